"""Characters and lines: how a text is cut into lines, wrapped ones joined.

Only white space, invisible characters and the marks before quoted lines of a mail are touched; words and
quotation marks never.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff]")
LINE_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
LIST_MARK = re.compile(r"^\s*(?:\d{1,2}[.)]|[•·▪◦*–-])\s+")
MAIL_QUOTE = re.compile(r"\s*(?:>[ \t]?)+")
QUOTED_LINES = 3  # in a row, so that '>' is a mail's mark
DIVIDED = re.compile(r"(\w+)-$")
HYPHENED = re.compile(r"\w+(?:-\w+)*")
LONGEST_WORD = 60
WRAP_MIN, WRAP_MAX = 45, 95  # characters in a line that was wrapped by hand or by a mail program


@dataclass(frozen=True)
class Line:
    """One line of the source, or several that were one paragraph: its words and where they stand."""

    text: str
    start: int
    end: int
    gap: bool  # a blank line stands before it
    listed: bool = False

    @cached_property
    def words(self) -> int:
        return len(self.text.split())


def tidy(text: str) -> str:
    """One kind of blank, single, none at the edges; invisible characters removed."""
    return " ".join((text if text.isascii() else INVISIBLE.sub("", text)).split())


def cut_lines(source: str) -> list[Line]:
    """The lines of a source that are not blank, in order; hand-wrapped paragraphs are joined."""
    lines: list[Line] = []
    at, gap = 0, True
    breaks = _breaks(source)
    quoted = _quoted(source, breaks)
    for n, (end, following) in enumerate(breaks):
        raw = source[at:end]
        stripped = raw.strip()
        said = MAIL_QUOTE.sub("", raw, count=1) if n in quoted else raw
        if stripped and (said.strip() or not lines):
            start = at + len(raw) - len(raw.lstrip())
            lines.append(Line(tidy(said), start, start + len(stripped), gap, bool(LIST_MARK.match(said))))
        elif stripped:  # a quoted blank line: its mark goes with the line above
            lines[-1] = replace(lines[-1], end=at + len(raw.rstrip()))
        gap = not said.strip()
        at = following
    return _unwrapped(lines, source) if _is_wrapped(lines) else lines


def _quoted(source: str, breaks: list[tuple[int, int]]) -> set[int]:
    """The lines that a mail program quotes: several in a row that begin with '>'."""
    starts = [0, *(following for _, following in breaks[:-1])]
    run: list[int] = []
    out: set[int] = set()
    for n, (start, (end, _)) in enumerate(zip(starts, breaks, strict=True)):
        if source[start:end].lstrip().startswith(">"):
            run.append(n)
            continue
        out |= set(run) if len(run) >= QUOTED_LINES else set()
        run = []
    return out | (set(run) if len(run) >= QUOTED_LINES else set())


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


def _unwrapped(lines: list[Line], source: str) -> list[Line]:
    """Runs without a blank line between them as one line each; a word divided at a line's end closes up."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs and not line.gap and not line.listed and _goes_on(runs[-1][-1], line):
            runs[-1].append(line)
        else:
            runs.append([line])
    words = Counter(word.lower() for word in HYPHENED.findall(source))
    return [
        Line(_joined([line.text for line in run], words), run[0].start, run[-1].end, run[0].gap, run[0].listed)
        for run in runs
    ]


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
