"""Stage three, days that have a name: Christmas, Easter, 9/11."""

from __future__ import annotations

from datetime import date

from newsbook.timexes import periods as p
from newsbook.timexes.absolute import year_of
from newsbook.timexes.reading import Context, Reading, of_period, unknown

Groups = dict[str, str | None]
_FIXED_HOLIDAYS = {
    "christmas eve": (12, 24), "christmas": (12, 25), "christmas day": (12, 25),
    "new year's eve": (12, 31), "new year's day": (1, 1), "halloween": (10, 31),
    "independence day": (7, 4), "valentine's day": (2, 14), "boxing day": (12, 26),
    "veterans day": (11, 11),
}  # fmt: skip


def _holiday_day(name: str, year: int) -> date:
    if name in _FIXED_HOLIDAYS:
        return p.make_date(year, *_FIXED_HOLIDAYS[name])
    if name.startswith("thanksgiving"):
        return p.nth_weekday(year, 11, 3, 4)
    if name == "labor day":
        return p.nth_weekday(year, 9, 0, 1)
    if name == "memorial day":
        return p.nth_weekday(year, 5, 0, -1)
    shift = {"good friday": -2, "easter monday": 1}.get(name, 0)
    return p.move_days(p.easter(year), shift)


def holiday(groups: Groups, context: Context) -> Reading:
    name = " ".join((groups["holiday"] or "").lower().replace("’", "'").split())
    if name == "9/11":
        return of_period(p.day_period(date(2001, 9, 11)))
    year, day = year_of(groups), context.published
    if year is not None:
        return of_period(p.day_period(_holiday_day(name, year)))
    if day is None:
        fixed = _FIXED_HOLIDAYS.get(name)
        return unknown("day", f"XXXX-{fixed[0]:02d}-{fixed[1]:02d}" if fixed else None)
    rel = (groups.get("rel") or "").lower()
    this = _holiday_day(name, day.year)
    if rel == "last" or (not rel and this > day and context.direction == "past"):
        this = this if this < day else _holiday_day(name, day.year - 1)
    elif rel == "next" or (not rel and this < day and context.direction == "future"):
        this = this if this > day else _holiday_day(name, day.year + 1)
    return of_period(p.day_period(this), day, 0.9)
