"""Characters and lines: what is repaired in a text, and how it is cut into lines.

Only white space and invisible characters are touched; words and quotation marks never.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff]")
BLANKS = re.compile(r"\s+")
LINE_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
LIST_MARK = re.compile(r"^\s*(?:\d{1,2}[.)]|[•·▪◦*–-])\s+")
DIVIDED = re.compile(r"[a-z]-$")
WRAP_MIN, WRAP_MAX = 45, 95  # characters in a line that was wrapped by hand or by a mail program


@dataclass(frozen=True)
class Line:
    """One line of the source, or several that were one paragraph: its words and where they stand."""

    text: str
    start: int
    end: int
    gap: bool  # a blank line stands before it
    listed: bool = False

    @property
    def words(self) -> int:
        return len(self.text.split())


def tidy(text: str) -> str:
    """One kind of blank, single, none at the edges; invisible characters removed."""
    return BLANKS.sub(" ", INVISIBLE.sub("", text)).strip()


def cut_lines(source: str) -> list[Line]:
    """The lines of a source that are not blank, in order; hand-wrapped paragraphs are joined."""
    lines: list[Line] = []
    at, gap = 0, True
    for end, following in _breaks(source):
        raw = source[at:end]
        stripped = raw.strip()
        if stripped:
            start = at + len(raw) - len(raw.lstrip())
            listed = bool(LIST_MARK.match(raw))
            lines.append(Line(tidy(raw), start, start + len(stripped), gap, listed))
        gap = not stripped
        at = following
    return _unwrapped(lines) if _is_wrapped(lines) else lines


def _breaks(source: str) -> list[tuple[int, int]]:
    """Where each line ends and the next begins."""
    found = [(m.start(), m.end()) for m in LINE_BREAK.finditer(source)]
    return [*found, (len(source), len(source))]


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether the text was wrapped at a column: nearly every line that goes on fills it."""
    going_on = [a for a, b in pairwise(lines) if not b.gap and not b.listed]
    if len(going_on) < 4 or len(going_on) < len(lines) / 2:
        return False
    full = [line for line in going_on if WRAP_MIN <= len(line.text) <= WRAP_MAX]
    return len(full) >= 0.8 * len(going_on) and max(len(line.text) for line in lines) <= WRAP_MAX + 10


def _unwrapped(lines: list[Line]) -> list[Line]:
    """Runs without a blank line between them as one line each; a hyphen at a line's end closes up."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs and not line.gap and not line.listed and _goes_on(runs[-1][-1], line):
            runs[-1].append(line)
        else:
            runs.append([line])
    return [
        Line(_joined([line.text for line in run]), run[0].start, run[-1].end, run[0].gap, run[0].listed) for run in runs
    ]


def _goes_on(line: Line, following: Line) -> bool:
    """Whether a line was wrapped: it fills the column, or the next does not open a sentence."""
    return len(line.text) >= WRAP_MIN or not following.text[:1].isupper()


def _joined(texts: list[str]) -> str:
    """Lines as one; a word divided by a hyphen at a line's end is closed up."""
    parts = texts[:1]
    for before, text in pairwise(texts):
        if DIVIDED.search(before[-3:]) and text[:1].islower():
            parts[-1] = parts[-1][:-1]
        else:
            parts.append(" ")
        parts.append(text)
    return "".join(parts)
