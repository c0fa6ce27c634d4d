"""The deeds that times date, each once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from spacy.tokens import Doc, Span, Token

from newsbook import syntax
from newsbook.timeline.annals import are_annals, is_plain
from newsbook.timeline.attach import event_noun_of, finite_above, governor, reported_deed
from newsbook.timeline.beside import is_label, is_of_source, is_of_what_is_told, is_set_beside, is_usual
from newsbook.timeline.blocks import Quoted, dateline_end, is_caption, is_question
from newsbook.timeline.dating import Dating, Found, datings
from newsbook.timeline.deeds import (
    is_deed,
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
from newsbook.timeline.status import is_foiled, is_progressive, modals
from newsbook.timeline.telling import entry_of, outcome_of, part_at, perfect_before, planned_above, second_of, told_of
from newsbook.timeline.words import (
    FUTURE_MODALS,
    MOVED,
    OUTCOMES,
    PLANS,
    POSSIBLE_MODALS,
    PUBLISHED_THINGS,
    RUNS,
    SETS,
    THOUGHTS,
    VAGUE_SUBJECTS,
)

_AGAIN = re.compile(r"\band\s+again\s+(?:late\s+)?(?:on\s+|in\s+)?$", re.IGNORECASE)
_OF_A_PICTURE = re.compile(r"\w+day,? \w+\.? \d{1,2}, \d{4}")
_NOT_YET = FUTURE_MODALS | POSSIBLE_MODALS


def dated_deeds(doc: Doc, text: str, times: list[Any], quoted: Quoted, published: date | None) -> Iterator[Found]:
    """What the times (rows of the table) date: deeds, event nouns, and statements, which are marked."""
    told = datings(text, times, published)
    annals = are_annals(doc, told, published)
    for dating in told:
        span = doc.char_span(dating.start, dating.end, alignment_mode="expand")
        if span is None or span.start < _story_start(span[0].sent) or is_set_beside(span) or is_of_source(span):
            continue
        if dating.rule == "timex" and (of_it := told_of(span)) is not None:
            yield Found(of_it, dating, "timex")
        entry = entry_of(span)
        if entry is not None:
            yield Found(entry, dating, "timex")
            continue
        head = perfect_before(span) if dating.rule == "since" else governor(span)
        if (
            head is not None
            and is_verb(head)
            and not (annals and is_plain(head))
            and _is_at_odds(head, span, dating, published)
        ):
            head = event_noun_of(span) or planned_above(head, dating, published)
        head = None if head is None else second_of(outcome_of(head), span)
        if head is not None:
            head = _done(head, dating, published)
        if head is None or (is_verb(head) and _is_nothing(head)) or is_idle(head):
            continue
        if quoted.holds(span.root) and not (
            quoted.holds(head) and (not is_verb(head) or is_news(head) or _is_held(head))
        ):
            continue
        yield from _found(head, dating, span, published)


def _lead(span: Span) -> str:
    return f"{span.doc[span.sent.start : span.start].text[-30:]} "


def _is_below(time: Token, verb: Token) -> bool:
    """'learned that it would not be ready before 2028': a time of the clause that hangs on the verb."""
    for token in time.ancestors:
        if token == verb:
            return False
        if token.dep_ in {"ccomp", "advcl", "acl:relcl", "csubj"}:
            return True
    return False


def _is_held(verb: Token) -> bool:
    """'The elections will be held': what an event's own name says."""
    subject = syntax.own_subject(verb)
    return verb.lemma_.lower() == "hold" and syntax.is_passive(verb) and subject is not None and is_event_noun(subject)


