"""Whether a deed is told as done, to come, possible or denied."""

from __future__ import annotations

from spacy.tokens import Token

from newsbook.syntax import auxiliaries, is_negated, own_subject

HAPPENED, PLANNED, POSSIBLE, DENIED = "happened", "planned", "possible", "denied"
NOBODY = frozenset({"no", "neither", "none", "nobody"})
FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d", "ca"})
MODAL = frozenset({"may", "might", "could", "can", "should", "must", "ought"})
PLANS = frozenset(
    """plan plans planned planning intend intends intended want wants wanted hope hopes hoped expect expects expected
    aim aims aimed prepare prepares prepared preparing seek seeks sought wish wishes wished decide decides decided
    due set scheduled going about ready poised try tries tried trying attempt attempts attempted
    consider considers considered considering considers propose proposes proposed proposing
    mull mulls weigh weighs weighing look looks looking need needs needed like likes""".split()
)
NEGATING = frozenset(
    "deny denies denied denying avoid avoids avoided prevent prevents prevented without nor neither stop stopped".split()
)
FAILING = frozenset("fail fails failed failing failure unable refuse refuses refused refusing".split())
OPEN_NOUNS = frozenset(
    "planned possible potential proposed future threatened likely upcoming looming would-be prospective".split()
)
TO_BE = frozenset({"is", "are", "was", "were"})
CONDITIONS = frozenset({"if", "unless", "whether"})
PLAN_NOUNS = frozenset(
    "plan plans decision intention effort efforts attempt attempts bid proposal proposals right ability need idea option".split()
)


def status_of_verb(verb: Token) -> str:
    """One of happened, planned, possible, denied: from negation, modals, conditions and the verb above."""
    words = {a.lower_ for a in auxiliaries(verb)}
    marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"} and c.i < verb.i}
    subject = own_subject(verb)
    nobody = subject is not None and (subject.lower_ in NOBODY or any(c.lower_ in NOBODY for c in subject.children))
    if is_negated(verb) or _is_in_nothing(verb) or marks & {"never", "neither"} or _no_longer(verb) or nobody:
        return DENIED
    if words & MODAL or marks & CONDITIONS:
        return POSSIBLE
    if words & FUTURE:
        return PLANNED
    above = verb.head
    if _is_to(verb):
        return PLANNED
    if above != verb and _is_infinitive(verb):
        if above.lower_ in FAILING:
            return DENIED
        if above.lower_ in PLANS or above.lower_ in PLAN_NOUNS or verb.dep_ in {"advcl", "acl"}:
            return PLANNED
        return status_of_verb(above) if above.pos_ in {"VERB", "AUX"} else PLANNED
    if verb.tag_ == "VBG" and (above.lower_ in NEGATING or above.lower_ in {"from", "without"}):
        return DENIED
    if verb.tag_ == "VBG" and above.lower_ in PLANS:
        return PLANNED
    if verb.dep_ == "conj" and above.pos_ == "VERB" and not auxiliaries(verb) and verb.tag_ in {"VB", "VBG", "VBN"}:
        return status_of_verb(above)
    return HAPPENED


def _is_in_nothing(verb: Token) -> bool:
    """'no evidence that X did it', 'nor that he did'."""
    nor = any(c.lower_ == "nor" and c.i < verb.i for c in verb.children)
    noun = verb.head
    return nor or (
        verb.dep_ in {"acl", "ccomp"} and noun.pos_ == "NOUN" and any(c.lower_ == "no" for c in noun.children)
    )


def _no_longer(verb: Token) -> bool:
    return any(c.lower_ == "longer" and c.i > 0 and c.nbor(-1).lower_ == "no" for c in verb.children)


def _is_to(verb: Token) -> bool:
    """'is to meet'."""
    to = next((c for c in verb.children if c.lower_ == "to" and c.i < verb.i and c.dep_ in {"mark", "aux"}), None)
    return to is not None and to.i > 0 and to.nbor(-1).lower_ in TO_BE


def _is_infinitive(verb: Token) -> bool:
    return any(c.lower_ == "to" and c.i < verb.i and c.dep_ in {"mark", "aux"} for c in verb.children)


def is_future(verb: Token) -> bool:
    """Whether a modal of the future goes with the verb."""
    return any(a.lower_ in FUTURE for a in auxiliaries(verb))


def status_of_noun(noun: Token) -> str:
    """A noun is done unless its adjective, determiner or governing verb says otherwise."""
    words = {c.lower_ for c in noun.children if c.i < noun.i}
    if "no" in words or noun.head.lower_ in NEGATING:
        return DENIED
    if words & OPEN_NOUNS or noun.head.lower_ in PLANS or noun.head.lower_ in PLAN_NOUNS:
        return PLANNED
    if "any" in words:
        return POSSIBLE
    return HAPPENED
