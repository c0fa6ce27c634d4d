"""What a time means, and what a resolver may know of its surroundings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from newsbook.timexes.fixed import is_used_as_a_name
from newsbook.timexes.periods import UNKNOWN_VALUES, Period
from newsbook.timexes.tense import Direction, belongs_to_a_plan, direction, is_old_plan, is_past_plan, is_to_come
from newsbook.timexes.told import Told

_DAYS = frozenset({"day", "week", "weekend"})
_WEEK = 7
_LONG_OVER = 400  # days before publication after which a date named before is none that the story goes on from
_ANY = re.compile(r"\ban?\s+$", re.IGNORECASE)
_NO_NOUN = re.compile(r"\s*(?:[.,;:!?)”\"’]|$)|\s(?:in|and|but|when|at|of)\b")
_ARE_PLANNED = re.compile(r"\b(?:is|are)\s+(?:\w+ly\s+)?(?:scheduled|due|expected|set|planned)\b", re.IGNORECASE)
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

    `named` is the last date the text has named, `reference` the last that the story has reached, `over` the last one not after publication, `dated` whether that date has its year from the text and not
    from the publication date, `here` whether it was named in this block or the one before, `near` whether in this one; `quarter` is the quarter that a company
    reports on, `years` those that the days named before have got. `sentence` holds what surrounds the time in its sentence, the time itself at `start`:`end`;
    `scheduled` says that the verb above it is one of plans in the present tense: "they meet Monday"; `verb` is where the verb points that it hangs on; `aside` that it stands in a relative
    clause; `stage` is the last date named outside of one, in the sentence that begins at `stage_at`; `usual` is where the sentence begins
    that told last what is done again and again; `first` is where this one begins; `night` says that the time before was a night; `of_now` says that the block names a day of now; `led` is the year that
    the sentence beginning at `led_at` is about.
    """

    published: date | None
    told: Told = field(default_factory=Told)
    sentence: str = ""
    start: int = 0
    end: int = 0
    opens_sentence: bool = False
    scheduled: bool = False
    verb: Direction = ""
    reference: Period | None = None
    over: Period | None = None
    named: Period | None = None
    dated: bool = False
    here: bool = False
    near: bool = False
    quarter: Period | None = None
    aside: bool = False
    night: bool = False
    stage: Period | None = None
    stage_at: int = -1
    usual: int = -1
    first: int = 0
    of_now: bool = False
    led: Period | None = None
    led_at: int = -1
    years: dict[tuple[int, int], int] = field(default_factory=dict)

    @property
    def direction(self) -> Direction:
        if self.verb:
            return self.verb
        return self._or_scheduled(direction(self.sentence, self.start, self.end))

    @property
    def direction_after(self) -> Direction:
        return self._or_scheduled(direction(self.sentence[self.start :], 0, self.end - self.start))

    @property
    def is_sure(self) -> bool:
        """Whether the parse tells where the words point, not only a verb nearby."""
        return bool(self.verb) or self.scheduled

    @property
    def of_a_plan(self) -> bool:
        return belongs_to_a_plan(self.sentence, self.start, self.end)

    @property
    def of_old_plan(self) -> bool:
        """Whether the words tell of what was to have been: "had been due to start on Saturday"."""
        return is_old_plan(self.sentence, self.start, self.end)

    @property
    def of_past_plan(self) -> bool:
        """Whether the words tell of what was ahead then: "were to begin in June"."""
        return self.of_old_plan or is_past_plan(self.sentence, self.start, self.end)

    @property
    def is_any_such(self) -> bool:
        """Whether it is one of its kind, not the last one: "on a Friday"."""
        lead = _ANY.search(self.sentence, 0, self.start)
        return lead is not None and lead.end() == self.start and _NO_NOUN.match(self.sentence, self.end) is not None

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
        if reference is self.reference and fine and self._is_yet_to_come():
            return self.published
        return reference.first if reference is not None and fine else self.published

    def _is_yet_to_come(self) -> bool:
        """Whether the date named last lies ahead of a story that looks back."""
        ahead = self.reference is not None and self.published is not None and self.reference.first > self.published
        return ahead and not self.dated and self.direction == "past"

    @property
    def reached_day(self) -> date | None:
        """The day from which 'the next day' and 'four days later' are counted; None where none is told and the words look back."""
        reference = self._last_over() or self.reference
        told = reference is not None and reference.unit in _DAYS
        return self.reached("day") if told or self.direction != "past" else None

    @property
    def clock_day(self) -> date | None:
        """The day of a time of day that names none: the one that the sentence is about, else the story's."""
        day, told = self.published, self.stage
        if told is None or told.unit != "day" or (day is None and not self.near):
            return day
        if day is None or self.stage_at == self.first:
            return told.first
        if told.first > day:
            over = (
                self.near and self.over is not None and self.over.unit == "day" and (day - self.over.last).days < _WEEK
            )
            past = self.over.first if over and self.over is not None else day
            return past if self.direction == "past" else told.first if self.near else day
        return told.first if self.near else day

    def _last_over(self) -> Period | None:
        """Where the words look back and the date named last lies ahead, the one named before it."""
        if self.reference is None or self.published is None or self.direction != "past":
            return None
        if self.reference.first <= self.published or self.over is None:
            return None
        return self.over if self.told.history or (self.published - self.over.last).days < _LONG_OVER else None

    @property
    def story_time(self) -> Period | None:
        """The date that a bare 'June' goes on from, where the text tells of other years than its own; else None.

        So it is in a sentence that a year opens, in a history (where nothing looks ahead from its last years), in a text without a publication date,
        and in the paragraph that gives a day or a month of an earlier year and the next.
        """
        if self.led is not None and self.led_at == self.first and self.direction != "future":
            return self.led
        if self.reference is None or not self.dated or (self.told.scene and self.of_now):
            return None
        if self.published is None:
            return None if is_to_come(self.sentence, self.start, self.end) else self.reference
        if not self.told.history and _ARE_PLANNED.search(self.sentence):
            return None
        earlier = self.reference.last.year < self.published.year and self.reference.unit in {"day", "month"}
        ahead = self.direction == "future" and (
            self.reference.last.year >= self.published.year - _RECENT or is_to_come(self.sentence, self.start, self.end)
        )
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
