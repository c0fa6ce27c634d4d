"""The lines of a printed page, with where and how large each stands -> its paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import NamedTuple

WIDER = 1.25  # times the usual distance between lines: a gap
FURTHER = 3.0  # times the size of the letters: another place on the page
LARGER = 1.08  # times the size of the letters: another kind of line
INDENT = 0.8  # of the letters' size
SHORT = 0.7  # of a full line's characters
COLUMN = 25  # characters of the narrowest column
FULL = 0.8  # of the lines are shorter than a full one
CLOSED = re.compile(r"[.!?:;…][\"'”’»)\]]*$|[”’»\"]$")


class Fragment(NamedTuple):
    """A piece of a line as the file draws it; it may begin or end lines."""

    text: str
    x: float
    y: float
    size: float
    bold: bool


class PrintedLine(NamedTuple):
    """One line of a page: its text, where its first letter stands in points, the letters' size, whether they are bold."""

    text: str
    x: float = 0.0
    y: float = 0.0
    size: float = 0.0
    bold: bool = False


def lines_of(fragments: list[Fragment]) -> list[PrintedLine]:
    """The lines of a page; each stands where its first letters do, and is as large and bold as most of them."""
    lines: list[list[Fragment]] = [[]]
    for fragment in fragments:
        first, *rest = fragment.text.split("\n")
        lines[-1].append(fragment._replace(text=first))
        lines += [[fragment._replace(text=text)] for text in rest]
    return [_line(pieces) for pieces in lines]


def _line(pieces: list[Fragment]) -> PrintedLine:
    text = "".join(piece.text for piece in pieces)
    seen = [piece for piece in pieces if piece.text.strip()]
    if not seen:
        return PrintedLine(text)
    most = max(seen, key=lambda piece: len(piece.text))
    return PrintedLine(text, seen[0].x, seen[0].y, most.size, most.bold)


def paragraphs_of(lines: list[PrintedLine]) -> str:
    """The page's text, a line each; a blank line where a paragraph ends."""
    full = [line for line in lines if line.text.strip()]
    if not full:
        return ""
    usual, widths = _leading(full), _widths(full)
    out = [full[0].text]
    for above, line in pairwise(full):
        goes_on = _goes_on(above, line, usual.get(round(line.size), 0.0), widths.get(round(line.size), 0))
        out += [line.text] if goes_on else ["", line.text]
    return "\n".join(out)


def joined_lines(text: str) -> str:
    """A text whose paragraphs are divided by blank lines, each on one line, also where a page ends in its midst."""
    text = re.sub(r"(?<=[^\n])[ \t]*\n(?=[^\n])", " ", text)
    parts = [part.strip() for part in text.split("\n\n") if part.strip()]
    out = parts[:1]
    for part in parts[1:]:
        if not closes(out[-1]) and part[0].islower():
            out[-1] += " " + part
        else:
            out.append(part)
    return "\n\n".join(out)


def closes(text: str) -> bool:
    """Whether a line ends as sentences do."""
    return CLOSED.search(text.rstrip()) is not None


def _leading(lines: list[PrintedLine]) -> dict[int, float]:
    """How far the lines of a size usually stand apart, in points."""
    apart: dict[int, list[float]] = {}
    for above, line in pairwise(lines):
        if 0 < above.y - line.y < FURTHER * line.size and _alike(above, line):
            apart.setdefault(round(line.size), []).append(round(above.y - line.y, 1))
    return {size: median(sorted(found)[: len(found) // 2 + 1]) for size, found in apart.items()}


def _widths(lines: list[PrintedLine]) -> dict[int, int]:
    """How many characters a full line of a size has."""
    long: dict[int, list[int]] = {}
    for line in lines:
        long.setdefault(round(line.size), []).append(len(line.text.strip()))
    return {size: sorted(found)[round(FULL * (len(found) - 1))] for size, found in long.items()}


def _alike(above: PrintedLine, line: PrintedLine) -> bool:
    small, large = sorted((above.size, line.size))
    return large <= LARGER * small and above.bold == line.bold


def _goes_on(above: PrintedLine, line: PrintedLine, usual: float, width: int) -> bool:
    """Whether a line is of the paragraph above it."""
    apart = above.y - line.y
    if not _alike(above, line):
        return False
    said, opens = above.text.strip(), line.text.strip()[:1]
    short = len(said) < SHORT * width
    if apart <= 0 or apart > FURTHER * line.size:  # the next column, or another place
        return not closes(said) and (opens.islower() or (not short and len(said) >= COLUMN))
    if usual and apart > WIDER * usual:
        return False
    if not closes(said):
        return not short or opens.islower()
    return not short and line.x - above.x < INDENT * line.size
