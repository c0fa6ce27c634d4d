"""Lengths of years that fix a date: '20 years after ...', 'after four years of friction'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from spacy.tokens import Doc, Span, Token

from newsbook import syntax
from newsbook.timeline.dating import Found, span_of, years_back, years_of
from newsbook.timeline.deeds import is_deed, is_event_noun, is_verb
from newsbook.timeline.words import LONG_EVENTS

_WHICH = frozenset({"acl:relcl", "relcl", "acl"})  # 'the 8-year war that he waged' may be over
_ENDS = frozenset({"cease-fire", "ceasefire", "end", "aftermath", "truce", "veteran", "survivor", "history"})
_PAST_IT = frozenset({"after", "following", "during", "since"})


def events_by_length(doc: Doc, text: str, times: list[Any], published: date | None) -> Iterator[Found]:
    """Deeds and long events whose date follows from a length of years before publication."""
    if published is None:
        return
    dated = {row.sentence_start for row in times if row.earliest is not None}
    for row in times:
        years = years_of(row.value) if row.type == "DURATION" else None
        if years is None:
            continue
        start, end = span_of(row)
        rest = text[end : end + 80]
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            continue
        if rest.lstrip().startswith("after ") and row.sentence_start not in dated:
            head, until = _clause_after(span), None
        elif rest.lstrip().startswith("of ") and _lead(doc, span) == "after":
            head, until = _noun_after(span), f"{published.year:04d}~"
        else:
            head, until = _long_event(span), published.isoformat()
        dating = years_back(row, years, published, until=until) if head is not None else None
        if head is not None and dating is not None:
            ongoing = until == published.isoformat()
            yield Found(head, replace(dating, ongoing=ongoing), "length")


def _lead(doc: Doc, span: Span) -> str:
    return doc[span.start - 1].lower_ if span.start else ""


def _clause_after(span: Span) -> Token | None:
    """The verb of the clause that follows '20 years after'."""
    sentence = span[0].sent
    for token in span.doc[span.end : sentence.end]:
        if is_verb(token) and token.tag_ in {"VBD", "VBN", "VBZ", "VBP"} and token.pos_ == "VERB":
            return token if is_deed(token) else None
        if token.text in {",", ";", "."}:
            return None
    return None


def _noun_after(span: Span) -> Token | None:
    """The noun in 'four years of friction'."""
    for token in span.doc[span.end + 1 : min(span.end + 5, span[0].sent.end)]:
        if token.pos_ == "NOUN" and token.dep_ not in {"compound", "amod"}:
            known = token.lemma_.lower() in LONG_EVENTS or token.lower_ in LONG_EVENTS
            return token if known or is_event_noun(token) else None
    return None


def _long_event(span: Span) -> Token | None:
    """The noun in 'the four-year war' or 'a conflict that has lasted 40 years'."""
    verb = span.root.head
    if verb.lemma_.lower() == "last" and is_verb(verb):
        subject = syntax.subject_of(verb)
        noun = verb.head if verb.dep_ in {"acl:relcl", "relcl", "acl"} else subject
        return noun if noun is not None and noun.lemma_.lower() in LONG_EVENTS else None
    if "-" not in span.text or span.end >= len(span.doc):
        return None
    for token in span.doc[span.end : min(span.end + 2, span[0].sent.end)]:
        if token.lemma_.lower() in LONG_EVENTS or token.lower_ in LONG_EVENTS:
            return None if _is_over(token) else token
    return None


def _is_over(noun: Token) -> bool:
    """'the 8-year war that he waged', 'the end of the eight-year war', 'during the four-year war'."""
    preposition = syntax.preposition_of(noun)
    ended = (noun.head.lemma_.lower() in _ENDS and not is_verb(noun.head)) or (
        preposition is not None and preposition.lower_ in _PAST_IT
    )
    return ended or any(c.dep_ in _WHICH and c.i > noun.i for c in noun.children)
