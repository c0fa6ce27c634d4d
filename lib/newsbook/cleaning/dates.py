"""Publication dates as pages print them. Never guessed: a date that can be read two ways is none."""

from __future__ import annotations

from datetime import date

from newsbook.cleaning import patterns

MONTH_NUMBER = {name[:3].lower(): n for n, name in enumerate(patterns.MONTHS.split("|"), start=1)}


def unglue(text: str) -> str:
    """A line with blanks where a browser's copy ran two pieces together."""
    return patterns.GLUED.sub(" ", text)


def find_date(text: str) -> date | None:
    """The first full date in a line, or None."""
    found = locate_date(text)
    return found[0] if found else None


def locate_date(text: str) -> tuple[date, int] | None:
    """The first full date in a line and where it begins in the unglued line, or None."""
    line = unglue(text)
    for pattern in patterns.DATES:
        match = pattern.search(line)
        if match:
            found = match.groupdict()
            month = int(found["number"]) if found.get("number") else MONTH_NUMBER[found["month"][:3].lower()]
            return _at(_date(int(found["year"]), month, int(found["day"])), match.start())
    slashed = patterns.SLASHED.search(line)
    if slashed:
        a, b, year = int(slashed["a"]), int(slashed["b"]), int(slashed["year"])
        year += 2000 if year < 100 else 0
        if a > 12 or a == b:
            return _at(_date(year, b, a), slashed.start())
        if b > 12:
            return _at(_date(year, a, b), slashed.start())
    return None


def _at(found: date | None, start: int) -> tuple[date, int] | None:
    return (found, start) if found else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
