"""Times: `Doc` -> the table of times, each with its TIMEX3 value and, where it is one, EDTF date.

Three stages: recognise (patterns), veto (what only looks like a time), resolve (what it means).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd
from spacy.attrs import IDX, SENT_START
from spacy.tokens import Doc

from newsbook.article import make_table
from newsbook.pipeline import story_spans
from newsbook.timexes.reading import Context, Reading
from newsbook.timexes.recognise import Candidate, find_candidates
from newsbook.timexes.resolve import resolve
from newsbook.timexes.tense import REACH

__all__ = ["find_timexes"]


def find_timexes(doc: Doc, *, published: date | None) -> pd.DataFrame:
    """The times of the story, in order, as the table 'timexes'.

    `published` is what 'Tuesday', 'last year' and 'June' are counted from; without it they keep
    their place with XXXX in the value, and empty `edtf`, `earliest` and `latest`.
    """
    return make_table("timexes", _rows(doc, published))


def _rows(doc: Doc, published: date | None) -> Iterator[dict[str, Any]]:
    text, starts = doc.text, _sentence_starts(doc)
    context = Context(published)
    for block in story_spans(doc):
        context.quarter = None if block.label_ == "heading" else context.quarter
        for candidate in find_candidates(text[block.start_char : block.end_char]):
            start, end = block.start_char + candidate.start, block.start_char + candidate.end
            first, last = _sentence(text, starts, start, end, block.end_char)
            left, right = max(first, start - REACH), min(last, end + REACH)
            context.sentence = text[left:right]
            context.start, context.end = start - left, end - left
            context.opens_sentence = start == first
            reading = resolve(candidate, context)
            if reading is not None:
                yield _row(text, start, end, candidate, reading) | {
                    "sentence_start": first,
                    "sentence_end": last,
                }


def _row(text: str, start: int, end: int, candidate: Candidate, found: Reading) -> dict[str, Any]:
    row: dict[str, Any] = {
        "start": start,
        "end": end,
        "text": text[start:end],
        "type": found.type,
        "rule": candidate.rule.name,
        "confidence": round(candidate.rule.confidence * found.trust, 3),
    }
    optional = {
        "value": found.value,
        "edtf": found.edtf,
        "earliest": found.earliest and found.earliest.isoformat(),
        "latest": found.latest and found.latest.isoformat(),
        "anchor": found.anchor and found.anchor.isoformat(),
    }
    return row | {name: value for name, value in optional.items() if value is not None}


def _sentence_starts(doc: Doc) -> list[int]:
    """Character offsets at which sentences begin, whether the Doc was parsed or not."""
    if not len(doc):
        return [0]
    table = doc.to_array([IDX, SENT_START])
    return [0, *table[table[:, 1] == 1, 0].tolist()]


def _sentence(text: str, starts: list[int], start: int, end: int, limit: int) -> tuple[int, int]:
    first = starts[bisect_right(starts, start) - 1]
    following = bisect_right(starts, end - 1)
    last = min(starts[following] if following < len(starts) else len(text), limit)
    while last > end and text[last - 1].isspace():
        last -= 1
    while first < start and text[first].isspace():
        first += 1
    return first, last
