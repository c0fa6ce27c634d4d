"""Who can do something or have it done to them: the actor phrases of a sentence, found from the parse."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from newsbook.relations.inflection import noun_forms, verb_forms
from newsbook.roles import OFFICE_OF
from newsbook.syntax import SUBJECTS, is_passive, noun_phrase, own_subject, preposition_of

NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC"})
# Bodies that act for a party, firm or force that has a name, not for the country they come from.
OF_ORGANISATIONS = frozenset(
    form
    for word in """fighter militant rebel guerrilla insurgent militia gunman company firm bank airline hacker commando
    team club voter union group movement faction side member worker employee mediator boss executive""".split()
    for form in noun_forms(word)
)
# Bodies that act for the country, party or firm that the phrase names: 'Russian forces', 'the government of Mali'.
COLLECTIVES = frozenset(
    form
    for word in """government administration regime cabinet ministry parliament congress senate assembly council court
    authority force troop army military navy police soldier fighter militant rebel guerrilla insurgent militia
    gunman official minister diplomat leader leadership delegation delegate envoy lawmaker legislator deputy politician
    spokesman spokeswoman spokesperson state country nation party
    coalition opposition faction group movement union alliance bloc company firm bank agency commission committee
    organisation organization body board team club embassy mission prosecutor judge jet plane warplane
    aircraft warship ship vessel helicopter tank drone missile artillery peacekeeper negotiator mediator inspector
    observer investigator intelligence commando hacker general commander officer president premier chancellor
    king queen foreign-minister secretary ambassador representative member side service patrol guard marine
    agent unit airline junta monarchy tribunal mp senator republic territory city town village capital province
    region enclave camp executive boss head chief chairman chair director aide adviser
    advisor ally partner counterpart negotiators mayor governor parliamentarian commissioner councillor staff embassy
    consulate""".split()
    for form in noun_forms(word)
)
PEOPLE = frozenset(
    form
    for word in """man woman child boy girl person civilian resident inhabitant villager settler migrant immigrant
    refugee exile teacher doctor nurse farmer journalist reporter activist campaigner lawyer critic supporter
    protester demonstrator striker rioter victim hostage prisoner detainee suspect convict inmate terrorist
    extremist separatist nationalist fundamentalist islamist jihadist bomber assassin attacker kidnapper
    gunman gang mob crowd youth student pupil professor academic worker miner driver passenger tourist
    pilgrim passenger crew sailor pilot fisherman businessman trader investor shareholder customer consumer
    scientist expert engineer clergyman priest bishop cleric imam monk pope muslim christian jew
    hindu minority majority family relative neighbour neighbor foreigner expatriate veteran dissident
    defector deserter reservist conscript recruit warlord candidate mp voter thousand hundred dozen
    million scores ten community tribe clan population bystander commuter celebrity athlete player coach fan
    public voter citizen national employee father mother parent son daughter brother sister wife husband grandmother
    grandfather grandson granddaughter uncle aunt nephew niece cousin widow widower spouse girlfriend boyfriend
    partner heir nun attorney lawyer pensioner shopper motorist cyclist newspaper broadcaster website
    referee actor singer artist writer author employer employee landlord tenant rival enemy foe opponent
    adversary ally friend mediator colleague lady gentleman teenager adult captive negotiator
    peasant hunger-striker militiaman policeman serviceman serviceman airman cadet sympathiser
    sympathizer loyalist royalist communist socialist conservative liberal democrat republican""".split()
    for form in noun_forms(word)
) | {"men", "women", "children", "people", "policemen", "servicemen", "gunmen", "businessmen", "fishermen", "clergymen",
     "militiamen", "airmen", "spokesmen", "police", "personnel", "troops", "media", "others"}  # fmt: skip
PERSONAL = frozenset("he she they it him her them we i us me you himself themselves itself".split())
RELATIVE = frozenset("who which that whom whose".split())
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
OWNING = frozenset({"nmod:poss", "poss"})
NAMING_DEPS = frozenset({"compound", "amod", "nmod:desc", "nmod", "flat"})
LINKING = (
    "of",
    "from",
    "by",
    "between",
    "among",
    "with",
    "against",
    "to",
    "for",
    "on",
    "in",
    "toward",
    "towards",
    "over",
    "at",
)
MAX_DEPTH = 3


def is_actor(token: Token) -> bool:
    """Whether a noun or pronoun can act: a name, a role, a body, people."""
    if token.ent_type_ in NAMED:
        return True
    if token.pos_ == "PRON":
        return token.lower_ in PERSONAL
    word = token.lower_
    return word in COLLECTIVES or word in PEOPLE or word in OFFICE_OF or word.removesuffix("s") in OFFICE_OF


def is_named(token: Token) -> bool:
    """Whether an actor has a name: its own, or one before it that says whose it is."""
    return token.ent_type_ in NAMED or any(c.ent_type_ in NAMED and c.i < token.i for c in token.children)


def with_conjuncts(token: Token) -> list[Token]:
    """A noun and the actors coordinated with it, or with the name after it, to its right."""
    heads = [token, *(c for c in token.children if c.dep_ in {"flat", "nmod:desc", "appos"} and c.ent_type_)]
    others = (t for head in heads for t in head.conjuncts if t.i > token.i and is_actor(t))
    return [token, *dict.fromkeys(others)]


def phrase(head: Token) -> Span:
    """An actor's words: the noun phrase with names after it and its 'of' and 'in' phrases."""
    span = noun_phrase(head)
    start, end = span.start, span.end
    for child in head.children:
        case = preposition_of(child)
        follows = child.dep_ in {"nmod:desc", "appos", "flat", "nmod", "prep"}
        if follows and (case is None or case.lower_ in {"of", "in", "from", "at"}):
            start, end = min(start, child.left_edge.i), max(end, child.right_edge.i + 1)
    return head.doc[start:end]


