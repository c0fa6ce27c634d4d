"""Stage three, dates that carry their own year, or need only the year found."""

from __future__ import annotations

from datetime import date

from newsbook.timexes import periods as p
from newsbook.timexes.days import DAYS_OF_EVENTS, EVENT_OF_A_DAY
from newsbook.timexes.reading import Context, Reading, at_time, of_period, unknown
from newsbook.timexes.words import MONTHS, PARTS, key, ordinal
from newsbook.timexes.words import WEEKDAYS as WEEKDAY_NUMBERS

Groups = dict[str, str | None]
_TWO_DIGIT_PIVOT = 50
_NEAR_DAYS = 120
_OWN_DAYS = 30
_QUARTER, _HALF_A_YEAR = 3, 6  # months


def year_of(groups: Groups, name: str = "year") -> int | None:
    text = groups.get(name)
    if not text:
        return None
    return int(text) if len(text) > 2 else full_year(int(text))


def full_year(two_digits: int) -> int:
    return two_digits + (2000 if two_digits < _TWO_DIGIT_PIVOT else 1900)


def nearest_year(month: int, day: int, context: Context) -> tuple[int, date] | None:
    """The year that puts month and day on the side the verb tells, else nearest the anchor."""
    if context.story_time is not None:
        told = context.years.get((month, day)) if context.direction != "future" else None
        return told or p.counted_on(context.story_time, month, day).year, context.story_time.first
    anchor = context.published
    if anchor is None:
        return None
    options = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        try:
            options.append(p.make_date(year, month, day))
        except p.OutOfCalendarError:
            continue
    if not options:
        raise p.OutOfCalendarError(f"no day {month}-{day}")
    best = min(options, key=lambda d: abs((d - anchor).days))
    fixed = _year_fixed(month, day, abs((best - anchor).days), context)
    if fixed is not None:
        return fixed, anchor
    later = [d for d in options if (d - anchor).days >= 0]
    if context.direction == "future" and (anchor - best).days > _NEAR_DAYS and later:
        best = later[0]
    earlier = [d for d in options if (d - anchor).days <= 0]
    if context.direction == "past" and (best - anchor).days > _NEAR_DAYS and earlier:
        best = earlier[-1]
    return best.year, anchor


def _year_fixed(month: int, day: int, distance: int, context: Context) -> int | None:
    """The year that other words of the text give the day, unless the words here look ahead.

    A day close to publication keeps to itself: it may be an anniversary.
    """
    if context.direction == "future" and not context.is_name:
        return None
    year = context.told.days.get((month, day)) if distance > _OWN_DAYS else None
    return year if year is not None else context.told.past_days.get((month, day))


def iso_date(groups: Groups, context: Context) -> Reading:
    year, month = int(groups["year"] or 0), int(groups["month_no"] or 0)
    reading = of_period(p.day_period(p.make_date(year, month, int(groups["day"] or 0))))
    return at_time(reading, f"T{groups['hm']}") if groups.get("hm") else reading


def numeric_date(groups: Groups, context: Context) -> Reading:
    """Day and month told apart by which of them exceeds twelve, here or elsewhere in the text."""
    a, b = int(groups["a"] or 0), int(groups["b"] or 0)
    year = year_of(groups) or 0
    if groups["sep"] == "." or a > 12 or a == b:
        return of_period(p.day_period(p.make_date(year, b, a)))
    if b > 12:
        return of_period(p.day_period(p.make_date(year, a, b)))
    both = [p.make_date(year, b, a), p.make_date(year, a, b)]
    if context.told.day_first is not None:
        day, other = both if context.told.day_first else reversed(both)
        return of_period(p.day_period(day), None, 0.9, (p.day_period(other),))
    value = f"{year:04d}-XX-XX"
    return Reading("DATE", value, value, min(both), max(both), trust=0.7, others=tuple(d.isoformat() for d in both))


def month_day(groups: Groups, context: Context) -> Reading:
    month, day = MONTHS[key(groups["month"] or "")], ordinal(groups["day"] or "1")
    year = year_of(groups) or year_of(groups, "short_year") or year_of(groups, "end_year")
    anchor = None
    trust = 1.0
    if year is None:
        year = _year_of_the_attack(month, day, context)
    if year is None:
        found = nearest_year(month, day, context)
        if found is None:
            p.make_date(2000, month, day)
            return unknown("day", f"XXXX-{month:02d}-{day:02d}")
        year, anchor = found
        trust = 0.95
    context.years.setdefault((month, day), year)
    others = () if anchor is None else _years_beside(year, month, anchor, day)
    reading = of_period(p.day_period(p.make_date(year, month, day)), anchor, trust, others)
    part = groups.get("part")
    return at_time(reading, f"T{PARTS[part.lower()]}") if part else reading


