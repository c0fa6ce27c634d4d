"""The way from an actor up to the words that tell a deed: what stands between them in the parse."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from newsbook.relations.actors import OWNING, case_of
from newsbook.relations.bodies import is_actor
from newsbook.relations.deed import Deed

SAME = frozenset({"conj", "appos", "flat", "flat:name", "fixed", "pobj", "nmod:desc"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "acl:relcl", "relcl", "csubj", "pcomp", "parataxis"})
OWNER, NAME = "owner", "name"


@dataclass(frozen=True)
class Route:
    """`owners`: nouns passed and by which link; `clauses`: labels of the clauses passed; `entry`: the link that
    leads into the verb or cue, a preposition, 'owner', 'name' or ''; `inside`: whether it ends at the cue itself."""

    owners: tuple[tuple[str, str], ...]
    clauses: tuple[str, ...]
    entry: str
    top: Token
    inside: bool


def route(actor: Token, deed: Deed) -> Route:
    """From the head of an actor phrase to the deed's cue, or to the verb above the cue that they share."""
    cue = set(deed.cue)
    anchors = cue | {above for token in deed.cue for above in token.ancestors}
    owners: list[tuple[str, str]] = []
    clauses: list[str] = []
    entry, token = "", actor
    while token not in anchors and token.head != token:
        above = token.head
        if token.dep_ in CLAUSES:
            clauses.append(token.dep_)
        elif (token.dep_ not in SAME or (token.dep_ == "appos" and not is_actor(above))) and token.pos_ not in {
            "ADP",
            "VERB",
            "AUX",
        }:
            link = link_of(token)
            if above.pos_ in {"VERB", "AUX", "ADP"} or above in anchors:
                entry = link
            else:
                owners.append((above.lower_, link))
        token = above
    return Route(tuple(owners), tuple(clauses), entry, token, token in cue)


def link_of(noun: Token) -> str:
    """How a noun hangs on what is above it: as owner, as a name before it, or by which preposition."""
    if noun.dep_ in OWNING:
        return OWNER
    if noun.head.pos_ in {"NOUN", "PROPN", "ADJ"} and noun.i < noun.head.i and not case_of(noun):
        return NAME
    return case_of(noun)
