"""Deeds told by nouns: 'talks between X and Y', 'X's criticism of Y', 'the US withdrawal from Y'."""

from __future__ import annotations

from spacy.tokens import Token

from newsbook.relations import lexicon
from newsbook.relations.actors import OWNING, actors_in, case_of, complements
from newsbook.relations.arguments import agent_of
from newsbook.relations.bodies import NAMED
from newsbook.relations.deed import Deed, make_deed
from newsbook.relations.nouns import noun_event, noun_lemma
from newsbook.relations.status import status_of_noun

SURE, LESS = 0.75, 0.6
ACCUSED = ("against", "on", "of", "about", "at", "toward", "towards", "over", "for")
TARGETS = ("against", "on", "upon", "to", "with", "toward", "towards", "for", "at")
# Where 'from' names the other side and not the doer: a purchase, a withdrawal.
FROM_TARGET = frozenset({"RETREAT", "COOPERATE"})
# Whose possessor suffers when nothing else does: X's arrest, X's murder.
SUFFERED = frozenset({"COERCE", "ASSAULT"})
OF_TARGET = frozenset({"ACCUSE", "COERCE", "ASSAULT", "REJECT", "SUPPORT", "RETREAT", "AID", "SANCTION"})


def nominal_deed(noun: Token) -> Deed | None:
    """The deed that a noun tells with the actors in its own phrase, or None where it names fewer than two."""
    event = noun_event(noun)
    lemma = noun_lemma(noun)
    reciprocal = lemma in lexicon.RECIPROCAL_NOUNS
    only_object = lemma in lexicon.STATES or (lemma in lexicon.OBJECT_ONLY and not reciprocal)
    if event is None or only_object or noun.ent_type_:
        return None
    between = [a for c in complements(noun) if case_of(c) in {"between", "among"} for a in actors_in(c)]
    if len(between) > 1:
        return _made(event, noun, between[:1], between[1:], SURE, reciprocal=True)
    pair = _hyphened(noun)
    if reciprocal and len(pair) == 2:
        return _made(event, noun, pair[:1], pair[1:], SURE, reciprocal=True)
    sources, targets = _sides(noun, event)
    if event == "CONSULT" and targets and not sources:
        sources = _present(noun)
    if case_of(noun) == "under" and sources:
        targets = targets or agent_of(noun.head)
    if not sources or not targets:
        return None
    return _made(event, noun, sources, targets, SURE if reciprocal else LESS + 0.1, reciprocal=reciprocal)


def _sides(noun: Token, event: str) -> tuple[list[Token], list[Token]]:
    below = [*complements(noun)]
    below += [g for c in below if c.ent_type_ for g in complements(c) if case_of(g) == "by"]
    if event in FROM_TARGET:
        below += [g for c in below if not c.ent_type_ for g in complements(c) if case_of(g) == "from"]
    parts = [(case_of(c), actors_in(c)) for c in below]
    owners = [a for c in noun.children if c.dep_ in OWNING for a in _owner(c, noun)]
    before = [c for c in noun.children if c.dep_ in {"compound", "amod"} and c.i < noun.i and c.ent_type_ in NAMED]
    if event == "CONSULT":
        before = []
    by = [a for case, found in parts if case == "by" for a in found]
    from_ = [a for case, found in parts if case == "from" for a in found]
    of = [a for case, found in parts if case == "of" for a in found]
    prepositions = ACCUSED if event == "ACCUSE" else TARGETS
    targets = next((found for p in prepositions for case, found in parts if case == p and found), [])
    if not targets and event in FROM_TARGET:
        targets, from_ = from_, []
    if not targets and event in OF_TARGET:
        targets, of = of, []
    sources = by or owners or before or from_ or of
    if not targets and event in SUFFERED and by:
        targets = owners
    return sources, [t for t in targets if t not in sources]


def _owner(possessor: Token, noun: Token) -> list[Token]:
    """A possessor's actors; 'its' and 'their' are the other noun's owner, or the subject of the clause."""
    word = possessor.lower_
    if word in {"his", "her"}:
        return [possessor]
    if word not in {"its", "their"}:
        return actors_in(possessor)
    if noun.dep_ == "conj":
        return [a for c in noun.head.children if c.dep_ in OWNING and c.pos_ != "PRON" for a in actors_in(c)]
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    own = set(noun.subtree)
    return [a for a in agent_of(verb) if a not in own] if verb is not None else []


def _present(noun: Token) -> list[Token]:
    """Who takes part in it: the subject of 'said in an interview with Y', 'left after talks with Y'."""
    case = case_of(noun)
    inside = case == "in" and noun_lemma(noun) in {"interview", "call", "meeting", "conversation"}
    if noun.head.pos_ != "VERB" or not (inside or case in {"at", "during", "after", "following", "before"}):
        return []
    return agent_of(noun.head)


def _hyphened(noun: Token) -> list[Token]:
    """'the Russia-Ukraine war': the two names before the noun."""
    names = [c for c in noun.children if c.dep_ in {"compound", "amod"} and c.ent_type_ in NAMED and c.i < noun.i]
    inner = [g for c in names for g in c.children if g.dep_ in {"compound", "conj"} and g.ent_type_ in NAMED]
    found = sorted({*names, *inner}, key=lambda t: t.i)
    spans = {t.i for t in found}
    joined = any(noun.doc[i + 1].text in {"-", "–"} and i + 2 in spans for i in spans)
    one_name = len({(t.ent_type_, t.ent_iob_) for t in found}) == 1 and found and found[-1].ent_iob_ == "I"
    return found if joined and not one_name else []


def _made(
    event: str, noun: Token, sources: list[Token], targets: list[Token], confidence: float, *, reciprocal: bool
) -> Deed:
    return make_deed(event, [noun], sources, targets, status_of_noun(noun), "noun", confidence, reciprocal=reciprocal)
