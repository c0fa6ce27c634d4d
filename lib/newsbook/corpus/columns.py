"""The tables of a corpus: their columns, an article's rows, and those rows as bytes and as Arrow.

Every table has the column `article` in front. The tables of findings are those of `newsbook.article.SCHEMAS`; `articles`,
`texts` and `blocks` are of the articles themselves; `log` holds what differs from run to run.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa

from newsbook.analysis import Analysis
from newsbook.article import SCHEMAS, Article, Column

_ARTICLE = {"article": Column("string", False, "the article, by a name that is its own in the corpus")}
COLUMNS: Mapping[str, Mapping[str, Column]] = {
    "articles": {
        **_ARTICLE,
        "path": Column("string", False, "the file, from the folder on"),
        "title": Column("string", True, "the headline"),
        "publisher": Column("string", True, "the outlet"),
        "published": Column("string", True, "publication date, YYYY-MM-DD"),
        "modified": Column("string", True, "date of the last change that the page tells, YYYY-MM-DD"),
        "authors": Column("string", True, "divided by ' | '"),
        "url": Column("string", True, "the address it came from"),
        "fetched": Column("string", True, "when that address was read, UTC"),
        "section": Column("string", True, "the outlet's section"),
        "language": Column("string", True, "ISO 639-1 code; empty where the text is too short to tell"),
        "words": Column("int64", False, "words of running text; 0 where it could not be read"),
        "notes": Column("string", True, "doubts about article and tables, one a line"),
        "pipeline": Column("string", True, "the spaCy pipeline that read it"),
        "newsbook": Column("string", False, "version of newsbook, and of its code"),
        "sha256": Column("string", True, "of the file's bytes; empty where they could not be read"),
        "key": Column("string", True, "what these rows were made from; empty: made anew in the next run"),
        "status": Column("string", False, "done or failed"),
        "error": Column("string", True, "why it failed"),
    },
    "texts": {**_ARTICLE, "text": Column("string", False, "the cleaned text that all offsets refer to")},
    "blocks": {
        **_ARTICLE,
        "kind": Column("string", False, "title, standfirst, paragraph ...; boilerplate is left out"),
        "start": Column("int64", False, "offset of the first character"),
        "end": Column("int64", False, "offset after the last character"),
        "level": Column("int64", False, "a heading's depth, else 0"),
        "section": Column("string", True, "the heading under which it stands"),
    },
    **{name: {**_ARTICLE, **columns} for name, columns in SCHEMAS.items()},
    "log": {
        **_ARTICLE,
        "seconds": Column("float64", False, "how long reading and analysing it took"),
        "finished": Column("string", False, "when, UTC"),
    },
}  # fmt: skip
TEXT = pa.large_string()  # as pandas keeps it: nothing is copied
_TYPES = {
    "string": TEXT, "bool": pa.bool_(), "boolean": pa.bool_(), "int64": pa.int64(), "Int64": pa.int64(),
    "float64": pa.float64(), "Float64": pa.float64(),
}  # fmt: skip
ARROW: Mapping[str, pa.Schema] = {
    name: pa.schema([pa.field(column, _TYPES[spec.dtype], spec.nullable) for column, spec in columns.items()])
    for name, columns in COLUMNS.items()
}
EMPTY: Mapping[str, pa.Table] = {name: schema.empty_table() for name, schema in ARROW.items()}
DIVIDER = " | "
Columns = Mapping[str, list[Any]]
Rows = dict[str, Columns]  # table -> its columns; a table without rows may be left out


def rows_of(row: Mapping[str, Any], analysis: Analysis | None, log: Mapping[str, Any]) -> Rows:
    """All rows of one article: `row` is its row in `articles`; without an analysis the other tables stay empty."""
    article_id = row["article"]
    rows = {"articles": _columns("articles", [row]), "log": _columns("log", [{"article": article_id, **log}])}
    if analysis is not None:
        rows["texts"] = {"article": [article_id], "text": [analysis.article.text]}
        rows["blocks"] = _columns("blocks", list(_blocks(article_id, analysis.article)))
        rows |= {name: {"article": [article_id] * len(found), **found.columns} for name, found in analysis.rows.items()}
    return rows


def _columns(name: str, records: Sequence[Mapping[str, Any]]) -> Columns:
    return {column: [record.get(column) for record in records] for column in COLUMNS[name]}


def _blocks(article_id: str, article: Article) -> Iterator[dict[str, Any]]:
    for block in article.blocks:
        if block.start is not None:
            fields = ("kind", "start", "end", "level", "section")
            yield {"article": article_id, **{field: getattr(block, field) for field in fields}}


def to_arrow(articles: Sequence[Rows]) -> dict[str, pa.Table]:
    """The rows of several articles as Arrow, in their order: an array made for each of them takes twice as long."""
    return {name: pa.Table.from_arrays(list(_arrays(name, articles)), schema=ARROW[name]) for name in COLUMNS}


def _arrays(name: str, articles: Sequence[Rows]) -> Iterator[pa.Array]:
    found = [rows[name] for rows in articles if name in rows]
    for field in ARROW[name]:
        yield pa.array([value for columns in found for value in columns[field.name]], field.type)


def to_bytes(rows: Rows) -> bytes:
    """Rows as bytes: JSON, packed. Arrow's own format tells the schemas of twelve tables with every article."""
    sink = pa.BufferOutputStream()
    with pa.CompressedOutputStream(sink, "zstd") as packed:
        packed.write(json.dumps(rows, ensure_ascii=False).encode())
    return bytes(sink.getvalue())


def from_bytes(raw: bytes) -> Rows:
    """What `to_bytes` wrote; ValueError or OSError where the bytes are damaged."""
    with pa.CompressedInputStream(pa.BufferReader(raw), "zstd") as packed:
        rows: Rows = json.loads(packed.read())
    return rows
