"""Stage three, times that are counted from the publication date or from a date named before."""

from __future__ import annotations

import re
from datetime import date

from newsbook.timexes import periods as p
from newsbook.timexes.absolute import weekday_number
from newsbook.timexes.habits import is_of_habit
from newsbook.timexes.reading import Context, Reading, at_time, of_period, unknown, vague
from newsbook.timexes.words import (
    PARTS,
    amount,
    duration_value,
    lowered,
    unit_of,
)

_FAR_DAYS = 14
_AFTERWARDS = re.compile(r"\s+(?:after|afterwards)\s*(?:[.,;:)]|$)", re.IGNORECASE)
_BEFORE_THAT = re.compile(r"\s+before\b", re.IGNORECASE)
_STRETCH = re.compile(r"\b(?:in|over|within|during|for)\s+$", re.IGNORECASE)
Groups = dict[str, str | None]
_BACK = {"last", "past", "previous", "prior", "preceding", "this past"}
_AHEAD = {"next", "coming", "following", "upcoming", "this coming"}
_OUT_OF_HISTORY = 2500  # years ago that are counted in thousands
_LATE_IN_THE_YEAR = 11  # from here on 'this past year' is the one that ends
_FROM_THE_STORY = {"previous", "prior", "preceding", "following", "same", "that"}


def weekday(groups: Groups, context: Context) -> Reading:
    """A weekday: the publication day itself, the last one before, or the next one after."""
    number, rel = weekday_number(groups["weekday"] or ""), lowered(groups, "rel")
    part = lowered(groups, "part")
    the = context.sentence[: context.start].lower().endswith("the ")
    told = None if rel or not the else _weekday_told(number, context)
    if told is not None:
        return at_time(told, f"T{PARTS[part]}") if part else told
    beside = rel in _FROM_THE_STORY or (rel == "next" and the)
    day = context.reached("day") if beside else context.published
    if not rel and context.usual == context.first and is_of_habit(context.sentence):
        reading = Reading("SET", f"XXXX-WXX-{number + 1}")
    elif not rel and context.is_any_such:
        reading = _any_weekday(number, context)
    elif day is None:
        reading = unknown("day", f"XXXX-WXX-{number + 1}")
    else:
        back, ahead = (day.weekday() - number) % 7, (number - day.weekday()) % 7
        way = context.direction_after if context.is_possessive else context.direction
        if rel in _BACK or groups.get("before"):
            shift = -(back or 7)
        elif rel in _AHEAD:
            shift = ahead or 7
        elif rel == "this":
            shift = ahead
        else:
            shift = ahead if way == "future" or (context.of_old_plan and 2 * ahead <= back) else -back
        shift -= 7 if groups.get("before") else 0
        trust = 1.0 if rel or way == "past" or not back else 0.85
        reading = of_period(p.day_period(p.move_days(day, shift)), day, trust, _weeks_beside(day, shift, rel))
    return at_time(reading, f"T{PARTS[part]}") if part else reading


def _weekday_told(number: int, context: Context) -> Reading | None:
    """'the Monday after', 'the Friday before the shooting', 'on the Monday evening': counted from the day that a story of the past has reached."""
    after, before = _AFTERWARDS.match(context.sentence, context.end), _BEFORE_THAT.match(context.sentence, context.end)
    start, day = context.reached("day"), context.published
    far = start is not None and day is not None and abs((day - start).days) > _FAR_DAYS
    if (
        start is None
        or not (after or far)
        or context.reference is None
        or context.reference.unit not in {"day", "week"}
    ):
        return None
    ahead, back = (number - start.weekday()) % 7, (start.weekday() - number) % 7
    shift = -(back or 7) if before else ahead or (7 if after else 0)
    return of_period(p.day_period(p.move_days(start, shift)), start, 0.8)


def _any_weekday(number: int, context: Context) -> Reading:
    """'4 August 2017, a Friday': that day; 'on a Friday': some Friday."""
    told = context.reference
    if told is not None and context.near and told.unit == "day" and told.first.weekday() == number:
        return of_period(told, told.first, 0.9)
    return unknown("day", f"XXXX-WXX-{number + 1}")


def week_on(groups: Groups, context: Context) -> Reading:
    """'Friday week', 'a week on Tuesday': seven days after the next one."""
    number, day = weekday_number(groups.get("weekday") or groups.get("weekday2") or ""), context.published
    if day is None:
        return unknown("day", f"XXXX-WXX-{number + 1}")
    return of_period(p.day_period(p.move_days(day, 7 + (number - day.weekday()) % 7)), day)


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


def deictic(groups: Groups, context: Context) -> Reading:
    word, part, day = lowered(groups, "word"), lowered(groups, "part"), context.published
    shift = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    if groups.get("twice"):
        shift += -1 if lowered(groups, "twice") == "before" else 1
    reading = unknown("day") if day is None else of_period(p.day_period(p.move_days(day, shift)), day)
    if word == "tonight":
        return at_time(reading, "TNI")
    return at_time(reading, f"T{PARTS[part]}") if part else reading


def relative_unit(groups: Groups, context: Context) -> Reading | None:
    """'last week', 'this month', 'the following year'."""
    rel, unit = lowered(groups, "rel"), unit_of(groups["unit"] or "")
    story = rel in _FROM_THE_STORY and context.reference is not None
    day = context.reached(unit) if story else context.published
    if (groups.get("so") and groups.get("the")) or unit == "fortnight":
        return Reading("DURATION", duration_value(1, unit), anchor=day)
    if rel == "last" and groups.get("the") and unit == "day":
        return Reading("DURATION", "P1D", anchor=day) if _STRETCH.search(context.sentence, 0, context.start) else None
    if rel == "next" and groups.get("the") and unit == "day":
        day = context.reached_day
    elif rel == "next" and groups.get("the") and context.reference and context.opens_sentence:
        day = context.reference.first
    if day is None:
        return unknown(unit)
    if rel in {"that", "same"} and unit == "quarter" and context.quarter:
        return of_period(context.quarter, day)
    if rel == "latest" and unit == "quarter" and context.quarter and context.quarter.last < day:
        return of_period(context.quarter, day)
    offset = -1 if rel in _BACK or rel == "latest" else 1 if rel in _AHEAD else 0
    if rel == "this past" and unit == "year" and day.month >= _LATE_IN_THE_YEAR:
        offset = 0
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
    ahead = day.month > 6 or (day.month > 2 and context.direction == "future")
    return of_period(p.around(day, "year", 1 if ahead else 0), day)


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
    if unit == "year" and number >= _OUT_OF_HISTORY:
        return Reading("DATE", f"KA{number / 1000:.15g}")
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
    if unit in {"decade", "century"}:
        number, unit = number * (10 if unit == "decade" else 100), "year"
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
    later = unit in {"day", "week"} and way in {"later", "afterwards", "afterward"}
    day = context.reached_day if later else context.reached("day") if fine else context.narrative_day
    if day is None:
        return unknown(unit)
    return _counted(day, -number if back else number, unit)
