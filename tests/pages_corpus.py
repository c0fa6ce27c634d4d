"""A corpus for tests of articles as they were cleaned: the views that newsbook.corpus.tables gives, from frames."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import duckdb
import pandas as pd

from newsbook.analysis import TABLES, Analysis
from newsbook.article import SCHEMAS, Article, make_table

STRINGS = ["article", "path", "title", "publisher", "published", "modified", "authors", "url", "sha256", "status"]


def tables_of(
    found: Iterable[Article | Analysis], quotes: Mapping[str, list[str]] | None = None
) -> duckdb.DuckDBPyConnection:
    """A connection with a view for each table; of an Article without an analysis only `quotes` (its words, by article)."""
    items = [(a.article, a) if isinstance(a, Analysis) else (a, None) for a in found]
    con = duckdb.connect()
    con.register(
        "articles",
        pd.DataFrame([_row(a) for a, _ in items], columns=[*STRINGS, "words"]).astype(dict.fromkeys(STRINGS, "string")),
    )
    con.register(
        "texts", pd.DataFrame([(a.id, a.text) for a, _ in items], columns=["article", "text"]).astype("string")
    )
    blocks = [
        (a.id, b.kind, b.start, b.end, b.level, b.section) for a, _ in items for b in a.blocks if b.start is not None
    ]
    frame = pd.DataFrame(blocks, columns=["article", "kind", "start", "end", "level", "section"])
    con.register(
        "blocks",
        frame.astype({"article": "string", "kind": "string", "start": "int64", "end": "int64", "section": "string"}),
    )
    for name in TABLES:
        parts = [(a.id, n.tables()[name] if n else _quotes(name, a, (quotes or {}).get(a.id, []))) for a, n in items]
        con.register(name, _stacked(name, parts))
    return con


def _row(article: Article) -> dict[str, object]:
    day = lambda d: d.isoformat() if d else None  # noqa: E731
    return {"article": article.id, "path": article.source_path or article.id, "title": article.title, "publisher": article.publisher,
            "published": day(article.published), "modified": day(article.modified), "authors": " | ".join(article.authors) or None,
            "url": article.url, "sha256": article.source_sha256, "status": "done", "words": article.words}  # fmt: skip


def _quotes(name: str, article: Article, words: list[str]) -> pd.DataFrame:
    if name != "quotes":
        return make_table(name, [])
    rows = [(n, article.text.index(text), text) for n, text in enumerate(words)]
    return make_table(name, [{"quote_id": f"q{n}", "start": at, "end": at + len(text), "text": text, "kind": "direct", "confidence": 1.0,
                              "rule": "hand", "sentence_start": at, "sentence_end": at + len(text)} for n, at, text in rows])  # fmt: skip


def _stacked(name: str, parts: list[tuple[str, pd.DataFrame]]) -> pd.DataFrame:
    frames = []
    for article, table in parts:
        frame = table.copy()
        frame.insert(0, "article", pd.Series([article] * len(frame), dtype="string"))
        frames.append(frame)
    return pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(columns=["article", *SCHEMAS[name]])
