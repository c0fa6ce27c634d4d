"""The words of a page's lines in one row, so that what is asked of each is asked of all at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

import numpy as np

from newsbook.cleaning.characters import Characters, Flags, Numbers, Prints, Table, prints, running

CONTENT_LETTERS = 4
NEVER = np.iinfo(np.int64).max
STOP_WORDS = frozenset(
    "the of to and a in that is was he for it with as his on be at by i this had not are but from or have an they which "
    "one you were all her she there would their we him been has when who will no more if out so up said what its about "
    "than into them can only other some could these two may then do any my now over such our even most me after also did "
    "many before must through where much your way down should because each just those people how still own under being "
    "never same another while last us since against".split()
)
TAIL = re.compile("[a-z]+")  # of a word, behind an apostrophe
NUMBER_BITS = 32


def _small(character: str) -> int:
    """Its small letter; for what has no single one, itself."""
    small = character.lower()
    return ord(small if len(small) == 1 else character)


LETTERS = Table(lambda character: character.isalnum() and not character.isdecimal(), np.bool_)
CAPITALS = Table(str.isupper, np.bool_)
SMALL = Table(_small, np.uint32)


class Lexicon:
    """Words and their numbers, from `start` on."""

    def __init__(self, words: Iterable[str], start: int = 0) -> None:
        page = Characters(list(words))
        found = prints(running(SMALL(page.codes)), page.starts, page.stops)
        order = np.argsort(found)
        self.prints, self.numbers = found[order], order + start

    def numbers_of(self, words: Prints, missing: int) -> Numbers:
        """The numbers of words by their fingerprints; `missing` for those that are not among these."""
        at = np.searchsorted(self.prints, words) % len(self.prints)
        return np.where(self.prints[at] == words, self.numbers[at], missing)


STOPS = Lexicon(sorted(STOP_WORDS))


class PageWords:
    """The words of each line of a page, in small letters: letters in a row, with what an apostrophe ties to them.

    `counts`: how many each line has, `common`: how many of them in STOP_WORDS; (lines,). `prints`: the fingerprint of
    each word once; `lines`, `numbers`: of every word in order, its line and its place in `prints`; (words,). `content`
    and `names` are pairs of rows, the line and a number of each longer word and of each word in a capital that does not
    open its line; each once a line, by line.
    """

    def __init__(self, page: Characters) -> None:
        self.page = page
        self.begins, self.ends = _runs(page)
        self.starts: Numbers = np.searchsorted(self.begins, page.starts)
        self.counts: Numbers = np.diff(self.starts, append=len(self.begins))
        self.lines = np.repeat(np.arange(len(self.counts)), self.counts)
        small = prints(running(SMALL(page.codes)), self.begins, self.ends)
        self.prints, self.numbers = np.unique(small, return_inverse=True)
        common = (STOPS.numbers_of(self.prints, -1) >= 0)[self.numbers]
        self.common: Numbers = self.per_line(self.lines[common])
        chosen = (self.ends - self.begins >= CONTENT_LETTERS) & ~common
        self.content = _pairs(self.lines[chosen], self.numbers[chosen])
        capital = CAPITALS(page.codes[self.begins])
        capital[self.starts[self.counts > 0]] = False
        printed = prints(page.printed, self.begins[capital], self.ends[capital])
        self.names = _pairs(self.lines[capital], np.unique(printed, return_inverse=True)[1])

    @cached_property
    def lists(self) -> list[list[str]]:
        """The words line by line."""
        edges = zip(self.begins.tolist(), self.ends.tolist(), strict=True)
        small = SMALL(self.page.codes).tobytes().decode("utf-32-le", "surrogatepass")
        words = [small[begin:end] for begin, end in edges]
        return [words[s : s + n] for s, n in zip(self.starts.tolist(), self.counts.tolist(), strict=True)]

    def per_line(self, lines: Numbers) -> Numbers:
        """How often each line is among `lines`; (lines,)."""
        return np.bincount(lines, minlength=len(self.counts))


def _runs(page: Characters) -> tuple[Numbers, Numbers]:
    """Where words begin and end: at letters in a row, the small Latin ones behind an apostrophe with those before it."""
    letter = LETTERS(page.codes)
    edges = np.flatnonzero(letter[1:] != letter[:-1]) + 1
    edges = np.concatenate([[0], edges]) if letter[0] else edges
    begins, ends = edges[::2].copy(), edges[1::2].copy()
    between = page.codes[ends[:-1]]
    behind = np.flatnonzero((begins[1:] == ends[:-1] + 1) & ((between == ord("'")) | (between == ord("’")))) + 1
    tied: list[int] = []
    for run, begin in zip(behind.tolist(), begins[behind].tolist(), strict=True):
        tail = TAIL.match(page.joined, begin)
        if tail is None or (tied and tied[-1] == run - 1):  # 'rock'n'roll': one apostrophe a word
            continue
        ends[run - 1] = tail.end()
        if tail.end() == ends[run]:
            tied.append(run)
        else:
            begins[run] = tail.end()
    kept = np.ones(len(begins), bool)
    kept[tied] = False
    return begins[kept], ends[kept]


def _pairs(lines: Numbers, numbers: Numbers) -> tuple[Numbers, Numbers]:
    """Each pair of a line and a number once, by line."""
    both = np.sort(lines << NUMBER_BITS | numbers)
    both = both[np.append(True, both[1:] != both[:-1])] if len(both) else both
    return both >> NUMBER_BITS, both & (1 << NUMBER_BITS) - 1


def first_lines(lines: Numbers, numbers: Numbers, told: Flags) -> Numbers:
    """For each pair of a line and a word's number, by line: the first of the lines that are told to have the word."""
    first = np.full(int(numbers.max(initial=0)) + 1, NEVER)
    among = told[lines]
    first[numbers[among][::-1]] = lines[among][::-1]
    return first[numbers]
