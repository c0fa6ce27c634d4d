"""All tables in one Excel file, a sheet each, the sentence beside every row."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pandas as pd

from newsbook.analysis import Analysis

WIDTHS = {"text": 60, "sentence": 80, "what": 60, "aliases": 40, "role": 40, "why": 40}
NARROW = 14
# The file itself tells no time of making: the same analysis gives the same bytes.
CREATED = datetime(2000, 1, 1)
# What an article says stays text: a name that begins with '=' or 'http' is neither formula nor link.
PLAIN = {"strings_to_formulas": False, "strings_to_urls": False}
LONGEST = 32_000  # characters that a cell holds


def write_spreadsheet(analysis: Analysis, path: str | Path) -> Path:
    """The article's metadata and each table of the analysis as sheets of one .xlsx file."""
    target = Path(path)
    with pd.ExcelWriter(target, engine="xlsxwriter", engine_kwargs={"options": PLAIN}) as writer:
        writer.book.set_properties({"created": CREATED, "title": analysis.article.title or analysis.article.id})
        _write(writer, "article", _about(analysis))
        for name, table in analysis.tables().items():
            _write(writer, name, _with_sentences(table, analysis.article.text))
    return target


def _about(analysis: Analysis) -> pd.DataFrame:
    article = analysis.article
    rows = [
        ("title", article.title), ("published", article.published), ("publisher", article.publisher),
        ("authors", ", ".join(article.authors)), ("url", article.url), ("source", article.source_path),
        ("source sha256", article.source_sha256), ("pipeline", analysis.pipeline),
        *(("doubt", note) for note in (*article.notes, *analysis.notes)),
    ]  # fmt: skip
    return pd.DataFrame([(name, str(value)) for name, value in rows if value], columns=["what", "text"])


def _with_sentences(table: pd.DataFrame, text: str) -> pd.DataFrame:
    if "sentence_start" not in table:
        return table
    sentences = [text[s:e] for s, e in zip(table["sentence_start"], table["sentence_end"], strict=True)]
    return table.drop(columns=["sentence_start", "sentence_end"]).assign(sentence=sentences)


def _write(writer: pd.ExcelWriter, name: str, table: pd.DataFrame) -> None:
    shown = table.map(lambda value: value[:LONGEST] if isinstance(value, str) else value)
    shown.to_excel(writer, sheet_name=name, index=False, freeze_panes=(1, 0))
    sheet = writer.sheets[name]
    wrapped = writer.book.add_format({"text_wrap": True, "valign": "top"})
    for number, column in enumerate(shown.columns):
        sheet.set_column(number, number, WIDTHS.get(column, NARROW), wrapped)
    if len(shown):
        sheet.autofilter(0, 0, len(shown), len(shown.columns) - 1)
