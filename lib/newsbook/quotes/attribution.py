"""Marked words to their speaker: a cascade from the cue that touches the quote to the sentence before.

Each rule has a name and a confidence; the first one that fits decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from newsbook.quotes import cues, frames
from newsbook.quotes.marks import Marked
from newsbook.quotes.speakers import (
    beside,
    can_speak,
    cue_lemma,
    is_speech,
    named_before,
    names_somebody,
    phrase,
    speaker_of,
    with_name,
)
from newsbook.syntax import SUBJECTS, own_subject, trimmed

REACH_AFTER, REACH_BEFORE = 45, 30
ENDINGS = frozenset({".", "!", "?", "…"})
TITLE_WORDS = re.compile(
    r"\b(?:banner|titled|entitled|named|nicknamed|codenamed|known as|so-called|hashtag|slogan|motto|film|movie|book|novel|"
    r"song|album|series|programme|program|initiative|project|operation|campaign|headline|column|podcast|show|episode|"
    r"term|word|phrase|acronym|app|magazine|newspaper|essay|paper|report|exhibition|play)(?:,| of| the)?\s*$",
    re.IGNORECASE,
)
CALLED = re.compile(r"\b(?:called|dubbed|branded|labelled|labeled)(?: the)?\s*$", re.IGNORECASE)
SCARE_WORDS, PARTIAL_WORDS = 2, 4


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


class Attributor:
    """Attributes the marked words of one Doc in text order; later quotes may lean on earlier ones."""

    def __init__(self, doc: Doc, blocks: list[Span], marked: list[Marked]) -> None:
        self.doc = doc
        self.text = doc.text
        self.blocks = blocks
        self.quoted = self._quoted_tokens(marked)
        self.done: list[tuple[Marked, Attribution]] = []

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
        self.done.append((marked, found))
        return found

    def _decide(self, marked: Marked, span: Span) -> Attribution:
        block = self.blocks[marked.block]
        before, after = self._before(marked, block), self._after(marked, block)
        if self._is_title(before, span):
            return NO_SPEECH
        whole = is_whole(span, marked)
        found = (
            self._colon(marked, block)
            or (self._after_cue(after) if whole or self._ends_with_comma(marked) else None)
            or self._goes_on(marked, before)
            or (None if whole else self._governor(span))
            or self._before_cue(before, near=whole)
            or self._after_cue(after)
            or self._governor(span)
        )
        if found is None and (whole or len(span) > PARTIAL_WORDS):
            found = self._from_sentence_before(marked, block, before, after) or self._sentence_subject(before)
        if found is not None and (whole or self._is_partial(span, found)):
            return found
        return Attribution(True) if whole else NO_SPEECH

    # What stands around the marks

    def _after(self, marked: Marked, block: Span) -> list[Token]:
        """Tokens after the closing mark up to the end of the sentence or the next quote."""
        out: list[Token] = []
        if self.text[marked.start : marked.end].rstrip().endswith((".", "…")):
            return out
        first = self.doc.char_span(marked.outer_end - 1, marked.outer_end, alignment_mode="expand")
        at = first.end if first is not None else block.end
        while at < block.end and len(out) < REACH_AFTER and at not in self.quoted:
            token = self.doc[at]
            if token.text in ENDINGS:
                break
            if not token.is_quote and not token.is_space:
                out.append(token)
            at += 1
        return out

    def _before(self, marked: Marked, block: Span) -> list[Token]:
        """Tokens before the opening mark back to the start of the sentence."""
        out: list[Token] = []
        first = self.doc.char_span(marked.outer_start, marked.outer_start + 1, alignment_mode="expand")
        at = (first.start if first is not None else block.start) - 1
        while at >= block.start and len(out) < REACH_BEFORE and at not in self.quoted:
            token = self.doc[at]
            if token.text in ENDINGS:
                break
            if not token.is_quote and not token.is_space:
                out.append(token)
            at -= 1
        return out[::-1]

    def _ends_with_comma(self, marked: Marked) -> bool:
        around = self.text[marked.end - 1 : marked.outer_end + 1]
        return "," in around or self.text[marked.end - 1 : marked.end] in {"?", "!"}

    # The rules

    def _is_title(self, before: list[Token], span: Span) -> bool:
        """Names of books, plans and slogans, and words the reporter holds at a distance."""
        lead = "".join(t.text_with_ws for t in before)
        if TITLE_WORDS.search(lead):
            return True
        words = [t for t in span if t.is_alpha]
        if CALLED.search(lead) and before and not any(c.dep_ in SUBJECTS for c in _last_verb(before).children):
            return True
        if any(t.is_lower and t.pos_ in {"VERB", "AUX"} for t in words):
            return False
        content = [w for w in words if len(w) > 3]
        return bool(content) and len(words) <= 6 and all(w.text[:1].isupper() for w in content) and len(words) > 1

    def _colon(self, marked: Marked, block: Span) -> Attribution | None:
        """'Clinton: "..."', 'From the report: "..."'; 'He said:' at the end of the paragraph before."""
        lead = self._lead(marked, block)
        if lead is None or len(lead) < 2 or lead[-1].text != ":":
            return None
        verb = next((t for t in reversed(lead) if cue_lemma(t) and is_speech(t) and t.i not in self.quoted), None)
        if verb is not None:
            speaker = self._outside(speaker_of(verb))
            if speaker is None or _is_weak(verb, speaker):
                return None
            return Attribution(True, speaker, self.doc[verb.i : verb.i + 1], "cue before the quote", 0.9)
        source = named_before(lead[:-1])
        return Attribution(True, source, lead[-1:], "name before a colon", 0.85) if source is not None else None

    def _lead(self, marked: Marked, block: Span) -> Span | None:
        """The sentence or line up to the opening mark; where that opens its paragraph, the end of the one before."""
        first = self.doc.char_span(marked.outer_start, marked.outer_start + 1, alignment_mode="expand")
        end = trimmed(self.doc, block.start, first.start if first is not None else block.start)[1]
        if end <= block.start:
            if marked.block == 0:
                return None
            block = self.blocks[marked.block - 1]
            end = trimmed(self.doc, block.start, block.end)[1]
        start = end
        while start > block.start and end - start < REACH_BEFORE and "\n" not in self.doc[start - 1].text:
            if start < end and (self.doc[start - 1].text in ENDINGS or self.doc[start - 1].i in self.quoted):
                break
            start -= 1
        return self.doc[start:end]

    def _after_cue(self, after: list[Token]) -> Attribution | None:
        """'...,' he told reporters / said Blinken."""
        for n, token in enumerate(after):
            if token.lower_ == "according" and n <= 2:
                rest = [t for t in after[n + 2 :] if t.text != ","][:8]
                if rest:
                    return Attribution(True, _run(rest), self.doc[token.i : token.i + 2], "according to", 0.85)
            if cue_lemma(token) and is_speech(token):
                if n > 9 and not self._opens(after, token):
                    return None
                speaker = self._outside(speaker_of(token)) or self._outside(beside(token))
                near = [t.i for t in after]
                if speaker is not None and not any(i in near for i in range(speaker.start, speaker.end)):
                    speaker = self._outside(beside(token)) or speaker
                if _is_weak(token, speaker):
                    continue
                cue = self.doc[token.i : token.i + 1]
                return Attribution(True, speaker, cue, "cue after the quote", 0.95 if speaker is not None else 0.4)
        return None

    def _opens(self, after: list[Token], cue: Token) -> bool:
        """Whether the speaker of a far cue stands right behind the quote: 'Ann Lee, head of the council, ..., said'."""
        subject = own_subject(cue)
        return subject is not None and subject.left_edge.i <= after[0].i + 1 and subject.i < cue.i

    def _before_cue(self, before: list[Token], *, near: bool) -> Attribution | None:
        """He said: '...'; called the plan a '...'; went so far as to say that '...'."""
        for distance, token in enumerate(reversed(before)):
            if distance > (12 if near else 9):
                return None
            if token.lower_ == "to" and distance < 8 and token.i and self.doc[token.i - 1].lower_ == "according":
                named = [t for t in before if t.i > token.i and t.text != ","]
                if named:
                    return Attribution(True, _run(named), self.doc[token.i - 1 : token.i + 1], "according to", 0.8)
            if cue_lemma(token) and is_speech(token):
                speaker = self._outside(speaker_of(token)) or self._person_before(token)
                if _is_weak(token, speaker):
                    continue
                sure = 0.9 if distance < 4 else 0.75
                cue = self.doc[token.i : token.i + 1]
                return Attribution(True, speaker, cue, "cue before the quote", sure if speaker is not None else 0.4)
        return None

    def _goes_on(self, marked: Marked, before: list[Token]) -> Attribution | None:
        """'A,' he said. 'B.': the second piece has the first one's speaker."""
        last = self._last_speech(marked.block)
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
            if speaker is not None and not _is_weak(cue, speaker):
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

    def _from_sentence_before(
        self, marked: Marked, block: Span, before: list[Token], after: list[Token]
    ) -> Attribution | None:
        """A quote that stands alone belongs to whoever speaks in the sentence before."""
        if len(before) > 2 or len(after) > 2:
            return None
        last = self._last_speech(marked.block)
        first = self.doc.char_span(marked.outer_start, marked.outer_start + 1, alignment_mode="expand")
        begin = first.start if first is not None else block.start
        for at in range(begin - 1, max(block.start, begin - 60) - 1, -1):
            token = self.doc[at]
            if last is not None and token.idx < last[0].outer_end:
                break
            if at not in self.quoted and cue_lemma(token) and is_speech(token):
                speaker = self._outside(speaker_of(token))
                if speaker is not None:
                    return Attribution(True, speaker, None, "speaker of the sentence before", 0.7)
        if last is not None:
            return Attribution(True, last[1].speaker, None, "speaker of the quote before", 0.65)
        earlier = self._last_speech(marked.block - 1)
        if earlier is not None and begin <= block.start + 1:
            return Attribution(True, earlier[1].speaker, None, "speaker of the paragraph before", 0.5)
        return None

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

    def _last_speech(self, block: int) -> tuple[Marked, Attribution] | None:
        return next(((m, a) for m, a in reversed(self.done) if m.block == block and a.speech), None)

    def _outside(self, span: Span | None) -> Span | None:
        return span if span is not None and not any(i in self.quoted for i in range(span.start, span.end)) else None

    def _person_before(self, cue: Token) -> Span | None:
        people = [e for e in cue.sent.ents if e.label_ == "PERSON" and e.end <= cue.i and e.start not in self.quoted]
        return people[-1] if people else None


