"""Deeds told by verbs: 'X criticised Y', 'X imposed sanctions on Y', 'X agreed to help Y'."""

from __future__ import annotations

from spacy.tokens import Token

from newsbook.relations import lexicon
from newsbook.relations.actors import case_of
from newsbook.relations.deed import Deed
from newsbook.relations.naming import naming
from newsbook.relations.objects import USES, with_object
from newsbook.relations.operators import operator
from newsbook.relations.plain import plain

CLAIMS = frozenset(
    "idea ideas claim claims allegation allegations notion suggestion suggestions rumour rumours rumor rumors myth".split()
)
# The words by which a verb can tell a deed, in one of the ways that are tried.
TELLING = frozenset().union(
    USES, lexicon.VERB_FORMS, lexicon.BLOCKING_FORMS, lexicon.NAMING_FORMS, lexicon.ADMITTING_FORMS, lexicon.STRENGTHENING_FORMS,
    lexicon.READY, lexicon.UNWILLING,
)  # fmt: skip


def verbal_deed(verb: Token) -> Deed | None:
    """The deed that a verb tells, with its object where that is what it means, or None."""
    if verb.lower_ not in TELLING or _is_modifier(verb):
        return None
    return with_object(verb) or naming(verb) or operator(verb) or plain(verb)


def _is_modifier(verb: Token) -> bool:
    """'the agreed text', 'the idea that X did it': a participle before its noun and a mere claim tell nothing."""
    if verb.tag_ == "VBG" and case_of(verb):
        return True
    if verb.dep_ in {"acl", "ccomp"} and verb.head.lower_ in CLAIMS:
        return True
    return verb.dep_ == "amod" or (verb.dep_ == "compound" and verb.i < verb.head.i)
