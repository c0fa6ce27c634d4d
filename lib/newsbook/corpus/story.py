"""`find_story`: the events of all articles as one timeline, each with its sources and with where they disagree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

import duckdb
import pandas as pd

from newsbook.corpus.cast import PARTED, Cast
from newsbook.corpus.decisions import EVENT_ACTIONS, CorpusCorrections
from newsbook.corpus.disagree import dates_told, numbers_told
from newsbook.corpus.happenings import VAGUE_DAYS, Happening, read_happenings
from newsbook.corpus.likeness import likeness
from newsbook.corpus.once import repeats, texts_of
from newsbook.corpus.pages import LAST
from newsbook.corpus.tellings import Rarity

RAREST = 6  # words of a line by which other tellings are looked up
COMPARED = 12  # events that a telling is compared with
POSTED = 60  # events of one word and month that are looked at, those told last
MEMBERS = 6  # tellings of an event that a new one is compared with
UNKNOWN = 10**6  # days: more than any date spans
YEARS = 3  # a date that spans more is found by its own wording only
EVENT_COLUMNS = {
    "event": "string", "date": "string", "earliest": "string", "latest": "string", "what": "string", "actors": "string", "who": "string",
    "places": "string", "status": "string", "statement": "bool", "background": "bool", "n_articles": "int64", "n_outlets": "int64",
    "outlets": "string", "articles": "string", "first_published": "string", "first_article": "string", "dates": "string",
    "numbers": "string", "confidence": "float64", "why": "string",
}  # fmt: skip
TELLING_COLUMNS = {
    "event": "string", "article": "string", "event_id": "string", "outlet": "string", "published": "string", "date": "string",
    "what": "string", "status": "string", "start": "int64", "end": "int64", "text": "string", "why": "string",
}  # fmt: skip


@dataclass(frozen=True)
class Story:
    """`events` has a row for each event of the corpus, `tellings` one for each event of each article with the `event` it tells;
    `notes` are corrections that match nothing."""

    events: pd.DataFrame
    tellings: pd.DataFrame
    notes: tuple[str, ...] = ()


@dataclass(eq=False)
class _Event:
    """Tellings taken for one event, each with why it was."""

    tellings: list[Happening] = field(default_factory=list)
    whys: list[str] = field(default_factory=list)

    @property
    def articles(self) -> set[str]:
        return {t.article for t in self.tellings}

    @property
    def best(self) -> Happening:
        """The telling whose line is shown: the one whose words the others share most."""
        words = Counter(word for t in self.tellings for word in t.words)
        shared = {id(t): sum(words[w] for w in t.words) / (len(t.words) or 1) for t in self.tellings}
        return max(self.tellings, key=lambda t: (not t.background, shared[id(t)], t.confidence))

    @property
    def dated(self) -> Happening:
        """The telling whose date is shown: the most exact, of these the one told most, then the earliest."""
        told = Counter(t.date for t in self.tellings)
        return min(
            self.tellings, key=lambda t: (t.days or UNKNOWN, -told[t.date], t.published or LAST, t.article, t.start)
        )


def find_story(
    tables: duckdb.DuckDBPyConnection, cast: Cast, *, copies: pd.DataFrame | None = None, corrections: CorpusCorrections | None = None
) -> Story:  # fmt: skip
    """The events of all articles, those that tell of one thing merged; `newsbook.corpus.likeness` holds the rule.

    events: event (id), date, earliest, latest (of the most exact telling), what, actors (entities, divided by ' | '), who (their
    names), places, status (as told last), statement, background, n_articles, n_outlets, outlets, articles, first_published,
    first_article, dates and numbers (what the sources say where they disagree, else empty), confidence, why (they were merged);
    in order of time, undated last. With `copies` (see `find_copies`) articles of one text count once in n_articles and outlets.
    tellings: event, article, event_id, outlet, published, date, what, status, start, end, text, why; by event, then publication.
    """
    happenings = read_happenings(tables, cast)
    decided = corrections or CorpusCorrections()
    names = cast.names()
    events = sorted(_corrected(_merged(happenings, names), decided), key=_in_time)
    repeated, texts = repeats(copies), texts_of(copies)
    rows, told = [], []
    for n, event in enumerate(events, 1):
        rows.append(_row(event, f"e{n:05d}", names, repeated, texts))
        in_order = sorted(
            zip(event.tellings, event.whys, strict=True), key=lambda p: (p[0].published or LAST, p[0].key)
        )
        told += [_telling(happening, f"e{n:05d}", why) for happening, why in in_order]
    return Story(
        pd.DataFrame(rows, columns=list(EVENT_COLUMNS)).astype(EVENT_COLUMNS),
        pd.DataFrame(told, columns=list(TELLING_COLUMNS)).astype(TELLING_COLUMNS),
        decided.unmatched_of(*EVENT_ACTIONS),
    )


def disputed(events: pd.DataFrame) -> pd.Series:
    """For each row of `Story.events` whether its sources disagree, on the day or on a number."""
    return events[["dates", "numbers"]].notna().any(axis=1)


# Merging


def _merged(happenings: Sequence[Happening], names: Mapping[str, str]) -> list[_Event]:
    """Tellings in order of publication -> events: each joins the event it is most like, or begins one."""
    rarity = Rarity([h.words for h in happenings])
    events: list[_Event] = []
    posted: dict[str, dict[_Event, None]] = defaultdict(dict)
    for happening in happenings:
        rare = sorted(happening.words, key=lambda w: (-rarity.weight(w), w))[:RAREST]
        near = Counter(e for key in _keys(happening, rare, look=True) for e in islice(reversed(posted[key]), POSTED))
        fits = [
            (found, event)
            for event, _ in near.most_common(COMPARED)
            if (found := _fits(happening, event, rarity, names))
        ]
        if fits:
            (_, why), home = max(fits, key=lambda fit: (fit[0][0], -len(fit[1].tellings)))
        else:
            why, home = "", _Event()
            events.append(home)
        home.tellings.append(happening)
        home.whys.append(why)
        for key in _keys(happening, rare, look=False):
            posted[key].pop(home, None)
            posted[key][home] = None
    return events


def _keys(happening: Happening, rare: Iterable[str], *, look: bool) -> list[str]:
    """Under what a telling is looked up, or found: a rare word (or one who acts) with the month, year or date."""
    days = happening.days
    if days is not None and days <= VAGUE_DAYS:
        when = [*happening.months(), *(f"{'wide' if look else 'in'} {y}" for y in happening.years())]
    elif days is not None and days <= YEARS * 366:
        when = [f"wide {y}" for y in happening.years()] + ([f"in {y}" for y in happening.years()] if look else [])
    elif happening.date:
        when = [f"at {happening.date.rstrip('~?')}"]
    else:
        return []
    deeds = [" ".join(deed) for deed in sorted(happening.deeds)]
    return [f"{word} {w}" for word in (*rare, *deeds) for w in when]


def _fits(happening: Happening, event: _Event, rarity: Rarity, names: Mapping[str, str]) -> tuple[float, str] | None:
    """How a telling is like at least half of an event's others; None where it is not, or its article tells that event already."""
    if happening.article in event.articles:
        return None
    others = event.tellings[:MEMBERS]
    found = [like for other in others if (like := likeness(happening, other, rarity, names))]
    return max(found) if 2 * len(found) >= len(others) and found else None


