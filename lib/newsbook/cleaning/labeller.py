"""Tells the lines of the text from those of the page around it: the mean of two small models over `features`.

A network reads each line's features and the vectors of its words; four dilated convolutions (Yu and Koltun 2016)
let it see fifteen lines on either side. Boosted trees (Friedman 2001) read the features of a line and of its
neighbours. Either alone does worse. Both are learned by lib/training/scripts/train_lines.py from pages of
several hundred sites.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import onnxruntime
from blis.py import gemm  # on one core: numpy wakes all cores for matrices this small, which takes ten times as long
from numpy.typing import NDArray

from newsbook.cleaning import shapes
from newsbook.cleaning.characters import Numbers
from newsbook.cleaning.features import Features, page_features, with_neighbours
from newsbook.cleaning.runs import choose_lines
from newsbook.cleaning.shapes import PROSE_WORDS, Floats
from newsbook.cleaning.text import Line
from newsbook.cleaning.words import Lexicon, PageWords

WEIGHTS = Path(__file__).with_name("lines.npz")
TREES = Path(__file__).with_name("lines.onnx")
SURELY_NOT = 0.005  # a short line that the network finds less likely is none of the text
SURE = 0.0005  # any line that it finds less likely is none, and one as near to certain is of it
DILATIONS = (1, 2, 4, 8)
READ_WORDS = 32  # of a line, whose vectors are averaged
FIRST_WORDS = 3  # and its last are read each at its place
NO_WORD, UNKNOWN = 0, 1  # rows of the table of vectors
TINY = 1e-5
NEVER = -99.0  # the logarithm of next to nothing


@dataclass(frozen=True)
class Network:
    """The learned weights: `vectors` (words, width), and those of each layer by its name."""

    vocabulary: Lexicon
    vectors: Floats
    arrays: dict[str, Floats]

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> Network:
        with np.load(path) as stored:
            arrays = {name: np.ascontiguousarray(stored[name]) for name in stored.files}
        words = bytes(arrays.pop("words")).decode("utf-8").split("\n")
        arrays.pop("patterns")
        vectors = arrays.pop("vectors").astype(np.float32) * arrays.pop("vector_scales")
        shift, scale = arrays.pop("shift"), arrays.pop("scale")
        scaled = arrays["in_weight"][: len(scale)]  # the first layer shifts and scales the features
        scaled /= scale[:, None]
        arrays["in_bias"] -= shift @ scaled
        return cls(Lexicon(words, start=UNKNOWN + 1), vectors, arrays)

    def __call__(self, features: Features) -> tuple[Floats, Floats]:
        """How likely each line is one of the text, 0 to 1, and how likely each is the page's title, as a logarithm; (lines,)."""
        edges, lines, read = word_numbers(features.words, self.vocabulary)
        vectors = [self._means(lines, read, len(edges)), self.vectors[edges].reshape(len(edges), -1)]
        state = self._layer(np.concatenate([features.numbers, *vectors], 1), "in")
        for n, dilation in enumerate(DILATIONS):
            normed = _normed(state, self.arrays[f"norm{n}_weight"], self.arrays[f"norm{n}_bias"])
            state += self._layer(_around(normed, dilation), f"conv{n}")
        text = _likelihood(state @ self.arrays["out_weight"] + self.arrays["out_bias"])
        titles = state @ self.arrays["title_weight"]
        titles -= np.logaddexp.reduce(titles)
        return text, titles

    def _layer(self, values: Floats, name: str) -> Floats:
        out: Floats = gemm(values, self.arrays[f"{name}_weight"])
        out += self.arrays[f"{name}_bias"]
        return np.maximum(out, 0, out=out)

    def _means(self, lines: Numbers, read: Numbers, size: int) -> Floats:
        """The mean vector of each line's known words; zeros where there is none."""
        known = read > UNKNOWN
        lines, read = lines[known], read[known]
        counts = np.bincount(lines, minlength=size)
        full = np.flatnonzero(counts)
        out = np.zeros((size, self.vectors.shape[1]), np.float32)
        if len(full):
            sums = np.add.reduceat(self.vectors[read], np.searchsorted(lines, full))
            out[full] = sums / counts[full, None]
        return out


def word_numbers(words: PageWords, vocabulary: Lexicon) -> tuple[Numbers, Numbers, Numbers]:
    """Rows of the table of vectors: for the first words and the last of each line; the lines and rows of all that are read."""
    known = vocabulary.numbers_of(words.prints, UNKNOWN)[words.numbers]
    at = np.arange(len(known)) - words.starts[words.lines]
    edges = np.full((len(words.counts), FIRST_WORDS + 1), NO_WORD)
    first, near = at < FIRST_WORDS, at < READ_WORDS
    edges[words.lines[first], at[first]] = known[first]
    full = words.counts > 0
    edges[full, -1] = known[(words.starts + words.counts - 1)[full]]
    return edges, words.lines[near], known[near]


