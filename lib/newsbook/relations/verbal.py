"""Deeds told by verbs: 'X criticised Y', 'X imposed sanctions on Y', 'X agreed to help Y'."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from newsbook.relations import lexicon
from newsbook.relations.actors import (
    NAMED,
    OWNING,
    PERSONAL,
    actors_in,
    agent_of,
    case_of,
    complements,
    is_actor,
    is_named,
    patient_of,
)
from newsbook.relations.deed import Deed, make_deed
from newsbook.relations.status import DENIED, is_future, status_of_verb
from newsbook.syntax import is_passive, own_subject

# How sure a target is by where it stands: object or the preposition that the verb asks for, another
# preposition, inside the object's phrase, in the clause below, and where the deed only took place.
DIRECT, OBLIQUE, INSIDE, CLAUSE, PLACE, NOWHERE, FAR = 0.9, 0.75, 0.75, 0.6, 0.35, 0.3, 0.2
PASSED_OVER = 0.39  # a named actor where somebody unnamed stands nearer
PREPOSITIONS = (
    "against",
    "with",
    "to",
    "on",
    "upon",
    "at",
    "toward",
    "towards",
    "from",
    "for",
    "about",
    "over",
    "by",
    "of",
)
FRONTED = frozenset({"with", "against", "by", "for"})
MUTUAL = ("with", "between", "against", "to", "among", "from")
# Where a target stands beside an object that is no actor: 'refused a visa to X'.
FIRM = ("against", "with", "to", "from")
# Events whose target is not who owns or made the object: aid in Airbus jets, a demand for Ann's return.
UNTOLD = {"AID": PLACE, "REQUEST": PASSED_OVER}
# Events done to an object: without one, whoever stands at a preposition is not the target.
TRANSITIVE = frozenset({"COERCE", "ASSAULT", "SANCTION", "AID"})
PLACES = ("in", "into", "near", "around", "outside", "inside", "across", "through", "within")
CLAUSES = frozenset({"acl:relcl", "relcl", "acl", "advcl", "ccomp"})
CLAUSAL = frozenset({"ccomp", "xcomp"})
PARTICLES = frozenset({"compound:prt", "prt"})
OBJECTS = frozenset({"obj", "dobj"})
WITHDRAWING = frozenset({"withdraw", "pull", "retreat"})
PASSED_BY_NAMES = frozenset({"beat", "hit", "strike", "battle", "storm", "pound", "cripple", "stun", "shoot"})
# Nouns that only carry the one before them: 'mediation efforts', 'ceasefire agreement'.
CARRIERS = frozenset(
    """effort efforts process campaign operation operations programme program agreement plan plans policy policies
    measures mission visit talks drive bid work activities order regime package packages supplies""".split()
)  # fmt: skip
CLAIMS = frozenset(
    "idea ideas claim claims allegation allegations notion suggestion suggestions rumour rumours rumor rumors myth".split()
)
WITHOUT_TARGET = frozenset({"resign", "step"})
# Verbs that without an object are headlines' passives: 'Firm allowed to bid'.
NEEDS_OBJECT = frozenset(
    """allow permit let force order compel require urge persuade encourage receive host greet visit invite interview tour
    phone telephone return free release""".split()
)
COPULAS = frozenset(
    "is are was were be been remain remains remained stay stays stayed seem seems seemed engaged locked".split()
)
ACTOR_OBJECT = frozenset(
    """meet receive host visit greet interview phone telephone ring free release help ask press push question charge hit
    beat strike shoot order direct fine suspect stone club level protect treat strip recall supply fund finance
    remind advise command require let permit allow force tour brief feed return block seize strengthen deepen
    capture destroy trust back push insist fault occupy storm challenge contest ignore resist pressure""".split()
)
Found = tuple[list[Token], float]


def verbal_deed(verb: Token) -> Deed | None:
    """The deed that a verb tells, with its object where that is what it means, or None."""
    if _is_modifier(verb):
        return None
    return _with_object(verb) or _naming(verb) or _operator(verb) or _plain(verb)


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
    targets = [a for c in places if case_of(c) in prepositions for a in _others(actors_in(c), sources)]
    if not sources or not (targets or len(sources) > 1):
        return None
    reciprocal = word.lower_ not in lexicon.ADJECTIVES and event != "SUPPORT"
    return make_deed(event, [word], sources, targets, status_of_verb(word), "stance", OBLIQUE, reciprocal=reciprocal)


def _is_modifier(verb: Token) -> bool:
    """'the agreed text', 'the idea that X did it': a participle before its noun and a mere claim tell nothing."""
    if verb.tag_ == "VBG" and case_of(verb):
        return True
    if verb.dep_ in {"acl", "ccomp"} and verb.head.lower_ in CLAIMS:
        return True
    return verb.dep_ == "amod" or (verb.dep_ == "compound" and verb.i < verb.head.i)


def _particle(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in PARTICLES), None)


# The verb takes its sense from its object


def _with_object(verb: Token) -> Deed | None:
    word = verb.lower_
    violating, leaving = word in lexicon.VIOLATING_FORMS, word in lexicon.LEAVING_FORMS
    light, stopping = word in lexicon.LIGHT_FORMS, word in lexicon.STOPPING_FORMS or violating
    giving, suffering = word in lexicon.GIVING_FORMS, word in lexicon.SUFFERING_FORMS
    if not (light or stopping or giving or suffering or leaving):
        return None
    thing = patient_of(verb)
    if thing is None:
        cases = {"from", "of"} if leaving else {"into", "in", "on"}
        thing = next((c for c in complements(verb) if case_of(c) in cases and c.i > verb.i), None)
        stopping, light = stopping or leaving, light and not leaving
    if thing is None:
        return None
    if (
        (particle := _particle(verb)) is not None
        and particle.lower_ == "out"
        and _singular(thing.lower_) in lexicon.TROOPS
    ):
        return _troops_withdrawn(verb, thing)
    if giving and (deed := _given(verb, thing)):
        return deed
    noun = event_noun(thing)
    if noun is None:
        return _troops_withdrawn(verb, thing) if stopping else None
    event = noun_event(noun)
    assert event is not None
    if stopping:
        event = _broken(event) if violating else _undone(event)
    if suffering and not light:
        return _suffered(verb, noun, event)
    reciprocal = noun_lemma(noun) in lexicon.RECIPROCAL_NOUNS and not stopping
    sources = agent_of(verb)
    if reciprocal:
        targets, confidence = _oblique(verb, noun, sources, MUTUAL)
        if len(sources) > 1 and confidence < DIRECT:
            targets, confidence = [], DIRECT
    else:
        targets, confidence = _object_targets(verb, noun, sources)
    return _made(event, [verb, noun], verb, sources, targets, "verb and noun", confidence, reciprocal, own_words(thing))


def _undone(event: str) -> str:
    """What it is to stop or cancel it: cooperation stopped punishes, conflict stopped concedes."""
    return "REJECT" if event == "REQUEST" else "SANCTION" if event in lexicon.COOPERATIVE else "CONCEDE"


def _broken(event: str) -> str:
    return "ASSAULT" if event == "RETREAT" else "REJECT"


def event_noun(noun: Token) -> Token | None:
    """The noun itself, or the one it measures or is joined to, that tells an event."""
    below = [c for c in complements(noun) if case_of(c) == "of"]
    before = [c for c in noun.children if c.dep_ == "compound" and noun.lower_ in CARRIERS]
    chain = [
        noun,
        *before,
        *(c for c in noun.conjuncts if c.i > noun.i),
        *below,
        *(c for b in below for c in complements(b) if case_of(c) == "of"),
    ]
    return next((t for t in chain if t.pos_ in {"NOUN", "PROPN"} and not t.ent_type_ and noun_event(t)), None)


def noun_lemma(noun: Token) -> str:
    found = lexicon.NOUN_EVENTS.get(noun.lower_)
    return found[0] if found else ""


def noun_event(noun: Token) -> str | None:
    """The PLOVER event of a noun in its phrase: an air strike is an assault, a rail strike a protest."""
    found = lexicon.NOUN_EVENTS.get(noun.lower_)
    if found is None:
        return None
    needed = lexicon.NEEDS_BEFORE.get(found[0])
    if needed and not needed & {c.lower_ for c in (*noun.children, noun.head)}:
        return None
    if found[0] == "strike":
        before = {c.lower_ for c in noun.children if c.i < noun.i}
        hostile = before & lexicon.AIR or any(case_of(c) in {"on", "against"} for c in complements(noun))
        return "ASSAULT" if hostile else "PROTEST"
    return found[1]


def _given(verb: Token, thing: Token) -> Deed | None:
    """Troops, inspectors, envoys or goods sent to somebody."""
    kinds = {_singular(thing.lower_)} | {_singular(c.lower_) for c in complements(thing) if case_of(c) == "of"}
    sources = agent_of(verb)
    recipients = [c for c in verb.children if c.dep_ in {"iobj", "dative"}]
    targets = [a for c in recipients for a in actors_in(c)]
    confidence = DIRECT
    if not targets:
        targets, confidence = _oblique(verb, thing, sources, ("to", "for", "into", "on"))
    event = next((e for e, words in _GIFTS.items() if kinds & words), None)
    if event is None:
        noun = event_noun(thing)
        event = "AID" if noun is not None and noun_event(noun) == "AID" else None
    if event is None:
        return None
    return _made(event, [verb, thing], verb, sources, targets, "gift", confidence, False, thing.subtree)


_GIFTS = {
    "MOBILIZE": lexicon.TROOPS, "ACCUSE": lexicon.WATCHERS, "CONSULT": lexicon.ENVOYS, "AID": lexicon.GOODS,
}  # fmt: skip


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and word != "arms" else word


def _troops_withdrawn(verb: Token, thing: Token) -> Deed | None:
    if _singular(thing.lower_) not in lexicon.TROOPS:
        return None
    sources = agent_of(verb)
    targets, confidence = _oblique(verb, thing, sources, ("from", "in", "to"))
    return _made("RETREAT", [verb, thing], verb, sources, targets, "verb and noun", confidence, False, thing.subtree)


def _suffered(verb: Token, noun: Token, event: str) -> Deed | None:
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
    if not sources and patient_of(verb) is noun and not is_active(verb):
        sources = []
    found, confidence = _oblique(verb, noun, sources, PREPOSITIONS)
    if found:
        return found, confidence
    inside = _others([a for a in actors_in(noun) if a.i != noun.i], sources)
    if inside:
        return inside, INSIDE
    return _clause_targets(noun, sources) if any(noun.children) else ([], NOWHERE)


def is_active(verb: Token) -> bool:
    return any(c.dep_ in OBJECTS for c in verb.children)


def _oblique(verb: Token, noun: Token | None, sources: list[Token], prepositions: Iterable[str]) -> Found:
    """Actors at a preposition of the noun or the verb, in the order of the prepositions; places last."""
    places = [*complements(noun)] if noun is not None else []
    places += [c for c in complements(verb) if c != noun and (c.i > verb.i or case_of(c) in FRONTED)]
    for preposition in prepositions:
        for place in places:
            if case_of(place) == preposition and not (preposition == "by" and not is_active(verb)):
                found = _others(actors_in(place), sources)
                if found and (preposition != "at" or found[0] == place):
                    return found, DIRECT if preposition in PREPOSITIONS[:5] else OBLIQUE
    for place in places:
        if case_of(place) in PLACES and (found := _others(actors_in(place), sources)):
            return found, PLACE
    return [], NOWHERE


def _others(found: list[Token], sources: list[Token]) -> list[Token]:
    """Without the sources themselves and pronouns that stand for them."""
    return [t for t in found if t not in sources and not t.lower_.endswith(("self", "selves"))]


# Calling somebody something


def _naming(verb: Token) -> Deed | None:
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
    targets = _others(actors_in(thing), sources)
    return _made(event, [verb], verb, sources, targets, "named so", INSIDE, False, rest)


# The verb governs another


def _operator(verb: Token) -> Deed | None:
    """'refused to meet', 'agreed to send', 'threatened to leave', 'is ready to help': the clause below says to whom."""
    below = next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ in {"VERB", "AUX", "NOUN", "ADJ"}), None)
    event = _operator_event(verb)
    if below is None or event is None:
        return None
    patient = next((c for c in verb.children if c.dep_ in OBJECTS | {"iobj", "dative"}), None)
    sources = agent_of(verb)
    stern = verb.lower_ in lexicon.VOWING_FORMS or verb.lower_ in lexicon.READY
    if event == "AGREE" and stern and _event_below(below) in {"ASSAULT", "COERCE", "SANCTION", "REJECT"}:
        event = "THREATEN"
    targets = _others(actors_in(patient), sources) if patient is not None else []
    confidence = DIRECT
    if not targets:
        targets, confidence = _clause_targets(verb, sources)
    negated = status_of_verb(verb) == DENIED
    if negated and event == "AGREE":
        event = "REJECT"
    return _made(event, [verb], verb, sources, targets, "verb and infinitive", confidence, False, below.subtree)


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
    deed = _with_object(verb) or _plain(verb)
    return deed.event if deed else None


def _clause_targets(verb: Token, sources: list[Token]) -> Found:
    """The actors of the clause below, those with a name first."""
    named, any_ = (_in_clauses(verb, sources, named=only) for only in (True, False))
    if named[1] > PLACE and any_[1] > PLACE and named[0] != any_[0]:
        return named[0], PASSED_OVER
    return named if named[1] > PLACE else max(any_, named, key=lambda f: f[1])


def _in_clauses(verb: Token, sources: list[Token], *, named: bool) -> Found:
    """Subject, object and prepositions of the clause below, then the same in the clause below that."""
    queue = [
        c for c in verb.children if c.dep_ in {"ccomp", "xcomp", "advcl", "acl"} and c.i > verb.i and not _adverbial(c)
    ]
    places: Found = ([], NOWHERE)
    for clause in queue:
        subject = [
            c for c in clause.children if c.dep_ in {"nsubj", "nsubj:pass", "nsubjpass"} and c.lower_ not in PERSONAL
        ]
        patient = [c for c in clause.children if c.dep_ in {"obj", "dobj", "iobj"}]
        for noun in (*subject, *patient):
            found = _others(actors_in(noun), sources)
            if found and (not named or is_named(found[0])):
                return found, CLAUSE
        found, confidence = _oblique(clause, patient[0] if patient else None, sources, PREPOSITIONS)
        if found and confidence > PLACE and (not named or is_named(found[0])):
            return found, CLAUSE
        places = places if places[0] else (found, confidence)
        queue += [
            c
            for n in (clause, *patient)
            for c in n.children
            if c.dep_ in {"xcomp", "ccomp", "acl", "advcl"} and c.i > clause.i
        ]
    return places


def _adverbial(clause: Token) -> bool:
    """A clause that only says when, why or how; one with 'unless', 'if' or 'to' may say to whom."""
    return clause.dep_ == "advcl" and not any(
        c.lower_ in {"unless", "if", "until", "to"} and c.i < clause.i for c in clause.children
    )


# The verb alone


def _plain(verb: Token) -> Deed | None:
    """The verb's own sense, the most particular entry first."""
    patient = patient_of(verb)
    if verb.lower_ in lexicon.BLOCKING_FORMS and patient is not None and _singular(patient.lower_) in lexicon.WAYS:
        sources = agent_of(verb)
        targets, confidence = _oblique(verb, patient, sources, PREPOSITIONS)
        return _made(
            "PROTEST", [verb, patient], verb, sources, targets, "verb and noun", confidence, False, patient.subtree
        )
    entries = sorted(lexicon.VERB_FORMS.get(verb.lower_, ()), key=lambda e: (not e[1], not e[2]))
    return next((deed for entry in entries if (deed := _entry(verb, *entry))), None)


