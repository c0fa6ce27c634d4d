"""Stage three, times that are counted from the publication date or from a date named before."""

from __future__ import annotations

import re
from datetime import date

from newsbook.timexes import periods as p
from newsbook.timexes.absolute import month_day, weekday_number
from newsbook.timexes.reading import Context, Reading, at_time, of_period, unknown, vague
from newsbook.timexes.words import (
    CLOCK_WORDS,
    MONTHS,
    PARTS,
    amount,
    duration_value,
    key,
    lowered,
    unit_of,
)

Groups = dict[str, str | None]
_BACK = {"last", "past", "previous", "prior", "preceding", "this past"}
_AHEAD = {"next", "coming", "following", "upcoming", "this coming"}
_FROM_THE_STORY = {"previous", "prior", "preceding", "following", "same", "that"}


def weekday(groups: Groups, context: Context) -> Reading:
    """A weekday: the publication day itself, the last one before, or the next one after."""
    number, rel = weekday_number(groups["weekday"] or ""), lowered(groups, "rel")
    part = lowered(groups, "part")
    day = context.published
    if day is None:
        reading = unknown("day", f"XXXX-WXX-{number + 1}")
    else:
        back, ahead = (day.weekday() - number) % 7, (number - day.weekday()) % 7
        way = context.direction_after if context.is_possessive else context.direction
        if rel in _BACK:
            shift = -(back or 7)
        elif rel in _AHEAD:
            shift = ahead or 7
        elif rel == "this":
            shift = ahead
        else:
            shift = ahead if way == "future" else -back
        trust = 1.0 if rel or way == "past" or not back else 0.85
        reading = of_period(p.day_period(p.move_days(day, shift)), day, trust, _weeks_beside(day, shift, rel))
    return at_time(reading, f"T{PARTS[part]}") if part else reading


def _weeks_beside(day: date, shift: int, rel: str) -> tuple[p.Period | None, ...]:
    """The weekday on the other side of the anchor; for 'last' and 'next', a week further off."""
    other = 7 if shift > 0 else -7
    if not rel:
        other = -7 if shift >= 0 else 7
    elif rel == "this":
        return ()
    try:
        return (p.day_period(p.move_days(day, shift + other)),)
    except p.OutOfCalendarError:
        return ()


def weekday_week(groups: Groups, context: Context) -> Reading:
    number, rel, day = (
        weekday_number(groups["weekday"] or ""),
        lowered(groups, "rel"),
        context.published,
    )
    if day is None:
        return unknown("day", f"XXXX-WXX-{number + 1}")
    offset = {"last": -1, "next": 1}.get(rel, 0)
    return of_period(p.day_period(p.move_days(day, 7 * offset + number - day.weekday())), day)


def weekday_ago(groups: Groups, context: Context) -> Reading:
    number, day = weekday_number(groups["weekday"] or ""), context.published
    if day is None:
        return unknown("day", f"XXXX-WXX-{number + 1}")
    return of_period(p.day_period(p.move_days(day, -7 - (day.weekday() - number) % 7)), day)


def _day_named(name: str, context: Context) -> Reading:
    """The day that a clock time is given for: 'Friday', 'Nov. 9', 'today'."""
    words = " ".join(name.split())
    relative = re.match(r"(?:(last|next|this) )?([A-Za-z]+day|\w+\.)$", words, re.IGNORECASE)
    if words.lower() in {"today", "tomorrow", "yesterday"}:
        return deictic({"word": words}, context)
    if relative and key(relative.group(2)) not in MONTHS:
        return weekday({"weekday": relative.group(2), "rel": relative.group(1)}, context)
    found = re.search(r"([A-Z][a-z]+\.?) (\d+|\w+)(?:st|nd|rd|th)?(?:,? (\d{4}))?$", words, re.IGNORECASE)
    if found is None:
        return unknown("day")
    return month_day({"month": found.group(1), "day": found.group(2), "year": found.group(3)}, context)


