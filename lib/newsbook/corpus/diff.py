"""What differs between two texts, sentence by sentence and then word by word.

Sentences are aligned first, so that a word is never matched with its like in another sentence. Nothing is lost: every
word of either text stands in a sentence that both have, in words that both have, or in a change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from newsbook.corpus.align import TOKEN, Block, Sentence, Step, align, sentences

ADDED, REMOVED, CHANGED, MOVED = "added", "removed", "changed", "moved"
MOVED_WORDS = 4  # shorter sentences ("He agreed.") are not taken for moved

Span = tuple[int, int]


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


def edits(old: str, new: str, old_at: Span, new_at: Span) -> Iterator[tuple[Span, Span]]:
    """Places in two sentences where words differ; small words between two differences count as different too."""
    a = [m.span() for m in TOKEN.finditer(old, *old_at)]
    b = [m.span() for m in TOKEN.finditer(new, *new_at)]
    matcher = SequenceMatcher(None, [old[s:e] for s, e in a], [new[s:e] for s, e in b], autojunk=False)
    runs = [list(op[1:]) for op in matcher.get_opcodes() if op[0] != "equal"]
    for i1, i2, j1, j2 in _joined(runs, a, b):
        yield _place(a, i1, i2, old_at), _place(b, j1, j2, new_at)


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
