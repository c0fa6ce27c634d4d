"""Stage three, times of day: '5 p.m. on Friday', 'last night', 'the next morning'."""

from __future__ import annotations

import re

from newsbook.timexes import periods as p
from newsbook.timexes.absolute import month_day
from newsbook.timexes.reading import Context, Reading, at_time, of_period, unknown
from newsbook.timexes.relative import deictic, weekday
from newsbook.timexes.words import CLOCK_WORDS, MONTHS, PARTS, amount, key, lowered

Groups = dict[str, str | None]


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
