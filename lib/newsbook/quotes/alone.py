"""Marked words that no cue is beside: whose they are, by who speaks in the sentence, the quote or the paragraph before."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from newsbook.quotes import cues, frames
from newsbook.quotes.around import CLOSING
from newsbook.quotes.cued import CueRules
from newsbook.quotes.labels import Attribution
from newsbook.quotes.marks import Marked
from newsbook.quotes.phrases import phrase, run, with_name
from newsbook.quotes.speakers import ASKING, answerer, speaker_of
from newsbook.quotes.speech import cue_lemma, is_speech
from newsbook.quotes.voices import can_speak, names_somebody
from newsbook.syntax import SUBJECTS, own_subject

SENTENCE_BACK = 60
SHORT_BLOCK = 16
ANSWER = "answers the question before"
Done = tuple[Marked, Attribution]


class AloneRules(CueRules):
    """The rules for words without a cue, over the marked words of one Doc; each gives an Attribution or None."""

    def __init__(self, doc: Doc, text: str, blocks: list[Span], marked: list[Marked]) -> None:
        super().__init__(doc, text, blocks, marked)
        self.last: dict[int, Done] = {}  # the last speech of each block
        self.spoken: list[Done] = []

    def from_sentence_before(self, marked: Marked, before: list[Token], after: list[Token]) -> Attribution | None:
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
        if earlier is not None and (self._is_answered(earlier) or self._is_exchange(earlier, marked)):
            return Attribution(True, self._other_voice(earlier), None, ANSWER, 0.5)
        if earlier is not None:
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
        question = self._asks(asked)
        question = question and asked[0].closed and asked[1].rule not in {"name after a dash", "name before a colon"}
        return question and self._other_voice(asked) is not None

    def _is_exchange(self, earlier: Done, marked: Marked) -> bool:
        """Whether two take turns, a paragraph each, from a question on: '"Why?" asked Lee. / "So." said Ray. / "I see."'"""
        block = self.blocks[marked.block]
        alone = not (
            self.text[block.start_char : marked.outer_start] + self.text[marked.outer_end : block.end_char]
        ).strip()
        before = self.last.get(earlier[0].block - 1)
        if not alone or before is None or earlier[0].block != marked.block - 1 or self._other_voice(earlier) is None:
            return False
        only = sum(m.block == earlier[0].block for m, _ in self.spoken) == 1
        other = before[1].speaker is not None and before[1].speaker.text != getattr(earlier[1].speaker, "text", None)
        return only and other and (earlier[1].rule == ANSWER or self._asks(before))

    def _asks(self, said: Done) -> bool:
        """Whether somebody asks, in so many words: '"Why?" asked Lee'."""
        question = self.text[said[0].start : said[0].end].rstrip(CLOSING).endswith("?")
        return question and said[1].cue is not None and cue_lemma(said[1].cue[0]) in ASKING

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
                speaker = self.outside(self._reporter(token, start, end) or answerer(token) or speaker_of(token))
                if speaker is not None and can_speak(speaker.root):
                    if not _is_in_relative(token):
                        return speaker
                    described = described or speaker
        return described if last is None else None

    def _reporter(self, verb: Token, start: int, end: int) -> Span | None:
        """Who reports that somebody said so: 'Lee said | Ray told him to go', 'Ray spoke, according to Lee, and asked'."""
        inside = [t for t in verb.sent if start <= t.i < end and t.i not in self.quoted]
        told = next((t.i for t in inside if t.lower_ == "according" and t.i + 2 < end), None)
        if told is not None:
            return with_name(run([t for t in self.doc[told + 2 : end] if not t.is_space][:8] or [verb]))
        above = [verb, *verb.ancestors]
        outer = [t for t, inner in zip(above[1:], above, strict=False) if inner.dep_ == "ccomp" and cue_lemma(t)]
        outer += [t for t in inside if t.dep_ == "parataxis" and t.head in above and cue_lemma(t)]
        reports = [t for t in outer if cue_lemma(t) in frames.CLAUSE_VERBS and t in inside and is_speech(t)]
        return speaker_of(reports[-1]) if reports else None

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
        found = self.sentence_subject([t for t in sentence if block.start <= t.i < begin], marked)
        return found if found is not None and found.speaker is not None and can_speak(found.speaker.root) else None

    def sentence_subject(self, before: list[Token], marked: Marked) -> Attribution | None:
        """Without any verb of saying: the subject of the sentence, and little trust in it."""
        for token in before:
            is_name = token.pos_ in {"PROPN", "PRON", "NOUN"} and names_somebody(token)
            if token.dep_ in SUBJECTS and is_name and token.i not in self.quoted:
                if token.head.i in self.quoted:
                    return self._told_of(token, marked)
                found = Attribution(True, with_name(phrase(token)), None, "subject of the sentence", 0.45)
                return found if can_speak(token) or before[-1].text == ":" else None
        verb = next((t for t in before if t.pos_ == "VERB"), None)
        subject = own_subject(verb) if verb is not None else None
        if subject is None or subject.i in self.quoted or not can_speak(subject):
            return None
        return Attribution(True, with_name(phrase(subject)), None, "subject of the sentence", 0.45)

    def _told_of(self, subject: Token, marked: Marked) -> Attribution:
        """'According to Ray, she left. She "became more distant": the words are told of her, by who spoke before."""
        start = subject.sent.start
        begin = self.around.start_of(marked)
        told = next((t for t in self.doc[start:begin] if t.lower_ == "according" and t.i not in self.quoted), None)
        if told is not None and told.i + 2 < begin:
            cue = self.doc[told.i : told.i + 2]
            return Attribution(True, with_name(run(list(self.doc[told.i + 2 : begin]))), cue, "according to", 0.7)
        last = self.last.get(marked.block) or self._speech_above(marked.block)
        speaker = self._speaker_back(start, self.doc[start - 1].sent.start, last) if start else None
        if speaker is not None:
            return Attribution(True, speaker, None, "speaker of the sentence before", 0.5)
        if last is not None and last[1].speaker is not None:
            return Attribution(True, last[1].speaker, None, "speaker of the quote before", 0.45)
        return Attribution(True)


def _is_in_relative(verb: Token) -> bool:
    """'one patient, who spoke about it'."""
    return any(t.dep_ in {"acl:relcl", "relcl"} for t in (verb, *verb.ancestors))
