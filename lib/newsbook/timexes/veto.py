"""Stage two: what only looks like a time: names, verbs, plain numbers, ages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from newsbook.timexes.veto_clocks import clock, clock_dot, clock_told, day_edge, early_hours, is_title, left_word, noon
from newsbook.timexes.veto_words import (
    AGE,
    BE_AFTER,
    BEFORE_A_MONTH,
    BEFORE_A_YEAR,
    DEGREES,
    GOLF,
    HABIT_LEAD,
    HOLIDAY_THINGS,
    MAY_VERB,
    MODAL_BEFORE,
    MONTH_NAMES_OF_PEOPLE,
    NAMED_DAYS,
    NEW_YEAR_LEAD,
    NUMBERED_THINGS,
    PAPER_AFTER,
    PAPERS,
    PART_LEAD,
    PAST_AFTER,
    PAST_BEFORE,
    PLANNED_FOR,
    PROGRAMMES,
    QUANTITIES,
    QUOTED_NAME,
    RATE_LEAD,
    SAID_THAT,
    SEASON_LEAD,
    SHOWS,
    SURNAME,
    TEMPORAL,
    THAT_MONTH,
    YEAR_LED_NAMES,
    YEARS_BEFORE,
)  # fmt: skip

Groups = Mapping[str, str | None]


def _month(text: str, start: int, end: int, groups: Groups) -> bool:
    word = groups.get("month") or ""
    if word[:1].islower() or (word.lower() in {"dec", "sep", "oct", "jan"} and word.islower()):
        return True
    that = (groups.get("rel") or "").lower() == "that"
    if that and THAT_MONTH.match(text, end) and not SAID_THAT.search(text[max(0, start - 20) : start]):
        return False
    if that and (
        word.lower() in MONTH_NAMES_OF_PEOPLE
        or re.match(r"\.?\s?\d|\s(?:morning|afternoon|evening|night|day)\b", text[end:])
    ):
        return True
    if text[end : end + 2] in {"'s", "’s"} and word.lower() in MONTH_NAMES_OF_PEOPLE and not groups.get("rel"):
        return True
    bare = not (groups.get("day") or groups.get("year") or groups.get("edge") or groups.get("rel"))
    if not bare:
        return False
    if word.lower() in {"mar", "sep", "sun", "apr", "jun", "dec", "oct", "jan"} and "." not in word:
        return True
    if word.lower() not in MONTH_NAMES_OF_PEOPLE:
        return False
    left = left_word(text, start)
    if word == "March" and (text[end : end + 4] == " of " or (not left and text.startswith(" on", end))):
        return True
    if SURNAME.match(text, end) and left.lower() not in BEFORE_A_MONTH:
        return True
    if word == "May" and (not left or left[-1:] in ".!?") and MAY_VERB.match(text, end):
        return True
    return left[:1].isupper() and left.lower() not in BEFORE_A_YEAR and not left.endswith(".")


def _weekday(text: str, start: int, end: int, groups: Groups) -> bool:
    word = groups.get("weekday") or ""
    if word[:1].islower():
        return True
    left = left_word(text, start).lower()
    return left in NAMED_DAYS or PAPERS.match(text, start + len(word)) is not None


def _year(text: str, start: int, end: int, groups: Groups) -> bool:
    before = text[max(0, start - 40) : start]
    left = left_word(text, start)
    lower = left.lower().rstrip(".")
    year = int((groups.get("year") or "0")[:4])
    if _is_code(text, end, year):
        return True
    plain = not groups.get("edge") and text[start : start + 1].isdigit()
    if not plain:
        return False
    if QUANTITIES.match(text, end) or YEAR_LED_NAMES.match(text, end) or QUOTED_NAME.search(before):
        return True
    if left[:1].isupper() and lower not in BEFORE_A_YEAR and not before.rstrip(" ").endswith((".", ",", ":")):
        return True
    if lower in NUMBERED_THINGS:
        return True
    return not 1700 <= year <= 2100 and lower not in TEMPORAL


def _is_code(text: str, end: int, year: int) -> bool:
    """'1984-22': neither a season (1984-85) nor a month (1984-11)."""
    tail = re.compile(r"-(\d\d)(?!\d|-)").match(text, end)
    number = int(tail.group(1)) if tail else 0
    return tail is not None and 12 < number <= year % 100


def _duration(text: str, start: int, end: int, groups: Groups) -> bool:
    if AGE.match(text, end) or re.search(r"\b(?:aged|age)\s$", text[max(0, start - 6) : start]):
        return True
    n, unit = (groups.get("n") or "").lower(), (groups.get("unit") or "").lower()
    if text[start:end] in SHOWS or YEARS_BEFORE.search(text[max(0, start - 5) : start]):
        return True
    if n not in {"a", "an", "one"} and not unit.endswith("s") and is_title(text, start, end):
        return True
    if (n, unit) == ("one", "day") and (
        MODAL_BEFORE.search(text[max(0, start - 8) : start]) or BE_AFTER.match(text, end)
    ):
        return True
    if unit == "hour" and n == "24":
        return True
    if unit == "second" and n in {"a", "an", "one", "the", ""}:
        return True
    if unit in {"quarter", "quarters"} and n in {"a", "three", "one"}:
        return True
    return unit == "second" and text[end : end + 1] == "-"


def _season(text: str, start: int, end: int, groups: Groups) -> bool:
    rel = (groups.get("rel") or "").lower()
    word = (groups.get("season") or "").lower()
    bare = text[start : start + len(word)].lower() == word
    if bare and left_word(text, start)[:1].isupper() and left_word(text, start).lower() not in BEFORE_A_YEAR:
        return True
    if re.match(r"\s(?:break|olympics|games)\b", text[end:], re.IGNORECASE):
        return True
    if groups.get("year") or groups.get("edge") or groups.get("mod") or rel not in {"", "the"}:
        return False
    if word == "fall" and re.search(r"\bto\s$", text[max(0, start - 4) : start]):
        return True
    if rel == "the" and PLANNED_FOR.search(text, max(0, start - 40), start):
        return False
    if word in {"fall", "spring"} and re.match(r"\s(?:of|in|to|from|for|into|apart|by|water)\b", text[end:]):
        return True
    return SEASON_LEAD.search(text[max(0, start - 30) : start]) is None


def _part(text: str, start: int, end: int, groups: Groups) -> bool:
    named = groups.get("edge") or text[start : start + 3].lower() == "the"
    if HABIT_LEAD.search(text[max(0, start - 40) : start]):
        return True
    return not named or PART_LEAD.search(text[max(0, start - 14) : start]) is None


def _rate(text: str, start: int, end: int, groups: Groups) -> bool:
    if re.match(r"once|twice|\d", text[start:end]) or "times" in text[start:end]:
        return re.match(r"\s(?:ago|earlier|later)\b", text[end:]) is not None
    if re.match(r"\s(?:ago|earlier|later|after|before|and a half|or)\b|-", text[end:]):
        return True
    return RATE_LEAD.search(text[max(0, start - 14) : start]) is None


def _deictic(text: str, start: int, end: int, groups: Groups) -> bool:
    """'USA Today', 'VOA Today', 'Entertainment Tonight'."""
    left = left_word(text, start)
    return text[start] == "T" and (left in PROGRAMMES or (left.isupper() and len(left) > 2))


def _numeric(text: str, start: int, end: int, groups: Groups) -> bool:
    """One of the figures must be a month, the other a day of one."""
    first, second = int(groups.get("a") or 0), int(groups.get("b") or 0)
    if groups.get("sep") == "." and len(groups.get("year") or "") == 2:
        return True
    return not (min(first, second) >= 1 and max(first, second) <= 31 and min(first, second) <= 12)


def _day_month(text: str, start: int, end: int, groups: Groups) -> bool:
    word = groups.get("month") or ""
    return word[:1].islower() or re.match(r"\d{4}|\d\s", text[max(0, start - 2) : start]) is not None


def _soon(text: str, start: int, end: int, groups: Groups) -> bool:
    """'He was soon released': soon after what is told, not from now on."""
    if text[start:end].lower() != "soon":
        return False
    return PAST_AFTER.match(text, end) is not None or PAST_BEFORE.search(text[max(0, start - 12) : start]) is not None


def _offset(text: str, start: int, end: int, groups: Groups) -> bool:
    """'a week earlier than planned': how much, not when."""
    return re.match(r"\s+than\b", text[end:]) is not None


def _day_alone(text: str, start: int, end: int, groups: Groups) -> bool:
    """'a birdie on the 18th'; 'the 32nd'."""
    return int(re.sub(r"\D", "", groups.get("day") or "0") or 0) > 31 or GOLF.search(text) is not None


def _habit(text: str, start: int, end: int, groups: Groups) -> bool:
    """'the party daily Granma', 'a weekly newspaper', 'Publishers Weekly': a paper, no habit."""
    named = text[start].isupper() and left_word(text, start)[:1].isupper()
    return named or PAPER_AFTER.match(text, end) is not None


def _old(text: str, start: int, end: int, groups: Groups) -> bool:
    return AGE.match(text, end) is not None


def _short_decade(text: str, start: int, end: int, groups: Groups) -> bool:
    """'temperatures in the 30s'."""
    return DEGREES.search(text, max(0, start - 50), start) is not None


def _holiday(text: str, start: int, end: int, groups: Groups) -> bool:
    name = (groups.get("holiday") or text[start:end]).removeprefix("the ")
    bare = not (groups.get("rel") or groups.get("year") or groups.get("edge"))
    if (
        bare
        and name.lower().split() == ["new", "year"]
        and NEW_YEAR_LEAD.search(text[max(0, start - 12) : start]) is None
    ):
        return True
    return HOLIDAY_THINGS.match(text, end) is not None or name[0].islower()


VETOES: dict[str, Callable[[str, int, int, Groups], bool]] = {
    "month": _month, "month-day": _day_month, "month-year": _day_month, "day-month": _day_month,
    "weekday": _weekday, "plural-weekday": _weekday, "year": _year, "duration": _duration,
    "duration-adjective": _duration, "season": _season, "part": _part, "rate": _rate,
    "deictic": _deictic, "future": _soon, "clock-word": noon,
    "holiday": _holiday, "short-decade": _short_decade, "word-decade": _short_decade,
    "adverb-set": _habit,
    "vague-duration": _old, "numeric-date": _numeric, "clock": clock, "day-edge": day_edge, "offset": _offset, "early-hours": early_hours,
    "clock-dot": clock_dot, "clock-told": clock_told, "day-alone": _day_alone,
}  # fmt: skip


def vetoed(rule: str, text: str, start: int, end: int, groups: Groups) -> bool:
    """Whether the words around a candidate show that it names no time."""
    check = VETOES.get(rule)
    return check is not None and check(text, start, end, groups)