def _entry(verb: Token, lemma: str, particle: str, prepositions: tuple[str, ...], event: str) -> Deed | None:
    cue = [verb]
    own = _particle(verb)
    if particle:
        near = [
            c for k in verb.children for c in (k, *k.children) if c.i > verb.i and (c.head == verb or c.dep_ == "case")
        ]
        words = [next((c for c in near if c.lower_ == word), None) for word in particle.split("+")]
        if not all(words):
            return None
        cue += [w for w in words if w is not None]
    elif own is not None and own.lower_ not in {"off", "out", "up", "back"} - {"up"} and not prepositions:
        return None
    sources = agent_of(verb)
    patient = patient_of(verb)
    reciprocal = lemma in lexicon.RECIPROCAL_VERBS
    clauses = [t for c in verb.children if c.dep_ in CLAUSAL for t in c.subtree] if event in _READS_CLAUSE else []
    if lemma in NEEDS_OBJECT and patient is None and not is_passive(verb):
        return None
    if lemma == "seek" and any(c.dep_ == "xcomp" for c in verb.children):
        return None
    if prepositions:
        nouns = [c for c in complements(verb) if case_of(c) in prepositions]
        targets = [a for c in nouns for a in _others(actors_in(c), sources)][:4]
        if not targets and reciprocal and len(sources) > 1:
            return _made(event, cue, verb, sources, [], "verb", OBLIQUE, True, ())
        return (
            _made(event, cue, verb, sources, targets, "verb", _directness(nouns, targets, event), reciprocal, clauses)
            if targets
            else None
        )
    if event == "RETREAT" and lemma in WITHDRAWING:
        targets, confidence = _oblique(verb, patient, sources, ("from", "of"))
    elif event == "MOBILIZE":
        targets, confidence = _oblique(
            verb, patient, sources, ("against", "to", "into", "near", "along", "on", "around")
        )
    elif event == "CONSULT" and reciprocal and len(sources) > 1 and patient is None:
        targets, confidence = _oblique(verb, None, sources, ("with",))
    else:
        targets, confidence = _targets(verb, lemma, event, patient, sources)
    if not targets and reciprocal and len(sources) > 1:
        confidence = DIRECT
    if lemma in PASSED_BY_NAMES and any(t.ent_type_ for t in targets):
        return None
    if not targets and patient is not None and lemma in ACTOR_OBJECT:
        return None
    if (
        patient is not None
        and targets
        and confidence == INSIDE
        and lemma in {"meet", "hit", "beat", "receive", "host", "shoot"}
    ):
        return None
    if lemma == "attack" and _in_words(verb, sources, targets, confidence):
        event = "ACCUSE"
    below = own_words(patient) if patient is not None else []
    return _made(event, cue, verb, sources, targets, "verb", confidence, reciprocal, [*clauses, *below])


