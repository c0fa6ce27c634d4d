"""Marked words whose speaker a cue tells: a verb of saying before, behind or above them, a colon, a dash.

Each rule has a name and a confidence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from newsbook.quotes import cues, frames
from newsbook.quotes.around import Around
from newsbook.quotes.marks import Marked
from newsbook.quotes.sources import TELLING
from newsbook.quotes.speakers import (
    beside,
    described_up_to,
    named_before,
    phrase,
    run,
    speaker_between,
    speaker_of,
    with_name,
)
from newsbook.quotes.subjects import agent_of_noun, cue_lemma, hears, is_speech, is_told
from newsbook.quotes.voices import can_speak, names_somebody
from newsbook.syntax import OBJECTS, own_subject

NEAR = 9  # tokens between a quote and its cue
LONGEST_LABEL, LONGEST_NAME = 25, 6  # tokens
WORDS_SHOWN = frozenset(
    "caption captions words message note text inscription".split()
)  # 'a video with the caption: "..."'


@dataclass(frozen=True)
class Attribution:
    """Who says some marked words, by which cue and rule. `speech` is False for titles and scare quotes."""

    speech: bool
    speaker: Span | None = None
    cue: Span | None = None
    rule: str = "no speaker"
    confidence: float = 0.3
    resumed: bool = False


class CueRules:
    """The rules that go by a cue, over the marked words of one Doc; each gives an Attribution or None."""

    def __init__(self, doc: Doc, text: str, blocks: list[Span], marked: list[Marked]) -> None:
        self.doc = doc
        self.text = text
        self.blocks = blocks
        self.quoted = self._quoted_tokens(marked)
        self.around = Around(doc, text, blocks, self.quoted)

    def _quoted_tokens(self, marked: list[Marked]) -> set[int]:
        inside: set[int] = set()
        for m in marked:
            span = self.doc.char_span(m.start, m.end, alignment_mode="expand")
            inside.update(range(span.start, span.end) if span is not None else ())
        return inside

    def colon(self, marked: Marked) -> Attribution | None:
        """'Clinton: "..."', 'From the report: "..."'; 'He said:' at the end of the paragraph before."""
        lead = self.around.lead(marked)
        if lead is None or len(lead) < 2 or not lead[-1].text.endswith(":"):
            return None
        shown = self._shown(lead)
        poster = self._poster(shown) if shown is not None else None
        if shown is not None and poster is not None:
            saying = next(
                (t for t in shown.ancestors if cue_lemma(t) and is_speech(t) and cue_lemma(t) not in cues.WEAK), shown
            )
            return Attribution(True, poster, self.doc[saying.i : saying.i + 1], "cue before the quote", 0.8)
        verb = next((t for t in reversed(lead) if cue_lemma(t) and is_speech(t) and t.i not in self.quoted), None)
        if verb is not None:
            speaker = self.outside(speaker_of(verb))
            if speaker is None or _is_weak(verb, speaker):
                return None
            return Attribution(True, speaker, self.doc[verb.i : verb.i + 1], "cue before the quote", 0.9)
        source = named_before(lead if lead[-1].text != ":" else lead[:-1])
        return Attribution(True, source, lead[-1:], "name before a colon", 0.85) if source is not None else None

    def _shown(self, lead: Span) -> Token | None:
        """Of 'with the caption:', 'this statement by Lee on Monday:' the noun that is what the colon opens."""
        for token in reversed(lead[:-1]):
            if token.lower_ in WORDS_SHOWN or (token.lower_ in cues.NOUN_FORMS and agent_of_noun(token) is not None):
                return token
            if token.pos_ in {"VERB", "AUX"} or token.i in self.quoted:
                return None
        return None

    def _poster(self, shown: Token) -> Span | None:
        """Whose words they are: by whom, or the subject of the nearest verb above that somebody can be the subject of."""
        token = shown
        writer = agent_of_noun(shown)
        if writer is not None:
            return self.outside(with_name(phrase(writer)))
        while token.head != token:
            token = token.head
            subject = own_subject(token)
            described = described_up_to(token) if subject is None and token.pos_ == "VERB" else None
            if described is not None or (subject is not None and can_speak(subject)):
                return self.outside(described or with_name(phrase(subject)))
        return None

    def label(self, marked: Marked) -> Attribution | None:
        """'Ann Lee, mayor of Lyon: "..."', 'The band Tin Roof, on Instagram: "..."': the line's first name."""
        block = self.blocks[marked.block]
        begin = self.around.start_of(marked)
        opens = next((i + 1 for i in range(begin - 1, block.start - 1, -1) if "\n" in self.doc[i].text), block.start)
        line = [t for t in self.doc[opens:begin] if not t.is_space and not t.is_quote]
        if len(line) < 3 or len(line) > LONGEST_LABEL or line[-1].text != ":" or line[0].i in self.quoted:
            return None
        end = next((n for n, t in enumerate(line) if t.text == "," or t.pos_ in {"ADP", "PUNCT"}), len(line) - 1)
        name = line[:end]
        plain = all(t.pos_ in {"PROPN", "NOUN", "ADJ", "DET", "NUM"} for t in name) and len(name) <= LONGEST_NAME
        told = any(t.pos_ in {"VERB", "AUX"} for t in line if t.i not in self.quoted)
        if (
            not name
            or end == len(line) - 1
            or not plain
            or told
            or not any(t.ent_type_ in {"PERSON", "ORG"} for t in name)
        ):
            return None
        return Attribution(
            True, self.doc[name[0].i : name[-1].i + 1], self.doc[begin - 1 : begin], "name before a colon", 0.85
        )

    def after_cue(self, after: list[Token], *, reach: int | None = None, own: bool = False) -> Attribution | None:
        """'...,' he told reporters / said Blinken. With `own`, the cue must have its speaker behind the quote too."""
        for n, token in enumerate(after if reach is None else after[: reach + 1]):
            if token.lower_ == "according" and n <= 2:
                rest = [t for t in after[n + 2 :] if t.text != ","][:8]
                if rest:
                    return Attribution(True, run(rest), self.doc[token.i : token.i + 2], "according to", 0.85)
            if cue_lemma(token) and is_speech(token):
                if own and token.dep_ == "acl":
                    continue  # '"super PACs" supported by the brothers'
                if n > NEAR and not self._opens(after, token):
                    return None
                speaker = self._after_speaker(after, n)
                if _is_weak(token, speaker) and not (speaker is not None and n == 1 and speaker.text.lower() == "it"):
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
            if _is_weak(token, speaker):
                continue
            sure = 0.9 if n < 4 else 0.75 if n <= 12 else 0.65
            cue = self.doc[token.i : token.i + 1]
            return Attribution(True, speaker, cue, "cue before the quote", sure if speaker is not None else 0.4)
        return None

    def governor(self, span: Span) -> Attribution | None:
        """A few marked words inside somebody's reported words: the verb of saying above them."""
        above = [t for t in self._above(span) if cue_lemma(t) and is_speech(t)]
        strong = [t for t in above if cue_lemma(t) in frames.SPEECH_VERBS]
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

    def signed(self, marked: Marked) -> Attribution | None:
        """'"..." — Ann Lee, mayor'."""
        line = self.around.signature(marked)
        if line is None or len(line) < 2 or any(t.pos_ == "VERB" for t in line):
            return None
        name = run([t for t in line[1:] if not t.is_space][:8])
        if name and name[0].pos_ == "PROPN" and names_somebody(name[0]):
            return Attribution(True, name, line[:1], "name after a dash", 0.8)
        return None

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

    def outside(self, span: Span | None) -> Span | None:
        return span if span is not None and not any(i in self.quoted for i in range(span.start, span.end)) else None

    def _person_before(self, cue: Token) -> Span | None:
        people = [e for e in cue.sent.ents if e.label_ == "PERSON" and e.end <= cue.i and e.start not in self.quoted]
        return people[-1] if people else None


def _is_weak(cue: Token, speaker: Span | None) -> bool:
    """'give', 'return', 'go': cues only where somebody who can speak is their subject."""
    return cue_lemma(cue) in cues.WEAK and not (speaker is not None and can_speak(speaker.root))
