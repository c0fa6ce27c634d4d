"""Publication dates as pages print them. Never guessed: a date that can be read two ways is none."""

from __future__ import annotations

from datetime import date

from newsbook.cleaning import patterns

MONTH_NUMBER = {name[:3].lower(): n for n, name in enumerate(patterns.MONTHS.split("|"), start=1)}


def find_date(text: str) -> date | None:
    """The first full date in a line, or None."""
    for pattern in patterns.DATES:
        match = pattern.search(text)
        if match:
            found = match.groupdict()
            month = int(found["number"]) if found.get("number") else MONTH_NUMBER[found["month"][:3].lower()]
            return _date(int(found["year"]), month, int(found["day"]))
    slashed = patterns.SLASHED.search(text)
    if slashed:
        a, b = int(slashed["a"]), int(slashed["b"])
        if a > 12 or a == b:
            return _date(int(slashed["year"]), b, a)
        if b > 12:
            return _date(int(slashed["year"]), a, b)
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
