"""Versions of one page: which articles are, and what was added, removed, changed and corrected from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import duckdb
import networkx as nx
import pandas as pd
from rapidfuzz.distance import Indel

from newsbook.article import NewsbookError
from newsbook.corpus.align import TOKEN, Block
from newsbook.corpus.copies import SAME_TEXT, VERSION, find_pairs
from newsbook.corpus.diff import CHANGED, Change, Span, changes
from newsbook.corpus.notes import find_corrections, is_correction, tells_of
from newsbook.corpus.pages import LAST, Page, read_pages

CORRECTED = "corrected"
SPELLING = 0.75  # share of letters that two words have in common to be one word spelled in two ways
SPELLED = 4  # letters; 'he' and 'she' are two words
VERSIONS = {
    "older": "string", "newer": "string", "publisher": "string", "title": "string", "older_day": "string",
    "newer_day": "string", "shared": "float64", "why": "string",
}  # fmt: skip
CHANGES = {
    "kind": "string", "what": "string", "where": "string", "old": "string", "old_start": "int64", "old_end": "int64",
    "new": "string", "new_start": "int64", "new_end": "int64", "sentence": "string", "quoted": "bool",
    "note": "string", "note_start": "Int64", "note_end": "Int64",
}  # fmt: skip
# What an edit is about: the table, its rows' value, and whether only named mentions count.
VALUES = {"date": ("timexes", "value"), "number": ("amounts", "value"), "name": ("mentions", "text")}


def find_versions(tables: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Pairs of versions of one page, each with the next; sorted by the older one's day and name.

    Two articles are versions where they are near-duplicates of one outlet with one title, or nearly all of one stands in
    the other, or where they have one address. `shared`: the share (0 to 1) of the older one's own words that stand in
    the newer. `why` says what makes the one newer. To compare others, name them to `compare_versions`.
    """
    pages = read_pages(tables)
    shares = _version_pairs(tables)
    noted = set(find_corrections(tables)["article"])
    rows = []
    for found in nx.connected_components(nx.Graph(shares.keys())):
        group = sorted((pages[a] for a in found), key=lambda page: _age(page, noted))
        for older, newer in pairwise(group):
            share = shares.get((older.article, newer.article))
            why = _newer_because(older, newer, noted)
            rows.append(
                (older.article, newer.article, newer.publisher, newer.title, _day(older), _day(newer), share, why)
            )
    rows.sort(key=lambda row: (row[4] or LAST, row[0]))
    return pd.DataFrame(rows, columns=list(VERSIONS)).astype(VERSIONS).round({"shared": 3})


def compare_versions(tables: duckdb.DuckDBPyConnection, older: str, newer: str) -> pd.DataFrame:
    """What differs between two articles, a row for each change, in the order of the newer text.

    `kind`: added, removed, moved (a whole sentence, unchanged), changed, or corrected (changed, and a correction note in
    the newer text tells of it: `note` and its place). `what`: sentence, note (a correction note), or of words within a
    sentence number, date, name (several divided by ' | '), spelling, punctuation or wording. `where`: the kind of block.
    `old`, `new`: the words, empty where there are none; then both offsets are the place where they are not. Offsets
    are into each article's text. `sentence`: the newer one, of what was removed whole the older. `quoted`: whether
    the words are somebody's, in quotation marks. NewsbookError where the corpus has no such article.
    """
    before, after = _read(tables, older), _read(tables, newer)
    found = changes(before.text, after.text, before.blocks, after.blocks)
    spans = [(start, end) for start, end, _ in after.blocks]
    notes = [s for s in spans if is_correction(after.of(s)) and after.of(s) not in before.text]
    rows = [_row(change, before, after, notes) for change in found]
    return pd.DataFrame(rows, columns=list(CHANGES)).astype(CHANGES)


@dataclass(frozen=True)
class _Version:
    """One article as it is compared: its text, where its blocks and quotes are, and what stands where."""

    text: str
    blocks: list[Block]
    quotes: list[Span]
    values: dict[str, list[tuple[int, int, str]]]

    def of(self, span: Span) -> str:
        return self.text[span[0] : span[1]]

    def kind_at(self, at: int) -> str:
        return next((kind for a, b, kind in self.blocks if a <= at <= b), "paragraph")

    def values_at(self, what: str, span: Span) -> frozenset[str]:
        """The dates, numbers or names that a span touches."""
        return frozenset(value for a, b, value in self.values[what] if a < span[1] and span[0] < b)

    def quoted(self, span: Span) -> bool:
        return any(a <= span[0] and span[1] <= b for a, b in self.quotes)


