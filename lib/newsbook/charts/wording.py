"""Words for charts: escaping, wrapping, hover text."""

from __future__ import annotations

import re
import textwrap
from bisect import bisect_right
from collections.abc import Iterable

from newsbook.article import Article
from newsbook.english import day_words

ELLIPSIS = "…"
# Width of an average character as part of the font size: plain, bold, and bold in lines so long that wide letters even out.
CHAR, BOLD, LONG_BOLD = 0.54, 0.62, 0.58
HOVER_WIDTH = 64
HOVER_CHARS = 340
# Private-use characters stand for the bold tags until the text around them is escaped.
BOLD_ON, BOLD_OFF = "\ue000", "\ue001"


def flat_spans(starts: Iterable[int], ends: Iterable[int]) -> list[int]:
    """Offsets as a mark's customdata: start, end, start, end, ..."""
    return [int(offset) for span in zip(starts, ends, strict=True) for offset in span]


def safe(text: str) -> str:
    """Text as plotly shows it letter by letter: its pseudo-HTML (<b>, <a href>) does nothing."""
    flat = " ".join(text.replace(BOLD_ON, "").replace(BOLD_OFF, "").split())
    return _escaped(flat)


def _escaped(text: str) -> str:
    # '%{' opens a plotly template in titles and hover texts.
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("%{", "&#37;{")


def cut(text: str, width: int) -> str:
    """The text on one line, at most `width` characters, cut at a word where there is one."""
    flat = " ".join(text.split())
    if len(flat) <= width:
        return flat
    head = flat[: width - 1]
    space = head.rfind(" ")
    return (head[:space] if space > width // 2 else head).rstrip(" ,;:-") + ELLIPSIS


def lines_of(text: str, width: int, most: int) -> list[str]:
    """The text in at most `most` lines of `width` characters, the last one cut."""
    flat = " ".join(text.split())
    return textwrap.wrap(flat, width, max_lines=most, placeholder=ELLIPSIS) or [""]


def wrapped(text: str, width: int, most: int = 2) -> str:
    """The text escaped, in at most `most` lines."""
    return "<br>".join(safe(line) for line in lines_of(text, width, most))


def hover(head: str, article: Article, start: int, end: int, sentence: tuple[int, int]) -> str:
    """Hover text: the head in bold, then the sentence with the finding in bold.

    `head` is plain text. A long sentence is cut around the finding.
    """
    first, last = min(sentence[0], start), max(sentence[1], end)
    if last - first > HOVER_CHARS:
        middle = (start + min(end, start + HOVER_CHARS)) // 2
        first = max(first, middle - HOVER_CHARS // 2)
        last = min(last, first + HOVER_CHARS)
    text = article.text
    before, after = text[first:start], text[end:last]
    found = text[start : min(end, last)]
    marks = str.maketrans("", "", BOLD_ON + BOLD_OFF)
    whole = before.translate(marks) + BOLD_ON + found.translate(marks) + BOLD_OFF + after.translate(marks)
    opening = ELLIPSIS if first > min(sentence[0], start) else ""
    closing = ELLIPSIS if last < max(sentence[1], end) else ""
    lines = textwrap.wrap(opening + " ".join(whole.split()) + closing, HOVER_WIDTH)
    shown = _escaped("\n".join(lines)).replace("\n", "<br>")
    return f"<b>{wrapped(head, HOVER_WIDTH)}</b><br>" + shown.replace(BOLD_ON, "<b>").replace(BOLD_OFF, "</b>")


def source_line(article: Article) -> str:
    """'Source: DW, 23 March 2021': outlet and day; the title where no outlet is known."""
    outlet = article.publisher or cut(article.title or article.id, 60)
    when = f", {day_words(article.published)}" if article.published else ""
    return f"Source: {outlet}{when}"


class Paragraphs:
    """Which block of the story an offset lies in, counted from 1, and how many words come before it."""

    def __init__(self, article: Article) -> None:
        self.blocks = article.story_blocks()
        self._starts = [block.start or 0 for block in self.blocks]
        self._words = [m.start() for m in re.finditer(r"\S+", article.text)]
        self.first_word = bisect_right(self._words, self._starts[0] - 1) if self.blocks else 0
        last = max((block.end or 0 for block in self.blocks), default=0)
        self.n_words = bisect_right(self._words, last - 1) - self.first_word if self.blocks else 0

    def number(self, offset: int) -> int:
        """The block that an offset lies in, from 1 on."""
        return max(1, bisect_right(self._starts, offset))

    def words_before(self, offset: int) -> int:
        """Words of the story before the one that an offset lies in."""
        return max(0, bisect_right(self._words, offset) - 1 - self.first_word)
