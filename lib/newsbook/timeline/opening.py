"""What the opening of an article tells: its main act and its day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from spacy.tokens import Doc, Span, Token

from newsbook import syntax
from newsbook.dateline import dateline_end
from newsbook.pipeline import story_spans
from newsbook.timeline.attach import reported_deed
from newsbook.timeline.blocks import Quoted, is_heading
from newsbook.timeline.dating import Found
from newsbook.timeline.deeds import (
    is_deed,
    is_event_noun,
    is_finite,
    is_idle,
    is_past_alike,
    is_statement,
    is_unreal,
    is_verb,
)
from newsbook.timeline.moments import between, now, on_day
from newsbook.timeline.news import is_named, is_news, opens_with
from newsbook.timeline.status import is_progressive, status_of
from newsbook.timeline.words import GOING_ON, UNDER_WAY

Openings = list[tuple[str, Span]]
ASIDE = frozenset({"acl:relcl", "relcl", "acl", "advcl"})
_LEAD_KINDS = frozenset({"title", "standfirst", "paragraph"})
_LONG_STORY = 31  # a story told later than so many days after its main act has no day of its own
LONG_AGO = re.compile(r"\b(?:thousand|million|billion)\s+years\s+ago\b", re.IGNORECASE)
_WHERE_IT_STANDS = frozenset({"under", "in", "at", "on"})


def openings_of(doc: Doc) -> Openings:
    """The first sentences of standfirst, first paragraph and title (or of the line that looks like one), each with its kind."""
    openings: dict[str, Span] = {}
    for block in story_spans(doc):
        kind = "title" if is_heading(block) else block.label_ or "paragraph"
        if kind in _LEAD_KINDS and kind not in openings and len(block):
            openings[kind] = _first_sentence(block)
    return [(k, openings[k]) for k in ("standfirst", "paragraph", "title") if k in openings]


def _first_sentence(block: Span) -> Span:
    """The block's first sentence, behind its dateline."""
    end = dateline_end(block.text)
    story = block.doc.char_span(block.start_char + end, block.end_char, alignment_mode="contract") if end else None
    return syntax.sentence_of((story or block)[:1])


def main_act(openings: Openings, dated: dict[int, list[Found]], quoted: Quoted, published: date | None) -> Found | None:
    """What the opening tells without a date; none where it dates its act."""
    if any(LONG_AGO.search(sentence.text) for _, sentence in openings):
        return None
    day = story_day(openings, dated, published)
    if day is not None:
        return _beside(openings, dated, quoted, day, published)
    for kind, sentence in openings:
        head = _opening_deed(sentence, headline=kind == "title")
        if head is not None and is_verb(head) and not _is_in_the_news(head, headline=kind == "title"):
            continue
        if head is not None and sentence[0].sent.start not in dated and not quoted.holds(head):
            return Found(head, now(published) if _stands_in(head) else on_day(published), "main-act")
    return None


def _beside(
    openings: Openings, dated: dict[int, list[Found]], quoted: Quoted, day: str, published: date | None
) -> Found | None:
    """'withdrew its offer because no answer came by Monday': the main clause, where only what hangs on it has a date."""
    for kind, sentence in openings:
        here = dated.get(sentence[0].sent.start, [])
        head = _opening_deed(sentence, headline=False) if here and kind != "title" else None
        if head is not None and not quoted.holds(head):
            meanwhile = next(
                (f for f in here if f.head.dep_ == "advcl" and f.head.head == head and opens_with(f.head, "when")), None
            )
            if meanwhile is not None:
                return Found(head, replace(meanwhile.dating, start=-1, end=-1), "main-act")
            aside = all(f.head != head and f.head.dep_ in ASIDE and head.is_ancestor(f.head) for f in here)
            return Found(head, replace(between(day, published), rule="main-act"), "main-act") if aside else None
    return None


def story_day(openings: Openings, dated: dict[int, list[Found]], published: date | None) -> str | None:
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
    if subject is None or is_unreal(verb) or is_idle(verb) or (is_verb(verb) and syntax.is_negated(verb)):
        return None
    present = is_verb(verb) and verb.tag_ in {"VBZ", "VBP"} and not is_past_alike(verb) and not headline
    if is_event_noun(subject) and is_verb(verb) and not present:
        return subject if not is_deed(verb) else verb
    if _stands_in(verb):
        return verb
    if not is_deed(verb) or not is_finite(verb):
        return None
    if present:
        return None
    told = status_of(verb, earliest=None, latest=None, published=None)
    return verb if told in {"happened", "ongoing"} else None


def _is_in_the_news(verb: Token, *, headline: bool) -> bool:
    """Whether an opening tells what news is made of, of somebody or of an event: a feature's does not."""
    subject = syntax.subject_of(verb)
    if is_progressive(verb):
        return verb.lemma_.lower() in GOING_ON and is_named(verb)
    return is_news(verb) or (not headline and is_named(verb)) or (subject is not None and is_event_noun(subject))


def _stands_in(noun: Token) -> bool:
    """'is under fire', 'are on strike': a state of things that is an event while it lasts."""
    if not any(c.dep_ == "cop" and c.tag_ in {"VBZ", "VBP"} for c in noun.children) or syntax.is_negated(noun):
        return False
    preposition = syntax.preposition_of(noun)
    return preposition is not None and preposition.lower_ in _WHERE_IT_STANDS and noun.lower_ in UNDER_WAY
