"""Deeds that have their date, or none that is known, from a clause beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from spacy.tokens import Token

from newsbook import syntax
from newsbook.timeline.dating import Found
from newsbook.timeline.deeds import is_deed, is_unreal
from newsbook.timeline.moments import week_before
from newsbook.timeline.news import opens_with
from newsbook.timeline.opening import ASIDE


def with_clause(head: Token | None, here: list[Found]) -> Found | None:
    """'The order was put off when the yard went under in May': the main deed has the date of its clause."""
    for other in here:
        clause = other.head
        if head is None or other.rule != "timex" or clause.dep_ != "advcl" or clause.head != head or clause.i < head.i:
            continue
        if opens_with(clause, "when") and is_deed(clause) and not is_unreal(head) and not syntax.is_negated(head):
            return Found(head, replace(other.dating, rule="context"), "context")
    return None


def opens_old(item: Found | None, here: list[Found], published: date | None) -> bool:
    """'Born in Graz in 1935, Adler left school': a deed of some time after that, and none of the story's day."""
    subject = syntax.own_subject(item.head) if item is not None else None
    if item is None or item.rule != "story-day" or subject is None:
        return False
    fronted = (f for f in here if f.head.i < subject.i and f.head.head in {item.head, subject} and f.head.dep_ in ASIDE)
    return any(published is not None and (f.dating.latest or "9") < week_before(published) for f in fronted)