def _read(tables: duckdb.DuckDBPyConnection, article: str) -> _Version:
    text = tables.execute("SELECT text FROM texts WHERE article = $1", [article]).fetchone()
    if text is None:
        raise NewsbookError(f"There is no article {article!r} in this corpus: its table `articles` lists them.")
    blocks = tables.execute(
        'SELECT start, "end", kind FROM blocks WHERE article = $1 ORDER BY ALL', [article]
    ).fetchall()
    query = """SELECT start, "end" FROM quotes WHERE article = $1 AND kind IN ('direct', 'partial') ORDER BY ALL"""
    return _Version(
        text[0], blocks, tables.execute(query, [article]).fetchall(), {what: _values(tables, article, what) for what in VALUES},
    )  # fmt: skip


def _values(tables: duckdb.DuckDBPyConnection, article: str, what: str) -> list[tuple[int, int, str]]:
    table, column = VALUES[what]
    only = " AND kind = 'named'" if what == "name" else ""
    query = f'SELECT start, "end", coalesce(CAST({column} AS VARCHAR), text) FROM {table} WHERE article = $1{only} ORDER BY ALL'
    return tables.execute(query, [article]).fetchall()


def _row(change: Change, before: _Version, after: _Version, notes: list[Span]) -> dict[str, Any]:
    old, new = before.of(change.old), after.of(change.new)
    side, at = (after, change.new[0]) if new else (before, change.old[0])
    sentence = (after if new or not change.whole else before).of(change.sentence)
    note = next((n for n in notes if _is_told(change, old, new, sentence, after.of(n), n)), None)
    quoted = (not old or before.quoted(change.old)) and (not new or after.quoted(change.new))
    return {
        "kind": CORRECTED if note else change.kind, "what": _what(change, old, new, before, after, notes),
        "where": side.kind_at(at), "old": old or None, "old_start": change.old[0], "old_end": change.old[1],
        "new": new or None, "new_start": change.new[0], "new_end": change.new[1], "sentence": sentence, "quoted": quoted,
        "note": after.of(note) if note else None, "note_start": note[0] if note else None, "note_end": note[1] if note else None,
    }  # fmt: skip


def _is_told(change: Change, old: str, new: str, sentence: str, text: str, note: Span) -> bool:
    inside = note[0] <= change.new[0] and change.new[1] <= note[1]
    return not change.whole and not inside and tells_of(text, old, new, sentence)


def _what(change: Change, old: str, new: str, before: _Version, after: _Version, notes: list[Span]) -> str:
    if change.whole:
        return "note" if any(a <= change.new[0] and change.new[1] <= b for a, b in notes) else "sentence"
    plain = [[w.casefold() for w in TOKEN.findall(words) if w[0].isalnum()] for words in (old, new)]
    if plain[0] == plain[1]:
        return "punctuation"
    found = [what for what in VALUES if before.values_at(what, change.old) != after.values_at(what, change.new)]
    if found:
        return " | ".join(found)
    return "spelling" if change.kind == CHANGED and _one_word(*plain) else "wording"


def _one_word(old: list[str], new: list[str]) -> bool:
    """Whether both are one word each, the same but for a letter or two."""
    if not len(old) == len(new) == 1 or min(len(old[0]), len(new[0])) < SPELLED:
        return False
    return Indel.normalized_similarity(old[0], new[0]) >= SPELLING


def _version_pairs(tables: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], float | None]:
    """Both directions of each pair -> the share of the first one's own words that stand in the second; None: not known."""
    pairs = find_pairs(tables)
    same = set(zip(*(pairs.loc[pairs["kind"] == SAME_TEXT, side] for side in ("first", "second")), strict=True))
    query = """SELECT a.article, b.article FROM articles a JOIN articles b ON a.url = b.url AND a.article < b.article
        WHERE a.article IN (SELECT article FROM texts) AND b.article IN (SELECT article FROM texts) ORDER BY ALL"""
    found: dict[tuple[str, str], float | None] = {}
    for first, second in tables.execute(query).fetchall():
        if (first, second) not in same:
            found |= {(first, second): None, (second, first): None}
    for row in pairs[pairs["kind"] == VERSION].itertuples():
        found |= {(row.first, row.second): row.of_first, (row.second, row.first): row.of_second}
    return found


def _day(page: Page) -> str | None:
    return page.modified or page.published


def _age(page: Page, noted: set[str]) -> tuple[str, str, bool, str]:
    return page.published or LAST, page.modified or "", page.article in noted, page.article


def _newer_because(older: Page, newer: Page, noted: set[str]) -> str:
    """What makes the second of two sorted versions the newer one."""
    if older.published != newer.published:
        return f"published {newer.published or 'without a date'}, the other {older.published}"
    if older.modified != newer.modified:
        return f"changed {newer.modified}" + (f", the other {older.modified}" if older.modified else "")
    if (newer.article in noted) != (older.article in noted):
        return "has a correction note"
    return "by name: nothing tells which is newer"