# What a reader decided


def _corrected(events: list[_Event], decided: CorpusCorrections) -> list[_Event]:
    for n, what, where, value in decided.each(*EVENT_ACTIONS):
        words, _, article = where.rpartition("@") if what == "split event" else (where, "", "")
        hit = _find(events, words, article)
        into = _find(events, value) if what == "merge event" else None
        if hit is None or (what == "merge event" and (into is None or into is hit)):
            continue
        decided.used.add(n)
        if what == "split event":
            events += _split(hit, article)
            continue
        events.remove(hit)
        if into is not None:
            into.tellings += hit.tellings
            into.whys += ["a reader's correction"] * len(hit.tellings)
    return events


def _find(events: Iterable[_Event], words: str, article: str = "") -> _Event | None:
    return next((e for e in events if any(words in t.what and article in {t.article, ""} for t in e.tellings)), None)


def _split(event: _Event, article: str) -> list[_Event]:
    """An article's telling leaves the event."""
    gone = [t for t in event.tellings if t.article == article]
    kept = [(t, why) for t, why in zip(event.tellings, event.whys, strict=True) if t.article != article]
    if not kept:
        return []
    event.tellings, event.whys = [t for t, _ in kept], [why for _, why in kept]
    return [_Event(gone, ["a reader's correction"] * len(gone))]


# Tables


def _in_time(event: _Event) -> tuple[str, str, str, str, int]:
    told = event.dated
    first = told.first or told.last
    days = [day.isoformat() if day else LAST for day in (first, told.last)]
    return days[0], days[1], told.published or LAST, told.article, told.start


def _row(
    event: _Event, event_id: str, names: dict[str, str], repeated: frozenset[str], texts: Mapping[str, str]
) -> tuple[object, ...]:
    best, dated = event.best, event.dated
    ordered = sorted(event.tellings, key=lambda t: (t.published or LAST, t.article, t.start))
    own = _once(ordered, repeated, texts)
    actors = sorted(Counter(a for t in event.tellings for a in t.actors).items(), key=lambda item: (-item[1], item[0]))
    places = sorted({p for t in event.tellings for p in t.places})
    outlets = sorted({t.outlet for t in own})
    whys = Counter(why for why in event.whys if why)
    return (
        event_id, dated.date or None, dated.first.isoformat() if dated.first else None, dated.last.isoformat() if dated.last else None,
        best.what, PARTED.join(a for a, _ in actors) or None, PARTED.join(names[a] for a, _ in actors if a in names) or None,
        PARTED.join(places) or None, ordered[-1].status, best.statement, all(t.background for t in event.tellings),
        len({t.article for t in own}), len(outlets), PARTED.join(outlets), PARTED.join(sorted(event.articles)),
        ordered[0].published or None, ordered[0].article, dates_told(event.tellings), numbers_told(event.tellings),
        round(max(t.confidence for t in event.tellings), 3), PARTED.join(sorted(whys)) or None,
    )  # fmt: skip


def _once(tellings: Sequence[Happening], repeated: frozenset[str], texts: Mapping[str, str]) -> list[Happening]:
    """Of tellings by copies of one text only the origin's, or the first where the origin does not tell the event."""
    kept: dict[str, str] = {}
    for telling in sorted(tellings, key=lambda t: t.article in repeated):
        kept.setdefault(texts.get(telling.article, telling.article), telling.article)
    return [t for t in tellings if t.article in kept.values()]


def _telling(told: Happening, event_id: str, why: str) -> tuple[object, ...]:
    return (
        event_id, told.article, told.event_id, told.outlet, told.published or None, told.date or None, told.what, told.status,
        told.start, told.end, told.text, why or None,
    )  # fmt: skip
