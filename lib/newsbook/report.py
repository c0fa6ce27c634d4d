"""The report: one HTML page with everything found, which opens from disk and asks for nothing.

Every mark of a chart and every row of a table leads to its sentence in the text below them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go
from markupsafe import Markup

from newsbook import charts, checks, pictures, reader, summaries
from newsbook import findings as told
from newsbook.analysis import Analysis
from newsbook.assets import asset, template
from newsbook.charts.bars import bars
from newsbook.charts.dark import chart_style
from newsbook.charts.theme import CONFIG
from newsbook.english import day_words, when_words

PICTURE_WIDTH = 1400  # pixels: of README's picture
PAPER_WIDTH = 680  # pixels: what charts have on A4 and letter paper


def findings(analysis: Analysis) -> list[str]:
    """What was found, in sentences: cast, quotes, timeline."""
    return [*told.about_cast(analysis), *told.about_quotes(analysis), *told.about_timeline(analysis)]


def make_report(analysis: Analysis) -> str:
    """An Analysis -> one self-contained HTML page."""
    article = analysis.article
    return template("report.html.j2").render(
        article=article,
        published=day_words(article.published) if article.published else "",
        about=told.about_page(article),
        findings=findings(analysis),
        doubts=[*article.notes, *analysis.notes],
        pipeline=analysis.pipeline,
        figures=[(name, _said(figure), figure.to_json()) for name, figure in _figures(analysis)],
        chart_style=chart_style(),
        config=CONFIG,
        plotly=plotly_js(),
        tables=list(_tables(analysis)),
        reader=reader.reading_view(analysis).body(),
        reader_style=reader.style(),
        reader_script=asset("reader.js"),
        charts_script=asset("charts.js"),
        tables_script=asset("tables.js"),
        paper=PAPER_WIDTH,
    )


def write_picture(analysis: Analysis, path: str | Path) -> None:
    """The overview as PNG or SVG, by the path's suffix."""
    figure = charts.overview_chart(
        analysis.entities, analysis.mentions, analysis.quotes, analysis.events, analysis.article, width=PICTURE_WIDTH
    )
    pictures.write_picture(figure, path, width=PICTURE_WIDTH)


def plotly_js() -> str:
    """plotly.js in its basic build, a quarter of the whole: bars and scatter marks, all that the charts use.

    From the npm package plotly.js-basic-dist-min, 4.1.1, the version that comes with plotly 7.1; MIT licence.
    """
    return asset("plotly-basic.min.js.gz")


def _said(figure: go.Figure) -> str:
    """A figure in words, for those who do not see it: its finding, its note, its source."""
    meta = figure.layout.meta
    return " ".join(f"{meta[part].rstrip('.')}." for part in ("title", "note", "empty", "source") if meta[part])


def _figures(analysis: Analysis) -> Iterator[tuple[str, go.Figure]]:
    article, entities = analysis.article, analysis.entities
    yield "At a glance", charts.overview_chart(entities, analysis.mentions, analysis.quotes, analysis.events, article)
    yield "Who is in it", charts.cast_chart(entities, analysis.mentions, article)
    yield "Who enters when", charts.presence_chart(analysis.mentions, entities, article)
    yield "Who speaks", charts.speakers_chart(analysis.quotes, entities, article)
    yield "What happened when", charts.timeline_chart(analysis.events, entities, article)
    yield "Who with whom", charts.network_chart(analysis.relations, entities, article)
    yield "Where in the world", charts.map_chart(entities, analysis.mentions, article)


class Cell(NamedTuple):
    """What stands in a table, and what it is sorted by where that is something else."""

    text: str
    by: str = ""


def _tables(analysis: Analysis) -> Iterator[tuple[str, list[str], list[tuple[int, int, list[Cell]]]]]:
    """Name, columns, and rows with the place in the text that they rest on."""
    quotes = summaries.quotes_of(analysis)
    quotes["who"] = quotes["who"].fillna(quotes["speaker"])
    yield "Cast", *_rows(summaries.cast_of(analysis), _same("name", "kind", "role", "mentions", "words said"))
    yield "Quotes", *_rows(quotes, {"who": "who", "text": "words", "kind": "kind", "cue": "cue"})
    events = summaries.events_of(analysis)
    events["when"] = [when_words(date, status) for date, status in zip(events["date"], events["status"], strict=True)]
    events["day"] = events["earliest"].fillna(events["latest"])
    shown = _same("when", "what", "who", "status", "told as")
    yield "Timeline", *_rows(events.rename(columns={"told": "told as"}), shown, by={"when": "day"})
    yield (
        "Who does what to whom",
        *_rows(summaries.deeds_of(analysis), {"who": "who", "does": "does", "whom": "to whom"}),
    )
    yield "What an editor would ask", *_rows(checks.what_to_ask(analysis), {"question": "question", "text": "words"})
    numbers = summaries.numbers_of(analysis)
    numbers[""] = bars(numbers["share"])
    yield "Numbers", *_rows(numbers, _same("kind", "number", "", "of what", "how nearly", "times"))


def _same(*columns: str) -> dict[str, str]:
    """Columns that the report calls as the table does."""
    return {column: column for column in columns}


def _rows(
    frame: pd.DataFrame, columns: Mapping[str, str], *, by: Mapping[str, str] = MappingProxyType({})
) -> tuple[list[str], list[tuple[int, int, list[Cell]]]]:
    """Heads, and rows of cells; `by` names the column that another is sorted by."""
    shown = frame[[*columns, *by.values(), "start", "end"]].to_dict("records")
    cells = [[Cell(_text(row[c]), _text(row[by[c]]) if c in by else "") for c in columns] for row in shown]
    return list(columns.values()), [
        (int(row["start"]), int(row["end"]), line) for row, line in zip(shown, cells, strict=True)
    ]


def _text(value: object) -> str:
    return "" if pd.isna(value) else value if isinstance(value, Markup) else str(value)
