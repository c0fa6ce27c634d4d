"""Where the nodes of a network go, and on which side of each its name: the same graph, the same spots."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

import networkx as nx

from newsbook.charts.wording import CHAR, cut

SEED = 7
FONT_SIZE = 12.5
NAME_WIDTH = 24
MIN_GAP, ROOMY_GAP = 46, 62  # pixels between two nodes, in a crowd and else
CROWD = 30  # nodes
SMALL_WIDTH, SMALL_HEIGHT = 300, 96  # pixels: of a pair or three that stand apart
PIECES = 24  # of a line, to see which names it crosses
COVERED = 0.06  # of a name that may lie on another


class Box(NamedTuple):
    """A rectangle in pixels."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def area(self) -> float:
        """Square pixels."""
        return (self.x1 - self.x0) * (self.y1 - self.y0)

    def overlap(self, other: Box) -> float:
        """Square pixels that both cover."""
        width = min(self.x1, other.x1) - max(self.x0, other.x0)
        height = min(self.y1, other.y1) - max(self.y0, other.y0)
        return width * height if width > 0 and height > 0 else 0.0


def find_spots(graph: nx.Graph, size: tuple[int, int]) -> dict[str, tuple[float, float]]:
    """A spot in pixels for every node; the same graph gets the same spots.

    What hangs together with nothing else stands in rows below the largest part.
    """
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))
    rows = _in_rows([len(part) for part in parts[1:]], size[0])
    below = sum(high for _, high, _ in rows)
    spots = _spots_of(graph.subgraph(parts[0]), (size[0], size[1] - below), above=below)
    rest, y = iter(parts[1:]), below
    for number, high, wide in rows:
        y -= high
        for n in range(number):
            found = _spots_of(graph.subgraph(next(rest)), (wide, high))
            spots |= {node: (round(n * wide + px, 1), round(y + py, 1)) for node, (px, py) in found.items()}
    return spots


def _in_rows(sizes: Sequence[int], width: int) -> list[tuple[int, int, int]]:
    """How many small parts stand in each row, how high it is and how wide each part: as many as have room for names."""
    rows, left = [], list(sizes)
    while left:
        across = max(1, min(len(left), width // (SMALL_WIDTH if left[0] < 4 else 2 * SMALL_WIDTH)))
        rows.append((across, SMALL_HEIGHT + ROOMY_GAP * max(0, left[0] - 3), width // across))
        left = left[across:]
    return rows


def _spots_of(graph: nx.Graph, size: tuple[int, int], *, above: int = 0) -> dict[str, tuple[float, float]]:
    """The spots of a graph that hangs together, in a frame that begins so high."""
    width, height = size
    nodes = sorted(graph)
    if len(nodes) < 3:
        at = [0.5] if len(nodes) == 1 else [0.38, 0.62] if width > 2 * SMALL_WIDTH else [0.3, 0.7]
        tilt = 22 if len(nodes) == 2 and width < 2 * SMALL_WIDTH else 0  # else their names would meet
        return {
            node: (round(width * x, 1), above + height / 2 + tilt * (2 * n - 1))
            for n, (node, x) in enumerate(zip(nodes, at, strict=True))
        }
    ordered = nx.Graph()
    ordered.add_nodes_from(nodes)
    for a, b in sorted(tuple(sorted(edge)) for edge in graph.edges):
        ordered.add_edge(a, b, pull=math.sqrt(graph.edges[a, b]["weight"]))
    raw = nx.spring_layout(ordered, weight="pull", seed=SEED, iterations=300, k=2.2 / math.sqrt(len(ordered)))
    spots = _stretched({node: (float(x), float(y)) for node, (x, y) in raw.items()}, size)
    for _ in range(80):
        if not _push_apart(spots, size):
            break
    return {node: (round(x, 1), round(above + y, 1)) for node, (x, y) in spots.items()}


def _stretched(spots: dict[str, tuple[float, float]], size: tuple[int, int]) -> dict[str, tuple[float, float]]:
    """The layout drawn out to the frame, half by rank so that no crowd is left in the middle."""
    result: dict[str, list[float]] = {node: [0.0, 0.0] for node in spots}
    for axis, extent, pad in ((0, size[0], min(90.0, size[0] * 0.15)), (1, size[1], 30.0)):
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
    least = MIN_GAP if len(spots) > CROWD else ROOMY_GAP
    for a, b in combinations(sorted(spots), 2):
        (ax, ay), (bx, by) = spots[a], spots[b]
        dx, dy = bx - ax, by - ay
        gap = math.hypot(dx, dy * 1.3) or 1.0
        if gap < least:
            push = (least - gap) / 2 / gap
            spots[a] = _inside(ax - dx * push - 0.5, ay - dy * push, size)
            spots[b] = _inside(bx + dx * push + 0.5, by + dy * push, size)
            moved = True
    return moved


def _inside(x: float, y: float, size: tuple[int, int]) -> tuple[float, float]:
    return min(max(x, 40), size[0] - 40), min(max(y, 24), size[1] - 24)


def place_names(
    graph: nx.Graph, spots: dict[str, tuple[float, float]], radii: dict[str, float], size: tuple[int, int]
) -> dict[str, str]:
    """For each node the side on which its name covers least; the weightiest choose first.

    Beyond a crowd of names one that would lie on others is left out: it is read by hovering.
    """
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
        hidden = max(boxes[side].overlap(other) for other in taken)
        if len(chosen) >= CROWD and hidden > COVERED * boxes[side].area:
            continue
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


def _points(a: tuple[float, float], b: tuple[float, float]) -> list[tuple[float, float]]:
    """Points along the line from one node to another, neither of them included."""
    return [(a[0] + (b[0] - a[0]) * i / PIECES, a[1] + (b[1] - a[1]) * i / PIECES) for i in range(1, PIECES)]


def _outside(box: Box, size: tuple[int, int]) -> float:
    return max(0, -box.x0) + max(0, -box.y0) + max(0, box.x1 - size[0]) + max(0, box.y1 - size[1])
