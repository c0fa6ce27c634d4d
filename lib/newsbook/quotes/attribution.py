"""Marked words to their speaker: a cascade from the cue that touches the quote to the sentence before.

The first rule that fits decides; what no cue tells, the speech, sentence or paragraph before may.
"""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from newsbook.quotes.alone import AloneRules, Done
from newsbook.quotes.around import CLOSING, is_title, is_whole
from newsbook.quotes.labels import Attribution
from newsbook.quotes.marks import Marked
from newsbook.quotes.speech import cue_lemma

SCARE_WORDS, PARTIAL_WORDS = 2, 4
TOUCHING = 3  # tokens between a quote and a cue that touches it
HEADING = 9  # tokens
NO_SPEECH = Attribution(False)


class Attributor(AloneRules):
    """Attributes the marked words of one Doc in text order; later quotes may lean on earlier ones."""

    def __init__(self, doc: Doc, text: str, blocks: list[Span], marked: list[Marked]) -> None:
        super().__init__(doc, text, blocks, marked)
        self.doubles = any(m.shape == "double" for m in marked)

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
        goes_on = self._goes_on(marked, before)
        closed = self.text[marked.start : marked.end].rstrip(CLOSING)[-1:] in {"?", "!"}
        if self._opens_next(linked, {":"} if before else {",", ":"} if goes_on is not None and closed else set()):
            linked, after = (
                [],
                [],
            )  # 'Told "I am sad", the doctor replied: "..."', '"Why not?" A farmer answered, "..."'
        beside = (
            linked if comma and not _is_joined(linked) and not self._ends_sentence_after_colon(marked, before) else []
        )
        touching = self.after_cue(beside, reach=TOUCHING, own=not whole)
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
            found = self.from_sentence_before(marked, before, follows) or self.sentence_subject(before, marked)
        if (found is None or found.cue is None) and self._is_name(marked, span):
            return NO_SPEECH
        if found is not None and (whole or self._is_partial(span, found)):
            return found
        return Attribution(True) if whole else NO_SPEECH

    def _opens_next(self, linked: list[Token], marks: set[str]) -> bool:
        """Whether a cue behind marked words opens the next ones."""
        return len(linked) > 1 and linked[-1].text in marks and cue_lemma(linked[-2]) is not None

    def _is_name(self, marked: Marked, span: Span) -> bool:
        """A word or two that only a comma makes look like speech: 'who shot "Fargo," had the same idea'."""
        words = [t for t in span if t.is_alpha]
        inside = self.text[marked.start : marked.end].rstrip(CLOSING)
        named = all(t.pos_ in {"PROPN", "NOUN", "ADJ", "NUM"} for t in words)
        return named and len(words) <= SCARE_WORDS and not inside.endswith((".", "!", "?", "…"))

    def _ends_sentence_after_colon(self, marked: Marked, before: list[Token]) -> bool:
        """'He thought: "Why?" Others said': what follows is a sentence of its own."""
        closed = self.text[marked.start : marked.end].rstrip(CLOSING)[-1:] in {"?", "!"}
        return closed and bool(before) and before[-1].text == ":"

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

    def _is_partial(self, span: Span, found: Attribution) -> bool:
        words = [t for t in span if t.is_alpha]
        return len(words) > SCARE_WORDS or (found.confidence >= 0.7 and found.cue is not None)


def _is_attribution(found: Attribution) -> bool:
    """'..., Lee said', and not '..., adding that'."""
    return found.speaker is not None and found.cue is not None and found.cue[0].tag_ != "VBG"


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
