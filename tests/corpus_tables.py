"""Corpora by hand: a few lines -> the DuckDB connection that every `find_` of newsbook.corpus takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import duckdb
import pandas as pd

from newsbook.article import SCHEMAS, make_table, slug

ARTICLES = ["article", "path", "title", "publisher", "published", "words", "status", "error"]
SPAN = {"start": 0, "end": 1, "text": "x", "sentence_start": 0, "sentence_end": 1}
Rows = list[dict[str, Any]]


class Corpus:
    """Rows gathered article by article; `tables()` gives the connection."""

    def __init__(self) -> None:
        self.articles: Rows = []
        self.texts: Rows = []
        self.rows: dict[str, Rows] = {name: [] for name in SCHEMAS}
        self.of: dict[str, list[str]] = {name: [] for name in SCHEMAS}

    def article(
        self, name: str, *, published: str | None = "2021-03-01", publisher: str | None = None, text: str = "x"
    ) -> str:
        self.articles.append({"article": name, "path": f"{name}.txt", "title": name, "publisher": publisher or name.title(),
                              "published": published, "words": len(text.split()), "status": "done"})  # fmt: skip
        self.texts.append({"article": name, "text": text})
        return name

    def add(self, table: str, article: str, **row: Any) -> None:
        self.of[table].append(article)
        self.rows[table].append({**{k: v for k, v in SPAN.items() if k in SCHEMAS[table]}, **row})

    def entity(self, article: str, name: str, label: str = "PERSON", roles: Sequence[str] = (), **row: Any) -> str:
        entity_id = slug(name)
        self.add("entities", article, entity_id=entity_id, name=name, label=label,
                 **({"n_mentions": 1, "aliases": name, "role": roles[0] if roles else None} | row))  # fmt: skip
        for role in roles:
            when = "former" if role.startswith("former") else "current"
            self.add("roles", article, entity_id=entity_id, role=role, when=when, rule="hand", confidence=1.0)
        return entity_id

    def quote(self, article: str, speaker: str | None, words: int = 5, **row: Any) -> None:
        start = 1000 * (1 + self.of["quotes"].count(article))
        text = "word " * words
        self.add("quotes", article, **({
            "quote_id": f"q{start}", "start": start, "end": start + len(text), "text": text, "kind": "direct",
            "speaker": speaker, "speaker_id": slug(speaker) if speaker else None, "confidence": 1.0, "rule": "hand",
            "sentence_start": start, "sentence_end": start + len(text)} | row))  # fmt: skip

    def tables(self) -> duckdb.DuckDBPyConnection:
        connection = duckdb.connect()
        connection.register(
            "articles",
            pd.DataFrame(self.articles, columns=ARTICLES).astype({c: "string" for c in ARTICLES if c != "words"}),
        )
        connection.register("texts", pd.DataFrame(self.texts, columns=["article", "text"]).astype("string"))
        for name, rows in self.rows.items():
            table = make_table(name, rows)
            table.insert(0, "article", pd.Series(self.of[name], dtype="string"))
            connection.register(name, table)
        return connection


def cast_of(articles: Mapping[str, Sequence[str]]) -> duckdb.DuckDBPyConnection:
    """Article -> lines 'name; LABEL; role | role; country' -> the connection. An article's date is 2021-03, by its place."""
    corpus = Corpus()
    for day, (article, lines) in enumerate(articles.items(), start=1):
        corpus.article(article, published=f"2021-{1 + day // 28:02d}-{1 + day % 28:02d}")
        for line in lines:
            name, label, roles, country = [*(part.strip() for part in line.split(";")), "", "", ""][:4]
            names = name.split(" = ")
            corpus.entity(article, names[0], label or "PERSON", [r.strip() for r in roles.split("|") if r.strip()],
                          aliases=" | ".join(names), country=country or None)  # fmt: skip
    return corpus.tables()
