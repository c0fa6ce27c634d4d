"""Stage three, decades, centuries, years in words and years before our era."""

from __future__ import annotations

from newsbook.timexes import periods as p
from newsbook.timexes.reading import Context, Reading, of_period, unknown, vague
from newsbook.timexes.words import NUMBERS, amount, ordinal

Groups = dict[str, str | None]


def bc_year(groups: Groups, context: Context) -> Reading:
    """'44 BC': the year 43 before the year 0 of ISO 8601; its days are those of no calendar here, and stay empty."""
    number = int(groups["year"] or 1)
    return Reading("DATE", f"BC{number:04d}", f"{1 - number:05d}" if number > 1 else "0000")


def bc_century(groups: Groups, context: Context) -> Reading:
    """'the fifth century BC': the years 500 to 401 before our era."""
    number = ordinal(groups["n"] or "1")
    return Reading(
        "DATE", f"BC{number - 1:02d}", f"{1 - 100 * number:05d}/{-100 * (number - 1):05d}".replace("/00000", "/0000")
    )


def word_year(groups: Groups, context: Context) -> Reading:
    """'nineteen ninety-one', 'the year two thousand and four'."""
    tail = groups.get("last")
    number = 1900 + int(amount(tail.replace("-", " ")) or 0) if tail else 2000
    if groups.get("low"):
        number += int(amount((groups["low"] or "").replace("-", " ")) or 0)
    return of_period(p.year_period(number))


def decade(groups: Groups, context: Context) -> Reading:
    number = int(groups["year"] or 0)
    return of_period(p.decade_period(number if number > 99 else 1900 + number))


def word_decade(groups: Groups, context: Context) -> Reading:
    tens = (groups["tens"] or "").lower().replace("ties", "ty")
    return of_period(p.decade_period(1900 + NUMBERS[tens]))


def turn_of_century(groups: Groups, context: Context) -> Reading:
    """'the turn of the century': around the year with two noughts that lies nearest to what is told."""
    words = (groups.get("n") or "").lower()
    if words:
        year = 100 * (ordinal(words) - 1)
    else:
        day = context.story_time.first if context.story_time else context.published
        if day is None:
            return unknown("year")
        ahead = context.published is not None and context.direction == "future"
        year = (
            (day.year // 100 + 1) * 100
            if ahead
            else (
                min(round(day.year / 100), (day.year if context.published is None else context.published.year) // 100)
                * 100
            )
        )
    period = p.year_period(year)
    return Reading("DATE", period.value, f"{period.edtf}~", period.first, period.last, trust=0.8, period=period)


def deep_time(groups: Groups, context: Context) -> Reading:
    """'66 million years ago': MA66, as TIMEX2 and TIMEX3 write thousands (KA), millions (MA) and billions (GA) of years."""
    number = amount((groups["n"] or "").replace(",", ""))
    if number is None:
        return vague("PAST_REF")
    scale = {"thousand": "KA", "million": "MA", "billion": "GA"}[(groups["scale"] or "").lower()]
    return Reading("DATE", f"{scale}{number:.15g}")


def century(groups: Groups, context: Context) -> Reading:
    return of_period(p.century_period(ordinal(groups["n"] or "1")))
