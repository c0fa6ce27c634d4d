"""Nouns that tell an event: talks, sanctions, an air strike."""

from __future__ import annotations

from spacy.tokens import Token

from newsbook.relations import lexicon
from newsbook.relations.actors import case_of, complements

# Nouns that only carry the one before them: 'mediation efforts', 'ceasefire agreement'.
CARRIERS = frozenset(
    """effort efforts process campaign operation operations programme program agreement plan plans policy policies
    measures mission visit talks drive bid work activities order regime package packages supplies""".split()
)  # fmt: skip


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
    if found[1] == "ASSAULT" and {c.lower_ for c in noun.children if c.i < noun.i} & lexicon.WORDY:
        return "ACCUSE"
    return found[1]


def singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and word != "arms" else word
