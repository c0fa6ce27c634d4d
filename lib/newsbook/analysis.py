"""`analyse(article) -> Analysis`: every step in order, and the result on disk.

What the notebooks, the headless run and cluster workers share.
"""

from __future__ import annotations

import dataclasses
import json
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd
from spacy.language import Language

from newsbook import pipeline as pipelines
from newsbook.amounts import amount_rows
from newsbook.article import SCHEMAS, Article, Block, NewsbookError, Rows, as_date, make_rows
from newsbook.corrections import Corrections
from newsbook.english import counted
from newsbook.entities import resolved_rows
from newsbook.mentions import mention_rows
from newsbook.places import located
from newsbook.quotes import quote_rows
from newsbook.relations import relation_rows, to_graphml, to_plover
from newsbook.roles.table import role_rows
from newsbook.snapshot import snapshot
from newsbook.timeline import event_rows
from newsbook.timexes import timex_rows

TABLES = tuple(SCHEMAS)
ARTICLE_FILE = "article.json"
MANIFEST_FILE = "manifest.json"
GRAPH_FILE = "relations.graphml"
PLOVER_FILE = "plover.json"


def _frame(name: str) -> cached_property[pd.DataFrame]:
    """A table as a DataFrame, made when it is first asked for."""

    def made(analysis: Analysis) -> pd.DataFrame:
        return analysis.rows[name].frame()

    return cached_property(made)


@dataclass(frozen=True)
class Analysis:
    """An article and the tables of what was found in it; `notes` are the doubts about them.

    `rows` has the tables by name as plain rows, each attribute of a table's name the DataFrame.
    """

    article: Article
    rows: Mapping[str, Rows]
    notes: tuple[str, ...] = ()
    pipeline: str = ""
    corrections: tuple[tuple[str, str, str], ...] = ()

    mentions = _frame("mentions")
    entities = _frame("entities")
    roles = _frame("roles")
    quotes = _frame("quotes")
    timexes = _frame("timexes")
    amounts = _frame("amounts")
    events = _frame("events")
    relations = _frame("relations")

    def tables(self) -> dict[str, pd.DataFrame]:
        """The tables by name, in the order in which they are made."""
        return {name: getattr(self, name) for name in TABLES}

    def _manifest(self) -> dict[str, Any]:
        """What made these tables, so that they can be made again: source, versions, pipeline, corrections."""
        return {
            "source_sha256": self.article.source_sha256,
            "newsbook": version("newsbook"),
            "spacy": version("spacy"),
            "python": platform.python_version(),
            "pipeline": self.pipeline,
            "published": self.article.published.isoformat() if self.article.published else None,
            "corrections": [list(row) for row in self.corrections],
            "notes": list(self.notes),
        }

    def save(self, folder: str | Path) -> Path:
        """Write article.json, manifest.json, each table as CSV and JSON, the relations also as GraphML and PLOVER
        records; the folder is made."""
        target = Path(folder)
        target.mkdir(parents=True, exist_ok=True)
        _write_json(target / ARTICLE_FILE, _plain(self.article))
        _write_json(target / MANIFEST_FILE, self._manifest())
        for name, table in self.tables().items():
            table.to_csv(target / f"{name}.csv", index=False, encoding="utf-8", lineterminator="\n")
            records = json.loads(table.to_json(orient="records", force_ascii=False))
            _write_json(target / f"{name}.json", records)
        graph = to_graphml(self.relations, self.entities)
        (target / GRAPH_FILE).write_text(graph, encoding="utf-8")
        published = self.article.published
        _write_json(
            target / PLOVER_FILE,
            to_plover(self.relations, self.entities, article_id=self.article.id, published=published),
        )
        return target

    @classmethod
    def load(cls, folder: str | Path) -> Analysis:
        """What `save` wrote; NewsbookError names the file that is missing or damaged."""
        source = Path(folder)
        manifest = _read_json(source / MANIFEST_FILE)
        return cls(
            article=_article_from(_read_json(source / ARTICLE_FILE)),
            rows={name: _read_rows(source, name) for name in TABLES},
            notes=tuple(manifest["notes"]),
            pipeline=manifest["pipeline"],
            corrections=tuple(tuple(row) for row in manifest["corrections"]),
        )


def analyse(
    article: Article,
    pipeline: Language | str | None = None,
    *,
    corrections: Corrections | None = None,
) -> Analysis:
    """Every step on one article.

    `pipeline` is a loaded spaCy Language, the name of one, or None for the best there is;
    `corrections` are what a reader decided about this article (none when left out).
    """
    nlp = pipeline if isinstance(pipeline, Language) else pipelines.load(pipeline)
    decided = corrections or Corrections()
    doc = snapshot(pipelines.make_doc(article, nlp))
    mentions = decided.corrected_mentions(mention_rows(doc), doc)
    found = resolved_rows(doc, mentions, quote_rows(doc))
    mentions, entities, quotes = decided.corrected_entities(*found, doc)
    entities = located(entities, mentions, article.text)
    timexes = timex_rows(doc, published=article.published)
    events = event_rows(doc, timexes, mentions, published=article.published, quotes=quotes)
    tables = (
        mentions,
        entities,
        role_rows(doc, mentions),
        quotes,
        timexes,
        amount_rows(doc, taken=timexes.tuples("start", "end")),
        decided.corrected_events(events, doc),
        relation_rows(doc, mentions, entities, quotes),
    )
    return Analysis(
        article=article,
        rows={table.name: table for table in tables},
        notes=(*_doubts(article, quotes, timexes), *decided.unmatched()),
        pipeline=pipelines.describe(nlp),
        corrections=decided.rows,
    )


def _doubts(article: Article, quotes: Rows, timexes: Rows) -> tuple[str, ...]:
    """What a reader should know about the tables: weaker ways taken, things not settled."""
    found = []
    if article.published is None:
        found.append("No publication date was found: 'Tuesday' or 'last month' stay without a date.")
    unresolved = timexes["value"].count(None)
    if article.published is not None and unresolved:
        found.append(f"{counted(unresolved, 'time expression')} could not be resolved to a date.")
    nobody = quotes["speaker"].count(None)
    if nobody:
        found.append(f"{counted(nobody, 'quote')} without a speaker: nobody near is said to say it.")
    return tuple(found)


def _plain(article: Article) -> dict[str, Any]:
    """The article as JSON types; dates as ISO strings."""
    fields = dataclasses.asdict(article)
    return fields | {
        key: value.isoformat() for key, value in fields.items() if key in {"published", "modified"} and value
    }


def _article_from(fields: dict[str, Any]) -> Article:
    return Article(
        **{
            **fields,
            "blocks": tuple(Block(**block) for block in fields["blocks"]),
            "published": as_date(fields["published"]),
            "modified": as_date(fields["modified"]),
            **{name: tuple(fields[name]) for name in ("authors", "notes", "tags", "repairs")},
        }
    )


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _read_json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise NewsbookError(f"{path} is missing: {path.parent} is no saved analysis.") from None
    except json.JSONDecodeError as error:
        raise NewsbookError(f"{path} is damaged ({error}); analyse the article again.") from None


def _read_rows(folder: Path, name: str) -> Rows:
    """A table; a column that is no longer one is left out."""
    records = _read_json(folder / f"{name}.json")
    return make_rows(name, ({c: record.get(c) for c in SCHEMAS[name]} for record in records))
