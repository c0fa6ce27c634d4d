"""What the notebooks show besides charts: tables with their sentences, sentences of findings, the page.

Text from articles is always escaped.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from html import escape
from typing import Any

import pandas as pd

from newsbook import workspace
from newsbook.article import STORY_KINDS, Article

HEADLESS = "NEWSBOOK_HEADLESS"
MAX_ROWS = 60
LEFT = "text-align: left; vertical-align: top;"


class Table:
    """A table that shows all its words, left-aligned, without an index; plain text where there is no HTML."""

    def __init__(self, frame: pd.DataFrame, empty: str = "Nothing to show.") -> None:
        self.frame = frame
        self.empty = empty

    def _repr_html_(self) -> str:
        if self.frame.empty:
            return f"<p><em>{escape(self.empty)}</em></p>"
        head = "".join(f'<th style="{LEFT}">{escape(str(column))}</th>' for column in self.frame.columns)
        rows = (self._row(values) for values in self.frame.head(MAX_ROWS).itertuples(index=False))
        rest = len(self.frame) - MAX_ROWS
        more = f"<p><em>and {rest} more rows in the table itself.</em></p>" if rest > 0 else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>{more}"

    @staticmethod
    def _row(values: tuple[Any, ...]) -> str:
        cells = ("" if pd.isna(value) else escape(str(value)) for value in values)
        return "<tr>" + "".join(f'<td style="{LEFT}">{cell}</td>' for cell in cells) + "</tr>"

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
        shown["sentence"] = sentences(frame, article)
    return Table(shown.rename(columns=lambda c: c.replace("_", " ")), empty)


def sentences(frame: pd.DataFrame, article: Article) -> list[str]:
    """The sentence of each row: its `sentence_start:sentence_end`, or its own span."""
    first, last = ("sentence_start", "sentence_end") if "sentence_start" in frame else ("start", "end")
    return [article.text[s:e] for s, e in zip(frame[first], frame[last], strict=True)]


def metadata(article: Article) -> Table:
    """What the page says of itself, and where each thing was found."""
    source = article.published_from or ""
    rows: list[tuple[str, Any, str]] = [
        ("title", article.title, ""),
        ("published", article.published, source),
        ("modified", article.modified, ""),
        ("authors", ", ".join(article.authors), ""),
        ("publisher", article.publisher, ""),
        ("language", article.language, ""),
        ("address", article.url, ""),
        ("source", article.source_path, f"sha256 {article.source_sha256[:12]}"),
        ("words", len(article.text.split()), ""),
    ]
    kept = [(name, str(value), where) for name, value, where in rows if value]
    return Table(pd.DataFrame(kept, columns=["", "found", "where"]))


class Page:
    """The page block by block: what was kept and what was left out, each with its label and why."""

    def __init__(self, article: Article) -> None:
        self.article = article

    def _repr_html_(self) -> str:
        rows = "".join(
            f'<tr style="{_tone(block.kind)}"><td style="{LEFT}"><b>{escape(block.kind)}</b></td>'
            f'<td style="{LEFT}">{escape(block.text)}</td><td style="{LEFT}"><small>{escape(block.why)}</small></td></tr>'
            for block in self.article.blocks
        )
        return (
            f'<table><thead><tr><th style="{LEFT}">label</th><th style="{LEFT}">text</th><th style="{LEFT}">why</th></tr></thead>'
            f"<tbody>{rows}</tbody></table>"
        )

    def __repr__(self) -> str:
        return "\n".join(f"{block.kind:12} {block.text}" for block in self.article.blocks)


def _tone(kind: str) -> str:
    """Story, page matter, left out: three tones that also differ in grey and in dark themes."""
    if kind == "boilerplate":
        return "opacity: 0.45; text-decoration: line-through;"
    return "" if kind in STORY_KINDS else "opacity: 0.7; font-style: italic;"


def chooser() -> Any:
    """The articles of data/articles; in a live notebook with a menu that makes one the open one."""
    listed = Table(workspace.list_articles(), "data/articles is empty.")
    if os.environ.get(HEADLESS):
        return listed
    import ipywidgets

    names = [path.name for path in workspace.article_files()]
    menu = ipywidgets.Dropdown(options=names, value=workspace.chosen(), description="Open")
    told = ipywidgets.Label()
    menu.observe(lambda change: setattr(told, "value", workspace.choose(change["new"])), names="value")
    listing = ipywidgets.HTML(listed._repr_html_())
    return ipywidgets.VBox([menu, told, listing])
