"""The deeds that times date, each once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from spacy.tokens import Doc, Span, Token

from newsbook import syntax
from newsbook.timeline.attach import event_noun_of, finite_above, governor, reported_deed
from newsbook.timeline.blocks import Quoted, dateline_end, is_caption, is_question
from newsbook.timeline.dating import Dating, Found, datings
from newsbook.timeline.deeds import (
    full_verb,
    is_deed,
    is_due,
    is_event_noun,
    is_finite,
    is_idle,
    is_own_voice,
    is_past_alike,
    is_statement,
    is_told_as_done,
    is_unreal,
    is_verb,
)
from newsbook.timeline.moments import week_before
from newsbook.timeline.news import is_news
from newsbook.timeline.status import is_progressive, modals
from newsbook.timeline.words import (
    FUTURE_MODALS,
    NO_NEWS,
    PLANS,
    POSSIBLE_MODALS,
    RUNS,
    SOFT_EVENTS,
    THOUGHTS,
    USUAL,
    VAGUE_SUBJECTS,
)

_ANY = frozenset({"a", "an", "some", "another", "any", "each", "every", "no"})
_FIGURE_BEFORE = re.compile(r"\b(?:from|with|against|than|to)\s[^;:.]*\d[^;:]*$")
_YEAR_EARLIER = re.compile(r"year[- ](?:earlier|ago|before)\b", re.IGNORECASE)
_NOT_YET = FUTURE_MODALS | POSSIBLE_MODALS
_FIRST_EVER = re.compile(r"\b(?:first|worst|best|most|least|last)\b", re.IGNORECASE)


def dated_deeds(doc: Doc, text: str, times: list[Any], quoted: Quoted, published: date | None) -> Iterator[Found]:
    """What the times (rows of the table) date: deeds, event nouns, and statements, which are marked."""
    for dating in datings(text, times, published):
        span = doc.char_span(dating.start, dating.end, alignment_mode="expand")
        if span is None or span.start < _story_start(span[0].sent) or _is_set_beside(span):
            continue
        head = _perfect_before(span) if dating.rule == "since" else governor(span)
        if head is not None and is_verb(head) and _is_at_odds(head, span, dating, published):
            head = event_noun_of(span)
        if head is not None:
            head = _done(head, dating, published)
        if head is None or (is_verb(head) and _is_nothing(head)) or is_idle(head):
            continue
        if quoted.holds(span.root) and not (quoted.holds(head) and (not is_verb(head) or is_news(head))):
            continue
        yield from _found(head, dating, span, published)


def _is_at_odds(verb: Token, span: Span, dating: Dating, published: date | None) -> bool:
    """'would investigate the genocide four years ago', 'approved a summit in June': the time is not the verb's."""
    if published is None or dating.rule != "timex" or dating.earliest is None or dating.latest is None:
        return False
    finite = finite_above(verb) or verb if verb.tag_ == "VB" and verb.dep_ == "xcomp" else verb
    plain = finite.tag_ in {"VBZ", "VBP"} and not syntax.auxiliaries(finite) and not is_past_alike(finite)
    if plain or (is_progressive(finite) and "been" not in modals(finite)):
        return dating.latest < week_before(published)
    if dating.earliest > published.isoformat():
        return is_told_as_done(verb) and not is_statement(verb) and verb.lemma_.lower() not in PLANS
    subject = syntax.own_subject(verb)
    before = subject is not None and span.end <= subject.i and "would" in modals(verb)
    return dating.latest < published.isoformat() and not before and bool(modals(verb) & _NOT_YET)


def _found(head: Token, dating: Dating, span: Span, published: date | None) -> Iterator[Found]:
    if _is_label(head) or _is_no_other(head) or _is_usual(head, span) or _runs_on(head, span):
        return
    if is_deed(head):
        yield Found(head, dating, dating.rule, part=_part(head, span))
    elif is_verb(head) and is_statement(head):
        deed = reported_deed(head)
        if deed is not None and dating.date is not None and dating.rule == "timex" and _is_reported(deed, head):
            yield Found(deed, dating, "reported")
        elif dating.date is not None and head.lemma_.lower() not in THOUGHTS and not _is_shown(head, dating, published):
            yield Found(head, dating, "statement", statement=True)
    elif subject := _event_subject(head):
        yield Found(subject, dating, dating.rule)


def _is_label(head: Token) -> bool:
    """'according to figures released in July': says which figures, where nobody has spoken of them."""
    noun = head.head
    if head.dep_ != "acl" or head.tag_ not in {"VBN", "VBD"} or noun.dep_ in syntax.SUBJECTS | syntax.OBJECTS:
        return False
    known = any(c.dep_ in {"det", "nmod:poss", "poss"} and c.lower_ not in _ANY for c in noun.children)
    return noun.pos_ == "NOUN" and not known


