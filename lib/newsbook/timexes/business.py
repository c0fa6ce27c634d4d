"""Stage three, the periods of company reports: 'the quarter', 'the year-ago period'."""

from __future__ import annotations

import re

from newsbook.timexes import periods as p
from newsbook.timexes.months import month
from newsbook.timexes.quarters import quarter
from newsbook.timexes.reading import Context, Reading, of_period, unknown
from newsbook.timexes.words import lowered

Groups = dict[str, str | None]


def year_ago(groups: Groups, context: Context) -> Reading | None:
    """'the year-ago quarter': four quarters before the one spoken of."""
    day = context.quarter.first if context.quarter else context.published
    if day is None:
        return unknown("quarter" if groups.get("unit") else "year")
    unit = lowered(groups, "unit")
    named = re.match(r"(first|second|third|fourth)", unit)
    if named:
        reading = quarter({"n": named.group(1), "unit": "quarter"}, context)
        if reading is None or reading.period is None:
            return None
        return of_period(p.around(reading.period.first, "quarter", -4), day)
    if unit == "month":
        return of_period(p.around(day, "month", -12), day)
    if unit == "quarter" or (context.quarter and unit):
        return of_period(p.around(day, "quarter", -4), day, 0.9)
    return of_period(p.around(day, "quarter", -4) if context.quarter else p.around(day, "year", -1), day, 0.8)


def same_period(groups: Groups, context: Context) -> Reading:
    """'the same period last year': a year before the quarter, half or month told last; else the year before."""
    unit, day = lowered(groups, "unit"), context.published
    reference = context.reference
    if unit in {"quarter", "period"} and context.quarter is not None:
        reference = context.quarter
    back = int(groups["year"] or 0) if groups.get("year") else None
    fits = reference is not None and reference.unit in ({"quarter", "half", "month"} if unit == "period" else {unit})
    if reference is not None and fits:
        moved = p.move_months(reference.first, -12)
        moved = p.make_date(back, moved.month) if back is not None else moved
        return of_period(p.around(moved, reference.unit), reference.first, 0.8)
    if back is not None:
        return of_period(p.year_period(back), None, 0.7)
    return unknown("year") if day is None else of_period(p.around(day, "year", -1), day, 0.7)


def period(groups: Groups, context: Context) -> Reading | None:
    """'the quarter', 'the latest period', 'the 1988 period': the one spoken of."""
    rel, unit, year = lowered(groups, "rel"), lowered(groups, "unit"), groups.get("year")
    last = context.quarter
    if unit == "period" and not (rel or year):
        return None
    if "year" in unit:
        day = context.published
        return unknown("year") if day is None else of_period(p.around(day, "year"), day, 0.8)
    if groups.get("month") and unit == "quarter" and not rel and context.published is not None:
        ended = month({"month": groups["month"], "rel": "last"}, context).period
        if ended is not None:
            return of_period(p.around(ended.first, "quarter"), context.published, 0.9)
    if year and last:
        number = (last.first.month - 1) // 3 + 1
        return of_period(p.quarter_period(int(year), number), last.first, 0.8)
    if year:
        return of_period(p.year_period(int(year)), None, 0.8)
    if rel in {"year-earlier", "year-ago"}:
        return year_ago({"unit": unit}, context)
    if last and rel != "current":
        return of_period(last, last.first, 0.8)
    day = context.published
    if context.told.match:
        return None
    if day is None:
        return unknown("quarter")
    return of_period(p.around(day, "quarter", 0 if rel == "current" else -1), day, 0.6)
