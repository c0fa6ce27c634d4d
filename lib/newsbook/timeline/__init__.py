"""The timeline: dated deeds, from times, the parse and mentions, as the table 'events'."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
from spacy.tokens import Doc, Span

from newsbook.article import Rows, make_rows
from newsbook.timeline.blocks import Blocks, Quoted
from newsbook.timeline.dated import dated_deeds
from newsbook.timeline.dating import Found
from newsbook.timeline.lengths import events_by_length
from newsbook.timeline.merging import merged
from newsbook.timeline.naming import Naming
from newsbook.timeline.once import once
from newsbook.timeline.order import order_of
from newsbook.timeline.rows import row_of
from newsbook.timeline.story import undated_deeds
from newsbook.timeline.wording import Wording

__all__ = ["event_rows", "make_events"]


def make_events(
    doc: Doc,
    timexes: pd.DataFrame,
    mentions: pd.DataFrame,
    *,
    published: date | None,
    quotes: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """The events of the story, in the order of the text, as the table 'events'.

    An event is a deed with a date of its own, a dated statement (marked as one), the story's main
    act, or what is told as done, under way or to come without a date. States, habits and vague times
    make none; neither does direct speech (`quotes`) where it has no date. Without `published`,
    relative times leave `date` empty. ValueError where the Doc was not parsed.
    """
    spoken = None if quotes is None else Rows.of("quotes", quotes)
    times, named = Rows.of("timexes", timexes), Rows.of("mentions", mentions)
    return event_rows(doc, times, named, published=published, quotes=spoken).frame()


def event_rows(doc: Doc, timexes: Rows, mentions: Rows, *, published: date | None, quotes: Rows | None = None) -> Rows:
    """See `make_events`."""
    if len(doc) and not doc.has_annotation("DEP"):
        raise ValueError("make_events needs a parsed Doc; run a pipeline with a parser over it")
    blocks = Blocks(doc)
    quoted = Quoted(quotes)
    text, times = doc.text, timexes.records()
    found = once([*dated_deeds(doc, text, times, quoted, published), *events_by_length(doc, text, times, published)])
    found += undated_deeds(doc, found, quoted, published)
    found = [item for item in found if not blocks.in_heading(item.head)]
    found.sort(key=lambda f: (f.head.sent.start, f.head.i))
    naming = Naming(doc, mentions)
    timed = _timed(doc, times)
    heads = frozenset(item.head.i for item in found)
    worded = ((item, _wording(doc, item, naming, heads, timed)) for item in found)
    told = merged([(item, wording) for item, wording in worded if wording.is_whole()])
    order = order_of([item for item, _, _ in told])
    rows = (
        row_of(number, item, wording, evidence, doc, naming, published) | order.get(number, {})
        for number, (item, wording, evidence) in enumerate(told, start=1)
    )
    return make_rows("events", rows)


def _timed(doc: Doc, times: list[Any]) -> frozenset[int]:
    """The tokens of all dates."""
    spans = (
        doc.char_span(int(row.start), int(row.end), alignment_mode="expand")
        for row in times
        if row.type in {"DATE", "TIME"} and row.value and not str(row.value).endswith("_REF")
    )
    return frozenset(token.i for span in spans if span is not None for token in span)


def _wording(doc: Doc, item: Found, naming: Naming, heads: frozenset[int], timed: frozenset[int]) -> Wording:
    """The line of an event; its own time is left out of it, as the date stands beside."""
    own = item.rule in {"timex", "range", "reported", "statement"} and item.dating.start >= 0
    start, end = item.dating.listed or (item.dating.start, item.dating.end)
    span = doc.char_span(start, end, alignment_mode="expand") if own else None
    without = range(_with_adverb(span), span.end) if span is not None else range(0)
    if item.again and span is not None:
        without = range(_time_before(span, timed), span.end)
    ranged = item.rule == "range"
    return Wording(item.head, naming, without=without, others=heads, timed=timed, ranged=ranged, part=item.part)


def _time_before(time: Span, timed: frozenset[int]) -> int:
    """Where 'Monday' begins in 'on Monday and again on Tuesday'."""
    before = [i for i in range(max(time.sent.start, time.start - 8), time.start) if i in timed]
    return before[0] if before else time.start


_AS_SOON_AS = frozenset({"as soon as", "as early as", "as late as", "as recently as", "no later than"})
_CLOSE_TO = frozenset({"close to", "shortly after", "shortly before", "just after", "just before", "soon after"})


def _with_adverb(time: Span) -> int:
    """Where 'late on Monday', 'close to midnight' begins."""
    at = time.start
    if at > 1 and time.doc[at - 2 : at].text.lower() == "at least":
        return at - 2
    if at > 1 and time.doc[at - 2 : at].text.lower() in _CLOSE_TO:
        return at - 2
    if at > 2 and time.doc[at - 3 : at].text.lower() in _AS_SOON_AS:
        return at - 3
    probe = at - 2 if at > 1 and time.doc[at - 1].pos_ == "ADP" else at - 1
    return probe if probe >= 0 and time.doc[probe].lower_ in {"early", "late", "earlier", "later"} else at
