"""What all charts share: template, panels, headings, the empty state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import plotly.graph_objects as go
import plotly.io as pio

from newsbook.article import Article
from newsbook.assets import asset
from newsbook.charts.colours import ALL_KINDS, GRID, INK, LINE, NOBODY, PAPER, SOFT, kind_of
from newsbook.charts.dark import Style, chart_style
from newsbook.charts.legend import Keys, legend_at, legend_name, legend_pieces, rows_of, share_out_legend
from newsbook.charts.widths import PAGE, SCREEN
from newsbook.charts.wording import BOLD, CHAR, LONG_BOLD, lines_of, safe, source_line, wrapped

FONT = "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
SIDES = 32  # pixels of a chart's width that its title cannot use
TITLE_SIZE, SMALL_TITLE, NOTE_SIZE, SOURCE_SIZE = 20, 17, 14, 12
SOURCE_LINE = 16  # pixels
LEGEND_SIZE, LEGEND_ROW = 13, 24  # pixels
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

    -> what a notebook shows so that figures follow its theme and its width.
    """
    pio.templates.default = TEMPLATE
    for name in ("plotly_mimetype", "notebook"):
        pio.renderers[name].config = dict(CONFIG)
    return Style(chart_style(), f"<script>{asset('charts.js')}</script>")


@dataclass
class Panel:
    """A place in a figure to draw into: the only one, or one of several (`n` 2, 3, ...)."""

    fig: go.Figure
    n: int = 1
    width: int = PAGE
    legend: list[list[str]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)

    @property
    def on_phone(self) -> bool:
        """Whether names have no room beside the marks, so that they stand above them."""
        return self.width < PAGE * 0.75

    @property
    def _n(self) -> str:
        return "" if self.n == 1 else str(self.n)

    @property
    def x(self) -> str:
        """What plotly calls its x axis."""
        return f"x{self._n}"

    @property
    def y(self) -> str:
        """What plotly calls its y axis."""
        return f"y{self._n}"

    def add(self, trace: Any) -> None:
        """A trace into the panel, and into its legend where the trace wants to be there."""
        self.fig.add_trace(trace.update(xaxis=self.x, yaxis=self.y, legend=legend_name(self.n, 0)))
        if trace.showlegend:
            self.legend = self.legend or [[]]
            self.legend[-1].append(trace.name)

    def axes(self, x: dict[str, Any], y: dict[str, Any]) -> None:
        """The settings of both axes."""
        # Set key by key: a panel's domain may be set already.
        self.fig.update_layout({f"xaxis{self._n}": x, f"yaxis{self._n}": y})

    def note(self, **settings: Any) -> None:
        """An annotation in the panel's own coordinates unless it says otherwise."""
        self.notes.append({"xref": self.x, "yref": self.y, "showarrow": False} | settings)

    def line(self, **settings: Any) -> None:
        """A line (or another shape) in the panel's own coordinates, below its marks unless it says otherwise."""
        self.lines.append({"xref": self.x, "yref": self.y, "type": "line", "layer": "below"} | settings)

    def put_notes(self) -> None:
        """Notes and lines into the figure, all at once: one by one takes plotly seconds."""
        layout = self.fig.layout
        self.fig.update_layout(annotations=[*layout.annotations, *self.notes], shapes=[*layout.shapes, *self.lines])

    def part_legend(self) -> None:
        """What is added to the legend from here on stands together, apart from what came before."""
        if self.legend and self.legend[-1]:
            self.legend.append([])

    def key(self, name: str, **marker: Any) -> None:
        """An entry of the legend that stands for no mark of its own."""
        look = {"symbol": "square", "size": 11, "color": SOFT} | marker
        self.add(go.Scatter(x=[None], y=[None], mode="markers", name=name, marker=look, showlegend=True))


