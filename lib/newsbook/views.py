"""What the notebooks show besides charts: tables with their sentences, sentences of findings, the page.

Text from articles is always escaped.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from html import escape
from itertools import groupby
from typing import Any, ClassVar

import itables
import pandas as pd
from itables.javascript import generate_init_offline_itables_html
from markupsafe import Markup
from markupsafe import escape as markup_escape

from newsbook import charts, summaries
from newsbook.analysis import Analysis
from newsbook.article import STORY_KINDS, Article, Block
from newsbook.charts.bars import bars
from newsbook.charts.dark import Style, in_the_dark
from newsbook.english import when_words

HEADLESS = "NEWSBOOK_HEADLESS"
MAX_ROWS = 60
LIVE = {
    "connected": False, "showIndex": False, "allow_html": False, "maxBytes": 0, "pageLength": 15, "lengthMenu": [15, 50, 200],
    "classes": "display compact", "style": "width: 100%", "autoWidth": False, "text_in_header_can_be_selected": False,
}  # fmt: skip
# JupyterLab fixes the columns' widths, so that the heads of many would run into each other.
# Where there is little room a row's last cell, its sentence, stands below the others, as wide as the table.
WIDE_ENOUGH = """.dt-container table.dataTable { table-layout: auto !important; }
.dt-container:has(.with-sentence) { container-type: inline-size; overflow-x: auto; }
@container (max-width: 42rem) {
  table.with-sentence { display: grid !important; grid-template-columns: repeat(var(--columns), auto); }
  .with-sentence :is(thead, tbody) { display: contents; }
  .with-sentence tr { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; background: transparent !important; }
  .with-sentence :is(th, td) { overflow-wrap: break-word; font-size: 12px; border: 0 !important; padding: 2px 6px 2px 0 !important; }
  .with-sentence th .dt-column-order { display: none; }
  .with-sentence td:last-child { grid-column: 1 / -1; opacity: .8; padding-bottom: 8px !important; }
  .with-sentence th:last-child { display: none; }
}
"""
DARK_TABLES = """.dt-container { background: transparent !important; }
.dt-container :is(th, td, input, select, option, button, .dt-info, label) { color: var(--jp-content-font-color1, #e6eaee) !important;
  background-color: var(--jp-layout-color0, #14181d) !important; }"""
SENTENCE = "sentence"  # the column that can stand below the others
LEFT = "text-align: left; vertical-align: top;"
# Story, page matter, left out: three tones that also differ in grey and in dark themes.
BESIDE, FAINT = "opacity: 0.75; font-style: italic;", "opacity: 0.5;"
PAGE_COLUMNS = (("the page", "38%"), ("label", "7em"), ("the article", "38%"), ("why", "24%"))
FOLDED = 3  # more lines left out in a row are folded
DOUBTFUL = "(doubtful)"


def in_headless() -> bool:
    """Whether nobody sits before the notebook: it is run by `make run`, or for keeping."""
    return bool(os.environ.get(HEADLESS))


def use_newsbook_style() -> Style:
    """Figures and tables in newsbook's style, light and dark; in a live notebook tables sort, search and page."""
    style = charts.use_newsbook_style()
    if in_headless():
        return style
    Table.is_live = True
    # Not init_notebook_mode, which asks for the bundle before it is there.
    bundle = generate_init_offline_itables_html(itables.options.dt_bundle)
    return Style(style.rules + WIDE_ENOUGH + in_the_dark(DARK_TABLES), style.more + bundle)


class Table:
    """A table that shows all its words, left-aligned, without an index; plain text where there is no HTML.

    `is_live` ones sort, search and page, with what `use_newsbook_style` has put into the notebook.
    """

    is_live: ClassVar[bool] = False

    def __init__(self, frame: pd.DataFrame, empty: str = "Nothing to show.") -> None:
        self.frame = frame.round(2)
        self.empty = empty

    def _repr_html_(self) -> str:
        if self.frame.empty:
            return f"<p><em>{escape(self.empty)}</em></p>"
        if self.is_live and not self.has_bars:
            return self._live_html()
        head = "".join(f'<th style="{LEFT}">{escape(str(column))}</th>' for column in self.frame.columns)
        rows = (self._row(values) for values in self.frame.head(MAX_ROWS).itertuples(index=False))
        rest = len(self.frame) - MAX_ROWS
        more = f"<p><em>and {rest} more rows in the table itself.</em></p>" if rest > 0 else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>{more}"

    def _live_html(self) -> str:
        frame = self.frame.astype(object).where(self.frame.notna(), "")
        left = {"className": "dt-left", "targets": "_all"}
        look = dict(LIVE)
        if frame.columns[-1] == SENTENCE:
            look |= {
                "classes": f"{LIVE['classes']} with-sentence",
                "style": f"{LIVE['style']}; --columns: {frame.shape[1] - 1}",
            }
        return itables.to_html_datatable(frame, columnDefs=[left], **look)

    @staticmethod
    def _row(values: tuple[Any, ...]) -> str:
        cells = (
            "" if pd.isna(value) else markup_escape(str(value) if not isinstance(value, Markup) else value)
            for value in values
        )
        return "<tr>" + "".join(f'<td style="{LEFT}">{cell}</td>' for cell in cells) + "</tr>"

    @property
    def has_bars(self) -> bool:
        """Whether there is a column of bars, which only a plain table can show."""
        return "" in self.frame and any(isinstance(value, Markup) for value in self.frame[""])

    def __repr__(self) -> str:
        return self.empty if self.frame.empty else self.frame.head(MAX_ROWS).to_string(index=False, na_rep="")


class Lines:
    """Sentences as a Markdown list; one sentence as a paragraph."""

    def __init__(self, lines: Sequence[str], empty: str = "None.") -> None:
        self.lines = list(lines) or [empty]

    def _repr_markdown_(self) -> str:
        lines = [escape(line, quote=False).replace("*", r"\*").replace("_", r"\_") for line in self.lines]
        return lines[0] if len(lines) == 1 else "\n".join(f"- {line}" for line in lines)

    def __repr__(self) -> str:
        return "\n".join(self.lines)


def table(
    frame: pd.DataFrame,
    columns: Sequence[str],
    *,
    article: Article | None = None,
    empty: str = "Nothing to show.",
) -> Table:
    """The named columns of a table; with an article, also the sentence each row rests on."""
    shown = frame[list(columns)].copy()
    if article is not None:
        shown[SENTENCE] = sentences(frame, article)
    return Table(shown.rename(columns=lambda c: c.replace("_", " ")), empty)


def deeds(analysis: Analysis) -> Table:
    """Who does what to whom, in words, with the sentence that says so."""
    told = summaries.deeds_of(analysis)
    columns = {
        "who": "who",
        "does": "does",
        "whom": "to whom",
        "cue": "told by",
        "confidence": "sure",
        "text": "sentence",
    }
    return Table(told[list(columns)].rename(columns=columns), "Nothing is told to pass between two of them.")


def quotes(analysis: Analysis, *, marked: bool) -> Table:
    """What is said between quotation marks, or reported in other words: who, how the sentence calls them, the cue, the words."""
    told = summaries.quotes_of(analysis)
    told = told[(told["kind"] != "indirect") == marked]
    columns = {"who": "who", "speaker": "as named there", "cue": "cue", "cue_kind": "kind of cue", "text": "words"}
    columns |= {"kind": "kind"} if marked else {}
    return Table(
        told[list(columns)].rename(columns=columns),
        "Nobody is quoted directly." if marked else "No indirect speech was found.",
    )


def events(analysis: Analysis) -> Table:
    """What happens, in order of time: when, what, who, where, how far it is certain, and the sentence that says so."""
    told = summaries.events_of(analysis)
    told = told[~told["statement"]]
    told = told.assign(
        when=[when_words(date, status) for date, status in zip(told["date"], told["status"], strict=True)],
        sentence=sentences(told, analysis.article),
    )
    told["status"] = [s if t == "story" else f"{s} ({t})" for s, t in zip(told["status"], told["told"], strict=True)]
    return Table(told[["when", "what", "who", "where", "status", "date", SENTENCE]], "No event was found.")


def numbers(analysis: Analysis) -> Table:
    """The numbers in the story, each once, with a bar beside those that can be compared, and its sentence."""
    told = summaries.numbers_of(analysis)
    told["sentence"] = sentences(told, analysis.article)
    told.insert(2, "", bars(told["share"]))
    shown = told.drop(columns=["share", *summaries.SPAN])
    return Table(shown.astype({"of what": object, "how nearly": object}).fillna(""), "No number is told.")


def sentences(frame: pd.DataFrame, article: Article) -> list[str]:
    """The sentence of each row: its `sentence_start:sentence_end`, or its own span."""
    first, last = ("sentence_start", "sentence_end") if "sentence_start" in frame else ("start", "end")
    return [article.text[s:e] for s, e in zip(frame[first], frame[last], strict=True)]


def metadata(article: Article) -> Table:
    """What the page says of itself, where each thing was found, and how far that place is to be trusted."""
    standfirst = next((block.text for block in article.blocks if block.kind == "standfirst"), None)
    rows: list[tuple[str, Any, str | None]] = [
        ("title", article.title, None),
        ("standfirst", standfirst, None),
        ("authors", ", ".join(article.authors), None),
        ("publisher", article.publisher, None),
        ("published", article.published, article.published_from),
        ("modified", article.modified, None),
        ("section", article.section, None),
        ("tags", ", ".join(article.tags), None),
        ("language", article.language, "the words of the text"),
        ("url", article.url, None),
        ("fetched", article.fetched, "the clock, when the address was read"),
        ("source", article.source_path, f"sha256 {article.source_sha256[:12]}"),
        ("words", f"{article.words:,}", f"about {article.reading_minutes} min to read"),
    ]
    kept = [
        (name, str(value), where or article.where.get(name, ""), _sureness(article.confidence.get(name)))
        for name, value, where in rows
        if value
    ]
    return Table(pd.DataFrame(kept, columns=["", "found", "where", "sure"]))


def _sureness(confidence: float | None) -> str:
    return "" if confidence is None else f"{confidence:.0%}"


class Page:
    """The page beside the article, block by block: what came in, what of it is read, as what, and why.

    What was left out is faint; long stretches of it are folded.
    """

    def __init__(self, article: Article) -> None:
        self.article = article

    def _repr_html_(self) -> str:
        head = "".join(f'<th style="{LEFT} width: {width};">{name}</th>' for name, width in PAGE_COLUMNS)
        rows = "".join(_stretch_rows(kept, list(blocks)) for kept, blocks in groupby(self.article.blocks, _is_kept))
        return f'<table style="width: 100%;"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'

    def __repr__(self) -> str:
        return "\n".join(f"{block.kind:12} {block.text}" for block in self.article.blocks)


def _is_kept(block: Block) -> bool:
    return block.kind != "boilerplate"


def _stretch_rows(kept: bool, blocks: list[Block]) -> str:
    """The rows of neighbouring blocks that are all kept or all left out."""
    if kept or len(blocks) <= FOLDED or any(DOUBTFUL in block.why for block in blocks):
        return "".join(_row(block) for block in blocks)
    lines = "<br>".join(escape(block.text) for block in blocks)
    folded = f"<details><summary>{len(blocks)} lines left out</summary>{lines}</details>"
    return f'<tr style="{FAINT}"><td style="{LEFT}">{folded}</td><td></td><td></td><td style="{LEFT}">{blocks[0].why}</td></tr>'


def _row(block: Block) -> str:
    tone = "" if block.kind in STORY_KINDS else FAINT if not _is_kept(block) else BESIDE
    texts = (escape(block.text), f"<b>{block.kind}</b>", _as_read(block), f"<small>{escape(block.why)}</small>")
    return f'<tr style="{tone}">' + "".join(f'<td style="{LEFT}">{text}</td>' for text in texts) + "</tr>"


def _as_read(block: Block) -> str:
    """A block as the article has it: titles and headings strong, nothing where it is left out."""
    if not _is_kept(block):
        return ""
    text = escape(block.text)
    return f"<strong>{text}</strong>" if block.kind in {"title", "heading"} else text
