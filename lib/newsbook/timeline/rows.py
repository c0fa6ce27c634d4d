"""From a deed and its words to a row of the table."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from spacy.tokens import Doc, Span

from newsbook import syntax
from newsbook.timeline.dating import Found
from newsbook.timeline.moments import STORY_DAYS
from newsbook.timeline.naming import Naming
from newsbook.timeline.phrasing import one_line
from newsbook.timeline.status import is_pluperfect, is_subordinate_after, status_of
from newsbook.timeline.wording import Wording
from newsbook.timeline.words import REACTIONS

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


def _is_old(latest: str | None, published: date | None) -> bool:
    """Whether a date lies clearly before the story: not in the week that led up to it."""
    if latest is None or published is None or published.toordinal() <= STORY_DAYS:
        return False
    return date.fromisoformat(latest) < published - timedelta(days=STORY_DAYS)


def row_of(
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
    told = status_of(found.head, earliest=first, latest=last, published=published)
    if told != "denied" or not _is_until(found):
        return told
    return "planned" if published is not None and first is not None and first > published else "happened"


def _is_until(found: Found) -> bool:
    """'did not win it until 1993': won in that year."""
    span = found.head.doc.char_span(found.dating.start, found.dating.end, alignment_mode="expand")
    before = span.doc[span.start - 1] if found.dating.start > 0 and span is not None and span.start else None
    return before is not None and before.lower_ in {"until", "till"}


def _as_date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _is_background(found: Found, first: date | None, last: date | None, published: date | None) -> bool:
    """Dated clearly before the story, or told in an 'after ...' clause."""
    if found.rule == "length" or is_subordinate_after(found.head):
        return True
    if published is None or last is None or first is None:
        return is_pluperfect(found.head)
    return _is_old(last.isoformat(), published) or (found.rule == "since" and _is_old(first.isoformat(), published))
