"""Quoted words of another day: 'On 3 May he told the court: "I will sleep tonight"' speaks of the night of 3 May."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Doc

from newsbook.timexes.verbs import root_of
from newsbook.timexes.words import words

# What is dated by these: the day of the words spoken. A month or a year leaves the day open.
DATES_OF_SPEECH = frozenset({"weekday", "month-day", "day-month", "iso-date", "deictic", "month-year", "month", "year"})
_MARKED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_SAYS = frozenset(
    words(
        "say tell write add ask reply announce testify recall promise warn insist declare vow argue explain post tweet note admit "
        "confess swear state cry shout joke claim predict pledge text email boast concede assure inform"
    )
)
_STEPS = 8


def marked_words(text: str, offset: int) -> list[tuple[int, int]]:
    """Where the words between quotation marks stand in a block, which begins at `offset` of the Doc's text."""
    if '"' not in text and "“" not in text:
        return []
    return [(offset + m.start(), offset + m.end()) for m in _MARKED.finditer(text)]


def is_within(spans: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch lies in one of the spans."""
    return any(first <= start and end <= last for first, last in spans)


def is_all_marked(spans: Iterable[tuple[int, int]], text: str, start: int, end: int) -> bool:
    """Whether a sentence has no word outside quotation marks."""
    outside = start
    for first, last in spans:
        if last <= start or first >= end:
            continue
        if any(c.isalpha() for c in text[outside:first]):
            return False
        outside = max(outside, last)
    return not any(c.isalpha() for c in text[outside:end])


def dates_speech(doc: Doc, start: int, end: int) -> bool:
    """Whether a time hangs on a verb of saying, or on what it was said in: 'told the court on 3 May', 'in a letter of 3 May he wrote'.

    The Doc must be parsed.
    """
    token = root_of(doc, start, end)
    for _ in range(_STEPS):
        if token is None or token.head == token:
            return False
        token = token.head
        if token.dep_ in {"acl:relcl", "relcl"}:
            return False
        if token.pos_ == "VERB" and not token.dep_.startswith("acl"):
            return token.lemma_.lower() in _SAYS
    return False
