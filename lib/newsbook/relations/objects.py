"""Deeds whose verb takes its sense from its object: imposed sanctions, lifted a ban, sent troops."""

from __future__ import annotations

from spacy.tokens import Token

from newsbook.relations import lexicon
from newsbook.relations.actors import actors_in, case_of, complements
from newsbook.relations.arguments import agent_of, particle_of, patient_of
from newsbook.relations.deed import Deed, make_deed
from newsbook.relations.nouns import event_noun, noun_event, noun_lemma, singular
from newsbook.relations.status import status_of_verb
from newsbook.relations.targets import (
    DIRECT,
    INSIDE,
    NOWHERE,
    OBLIQUE,
    PREPOSITIONS,
    Found,
    clause_targets,
    made,
    oblique,
    others,
    own_words,
)

MUTUAL = ("with", "between", "against", "to", "among", "from")
_GIFTS = {
    "MOBILIZE": lexicon.TROOPS, "ACCUSE": lexicon.WATCHERS, "CONSULT": lexicon.ENVOYS, "AID": lexicon.GOODS,
}  # fmt: skip
_FORMS = {
    "light": lexicon.LIGHT_FORMS, "stopping": lexicon.STOPPING_FORMS, "violating": lexicon.VIOLATING_FORMS,
    "giving": lexicon.GIVING_FORMS, "suffering": lexicon.SUFFERING_FORMS, "leaving": lexicon.LEAVING_FORMS,
}  # fmt: skip
USES = {
    word: frozenset(use for use, words in _FORMS.items() if word in words)
    for word in frozenset().union(*_FORMS.values())
}


def with_object(verb: Token) -> Deed | None:
    """The deed of a verb with its object, or None where the object tells none."""
    return _let_in(verb) or _guarded(verb) or _lent(verb)


def _lent(verb: Token) -> Deed | None:
    """The deed of a verb that lends an event noun its subject, or undoes, gives or suffers what the noun names."""
    use = _uses(verb)
    thing = patient_of(verb) if use else None
    if use and thing is None:
        cases = {"from", "of"} if "leaving" in use else {"into", "in", "on"}
        thing = next((c for c in complements(verb) if case_of(c) in cases and c.i > verb.i), None)
        use = use - {"light"} | {"stopping"} if "leaving" in use else use
    if thing is None:
        return None
    particle = particle_of(verb)
    if particle is not None and particle.lower_ == "out" and singular(thing.lower_) in lexicon.TROOPS:
        return troops_withdrawn(verb, thing)
    if "giving" in use and (deed := given(verb, thing)):
        return deed
    noun = event_noun(thing)
    if noun is None:
        return troops_withdrawn(verb, thing) if "stopping" in use else None
    return _of_noun(verb, thing, noun, use)


def _uses(verb: Token) -> frozenset[str]:
    """What a verb can do with the event that its object names."""
    found = USES.get(verb.lower_, frozenset())
    off = verb.lower_ not in lexicon.CALLING or particle_of(verb) is not None
    return found if off else found - {"stopping"}


def _of_noun(verb: Token, thing: Token, noun: Token, use: frozenset[str]) -> Deed | None:
    event = noun_event(noun)
    assert event is not None
    stopping = bool(use & {"stopping", "violating"})
    if stopping:
        event = _broken(event) if "violating" in use else _undone(event)
    if "suffering" in use and "light" not in use:
        return suffered(verb, noun, event)
    reciprocal = noun_lemma(noun) in lexicon.RECIPROCAL_NOUNS and not stopping
    sources = agent_of(verb)
    holder = thing if noun.head == thing and noun.i < thing.i else noun
    if not reciprocal:
        targets, confidence = _object_targets(verb, holder, sources)
    else:
        targets, confidence = oblique(verb, holder, sources, MUTUAL)
        if len(sources) > 1 and confidence < DIRECT:
            targets, confidence = [], DIRECT
    return made(event, [verb, noun], verb, sources, targets, "verb and noun", confidence, reciprocal, own_words(thing))


