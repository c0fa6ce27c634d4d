"""One picture of an article: who is in it, what happened when, who speaks."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from newsbook.article import Article
from newsbook.charts.cast import draw_cast
from newsbook.charts.colours import INK, SOFT
from newsbook.charts.speakers import draw_speakers
from newsbook.charts.theme import TEMPLATE, Drawn, Panel
from newsbook.charts.timeline import draw_timeline
from newsbook.charts.wording import cut, lines_of, safe, source_line, wrapped

WIDTH, HEIGHT = 1400, 800
TOP, BOTTOM, RIGHT = 92, 66, 30
LEFT = 16
CAST_TOP, SPEAKERS_TOP, EVENTS_TOP = 16, 6, 7
HEAD = 64  # pixels for a panel's heading and legend
# Plots in pixels from the left and the top: x0, x1, y0, y1.
CAST = (190, 560, TOP + HEAD, HEIGHT - BOTTOM)
TIMELINE = (760, WIDTH - RIGHT, TOP + HEAD, 500)
SPEAKERS = (760, WIDTH - RIGHT, 500 + 44 + HEAD, HEIGHT - BOTTOM)


def overview_chart(
    entities: pd.DataFrame, mentions: pd.DataFrame, quotes: pd.DataFrame, events: pd.DataFrame, article: Article
) -> go.Figure:
    """Cast, timeline and speakers in one figure of 1400 by 800 pixels."""
    fig = go.Figure()
    panels = [
        _panel(fig, 1, CAST),
        _panel(fig, 2, TIMELINE),
        _panel(fig, 3, SPEAKERS),
    ]
    drawn = [
        draw_cast(panels[0], entities, mentions, article, top=CAST_TOP),
        draw_timeline(panels[1], events[~events["statement"]], entities, article, top=EVENTS_TOP, left=0),
        draw_speakers(panels[2], quotes, entities, article, top=SPEAKERS_TOP),
    ]
    for panel, one, place in zip(panels, drawn, (CAST, TIMELINE, SPEAKERS), strict=True):
        _heading(panel, one, place)
        panel.put_notes()
    title = cut(article.title or article.id, 110)
    fig.update_layout(
        template=TEMPLATE, width=WIDTH, height=HEIGHT, margin={"l": 0, "r": 0, "t": 0, "b": 0},
        title={
            "text": f"<b>{safe(title)}</b><br><span style='font-size:15px;color:{SOFT}'>{safe(source_line(article))}</span>",
            "x": 0, "xref": "container", "xanchor": "left", "y": 1, "yref": "container", "yanchor": "top",
            "pad": {"l": LEFT, "t": 32}, "font": {"size": 26, "color": INK},
        },
        meta={
            "title": article.title or article.id, "note": "; ".join(one.title for one in drawn) + ".",
            "source": source_line(article), "empty": "",
        },
    )  # fmt: skip
    return fig


def _panel(fig: go.Figure, n: int, place: tuple[int, int, int, int]) -> Panel:
    x0, x1, y0, y1 = place
    panel = Panel(fig, n, width=x1 - x0 + 36)
    anchor = {"x": panel.y, "y": panel.x}
    panel.axes(
        {"domain": [x0 / WIDTH, x1 / WIDTH], "anchor": anchor["x"]},
        {"domain": [1 - y1 / HEIGHT, 1 - y0 / HEIGHT], "anchor": anchor["y"]},
    )
    return panel


def _heading(panel: Panel, drawn: Drawn, place: tuple[int, int, int, int]) -> None:
    """A panel's finding above it, then its legend; or why it is empty."""
    x0, x1, y0, y1 = place
    left = LEFT if panel.n == 1 else 604
    lines = lines_of(drawn.title, int((x1 - left) / (17 * 0.52)), 1)
    panel.note(
        xref="paper", yref="paper", x=left / WIDTH, y=1 - (y0 - HEAD) / HEIGHT, xanchor="left", yanchor="top",
        text=f"<b>{safe(lines[0])}</b>", font={"size": 17, "color": INK},
    )  # fmt: skip
    legend = {
        "orientation": "h", "x": left / WIDTH, "xanchor": "left", "y": 1 - (y0 - HEAD + 26) / HEIGHT, "yanchor": "top",
        "xref": "paper", "yref": "paper", "traceorder": "normal", "font": {"size": 10.5},
    }  # fmt: skip
    panel.fig.update_layout({f"legend{'' if panel.n == 1 else panel.n}": legend})
    if drawn.empty:
        panel.axes({"visible": False}, {"visible": False})
        panel.note(
            xref="paper", yref="paper", x=(x0 + x1) / 2 / WIDTH, y=1 - (y0 + y1) / 2 / HEIGHT,
            text=wrapped(drawn.empty, 60, 3), font={"size": 14, "color": SOFT},
        )  # fmt: skip
