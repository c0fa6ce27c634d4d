"""The actor phrases of a sentence, found from the parse."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from newsbook.relations.bodies import NAMED, RELATIVE, is_actor
from newsbook.syntax import noun_phrase, preposition_of

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
    "toward",
    "towards",
    "over",
    "at",
)
MAX_DEPTH = 3


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
    linked = [(case_of(c), c) for c in complements(noun)]
    for preposition in LINKING if linked else ():
        yield from (c for case, c in linked if case == preposition)
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
