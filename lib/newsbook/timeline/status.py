"""Whether an event happened, is planned, possible, under way or denied."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Token

from newsbook import syntax
from newsbook.timeline.deeds import is_due, is_verb
from newsbook.timeline.words import ASKS, CANCELS, CANCELS_OFF, FUTURE_MODALS, OLD_PLANS, PLANS, POSSIBLE_MODALS, SET


def modals(verb: Token) -> set[str]:
    """The auxiliaries of a verb, as printed, in lower case."""
    return {a.lower_ for a in syntax.auxiliaries(verb)}


def _verb_above(head: Token) -> Token | None:
    token = head
    for _ in range(6):
        if token.head == token:
            return None
        token = token.head
        if is_verb(token):
            return token
    return None


def _is_infinitive(verb: Token) -> bool:
    return any(c.tag_ == "TO" or (c.lower_ == "to" and c.dep_ in {"mark", "aux"}) for c in verb.children)


def is_progressive(verb: Token) -> bool:
    """'are talking', 'has been training'."""
    words = modals(verb)
    if words & {"had", "'d", "’d"}:
        return False
    return verb.tag_ == "VBG" and bool(words & {"is", "are", "'s", "’s", "'re", "’re", "am", "been"})


def _is_planned(verb: Token, above: Token | None) -> bool:
    if modals(verb) & FUTURE_MODALS or modals(verb) & {"going"} or any(c.lower_ == "due" for c in verb.children):
        return True
    if above is not None and verb.dep_ == "xcomp" and modals(above) & FUTURE_MODALS:
        return True
    if verb.dep_ == "xcomp" and verb.head.lower_ in SET:
        return True
    if not _is_infinitive(verb):
        return False
    helpers = [*syntax.auxiliaries(verb), *(c for c in verb.children if c.dep_ == "cop")]
    if any(a.lower_ in {"is", "are", "was", "were"} for a in helpers):
        return True
    if above is None:
        return False
    called = above.lower_ in SET and above.i < verb.i
    return called or above.lemma_.lower() in PLANS or any(c.lower_ in SET for c in above.children)


def is_foiled(verb: Token) -> bool:
    """'was to have met', 'had been planned', 'was to begin but was put off': what did not come to pass."""
    words = modals(verb)
    if "have" in words and _is_infinitive(verb) and any(c.lower_ in {"was", "were"} for c in verb.children):
        return True
    plan = verb.head if verb.dep_ == "xcomp" else verb
    helpers = {c.lower_ for c in plan.children if c.i < plan.i}
    due = any(c.lower_ == "due" for c in plan.children)
    if {"had", "been"} <= helpers and (due or plan.lemma_.lower() in OLD_PLANS or plan.lower_ in OLD_PLANS):
        return True
    planned = {"had", "been"} <= helpers or plan.lemma_.lower() in OLD_PLANS or _is_planned(verb, None)
    return planned and any(c.dep_ == "conj" and c.i > plan.i and _cancels(c) for c in (*plan.children, *verb.children))


def _cancels(verb: Token) -> bool:
    particles = {c.lower_ for c in verb.children if c.dep_ in {"compound:prt", "prt", "advmod"}}
    return verb.lemma_.lower() in CANCELS or any((verb.lemma_.lower(), p) in CANCELS_OFF for p in particles)


def status_of(head: Token, *, earliest: date | None, latest: date | None, published: date | None) -> str:
    """One of happened, planned, possible, ongoing, denied: from verb, modality and date."""
    verb: Token | None = head if is_verb(head) else _verb_above(head)
    ahead = published is not None and earliest is not None and earliest > published
    past = published is not None and latest is not None and latest < published
    if is_due(head) and is_foiled(head):
        return "denied"
    if verb is None or is_due(head):
        return "planned" if ahead or is_due(head) else "happened"
    above = _verb_above(verb) if verb == head else None
    if verb == head and is_foiled(verb):
        return "denied"
    begins = published is not None and earliest == published and latest is not None and latest > published
    ahead = ahead or (begins and verb.tag_ in {"VBZ", "VBP"} and not syntax.auxiliaries(verb))
    if syntax.is_negated(verb) and verb == head:
        return "denied"
    if past:
        return "happened"
    if _is_asked_for(verb):
        return "planned" if ahead else "possible"
    if modals(verb) & POSSIBLE_MODALS and not _is_planned(verb, above):
        return "planned" if ahead and "would" in modals(verb) else "possible"
    if _is_planned(verb, above) or ahead:
        return "planned"
    if is_progressive(verb):
        return "ongoing"
    return "happened"


def _is_asked_for(verb: Token) -> bool:
    """'recommended that they review it', 'demanded that it be closed': the plain form, which tells nothing done."""
    first = (syntax.auxiliaries(verb) or [verb])[0]
    return (
        verb.dep_ == "ccomp"
        and verb.head.lemma_.lower() in ASKS
        and verb.head.tag_ == "VBD"
        and first.tag_ in {"VB", "VBP"}
    )


def is_subordinate_after(head: Token) -> bool:
    """Whether the deed is told in an 'after ...' clause."""
    return any(
        c.lower_ == "after" and c.i < head.i and c.dep_ in {"mark", "case", "prep", "advmod"} for c in head.children
    )


def is_pluperfect(head: Token) -> bool:
    """'had signed': told as what came before the story."""
    return is_verb(head) and any(a.lower_ == "had" for a in syntax.auxiliaries(head))
