"""Outlines of countries, for a map that asks the internet for nothing: Natural Earth, public domain.

Borders are drawn as that source has them; lib/training/scripts/make_outlines.py says how the file was made.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

WIDE = 270.0  # degrees: a window in which one land could stand at both ends
FILE = Path(__file__).with_name("outlines.npz")
ROUND_THE_WORLD = 360.0
Points = NDArray[np.float64]  # (points, 2): longitude, latitude in degrees


class Window(NamedTuple):
    """What a map shows, in degrees; `west` may lie beyond 180, where it crosses the date line."""

    west: float
    east: float
    south: float
    north: float


@dataclass(frozen=True)
class Ring:
    """One closed line around land, with the ISO 3166 code of its country ('' where it has none)."""

    country: str
    points: Points

    @property
    def box(self) -> Window:
        """The degrees that it spans."""
        (west, south), (east, north) = self.points.min(0), self.points.max(0)
        return Window(float(west), float(east), float(south), float(north))


@lru_cache(maxsize=1)
def rings() -> tuple[Ring, ...]:
    """Every ring of the file."""
    with np.load(FILE) as stored:
        points = stored["points"].astype(np.float64) / 100
        codes = bytes(stored["codes"]).decode("ascii").split("\n")
        parts = np.split(points, np.cumsum(stored["lengths"])[:-1])
        return tuple(Ring(codes[owner], part) for owner, part in zip(stored["owners"], parts, strict=True))


def rings_within(window: Window, *, coarseness: float) -> Iterator[Ring]:
    """The rings that reach into a window, moved round the world where that brings them in.

    Points nearer to the one before than `coarseness` degrees are left out, and islands that are no larger. No land is
    drawn twice.
    """
    middle = (window.west + window.east) / 2
    for ring in rings():
        if max(ring.points.max(0) - ring.points.min(0)) < coarseness:
            continue
        for turn in (-ROUND_THE_WORLD, 0.0, ROUND_THE_WORLD):
            box = ring.box._replace(west=ring.box.west + turn, east=ring.box.east + turn)
            is_wide = window.east - window.west > WIDE
            if is_wide and abs((box.west + box.east) / 2 - middle) > ROUND_THE_WORLD / 2:
                continue
            if _overlap(box, window):
                yield Ring(ring.country, _coarser(ring.points, coarseness) + np.array([turn, 0.0]))


def _overlap(a: Window, b: Window) -> bool:
    return a.west < b.east and a.east > b.west and a.south < b.north and a.north > b.south


def _coarser(points: Points, least: float) -> Points:
    """Every so many degrees along the line one of its points, the first and last always."""
    steps = np.abs(np.diff(points, axis=0)).sum(1)
    cells = np.floor(np.concatenate([[0], np.cumsum(steps)]) / least)
    keep = np.diff(cells, prepend=-1) > 0
    keep[-1] = True
    return points[keep]


@lru_cache(maxsize=512)
def middle_of(country: str) -> tuple[float, float] | None:
    """Longitude and latitude of the centroid of a country's largest piece of land; None for an unknown code."""
    own = [ring.points for ring in rings() if ring.country == country]
    return _centroid(max(own, key=lambda points: abs(_centroid(points)[2])))[:2] if own else None


def _centroid(points: Points) -> tuple[float, float, float]:
    """Centroid and signed area of a closed line (the shoelace formula)."""
    x, y = points[:, 0], points[:, 1]
    cross = x[:-1] * y[1:] - x[1:] * y[:-1]
    area = float(cross.sum()) / 2
    if not area:
        return float(x.mean()), float(y.mean()), 0.0
    lon = float(((x[:-1] + x[1:]) * cross).sum()) / (6 * area)
    lat = float(((y[:-1] + y[1:]) * cross).sum()) / (6 * area)
    return lon, lat, area
