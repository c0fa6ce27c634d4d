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
    if line.words >= DATE_LINE_WORDS or not is_dated(line.text):
        return False
    return not line.text.endswith(".") or bool(patterns.CLOCK_END.search(line.text))


@lru_cache(maxsize=4096)
def is_anchor(line: Line) -> bool:
    """A line that stands below titles: a byline or a date."""
    if line.words < DATE_LINE_WORDS and patterns.BYLINE.match(line.text):
        return True
    return is_date_line(line)


def is_page_line(line: Line) -> bool:
    """A line of the page around: a prompt, a byline, a picture credit."""
    return bool(
        patterns.BOILERPLATE.match(line.text)
        or patterns.BYLINE.match(line.text)
        or patterns.CREDIT_LINE.match(line.text)
        or patterns.PROMPT.search(line.text)
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