def _directness(nouns: list[Token], targets: list[Token], event: str) -> float:
    return DIRECT if set(nouns) & set(targets) else UNTOLD.get(event, INSIDE)


_READS_CLAUSE = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "CONCEDE", "COERCE", "SUPPORT"})


def _in_words(verb: Token, sources: list[Token], targets: list[Token], confidence: float) -> bool:
    """Whether an attack is one in words: by a named person on a person or what is theirs, or for or over something."""
    reasons = {case_of(c) for c in complements(verb)} & {"for", "over", "as"}
    person = bool(sources) and all(s.ent_type_ == "PERSON" for s in sources)
    theirs = confidence == INSIDE or any(t.ent_type_ in {"PERSON", "ORG"} for t in targets)
    return bool(reasons) or (person and theirs)


def own_words(noun: Token) -> list[Token]:
    """The words of a noun's phrase without the clauses in it."""
    out, queue = [noun], [noun]
    for token in queue:
        below = [c for c in token.children if c.dep_ not in CLAUSES]
        queue += below
        out += below
    return out


def _targets(verb: Token, lemma: str, event: str, patient: Token | None, sources: list[Token]) -> Found:
    if patient is not None:
        found = _others(_doers(patient) if _is_hostile(patient) else actors_in(patient), sources)
        if found and not (_singular(patient.lower_) in lexicon.TROOPS and is_active(verb) and not is_named(patient)):
            inside = UNTOLD.get(event, INSIDE)
            return found, DIRECT if patient in found else inside
    recipients = [a for c in verb.children if c.dep_ in {"iobj", "dative"} for a in actors_in(c)]
    if recipients:
        return recipients, DIRECT
    if lemma in WITHOUT_TARGET or (patient is None and event in TRANSITIVE and not is_passive(verb)):
        return [], NOWHERE
    found, confidence = _oblique(verb, patient, sources, PREPOSITIONS if patient is None else FIRM)
    if found and confidence > PLACE:
        return found, min(confidence, OBLIQUE)
    clause, sure = (
        _clause_targets(verb, sources) if lemma not in lexicon.RECIPROCAL_VERBS - {"agree"} else ([], NOWHERE)
    )
    found, confidence = (clause, sure) if sure > confidence else (found, confidence)
    return (found, confidence) if found else (_anywhere(verb, sources), FAR)


