"""The events that have no row of their own on a timeline: a dot each, stacked where many fall together.

Dots stand at their day, so that a stack opens when one zooms in.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import plotly.graph_objects as go

from newsbook.article import Article
from newsbook.charts.colours import PAPER, SOFT
from newsbook.charts.moments import Row, bounds
from newsbook.charts.scale import Scale
from newsbook.charts.theme import Panel
from newsbook.charts.wording import cut, hover, safe
from newsbook.english import counted

SIZE = 8  # pixels across a dot
STEP = 0.26  # of a row: from a dot to the one below it
TALLEST = 14  # dots of a stack; what is more is one mark
MOST_TOLD = 12  # lines of a mark that stands for many
HEAD = 1.0  # rows for the heading


def draw_dots(panel: Panel, rows: list[Row], scale: Scale, article: Article, *, top: float, pixels: int) -> float:
    """The rows as stacks of dots below `top` -> how deep they reach."""
    panel.note(
        xref=f"{panel.x} domain", x=0, y=top + HEAD / 2, xanchor="left", yanchor="middle", bgcolor=PAPER,
        text=f"<b>{counted(len(rows), 'more event')}</b>, a dot each", font={"size": 12, "color": SOFT},
    )  # fmt: skip
    stacks: dict[int, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.first or bounds(row, scale)[0], row.start)):
        stacks[int(scale.share(_day(row, scale)) * pixels / (SIZE + 1))].append(row)
    for colour in dict.fromkeys(row.colour for row in rows):
        _add(
            panel,
            [part for stack in stacks.values() for part in _levels(stack, colour)],
            scale,
            article,
            top + HEAD,
            colour,
        )
    if not panel.on_phone:
        # A drag looks closer at a stretch of time; a double click goes back. On a phone it moves the page.
        panel.fig.update_layout(dragmode="zoom")
    return top + HEAD + STEP * min(max(map(len, stacks.values())), TALLEST) + 0.3


def _day(row: Row, scale: Scale) -> date:
    first, last = bounds(row, scale)
    return first + (last - first) / 2


def _levels(stack: list[Row], colour: str) -> list[tuple[int, list[Row]]]:
    """Level and rows of each mark of a stack in one colour; the last stands for all that find no room."""
    alone = [(level, [row]) for level, row in enumerate(stack[: TALLEST - 1])]
    rest = [(TALLEST - 1, stack[TALLEST - 1 :])] if len(stack) >= TALLEST else []
    return [(level, rows) for level, rows in [*alone, *rest] if rows[0].colour == colour]


def _add(
    panel: Panel, marks: list[tuple[int, list[Row]]], scale: Scale, article: Article, top: float, colour: str
) -> None:
    panel.add(
        go.Scatter(
            x=[scale.at(_day(rows[0], scale)) for _, rows in marks], y=[top + STEP * level for level, _ in marks],
            mode="markers", showlegend=False, name="more events", cliponaxis=False, hoverinfo="text",
            marker={"size": [SIZE if len(rows) == 1 else SIZE + 4 for _, rows in marks], "color": colour,
                    "line": {"color": PAPER, "width": 1}},
            customdata=[[offset for row in rows for offset in (row.start, row.end)] for _, rows in marks],
            hovertext=[_told(rows, article) for _, rows in marks],
        )
    )  # fmt: skip


def _told(rows: list[Row], article: Article) -> str:
    """One event with its sentence; of several their lines."""
    first = rows[0]
    if len(rows) == 1:
        head = f"{first.when} · {first.status} · {first.what}"
        return hover(head, article, first.start, first.end, (first.start, first.end))
    lines = [
        f"<b>{counted(len(rows), 'event')}</b>",
        *(safe(cut(f"{row.when}: {row.what}", 80)) for row in rows[:MOST_TOLD]),
    ]
    return "<br>".join([*lines, "…"] if len(rows) > MOST_TOLD else lines)
