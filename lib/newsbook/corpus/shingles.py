"""The articles' own words as shingles (runs of five words), and the pairs of articles that share many of them.

Words inside quotation marks are not an article's own: what everybody quotes makes no copies. Shared words are counted
rather than shared shingles, so that one changed word costs one word and not five.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import combinations

import numpy as np

SHINGLE = 5  # words
KEPT = 4  # of the shingles one in so many is looked up to find pairs; all count when a pair is measured
BIG = 20  # articles with one shingle: from there on each is paired with the longest only, not with all
LIKELY = 0.1  # share of the looked-up shingles that makes a pair worth measuring
LEAST_WORDS = 40  # own words: with fewer an article is not compared
WORD = re.compile(r"\w+(?:['’]\w+)*")

Span = tuple[int, int]


@dataclass(frozen=True)
class Shared:
    """Two articles, by number, with the share (0 to 1) of each one's own words that stand in the other."""

    first: int
    second: int
    of_first: float
    of_second: float


@dataclass
class Wording:
    """Articles added one by one, each as an array with a number for every shingle; 0 where none begins."""

    shingles: list[np.ndarray] = field(default_factory=list)
    own: list[np.ndarray] = field(default_factory=list)  # which words stand in a shingle at all
    _numbers: dict[str, int] = field(default_factory=dict)

    def add(self, text: str, blocks: Iterable[Span], quoted: Iterable[Span]) -> None:
        """An article's text, its blocks of running text and its quoted words, both in order."""
        inside = list(quoted)
        runs = [self._run(text[a:b]) for block in blocks for a, b in outside(block, inside)]
        shingles = np.concatenate([np.zeros(0, dtype=np.uint64), *(_shingles(run) for run in runs)])
        self.shingles.append(shingles)
        self.own.append(_spread(shingles != 0))

    def words(self, n: int) -> int:
        """Own words of an article: those in runs of at least five."""
        return int(self.own[n].sum())

    def pairs(self) -> list[Shared]:
        """All pairs that may share much, measured; in order of their numbers."""
        return [self._measured(a, b) for a, b in self._candidates()]

    def _run(self, words: str) -> np.ndarray:
        found = [word.replace("’", "'") for word in WORD.findall(words.casefold())]
        return np.array([self._number(word) for word in found], dtype=np.uint64)

    def _number(self, word: str) -> int:
        """A word's number: the same in every corpus."""
        number = self._numbers.get(word)
        if number is None:
            number = int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
            self._numbers[word] = number
        return number

    def _measured(self, a: int, b: int) -> Shared:
        return Shared(a, b, self._share(a, b), self._share(b, a))

    def _share(self, a: int, b: int) -> float:
        hits = np.isin(self.shingles[a], self.shingles[b][self.shingles[b] != 0])
        return float(_spread(hits).sum() / self.words(a))

    def _candidates(self) -> Iterator[tuple[int, int]]:
        looked_up = [np.unique(s[(s != 0) & (s % np.uint64(KEPT) == 0)]) for s in self.shingles]
        sizes = np.array([len(s) for s in looked_up])
        long_enough = np.array([self.words(n) >= LEAST_WORDS for n in range(len(sizes))], dtype=bool)
        ranked = [int(n) for n in np.argsort(-sizes, kind="stable") if long_enough[n]]  # the longest first
        firsts, seconds = _together([looked_up[n] for n in ranked])
        if not len(firsts):
            return
        codes, counts = np.unique(firsts * len(ranked) + seconds, return_counts=True)
        for code, count in zip(codes.tolist(), counts.tolist(), strict=True):
            a, b = ranked[code // len(ranked)], ranked[code % len(ranked)]
            if count >= max(2, LIKELY * min(sizes[a], sizes[b])):
                yield min(a, b), max(a, b)


def outside(block: Span, inside: Iterable[Span]) -> Iterator[Span]:
    """The parts of a block that no span of `inside` covers."""
    at, end = block
    for start, stop in inside:
        if stop <= at:
            continue
        if start >= end:
            break
        if start > at:
            yield at, start
        at = max(at, stop)
    if at < end:
        yield at, end


def _shingles(run: np.ndarray) -> np.ndarray:
    """For each word the number of the shingle that begins there: a product-sum over five words, 64 bits, never 0."""
    found = np.zeros(len(run), dtype=np.uint64)
    if len(run) >= SHINGLE:
        n = len(run) - SHINGLE + 1
        for k in range(SHINGLE):
            found[:n] = found[:n] * np.uint64(0x9E3779B97F4A7C15) + run[k : k + n]
        found[:n] ^= found[:n] >> np.uint64(29)
        found[:n] |= (found[:n] == 0).astype(np.uint64)
    return found


def _spread(begins: np.ndarray) -> np.ndarray:
    """Which words stand in a shingle, from where these shingles begin."""
    return np.convolve(begins, np.ones(SHINGLE, dtype=np.int64))[: len(begins)] > 0 if len(begins) else begins


def _together(sets: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Pairs (of the sets' numbers, lower first) that hold one shingle, once for each such shingle."""
    firsts, seconds = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    if sets:
        holders = np.repeat(np.arange(len(sets)), [len(s) for s in sets])
        values = np.concatenate(sets)
        order = np.argsort(values, kind="stable")
        holders, values = holders[order], values[order]
        edges = np.flatnonzero(np.diff(values)) + 1
        starts, ends = np.concatenate([[0], edges]), np.concatenate([edges, [len(values)]])
        for size in np.unique(ends - starts).tolist():
            members = holders[starts[ends - starts == size][:, None] + np.arange(size)]
            for i, j in combinations(range(size), 2) if size <= BIG else ((0, j) for j in range(1, size)):
                firsts.append(members[:, i])
                seconds.append(members[:, j])
    return np.concatenate(firsts), np.concatenate(seconds)
