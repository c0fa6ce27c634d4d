"""The timeline: dated deeds, from times, the parse and mentions, as the table 'events'."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pandas as pd
from spacy.tokens import Doc, Span, Token

from newsbook import syntax
from newsbook.article import make_table
from newsbook.pipeline import story_spans
from newsbook.timeline.attach import (
    finite_above,
    full_verb,
    governor,
    is_deed,
    is_event_noun,
    is_finite,
    is_statement,
    is_unreal,
    is_verb,
    reported_deed,
)
from newsbook.timeline.dating import Dating, Found, datings
from newsbook.timeline.lengths import events_by_length
from newsbook.timeline.merging import merged
from newsbook.timeline.naming import Naming
from newsbook.timeline.order import order_of
from newsbook.timeline.status import is_pluperfect, is_subordinate_after, status_of
from newsbook.timeline.story import Quoted, is_heading, undated_deeds
from newsbook.timeline.wording import Wording, one_line
from newsbook.timeline.words import REACTIONS

__all__ = ["make_events"]

_RULE_TRUST = {
    "timex": 1.0,
    "range": 1.0,
    "since": 0.9,
    "length": 1.0,
    "reported": 0.5,
    "statement": 0.6,
    "main-act": 0.6,
    "story-day": 0.4,
    "context": 0.4,
    "under-way": 0.5,
    "undated": 0.4,
}
_STORY_DAYS = 6


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
    if len(doc) and not doc.has_annotation("DEP"):
        raise ValueError("make_events needs a parsed Doc; run a pipeline with a parser over it")
    headings = [(b.start, b.end) for b in story_spans(doc) if is_heading(b)]
    found = [*_dated(doc, timexes, published), *events_by_length(doc, timexes, published)]
    found = _once(found)
    found += undated_deeds(doc, found, Quoted(quotes), published)
    found = [item for item in found if not _in_heading(item, headings)]
    found.sort(key=lambda f: (f.head.sent.start, f.head.i))
    naming = Naming(doc, mentions)
    heads = frozenset(item.head.i for item in found)
    told = merged([(item, _wording(doc, item, naming, heads)) for item in found])
    order = order_of([item for item, _, _ in told])
    rows = (
        _row(number, item, wording, evidence, doc, naming, published) | order.get(number, {})
        for number, (item, wording, evidence) in enumerate(told, start=1)
    )
    return make_table("events", rows)


def _in_heading(item: Found, headings: list[tuple[int, int]]) -> bool:
    """Headings tell what the text below them tells: they make no events."""
    at = bisect_right(headings, (item.head.i, len(item.head.doc))) - 1
    return at >= 0 and item.head.i < headings[at][1]


def _wording(doc: Doc, item: Found, naming: Naming, heads: frozenset[int]) -> Wording:
    """The line of an event; its own time is left out of it, as the date stands beside."""
    own = item.rule in {"timex", "reported", "statement"} and item.dating.start >= 0
    span = doc.char_span(item.dating.start, item.dating.end, alignment_mode="expand") if own else None
    without = range(span.start, span.end) if span is not None else range(0)
    return Wording(item.head, naming, without=without, others=heads, part=item.part)


def _span(doc: Doc, dating: Dating) -> Span | None:
    return doc.char_span(dating.start, dating.end, alignment_mode="expand")


def _dated(doc: Doc, timexes: pd.DataFrame, published: date | None) -> Iterator[Found]:
    """What the times date; headings are left out, as the text below them tells the same."""
    for dating in datings(doc.text, timexes, published):
        span = _span(doc, dating)
        head = governor(span) if span is not None else None
        if dating.rule == "since" and span is not None:
            head = _perfect_before(span)
        if head is not None:
            head = _done(head, dating, published)
        if span is None or head is None or (is_verb(head) and _is_nothing(head)):
            continue
        if is_deed(head):
            yield Found(head, dating, dating.rule, part=_part(head, span))
        elif is_verb(head) and is_statement(head):
            deed = reported_deed(head)
            if deed is not None and dating.date is not None and dating.rule == "timex":
                yield Found(deed, dating, "reported")
            elif dating.date is not None:
                yield Found(head, dating, "statement", statement=True)
        elif subject := _event_subject(head):
            yield Found(subject, dating, dating.rule)


def _done(head: Token, dating: Dating, published: date | None) -> Token:
    """'admitted conspiracy to defraud last year': a past time belongs to what was done, not to its purpose."""
    past = published is not None and dating.latest is not None and dating.latest < published.isoformat()
    if past and head.tag_ == "VB" and head.dep_ in {"acl", "advcl"} and not is_finite(head):
        above = finite_above(head)
        return above if above is not None and is_deed(above) else head
    return head


def _is_nothing(verb: Token) -> bool:
    return is_unreal(verb) or (syntax.is_negated(verb) and not is_finite(verb))


def _part(head: Token, span: Span) -> Token | None:
    """'two videos in May and another in June': the conjoined object before a time, where it has one."""
    thing = syntax.object_of(head) if is_verb(head) else None
    other = next((c for c in thing.children if c.dep_ == "conj"), None) if thing is not None else None
    return other if other is not None and other.i < span.start and span.start - other.i <= 4 else None


def _perfect_before(span: Span) -> Token | None:
    """The verb of 'has led it since 2016'; none for 'the worst since 2016', which tells no beginning."""
    for token in reversed(list(span.doc[span[0].sent.start : span.start])):
        if is_verb(token):
            verb = full_verb(token)
            words = {a.lower_ for a in syntax.auxiliaries(verb)} | {c.lower_ for c in verb.children if c.dep_ == "cop"}
            perfect = bool(words & {"has", "have", "had", "'ve", "’ve", "been"}) or verb.tag_ in {"VBZ", "VBP"}
            return verb if perfect and (is_deed(verb) or "been" in words) and not syntax.is_negated(verb) else None
    return None


def _is_old(latest: str | None, published: date | None) -> bool:
    """Whether a date lies clearly before the story: not in the week that led up to it."""
    if latest is None or published is None or published.toordinal() <= _STORY_DAYS:
        return False
    return date.fromisoformat(latest) < published - timedelta(days=_STORY_DAYS)


def _event_subject(head: Token) -> Token | None:
    """'The summit is on Monday': the event that a state is told of."""
    state = is_verb(head) or any(c.dep_ == "cop" for c in head.children)
    subject = syntax.subject_of(head) if state and not syntax.is_negated(head) else None
    return subject if subject is not None and is_event_noun(subject) else None


def _once(found: list[Found]) -> list[Found]:
    """One event per deed, the most exact date standing; a noun for a told one goes.

    'the May 22 attack' is no event of its own where a deed of that day is told; an event noun
    with the same date is told once.
    """
    best: dict[tuple[int | str, str | None], Found] = {}
    told = {item.dating.date for item in found if is_verb(item.head)}
    deeds = {(item.head.sent.start, item.dating.date) for item in found if not item.statement}
    for item in found:
        nominal = not is_verb(item.head)
        if item.statement and (item.head.sent.start, item.dating.date) in deeds:
            continue
        if nominal and item.rule == "timex" and item.dating.date in told:
            continue
        key = (item.head.lemma_.lower(), item.dating.date) if nominal else (item.head.i, str(item.part))
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


def _row(
    number: int, found: Found, wording: Wording, evidence: list[Span], doc: Doc, naming: Naming, published: date | None
) -> dict[str, Any]:
    head, dating = found.head, found.dating
    sentence = syntax.sentence_of(doc[head.i : head.i + 1])
    first, last = _as_date(dating.earliest), _as_date(dating.latest)
    actors, places = naming.who_and_where(wording.cast())
    row: dict[str, Any] = {
        "event_id": f"e{number:03d}",
        "start": sentence.start_char,
        "end": sentence.end_char,
        "text": sentence.text,
        "what": wording.line() or one_line(sentence.text) or sentence.text,
        "status": _status(found, first, last, published),
        "background": _is_background(found, first, last, published),
        "statement": found.statement or head.lemma_.lower() in REACTIONS,
        "confidence": round(dating.confidence * _RULE_TRUST[found.rule], 3),
        "rule": found.rule,
    }
    optional = {
        "date": dating.date,
        "earliest": dating.earliest,
        "latest": dating.latest,
        "actors": " | ".join(actors) or None,
        "places": " | ".join(places) or None,
        "evidence": " | ".join(f"{s.start_char}-{s.end_char}" for s in evidence) or None,
        "timex_start": dating.start if dating.start >= 0 else None,
        "timex_end": dating.end if dating.end >= 0 else None,
    }
    return row | {name: value for name, value in optional.items() if value is not None}


def _status(found: Found, first: date | None, last: date | None, published: date | None) -> str:
    if found.rule == "since" and is_pluperfect(found.head) and found.head.dep_ != "ccomp":
        return "happened"
    if found.dating.ongoing:
        return "ongoing"
    return status_of(found.head, earliest=first, latest=last, published=published)


def _as_date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _is_background(found: Found, first: date | None, last: date | None, published: date | None) -> bool:
    """Dated clearly before the story, or told in an 'after ...' clause."""
    if found.rule == "length" or is_subordinate_after(found.head):
        return True
    if published is None or last is None or first is None:
        return is_pluperfect(found.head)
    return _is_old(last.isoformat(), published) or (found.rule == "since" and _is_old(first.isoformat(), published))
