"""Calendar periods: from a day to a century, with TIMEX3 value, EDTF date, first and last day."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = 1, 9999
_BACK_IN_THE_STORY = 150
SEASON_CODES = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
UNKNOWN_VALUES = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX",
    "quarter": "XXXX-QX", "half": "XXXX-HX", "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip


class OutOfCalendarError(ValueError):
    """The day or year lies outside the years 1 to 9999."""


@dataclass(frozen=True)
class Period:
    """A stretch of the calendar. `unit` is its granularity: day, week, month, quarter, year, ..."""

    unit: str
    first: date
    last: date
    value: str
    edtf: str


def make_date(year: int, month: int = 1, day: int = 1) -> date:
    """A date; OutOfCalendarError where there is none, as for 30 February."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        raise OutOfCalendarError(f"no day {year}-{month}-{day} in the calendar") from None


def move_days(day: date, number: int) -> date:
    """The date `number` days on; OutOfCalendarError past either end."""
    try:
        return day + timedelta(days=number)
    except OverflowError:
        raise OutOfCalendarError(f"{number} days from {day} is no date") from None


def move_months(day: date, number: int) -> date:
    """The date `number` months on, the day cut to the length of the month."""
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise OutOfCalendarError(f"{number} months from {day} is no date")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_end(year: int, month: int) -> date:
    return make_date(year, month, monthrange(year, month)[1])


def day_period(day: date) -> Period:
    return Period("day", day, day, day.isoformat(), day.isoformat())


def week_period(day: date) -> Period:
    """The ISO week, Monday to Sunday, that holds the day."""
    year, week, weekday = day.isocalendar()
    first = move_days(day, 1 - weekday)
    last = first + timedelta(days=min(6, (date.max - first).days))
    return Period("week", first, last, f"{year:04d}-W{week:02d}", f"{first}/{last}")


def weekend_period(day: date) -> Period:
    """Saturday and Sunday of the week that holds the day."""
    week = week_period(day)
    first = move_days(week.first, 5)
    last = move_days(week.first, 6)
    return Period("weekend", first, last, f"{week.value}-WE", f"{first}/{last}")


def month_period(year: int, month: int) -> Period:
    first = make_date(year, month)
    value = f"{year:04d}-{month:02d}"
    return Period("month", first, month_end(year, month), value, value)


def _months(unit: str, year: int, start: int, length: int, value: str) -> Period:
    first, end_month = make_date(year, start), start + length - 1
    edtf = f"{year:04d}-{start:02d}/{year:04d}-{end_month:02d}"
    return Period(unit, first, month_end(year, end_month), value, edtf)


def quarter_period(year: int, quarter: int) -> Period:
    return _months("quarter", year, 3 * quarter - 2, 3, f"{year:04d}-Q{quarter}")


def half_period(year: int, half: int) -> Period:
    return _months("half", year, 6 * half - 5, 6, f"{year:04d}-H{half}")


def season_period(year: int, season: str) -> Period:
    """A northern season; winter runs on into the next year."""
    start = SEASON_STARTS[season]
    first = make_date(year, start)
    if season != "WI":
        last = month_end(year, start + 2)
    elif year < LAST_YEAR:
        last = month_end(year + 1, 2)
    else:
        last = date.max
    edtf = f"{year:04d}-{SEASON_CODES[season]}"
    return Period("season", first, last, f"{year:04d}-{season}", edtf)


def year_period(year: int) -> Period:
    return Period("year", make_date(year), make_date(year, 12, 31), f"{year:04d}", f"{year:04d}")


def decade_period(year: int) -> Period:
    start = year // 10 * 10
    first, last = make_date(max(start, FIRST_YEAR)), make_date(start + 9, 12, 31)
    return Period("decade", first, last, f"{start // 10:03d}", f"{start // 10:03d}X")


def century_period(number: int) -> Period:
    """The nth century, taken as the years that share their first two digits."""
    start = (number - 1) * 100
    first, last = make_date(max(start, FIRST_YEAR)), make_date(start + 99, 12, 31)
    return Period("century", first, last, f"{number - 1:02d}", f"{number - 1:02d}XX")


def around(day: date, unit: str, offset: int = 0) -> Period:
    """The period of that unit which lies `offset` units from the one that holds the day."""
    if unit == "day":
        return day_period(move_days(day, offset))
    if unit in {"week", "weekend", "fortnight"}:
        moved = move_days(day, (14 if unit == "fortnight" else 7) * offset)
        return weekend_period(moved) if unit == "weekend" else week_period(moved)
    if unit == "month":
        moved = move_months(day, offset)
        return month_period(moved.year, moved.month)
    if unit in {"quarter", "half"}:
        size = 3 if unit == "quarter" else 6
        moved = move_months(day, size * offset)
        number = (moved.month - 1) // size + 1
        make = quarter_period if unit == "quarter" else half_period
        return make(moved.year, number)
    if unit == "year":
        return year_period(day.year + offset)
    if unit == "decade":
        return decade_period(day.year + 10 * offset)
    if unit == "century":
        return century_period(day.year // 100 + 1 + offset)
    raise ValueError(f"no such unit: {unit!r}")


def counted_on(reference: Period, month: int, day: int = 1) -> date:
    """The first such day after the reference, or up to five months before it: where a story goes on."""
    if reference.unit in {"year", "decade", "century"}:
        return make_date(reference.first.year, month, day)
    year, back = reference.first.year, _BACK_IN_THE_STORY
    for candidate in (year - 1, year, year + 1):
        if FIRST_YEAR <= candidate <= LAST_YEAR and (date(candidate, month, 28) - reference.first).days >= -back:
            return make_date(candidate, month, day)
    return make_date(year, month, day)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the Meeus/Jones/Butcher computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return make_date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """The nth given weekday (Monday is 0) of a month; a negative number counts from its end."""
    if number > 0:
        first = make_date(year, month)
        return move_days(first, (weekday - first.weekday()) % 7 + 7 * (number - 1))
    last = month_end(year, month)
    return move_days(last, -((last.weekday() - weekday) % 7) + 7 * (number + 1))
