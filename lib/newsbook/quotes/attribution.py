"""Marked words to their speaker: a cascade from the cue that touches the quote to the sentence before.

The first rule that fits decides; what no cue tells, the speech, sentence or paragraph before may.
"""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from newsbook.quotes import cues
from newsbook.quotes.around import CLOSING, is_title, is_whole
from newsbook.quotes.cued import CueRules
from newsbook.quotes.labels import Attribution
from newsbook.quotes.marks import Marked
from newsbook.quotes.phrases import phrase, run, with_name
from newsbook.quotes.speakers import answerer, speaker_of
from newsbook.quotes.subjects import cue_lemma, is_speech
from newsbook.quotes.voices import can_speak, names_somebody
from newsbook.syntax import SUBJECTS

SCARE_WORDS, PARTIAL_WORDS = 2, 4
TOUCHING = 3  # tokens between a quote and a cue that touches it
SENTENCE_BACK = 60
HEADING = 9  # tokens
SHORT_BLOCK = 16
NO_SPEECH = Attribution(False)
Done = tuple[Marked, Attribution]


class Attributor(CueRules):
    """Attributes the marked words of one Doc in text order; later quotes may lean on earlier ones."""

    def __init__(self, doc: Doc, text: str, blocks: list[Span], marked: list[Marked]) -> None:
        super().__init__(doc, text, blocks, marked)
        self.doubles = any(m.shape == "double" for m in marked)
        self.last: dict[int, Done] = {}  # the last speech of each block
        self.spoken: list[Done] = []

    def attribute(self, marked: Marked) -> Attribution:
        span = self.doc.char_span(marked.start, marked.end, alignment_mode="expand")
        if span is None:
            return NO_SPEECH
        found = self._decide(marked, span)
        if found.speech:
            self.last[marked.block] = (marked, found)
            self.spoken.append((marked, found))
        return found

    def _decide(self, marked: Marked, span: Span) -> Attribution:
        before, follows = self.around.before(marked), self.around.after(marked)
        after, apart = ([], follows) if self.around.is_closed_sentence(marked) else (follows, [])
        whole, comma = is_whole(span, marked, self.text), self.around.ends_with_comma(marked)
        linked = after if whole or (comma and not _is_joined(after)) else []
        if before and len(linked) > 1 and linked[-1].text == ":" and cue_lemma(linked[-2]) is not None:
            linked, after = [], []  # 'Told "I am sad", the doctor replied: "..."'
        touching = self.after_cue(linked, reach=TOUCHING, own=not whole) if comma else None
        goes_on = self._goes_on(marked, before)
        if self._is_heading(marked) or (is_title(before, span) and (before or not (touching or goes_on))):
            return NO_SPEECH
        found = (
            (touching if touching is not None and _is_attribution(touching) else None)
            or self.label(marked)
            or self.colon(marked)
            or (
                self.before_cue(before[-2:], near=True)
                if goes_on is None and before and before[-1].text == ","
                else None
            )
            or touching
            or self.after_cue(linked, own=not whole)
            or goes_on
            or (None if whole else self.governor(span))
            or self.before_cue(before, near=whole)
            or (self.after_cue(after, own=not whole) if whole or comma or any(t.text == "," for t in after) else None)
            or self.signed(marked)
            or self.apart(apart)
            or self.governor(span)
        )
        if found is None and (whole or len(span) > PARTIAL_WORDS):
            found = self._from_sentence_before(marked, before, follows) or self._sentence_subject(before, marked)
        if (found is None or found.cue is None) and self._is_name(marked, span):
            return NO_SPEECH
        if found is not None and (whole or self._is_partial(span, found)):
            return found
        return Attribution(True) if whole else NO_SPEECH

    def _is_name(self, marked: Marked, span: Span) -> bool:
        """A word or two that only a comma makes look like speech: 'who shot "Fargo," had the same idea'."""
        words = [t for t in span if t.is_alpha]
        inside = self.text[marked.start : marked.end].rstrip(CLOSING)
        named = all(t.pos_ in {"PROPN", "NOUN", "ADJ", "NUM"} for t in words)
        return named and len(words) <= SCARE_WORDS and not inside.endswith((".", "!", "?", "…"))

    def _is_heading(self, marked: Marked) -> bool:
        """A few words in single marks that are all of a paragraph, in an article that quotes with double ones."""
        block = self.blocks[marked.block]
        alone = (
            not self.text[block.start_char : marked.outer_start].strip()
            and not self.text[marked.outer_end : block.end_char].strip()
        )
        return self.doubles and alone and marked.shape == "single" and len(block) <= HEADING

    def _goes_on(self, marked: Marked, before: list[Token]) -> Attribution | None:
        """'A,' he said. 'B.': the second piece has the first one's speaker."""
        last = self.last.get(marked.block)
        if last is None or last[1].cue is None or last[1].rule != "cue after the quote":
            return None
        between = self.text[last[0].outer_end : marked.outer_start]
        if len(between) > 160 or len(re.findall(r"[.!?]\s", between)) > 1 or last[1].cue.start_char > marked.start:
            return None
        tail = between.rstrip()
        own = any(cue_lemma(t) and t.i > last[1].cue.start for t in before)
        if not own and (tail.endswith((".", ",", ":")) or not before):
            return Attribution(True, last[1].speaker, last[1].cue, "goes on after the cue", 0.85, resumed=True)
        return None

    def _from_sentence_before(self, marked: Marked, before: list[Token], after: list[Token]) -> Attribution | None:
        """A quote that stands alone belongs to whoever speaks in the sentence before."""
        if len(before) > 2 or (len(after) > 2 and not self.around.is_closed_sentence(marked)):
            return None
        block, last = self.blocks[marked.block], self.last.get(marked.block)
        begin = self.around.start_of(marked)
        speaker = self._speaker_back(begin, max(block.start, begin - SENTENCE_BACK), last)
        if speaker is not None:
            return Attribution(True, speaker, None, "speaker of the sentence before", 0.7)
        if last is not None:
            return Attribution(True, last[1].speaker, None, "speaker of the quote before", 0.65)
        if begin > block.start + 1:
            return self._subject_back(begin, block, marked)
        earlier = self._speech_above(marked.block)
        if earlier is not None and self._is_answered(earlier):
            return Attribution(True, self._other_voice(earlier), None, "answers the question before", 0.5)
        if earlier is not None and earlier[0].block == marked.block - 1:
            above = self.blocks[marked.block - 1]
            speaker = self._speaker_back(above.end, max(above.start, above.end - SENTENCE_BACK), earlier)
            if speaker is not None:
                return Attribution(True, speaker, None, "speaker of the paragraph before", 0.5)
        if earlier is not None:
            return Attribution(True, earlier[1].speaker, None, "speaker of the paragraph before", 0.5)
        if marked.block:
            block = self.blocks[marked.block - 1]
            speaker = self._speaker_back(block.end, max(block.start, block.end - SENTENCE_BACK), None)
        return Attribution(True, speaker, None, "speaker of the paragraph before", 0.5) if speaker is not None else None

    def _is_answered(self, asked: Done) -> bool:
        """Whether a paragraph ends with somebody's question: the next quote is an answer, if another voice is there to give it."""
        question = self.text[asked[0].start : asked[0].end].rstrip(CLOSING).endswith("?")
        question = question and asked[0].closed and asked[1].rule not in {"name after a dash", "name before a colon"}
        return question and self._other_voice(asked) is not None

    def _other_voice(self, asked: Done) -> Span | None:
        """Who spoke last before somebody who asks."""
        before = [a.speaker for _, a in self.spoken if a.speaker is not None and a.speaker.start < asked[0].start]
        if asked[1].speaker is None:
            return None
        return next((s for s in reversed(before) if s.text != asked[1].speaker.text), None)

    def _speaker_back(self, end: int, start: int, last: Done | None) -> Span | None:
        """Whose words the last verb of saying before a place reports; one that only describes somebody counts last."""
        described = None
        for at in range(end - 1, start - 1, -1):
            token = self.doc[at]
            if last is not None and token.idx < last[0].outer_end:
                break
            if at in self.quoted:
                continue
            if token.lower_ == "according" and at + 2 < end:
                return with_name(run([t for t in self.doc[at + 2 : end] if not t.is_space][:8] or [token]))
            if cue_lemma(token) and cue_lemma(token) not in cues.WEAK and is_speech(token):
                speaker = self.outside(answerer(token) or speaker_of(token))
                if speaker is not None and can_speak(speaker.root):
                    if not _is_in_relative(token):
                        return speaker
                    described = described or speaker
        return described if last is None else None

    def _speech_above(self, block: int) -> Done | None:
        """The last speech of the paragraph before; what is too short to be one (a heading, a caption) does not part them."""
        for above in range(block - 1, max(block - 4, -1), -1):
            if above in self.last or len(self.blocks[above]) > SHORT_BLOCK:
                return self.last.get(above)
        return None

    def _subject_back(self, begin: int, block: Span, marked: Marked) -> Attribution | None:
        """Without any verb of saying: the person who is the subject of the sentence before."""
        at = begin - 1
        while at > block.start and (self.doc[at].is_space or self.doc[at].is_quote):
            at -= 1
        sentence = self.doc[at].sent
        found = self._sentence_subject([t for t in sentence if block.start <= t.i < begin], marked)
        return found if found is not None and found.speaker is not None and can_speak(found.speaker.root) else None

    def _sentence_subject(self, before: list[Token], marked: Marked) -> Attribution | None:
        """Without any verb of saying: the subject of the sentence, and little trust in it."""
        for token in before:
            is_name = token.pos_ in {"PROPN", "PRON", "NOUN"} and names_somebody(token)
            if token.dep_ in SUBJECTS and is_name and token.i not in self.quoted:
                if token.head.i in self.quoted:
                    return self._told_of(token, marked)
                found = Attribution(True, with_name(phrase(token)), None, "subject of the sentence", 0.45)
                return found if can_speak(token) else None
        return None

    def _told_of(self, subject: Token, marked: Marked) -> Attribution:
        """'According to Ray, she left. She "became more distant": the words are told of her, by who spoke before."""
        start = subject.sent.start
        last = self.last.get(marked.block) or self._speech_above(marked.block)
        speaker = self._speaker_back(start, self.doc[start - 1].sent.start, last) if start else None
        if speaker is not None:
            return Attribution(True, speaker, None, "speaker of the sentence before", 0.5)
        if last is not None and last[1].speaker is not None:
            return Attribution(True, last[1].speaker, None, "speaker of the quote before", 0.45)
        return Attribution(True)

    def _is_partial(self, span: Span, found: Attribution) -> bool:
        words = [t for t in span if t.is_alpha]
        return len(words) > SCARE_WORDS or (found.confidence >= 0.7 and found.cue is not None)


