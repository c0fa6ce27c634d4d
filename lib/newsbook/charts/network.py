"""Who with whom: entities named in one sentence, as a network."""

from __future__ import annotations

import networkx as nx
import pandas as pd
import plotly.graph_objects as go

from newsbook.article import Article
from newsbook.charts.theme import COLOURS, FAINT, GRID, INK, KIND_NAMES, empty, finish, safe, sentence, shortened

MAX_NODES = 26
SEED = 7


def network_chart(relations: pd.DataFrame, entities: pd.DataFrame, article: Article) -> go.Figure:
    """Entities as points, pairs named in one sentence as lines; thicker means more sentences."""
    title = "Who is named with whom"
    if relations.empty:
        return empty(title, "No two people, organisations or places are named in one sentence.", article)
    graph = _graph(relations, entities)
    places = _layout(graph)
    figure = go.Figure()
    for a, b, data in graph.edges(data=True):
        figure.add_scatter(
            x=[places[a][0], places[b][0]], y=[places[a][1], places[b][1]], mode="lines", showlegend=False,
            line={"width": min(0.8 + 0.7 * data["sentences"], 7), "color": GRID if data["sentences"] < 2 else "#b5b5b5"},
            hoverinfo="skip",
        )  # fmt: skip
    _add_midpoints(figure, graph, places, article)
    _add_nodes(figure, graph, places, article)
    figure.update_xaxes(visible=False, range=_with_room([x for x, _ in places.values()], 0.16))
    figure.update_yaxes(visible=False, range=_with_room([y for _, y in places.values()], 0.09))
    a, b, data = max(graph.edges(data=True), key=lambda e: (e[2]["sentences"], -e[2]["start"]))
    names = nx.get_node_attributes(graph, "name")
    title = f"{names[a]} and {names[b]} are named together most: in {data['sentences']} sentences"
    if data["sentences"] == 1:
        title = f"{len(graph)} names that share a sentence with another"
    return finish(figure, title=title, article=article, height=640)


def _graph(relations: pd.DataFrame, entities: pd.DataFrame) -> nx.Graph:
    """The entities with most links; each edge with its sentences and the first one's place."""
    info = entities.set_index("entity_id")
    pairs: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for r in relations.to_dict("records"):
        key = tuple(sorted((r["source_id"], r["target_id"])))
        pairs.setdefault(key, []).append((int(r["start"]), int(r["end"])))  # type: ignore[arg-type]
    degree: dict[str, int] = {}
    for (a, b), spans in pairs.items():
        degree[a] = degree.get(a, 0) + len(spans)
        degree[b] = degree.get(b, 0) + len(spans)
    kept = sorted(degree, key=lambda i: (-int(info.at[i, "n_mentions"]), -degree[i], i))[:MAX_NODES]
    graph = nx.Graph()
    for i in sorted(kept):
        row = info.loc[i]
        graph.add_node(i, name=str(row["name"]), label=str(row["label"]), n=int(row["n_mentions"]),
                       start=int(row["start"]), end=int(row["end"]))  # fmt: skip
    for (a, b), spans in sorted(pairs.items()):
        if a in graph and b in graph:
            graph.add_edge(a, b, sentences=len(set(spans)), start=min(spans)[0], end=min(spans)[1])
    graph.remove_nodes_from([n for n in list(graph) if graph.degree(n) == 0])
    return graph


def _layout(graph: nx.Graph) -> dict[str, tuple[float, float]]:
    """Positions in [-1, 1], the same on every run, spread until labels have room."""
    start = nx.circular_layout(graph)
    raw = nx.spring_layout(graph, pos=start, seed=SEED, k=2.6 / max(len(graph), 1) ** 0.5, iterations=120)
    spread = {n: [float(x), float(y)] for n, (x, y) in raw.items()}
    for _ in range(120):
        moved = False
        for a in sorted(spread):
            for b in sorted(spread):
                dx, dy = spread[a][0] - spread[b][0], spread[a][1] - spread[b][1]
                if a < b and abs(dx) < 0.34 and abs(dy) < 0.085:
                    push = (0.09 - abs(dy)) / 2 * (1 if dy >= 0 else -1)
                    spread[a][1] += push
                    spread[b][1] -= push
                    moved = True
        if not moved:
            break
    return {n: (round(x, 3), round(y, 3)) for n, (x, y) in spread.items()}


def _with_room(values: list[float], share: float) -> list[float]:
    """The range of some values with room at both ends for labels."""
    room = share * (max(values) - min(values)) + 0.05
    return [round(min(values) - room, 3), round(max(values) + room, 3)]


def _add_midpoints(figure: go.Figure, graph: nx.Graph, places: dict, article: Article) -> None:
    """Invisible marks half-way along the lines, which tell of the sentence and lead to it."""
    edges = list(graph.edges(data=True))
    figure.add_scatter(
        x=[(places[a][0] + places[b][0]) / 2 for a, b, _ in edges],
        y=[(places[a][1] + places[b][1]) / 2 for a, b, _ in edges],
        mode="markers", showlegend=False, marker={"size": 12, "color": FAINT, "opacity": 0},
        customdata=[[d["start"], d["end"]] for _, _, d in edges],
        hovertext=[
            f"<b>{safe(graph.nodes[a]['name'])} – {safe(graph.nodes[b]['name'])}</b>, {d['sentences']} sentence(s)"
            f"<br>{sentence(article, d['start'], d['end'])}" for a, b, d in edges
        ],
        hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def _add_nodes(figure: go.Figure, graph: nx.Graph, places: dict, article: Article) -> None:
    labels = dict.fromkeys(d["label"] for _, d in graph.nodes(data=True))
    for label in sorted(labels, key=list(COLOURS).index):
        nodes = [(n, d) for n, d in graph.nodes(data=True) if d["label"] == label]
        figure.add_scatter(
            x=[places[n][0] for n, _ in nodes], y=[places[n][1] for n, _ in nodes], mode="markers+text",
            name=KIND_NAMES[label], text=[safe(shortened(d["name"], 22)) for _, d in nodes], textposition="top center",
            textfont={"size": 12, "color": INK}, customdata=[[d["start"], d["end"]] for _, d in nodes],
            marker={"size": [9 + 2.6 * d["n"] ** 0.5 for _, d in nodes], "color": COLOURS[label],
                    "line": {"color": "white", "width": 1.5}},
            hovertext=[f"<b>{safe(d['name'])}</b>, {d['n']} mentions" for _, d in nodes],
            hovertemplate="%{hovertext}<extra></extra>",
        )  # fmt: skip
