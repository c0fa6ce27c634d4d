"""Times that a sentence names and that are none of its deed: figures set beside, days moved from, what is only called by its date."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from newsbook import syntax
from newsbook.timeline.deeds import is_deed, is_event_noun, is_verb
from newsbook.timeline.words import ANY_ONE, MOVED, PLAN_NOUNS, SOFT_EVENTS, USUAL

_NOT_ITS_TIME = frozenset({"than", "except", "excluding", "versus", "unlike", "besides"})
_FIGURE = (
    r"(?:an?\s+)?(?:\w+\s+of\s+)?(?:about\s+|around\s+)?(?:[A-Z]{0,3}[$£€¥₹]|Rs\.?\s?|[A-Z]{1,3}\s?)?\d[\d.,]*\s?"
    r"(?:%|percent|per\s+cent|million|billion|trillion|crore|lakh|tonnes|bn|tn|m|(?:percentage\s+|basis\s+)?points?|cents?|pence)?"
)
_AFTER_A_FIGURE = re.compile(
    rf"\b(?:from|after|against|than|versus|compared\s+(?:with|to))\s+{_FIGURE}\s+(?:(?:at|in|on|for|during|late\s+on)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_FIGURE_BEFORE = re.compile(r"\b(?:from|with|against|than|to)\s[^;:.]*\d[^;:]*$")
_YEAR_EARLIER = re.compile(r"year[- ](?:earlier|ago|before)\b", re.IGNORECASE)
# 'trading ahead of last year'
_THAN_A_YEAR = re.compile(r"\b(?:ahead\s+of|above|below|behind|in\s+line\s+with|short\s+of)\s+$", re.IGNORECASE)
_OF_BEFORE = re.compile(r"(?:last|the\s+(?:previous|prior|preceding|same|year-ago))\b", re.IGNORECASE)
_ONE_OF_SEVERAL = re.compile(
    r"\bthe\s+(?:first|second|third|fourth|latest|other|latter|former)\s+(?:on|in)\s+(?:the\s+)?$", re.IGNORECASE
)


def is_set_beside(span: Span) -> bool:
    """A figure of the year before, 'the same day as', 'more than last year', 'the first on Monday and the second on Friday'."""
    lead = f"{span.doc[span.sent.start : span.start].text[-80:]} "
    first = span.root.head if span.root.dep_ == "conj" else span.root
    preposition = syntax.preposition_of(first)
    if preposition is not None and preposition.lower_ in _NOT_ITS_TIME:
        return True
    if _THAN_A_YEAR.search(lead) and _OF_BEFORE.match(span.text):
        return True
    if _AFTER_A_FIGURE.search(lead) or _ONE_OF_SEVERAL.search(lead):
        return True
    if _YEAR_EARLIER.search(span.text) and _FIGURE_BEFORE.search(lead.rstrip()[-60:]):
        return True
    return span.text.lower().endswith("same day") and span.end < len(span.doc) and span.doc[span.end].lower_ == "as"


def is_of_source(span: Span) -> bool:
    """'resigned, according to a report by the Post on Monday': when that was said, not when it was done."""
    for token in (span.root, *span.root.ancestors):
        if is_verb(token):
            return False
        if any(c.lower_ == "according" and c.i < span.start for c in token.children):
            return True
    return False


def is_label(head: Token) -> bool:
    """'according to figures released in July': says which figures, where nobody has spoken of them."""
    noun = head.head
    if head.dep_ != "acl" or head.tag_ not in {"VBN", "VBD"} or noun.dep_ in syntax.SUBJECTS | syntax.OBJECTS:
        return False
    known = any(c.dep_ in {"det", "nmod:poss", "poss"} and c.lower_ not in ANY_ONE for c in noun.children)
    return noun.pos_ == "NOUN" and not known


def is_usual(noun: Token, span: Span) -> bool:
    """'its typical September launch', 'the city's celebration in May': none that the reader would know."""
    if is_verb(noun):
        return False
    named = any(t.pos_ == "PROPN" and not span.start <= t.i < span.end for t in noun.subtree)
    soft = noun.lemma_.lower() in SOFT_EVENTS or noun.lower_ in SOFT_EVENTS
    return (soft and not named) or any(c.lower_ in USUAL for c in noun.children)


_FIRST_SET = re.compile(
    r"\b(?:first|originally|initially|once)\s+(?:set|scheduled|planned|due|fixed|slated|expected)\s+(?:for|on|in|to\s+\w+\s+(?:on|in))\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def is_of_what_is_told(head: Token, span: Span) -> bool:
    """'moved from 24 January', 'a truce announced for Ramadan', 'permission to dig until 2021': not when it was done."""
    preposition = syntax.preposition_of(span.root)
    word = preposition.lower_ if preposition is not None else ""
    lead = f"{span.doc[span.sent.start : span.start].text[-60:]} "
    if _FIRST_SET.search(lead) and head.i > span.start:
        return True
    of_a_noun = len(span) > 2 and span.root.head != head  # 'the voyage, from May to June, brought'
    if word == "from" and not of_a_noun and is_verb(head) and head.lemma_.lower() in MOVED:
        return True
    if head.dep_ != "acl" or not is_verb(head):
        return False
    if head.tag_ in {"VBN", "VBD"}:
        return word == "for"
    return head.tag_ == "VB" and head.head.lemma_.lower() not in PLAN_NOUNS and not is_event_noun(head.head)


def is_stretch(timex: Span) -> bool:
    """'the voyage, from October to March': a time with a beginning and an end, which is when it was."""
    return any(t.lower_ in {"to", "until", "till", "through", "-", "–"} for t in timex[1:])


def in_the_year_of(timex: Span, noun: Token) -> Token | None:
    """'was appointed in the 1987 Honours': the verb of what was done in a thing that is called by its year."""
    preposition = syntax.preposition_of(noun)
    year = len(timex) == 1 and timex.text.isdigit() and timex.root.head == noun and timex.root.i < noun.i
    if not year or preposition is None or preposition.lower_ not in {"in", "at"} or is_event_noun(noun):
        return None
    verb = noun.head
    return verb if noun.dep_ == "obl" and is_verb(verb) and is_deed(verb) else None
