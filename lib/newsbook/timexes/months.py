"""Stage three, months: 'June 2019', 'June', 'the following February', 'the week of June 3'."""

from __future__ import annotations

from newsbook.timexes import periods as p
from newsbook.timexes.absolute import month_day, year_of, years_beside
from newsbook.timexes.reading import Context, Reading, of_period, unknown
from newsbook.timexes.words import MONTHS, key

Groups = dict[str, str | None]
_QUARTER, _HALF_A_YEAR = 3, 6  # months


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
    told = _month_of_the_story(number, rel, groups, context)
    if told is not None:
        return told
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
        way = context.direction_after if context.is_possessive else context.direction
        trust = 0.9 if way else 0.7
        ahead = (number - day.month) % 12
        if context.of_past_plan:
            year += _to_the_nearest(number - day.month)
        elif way == "future":
            year += number < day.month and not (day.month - number <= 1)
        elif number > day.month and not (not way and ahead <= (_HALF_A_YEAR if context.of_a_plan else _QUARTER)):
            year -= 1
    return of_period(p.month_period(year, number), day, trust, () if rel else years_beside(year, number, day))


def _to_the_nearest(months: int) -> int:
    """By how many years to move a month that lies so many months ahead, to come nearest."""
    return 1 if months < -_HALF_A_YEAR else -1 if months > _HALF_A_YEAR else 0


def _month_of_the_story(number: int, rel: str, groups: Groups, context: Context) -> Reading | None:
    """'the previous November', 'the following February', 'that October': counted from the date told last."""
    back = rel in {"previous", "prior", "preceding"} or (rel in {"last", "past"} and bool(groups.get("the")))
    ahead = rel == "following" or (rel == "next" and bool(groups.get("the")))
    if not (back or ahead or rel == "that"):
        return None
    day = context.reached("month")
    if day is None:
        return unknown("month", f"XXXX-{number:02d}")
    reference = context.reference if context.reference is not None and context.reference.first == day else None
    if rel == "that":
        year = day.year if reference is None else p.counted_on(reference, number).year
    elif reference is not None and reference.unit == "year":
        year = reference.first.year + (-1 if back else 1)
    else:
        year = day.year - (number >= day.month) if back else day.year + (number <= day.month)
    return of_period(p.month_period(year, number), day, 0.9)


def week_of(groups: Groups, context: Context) -> Reading:
    day = month_day({**groups, "weekday": None}, context)
    if day.period is None:
        return unknown("week")
    return of_period(p.week_period(day.period.first), day.anchor)
