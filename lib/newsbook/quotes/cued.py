"""Marked words whose speaker a verb of saying tells: before, behind or above them.

Each rule has a name and a confidence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from newsbook.quotes import cues, frames
from newsbook.quotes.beside import beside, speaker_between
from newsbook.quotes.labels import Attribution, LabelRules, is_weak
from newsbook.quotes.phrases import run
from newsbook.quotes.sources import TELLING
from newsbook.quotes.speakers import speaker_of
from newsbook.quotes.speech import cue_lemma, is_speech
from newsbook.quotes.subjects import hears, is_told
from newsbook.syntax import OBJECTS, own_subject

NEAR = 9  # tokens between a quote and its cue


def _is_of_its_speaker(span: Span, cue: Token) -> bool:
    """'said Lee, who rates the stock a "buy"': what is told of the speaker is not said."""
    subject = own_subject(cue)
    return subject is not None and subject.i > cue.i and subject in span.root.ancestors


class CueRules(LabelRules):
    """The rules that go by a cue, over the marked words of one Doc; each gives an Attribution or None."""

    def after_cue(self, after: list[Token], *, reach: int | None = None, own: bool = False) -> Attribution | None:
        """'...,' he told reporters / said Blinken. With `own`, the cue must have its speaker behind the quote too."""
        for n, token in enumerate(after if reach is None else after[: reach + 1]):
            if token.lower_ == "according" and n <= 2:
                rest = [t for t in after[n + 2 :] if t.text != ","][:8]
                if rest:
                    return Attribution(True, run(rest), self.doc[token.i : token.i + 2], "according to", 0.85)
            if cue_lemma(token) and is_speech(token):
                if any(t.tag_ == "WDT" for t in after[:n]):
                    return None  # '"...," a group that she says includes two'
                if own and token.dep_ == "acl":
                    continue  # '"super PACs" supported by the brothers'
                if n > NEAR and not self._opens(after, token):
                    return None
                speaker = self._after_speaker(after, n)
                if is_weak(token, speaker) and not (speaker is not None and n == 1 and speaker.text.lower() == "it"):
                    continue
                if own and (speaker is None or speaker.start < after[0].i):
                    return None
                cue = self.doc[token.i : token.i + 1]
                return Attribution(True, speaker, cue, "cue after the quote", 0.95 if speaker is not None else 0.4)
        return None

    def _after_speaker(self, after: list[Token], n: int) -> Span | None:
        """Who speaks where the cue is the n-th token behind the quote: the words between, the cue's subject, or who is beside it."""
        cue = after[n]
        between = None if is_told(cue) and cue_lemma(cue) != "quote" else self.outside(speaker_between(after[:n]))
        speaker = self.outside(speaker_of(cue))
        near = {t.i for t in after}
        if speaker is None or not any(i in near for i in range(speaker.start, speaker.end)):
            return between or (None if hears(cue) else self.outside(beside(cue))) or speaker
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

    def before_cue(self, before: list[Token], *, near: bool) -> Attribution | None:
        """He said: '...'; called the plan a '...'; went so far as to say that '...'."""
        far = len(before) if before and before[-1].text in {",", ":"} else 12
        found = [(n, t) for n, t in enumerate(reversed(before)) if n <= (far if near else NEAR)]
        opening = [t for t in before[:2] if t.i == t.sent.start + 1]
        for token in [*(t for n, t in found if n < 8), *opening]:
            if token.lower_ == "to" and token.i and self.doc[token.i - 1].lower_ == "according":
                named = [t for t in before if t.i > token.i and t.text != ","]
                if named:
                    return Attribution(True, run(named), self.doc[token.i - 1 : token.i + 1], "according to", 0.8)
        cued = [(n, t) for n, t in found if cue_lemma(t) and is_speech(t)]
        strong = [(n, t) for n, t in cued if cue_lemma(t) in frames.CLAUSE_VERBS - cues.WEAK]
        for n, token in [*strong, *((n, t) for n, t in cued if n <= 12)] if near else cued:
            speaker = self.outside(speaker_of(token)) or (None if is_told(token) else self._person_before(token))
            if is_weak(token, speaker):
                continue
            sure = 0.9 if n < 4 else 0.75 if n <= 12 else 0.65
            cue = self.doc[token.i : token.i + 1]
            return Attribution(True, speaker, cue, "cue before the quote", sure if speaker is not None else 0.4)
        return None

    def governor(self, span: Span) -> Attribution | None:
        """A few marked words inside somebody's reported words: the verb of saying above them."""
        above = [t for t in self._above(span) if cue_lemma(t) and is_speech(t) and not _is_of_its_speaker(span, t)]
        caller = self.doc[span.start - 2] if span.start > 1 and self.doc[span.start - 1].is_quote else None
        if caller is not None and caller not in above and cue_lemma(caller) == "call" and is_speech(caller):
            above.insert(0, caller)  # 'what he called "a slump that will not end"'
        strong = [t for t in above if cue_lemma(t) in frames.SPEECH_VERBS]
        if span.start > 1 and "as" in {t.lower_ for t in self.doc[span.start - 2 : span.start]}:
            strong.sort(
                key=lambda t: cue_lemma(t) not in frames.CALLING_VERBS
            )  # 'described those demanding it as "..."'
        thought = [t for t in above if cue_lemma(t) not in cues.WEAK and t not in strong]
        aside = [t for t in thought if t.dep_ == "advcl"]  # ', although they accept that it was "..."'
        if strong and aside and aside[0] is above[0]:
            strong = [aside[0]]
        for cue in strong or above:
            speaker = self.outside(speaker_of(cue))
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

    def apart(self, after: list[Token]) -> Attribution | None:
        """'... safe.' Ann Lee wrote on Monday: a sentence of its own that says nothing but who spoke."""
        cue = next((t for t in after[: NEAR + 1] if t.lower_ in cues.ALWAYS_VERBS), None)
        if cue is None or not is_speech(cue):
            return None
        told = {"ccomp", "xcomp"} | (set() if cue_lemma(cue) in TELLING else OBJECTS)
        if any(c.i > cue.i and c.dep_ in told for c in cue.children) or any(
            t.text in {":", ","} for t in after[after.index(cue) :]
        ):
            return None
        found = self.after_cue(after)
        end = after[-1].i + 1
        opens = end < len(self.doc) and (end in self.quoted or self.doc[end].is_quote)
        return None if opens or found is None or found.speaker is None else replace(found, confidence=0.7)

    def _person_before(self, cue: Token) -> Span | None:
        people = [e for e in cue.sent.ents if e.label_ == "PERSON" and e.end <= cue.i and e.start not in self.quoted]
        return people[-1] if people else None
