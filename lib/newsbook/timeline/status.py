"""Whether an event happened, is planned, possible, under way or denied."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Token

from newsbook import syntax
from newsbook.timeline.deeds import is_due, is_verb
from newsbook.timeline.words import FUTURE_MODALS, PLANS, POSSIBLE_MODALS, SET


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
    if not _is_infinitive(verb):
        return False
    if any(a.lower_ in {"is", "are", "was", "were"} for a in syntax.auxiliaries(verb)):
        return True
    if above is None:
        return False
    called = above.lower_ in SET and above.i < verb.i
    return called or above.lemma_.lower() in PLANS or any(c.lower_ in SET for c in above.children)


def status_of(head: Token, *, earliest: date | None, latest: date | None, published: date | None) -> str:
    """One of happened, planned, possible, ongoing, denied: from verb, modality and date."""
    verb: Token | None = head if is_verb(head) else _verb_above(head)
    ahead = published is not None and earliest is not None and earliest > published
    past = published is not None and latest is not None and latest < published
    if verb is None or is_due(head):
        return "planned" if ahead or is_due(head) else "happened"
    above = _verb_above(verb) if verb == head else None
    begins = published is not None and earliest == published and latest is not None and latest > published
    ahead = ahead or (begins and verb.tag_ in {"VBZ", "VBP"} and not syntax.auxiliaries(verb))
    if syntax.is_negated(verb) and verb == head:
        return "denied"
    if past:
        return "happened"
    if modals(verb) & POSSIBLE_MODALS and not _is_planned(verb, above):
        return "planned" if ahead and "would" in modals(verb) else "possible"
    if _is_planned(verb, above) or ahead:
        return "planned"
    if is_progressive(verb):
        return "ongoing"
    return "happened"


def is_subordinate_after(head: Token) -> bool:
    """Whether the deed is told in an 'after ...' clause."""
    return any(
        c.lower_ == "after" and c.i < head.i and c.dep_ in {"mark", "case", "prep", "advmod"} for c in head.children
    )


def is_pluperfect(head: Token) -> bool:
    """'had signed': told as what came before the story."""
    return is_verb(head) and any(a.lower_ == "had" for a in syntax.auxiliaries(head))
