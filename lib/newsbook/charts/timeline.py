"""When: one row per event on a time axis; days as marks, spans as bars, vague dates as light bars."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from newsbook.article import Article
from newsbook.charts.colours import GRID, INK, LINE, PAPER, QUARTER, SOFT, tint
from newsbook.charts.dots import draw_dots
from newsbook.charts.moments import UNDATED, Axis, Row, axis_of, bounds, day_of, moved, rows_of, share
from newsbook.charts.theme import CHAR, Drawn, Panel, finished
from newsbook.charts.wording import counted, cut, hover, safe, wrapped

TOP = 40
ROW = 36
LABEL_SIZE = 12.5
SYMBOLS = {
    "happened": "circle", "ongoing": "square", "planned": "circle-open", "possible": "diamond-open", "denied": "x",
}  # fmt: skip
NARROW = 0.012  # of the axis: a bar shorter than this is drawn as a mark
ROOM = 0.4  # of the axis: what a label beside its mark needs
DAY_MS = 86_400_000


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
    rows = rows_of(chosen.sort_values("start"), entities)
    more = [row for row in rows_of(events.drop(chosen.index), entities) if row.lane != UNDATED] if panel.n == 1 else []
    axis = axis_of([*rows, *more], article.published)
    pixels = panel.width - left - 36
    _lanes(panel, rows, axis)
    for row in rows:
        _mark(panel, row, axis, article)
        _label(panel, row, axis, pixels)
    for status in SYMBOLS:
        if any(row.status == status for row in rows):
            panel.key(status, symbol=SYMBOLS[status], color=INK, line={"width": 2, "color": INK})
    depth = rows[-1].y + 0.6
    if more:
        depth = draw_dots(panel, more, axis, article, top=depth, pixels=pixels)
    _publication(panel, article.published, axis, depth)
    _scales(panel, rows, axis, depth)
    rest = len(events) - len(chosen) - len(more)
    note = "A full bar lasts; a light bar is a date known only to the month or year."
    note += f" {counted(rest, 'event')} of less weight left out." if rest else ""
    return Drawn(_title(events, article.published), note, height=int(ROW * (depth + 0.6)), left=left, top=8)


def _mark(panel: Panel, row: Row, axis: Axis, article: Article) -> None:
    first, last = bounds(row, axis)
    head = f"{row.when} · {row.status}" + (f" · {row.names}" if row.names else "")
    text = hover(head, article, row.start, row.end, (row.start, row.end))
    shared = {
        "customdata": [[row.start, row.end]], "hovertext": [text], "hoverinfo": "text",
        "showlegend": False, "name": row.lane,
    }  # fmt: skip
    narrow = share(last, axis) - share(first, axis) < NARROW
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


def _label(panel: Panel, row: Row, axis: Axis, pixels: int) -> None:
    """What happens, beside the mark on the side with more room; above a bar that leaves none."""
    first, last = bounds(row, axis)
    before, after = share(first, axis), 1 - share(last, axis)
    per_char = LABEL_SIZE * CHAR
    font = {"size": LABEL_SIZE, "color": SOFT if row.lane == UNDATED else row.colour}
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


def _lanes(panel: Panel, rows: list[Row], axis: Axis) -> None:
    """The name of each lane above its first row, and a line that parts it from the one before."""
    seen: set[str] = set()
    for row in rows:
        panel.line(x0=axis[0].isoformat(), x1=axis[1].isoformat(), y0=row.y, y1=row.y, line={"color": GRID, "width": 1})
        if row.lane in seen:
            continue
        if seen:
            line = {"color": LINE, "width": 1}
            panel.line(xref="paper" if panel.n == 1 else panel.x, x0=0 if panel.n == 1 else axis[0].isoformat(),
                       x1=1 if panel.n == 1 else axis[1].isoformat(), y0=row.y - 1.3, y1=row.y - 1.3, line=line)  # fmt: skip
        seen.add(row.lane)
        panel.note(
            xref=f"{panel.x} domain", x=0, y=row.y - 0.9, xanchor="left", yanchor="middle", bgcolor=PAPER,
            text=f"<b>{row.lane}</b>", font={"size": 12, "color": SOFT},
        )  # fmt: skip


def _publication(panel: Panel, published: date | None, axis: Axis, depth: float) -> None:
    if published is None or not axis[0] <= published <= axis[1]:
        return
    day = published.isoformat()
    panel.line(x0=day, x1=day, y0=-0.4, y1=depth, line={"color": SOFT, "width": 1.5, "dash": "dash"})
    late = share(published, axis) > 0.5
    panel.note(
        x=day, y=-0.4, xanchor="right" if late else "left", yanchor="bottom", text="published",
        font={"size": 12, "color": SOFT},
    )  # fmt: skip


def _scales(panel: Panel, rows: list[Row], axis: Axis, depth: float) -> None:
    dated = any(row.lane != UNDATED for row in rows)
    panel.axes(
        {"type": "date", "range": [axis[0].isoformat(), moved(axis[1], 1).isoformat()], "showticklabels": dated,
         "title": {"text": "time" if dated else ""}, "nticks": 8, "showgrid": dated},
        {"tickmode": "array", "tickvals": [row.y for row in rows],
         "ticktext": [wrapped(row.when, 20, 2) for row in rows],
         "range": [depth, -0.6], "tickfont": {"size": 12.5}},
    )  # fmt: skip
    panel.fig.update_layout(barmode="overlay")


def _title(events: pd.DataFrame, published: date | None) -> str:
    """How far the story reaches back and ahead of the day it was published."""
    firsts = [day for day in map(day_of, events["earliest"]) if day]
    lasts = [day for day in map(day_of, events["latest"]) if day]
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
