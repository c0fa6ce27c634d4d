"""What one article tells of one event, in the terms in which tellings of different articles are compared."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import duckdb
import pandas as pd
from spacy.lang.en.stop_words import STOP_WORDS

from newsbook import gazetteer
from newsbook.corpus.cast import Cast
from newsbook.corpus.stems import WORD, content, plain, stem

VAGUE_DAYS = 45  # a date that spans more is a vague one
Triple = tuple[str, str, str]
Key = tuple[str, str]  # article, and its own id of an entity or event
Named = dict[Key, frozenset[str]]
Amount = tuple[str, str, frozenset[str], str, float, float, str, str, str]


@dataclass(frozen=True, eq=False)
class Happening:
    """One event of one article. `actors`, `cast` and `beside` are entities of the corpus: those who act, all that its line
    names, and all that its sentence names (a people counts as its country); `agents` are the people and bodies of its line,
    `lead` the first of them or of the countries; `words` are stems of its line without names, `sentence` those of its sentence, `deeds` what passes between two of them (PLOVER), `first`, `last` its days."""

    article: str
    event_id: str
    outlet: str
    published: str
    start: int
    end: int
    text: str
    what: str
    date: str
    first: dt.date | None
    last: dt.date | None
    status: str
    statement: bool
    background: bool
    confidence: float
    actors: frozenset[str]
    places: frozenset[str]
    cast: frozenset[str]
    agents: frozenset[str]
    lead: str
    beside: frozenset[str]
    words: frozenset[str]
    sentence: frozenset[str]
    deeds: frozenset[Triple]
    amounts: tuple[Amount, ...] = ()

    @property
    def key(self) -> Key:
        """Which event of which article it is."""
        return self.article, self.event_id

    @cached_property
    def days(self) -> int | None:
        """How many days its date spans, None where a side is open or it has none."""
        return None if self.first is None or self.last is None else (self.last - self.first).days + 1

    @property
    def is_exact(self) -> bool:
        """Whether it is told to the day."""
        return self.days == 1

    def months(self) -> list[str]:
        """The months in which it, or a neighbouring day, can lie; only for dates that are not vague."""
        if self.first is None or self.last is None:
            return []
        ends = (self.first - dt.timedelta(days=3), self.last + dt.timedelta(days=3))
        return sorted({f"{day:%Y-%m}" for day in (*ends, self.first, self.last)})

    def years(self) -> list[str]:
        """The years in which its date lies; none where a side is open."""
        if self.first is None or self.last is None:
            return []
        return [str(year) for year in range(self.first.year, self.last.year + 1)]


def read_happenings(tables: duckdb.DuckDBPyConnection, cast: Cast) -> list[Happening]:
    """Every event of every article, in order of publication, article and text."""
    events = tables.sql(
        "SELECT e.*, coalesce(a.published, '') AS published, coalesce(a.publisher, e.article) AS outlet FROM events e "
        'JOIN articles a USING (article) ORDER BY a.published NULLS LAST, e.article, e.start, e."end", event_id'
    ).df()
    of = _with_countries(cast)
    labels, names = cast.labels(), cast.names()
    who = frozenset(e for e, label in labels.items() if label in {"PERSON", "ORG"})
    leading = who | {e for e, name in names.items() if labels[e] == "GPE" and gazetteer.country_code(name)}
    named, beside, words, leads = _named(tables, of, leading)
    deeds, amounts = _deeds(tables, of), _amounts(tables)
    return list(_happenings(events, of, named, beside, words, deeds, amounts, who, leads))


def _happenings(
    events: pd.DataFrame, of: dict[Key, str], named: Named, beside: Named, words: Named, deeds: dict[Key, frozenset[Triple]],
    amounts: dict[Key, tuple[Amount, ...]], who: frozenset[str], leads: dict[Key, str],
) -> Iterator[Happening]:  # fmt: skip
    for row in events.itertuples(index=False):
        key = row.article, row.event_id
        actors, places = _ids(row.article, row.actors, of), _ids(row.article, row.places, of)
        cast = actors | places | named.get(key, frozenset())
        yield Happening(
            article=row.article, event_id=row.event_id, outlet=row.outlet, published=row.published, start=int(row.start),
            end=int(row.end), text=row.text, what=row.what, date=_words(row.date), first=_day(row.earliest), last=_day(row.latest),
            status=row.status, statement=bool(row.statement), background=bool(row.background), confidence=float(row.confidence),
            actors=actors, places=places, cast=cast, agents=cast & who, lead=leads.get(key, ""),
            beside=actors | places | beside.get(key, frozenset()), words=content(row.what, without=words.get(key, frozenset())),
            sentence=content(row.text, without=words.get(key, frozenset())), deeds=deeds.get(key, frozenset()),
            amounts=amounts.get(key, ()),
        )  # fmt: skip


def _with_countries(cast: Cast) -> dict[Key, str]:
    """(article, entity_id) -> entity, a people's being its country where the corpus names that."""
    entities = cast.entities
    places = dict(zip(entities["name"], entities["entity"], strict=True))
    countries = {}
    for entity, name in entities.loc[entities["label"] == "NORP", ["entity", "name"]].itertuples(index=False):
        code = gazetteer.nationality_code(name)
        if code and (country := places.get(gazetteer.english_name(code).removeprefix("the "))):
            countries[entity] = country
    return {key: countries.get(entity, entity) for key, entity in cast.of_article().items()}


