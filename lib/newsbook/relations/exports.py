"""Relations in others' forms: an edge table, GraphML, PLOVER's JSON records."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date
from typing import Any

import networkx as nx
import pandas as pd

from newsbook.relations.plover import QUADS

EDGE_COLUMNS = ["source", "target", "source_id", "target_id", "event", "quad", "status", "n", "confidence", "sentence"]


def edges(relations: pd.DataFrame, entities: pd.DataFrame) -> pd.DataFrame:
    """One row for each source, target, event and status: how often, how surely at best, the first sentence."""
    names = dict(zip(entities["entity_id"], entities["name"], strict=True))
    keys = ["source_id", "target_id", "event", "quad", "status"]
    grouped = relations.sort_values("start", kind="stable").groupby(keys, sort=False, dropna=False)
    table = grouped.agg(n=("start", "size"), confidence=("confidence", "max"), sentence=("text", "first")).reset_index()
    for side in ("source", "target"):
        table[side] = table[f"{side}_id"].map(names)
    return table[EDGE_COLUMNS]


def to_graphml(relations: pd.DataFrame, entities: pd.DataFrame) -> str:
    """A directed multigraph as GraphML: entities as nodes, the rows of `edges` as its edges."""
    graph = nx.MultiDiGraph()
    table = edges(relations, entities)
    involved = {*table["source_id"], *table["target_id"]}
    for entity in entities.itertuples():
        if entity.entity_id in involved:
            graph.add_node(str(entity.entity_id), name=str(entity.name), label=str(entity.label))
    for row in table.itertuples():
        told = {"quad": row.quad, "status": row.status}
        kept = {key: str(value) for key, value in told.items() if not pd.isna(value)}
        graph.add_edge(
            str(row.source_id), str(row.target_id), event=str(row.event), n=int(row.n),
            confidence=float(row.confidence), sentence=str(row.sentence), **kept,
        )  # fmt: skip
    out = io.BytesIO()
    nx.write_graphml(graph, out)
    return out.getvalue().decode("utf-8") + "\n"


def to_plover(
    relations: pd.DataFrame, entities: pd.DataFrame, *, article_id: str = "", published: date | None = None
) -> list[dict[str, Any]]:
    """PLOVER records, one a deed and pair: the fields of its JSON, and ours for status and offsets."""
    names = dict(zip(entities["entity_id"], entities["name"], strict=True))
    typed = relations[relations["event"].isin(QUADS)]
    return [_record(n, row, names, article_id, published) for n, row in enumerate(typed.itertuples(), start=1)]


def _record(n: int, row: Any, names: dict[str, str], article_id: str, published: date | None) -> dict[str, Any]:
    return {
        "id": f"{article_id or 'newsbook'}-{row.event}-{n:04d}",
        "date": published.isoformat() if published else "",
        "source": _actors([row.source_id], names),
        "target": _actors([row.target_id], names),
        "event": row.event,
        "eventText": row.cue,
        "quad": row.quad,
        "status": row.status,
        "text": row.text,
        "textInfo": {key: int(getattr(row, key)) for key in ("start", "end", "cue_start", "cue_end")},
        "confidence": float(row.confidence),
        "language": "en",
    }


def _actors(ids: Iterable[str], names: dict[str, str]) -> list[dict[str, str]]:
    return [{"actorText": str(names.get(i, i)), "actor": i} for i in ids]
