"""Whether what is told without a date is news: by its verb, by who does it, and by what it hangs on."""

from __future__ import annotations

from spacy.tokens import Token

from newsbook import syntax
from newsbook.timeline.words import (
    CONDITIONS,
    FATES,
    HABITS,
    IDLE_OBJECTS,
    IN_OFFICE,
    INCLUDES,
    NEWS_DEEDS,
    NEWS_PHRASES,
    REACTIONS,
    VAGUE_SUBJECTS,
)


def is_news(verb: Token) -> bool:
    """Whether a verb without a date tells what news is made of: 'was arrested', 'shut down', 'praised'."""
    lemma = verb.lemma_.lower()
    thing = syntax.object_of(verb)
    if thing is not None and thing.lemma_.lower() in IDLE_OBJECTS:
        return False
    particle = next((c.lower_ for c in verb.children if c.dep_ in {"compound:prt", "prt"}), None)
    if particle is not None:
        return f"{lemma} {particle}" in NEWS_PHRASES
    called_for = lemma == "call" and any(syntax.preposition_of(c) is not None for c in verb.children if c.dep_ == "obl")
    return called_for or lemma in NEWS_DEEDS or lemma in REACTIONS or lemma in INCLUDES


def is_named(verb: Token) -> bool:
    """Whether the subject is somebody or something by name, office or number: 'NATO troops', 'the council', '100 people have died'."""
    subject = syntax.subject_of(verb)
    if subject is None or subject.lower_ in VAGUE_SUBJECTS:
        return False
    counted = verb.lemma_.lower() in FATES and any(c.dep_ == "nummod" for c in subject.children)
    return counted or subject.lemma_.lower() in IN_OFFICE or any(t.pos_ == "PROPN" for t in syntax.noun_phrase(subject))


def has_condition(verb: Token) -> bool:
    """'If she wins, both will be led by ...'."""
    return any(c.dep_ == "advcl" and any(opens_with(c, word) for word in CONDITIONS) for c in verb.children)


def is_habit(verb: Token) -> bool:
    """'routinely praised', 'previously disclosed': neither of the story's day."""
    return any(c.lower_ in HABITS for c in verb.children if c.dep_ == "advmod")


def opens_with(verb: Token, word: str) -> bool:
    return any(c.lower_ == word and c.i < verb.i for c in verb.children)