def _words(value: object) -> str:
    return value if isinstance(value, str) else ""


def _day(value: object) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:  # a year that the calendar does not hold
        return None


def _ids(article: str, ids: object, of: dict[Key, str]) -> frozenset[str]:
    return frozenset(of[article, i] for i in _words(ids).split(" | ") if (article, i) in of)


# What else a sentence holds, one query each

IN_EVENT = 'JOIN events e ON e.article = {0}.article AND {0}.start >= e.start AND {0}."end" <= e."end"'


def _named(
    tables: duckdb.DuckDBPyConnection, of: dict[Key, str], leading: frozenset[str]
) -> tuple[Named, Named, Named, dict[Key, str]]:
    """Of each event: the entities that its line names, those that its sentence names, the words of these names, and the first in
    the line of those that can lead one."""
    rows = tables.sql(
        "SELECT e.article, e.event_id, m.entity_id, m.text, m.kind, position(m.text IN e.what) AS stands FROM mentions m "
        f"{IN_EVENT.format('m')} ORDER BY e.article, e.event_id, stands, m.start"
    ).fetchall()
    entities: dict[Key, set[str]] = defaultdict(set)
    beside: dict[Key, set[str]] = defaultdict(set)
    words: dict[Key, set[str]] = defaultdict(set)
    leads: dict[Key, str] = {}
    for article, event_id, entity_id, text, kind, at in rows:
        key, entity = (article, event_id), of.get((article, entity_id))
        if entity is not None:
            beside[key].add(entity)
            if at and kind == "named":
                entities[key].add(entity)
                if entity in leading:
                    leads.setdefault(key, entity)
        if kind == "named":
            words[key] |= {plain(word) for word in WORD.findall(text)}
    return _frozen(entities), _frozen(beside), _frozen(words), leads


def _frozen(found: dict[Key, set[str]]) -> dict[Key, frozenset[str]]:
    return {key: frozenset(values) for key, values in found.items()}


def _deeds(tables: duckdb.DuckDBPyConnection, of: dict[Key, str]) -> dict[Key, frozenset[Triple]]:
    """Of each event: who does what to whom in its sentence."""
    rows = tables.sql(
        "SELECT e.article, e.event_id, r.source_id, r.event, r.target_id FROM relations r JOIN events e ON e.article = r.article "
        'AND r.cue_start >= e.start AND r.cue_end <= e."end" WHERE r.quad IS NOT NULL'
    ).fetchall()
    found: dict[Key, set[Triple]] = defaultdict(set)
    for article, event_id, source, event, target in rows:
        if (article, source) in of and (article, target) in of:
            found[article, event_id].add((of[article, source], event, of[article, target]))
    return {key: frozenset(values) for key, values in found.items()}


def _amounts(tables: duckdb.DuckDBPyConnection) -> dict[Key, tuple[Amount, ...]]:
    """Of each event: the numbers in its sentence that count or measure something, with the stems of what."""
    rows = tables.sql(
        "SELECT e.article, e.event_id, m.kind, coalesce(m.unit, ''), coalesce(m.counts, ''), m.value, coalesce(m.upper, m.value), "
        f"coalesce(m.modifier, ''), m.text FROM amounts m {IN_EVENT.format('m')} WHERE m.value IS NOT NULL "
        "AND (m.kind <> 'CARDINAL' OR m.counts IS NOT NULL) ORDER BY e.article, e.event_id, m.start"
    ).fetchall()
    found: dict[Key, list[Amount]] = defaultdict(list)
    for article, event_id, kind, unit, counts, value, upper, modifier, text in rows:
        of_what = [w.lower() for w in WORD.findall(counts)]
        head = stem(of_what[-1]) if of_what else ""
        what = frozenset(map(stem, of_what)) - STOP_WORDS.difference({"us"})
        found[article, event_id].append((kind, unit, what, head, value, upper, modifier, text, counts))
    return {key: tuple(values) for key, values in found.items()}