def _let_in(verb: Token) -> Deed | None:
    """Inspectors and observers received are a step back of who lets them in."""
    thing = patient_of(verb) if verb.lower_ in lexicon.ADMITTING_FORMS else None
    if thing is None or not {singular(t.lower_) for t in (thing, *complements(thing))} & lexicon.WATCHERS:
        return None
    sources = agent_of(verb)
    return made(
        "RETREAT",
        [verb, thing],
        verb,
        sources,
        others(actors_in(thing), sources),
        "verb and noun",
        INSIDE,
        False,
        own_words(thing),
    )


def _guarded(verb: Token) -> Deed | None:
    """Borders, security and patrols made stronger."""
    thing = patient_of(verb) if verb.lower_ in lexicon.STRENGTHENING_FORMS else None
    if thing is None or singular(thing.lower_) not in lexicon.DEFENCES:
        return None
    sources = agent_of(verb)
    targets, confidence = oblique(verb, thing, sources, ("against", "with", "near", "along", "on", "around", "at"))
    return made("MOBILIZE", [verb, thing], verb, sources, targets, "verb and noun", confidence, False, own_words(thing))


def _undone(event: str) -> str:
    """What it is to stop or cancel it: cooperation stopped punishes, conflict stopped concedes."""
    return "REJECT" if event == "REQUEST" else "SANCTION" if event in lexicon.COOPERATIVE else "CONCEDE"


def _broken(event: str) -> str:
    return "ASSAULT" if event == "RETREAT" else "REJECT"


def given(verb: Token, thing: Token) -> Deed | None:
    """Troops, inspectors, envoys or goods sent to somebody."""
    kinds = {singular(thing.lower_)} | {singular(c.lower_) for c in complements(thing) if case_of(c) == "of"}
    sources = agent_of(verb)
    recipients = [c for c in verb.children if c.dep_ in {"iobj", "dative"}]
    targets = [a for c in recipients for a in actors_in(c)]
    confidence = DIRECT
    if not targets:
        targets, confidence = oblique(verb, thing, sources, ("to", "for", "into", "on"))
    event = next((e for e, words in _GIFTS.items() if kinds & words), None)
    if kinds & lexicon.ARMS and any(case_of(c) == "to" for c in complements(verb)) | bool(recipients):
        event = "AID"  # 'sent tanks to Ukraine', and not 'sent tanks into the town'
    if event is None:
        noun = event_noun(thing)
        event = "AID" if noun is not None and noun_event(noun) == "AID" else None
    if event is None:
        return None
    return made(event, [verb, thing], verb, sources, targets, "gift", confidence, False, thing.subtree)


def troops_withdrawn(verb: Token, thing: Token) -> Deed | None:
    if singular(thing.lower_) not in lexicon.TROOPS:
        return None
    sources = agent_of(verb)
    targets, confidence = oblique(verb, thing, sources, ("from", "in", "to"))
    return made("RETREAT", [verb, thing], verb, sources, targets, "verb and noun", confidence, False, thing.subtree)


def suffered(verb: Token, noun: Token, event: str) -> Deed | None:
    """'X faces sanctions from Y': the subject is the target."""
    targets = agent_of(verb)
    sources = [
        a for c in (*complements(noun), *complements(verb)) if case_of(c) in {"from", "by"} for a in actors_in(c)
    ]
    if not targets or not sources or noun_lemma(noun) in lexicon.OBJECT_ONLY:
        return None
    return make_deed(
        event, [verb, noun], sources, targets, status_of_verb(verb), "suffered", OBLIQUE, used=noun.subtree
    )  # fmt: skip


def _object_targets(verb: Token, noun: Token, sources: list[Token]) -> Found:
    """Targets at the noun's prepositions, then the verb's, then in the noun's own phrase."""
    found, confidence = oblique(verb, noun, sources, PREPOSITIONS)
    if found:
        return found, confidence
    inside = others([a for a in actors_in(noun) if a.i != noun.i], sources)
    if inside:
        return inside, INSIDE
    return clause_targets(noun, sources) if any(noun.children) else ([], NOWHERE)
