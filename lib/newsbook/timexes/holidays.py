"""Stage three, days that have a name: Christmas, Easter, Labor Day, D-Day, 9/11."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from newsbook.timexes import periods as p
from newsbook.timexes.absolute import year_of
from newsbook.timexes.days import BY_EASTER, BY_WEEKDAY, FIXED, ONCE
from newsbook.timexes.reading import Context, Reading, of_period, unknown
from newsbook.timexes.words import lowered

Groups = dict[str, str | None]


def _day_in(name: str, year: int) -> date:
    """The day of that name in a year."""
    if name in FIXED:
        return p.make_date(year, *FIXED[name])
    if name in BY_WEEKDAY:
        month, weekday, number, more = BY_WEEKDAY[name]
        return p.move_days(p.nth_weekday(year, month, weekday, number), more)
    return p.move_days(p.easter(year), BY_EASTER[name])


def _or_none(make: Callable[[], date]) -> p.Period | None:
    try:
        return p.day_period(make())
    except p.OutOfCalendarError:
        return None


def holiday(groups: Groups, context: Context) -> Reading:
    """A named day: in the year given, else the one that the verb points to, else this year's."""
    name = lowered(groups, "holiday").replace("’", "'")
    if name in ONCE:
        return of_period(p.day_period(ONCE[name]))
    year, day = year_of(groups), context.published
    if year is not None:
        return of_period(p.day_period(_day_in(name, year)))
    if context.story_time is not None:
        return of_period(p.day_period(_day_in(name, context.story_time.first.year)), context.story_time.first, 0.8)
    if day is None:
        fixed = FIXED.get(name)
        return unknown("day", f"XXXX-{fixed[0]:02d}-{fixed[1]:02d}" if fixed else None)
    rel, anchor_year = lowered(groups, "rel"), day.year
    this = _day_in(name, anchor_year)
    before, after = _or_none(lambda: _day_in(name, anchor_year - 1)), _or_none(lambda: _day_in(name, anchor_year + 1))
    found: p.Period | None = p.day_period(this)
    if (rel == "last" and this >= day) or (not rel and this > day and context.direction == "past"):
        found = before
    elif (rel == "next" and this <= day) or (not rel and this < day and context.direction == "future"):
        found = after
    if found is None:
        raise p.OutOfCalendarError(f"no {name} beside {day}")
    return of_period(found, day, 0.9, () if rel else (before if this > day else after,))
