"""A document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Any, overload

from spacy.attrs import (
    DEP,
    ENT_TYPE,
    HEAD,
    IDX,
    IS_ALPHA,
    IS_PUNCT,
    IS_QUOTE,
    IS_SPACE,
    IS_TITLE,
    LEMMA,
    LOWER,
    ORTH,
    POS,
    SPACY,
    TAG,
)  # fmt: skip
from spacy.strings import StringStore
from spacy.tokens import Doc, Span

from newsbook.snapshot.passage import Passage
from newsbook.snapshot.word import Word

LOOKS = [IS_ALPHA, IS_PUNCT, IS_QUOTE, IS_SPACE, IS_TITLE]
STRINGS = [ORTH, LOWER, LEMMA, POS, TAG, DEP, ENT_TYPE]


class Text:
    """What `spacy.tokens.Doc` is."""

    def __init__(self, source: Doc) -> None:
        self.source = source
        self.text = source.text
        self.words = _words(self, source)
        self.starts = [word.idx for word in self.words]
        self.ends = [word.idx + len(word.text) for word in self.words]

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> Passage: ...
    def __getitem__(self, at: int | slice) -> Word | Passage:
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self.words))
            return Passage(self, start, max(start, end))
        return self.words[at]

    def __getattr__(self, name: str) -> Any:
        """`vocab`, `has_annotation`, `to_array`: what is not about single words stays with spaCy."""
        return getattr(self.source, name)

    @cached_property
    def ents(self) -> tuple[Passage, ...]:
        return tuple(self._own(ent) for ent in self.source.ents)

    @cached_property
    def spans(self) -> dict[str, list[Passage]]:
        return {name: [self._own(span) for span in group] for name, group in self.source.spans.items()}

    @cached_property
    def sents(self) -> tuple[Passage, ...]:
        return tuple(self._own(sent) for sent in self.source.sents)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sent.start for sent in self.sents]

    def sentence_at(self, i: int) -> Passage:
        return self.sents[bisect_right(self._sentence_starts, i) - 1]

    def _own(self, span: Span) -> Passage:
        return Passage(self, span.start, span.end, span.label_)

    def char_span(self, start: int, end: int, *, label: str = "", alignment_mode: str = "strict") -> Passage | None:
        """The words from one character to another, or None; 'expand': all that they touch, 'contract': those within."""
        first, last = self._word_at(start), self._word_at(end - 1)
        if first < 0 or last < 0:
            return None
        if alignment_mode == "expand":
            first += start == self.ends[first]
        elif alignment_mode == "contract":
            first += self.starts[first] < start
            last -= end < self.ends[last]
            if last < first:
                return None
        elif start != self.starts[first] or end != self.ends[last]:
            return None
        if first > last + 1:
            raise IndexError(f"no words stand between the characters {start} and {end}")
        return Passage(self, first, last + 1, label)

    def _word_at(self, char: int) -> int:
        return bisect_right(self.starts, char) - 1 if 0 <= char < len(self.text) else -1


class _Strings(dict[int, str]):
    """Numbers -> strings, each looked up in spaCy's store once."""

    def __init__(self, store: StringStore) -> None:
        self.store = store

    def __missing__(self, number: int) -> str:
        self[number] = string = str(self.store[number])
        return string


def _words(doc: Text, source: Doc) -> list[Word]:
    string = _Strings(source.vocab.strings).__getitem__
    words = [Word() for _ in range(len(source))]
    # column by column: a list a word, all of them at once, would set off the collector of garbage
    places = source.to_array([IDX, HEAD, SPACY]).astype("int64").T.tolist()
    names = zip(*source.to_array(STRINGS).T.tolist(), strict=True)
    looks = zip(*source.to_array(LOOKS).astype(bool).T.tolist(), strict=True)
    for i, (word, start, above, spaced, keys, look) in enumerate(zip(words, *places, names, looks, strict=True)):
        word.doc, word.i, word.idx, word.children, word.whitespace_ = doc, i, start, [], " " * spaced
        word.text, word.lower_, word.lemma_, word.pos_, word.tag_, word.dep_, word.ent_type_ = map(string, keys)
        word.is_alpha, word.is_punct, word.is_quote, word.is_space, word.is_title = look
        word.head = words[i + above]
    for word in words:
        if word.head is not word:
            word.head.children.append(word)
    return words
