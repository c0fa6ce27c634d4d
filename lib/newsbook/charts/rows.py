"""Rows with names: beside the row where there is room, above it on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import plotly.graph_objects as go

from newsbook.charts.theme import SIDES, Panel
from newsbook.charts.wording import CHAR, lines_of, safe

NAME = 24  # characters that a line of a name holds
NAME_SIZE, NAME_LINE = 13, 17  # pixels
LEAST_ROWS = 3  # that a chart has room for: a single bar would stand between its title and its axis alone


class Rows(NamedTuple):
    """Rows with a name each: where each lies on the y axis, that axis, the left margin and the height, in pixels."""

    ys: list[float]
    axis: dict[str, Any]
    left: int
    height: int


def name_rows(panel: Panel, labels: Sequence[str], colours: Sequence[str], row: int, *, lines: int = 2) -> Rows:
    """Rows of `row` pixels, the first on top, named in their colours: beside the row, or above it on a phone.

    A name of several lines has a higher row.
    """
    if panel.on_phone:
        return _rows_below_names(panel, labels, colours, row)
    texts = [lines_of(label, NAME, lines) for label in labels]
    high = [max(1.0, (NAME_LINE * len(text) + 6) / row) for text in texts]
    ys = [sum(high[:n]) + one / 2 - 0.5 for n, one in enumerate(high)]
    axis, left = names_axis(labels, colours, lines=lines)
    total = max(sum(high), 2)
    return Rows(ys, axis | {"tickvals": ys, "range": [total - 0.5, -0.5]}, left, int(row * total))


def _rows_below_names(panel: Panel, labels: Sequence[str], colours: Sequence[str], row: int) -> Rows:
    texts = [lines_of(label, int((panel.width - SIDES) / (NAME_SIZE * CHAR)), 2) for label in labels]
    high = [1 + (NAME_LINE * len(text) + 4) / row for text in texts]
    ys = [sum(high[: n + 1]) - 1 for n in range(len(high))]
    for y, text, colour in zip(ys, texts, colours, strict=True):
        panel.note(
            xref=f"{panel.x} domain", x=0, y=y - 0.42, xanchor="left", yanchor="bottom", align="left", borderpad=0,
            text="<br>".join(safe(line) for line in text), font={"size": NAME_SIZE, "color": colour},
        )  # fmt: skip
    total = max(sum(high), 2)
    return Rows(ys, {"showticklabels": False, "range": [total - 0.5, -0.5]}, 16, int(row * total))


def add_totals(panel: Panel, xs: Sequence[float], ys: Sequence[float], texts: Sequence[str]) -> None:
    """What each bar comes to, right of where it ends."""
    panel.add(
        go.Scatter(
            x=list(xs), y=list(ys), text=[f" {text}" for text in texts], mode="text", textposition="middle right",
            textfont={"size": 12}, hoverinfo="skip", showlegend=False, cliponaxis=False,
        )
    )  # fmt: skip


def rows_height(axis: dict[str, Any], row: int) -> int:
    """Pixels for all rows of a names' axis, each of at least `row`, so that names of several lines do not touch."""
    highest = max(row, *(NAME_LINE * (text.count("<br>") + 1) + 6 for text in axis["ticktext"]))
    return highest * max(len(axis["ticktext"]), LEAST_ROWS)


def names_axis(
    labels: Sequence[str], colours: Sequence[str], *, lines: int = 2, width: int = NAME
) -> tuple[dict[str, Any], int]:
    """Row names on a y axis, the first on top, each in its colour -> axis settings and left margin."""
    texts = [lines_of(label, width, lines) for label in labels]
    longest = max((len(line) for text in texts for line in text), default=0)
    shown = [
        f'<span style="color:{colour}">{"<br>".join(safe(line) for line in text)}</span>'
        for text, colour in zip(texts, colours, strict=True)
    ]
    axis = {
        "tickmode": "array", "tickvals": list(range(len(shown))), "ticktext": shown,
        "range": [len(shown) - 0.5, -0.5], "tickfont": {"size": NAME_SIZE}, "ticklabelstandoff": 6,
    }  # fmt: skip
    return axis, 34 + int(longest * NAME_SIZE * CHAR)
