"""A verb's own actors: who does it, and whom or what it is done to."""

from __future__ import annotations

from spacy.tokens import Token

from newsbook.relations.actors import actors_in, case_of, complements
from newsbook.relations.bodies import NAMED, PERSONAL
from newsbook.relations.inflection import verb_forms
from newsbook.syntax import is_passive, own_subject, small

SUBJECT_CONTROL = frozenset(
    form for verb in ("promise", "threaten", "vow", "meet", "visit") for form in verb_forms(verb)
)
# Verbs whose object does what a purpose clause says: trained, armed, sent X to fight.
PURPOSE_CONTROL = frozenset(
    form
    for verb in """train arm pay send hire enable force get use deploy equip recruit encourage press push urge order ask
    help call appeal allow pressure bribe lead tell persuade convince invite mobilise mobilize lobby""".split()
    for form in verb_forms(verb)
)
ASKING = frozenset(form for verb in ("call", "appeal", "plead", "press", "push", "lobby") for form in verb_forms(verb))
PARTICLES = frozenset({"compound:prt", "prt"})
OBJECTS = frozenset({"obj", "dobj"})


def agent_of(verb: Token) -> list[Token]:
    """Who does a verb's deed: subject or 'by' phrase, its own or that of the verb it hangs on."""
    if is_passive(verb) or _is_bare_passive(verb):
        return [a for c in complements(verb) if case_of(c) == "by" for a in actors_in(c)]
    subject = own_subject(verb)
    if subject is not None:
        return _resolved(subject, verb)
    return _inherited_agent(verb) or _unmarked_subject(verb)


def _unmarked_subject(verb: Token) -> list[Token]:
    """A named noun right of no preposition and left of the verb, which the parse has not called its subject."""
    loose = (
        c for c in verb.children if c.dep_ in {"obl", "dep", "dislocated"} and c.i < verb.i and c.ent_type_ in NAMED
    )
    return next((actors_in(c) for c in loose if not case_of(c)), [])


def _resolved(subject: Token, verb: Token) -> list[Token]:
    """The subject's actors; 'it' and 'they' under a verb of saying are its subject; a dateline is none."""
    if subject.ent_type_ == "GPE" and any(
        t.text in {"—", "–", "--"} for t in verb.doc[subject.i : min(verb.i, subject.i + 14)]
    ):
        return []
    if (
        subject.lower_ in {"it", "they", "he", "she"}
        and verb.head != verb
        and verb.dep_ in {"ccomp", "advcl", "conj", "parataxis"}
    ):
        above = own_subject(verb.head)
        if above is not None and above != subject and small(above) not in PERSONAL:
            found = actors_in(above)
            if found and _agrees(subject, found[0]):
                return found
    return actors_in(subject)


def _agrees(pronoun: Token, actor: Token) -> bool:
    """Whether a pronoun can stand for an actor: 'it' for no person, 'he' for no place."""
    if pronoun.lower_ == "they":
        return True
    if actor.tag_ in {"NNS", "NNPS"}:
        return False
    place = actor.ent_type_ in {"GPE", "ORG", "LOC"}
    return place == (pronoun.lower_ == "it") or not actor.ent_type_


def _inherited_agent(verb: Token) -> list[Token]:
    above = verb.head
    if above == verb:
        return []
    if verb.dep_ in {"acl", "acl:relcl", "relcl"}:
        return actors_in(above)
    if above.pos_ in {"VERB", "AUX", "ADJ", "NOUN"} and verb.dep_ in {"xcomp", "conj", "advcl", "pcomp"}:
        controller = _controller(verb, above)
        if controller is not None and (found := actors_in(controller)):
            return found
        if verb.dep_ == "xcomp" and is_passive(above):
            subject = own_subject(above)
            return actors_in(subject) if subject is not None else []
        return agent_of(above)
    return []


def _controller(verb: Token, above: Token) -> Token | None:
    """The object above that does the lower verb: 'urged X to leave', 'trained X to fight', 'called on X to stop'."""
    if verb.i < above.i or verb.dep_ not in {"xcomp", "advcl"} or above.lower_ in SUBJECT_CONTROL:
        return None
    if verb.dep_ == "advcl" and above.lower_ not in PURPOSE_CONTROL:
        return None
    asked = next(
        (c for c in complements(above) if above.lower_ in ASKING and case_of(c) in {"on", "upon", "to", "with", "for"}),
        None,
    )
    return next((c for c in above.children if c.dep_ in {"obj", "dobj", "iobj"}), asked)


def _is_bare_passive(verb: Token) -> bool:
    """'sanctions imposed by X', 'X, accused of fraud': a participle after its noun."""
    return verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"} and own_subject(verb) is None


def patient_of(verb: Token) -> Token | None:
    """What a verb's deed is done to: object, or the subject of a passive."""
    if is_passive(verb):
        subject = own_subject(verb)
        return subject if subject is not None else _patient_above(verb)
    if _is_bare_passive(verb):
        return verb.head if verb.dep_ == "acl" else None
    return next((c for c in verb.children if c.dep_ in {"obj", "dobj"}), None)


def _patient_above(verb: Token) -> Token | None:
    above = verb.head
    if verb.dep_ == "conj" and is_passive(above):
        return own_subject(above)
    if verb.dep_ in {"acl:relcl", "acl", "relcl"}:
        return above
    if verb.dep_ in {"xcomp", "conj"}:
        return own_subject(above)
    return None


def particle_of(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in PARTICLES), None)
