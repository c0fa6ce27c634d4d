"""Corrections: what a reader decided about one article, kept in a plain CSV and applied on every run.

Columns: `what` (the action), `where` (the name, words or id it is about), `value` (what it becomes).

| what | where | value |
|---|---|---|
| relabel | a line's first words | paragraph, heading, boilerplate ... |
| title, published, author, language | (empty) | what the page should have said; a date as YYYY-MM-DD; authors divided by ' \| '; en |
| merge | a name or entity_id | the name or entity_id it belongs to |
| rename | a name or entity_id | the name to show |
| split | a name, or one mention as words@offset | (empty): an entity of its own; or whom it belongs to |
| retype | a name or words@offset | PERSON, ORG, GPE ... |
| drop | a name or words@offset | (empty): no mention of that name |
| add | words of the article, or words@offset | PERSON, or PERSON Antony Blinken: whom they stand for |
| speaker | quote_id or the quote's first words | the name of the speaker |
| drop quote | quote_id or the quote's first words | (empty) |
| add quote | words of the article | the name of the speaker, or (empty) |
| drop event | event_id or words of the event's line | (empty) |
| move event | the same | its date, as YYYY, YYYY-MM, YYYY-MM-DD (~ for about, / for from ... to) |
| rename event | the same | the line to show |
| merge event | the same | event_id or words of the event that it is the same as |
| add event | words of its sentence | its date \| its line |
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd
from spacy.tokens import Doc

from newsbook.article import BLOCK_KINDS, Article, NewsbookError, Rows, as_date
from newsbook.cleaning import PageCorrections
from newsbook.corrections import cast, told

PAGE_ACTIONS = ("relabel", "title", "published", "author", "language")
CAST_ACTIONS = ("merge", "split", "rename", "retype", "drop", "add")
QUOTE_ACTIONS = ("speaker", "drop quote", "add quote")
EVENT_ACTIONS = ("drop event", "move event", "rename event", "merge event", "add event")
ACTIONS = (*PAGE_ACTIONS, *CAST_ACTIONS, *QUOTE_ACTIONS, *EVENT_ACTIONS)
# Of these the last one said of a thing counts.
SAID_ONCE = frozenset({*PAGE_ACTIONS, "rename", "retype", "speaker", "move event", "rename event"})
LABELS = frozenset("PERSON ORG GPE LOC FAC NORP EVENT PRODUCT LAW WORK_OF_ART".split())
COLUMNS = ["what", "where", "value"]


@dataclass
class Corrections:
    """The rows of one article's file. A row that matches nothing is reported by `unmatched`."""

    rows: tuple[tuple[str, str, str], ...] = ()
    source: str = ""
    used: set[int] = field(default_factory=set)

    @classmethod
    def load(cls, path: Path) -> Corrections:
        """Read the CSV; none when there is no file. NewsbookError names the line that is wrong."""
        if not path.exists():
            return cls()
        with path.open(encoding="utf-8-sig", newline="") as handle:
            reader = csv.DictReader(handle)
            if reader.fieldnames != COLUMNS:
                raise NewsbookError(f"{path.name}: the first line must be {','.join(COLUMNS)}")
            rows = tuple(cls._read(path.name, n, row) for n, row in enumerate(reader, start=2))
        return cls(rows, path.name)

    @classmethod
    def _read(cls, name: str, line: int, row: dict[str, str]) -> tuple[str, str, str]:
        what, where, value = ((row[c] or "").strip() for c in COLUMNS)
        if fault := cls.fault(what, where, value):
            raise NewsbookError(f"{name}, line {line}: {fault}")
        return what, where, value

    @classmethod
    def append(cls, path: Path, row: tuple[str, str, str]) -> None:
        """Adds a row to the CSV, which is made where there is none; NewsbookError when it is no correction."""
        if fault := cls.fault(*(part.strip() for part in row)):
            raise NewsbookError(f"{fault[:1].upper()}{fault[1:]}.")
        path.parent.mkdir(parents=True, exist_ok=True)
        new = not path.exists()
        with path.open("a", encoding="utf-8", newline="") as handle:
            csv.writer(handle).writerows([COLUMNS, row] if new else [row])

    @classmethod
    def remove(cls, path: Path, row: tuple[str, str, str]) -> None:
        """Takes a row out of the CSV, the last one that says so; nothing happens where none does."""
        rows = list(cls.load(path).rows)
        if row not in rows:
            return
        del rows[len(rows) - 1 - rows[::-1].index(row)]
        new = path.with_name(f"{path.name}.new")  # put in place whole, so that nothing is lost halfway
        with new.open("w", encoding="utf-8", newline="") as handle:
            csv.writer(handle).writerows([COLUMNS, *rows])
        new.replace(path)

    @classmethod
    def fault(cls, what: str, where: str, value: str) -> str | None:
        """Why a row is no correction of an article; None where it is one."""
        if what not in ACTIONS:
            return f"{what!r} is no correction; one of {', '.join(ACTIONS)}"
        if what == "relabel" and (value not in BLOCK_KINDS or not where):
            return f"relabel needs a line's first words and one of {', '.join(BLOCK_KINDS)}"
        if what in {"add", "retype"} and (value.split() or [""])[0] not in LABELS:
            return f"{what} needs one of {', '.join(sorted(LABELS))}"
        if what not in PAGE_ACTIONS and not where:
            return f"{what} needs the name or words it is about"
        if what == "language" and not re.fullmatch(r"[a-z]{2}", value):
            return "a language is two letters, en for English"
        try:
            if what == "published":
                as_date(value or "nothing")
            elif what in {"move event", "add event"}:
                told.bounds(value.partition("|")[0].strip())
        except ValueError as error:
            return str(error)
        return None

    def unmatched(self) -> tuple[str, ...]:
        """One line for each correction that no longer matches anything."""
        return tuple(
            f"Correction in {self.source}, line {n + 2}, matches nothing: {what} {where!r}."
            for n, (what, where, _) in enumerate(self.rows)
            if n not in self.used
        )

    def each(self, *actions: str) -> list[tuple[int, str, str, str]]:
        """The rows of these actions, each with its number."""
        return [(n, *row) for n, row in enumerate(self.rows) if row[0] in actions]

    def page(self) -> PageCorrections:
        """What the reader knows better than the page, for `clean`."""
        rows = self.each(*PAGE_ACTIONS)
        said = {what: value for _, what, _, value in rows if what != "relabel"}
        return PageCorrections(
            kinds={where: value for _, what, where, value in rows if what == "relabel"},
            title=said.get("title"),
            published=as_date(said.get("published")),
            authors=tuple(name.strip() for name in said.get("author", "").split("|") if name.strip()),
            language=said.get("language"),
        )

    def seen_in(self, article: Article) -> None:
        """Notes which of the corrections of the page hold in the article."""
        for n, what, where, value in self.each(*PAGE_ACTIONS):
            lines = (b for b in article.blocks if b.text.startswith(where) and b.kind == value)
            if what != "relabel" or next(lines, None):
                self.used.add(n)

    def correct_mentions(self, mentions: pd.DataFrame, doc: Doc) -> pd.DataFrame:
        """Mentions added, retyped or dropped, before they are joined."""
        out = mentions
        for n, what, where, value in self.each("add", "retype", "drop"):
            if what == "add":
                changed = cast.added(out, doc, where, value.split()[0])
            else:
                changed = _retyped(out, where, value if what == "retype" else None)
            if changed is not None:
                self.used.add(n)
                out = changed
        return out

    def correct_entities(
        self, mentions: pd.DataFrame, entities: pd.DataFrame, quotes: pd.DataFrame, doc: Doc
    ) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
        """Entities split, merged and renamed; quotes dropped and added, speakers set."""
        rows = self.each("add", "split", "merge", "rename", "speaker", "drop quote", "add quote")
        for n, what, where, value in rows:
            if what in {"add", "split"}:
                name = value.partition(" ")[2].strip() if what == "add" else value
                pair = cast.split(mentions, entities, where, name) if name or what == "split" else None
                done = (*pair, quotes) if pair else None
            elif what == "merge":
                done = cast.merge(mentions, entities, quotes, where, value)
            elif what == "rename":
                done = _renamed(mentions, entities, quotes, where, value)
            else:
                changed = _requoted(quotes, entities, doc, what, where, value)
                done = None if changed is None else (mentions, entities, changed)
            if done:
                self.used.add(n)
                mentions, entities, quotes = done
                entities = cast.recounted(mentions, entities) if what in {"add", "split", "merge"} else entities
        return mentions, entities, quotes

    def correct_events(self, events: pd.DataFrame, doc: Doc | None = None) -> pd.DataFrame:
        """Events dropped, moved, renamed, merged and added."""
        for n, what, where, value in self.each(*EVENT_ACTIONS):
            changed = told.corrected_events(events, doc, what, where, value)
            if changed is not None:
                self.used.add(n)
                events = changed
        return events

    # The same on plain rows, which stay as they are where there is nothing to correct

    def corrected_mentions(self, mentions: Rows, doc: Doc) -> Rows:
        """As `correct_mentions`."""
        return Rows.of("mentions", self.correct_mentions(mentions.frame(), doc)) if self.rows else mentions

    def corrected_entities(self, mentions: Rows, entities: Rows, quotes: Rows, doc: Doc) -> tuple[Rows, Rows, Rows]:
        """As `correct_entities`."""
        if not self.rows:
            return mentions, entities, quotes
        named, things, spoken = self.correct_entities(mentions.frame(), entities.frame(), quotes.frame(), doc)
        return Rows.of("mentions", named), Rows.of("entities", things), Rows.of("quotes", spoken)

    def corrected_events(self, events: Rows, doc: Doc) -> Rows:
        """As `correct_events`."""
        return Rows.of("events", self.correct_events(events.frame(), doc)) if self.rows else events


