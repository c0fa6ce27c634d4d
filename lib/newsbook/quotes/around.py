"""What stands around marked words in their sentence and paragraph, and whether they can be speech at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Doc, Span, Token

from newsbook.quotes import cues
from newsbook.quotes.marks import Marked
from newsbook.quotes.phrases import HONORIFICS
from newsbook.syntax import SUBJECTS, trimmed

REACH_AFTER, REACH_BEFORE = 45, 40
ENDINGS = frozenset({".", "!", "?", "…"})
DASHES = frozenset({"—", "–", "-", "--", "―"})
CLOSING = "\"”’'»« "
TITLE_WORDS = re.compile(
    r"\b(?:banner|titled|entitled|named|nicknamed|codenamed|known as|so-called|hashtag|slogan|motto|headline|term|word|phrase|"
    r"acronym)(?:,| of| the)?\s*$",
    re.IGNORECASE,
)
# what has a title, which begins with a capital: 'the film "Fargo"', but 'called the film "a mess"'
WORKS = re.compile(
    r"\b(?:film|movie|book|novel|song|album|single|track|hit|ballad|series|sitcom|drama|musical|opera|programme|program|initiative|"
    r"project|operation|campaign|column|podcast|show|episode|app|magazine|newspaper|essay|poem|painting|paper|report|exhibition|"
    r"play|game|competition|contest)(?:,| of| the)?\s*$",
    re.IGNORECASE,
)
UTTERING = frozenset("say shout yell chant scream whisper exclaim interject reply answer respond declare add".split())
SMALL = frozenset({"ADP", "DET", "CCONJ", "PART", "SCONJ"})  # words that titles do not write with a capital
CALLED = re.compile(r"\b(?:called|dubbed|branded|labelled|labeled)(?: the)?\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Around:
    """The words round the marked stretches of one Doc; `quoted` holds the tokens between marks."""

    doc: Doc
    text: str
    blocks: list[Span]
    quoted: set[int]

    def after(self, marked: Marked) -> list[Token]:
        """Tokens after the closing mark up to the end of the sentence or the next quote."""
        return list(islice(self._words(range(self.end_of(marked), self.blocks[marked.block].end)), REACH_AFTER))

    def before(self, marked: Marked) -> list[Token]:
        """Tokens before the opening mark back to the start of the sentence."""
        first = self.blocks[marked.block].start
        return list(islice(self._words(range(self.start_of(marked) - 1, first - 1, -1)), REACH_BEFORE))[::-1]

    def _words(self, places: range) -> Iterator[Token]:
        for at in places:
            token = self.doc[at]
            if at in self.quoted or (token.text in ENDINGS and not self._shortens(at)):
                return
            if not token.is_quote and not token.is_space:
                yield token

    def _shortens(self, at: int) -> bool:
        """Whether a full stop only ends 'Cmdr.'"""
        return at > 0 and self.doc[at].text == "." and self.doc[at - 1].lower_ in HONORIFICS

    def start_of(self, marked: Marked) -> int:
        """The token of the opening mark."""
        first = self.doc.char_span(marked.outer_start, marked.outer_start + 1, alignment_mode="expand")
        return first.start if first is not None else self.blocks[marked.block].start

    def end_of(self, marked: Marked) -> int:
        """The token after the closing mark."""
        last = self.doc.char_span(marked.outer_end - 1, marked.outer_end, alignment_mode="expand")
        return last.end if last is not None else self.blocks[marked.block].end

    def is_closed_sentence(self, marked: Marked) -> bool:
        return self.text[marked.start : marked.end].rstrip(CLOSING).endswith((".", "…"))

    def ends_with_comma(self, marked: Marked) -> bool:
        around = self.text[marked.end - 1 : marked.outer_end + 1]
        return "," in around or self.text[marked.start : marked.end].rstrip(CLOSING)[-1:] in {"?", "!"}

    def lead(self, marked: Marked) -> Span | None:
        """The sentence or line up to the opening mark; where that opens its paragraph, the end of the one before."""
        block = self.blocks[marked.block]
        end = trimmed(self.doc, block.start, self.start_of(marked))[1]
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

    def signature(self, marked: Marked) -> Span | None:
        """What follows a dash behind the closing mark, to the end of its line, or opens the next paragraph with one."""
        block = self.blocks[marked.block]
        at, end = trimmed(self.doc, self.end_of(marked), block.end)
        if at == end and marked.block + 1 < len(self.blocks):
            block = self.blocks[marked.block + 1]
            at, end = trimmed(self.doc, block.start, block.end)
        if at >= end or self.doc[at].text not in DASHES:
            return None
        stop = next((i for i in range(at, end) if "\n" in self.doc[i].text or i in self.quoted), end)
        return self.doc[at:stop]


def is_title(before: list[Token], span: Span) -> bool:
    """Names of books, plans and slogans, and words the reporter holds at a distance."""
    lead = "".join(t.text_with_ws for t in before)
    first = next((t for t in span if t.is_alpha), span[0])
    as_name = first.text[:1].isupper() or first.pos_ == "DET"
    if TITLE_WORDS.search(lead) or (first.text[:1].isupper() and WORKS.search(lead)):
        return True
    if before and before[-1].lower_ in cues.VERB_FORMS and cues.VERB_FORMS[before[-1].lower_] in UTTERING:
        return False
    if CALLED.search(lead) and before and not any(c.dep_ in SUBJECTS for c in _last_verb(before).children):
        return True
    if any(not t.text[:1].isupper() and t.pos_ in {"VERB", "AUX"} for t in span):
        return False
    words = [t for t in span if t.is_alpha]
    content = [w for w in words if w.pos_ not in SMALL]
    return (
        bool(content) and as_name and len(words) <= 6 and all(w.text[:1].isupper() for w in content) and len(words) > 1
    )


def is_whole(span: Span, marked: Marked, text: str) -> bool:
    """Whether marked words are a sentence or clause of their own, not a few words of one."""
    words = [t for t in span if t.is_alpha]
    inside = text[marked.start : marked.end].rstrip(CLOSING)
    finite = any(t.pos_ in {"VERB", "AUX"} for t in span)
    follows = text[marked.outer_end : marked.outer_end + 2].lstrip()[:1]
    closed = inside[-1:] in {".", ",", "!", "?", "…", "-", "—"} or (finite and follows in {",", "—", "–"})
    first = next((c for c in inside if c.isalpha()), "")
    capital = first.isupper() or (bool(first) and inside.startswith(("...", "…", ". . .")))
    return capital and (finite or closed) and (len(words) > 2 or closed) and (closed or len(words) > 6)


def _last_verb(tokens: list[Token]) -> Token:
    return next((t for t in reversed(tokens) if cues.VERB_FORMS.get(t.lower_)), tokens[-1])