def _likelihood(scores: Floats) -> Floats:
    return (1 / (1 + np.exp(-np.clip(scores, -50, 50)))).astype(np.float32)


def _normed(values: Floats, weight: Floats, bias: Floats) -> Floats:
    centred = values - values.sum(1, keepdims=True) / values.shape[1]
    squares: Floats = np.einsum("ij,ij->i", centred, centred)[:, None]
    centred /= np.sqrt(squares / values.shape[1] + TINY)
    centred *= weight
    centred += bias
    return centred


def _around(values: Floats, by: int) -> Floats:
    """Each row between those so many above and below; zeros beyond the page; (rows, 3 * columns)."""
    rows, columns = values.shape
    out = np.zeros((rows, 3 * columns), np.float32)
    out[by:, :columns] = values[: max(rows - by, 0)]
    out[:, columns : 2 * columns] = values
    out[: max(rows - by, 0), 2 * columns :] = values[by:]
    return out


class Trees:
    """The boosted trees, as an ONNX graph: `features` (lines, features with neighbours) -> `scores` (lines, 1)."""

    def __init__(self, path: Path = TREES) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def __call__(self, features: Features, at: Numbers | None = None) -> Floats:
        """How likely each line, or each at `at`, is one of the text, 0 to 1; (lines,)."""
        (scores,) = self.session.run(["scores"], {"features": with_neighbours(features.numbers, at)})
        return _likelihood(scores[:, 0])


@lru_cache(maxsize=1)
def _models() -> tuple[Network, Trees]:
    return Network.load(), Trees()


@dataclass(frozen=True)
class TextLines:
    """Which lines of a page are the article's text: `chosen`, all from `first` to `last`.

    `likely`: how likely each is one of the text, 0 to 1; `titles`: how likely each is the page's title, as a logarithm.
    """

    likely: Floats
    titles: Floats
    chosen: NDArray[np.bool_]
    first: int
    last: int


def find_text(lines: Sequence[Line]) -> TextLines:
    """The likely lines within the best run of them: what stands apart is another article's."""
    if not lines:
        nothing = np.zeros(0, np.float32)
        return TextLines(nothing, nothing, nothing > 0, 0, -1)
    network, trees = _models()
    again = _said_before(lines)
    if not again.any():
        return decide(network, trees, page_features(lines))
    once = decide(network, trees, page_features([line for line, known in zip(lines, again, strict=True) if not known]))
    where = np.flatnonzero(~again)
    likely, titles = (np.full(len(lines), fill, np.float32) for fill in (0, NEVER))
    chosen = np.zeros(len(lines), bool)
    likely[where], titles[where], chosen[where] = once.likely, once.titles, once.chosen
    first, last = (int(where[once.first]), int(where[once.last])) if once.chosen.any() else (0, -1)
    return TextLines(likely, titles, chosen, first, last)


def _said_before(lines: Sequence[Line]) -> NDArray[np.bool_]:
    """The lines that were said before, where most of the page's longer lines are: then it was pasted twice."""
    out = np.zeros(len(lines), bool)
    longer = [line.text for line in lines if line.words >= PROSE_WORDS]
    again = sum(times for times in Counter(longer).values() if times > 1)
    if again <= len(longer) / 2:
        return out
    seen: set[str] = set()
    for i, line in enumerate(lines):
        out[i] = line.text in seen
        seen.add(line.text)
    return out


def decide(network: Network, trees: Trees, features: Features) -> TextLines:
    """The text by both models; the trees are not asked about lines that the network is sure of."""
    likely, titles = network(features)
    least = np.where(features.words.counts >= PROSE_WORDS, SURE, SURELY_NOT)
    open_ = np.flatnonzero((likely >= least) & (likely <= 1 - SURE))
    likely[open_] = 0.5 * likely[open_] + 0.5 * trees(features, open_)
    chosen = choose_lines(likely, features.words)
    where = np.flatnonzero(chosen).tolist() or [0, -1]
    return TextLines(likely, titles, chosen, where[0], where[-1])


def patterns_digest() -> str:
    """Of the patterns that features test: weights learned with others would not fit them."""
    return hashlib.sha256("\n".join(pattern.pattern for pattern in shapes.SAID).encode()).hexdigest()
