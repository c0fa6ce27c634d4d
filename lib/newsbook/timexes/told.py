"""What the text as a whole tells: its own date in a dateline, whether it is a history, how it writes dates in figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Literal

from newsbook.timexes import periods as p
from newsbook.timexes.recognise import Candidate
from newsbook.timexes.words import MONTHS, key, ordinal

_OF_A_SCENE = frozenset({"month-day", "day-month", "month-year", "year", "season"})
_OPENS_A_SCENE = re.compile(r"(?:(?:Late |Early )?(?:In|On|During|One \w+ in|At the \w+ of)\s)?", re.IGNORECASE)
_LONG_AGO = 20  # years
_WITH_YEAR = frozenset({"month-day", "day-month", "month-year", "year"})
_OF_THE_NEWS = frozenset(
    {
        "weekday",
        "deictic",
        "weekday-week",
        "relative-unit",
        "deictic-part",
        "ago",
        "seasons-ago",
        "before-last",
        "midweek",
    }
)
_DAYS = frozenset(
    {"month-day", "day-month", "day-range-start", "clock", "nth-of-month"}
)  # with their weekday: near ones
_LEAST_YEARS = 5
_BEFORE_A_DATELINE = re.compile(r"[A-ZÀ-Þ][^a-z\n]*(?:[A-Z][\w.'’ -]+)?[,(]?\s*$")
_AFTER_A_DATELINE = re.compile(r"\)?\s*(?:[(/][^)\n]{2,40}[)/]\s*)?(?:[-–—_]|:\s)")
_DATELINE_REACH = 60


@dataclass(frozen=True)
class Told:
    """`day_first` is None where the text does not show which of two figures is the day; `match`: it is about sport;
    `scene`: it opens with a scene of long ago; `annals`: it tells what is past in the present tense.

    `days` and `past_days`: (month, day) -> the year that the text gives it elsewhere, or that a past verb tells.
    """

    history: bool = False
    day_first: bool | None = None
    match: bool = False
    scene: bool = False
    annals: bool = False
    days: Mapping[tuple[int, int], int] = field(default_factory=dict)
    past_days: Mapping[tuple[int, int], int] = field(default_factory=dict)


_OF_A_MATCH = re.compile(
    r"\b(?:half-?time|touchdowns?|quarterbacks?|midfielders?|strikers?|goalkeepers?|goalless|penalt(?:y|ies)|kick-?off|innings|"
    r"overtime|equali[sz]er|rebounds?|three-pointers?|free kick|playoffs?|the bench|scoreboard|(?:scored|scoring) \w+ points|dribbl\w+)\b",
    re.IGNORECASE,
)
_LEAST_OF_A_MATCH = 3
# One of these stands in all that the pattern finds.
_MATCH_CUES = (
    "half", "touchdown", "quarterback", "midfielder", "striker", "goal", "penalt", "kick", "innings", "overtime", "equali",
    "rebound", "pointer", "playoff", "bench", "score", "scoring", "dribbl",
)  # fmt: skip


def opens_long_ago(text: str, candidates: Iterable[Candidate], published: date | None) -> bool:
    """Whether the text opens with a scene of another time: 'In the autumn of 1921 the mill closed.'"""
    first = next(iter(candidates), None)
    year = (first.groups.get("year") or "") if first is not None and first.rule.name in _OF_A_SCENE else ""
    if first is None or published is None or len(year) != 4 or not _OPENS_A_SCENE.fullmatch(text[: first.start]):
        return False
    return int(year) <= published.year - _LONG_AGO


def is_year_past(candidate: Candidate, published: date | None) -> bool:
    """Whether a time is given with a year before that of publication."""
    year = candidate.groups.get("year") or ""
    return (
        candidate.rule.name in _OF_A_SCENE and len(year) == 4 and published is not None and int(year) < published.year
    )


def is_of_now(candidate: Candidate) -> bool:
    """Whether a time is one of the days of publication: 'today', 'this weekend', 'last week', 'tomorrow'."""
    rel = (candidate.groups.get("rel") or "").lower()
    plain = not candidate.groups.get("the")
    if candidate.rule.name == "deictic":
        return True
    return candidate.rule.name in {"relative-unit", "deictic-part"} and plain and rel in {"this", "last", "next"}


def told_of(text: str, candidates: Iterable[Candidate], published: date | None) -> Told:
    """What the words of a text and its times, taken together, tell."""
    years, news, day_first = 0, 0, None
    for candidate in candidates:
        name, groups = candidate.rule.name, candidate.groups
        if name in _WITH_YEAR and groups.get("year"):
            years += published is None or int((groups["year"] or "0")[:4]) <= published.year - 2
        near_day = name in _DAYS and bool(groups.get("weekday")) and not groups.get("year")
        news += name in _OF_THE_NEWS or near_day
        if name == "numeric-date" and groups["sep"] == "/":
            a, b = int(groups["a"] or 0), int(groups["b"] or 0)
            day_first = True if a > 12 else False if b > 12 else day_first
    return Told(years >= _LEAST_YEARS and years > 2 * news, day_first, _is_of_a_match(text))


def _is_of_a_match(text: str) -> bool:
    lowered = text.lower()
    if not any(cue in lowered for cue in _MATCH_CUES):
        return False
    return sum(1 for _ in islice(_OF_A_MATCH.finditer(text), _LEAST_OF_A_MATCH)) == _LEAST_OF_A_MATCH


def dateline_day(text: str, candidates: Iterable[Candidate], kind: Literal["dateline", "opening"]) -> date | None:
    """The day, with its year, in a dateline or in the dateline that opens a paragraph: 'PARIS, May 3, 2019 (AP) -'."""
    for candidate in candidates:
        if candidate.rule.name not in {"month-day", "day-month"} or not candidate.groups.get("year"):
            continue
        opens = candidate.start <= _DATELINE_REACH and _BEFORE_A_DATELINE.fullmatch(text, 0, candidate.start)
        if kind == "dateline" or (opens and _AFTER_A_DATELINE.match(text, candidate.end)):
            return _day(candidate)
    return None


def _day(candidate: Candidate) -> date | None:
    groups = candidate.groups
    try:
        return p.make_date(int(groups["year"] or 0), MONTHS[key(groups["month"] or "")], ordinal(groups["day"] or "1"))
    except p.OutOfCalendarError:
        return None
