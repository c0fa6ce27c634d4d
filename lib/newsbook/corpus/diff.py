"""What differs between two texts, sentence by sentence and then word by word.

Sentences are aligned first, so that a word is never matched with its like in another sentence. Nothing is lost: every
word of either text stands in a sentence that both have, in words that both have, or in a change.
"""

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

ADDED, REMOVED, CHANGED, MOVED = "added", "removed", "changed", "moved"
ALIKE = 0.5  # share of words that two sentences have in common, in order, to be one sentence changed
MOVED_WORDS = 4  # shorter sentences ("He agreed.") are not taken for moved
PAIRED = frozenset({"title", "byline", "dateline"})  # one of these was changed, however little the two are alike
TOKEN = re.compile(r"\w+(?:[.,:’'/-]\w+)*|[^\w\s]")

OPENING = re.compile(r"(?<=\s)[\"'“‘«(\[]\s*\Z")

Span = tuple[int, int]
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


@dataclass(frozen=True)
class Change:
    """Words at `old` in the old text became those at `new` in the new one; an empty span is the place where they are not.

    `whole` is true of whole sentences, `sentence` the place of the sentence: in the new text, or where it was removed in
    the old one. `to` is where in the old text the words of a moved sentence would go, else `old[0]`.
    """

    kind: str
    old: Span
    new: Span
    whole: bool
    sentence: Span
    to: int


def changes(old: str, new: str, old_blocks: Sequence[Block], new_blocks: Sequence[Block]) -> list[Change]:
    """All changes in the order of the new text; blocks are the places and kinds of the texts' paragraphs, in order."""
    before, after = sentences(old, old_blocks), sentences(new, new_blocks)
    steps = list(align(before, after))
    found: list[Change] = []
    gone: list[tuple[Sentence, int]] = []  # with the place in the new text
    come: list[tuple[Sentence, int]] = []  # with the place in the old one
    at, to, kept = 0, 0, -1  # the ends of the sentences seen last; the block of the last that both have
    for n, (i, j) in enumerate(steps):
        if i is not None and j is not None:
            found += _in_sentence(old, new, before[i], after[j])
            kept = before[i].block
        elif i is not None:
            opened = None if before[i].block == kept else _next_in_block(before[i], steps[n + 1 :], before, after)
            gone.append((before[i], to if opened is None else opened))
        elif j is not None:
            come.append((after[j], at))
        at, to = at if i is None else before[i].end, to if j is None else after[j].end
    found += _whole(gone, come)
    return sorted(found, key=lambda c: (c.new, c.old))


def _next_in_block(
    gone: Sentence, steps: Sequence[Step], before: Sequence[Sentence], after: Sequence[Sentence]
) -> int | None:
    """Where the new text has the next sentence of the block whose first ones are gone; None where it has none."""
    for i, j in steps:
        if i is not None and before[i].block != gone.block:
            return None
        if i is not None and j is not None:
            return after[j].start
    return None


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


def edits(old: str, new: str, old_at: Span, new_at: Span) -> Iterator[tuple[Span, Span]]:
    """Places in two sentences where words differ; small words between two differences count as different too."""
    a = [m.span() for m in TOKEN.finditer(old, *old_at)]
    b = [m.span() for m in TOKEN.finditer(new, *new_at)]
    matcher = SequenceMatcher(None, [old[s:e] for s, e in a], [new[s:e] for s, e in b], autojunk=False)
    runs = [list(op[1:]) for op in matcher.get_opcodes() if op[0] != "equal"]
    for i1, i2, j1, j2 in _joined(runs, a, b):
        yield _place(a, i1, i2, old_at), _place(b, j1, j2, new_at)


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


def _in_sentence(old: str, new: str, before: Sentence, after: Sentence) -> Iterator[Change]:
    if before.words == after.words:
        return
    for a, b in edits(old, new, (before.start, before.end), (after.start, after.end)):
        kind = ADDED if a[0] == a[1] else REMOVED if b[0] == b[1] else CHANGED
        yield Change(kind, a, b, False, (after.start, after.end), a[0])


def _whole(gone: list[tuple[Sentence, int]], come: list[tuple[Sentence, int]]) -> Iterator[Change]:
    """Whole sentences added and removed; one that is both has moved."""
    left: dict[tuple[str, ...], list[Sentence]] = {}
    for sentence, _ in gone:
        if len(sentence.words) >= MOVED_WORDS:
            left.setdefault(sentence.words, []).append(sentence)
    moved = set()
    for after, to in come:
        span = (after.start, after.end)
        if same := left.get(after.words):
            before = same.pop(0)
            moved.add(before.start)
            yield Change(MOVED, (before.start, before.end), span, True, span, to)
        else:
            yield Change(ADDED, (to, to), span, True, span, to)
    for before, at in gone:
        if before.start not in moved:
            span = (before.start, before.end)
            yield Change(REMOVED, span, (at, at), True, span, before.start)


def _joined(runs: list[list[int]], a: list[Span], b: list[Span]) -> list[list[int]]:
    """Differences of which two are joined where the words between them are no longer than either of them.

    The rule is that of diff-match-patch's semantic cleanup: 'signed in 2019 in Berlin' is not read as five scraps.
    """
    done: list[list[int]] = []
    for run in runs:
        while done and _length(a, done[-1][1], run[0]) <= min(_size(done[-1], a, b), _size(run, a, b)):
            first = done.pop()
            run = [first[0], run[1], first[2], run[3]]
        done.append(run)
    return done


def _size(run: list[int], a: list[Span], b: list[Span]) -> int:
    return max(_length(a, run[0], run[1]), _length(b, run[2], run[3]))


def _length(spans: list[Span], first: int, stop: int) -> int:
    """Characters of the words from one to before another."""
    return sum(end - start for start, end in spans[first:stop])


def _place(spans: list[Span], first: int, stop: int, within: Span) -> Span:
    """From the first word to the last; where there are none, the end of the word before."""
    if first < stop:
        return spans[first][0], spans[stop - 1][1]
    at = spans[first - 1][1] if first else within[0]
    return at, at
