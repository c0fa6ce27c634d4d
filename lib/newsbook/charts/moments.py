"""Events as they are put on a time axis: their lane, their row, the days from which to which they reach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from newsbook.charts.colours import BACKGROUND, INK
from newsbook.charts.wording import date_words, listed

LANE_GAP = 1.05
UNDATED = "No date"
LANES = ("Background", "The story", UNDATED)
OPEN = 0.05  # of the axis: how far a side reaches that has no day
Axis = tuple[date, date]


@dataclass
class Row:
    """One event as it is drawn: `first`, `last` are None where there is no such day."""

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
    rows, y = [], 0.0
    for lane in LANES:
        of_lane = [row for row in found if row.lane == lane]
        of_lane.sort(key=lambda row: (row.first or row.last or date.min, row.last or date.max, row.start))
        if of_lane:
            y += LANE_GAP
        for row in of_lane:
            row.y = y
            rows.append(row)
            y += 1
    return rows


def _row(event: object, names: dict[str, str]) -> Row:
    get = event.__getattribute__
    first, last = day_of(get("earliest")), day_of(get("latest"))
    printed = None if pd.isna(get("date")) else str(get("date"))
    dated = first is not None or last is not None
    actors = [] if pd.isna(get("actors")) else str(get("actors")).split(" | ")
    return Row(
        y=0,
        lane=UNDATED if not dated else "Background" if get("background") else "The story",
        first=first,
        last=last,
        when=_when(printed, str(get("status"))),
        what=str(get("what")),
        status=str(get("status")),
        start=int(get("start")),
        end=int(get("end")),
        vague=printed is None or "/" not in printed or first is None or last is None,
        names=listed([names.get(actor, actor) for actor in actors]),
    )


def _when(edtf: str | None, status: str) -> str:
    """The date in words; what happened before a day happened by it, and did not go on until it."""
    if edtf is None:
        return "undated"
    words = date_words(edtf)
    return words.replace("until", "by", 1) if status == "happened" and edtf.startswith(("../", "/")) else words


def day_of(value: object) -> date | None:
    """A day that the calendar of a chart can hold; what it cannot hold counts as undated."""
    try:
        return None if pd.isna(value) else date.fromisoformat(str(value))
    except ValueError:
        return None


def axis_of(rows: list[Row], published: date | None) -> Axis:
    """The days from which to which the axis runs, with a margin on either side."""
    days = [day for row in rows for day in (row.first, row.last, published) if day]
    if not days:
        return date(2000, 1, 1), date(2000, 1, 2)
    first, last = min(days), max(days)
    margin = max(2, int((last - first).days * 0.035))
    return moved(first, -margin), moved(last, margin)


def moved(day: date, days: int) -> date:
    ordinal = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def share(day: date, axis: Axis) -> float:
    """Where on the axis a day lies: 0 at its beginning, 1 at its end."""
    return (day - axis[0]) / (axis[1] - axis[0])


def bounds(row: Row, axis: Axis) -> tuple[date, date]:
    """First and last day of a row within the axis; an open side reaches a little way."""
    if row.lane == UNDATED:
        return axis[0], axis[0]
    open_side = max(1, int((axis[1] - axis[0]).days * OPEN))
    first = row.first or max(moved(row.last or axis[1], -open_side), axis[0])
    return first, row.last or min(moved(first, open_side), axis[1])
