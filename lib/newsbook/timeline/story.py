"""The deeds that no time dates: those of the story itself, dated by its day; what is under way; what came before.

A report tells its main act with the day ('resigned on Thursday', or nothing where it is the day of
publication) and then goes on without: what its paragraphs tell first, in the past tense and the main
clause, happened that day or between it and publication. A paragraph gives one such deed at most: the
rest is detail of the same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd
from spacy.tokens import Doc, Span, Token

from newsbook import syntax
from newsbook.pipeline import story_spans
from newsbook.timeline.attach import is_deed, is_event_noun, is_finite, is_statement, is_unreal, is_verb, reported_deed
from newsbook.timeline.dating import Dating, Found
from newsbook.timeline.status import is_progressive, modals, status_of
from newsbook.timeline.words import FOLLOWS, FUTURE_MODALS, INCLUDES, NO_NEWS, REACTIONS, UNDER_WAY

_LEAD_KINDS = frozenset({"title", "standfirst", "paragraph"})
_STORY_DAYS = 6  # a deed so many days before publication belongs to the story
_LONG_STORY = 31  # a story told later than so many days after its main act has no day of its own
_HEADING_WORDS = 15
_NO_DATE = Dating(-1, -1, None, None, None, 1.0, "undated")
_ENDS = frozenset('.!?:;”"’…)')
_ASIDE = frozenset({"acl:relcl", "relcl", "acl", "advcl"})
_WHERE_IT_STANDS = frozenset({"under", "in", "at", "on"})


@dataclass
class _Setting:
    """Where the telling has got to: the story's day, the day told last, and the old date of the paragraph."""

    main: str | None
    day: str | None
    old: Dating | None = None
    told: bool = False


class Quoted:
    """Which characters stand inside direct speech."""

    def __init__(self, quotes: pd.DataFrame | None) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        if quotes is not None:
            spoken = quotes[quotes["kind"] == "direct"].sort_values("start")
            self._starts, self._ends = spoken["start"].tolist(), spoken["end"].tolist()

    def holds(self, token: Token) -> bool:
        at = bisect_right(self._starts, token.idx) - 1
        return at >= 0 and token.idx < self._ends[at]


def undated_deeds(doc: Doc, found: list[Found], quoted: Quoted, published: date | None) -> list[Found]:
    """The main act and the deeds of the story that have no time of their own."""
    by_sentence: dict[int, list[Found]] = {}
    for item in found:
        by_sentence.setdefault(item.head.sent.start, []).append(item)
    openings = _openings(doc)
    main = _main_act(openings, by_sentence, quoted, published)
    started = _story_day(openings, by_sentence, published)
    if main is not None:
        by_sentence.setdefault(main.head.sent.start, []).append(main)
        started = published.isoformat() if published else ""
    setting = _Setting(started, started)
    lead = {sentence[0].sent.start for _, sentence in openings}
    rest = list(_walk(doc, by_sentence, quoted, setting, lead, published))
    return ([main] if main is not None else []) + rest


def _sentences(block: Span) -> Iterator[Span]:
    """The sentences that begin in a block."""
    at = block.start
    while at < block.end:
        sentence = block.doc[at].sent
        yield sentence
        at = max(sentence.end, at + 1)


def is_heading(block: Span) -> bool:
    """Whether a block is a heading, by its label or by its look: short, one line, no stop."""
    if block.label_ == "heading":
        return True
    words = block.text.split()
    return block.label_ == "paragraph" and 0 < len(words) <= _HEADING_WORDS and words[-1][-1] not in _ENDS


def _openings(doc: Doc) -> list[tuple[str, Span]]:
    """The first sentences of standfirst, first paragraph and title, each with its block's kind."""
    openings: dict[str, Span] = {}
    for block in story_spans(doc):
        kind = block.label_ or "paragraph"
        if kind in _LEAD_KINDS and kind not in openings and len(block):
            openings[kind] = syntax.sentence_of(block[:1])
    return [(k, openings[k]) for k in ("standfirst", "paragraph", "title") if k in openings]


