"""Plain English: lists, numbers with their nouns, days and dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
QUARTERS = {33: "first", 34: "second", 35: "third", 36: "fourth"}
EDTF_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T([\d:]{5}))?.*?([~?%]?)")


def listed(words: Sequence[str], *, most: int | None = None) -> str:
    """'a', 'a and b', 'a, b and c'; of more than `most` the first of them: 'a, b and 3 more'."""
    items = list(words)
    if most is not None and len(items) > most:
        items[most:] = [f"{len(items) - most} more"]
    return " and ".join(filter(None, [", ".join(items[:-1]), items[-1]])) if items else ""


def counted(n: int, singular: str, plural: str | None = None) -> str:
    """'1 quote', '3 quotes'."""
    return f"{n:,} {singular if n == 1 else plural or singular + 's'}"


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
