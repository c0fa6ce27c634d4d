"""The table 'events' for other programs: TimelineJS (CSV and JSON) and calendars (iCalendar).

An open or unknown end of a date is left empty; events without any day go to no calendar, as a
calendar has no place for them, and a timeline takes those of which at least one end is known.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pandas as pd

__all__ = ["icalendar_of", "timelinejs_csv", "timelinejs_json"]

TIMELINEJS_COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline",
    "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background",
)  # fmt: skip
_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?")
_STAMP = datetime(1970, 1, 1, tzinfo=UTC)  # iCalendar wants one; a fixed one keeps the file repeatable
_CALENDAR_STATUS = {"planned": "TENTATIVE", "possible": "TENTATIVE", "denied": "CANCELLED"}
Day = tuple[int, int | None, int | None]


@dataclass(frozen=True)
class _Slide:
    """An event as a timeline shows it: from when, to when, how the date is printed, and the row itself."""

    first: Day
    last: Day | None
    printed: str
    row: Any


def timelinejs_csv(events: pd.DataFrame, *, statements: bool = True) -> str:
    """Events -> the spreadsheet that TimelineJS reads, as CSV; `statements=False` leaves out what was only said."""
    out = io.StringIO()
    writer = csv.DictWriter(out, TIMELINEJS_COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for slide in _slides(events, statements):
        first = dict(zip(("Year", "Month", "Day"), map(_cell, slide.first), strict=True))
        last = slide.last or (None, None, None)
        writer.writerow(
            first
            | dict(zip(("End Year", "End Month", "End Day"), map(_cell, last), strict=True))
            | {
                "Display Date": slide.printed,
                "Headline": slide.row.what,
                "Text": slide.row.text,
                "Group": _group(slide.row),
            }
        )
    return out.getvalue()


def timelinejs_json(events: pd.DataFrame, *, title: str | None = None, statements: bool = True) -> dict[str, Any]:
    """Events -> the object that TimelineJS reads as JSON."""
    slides = []
    for slide in _slides(events, statements):
        told: dict[str, Any] = {
            "start_date": _json_date(slide.first),
            "text": {"headline": slide.row.what, "text": slide.row.text},
            "group": _group(slide.row),
            "display_date": slide.printed,
            "unique_id": slide.row.event_id,
        }
        if slide.last is not None:
            told["end_date"] = _json_date(slide.last)
        slides.append(told)
    whole: dict[str, Any] = {"events": slides}
    return whole | ({"title": {"text": {"headline": title}}} if title else {})


def icalendar_of(events: pd.DataFrame, *, name: str | None = None, statements: bool = True) -> bytes:
    """Events whose days are known -> an iCalendar file; the day after the last is DTEND, which does not belong."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//newsbook//timeline//EN")
    calendar.add("version", "2.0")
    if name:
        calendar.add("x-wr-calname", name)
    for row in _told(events, statements):
        span = _days(row.date)
        if span is not None:
            calendar.add_component(_entry(row, *span))
    return bytes(calendar.to_ical())


def _entry(row: Any, first: date, last: date) -> icalendar.Event:
    entry = icalendar.Event()
    entry.add("uid", f"{row.event_id}-{row.start}-{first:%Y%m%d}@newsbook")
    entry.add("dtstamp", _STAMP)
    entry.add("dtstart", first)
    entry.add("dtend", last + timedelta(days=1))
    entry.add("summary", row.what)
    entry.add("description", row.text)
    entry.add("status", _CALENDAR_STATUS.get(row.status, "CONFIRMED"))
    entry.add("transp", "TRANSPARENT")
    return entry


def _told(events: pd.DataFrame, statements: bool) -> Iterator[Any]:
    chosen = events if statements else events[~events["statement"]]
    ordered = chosen.sort_values(["earliest", "latest", "start"], na_position="last", kind="stable")
    return ordered.itertuples(index=False)


def _slides(events: pd.DataFrame, statements: bool) -> Iterator[_Slide]:
    for row in _told(events, statements):
        if pd.isna(row.date):
            continue
        first, last = _ends(str(row.date), row)
        if first is not None or last is not None:
            yield _Slide(first or last or (0, None, None), last if first and last != first else None, row.date, row)


def _ends(edtf: str, row: Any) -> tuple[Day | None, Day | None]:
    """The first and the last year, month and day of a date; None for an end that is open or unknown."""
    first, slash, last = edtf.partition("/")
    begun, ended = _day(first), _day(last if slash else first)
    if begun is None and first != ".." and pd.notna(row.earliest):
        begun = _day(str(row.earliest))
    if ended is None and last != ".." and pd.notna(row.latest):
        ended = _day(str(row.latest))
    return begun, ended


def _day(text: str) -> Day | None:
    """'2021-03-23', '2021-03', '2021~' -> year, month, day; None for a season, a decade or an open end."""
    found = _PLAIN.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    return None if year is None or (month or 1) > 12 else (year, month, day)


def _days(edtf: object) -> tuple[date, date] | None:
    """First and last day of a date that is exact to the day; None for any other."""
    if not isinstance(edtf, str) or "~" in edtf:
        return None
    first, _, last = edtf.partition("/")
    try:
        span = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError:
        return None
    return span if span[1] < date.max else None


def _cell(part: int | None) -> str:
    return "" if part is None else str(part)


def _json_date(day: Day) -> dict[str, int]:
    return {name: part for name, part in zip(("year", "month", "day"), day, strict=True) if part is not None}


def _group(row: Any) -> str:
    """The lane of an event: statements, background or the story."""
    return "Statements" if row.statement else "Background" if row.background else "The story"
