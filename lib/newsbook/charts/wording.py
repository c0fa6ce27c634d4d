"""Words for charts: escaping, wrapping, dates in English, hover text."""

from __future__ import annotations

import re
import textwrap
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from newsbook.article import Article

ELLIPSIS = "…"
# Width of an average character as part of the font size: plain, bold, and bold in lines so long that wide letters even out.
CHAR, BOLD, LONG_BOLD = 0.54, 0.62, 0.58
HOVER_WIDTH = 64
HOVER_CHARS = 340
# Private-use characters stand for the bold tags until the text around them is escaped.
BOLD_ON, BOLD_OFF = "\ue000", "\ue001"
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# What PLOVER's events and the ties between names are called in a sentence.
DEEDS = {
    "AGREE": "agrees with", "CONSULT": "talks with", "SUPPORT": "backs", "CONCEDE": "gives way to", "COOPERATE": "works with",
    "AID": "helps", "RETREAT": "pulls back from", "REQUEST": "asks something of", "ACCUSE": "criticises", "REJECT": "rejects",
    "THREATEN": "threatens", "PROTEST": "protests against", "SANCTION": "sanctions", "MOBILIZE": "mobilises against",
    "COERCE": "coerces", "ASSAULT": "attacks", "role-of": "holds an office of", "member-of": "is a member of",
    "located-in": "lies in",
}  # fmt: skip
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
QUARTERS = {33: "first", 34: "second", 35: "third", 36: "fourth"}
EDTF_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T([\d:]{5}))?.*?([~?%]?)")


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


def listed(words: Sequence[str]) -> str:
    """'a', 'a and b', 'a, b and c'."""
    items = list(words)
    return " and ".join(filter(None, [", ".join(items[:-1]), items[-1]])) if items else ""


def counted(n: int, singular: str, plural: str | None = None) -> str:
    """'1 quote', '3 quotes'."""
    return f"{n:,} {singular if n == 1 else plural or singular + 's'}"


def source_line(article: Article) -> str:
    """'Source: DW, 23 March 2021': outlet and day; the title where no outlet is known."""
    outlet = article.publisher or cut(article.title or article.id, 60)
    when = f", {day_words(article.published)}" if article.published else ""
    return f"Source: {outlet}{when}"


def day_words(day: date, *, short: bool = False) -> str:
    """'23 March 2021', or '23 Mar 2021'."""
    month = MONTHS[day.month - 1]
    return f"{day.day} {month[:3] if short else month} {day.year}"


def date_words(edtf: str) -> str:
    """An EDTF date in English: '2021-06' -> 'Jun 2021', '2017~/2021' -> 'about 2017 to 2021'.

    What has no plain wording is given back as it is.
    """
    if "/" in edtf:
        first, last = edtf.split("/", 1)
        if last in {"", ".."}:
            return f"since {date_words(first)}"
        return f"until {date_words(last)}" if first in {"", ".."} else f"{date_words(first)} to {date_words(last)}"
    if decade := re.fullmatch(r"(\d{3})[Xu]", edtf):
        return f"{decade[1]}0s"
    match = EDTF_DATE.fullmatch(edtf)
    if not match:
        return edtf
    year, month, day, clock, doubt = match.groups()
    words = _calendar(year, int(month or 0), int(day or 0))
    if words is None:
        return edtf
    about = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(doubt, "")
    return about + words + (f", {clock}" if clock else "")


def when_words(edtf: object, status: str) -> str:
    """The date of an event in words; what happened before a day happened by it, and did not go on until it."""
    if not isinstance(edtf, str):
        return "undated"
    words = date_words(edtf)
    return words.replace("until", "by", 1) if status == "happened" and edtf.startswith(("../", "/")) else words


def _calendar(year: str, month: int, day: int) -> str | None:
    if month in SEASONS:
        return f"{SEASONS[month]} {year}"
    if month in QUARTERS:
        return f"{QUARTERS[month]} quarter of {year}"
    if month > 12:
        return None
    return " ".join(filter(None, [str(day or ""), MONTHS[month - 1][:3] if month else "", year]))


def deed_words(event: str, status: object) -> str:
    """'criticises', 'talks with (planned)': a relation's event in words, its status where it has not happened."""
    words = DEEDS.get(event, event.lower())
    return words if not isinstance(status, str) or status == "happened" else f"{words} ({status})"


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
        return max(1, bisect_right(self._starts, offset))

    def words_before(self, offset: int) -> int:
        return max(0, bisect_right(self._words, offset) - 1 - self.first_word)