def is_whole(span: Span, marked: Marked) -> bool:
    """Whether marked words are a sentence or clause of their own, not a few words of one."""
    words = [t for t in span if t.is_alpha]
    first = words[0] if words else None
    finite = any(t.pos_ in {"VERB", "AUX"} for t in span)
    last = span[-1].text[-1:]
    comma_outside = finite and span.doc.text[marked.outer_end : marked.outer_end + 1] == ","
    closed = comma_outside or last in {".", ",", "!", "?", "…", "-", "—"}
    capital = first is not None and first.text[:1].isupper()
    return capital and (finite or closed) and (len(words) > 2 or closed) and (closed or len(words) > 6)


def _last_verb(tokens: list[Token]) -> Token:
    return next((t for t in reversed(tokens) if cues.VERB_FORMS.get(t.lower_)), tokens[-1])


def _is_weak(cue: Token, speaker: Span | None) -> bool:
    """'give', 'return', 'go': cues only where somebody who can speak is their subject."""
    return cue_lemma(cue) in cues.WEAK and not (speaker is not None and can_speak(speaker.root))


def _run(tokens: list[Token]) -> Span:
    """The unbroken run that a list of tokens begins with."""
    end = 1
    while end < len(tokens) and tokens[end].i == tokens[end - 1].i + 1 and tokens[end].pos_ not in {"VERB", "AUX"}:
        end += 1
    return tokens[0].doc[tokens[0].i : tokens[end - 1].i + 1]
