"""Whether a word of saying says something here: not in 'did not say', 'would say', 'asked not to be named'."""

from __future__ import annotations

from spacy.tokens import Span, Token

from newsbook.quotes import cues, frames
from newsbook.syntax import is_negated

NAMING = frozenset("named identified quoted".split())  # what a source may ask not to be
HIDING = frozenset("used published withheld revealed disclosed printed".split())
LETTING = frozenset("let make have help".split())
TO_COME = frames.INFINITIVE_VERBS | frames.WISH_VERBS | frames.PLAN_VERBS


def cue_lemma(token: Token) -> str | None:
    """The lemma of a reporting verb in this place, or None."""
    lemma = cues.VERB_FORMS.get(token.lower_)
    if lemma is None:
        return None
    return lemma if token.pos_ == "VERB" or (token.lower_ in cues.ALWAYS_VERBS and token.pos_ != "ADJ") else None


def lemma_of(cue: Span) -> str:
    """The dictionary form of a cue: say, claim, according to."""
    first = cue[0]
    if len(cue) > 1 or first.is_punct:
        return cue.text.lower()
    if first.pos_ == "NOUN" and cue_lemma(first) is None:
        return cues.NOUN_FORMS.get(first.lower_, first.lower_)
    return cues.VERB_FORMS.get(first.lower_, first.lower_)


def is_speech(cue: Token) -> bool:
    """Not so in 'did not say', 'no longer says', 'declined to comment', 'would say'."""
    marked_off = any(_is_marked_off(c) for c in cue.children)
    if (is_negated(cue) and not marked_off) or any(
        (c.lower_ in cues.NEGATIONS and not _is_marked_off(c)) or _is_no_longer(c) for c in cue.children
    ):
        return False
    governor = cue.head
    if _is_in_confidence(cue):
        return False
    if cues.VERB_FORMS.get(cue.lower_) in cues.SILENT:
        return False
    if cue.dep_ == "xcomp" and cues.VERB_FORMS.get(governor.lower_, governor.lemma_) in cues.NO_SPEECH_GOVERNORS:
        return False
    if cue.dep_ == "xcomp" and governor.lower_ == "able" and is_negated(governor):
        return False
    supposed = any(c.lower_ in cues.HYPOTHETICAL and not _is_marked_off(c) for c in cue.children if c.i < cue.i)
    supposed = supposed and not _says_only(cue)
    if cue.dep_ == "xcomp" and cue.tag_ == "VB" and governor.lemma_ in LETTING:
        supposed = supposed or any(c.lower_ in cues.HYPOTHETICAL for c in governor.children if c.i < governor.i)
    return not supposed and not _is_only_wanted(cue)


def _says_only(cue: Token) -> bool:
    """'would say only that', 'would only say that': so much was said."""
    near = {cue.nbor(-1).lower_ if cue.i else "", cue.nbor().lower_ if cue.i + 1 < len(cue.doc) else ""}
    return "only" in near and any(c.lower_ in {"would", "could"} for c in cue.children)


def _is_marked_off(token: Token) -> bool:
    """Of '"Never," said Lee', where the word between marks denies nothing of the saying."""
    return token.i + 2 < len(token.doc) and token.nbor().text in {",", "."} and token.nbor(2).is_quote


def _is_in_confidence(cue: Token) -> bool:
    """'asked not to be named', 'asked for anonymity to discuss it', 'was not authorized to speak': a source that stays unnamed."""
    asks = cue_lemma(cue) == "ask"
    if asks and any(c.dep_ in {"xcomp", "obl", "ccomp"} and _names_nobody(c) for c in cue.children):
        return True
    if not any(c.lower_ == "to" and c.i < cue.i for c in cue.children):
        return False
    return any(t.lower_ in cues.IN_CONFIDENCE for t in (cue.head, *cue.head.children) if t.i < cue.i)


def _names_nobody(asked: Token) -> bool:
    """'not to be named', 'to remain anonymous', 'for anonymity', 'that her name not be used'."""
    words = {t.lower_ for t in asked.subtree if t.i <= asked.i}
    if asked.dep_ == "ccomp":
        return bool(words & {"name", "identity"}) and asked.lower_ in HIDING
    only = asked.i + 1 < len(asked.doc) and asked.nbor().lower_ == "only"  # 'to be identified only as Lars'
    hidden = only or bool(words & {"not", "n't", "n’t"})
    return bool(words & {"anonymity", "anonymous"}) or (asked.lower_ in NAMING and hidden)


def _is_no_longer(token: Token) -> bool:
    return token.lower_ == "longer" and any(c.lower_ == "no" for c in token.children)


def _is_only_wanted(cue: Token) -> bool:
    """'urged them to report it', 'hopes to answer the question': nobody has said so yet."""
    first = cue
    while first.dep_ == "conj" and first.head.i < first.i and first.head.pos_ == "VERB":
        first = first.head
    wanted = cues.VERB_FORMS.get(first.head.lower_) in TO_COME
    return first.dep_ == "xcomp" and wanted and any(c.lower_ == "to" for c in first.children)