def _main_act(
    openings: list[tuple[str, Span]], dated: dict[int, list[Found]], quoted: Quoted, published: date | None
) -> Found | None:
    """What the opening tells without a date; none where it dates its act."""
    if _story_day(openings, dated, published) is not None:
        return None
    for kind, sentence in openings:
        head = _opening_deed(sentence, headline=kind == "title")
        if head is not None and sentence[0].sent.start not in dated and not quoted.holds(head):
            dating = _now(published) if _stands_in(head) else _day(published)
            return Found(head, dating, "main-act")
    return None


def _story_day(openings: list[tuple[str, Span]], dated: dict[int, list[Found]], published: date | None) -> str | None:
    """The first day of the act that the opening dates, where it lies in the weeks before publication."""
    if published is None:
        return None
    oldest = date.fromordinal(max(1, published.toordinal() - _LONG_STORY))
    days = [
        f.dating.earliest
        for _, sentence in openings
        for f in dated.get(sentence[0].sent.start, ())
        if f.rule in {"timex", "reported", "statement"} and f.dating.earliest and f.dating.latest
        if oldest.isoformat() <= f.dating.earliest and f.dating.latest <= published.isoformat()
    ]
    return max(days, default=None)


def _opening_deed(sentence: Span, *, headline: bool) -> Token | None:
    """The deed of an opening's main clause; outside headlines a plain present tense is none."""
    root = syntax.main_verb(sentence)
    verb = root.head if root.dep_ == "cop" else root
    if is_verb(verb) and is_statement(verb):
        verb = reported_deed(verb) or verb
    subject = syntax.subject_of(verb)
    if subject is None or is_unreal(verb):
        return None
    if is_event_noun(subject) and is_verb(verb):
        return subject if not is_deed(verb) else verb
    if _stands_in(verb):
        return verb
    if not is_deed(verb) or not is_finite(verb):
        return None
    if not headline and verb.tag_ in {"VBZ", "VBP"}:
        return None
    told = status_of(verb, earliest=None, latest=None, published=None)
    return verb if told in {"happened", "ongoing"} else None


def _stands_in(noun: Token) -> bool:
    """'is under fire', 'are on strike': a state of things that is an event while it lasts."""
    if not any(c.dep_ == "cop" and c.tag_ in {"VBZ", "VBP"} for c in noun.children) or syntax.is_negated(noun):
        return False
    preposition = syntax.preposition_of(noun)
    return preposition is not None and preposition.lower_ in _WHERE_IT_STANDS and noun.lower_ in UNDER_WAY


def _walk(
    doc: Doc, dated: dict[int, list[Found]], quoted: Quoted, at: _Setting, lead: set[int], published: date | None
) -> Iterator[Found]:
    """The undated deeds of the paragraphs after the opening."""
    for block in story_spans(doc):
        if block.label_ == "title":
            continue
        if is_heading(block):
            days = [_recent(f, published) for s in _sentences(block) for f in dated.get(s.start, ())]
            at.day = next((day for day in days if day), at.day)
            continue
        at.old, at.told = None, False
        for sentence in _sentences(block):
            here = dated.get(sentence.start, [])
            if sentence.start not in lead:
                item = _undated(sentence, at, quoted, published)
                if item is not None and _is_apart(item.head, here) and (not at.told or item.head.dep_ == "advcl"):
                    at.told = True
                    yield item
            _move(at, here, published)


def _is_apart(head: Token, here: list[Found]) -> bool:
    """Whether what has a date in the sentence only hangs on its main clause: 'Ray, who took office in 2010, left'."""
    return all(item.head.dep_ in _ASIDE and head.is_ancestor(item.head) for item in here)


def _move(at: _Setting, here: list[Found], published: date | None) -> None:
    """Takes up the dates of a sentence: a day of the story, or an old date that the paragraph is about."""
    for item in here:
        day = _recent(item, published)
        if day is not None:
            at.day, at.old, at.told = day, None, True
        elif at.main is not None and item.dating.latest is not None and item.dating.latest >= at.main:
            at.day = at.main if item.dating.date == at.main else at.day
        elif item.dating.date and item.rule == "timex" and item.dating.latest and published:
            plain = item.dating.date.removeprefix("../")
            if "/" not in plain and not item.statement and item.dating.latest < _week_before(published):
                at.old = replace(item.dating, date=plain)


