"""Stage three, days that have a name: Christmas, Easter, Labor Day, Ramadan, D-Day, 9/11."""

from __future__ import annotations

import re
from datetime import date

from newsbook.timexes import periods as p
from newsbook.timexes.absolute import year_of
from newsbook.timexes.days import BY_EASTER, BY_WEEKDAY, FIXED, ONCE
from newsbook.timexes.moving import NAMES, feasts_in
from newsbook.timexes.reading import Context, Reading, of_period, unknown
from newsbook.timexes.words import lowered

Groups = dict[str, str | None]
_FEASTS = frozenset(NAMES)
_JUST_OVER = 7  # a holiday that ended so many days ago is meant, too
_SOON, _SOON_AFTER = 14, 31  # a holiday that comes within so many days is meant, whatever the tense of the verb
_ON_IT = re.compile(r"\b(?:on|during|since|after)\s+$", re.IGNORECASE)
_TOWARDS_IT = re.compile(r"\b(?:before|by|until|till|for|of|ahead\s+of|towards?)\s+$", re.IGNORECASE)


def _in_year(name: str, year: int) -> tuple[p.Period, ...]:
    """The days of that name in a year: one, but for feasts of the moon; none where that is not known."""
    if not p.FIRST_YEAR <= year <= p.LAST_YEAR:
        return ()
    if name in _FEASTS:
        return feasts_in(name, year)
    if name in FIXED:
        return (p.day_period(p.make_date(year, *FIXED[name])),)
    if name in BY_WEEKDAY:
        month, weekday, number, more = BY_WEEKDAY[name]
        return (p.day_period(p.move_days(p.nth_weekday(year, month, weekday, number), more)),)
    return (p.day_period(p.move_days(p.easter(year), BY_EASTER[name])),)


def holiday(groups: Groups, context: Context) -> Reading:
    """A named day: in the year given, else the one that the verb points to, else this year's."""
    name = lowered(groups, "holiday").replace("’", "'")
    if name in ONCE:
        return of_period(p.day_period(ONCE[name]))
    if groups.get("edge"):
        return _edge(holiday({**groups, "edge": None}, context), lowered(groups, "edge"))
    year, day = year_of(groups), context.published
    if year is not None:
        return _first(name, _in_year(name, year), None, 1.0)
    rel = lowered(groups, "rel")
    if rel == "that" and context.reference is not None:
        return _first(name, _in_year(name, context.reference.first.year), context.reference.first, 0.9)
    if context.story_time is not None and (day is None or rel not in {"last", "this", "next"}):
        start = context.story_time.first
        return _first(name, _in_year(name, start.year), start, 0.8)
    stage = context.stage if context.stage_at == context.first and not rel else None
    if (
        stage is not None
        and day is not None
        and stage.unit in {"season", "month", "year"}
        and stage.first.year < day.year - 1
    ):
        later = [
            f for y in (stage.first.year, stage.first.year + 1) for f in _in_year(name, y) if f.first >= stage.first
        ]
        return _first(
            name, tuple(later), stage.first, 0.8
        )  # 'spent the winter of 2005 there and was home before Easter'
    if day is None:
        return _unknown(name)
    around = [period for y in (day.year - 1, day.year, day.year + 1) for period in _in_year(name, y)]
    found, other = _chosen(around, lowered(groups, "rel"), day, context)
    return _unknown(name) if found is None else of_period(found, day, 0.9, (other,))


def _edge(reading: Reading, words: str) -> Reading:
    """'the start of Ramadan': its first day; 'the end of Passover': its last."""
    feast = reading.period
    if feast is None or feast.first == feast.last or "middle" in words:
        return reading
    return of_period(p.day_period(feast.last if "end" in words else feast.first), reading.anchor, 0.9)


def _first(name: str, periods: tuple[p.Period, ...], anchor: date | None, trust: float) -> Reading:
    return of_period(periods[0], anchor, trust) if periods else _unknown(name)


def _unknown(name: str) -> Reading:
    fixed = FIXED.get(name)
    return unknown("day", f"XXXX-{fixed[0]:02d}-{fixed[1]:02d}" if fixed else None)


def _chosen(around: list[p.Period], rel: str, day: date, context: Context) -> tuple[p.Period | None, p.Period | None]:
    """Of the days of three years the one meant, and the one that it could have been as well."""
    before = [period for period in around if period.first < day]
    after = [period for period in around if period.last >= day]
    ended = [period for period in around if period.last < day]
    if rel == "last":
        return (ended[-1] if ended else None), None
    if rel == "next":
        far = [period for period in after if (period.first - day).days > _SOON_AFTER]
        return (far[0] if far else None), None
    this = [period for period in around if period.first.year == day.year]
    nearest = min(this, key=lambda period: abs((period.first - day).days), default=None)
    if nearest is None or rel == "this":
        return nearest, None
    lead = context.sentence[: context.start]
    reach = _SOON_AFTER if _TOWARDS_IT.search(lead) else 0 if _ON_IT.search(lead) else _SOON
    soon = 0 <= (nearest.first - day).days <= reach
    if nearest.first > day and context.direction == "past" and not soon:
        return (before[-1], nearest) if before else (None, None)
    if nearest.last < day and context.direction == "future" and (day - nearest.last).days > _JUST_OVER:
        return (after[0], nearest) if after else (None, None)
    if nearest.first > day:
        return nearest, before[-1] if before else None
    return nearest, next((period for period in after if period.first > day), None)
