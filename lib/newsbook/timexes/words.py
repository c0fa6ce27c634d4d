"""The words that name times, and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping


def words(text: str) -> list[str]:
    """The words of a string, as a list."""
    return text.split()


MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
         "august aug", "september sept sep", "october oct", "november nov", "december dec"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu",
         "friday fri", "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    "morning": "MO", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "afternoon": "AF",
    "evening": "EV", "dusk": "EV", "sunset": "EV", "night": "NI", "nightfall": "NI",
    "overnight": "NI",
}  # fmt: skip
CLOCK_WORDS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
UNITS = {
    "second": "second", "sec": "second", "minute": "minute", "min": "minute", "hour": "hour",
    "day": "day", "night": "day", "week": "week", "weekend": "weekend", "fortnight": "fortnight",
    "month": "month", "quarter": "quarter", "semester": "half", "year": "year",
    "decade": "decade", "century": "century", "centurie": "century",
}  # fmt: skip
DURATION_CODES = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W",
    "weekend": "P{}WE", "month": "P{}M", "quarter": "P{}Q", "half": "P{}H", "year": "P{}Y",
    "decade": "P{}DE", "century": "P{}CE",
}  # fmt: skip

_ONES = words("one two three four five six seven eight nine")
_TEENS = words("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
_TENS = words("twenty thirty forty fifty sixty seventy eighty ninety")
NUMBERS = {word: number for number, word in enumerate(_ONES + _TEENS, start=1)}
NUMBERS |= {word: 10 * number for number, word in enumerate(_TENS, start=2)}
NUMBERS |= {"a": 1, "an": 1, "dozen": 12, "hundred": 100, "thousand": 1000}
VAGUE_NUMBERS = frozenset({"few", "several", "many", "some", "couple", "numerous", "various"})
ORDINALS = {
    word: number
    for number, word in enumerate(
        words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
         "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
         "twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
         "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"),
        start=1,
    )
}  # fmt: skip


def key(word: str) -> str:
    """A word as the tables hold it: lower case, without a closing dot."""
    return word.lower().rstrip(".")


def lowered(groups: Mapping[str, str | None], name: str) -> str:
    """What a pattern's group holds, in lower case and with single spaces; '' where it is empty."""
    return " ".join((groups.get(name) or "").lower().split())


def unit_of(word: str) -> str:
    """The unit that a word names, in the singular: 'Years' -> 'year', \"month's\" -> 'month'."""
    bare = re.sub(r"['’]?s?['’]?$", "", word.lower())
    return UNITS[bare if bare in UNITS else word.lower()]


def ordinal(word: str) -> int:
    """'third', '3rd', '3' -> 3."""
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else ORDINALS[re.sub(r"\s+", "-", word.lower())]


def amount(phrase: str) -> float | None:
    """A number in words or digits, None where it is vague: 'two and a half' -> 2.5."""
    text = phrase.lower().replace(",", "").replace("½", " 1/2")
    if re.match(r"half\b", text):
        return 0.5
    total, part = 0.0, 0.0
    if text.endswith("and a half"):
        total, text = 0.5, text.removesuffix("and a half")
    for word in re.findall(r"\d+/\d+|\d+(?:\.\d+)?|[a-z]+", text):
        if word in VAGUE_NUMBERS:
            return 2.0 if word == "couple" else None
        if "/" in word:
            above, below = word.split("/")
            total += int(above) / max(int(below), 1)
        elif word[0].isdigit():
            part += float(word)
        elif word in {"dozen", "hundred", "thousand"}:
            part = max(part, 1) * NUMBERS[word]
        elif word in NUMBERS:
            part += NUMBERS[word]
    return total + part or None


def duration_value(number: float | None, unit: str) -> str:
    """A TIMEX3 duration: (2.5, 'year') -> 'P2Y6M', (None, 'day') -> 'PXD'."""
    if unit == "fortnight":
        number, unit = (None if number is None else number * 2), "week"
    if number is not None and number != int(number) and unit in {"year", "hour", "decade"}:
        whole, small = divmod(round(number * {"year": 12, "hour": 60, "decade": 10}[unit]),
                              {"year": 12, "hour": 60, "decade": 10}[unit])  # fmt: skip
        if unit == "decade":
            return f"P{whole * 10 + small}Y"
        head, tail = ("P", "M") if unit == "year" else ("PT", "M")
        big = f"{whole}{unit[0].upper()}" if whole else ""
        return f"{head}{big}{small}{tail}" if small or not whole else f"{head}{big}"
    shown = "X" if number is None else f"{number:.15g}"
    return DURATION_CODES[unit].format(shown if "e" not in shown else f"{number:.0f}")
