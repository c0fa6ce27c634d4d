"""Lines of a page as numbers and words, from which `labeller` tells the text from the page around it.

Nothing here knows a site, and nothing decides: that is learned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsbook.cleaning.characters import Characters, Flags, Numbers, prints
from newsbook.cleaning.runs import best_run, worth_of
from newsbook.cleaning.shapes import Floats, are_ended, are_prose, as_columns, line_shapes
from newsbook.cleaning.text import Line
from newsbook.cleaning.words import PageWords, first_lines

LONGEST_READ = 6_000  # characters of a line
SAME_START = 30  # characters
AGAIN = 3  # place of the lines said again among what `_said_twice` gives
OPENING, CLOSING = 14, 29  # of the columns of `numbers`, the first and last are looked at farther off
WINDOW = 6  # lines on either side that are averaged


@dataclass(frozen=True)
class Features:
    """What a page's lines are told by; `numbers`: (lines, features)."""

    numbers: Floats
    words: PageWords


def page_features(lines: Sequence[Line]) -> Features:
    """The features of every line of a page."""
    texts = [line.text[:LONGEST_READ] or " " for line in lines]
    page = Characters(texts)
    words, ended = PageWords(page), are_ended(page)
    prose = are_prose(words.counts, ended)
    twice = _said_twice(lines, page)
    numbers = [
        *line_shapes(page, texts, words.counts, words.common, ended),
        as_columns(twice),
        _company(words, prose, again=twice[AGAIN]),
    ]
    return Features(np.concatenate(numbers, 1, dtype=np.float32), words)


def with_neighbours(numbers: Floats, at: Numbers | None = None) -> Floats:
    """(lines, features) with those of the two lines above and below, and means over six, for models of one line.

    `at`: the lines that are wanted, all unless given.
    """
    size = len(numbers)
    at = np.arange(size) if at is None else at
    far = np.concatenate([numbers[:, :OPENING], numbers[:, -CLOSING:]], 1)
    so_far = np.concatenate([np.zeros((1, far.shape[1]), np.float32), np.cumsum(far, 0)])
    start, stop = np.maximum(at - WINDOW, 0), np.minimum(at + 1 + WINDOW, size)
    above = (so_far[at] - so_far[start]) / np.maximum(at - start, 1)[:, None]
    below = (so_far[stop] - so_far[at + 1]) / np.maximum(stop - at - 1, 1)[:, None]
    near = [_moved(numbers, at, by) for by in (0, -1, 1)]
    return np.concatenate([*near, _moved(far, at, -2), _moved(far, at, 2), above, below], 1, dtype=np.float32)


def _moved(numbers: Floats, at: Numbers, by: int) -> Floats:
    """The rows so many below those at `at`; zeros beyond the page."""
    rows = at + by
    out = numbers[np.clip(rows, 0, len(numbers) - 1)]
    out[(rows < 0) | (rows >= len(numbers))] = 0
    return out


def _said_twice(lines: Sequence[Line], page: Characters) -> list[Flags]:
    """Blank lines and list marks around each line, and what the page says again elsewhere."""
    gaps = np.array([line.gap for line in lines] + [True])
    listed = np.array([line.listed for line in lines])
    texts = prints(page.printed, page.starts, page.stops)
    order = np.argsort(texts, kind="stable")
    repeated = texts[order[1:]] == texts[order[:-1]]
    again, seen = np.zeros((2, len(lines)), bool)
    seen[order[1:]] = repeated
    again[order[:-1]] = repeated
    again |= seen
    same, alike = np.zeros((2, len(lines) + 1), bool)  # as the line above; that below the last is none
    same[1:-1] = texts[1:] == texts[:-1]
    alike[1:-1] = _are_alike(page)
    return [gaps[:-1], gaps[1:], listed, again, seen, same[:-1], alike[:-1], same[1:], alike[1:]]


def _are_alike(page: Characters) -> Flags:
    """Whether a line opens with the first characters of the line below, or that with its own; (lines - 1,)."""
    size = np.minimum(np.minimum(page.lengths[1:], page.lengths[:-1]), SAME_START)
    opening, other = (prints(page.printed, starts, starts + size) for starts in (page.starts[:-1], page.starts[1:]))
    blank = page.codes[page.starts] == ord(" ")  # stands for a line without any characters
    return (opening == other) | blank[1:] | blank[:-1]


def _company(words: PageWords, prose: Flags, *, again: Flags) -> Floats:
    """Where each line stands beside the best run of prose, and what words it shares with it."""
    counts = words.counts
    first, last = best_run(worth_of(prose & ~again, counts))
    at = np.arange(len(counts))
    inside = (first <= at) & (at <= last)
    total = max(int(counts.sum()), 1)
    before, after = at - first, last - at
    columns = [
        inside, at == first, at == last, np.tanh(before / 5), np.tanh(after / 5), np.tanh(before / 30), np.tanh(after / 30),
        at / len(at), np.log1p(at) / 4, np.log1p(len(at) - at) / 4, np.full(len(at), np.log1p(len(at)) / 5),
        (np.cumsum(counts) - counts) / total, np.minimum(counts / total, 1) * 5, np.full(len(at), np.log1p(total) / 8),
        *_shared(words, inside & prose),
    ]  # fmt: skip
    return as_columns(columns)


def _shared(words: PageWords, told: Flags) -> list[NDArray[Any]]:
    """For each line: how many of its words the prose says too, at all and before it, and its names likewise."""
    line, word = words.content
    times = np.bincount(word[told[line]], minlength=int(word.max(initial=0)) + 1)[word]
    size = words.per_line(line) + 1
    name_line, name = words.names
    names = words.per_line(name_line)
    return [
        words.per_line(line[times > told[line]]) / size,
        words.per_line(line[times > told[line] + 1]) / size,
        words.per_line(line[first_lines(line, word, told) < line]) / size,
        words.per_line(name_line[first_lines(name_line, name, told) < name_line]) / (names + 1),
        np.minimum(names, 8) / 4,
        told,
    ]
