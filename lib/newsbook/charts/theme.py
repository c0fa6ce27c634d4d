"""What all charts share: template, panels, headings, the empty state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import plotly.graph_objects as go
import plotly.io as pio

from newsbook.article import Article
from newsbook.charts.colours import ALL_KINDS, GRID, INK, LINE, NOBODY, PAPER, SOFT, kind_of
from newsbook.charts.dark import Style, chart_style
from newsbook.charts.wording import lines_of, safe, source_line, wrapped

FONT = "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
WIDTH = (
    680  # the narrowest at which charts are shown, in pixels: there, too, nothing is cut and no name lies on another
)
TITLE, NOTE, NAME = 54, 90, 24  # characters that a line of it holds
CHAR = 0.54  # width of an average character, as part of the font size
TEMPLATE = "newsbook"
# Not `responsive`: JupyterLab fits figures to its width itself, and with both their height becomes 0.
CONFIG = {"showSendToCloud": False, "displaylogo": False, "typesetMath": False}


def _template() -> go.layout.Template:
    axis = {
        "gridcolor": GRID, "linecolor": LINE, "zeroline": False, "ticks": "", "automargin": False,
        "title": {"font": {"size": 13, "color": SOFT}, "standoff": 8}, "tickfont": {"size": 13, "color": INK},
    }  # fmt: skip
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "size": 14, "color": INK},
            "paper_bgcolor": PAPER,
            "plot_bgcolor": PAPER,
            "colorway": [kind.colour for kind in ALL_KINDS],
            "xaxis": axis,
            "yaxis": axis | {"showgrid": False},
            "hoverlabel": {
                "bgcolor": PAPER, "bordercolor": LINE, "align": "left", "namelength": 0,
                "font": {"family": FONT, "size": 13, "color": INK},
            },
            "legend": {"itemclick": False, "itemdoubleclick": False, "font": {"size": 13, "color": INK}},
            "hovermode": "closest",
            "bargap": 0.3,
            "dragmode": False,
        }
    )  # fmt: skip


pio.templates[TEMPLATE] = _template()


def use_newsbook_style() -> Style:
    """Make newsbook's template the default and keep figures private: no button sends data away.

    -> what a notebook shows so that figures follow its theme.
    """
    pio.templates.default = TEMPLATE
    for name in ("plotly_mimetype", "notebook"):
        pio.renderers[name].config = dict(CONFIG)
    return Style(chart_style())


@dataclass
class Panel:
    """A place in a figure to draw into: the only one, or one of several (`n` 2, 3, ...)."""

    fig: go.Figure
    n: int = 1
    width: int = WIDTH
    legend: list[str] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)

    @property
    def _n(self) -> str:
        return "" if self.n == 1 else str(self.n)

    @property
    def x(self) -> str:
        return f"x{self._n}"

    @property
    def y(self) -> str:
        return f"y{self._n}"

    def add(self, trace: Any) -> None:
        self.fig.add_trace(trace.update(xaxis=self.x, yaxis=self.y, legend=f"legend{self._n}"))
        if trace.showlegend:
            self.legend.append(trace.name)

    def axes(self, x: dict[str, Any], y: dict[str, Any]) -> None:
        # Set key by key: a panel's domain may be set already.
        self.fig.update_layout({f"xaxis{self._n}": x, f"yaxis{self._n}": y})

    def note(self, **settings: Any) -> None:
        """An annotation in the panel's own coordinates unless it says otherwise."""
        self.notes.append({"xref": self.x, "yref": self.y, "showarrow": False} | settings)

    def line(self, **settings: Any) -> None:
        self.lines.append({"xref": self.x, "yref": self.y, "type": "line", "layer": "below"} | settings)

    def put_notes(self) -> None:
        """Notes and lines into the figure, all at once: one by one takes plotly seconds."""
        layout = self.fig.layout
        self.fig.update_layout(annotations=[*layout.annotations, *self.notes], shapes=[*layout.shapes, *self.lines])

    def key(self, name: str, **marker: Any) -> None:
        """An entry of the legend that stands for no mark of its own."""
        look = {"symbol": "square", "size": 11, "color": SOFT} | marker
        self.add(go.Scatter(x=[None], y=[None], mode="markers", name=name, marker=look, showlegend=True))


