"""Indirect speech: the reporter's own words for what somebody said, asked, promised, blamed or thinks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from newsbook.quotes import cues, frames
from newsbook.quotes.content import noun_content, stretch, verb_content
from newsbook.quotes.fronted import FINITE, content_of_aside
from newsbook.quotes.phrases import phrase, with_name
from newsbook.quotes.pieces import SHORTEST, Content, has_verb, tidied
from newsbook.quotes.speakers import speaker_of
from newsbook.quotes.speech import cue_lemma, is_speech
from newsbook.quotes.voices import can_speak, may_think, names_somebody
from newsbook.syntax import OBJECTS, object_of

# what only people do: things may say or show that something is so, but want and vow nothing
OF_PEOPLE = frozenset(
    {"vowed to", "warned of", "praised or blamed it", "thinks that", "wants to", "expressed doubts", "asked to know"}
)
NEAR_MARKS = 12  # tokens from a content to further marked words of the same cue
TOUCHING_MARKS = 3
VOICING = frozenset({"express", "voice", "raise"})


@dataclass(frozen=True)
class Reported:
    """One piece of indirect speech."""

    content: Span
    cue: Span
    speaker: Span | None
    rule: str
    confidence: float


def find_indirect(block: Span, used: Mapping[int, list[Span]], quoted: set[int]) -> Iterator[Reported]:
    """The indirect speech of a block, in the order of its cues.

    `used` maps cues that introduce marked words -> those words; `quoted` holds the tokens between marks.
    """
    for token in block:
        if token.i in quoted:
            continue
        if token.lower_ == "according" and token.i + 1 < block.end and block.doc[token.i + 1].lower_ == "to":
            yield from _according(token, block)
        elif token.pos_ == "NOUN" and token.lower_ in cues.NOUN_FORMS:
            yield from _from_noun(token, block)
        elif token.pos_ in {"VERB", "AUX"} or token.lower_ in cues.ALWAYS_VERBS:
            yield from _from_verb(token, block, used.get(token.i))
        elif token.pos_ == "ADJ" and token.lower_ in frames.ADJECTIVES:
            yield from _from_adjective(token, block)


def _from_verb(cue: Token, block: Span, marked: list[Span] | None) -> Iterator[Reported]:
    lemma = cue_lemma(cue)
    if lemma is None or not is_speech(cue):
        return
    lead = content_of_aside(cue, lemma, block, marked=True) if marked is not None else None
    if lead is not None:
        yield from _told(lead, cue.doc[cue.i : cue.i + 1], speaker_of(cue))
        return
    content = _carrier(cue, lemma, block, marked) or _voiced(cue, lemma, block) or verb_content(cue, lemma, block)
    if content is None or (
        marked is not None and content.rule == "clause before the cue" and not _n_held(content, marked)
    ):
        return
    yield from _told(content, cue.doc[cue.i : cue.i + 1], speaker_of(cue))


def _carrier(cue: Token, lemma: str, block: Span, marked: list[Span] | None) -> Content | None:
    """Whatever complement of the cue holds the marked words that it introduces."""
    if not marked:
        return None
    found = [verb_content(cue, lemma, block, loose=True)]
    if lemma in frames.SPEECH_VERBS | frames.THOUGHT_VERBS:
        found.append(stretch(cue, marked[0], block))
    whole = [_to_last(content, marked) for content in found if content is not None]
    best = max(whole, key=lambda content: _n_held(content, marked), default=None)
    return best if best is not None and _n_held(best, marked) else None


def _to_last(content: Content, marked: list[Span]) -> Content:
    """A content that stops short of the last of the marked words in its sentence goes on to there."""
    piece = content.pieces[-1]
    reach = NEAR_MARKS if _n_held(content, marked) else TOUCHING_MARKS
    ends = [m.end for m in marked if piece.end <= m.start < piece.end + reach and m.sent.start == piece.sent.start]
    return replace(content, pieces=(*content.pieces[:-1], piece.doc[piece.start : max(ends)])) if ends else content


def _n_held(content: Content, marked: list[Span]) -> int:
    return sum(any(p.start <= m.start + 1 and m.end <= p.end + 1 for p in content.pieces) for m in marked)


def _told(content: Content, cue: Span, speaker: Span | None) -> Iterator[Reported]:
    """The pieces of a content whose speaker stands outside it."""
    if (
        speaker is None
        or (content.rule in OF_PEOPLE and not may_think(speaker))
        or any(speaker.start < p.end and p.start < speaker.end for p in content.pieces)
    ):
        return
    for piece in content.pieces:
        yield Reported(piece, cue, speaker, content.rule, content.confidence)


def _voiced(cue: Token, lemma: str, block: Span) -> Content | None:
    """'expressed doubts about it': the noun and what belongs to it."""
    noun = object_of(cue) if lemma in VOICING else None
    if (
        noun is None
        or noun.i < cue.i
        or noun.lower_ not in cues.NOUN_FORMS
        or cue.nbor(-1 if cue.i else 0).lower_ == "to"
    ):
        return None
    span = tidied(cue.doc, noun.left_edge.i, min(noun.right_edge.i + 1, block.end))
    return Content((span,), "expressed doubts", 0.7) if len(span) > 1 else None


def _from_noun(noun: Token, block: Span) -> Iterator[Reported]:
    content = noun_content(noun, block)
    source = _noun_source(noun) if content is not None else None
    if content is not None and source is not None:
        yield from _told(content, noun.doc[noun.i : noun.i + 1], source)


def _noun_source(noun: Token) -> Span | None:
    """Whose claim, call or pledge it is: 'his', 'the minister's', or who makes it."""
    for child in noun.children:
        if child.dep_ in {"nmod:poss", "poss"} and child.lower_ not in {"its", "this"}:
            return phrase(child) if names_somebody(child) else None
        if child.dep_ in {"nmod", "prep"} and child.i > noun.i and noun.doc[child.left_edge.i].lower_ == "by":
            source = child if child.dep_ == "nmod" else next(iter(child.rights), child)
            return with_name(phrase(source)) if can_speak(source) else None
    verb = noun.head
    if noun.dep_ in OBJECTS and cues.VERB_FORMS.get(verb.lower_) in frames.LIGHT_VERBS and is_speech(verb):
        return speaker_of(verb)
    return None


