"""What the steps of linking share: a mention on its way to an entity, and the sentences it stands in."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from spacy.tokens import Doc, Span

from newsbook.article import Rows
from newsbook.pipeline import BLOCKS


class Link(NamedTuple):
    """The entity that a mention stands for, how sure that is, and why."""

    entity_id: str
    confidence: float
    why: str


@dataclass
class Linkable:
    """A mention: where it stands, in which sentence, and who or what it is once that is known."""

    row: int
    start: int
    end: int
    text: str
    label: str
    kind: str
    sentence: int
    entity_id: str | None


def linkables(mentions: Rows) -> list[Linkable]:
    """A mentions table, in text order."""
    rows = mentions.tuples("start", "end", "text", "label", "kind", "sentence_start", "entity_id")
    return [Linkable(row, *values) for row, values in enumerate(rows)]


class Sentences:
    """The sentences of the running text: a caption between two paragraphs does not part them."""

    def __init__(self, doc: Doc) -> None:
        blocks = doc.spans[BLOCKS] if BLOCKS in doc.spans else [doc[:]]
        skip = {i for b in blocks if b.label_ in {"caption", "credit"} for i in range(b.start, b.end)}
        self.spans: list[Span] = [s for s in doc.sents if s.start not in skip and s.text.strip()]
        self.starts = [s.start_char for s in self.spans]

    def at(self, offset: int) -> int:
        """The number of the sentence that holds an offset, or the last one before it."""
        return bisect_right(self.starts, offset) - 1

    def before(self, offset: int) -> int:
        """Where the sentence before the one at an offset begins."""
        number = self.at(offset)
        return self.starts[number - 1] if number > 0 else 0


class Quoted:
    """Which offsets stand between quotation marks."""

    def __init__(self, quotes: Rows) -> None:
        rows = quotes.tuples("start", "end", "kind")
        self.ranges = sorted((start, end) for start, end, kind in rows if kind in {"direct", "partial"})

    def __contains__(self, offset: int) -> bool:
        at = bisect_right(self.ranges, (offset, 10**12)) - 1
        return at >= 0 and self.ranges[at][0] <= offset < self.ranges[at][1]
