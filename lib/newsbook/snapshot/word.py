"""A token."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from spacy.tokens import Token

if TYPE_CHECKING:
    from newsbook.snapshot.passage import Passage
    from newsbook.snapshot.text import Text

EDGES = frozenset({"left_edge", "right_edge"})


@dataclass(init=False, eq=False, repr=False, slots=True)
class Word:
    """What `spacy.tokens.Token` is; equal only to itself."""

    doc: Text
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    head: Word
    children: list[Word]
    whitespace_: str
    is_alpha: bool
    is_punct: bool
    is_quote: bool
    is_space: bool
    is_title: bool
    left_edge: Word  # this and what follows: when asked for
    right_edge: Word
    like_num: bool

    def __getattr__(self, name: str) -> Any:
        """What was not asked for before: from spaCy, and kept."""
        if name in EDGES and not self.children:
            value: Any = self
        else:
            value = getattr(self.doc.source[self.i], name)
            if isinstance(value, Token):
                value = self.doc.words[value.i]
        if name in Word.__slots__:
            setattr(self, name, value)
        return value

    def __len__(self) -> int:
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    def __lt__(self, other: Word) -> bool:
        return self.i < other.i

    @property
    def sent(self) -> Passage:
        return self.doc.sentence_at(self.i)

    @property
    def lefts(self) -> list[Word]:
        return [c for c in self.children if c.i < self.i]

    @property
    def rights(self) -> list[Word]:
        return [c for c in self.children if c.i > self.i]

    @property
    def subtree(self) -> Iterator[Word]:
        here = False
        for child in self.children:
            if not here and child.i > self.i:
                here = True
                yield self
            yield from child.subtree
        if not here:
            yield self

    @property
    def ancestors(self) -> Iterator[Word]:
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def conjuncts(self) -> tuple[Word, ...]:
        first = self
        while first.head is not first and first.dep_ == "conj":
            first = first.head
        found = [first]
        for word in found:
            found += [c for c in word.rights if c.dep_ == "conj"]
        return tuple(word for word in found if word is not self)

    def is_ancestor(self, other: Word) -> bool:
        return any(word is self for word in other.ancestors)

    def nbor(self, i: int = 1) -> Word:
        if not 0 <= self.i + i < len(self.doc.words):
            raise IndexError(f"no word stands {i} after word {self.i}")
        return self.doc.words[self.i + i]
