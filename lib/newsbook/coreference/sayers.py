"""Whose words the sentence before reports: who says something next, as 'he' or 'she', most likely goes on."""

from __future__ import annotations

from spacy.tokens import Span, Token

from newsbook.coreference.links import Quoted, Sentences
from newsbook.quotes import frames
from newsbook.quotes.speakers import speaker_of
from newsbook.quotes.speech import cue_lemma
from newsbook.syntax import COMPLEMENTS, SUBJECTS, own_subject

SUBORDINATE = COMPLEMENTS | {"acl:relcl", "relcl", "advcl", "acl", "csubj"}


def sayer_before(pronoun: Token, texts: Sentences, quoted: Quoted) -> Token | None:
    """Of 'he' that says something whoever said what the sentence before reports: 'Ann Lee said Ray had left. "It is sad," she said.'"""
    if pronoun.dep_ not in SUBJECTS or pronoun.head.dep_ in SUBORDINATE - COMPLEMENTS or not _says(pronoun.head):
        return None
    number = texts.at(pronoun.idx) - 1
    while number >= 0 and texts.starts[number] + 1 in quoted:
        number -= 1
    verb = texts.spans[number].root if number >= 0 else None
    speaker = speaker_of(verb) if verb is not None and _says(verb) else None
    return speaker.root if speaker is not None else None


def tells_more(sentence: Span, quoted: Quoted) -> bool:
    """Whether a sentence that begins within marks goes on behind them with one of its own: '"It is a lie." Lee nodded.'"""
    root = sentence.root
    subject = own_subject(root)
    if subject is None or root.idx in quoted or subject.idx in quoted or _says(root):
        return False
    opens = sentence.doc[subject.left_edge.i - 1] if subject.left_edge.i > sentence.start else sentence[0]
    return opens.is_quote and opens.nbor(-1).text in {".", "!", "?"}


def _says(verb: Token) -> bool:
    return cue_lemma(verb) in frames.SPEECH_VERBS
