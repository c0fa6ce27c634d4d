"""The sentences of two texts, those that are one another's counterparts side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

import numpy as np
import spacy
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

ALIKE = 0.5  # share of words that two sentences have in common, in order, to be one sentence changed
PAIRED = frozenset({"title", "byline", "dateline"})  # one of these was changed, however little the two are alike
TOKEN = re.compile(r"\w+(?:[.,:’'/-]\w+)*|[^\w\s]")
OPENING = re.compile(r"(?<=\s)[\"'“‘«(\[]\s*\Z")

Block = tuple[int, int, str]  # start, end, kind
Step = tuple[int | None, int | None]  # a sentence of the old text, of the new, or both


@dataclass(frozen=True)
class Sentence:
    """A sentence's place, its words, and the block that it stands in: its kind and number."""

    start: int
    end: int
    words: tuple[str, ...]
    kind: str
    block: int


def sentences(text: str, blocks: Sequence[Block]) -> list[Sentence]:
    """The sentences of a text, none across two blocks; words that stand in no block make a block of their own."""
    found = []
    for n, (start, end, kind) in enumerate(_covering(len(text), blocks)):
        for a, b in pairwise([start, *_breaks(text, start, end), end]):
            words = tuple(TOKEN.findall(text, a, b))
            if words:
                lead = len(text[a:b]) - len(text[a:b].lstrip())
                found.append(Sentence(a + lead, a + len(text[a:b].rstrip()), words, kind, n))
    return found


def align(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Step]:
    """Steps through both lists of sentences in order: equal or alike ones together, the others alone."""
    matcher = SequenceMatcher(None, [s.words for s in old], [s.words for s in new], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(range(i1, i2), range(j1, j2), strict=True)
        else:
            for i, j in _align_alike(old[i1:i2], new[j1:j2]):
                yield None if i is None else i1 + i, None if j is None else j1 + j


@lru_cache(maxsize=1)
def _splitter() -> spacy.language.Language:
    """English tokens and sentence marks, no model: two versions must be cut alike."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.max_length = 100_000_000
    return nlp


def _breaks(text: str, start: int, end: int) -> Iterator[int]:
    """Where sentences inside a block begin; a mark that opens a quote goes with what it opens."""
    for sentence in _splitter()(text[start:end]).sents:
        at = start + sentence.start_char
        opening = OPENING.search(text, start, at)
        at = opening.start() if opening else at
        if at > start and text[at - 1].isspace():  # 'end.Next' is one token here, and is not cut
            yield at


def _covering(length: int, blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, and what lies between them."""
    at = 0
    for start, end, kind in blocks:
        if start > at:
            yield at, start, ""
        yield max(at, start), end, kind
        at = max(at, end)
    if at < length:
        yield at, length, ""


def _alike(old: Sequence[Sentence], new: Sequence[Sentence]) -> np.ndarray:
    """For each two sentences the share of words that they have in common, 0 where it is under half."""
    alike = cdist([s.words for s in old], [s.words for s in new], scorer=Indel.normalized_similarity,
                  score_cutoff=ALIKE, dtype=np.float64)  # fmt: skip
    for i, before in enumerate(old):
        for j, after in enumerate(new):
            if before.kind == after.kind and before.kind in PAIRED:
                alike[i, j] = max(alike[i, j], ALIKE)
    return alike


def _align_alike(old: Sequence[Sentence], new: Sequence[Sentence]) -> list[Step]:
    """The alignment in which the most words agree; sentences are paired only where half of their words do."""
    n, m = len(old), len(new)
    if not n or not m:
        return [*((i, None) for i in range(n)), *((None, j) for j in range(m))]
    alike = _alike(old, new)
    worth = alike * (np.array([[len(s.words)] for s in old]) + np.array([len(s.words) for s in new]))
    best = np.zeros((n + 1, m + 1))
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            together = best[i + 1, j + 1] + worth[i, j] if alike[i, j] >= ALIKE else 0.0
            best[i, j] = max(together, best[i + 1, j], best[i, j + 1])
    steps: list[Step] = []
    i = j = 0
    while i < n and j < m:
        if alike[i, j] >= ALIKE and best[i, j] == best[i + 1, j + 1] + worth[i, j]:
            steps.append((i, j))
            i, j = i + 1, j + 1
        elif best[i, j] == best[i + 1, j]:
            steps.append((i, None))
            i += 1
        else:
            steps.append((None, j))
            j += 1
    return [*steps, *((k, None) for k in range(i, n)), *((None, k) for k in range(j, m))]
