"""Lines that stand below titles: dates, bylines, heads of mails."""

from __future__ import annotations

from functools import lru_cache

from newsbook.cleaning import patterns
from newsbook.cleaning.dates import is_dated
from newsbook.cleaning.text import Line

DATE_LINE_WORDS = 22
MAIL_LINES = 12  # a mail's head stands within these


def is_date_line(line: Line) -> bool:
    """A date on a line of its own, perhaps with a name or 'Updated'."""
    return line.words < DATE_LINE_WORDS and _is_date(line.text)


def is_anchor(line: Line) -> bool:
    """A line that stands below titles: a byline or a date."""
    return line.words < DATE_LINE_WORDS and _is_anchor(line.text)


def _is_date(text: str) -> bool:
    return is_dated(text) and (not text.endswith(".") or patterns.CLOCK_END.search(text) is not None)


@lru_cache(maxsize=4096)
def _is_anchor(text: str) -> bool:
    return patterns.BYLINE.match(text) is not None or _is_date(text)


def is_page_line(line: Line) -> bool:
    """A line of the page around: a prompt, a byline, a picture credit."""
    return _is_of_page(line.text)


@lru_cache(maxsize=4096)
def _is_of_page(text: str) -> bool:
    small = text.lower()
    return (
        patterns.BOILERPLATE.small.match(small) is not None
        or patterns.BYLINE.match(text) is not None
        or patterns.CREDIT_LINE.small.match(small) is not None
        or patterns.PROMPT.search(text)
    )


def find_mail_head(lines: list[Line]) -> dict[int, str]:
    """The lines of a mail's head, each with its field in lower case; empty where the page opens otherwise."""
    head: dict[int, str] = {}
    for i, line in enumerate(lines[:MAIL_LINES]):
        match = patterns.MAIL_HEAD.match(line.text)
        if match:
            head[i] = match["field"].lower()
        elif head:
            break
    return head if len(head) >= 2 else {}
