"""All deeds of a Doc, and the one that a sentence is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from newsbook.relations import lexicon
from newsbook.relations.deed import WEAK, Deed
from newsbook.relations.naming import stance_deed
from newsbook.relations.nominal import nominal_deed
from newsbook.relations.verbal import verbal_deed

VERBS = frozenset({"VERB", "AUX"})
WILLING_OR_NOT = lexicon.READY | lexicon.UNWILLING
STANCE_NOUNS = frozenset(noun for _, noun in lexicon.STANCES)


def find_deeds(doc: Doc | Span) -> Iterator[Deed]:
    """Deeds in text order; a clause or noun that one deed has read tells no second one."""
    used: set[int] = set()
    for token in doc:
        if token.i in used:
            continue
        deed = _deed_at(token)
        if deed is not None:
            used |= deed.used - {token.i} | {t.i for t in deed.cue}
            yield deed


def _deed_at(token: Token) -> Deed | None:
    if token.lower_ in lexicon.ADJECTIVES or token.lower_ in STANCE_NOUNS:
        stance = stance_deed(token)
        if stance is not None:
            return stance
    if token.pos_ in VERBS or token.lower_ in WILLING_OR_NOT:
        return verbal_deed(token)
    if token.pos_ == "NOUN" and token.lower_ in lexicon.NOUN_EVENTS:
        return nominal_deed(token)
    return None


def main_deed(deeds: Iterable[Deed]) -> Deed | None:
    """The deed nearest to the root of its sentence, of those that name the most actors."""
    return min(deeds, key=_rank, default=None)


def _rank(deed: Deed) -> tuple[int, int]:
    missing = (not deed.sources) * 2 + (not deed.targets or deed.confidence < WEAK)
    return (_depth(deed.cue[0]) + missing, deed.cue[0].i)


def _depth(token: Token) -> int:
    depth = 0
    while token.head != token:
        depth += token.dep_ != "ccomp"
        token = token.head
    return depth
