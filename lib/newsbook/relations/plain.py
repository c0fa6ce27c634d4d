"""Deeds that a verb tells by its own sense, with its particle and prepositions."""

from __future__ import annotations

from spacy.tokens import Token

from newsbook.relations import lexicon
from newsbook.relations.actors import OWNING, actors_in, case_of, complements
from newsbook.relations.arguments import agent_of, particle_of, patient_of
from newsbook.relations.bodies import NAMED, is_actor, is_named
from newsbook.relations.deed import Deed
from newsbook.relations.nouns import noun_event, singular
from newsbook.relations.targets import (
    DIRECT,
    FAR,
    INSIDE,
    NOWHERE,
    OBLIQUE,
    PASSED_OVER,
    PLACE,
    PREPOSITIONS,
    Found,
    anywhere,
    clause_targets,
    is_active,
    made,
    oblique,
    others,
    own_words,
)
from newsbook.syntax import is_passive

# Where a target stands beside an object that is no actor: 'refused a visa to X'.
FIRM = ("against", "with", "to", "from")
# Events whose target is not who owns or made the object: aid in Airbus jets, a demand for Ann's return.
UNTOLD = {"AID": PLACE, "REQUEST": PASSED_OVER}
# Events done to an object: without one, whoever stands at a preposition is not the target.
TRANSITIVE = frozenset({"COERCE", "ASSAULT", "SANCTION", "AID"})
CLAUSAL = frozenset({"ccomp", "xcomp"})
WITHDRAWING = frozenset({"withdraw", "pull", "retreat"})
PASSED_BY_NAMES = frozenset({"beat", "hit", "strike", "battle", "storm", "pound", "cripple", "stun", "shoot"})
# Verbs done to the object itself, never to who owns it.
HEAD_ONLY = frozenset({"meet", "hit", "beat", "receive", "host", "shoot"})
CONTROLLING = frozenset({"want", "tell"})
WITHOUT_TARGET = frozenset({"resign", "step"})
# Verbs that without an object are headlines' passives: 'Firm allowed to bid'.
NEEDS_OBJECT = frozenset(
    """allow permit let force order compel require urge persuade encourage receive host greet visit invite interview tour
    phone telephone return free release""".split()
)
ACTOR_OBJECT = frozenset(
    """meet receive host visit greet interview phone telephone ring free release help ask press push question charge hit
    beat strike shoot order direct fine suspect stone club level protect treat strip recall supply fund finance
    remind advise command require let permit allow force tour brief feed return block seize strengthen deepen
    capture destroy trust back push insist fault occupy storm challenge contest ignore resist pressure""".split()
)
_READS_CLAUSE = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "CONCEDE", "COERCE", "SUPPORT"})


def plain(verb: Token) -> Deed | None:
    """The verb's own sense, the most particular entry first."""
    entries = lexicon.VERB_FORMS.get(verb.lower_, ())
    blocks = verb.lower_ in lexicon.BLOCKING_FORMS
    if not entries and not blocks:
        return None
    patient = patient_of(verb)
    if blocks and patient is not None and singular(patient.lower_) in lexicon.WAYS:
        sources = agent_of(verb)
        targets, confidence = max(
            oblique(verb, patient, sources, PREPOSITIONS), clause_targets(verb, sources), key=lambda f: f[1]
        )
        return made(
            "PROTEST", [verb, patient], verb, sources, targets, "verb and noun", confidence, False, patient.subtree
        )
    ranked = sorted(entries, key=lambda e: (not e[1], not e[2]))
    return next((deed for entry in ranked if (deed := _entry(verb, patient, *entry))), None)


def _entry(
    verb: Token, patient: Token | None, lemma: str, particle: str, prepositions: tuple[str, ...], event: str
) -> Deed | None:
    """The deed by one entry of the lexicon, or None where the verb stands without what the entry asks for."""
    cue = _cue(verb, particle, bool(prepositions))
    if cue is None or _is_bare(verb, lemma, patient):
        return None
    sources = agent_of(verb) or _behind(verb, event)
    reciprocal = lemma in lexicon.RECIPROCAL_VERBS
    clauses = [t for c in verb.children if c.dep_ in CLAUSAL for t in c.subtree] if event in _READS_CLAUSE else []
    if prepositions:
        return _prepositional(verb, cue, prepositions, event, reciprocal, clauses)
    targets, confidence = _placed(verb, lemma, event, patient, sources)
    if not targets and reciprocal and len(sources) > 1:
        confidence = DIRECT
    if _is_passed_by(lemma, patient, targets, confidence):
        return None
    if lemma == "attack" and _in_words(verb, sources, targets, confidence):
        event = "ACCUSE"
    used = [*clauses, *(own_words(patient) if patient is not None else [])]
    return made(event, cue, verb, sources, targets, "verb", confidence, reciprocal, used)


def _cue(verb: Token, particle: str, needs_preposition: bool) -> list[Token] | None:
    """The verb with the particles of its entry; None where they are missing or the verb has another."""
    if particle:
        near = [
            c for k in verb.children for c in (k, *k.children) if c.i > verb.i and (c.head == verb or c.dep_ == "case")
        ]
        words = [next((c for c in near if c.lower_ == word), None) for word in particle.split("+")]
        return [verb, *(w for w in words if w is not None)] if all(words) else None
    own = particle_of(verb)
    other = own is not None and own.lower_ not in {"off", "out", "back"} and not needs_preposition
    return None if other else [verb]


