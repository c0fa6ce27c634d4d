"""One kind for a name throughout a text: each place where it stands has a vote, as sure as the reading there was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Name:
    """A name found: where (in words), its words, and the log-likelihood of each kind there."""

    start: int
    end: int
    words: tuple[str, ...]
    kinds: np.ndarray


def agreed(names: Sequence[Name]) -> list[tuple[Name, int]]:
    """The names in text order, each with the number of the kind that all its places together make likeliest."""
    sums: dict[tuple[str, ...], np.ndarray] = defaultdict(lambda: np.zeros(1))
    for name in names:
        sums[name.words] = sums[name.words] + name.kinds
    return [(name, int(sums[name.words].argmax())) for name in sorted(names, key=lambda n: n.start)]
