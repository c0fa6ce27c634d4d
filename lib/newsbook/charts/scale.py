"""The time axis: one scale for all days, or several where one would press most of them together.

A story that reaches back a century and tells this week day by day has its axis broken: each part has a scale of its
own, a visible gap parts them, and what lasts across a gap is drawn across it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise
from typing import NamedTuple

from newsbook.english import MONTHS as MONTH_NAMES

MARGIN = 0.035  # of a part, on either side of its days
LONE = 183  # days at most around a day that has a part to itself
GAP = 0.035  # of the axis: the width of a break
LEAST = 0.12  # of the axis: the narrowest part
BINS = 40  # places on the axis that the eye tells apart
ROOMY, BETTER = 0.65, 0.2  # of the days in places of their own: enough for one scale; what a break must add
GAPS = 8  # the widest that a break is tried at
TICK_ROOM, BREAK_ROOM = 58, 26  # pixels: from mark to mark, and from the middle of a break to a mark
DAYS, MONTHS, YEARS = "days", "months", "years"
STEPS = (
    (DAYS, 1), (DAYS, 2), (DAYS, 7), (MONTHS, 1), (MONTHS, 3), (MONTHS, 6),
    *((YEARS, n) for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)  # fmt: skip


class Part(NamedTuple):
    """A stretch of time, and where on the axis (0 to 1) it begins and ends."""

    first: date
    last: date
    x0: float
    x1: float


@dataclass(frozen=True)
class Scale:
    """The axis: its parts in order of time."""

    parts: tuple[Part, ...]

    @property
    def broken(self) -> bool:
        """Whether it has more than one part."""
        return len(self.parts) > 1

    @property
    def first(self) -> date:
        """The day at its beginning."""
        return self.parts[0].first

    @property
    def last(self) -> date:
        """The day at its end."""
        return self.parts[-1].last

    def share(self, day: date) -> float:
        """Where on the axis a day lies: 0 at its beginning, 1 at its end; a day in a gap lies in its middle."""
        before = self.parts[0].x0
        for part in self.parts:
            if day < part.first:
                return (before + part.x0) / 2
            if day <= part.last:
                return part.x0 + (part.x1 - part.x0) * ((day - part.first) / (part.last - part.first))
            before = part.x1
        return before

    def day_at(self, share: float) -> date:
        """The day that lies there; of a gap the last day before it."""
        part = next((p for p in reversed(self.parts) if p.x0 <= share), self.parts[0])
        within = min(max((share - part.x0) / (part.x1 - part.x0), 0.0), 1.0)
        return moved(part.first, round((part.last - part.first).days * within))

    def back(self, day: date, share: float) -> date:
        """The day so much of the axis before another, or the first of its part."""
        part = next((p for p in reversed(self.parts) if p.first <= day), self.parts[0])
        return max(self.day_at(max(self.share(day) - share, part.x0)), part.first)

    def at(self, day: date) -> str | float:
        """A day as plotly is told it: as a date, or on a broken axis as its share."""
        return round(self.share(day), 5) if self.broken else day.isoformat()

    def gaps(self) -> list[tuple[float, float]]:
        """From where to where the axis is broken."""
        return [(a.x1, b.x0) for a, b in pairwise(self.parts)]


def scale_of(days: Sequence[date], whole: Sequence[tuple[date, date]] = ()) -> Scale:
    """The scale that shows these days: one, or where most would lie on each other one with a break or two.

    No break falls within the `whole` stretches: dates that are known only so nearly.
    """
    if not days:
        return Scale((Part(date(2000, 1, 1), date(2000, 1, 2), 0.0, 1.0),))
    ordered = sorted(days)
    best = Scale((_part(ordered, 0.0, 1.0, None, None),))
    if _spread(ordered, best) >= ROOMY:
        return best
    cuts = [n for n in range(1, len(ordered)) if ordered[n - 1] < ordered[n]
            and not any(first < ordered[n] and ordered[n - 1] < last for first, last in whole)]  # fmt: skip
    widest = sorted(cuts, key=lambda n: (ordered[n - 1] - ordered[n], n))[:GAPS]
    for breaks in (1, 2):
        tried = [_broken(ordered, sorted(cuts), whole) for cuts in combinations(sorted(widest), breaks)]
        found = max(tried, key=lambda scale: _spread(ordered, scale), default=best)
        if _spread(ordered, found) >= _spread(ordered, best) + BETTER:
            best = found
    return best


def _spread(days: Sequence[date], scale: Scale) -> float:
    """The share of different days that have a place of their own on the axis."""
    different = sorted(set(days))
    return len({int(scale.share(day) * BINS) for day in different}) / min(len(different), BINS)


def _broken(days: list[date], cuts: list[int], whole: Sequence[tuple[date, date]]) -> Scale:
    """The days parted before each of these numbers; a part is as wide as its dates are many."""
    edges = [0, *cuts, len(days)]
    groups = [days[a:b] for a, b in pairwise(edges)]
    free = 1 - GAP * len(cuts) - LEAST * len(groups)
    weights = [
        len(set(group)) - len({w for w in whole if w[0] != w[1] and group[0] <= w[0] <= group[-1]}) for group in groups
    ]
    weights = [max(1, weight) for weight in weights]
    parts, x = [], 0.0
    for n, group in enumerate(groups):
        wide = LEAST + free * weights[n] / sum(weights)
        before = groups[n - 1][-1] if n else None
        after = groups[n + 1][0] if n + 1 < len(groups) else None
        parts.append(_part(group, x, 1.0 if after is None else x + wide, before, after))
        x += wide + GAP
    return Scale(tuple(parts))


def _part(days: Sequence[date], x0: float, x1: float, before: date | None, after: date | None) -> Part:
    """The days with a margin on either side, which keeps off the parts beside it."""
    span = (days[-1] - days[0]).days
    margin = max(2, int(span * MARGIN)) if span or before is after is None else LONE
    left = margin if before is None else min(margin, (days[0] - before).days // 3)
    right = margin if after is None else min(margin, (after - days[-1]).days // 3)
    return Part(moved(days[0], -max(left, 1)), moved(days[-1], max(right, 1)), x0, x1)


def moved(day: date, days: int) -> date:
    """So many days later, within what the calendar holds."""
    ordinal = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def ticks(scale: Scale, pixels: int) -> list[tuple[float, str]]:
    """Where a broken axis has its marks, and what they say: each part in years, months or days as there is room."""
    middles = [(a + b) / 2 for a, b in scale.gaps()]
    found = []
    for part in scale.parts:
        own = _part_ticks(part, int(pixels * (part.x1 - part.x0)), scale)
        free = [tick for tick in own if all(abs(tick[0] - middle) * pixels > BREAK_ROOM for middle in middles)]
        centre = (part.x0 + part.x1) / 2
        found += free or [(round(centre, 5), str(scale.day_at(centre).year))]
    return found


def _part_ticks(part: Part, pixels: int, scale: Scale) -> list[tuple[float, str]]:
    room = max(1, pixels // TICK_ROOM)
    days: list[date] = []
    for kind, step in STEPS:
        if _least(part, kind) / step <= room + 1:
            days = _days(part, kind, step)
            if len(days) <= room:
                break
    days = days or [moved(part.first, (part.last - part.first).days // 2)]
    told, year = [], None
    for day in days:
        told.append((round(scale.share(day), 5), _words(day, kind, day.year != year)))
        year = day.year
    return told


def _least(part: Part, kind: str) -> float:
    return (part.last - part.first).days / {DAYS: 1, MONTHS: 31, YEARS: 366}[kind]


def _days(part: Part, kind: str, step: int) -> list[date]:
    """The days of a part at which a mark stands: every so many days, months or years."""
    if kind == DAYS:
        first = part.first.toordinal()
        return [date.fromordinal(n) for n in range(first + -first % step, part.last.toordinal() + 1, step)]
    if kind == YEARS:
        years = range(part.first.year + -part.first.year % step, part.last.year + 1, step)
        return [day for year in years if year and part.first <= (day := date(year, 1, 1)) <= part.last]
    months = range(
        part.first.year * 12 + (part.first.month - 1) // step * step, part.last.year * 12 + part.last.month, step
    )
    return [day for n in months if part.first <= (day := date(n // 12, n % 12 + 1, 1)) <= part.last]


def _words(day: date, kind: str, with_year: bool) -> str:
    if kind == YEARS:
        return str(day.year)
    month = MONTH_NAMES[day.month - 1][:3]
    words = month if kind == MONTHS else f"{day.day} {month}"
    return f"{words}<br>{day.year}" if with_year else words
