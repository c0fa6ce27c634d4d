"""Who appears with whom: a network of entities, laid out the same way every time."""

from __future__ import annotations

import math
from typing import Any

import networkx as nx
import pandas as pd
import plotly.graph_objects as go

from newsbook.article import Article
from newsbook.charts.colours import BOTH, EDGE, NOBODY, PAPER, TONES, kind_of
from newsbook.charts.layout import CROWD, FONT_SIZE, NAME_WIDTH, find_spots, place_names
from newsbook.charts.theme import Drawn, Panel, finished, kind_keys
from newsbook.charts.widths import PAGE, for_each_width
from newsbook.charts.wording import cut, hover, safe
from newsbook.english import counted, listed
from newsbook.relations import CO_OCCURRENCE
from newsbook.summaries import deed_words

TOP, FEW = 26, 12  # names; so many on a phone
MAX_EDGES, EDGES_PER_NODE = 60, 1.5
HEIGHT, NODE_ROOM = 600, 8  # pixels: at least, and for each node beyond 30
MARGIN = 30


@for_each_width
def network_chart(
    relations: pd.DataFrame, entities: pd.DataFrame, article: Article, *, top: int = TOP, width: int = PAGE
) -> go.Figure:
    """Entities that stand in one sentence; a line is as wide as the sentences they share are many.

    Its colour and dashes say what passed between them, where the article tells it.
    """
    panel = Panel(go.Figure(), width=width)
    whole = _graph(relations, entities)
    if not whole:
        reason = "No sentence names two of the people, organisations or places."
        return finished(panel, Drawn("Nobody appears beside anybody else", empty=reason), article)
    graph = _trimmed(whole, min(top, FEW) if panel.on_phone else top)
    height = HEIGHT + NODE_ROOM * max(0, len(graph) - CROWD)
    margin = 16 if panel.on_phone else MARGIN
    size = (width - 2 * margin, height)
    spots = find_spots(graph, size)
    radii = _radii(graph)
    _draw_edges(panel, graph, spots, article)
    _draw_nodes(panel, graph, spots, radii)
    for node, side in place_names(graph, spots, radii, size).items():
        _draw_label(panel, str(graph.nodes[node]["name"]), spots[node], radii[node], side)
    bare = {"visible": False, "fixedrange": True}
    panel.axes({"range": [0, size[0]], **bare}, {"range": [0, size[1]], **bare})
    kind_keys(panel, [data["label"] for _, data in graph.nodes(data=True)], shapes=True)
    _tone_keys(panel, graph)
    rest = whole.number_of_nodes() - graph.number_of_nodes()
    more = f" {counted(rest, 'name')} with fewer ties left out." if rest else ""
    told = (
        "; its colour and dashes say what passed between them, where that is told"
        if any(map(_tone, _edges(graph)))
        else ""
    )
    note = f"The wider a line, the more sentences name both{told}.{more}"
    return finished(panel, Drawn(_title(whole), note, height, margin, bottom=6, right=margin), article)


def _radii(graph: nx.Graph) -> dict[str, float]:
    """Pixels from the middle of each node to its rim: its area grows with its ties."""
    heaviest = max(weight for _, weight in graph.degree(weight="weight")) or 1
    return {node: 5 + 15 * math.sqrt(weight / max(heaviest, 12)) for node, weight in graph.degree(weight="weight")}


def _graph(relations: pd.DataFrame, entities: pd.DataFrame) -> nx.Graph:
    """Entities as nodes; an edge per pair with the sentences that name both."""
    known = entities.set_index("entity_id")
    graph = nx.Graph()
    for row in relations.sort_values(["start", "source_id", "target_id"]).itertuples():
        pair = sorted((str(row.source_id), str(row.target_id)))
        if pair[0] == pair[1]:
            continue
        for node in pair:
            inside = node in known.index
            graph.add_node(node, name=known.at[node, "name"] if inside else node,
                           label=known.at[node, "label"] if inside else "")  # fmt: skip
        before = graph.get_edge_data(*pair, default={"spans": (), "deeds": (), "tones": frozenset()})
        span = (int(row.start), int(row.end))
        spans = before["spans"] if span in before["spans"] else (*before["spans"], span)
        tones = before["tones"] | ({str(row.quad).split()[-1]} if isinstance(row.quad, str) else set())
        graph.add_edge(*pair, spans=spans, weight=len(spans), deeds=(*before["deeds"], *_deed(row, known)), tones=tones)
    return graph