def _recent(item: Found, published: date | None) -> str | None:
    """The day of a deed that belongs to the story."""
    first, last = item.dating.earliest, item.dating.latest
    if item.head.lemma_.lower() in REACTIONS or item.rule != "timex" or item.statement:
        return None
    if published is None or first is None or first != last:
        return None
    return first if _week_before(published) <= first <= published.isoformat() else None


def _week_before(published: date) -> str:
    """The first day that still belongs to a story published then."""
    return date.fromordinal(max(1, published.toordinal() - _STORY_DAYS)).isoformat()


def _undated(sentence: Span, at: _Setting, quoted: Quoted, published: date | None) -> Found | None:
    """What a sentence without a time tells in its main clause, with the date that its place gives it."""
    head = _deed_of(sentence)
    if head is None or quoted.holds(head) or is_unreal(head) or syntax.is_negated(head):
        return None
    words = modals(head)
    if is_progressive(head):
        return Found(head, _until_now(published) if "been" in words else _now(published), "under-way")
    if words & {"had", "'d", "’d"}:
        return Found(head, _NO_DATE, "undated")
    if words & {"has", "have"}:
        return Found(head, _until_now(published), "under-way") if "been" in words else None
    if words & FUTURE_MODALS:
        return Found(head, _ahead(published), "undated")
    if not _is_past(head) or at.main is None:
        return None
    if at.old is not None:
        return Found(head, _about(at.old), "context")
    return Found(head, _between(at.day, published), "story-day")


def _deed_of(sentence: Span) -> Token | None:
    """The deed of the main clause, or the one that it reports; for 'their release came after' what came first."""
    root = syntax.main_verb(sentence)
    if root.dep_ == "cop" or not is_verb(root):
        return None
    verb = root
    if is_statement(root):
        told = reported_deed(root)
        if told is None:
            return None
        verb = told
    subject = syntax.subject_of(verb)
    if subject is None or subject.tag_ in {"EX", "WP", "WDT"} or subject.dep_ == "expl":
        return None
    if subject.lower_ in {"i", "we", "you", "this", "that", "what"}:
        return None
    if verb.lemma_.lower() in FOLLOWS and is_event_noun(subject):
        return next((c for c in verb.children if c.dep_ == "advcl" and _opens_with(c, "after") and is_deed(c)), None)
    if is_event_noun(subject) and verb.lemma_.lower() in INCLUDES:
        return verb
    if verb.lemma_.lower() in NO_NEWS or (verb.tag_ == "VBG" and modals(verb) & {"was", "were"}):
        return None
    return verb if is_deed(verb) and is_finite(verb) else None


def _opens_with(verb: Token, word: str) -> bool:
    return any(c.lower_ == word and c.i < verb.i for c in verb.children)


def _is_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" or bool(modals(verb) & {"was", "were", "did", "got"})


def _day(published: date | None) -> Dating:
    day = published.isoformat() if published else None
    return Dating(-1, -1, day, day, day, 1.0, "main-act")


def _now(published: date | None) -> Dating:
    day = published.isoformat() if published else None
    return Dating(-1, -1, day, day, day, 1.0, "under-way", ongoing=True)


def _until_now(published: date | None) -> Dating:
    day = published.isoformat() if published else None
    return Dating(-1, -1, f"../{day}" if day else None, None, day, 1.0, "under-way", ongoing=True)


def _ahead(published: date | None) -> Dating:
    day = published.isoformat() if published else None
    return Dating(-1, -1, f"{day}/.." if day else None, day, None, 1.0, "undated")


def _between(day: str | None, published: date | None) -> Dating:
    """From the day of the story, or of what was told last, to the day of publication."""
    if published is None or day is None:
        return Dating(-1, -1, None, None, None, 1.0, "story-day")
    last = published.isoformat()
    return Dating(-1, -1, last if day == last else f"{day}/{last}", day, last, 1.0, "story-day")


def _about(old: Dating) -> Dating:
    """The date that the paragraph is about, as an approximate one."""
    date_ = f"{(old.date or '').rstrip('~')}~"
    return Dating(-1, -1, date_, old.earliest, old.latest, 1.0, "context")
