"""Deeds of words about somebody: called it a disgrace, is opposed to, are at war with."""

from __future__ import annotations

from spacy.tokens import Token

from newsbook.relations import lexicon
from newsbook.relations.actors import actors_in, case_of, complements
from newsbook.relations.arguments import agent_of, patient_of
from newsbook.relations.deed import Deed, make_deed
from newsbook.relations.status import status_of_verb
from newsbook.relations.targets import INSIDE, OBLIQUE, made, others
from newsbook.syntax import own_subject

COPULAS = frozenset(
    "is are was were be been remain remains remained stay stays stayed seem seems seemed engaged locked".split()
)


def naming(verb: Token) -> Deed | None:
    """'X called the plan a bad idea': praise or blame by the words of the predicate."""
    if verb.lower_ not in lexicon.NAMING_FORMS:
        return None
    thing = patient_of(verb) or next((c for c in complements(verb) if case_of(c) == "to"), None)
    if thing is None:
        return None
    rest = [
        t
        for c in verb.children
        if c.i > thing.i and c.dep_ in {"xcomp", "obl", "oprd", "obj", "advcl", "prep", "ccomp"}
        for t in c.subtree
    ]
    words = {t.lower_ for t in rest if t.i > thing.right_edge.i}
    event = "ACCUSE" if words & lexicon.NEGATIVE else "SUPPORT" if words & lexicon.POSITIVE else None
    if event is None:
        return None
    sources = agent_of(verb)
    targets = others(actors_in(thing), sources)
    return made(event, [verb], verb, sources, targets, "named so", INSIDE, False, rest)


def stance_deed(word: Token) -> Deed | None:
    """The deed of an adjective or set phrase after 'be': 'is opposed to', 'are at war with'."""
    event, prepositions = lexicon.ADJECTIVES.get(word.lower_, ("", ()))
    if not event:
        event = lexicon.STANCES.get((case_of(word), word.lower_), "")
        prepositions = ("with", "of")
    if not event:
        return None
    copula = any(c.dep_ in {"cop", "aux:pass", "auxpass"} for c in word.children) or word.head.lower_ in COPULAS
    if not copula:
        return None
    subject = own_subject(word) or (
        own_subject(word.head) if word.dep_ in {"obl", "xcomp", "acomp", "pobj", "conj"} else None
    )
    sources = actors_in(subject) if subject is not None else []
    places = [*complements(word), *complements(word.head)]
    targets = [a for c in places if case_of(c) in prepositions for a in others(actors_in(c), sources)]
    if not sources or not (targets or len(sources) > 1):
        return None
    reciprocal = word.lower_ not in lexicon.ADJECTIVES and event != "SUPPORT"
    return make_deed(event, [word], sources, targets, status_of_verb(word), "stance", OBLIQUE, reciprocal=reciprocal)
