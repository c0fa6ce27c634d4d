"""One chart for a phone, a page and a wide screen.

A chart is drawn once for each of three widths; the figure is the one for a page, and its `layout.meta["widths"]` says
what is otherwise at each: `{"330": {"layout": {...}, "data": [...]}, ...}`. A script (templates/charts.js) picks the
widest that a screen has room for; where no script runs it stays the one for a page.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

import plotly.graph_objects as go

PHONE, PAGE, SCREEN = 330, 580, 940  # pixels: at each of them, and above, nothing is cut and no name lies on another
WIDTHS = (PHONE, PAGE, SCREEN)
LEFT_ALONE = frozenset({"template", "meta", "width"})


def for_each_width(draw: Callable[..., go.Figure]) -> Callable[..., go.Figure]:
    """A chart function that takes `width=` (pixels) -> one whose figure knows every width, unless one is asked for."""
    return for_widths(*WIDTHS)(draw)


def for_widths(*widths: int) -> Callable[[Callable[..., go.Figure]], Callable[..., go.Figure]]:
    """The same for these widths, of which the page's is one."""

    def known(draw: Callable[..., go.Figure]) -> Callable[..., go.Figure]:
        @wraps(draw)
        def drawn(*args: Any, **kwargs: Any) -> go.Figure:
            if "width" in kwargs:
                return draw(*args, **kwargs)
            figures = {width: draw(*args, **kwargs, width=width) for width in widths}
            figure = figures[PAGE]
            figure.layout.meta = {**figure.layout.meta, "widths": differences(figures)}
            return figure

        return drawn

    return known


def differences(figures: Mapping[int, go.Figure]) -> dict[str, dict[str, Any]]:
    """What is otherwise in each figure: parts of the layout that differ in any, and what differs from the page's marks."""
    plain = {width: json.loads(figure.to_json()) for width, figure in figures.items()}
    keys = sorted({key for one in plain.values() for key in one["layout"]} - LEFT_ALONE)
    # plotly itself changes the ranges of axes that are tied to each other: what they were is told at every width.
    tied = {"xaxis", "yaxis"} if "scaleanchor" in plain[PAGE]["layout"].get("yaxis", {}) else set()
    told = [
        key for key in keys if key in tied or len({json.dumps(one["layout"].get(key)) for one in plain.values()}) > 1
    ]
    return {
        str(width): {
            "layout": {key: one["layout"].get(key) for key in told},
            "data": _marks(one["data"], plain[PAGE]["data"]),
        }
        for width, one in plain.items()
    }


def _marks(traces: list[dict[str, Any]], page: list[dict[str, Any]]) -> dict[str, Any]:
    """`{"same": [...]}`, what differs trace by trace, or `{"other": [...]}`, whole traces where there are more or fewer."""
    if len(traces) != len(page):
        return {"other": traces}
    changed = [
        {key: value for key, value in trace.items() if page_trace.get(key) != value}
        for trace, page_trace in zip(traces, page, strict=True)
    ]
    return {"same": changed if any(changed) else []}


def at_width(figure: Mapping[str, Any], room: int) -> dict[str, Any]:
    """A figure as JSON -> data and layout as they are shown where there is so much room, in pixels."""
    layout, widths = dict(figure["layout"]), dict(figure["layout"].get("meta") or {}).get("widths")
    if not widths:
        return {"data": figure["data"], "layout": layout}
    chosen = widths[str(max((int(width) for width in widths if int(width) <= room), default=min(map(int, widths))))]
    layout |= chosen["layout"]
    marks = chosen.get("data", {})
    same = marks.get("same") or [{}] * len(figure["data"])
    data = marks.get("other") or [{**old, **new} for old, new in zip(figure["data"], same, strict=True)]
    return {"data": data, "layout": layout}
