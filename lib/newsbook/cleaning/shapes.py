"""What lines look like, as numbers: their characters, how they begin and end, how long they are."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsbook.cleaning import patterns
from newsbook.cleaning.characters import TABLE_SIZE, Characters, Flags, Numbers, Table

Floats = NDArray[np.float32]

CLASSES = ("lower", "upper", "digit", "blank", "comma", "stop", "ellipsis", "colon", "quote", "bracket", "dash", "bar",
           "mark", "money", "other")  # fmt: skip
CHARACTERS = {
    "comma": ",", "stop": ".!?", "ellipsis": "…", "colon": ":;", "quote": "\"“”„‘’'«»‹›", "bracket": "()[]{}",
    "dash": "-–—", "bar": "|•·▪›»/\\", "mark": "@©®™#&+*_=~", "money": "$€£¥%",
}  # fmt: skip
CATEGORIES = {"Lu": "upper", "Lt": "upper", "Ll": "lower", "Lo": "lower", "Lm": "lower", "Nd": "digit", "Zs": "blank"}
EACH_CLASS = np.eye(len(CLASSES), dtype=np.float32)
CLOSING = Table("\"'”’»)] ".__contains__, np.bool_)
SENTENCE_ENDS = Table(".!?…".__contains__, np.bool_)
PROSE_WORDS = 8
LONG_WORDS = 40  # a line this long is running text without an end mark too
FEW_WORDS, SHORT_LINE, LONGER_LINE = 3, 12, 40
# The word patterns that are looked for, the last two in longer lines, the others in short ones.
SAID = (patterns.BOILERPLATE, patterns.END_OF_ARTICLE, patterns.COMMENTS, patterns.BYLINE, patterns.CREDIT_LINE,
        patterns.AGO, patterns.PROMPT, patterns.NOTE)  # fmt: skip
NOTHING_SAID = bytes(len(SAID))
LINES_KEPT = 8192  # the pages of a site say much the same around their texts


class Page:
    """The classes of a page's characters, and sums over each line."""

    def __init__(self, page: Characters) -> None:
        self.kinds = _classes().take(page.codes, mode="clip")
        self.lengths, self.starts, self.stops = page.lengths, page.starts, page.stops

    def sums(self, flags: Flags) -> Numbers:
        """How many of a line's characters are flagged, for every line."""
        return np.add.reduceat(flags, self.starts, dtype=np.int64)

    def per_class(self) -> Numbers:
        """How many characters of each class a line has; (lines, classes); its break is one of the "other"."""
        lines = np.repeat(np.arange(len(self.lengths)) * len(CLASSES), self.lengths + 1)
        return np.bincount(lines + self.kinds, minlength=len(self.lengths) * len(CLASSES)).reshape(-1, len(CLASSES))

    def in_a_row(self, *flags: Flags) -> Numbers:
        """How often flagged characters follow each other in a line, one of each of `flags`."""
        found = flags[0].copy()
        for step, flag in enumerate(flags[1:], start=1):  # a line ends with its break, which is in no flag
            found[:-step] &= flag[step:]
        return self.sums(found)

    def edges(self) -> Floats:
        """The classes of the first two and of the last two characters, as 0 and 1; (lines, 4 * classes)."""
        second = np.minimum(1, self.lengths - 1)
        places = np.column_stack([self.starts, self.starts + second, self.stops - 1, self.stops - 1 - second])
        return EACH_CLASS[self.kinds[places]].reshape(len(places), -1)


@lru_cache(maxsize=1)
def _classes() -> NDArray[np.uint8]:
    """The class of each character, by code point; the last is for all beyond: they count as small letters."""
    named = {c: name for name, characters in CHARACTERS.items() for c in characters}
    names = (named.get(c) or CATEGORIES.get(unicodedata.category(c), "other") for c in map(chr, range(TABLE_SIZE)))
    return np.array([CLASSES.index(name) for name in (*names, "lower")], np.uint8)


def are_ended(page: Characters) -> Flags:
    """Which lines end as sentences do, be it with quotation marks or brackets behind."""
    at = page.stops - 1
    while (closing := CLOSING(page.codes[at])).any():  # before a line's start stands the break of another
        at = at - closing
    return SENTENCE_ENDS(page.codes[at])


def are_prose(words: Numbers, ended: Flags) -> Flags:
    """Which lines are running text by their looks: enough words, and an end mark or very many."""
    return (words >= PROSE_WORDS) & (ended | (words >= LONG_WORDS))


def line_shapes(
    characters: Characters, texts: Sequence[str], count: Numbers, little: Numbers, ended: Flags
) -> list[NDArray[Any]]:
    """Columns for lines that are not empty, each (lines, features); `count` are their words, `little` the common ones."""
    page = Page(characters)
    lower, upper, digit, blank, stop = (
        page.kinds == CLASSES.index(n) for n in ("lower", "upper", "digit", "blank", "stop")
    )
    letter = lower | upper
    opens = letter.copy()
    opens[1:] &= ~letter[:-1]
    begun = page.sums(upper & opens) / np.maximum(page.sums(opens), 1)
    per_class = page.per_class()
    per_class[:, CLASSES.index("other")] -= 1  # the line break
    small, capital = (per_class[:, CLASSES.index(n)] for n in ("lower", "upper"))
    pairs = [(lower, upper), (stop, letter), (digit, letter), (upper, upper), (digit, digit)]
    size = np.maximum(count, 1)
    numbers = [
        np.log1p(count), np.log1p(page.lengths) / 2, np.minimum(count, 60) / 30, page.lengths / size / 8,
        ended, are_prose(count, ended), count == 0, count == 1, count <= 3, begun,
        capital / np.maximum(small + capital, 1), little / size, np.minimum(little, 20) / 10,
        np.minimum(page.in_a_row(stop, blank, upper), 6) / 3,
    ]  # fmt: skip
    return [
        as_columns(numbers),
        per_class / page.lengths[:, None] * 4,
        np.minimum(per_class, 4) / 4,
        as_columns([np.minimum(page.in_a_row(*pair), 3) for pair in pairs]),
        page.edges(),
        _said(texts, count),
    ]


def as_columns(rows: Sequence[NDArray[Any]]) -> Floats:
    """Values of every line, one kind after the other -> (lines, kinds)."""
    out = np.empty((len(rows), len(rows[0])), np.float32)
    for n, row in enumerate(rows):
        out[n] = row
    return out.T


def _said(texts: Sequence[str], words: Numbers) -> Flags:
    """Which of the word patterns of news pages a line has; (lines, len(SAID))."""
    said = [
        _said_by(text, count <= SHORT_LINE, count > FEW_WORDS) if count <= LONGER_LINE else NOTHING_SAID
        for text, count in zip(texts, words.tolist(), strict=True)
    ]
    return np.frombuffer(b"".join(said), np.bool_).reshape(-1, len(SAID))


@lru_cache(maxsize=LINES_KEPT)
def _said_by(text: str, short: bool, longer: bool) -> bytes:
    small = text.lower()
    said = (
        short and patterns.BOILERPLATE.small.match(small) is not None,
        short and patterns.END_OF_ARTICLE.small.match(small) is not None,
        short and patterns.COMMENTS.small.match(small) is not None,
        short and patterns.BYLINE.match(text) is not None,
        short and patterns.CREDIT_LINE.small.match(small) is not None,
        short and patterns.AGO.said_in(small),
        longer and patterns.PROMPT.search(text),
        longer and patterns.NOTE.small.match(small) is not None,
    )
    return bytes(said)
