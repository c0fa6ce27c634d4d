"""What a timeline shows of its axis: dates below, dates beside, breaks, the day of publication."""

from __future__ import annotations

from datetime import date
from typing import Any

from newsbook.charts.colours import LINE, PAPER, SOFT
from newsbook.charts.moments import DATE, UNDATED, Row
from newsbook.charts.scale import Scale, moved, ticks
from newsbook.charts.theme import Panel
from newsbook.charts.wording import wrapped

DAY_MS = 86_400_000  # a day, as plotly counts
DATES = [
    {"dtickrange": [DAY_MS, "M1"], "value": "%-d %b\n%Y"}, {"dtickrange": ["M1", "M12"], "value": "%b\n%Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]  # fmt: skip


def draw_breaks(panel: Panel, scale: Scale, depth: float) -> None:
    """Where the axis is broken nothing is drawn, so that bars across it are broken too."""
    for x0, x1 in scale.gaps():
        a, b = x0 + (x1 - x0) * 0.3, x1 - (x1 - x0) * 0.3
        panel.line(type="rect", x0=a, x1=b, y0=-0.6, y1=depth, fillcolor=PAPER, line={"width": 0}, layer="above")
        for x in (a, b):
            line = {"color": LINE, "width": 1, "dash": "dot"}
            panel.line(x0=x, x1=x, y0=-0.2, y1=depth, line=line, layer="above")
        panel.note(
            x=(x0 + x1) / 2, yref=f"{panel.y} domain", y=0, yanchor="middle", text="<b>//</b>", bgcolor=PAPER, borderpad=0,
            font={"size": 14, "color": SOFT},
        )  # fmt: skip


def draw_publication(panel: Panel, published: date | None, scale: Scale, depth: float) -> None:
    """A line at the day of publication, where the axis has it; `depth` is how far down it reaches, in rows."""
    if published is None or not scale.first <= published <= scale.last:
        return
    day = scale.at(published)
    panel.line(x0=day, x1=day, y0=-0.4, y1=depth, line={"color": SOFT, "width": 1.5, "dash": "dash"})
    late = scale.share(published) > 0.5
    panel.note(
        x=day, y=-0.4, xanchor="right" if late else "left", yanchor="bottom", text="published",
        font={"size": 12, "color": SOFT},
    )  # fmt: skip


def set_axes(panel: Panel, rows: list[Row], scale: Scale, depth: float, pixels: int) -> None:
    """The axes: time below (`pixels` wide), and beside the rows their dates where there is room."""
    dated = any(row.lane != UNDATED for row in rows)
    x: dict[str, Any]
    if scale.broken:
        marks = ticks(scale, pixels)
        x = {"range": [0, 1], "tickmode": "array", "tickvals": [x for x, _ in marks], "ticktext": [t for _, t in marks]}
    else:
        x = {"type": "date", "range": [scale.at(scale.first), scale.at(moved(scale.last, 1))],
             "nticks": max(3, pixels // 80), "tickformatstops": DATES}  # fmt: skip
    names = {"showticklabels": False} if panel.on_phone else {
        "tickmode": "array", "tickvals": [row.y for row in rows], "ticktext": [wrapped(row.when, DATE, 2) for row in rows]}  # fmt: skip
    panel.axes(
        x | {"showticklabels": dated, "title": {"text": "time" if dated else ""}, "showgrid": dated},
        names | {"range": [depth, -0.6], "tickfont": {"size": 12.5}, "ticklabelstandoff": 8},
    )
    panel.fig.update_layout(barmode="overlay")
