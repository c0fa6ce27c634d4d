"""The report: one HTML page with everything found, which opens from disk and asks for nothing.

Every mark of a chart and every row of a table leads to its sentence in the text below them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
from jinja2 import Environment, PackageLoader
from plotly.offline import get_plotlyjs

from newsbook import charts
from newsbook import findings as told
from newsbook.analysis import Analysis
from newsbook.article import Article, NewsbookError
from newsbook.charts.theme import CONFIG, KINDS

PICTURE_SCALE = 1
TEXT_KINDS = {"title": "h1", "heading": "h3", "caption": "figcaption", "note": "aside", "bio": "aside"}


@dataclass(frozen=True)
class Mark:
    """A stretch of text to be marked: its element's class, kind and hover title."""

    start: int
    end: int
    css: str
    title: str


def findings(analysis: Analysis) -> list[str]:
    """What was found, in sentences: cast, quotes, timeline."""
    return [*told.about_cast(analysis), *told.about_quotes(analysis), *told.about_timeline(analysis)]


def make_report(analysis: Analysis) -> str:
    """An Analysis -> one self-contained HTML page."""
    article = analysis.article
    page = Environment(loader=PackageLoader("newsbook"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return page.get_template("report.html.j2").render(
        article=article,
        about=told.about_page(article),
        findings=findings(analysis),
        doubts=[*article.notes, *analysis.notes],
        pipeline=analysis.pipeline,
        figures=[(name, figure.to_json()) for name, figure in _figures(analysis)],
        config=CONFIG,
        plotly=get_plotlyjs(),
        tables=list(_tables(analysis)),
        blocks=list(_text(analysis)),
        kinds=[(label, kind.name, kind.colour) for label, kind in KINDS.items()],
        key=list({kind.name: label for label, kind in KINDS.items()}.items()),
    )


def write_picture(analysis: Analysis, path: str | Path) -> None:
    """The overview as PNG or SVG, by the path's suffix.

    NewsbookError when kaleido or a Chromium for it to draw with is missing.
    """
    figure = charts.overview_chart(
        analysis.entities, analysis.mentions, analysis.quotes, analysis.events, analysis.article
    )
    try:
        figure.write_image(str(path), width=1400, scale=PICTURE_SCALE)
    except (ValueError, RuntimeError, ImportError, FileNotFoundError) as error:
        raise NewsbookError(
            f"{path} was not written: pictures need the package kaleido and a Chromium or Chrome on this "
            f"machine ({type(error).__name__})."
        ) from error


def _figures(analysis: Analysis) -> Iterator[tuple[str, go.Figure]]:
    article, entities = analysis.article, analysis.entities
    yield "Who is in it", charts.cast_chart(entities, analysis.mentions, article)
    yield "Who enters when", charts.presence_chart(analysis.mentions, entities, article)
    yield "Who speaks", charts.speakers_chart(analysis.quotes, entities, article)
    yield "What happened when", charts.timeline_chart(analysis.events, entities, article)
    yield "Who with whom", charts.network_chart(analysis.relations, entities, article)


def _tables(analysis: Analysis) -> Iterator[tuple[str, list[str], list[tuple[int, int, list[str]]]]]:
    """Name, columns, and rows with the place in the text that they rest on."""
    names = analysis.entities.set_index("entity_id")["name"]
    quotes = analysis.quotes.assign(who=analysis.quotes["speaker_id"].map(names).fillna(analysis.quotes["speaker"]))
    yield "Cast", *_rows(analysis.entities, {"name": "name", "label": "kind", "role": "role",
                                              "n_mentions": "mentions", "aliases": "written as"})  # fmt: skip
    yield "Quotes", *_rows(quotes, {"who": "who", "text": "words", "kind": "kind", "cue": "cue"})
    yield "Timeline", *_rows(analysis.events, {"date": "date", "what": "what", "status": "status"})


def _rows(frame: pd.DataFrame, columns: dict[str, str]) -> tuple[list[str], list[tuple[int, int, list[str]]]]:
    shown = frame[[*columns, "start", "end"]].to_dict("records")
    cells = [["" if pd.isna(row[c]) else str(row[c]) for c in columns] for row in shown]
    return list(columns.values()), [
        (int(row["start"]), int(row["end"]), line) for row, line in zip(shown, cells, strict=True)
    ]


def _text(analysis: Analysis) -> Iterator[tuple[str, str]]:
    """The article's blocks as (element, marked HTML); boilerplate is left out."""
    marks = sorted(_marks(analysis), key=lambda m: (m.start, -m.end))
    for block in analysis.article.blocks:
        if block.start is not None and block.end is not None:
            inside = [m for m in marks if block.start <= m.start and m.end <= block.end]
            yield TEXT_KINDS.get(block.kind, "p"), marked_html(analysis.article, block.start, block.end, inside)


def _marks(analysis: Analysis) -> Iterator[Mark]:
    names = analysis.entities.set_index("entity_id")["name"]
    for row in analysis.quotes[analysis.quotes["kind"] != "indirect"].to_dict("records"):
        who = names.get(row["speaker_id"]) if isinstance(row["speaker_id"], str) else row["speaker"]
        yield Mark(row["start"], row["end"], "quote", f"said by {who}" if isinstance(who, str) else "speaker not clear")
    for row in analysis.timexes.to_dict("records"):
        yield Mark(row["start"], row["end"], "timex", str(row["value"]) if isinstance(row["value"], str) else "vague")
    for row in analysis.mentions.to_dict("records"):
        name = names.get(row["entity_id"]) if isinstance(row["entity_id"], str) else None
        if name is not None:
            yield Mark(row["start"], row["end"], f"mention {row['kind']} {row['label']}", str(name))


def marked_html(article: Article, start: int, end: int, marks: list[Mark]) -> str:
    """A stretch of the text as HTML, one span a run of characters with the same marks.

    Each run carries `data-s`, `data-e`, so that a script can find any offset; text is escaped.
    """
    cuts = sorted({start, end, *(c for m in marks for c in (m.start, m.end)), *_sentence_cuts(article, start, end)})
    out = []
    for a, b in pairwise(cuts):
        over = [m for m in marks if m.start <= a and b <= m.end]
        css = escape(" ".join(m.css for m in over))
        title = escape("; ".join(dict.fromkeys(m.title for m in over)))
        words = escape(article.text[a:b])
        attributes = f' class="{css}" title="{title}"' if over else ""
        out.append(f'<span data-s="{a}" data-e="{b}"{attributes}>{words}</span>')
    return "".join(out)


def _sentence_cuts(article: Article, start: int, end: int) -> Iterator[int]:
    """Places where a run may end: after each sentence mark, so that a sentence can be lit alone."""
    for at in range(start, end - 1):
        if article.text[at] in ".!?" and article.text[at + 1] == " ":
            yield at + 2