def _is_bare(verb: Token, lemma: str, patient: Token | None) -> bool:
    """Whether a verb lacks the object or clause without which it means something else."""
    below = {c.dep_ for c in verb.children}
    if lemma in CONTROLLING:
        return patient is None or not below & CLAUSAL
    return (lemma in NEEDS_OBJECT and patient is None and not is_passive(verb)) or (
        lemma == "seek" and "xcomp" in below
    )


def _prepositional(
    verb: Token, cue: list[Token], prepositions: tuple[str, ...], event: str, reciprocal: bool, clauses: list[Token]
) -> Deed | None:
    """The deed of a verb whose entry names the prepositions before its target."""
    sources = agent_of(verb)
    nouns = [c for c in complements(verb) if case_of(c) in prepositions]
    targets = [a for c in nouns for a in others(actors_in(c), sources)][:4]
    if targets:
        return made(event, cue, verb, sources, targets, "verb", _directness(nouns, targets, event), reciprocal, clauses)
    together = reciprocal and len(sources) > 1
    return made(event, cue, verb, sources, [], "verb", OBLIQUE, True, ()) if together else None


def _placed(verb: Token, lemma: str, event: str, patient: Token | None, sources: list[Token]) -> Found:
    """Targets by the prepositions that go with the event, or else the object's."""
    if event == "RETREAT" and lemma in WITHDRAWING:
        return oblique(verb, patient, sources, ("from", "of"))
    if event == "MOBILIZE":
        return oblique(verb, patient, sources, ("against", "to", "into", "near", "along", "on", "around"))
    if lemma == "blame" and any(case_of(c) == "on" for n in (verb, patient) if n is not None for c in complements(n)):
        return oblique(verb, patient, sources, ("on",))
    if event == "CONSULT" and lemma in lexicon.RECIPROCAL_VERBS and len(sources) > 1 and patient is None:
        return oblique(verb, None, sources, ("with",))
    return _targets(verb, lemma, event, patient, sources)


def _is_passed_by(lemma: str, patient: Token | None, targets: list[Token], confidence: float) -> bool:
    """Whether the object is not one that such a verb is done to: beat Chelsea, met demands, shot a film."""
    if lemma in PASSED_BY_NAMES and any(t.ent_type_ for t in targets):
        return True
    if patient is None:
        return False
    return lemma in ACTOR_OBJECT if not targets else confidence == INSIDE and lemma in HEAD_ONLY


def _directness(nouns: list[Token], targets: list[Token], event: str) -> float:
    return DIRECT if set(nouns) & set(targets) else UNTOLD.get(event, INSIDE)


def _in_words(verb: Token, sources: list[Token], targets: list[Token], confidence: float) -> bool:
    """Whether an attack is one in words: by a named person on a person or what is theirs, or for or over something."""
    reasons = {case_of(c) for c in complements(verb)} & {"for", "over", "as"}
    person = bool(sources) and all(s.ent_type_ == "PERSON" for s in sources)
    theirs = confidence == INSIDE or any(t.ent_type_ in {"PERSON", "ORG"} for t in targets)
    return bool(reasons) or (person and theirs)


def _targets(verb: Token, lemma: str, event: str, patient: Token | None, sources: list[Token]) -> Found:
    if patient is not None:
        found = others(_doers(patient) if _is_hostile(patient) else actors_in(patient), sources)
        if found and not (singular(patient.lower_) in lexicon.TROOPS and is_active(verb) and not is_named(patient)):
            inside = UNTOLD.get(event, INSIDE)
            return found, DIRECT if patient in found else inside
    recipients = [a for c in verb.children if c.dep_ in {"iobj", "dative"} for a in actors_in(c)]
    if recipients:
        return recipients, DIRECT
    if lemma in WITHOUT_TARGET or (patient is None and event in TRANSITIVE and not is_passive(verb)):
        return [], NOWHERE
    found, confidence = oblique(verb, patient, sources, PREPOSITIONS if patient is None else FIRM)
    if found and confidence > PLACE:
        return found, min(confidence, OBLIQUE)
    clause, sure = clause_targets(verb, sources) if lemma not in lexicon.RECIPROCAL_VERBS - {"agree"} else ([], NOWHERE)
    found, confidence = (clause, sure) if sure > confidence else (found, confidence)
    return (found, confidence) if found else (anywhere(verb, sources), FAR)


def _is_hostile(noun: Token) -> bool:
    """Whether a noun tells an act of force: condemning an attack on X is no blame for X."""
    event = noun_event(noun)
    return not is_actor(noun) and event in {"ASSAULT", "COERCE", "SANCTION"}


def _doers(noun: Token) -> list[Token]:
    """Who does what a noun tells: possessor, 'by' phrase, name before it."""
    before = [c for c in noun.children if c.i < noun.i and (c.dep_ in OWNING or c.ent_type_ in NAMED)]
    by = [c for c in complements(noun) if case_of(c) == "by"]
    return [a for c in (*before, *by) for a in actors_in(c)]


def _behind(verb: Token, event: str) -> list[Token]:
    """Who is behind what befell somebody: 'killed in an air strike by X', 'wounded by a US drone strike'."""
    if event != "ASSAULT" or not is_passive(verb):
        return []
    attacks = (c for c in complements(verb) if case_of(c) in {"in", "by", "during"} and _is_hostile(c))
    return next((found for noun in attacks if (found := _doers(noun))), [])
