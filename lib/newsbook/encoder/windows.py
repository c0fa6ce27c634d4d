"""A text's words packed into windows that the encoder reads at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from newsbook.encoder.pieces import NO_SHAPE, Pieces, shape_of

WINDOW = 160  # pieces; the weights have seen no longer ones
ENDS = frozenset(".!?…")
CLOSERS = frozenset("\"'”’»)]")
OPENERS = frozenset("He She It They We You There This These Those Nobody But Then However Meanwhile".split())
MARKS = frozenset("\"'“”‘’«»„")


class Word(NamedTuple):
    """One word of a text: its letters, whether a space stands before it, whether it opens a block."""

    text: str
    after_space: bool
    opens_block: bool


@dataclass(frozen=True, slots=True)
class Window:
    """The words from `start` to `end`, as piece numbers and shapes; `firsts` is where each word begins."""

    start: int
    end: int
    pieces: list[int]
    shapes: list[int]
    firsts: list[int]


def make_window(words: Sequence[Word], pieces: Pieces, start: int, end: int) -> Window:
    """Words start..end between a start mark and a break mark, with a break mark between blocks."""
    numbers, shapes, firsts = [pieces.start], [NO_SHAPE], []
    for at in range(start, end):
        word = words[at]
        if word.opens_block and at > start:
            numbers.append(pieces.break_)
            shapes.append(NO_SHAPE)
        firsts.append(len(numbers))
        own = pieces.of(word.text)
        numbers += own
        shapes += [shape_of(word.text, after_space=word.after_space)] * len(own)
    return Window(start, end, [*numbers, pieces.break_], [*shapes, NO_SHAPE], firsts)


def make_windows(words: Sequence[Word], pieces: Pieces, *, size: int = WINDOW) -> Iterator[Window]:
    """The whole text in windows of at most `size` pieces, cut where a block or a sentence seems to end."""
    lengths = [len(pieces.of(word.text)) + word.opens_block for word in words]
    start = 0
    while start < len(words):
        end, total = start, 2
        while end < len(words) and total + lengths[end] <= size:
            total += lengths[end]
            end += 1
        end = max(end, start + 1)
        if end < len(words):
            end = _best_cut(words, start, end)
        yield make_window(words, pieces, start, end)
        start = end


def _best_cut(words: Sequence[Word], start: int, end: int) -> int:
    """The last block's start in the second half of start..end, else the last sentence end, else the end."""
    middle = start + (end - start) // 2
    block = next((at for at in range(end, middle, -1) if words[at].opens_block), None)
    return block or next((at for at in range(end, middle, -1) if _ends_sentence(words, at)), end)


def _ends_sentence(words: Sequence[Word], at: int) -> bool:
    """Whether a sentence seems to end before the word at `at`."""
    before = at - 1
    while before > 0 and words[before].text in CLOSERS:
        before -= 1
    return words[before].text[-1:] in ENDS and words[at].text[:1].isupper()


def sure_start(words: Sequence[Word], at: int) -> int:
    """1 where a sentence surely opens, -1 where none does, 0 where it is to be read.

    Sure are blocks, a pronoun after a stop ('... of Brandt & Co. They ...'), and a quote after a quote that ended ('“No.” “Why?”'); a small letter right after a quote goes on
    with its sentence ('“Why?” she asked').
    """
    word = words[at]
    if at == 0 or word.opens_block:
        return 1
    if word.text in OPENERS and words[at - 1].text[-1] == ".":
        return 1
    if at < 2 or words[at - 1].text not in MARKS or words[at - 1].after_space or words[at - 2].text[-1:] not in ENDS:
        return 0
    if word.text in MARKS and word.after_space:
        return 1
    return -1 if word.text[0].islower() else 0


def as_batch(windows: Sequence[Window], pad: int) -> dict[str, np.ndarray]:
    """Windows padded to one length: `pieces`, `shapes` (windows, pieces) and `firsts` (windows, words).

    A word that is only padding has first -1.
    """
    longest = max(len(w.pieces) for w in windows)
    most = max(len(w.firsts) for w in windows)
    pieces = np.full((len(windows), longest), pad, dtype=np.int64)
    shapes = np.full((len(windows), longest), NO_SHAPE, dtype=np.int64)
    firsts = np.full((len(windows), most), -1, dtype=np.int64)
    for row, window in enumerate(windows):
        pieces[row, : len(window.pieces)] = window.pieces
        shapes[row, : len(window.shapes)] = window.shapes
        firsts[row, : len(window.firsts)] = window.firsts
    return {"pieces": pieces, "shapes": shapes, "firsts": firsts}
