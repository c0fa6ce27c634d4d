"""When: one row per event on a time axis; days as marks, spans as bars, vague dates as light bars."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from newsbook.article import Article
from newsbook.charts.colours import GRID, INK, LINE, PAPER, QUARTER, SOFT, tint
from newsbook.charts.dots import draw_dots
from newsbook.charts.moments import (
    ABOVE,
    BESIDE,
    LABEL_SIZE,
    LANE_GAP,
    ROW,
    UNDATED,
    Label,
    Row,
    bounds,
    day_of,
    days_of,
    label_of,
    place,
    rows_of,
    vague_of,
)  # fmt: skip
from newsbook.charts.scale import Scale, moved, scale_of
from newsbook.charts.theme import Drawn, Panel, finished
from newsbook.charts.time_axis import DAY_MS, draw_breaks, draw_publication, set_axes
from newsbook.charts.widths import PAGE, for_each_width
from newsbook.charts.wording import hover, safe
from newsbook.english import counted

TOP = 40
SYMBOLS = {
    "happened": "circle", "ongoing": "square", "planned": "circle-open", "possible": "diamond-open", "denied": "x",
}  # fmt: skip
NARROW = 0.012  # of the axis: a bar shorter than this is drawn as a mark
BROKEN = "The axis is broken at //: each part has a scale of its own."


@for_each_width
def timeline_chart(
    events: pd.DataFrame,
    entities: pd.DataFrame,
    article: Article,
    *,
    top: int = TOP,
    statements: bool = False,
    width: int = PAGE,
) -> go.Figure:
    """Events in order of time: background, the story, and what has no date; publication day marked.

    What is only said ('said on Tuesday') is left out unless `statements` asks for it.
    """
    panel = Panel(go.Figure(), width=width)
    events = events if statements else events[~events["statement"]]
    return finished(panel, draw_timeline(panel, events, entities, article, top=top), article)


def draw_timeline(
    panel: Panel, events: pd.DataFrame, entities: pd.DataFrame, article: Article, *, top: int = TOP
) -> Drawn:
    """The timeline into a panel; the dates stand beside it, on a phone with what happens."""
    if events.empty:
        return Drawn("No event is dated in this article", empty="No event with a date was found in it.")
    left = 16 if panel.on_phone else 162
    chosen = _chosen(events, top)
    rows = rows_of(chosen.sort_values("start"), entities)
    more = [row for row in rows_of(events.drop(chosen.index), entities) if row.lane != UNDATED] if panel.n == 1 else []
    scale = scale_of(days_of([*rows, *more], article.published), vague_of([*rows, *more]))
    pixels = panel.width - left - 36
    labels = [label_of(row, scale, pixels, on_phone=panel.on_phone) for row in rows]
    depth = place(rows, labels)
    _lanes(panel, rows, scale)
    for row, label in zip(rows, labels, strict=True):
        _mark(panel, row, scale, article)
        _label(panel, row, label, scale)
    for status in SYMBOLS:
        if any(row.status == status for row in rows):
            panel.key(status, symbol=SYMBOLS[status], color=INK, line={"width": 2, "color": INK})
    if more:
        depth = draw_dots(panel, more, scale, article, top=depth, pixels=pixels)
    draw_breaks(panel, scale, depth)
    draw_publication(panel, article.published, scale, depth)
    set_axes(panel, rows, scale, depth, pixels)
    rest = len(events) - len(chosen) - len(more)
    note = " ".join([*_kinds_of_bars(rows, scale), *([BROKEN] if scale.broken else []),
                     *([f"{counted(rest, 'event')} of less weight left out."] if rest else [])])  # fmt: skip
    title = _title(events, article.published)
    return Drawn(title, note, height=int(ROW * (depth + 0.6)), left=left, top=14, bottom=60)


def _chosen(events: pd.DataFrame, top: int) -> pd.DataFrame:
    """The events of most weight, with the first and the last of all, which the title speaks of."""
    ends = {events["earliest"].dropna().idxmin(), events["latest"].dropna().idxmax()} if _is_dated(events) else set()
    weighed = events.assign(is_end=events.index.isin(sorted(ends)))
    order = ["is_end", "background", "confidence", "start"]
    return weighed.sort_values(order, ascending=[False, True, False, True]).head(top).drop(columns="is_end")


def _is_dated(events: pd.DataFrame) -> bool:
    return bool(events["earliest"].notna().any() and events["latest"].notna().any())


def _kinds_of_bars(rows: list[Row], scale: Scale) -> list[str]:
    """What the bars mean, where there are any."""
    bars = [row for row in rows if not _is_narrow(row, scale)]
    full = ["A full bar lasts"] if any(not row.vague for row in bars) else []
    light = ["a light bar is a date known only to the month or year"] if any(row.vague for row in bars) else []
    told = "; ".join([*full, *light])
    return [f"{told[0].upper()}{told[1:]}."] if told else []


def _is_narrow(row: Row, scale: Scale) -> bool:
    """Whether a row has a mark and no bar."""
    first, last = bounds(row, scale)
    return scale.share(last) - scale.share(first) < NARROW


def _mark(panel: Panel, row: Row, scale: Scale, article: Article) -> None:
    first, last = bounds(row, scale)
    head = f"{row.when} · {row.status}" + (f" · {row.names}" if row.names else "")
    text = hover(head, article, row.start, row.end, (row.start, row.end))
    shared = {
        "customdata": [[row.start, row.end]], "hovertext": [text], "hoverinfo": "text",
        "showlegend": False, "name": row.lane,
    }  # fmt: skip
    narrow = _is_narrow(row, scale)
    if not narrow:
        fill = tint(row.colour, QUARTER) if row.vague else row.colour
        panel.add(
            go.Bar(
                orientation="h", base=[scale.at(first)], x=[_length(first, last, scale)], y=[row.y], width=0.3,
                marker={"color": fill, "line": {"color": row.colour, "width": 1}}, **shared,
            )
        )  # fmt: skip
    at = first + (last - first) / 2 if narrow else scale.day_at((scale.share(first) + scale.share(last)) / 2)
    look = {
        "symbol": SYMBOLS.get(row.status, "circle"), "size": 11, "color": row.colour,
        "line": {"color": row.colour if "open" in SYMBOLS.get(row.status, "") else PAPER, "width": 2},
    }  # fmt: skip
    spot = scale.at(at if narrow or row.vague else first)
    panel.add(go.Scatter(x=[spot], y=[row.y], mode="markers", marker=look, cliponaxis=False, **shared))


def _length(first: date, last: date, scale: Scale) -> float:
    """From the beginning of the first day to the end of the last, as plotly counts along the axis."""
    if scale.broken:
        return round(scale.share(moved(last, 1)) - scale.share(first), 5)
    return ((last - first).days + 1) * DAY_MS


def _label(panel: Panel, row: Row, label: Label, scale: Scale) -> None:
    first, last = bounds(row, scale)
    font = {"size": LABEL_SIZE, "color": SOFT if row.lane == UNDATED else row.colour}
    lines = [safe(line) for line in label.lines]
    look = {"y": row.y, "font": font, "align": "left", "borderpad": 1, "bgcolor": PAPER}
    if panel.on_phone:
        text = "<br>".join([f"<b>{lines[0]}</b>", *lines[1:]])
        panel.note(xref=f"{panel.x} domain", x=0, xanchor="left", yanchor="bottom", yshift=7, text=text, **look)
    elif label.side == ABOVE:
        text = "<br>".join(lines)
        panel.note(x=scale.at(first), xanchor="left", yanchor="bottom", yshift=7, text=text, **look)
    elif label.side == BESIDE:
        panel.note(x=scale.at(last), xanchor="left", yanchor="middle", xshift=9, text="<br>".join(lines), **look)
    else:
        panel.note(x=scale.at(first), xanchor="right", yanchor="middle", xshift=-9, text="<br>".join(lines), **look)


def _lanes(panel: Panel, rows: list[Row], scale: Scale) -> None:
    """The name of each lane above its first row, and a line that parts it from the one before."""
    seen: set[str] = set()
    for row in rows:
        first, last = scale.at(scale.first), scale.at(scale.last)
        panel.line(x0=first, x1=last, y0=row.y, y1=row.y, line={"color": GRID, "width": 1})
        if row.lane in seen:
            continue
        top = row.top - LANE_GAP
        if seen:
            whole = {"xref": "paper", "x0": 0, "x1": 1} if panel.n == 1 else {"x0": first, "x1": last}
            panel.line(y0=top + 0.05, y1=top + 0.05, line={"color": LINE, "width": 1}, **whole)
        seen.add(row.lane)
        panel.note(
            xref=f"{panel.x} domain", x=0, y=top + 0.5, xanchor="left", yanchor="middle", bgcolor=PAPER,
            text=f"<b>{row.lane}</b>", font={"size": 12, "color": SOFT},
        )  # fmt: skip


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
    if (last.year, last.month) == (published.year, published.month):
        return f"{last.day} {last:%B}"
    return f"{last:%B}" if last.year == published.year else str(last.year)
