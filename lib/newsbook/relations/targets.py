"""Whom a deed is done to: where a target may stand beside the verb or noun, and how sure that makes it."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from newsbook.relations import lexicon
from newsbook.relations.actors import actors_in, case_of, complements
from newsbook.relations.arguments import OBJECTS
from newsbook.relations.bodies import NAMED, PERSONAL, is_named
from newsbook.relations.deed import Deed, make_deed
from newsbook.relations.status import is_future, status_of_verb
from newsbook.syntax import small

# How sure a target is by where it stands: object or the preposition that the verb asks for, another
# preposition, inside the object's phrase, in the clause below, and where the deed only took place.
DIRECT, OBLIQUE, INSIDE, CLAUSE, PLACE, NOWHERE, FAR = 0.9, 0.75, 0.75, 0.65, 0.35, 0.3, 0.2
PASSED_OVER = 0.39  # a named actor where somebody unnamed stands nearer
PREPOSITIONS = (
    "against", "with", "to", "on", "upon", "at", "toward", "towards", "from", "for", "about", "over", "by", "of", "between", "among",
)  # fmt: skip
FRONTED = frozenset({"with", "against", "by", "for"})
PLACES = ("in", "into", "near", "around", "outside", "inside", "across", "through", "within")
CLAUSES = frozenset({"acl:relcl", "relcl", "acl", "advcl", "ccomp"})
Found = tuple[list[Token], float]


def oblique(verb: Token, noun: Token | None, sources: list[Token], prepositions: Iterable[str]) -> Found:
    """Actors at a preposition of the noun or the verb, in the order of the prepositions; places last."""
    places = [*complements(noun)] if noun is not None else []
    places += [c for c in complements(verb) if c != noun and (c.i > verb.i or case_of(c) in FRONTED)]
    cased = [(case_of(place), place) for place in places]
    for preposition in prepositions if cased else ():
        for case, place in cased:
            if case == preposition and not (preposition == "by" and not is_active(verb)):
                found = others(actors_in(place), sources)
                if found and (preposition != "at" or found[0] == place):
                    return found, DIRECT if preposition in PREPOSITIONS[:5] else OBLIQUE
    for case, place in cased:
        if case in PLACES and (found := others(actors_in(place), sources)):
            return found, PLACE
    return [], NOWHERE


def others(found: list[Token], sources: list[Token]) -> list[Token]:
    """Without the sources themselves and pronouns that stand for them."""
    return [t for t in found if t not in sources and not t.lower_.endswith(("self", "selves"))]


def is_active(verb: Token) -> bool:
    return any(c.dep_ in OBJECTS for c in verb.children)


def own_words(noun: Token) -> list[Token]:
    """The words of a noun's phrase without the clauses in it."""
    out, queue = [noun], [noun]
    for token in queue:
        below = [c for c in token.children if c.dep_ not in CLAUSES]
        queue += below
        out += below
    return out


def clause_targets(verb: Token, sources: list[Token]) -> Found:
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
            c for c in clause.children if c.dep_ in {"nsubj", "nsubj:pass", "nsubjpass"} and small(c) not in PERSONAL
        ]
        patient = [c for c in clause.children if c.dep_ in {"obj", "dobj", "iobj"}]
        for noun in (*subject, *patient):
            found = others(actors_in(noun), sources)
            if found and (not named or is_named(found[0])):
                return found, CLAUSE
        found, confidence = oblique(clause, patient[0] if patient else None, sources, PREPOSITIONS)
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
    """A clause that only says when, why or how; one with 'unless', 'to' or 'about' may say to whom."""
    return clause.dep_ == "advcl" and not any(
        c.lower_ in {"unless", "if", "until", "to", "about", "over"} and c.i < clause.i for c in clause.children
    )


def anywhere(verb: Token, sources: list[Token]) -> list[Token]:
    """The first actor named after the verb in its clause, which may have nothing to do with it."""
    return next(([t] for t in verb.subtree if t.i > verb.i and t.ent_type_ in NAMED and t not in sources), [])


def made(
    event: str, cue: list[Token], verb: Token, sources: list[Token], targets: list[Token], rule: str,
    confidence: float, reciprocal: bool, used: Iterable[Token],
) -> Deed:  # fmt: skip
    above = verb.head.lower_
    modal = is_future(verb) or any(c.lower_ in {"may", "might"} for c in verb.children)
    return make_deed(
        event, cue, sources, targets, status_of_verb(verb), rule, confidence, reciprocal=reciprocal, used=used,
        willed=above in lexicon.CONSIDERING or (modal and above not in lexicon.ANNOUNCING),
    )  # fmt: skip
