"""Months and weekdays told in a row: 'in March, June and September' follow each other, in one year or on into the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from newsbook.timexes import periods as p
from newsbook.timexes.reading import Reading
from newsbook.timexes.recognise import Candidate

_BARE = frozenset({"month", "weekday"})
_BETWEEN = re.compile(r",\s*(?:and\s+)?(?:on\s+|in\s+)?|\s+and\s+(?:on\s+|in\s+)?|\s+(?:to|until|till|through)\s+")
Found = tuple[Candidate, Reading]


def in_order(text: str, found: Sequence[Found], published: date | None) -> list[Reading]:
    """The readings of one block (`text`), those of a row moved by whole weeks or years so that each comes after the one before.

    Of days gone by the last stands as it was read, of days to come the first.
    """
    readings = [reading for _, reading in found]
    for first, last in _rows(text, found):
        if last == first + 1 and not _straddle(readings[first], readings[last], published):
            continue
        if not _is_bare(found[last][0]) or _are_over(readings[first], readings[last], published):
            for i in range(last - 1, first - 1, -1):
                readings[i] = _moved(readings[i], readings[i + 1], back=True)
        else:
            for i in range(first + 1, last + 1):
                readings[i] = _moved(readings[i], readings[i - 1], back=False)
    return readings


def _are_over(first: Reading, last: Reading, published: date | None) -> bool:
    if published is None or first.earliest is None or last.earliest is None:
        return False
    return first.earliest <= published and last.earliest <= published


def _straddle(first: Reading, second: Reading, published: date | None) -> bool:
    """'forecast for Thursday and Friday', 'shut from Monday to Wednesday': of a pair the first was read as to come, the second as before it."""
    if published is None or first.earliest is None or second.latest is None:
        return False
    return first.earliest > published >= second.latest


def _rows(text: str, found: Sequence[Found]) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = []
    for i in range(1, len(found)):
        (before, earlier), (candidate, later) = found[i - 1], found[i]
        alike = earlier.period is not None and later.period is not None and earlier.period.unit == later.period.unit
        ends = _is_bare(candidate) or (candidate.rule.name == "month-year" and before.rule.name == "month")
        if not (alike and ends and _is_bare(before) and _BETWEEN.fullmatch(text, before.end, candidate.start)):
            continue
        if rows and rows[-1][1] == i - 1:
            rows[-1] = rows[-1][0], i
        else:
            rows.append((i - 1, i))
    return rows


def _is_bare(candidate: Candidate) -> bool:
    plain = not candidate.groups.get("rel") and not candidate.groups.get("edge")
    return candidate.rule.name in _BARE and plain


def _moved(reading: Reading, beside: Reading, *, back: bool) -> Reading:
    """The same month or weekday, the last before or the first after another."""
    period, other = reading.period, beside.period
    if period is None or other is None:
        return reading
    step = 12 if period.unit == "month" else 7
    here, there = _number(period), _number(other)
    apart = (there - here) % step or step
    moved = there - apart if back else there + (here - there - 1) % step + 1
    if moved == here:
        return reading
    found = _period(period.unit, moved)
    suffix = (reading.value or "")[len(period.value) :]
    return replace(
        reading, value=f"{found.value}{suffix}", edtf=found.edtf, earliest=found.first, latest=found.last, period=found
    )


def _number(period: p.Period) -> int:
    return period.first.year * 12 + period.first.month - 1 if period.unit == "month" else period.first.toordinal()


def _period(unit: str, number: int) -> p.Period:
    return p.month_period(number // 12, number % 12 + 1) if unit == "month" else p.day_period(date.fromordinal(number))
