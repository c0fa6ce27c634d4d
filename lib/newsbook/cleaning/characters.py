"""The characters of a page's lines in one row, and numbers that stand for stretches of them.

Two stretches have the same number where they have the same characters: the fingerprints of Karp and Rabin (1987), taken
from running sums, so that those of all words or lines of a page are had at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
Prints = NDArray[np.uint64]

TABLE_SIZE = 0x3000  # the scripts of Europe and the signs beside them; characters beyond are few on English pages
BASE = 0x9E3779B97F4A7C15  # of the fingerprints: a large odd number
INVERSE = pow(BASE, -1, 1 << 64)
ROOM = 1 << 17  # characters of a page for which the powers are kept; for a longer one they are worked out anew


class Characters:
    """A page's lines: `codes`, all their code points, each line ended by a break; `starts`, `stops`, `lengths` of each."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.joined = "\n".join([*texts, ""])
        self.codes = np.frombuffer(self.joined.encode("utf-32-le", "surrogatepass"), "<u4")
        self.lengths: Numbers = np.fromiter(map(len, texts), np.int64, len(texts))
        self.stops: Numbers = np.cumsum(self.lengths + 1) - 1
        self.starts: Numbers = self.stops - self.lengths

    @cached_property
    def printed(self) -> Prints:
        """Running sums of the characters as they stand."""
        return running(self.codes)


def running(codes: NDArray[Any]) -> Prints:
    """Running sums of code points, from which `prints` are taken."""
    out = np.zeros(len(codes) + 1, np.uint64)
    np.cumsum(codes * _powers(BASE, len(codes))[: len(codes)], out=out[1:])
    return out


def prints(sums: Prints, starts: Numbers, stops: Numbers) -> Prints:
    """A number for each stretch from a start to a stop, by the running sums of the whole."""
    return (sums[stops] - sums[starts]) * _powers(INVERSE, len(sums))[starts]


def _powers(base: int, size: int) -> Prints:
    """At least so many powers, from the first, modulo 2 ** 64."""
    return _usual_powers(base) if size <= ROOM else _worked_out(base, size)


@lru_cache(maxsize=2)
def _usual_powers(base: int) -> Prints:
    return _worked_out(base, ROOM)


def _worked_out(base: int, size: int) -> Prints:
    powers = np.full(size, base, np.uint64)
    powers[0] = 1
    return np.cumprod(powers)


class Table:
    """What is said of each character, looked up for all of a page; those beyond the table are asked about one by one."""

    def __init__(self, said_of: Callable[[str], int], kind: type[np.generic]) -> None:
        self.said_of = said_of
        self.values = np.array([said_of(chr(code)) for code in range(TABLE_SIZE)], kind)

    def __call__(self, codes: NDArray[np.uint32]) -> NDArray[Any]:
        found = self.values.take(codes, mode="clip")
        beyond = np.flatnonzero(codes >= TABLE_SIZE)
        if len(beyond):
            distinct, at = np.unique(codes[beyond], return_inverse=True)
            found[beyond] = np.array([self.said_of(chr(code)) for code in distinct.tolist()], found.dtype)[at]
        return found
