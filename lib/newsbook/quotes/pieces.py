"""The words of a content, tidied."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from newsbook.syntax import trimmed

EDGE = frozenset({",", ".", ";", ":", "–", "—", "-", "?", "!", "…"})
LEAD = frozenset({",", ":", "-", "–", "—", ";", "…", "..."})
SHORTEST = 2


@dataclass(frozen=True)
class Content:
    """The words of a content in one piece or, around the cue, in two; `rule` and `confidence` say how they were found."""

    pieces: tuple[Span, ...]
    rule: str
    confidence: float


def content_of(span: Span, rule: str, confidence: float) -> Content | None:
    return Content((span,), rule, confidence) if len(span) >= SHORTEST else None


def tidied(doc: Doc, start: int, end: int) -> Span:
    """Token bounds without commas, blanks and marks that have no partner at their edges."""
    start, end = trimmed(doc, start, max(start, end))
    while start < end and (doc[start].text in LEAD or doc[start].is_space or doc[start].text in {"”", "’"}):
        start += 1
    while end > start and (doc[end - 1].text in EDGE or doc[end - 1].is_space or _is_odd_mark(doc[start:end])):
        end -= 1
    return doc[start:end]


def _is_odd_mark(span: Span) -> bool:
    return span[-1].is_quote and sum(t.is_quote and t.tag_ != "POS" for t in span) % 2 == 1


def is_set_off(head: Token) -> bool:
    """Whether a comma opens a phrase or stands right before it."""
    first = head.left_edge
    return first.text == "," or (first.i > 0 and first.nbor(-1).text == ",")


def has_verb(span: Span) -> bool:
    return any(t.pos_ in {"VERB", "AUX"} for t in span)