def _year_of_the_attack(month: int, day: int, context: Context) -> int | None:
    """'the Sept. 11 attacks', 'the January 6 riot': days that their event has made a name of."""
    year = DAYS_OF_EVENTS.get((month, day))
    named = year is not None and EVENT_OF_A_DAY.match(context.sentence, context.end)
    return year if named and (context.published is None or context.published.year >= (year or 0)) else None


def month_range_end(groups: Groups, context: Context) -> Reading | None:
    """'March 22-24': the 24 takes month and year from the 22."""
    start = context.reference
    day = ordinal(groups["day"] or "1")
    if start is None or start.unit != "day" or day <= start.first.day:
        return None
    return of_period(p.day_period(p.make_date(start.first.year, start.first.month, day)), start.first)


def year_range_end(groups: Groups, context: Context) -> Reading | None:
    """'1914-18': the 18 takes its century from the 1914."""
    start, text = context.reference, groups["year"] or ""
    if start is None:
        return None
    year = int(text) if len(text) == 4 else start.first.year // 100 * 100 + int(text)
    if not start.first.year < year <= start.first.year + 200:
        return None
    return of_period(p.year_period(year), start.first)


def month_year(groups: Groups, context: Context) -> Reading:
    month, rel = MONTHS[key(groups["month"] or "")], (groups.get("rel") or "").lower()
    if not rel:
        return of_period(p.month_period(year_of(groups) or 0, month))
    if context.published is None:
        return unknown("month", f"XXXX-{month:02d}")
    offset = {"last": -1, "next": 1}.get(rel, 0)
    return of_period(p.month_period(context.published.year + offset, month), context.published)


def month(groups: Groups, context: Context) -> Reading:
    """A bare month: this year's, or the last or next one as word or verb tells."""
    number = MONTHS[key(groups["month"] or "")]
    rel = " ".join((groups.get("rel") or "").lower().split())
    end_year = year_of(groups, "end_year")
    if end_year is not None:
        later = number > MONTHS[key(groups["end_month"] or "")]
        return of_period(p.month_period(end_year - later, number))
    if context.story_time is not None and rel in {"", "this"}:
        start = p.counted_on(context.story_time, number)
        return of_period(p.month_period(start.year, number), context.story_time.first, 0.9)
    day = context.published
    if day is None:
        return unknown("month", f"XXXX-{number:02d}")
    year, trust = day.year, 1.0
    if rel in {"last", "past", "previous", "this past"}:
        year -= number >= day.month
    elif rel in {"next", "coming", "upcoming", "this coming"}:
        year += number <= day.month
    elif rel != "this":
        way = context.direction
        trust = 0.9 if way else 0.7
        ahead = (number - day.month) % 12
        if way == "future":
            year += number < day.month and not (day.month - number <= 1)
        elif number > day.month and not (not way and ahead <= (_HALF_A_YEAR if context.of_a_plan else _QUARTER)):
            year -= 1
    return of_period(p.month_period(year, number), day, trust, () if rel else _years_beside(year, number, day))


def _years_beside(year: int, month: int, anchor: date, day: int | None = None) -> tuple[p.Period | None, ...]:
    """The same month, or day, of the year on the anchor's other side: what it could have meant as well."""
    other = year + 1 if (year, month) <= (anchor.year, anchor.month) else year - 1
    try:
        return (p.month_period(other, month) if day is None else p.day_period(p.make_date(other, month, day)),)
    except p.OutOfCalendarError:
        return ()


def year(groups: Groups, context: Context) -> Reading:
    return of_period(p.year_period(year_of(groups) or 0))


def week_of(groups: Groups, context: Context) -> Reading:
    day = month_day({**groups, "weekday": None}, context)
    if day.period is None:
        return unknown("week")
    return of_period(p.week_period(day.period.first), day.anchor)


def weekday_number(word: str) -> int:
    return WEEKDAY_NUMBERS[key(word)]