def _is_usual(noun: Token, span: Span) -> bool:
    """'its typical September launch', 'the city's celebration in May': none that the reader would know."""
    if is_verb(noun):
        return False
    named = any(t.pos_ == "PROPN" and not span.start <= t.i < span.end for t in noun.subtree)
    soft = noun.lemma_.lower() in SOFT_EVENTS or noun.lower_ in SOFT_EVENTS
    return (soft and not named) or any(c.lower_ in USUAL for c in noun.children)


def _runs_on(verb: Token, span: Span) -> bool:
    """'a contract that runs through 2036': how long something holds is no deed."""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    return (
        is_verb(verb) and verb.lemma_.lower() in RUNS and verb.tag_ in {"VBZ", "VBP"} and before in {"through", "until"}
    )


def _is_no_other(head: Token) -> bool:
    """'This was not the battle of eight years ago': an event that is only set beside another."""
    copula = any(c.dep_ == "cop" for c in head.children)
    return copula and not is_verb(head) and (syntax.is_negated(head) or _is_vague(syntax.own_subject(head)))


def _is_vague(subject: Token | None) -> bool:
    return subject is not None and (subject.pos_ == "PRON" or subject.lower_ in VAGUE_SUBJECTS)


def _is_reported(deed: Token, statement: Token) -> bool:
    """'A man was arrested, police said on Friday'; not 'said on Friday that they risked a war', which is a claim."""
    subject = syntax.subject_of(deed)
    if not is_told_as_done(deed) or subject is None or is_own_voice(subject):
        return False
    return deed.i < statement.i or subject.tag_ not in {"PRP", "EX", "DT"}


def _story_start(sentence: Span) -> int:
    """From which token on a sentence tells anything: after its dateline; of a caption, a question, words in capitals nothing."""
    shouted = sum(t.text.isupper() for t in sentence) > len(sentence) // 2
    return sentence.end if shouted or is_caption(sentence) or is_question(sentence) else dateline_end(sentence)


def _is_set_beside(span: Span) -> bool:
    """A figure of the year before, 'the same day as'."""
    if _YEAR_EARLIER.search(span.text) and _FIGURE_BEFORE.search(span.doc[span.sent.start : span.start].text[-60:]):
        return True
    return span.text.lower().endswith("same day") and span.end < len(span.doc) and span.doc[span.end].lower_ == "as"


def _is_shown(statement: Token, dating: Dating, published: date | None) -> bool:
    """'Ray speaks at the Capitol on July 25': what a picture shows, as no one reports a past day in the present tense; nor was anything said on a day to come."""
    if statement.tag_ == "VB" and not syntax.auxiliaries(statement):
        return True
    past = published is not None and dating.latest is not None and dating.latest < published.isoformat()
    ahead = published is not None and dating.earliest is not None and dating.earliest > published.isoformat()
    return (past and statement.tag_ in {"VBZ", "VBP"}) or (ahead and is_told_as_done(statement))


def _done(head: Token, dating: Dating, published: date | None) -> Token | None:
    """'admitted conspiracy to defraud last year': a past time belongs to what was done, not to its purpose."""
    past = published is not None and dating.latest is not None and dating.latest < published.isoformat()
    if past and head.tag_ == "VB" and head.dep_ in {"acl", "advcl"} and not is_finite(head):
        if syntax.own_subject(head) is not None:
            return None
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
    doc = span.doc
    for token in reversed(list(doc[span[0].sent.start : span.start])):
        if is_verb(token) and token.dep_ not in {"amod", "compound"}:
            verb = full_verb(token)
            words = {a.lower_ for a in syntax.auxiliaries(verb)} | {c.lower_ for c in verb.children if c.dep_ == "cop"}
            perfect = bool(words & {"has", "have", "had", "'ve", "’ve", "been"}) or verb.tag_ in {"VBZ", "VBP"}
            if (
                not perfect
                or verb.lemma_.lower() in NO_NEWS - {"serve", "work", "hold", "use", "suffer"}
                or syntax.is_negated(verb)
                or _is_superlative(doc[verb.i + 1 : span.start])
            ):
                return None
            return verb if is_deed(verb) or "been" in words else None
    return None


def _is_superlative(words: Span) -> bool:
    return any(t.tag_ in {"JJS", "RBS"} for t in words) or _FIRST_EVER.search(words.text) is not None


def _event_subject(head: Token) -> Token | None:
    """'The summit is on Monday': the event that a state is told of."""
    state = is_verb(head) or any(c.dep_ == "cop" for c in head.children)
    subject = syntax.subject_of(head) if state and not syntax.is_negated(head) else None
    return subject if subject is not None and is_event_noun(subject) else None


def once(found: list[Found]) -> list[Found]:
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
        if nominal and item.rule == "timex" and item.dating.date in told and not is_due(item.head):
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
