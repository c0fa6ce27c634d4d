"""The blocks of the story: their sentences, which are headings, datelines, captions and direct speech."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from newsbook.article import Rows
from newsbook.pipeline import story_spans

_HEADING_WORDS = 15
_ENDS = frozenset('.!?:;”"’…)')
_PLACE = r"[A-Z][\w.'’-]*(?:[ ,]+[A-Z][\w.'’-]*){0,5}"
_DATELINE = re.compile(
    rf"\s*(?:{_PLACE}(?:,? \d{{1,2}})?\s*\([A-Z][\w ]{{1,24}}\)\s*(?:[-–—_]+\s*)?"
    r"|[A-Z][A-Z.'’ -]{2,30}(?:, [A-Z][\w.'’ ]{1,24}){0,2}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?\s*(?:[–—_]|--?)\s)"
)  # fmt: skip
_PICTURE = re.compile(
    r"\b(?:file|undated|combination|handout) (?:photo|picture|image|photograph)|\(?\b(?:photo|picture|image|credit)s?(?: by|:| credit)|"
    r"\bin this (?:photo|picture|image|file)|[—-] (?:Picture|Photo|Reuters pic|AFP pic)",
    re.IGNORECASE,
)

_PICTURE_WORDS = ("photo", "pic", "image", "credit")


def sentences_of(block: Span) -> Iterator[Span]:
    """The sentences that begin in a block."""
    at = block.start
    while at < block.end:
        sentence = block.doc[at].sent
        yield sentence
        at = max(sentence.end, at + 1)


def is_heading(block: Span) -> bool:
    """Whether a block is a heading, by its label or by its look: short, one line, no stop."""
    if block.label_ == "heading":
        return True
    text = block.text.rstrip() if block.label_ == "paragraph" else ""
    return text != "" and text[-1] not in _ENDS and len(text.split()) <= _HEADING_WORDS


class Blocks:
    """Which tokens stand in headings and titles, looked up without a pass over the blocks."""

    def __init__(self, doc: Doc) -> None:
        bounds = [(b.start, b.end) for b in story_spans(doc) if is_heading(b)]
        self._starts = [start for start, _ in bounds]
        self._ends = [end for _, end in bounds]

    def in_heading(self, token: Token) -> bool:
        at = bisect_right(self._starts, token.i) - 1
        return at >= 0 and token.i < self._ends[at]


class Quoted:
    """Which characters stand inside direct speech."""

    def __init__(self, quotes: Rows | None) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        if quotes is not None:
            rows = quotes.tuples("start", "end", "kind")
            spoken = sorted((start, end) for start, end, kind in rows if kind == "direct")
            self._starts, self._ends = [start for start, _ in spoken], [end for _, end in spoken]

    def holds(self, token: Token) -> bool:
        at = bisect_right(self._starts, token.idx) - 1
        return at >= 0 and token.idx < self._ends[at]


def dateline_end(sentence: Span) -> int:
    """The index of the first token after 'LONDON (AP) —' or 'CLEAR LAKE, Iowa, Dec 23 (Reuters) -'; the start where there is none."""
    end = _dateline_of(sentence.text)
    if not end:
        return sentence.start
    after = sentence.start_char + end
    return next((t.i for t in sentence if t.idx >= after), sentence.start)


@lru_cache(maxsize=1_000)
def _dateline_of(text: str) -> int:
    """The length of a sentence's dateline; asked for every event of the sentence."""
    found = _DATELINE.match(text)
    return found.end() if found else 0


def is_caption(sentence: Span) -> bool:
    """'A file photo shows ...', '... — Picture by A. Lee'."""
    text = sentence.text
    lowered = text.lower()
    return any(word in lowered for word in _PICTURE_WORDS) and _PICTURE.search(text) is not None


def is_question(sentence: Span) -> bool:
    return any(t.text == "?" for t in sentence[-4:])
