"""Who appears with whom: a network of entities, laid out the same way every time."""

from __future__ import annotations

import math
from itertools import combinations
from typing import Any, NamedTuple

import networkx as nx
import pandas as pd
import plotly.graph_objects as go

from newsbook.article import Article
from newsbook.charts.theme import CHAR, NOBODY, PAPER, WIDTH, Drawn, Panel, finished, kind_keys, kind_of
from newsbook.charts.wording import counted, cut, deed_words, hover, safe

TOP = 26
MAX_EDGES = 60
SEED = 7
HEIGHT = 600
MARGIN = 30
FONT_SIZE = 12.5
NAME_WIDTH = 24
EDGE = "#8A97A6"
# What passed between two: told by the line's colour and, for those who print in greys, by its dashes.
COOPERATION, CONFLICT = "cooperation", "conflict"
TONES = {COOPERATION: ("#2F6F3E", "solid"), CONFLICT: ("#A4161A", "dash"), "both": ("#6B4E9B", "dashdot")}
MIN_GAP = 46  # pixels between two nodes


CO_OCCURRENCE = "co-occurrence"


class Box(NamedTuple):
    """A rectangle in pixels."""

    x0: float
    y0: float
    x1: float
    y1: float

    def overlap(self, other: Box) -> float:
        width = min(self.x1, other.x1) - max(self.x0, other.x0)
        height = min(self.y1, other.y1) - max(self.y0, other.y0)
        return width * height if width > 0 and height > 0 else 0.0


def network_chart(relations: pd.DataFrame, entities: pd.DataFrame, article: Article, *, top: int = TOP) -> go.Figure:
    """Entities that stand in one sentence; a line is as wide as the sentences they share are many.

    Its colour and dashes say what passed between them, where the article tells it.
    """
    panel = Panel(go.Figure())
    whole = _graph(relations, entities)
    if not whole:
        reason = "No sentence names two of the people, organisations or places."
        return finished(panel, Drawn("Nobody appears beside anybody else", empty=reason), article)
    graph = _trimmed(whole, top)
    size = (WIDTH - 2 * MARGIN, HEIGHT)
    spots = _layout(graph, size)
    radii = {node: 6 + 2.2 * math.sqrt(graph.degree(node, weight="weight")) for node in graph}
    _draw_edges(panel, graph, spots, article)
    _draw_nodes(panel, graph, spots, radii)
    for node, side in _labels(graph, spots, radii, size).items():
        _draw_label(panel, str(graph.nodes[node]["name"]), spots[node], radii[node], side)
    bare = {"visible": False, "fixedrange": True}
    panel.axes({"range": [0, size[0]], **bare}, {"range": [0, size[1]], **bare})
    kind_keys(panel, [data["label"] for _, data in graph.nodes(data=True)])
    _tone_keys(panel, graph)
    rest = whole.number_of_nodes() - graph.number_of_nodes()
    more = f" {counted(rest, 'name')} with fewer ties left out." if rest else ""
    note = f"The wider a line, the more sentences name both; its colour says what passed between them, if told.{more}"
    return finished(panel, Drawn(_title(graph), note, HEIGHT, MARGIN, bottom=6, right=MARGIN), article)


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
    return "both" if len(data["tones"]) > 1 else next(iter(data["tones"]), None)


def _tone_keys(panel: Panel, graph: nx.Graph) -> None:
    shown = {_tone(data) for *_, data in graph.edges(data=True)}
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
    chosen = [edge for edge in edges if edge in tree]
    chosen += [edge for edge in edges if edge not in tree][: max(0, MAX_EDGES - len(chosen))]
    kept.add_edges_from((*edge, graph.edges[edge]) for edge in sorted(chosen))
    return kept


def _worth(data: dict[str, Any]) -> int:
    """What is told to pass between two says more than any number of sentences that name both."""
    return int(data["weight"]) + (1000 if data["tones"] else 0)


def _layout(graph: nx.Graph, size: tuple[int, int]) -> dict[str, tuple[float, float]]:
    """A spot in pixels for every node; the same graph gets the same spots."""
    width, height = size
    if graph.number_of_nodes() == 2:
        left, right = graph
        return {left: (width * 0.3, height / 2), right: (width * 0.7, height / 2)}
    strength = {edge: math.sqrt(data["weight"]) for *edge, data in graph.edges(data=True) for edge in [tuple(edge)]}
    nx.set_edge_attributes(graph, strength, "pull")
    raw = nx.spring_layout(graph, weight="pull", seed=SEED, iterations=300, k=2.2 / math.sqrt(len(graph)))
    spots = _stretched({node: (float(x), float(y)) for node, (x, y) in raw.items()}, size)
    for _ in range(80):
        if not _push_apart(spots, size):
            break
    return {node: (round(x, 1), round(y, 1)) for node, (x, y) in spots.items()}


