"""The reading diff: the newer version of a page, with what was added, removed and corrected since the older one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Any

import duckdb
import pandas as pd

from newsbook.assets import asset, template
from newsbook.corpus.pages import Page, read_pages
from newsbook.corpus.versions import compare_versions
from newsbook.english import counted, date_words
from newsbook.reader import BESIDE, ELEMENTS

SHOWN = {"corrected": "correction", "changed": "change", "added": "addition", "removed": "removal", "moved": "move"}
CLOSING = frozenset(".,;:!?)]’”")  # no space before these
AROUND = 1  # paragraphs shown before and after one that differs
Block = tuple[int, int, str]  # start, end, kind
Row = Any  # a row of `compare_versions`


@dataclass(frozen=True)
class Shown:
    """A paragraph as it is shown: its element, class and marked HTML, and whether anything in it differs."""

    element: str
    css: str
    html: str
    differs: bool


class Redline:
    """What a notebook shows; `changes` is the table that it is drawn from."""

    def __init__(self, tables: duckdb.DuckDBPyConnection, older: str, newer: str, *, whole: bool) -> None:
        self.changes = compare_versions(tables, older, newer)
        pages = read_pages(tables)
        self.older, self.newer, self.whole = pages[older], pages[newer], whole
        (self._old, self._old_blocks), (self._new, self._new_blocks) = (_read(tables, name) for name in (older, newer))

    def body(self) -> str:
        """The view without its style sheet."""
        parts = list(self._folded())
        return template("redline.html.j2").render(
            title=self.newer.title or self.newer.article,
            older=_told(self.older),
            newer=_told(self.newer),
            summary=self.summary(),
            kinds=set(self.changes["kind"]),
            marks="".join(block.html for blocks, _ in parts for block in blocks),
            parts=parts,
        )

    def summary(self) -> str:
        """How many changes there are of each kind: '1 correction, 2 additions'."""
        found = Counter(self.changes["kind"])
        return ", ".join(counted(found[kind], name) for kind, name in SHOWN.items() if found[kind]) or "the same words"

    def _folded(self) -> Iterator[tuple[list[Shown], int]]:
        """Runs of paragraphs to show, and after each how many alike are left out."""
        blocks = list(self._shown())
        near = [
            self.whole or any(b.differs for b in blocks[max(0, n - AROUND) : n + AROUND + 1])
            for n in range(len(blocks))
        ]
        for shown, run in groupby(zip(near, blocks, strict=True), key=lambda pair: pair[0]):
            found = [block for _, block in run]
            yield (found, 0) if shown else ([], len(found))

    def _shown(self) -> Iterator[Shown]:
        """Every paragraph of the newer text, each followed by the older one's that went away there."""
        rows = list(self.changes.itertuples(index=False))
        gone = self._gone(rows)
        inline = [row for row in rows if not (_is_gone(row) and any(a <= row.old_start < b for _, (a, b, _) in gone))]
        ends = [start for start, _, _ in self._new_blocks[1:]] + [len(self._new) + 1]
        first = self._new_blocks[0][0] if self._new_blocks else len(self._new)
        yield from (self._removed(block) for place, block in gone if place <= first)
        for n, ((start, end, kind), until) in enumerate(zip(self._new_blocks, ends, strict=True)):
            inside = [row for row in inline if (start if n else 0) <= row.new_start < until]
            yield Shown(ELEMENTS.get(kind, "p"), _css(kind), _marked(self._new, start, end, inside), bool(inside))
            yield from (self._removed(block) for place, block in gone if start < place < until)

    def _gone(self, rows: list[Row]) -> list[tuple[int, Block]]:
        """The older text's paragraphs of which nothing is left, each with its place between two of the newer text's."""
        ends = {0, *(end for _, end, _ in self._new_blocks)}
        found = []
        for start, end, kind in self._old_blocks:
            inside = [row for row in rows if _is_gone(row) and start <= row.old_start < end]
            left = "".join(self._old[a:b] for a, b in _between(start, end, [(r.old_start, r.old_end) for r in inside]))
            if inside and not left.strip() and inside[0].new_start in ends:
                found.append((inside[0].new_start, (start, end, kind)))
        return found

    def _removed(self, block: Block) -> Shown:
        start, end, kind = block
        return Shown(ELEMENTS.get(kind, "p"), _css(kind), f"<del>{escape(self._old[start:end])}</del>", True)

    def _repr_html_(self) -> str:
        return f"<style>{asset('redline.css')}</style>{self.body()}"

    def __repr__(self) -> str:
        return f"{self.older.article} and {self.newer.article}: {self.summary()}; a browser shows it."


def redline(tables: duckdb.DuckDBPyConnection, older: str, newer: str, *, whole: bool = False) -> Redline:
    """Two articles of a corpus as one text, what differs marked in it; a notebook shows it.

    Paragraphs that are alike and away from any change are left out unless `whole`. NewsbookError where the corpus has
    no such article.
    """
    return Redline(tables, older, newer, whole=whole)


def _read(tables: duckdb.DuckDBPyConnection, article: str) -> tuple[str, list[Block]]:
    text = tables.execute("SELECT text FROM texts WHERE article = $1", [article]).fetchall()[0][0]
    query = 'SELECT start, "end", kind FROM blocks WHERE article = $1 ORDER BY ALL'
    return text, tables.execute(query, [article]).fetchall()


def _is_gone(row: Row) -> bool:
    """Whether a whole sentence was removed."""
    return row.kind == "removed" and row.what in {"sentence", "note"}


def _between(start: int, end: int, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What is left of a stretch without the spans."""
    for a, b in sorted(spans):
        yield start, a
        start = b
    yield start, end


def _marked(text: str, start: int, end: int, rows: list[Row]) -> str:
    """A paragraph as HTML with its changes; everything from the articles is escaped."""
    parts, at = [], start
    for row in rows:
        before, after = text[max(start, row.new_start - 1) : row.new_start], text[row.new_end : row.new_end + 1]
        parts += [escape(text[at : max(at, row.new_start)]), _change(row, before, after)]
        at = max(at, row.new_end)
    return "".join([*parts, escape(text[at:end])])


def _change(row: Row, before: str, after: str) -> str:
    """One change: the words struck out, then those put in. What is struck out needs spaces that the new text has not."""
    old = "" if pd.isna(row.old) or row.kind == "moved" else f"<del>{escape(row.old)}</del>"
    new = "" if pd.isna(row.new) else f"<ins>{escape(row.new)}</ins>"
    lead = " " if old and before.strip() and row.old[0] not in CLOSING else ""
    tail = " " if old and not new and after.strip() and after not in CLOSING else ""
    return f"{lead}{_wrapped(row, ' '.join(filter(None, (old, new))))}{tail}"


def _wrapped(row: Row, html: str) -> str:
    told = {"moved": "moved from another place"}.get(row.kind, f"{row.kind}: {row.what}")
    told += " in quotation marks" if row.quoted else ""
    if row.kind == "corrected":
        return f'<span class="corrected" title="{escape(row.note)}">{html}</span><sup>corrected</sup>'
    return f'<span class="{escape(row.kind)}" title="{escape(told)}">{html}</span>'


def _css(kind: str) -> str:
    return "beside" if kind in BESIDE else ""


def _told(page: Page) -> str:
    """Which version it is: outlet and day, with its name in the corpus."""
    day = page.modified or page.published
    return ", ".join(filter(None, (page.publisher, date_words(day) if day else None))) + f" ({page.article})"
