"""Texts that tell what is past in the present tense: 'In September 2015 Lee tests the water.'"""

from __future__ import annotations

from datetime import date

from spacy.tokens import Doc, Token

from newsbook.timeline.attach import governor
from newsbook.timeline.dating import Dating
from newsbook.timeline.deeds import is_deed, is_past_alike, is_verb
from newsbook.timeline.moments import week_before
from newsbook.timeline.status import modals

_ANNALS = 3  # deeds of earlier years in the present tense


def are_annals(doc: Doc, told: list[Dating], published: date | None) -> bool:
    """Whether a text tells what is past in the present tense: 'In September 2015 Lee tests the water.'"""
    if published is None:
        return False
    old = [
        d
        for d in told
        if d.latest is not None and d.latest < week_before(published) and d.latest[:4] < str(published.year)
    ]
    spans = (doc.char_span(d.start, d.end, alignment_mode="expand") for d in old)
    heads = (governor(span) for span in spans if span is not None)
    return (
        sum(1 for head in heads if head is not None and is_verb(head) and is_plain(head) and is_deed(head)) >= _ANNALS
    )


def is_plain(verb: Token) -> bool:
    """'tests', 'begins': the present tense without a helper, or its passive."""
    words = modals(verb)
    shown = verb.tag_ == "VBN" and bool(words & {"is", "are"}) and not words & {"being", "has", "have", "been"}
    return shown or (verb.tag_ in {"VBZ", "VBP"} and not words and not is_past_alike(verb))
