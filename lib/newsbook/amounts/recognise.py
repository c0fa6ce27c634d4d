"""Stage one: every number in a stretch of text, with its scale, money or unit, and ranges joined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from newsbook.amounts.units import (
    CODE,
    HUNDREDTHS,
    LONG_UNIT,
    PERCENT,
    SHORT_UNIT,
    SYMBOL,
    SYMBOLS,
    currency_names,
    currency_of,
    money_after,
    percent_name,
    singular,
    unit_name,
)  # fmt: skip
from newsbook.amounts.words import (
    DIGITS,
    FRACTION,
    PARTS_OF,
    SCALE,
    SCALE_WORDS,
    SHORT,
    VAGUE,
    WORDS,
    digits_value,
    fraction_value,
    scale_value,
    words_value,
)


@dataclass(frozen=True)
class Number:
    """One printed amount: what it is worth, its kind and unit, how it was read."""

    start: int
    end: int
    value: float | None
    kind: str = "CARDINAL"
    unit: str | None = None
    upper: float | None = None
    rule: str = "digits"
    scaled: bool = False


NUMBER = re.compile(
    rf"(?P<minus>(?<![\w)])[-−])?(?P<sign>(?:{SYMBOL})\s?|\b(?:{CODE})\s?)?(?:(?P<digits>{DIGITS})(?P<scale>{SCALE}{{0,2}})(?P<short>{SHORT})?"
    rf"|\b(?P<fraction>{FRACTION})\b|\b(?P<words>{WORDS})\b|\b(?P<vague>{VAGUE})\b)"
)
COUNTED_BY_A = re.compile(rf"\b(?:{SCALE_WORDS}|{PARTS_OF})", re.IGNORECASE)
ARTICLES = frozenset({"a", "an"})
WORD = re.compile(r"\S+")
JOINER = re.compile(r"\s?[-–—]\s?|\s(?:to|or)\s", re.IGNORECASE)
AND = re.compile(r"\sand\s", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
FROM = re.compile(r"\bfrom\s(?:(?:about|around|just|some|nearly|roughly|under|over)\s)?$", re.IGNORECASE)
RATIO = re.compile(r"\s(?:in|out\sof)\s(?:every\s)?", re.IGNORECASE)
WEIGHS = re.compile(r"\b(?:weigh\w*|los[et]\w*|gain\w*|shed|heav\w+|lift\w*)\b[\w\s]{0,25}$", re.IGNORECASE)
OF_STUFF = re.compile(r"\s(?:of\s[a-z]|per\s(?:acre|square)|heavier|lighter|overweight)")
MILLIONS = re.compile(r"\s(?:[a-z-]+\s)?(?:[a-z]+s|people|men|women|children)\b")
SPORT = re.compile(
    r"\s(?:sprint|race|freestyle|hurdles|relay|butterfly|backstroke|medley|dash|final|record|heats?|runners?|swimmers?)\b"
)
CAN_BE_RANGE = 1000.0  # how many times the lower end a range's upper end may be
MINOR = 100.0


def find_numbers(text: str, start: int, end: int) -> list[Number]:
    """The amounts between two offsets, in order, without overlaps."""
    single = list(_singles(text, start, end))
    joined: list[Number] = []
    at = 0
    while at < len(single):
        pair = _joined(text, single[at], single[at + 1]) if at + 1 < len(single) else None
        joined += pair or [single[at]]
        at += 2 if pair else 1
    return joined


def _singles(text: str, start: int, end: int) -> Iterator[Number]:
    at = start
    while (begin := _next_start(text, at, end)) is not None and (match := NUMBER.search(text, begin, end)):
        number = _with_unit(text, _read(text, match), match, end)
        at = max(number.end, match.start() + 1)
        if number.value is not None or number.rule == "vague":
            yield number


def _next_start(text: str, at: int, end: int) -> int | None:
    """Where the next number can begin: at the word before the first that can be part of one, and before its 'a'."""
    before = at
    for word in WORD.finditer(text, at, end):
        if _is_numeric(word.group()):
            return before
        before = before if word.group().lower() in ARTICLES else word.start()
    return None


@lru_cache(maxsize=50_000)
def _is_numeric(word: str) -> bool:
    """Whether a number, or the 'million' of 'a million', stands in a word; 'a' alone is none."""
    return (
        any(m.group().lower() not in ARTICLES for m in NUMBER.finditer(word)) or COUNTED_BY_A.search(word) is not None
    )


def _read(text: str, match: re.Match[str]) -> Number:
    """A match -> the number with its scale, without its unit."""
    start, end = match.start(), match.end()
    if match["minus"] and not match["digits"]:
        start += 1
    if match["digits"]:
        value = digits_value(match["digits"]) * scale_value(match["scale"])
        value = -value if match["minus"] else value
        if match["short"] and _is_scale(text, match):
            value, scaled = value * scale_value(match["short"]), True
        else:
            end, scaled = match.end("scale"), bool(match["scale"])
        return Number(start, end, round(value, 10), rule="digits", scaled=scaled)
    if match["fraction"]:
        return Number(start, end, round(fraction_value(match["fraction"]), 4), rule="fraction")
    if match["vague"]:
        return Number(start, end, None, rule="vague", scaled=True)
    words = str(match["words"])
    while words and words_value(words) is None and re.search(r"[\s-]", words):
        words = words[: max(words.rfind(" "), words.rfind("-"))]
    worth = words_value(words)
    scaled = worth is not None and worth >= 1000
    return Number(start, match.start("words") + len(words), worth, rule="words", scaled=scaled)


def _is_scale(text: str, match: re.Match[str]) -> bool:
    """Whether '10m' is ten million: after a currency, or before what can be counted."""
    short = match["short"].strip()
    if match["sign"] or short in {"bn", "tn", "trn", "mln", "mn"}:
        return True
    if match["short"][0].isspace() or short in {"b", "B", "t", "T", "M", "K"}:
        return False
    return bool(MILLIONS.match(text, match.end())) and not SPORT.match(text, match.end())


def _with_unit(text: str, number: Number, match: re.Match[str], limit: int) -> Number:
    """The number with the money, percent or unit that stands at it."""
    end = number.end
    if match["sign"]:
        sign = match["sign"].strip()
        return replace(number, kind="MONEY", unit=SYMBOLS.get(sign) or ("CNY" if sign == "RMB" else sign))
    if after := PERCENT.match(text, end, limit):
        return replace(number, kind="PERCENT", unit=percent_name(after), end=after.end())
    link = re.match(r"\sof\sa(?=\s)|\sof(?=\s)", text[end : end + 6]) if number.rule in {"vague", "fraction"} else None
    tail = end + link.end() if link else end
    if (after := money_after().match(text, tail, limit)) and not _is_weight(text, number, after):
        return _money(number, after)
    unit = LONG_UNIT.match(text, tail, limit)
    if unit is None and number.rule == "digits" and not number.scaled:
        unit = SHORT_UNIT.match(text, end, limit)
    return replace(number, kind="QUANTITY", unit=unit_name(unit), end=unit.end()) if unit else number


def _is_weight(text: str, number: Number, after: re.Match[str]) -> bool:
    """'500-pound bomb', '20 pounds of flour', 'weighs 200 pounds'; a million pounds are money."""
    if not after["name"] or not after["name"].lower().startswith("pound") or after["land"]:
        return False
    if after.group()[0] == "-":
        return True
    if number.scaled and not OF_STUFF.match(text, after.end()):
        return False
    return bool(OF_STUFF.match(text, after.end())) or bool(
        WEIGHS.search(text[max(0, number.start - 40) : number.start])
    )


def _money(number: Number, after: re.Match[str]) -> Number:
    value = number.value
    name = singular(after["name"], currency_names()) if after["name"] else ""
    if value is not None and (name in HUNDREDTHS or after["pence"]):
        value = round(value / MINOR, 10)
    if after["name"]:
        code = currency_of(after["name"], after["land"])
    else:
        code = SYMBOLS[after["sign"]] if after["sign"] else after["code"] or "GBP"
    return replace(number, value=value, kind="MONEY", unit="CNY" if code == "RMB" else code, end=after.end())


def _joined(text: str, first: Number, second: Number) -> list[Number] | None:
    """'10 to 15 percent' as one amount; 'from 10 to 15 percent' as two of one unit; 'one in five' as a share."""
    gap = text[first.end : second.start]
    if RATIO.fullmatch(gap) and first.kind == second.kind == "CARDINAL":
        return _share(first, second)
    between = AND.fullmatch(gap) and BETWEEN.search(text[max(0, first.start - 10) : first.start])
    if not (between or JOINER.fullmatch(gap)) or first.kind not in {second.kind, "CARDINAL", "MONEY"}:
        return None
    if first.kind == "MONEY" != second.kind and second.kind != "CARDINAL":
        return None
    if first.value is None or second.value is None or "fraction" in (first.rule, second.rule):
        return None
    first, second = _alike(first, second)
    assert first.value is not None and second.value is not None
    if FROM.search(text[max(0, first.start - 20) : first.start]):
        return [first, second]
    if not 0 <= first.value < second.value <= CAN_BE_RANGE * max(first.value, 1.0):
        return None
    if gap.strip().lower() == "or" and second.value - first.value > 10:
        return None
    return [replace(second, start=first.start, value=first.value, upper=second.value, rule="range")]


def _alike(first: Number, second: Number) -> tuple[Number, Number]:
    """Both ends of a range with the scale and unit that only one of them has."""
    if first.kind == "MONEY" and second.kind == "CARDINAL":
        second = replace(second, kind="MONEY", unit=first.unit)
    if second.scaled and not first.scaled and first.value and second.value and first.value < 1000:
        worth = 10.0 ** (len(str(int(second.value))) - 1) // 1000 or 1
        factor = next((f for f in (1e12, 1e9, 1e6, 1e3) if second.value >= f), 1.0)
        first = replace(first, value=first.value * factor, scaled=True) if worth else first
    return replace(first, kind=second.kind, unit=first.unit or second.unit), second


def _share(first: Number, second: Number) -> list[Number] | None:
    if not first.value or not second.value or not 0 < first.value < second.value <= 1e6:
        return None
    return [replace(second, start=first.start, value=round(first.value / second.value, 4), rule="share")]
