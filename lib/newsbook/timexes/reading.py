"""What a time means, and what a resolver may know of its surroundings."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from newsbook.timexes.fixed import is_used_as_a_name
from newsbook.timexes.periods import UNKNOWN_VALUES, Period
from newsbook.timexes.tense import Direction, belongs_to_a_plan, direction
from newsbook.timexes.told import Told

_DAYS = frozenset({"day", "week", "weekend"})
_RECENT = 10  # what a history says of so many last years can be of days to come


@dataclass(frozen=True)
class Reading:
    """The meaning of one time; `trust` scales its rule's confidence, `others` are the values turned down."""

    type: str
    value: str | None
    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    anchor: date | None = None
    trust: float = 1.0
    period: Period | None = None
    others: tuple[str, ...] = ()


@dataclass
class Context:
    """What is known when a time is resolved.

    `reference` is the last date the text has named, `over` the last one not after publication, `dated` whether that date has its year from the text and not
    from the publication date, `here` whether it was named in this block or the one before, `near` whether in this one; `quarter` is the quarter that a company
    reports on, `years` those that the days named before have got. `sentence` holds what surrounds the time in its sentence, the time itself at `start`:`end`;
    `scheduled` says that the verb above it is one of plans in the present tense: "they meet Monday".
    """

    published: date | None
    told: Told = field(default_factory=Told)
    sentence: str = ""
    start: int = 0
    end: int = 0
    opens_sentence: bool = False
    scheduled: bool = False
    reference: Period | None = None
    over: Period | None = None
    dated: bool = False
    here: bool = False
    near: bool = False
    quarter: Period | None = None
    years: dict[tuple[int, int], int] = field(default_factory=dict)

    @property
    def direction(self) -> Direction:
        return self._or_scheduled(direction(self.sentence, self.start, self.end))

    @property
    def direction_after(self) -> Direction:
        return self._or_scheduled(direction(self.sentence[self.start :], 0, self.end - self.start))

    @property
    def of_a_plan(self) -> bool:
        return belongs_to_a_plan(self.sentence, self.start, self.end)

    @property
    def is_name(self) -> bool:
        return is_used_as_a_name(self.sentence, self.start, self.end)

    def _or_scheduled(self, way: Direction) -> Direction:
        return "future" if self.scheduled else way

    @property
    def is_possessive(self) -> bool:
        """Whether the time owns what follows: "Wednesday's ruling"."""
        return self.sentence[self.end : self.end + 2] in {"'s", "’s"}

    @property
    def narrative_day(self) -> date | None:
        """The day the story has reached: the last one named, else the publication date."""
        return self.reference.first if self.reference else self.published

    def reached(self, unit: str) -> date | None:
        """The day from which 'that day', 'the following year' are counted: no day of the week follows from a year."""
        reference = self._last_over() or self.reference
        fine = reference is not None and (unit not in {"day", "week", "weekend"} or reference.unit in _DAYS)
        return reference.first if reference is not None and fine else self.published

    def _last_over(self) -> Period | None:
        """Where the words look back and the date named last lies ahead, the one named before it."""
        if self.reference is None or self.published is None or self.direction != "past":
            return None
        return self.over if self.reference.first > self.published else None

    @property
    def story_time(self) -> Period | None:
        """The date that a bare 'June' goes on from, where the text tells of other years than its own; else None.

        So it is in a history (where nothing looks ahead from its last years), in a text without a publication date,
        and in the paragraph that gives a day or a month of an earlier year and the next.
        """
        if self.reference is None or not self.dated:
            return None
        if self.published is None:
            return self.reference
        earlier = self.reference.last.year < self.published.year and self.reference.unit in {"day", "month"}
        ahead = self.direction == "future" and self.reference.last.year >= self.published.year - _RECENT
        told = self.told.history or (self.here and earlier and self.direction != "future")
        return self.reference if told and not ahead else None


def of_period(
    period: Period, anchor: date | None = None, trust: float = 1.0, others: tuple[Period | None, ...] = ()
) -> Reading:
    """A DATE that covers the period; `others` are the periods it could have been."""
    turned_down = tuple(dict.fromkeys(p.value for p in others if p is not None and p.value != period.value))
    return Reading("DATE", period.value, period.edtf, period.first, period.last, anchor, trust, period, turned_down)


def unknown(unit: str, value: str | None = None) -> Reading:
    """A DATE of which only the granularity, or part of the value, is known."""
    return Reading("DATE", value or UNKNOWN_VALUES.get(unit, "XXXX-XX-XX"), trust=0.6)


def vague(value: str) -> Reading:
    return Reading("DATE", value)


def at_time(reading: Reading, suffix: str) -> Reading:
    """A day made a TIME: suffix 'TMO', 'T14:30'. A night is dated by the day on which it begins."""
    others = tuple(f"{value}{suffix}" for value in reading.others)
    return replace(reading, type="TIME", value=f"{reading.value}{suffix}", others=others)
