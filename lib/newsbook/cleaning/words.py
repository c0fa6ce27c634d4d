"""The words of a page's lines in one row, so that what is asked of each is asked of all at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]

WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
CONTENT_LETTERS = 4
NEVER = np.iinfo(np.int64).max
STOP_WORDS = frozenset(
    "the of to and a in that is was he for it with as his on be at by i this had not are but from or have an they which "
    "one you were all her she there would their we him been has when who will no more if out so up said what its about "
    "than into them can only other some could these two may then do any my now over such our even most me after also did "
    "many before must through where much your way down should because each just those people how still own under being "
    "never same another while last us since against".split()
)


class PageWords:
    """`lists`: the words of each line in small letters; `counts`: how many; (lines,).

    `content` and `names` are pairs of rows, the line and the number of each longer word and of each word in a
    capital that does not open its line; each once a line, by line.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        cased = [WORD.findall(text) for text in texts]
        self.counts: Numbers = np.array([len(line) for line in cased])
        stops = np.cumsum(self.counts)
        as_printed = list(chain.from_iterable(cased))
        small = " ".join(as_printed).lower().split(" ") if as_printed else []
        self.lists = [small[start:stop] for start, stop in pairwise([0, *stops.tolist()])]
        self._line = np.repeat(np.arange(len(cased)), self.counts)
        distinct, numbers = _numbered(small)
        common = np.array([word in STOP_WORDS for word in distinct], bool)
        self.common: Numbers = self.per_line(self._line[common[numbers]])
        long = ~common & np.array([len(word) >= CONTENT_LETTERS for word in distinct], bool)
        self.content = self._pairs(numbers, long[numbers])
        printed, numbers = _numbered(as_printed)
        capital = np.array([word[0].isupper() for word in printed], bool)[numbers]
        capital[(stops - self.counts)[self.counts > 0]] = False
        self.names = self._pairs(numbers, capital)

    def per_line(self, lines: Numbers) -> Numbers:
        """How often each line is among `lines`; (lines,)."""
        return np.bincount(lines, minlength=len(self.counts))

    def _pairs(self, numbers: Numbers, chosen: Flags) -> tuple[Numbers, Numbers]:
        size = int(numbers.max(initial=0)) + 1
        both = np.unique(self._line[chosen] * size + numbers[chosen])
        return both // size, both % size


def _numbered(words: list[str]) -> tuple[list[str], Numbers]:
    """The distinct words, and the number of each word among them."""
    numbers = {word: n for n, word in enumerate(dict.fromkeys(words))}
    return list(numbers), np.fromiter(map(numbers.__getitem__, words), np.int64, len(words))


def first_lines(lines: Numbers, numbers: Numbers, told: Flags) -> Numbers:
    """For each pair of a line and a word's number, by line: the first of the lines that are told to have the word."""
    first = np.full(int(numbers.max(initial=0)) + 1, NEVER)
    among = told[lines]
    first[numbers[among][::-1]] = lines[among][::-1]
    return first[numbers]