class Drawn(NamedTuple):
    """What a drawing function says of the panel it has filled.

    `height` is that of the plot in pixels, `left` its left margin; `note` a line under the title.
    When nothing could be drawn, `empty` says why.
    """

    title: str
    note: str = ""
    height: int = 240
    left: int = 60
    empty: str = ""
    top: int = 0
    bottom: int = 44
    right: int = 36


def finished(panel: Panel, drawn: Drawn, source: Article | str) -> go.Figure:
    """The figure with title, note, legend and source line around the panel; `source` is the article, or the line itself.

    `layout.meta` holds title, note, source and empty as plain text, for whoever sets them outside.
    """
    fig = panel.fig
    told = source if isinstance(source, str) else source_line(source)
    title_lines = lines_of(drawn.title, TITLE, 3)
    note_lines = lines_of(drawn.note, NOTE, 3) if drawn.note else []
    legend_rows = _rows(panel.legend)
    head = 34 + 25 * len(title_lines) + 18 * len(note_lines)
    top = head + 24 * legend_rows + drawn.top + 6
    foot = drawn.bottom + 30
    height = top + drawn.height + foot
    fig.update_layout(
        template=TEMPLATE,
        title={
            "text": _heading(title_lines, note_lines), "font": {"size": 20, "color": INK}, "x": 0, "xref": "container",
            "xanchor": "left", "y": 1, "yref": "container", "yanchor": "top", "pad": {"l": 16, "t": 26},
        },
        height=height,
        margin={"l": drawn.left, "r": drawn.right, "t": top, "b": foot},
        legend={
            "orientation": "h", "x": 0.008, "xref": "container", "xanchor": "left", "yref": "container",
            "y": 1 - head / height, "yanchor": "top", "traceorder": "normal",
        },
        meta={"title": drawn.title, "note": drawn.note, "source": told, "empty": drawn.empty},
    )  # fmt: skip
    if drawn.empty:
        _say_empty(panel, drawn)
    panel.note(
        text=safe(told), name="source", xref="paper", yref="paper", x=0, y=0,
        xanchor="left", yanchor="bottom", xshift=16 - drawn.left, yshift=10 - foot,
        font={"size": 12, "color": SOFT},
    )  # fmt: skip
    panel.put_notes()
    return fig


def _rows(names: Sequence[str]) -> int:
    """How many rows a legend takes at the narrowest; more than one have columns as wide as the longest entry."""
    wide = [int(len(name) * 13 * CHAR) + 44 for name in names]
    if sum(wide) <= WIDTH - 40:
        return min(len(wide), 1)
    return -(-len(wide) // ((WIDTH - 40) // max(wide)))


def _heading(title: Sequence[str], note: Sequence[str]) -> str:
    bold = "<br>".join(f"<b>{safe(line)}</b>" for line in title)
    under = "".join(f'<br><span style="font-size:14px;color:{SOFT}">{safe(line)}</span>' for line in note)
    return bold + under


def _say_empty(panel: Panel, drawn: Drawn) -> None:
    panel.axes({"visible": False, "range": [0, 1]}, {"visible": False, "range": [0, 1]})
    panel.note(x=0.5, y=0.5, text=wrapped(drawn.empty, 70, 4), font={"size": 15, "color": SOFT})


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
        "range": [len(shown) - 0.5, -0.5], "tickfont": {"size": 13}, "ticklabelstandoff": 6,
    }  # fmt: skip
    return axis, 34 + int(longest * 13 * CHAR)


def kind_keys(panel: Panel, labels: Sequence[str], *, shapes: bool = False) -> None:
    """The legend's colours: each kind that is shown, in a fixed order; an empty label is of nobody settled.

    With `shapes` each in its own, for charts whose marks have them.
    """
    present = {kind_of(label) if label else NOBODY for label in labels}
    for kind in ALL_KINDS:
        if kind in present:
            panel.key(kind.name, color=kind.colour, symbol=kind.symbol if shapes else "circle")
