"""Whose words the sentence before reports: who says something next, as 'he' or 'she', most likely goes on."""

from __future__ import annotations

from spacy.tokens import Span, Token

from newsbook.coreference.links import Quoted, Sentences
from newsbook.quotes import frames
from newsbook.quotes.speakers import speaker_of
from newsbook.quotes.speech import cue_lemma
from newsbook.syntax import COMPLEMENTS, SUBJECTS, own_subject

ASKED = frozenset("asked pressed questioned challenged quizzed pushed told".split())
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
    if speaker is None:
        return None
    named = (t for t in speaker[1:] if t.ent_type_ == "PERSON" and t.nbor(-1).lower_ in {",", "named", "called"})
    return next(named, speaker.root)  # 'the former manager, a man named Bob Ray'


def asked_of(pronoun: Token) -> Token | None:
    """Of 'Asked whether he would stay, Lee smiled' the subject, which such a pronoun looks ahead to."""
    for verb in pronoun.ancestors:
        if verb.lower_ in ASKED and verb.dep_ == "advcl" and verb.left_edge.i == verb.sent.start:
            subject = own_subject(verb.head)
            return subject if subject is not None and subject.i > pronoun.i else None
    return None


def told_of(pronoun: Token) -> Token | None:
    """Who is not meant, since it is said of them by name: 'Ray was shot, he said'."""
    cue = pronoun.head
    if pronoun.dep_ not in SUBJECTS or not _says(cue):
        return None
    content = next((c for c in cue.children if c.dep_ == "ccomp" and c.i < pronoun.i), None)
    ends = cue.i + 1 < len(cue.doc) and cue.nbor().text in {",", "."} and cue.doc[pronoun.i - 1].text == ","
    if content is None and ends and cue.dep_ == "parataxis" and cue.head.i < pronoun.i:
        content = cue.head
    subject = own_subject(content) if content is not None else None
    return subject if subject is not None and subject.pos_ == "PROPN" else None


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