def actors_in(noun: Token, *, depth: int = 0) -> list[Token]:
    """The actors that a noun phrase names: its head, or else who owns, makes or receives the thing."""
    if noun.lower_ in RELATIVE and noun.pos_ in {"PRON", "DET", "SCONJ"}:
        antecedent = antecedent_of(noun)
        return actors_in(antecedent, depth=depth + 1) if antecedent is not None and depth < MAX_DEPTH else []
    if is_actor(noun):
        return with_conjuncts(noun)
    if depth >= MAX_DEPTH:
        return []
    for child in _owners(noun):
        found = actors_in(child, depth=depth + 1)
        if found:
            return found
    return []


def _owners(noun: Token) -> Iterator[Token]:
    """What may name the actor of a thing, best first: possessor, name before it, preposition after it."""
    yield from (c for c in noun.children if c.dep_ in OWNING)
    yield from (
        c for c in noun.children if c.dep_ in NAMING_DEPS and c.i < noun.i and (c.ent_type_ in NAMED or c.dep_ != "amod")
    )  # fmt: skip
    for preposition in LINKING:
        yield from (c for c in complements(noun) if case_of(c) == preposition and preposition != "in")
    yield from (a for c in noun.children if c.dep_ == "acl" for a in complements(c) if case_of(a) == "by")
    yield from (c for c in noun.children if c.dep_ == "appos")
    yield from (c for c in noun.conjuncts if c.i > noun.i)


def case_of(noun: Token) -> str:
    """The preposition before a noun, in lower case, 'from' for 'out of'; empty where there is none."""
    preposition = preposition_of(noun)
    if (
        preposition is not None
        and preposition.lower_ == "out"
        and preposition.i + 1 < noun.i
        and preposition.nbor().lower_ == "of"
    ):
        return "from"
    return preposition.lower_ if preposition is not None else ""


def complements(head: Token) -> Iterator[Token]:
    """The nouns that hang on a verb or noun by a preposition, in both label schemes."""
    for child in head.children:
        if child.dep_ in {"obl", "nmod", "obl:agent", "obl:arg", "nmod:of"}:
            yield child
        elif child.dep_ in {"prep", "agent"}:
            yield from (c for c in child.children if c.dep_ == "pobj")


def antecedent_of(pronoun: Token) -> Token | None:
    """The noun that a relative clause belongs to."""
    token = pronoun
    while token.head != token:
        if token.dep_ in {"acl:relcl", "relcl", "acl"}:
            return token.head
        token = token.head
    return None


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
        if above is not None and above != subject and above.lower_ not in PERSONAL:
            found = actors_in(above)
            if found and _agrees(subject, found[0]):
                return found
    return actors_in(subject)


def _agrees(pronoun: Token, actor: Token) -> bool:
    """Whether a pronoun can stand for an actor: 'it' for no person, 'he' for no place."""
    if pronoun.lower_ == "they":
        return True
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


def is_subject(token: Token) -> bool:
    return token.dep_ in SUBJECTS
