"""A chart of many articles with the sentences behind its marks; text from articles is always escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

import duckdb
import plotly.graph_objects as go
from IPython.display import display

from newsbook.assets import as_script, asset
from newsbook.charts.sources import Outlets, Place
from newsbook.english import counted
from newsbook.views import LEFT

STYLE = (
    ".newsbook-sentences { margin: 0 0 1em; max-width: 60em; } .newsbook-sentences .found p { margin: .3em 0; padding-left: .8em; "
    "border-left: 3px solid var(--jp-border-color1, #c5ccd3); } .newsbook-sentences summary { cursor: pointer; }"
)
HINT = "Click on a mark: the sentences it stands for appear here."


class Sentences:
    """The sentences behind a chart's marks: shown by a click, and all of them folded below. Works without a kernel."""

    def __init__(self, places: Iterable[Place], tables: duckdb.DuckDBPyConnection) -> None:
        self.outlets = Outlets(tables)
        self.places = sorted(set(places), key=lambda p: (self.outlets.day.get(p.article, ""), p))
        self.outlets.read(self.places)

    def _repr_html_(self) -> str:
        if not self.places:
            return ""
        told = [(p, self.outlets.told(p), " ".join(self.outlets.sentence(p).split())) for p in self.places]
        rows = [{"place": list(place), "who": who, "text": text} for place, who, text in told]
        cell = f'<td style="{LEFT}">'
        lines = "".join(f"<tr>{cell}{escape(who)}</td>{cell}{escape(text)}</td></tr>" for _, who, text in told)
        folded = f"<details><summary>{counted(len(rows), 'sentence')} behind this chart</summary><table>{lines}</table></details>"
        data = f'<script type="application/json" class="sentences">{as_script(rows)}</script>'
        return (
            f'<style>{STYLE}</style><div class="newsbook-sentences"><div class="found" role="status"><p><em>{HINT}</em></p></div>'
            f"{folded}{data}</div><script>{asset('sentences.js')}</script>"
        )

    def __repr__(self) -> str:
        return f"{counted(len(self.places), 'sentence')} behind this chart; a browser shows them."


def show(figure: go.Figure, tables: duckdb.DuckDBPyConnection) -> None:
    """A chart of many articles, and below it the sentences that its marks stand for."""
    display(figure)
    places = places_in(figure)
    if places:
        display(Sentences(places, tables))


def places_in(figure: go.Figure) -> list[Place]:
    """Every place that a mark of the figure leads to."""
    found = []
    for trace in figure.data:
        for data in trace.customdata if trace.customdata is not None else ():
            found += [Place(str(a), int(s), int(e)) for a, s, e in zip(data[::3], data[1::3], data[2::3], strict=True)]
    return found