def _is_attribution(found: Attribution) -> bool:
    """'..., Lee said', and not '..., adding that'."""
    return found.speaker is not None and found.cue is not None and found.cue[0].tag_ != "VBG"


def _is_in_relative(verb: Token) -> bool:
    """'one patient, who spoke about it'."""
    return any(t.dep_ in {"acl:relcl", "relcl"} for t in (verb, *verb.ancestors))


def _is_joined(after: list[Token]) -> bool:
    """Whether a conjunction begins what follows: another clause, with a cue of its own."""
    first = next((t for t in after if t.text != ","), None)
    return first is not None and first.pos_ in {"CCONJ", "SCONJ"}


def shared_by_group(done: list[Done]) -> list[Done]:
    """Paragraphs of one quote without a cue of their own -> with that of the paragraph that has one."""
    told: dict[int, Attribution] = {}
    for marked, found in done:
        if found.cue is not None and found.speech:
            told.setdefault(marked.group, found)
    return [(m, _shared(a, told.get(m.group))) for m, a in done]


def _shared(found: Attribution, told: Attribution | None) -> Attribution:
    if told is None or found.cue is not None or not found.speech:
        return found
    return replace(found, speaker=told.speaker, cue=told.cue, rule="speaker of the whole quote", confidence=0.8)
