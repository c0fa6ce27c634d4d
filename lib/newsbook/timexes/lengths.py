"""Stage three, lengths of time, habits, and words for past, present and future."""

from __future__ import annotations

import re

from newsbook.timexes.absolute import weekday_number
from newsbook.timexes.reading import Context, Reading, vague
from newsbook.timexes.words import (
    MONTHS,
    PARTS,
    SEASONS,
    amount,
    duration_value,
    key,
    lowered,
    ordinal,
    unit_of,
)

Groups = dict[str, str | None]


def span(groups: Groups, context: Context) -> Reading:
    """'the past two months': a DURATION that ends, or begins, on the anchor."""
    words, unit = groups.get("n") or "", unit_of(groups["unit"] or "")
    least, most = _bounds(words)
    return Reading("DURATION", duration_value(least, unit), anchor=context.published, others=_longer(most, unit))


def _bounds(words: str) -> tuple[float | None, float | None]:
    """'two to three' -> (2, 3); 'two' -> (2, None)."""
    first, _, second = (part.strip() for part in re.sub(r"\s+(?:to|or)\s+", "|", words).partition("|"))
    return (amount(first) if first else None), (amount(second) if second else None)


def _longer(number: float | None, unit: str) -> tuple[str, ...]:
    return () if number is None else (duration_value(number, unit),)


def duration(groups: Groups, context: Context) -> Reading:
    """'a year and a half', 'five years and two months', '10 to 12 weeks'."""
    words, unit = groups.get("n") or "", unit_of(groups["unit"] or "")
    if groups.get("n2") and groups.get("unit2"):
        first = duration_value(amount(words), unit)
        second = duration_value(amount(groups["n2"] or ""), unit_of(groups["unit2"] or ""))
        joined = second[2:] if "T" in first and "T" in second else second[1:]
        order = "YMWDTHS"
        fits = all(c in order for c in re.sub(r"[\dX.PT]", "", first + second))
        return Reading("DURATION", first + joined if fits and "DE" not in first + second else first)
    number, most = _bounds(words)
    if number is not None and groups.get("half"):
        number += 0.5
    return Reading("DURATION", duration_value(number, unit), others=_longer(most, unit))


def unit_long(groups: Groups, context: Context) -> Reading:
    word = (groups["core"] or "").lower().removesuffix("-long")
    return Reading("DURATION", duration_value(None if word.endswith("s") else 1, unit_of(word)))


def every(groups: Groups, context: Context) -> Reading:
    """A SET: 'every Monday' XXXX-WXX-1, 'every two years' P2Y."""
    if groups.get("workday"):
        return Reading("SET", "P1D")
    if groups.get("weekday"):
        return Reading("SET", f"XXXX-WXX-{weekday_number(groups['weekday'] or '') + 1}")
    if groups.get("month"):
        said = lowered(groups, "n")
        day = groups.get("day") or groups.get("day2") or (said if said.isdigit() else None)
        return Reading(
            "SET", f"XXXX-{MONTHS[key(groups['month'] or '')]:02d}" + (f"-{ordinal(day):02d}" if day else "")
        )
    if groups.get("part"):
        return Reading("SET", f"XXXX-XX-XXT{PARTS[lowered(groups, 'part')]}")
    if groups.get("season"):
        return Reading("SET", f"XXXX-{SEASONS[lowered(groups, 'season')]}")
    words = lowered(groups, "n")
    least, most = _bounds(words)
    number = {"": 1, "other": 2, "single": 1, "second": 2, "third": 3}.get(words) or least
    unit = unit_of(groups["unit"] or "")
    return Reading("SET", duration_value(number, unit), others=_longer(most, unit))


def within(groups: Groups, context: Context) -> Reading:
    """'within the hour', 'within minutes': a length."""
    if groups.get("units"):
        return Reading("DURATION", duration_value(None, unit_of(groups["units"] or "")), anchor=context.published)
    return Reading("DURATION", duration_value(1, unit_of(groups["unit"] or "")), anchor=context.published)


def weekday_parts(groups: Groups, context: Context) -> Reading:
    """'Tuesday nights': XXXX-WXX-2TNI."""
    return Reading("SET", f"XXXX-WXX-{weekday_number(groups['weekday'] or '') + 1}T{PARTS[lowered(groups, 'part')]}")


def year_to(groups: Groups, context: Context) -> Reading:
    """'the year to December 2022', 'the year ended March 31': a length, for no calendar year is meant."""
    return Reading("DURATION", "P1Y")


_ADVERBS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
    "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H",
}  # fmt: skip


def adverb_set(groups: Groups, context: Context) -> Reading:
    return Reading("SET", _ADVERBS[lowered(groups, "word")])


def rate(groups: Groups, context: Context) -> Reading:
    return Reading("SET", duration_value(1, unit_of(groups["unit"] or "")))


def present(groups: Groups, context: Context) -> Reading:
    return vague("PRESENT_REF")


def past(groups: Groups, context: Context) -> Reading:
    return vague("PAST_REF")


def future(groups: Groups, context: Context) -> Reading:
    return vague("FUTURE_REF")
