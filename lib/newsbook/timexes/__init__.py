"""Times: `Doc` -> the table of times, each with its TIMEX3 value and, where it is one, EDTF date.

Four stages: recognise (patterns), veto (what only looks like a time), resolve (what it means), relate (what the
words around it make of that).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd
from spacy.attrs import IDX, SENT_START
from spacy.tokens import Doc, Span

from newsbook.article import Rows, make_rows
from newsbook.pipeline import BLOCKS, story_spans
from newsbook.syntax import named_weekdays
from newsbook.timexes.fixed import fixed_days
from newsbook.timexes.habits import is_of_habit
from newsbook.timexes.lists import in_order
from newsbook.timexes.reading import Context, Reading
from newsbook.timexes.recognise import Candidate, find_candidates
from newsbook.timexes.relate import bounded, granularity, modifier
from newsbook.timexes.resolve import resolve
from newsbook.timexes.spoken import DATES_OF_SPEECH, dates_speech, is_all_marked, is_within, marked_words
from newsbook.timexes.tense import REACH
from newsbook.timexes.told import Told, dateline_day, is_of_now, is_year_past, opens_long_ago, told_of
from newsbook.timexes.verbs import is_aside, is_scheduled, is_told_now, tense_of

__all__ = ["find_timexes", "timex_rows"]
_ANNALS = 3  # dated deeds in the present tense
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
    block, candidates = next(((b, c) for b, c in found if b.label_ not in _TITLES), (None, []))
    scene = block is not None and opens_long_ago(block.text, candidates, published)
    old = (
        (b.start_char + c.start, b.start_char + c.end)
        for b, found_here in found
        for c in found_here
        if is_year_past(c, published)
    )
    annals = doc.has_annotation("DEP") and sum(is_told_now(doc, *place) for place in old) >= _ANNALS
    return replace(told, days=days, past_days=past_days, history=told.history or scene, scene=scene, annals=annals)


def _rows(doc: Doc, found: Found, published: date | None) -> Iterator[dict[str, Any]]:
    text, starts, parsed = doc.text, _sentence_starts(doc), doc.has_annotation("DEP")
    context = Context(published, _told(doc, found, published))
    for block, candidates in found:
        context.quarter = None if block.label_ == "heading" else context.quarter
        context.here = context.near
        context.near = False
        context.of_now = any(is_of_now(c) for c in candidates)
        placed = [_place(text, starts, block, candidate) for candidate in candidates]
        spoken = _Spoken(doc, placed, marked_words(block.text, block.start_char) if parsed else [])
        read: list[tuple[_Place, str, Reading]] = []
        for place in placed:
            _set_scene(context, doc, place, plain=not parsed, title=block.label_ in _TITLES)
            day = spoken.day(place, context)
            context.published = published if day is None else day.earliest
            reading = resolve(place.candidate, context)
            context.published = published
            if reading is not None:
                spoken.known[place.start] = reading
                read.append((place, text[max(place.first, place.start - REACH) : place.start], reading))
        settled = in_order(block.text, [(place.candidate, reading) for place, _, reading in read], published)
        for (place, lead, _), reading in zip(read, settled, strict=True):
            yield _row(text, place.start, place.end, lead, place.candidate, reading) | {
                "sentence_start": place.first,
                "sentence_end": place.last,
            }


@dataclass(frozen=True)
class _Place:
    """A candidate by its offsets in the Doc's text, and its sentence's."""

    candidate: Candidate
    start: int
    end: int
    first: int
    last: int


def _place(text: str, starts: list[int], block: Span, candidate: Candidate) -> _Place:
    start, end = block.start_char + candidate.start, block.start_char + candidate.end
    return _Place(candidate, start, end, *_sentence(text, starts, start, end, block.end_char))


def _set_scene(context: Context, doc: Doc, place: _Place, *, plain: bool, title: bool) -> None:
    """Tells the context what stands around a candidate; `plain`: the Doc was not parsed."""
    start, end = place.start, place.end
    left, right = max(place.first, start - REACH), min(place.last, end + REACH)
    context.sentence = doc.text[left:right]
    context.start, context.end = start - left, end - left
    context.opens_sentence, context.first = start == place.first, place.first
    if is_of_habit(context.sentence):
        context.usual = place.first
    context.aside = not plain and is_aside(doc, start, end)
    annals = context.told.annals and context.here
    context.scheduled = not plain and not title and not annals and is_scheduled(doc, start, end)
    context.verb = "" if plain else tense_of(doc, start, end)


class _Spoken:
    """The quoted words of a block: from which day the times in them are counted."""

    def __init__(self, doc: Doc, places: list[_Place], marks: list[tuple[int, int]]) -> None:
        self._doc, self._places, self._marks = doc, places, marks
        self._last: Reading | None = None
        self.known: dict[int, Reading] = {}

    def day(self, place: _Place, context: Context) -> Reading | None:
        """The date on which the words around a candidate were said, where their sentence, or the one that they go on from, tells another than the story's."""
        if not is_within(self._marks, place.start, place.end):
            return None
        if not is_all_marked(self._marks, self._doc.text, place.first, place.last):
            self._last = self._said(place, context)
        return self._last

    def _said(self, place: _Place, context: Context) -> Reading | None:
        for other in self._places:
            if other.first != place.first or other.candidate.rule.name not in DATES_OF_SPEECH:
                continue
            if is_within(self._marks, other.start, other.end) or not dates_speech(self._doc, other.start, other.end):
                continue
            reading = self.known.get(other.start) or self._ahead(other, context)
            if reading is not None and _is_past_day(reading, context.published):
                fixed = reading.period is not None and reading.period.unit == "day"
                return reading if fixed else replace(reading, earliest=None)
        return None

    def _ahead(self, place: _Place, context: Context) -> Reading | None:
        """The meaning of a date that follows the quoted words."""
        probe = replace(context, years=dict(context.years))
        _set_scene(probe, self._doc, place, plain=False, title=False)
        return resolve(place.candidate, probe)


def _is_past_day(reading: Reading, published: date | None) -> bool:
    return reading.latest is not None and (published is None or reading.latest < published)


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
