"""Indirect speech: the reporter's own words for what somebody said.

Only verbs of saying open it; what people think, hope or know is not counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from newsbook.quotes import cues
from newsbook.quotes.speakers import cue_lemma, is_speech, names_somebody, phrase, speaker_of
from newsbook.syntax import object_of, trimmed

INWARD = frozenset(
    "believe think feel find know see hear learn realize realise understand want like decide hope wish expect "
    "fear worry doubt suspect reckon consider assume show prove demonstrate establish imply indicate signal "
    "foresee calculate determine figure remember mean wonder accept agree concur hold guess estimate judge "
    "assess recall observe reflect anticipate recognize recognise reason read verify assure put write "
    "request advocate".split()
)
CLAUSE_CUES = cues.CLAUSE_VERBS - INWARD - cues.BESIDE_MARKS_ONLY
INFINITIVE_CUES = frozenset("vow promise pledge swear threaten urge demand offer".split())
OF_ABOUT = {"warn": {"of", "about", "against"}, "complain": {"about", "of"}}
EDGE = frozenset({",", ".", ";", ":", "–", "—", "?", "!"})
VOICING = frozenset({"express", "voice", "raise"})


@dataclass(frozen=True)
class Reported:
    """One piece of indirect speech."""

    content: Span
    cue: Span
    speaker: Span | None
    rule: str
    confidence: float


def find_indirect(block: Span, used: frozenset[int] = frozenset()) -> Iterator[Reported]:
    """The indirect speech of a block, in the order of its cues.

    `used` holds the tokens of cues that introduce marked words: no clause before them is theirs too.
    """
    for token in block:
        if token.lower_ == "according" and token.i + 1 < block.end and block.doc[token.i + 1].lower_ == "to":
            yield from _according(token, block)
            continue
        lemma = cue_lemma(token)
        if lemma is not None and is_speech(token):
            for found in _from_verb(token, lemma, block):
                if token.i not in used or found.content.start > token.i:
                    yield found


def _from_verb(cue: Token, lemma: str, block: Span) -> Iterator[Reported]:
    found = _content(cue, lemma, block)
    if found is None:
        return
    content, rule, confidence = found
    speaker = speaker_of(cue)
    outside = speaker is not None and (speaker.end <= content.start or speaker.start >= content.end)
    if speaker is not None and outside and len(content) > 1:
        yield Reported(content, cue.doc[cue.i : cue.i + 1], speaker, rule, confidence)


def _content(cue: Token, lemma: str, block: Span) -> tuple[Span, str, float] | None:
    """What a reporting verb reports: clause, fronted clause, infinitive or noun."""
    for child in cue.children:
        if lemma in CLAUSE_CUES and child.dep_ == "ccomp":
            return _clause(child, cue, block), "said that", 0.85
    if lemma in CLAUSE_CUES and cue.dep_ == "parataxis" and cue.head.i < cue.i:
        fronted = _fronted(cue, block)
        return (fronted, "clause before the cue", 0.75) if fronted else None
    for child in cue.children:
        if lemma in INFINITIVE_CUES and child.dep_ == "xcomp" and child.i > cue.i:
            return _clause(child, cue, block), "vowed to", 0.75
        if child.dep_ in {"obl", "prep"} and child.i > cue.i:
            words = _clause(child, cue, block)
            if len(words) > 2 and words[0].lower_ in OF_ABOUT.get(lemma, ()):
                return words, "warned of", 0.7
    finite = cue.i == 0 or cue.nbor(-1).lower_ != "to"
    noun = object_of(cue) if lemma in VOICING and finite else None
    if noun is not None and noun.i > cue.i and cues.NOUN_FORMS.get(noun.lower_):
        return _clause(noun, cue, block), "expressed doubts", 0.7
    return None


def _clause(head: Token, cue: Token, block: Span) -> Span:
    """The words below a head on its side of the cue, without marks at the edges."""
    left, right = head.left_edge.i, head.right_edge.i + 1
    if head.i > cue.i:
        left = max(left, cue.i + 1)
    else:
        right = min(right, cue.i)
    return _tidied(head.doc, max(left, block.start), min(right, block.end))


def _fronted(cue: Token, block: Span) -> Span | None:
    """'What to do next is now up for review, Blinken said': all before the comma of the cue's clause."""
    doc = cue.doc
    comma = cue.left_edge.i
    if doc[comma].text != "," and (comma == 0 or doc[comma - 1].text != ","):
        return None
    span = _tidied(doc, max(cue.sent.start, block.start), comma)
    return span if len(span) > 2 else None


def _tidied(doc: Doc, start: int, end: int) -> Span:
    start, end = trimmed(doc, start, end)
    while start < end and (doc[start].text in {",", ":", "-", "–", "—"} or doc[start].is_space):
        start += 1
    while end > start and (doc[end - 1].text in EDGE or doc[end - 1].is_space or _is_odd_mark(doc[start:end])):
        end -= 1
    return doc[start:end]


def _is_odd_mark(span: Span) -> bool:
    """Whether a span ends with a mark that has no partner in it."""
    return span[-1].is_quote and sum(t.is_quote for t in span) % 2 == 1


def _according(token: Token, block: Span) -> Iterator[Reported]:
    """'..., according to one diplomat': the rest of the sentence is what the source says."""
    doc = token.doc
    following = [t for t in doc[token.i + 2 : min(token.i + 14, block.end)] if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    if not following:
        return
    head = following[0]
    while (
        head.head in following
        and head.head.i > head.i
        and head.dep_ in {"compound", "nmod:poss", "poss", "amod", "flat"}
    ):
        head = head.head
    speaker = phrase(head)
    speaker = doc[max(speaker.start, token.i + 2) : max(speaker.end, head.i + 1)]
    sentence = token.sent
    before = _tidied(doc, max(sentence.start, block.start), token.i)
    after = _tidied(doc, speaker.end, min(sentence.end, block.end))
    content = next((side for side in (before, after) if any(t.pos_ in {"VERB", "AUX"} for t in side)), before)
    if len(content) >= 3 and names_somebody(speaker[0]):
        yield Reported(content, doc[token.i : token.i + 2], speaker, "according to", 0.85)
