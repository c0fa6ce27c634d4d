"""What the styles of a Word file, or the marks of a Markdown file, say of its lines: its title, headings, lists and tables."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from newsbook.cleaning.labeller import TextLines
from newsbook.cleaning.labels import Piece
from newsbook.cleaning.prose import is_prose
from newsbook.cleaning.text import Line

ROW = "row"
SET_BY_STYLE = frozenset({"paragraph", "heading", "list-item", "boilerplate", "standfirst", "caption"})
LOWEST = 6  # level of a heading


def styles_of(lines: Sequence[Line], source: str, marks: Sequence[tuple[int, str]]) -> dict[int, str]:
    """The style of each line that has one, by its place in `lines`; `marks` has them by the line of the source."""
    if not marks:
        return {}
    starts = [0, *accumulate(len(part) + 1 for part in source.split("\n"))]
    styles = dict(marks)
    numbers = ((i, bisect_right(starts, line.start) - 1) for i, line in enumerate(lines))
    return {i: styles[number] for i, number in numbers if number in styles}


def with_lists(lines: Sequence[Line], text: TextLines, styles: Mapping[int, str]) -> TextLines:
    """The text with the list that follows its last line."""
    end = text.last
    while text.chosen.any() and styles.get(end + 1) == "list-item" and end + 1 < len(lines):
        end += 1
    if end == text.last:
        return text
    chosen = text.chosen.copy()
    chosen[text.last + 1 : end + 1] = True
    return replace(text, chosen=chosen, last=end)


def title_by_style(styles: Mapping[int, str], text: TextLines) -> int | None:
    """The line that the file calls its title, where the text does not begin above it."""
    return next((i for i, style in sorted(styles.items()) if style == "title" and i <= text.first), None)


def by_style(lines: Sequence[Line], pieces: list[Piece], styles: Mapping[int, str], text: TextLines) -> list[Piece]:
    """The pieces with the kinds that the file's styles give, from the text's first line to its last."""
    if not styles:
        return pieces
    places = {line.start: i for i, line in enumerate(lines)}
    out = []
    for piece in pieces:
        i = places.get(piece.start)
        style = styles.get(i) if i is not None and text.first <= i <= text.last else None
        takes = style and piece.kind in SET_BY_STYLE and "prompt" not in piece.why
        out.append(_styled(lines[i], piece, style) if takes and style and i is not None else piece)
    return out


def _styled(line: Line, piece: Piece, style: str) -> Piece:
    if style == ROW:
        return piece if is_prose(line) else piece._replace(kind="boilerplate", why="a row of a table")
    kind, _, level = style.partition(" ")
    if kind == "title":
        return piece
    return piece._replace(
        kind=kind, why="marked so in the file", level=min(int(level or 0) + 1, LOWEST) if level else 0
    )
