"""How every chart looks: one template, one colour for each kind of entity, safe text.

Colours are Okabe and Ito's palette (2008), which readers with any common colour blindness tell apart.
"""

from __future__ import annotations

from html import escape
from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go
import plotly.io as pio

from newsbook.article import Article

INK, FAINT, GRID, PAPER = "#222222", "#6b6b6b", "#e3e3e3", "#ffffff"
COLOURS = {
    "PERSON": "#0072b2",
    "ORG": "#d55e00",
    "GPE": "#009e73",
    "LOC": "#56b4e9",
    "FAC": "#cc79a7",
    "NORP": "#999999",
    "EVENT": "#b8860b",
    "PRODUCT": "#7a5195",
    "LAW": "#5c4033",
    "WORK_OF_ART": "#e69f00",
}
KIND_NAMES = {
    "PERSON": "person", "ORG": "organisation", "GPE": "country, city or state", "LOC": "other place",
    "FAC": "building or site", "NORP": "people or party", "EVENT": "event", "PRODUCT": "product",
    "LAW": "law", "WORK_OF_ART": "work of art",
}  # fmt: skip
FONT = "Source Sans Pro, Helvetica Neue, Helvetica, Arial, sans-serif"
CONFIG = {"showSendToCloud": False, "displaylogo": False, "displayModeBar": False, "responsive": True}
HOVER_WIDTH, TITLE_WIDTH = 70, 88
TEMPLATE = "newsbook"


def use_newsbook_style() -> None:
    """Make newsbook's look the default and keep plotly's buttons that send data away out of sight."""
    pio.templates[TEMPLATE] = go.layout.Template(
        layout={
            "font": {"family": FONT, "size": 14, "color": INK},
            "title": {"x": 0, "xref": "container", "xanchor": "left", "pad": {"l": 16}, "font": {"size": 19}},
            "paper_bgcolor": PAPER,
            "plot_bgcolor": PAPER,
            "xaxis": {"gridcolor": GRID, "zeroline": False, "title": {"font": {"size": 13, "color": FAINT}}},
            "yaxis": {"gridcolor": GRID, "zeroline": False, "automargin": True},
            "hoverlabel": {"bgcolor": "#fffdf5", "bordercolor": FAINT, "align": "left", "font": {"size": 13}},
            "legend": {"orientation": "h", "y": 1.0, "yanchor": "bottom", "x": 0, "title": {"text": ""}, "traceorder": "normal"},
            "margin": {"l": 16, "r": 24, "t": 92, "b": 76},
        }
    )
    pio.templates.default = TEMPLATE
    pio.renderers["plotly_mimetype"].config = CONFIG


def safe(text: object) -> str:
    """Text from an article for a label or hover: nothing in it is taken for markup."""
    return escape("" if text is None or pd.isna(text) else str(text), quote=False)


def wrapped(text: object, width: int = HOVER_WIDTH) -> str:
    """Safe text in lines, for a hover."""
    return "<br>".join(safe(line) for line in wrap("" if pd.isna(text) else str(text), width))


def shortened(text: str, length: int) -> str:
    """At most `length` characters, cut at a word, with an ellipsis."""
    if len(text) <= length:
        return text
    cut = text[: length - 1].rsplit(" ", 1)[0].rstrip(",;: ")
    return f"{cut} …"


def finish(figure: go.Figure, *, title: str, article: Article, height: int) -> go.Figure:
    """Title, source line and size, as every chart has them."""
    figure.update_layout(template=TEMPLATE, title={"text": wrapped(title, TITLE_WIDTH)}, height=height)
    figure.add_annotation(
        text=source_line(article), xref="paper", yref="paper", x=0, y=0, xanchor="left", yanchor="top",
        yshift=-46, showarrow=False, font={"size": 12, "color": FAINT},
    )  # fmt: skip
    return figure


def source_line(article: Article) -> str:
    """'Source: DW, 23 March 2021'."""
    when = f"{article.published.day} {article.published:%B %Y}" if article.published else "no date"
    return f"Source: {safe(article.publisher or article.title or article.id)}, {when}"


def empty(title: str, why: str, article: Article) -> go.Figure:
    """A figure that says why there is nothing to draw."""
    figure = go.Figure()
    figure.add_annotation(text=safe(why), xref="paper", yref="paper", x=0.5, y=0.5, showarrow=False,
                          font={"size": 15, "color": FAINT})  # fmt: skip
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False)
    return finish(figure, title=title, article=article, height=260)


def sentence(article: Article, start: int, end: int) -> str:
    """The sentence at an offset, wrapped for a hover."""
    return wrapped(article.text[int(start) : int(end)])


def listed(names: list[str]) -> str:
    """'a', 'a and b', 'a, b and c'."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
