"""Exports of the table 'events': TimelineJS and iCalendar, read back by their own readers."""

import csv
import io
from datetime import date

import icalendar
import pandas as pd
import pytest

from newsbook.article import make_table
from newsbook.timeline.exports import TIMELINEJS_COLUMNS, icalendar_of, timelinejs_csv, timelinejs_json

DATES = [
    # EDTF, earliest, latest, first of a slide, last of a slide, days in a calendar
    ("2021-03-23", "2021-03-23", "2021-03-23", (2021, 3, 23), None, ("2021-03-23", "2021-03-24")),
    ("2021-03-20/2021-03-23", "2021-03-20", "2021-03-23", (2021, 3, 20), (2021, 3, 23), ("2021-03-20", "2021-03-24")),
    ("2021-06", "2021-06-01", "2021-06-30", (2021, 6), None, None),
    ("2001~", "2001-01-01", "2001-12-31", (2001,), None, None),
    ("2017~/2021~", "2017-01-01", "2021-12-31", (2017,), (2021,), None),
    ("2021-21", "2021-03-01", "2021-05-31", (2021, 3, 1), (2021, 5, 31), None),
    ("199X", "1990-01-01", "1999-12-31", (1990, 1, 1), (1999, 12, 31), None),
    ("2021-03-23/..", "2021-03-23", None, (2021, 3, 23), None, None),
    ("../2021-03-23", None, "2021-03-23", (2021, 3, 23), None, None),
    (None, None, None, None, None, None),
]


def table(*dates: tuple[str | None, str | None, str | None], **other: object) -> pd.DataFrame:
    rows = []
    for number, (edtf, earliest, latest) in enumerate(dates, start=1):
        row = {
            "event_id": f"e{number:03d}", "start": 10 * number, "end": 10 * number + 5, "text": "He left, “smiling”; so",
            "what": "He left, smiling", "status": "happened", "background": False, "statement": False,
            "confidence": 1.0, "rule": "timex",
        } | other  # fmt: skip
        told = {"date": edtf, "earliest": earliest, "latest": latest}
        rows.append(row | {name: value for name, value in told.items() if value is not None})
    return make_table("events", rows)


@pytest.mark.parametrize(("edtf", "earliest", "latest", "first", "last", "days"), DATES)
def test_dates(edtf, earliest, latest, first, last, days):
    events = table((edtf, earliest, latest))
    slides = timelinejs_json(events)["events"]
    if first is None:
        assert slides == []
    else:
        assert tuple(slides[0]["start_date"].values()) == first
        assert tuple(slides[0].get("end_date", {}).values()) == (last or ())
        assert slides[0]["display_date"] == edtf
    found = icalendar.Calendar.from_ical(icalendar_of(events)).walk("VEVENT")
    assert [(str(e["DTSTART"].dt), str(e["DTEND"].dt)) for e in found] == ([days] if days else [])


def test_the_csv_has_the_headers_that_timelinejs_reads():
    text = timelinejs_csv(table(("2021-03-23", "2021-03-23", "2021-03-23")))
    rows = list(csv.DictReader(io.StringIO(text)))
    assert text.splitlines()[0] == (
        "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,"
        "Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background"
    )
    assert tuple(rows[0]) == TIMELINEJS_COLUMNS
    assert [rows[0][c] for c in ("Year", "Month", "Day", "End Year", "Headline", "Text", "Group")] == [
        "2021", "3", "23", "", "He left, smiling", "He left, “smiling”; so", "The story",
    ]  # fmt: skip


def test_order_statements_and_repetition():
    events = table(("2021", "2021-01-01", "2021-12-31"), ("2019-01-01", "2019-01-01", "2019-01-01"))
    assert [s["unique_id"] for s in timelinejs_json(events, title="A")["events"]] == ["e002", "e001"]
    said = table(("2019-01-01", "2019-01-01", "2019-01-01"), statement=True)
    assert timelinejs_json(said)["events"][0]["group"] == "Statements"
    assert timelinejs_json(said, statements=False)["events"] == []
    assert icalendar_of(events, name="A") == icalendar_of(events, name="A")


@pytest.mark.parametrize("status", ["happened", "planned", "possible", "ongoing", "denied"])
def test_every_status_has_one_in_calendars(status):
    entry = icalendar.Calendar.from_ical(
        icalendar_of(table(("2021-03-23", "2021-03-23", "2021-03-23"), status=status))
    ).walk("VEVENT")[0]
    assert entry["STATUS"] in {"CONFIRMED", "TENTATIVE", "CANCELLED"}
    assert entry["DTSTART"].dt == date(2021, 3, 23)


def test_no_events():
    assert timelinejs_csv(table()).count("\n") == 1
    assert timelinejs_json(table()) == {"events": []}
    assert icalendar.Calendar.from_ical(icalendar_of(table())).walk("VEVENT") == []
