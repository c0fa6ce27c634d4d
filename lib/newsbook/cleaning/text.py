"""Characters and lines: how a text is cut into lines, wrapped ones joined.

Only white space, invisible characters and the marks before quoted lines of a mail are touched; words and
quotation marks never.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain, groupby, pairwise
from typing import NamedTuple

INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff]")
LIST_MARKS = "•·▪◦*–-"
LIST_MARK = re.compile(rf"\s*(?:\d{{1,2}}[.)]|[{LIST_MARKS}])\s+")
BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
MAIL_QUOTE = re.compile(r"\s*(?:>[ \t]?)+")
QUOTED_LINES = 3  # in a row, so that '>' is a mail's mark
DIVIDED = re.compile(r"(\w+)-$")
HYPHENED = re.compile(r"\w+(?:-\w+)*")
LONGEST_WORD = 60
WRAP_MIN, WRAP_MAX = 45, 95  # characters in a line that was wrapped by hand or by a mail program


class Line(NamedTuple):
    """One line of the source, or several that were one paragraph: its words and where they stand."""

    text: str
    start: int
    end: int
    gap: bool  # a blank line stands before it
    listed: bool
    words: int


def tidy(text: str) -> str:
    """One kind of blank, single, none at the edges; invisible characters removed."""
    return " ".join((text if text.isascii() else INVISIBLE.sub("", text)).split())


def count_words(texts: Iterable[str], *, enough: int) -> int:
    """How many words they have together, counted until there are enough."""
    count = 0
    for text in texts:
        count += len(text.split())
        if count >= enough:
            break
    return count


def cut_lines(source: str) -> list[Line]:
    """The lines of a source that are not blank, in order; hand-wrapped paragraphs are joined."""
    lines: list[Line] = []
    at, gap = 0, True
    parts = source.splitlines(keepends=True)
    quoted = _quoted(parts) if ">" in source else frozenset()
    for n, part in enumerate(parts):
        said = MAIL_QUOTE.sub("", part, count=1) if n in quoted else part
        stripped = part.strip()
        bare = said.strip() if said is not part else stripped
        if stripped and (bare or not lines):
            start = at + part.index(stripped[0])
            words = (said if said.isascii() else INVISIBLE.sub("", said)).split()
            opening = bare[:1]
            listed = (opening in LIST_MARKS or opening.isdigit()) and LIST_MARK.match(said.rstrip(BREAKS)) is not None
            lines.append(Line(" ".join(words), start, start + len(stripped), gap, listed, len(words)))
        elif stripped:  # a quoted blank line: its mark goes with the line above
            lines[-1] = lines[-1]._replace(end=at + len(part.rstrip()))
        gap = not bare
        at += len(part)
    return _unwrapped(lines, source) if _is_wrapped(lines) else lines


def _quoted(parts: list[str]) -> frozenset[int]:
    """The lines that a mail program quotes: several in a row that begin with '>'."""
    marked = [part.lstrip().startswith(">") for part in parts]
    runs = (list(run) for is_marked, run in groupby(range(len(parts)), marked.__getitem__) if is_marked)
    return frozenset(chain.from_iterable(run for run in runs if len(run) >= QUOTED_LINES))


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether the text was wrapped at a column: nearly every line that goes on fills it."""
    going_on = [a for a, b in pairwise(lines) if not b.gap and not b.listed]
    if len(going_on) < 4 or len(going_on) < len(lines) / 2:
        return False
    full = [line for line in going_on if WRAP_MIN <= len(line.text) <= WRAP_MAX]
    return len(full) >= 0.8 * len(going_on) and max(len(line.text) for line in lines) <= WRAP_MAX + 10


def _unwrapped(lines: list[Line], source: str) -> list[Line]:
    """Runs without a blank line between them as one line each; a word divided at a line's end closes up."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs and not line.gap and not line.listed and _goes_on(runs[-1][-1], line):
            runs[-1].append(line)
        else:
            runs.append([line])
    words = Counter(word.lower() for word in HYPHENED.findall(source))
    return [_as_one(run, words) for run in runs]


def _as_one(run: list[Line], words: Counter[str]) -> Line:
    text = _joined([line.text for line in run], words)
    return run[0]._replace(text=text, end=run[-1].end, words=len(text.split()))


def _goes_on(line: Line, following: Line) -> bool:
    """Whether a line was wrapped: it fills the column, or the next does not open a sentence."""
    return len(line.text) >= WRAP_MIN or not following.text[:1].isupper()


def _joined(texts: list[str], words: Counter[str]) -> str:
    """Lines as one; `words` are those of the whole text."""
    parts = texts[:1]
    for before, text in pairwise(texts):
        divided = DIVIDED.search(before[-LONGEST_WORD:])
        after = re.match(r"\w+", text)
        if not divided or not after or not text[0].islower():
            parts.append(" ")
        elif not words[f"{divided[1]}-{after.group()}".lower()] or words[f"{divided[1]}{after.group()}".lower()]:
            parts[-1] = parts[-1][:-1]
        parts.append(text)
    return "".join(parts)
