"""Which lines of a page are the text, once it is known how likely each is: those of the best run, and what goes on behind it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsbook.cleaning.characters import Flags, Numbers
from newsbook.cleaning.shapes import Floats
from newsbook.cleaning.words import PageWords

MOST_OF_A_LINE = 60  # words: longer lines count no more than this
COST_OF_PLAIN_LINE = 9.0  # in words of prose: what a line that is no prose costs a run
COST_OF_A_LINE = 5.0  # in words: what a line that is not the text costs a run
MOST_OF_IT = 0.6  # of the words of likely lines: with less in the best run, a text is in pieces
COST_IN_PIECES = 1.0  # what such a line costs a run then
LIKELY = 0.4  # from here on a line is taken for text; where no line is that likely, from half of the likeliest's
LEAST_LIKELY = 0.1
# A list behind the text goes on as long as its lines, with three on either side, are that likely on average. Of its lines
# the likely ones are taken where they are worth it and tell what the text tells.
STILL_LIKELY, ON_EITHER_SIDE = 0.05, 3
WORTH_IT = 0.5  # of the words of the text
SAME_STORY = 0.25  # cosine of their longer words


def choose_lines(likely: Floats, words: PageWords) -> Flags:
    """The likely lines of the best run, a wider one where that leaves out much that is likely, and of a list behind it."""
    good = likely >= min(LIKELY, max(LEAST_LIKELY, float(likely.max()) / 2))
    gains = (np.where(good, likely, 0) ** 2).astype(np.float64)
    at = np.arange(len(likely))
    chosen = good
    for cost in (COST_OF_A_LINE, COST_IN_PIECES):
        first, last = best_run(worth_of(gains, words.counts, cost))
        chosen = good & (first <= at) & (at <= last)
        if words.counts[chosen].sum() >= MOST_OF_IT * words.counts[good].sum():
            break
    return chosen | _going_on(likely, words, chosen)


def _going_on(likely: Floats, words: PageWords, chosen: Flags) -> Flags:
    """The likely lines of a list that the text goes on with."""
    nothing = np.zeros(len(likely), bool)
    if not chosen.any():
        return nothing
    last = int(np.flatnonzero(chosen)[-1])
    over = np.flatnonzero(_around(likely)[last + 1 :] < STILL_LIKELY)
    stop = last + 1 + int(over[0]) if len(over) else len(likely)
    more = nothing.copy()
    more[last + 1 : stop] = likely[last + 1 : stop] >= LEAST_LIKELY
    if words.counts[more].sum() < WORTH_IT * words.counts[chosen].sum() or _alike(words, chosen, more) < SAME_STORY:
        return nothing
    return more


def _around(likely: Floats) -> NDArray[np.float64]:
    """The mean of each line and those on either side."""
    so_far = np.concatenate([[0.0], np.cumsum(likely, dtype=np.float64)])
    at = np.arange(len(likely))
    start, stop = np.maximum(at - ON_EITHER_SIDE, 0), np.minimum(at + ON_EITHER_SIDE + 1, len(likely))
    mean: NDArray[np.float64] = (so_far[stop] - so_far[start]) / (stop - start)
    return mean


def _alike(words: PageWords, some: Flags, others: Flags) -> float:
    """How far two sets of lines share their longer words: cosine of in how many lines of each a word stands, 0 to 1."""
    line, word = words.content
    one, other = (np.bincount(word[lines[line]], minlength=len(words.prints)) for lines in (some, others))
    both = float(one @ other)
    return both / float(np.sqrt(float(one @ one) * float(other @ other))) if both else 0.0


def best_run(worth: NDArray[np.float64]) -> tuple[int, int]:
    """First and last of the lines in a row that are worth most together, as the body text extraction of Finn et al.

    (2001) finds them; all lines where none is worth anything.
    """
    before = np.concatenate([[0.0], np.cumsum(worth)])
    gains = before[1:] - np.minimum.accumulate(before[:-1])
    last = int(gains.argmax())
    return (int(before[: last + 1].argmin()), last) if gains[last] > 0 else (0, len(worth) - 1)


def worth_of(gain: NDArray[Any], words: Numbers, most: float = COST_OF_PLAIN_LINE) -> NDArray[np.float64]:
    """What each line adds to a run, in words: `gain`, 0 to 1, of its own; without any it costs, at most `most`."""
    return np.where(gain > 0, gain * np.minimum(words, MOST_OF_A_LINE), -np.minimum(most, 3 + words / 2))