def _clock_suffix(clock: str) -> str:
    words = clock.lower().replace("\n", " ").strip()
    if words in CLOCK_WORDS:
        return CLOCK_WORDS[words]
    found = re.match(r"(\d{1,2})(?:[:.]?(\d\d))?\s*([ap])?", words)
    hour, minute, half = (found.group(1), found.group(2), found.group(3)) if found else ("0", None, None)
    number = int(hour)
    if half == "p" and number < 12:
        number += 12
    elif half == "a" and number == 12:
        number = 0
    return f"T{min(number, 24):02d}:{minute or '00'}"


def clock(groups: Groups, context: Context) -> Reading:
    """A time of day, on the day it names, else on the day the sentence speaks of."""
    name = groups.get("dayname") or groups.get("weekday")
    if name:
        day = _day_named(name, context)
    elif context.reference is not None and context.reference.unit == "day":
        day = of_period(context.reference, context.reference.first, 0.8)
    elif context.published is not None:
        day = of_period(p.day_period(context.published), context.published, 0.8)
    else:
        day = unknown("day")
    universal = re.search(r"\b(?:GMT|UTC)$", f"{groups['clock']} {groups.get('zone') or ''}".strip(), re.IGNORECASE)
    return at_time(day, _clock_suffix(groups["clock"] or "") + ("Z" if universal else ""))


def clock_part(groups: Groups, context: Context) -> Reading:
    hour = amount(groups["hour"] or "1") or 1
    half = "a" if lowered(groups, "part") == "morning" else "p"
    return clock({"clock": f"{int(hour)} {half}"}, context)


def deictic(groups: Groups, context: Context) -> Reading:
    word, part, day = lowered(groups, "word"), lowered(groups, "part"), context.published
    shift = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    if groups.get("twice"):
        shift += -1 if lowered(groups, "twice") == "before" else 1
    reading = unknown("day") if day is None else of_period(p.day_period(p.move_days(day, shift)), day)
    if word == "tonight":
        return at_time(reading, "TNI")
    return at_time(reading, f"T{PARTS[part]}") if part else reading


def overnight(groups: Groups, context: Context) -> Reading:
    """The night that ends on the day named, else on the publication day."""
    name = groups.get("weekday")
    end = weekday({"weekday": name}, context).earliest if name else context.published
    if end is None:
        return at_time(unknown("day"), "TNI")
    start = p.move_days(end, -1)
    return Reading("TIME", f"{start}TNI", f"{start}/{end}", start, end, context.published)


def deictic_part(groups: Groups, context: Context) -> Reading:
    """'this morning', 'last night', 'the next morning'."""
    rel, part = lowered(groups, "rel"), lowered(groups, "part")
    day = context.published if rel in {"this", "last"} else context.narrative_day
    if day is None:
        return at_time(unknown("day"), f"T{PARTS[part]}")
    shift = {"last": -1, "the previous": -1, "the next": 1, "the following": 1}.get(rel, 0)
    reading = of_period(p.day_period(p.move_days(day, shift)), day)
    return at_time(reading, f"T{PARTS[part]}")


def part_of_day(groups: Groups, context: Context) -> Reading:
    part, day = lowered(groups, "part"), context.narrative_day
    if day is None:
        return at_time(unknown("day"), f"T{PARTS[part]}")
    if part == "night" and day == context.published and context.direction == "past":
        return overnight({}, context)
    return at_time(of_period(p.day_period(day), day, 0.8), f"T{PARTS[part]}")


def relative_unit(groups: Groups, context: Context) -> Reading:
    """'last week', 'this month', 'the following year'."""
    rel, unit = lowered(groups, "rel"), unit_of(groups["unit"] or "")
    story = rel in _FROM_THE_STORY and context.reference is not None
    day = context.reached(unit) if story else context.published
    if groups.get("so") and groups.get("the"):
        return Reading("DURATION", duration_value(1, unit), anchor=day)
    if rel == "next" and groups.get("the") and context.reference and context.opens_sentence:
        day = context.reference.first
    if day is None:
        return unknown(unit)
    if rel in {"that", "same"} and unit == "quarter" and context.quarter:
        return of_period(context.quarter, day)
    if rel == "latest" and unit == "quarter" and context.quarter and context.quarter.last < day:
        return of_period(context.quarter, day)
    offset = -1 if rel in _BACK or rel == "latest" else 1 if rel in _AHEAD else 0
    if unit == "weekend" and rel == "last":
        return weekend({}, context)
    if rel == "past" and unit == "day":
        return Reading("DURATION", "P1D", anchor=day)
    return of_period(p.around(day, unit, offset), day)


