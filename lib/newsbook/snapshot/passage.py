"""A span."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, overload

from newsbook.snapshot.word import Word

if TYPE_CHECKING:
    from newsbook.snapshot.text import Text


class Passage:
    """What `spacy.tokens.Span` is."""

    __slots__ = ("doc", "end", "end_char", "label_", "start", "start_char")

    def __init__(self, doc: Text, start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label
        self.start_char = doc.starts[start] if start < len(doc.words) else len(doc.text)
        self.end_char = doc.ends[end - 1] if end > start else self.start_char

    @property
    def text(self) -> str:
        return self.doc.text[self.start_char : self.end_char]

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Word]:
        return iter(self.doc.words[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> Passage: ...
    def __getitem__(self, at: int | slice) -> Word | Passage:
        if isinstance(at, slice):
            start, end, _ = at.indices(self.end - self.start)
            return Passage(self.doc, self.start + start, self.start + max(start, end))
        place = self.end + at if at < 0 else self.start + at
        if not self.start <= place < self.end:
            raise IndexError(f"a span of {len(self)} words has no word {at}")
        return self.doc.words[place]

    def _key(self) -> tuple[int, int, str]:
        return self.start_char, self.end_char, self.label_

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Passage) and other.doc is self.doc and other._key() == self._key()

    def __lt__(self, other: Passage) -> bool:
        return self._key() < other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    @property
    def sent(self) -> Passage:
        return self.doc.sentence_at(self.start)

    def char_span(self, start: int, end: int, *, alignment_mode: str = "strict") -> Passage | None:
        return self.doc.char_span(self.start_char + start, self.start_char + end, alignment_mode=alignment_mode)

    @property
    def ents(self) -> list[Passage]:
        return [ent for ent in self.doc.ents if ent.start >= self.start and ent.end <= self.end]

    @property
    def root(self) -> Word:
        words = self.doc.words[self.start : self.end]
        tops = []
        for word in words:
            head = word.head
            if head is word:
                return word
            if not self.start <= head.i < self.end:
                tops.append(word)
        return tops[0] if len(tops) == 1 else min(tops, key=_depth, default=self.doc.words[self.start])

    @property
    def lefts(self) -> list[Word]:
        return [left for word in reversed(list(self)) for left in word.lefts if left.i < self.start]

    @property
    def rights(self) -> list[Word]:
        return [right for word in self for right in word.rights if right.i >= self.end]

    @property
    def subtree(self) -> Iterator[Word]:
        for left in self.lefts:
            yield from left.subtree
        yield from self
        for right in self.rights:
            yield from right.subtree


def _depth(word: Word) -> int:
    """How far from its sentence's root; marks on which nothing hangs come last."""
    if (word.is_punct or word.is_space) and not word.children:
        return len(word.doc.words) - 1
    return sum(1 for _ in word.ancestors)
