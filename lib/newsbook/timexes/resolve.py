"""Which resolver answers for which rule, and the state that runs from one time to the next."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from newsbook.timexes import absolute, business, clocks, counted, eras, lengths, months, quarters, relative
from newsbook.timexes.periods import OutOfCalendarError, Period
from newsbook.timexes.reading import Context, Reading
from newsbook.timexes.recognise import Candidate

Resolver = Callable[[dict[str, str | None], Context], Reading | None]

RESOLVERS: dict[str, Resolver] = {
    "iso-date": absolute.iso_date,
    "numeric-date": absolute.numeric_date,
    "month-day": absolute.month_day,
    "day-month": absolute.month_day,
    "month-year": months.month_year,
    "month": months.month,
    "day-range-start": absolute.month_day,
    "month-range-end": absolute.month_range_end,
    "weekday": relative.weekday,
    "nth-of-month": counted.nth_of_month,
    "every-and": lengths.every,
    "before-last": counted.before_last,
    "midweek": counted.midweek,
    "within": lengths.within,
    "seasons-ago": counted.seasons_ago,
    "centuries": eras.century,
    "weekday-week": relative.weekday_week,
    "weekday-ago": relative.weekday_ago,
    "week-on": relative.week_on,
    "day-alone": absolute.day_alone,
    "clock": clocks.clock,
    "clock-dot": clocks.clock,
    "clock-bare": clocks.clock,
    "part-of": clocks.part_of,
    "clock-told": clocks.clock_told,
    "day-edge": clocks.day_edge,
    "early-hours": clocks.early_hours,
    "clock-word": clocks.clock,
    "clock-part": clocks.clock_part,
    "deictic": relative.deictic,
    "overnight": clocks.overnight,
    "deictic-part": clocks.deictic_part,
    "part": clocks.part_of_day,
    "relative-unit": relative.relative_unit,
    "edge-of-unit": relative.edge_of_unit,
    "week-of": months.week_of,
    "new-year": relative.new_year,
    "weekend": relative.weekend,
    "relative-span": lengths.span,
    "recent-span": lengths.span,
    "future-span": lengths.future,
    "ago": relative.ago,
    "vague-ago": lengths.past,
    "offset": counted.offset_or_day,
    "year-ago": business.year_ago,
    "quarter": quarters.quarter,
    "quarter-code": quarters.quarter_code,
    "month-quarter": quarters.month_quarter,
    "same-period": business.same_period,
    "period": business.period,
    "year-of": relative.edge_of_unit,
    "season": quarters.season,
    "decade": eras.decade,
    "short-decade": eras.decade,
    "word-decade": eras.word_decade,
    "word-year": eras.word_year,
    "bc-year": eras.bc_year,
    "bc-century": eras.bc_century,
    "century": eras.century,
    "turn-of-century": eras.turn_of_century,
    "deep-time": eras.deep_time,
    "year": absolute.year,
    "year-range-end": absolute.year_range_end,
    "duration": lengths.duration,
    "duration-adjective": lengths.duration,
    "unit-long": lengths.unit_long,
    "vague-duration": lengths.span,
    "vague-before": lengths.span,
    "day-told": relative.period_told,
    "straight": relative.period_told,
    "year-to": lengths.year_to,
    "ahead": lengths.span,
    "every": lengths.every,
    "adverb-set": lengths.adverb_set,
    "rate": lengths.rate,
    "weekday-parts": lengths.weekday_parts,
    "plural-weekday": lengths.every,
    "holiday": counted.holiday_or_beside,
    "present": lengths.present,
    "past": lengths.past,
    "future": lengths.future,
}
_CLOCKS = frozenset(
    {"clock", "clock-word", "clock-bare", "clock-dot", "clock-told", "clock-part", "duration", "offset"}
)
_FAR = 5  # years
_NIGHTFALL = "T18"
_BORN = re.compile(r"Born\b[^.;:]*,", re.IGNORECASE)
_HAD_SINCE = re.compile(r"\bhad\b[^;:]*\bsince\s+$", re.IGNORECASE)
_OPENS = re.compile(r"(?:In|During|After|Following)\s(?:[^,;:]{0,60}\s(?:of|in)\s)?", re.IGNORECASE)
_BOUND = re.compile(r"\b(?:before|until|till|by)\s+$", re.IGNORECASE)
_QUARTER_NAMES = frozenset({"quarter", "quarter-code", "period"})
_NO_REFERENCE = frozenset(
    {
        "clock-told",
        "day-edge",
        "early-hours",
        "turn-of-century",
        "same-period",
        "deictic",
        "decade",
        "century",
        "short-decade",
        "word-decade",
    }
)


def resolve(candidate: Candidate, context: Context) -> Reading | None:
    """The candidate's meaning; None where it turns out to name no time.

    Updates the context: the date just read is what a later 'two days later' counts from.
    """
    try:
        reading = RESOLVERS[candidate.rule.name](candidate.groups, context)
    except OutOfCalendarError:
        return None
    if reading is not None and candidate.rule.name not in _CLOCKS:
        context.night = (reading.value or "").endswith("TNI")
    elif reading is not None and reading.type == "TIME" and candidate.rule.name in _CLOCKS:
        elsewhere = (reading.value or "").endswith("Z")  # '10:30 p.m. (1430 GMT)'
        context.night = (reading.value or "")[10:13] >= _NIGHTFALL or (context.night and elsewhere)
    if reading is not None and reading.type == "SET":
        context.usual = context.first
    if reading is not None and reading.period is not None:
        until_now = candidate.rule.name == "offset" and _holds(reading.period, context.published)
        if until_now:
            context.named = reading.period
        elif candidate.rule.name not in _NO_REFERENCE or candidate.groups.get("dayname") or _is_next_morning(reading):
            _go_on(context, reading.period, reading.anchor)
        _note_year(candidate, context, reading.period)
        if (
            context.quarter is None
            and candidate.rule.name in _QUARTER_NAMES
            and (
                _is_over(reading.period, context)
                or (reading.period.unit == "quarter" and candidate.groups.get("month"))
            )
        ):
            context.quarter = reading.period
    return reading


def _holds(period: Period, day: date | None) -> bool:
    """'A century later, its people still argue': back in the time of publication, which no story goes on from."""
    return day is not None and period.first < day and period.first <= day <= period.last


def _is_next_morning(reading: Reading) -> bool:
    """'at 11 p.m. on Monday ... shortly before daybreak': a time of day that moves the story on."""
    moved = reading.type == "TIME" and reading.anchor is not None and reading.period is not None
    return moved and (reading.period.first - reading.anchor).days == 1  # type: ignore[operator, union-attr]


def _note_year(candidate: Candidate, context: Context, period: Period) -> None:
    """'After the flood of 2016, they waited until May', 'The final that year was on 18 March': the rest of the sentence is of that year."""
    if period.unit != "year" or (context.published is not None and period.first.year == context.published.year):
        return
    before, after = context.sentence[: context.start], context.sentence[context.end :]
    opens = candidate.rule.name == "year" and _OPENS.fullmatch(before) and after.startswith(",")
    pointed = candidate.rule.name == "relative-unit" and (candidate.groups.get("rel") or "").lower() in {"that", "same"}
    if opens or pointed:
        context.led, context.led_at = period, context.first


def _go_on(context: Context, period: Period, anchor: date | None) -> None:
    """The story has reached a period; a history keeps to its own dates."""
    born = context.dated and _BORN.match(context.sentence) is not None  # 'Born in 1868, he had opened a shop'
    if born or (period.unit == "day" and _HAD_SINCE.search(context.sentence, 0, context.start)):
        context.named = period  # 'It had rained since Friday' looks back from where the story is
        return
    if not context.aside:
        context.stage, context.stage_at = period, context.first
    context.named = period
    if (
        context.published is None
        and anchor is None
        and (context.direction == "future" or _is_far_bound(context, period))
    ):
        return
    dated = anchor is None or (context.dated and context.reference is not None and anchor == context.reference.first)
    if dated or not (context.told.history and context.dated):
        context.reference, context.dated, context.here, context.near = period, dated, True, True
        if context.published is None or period.first <= context.published:
            context.over = period


def _is_far_bound(context: Context, period: Period) -> bool:
    """'could not be finished before 2049', told of 2021: no date that the story has reached."""
    reached = context.reference
    far = reached is not None and period.first.year - reached.last.year > _FAR
    return far and _BOUND.search(context.sentence, 0, context.start) is not None


def _is_over(period: Period, context: Context) -> bool:
    """Whether it is a quarter that company reports can be about: one that has ended."""
    day = context.published
    return period.unit == "quarter" and (day is None or (period.last < day and period.first.year >= day.year - 1))
