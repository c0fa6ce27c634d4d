"""Events as they are put on a time axis: their lane, the days from which to which they reach, what stands beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import pandas as pd

from newsbook.charts.colours import BACKGROUND, INK
from newsbook.charts.scale import Scale, moved
from newsbook.charts.wording import CHAR, lines_of, listed, when_words

ROW = 36  # pixels: a row with a line or two beside its mark
LANE_GAP = 0.95  # rows, for the name of a lane
UNDATED = "No date"
LANES = ("Background", "The story", UNDATED)
OPEN = 0.05  # of the axis: how far a side reaches that has no day
ROOM = 0.4  # of the axis: what words beside a mark need
LABEL_SIZE, LABEL_LINE = 12.5, 16  # pixels
MOST_LINES = 5
DATE = 20  # characters that a line of a date beside the axis holds
BESIDE, LEFT_OF, ABOVE = "right", "left", "above"


class Label(NamedTuple):
    """What is said of an event, line by line, and on which side of its mark; `below`: rows under a mark with words above it."""

    lines: list[str]
    side: str
    below: float = 0.3

    @property
    def rows(self) -> float:
        """How many rows of the chart it needs."""
        if self.side == ABOVE:
            return max(1.0, (LABEL_LINE * len(self.lines) + 9) / ROW + self.below)
        return max(1.0, (LABEL_LINE * len(self.lines) + 8) / ROW)


@dataclass
class Row:
    """One event as it is drawn: `first`, `last` are None where there is no such day; `top` is the row's, `y` the mark's."""

    top: float
    y: float
    lane: str
    first: date | None
    last: date | None
    when: str
    what: str
    status: str
    start: int
    end: int
    vague: bool
    names: str

    @property
    def colour(self) -> str:
        return BACKGROUND if self.lane == "Background" else INK


def rows_of(events: pd.DataFrame, entities: pd.DataFrame) -> list[Row]:
    """Events as rows, lane by lane, each lane in order of time."""
    names = dict(zip(entities["entity_id"], entities["name"], strict=True))
    found = [_row(event, names) for event in events.itertuples()]
    found.sort(
        key=lambda row: (LANES.index(row.lane), row.first or row.last or date.min, row.last or date.max, row.start)
    )
    return found


def place(rows: list[Row], labels: list[Label]) -> float:
    """Gives each row its place, as high as its label needs -> where the last one ends."""
    depth, lane = 0.0, ""
    for row, label in zip(rows, labels, strict=True):
        depth += LANE_GAP if row.lane != lane else 0
        lane = row.lane
        row.top = depth
        depth += label.rows
        row.y = depth - label.below if label.side == ABOVE else (row.top + depth) / 2
    return depth


def label_of(row: Row, scale: Scale, pixels: int, *, on_phone: bool) -> Label:
    """What happens, on the side of the mark with more room; above a bar that leaves none, and on a phone with its date."""
    first, last = bounds(row, scale)
    before, after = scale.share(first), 1 - scale.share(last)
    per_char = LABEL_SIZE * CHAR
    if on_phone:
        return Label([row.when, *lines_of(row.what, int(pixels / per_char), MOST_LINES)], ABOVE)
    if max(before, after) < ROOM:
        below = 0.55 if len(lines_of(row.when, DATE, 2)) > 1 else 0.3  # its date has two lines
        return Label(lines_of(row.what, int(pixels * (1 - before) / per_char) - 2, MOST_LINES), ABOVE, below)
    right = after >= before or after >= 0.5
    width = int(pixels * (after if right else before) / per_char) - 3
    return Label(lines_of(row.what, max(width, 16), MOST_LINES), BESIDE if right else LEFT_OF)


def _row(event: object, names: dict[str, str]) -> Row:
    get = event.__getattribute__
    first, last = day_of(get("earliest")), day_of(get("latest"))
    printed = None if pd.isna(get("date")) else str(get("date"))
    dated = first is not None or last is not None
    actors = [] if pd.isna(get("actors")) else str(get("actors")).split(" | ")
    return Row(
        top=0,
        y=0,
        lane=UNDATED if not dated else "Background" if get("background") else "The story",
        first=first,
        last=last,
        when=when_words(printed, str(get("status"))),
        what=str(get("what")),
        status=str(get("status")),
        start=int(get("start")),
        end=int(get("end")),
        vague=printed is None or "/" not in printed or first is None or last is None,
        names=listed([names.get(actor, actor) for actor in actors]),
    )


def day_of(value: object) -> date | None:
    """A day that the calendar of a chart can hold; what it cannot hold counts as undated."""
    try:
        return None if pd.isna(value) else date.fromisoformat(str(value))
    except ValueError:
        return None


def days_of(rows: list[Row], published: date | None) -> list[date]:
    """The days that an axis must show."""
    return [day for row in rows for day in (row.first, row.last) if day] + ([published] if published else [])


def vague_of(rows: list[Row]) -> list[tuple[date, date]]:
    """The stretches that stand for one date each, known only so nearly."""
    return [(row.first, row.last) for row in rows if row.vague and row.first and row.last]


def bounds(row: Row, scale: Scale) -> tuple[date, date]:
    """First and last day of a row within the axis; an open side reaches a little way."""
    if row.lane == UNDATED:
        return scale.first, scale.first
    first, last = row.first, row.last
    if first is None:
        first = scale.back(last or scale.last, OPEN)
    return first, last or max(scale.day_at(scale.share(first) + OPEN), moved(first, 1))
