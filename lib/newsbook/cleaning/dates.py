"""Publication dates as pages print them. Never guessed: a date that can be read two ways is none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Literal

from newsbook.cleaning import patterns

Order = Literal["day", "month"]  # which of 03/04/2021 comes first

MONTH_NUMBER = {name[:3].lower(): n for n, name in enumerate(patterns.MONTHS.split("|"), start=1)}
DAY_NUMBER = {name: n for n, name in enumerate("mon tue wed thu fri sat sun".split())}
HAS_YEAR = re.compile(r"\d(?:\d{3}|/\d)")  # no full date is without
IN_SLASHES = re.compile(r"\d/\d")
SHORTEST_DATE = 6  # characters: 1/2/24
PUBLISHED = re.compile(r"publish|posted", re.IGNORECASE)
BESIDE = 24  # characters beside a slashed date in which its weekday or time zone stands


@lru_cache(maxsize=4096)
def unglue(text: str) -> str:
    """A line with blanks where a browser's copy ran two pieces together."""
    return patterns.GLUED.sub(" ", text) if patterns.SEAM.search(text) else text


def find_date(text: str, order: Order | None = None) -> date | None:
    """The first full date in a line, or None."""
    found = locate_date(text, order)
    return found[0] if found else None


def locate_date(text: str, order: Order | None = None) -> tuple[date, int] | None:
    """The first full date in a line and where it begins in the unglued line, or None.

    `order` reads 03/04/2021, which is no date without it.
    """
    return _locate(text, order) if HAS_YEAR.search(text) else None


@lru_cache(maxsize=4096)
def _locate(text: str, order: Order | None) -> tuple[date, int] | None:
    line = unglue(text)
    for pattern in patterns.DATES:
        match = pattern.search(line)
        if match:
            found = match.groupdict()
            month = int(found["number"]) if found.get("number") else MONTH_NUMBER[found["month"][:3].lower()]
            return _at(_date(int(found["year"]), month, int(found["day"])), match.start())
    slashed = patterns.SLASHED.search(line)
    if slashed is None:
        return None
    known = _certain(slashed) or order
    return _at(_read(slashed, known), slashed.start()) if known else None


def is_dated(text: str) -> bool:
    """Whether a line has a full date, be it one that can be read two ways."""
    if not HAS_YEAR.search(text):
        return False
    return _locate(text, None) is not None or (
        IN_SLASHES.search(text) is not None and patterns.SLASHED.search(unglue(text)) is not None
    )


def slash_order(lines: Iterable[str]) -> Order | None:
    """How a page writes its dates with slashes, where its own lines settle it and do not disagree."""
    found = {
        order
        for text in lines
        if "/" in text and IN_SLASHES.search(text)
        for match in patterns.SLASHED.finditer(unglue(text))
        if (order := _certain(match) or _by_weekday(match) or _by_zone(match))
        if match["a"] != match["b"]
    }
    return found.pop() if len(found) == 1 else None


def _certain(match: re.Match[str]) -> Order | None:
    """The order that the numbers themselves allow, if it is one."""
    a, b = int(match["a"]), int(match["b"])
    if a > 12 or a == b:
        return "day"
    return "month" if b > 12 else None


def _by_weekday(match: re.Match[str]) -> Order | None:
    """The order in which the date falls on the weekday named before it."""
    named = patterns.WEEKDAY.search(match.string[max(0, match.start() - BESIDE) : match.start()])
    if not named:
        return None
    orders: tuple[Order, Order] = ("day", "month")
    number = DAY_NUMBER[named["name"][:3].lower()]
    fits = [order for order in orders if (day := _read(match, order)) and day.weekday() == number]
    return fits[0] if len(fits) == 1 else None


def _by_zone(match: re.Match[str]) -> Order | None:
    """Month first where the time beside the date is in a time zone of the United States."""
    return "month" if patterns.US_ZONE.match(match.string[match.end() : match.end() + BESIDE]) else None


def _read(match: re.Match[str], order: Order) -> date | None:
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    year += 2000 if year < 100 else 0
    return _date(year, b, a) if order == "day" else _date(year, a, b)


def _at(found: date | None, start: int) -> tuple[date, int] | None:
    return (found, start) if found else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def stated_dates(text: str, order: Order | None = None) -> list[tuple[bool, date]]:
    """The dates of a line in order, at most two, and whether each says when the page was changed.

    'Published 5 May 2024, last updated 6 May 2024' -> [(False, 5 May), (True, 6 May)].
    """
    out: list[tuple[bool, date]] = []
    rest = unglue(text)
    while len(out) < 2 and (found := locate_date(rest, order)):
        lead = rest[: found[1]]
        out.append((bool(patterns.MODIFIED.search(lead)) and not PUBLISHED.search(lead), found[0]))
        rest = rest[found[1] + SHORTEST_DATE :]
    return out
