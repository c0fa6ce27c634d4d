"""One picture of an article: who is in it, what happened when, who speaks."""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from newsbook.article import Article
from newsbook.charts.cast import draw_cast
from newsbook.charts.colours import INK, SOFT
from newsbook.charts.legend import Keys, legend_at, legend_name, legend_pieces, rows_of, share_out_legend
from newsbook.charts.speakers import draw_speakers
from newsbook.charts.theme import TEMPLATE, Drawn, Panel
from newsbook.charts.timeline import draw_timeline
from newsbook.charts.widths import PAGE, SCREEN, for_each_width
from newsbook.charts.wording import BOLD, lines_of, safe, source_line, wrapped

SIDE, BETWEEN = 16, 44  # pixels at the edges, and between two panels
CAST_SHARE = 0.4  # of the width, of two columns
AXIS = 66  # pixels below a plot
HEADING, KEY_SIZE, KEY_ROW = 17, 11, 20  # pixels
CHARACTER = 0.56  # of the size of the letters of title and source: how wide one is
EMPTY = 90  # pixels of a panel that says why it is empty


class Look(NamedTuple):
    """How many rows each panel has, and the pixels of the title's letters and lines and of the source's letters."""

    cast: int
    speakers: int
    events: int
    title: int
    title_line: int
    source: int


BESIDE, BELOW = Look(16, 6, 7, 26, 32, 15), Look(8, 5, 5, 20, 25, 13)  # two columns, or panels below each other


class Place(NamedTuple):
    """A panel's room in pixels: its heading from `left` and `top`, the plot from `x0` to `x1` and `y0` to `y1`."""

    left: float
    top: float
    x0: float
    x1: float
    y0: float
    y1: float


@for_each_width
def overview_chart(
    entities: pd.DataFrame,
    mentions: pd.DataFrame,
    quotes: pd.DataFrame,
    events: pd.DataFrame,
    article: Article,
    *,
    width: int = PAGE,
) -> go.Figure:
    """Cast, timeline and speakers in one figure: beside each other where it is wide, else below each other."""
    look = BESIDE if width >= SCREEN else BELOW
    cast, timeline, speakers = panels = _panels(width)
    drawn = [
        draw_cast(cast, entities, mentions, article, top=look.cast),
        draw_timeline(timeline, events[~events["statement"]], entities, article, top=look.events),
        draw_speakers(speakers, quotes, entities, article, top=look.speakers),
    ]
    name, told = article.title or article.id, source_line(article)
    title = lines_of(name, int((width - 2 * SIDE) / (look.title * CHARACTER)), 4)
    source = lines_of(told, int((width - 2 * SIDE) / (look.source * CHARACTER)), 3)
    top = 50 + look.title_line * len(title) + 20 * len(source)
    places, height = _places(panels, drawn, top, width)
    for panel, one, place in zip(panels, drawn, places, strict=True):
        _put(panel, one, place, width, height)
        panel.put_notes()
    note = "; ".join(one.title for one in drawn) + "."
    cast.fig.update_layout(
        template=TEMPLATE, height=height, margin={"l": 0, "r": 0, "t": 0, "b": 0}, title=_heading(title, source, look),
        meta={"title": name, "note": note, "source": told, "empty": ""},
    )  # fmt: skip
    return cast.fig


def _panels(width: int) -> list[Panel]:
    """Cast, timeline and speakers of one figure, each with the width that it has."""
    fig = go.Figure()
    if width < SCREEN:
        return [Panel(fig, n, width) for n in (1, 2, 3)]
    left = int(width * CAST_SHARE)
    right = width - left - BETWEEN + SIDE
    return [Panel(fig, 1, left), Panel(fig, 2, right), Panel(fig, 3, right)]


def _heading(title: list[str], source: list[str], look: Look) -> dict[str, Any]:
    """The title's settings: the article's title and, under it, its source."""
    bold = "<br>".join(f"<b>{safe(line)}</b>" for line in title)
    under = "<br>".join(map(safe, source))
    return {
        "text": f"{bold}<br><span style='font-size:{look.source}px;color:{SOFT}'>{under}</span>",
        "x": 0, "xref": "container", "xanchor": "left", "y": 1, "yref": "container", "yanchor": "top",
        "pad": {"l": SIDE, "t": 32}, "font": {"size": look.title, "color": INK},
    }  # fmt: skip


