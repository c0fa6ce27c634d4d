"""Stage three, times of day: '5 p.m. on Friday', 'last night', 'the next morning'."""

from __future__ import annotations

import re
from datetime import date

from newsbook.timexes import periods as p
from newsbook.timexes.absolute import month_day
from newsbook.timexes.reading import Context, Reading, at_time, of_period, unknown
from newsbook.timexes.relative import deictic, weekday
from newsbook.timexes.words import CLOCK_WORDS, MONTHS, PARTS, amount, key, lowered

Groups = dict[str, str | None]
_MORNING = "T07:00"
_EACH = re.compile(r"\s+(?:on\s+)?(?:every|each|weekdays|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)\b")


def day_named(name: str, context: Context) -> Reading:
    """The day that a clock time is given for: 'Friday', 'Nov. 9', 'today'."""
    words = " ".join(name.split())
    relative = re.match(r"(?:(last|next|this) )?([A-Za-z]+day|\w+\.)$", words, re.IGNORECASE)
    if words.lower() in {"today", "tomorrow", "yesterday"}:
        return deictic({"word": words}, context)
    if relative and key(relative.group(2)) not in MONTHS:
        return weekday({"weekday": relative.group(2), "rel": relative.group(1)}, context)
    found = re.search(
        r"(?P<month>[A-Z][a-z]+\.?) (?P<day>\d+|\w+)(?:st|nd|rd|th)?(?:,? (?P<year>\d{4}))?$", words, re.IGNORECASE
    )
    turned = re.search(
        r"(?P<day>\d+)(?:st|nd|rd|th)? (?P<month>[A-Z][a-z]+\.?)(?:,? (?P<year>\d{4}))?$", words, re.IGNORECASE
    )
    named = turned or found
    return unknown("day") if named is None else month_day(named.groupdict(), context)


def _midnight(day: Reading, context: Context) -> Reading:
    """'waited until midnight', told on the day after: the night before."""
    today = day.period is not None and day.period.first == context.published
    if context.published is None or not today or context.direction != "past":
        return day
    return of_period(p.day_period(p.move_days(context.published, -1)), context.published, 0.7)


def _day_spoken_of(context: Context) -> Reading:
    """The day of a time that names none; no one day in a sentence that tells of habits: 'on Mondays, at six'."""
    usual = context.usual == context.first or _EACH.match(context.sentence, context.end) is not None
    day = None if usual else context.clock_day
    return unknown("day") if day is None else of_period(p.day_period(day), day, 0.8)


def _after_the_night(day: Reading, context: Context) -> Reading:
    """'at 11 p.m. it took on water, and by 4 a.m. it had sunk': the morning after the night told before."""
    if not context.night or day.period is None:
        return day
    if day.period.first == context.published and context.direction != "future":
        return day  # it was told of last night
    context.night = False
    return of_period(p.day_period(p.move_days(day.period.first, 1)), day.period.first, 0.8)


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
    name = groups.get("dayname") or groups.get("weekday") or groups.get("dayahead") or groups.get("daybehind")
    day = day_named(name, context) if name else _day_spoken_of(context)
    if key(groups["clock"] or "") == "midnight" and not name:
        day = _midnight(day, context)
    if not name and _clock_suffix(groups["clock"] or "") < _MORNING:
        day = _after_the_night(day, context)
    universal = re.search(r"\b(?:GMT|UTC)$", f"{groups['clock']} {groups.get('zone') or ''}".strip(), re.IGNORECASE)
    return at_time(day, _clock_suffix(groups["clock"] or "") + ("Z" if universal else ""))


def clock_part(groups: Groups, context: Context) -> Reading:
    said, half = groups["hour"] or "1", "a" if lowered(groups, "part") == "morning" else "p"
    hour = said if said[0].isdigit() else str(int(amount(said) or 1))
    return clock({"clock": f"{hour} {half}"}, context)


def part_of(groups: Groups, context: Context) -> Reading:
    """'the night of 9 August': dated by the day on which it begins."""
    return at_time(day_named(groups["dayname"] or "", context), f"T{PARTS[lowered(groups, 'part')]}")


_TO_THE_HOUR = {"half": 30, "quarter past": 15, "quarter to": -15, "five past": 5, "ten past": 10, "twenty past": 20}


def clock_told(groups: Groups, context: Context) -> Reading:
    """'half past six', 'a quarter to nine', 'nine o'clock that evening': as the face of the clock shows it, where no part of day tells more."""
    past = lowered(groups, "part_past").removeprefix("a ")
    minutes = 60 * int(amount(groups.get("hour") or groups.get("hour2") or "1") or 1)
    minutes += _TO_THE_HOUR["half" if past.startswith("half") else past] if past else 0
    part = "night" if groups.get("night") else lowered(groups, "part") or lowered(groups, "part2")
    if (part in {"afternoon", "evening"} or (part == "night" and minutes > 360)) and minutes < 720:
        minutes += 720
    return clock({**groups, "clock": f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"}, context)


_EDGES = {"dusk": "EV", "sunset": "EV", "nightfall": "EV"}


def day_edge(groups: Groups, context: Context) -> Reading:
    """'at dawn', 'by dusk on Tuesday': the morning or evening of a day."""
    name = groups.get("dayname")
    day = day_named(name, context) if name else _day_spoken_of(context)
    if groups.get("next") and day.period is not None:
        day = of_period(p.day_period(p.move_days(day.period.first, 1)), day.period.first, 0.8)
    elif groups.get("that") and context.reached("day") is not None:
        day = of_period(p.day_period(context.reached("day") or date.min), context.reached("day"), 0.8)
    elif not name and lowered(groups, "word") not in _EDGES:
        day = _after_the_night(day, context)
    return at_time(day, f"T{_EDGES.get(lowered(groups, 'word'), 'MO')}")


def early_hours(groups: Groups, context: Context) -> Reading:
    """'the early hours of Sunday': the morning of that day."""
    name = "yesterday" if lowered(groups, "this") == "yesterday" else groups.get("dayname")
    return at_time(day_named(name, context) if name else _day_spoken_of(context), "TMO")


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
    day = context.published if rel in {"this", "last"} else context.reached("day")
    if day is None:
        return at_time(unknown("day"), f"T{PARTS[part]}")
    shift = {"last": -1, "the previous": -1, "the next": 1, "the following": 1}.get(rel, 0)
    reading = of_period(p.day_period(p.move_days(day, shift)), day)
    return at_time(reading, f"T{PARTS[part]}")


def part_of_day(groups: Groups, context: Context) -> Reading:
    part, day = lowered(groups, "part"), context.clock_day
    if day is None:
        return at_time(unknown("day"), f"T{PARTS[part]}")
    if part == "night" and day == context.published and context.direction == "past":
        return overnight({}, context)
    return at_time(of_period(p.day_period(day), day, 0.8), f"T{PARTS[part]}")