def _stretched(spots: dict[str, tuple[float, float]], size: tuple[int, int]) -> dict[str, tuple[float, float]]:
    """The layout drawn out to the frame, half by rank so that no crowd is left in the middle."""
    result: dict[str, list[float]] = {node: [0.0, 0.0] for node in spots}
    for axis, extent, pad in ((0, size[0], 90), (1, size[1], 30)):
        values = {node: spot[axis] for node, spot in spots.items()}
        low, high = min(values.values()), max(values.values())
        order = sorted(values, key=lambda node: (values[node], node))
        for rank, node in enumerate(order):
            plain = (values[node] - low) / (high - low or 1)
            share = 0.45 * plain + 0.55 * rank / max(1, len(order) - 1)
            result[node][axis] = pad + share * (extent - 2 * pad)
    return {node: (x, y) for node, (x, y) in result.items()}


def _push_apart(spots: dict[str, tuple[float, float]], size: tuple[int, int]) -> bool:
    moved = False
    for a, b in combinations(sorted(spots), 2):
        (ax, ay), (bx, by) = spots[a], spots[b]
        dx, dy = bx - ax, by - ay
        gap = math.hypot(dx, dy * 1.3) or 1.0
        if gap < MIN_GAP:
            push = (MIN_GAP - gap) / 2 / gap
            spots[a] = _inside(ax - dx * push - 0.5, ay - dy * push, size)
            spots[b] = _inside(bx + dx * push + 0.5, by + dy * push, size)
            moved = True
    return moved


def _inside(x: float, y: float, size: tuple[int, int]) -> tuple[float, float]:
    return min(max(x, 40), size[0] - 40), min(max(y, 24), size[1] - 24)


def _labels(
    graph: nx.Graph, spots: dict[str, tuple[float, float]], radii: dict[str, float], size: tuple[int, int]
) -> dict[str, str]:
    """For each node the side on which its name covers least; the weightiest choose first."""
    taken = [_node_box(spots[node], radii[node]) for node in graph]
    lines = [_points(spots[a], spots[b]) for a, b in graph.edges]
    chosen: dict[str, str] = {}
    for node in sorted(graph, key=lambda n: (-radii[n], n)):
        name = cut(str(graph.nodes[node]["name"]), NAME_WIDTH)
        boxes = {side: _label_box(name, spots[node], radii[node], side) for side in ("right", "left", "above", "below")}
        cost = {
            side: sum(box.overlap(other) for other in taken) * 4
            + 14 * sum(box.x0 < x < box.x1 and box.y0 < y < box.y1 for line in lines for x, y in line)
            + _outside(box, size) * 60
            for side, box in boxes.items()
        }
        side = min(boxes, key=lambda s: (cost[s], list(boxes).index(s)))
        chosen[node] = side
        taken.append(boxes[side])
    return chosen


def _node_box(spot: tuple[float, float], radius: float) -> Box:
    return Box(spot[0] - radius, spot[1] - radius, spot[0] + radius, spot[1] + radius)


def _label_box(name: str, spot: tuple[float, float], radius: float, side: str) -> Box:
    (x, y), width, height = spot, len(name) * FONT_SIZE * CHAR + 4, FONT_SIZE + 5
    if side in {"right", "left"}:
        x0 = x + radius + 2 if side == "right" else x - radius - 2 - width
        return Box(x0, y - height / 2, x0 + width, y + height / 2)
    y0 = y + radius + 1 if side == "above" else y - radius - 1 - height
    return Box(x - width / 2, y0, x + width / 2, y0 + height)


def _points(a: tuple[float, float], b: tuple[float, float], n: int = 24) -> list[tuple[float, float]]:
    return [(a[0] + (b[0] - a[0]) * i / n, a[1] + (b[1] - a[1]) * i / n) for i in range(1, n)]


def _outside(box: Box, size: tuple[int, int]) -> float:
    return max(0, -box.x0) + max(0, -box.y0) + max(0, box.x1 - size[0]) + max(0, box.y1 - size[1])


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
                opacity=0.85 if tone else 0.35 + 0.5 * min(1, (data["weight"] - 1) / 4), hoverinfo="skip", showlegend=False,
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
    colours = [kind_of(graph.nodes[n]["label"]).colour if graph.nodes[n]["label"] else NOBODY.colour for n in nodes]
    panel.add(
        go.Scatter(
            x=[spots[node][0] for node in nodes],
            y=[spots[node][1] for node in nodes],
            mode="markers",
            name="entities",
            showlegend=False,
            marker={
                "size": [round(2 * radii[node], 1) for node in nodes], "color": colours, "opacity": 1,
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
    centre = min(graph, key=lambda node: (-graph.degree(node), -graph.degree(node, weight="weight"), node))
    return (
        f"{graph.nodes[centre]['name']} is named beside {counted(graph.degree(centre), 'other')}, more than anyone else"
    )