def _is_at_odds(verb: Token, span: Span, dating: Dating, published: date | None) -> bool:
    """'would investigate the genocide four years ago', 'approved a summit in June': the time is not the verb's."""
    if published is None and _OF_A_PICTURE.fullmatch(span.text):
        return verb.tag_ in {"VBZ", "VBP"} and not syntax.auxiliaries(verb)
    if published is not None and dating.earliest is None and (dating.latest or "") > published.isoformat():
        return is_told_as_done(verb) and not is_statement(verb) and _is_below(span.root, verb)
    if published is None or dating.rule != "timex" or dating.earliest is None or dating.latest is None:
        return False
    if is_foiled(verb):
        return False
    below = (verb.tag_ == "VB" and verb.dep_ in {"xcomp", "acl"}) or (
        verb.tag_ == "VBG" and verb.dep_ == "xcomp" and not syntax.auxiliaries(verb)
    )
    finite = finite_above(verb) or verb if below else verb
    plain = finite.tag_ in {"VBZ", "VBP"} and not syntax.auxiliaries(finite) and not is_past_alike(finite)
    shown = (
        finite.tag_ == "VBN" and bool(modals(finite) & {"is", "are"}) and not modals(finite) & {"being", "has", "have"}
    )
    if plain or shown or (is_progressive(finite) and "been" not in modals(finite)):
        return dating.latest < week_before(published)
    if dating.earliest > published.isoformat():
        lead = span.doc[span.start - 1].lower_ if span.start else ""
        lemma = verb.lemma_.lower()
        moved = lemma in SETS and (lead in {"to", "until", "till", "for"} or (lead == "from" and lemma not in MOVED))
        return is_told_as_done(verb) and not is_statement(verb) and verb.lemma_.lower() not in PLANS and not moved
    subject = syntax.own_subject(verb)
    before = subject is not None and span.end <= subject.i and "would" in modals(verb)
    return dating.latest < published.isoformat() and not before and bool(modals(verb) & _NOT_YET)


def _found(head: Token, dating: Dating, span: Span, published: date | None) -> Iterator[Found]:
    named = is_label(head) and not (_is_fresh(dating, published) and head.head.lemma_.lower() in PUBLISHED_THINGS)
    if named or _is_no_other(head) or is_usual(head, span) or _runs_on(head, span) or is_of_what_is_told(head, span):
        return
    if is_deed(head) or _has_until(head, span, dating, published):
        yield Found(head, dating, dating.rule, part=part_at(head, span), again=_AGAIN.search(_lead(span)) is not None)
    elif is_verb(head) and is_statement(head):
        if span.start and span.doc[span.start - 1].lower_ == "for":
            if head.lemma_.lower() in SETS and syntax.object_of(head) is not None and _is_ahead(dating, published):
                yield Found(head, dating, dating.rule)
            return
        deed = reported_deed(head)
        if deed is not None and dating.date is not None and dating.rule == "timex" and _is_reported(deed, head):
            yield Found(deed, dating, "reported")
        elif dating.date is not None and head.lemma_.lower() not in THOUGHTS and not _is_shown(head, dating, published):
            yield Found(head, dating, "statement", statement=True)
    elif subject := _event_subject(head):
        told = is_verb(head) and head.lemma_.lower() in OUTCOMES and is_told_as_done(head)
        yield Found(head if told else subject, dating, dating.rule)


def _has_until(verb: Token, span: Span, dating: Dating, published: date | None) -> bool:
    """'Parties have until May 19 to register': a day by which something is to be done."""
    lead = span.doc[span.start - 1].lower_ if span.start else ""
    todo = any(c.dep_ in {"advcl", "xcomp", "acl"} and c.tag_ == "VB" and c.i > span.start for c in verb.children)
    return verb.lemma_.lower() == "have" and lead == "until" and todo and _is_ahead(dating, published)


def _is_ahead(dating: Dating, published: date | None) -> bool:
    return published is not None and dating.earliest is not None and dating.earliest > published.isoformat()


def _is_fresh(dating: Dating, published: date | None) -> bool:
    """Whether a date lies in the week of the story: "according to a study published on Monday"."""
    if published is None or dating.earliest is None or dating.latest is None:
        return False
    return week_before(published) <= dating.earliest and dating.latest <= published.isoformat()


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


def _event_subject(head: Token) -> Token | None:
    """'The summit is on Monday': the event that a state is told of."""
    state = is_verb(head) or any(c.dep_ == "cop" for c in head.children)
    subject = syntax.subject_of(head) if state and not syntax.is_negated(head) else None
    return subject if subject is not None and is_event_noun(subject) else None
