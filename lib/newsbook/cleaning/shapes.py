"""What lines look like, as numbers: their characters, how they begin and end, how long they are."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from newsbook.cleaning import patterns

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]

CLASSES = ("lower", "upper", "digit", "blank", "comma", "stop", "ellipsis", "colon", "quote", "bracket", "dash", "bar",
           "mark", "money", "other")  # fmt: skip
CHARACTERS = {
    "comma": ",", "stop": ".!?", "ellipsis": "…", "colon": ":;", "quote": "\"“”„‘’'«»‹›", "bracket": "()[]{}",
    "dash": "-–—", "bar": "|•·▪›»/\\", "mark": "@©®™#&+*_=~", "money": "$€£¥%",
}  # fmt: skip
CATEGORIES = {"Lu": "upper", "Lt": "upper", "Ll": "lower", "Lo": "lower", "Lm": "lower", "Nd": "digit", "Zs": "blank"}
TABLE_SIZE = 0x3000  # characters beyond count as small letters
CLOSING = "\"'”’»)] "
SENTENCE_ENDS = frozenset(".!?…")
PROSE_WORDS = 8
LONG_WORDS = 40  # a line this long is running text without an end mark too
SHORT_LINE, LONGER_LINE = 12, 40  # words
OPENINGS = (patterns.BOILERPLATE, patterns.END_OF_ARTICLE, patterns.COMMENTS, patterns.BYLINE, patterns.CREDIT_LINE)
SAID = (*OPENINGS, patterns.AGO, patterns.PROMPT, patterns.NOTE)  # the word patterns that are looked for
STOP_WORDS = frozenset(
    "the of to and a in that is was he for it with as his on be at by i this had not are but from or have an they which "
    "one you were all her she there would their we him been has when who will no more if out so up said what its about "
    "than into them can only other some could these two may then do any my now over such our even most me after also did "
    "many before must through where much your way down should because each just those people how still own under being "
    "never same another while last us since against".split()
)


class Page:
    """The characters of a page's lines in one row, and sums over each line."""

    def __init__(self, texts: Sequence[str]) -> None:
        codes = np.frombuffer("".join(f"{t}\n" for t in texts).encode("utf-32-le", "surrogatepass"), "<u4")
        self.kinds = np.where(codes < TABLE_SIZE, _classes()[np.minimum(codes, TABLE_SIZE - 1)], CLASSES.index("lower"))
        self.lengths: Numbers = np.array([len(t) for t in texts])
        self.starts: Numbers = np.cumsum(self.lengths + 1) - self.lengths - 1
        self.stops: Numbers = self.starts + self.lengths
        self.lines = np.repeat(np.arange(len(texts)), self.lengths + 1)

    def sums(self, flags: Flags) -> Numbers:
        """How many of a line's characters are flagged, for every line."""
        return np.bincount(self.lines[flags], minlength=len(self.lengths))

    def per_class(self) -> Numbers:
        """How many characters of each class a line has; (lines, classes); its break is one of the "other"."""
        both = np.bincount(self.lines * len(CLASSES) + self.kinds, minlength=len(self.lengths) * len(CLASSES))
        return both.reshape(len(self.lengths), len(CLASSES))

    def in_a_row(self, *flags: Flags) -> Numbers:
        """How often flagged characters follow each other in a line, one of each of `flags`."""
        found = np.zeros(len(self.kinds), bool)
        stop = len(found) - len(flags) + 1
        found[:stop] = np.logical_and.reduce([flag[step : stop + step] for step, flag in enumerate(flags)])
        return self.sums(found)

    def edges(self) -> list[Floats]:
        """The classes of the first two and of the last two characters, as 0 and 1."""
        last = self.lengths - 1
        places = [self.starts + np.minimum(k, last) for k in (0, 1)] + [
            self.stops - 1 - np.minimum(k, last) for k in (0, 1)
        ]
        return [np.eye(len(CLASSES), dtype=np.float32)[self.kinds[at]] for at in places]


@lru_cache(maxsize=1)
def _classes() -> NDArray[np.uint8]:
    """The class of each character, by code point."""
    named = {c: name for name, characters in CHARACTERS.items() for c in characters}
    names = (named.get(c) or CATEGORIES.get(unicodedata.category(c), "other") for c in map(chr, range(TABLE_SIZE)))
    return np.array([CLASSES.index(name) for name in names], np.uint8)


def are_prose(texts: Sequence[str], words: Numbers) -> Flags:
    """Which lines are running text by their looks: enough words, and an end mark or very many."""
    return (words >= PROSE_WORDS) & (_ended(texts) | (words >= LONG_WORDS))


def _ended(texts: Sequence[str]) -> Flags:
    return np.array([t.rstrip(CLOSING)[-1:] in SENTENCE_ENDS if t else False for t in texts], bool)


def line_shapes(texts: Sequence[str], words: Sequence[Sequence[str]]) -> Floats:
    """(lines, features) for lines that are not empty; `words` are theirs in small letters."""
    page = Page(texts)
    count = np.array([len(w) for w in words])
    little = np.array([sum(map(STOP_WORDS.__contains__, line)) for line in words])
    lower, upper, digit, blank, stop = (
        page.kinds == CLASSES.index(n) for n in ("lower", "upper", "digit", "blank", "stop")
    )
    letter = lower | upper
    opens = letter & ~np.concatenate([[False], letter[:-1]])
    begun = page.sums(upper & opens) / np.maximum(page.sums(opens), 1)
    per_class = page.per_class()
    per_class[:, CLASSES.index("other")] -= 1  # the line break
    pairs = [(lower, upper), (stop, letter), (digit, letter), (upper, upper), (digit, digit)]
    size = np.maximum(count, 1)
    numbers = [
        np.log1p(count), np.log1p(page.lengths) / 2, np.minimum(count, 60) / 30, page.lengths / size / 8,
        _ended(texts), are_prose(texts, count), count == 0, count == 1, count <= 3, begun,
        page.sums(upper) / np.maximum(page.sums(letter), 1), little / size, np.minimum(little, 20) / 10,
        np.minimum(page.in_a_row(stop, blank, upper), 6) / 3,
    ]  # fmt: skip
    shares = [per_class / page.lengths[:, None] * 4, np.minimum(per_class, 4) / 4]
    columns = [
        *numbers,
        *shares,
        *(np.minimum(page.in_a_row(*pair), 3) for pair in pairs),
        *page.edges(),
        _said(texts, count),
    ]
    return np.column_stack(columns).astype(np.float32)


def _said(texts: Sequence[str], words: Numbers) -> Flags:
    """Which of the word patterns of news pages a line has; (lines, len(SAID))."""
    out = np.zeros((len(texts), len(SAID)), bool)
    for i, (text, count) in enumerate(zip(texts, words.tolist(), strict=True)):
        if count <= SHORT_LINE:
            out[i, :-2] = [*(bool(opening.match(text)) for opening in OPENINGS), bool(patterns.AGO.search(text))]
        if 3 < count <= LONGER_LINE:
            out[i, -2:] = bool(patterns.PROMPT.search(text)), bool(patterns.NOTE.match(text))
    return out
