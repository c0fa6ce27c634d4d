"""Marked words to their speaker: a cascade from the cue that touches the quote to the sentence before.

Each rule has a name and a confidence; the first one that fits decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from newsbook.quotes import cues, frames
from newsbook.quotes.around import Around, is_title, is_whole
from newsbook.quotes.marks import Marked
from newsbook.quotes.speakers import (
    beside,
    can_speak,
    cue_lemma,
    is_speech,
    named_before,
    names_somebody,
    phrase,
    run,
    speaker_of,
    speaker_between,
    with_name,
)
from newsbook.quotes.sources import TELLING
from newsbook.syntax import OBJECTS, SUBJECTS, is_passive, own_subject

SCARE_WORDS, PARTIAL_WORDS = 2, 4
NEAR, TOUCHING = 9, 3  # tokens between a quote and its cue
SENTENCE_BACK = 60
SHORT_BLOCK = 16


@dataclass(frozen=True)
class Attribution:
    """Who says some marked words, by which cue and rule. `speech` is False for titles and scare quotes."""

    speech: bool
    speaker: Span | None = None
    cue: Span | None = None
    rule: str = "no speaker"
    confidence: float = 0.3
    resumed: bool = False


NO_SPEECH = Attribution(False)
Done = tuple[Marked, Attribution]


class Attributor:
    """Attributes the marked words of one Doc in text order; later quotes may lean on earlier ones."""

    def __init__(self, doc: Doc, text: str, blocks: list[Span], marked: list[Marked]) -> None:
        self.doc = doc
        self.text = text
        self.blocks = blocks
        self.quoted = self._quoted_tokens(marked)
        self.around = Around(doc, text, blocks, self.quoted)
        self.last: dict[int, Done] = {}  # the last speech of each block

    def _quoted_tokens(self, marked: list[Marked]) -> set[int]:
        inside: set[int] = set()
        for m in marked:
            span = self.doc.char_span(m.start, m.end, alignment_mode="expand")
            inside.update(range(span.start, span.end) if span is not None else ())
        return inside

    def attribute(self, marked: Marked) -> Attribution:
        span = self.doc.char_span(marked.start, marked.end, alignment_mode="expand")
        if span is None:
            return NO_SPEECH
        found = self._decide(marked, span)
        if found.speech:
            self.last[marked.block] = (marked, found)
        return found

    def _decide(self, marked: Marked, span: Span) -> Attribution:
        before, after = self.around.before(marked), self.around.after(marked)
        if self.around.is_closed_sentence(marked):
            after, apart = [], after
        else:
            apart = []
        whole = is_whole(span, marked, self.text)
        comma = self.around.ends_with_comma(marked)
        touching = self._after_cue(after, reach=TOUCHING) if comma and (whole or not _is_joined(after)) else None
        goes_on = self._goes_on(marked, before)
        opens = not before and (touching is not None or goes_on is not None)
        if is_title(before, span) and not opens:
            return NO_SPEECH
        found = (
            self._colon(marked)
            or (self._before_cue(before[-2:], near=True) if goes_on is None and before and before[-1].text == "," else None)
            or touching
            or (self._after_cue(after) if whole or (comma and not _is_joined(after)) else None)
            or goes_on
            or (None if whole else self._governor(span))
            or self._before_cue(before, near=whole)
            or self._after_cue(after)
            or self._signed(marked)
            or self._apart(apart)
            or self._governor(span)
        )
        if found is None and (whole or len(span) > PARTIAL_WORDS):
            found = self._from_sentence_before(marked, before, after or apart) or self._sentence_subject(before)
        if found is not None and (whole or self._is_partial(span, found)):
            return found
        return Attribution(True) if whole else NO_SPEECH

    # The rules

    def _colon(self, marked: Marked) -> Attribution | None:
        """'Clinton: "..."', 'From the report: "..."'; 'He said:' at the end of the paragraph before."""
        lead = self.around.lead(marked)
        if lead is None or len(lead) < 2 or not lead[-1].text.endswith(":"):
            return None
        verb = next((t for t in reversed(lead) if cue_lemma(t) and is_speech(t) and t.i not in self.quoted), None)
        if verb is not None:
            speaker = self._outside(speaker_of(verb))
            if speaker is None or _is_weak(verb, speaker):
                return None
            return Attribution(True, speaker, self.doc[verb.i : verb.i + 1], "cue before the quote", 0.9)
        source = named_before(lead if lead[-1].text != ":" else lead[:-1])
        return Attribution(True, source, lead[-1:], "name before a colon", 0.85) if source is not None else None

    def _after_cue(self, after: list[Token], *, reach: int | None = None) -> Attribution | None:
        """'...,' he told reporters / said Blinken."""
        for n, token in enumerate(after if reach is None else after[: reach + 1]):
            if token.lower_ == "according" and n <= 2:
                rest = [t for t in after[n + 2 :] if t.text != ","][:8]
                if rest:
                    return Attribution(True, run(rest), self.doc[token.i : token.i + 2], "according to", 0.85)
            if cue_lemma(token) and is_speech(token):
                if n > NEAR and not self._opens(after, token):
                    return None
                speaker = self._after_speaker(after, n)
                if _is_weak(token, speaker) and not (speaker is not None and n == 1 and speaker.text.lower() == "it"):
                    continue
                cue = self.doc[token.i : token.i + 1]
                return Attribution(True, speaker, cue, "cue after the quote", 0.95 if speaker is not None else 0.4)
        return None

    def _after_speaker(self, after: list[Token], n: int) -> Span | None:
        """Who speaks where the cue is the n-th token behind the quote: the words between, the cue's subject, or who is beside it."""
        cue = after[n]
        between = self._outside(speaker_between(after[:n]))
        speaker = self._outside(speaker_of(cue))
        near = {t.i for t in after}
        if speaker is None or not any(i in near for i in range(speaker.start, speaker.end)):
            return between or self._outside(beside(cue)) or speaker
        told = speaker.start > cue.i and cue_lemma(cue) in TELLING
        if between is not None and (told or (between.start <= speaker.start and speaker.end <= between.end)):
            return between
        return speaker

    def _opens(self, after: list[Token], cue: Token) -> bool:
        """Whether the speaker of a far cue stands right behind the quote: 'Ann Lee, head of the council, ..., said'."""
        subject = own_subject(cue)
        if subject is not None and subject.left_edge.i <= after[0].i + 1 and subject.i < cue.i:
            return True
        return after[0].ent_type_ in {"PERSON", "ORG"} and cue_lemma(cue) in frames.CLAUSE_VERBS

    def _before_cue(self, before: list[Token], *, near: bool) -> Attribution | None:
        """He said: '...'; called the plan a '...'; went so far as to say that '...'."""
        far = len(before) if before and before[-1].text in {",", ":"} else 12
        found = [(n, t) for n, t in enumerate(reversed(before)) if n <= (far if near else NEAR)]
        for n, token in found:
            if token.lower_ == "to" and n < 8 and token.i and self.doc[token.i - 1].lower_ == "according":
                named = [t for t in before if t.i > token.i and t.text != ","]
                if named:
                    return Attribution(True, run(named), self.doc[token.i - 1 : token.i + 1], "according to", 0.8)
        cued = [(n, t) for n, t in found if cue_lemma(t) and is_speech(t)]
        strong = [(n, t) for n, t in cued if cue_lemma(t) in frames.CLAUSE_VERBS - cues.WEAK]
        for n, token in [*strong, *((n, t) for n, t in cued if n <= 12)] if near else cued:
            speaker = self._outside(speaker_of(token)) or (None if is_passive(token) else self._person_before(token))
            if _is_weak(token, speaker):
                continue
            sure = 0.9 if n < 4 else 0.75 if n <= 12 else 0.65
            cue = self.doc[token.i : token.i + 1]
            return Attribution(True, speaker, cue, "cue before the quote", sure if speaker is not None else 0.4)
        return None

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

    def _governor(self, span: Span) -> Attribution | None:
        """A few marked words inside somebody's reported words: the verb of saying above them."""
        above = [t for t in self._above(span) if cue_lemma(t) and is_speech(t)]
        strong = [t for t in above if cue_lemma(t) in frames.SPEECH_VERBS]
        for cue in strong or above:
            speaker = self._outside(speaker_of(cue))
            if speaker is not None and cue_lemma(cue) not in cues.WEAK:
                return Attribution(True, speaker, self.doc[cue.i : cue.i + 1], "verb of saying above", 0.8)
        return None

    def _above(self, span: Span) -> Iterator[Token]:
        """The verbs that govern a span, nearest first, outside marks."""
        token = span.root
        for _ in range(10):
            if token.head == token:
                return
            token = token.head
            if token.i not in self.quoted:
                yield token

    def _signed(self, marked: Marked) -> Attribution | None:
        """'"..." — Ann Lee, mayor'."""
        line = self.around.signature(marked)
        if line is None or len(line) < 2 or any(t.pos_ == "VERB" for t in line):
            return None
        name = run([t for t in line[1:] if not t.is_space][:8])
        if name and name[0].pos_ == "PROPN" and names_somebody(name[0]):
            return Attribution(True, name, line[:1], "name after a dash", 0.8)
        return None

    def _apart(self, after: list[Token]) -> Attribution | None:
        """'... safe.' Ann Lee wrote on Monday: a sentence of its own that says nothing but who spoke."""
        cue = next((t for t in after[: NEAR + 1] if t.lower_ in cues.ALWAYS_VERBS), None)
        if cue is None or not is_speech(cue):
            return None
        told = {"ccomp", "xcomp"} | (set() if cue_lemma(cue) in TELLING else OBJECTS)
        if any(c.i > cue.i and c.dep_ in told for c in cue.children) or any(t.text in {":", ","} for t in after[after.index(cue) :]):
            return None
        found = self._after_cue(after)
        end = after[-1].i + 1
        opens = end < len(self.doc) and (end in self.quoted or self.doc[end].is_quote)
        return None if opens or found is None or found.speaker is None else replace(found, confidence=0.7)

    def _from_sentence_before(self, marked: Marked, before: list[Token], after: list[Token]) -> Attribution | None:
        """A quote that stands alone belongs to whoever speaks in the sentence before."""
        if len(before) > 2 or len(after) > 2 and not self.around.is_closed_sentence(marked):
            return None
        block, last = self.blocks[marked.block], self.last.get(marked.block)
        begin = self.around.start_of(marked)
        speaker = self._speaker_back(begin, max(block.start, begin - SENTENCE_BACK), last)
        if speaker is not None:
            return Attribution(True, speaker, None, "speaker of the sentence before", 0.7)
        if last is not None:
            return Attribution(True, last[1].speaker, None, "speaker of the quote before", 0.65)
        if begin > block.start + 1:
            return self._subject_back(begin, block)
        earlier = self._speech_above(marked.block)
        if earlier is not None:
            return Attribution(True, earlier[1].speaker, None, "speaker of the paragraph before", 0.5)
        if marked.block:
            block = self.blocks[marked.block - 1]
            speaker = self._speaker_back(block.end, max(block.start, block.end - SENTENCE_BACK), None)
        return Attribution(True, speaker, None, "speaker of the paragraph before", 0.5) if speaker is not None else None

    def _speech_above(self, block: int) -> Done | None:
        """The last speech of the paragraph before; what is too short to be one (a heading, a caption) does not part them."""
        for above in range(block - 1, max(block - 4, -1), -1):
            if above in self.last or len(self.blocks[above]) > SHORT_BLOCK:
                return self.last.get(above)
        return None

    def _speaker_back(self, end: int, start: int, last: Done | None) -> Span | None:
        """Whose words the last verb of saying before a place reports."""
        for at in range(end - 1, start - 1, -1):
            token = self.doc[at]
            if last is not None and token.idx < last[0].outer_end:
                return None
            if at not in self.quoted and cue_lemma(token) and is_speech(token):
                speaker = self._outside(speaker_of(token))
                if speaker is not None:
                    return speaker
        return None

    def _subject_back(self, begin: int, block: Span) -> Attribution | None:
        """Without any verb of saying: the person who is the subject of the sentence before."""
        at = begin - 1
        while at > block.start and (self.doc[at].is_space or self.doc[at].is_quote):
            at -= 1
        sentence = self.doc[at].sent
        found = self._sentence_subject([t for t in sentence if block.start <= t.i < begin])
        return found if found is not None and can_speak(found.speaker.root) else None

    def _sentence_subject(self, before: list[Token]) -> Attribution | None:
        """Without any verb of saying: the subject of the sentence, and little trust in it."""
        for token in before:
            is_name = token.pos_ in {"PROPN", "PRON", "NOUN"} and names_somebody(token)
            if token.dep_ in SUBJECTS and is_name and token.i not in self.quoted:
                return Attribution(True, with_name(phrase(token)), None, "subject of the sentence", 0.45)
        return None

    # Helpers

    def _is_partial(self, span: Span, found: Attribution) -> bool:
        words = [t for t in span if t.is_alpha]
        return len(words) > SCARE_WORDS or (found.confidence >= 0.7 and found.cue is not None)

    def _outside(self, span: Span | None) -> Span | None:
        return span if span is not None and not any(i in self.quoted for i in range(span.start, span.end)) else None

    def _person_before(self, cue: Token) -> Span | None:
        people = [e for e in cue.sent.ents if e.label_ == "PERSON" and e.end <= cue.i and e.start not in self.quoted]
        return people[-1] if people else None


def _is_joined(after: list[Token]) -> bool:
    """Whether a conjunction begins what follows: another clause, with a cue of its own."""
    return bool(after) and after[0].pos_ in {"CCONJ", "SCONJ"}


def _is_weak(cue: Token, speaker: Span | None) -> bool:
    """'give', 'return', 'go': cues only where somebody who can speak is their subject."""
    return cue_lemma(cue) in cues.WEAK and not (speaker is not None and can_speak(speaker.root))


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
