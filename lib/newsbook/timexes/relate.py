"""Stage four: what the words around a time make of it: its modifier, its granularity, the bounds that follow."""

from __future__ import annotations

import re
from dataclasses import replace

from newsbook.timexes.reading import Reading
from newsbook.timexes.words import lowered

_LEAD = 24
_EDGES = (
    ("START", re.compile(r"\b(?:early|earlier|beginning|start|turn|first (?:half|part|days|weeks) of)\b")),
    ("MID", re.compile(r"\b(?:mid|middle|midweek|midsummer|midwinter)\b")),
    ("END", re.compile(r"\b(?:late|later|end|close|final days|(?:last|second|latter) (?:half|part|days|weeks) of)\b")),
)
_AMOUNTS = (
    ("EQUAL_OR_MORE", r"at least|no (?:less|fewer) than|a minimum of"),
    ("EQUAL_OR_LESS", r"up to|at most|no (?:more|longer) than|a maximum of|as (?:little|few) as|nearly|almost"),
    ("LESS_THAN", r"(?:less|fewer|shorter) than|under|just short of|barely"),
    ("MORE_THAN", r"(?:more|longer|greater) than|(?:well |just |a little )?over|in excess of"),
    ("APPROX", r"about|around|roughly|approximately|some|circa|an estimated|close to"),
)
_ANY_AMOUNT = "|".join(rf"(?P<{mod}>{words})" for mod, words in _AMOUNTS)
_WORDS_BEFORE = re.compile(rf"\b(?:{_ANY_AMOUNT})$")
_WORDS_AT_THE_START = re.compile(rf"(?:{_ANY_AMOUNT})\b")
_OR_SO = re.compile(r"\bor so$")
# A length counted back from a day turns round: more than a year ago is before that day.
_AGO = {
    "MORE_THAN": "BEFORE", "LESS_THAN": "AFTER", "EQUAL_OR_MORE": "ON_OR_BEFORE", "EQUAL_OR_LESS": "ON_OR_AFTER",
    "APPROX": "APPROX",
}  # fmt: skip
_LATER = {**_AGO, "MORE_THAN": "AFTER", "LESS_THAN": "BEFORE", "EQUAL_OR_MORE": "ON_OR_AFTER",
          "EQUAL_OR_LESS": "ON_OR_BEFORE"}  # fmt: skip
_BARE_DATE = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")  # EDTF has no approximate season
_UNIT_CODES = {
    "DE": "decade", "CE": "century", "WE": "weekend", "Y": "year", "Q": "quarter", "H": "half",
    "W": "week", "M": "month", "D": "day",
}  # fmt: skip
_CLOCK_CODES = {"H": "hour", "M": "minute", "S": "second"}
_UNIT = re.compile(r"([\dX.]+)([A-Z]+)")


def modifier(reading: Reading, text: str, before: str) -> str | None:
    """The TIMEX3 `mod` of a time: START, MID, END, APPROX, LESS_THAN ...; None where nothing modifies it.

    `text` is the time itself, `before` what stands before it in its sentence.
    """
    words, lead = lowered({"": text}, ""), lowered({"": before[-_LEAD:]}, "")
    found = _WORDS_AT_THE_START.match(words) or _WORDS_BEFORE.search(lead)
    amount = found.lastgroup if found else "APPROX" if _OR_SO.search(words) else None
    if reading.type == "DURATION":
        return amount
    if amount and words.endswith("ago"):
        return _AGO[amount]
    if amount and words.endswith(("later", "from now", "hence")):
        return _LATER[amount]
    edge = next((mod for mod, pattern in _EDGES if pattern.search(words)), None)
    if edge and not words.endswith(("earlier", "later")):
        return edge
    return "APPROX" if amount == "APPROX" else None


def bounded(reading: Reading, mod: str | None, text: str) -> Reading:
    """What the modifier says of the days: 'earlier this month' ends on the anchor, 'around 2010' is 2010~."""
    if mod == "APPROX" and reading.edtf and _BARE_DATE.fullmatch(reading.edtf):
        return replace(reading, edtf=f"{reading.edtf}~")
    anchor, first, last = reading.anchor, reading.earliest, reading.latest
    if anchor is None or first is None or last is None or not first <= anchor <= last:
        return reading
    if mod == "START" and text[:7].lower() == "earlier":
        return replace(reading, latest=anchor)
    if mod == "END" and text[:5].lower() == "later":
        return replace(reading, earliest=anchor)
    return reading


def granularity(reading: Reading) -> str | None:
    """day, week, month, year ...; for a length or a habit its smallest unit; None for 'now' and 'recently'."""
    if reading.type == "TIME":
        return (
            "minute" if (reading.value and reading.value[-1:].isdigit()) or "Z" in str(reading.value) else "part of day"
        )
    if reading.period is not None:
        return reading.period.unit
    value = reading.value or ""
    if value.startswith("P") and "_" not in value:
        days, _, clock = value.partition("T")
        codes = _UNIT.findall(clock) or _UNIT.findall(days[1:])
        return (_CLOCK_CODES if clock else _UNIT_CODES).get(codes[-1][1]) if codes else None
    return _of_unknown(value)


def _of_unknown(value: str) -> str | None:
    """The granularity of a value of which parts are unknown: XXXX-WXX-4 -> day."""
    if "_" in value or not value:
        return None
    if value.startswith("BC"):
        return "century" if len(value) == 4 else "year"
    if "T" in value:
        return "part of day"
    parts = value.split("-")
    if len(parts) == 1:
        return {2: "century", 3: "decade"}.get(len(value), "year")
    second = parts[1]
    if second.startswith("W") and second != "WI":
        return "week" if len(parts) == 2 else "weekend" if parts[2] == "WE" else "day"
    kinds = {"Q": "quarter", "H": "half"}
    if second in {"SP", "SU", "FA", "WI"}:
        return "season"
    return kinds.get(second[0]) or ("month" if len(parts) == 2 else "day")
