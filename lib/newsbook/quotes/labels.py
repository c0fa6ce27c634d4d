"""Marked words whose speaker stands before a colon or behind a dash: 'Ann Lee, mayor: "..."', 'He said: "..."', '"..." — Ann Lee'."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from newsbook.quotes import cues, frames
from newsbook.quotes.around import Around
from newsbook.quotes.beside import described_up_to, named_before
from newsbook.quotes.marks import Marked
from newsbook.quotes.phrases import phrase, run, with_name
from newsbook.quotes.speakers import speaker_of
from newsbook.quotes.speech import cue_lemma, is_speech
from newsbook.quotes.subjects import agent_of_noun, is_told, speaking
from newsbook.quotes.voices import can_speak, names_somebody
from newsbook.syntax import OBJECTS, own_subject

GIVING = frames.LIGHT_VERBS - cues.BESIDE_MARKS_ONLY - frames.FINDING_VERBS - frames.CALLING_VERBS
THOUGHTS = frames.THOUGHT_VERBS - frames.SPEECH_VERBS
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


class LabelRules:
    """The rules that go by a colon or dash, over the marked words of one Doc; each gives an Attribution or None."""

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

    def outside(self, span: Span | None) -> Span | None:
        return span if span is not None and not any(i in self.quoted for i in range(span.start, span.end)) else None

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
        verbs = speaking(t for t in reversed(lead) if t.i not in self.quoted)
        verbs.sort(
            key=lambda t: cue_lemma(t) in THOUGHTS and t.tag_ in {"VBG", "VBN"}
        )  # 'he said, thinking better of it:'
        verb = next((t for t in verbs if not is_told(t) or speaker_of(t) is not None), None)
        if verb is not None:
            speaker = self.outside(speaker_of(verb))
            if speaker is None or is_weak(verb, speaker):
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
            if subject is not None and can_speak(subject):
                described = with_name(phrase(subject))
            if described is not None:
                return self.outside(described)
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

    def signed(self, marked: Marked) -> Attribution | None:
        """'"..." — Ann Lee, mayor'."""
        line = self.around.signature(marked)
        if line is None or len(line) < 2 or any(t.pos_ == "VERB" for t in line):
            return None
        name = run([t for t in line[1:] if not t.is_space][:8])
        if name and name[0].pos_ == "PROPN" and names_somebody(name[0]):
            return Attribution(True, name, line[:1], "name after a dash", 0.8)
        return None


def _puts_it(cue: Token) -> bool:
    """'put it bluntly', 'put that another way', 'how they put it', 'puts the matter so:'."""
    rest = cue.doc[cue.i + 1 : min(cue.i + 9, cue.sent.end)]
    return any(c.dep_ in OBJECTS and (c.pos_ == "PRON" or c.lower_ == "blame") for c in cue.children) or any(
        t.text == ":" for t in rest
    )


def _gives_word(cue: Token) -> bool:
    """'gave a warning: "..."', 'expressed it so: "..."'; not so 'an advert he placed'."""
    own = [c for c in cue.children if c.dep_ in OBJECTS]
    return cue_lemma(cue) in {"express", "reiterate", "repeat"} or any(c.lower_ in cues.NOUN_FORMS for c in own)


def is_weak(cue: Token, speaker: Span | None) -> bool:
    """'give', 'return', 'go': cues only where somebody who can speak is their subject; 'put it bluntly', and not 'put a limit on it'."""
    if cue_lemma(cue) == "put" and not _puts_it(cue):
        return True
    if cue.lower_ in cues.WITH_BACK and not any(c.lower_ == "back" for c in cue.children):
        return True
    if cue_lemma(cue) == "read" and speaker is not None and speaker.root.lower_ in cues.NOUN_FORMS:
        return False
    if cue_lemma(cue) in GIVING and not _gives_word(cue):
        return True
    return cue_lemma(cue) in cues.WEAK and not (speaker is not None and can_speak(speaker.root))
