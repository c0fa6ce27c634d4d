"""The words of a page's lines in one row, so that what is asked of each is asked of all at once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, count

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]

# The first letters are said twice: `re` is faster at a class of ranges than at one of what it is not.
WORD = re.compile(r"(?:[A-Za-zÀ-ÖØ-öø-ʯ]+[^\W\d_]*|[^\W\d_]+)(?:['’][a-z]+)?")
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
    """The words of each line of a page, in small letters.

    `counts`: how many each line has, `common`: how many of them in STOP_WORDS; (lines,). `distinct`: each word once;
    `lines`, `numbers`: of every word in order, its line and its place in `distinct`; (words,). `content` and `names`
    are pairs of rows, the line and the number of each longer word and of each word in a capital that does not open
    its line; each once a line, by line.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        found = [WORD.findall(text) for text in texts]
        self.counts: Numbers = np.fromiter(map(len, found), np.int64, len(found))
        self.lines = np.repeat(np.arange(len(found)), self.counts)
        self.starts: Numbers = np.cumsum(self.counts) - self.counts
        printed, as_printed = _numbered(chain.from_iterable(found))
        self.distinct, small = _numbered(word.lower() for word in printed)
        self.numbers = small[as_printed]
        common = np.fromiter(map(STOP_WORDS.__contains__, self.distinct), bool, len(self.distinct))
        self.common: Numbers = self.per_line(self.lines[common[self.numbers]])
        long = np.fromiter(map(len, self.distinct), np.int64, len(self.distinct)) >= CONTENT_LETTERS
        chosen = (long & ~common)[self.numbers]
        self.content = _pairs(self.lines[chosen], self.numbers[chosen])
        capital = np.fromiter((word[0].isupper() for word in printed), bool, len(printed))[as_printed]
        capital[self.starts[self.counts > 0]] = False
        self.names = _pairs(self.lines[capital], as_printed[capital])

    @property
    def lists(self) -> list[list[str]]:
        """The words line by line."""
        words = [self.distinct[n] for n in self.numbers.tolist()]
        return [words[s : s + n] for s, n in zip(self.starts.tolist(), self.counts.tolist(), strict=True)]

    def per_line(self, lines: Numbers) -> Numbers:
        """How often each line is among `lines`; (lines,)."""
        return np.bincount(lines, minlength=len(self.counts))


def _numbered(words: Iterable[str]) -> tuple[list[str], Numbers]:
    """The distinct words, and the number of each word among them."""
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    each = np.fromiter(map(numbers.__getitem__, words), np.int64)
    return list(numbers), each


def _pairs(lines: Numbers, numbers: Numbers) -> tuple[Numbers, Numbers]:
    """Each pair of a line and a number once, by line."""
    size = int(numbers.max(initial=0)) + 1
    both = np.sort(lines * size + numbers)
    both = both[np.diff(both, prepend=-1) > 0]
    return both // size, both % size


def first_lines(lines: Numbers, numbers: Numbers, told: Flags) -> Numbers:
    """For each pair of a line and a word's number, by line: the first of the lines that are told to have the word."""
    first = np.full(int(numbers.max(initial=0)) + 1, NEVER)
    among = told[lines]
    first[numbers[among][::-1]] = lines[among][::-1]
    return first[numbers]
