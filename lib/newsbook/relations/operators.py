"""Deeds whose verb governs another: refused to meet, threatened to leave, is ready to help."""

from __future__ import annotations

from spacy.tokens import Token

from newsbook.relations import lexicon
from newsbook.relations.actors import actors_in
from newsbook.relations.arguments import OBJECTS, agent_of
from newsbook.relations.deed import Deed
from newsbook.relations.objects import with_object
from newsbook.relations.plain import plain
from newsbook.relations.status import DENIED, status_of_verb
from newsbook.relations.targets import DIRECT, clause_targets, made, others


def operator(verb: Token) -> Deed | None:
    """'refused to meet', 'agreed to send', 'threatened to leave', 'is ready to help': the clause below says to whom."""
    below = next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ in {"VERB", "AUX", "NOUN", "ADJ"}), None)
    event = _operator_event(verb) if below is not None else None
    if below is None or event is None:
        return None
    patient = next((c for c in verb.children if c.dep_ in OBJECTS | {"iobj", "dative"}), None)
    sources = agent_of(verb)
    stern = verb.lower_ in lexicon.VOWING_FORMS or verb.lower_ in lexicon.READY
    if event == "AGREE" and stern and _event_below(below) in {"ASSAULT", "COERCE", "SANCTION", "REJECT"}:
        event = "THREATEN"
    targets = others(actors_in(patient), sources) if patient is not None else []
    confidence = DIRECT
    if not targets:
        targets, confidence = clause_targets(verb, sources)
    negated = status_of_verb(verb) == DENIED
    if negated and event == "AGREE":
        event = "REJECT"
    return made(event, [verb], verb, sources, targets, "verb and infinitive", confidence, False, below.subtree)


def _operator_event(verb: Token) -> str | None:
    found = next(
        (lexicon.OPERATORS[e[0]] for e in lexicon.VERB_FORMS.get(verb.lower_, ()) if e[0] in lexicon.OPERATORS), None
    )
    if found:
        return found
    negated = any(c.lower_ in {"not", "n't", "never"} for c in verb.children)
    if verb.lower_ in lexicon.READY:
        return "REJECT" if negated else "AGREE"
    return "REJECT" if verb.lower_ in lexicon.UNWILLING else None


def _event_below(verb: Token) -> str | None:
    deed = with_object(verb) or plain(verb)
    return deed.event if deed else None
