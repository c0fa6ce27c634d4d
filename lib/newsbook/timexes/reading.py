"""What a time means, and what a resolver may know of its surroundings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from newsbook.timexes.periods import UNKNOWN_VALUES, Period
from newsbook.timexes.tense import Direction, direction


@dataclass(frozen=True)
class Reading:
    """The meaning of one time; `trust` scales its rule's confidence."""

    type: str
    value: str | None
    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    anchor: date | None = None
    trust: float = 1.0
    period: Period | None = None


@dataclass
class Context:
    """What is known when a time is resolved.

    `reference` is the last date the text has named, `quarter` the last quarter; `sentence` holds
    what surrounds the time in its sentence, the time itself at `start`:`end`.
    """

    published: date | None
    sentence: str = ""
    start: int = 0
    end: int = 0
    opens_sentence: bool = False
    reference: Period | None = None
    quarter: Period | None = None

    @property
    def direction(self) -> Direction:
        return direction(self.sentence, self.start, self.end)

    @property
    def is_possessive(self) -> bool:
        """Whether the time owns what follows: "Wednesday's ruling"."""
        return self.sentence[self.end : self.end + 2] in {"'s", "’s"}

    @property
    def direction_after(self) -> Direction:
        return direction(self.sentence[self.start :], 0, self.end - self.start)

    @property
    def narrative_day(self) -> date | None:
        """The day the story has reached: the last one named, else the publication date."""
        return self.reference.first if self.reference else self.published


def of_period(period: Period, anchor: date | None = None, trust: float = 1.0) -> Reading:
    """A DATE that covers the period."""
    return Reading("DATE", period.value, period.edtf, period.first, period.last, anchor, trust, period)


def unknown(unit: str, value: str | None = None) -> Reading:
    """A DATE of which only the granularity, or part of the value, is known."""
    return Reading("DATE", value or UNKNOWN_VALUES.get(unit, "XXXX-XX-XX"), trust=0.6)


def vague(value: str) -> Reading:
    return Reading("DATE", value)


def at_time(reading: Reading, suffix: str) -> Reading:
    """A day made a TIME: suffix 'TMO', 'T14:30'. A night is dated by the day on which it begins."""
    return replace(reading, type="TIME", value=f"{reading.value}{suffix}")
