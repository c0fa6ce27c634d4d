"""Stage three, dates that carry their own year, or need only the year found."""

from __future__ import annotations

from datetime import date

from newsbook.timexes import periods as p
from newsbook.timexes.days import DAYS_OF_EVENTS, EVENT_OF_A_DAY
from newsbook.timexes.reading import Context, Reading, at_time, of_period, unknown
from newsbook.timexes.words import MONTHS, NUMBERS, PARTS, SEASONS, amount, key, ordinal
from newsbook.timexes.words import WEEKDAYS as WEEKDAY_NUMBERS

Groups = dict[str, str | None]
_TWO_DIGIT_PIVOT = 50
_NEAR_DAYS = 120


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
        return p.counted_on(context.story_time, month, day).year, context.story_time.first
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
    later = [d for d in options if (d - anchor).days >= 0]
    if context.direction == "future" and (anchor - best).days > _NEAR_DAYS and later:
        best = later[0]
    earlier = [d for d in options if (d - anchor).days <= 0]
    if context.direction == "past" and (best - anchor).days > _NEAR_DAYS and earlier:
        best = earlier[-1]
    return best.year, anchor


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
        elif number > day.month and not (not way and ahead <= 3):
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


def century(groups: Groups, context: Context) -> Reading:
    return of_period(p.century_period(ordinal(groups["n"] or "1")))


def quarter(groups: Groups, context: Context) -> Reading | None:
    """'the third quarter', 'the 1988 second quarter', 'the first half of next year'; None for that of a match."""
    words = groups.get("n") or ""
    number = 2 if words.lower() == "last" else ordinal(words)
    half = (groups.get("unit") or "").lower() == "half" or groups.get("half") is not None
    if half and number > 2:
        raise p.OutOfCalendarError(f"a year has no half {number}")
    make = p.half_period if half else p.quarter_period
    year = year_of(groups) or year_of(groups, "year2")
    if year is not None:
        return of_period(make(year, number))
    if context.told.match and not (groups.get("rel") or groups.get("rel2")):
        return None
    day = context.published
    if day is None:
        return unknown("quarter", f"XXXX-{'H' if half else 'Q'}{number}")
    rel = (groups.get("rel") or groups.get("rel2") or "").lower()
    found = make(day.year + {"last": -1, "next": 1}.get(rel, 0), number)
    ahead, way = (found.first - day).days, context.direction
    too_far = not rel and ((ahead > 100 and way != "future") or (ahead > 0 and way == "past"))
    before = make(day.year - 1, number) if day.year > p.FIRST_YEAR else found
    if rel:
        return of_period(found, day)
    return of_period(before if too_far else found, day, 0.9, (found if too_far else before,))


def quarter_code(groups: Groups, context: Context) -> Reading | None:
    half = groups.get("half")
    return quarter({**groups, "n": half[1] if half else groups["n"]}, context)


def season(groups: Groups, context: Context) -> Reading:
    name = SEASONS[(groups["season"] or "").lower()]
    rel = " ".join((groups.get("rel") or "").lower().split())
    if rel in {"every", "each"}:
        return Reading("SET", f"XXXX-{name}")
    given = year_of(groups)
    if given is not None:
        return of_period(p.season_period(given, name))
    if context.story_time is not None and rel in {"", "the", "that", "this"}:
        start = p.counted_on(context.story_time, p.SEASON_STARTS[name])
        return of_period(p.season_period(start.year, name), context.story_time.first, 0.9)
    day = context.published
    if day is None:
        return unknown("season", f"XXXX-{name}")
    this = p.season_period(day.year, name)
    past = this if this.first <= day else p.season_period(day.year - 1, name)
    ahead = this if this.last >= day else p.season_period(day.year + 1, name)
    if rel in {"last", "past", "previous", "this past"}:
        found = past if past.last < day else p.season_period(past.first.year - 1, name)
    elif rel in {"next", "coming", "upcoming", "this coming"}:
        found = ahead if ahead.first > day else p.season_period(ahead.first.year + 1, name)
    elif rel == "this":
        found = this
    else:
        future = context.direction == "future"
        return of_period(ahead if future else past, day, 0.9, (past if future else ahead,))
    return of_period(found, day, 0.9)


def week_of(groups: Groups, context: Context) -> Reading:
    day = month_day({**groups, "weekday": None}, context)
    if day.period is None:
        return unknown("week")
    return of_period(p.week_period(day.period.first), day.anchor)


def weekday_number(word: str) -> int:
    return WEEKDAY_NUMBERS[key(word)]
