"""Stage two, what only looks like a time of day, and titles made with times."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsbook.timexes.veto_words import DAYLIGHT, EDGE_OF_DAY_LEAD, LEFT_WORD, PRICED, SHARE_AFTER, TITLE_AFTER
from newsbook.timexes.words import amount

Groups = Mapping[str, str | None]


def left_word(text: str, start: int) -> str:
    """The word before a place; '' where none stands there."""
    found = LEFT_WORD.search(text[max(0, start - 40) : start])
    return found.group(1) if found else ""


def noon(text: str, start: int, end: int, groups: Groups) -> bool:
    return left_word(text, start).lower() == "high" or is_title(text, start, end)


def day_edge(text: str, start: int, end: int, groups: Groups) -> bool:
    """'from dawn to dusk', 'the dawn of an era', 'Golden Dawn': only 'at dawn', 'by dusk on Friday' are times."""
    if EDGE_OF_DAY_LEAD.search(text[max(0, start - 16) : start]) is None or text[start].isupper():
        return True
    return DAYLIGHT.search(text[max(0, start - 16) : end + 20]) is not None


def clock_dot(text: str, start: int, end: int, groups: Groups) -> bool:
    """'closed at 17.48 on Monday': a price."""
    return PRICED.search(text, max(0, start - 100), start) is not None


def clock_told(text: str, start: int, end: int, groups: Groups) -> bool:
    """'a quarter to a third', 'half past thirty'."""
    hour = amount(groups.get("hour") or groups.get("hour2") or "")
    return hour is None or not 1 <= hour <= 12 or SHARE_AFTER.match(text, end) is not None


def early_hours(text: str, start: int, end: int, groups: Groups) -> bool:
    """'Small Hours': a title."""
    return "Hours" in text[start:end]


def clock(text: str, start: int, end: int, groups: Groups) -> bool:
    clock = groups.get("clock") or ""
    hour = re.match(r"\d{1,2}", clock)
    return hour is not None and int(hour.group()) > 24


def is_title(text: str, start: int, end: int) -> bool:
    """'The Five Minute Journal', 'Midnight Express': a name made with a time."""
    return all(word[:1].isupper() for word in text[start:end].split()) and TITLE_AFTER.match(text, end) is not None