def _places(panels: list[Panel], drawn: list[Drawn], top: float, width: int) -> tuple[list[Place], int]:
    """Where each panel stands, and the height of the whole; two columns end at one height."""
    heads = [_head(panel, one) for panel, one in zip(panels, drawn, strict=True)]
    high = [float(EMPTY if one.empty else one.height) for one in drawn]
    if width < SCREEN:
        tops = [top + sum(heads[:n]) + sum(high[:n]) + n * (AXIS + BETWEEN) for n in range(3)]
        places = [_place(SIDE, width, drawn[n].left, tops[n], heads[n], high[n]) for n in range(3)]
        return places, int(places[-1].y1 + AXIS)
    column = max(heads[0] + high[0], heads[1] + heads[2] + high[1] + high[2] + AXIS + BETWEEN)
    high[0] = column - heads[0]
    spare = column - (heads[1] + heads[2] + high[1] + high[2] + AXIS + BETWEEN)
    shares = high[1] / (high[1] + high[2])
    high[1], high[2] = high[1] + spare * shares, high[2] + spare * (1 - shares)
    second = panels[0].width + BETWEEN - SIDE
    left = max(drawn[1].left, drawn[2].left)  # one edge for both plots
    return [
        _place(SIDE, panels[0].width, drawn[0].left, top, heads[0], high[0]),
        _place(second, width, left, top, heads[1], high[1]),
        _place(second, width, left, top + heads[1] + high[1] + AXIS + BETWEEN, heads[2], high[2]),
    ], int(top + column + AXIS)


def _place(left: float, right: float, margin: float, top: float, head: float, high: float) -> Place:
    return Place(left, top, left - SIDE + margin, right - 36, top + head, top + head + high)


def _head(panel: Panel, drawn: Drawn) -> int:
    """Pixels that a panel's heading and legend take."""
    return (HEADING + 5) * len(_finding(panel, drawn)) + KEY_ROW * rows_of(_keys(panel)) + drawn.top + 10


def _keys(panel: Panel) -> list[Keys]:
    return legend_pieces(panel.legend, panel.width - SIDE, panel.width, KEY_SIZE)


def _finding(panel: Panel, drawn: Drawn) -> list[str]:
    return lines_of(drawn.title, int((panel.width - 2 * SIDE) / (HEADING * BOLD)), 3)


def _put(panel: Panel, drawn: Drawn, place: Place, width: int, height: int) -> None:
    """The panel into its place, its finding above it, then its legend; or why it is empty."""
    fig, finding = panel.fig, _finding(panel, drawn)
    fig.update_layout({
        f"xaxis{panel.x[1:]}": {"domain": [place.x0 / width, place.x1 / width], "anchor": panel.y},
        f"yaxis{panel.y[1:]}": {"domain": [1 - place.y1 / height, 1 - place.y0 / height], "anchor": panel.x},
    })  # fmt: skip
    keys, top = _keys(panel), place.top + (HEADING + 5) * len(finding) + 4
    share_out_legend(fig, panel.n, keys)
    for n, one in enumerate(keys):
        y = 1 - (top + KEY_ROW * one.row) / height
        fig.update_layout(
            {legend_name(panel.n, n): legend_at((place.left - 8 + one.x) / width, y, KEY_SIZE, ref="paper")}
        )
    panel.note(
        xref="paper", yref="paper", x=place.left / width, y=1 - place.top / height, xanchor="left", yanchor="top", align="left",
        text="<br>".join(f"<b>{safe(line)}</b>" for line in finding), font={"size": HEADING, "color": INK}, borderpad=0,
    )  # fmt: skip
    if drawn.empty:
        panel.axes({"visible": False}, {"visible": False})
        panel.note(
            xref="paper", yref="paper", x=(place.x0 + place.x1) / 2 / width, y=1 - (place.y0 + place.y1) / 2 / height,
            text=wrapped(drawn.empty, int(panel.width / 9), 3), font={"size": 14, "color": SOFT},
        )  # fmt: skip
