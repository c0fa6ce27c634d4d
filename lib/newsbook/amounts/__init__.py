"""Amounts: `Doc` -> the table of money, percentages, quantities and counts, each with what it counts.

Three stages: recognise (numbers with their scale and unit), veto (numbers that count nothing), and what each counts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd
from spacy.tokens import Doc, Span

from newsbook import syntax
from newsbook.amounts.counted import counted, modifier_of
from newsbook.amounts.recognise import Number, find_numbers
from newsbook.amounts.veto import vetoed
from newsbook.article import Rows, make_rows
from newsbook.pipeline import story_spans

__all__ = ["find_amounts"]

TRUST = {"digits": 0.9, "words": 0.85, "range": 0.85, "fraction": 0.8, "share": 0.8, "vague": 0.7}
SMALL = 12
CERTAIN = 0.95  # with a unit beside it


def find_amounts(doc: Doc, *, taken: Iterable[tuple[int, int]] = ()) -> pd.DataFrame:
    """The amounts of the story, in order, as the table 'amounts'.

    `taken` are the offsets of the times found: a number in one of them is a date or duration.
    """
    return amount_rows(doc, taken=taken).frame()


def amount_rows(doc: Doc, *, taken: Iterable[tuple[int, int]] = ()) -> Rows:
    """See `find_amounts`."""
    return make_rows("amounts", _rows(doc, sorted(taken)))


def _rows(doc: Doc, taken: list[tuple[int, int]]) -> Iterator[dict[str, Any]]:
    starts = [start for start, _ in taken]
    text = doc.text  # put together anew at every call
    for block in story_spans(doc):
        for number in find_numbers(text, block.start_char, block.end_char):
            if _overlaps(number, taken, starts):
                continue
            span = doc.char_span(number.start, number.end, alignment_mode="expand")
            if span is not None and len(span) and not vetoed(doc, text, number, span, block):
                what = counted(doc, text, number, span)
                if what is not None or not _needs_a_noun(number):
                    yield _row(doc, text, number, span, block, what)


def _needs_a_noun(number: Number) -> bool:
    """'the two', 'thousands': words that amount to something only with what they count."""
    small = number.rule == "words" and (number.value or 0) <= SMALL
    return number.kind == "CARDINAL" and (small or number.rule in {"vague", "fraction"})


def _overlaps(number: Number, taken: list[tuple[int, int]], starts: list[int]) -> bool:
    at = bisect_left(starts, number.end)
    return any(start < number.end and end > number.start for start, end in taken[max(0, at - 2) : at])


def _row(doc: Doc, text: str, number: Number, span: Span, block: Span, what: Span | None) -> dict[str, Any]:
    whole = syntax.sentence_of(span) if doc.has_annotation("SENT_START") else block
    row: dict[str, Any] = {
        "start": number.start,
        "end": number.end,
        "text": text[number.start : number.end],
        "kind": number.kind,
        "rule": number.rule,
        "confidence": CERTAIN if number.unit else TRUST[number.rule],
        "sentence_start": min(whole.start_char, number.start),
        "sentence_end": max(whole.end_char, number.end),
    }
    optional = {
        "value": number.value,
        "upper": number.upper,
        "unit": number.unit,
        "modifier": modifier_of(text, number),
    }
    if what is not None and what.start_char >= number.end:
        optional |= {"counts": what.text, "counts_start": what.start_char, "counts_end": what.end_char}
    return row | {name: value for name, value in optional.items() if value is not None}