def _retyped(mentions: pd.DataFrame, where: str, label: str | None) -> pd.DataFrame | None:
    """Mentions of another kind, or without them where there is no kind."""
    hit = cast.hits(mentions, where)
    if not hit.any():
        return None
    if label is None:
        return mentions[~hit].reset_index(drop=True)
    out = mentions.copy()
    out.loc[hit, ["label", "rule", "confidence"]] = [label, "correction", 1.0]
    return out


def _renamed(
    mentions: pd.DataFrame, entities: pd.DataFrame, quotes: pd.DataFrame, where: str, name: str
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame] | None:
    found = cast.find(entities, where)
    if found is None:
        return None
    entities = entities.copy()
    entities.loc[found, "name"] = name
    return mentions, entities, quotes


def _requoted(
    quotes: pd.DataFrame, entities: pd.DataFrame, doc: Doc, what: str, where: str, value: str
) -> pd.DataFrame | None:
    """Quotes with one added, dropped, or given its speaker."""
    if what == "add quote":
        return told.added_quote(quotes, entities, doc, where, value)
    hit = told.quote_hits(quotes, where)
    if what == "drop quote":
        return quotes[~hit].reset_index(drop=True) if hit.any() else None
    who = cast.find(entities, value)
    if not hit.any() or who is None:
        return None
    out = quotes.copy()
    out.loc[hit, "speaker_id"] = entities.at[who, "entity_id"]
    out.loc[hit, "speaker_ids"] = pd.NA
    out.loc[hit, ["rule", "confidence"]] = ["correction", 1.0]
    return out
