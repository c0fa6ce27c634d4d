"""One quotation mark: whether it opens or closes, by what stands left and right of it and by its shape."""

from __future__ import annotations

import re
from collections.abc import Iterator

OPENING_SHAPES = frozenset("“„‟«‹‘‚‛")
CLOSING_SHAPES = frozenset("”»›’")
DOUBLE_MARK = re.compile("[\"“”„‟«»″＂]+|``|''|‘‘|’’|,,(?=[A-Z])")
SINGLE_MARK = re.compile("(?<!['‘’`])['‘’‚‛‹›`](?!['‘’`])")
TERMINAL = ".!?…,;:"
LEFT_OF_OPENING = frozenset("([{<—–-/:;,.…*>|_=")
RIGHT_OF_CLOSING = frozenset(")]}>—–-/:;,.!?…*<|_=")
ELISIONS = re.compile(
    r"(?:\d0s\b|\d\ds?\b|(?:tis|twas|til|till|em|cause|n|bout|round|cos|cuz|kay|hood|burbs|im|ere)\b)",
    re.IGNORECASE,
)
TAG = re.compile(r"</?[a-z][\w-]*(?:\s+[\w-]+=\"[^\"<>\n]{0,300}\")*\s*/?>")


def neighbours(text: str, mark: re.Match[str], start: int, end: int) -> tuple[str, str]:
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return before, after


def may_open(before: str, after: str) -> bool:
    return (before.isspace() or before in LEFT_OF_OPENING or before in OPENING_SHAPES) and not (after.isspace())


def may_close(before: str, after: str) -> bool:
    return not before.isspace() and (
        after.isspace() or after in RIGHT_OF_CLOSING or after in CLOSING_SHAPES or after in "\"'"
    )


def role(text: str, mark: re.Match[str], start: int, end: int, *, is_open: bool) -> str:
    """open or close, for one double mark."""
    before, after = neighbours(text, mark, start, end)
    glyph = mark.group()[-1]
    opens, closes = may_open(before, after), may_close(before, after)
    if glyph == "»" and is_open:
        return "close"
    if opens != closes:
        if opens:
            return "close" if is_open and glyph in CLOSING_SHAPES and before in TERMINAL else "open"
        return "open" if not is_open and glyph in OPENING_SHAPES - {"«"} else "close"
    if glyph in "“„‟" or mark.group() in {"``", "‘‘", ",,"}:
        return "close" if is_open and glyph in "“‟" else "open"
    if glyph == "”" or mark.group() == "’’":
        return "close" if is_open or before.isalnum() else "open"
    return "close" if is_open else "open"


def double_marks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The double marks of a block but for those of a tag's attributes, where a page's markup was left in."""
    tags = [m.span() for m in TAG.finditer(text, start, end)]
    at = 0
    for mark in DOUBLE_MARK.finditer(text, start, end):
        while at < len(tags) and tags[at][1] <= mark.start():
            at += 1
        if at == len(tags) or mark.start() < tags[at][0]:
            yield mark


def single_opens(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    before, after = neighbours(text, mark, start, end)
    outer = before.isspace() or before in '([{—–-/“"«:'
    if not outer or after.isspace() or not (after.isalnum() or after in '([…$£€#@"'):
        return False
    return not ELISIONS.match(text, mark.end(), end) and mark.group() not in "’›"


def single_closes(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    before, after = neighbours(text, mark, start, end)
    if before.isspace() or mark.group() in "‘‚‹`":
        return False
    return after.isspace() or after in RIGHT_OF_CLOSING or after in "\"”»'"


def plural_possessive(text: str, mark: re.Match[str], end: int) -> bool:
    follows = text[mark.end() : mark.end() + 2]
    return (
        text[mark.start() - 1] in "sz" and len(follows) == 2
        and follows[0] == " " and follows[1].isalpha() and mark.end() < end
    )  # fmt: skip
