"""Corpora by hand: a few lines -> the DuckDB connection that every `find_` of newsbook.corpus takes."""

from __future__ import annotations

import random
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


GIVEN = "Ann Bob Carla David Eva Frank Gina Hans Ines Jan Kira Lars Mona Nils Olga Paul Rita Sven Tina Uwe".split()
FAMILY = [
    first + last
    for first in "Ander Berg Carl Dahl Eng Frede Grund Holm".split()
    for last in ("sen", "mark", "strom", "feld", "wick")
]
ROLES = "minister senator singer economist president mayor general bishop".split()
PLACES = "France Germany Norway Ghana Japan Brazil Canada Kenya Chile India Egypt Poland".split()
BODIES = [f"{name} {kind}" for name in FAMILY for kind in ("Group", "Party", "Institute")]
DEEDS = "opened closed sold bought visited praised repaired painted flooded insured".split()
OBJECTS = "harbour bridge station bakery museum factory school library garden stadium tunnel".split()


def many(n: int, *, people: int = 6) -> Corpus:
    """So many articles of 40 outlets over 2021: in each some people (a sixth by surname alone), a body, places, quotes, an event."""
    corpus, dice = Corpus(), random.Random(n)
    everybody = [
        (f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}", f"{dice.choice(PLACES)}'s {dice.choice(ROLES)}")
        for _ in range(400)
    ]
    weights = [1 / (rank + 1) for rank in range(len(everybody))]
    for i in range(n):
        day = f"2021-{1 + i * 12 // n:02d}-{1 + dice.randrange(28):02d}"
        line = f"{dice.choice(FAMILY)} {dice.choice(DEEDS)} the {dice.choice(OBJECTS)} and the {dice.choice(OBJECTS)}"
        article = corpus.article(f"a{i:05d}", published=day, publisher=f"Outlet {i % 40:02d}", text=line)
        called = {
            name.split()[-1] if dice.random() < 0.16 else name: role
            for name, role in dice.choices(everybody, weights, k=people)
        }
        ids = [
            corpus.entity(article, name, "PERSON", [role] if dice.random() < 0.5 else [])
            for name, role in called.items()
        ]
        for name in called:
            if dice.random() < 0.4:
                corpus.quote(article, name)
        for name in (dice.choice(BODIES), "NATO", "Parliament"):
            corpus.entity(article, name, "ORG")
        for name in dice.sample(PLACES, 3):
            corpus.entity(article, name, "GPE")
        corpus.add("events", article, event_id="e1", start=0, end=len(line), text=line, date=day, earliest=day, latest=day, what=line,
                   actors=ids[0], status="happened", background=False, statement=False, confidence=0.9, rule="hand")  # fmt: skip
    return corpus
