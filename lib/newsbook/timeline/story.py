"""The deeds that no time dates: those of the story itself, dated by its day; what is under way; what came before.

A report tells its main act with the day ('resigned on Thursday', or nothing where it is the day of
publication) and then goes on without: what its paragraphs tell first, in the past tense and the main
clause, happened that day or between it and publication. A paragraph gives one such deed at most: the
rest is detail of the same. Only verbs that news is made of count (`NEWS_DEEDS`): a feature tells of
people who stood, bragged and wondered, and none of that belongs on a timeline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc, Span, Token

from newsbook import syntax
from newsbook.pipeline import story_spans
from newsbook.timeline.attach import reported_deed
from newsbook.timeline.blocks import Quoted, is_heading, sentences_of
from newsbook.timeline.clauses import opens_old, with_clause
from newsbook.timeline.dating import Dating, Found
from newsbook.timeline.deeds import is_deed, is_event_noun, is_finite, is_idle, is_statement, is_unreal, is_verb
from newsbook.timeline.moments import about, ahead, between, by_day, now, until_now, week_before
from newsbook.timeline.news import has_condition, is_habit, is_named, is_news, opens_with
from newsbook.timeline.opening import ASIDE, LONG_AGO, main_act, openings_of, story_day
from newsbook.timeline.status import is_foiled, is_progressive, modals
from newsbook.timeline.words import (
    DAYS_TOLD,
    FATES,
    FOLLOWS,
    FUTURE_MODALS,
    GOING_ON,
    INCLUDES,
    NO_NEWS,
    REACTIONS,
    TALLIES,
    TO_COME,
    VAGUE_SUBJECTS,
    VOICED,
)

# times without a date, which are none of the story's
_OTHER_TIME = re.compile(
    r"\b(?:last|previous|that|the\s+\d{4}[-/–]\d\d)\s+(?:season|term|campaign)\b|\b(?:first|originally|initially)\s+(?:set|scheduled|planned|due)\s+for\b"
    r"|\bin\s+(?:his|her|their)\s+(?:youth|childhood|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b|\bas\s+a\s+(?:child|boy|girl|student|young\s+\w+)\b",
    re.IGNORECASE,
)
_FAR = 8  # paragraphs without a day of the story, after which it is no longer what is told


@dataclass
class _Setting:
    """Where the telling has got to: the story's day, the day told last, and the old date of the paragraph.

    `told` says that this paragraph has given a deed without a date, `since` how many paragraphs ago a day was named.
    """

    main: str | None
    day: str | None
    old: Dating | None = None
    told: bool = False
    since: int = 0


def undated_deeds(doc: Doc, found: list[Found], quoted: Quoted, published: date | None) -> list[Found]:
    """The main act and the deeds of the story that have no time of their own."""
    by_sentence: dict[int, list[Found]] = {}
    for item in found:
        by_sentence.setdefault(item.head.sent.start, []).append(item)
    openings = openings_of(doc)
    main = main_act(openings, by_sentence, quoted, published)
    started = story_day(openings, by_sentence, published)
    if main is not None:
        by_sentence.setdefault(main.head.sent.start, []).append(main)
        started = published.isoformat() if published else ""
    setting = _Setting(started, started)
    lead = {sentence[0].sent.start for _, sentence in openings}
    rest = list(_walk(doc, by_sentence, quoted, setting, lead, published))
    return ([main] if main is not None else []) + rest


def _walk(
    doc: Doc, dated: dict[int, list[Found]], quoted: Quoted, at: _Setting, lead: set[int], published: date | None
) -> Iterator[Found]:
    """The undated deeds of the paragraphs after the opening."""
    for block in story_spans(doc):
        if block.label_ == "title":
            continue
        if is_heading(block):
            days = [_recent(f, published) for s in sentences_of(block) for f in dated.get(s.start, ())]
            at.day = next((day for day in days if day), at.day)
            continue
        at.old, at.told = None, False
        at.since += 1
        for sentence in sentences_of(block):
            here = dated.get(sentence.start, [])
            if sentence.start not in lead:
                item = _undated(sentence, at, quoted, published)
                item = with_clause(_deed_of(sentence), here) or (None if opens_old(item, here, published) else item)
                if item is not None and _is_apart(item.head, here) and (not at.told or _stands_alone(item)):
                    at.told = True
                    yield item
                yield from _told_beside(sentence, here, quoted, published)
            _move(at, here, published)


def _told_beside(sentence: Span, here: list[Found], quoted: Quoted, published: date | None) -> Iterator[Found]:
    """'Ray, who quit as minister over the plan, said': what a relative clause tells of a person by name."""
    day = published.isoformat() if published else None
    for verb in sentence:
        if verb.dep_ not in {"acl:relcl", "relcl"} or verb.head.pos_ != "PROPN" or not _is_past(verb):
            continue
        subject = syntax.own_subject(verb)
        if subject is None or subject.lower_ != "who" or verb.lemma_.lower() not in FATES or quoted.holds(verb):
            continue
        if not syntax.is_negated(verb) and not any(item.head == verb or verb.is_ancestor(item.head) for item in here):
            yield Found(verb, by_day(day), "undated")


def _stands_alone(item: Found) -> bool:
    """What is no detail of the deed before it: what came earlier or next, is under way or to come."""
    sequel = any(c.lower_ == "then" and c.i < item.head.i for c in item.head.children)
    return sequel or item.head.dep_ == "advcl" or item.rule in {"undated", "under-way"}


def _is_apart(head: Token, here: list[Found]) -> bool:
    """Whether what has a date in the sentence only hangs on its main clause: 'Ray, who took office in 2010, left'."""
    return all(
        not is_verb(item.head)
        or (
            head.is_ancestor(item.head)
            and (item.head.dep_ in ASIDE or (item.head.dep_ == "conj" and syntax.own_subject(item.head) is not None))
        )
        for item in here
    )


def _move(at: _Setting, here: list[Found], published: date | None) -> None:
    """Takes up the dates of a sentence: a day of the story, or an old date that the paragraph is about."""
    for item in here:
        day = _recent(item, published)
        if day is not None:
            at.day, at.old, at.told, at.since = day, None, True, 0
        elif at.main is not None and item.dating.latest is not None and item.dating.latest >= at.main:
            at.day = at.main if item.dating.date == at.main else at.day
        elif item.dating.date and item.rule == "timex" and item.dating.latest and published:
            plain = item.dating.date.removeprefix("../")
            if "/" not in plain and not item.statement and item.dating.latest < week_before(published):
                at.old = replace(item.dating, date=plain)


def _recent(item: Found, published: date | None) -> str | None:
    """The day of a deed that belongs to the story."""
    first, last = item.dating.earliest, item.dating.latest
    if item.head.lemma_.lower() in REACTIONS or item.rule != "timex" or item.statement or is_foiled(item.head):
        return None
    if published is None or first is None or first != last:
        return None
    return first if week_before(published) <= first <= published.isoformat() else None


def _undated(sentence: Span, at: _Setting, quoted: Quoted, published: date | None) -> Found | None:
    """What a sentence without a time tells in its main clause, with the date that its place gives it."""
    asks = any(mark in sentence.text for mark in "!?") and any(t.text in {"!", "?"} for t in sentence)
    head = _deed_of(sentence) if not asks else None
    if head is not None and (LONG_AGO.search(sentence.text) or _OTHER_TIME.search(sentence.text)):
        return None
    if head is None or quoted.holds(head) or is_unreal(head) or syntax.is_negated(head) or is_habit(head):
        return None
    words = modals(head)
    if is_progressive(head):
        if head.lemma_.lower() not in GOING_ON or not is_named(head):
            return None
        return Found(head, until_now(published) if "been" in words else now(published), "under-way")
    if words & FUTURE_MODALS:
        if not (is_news(head) or head.lemma_.lower() in TO_COME) or not is_named(head) or has_condition(head):
            return None
        return Found(head, ahead(published), "undated")
    dated_before = at.old is not None and at.main is not None and head.lemma_.lower() not in VOICED
    if dated_before and any(_is_during(c) for c in head.children):
        return None
    if at.old is not None and dated_before and _is_past(head) and not words & {"had", "'d", "’d"}:
        return Found(head, about(at.old), "context")
    if not is_news(head):
        return None
    if words & {"had", "'d", "’d"}:
        return Found(head, by_day(at.main), "undated")
    if words & {"has", "have"}:
        if head.lemma_.lower() in TALLIES or not is_named(head):
            return None
        day = published.isoformat() if published else None
        return Found(head, by_day(day), "undated")
    if (
        _has_day_untold(head)
        or not _is_past(head)
        or at.main is None
        or at.since > _FAR
        or head.lemma_.lower() in TALLIES
    ):
        return None
    return Found(head, between(at.day, published), "story-day")


def _is_during(child: Token) -> bool:
    """'during the Cold War': when it was, in words that are no date."""
    preposition = syntax.preposition_of(child)
    return preposition is not None and preposition.lower_ == "during"


def _has_day_untold(verb: Token) -> bool:
    """'was announced on the eve of the vote', 'fell on the day on which he left': another day than the story's."""
    times = (t for c in verb.children if c.i > verb.i for t in (c, *(c.children if c.dep_ == "prep" else ())))
    return any(t.lemma_.lower() in DAYS_TOLD and syntax.preposition_of(t) is not None for t in times)


def _deed_of(sentence: Span) -> Token | None:
    """The deed of the main clause, or the one that it reports; for 'their release came after' what came first."""
    root = syntax.main_verb(sentence)
    if root.dep_ == "cop" or not is_verb(root):
        return None
    verb = reported_deed(root) if is_statement(root) else root
    subject = syntax.subject_of(verb) if verb is not None else None
    if verb is None or subject is None or subject.tag_ in {"EX", "WP", "WDT"} or subject.dep_ == "expl":
        return None
    if is_idle(verb) or subject.lower_ in VAGUE_SUBJECTS:
        return None
    if verb.lemma_.lower() in FOLLOWS and is_event_noun(subject):
        return next((c for c in verb.children if c.dep_ == "advcl" and opens_with(c, "after") and is_deed(c)), None)
    if is_event_noun(subject) and verb.lemma_.lower() in INCLUDES:
        return verb
    if verb.lemma_.lower() in NO_NEWS or (verb.tag_ == "VBG" and modals(verb) & {"was", "were"}):
        return None
    return verb if is_deed(verb) and is_finite(verb) else None


def _is_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" or bool(modals(verb) & {"was", "were", "did", "got"})
