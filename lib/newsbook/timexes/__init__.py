"""Times: `Doc` -> the table of times, each with its TIMEX3 value and, where it is one, EDTF date.

Four stages: recognise (patterns), veto (what only looks like a time), resolve (what it means), relate (what the
words around it make of that).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
from spacy.attrs import IDX, SENT_START
from spacy.tokens import Doc, Span

from newsbook.article import Rows, make_rows
from newsbook.pipeline import BLOCKS, story_spans
from newsbook.syntax import named_weekdays
from newsbook.timexes.fixed import fixed_days
from newsbook.timexes.reading import Context, Reading
from newsbook.timexes.recognise import Candidate, find_candidates
from newsbook.timexes.relate import bounded, granularity, modifier
from newsbook.timexes.resolve import resolve
from newsbook.timexes.tense import REACH, is_aside, is_scheduled
from newsbook.timexes.told import Told, dateline_day, told_of

__all__ = ["find_timexes", "timex_rows"]
_TITLES = frozenset({"title", "heading"})
Found = list[tuple[Span, list[Candidate]]]


def find_timexes(doc: Doc, *, published: date | None) -> pd.DataFrame:
    """The times of the story, in order, as the table 'timexes'.

    `published` is what 'Tuesday', 'last year' and 'June' are counted from; without it, the date of the
    dateline, where that has a year. With neither they keep their place with XXXX in the value, and empty `edtf`,
    `earliest` and `latest`.
    """
    return timex_rows(doc, published=published).frame()


def timex_rows(doc: Doc, *, published: date | None) -> Rows:
    """See `find_timexes`."""
    people = {doc[i].idx for i in named_weekdays(doc)}
    found = [
        (block, [c for c in find_candidates(block.text) if block.start_char + c.start not in people])
        for block in story_spans(doc)
    ]
    return make_rows("timexes", _rows(doc, found, published or _dateline(doc, found)))


def _dateline(doc: Doc, found: Found) -> date | None:
    """The day in the dateline, or in the words that open the first paragraph."""
    for block in doc.spans.get(BLOCKS, []):
        if block.label_ == "dateline":
            return dateline_day(block.text, find_candidates(block.text), "dateline")
    for block, candidates in found:
        if block.label_ not in _TITLES:
            return dateline_day(block.text, candidates, "opening")
    return None


def _told(doc: Doc, found: Found, published: date | None) -> Told:
    told = told_of(doc.text, (c for _, candidates in found for c in candidates), published)
    places = (
        (block.start_char + c.start, block.start_char + c.end, c) for block, candidates in found for c in candidates
    )
    days, past_days = fixed_days(doc, places, published)
    return replace(told, days=days, past_days=past_days)


def _rows(doc: Doc, found: Found, published: date | None) -> Iterator[dict[str, Any]]:
    text, starts, parsed = doc.text, _sentence_starts(doc), doc.has_annotation("DEP")
    context = Context(published, _told(doc, found, published))
    for block, candidates in found:
        context.quarter = None if block.label_ == "heading" else context.quarter
        context.here = context.near
        context.near = False
        for candidate in candidates:
            start, end = block.start_char + candidate.start, block.start_char + candidate.end
            first, last = _sentence(text, starts, start, end, block.end_char)
            left, right = max(first, start - REACH), min(last, end + REACH)
            context.sentence = text[left:right]
            context.start, context.end = start - left, end - left
            context.opens_sentence, context.first = start == first, first
            context.aside = parsed and is_aside(doc, start, end)
            context.scheduled = parsed and block.label_ not in _TITLES and is_scheduled(doc, start, end)
            reading = resolve(candidate, context)
            if reading is not None:
                yield _row(text, start, end, text[left:start], candidate, reading) | {
                    "sentence_start": first,
                    "sentence_end": last,
                }


def _row(text: str, start: int, end: int, before: str, candidate: Candidate, read: Reading) -> dict[str, Any]:
    mod = modifier(read, text[start:end], before)
    read = bounded(read, mod, text[start:end])
    row: dict[str, Any] = {
        "start": start,
        "end": end,
        "text": text[start:end],
        "type": read.type,
        "rule": candidate.rule.name,
        "confidence": round(candidate.rule.confidence * read.trust, 3),
    }
    optional = {
        "value": read.value,
        "edtf": read.edtf,
        "earliest": read.earliest and read.earliest.isoformat(),
        "latest": read.latest and read.latest.isoformat(),
        "granularity": granularity(read),
        "mod": mod,
        "anchor": read.anchor and read.anchor.isoformat(),
        "other_readings": " | ".join(read.others) or None,
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
