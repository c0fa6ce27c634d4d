"""Legends in rows and groups of our own: plotly would set them in columns as wide as their longest entry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import plotly.graph_objects as go

from newsbook.charts.wording import CHAR

KEY = 46  # pixels of an entry beside its words


class Keys(NamedTuple):
    """A stretch of a legend: how many entries, its row, and how many pixels from the left it begins."""

    number: int
    row: int
    x: int


def legend_pieces(groups: Sequence[Sequence[str]], room: int, plot: int, size: int) -> list[Keys]:
    """A legend in rows of `room` pixels, in pieces that plotly does not break: as wide as the plot, or of one entry.

    Each group of entries begins a piece, and a row where it would not fit into the one before.
    """
    pieces: list[Keys] = []
    row, x = 0, 0
    for group in groups:
        wide = [int(len(name) * size * CHAR) + KEY for name in group]
        if x and x + sum(wide) > room:
            row, x = row + 1, 0
        used = plot + 1
        for one in wide:
            if x and x + one > room:
                row, x, used = row + 1, 0, plot + 1
            if used + one <= plot:
                pieces[-1] = pieces[-1]._replace(number=pieces[-1].number + 1)
            else:
                pieces.append(Keys(1, row, x))
                used = 0
            x, used = x + one, used + one
    return pieces


def rows_of(keys: Sequence[Keys]) -> int:
    """How many rows the pieces of a legend take."""
    return keys[-1].row + 1 if keys else 0


def legend_name(panel: int, piece: int) -> str:
    """What plotly calls a piece of a panel's legend: 'legend', 'legend2' of the second panel, 'legend201' its second piece."""
    return f"legend{panel}{piece:02}" if piece else "legend" if panel == 1 else f"legend{panel}"


def legend_at(x: float, y: float, size: int, *, ref: str = "container") -> dict[str, Any]:
    """A piece of a legend whose upper left corner is there, in shares of the whole figure or of its plot ('paper')."""
    return {
        "orientation": "h", "x": x, "xref": ref, "xanchor": "left", "yref": ref, "y": y,
        "yanchor": "top", "traceorder": "normal", "font": {"size": size}, "bgcolor": "rgba(0,0,0,0)",
    }  # fmt: skip


def share_out_legend(fig: go.Figure, panel: int, keys: Sequence[Keys]) -> None:
    """Each entry into its piece: left alone plotly sets rows in columns as wide as the longest entry."""
    entries = iter([trace for trace in fig.data if trace.showlegend and trace.legend == legend_name(panel, 0)])
    for n, one in enumerate(keys):
        for _ in range(one.number):
            next(entries).legend = legend_name(panel, n)
