"""Lines of a page as numbers and words, from which `labeller` tells the text from the page around it.

Nothing here knows a site, and nothing decides: that is learned.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from newsbook.cleaning.shapes import STOP_WORDS, Floats, are_prose, line_shapes
from newsbook.cleaning.text import Line

WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
LONGEST_READ = 6_000  # characters of a line
MOST_OF_A_LINE = 60  # words: longer lines count no more than this
COST_OF_A_LINE = 9.0  # in words of prose: what a line that is no prose costs a run
SAME_START = 30  # characters
CONTENT_LETTERS = 4
OPENING, CLOSING = 14, 29  # of the columns of `numbers`, the first and last are looked at farther off
WINDOW = 6  # lines on either side that are averaged


@dataclass(frozen=True)
class Features:
    """`numbers`: (lines, features); `words`: those of each line, in small letters."""

    numbers: Floats
    words: list[list[str]]


def page_features(lines: Sequence[Line]) -> Features:
    """The features of every line of a page."""
    texts = [line.text[:LONGEST_READ] or " " for line in lines]
    cased = [WORD.findall(text) for text in texts]
    words = [[w.lower() for w in line] for line in cased]
    prose = are_prose(texts, np.array([len(w) for w in words]))
    numbers = [line_shapes(texts, words), _said_twice(lines), _company(cased, words, texts, prose)]
    return Features(np.concatenate(numbers, 1), words)


def with_neighbours(numbers: Floats) -> Floats:
    """(lines, features) with those of the two lines above and below, and means over six, for models of one line."""
    size = len(numbers)
    padded = np.pad(numbers, ((2, 2), (0, 0)))
    far = np.concatenate([numbers[:, :OPENING], numbers[:, -CLOSING:]], 1)
    far_padded = np.pad(far, ((2, 2), (0, 0)))
    so_far = np.concatenate([np.zeros((1, far.shape[1]), np.float32), np.cumsum(far, 0)])
    at = np.arange(size)
    start, stop = np.maximum(at - WINDOW, 0), np.minimum(at + 1 + WINDOW, size)
    above = (so_far[at] - so_far[start]) / np.maximum(at - start, 1)[:, None]
    below = (so_far[stop] - so_far[at + 1]) / np.maximum(stop - at - 1, 1)[:, None]
    parts = [numbers, padded[1:-3], padded[3:-1], far_padded[:-4], far_padded[4:], above, below]
    return np.concatenate(parts, 1).astype(np.float32)


def best_run(worth: Sequence[float]) -> tuple[int, int]:
    """First and last of the lines in a row that are worth most together, as the body text extraction of Finn et al.

    (2001) finds them; all lines where none is worth anything.
    """
    best, best_range, total, start = 0.0, (0, len(worth) - 1), 0.0, 0
    for i, gain in enumerate(worth):
        total += gain
        if total > best:
            best, best_range = total, (start, i)
        if total < 0:
            total, start = 0.0, i + 1
    return best_range


def worth_of(gain: float, words: int, most: float = COST_OF_A_LINE) -> float:
    """What a line adds to a run, in words: `gain`, 0 to 1, of its own; without any it costs, at most `most`."""
    return gain * min(words, MOST_OF_A_LINE) if gain else -min(most, 3 + words / 2)


def _said_twice(lines: Sequence[Line]) -> Floats:
    """Blank lines and list marks around each line, and what the page says again elsewhere."""
    texts = [line.text for line in lines]
    times, seen = Counter(texts), set()
    rows = []
    for line, above, below in zip(lines, [None, *lines[:-1]], [*lines[1:], None], strict=True):
        row = [line.gap, below is None or below.gap, line.listed, times[line.text] > 1, line.text in seen]
        for other in (above, below):
            row += [
                other is not None and other.text == line.text,
                other is not None and _same_start(line.text, other.text),
            ]
        rows.append(row)
        seen.add(line.text)
    return np.array(rows, np.float32)


def _same_start(text: str, other: str) -> bool:
    """Whether one of two texts opens with the other's first characters."""
    return other.startswith(text[:SAME_START]) or text.startswith(other[:SAME_START])


def _company(cased: list[list[str]], words: list[list[str]], texts: list[str], prose: np.ndarray) -> Floats:
    """Where each line stands beside the best run of prose, and what words it shares with it."""
    counts = np.array([len(w) for w in words])
    times = Counter(texts)
    once = [times[text] == 1 for text in texts]
    first, last = best_run([worth_of(*line) for line in zip((prose & once).tolist(), counts.tolist(), strict=True)])
    at = np.arange(len(words))
    inside = (first <= at) & (at <= last)
    told = (inside & prose).tolist()
    total = max(int(counts.sum()), 1)
    before, after = at - first, last - at
    columns = [
        inside, at == first, at == last, np.tanh(before / 5), np.tanh(after / 5), np.tanh(before / 30), np.tanh(after / 30),
        at / len(at), np.log1p(at) / 4, np.log1p(len(at) - at) / 4, np.full(len(at), np.log1p(len(at)) / 5),
        (np.cumsum(counts) - counts) / total, np.minimum(counts / total, 1) * 5, np.full(len(at), np.log1p(total) / 8),
        np.array(list(_shared(cased, words, told))),
    ]  # fmt: skip
    return np.column_stack(columns).astype(np.float32)


def _shared(cased: list[list[str]], words: list[list[str]], told: list[bool]) -> Iterator[tuple[float, ...]]:
    """For each line: how many of its words the prose says too, at all and before it, and its names likewise."""
    content = [{w for w in line if len(w) >= CONTENT_LETTERS and w not in STOP_WORDS} for line in words]
    names = [{w for w in line[1:] if w[0].isupper()} for line in cased]
    topic = Counter(chain.from_iterable(own for own, is_told in zip(content, told, strict=True) if is_told))
    often = [{w for w, n in topic.items() if n > least} for least in range(3)]
    known: set[str] = set()
    met: set[str] = set()
    for own, named, is_told in zip(content, names, told, strict=True):
        size = len(own) + 1
        yield (
            len(own & often[is_told]) / size,
            len(own & often[is_told + 1]) / size,
            len(own & known) / size,
            len(named & met) / (len(named) + 1),
            min(len(named), 8) / 4,
            float(is_told),
        )
        if is_told:
            known |= own
            met |= named
