"""Corrections: what a reader decided about one article, kept in a plain CSV and applied on every run.

Columns: `what` (the action), `where` (the name, words or id it is about), `value` (what it becomes).

| what | where | value |
|---|---|---|
| relabel | a line's first words | paragraph, heading, boilerplate ... |
| title, published, author | (empty) | what the page should have said; a date as YYYY-MM-DD; authors divided by ' \| ' |
| merge | a name or entity_id | the name or entity_id it belongs to |
| rename | a name or entity_id | the name to show |
| retype | a name | PERSON, ORG, GPE ... |
| drop | a name | (empty): no entity of that name |
| speaker | quote_id or the quote's first words | the name of the speaker |
| drop event | words of the event's line | (empty) |
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from newsbook.article import BLOCK_KINDS, Article, NewsbookError, as_date
from newsbook.cleaning import PageCorrections

PAGE_ACTIONS = ("relabel", "title", "published", "author")
ACTIONS = (*PAGE_ACTIONS, "merge", "rename", "retype", "drop", "speaker", "drop event")
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
            rows = tuple(_checked(path.name, n, row) for n, row in enumerate(reader, start=2))
        return cls(rows, path.name)

    @staticmethod
    def append(path: Path, row: tuple[str, str, str]) -> None:
        """Adds a row to the CSV, which is made where there is none; NewsbookError when it is no correction."""
        _checked(path.name, 0, dict(zip(COLUMNS, row, strict=True)))
        path.parent.mkdir(parents=True, exist_ok=True)
        new = not path.exists()
        with path.open("a", encoding="utf-8", newline="") as handle:
            csv.writer(handle).writerows([COLUMNS, row] if new else [row])

    def unmatched(self) -> tuple[str, ...]:
        """One line for each correction that no longer matches anything."""
        return tuple(
            f"Correction in {self.source}, line {n + 2}, matches nothing: {what} {where!r}."
            for n, (what, where, _) in enumerate(self.rows)
            if n not in self.used
        )

    def _each(self, *actions: str) -> list[tuple[int, str, str, str]]:
        return [(n, *row) for n, row in enumerate(self.rows) if row[0] in actions]

    def page(self) -> PageCorrections:
        """What the reader knows better than the page, for `clean`."""
        rows = self._each(*PAGE_ACTIONS)
        said = {what: value for _, what, _, value in rows if what != "relabel"}
        return PageCorrections(
            kinds={where: value for _, what, where, value in rows if what == "relabel"},
            title=said.get("title"),
            published=as_date(said.get("published")),
            authors=tuple(name.strip() for name in said.get("author", "").split("|") if name.strip()),
        )

    def seen_in(self, article: Article) -> None:
        """Notes which of the corrections of the page hold in the article."""
        for n, what, where, value in self._each(*PAGE_ACTIONS):
            lines = (b for b in article.blocks if b.text.startswith(where) and b.kind == value)
            if what != "relabel" or next(lines, None):
                self.used.add(n)

    def correct_mentions(self, mentions: pd.DataFrame) -> pd.DataFrame:
        """Names retyped or dropped, before they are joined."""
        out = mentions
        for n, what, where, value in self._each("retype", "drop"):
            hit = (out["text"] == where) & (out["kind"] == "named")
            if hit.any():
                self.used.add(n)
                out = out[~hit].reset_index(drop=True) if what == "drop" else _relabelled(out, hit, value)
        return out

    def correct_entities(
        self, mentions: pd.DataFrame, entities: pd.DataFrame, quotes: pd.DataFrame
    ) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
        """Entities merged and renamed, speakers set."""
        for n, what, where, value in self._each("merge", "rename", "speaker"):
            if what == "merge":
                done = _merge(mentions, entities, quotes, where, value)
                mentions, entities, quotes = done or (mentions, entities, quotes)
                self.used |= {n} if done else set()
            elif what == "rename" and (found := _find(entities, where)) is not None:
                entities = entities.copy()
                entities.loc[found, "name"] = value
                self.used.add(n)
            elif what == "speaker":
                hit = (quotes["quote_id"] == where) | quotes["text"].str.startswith(where)
                who = _find(entities, value)
                if hit.any() and who is not None:
                    quotes = quotes.copy()
                    quotes.loc[hit, "speaker_id"] = entities.at[who, "entity_id"]
                    quotes.loc[hit, ["rule", "confidence"]] = ["correction", 1.0]
                    self.used.add(n)
        return mentions, entities, quotes

    def correct_events(self, events: pd.DataFrame) -> pd.DataFrame:
        """Events dropped."""
        for n, _, where, _ in self._each("drop event"):
            hit = events["what"].str.contains(where, regex=False)
            if hit.any():
                self.used.add(n)
                events = events[~hit].reset_index(drop=True)
        return events


def _checked(name: str, line: int, row: dict[str, str]) -> tuple[str, str, str]:
    what, where, value = ((row[c] or "").strip() for c in COLUMNS)
    if what not in ACTIONS:
        raise NewsbookError(f"{name}, line {line}: {what!r} is no correction; one of {', '.join(ACTIONS)}")
    if what == "relabel" and (value not in BLOCK_KINDS or not where):
        raise NewsbookError(
            f"{name}, line {line}: relabel needs a line's first words and one of {', '.join(BLOCK_KINDS)}"
        )
    if what == "published":
        try:
            as_date(value or "nothing")
        except ValueError as error:
            raise NewsbookError(f"{name}, line {line}: {error}") from None
    return what, where, value


def _relabelled(mentions: pd.DataFrame, hit: pd.Series, label: str) -> pd.DataFrame:
    out = mentions.copy()
    out.loc[hit, ["label", "rule", "confidence"]] = [label, "correction", 1.0]
    return out


def _find(entities: pd.DataFrame, name: str) -> int | None:
    """The row of the entity with this id, name or alias, or None."""
    aliases = entities["aliases"].str.split(" | ", regex=False)
    hit = entities.index[
        (entities["entity_id"] == name) | (entities["name"] == name) | aliases.map(lambda a: name in a)
    ]
    return int(hit[0]) if len(hit) else None


def _merge(
    mentions: pd.DataFrame, entities: pd.DataFrame, quotes: pd.DataFrame, where: str, into: str
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame] | None:
    source, target = _find(entities, where), _find(entities, into)
    if source is None or target is None or source == target:
        return None
    old, new = entities.at[source, "entity_id"], entities.at[target, "entity_id"]
    mentions, entities, quotes = mentions.copy(), entities.copy(), quotes.copy()
    mentions.loc[mentions["entity_id"] == old, "entity_id"] = new
    for column in ("speaker_id", "addressee_id"):
        quotes.loc[quotes[column] == old, column] = new
    quotes["about"] = quotes["about"].str.split(" | ", regex=False).map(
        lambda ids: " | ".join(dict.fromkeys(new if i == old else i for i in ids)), na_action="ignore"
    ).astype("string")
    entities.loc[target, "n_mentions"] += entities.at[source, "n_mentions"]
    entities.loc[target, "aliases"] += " | " + entities.at[source, "aliases"]
    return mentions, entities.drop(index=source).reset_index(drop=True), quotes
