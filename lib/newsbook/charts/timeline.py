"""When: one row per event on a time axis; days as marks, spans as bars, vague dates as light bars."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from newsbook.article import Article
from newsbook.charts.colours import BACKGROUND, GRID, INK, LINE, PAPER, QUARTER, SOFT, tint
from newsbook.charts.theme import CHAR, Drawn, Panel, finished
from newsbook.charts.wording import cut, date_words, hover, listed, safe, wrapped

TOP = 40
ROW = 36
LANE_GAP = 0.85
LABEL_SIZE = 12.5
SYMBOLS = {
    "happened": "circle", "ongoing": "square", "planned": "circle-open", "possible": "diamond-open", "denied": "x",
}  # fmt: skip
LANES = ("Background", "The story", "No date")
OPEN = 0.05  # of the axis: how far a side reaches that has no day
NARROW = 0.012  # of the axis: a bar shorter than this is drawn as a mark
ROOM = 0.4  # of the axis: what a label beside its mark needs
DAY_MS = 86_400_000


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


def timeline_chart(
    events: pd.DataFrame, entities: pd.DataFrame, article: Article, *, top: int = TOP, statements: bool = False
) -> go.Figure:
    """Events in order of time: background, the story, and what has no date; publication day marked.

    What is only said ('said on Tuesday') is left out unless `statements` asks for it.
    """
    panel = Panel(go.Figure())
    events = events if statements else events[~events["statement"]]
    return finished(panel, draw_timeline(panel, events, entities, article, top=top), article)


def draw_timeline(
    panel: Panel, events: pd.DataFrame, entities: pd.DataFrame, article: Article, *, top: int = TOP, left: int = 150
) -> Drawn:
    """The timeline into a panel; `left` is the room for the dates beside it."""
    if events.empty:
        return Drawn("No event is dated in this article", empty="No event with a date was found in it.")
    chosen = events.sort_values(["background", "confidence", "start"], ascending=[True, False, True]).head(top)
    rows = _rows(chosen.sort_values("start"), entities)
    axis = _axis(rows, article.published)
    pixels = panel.width - left - 36
    _lanes(panel, rows, axis)
    for row in rows:
        _mark(panel, row, axis, article)
        _label(panel, row, axis, pixels)
    for status in SYMBOLS:
        if any(row.status == status for row in rows):
            panel.key(status, symbol=SYMBOLS[status], color=INK, line={"width": 2, "color": INK})
    depth = rows[-1].y + 0.6
    _publication(panel, article.published, axis, depth)
    _scales(panel, rows, axis, depth)
    rest = len(events) - len(chosen)
    note = "A full bar lasts; a light bar is a date known only to the month or year."
    note += f" {rest} events of less weight left out." if rest else ""
    return Drawn(_title(events, article.published), note, height=int(ROW * (depth + 0.6)), left=left, top=8)


def _rows(events: pd.DataFrame, entities: pd.DataFrame) -> list[Row]:
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
    first, last = _day(get("earliest")), _day(get("latest"))
    printed = None if pd.isna(get("date")) else str(get("date"))
    dated = first is not None or last is not None
    actors = [] if pd.isna(get("actors")) else str(get("actors")).split(" | ")
    return Row(
        y=0,
        lane="No date" if not dated else "Background" if get("background") else "The story",
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


def _day(value: object) -> date | None:
    """A day that the calendar of a chart can hold; what it cannot hold counts as undated."""
    try:
        return None if pd.isna(value) else date.fromisoformat(str(value))
    except ValueError:
        return None


def _axis(rows: list[Row], published: date | None) -> tuple[date, date]:
    """The days from which to which the axis runs, with a margin on either side."""
    days = [day for row in rows for day in (row.first, row.last, published) if day]
    if not days:
        return date(2000, 1, 1), date(2000, 1, 2)
    first, last = min(days), max(days)
    margin = max(2, int((last - first).days * 0.035))
    return _moved(first, -margin), _moved(last, margin)


def _moved(day: date, days: int) -> date:
    ordinal = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def _share(day: date, axis: tuple[date, date]) -> float:
    """Where on the axis a day lies: 0 at its beginning, 1 at its end."""
    return (day - axis[0]) / (axis[1] - axis[0])


def _bounds(row: Row, axis: tuple[date, date]) -> tuple[date, date]:
    """First and last day of a row within the axis; an open side reaches a little way."""
    if row.lane == "No date":
        return axis[0], axis[0]
    open_side = max(1, int((axis[1] - axis[0]).days * OPEN))
    first = row.first or max(_moved(row.last or axis[1], -open_side), axis[0])
    return first, row.last or min(_moved(first, open_side), axis[1])


def _mark(panel: Panel, row: Row, axis: tuple[date, date], article: Article) -> None:
    first, last = _bounds(row, axis)
    head = f"{row.when} · {row.status}" + (f" · {row.names}" if row.names else "")
    text = hover(head, article, row.start, row.end, (row.start, row.end))
    shared = {
        "customdata": [[row.start, row.end]], "hovertext": [text], "hoverinfo": "text",
        "showlegend": False, "name": row.lane,
    }  # fmt: skip
    narrow = _share(last, axis) - _share(first, axis) < NARROW
    if not narrow:
        fill = tint(row.colour, QUARTER) if row.vague else row.colour
        panel.add(
            go.Bar(
                orientation="h", base=[first.isoformat()], x=[((last - first).days + 1) * DAY_MS], y=[row.y], width=0.3,
                marker={"color": fill, "line": {"color": row.colour, "width": 1}}, **shared,
            )
        )  # fmt: skip
    at = first + (last - first) / 2 if narrow or row.vague else first
    look = {
        "symbol": SYMBOLS.get(row.status, "circle"), "size": 11, "color": row.colour,
        "line": {"color": row.colour if "open" in SYMBOLS.get(row.status, "") else PAPER, "width": 2},
    }  # fmt: skip
    panel.add(go.Scatter(x=[at.isoformat()], y=[row.y], mode="markers", marker=look, cliponaxis=False, **shared))


def _label(panel: Panel, row: Row, axis: tuple[date, date], pixels: int) -> None:
    """What happens, beside the mark on the side with more room; above a bar that leaves none."""
    first, last = _bounds(row, axis)
    before, after = _share(first, axis), 1 - _share(last, axis)
    per_char = LABEL_SIZE * CHAR
    font = {"size": LABEL_SIZE, "color": SOFT if row.lane == "No date" else row.colour}
    look = {"y": row.y, "font": font, "showarrow": False, "align": "left", "borderpad": 1, "bgcolor": PAPER}
    if max(before, after) < ROOM:
        text = safe(cut(row.what, int(pixels * (1 - before) / per_char) - 2))
        panel.note(x=first.isoformat(), xanchor="left", yanchor="bottom", yshift=4, text=text, **look)
        return
    right = after >= before or after >= 0.5
    width = int(pixels * (after if right else before) / per_char) - 4
    text = wrapped(row.what, max(width, 16), 2)
    if right:
        panel.note(x=last.isoformat(), xanchor="left", yanchor="middle", xshift=9, text=text, **look)
    else:
        panel.note(x=first.isoformat(), xanchor="right", yanchor="middle", xshift=-9, text=text, **look)


def _lanes(panel: Panel, rows: list[Row], axis: tuple[date, date]) -> None:
    """The name of each lane above its first row, and a line that parts it from the one before."""
    seen: set[str] = set()
    for row in rows:
        panel.line(x0=axis[0].isoformat(), x1=axis[1].isoformat(), y0=row.y, y1=row.y, line={"color": GRID, "width": 1})
        if row.lane in seen:
            continue
        if seen:
            line = {"color": LINE, "width": 1}
            panel.line(xref="paper" if panel.n == 1 else panel.x, x0=0 if panel.n == 1 else axis[0].isoformat(),
                       x1=1 if panel.n == 1 else axis[1].isoformat(), y0=row.y - 1.0, y1=row.y - 1.0, line=line)  # fmt: skip
        seen.add(row.lane)
        panel.note(
            xref=f"{panel.x} domain", x=0, y=row.y - 0.72, xanchor="left", yanchor="middle", bgcolor=PAPER,
            text=f"<b>{row.lane}</b>", font={"size": 12, "color": SOFT},
        )  # fmt: skip


def _publication(panel: Panel, published: date | None, axis: tuple[date, date], depth: float) -> None:
    if published is None or not axis[0] <= published <= axis[1]:
        return
    day = published.isoformat()
    panel.line(x0=day, x1=day, y0=-0.4, y1=depth, line={"color": SOFT, "width": 1.5, "dash": "dash"})
    late = _share(published, axis) > 0.5
    panel.note(
        x=day, y=-0.4, xanchor="right" if late else "left", yanchor="bottom", text="published",
        font={"size": 12, "color": SOFT},
    )  # fmt: skip


def _scales(panel: Panel, rows: list[Row], axis: tuple[date, date], depth: float) -> None:
    dated = any(row.lane != "No date" for row in rows)
    panel.axes(
        {"type": "date", "range": [axis[0].isoformat(), _moved(axis[1], 1).isoformat()], "showticklabels": dated,
         "title": {"text": "time" if dated else ""}, "nticks": 8, "showgrid": dated},
        {"tickmode": "array", "tickvals": [row.y for row in rows],
         "ticktext": [wrapped(row.when, 20, 2) for row in rows],
         "range": [depth, -0.6], "tickfont": {"size": 12.5}},
    )  # fmt: skip
    panel.fig.update_layout(barmode="overlay")


def _title(events: pd.DataFrame, published: date | None) -> str:
    """How far the story reaches back and ahead of the day it was published."""
    firsts = [day for day in map(_day, events["earliest"]) if day]
    lasts = [day for day in map(_day, events["latest"]) if day]
    n = f"{len(events)} event" + ("s" if len(events) > 1 else "")
    if not firsts and not lasts:
        return f"{n}, none with a date that could be resolved"
    first, last = min(firsts + lasts), max(firsts + lasts)
    if published is None:
        return f"{n} in {first.year}" if first.year == last.year else f"{n} from {first.year} to {last.year}"
    back, ahead = first < published - timedelta(days=366), last > published
    if back and ahead:
        return f"The story reaches back to {first.year} and ahead to {_ahead(last, published)}"
    if back:
        return f"The story reaches back to {first.year}"
    return f"The story looks ahead to {_ahead(last, published)}" if ahead else f"{n}, up to the day of publication"


def _ahead(last: date, published: date) -> str:
    return f"{last:%B}" if last.year == published.year else str(last.year)
