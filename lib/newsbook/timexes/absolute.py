"""Stage three, dates that carry their own year, or need only the year found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from newsbook.timexes import periods as p
from newsbook.timexes.days import DAYS_OF_EVENTS, EVENT_OF_A_DAY
from newsbook.timexes.reading import Context, Reading, at_time, of_period, unknown
from newsbook.timexes.words import MONTHS, PARTS, key, ordinal
from newsbook.timexes.words import WEEKDAYS as WEEKDAY_NUMBERS

Groups = dict[str, str | None]
_TWO_DIGIT_PIVOT = 50
_NEAR_DAYS = 120
_SURELY_NEAR_DAYS = 7
_OWN_DAYS = 30


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
    near = _SURELY_NEAR_DAYS if context.is_sure else _NEAR_DAYS
    later = [d for d in options if (d - anchor).days >= 0]
    if context.direction == "future" and (anchor - best).days > near and later:
        best = later[0]
    earlier = [d for d in options if (d - anchor).days <= 0]
    if context.direction == "past" and (best - anchor).days > near and earlier:
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


def _years_by_weekday(number: int, month: int, day: int, context: Context) -> list[int]:
    """The years near publication in which the day falls on that weekday, the nearest first: 'Monday 7 September'."""
    anchor = context.published
    years = () if anchor is None else (anchor.year, anchor.year - 1, anchor.year + 1)
    days = []
    for year in years:
        try:
            days.append(p.make_date(year, month, day))
        except p.OutOfCalendarError:
            continue
    fitting = [d for d in days if d.weekday() == number]
    return [d.year for d in sorted(fitting, key=lambda d: abs((d - anchor).days if anchor else 0))]


def _year_beside_weekday(year: int, groups: Groups, context: Context) -> int:
    """The year found, or, where its weekday is another than the one printed, the near one whose weekday it is."""
    word = groups.get("weekday")
    month, day = MONTHS[key(groups["month"] or "")], ordinal(groups["day"] or "1")
    if not word or p.make_date(year, month, day).weekday() == weekday_number(word):
        return year
    return next(iter(_years_by_weekday(weekday_number(word), month, day, context)), year)


def month_day(groups: Groups, context: Context) -> Reading:
    month, day = MONTHS[key(groups["month"] or "")], ordinal(groups["day"] or "1")
    year = year_of(groups) or year_of(groups, "short_year") or year_of(groups, "end_year")
    if groups.get("rel_year") and context.published is not None:
        year = context.published.year + {"last": -1, "next": 1}.get((groups["rel_year"] or "").lower(), 0)
    anchor = None
    trust = 1.0
    if year is None:
        year = _year_of_the_attack(month, day, context)
    if year is None:
        found = nearest_year(month, day, context)
        if found is None:
            p.make_date(2000, month, day)
            return unknown("day", f"XXXX-{month:02d}-{day:02d}")
        year, anchor = _year_beside_weekday(found[0], groups, context), found[1]
        trust = 0.95
    context.years.setdefault((month, day), year)
    others = () if anchor is None else years_beside(year, month, anchor, day)
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
    start = context.named
    day = ordinal(groups["day"] or "1")
    if start is None or start.unit != "day" or day <= start.first.day:
        return None
    return of_period(p.day_period(p.make_date(start.first.year, start.first.month, day)), start.first)


def day_alone(groups: Groups, context: Context) -> Reading | None:
    """'by the 18th', 'on the 24th': of the month that the story has reached, else the one that the verb points to."""
    number = ordinal(groups["day"] or "1")
    reference = context.reference if context.near or context.story_time is not None else None
    if reference is not None and reference.unit in {"day", "month"}:
        month = reference.last if reference.unit == "month" else reference.first
        if context.published is None or abs((month - context.published).days) > _OWN_DAYS or context.direction == "":
            return of_period(p.day_period(p.make_date(month.year, month.month, number)), reference.first, 0.9)
    anchor = context.published
    if anchor is None:
        return unknown("day", f"XXXX-XX-{number:02d}")
    ahead = context.direction == "future"
    month = anchor
    if number < anchor.day if ahead else number > anchor.day:
        month = p.move_months(anchor.replace(day=1), 1 if ahead else -1)
    return of_period(p.day_period(p.make_date(month.year, month.month, number)), anchor, 0.9)


def year_range_end(groups: Groups, context: Context) -> Reading | None:
    """'1914-18': the 18 takes its century from the 1914."""
    start, text = context.named, groups["year"] or ""
    if start is None:
        return None
    year = int(text) if len(text) == 4 else start.first.year // 100 * 100 + int(text)
    if not start.first.year < year <= start.first.year + 200:
        return None
    return of_period(p.year_period(year), start.first)


def year(groups: Groups, context: Context) -> Reading:
    """'2019'; '2022/23' is both years."""
    found = of_period(p.year_period(year_of(groups) or 0))
    tail = (groups.get("tail") or "").strip("/")
    if found.earliest is None or not tail or int(tail) != (found.earliest.year + 1) % 100:
        return found
    second = p.year_period(found.earliest.year + 1)
    return replace(found, edtf=f"{found.edtf}/{second.edtf}", latest=second.last)


def weekday_number(word: str) -> int:
    return WEEKDAY_NUMBERS[key(word)]


def years_beside(year: int, month: int, anchor: date, day: int | None = None) -> tuple[p.Period | None, ...]:
    """The same month, or day, of the year on the anchor's other side: what it could have meant as well."""
    other = year + 1 if (year, month) <= (anchor.year, anchor.month) else year - 1
    try:
        return (p.month_period(other, month) if day is None else p.day_period(p.make_date(other, month, day)),)
    except p.OutOfCalendarError:
        return ()