def _deed(row: Any, known: pd.DataFrame) -> tuple[str, ...]:
    """'Emmanuel Macron criticises NATO'; nothing for names that only share a sentence."""
    if str(row.event) == CO_OCCURRENCE:
        return ()
    source, target = (str(known.at[i, "name"]) if i in known.index else str(i) for i in (row.source_id, row.target_id))
    return (f"{source} {deed_words(str(row.event), row.status)} {target}",)


def _tone(data: dict[str, Any]) -> str | None:
    """What passed between two: cooperation, conflict, both, or nothing that is told."""
    return BOTH if len(data["tones"]) > 1 else next(iter(data["tones"]), None)


def _edges(graph: nx.Graph) -> list[dict[str, Any]]:
    return [data for *_, data in graph.edges(data=True)]


def _tone_keys(panel: Panel, graph: nx.Graph) -> None:
    shown = set(map(_tone, _edges(graph)))
    for name, (colour, dash) in TONES.items():
        if name in shown:
            line = {"color": colour, "width": 2.5, "dash": dash}
            panel.add(go.Scatter(x=[None], y=[None], mode="lines", name=name, line=line, showlegend=True))


def _trimmed(graph: nx.Graph, top: int) -> nx.Graph:
    """The nodes with most ties, the edges that hold them together and then the heaviest."""
    ranked = sorted(graph, key=lambda node: (-graph.degree(node, weight="weight"), node))[:top]
    kept = nx.Graph()
    within = graph.subgraph(ranked)
    kept.add_nodes_from((node, graph.nodes[node]) for node in sorted(ranked) if within.degree(node))
    if not kept:
        return graph if graph.number_of_nodes() <= top else nx.Graph(graph.subgraph(ranked[:1]))
    edges = sorted((min(a, b), max(a, b)) for a, b in within.edges)
    edges.sort(key=lambda edge: -_worth(graph.edges[edge]))
    plain = nx.Graph()
    plain.add_nodes_from(kept)
    plain.add_weighted_edges_from((*edge, _worth(graph.edges[edge])) for edge in edges)
    tree = {(min(a, b), max(a, b)) for a, b in nx.maximum_spanning_edges(plain, data=False)}
    most = max(MAX_EDGES, int(EDGES_PER_NODE * len(kept)))
    chosen = [edge for edge in edges if edge in tree]
    chosen += [edge for edge in edges if edge not in tree][: max(0, most - len(chosen))]
    kept.add_edges_from((*edge, graph.edges[edge]) for edge in sorted(chosen))
    return kept


def _worth(data: dict[str, Any]) -> int:
    """What is told to pass between two says more than any number of sentences that name both."""
    return int(data["weight"]) + (1000 if data["tones"] else 0)