EMPTY_SIZE, EMPTY_HEIGHT = 15, 110  # of what is said where nothing was drawn


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
    source_lines = lines_of(told, int((panel.width - SIDES) / (SOURCE_SIZE * 0.56)), 3)
    if drawn.empty:
        drawn = drawn._replace(height=EMPTY_HEIGHT)
    drawn = drawn._replace(bottom=drawn.bottom + SOURCE_LINE * (len(source_lines) - 1))
    plot = panel.width - drawn.left - drawn.right
    keys = legend_pieces(panel.legend, panel.width - SIDES, plot, LEGEND_SIZE)
    fig.update_layout(
        template=TEMPLATE,
        **_head(drawn, keys, panel.width),
        meta={
            "title": drawn.title, "note": drawn.note, "source": told, "empty": drawn.empty,
            "widths": {str(width): {"layout": _head(drawn, keys, width)} for width in sorted({panel.width, PAGE, SCREEN})},
        },
    )  # fmt: skip
    share_out_legend(fig, panel.n, keys)
    foot = fig.layout.margin.b
    if drawn.empty:
        _say_empty(panel, drawn)
    panel.note(
        text="<br>".join(safe(line) for line in source_lines), name="source", align="left", xref="paper", yref="paper", x=0, y=0,
        xanchor="left", yanchor="bottom", xshift=16 - drawn.left, yshift=10 - foot,
        font={"size": SOURCE_SIZE, "color": SOFT},
    )  # fmt: skip
    panel.put_notes()
    return fig


def _head(drawn: Drawn, keys: Sequence[Keys], width: int) -> dict[str, Any]:
    """The layout's parts that hang on how many lines title and note take at this width."""
    size = TITLE_SIZE if width >= PAGE else SMALL_TITLE
    title = lines_of(drawn.title, int((width - SIDES) / (size * (LONG_BOLD if width >= SCREEN else BOLD))), 4)
    note = lines_of(drawn.note, int((width - SIDES) / (NOTE_SIZE * CHAR)), 6) if drawn.note else []
    head = 34 + (size + 5) * len(title) + 18 * len(note)
    top = head + LEGEND_ROW * rows_of(keys) + drawn.top + 6
    foot = drawn.bottom + 30
    height = top + drawn.height + foot
    return {
        "title": {
            "text": _heading(title, note), "font": {"size": size, "color": INK}, "x": 0, "xref": "container",
            "xanchor": "left", "y": 1, "yref": "container", "yanchor": "top", "pad": {"l": 16, "t": 26},
        },
        "height": height,
        "margin": {"l": drawn.left, "r": drawn.right, "t": top, "b": foot, "autoexpand": False},
    } | {
        legend_name(1, n): legend_at((8 + one.x) / width, 1 - (head + LEGEND_ROW * one.row) / height, LEGEND_SIZE)
        for n, one in enumerate(keys)
    }  # fmt: skip


def _heading(title: Sequence[str], note: Sequence[str]) -> str:
    bold = "<br>".join(f"<b>{safe(line)}</b>" for line in title)
    under = "".join(f'<br><span style="font-size:14px;color:{SOFT}">{safe(line)}</span>' for line in note)
    return bold + under


def _say_empty(panel: Panel, drawn: Drawn) -> None:
    panel.axes({"visible": False, "range": [0, 1]}, {"visible": False, "range": [0, 1]})
    room = int((panel.width - drawn.left - drawn.right) / (EMPTY_SIZE * CHAR))
    panel.note(x=0.5, y=0.5, text=wrapped(drawn.empty, min(room, 70), 5), font={"size": EMPTY_SIZE, "color": SOFT})


def kind_keys(panel: Panel, labels: Sequence[str], *, shapes: bool = False) -> None:
    """The legend's colours: each kind that is shown, in a fixed order; an empty label is of nobody settled.

    With `shapes` each in its own, for charts whose marks have them.
    """
    present = {kind_of(label) if label else NOBODY for label in labels}
    panel.part_legend()
    for kind in ALL_KINDS:
        if kind in present:
            panel.key(kind.name, color=kind.colour, symbol=kind.symbol if shapes else "circle")
    panel.part_legend()