def edge_of_unit(groups: Groups, context: Context) -> Reading:
    unit = unit_of(groups.get("unit") or groups.get("unit2") or "year")
    day = context.story_time.first if context.story_time else context.published
    return unknown(unit) if day is None else of_period(p.around(day, unit), day, 0.9)


def period_told(groups: Groups, context: Context) -> Reading:
    """'ended the day', 'later in the week', 'for the third straight day': the one the story has reached."""
    unit = unit_of(groups.get("unit") or groups.get("unit2") or "day")
    day = context.reached("day") if groups.get("unit") == "day" else context.published
    return unknown(unit) if day is None else of_period(p.around(day, unit), day, 0.8)


def new_year(groups: Groups, context: Context) -> Reading:
    day = context.published
    if day is None:
        return unknown("year")
    return of_period(p.around(day, "year", 1 if day.month > 6 else 0), day)


def weekend(groups: Groups, context: Context) -> Reading:
    """The last weekend that has begun, or the next one where the verb looks ahead."""
    day = context.published
    if day is None:
        return unknown("weekend")
    offset = 0 if day.weekday() >= 5 or (context.sentence and context.direction == "future") else -1
    other = -1 - offset if day.weekday() < 5 else -1
    return of_period(p.around(day, "weekend", offset), day, 1.0, (_weekend_beside(day, other),))


def _weekend_beside(day: date, offset: int) -> p.Period | None:
    try:
        return p.around(day, "weekend", offset)
    except p.OutOfCalendarError:
        return None


def ago(groups: Groups, context: Context) -> Reading:
    """A number of units before the publication date."""
    number, unit = amount(groups["n"] or ""), unit_of(groups["unit"] or "")
    if number is None:
        return vague("PAST_REF")
    number += 0.5 if groups.get("half") else 0
    if context.published is None:
        return unknown(unit)
    if unit == "year" and number == 1 and context.quarter is not None:
        year = p.around(context.published, "year", -1)
        return of_period(p.around(context.quarter.first, "quarter", -4), context.published, 0.7, (year,))
    return _counted(context.published, -number, unit)


def _counted(day: date, number: float, unit: str) -> Reading:
    if unit in {"second", "minute", "hour"}:
        return of_period(p.day_period(day), day, 0.8)
    if unit == "year" and number != int(number):
        number, unit = number * 12, "month"
    if unit == "decade":
        number, unit = number * 10, "year"
    if unit == "fortnight":
        number, unit = number * 2, "week"
    return of_period(p.around(day, unit, round(number)), day)


def offset(groups: Groups, context: Context) -> Reading:
    """'two days later', 'a year earlier': counted from the date named before."""
    number, unit, way = (
        amount(groups["n"] or ""),
        unit_of(groups["unit"] or ""),
        lowered(groups, "dir"),
    )
    if way in {"from now", "hence"}:
        if number is None:
            return vague("FUTURE_REF")
        return unknown(unit) if context.published is None else _counted(context.published, number, unit)
    back = way in {"earlier", "before", "previously", "prior"}
    if number is None:
        return vague("PAST_REF" if back else "FUTURE_REF")
    if back and unit == "year" and number == 1 and context.quarter is not None:
        year = p.around(context.quarter.first, "year", -1)
        return of_period(p.around(context.quarter.first, "quarter", -4), context.quarter.first, 0.7, (year,))
    fine = unit in {"second", "minute", "hour", "day", "week"}
    day = context.reached("day") if fine else context.narrative_day
    if day is None:
        return unknown(unit)
    return _counted(day, -number if back else number, unit)