def _is_hostile(noun: Token) -> bool:
    """Whether a noun tells an act of force: condemning an attack on X is no blame for X."""
    event = noun_event(noun)
    return not is_actor(noun) and event in {"ASSAULT", "COERCE", "SANCTION"}


def _doers(noun: Token) -> list[Token]:
    """Who does what a noun tells: possessor, 'by' phrase, name before it."""
    before = [c for c in noun.children if c.i < noun.i and (c.dep_ in OWNING or c.ent_type_ in NAMED)]
    by = [c for c in complements(noun) if case_of(c) == "by"]
    return [a for c in (*before, *by) for a in actors_in(c)]


def _anywhere(verb: Token, sources: list[Token]) -> list[Token]:
    """The first actor named after the verb in its clause, which may have nothing to do with it."""
    return next(([t] for t in verb.subtree if t.i > verb.i and t.ent_type_ in NAMED and t not in sources), [])


def _made(
    event: str, cue: list[Token], verb: Token, sources: list[Token], targets: list[Token], rule: str,
    confidence: float, reciprocal: bool, used: Iterable[Token],
) -> Deed:  # fmt: skip
    status = status_of_verb(verb)
    return make_deed(
        event, cue, sources, targets, status, rule, confidence, reciprocal=reciprocal, used=used,
        willed=verb.head.lower_ not in lexicon.ANNOUNCING and (is_future(verb) or any(c.lower_ in {"may", "might"} for c in verb.children)),
    )  # fmt: skip
