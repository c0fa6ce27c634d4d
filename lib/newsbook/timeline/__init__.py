"""The timeline: dated deeds, from times, the parse and mentions, as the table 'events'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pandas as pd
from spacy.tokens import Doc, Span, Token

from newsbook import syntax
from newsbook.article import make_table
from newsbook.timeline.attach import (
    full_verb,
    governor,
    is_deed,
    is_event_noun,
    is_finite,
    is_statement,
    is_verb,
    reported_deed,
)
from newsbook.timeline.dating import Dating, Found, datings
from newsbook.timeline.lengths import events_by_length
from newsbook.timeline.mainact import main_act
from newsbook.timeline.status import is_pluperfect, is_subordinate_after, status_of
from newsbook.timeline.wording import actors_of, clause_tokens, one_line, what_of, wording_head

__all__ = ["make_events"]

_RULE_TRUST = {
    "timex": 1.0,
    "range": 1.0,
    "since": 0.9,
    "length": 1.0,
    "reported": 0.5,
    "statement": 0.6,
    "main-act": 0.4,
}
_STORY_DAYS = 6


def make_events(doc: Doc, timexes: pd.DataFrame, mentions: pd.DataFrame, *, published: date | None) -> pd.DataFrame:
    """The events of the story, in the order of the text, as the table 'events'.

    An event is a deed with a date of its own: statements ('said on Tuesday'), states, habits and
    vague times make none. Without `published`, relative times leave `date` empty. ValueError where
    the Doc was not parsed.
    """
    if len(doc) and not doc.has_annotation("DEP"):
        raise ValueError("make_events needs a parsed Doc; run a pipeline with a parser over it")
    found = [*_dated(doc, timexes, published), *events_by_length(doc, timexes, published)]
    found = _once(found)
    if published is not None:
        found += main_act(doc, found, published)
    found.sort(key=lambda f: (f.head.sent.start, f.head.i))
    rows = (_row(number, f, doc, mentions, published) for number, f in enumerate(found, start=1))
    return make_table("events", rows)


def _span(doc: Doc, dating: Dating) -> Span | None:
    return doc.char_span(dating.start, dating.end, alignment_mode="expand")


def _dated(doc: Doc, timexes: pd.DataFrame, published: date | None) -> Iterator[Found]:
    for dating in datings(doc.text, timexes, published):
        span = _span(doc, dating)
        head = governor(span) if span is not None else None
        if dating.rule == "since" and span is not None:
            head = _verb_before(span) or head
        if head is None or (is_verb(head) and syntax.is_negated(head) and not is_finite(head)):
            continue
        if is_deed(head):
            yield Found(head, dating, dating.rule)
        elif is_verb(head) and is_statement(head):
            deed = reported_deed(head)
            if deed is not None and dating.date is not None:
                yield Found(deed, _about(dating), "reported")
            elif _is_old(dating.latest, published):
                yield Found(head, dating, "statement")
        elif subject := _event_subject(head):
            yield Found(subject, dating, dating.rule)


def _verb_before(span: Span) -> Token | None:
    """The verb nearest before 'since 2016' in its sentence."""
    for token in reversed(list(span.doc[span[0].sent.start : span.start])):
        if is_verb(token):
            verb = full_verb(token)
            return verb if is_deed(verb) else None
    return None


def _is_old(latest: str | None, published: date | None) -> bool:
    """Whether a date lies clearly before the story: not in the week that led up to it."""
    if latest is None or published is None or published.toordinal() <= _STORY_DAYS:
        return False
    return date.fromisoformat(latest) < published - timedelta(days=_STORY_DAYS)


def _about(dating: Dating) -> Dating:
    """The date as an approximate one: what is reported that day was done on it or just before."""
    plain = dating.date is not None and "/" not in dating.date and len(dating.date) != 7
    return replace(dating, date=f"{dating.date}~" if plain else dating.date)


def _event_subject(head: Token) -> Token | None:
    """'The summit is on Monday': the event that a state is told of."""
    subject = syntax.subject_of(head) if is_verb(head) and not syntax.is_negated(head) else None
    return subject if subject is not None and is_event_noun(subject) else None


def _once(found: list[Found]) -> list[Found]:
    """One event per deed, the most exact date standing; a noun for a told one goes.

    'the May 22 attack' is no event of its own where a deed of that day is told; an event noun
    with the same date is told once.
    """
    best: dict[tuple[int | str, str | None], Found] = {}
    told = {item.dating.date for item in found if is_verb(item.head)}
    for item in found:
        nominal = not is_verb(item.head)
        if nominal and item.rule == "timex" and item.dating.date in told:
            continue
        key = (item.head.lemma_.lower(), item.dating.date) if nominal else (item.head.i, "")
        other = best.get(key)
        if other is None or (not nominal and _rank(item) < _rank(other)):
            best[key] = item
    return list(best.values())


def _rank(item: Found) -> tuple[bool, bool, int, int]:
    """Own times before reported ones, known before unknown, exact before vague, near first."""
    dating = item.dating
    first, last = dating.earliest, dating.latest
    width = (date.fromisoformat(last) - date.fromisoformat(first)).days if first and last else 0
    return (item.rule == "reported", dating.date is None, width, abs(dating.start - item.head.idx))


def _row(number: int, found: Found, doc: Doc, mentions: pd.DataFrame, published: date | None) -> dict[str, Any]:
    head, dating = found.head, found.dating
    sentence = syntax.sentence_of(doc[head.i : head.i + 1])
    told = wording_head(head)
    tokens = clause_tokens(told, keep=head)
    first, last = _as_date(dating.earliest), _as_date(dating.latest)
    row: dict[str, Any] = {
        "event_id": f"e{number:03d}",
        "start": sentence.start_char,
        "end": sentence.end_char,
        "text": sentence.text,
        "what": what_of(told, sentence, tokens) or one_line(sentence.text) or sentence.text,
        "status": "ongoing" if dating.ongoing else status_of(head, earliest=first, latest=last, published=published),
        "background": _is_background(found, first, last, published),
        "confidence": round(dating.confidence * _RULE_TRUST[found.rule], 3),
        "rule": found.rule,
    }
    optional = {
        "date": dating.date,
        "earliest": dating.earliest,
        "latest": dating.latest,
        "actors": actors_of(told, tokens, mentions),
        "timex_start": dating.start if dating.start >= 0 else None,
        "timex_end": dating.end if dating.end >= 0 else None,
    }
    return row | {name: value for name, value in optional.items() if value is not None}


def _as_date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _is_background(found: Found, first: date | None, last: date | None, published: date | None) -> bool:
    """Dated clearly before the story, or told in an 'after ...' clause."""
    if found.rule == "length" or is_subordinate_after(found.head):
        return True
    if published is None or last is None or first is None:
        return is_pluperfect(found.head)
    return _is_old(last.isoformat(), published) or (found.rule == "since" and _is_old(first.isoformat(), published))