def _draw_edges(panel: Panel, graph: nx.Graph, spots: dict[str, tuple[float, float]], article: Article) -> None:
    """A line per pair; a dot in its middle to hover over and click."""
    heaviest = max((data["weight"] for *_, data in graph.edges(data=True)), default=1)
    middle: dict[str, list[Any]] = {"x": [], "y": [], "customdata": [], "hovertext": []}
    for a, b, data in graph.edges(data=True):
        (ax, ay), (bx, by) = spots[a], spots[b]
        width = 1 + 6 * (data["weight"] - 1) / max(heaviest - 1, 3)
        tone = _tone(data)
        colour, dash = TONES[tone] if tone else (EDGE, "solid")
        panel.add(
            go.Scatter(
                x=[ax, bx], y=[ay, by], mode="lines", line={"width": round(max(width, 2) if tone else width, 2), "color": colour, "dash": dash},
                opacity=0.85 if tone else 0.5 + 0.4 * min(1, (data["weight"] - 1) / 4), hoverinfo="skip", showlegend=False,
            )
        )  # fmt: skip
        first = data["spans"][0]
        names = f"{graph.nodes[a]['name']} and {graph.nodes[b]['name']}"
        head = f"{names} · {counted(data['weight'], 'sentence')}" + (", the first:" if data["weight"] > 1 else "")
        head = "; ".join([*dict.fromkeys(data["deeds"]), head])
        middle["x"].append((ax + bx) / 2)
        middle["y"].append((ay + by) / 2)
        middle["customdata"].append([offset for span in data["spans"] for offset in span])
        middle["hovertext"].append(hover(head, article, first[0], first[1], first))
    look = {"size": 6, "color": EDGE, "line": {"width": 1, "color": PAPER}}
    panel.add(
        go.Scatter(**middle, mode="markers", marker=look, hoverinfo="text", showlegend=False, name="shared sentences")
    )


def _draw_nodes(panel: Panel, graph: nx.Graph, spots: dict[str, tuple[float, float]], radii: dict[str, float]) -> None:
    nodes = list(graph)
    spans = {
        node: sorted({span for _, _, data in graph.edges(node, data=True) for span in data["spans"]}) for node in nodes
    }
    kinds = [kind_of(graph.nodes[n]["label"]) if graph.nodes[n]["label"] else NOBODY for n in nodes]
    panel.add(
        go.Scatter(
            x=[spots[node][0] for node in nodes],
            y=[spots[node][1] for node in nodes],
            mode="markers",
            name="entities",
            showlegend=False,
            marker={
                "size": [round(2 * radii[node], 1) for node in nodes], "color": [kind.colour for kind in kinds], "symbol": [kind.symbol for kind in kinds], "opacity": 1,
                "line": {"color": PAPER, "width": 2},
            },
            customdata=[[offset for span in spans[node] for offset in span] for node in nodes],
            hovertext=[
                f"<b>{safe(str(graph.nodes[node]['name']))}</b><br>beside {counted(graph.degree(node), 'other name')} "
                f"in {counted(len(spans[node]), 'sentence')}"
                for node in nodes
            ],
            hoverinfo="text",
        )
    )  # fmt: skip


def _draw_label(panel: Panel, name: str, spot: tuple[float, float], radius: float, side: str) -> None:
    anchors = {"right": ("left", "middle"), "left": ("right", "middle"), "above": ("center", "bottom")}
    xanchor, yanchor = anchors.get(side, ("center", "top"))
    shift = {"right": (radius + 2, 0), "left": (-radius - 2, 0), "above": (0, radius + 1)}.get(side, (0, -radius - 1))
    panel.note(
        x=spot[0], y=spot[1], xanchor=xanchor, yanchor=yanchor, xshift=shift[0], yshift=shift[1], borderpad=0,
        text=safe(cut(name, NAME_WIDTH)), font={"size": FONT_SIZE}, bgcolor="rgba(255,255,255,0.72)",
    )  # fmt: skip


def _title(graph: nx.Graph) -> str:
    """The pair that shares most sentences, or the one name that stands beside most others."""
    pairs = sorted(graph.edges(data=True), key=lambda e: (-e[2]["weight"], e[0], e[1]))
    a, b, data = pairs[0]
    if data["weight"] > 1 and (len(pairs) == 1 or data["weight"] > pairs[1][2]["weight"]):
        names = f"{graph.nodes[a]['name']} and {graph.nodes[b]['name']}"
        return f"{names} are named together most: in {counted(data['weight'], 'sentence')}"
    most = max(degree for _, degree in graph.degree)
    centres = sorted(node for node, degree in graph.degree if degree == most)
    others = counted(most, "other")
    if len(centres) > 2 or (len(centres) == 2 and most == 1):
        return f"Nobody is named beside more than {others}"
    each = " are each" if len(centres) == 2 else " is"
    return (
        f"{listed([graph.nodes[node]['name'] for node in centres])}{each} named beside {others}, more than anyone else"
    )
