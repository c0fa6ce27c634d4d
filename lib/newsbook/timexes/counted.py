"""Stage three, what is counted off: 'the first Monday in May', 'the week before last', 'two summers ago', 'the day before Easter'."""

from __future__ import annotations

import re
from datetime import date

from newsbook.timexes import periods as p
from newsbook.timexes.absolute import weekday_number
from newsbook.timexes.clocks import day_named
from newsbook.timexes.holidays import holiday
from newsbook.timexes.months import month, month_year
from newsbook.timexes.reading import Context, Reading, at_time, of_period, unknown, vague
from newsbook.timexes.relative import offset
from newsbook.timexes.words import MONTHS, SEASONS, amount, duration_value, key, lowered, ordinal, unit_of

_SATURDAY = 5
_YEARLY = re.compile(r"\b(?:(?:every|each)\s+year|annually|yearly|traditionally|usually|always)\b", re.IGNORECASE)
Groups = dict[str, str | None]


def nth_of_month(groups: Groups, context: Context) -> Reading:
    """'the first Monday in May', 'the last day of June', 'the last Thursday of the month', which is a habit where no verb of the past dates it."""
    word = lowered(groups, "n")
    number = -1 if word in {"last", "final"} else ordinal(word)
    weekday = groups.get("weekday")
    each = lowered(groups, "each")
    if groups.get("month") and _YEARLY.search(context.sentence):
        return Reading("SET", f"XXXX-{MONTHS[key(groups['month'] or '')]:02d}")
    if groups.get("every") or each.startswith(("each", "every")) or (each and context.direction != "past"):
        code = f"XXXX-WXX-{weekday_number(weekday) + 1}" if weekday else duration_value(1, "month")
        return Reading("SET", code)
    whole = _month_meant(groups, context)
    if whole is None:
        return unknown("day" if weekday else lowered(groups, "unit"))
    return of_period(_part(whole, number, weekday, lowered(groups, "unit")), context.published, 0.9)


def _month_meant(groups: Groups, context: Context) -> p.Period | None:
    if groups.get("month") and groups.get("year"):
        return month_year({"month": groups["month"], "year": groups["year"]}, context).period
    if groups.get("month"):
        return month({"month": groups["month"]}, context).period
    day = context.published if groups.get("rel") else context.reached("month")
    if day is None:
        return None
    return p.around(day, "month", {"last": -1, "next": 1}.get(lowered(groups, "rel"), 0))


def _part(whole: p.Period, number: int, weekday: str | None, unit: str) -> p.Period:
    year, number_of_month = whole.first.year, whole.first.month
    if weekday:
        return p.day_period(p.nth_weekday(year, number_of_month, weekday_number(weekday), number))
    if unit == "weekend":
        return p.weekend_period(p.nth_weekday(year, number_of_month, 5, number))
    if unit == "day":
        return p.day_period(whole.last if number < 0 else p.move_days(whole.first, number - 1))
    first = p.move_days(whole.last, -6) if number < 0 else p.move_days(whole.first, 7 * (number - 1))
    last = p.move_days(first, 6)
    return p.Period("week", first, last, whole.value, f"{first}/{last}")


def offset_or_day(groups: Groups, context: Context) -> Reading:
    """'two days later'; 'a week later, on 25 August' is that day."""
    name = groups.get("dayname")
    return day_named(name, context) if name else offset(groups, context)


def before_last(groups: Groups, context: Context) -> Reading:
    """'the week before last', 'the night before last', 'the month after next'."""
    word, day = lowered(groups, "unit"), context.published
    unit, shift = unit_of(word), -2 if groups.get("back") else 2
    if day is None:
        return unknown(unit)
    if word == "weekend":
        shift += day.weekday() >= 5 and shift < 0
    reading = of_period(p.around(day, unit, shift), day)
    return at_time(reading, "TNI") if word == "night" else reading


def seasons_ago(groups: Groups, context: Context) -> Reading:
    """'two summers ago': the last one that is over is one ago."""
    number, name, day = amount(groups["n"] or ""), SEASONS[lowered(groups, "season")], context.published
    if number is None:
        return vague("PAST_REF")
    if day is None:
        return unknown("season", f"XXXX-{name}")
    year = day.year if p.season_period(day.year, name).last < day else day.year - 1
    year -= p.season_period(year, name).last >= day
    return of_period(p.season_period(year - int(number) + 1, name), day, 0.9)


def midweek(groups: Groups, context: Context) -> Reading:
    """The middle of the week that the verb points to, which is the week of publication where that is not out of the question."""
    day = context.published
    if day is None:
        return unknown("week")
    shift = (
        1
        if context.direction == "future" and day.weekday() > 2
        else -1
        if context.direction == "past" and day.weekday() < 2
        else 0
    )
    return of_period(p.around(day, "week", shift), day, 0.8)


def holiday_or_beside(groups: Groups, context: Context) -> Reading:
    """'Christmas', and what is counted from it."""
    return beside_holiday(groups, context) if groups.get("offway") or groups.get("eve") else holiday(groups, context)


def beside_holiday(groups: Groups, context: Context) -> Reading:
    """'the eve of Thanksgiving', 'two days after Christmas', 'the Tuesday after Labor Day'."""
    plain = {name: groups.get(name) for name in ("holiday", "rel", "year")}
    feast = holiday(plain, context)
    way = lowered(groups, "offway")
    if feast.period is None:
        return unknown("day")
    before = way != "after"
    start = feast.period.first if before else feast.period.last
    moved = _beside(start, groups, before=before)
    reading = of_period(moved, feast.anchor, 0.9)
    return at_time(reading, "TNI") if lowered(groups, "offunit") == "night" else reading


def _beside(day: date, groups: Groups, *, before: bool) -> p.Period:
    way = -1 if before else 1
    if groups.get("offday"):
        weekday = weekday_number(groups["offday"] or "")
        apart = ((day.weekday() - weekday) if before else (weekday - day.weekday())) % 7 or 7
        return p.day_period(p.move_days(day, way * apart))
    unit = unit_of(groups.get("offunits") or groups.get("offunit") or "day")
    number = amount(groups.get("offn") or "a") or 1
    if unit == "weekend":
        return p.weekend_period(p.move_days(day, -7 if before else 7 if day.weekday() >= _SATURDAY else 0))
    if unit == "week" and not groups.get("offn"):
        return p.around(day, "week", way)
    return p.day_period(p.move_days(day, round(way * number * (7 if unit == "week" else 1))))