def _from_adjective(cue: Token, block: Span) -> Iterator[Reported]:
    """'is confident that ...'."""
    clause = next((c for c in cue.children if c.dep_ in {"ccomp", "advcl"} and c.i > cue.i), None)
    if clause is None or not any(c.dep_ == "cop" for c in cue.children) or not is_speech(cue):
        return
    first = cue.doc[clause.left_edge.i]
    span = tidied(cue.doc, max(cue.i + 1, first.i), min(clause.right_edge.i + 1, block.end))
    if (clause.dep_ == "ccomp" or first.lower_ == "that") and len(span) > 1:
        yield from _told(Content((span,), "is sure that", 0.5), cue.doc[cue.i : cue.i + 1], speaker_of(cue))


def _according(token: Token, block: Span) -> Iterator[Reported]:
    """'..., according to one diplomat': the rest of the sentence is what the source says."""
    doc = token.doc
    following = [t for t in doc[token.i + 2 : min(token.i + 14, block.end)] if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    if not following:
        return
    speaker = _source_behind(token, following)
    sentence = token.sent
    before = tidied(doc, max(sentence.start, block.start), token.i)
    closes = speaker.root.right_edge.i + 1 if token.is_sent_start else speaker.end
    opens = closes if closes < sentence.end and doc[closes].text == "," else speaker.end
    if (
        token.is_sent_start and opens < sentence.end and doc[opens].tag_ == "VBN"
    ):  # 'According to figures made by Lee, | ...'
        opens = next((t.i for t in doc[opens : sentence.end] if t.text == ","), opens)
    after = tidied(doc, max(opens, speaker.end), min(sentence.end, block.end))
    if before and before.start > block.start and doc[before.start - 1].is_quote:
        return  # '"...," he said, according to AP': the marked words have their own row
    for content in _sides(before, after):
        if len(content) >= SHORTEST and names_somebody(speaker[0]):
            yield Reported(content, doc[token.i : token.i + 2], speaker, "according to", 0.85)


def _source_behind(token: Token, following: list[Token]) -> Span:
    """The phrase behind 'according to', with the name it runs into: 'the news agency AP'."""
    doc, head = token.doc, following[0]
    while (
        head.head in following
        and head.head.i > head.i
        and head.dep_ in {"compound", "nmod:poss", "poss", "amod", "flat"}
    ):
        head = head.head
    speaker = with_name(phrase(head))
    end = max(speaker.end, head.i + 1)
    while end < token.sent.end and doc[end].ent_type_ == "ORG" and doc[end].pos_ == "PROPN":
        end += 1
    speaker = doc[max(speaker.start, token.i + 2) : end]
    comma = next((t.i for t in speaker if t.text == "," and t.i > head.i), speaker.end)
    return doc[speaker.start : comma] if token.is_sent_start else speaker


def _sides(before: Span, after: Span) -> tuple[Span, ...]:
    """Of the words on both sides of 'according to X' those that it is about: both where only together they are a clause."""
    if has_verb(before) and not (after and after[0].pos_ in {"VERB", "AUX"} and after[0].tag_ in FINITE):
        return (before,)
    if not len(before):
        return (after,)
    return (before, after) if has_verb(after) else (before,)
