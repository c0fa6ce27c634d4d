"""Where in the world: places on a map, drawn from what ships with newsbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import cos, radians, sqrt

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from newsbook import gazetteer
from newsbook.article import Article
from newsbook.charts.colours import HALF, INK, LAND, PAPER, PLACES, QUARTER, tint
from newsbook.charts.outlines import ROUND_THE_WORLD, Ring, Window, middle_of, rings_within
from newsbook.charts.theme import Drawn, Panel, finished
from newsbook.charts.widths import PAGE, WIDTHS, for_each_width
from newsbook.charts.wording import CHAR, flat_spans, hover, safe
from newsbook.english import counted

HEIGHT, LEAST_HEIGHT, LEAST_SHARE = 470, 340, 0.56  # pixels; of the width, where that is less
LEAST_SPAN = 14.0  # degrees of longitude
LOWEST = 140  # pixels: of a map round the whole world on a phone
MARGIN = 0.14  # of what the places span
BEYOND = 0.25  # of its width on either side: land that a wider screen shows
SMALLEST, LARGEST = 9, 30  # pixels across a mark
ROOMY = 12  # places that have room for large marks
LABEL, EDGE = 12.5, 12  # pixels: of a name's letters, and how far it may reach beyond the map
MAX_LABELS = 40
SOUTHERNMOST, NORTHERNMOST = -58.0, 84.0
DETAIL = 450  # points that the width of the map has room for


@dataclass(frozen=True)
class Spot:
    """A place to be marked: where, how often it is named, and the words that name it."""

    name: str
    lon: float
    lat: float
    n: int
    country: str
    is_country: bool
    spans: list[int]
    text: str


@for_each_width
def map_chart(entities: pd.DataFrame, mentions: pd.DataFrame, article: Article, *, width: int = PAGE) -> go.Figure:
    """Places on a map, sized by mentions; countries that are named are shaded."""
    panel = Panel(go.Figure(), width=width)
    spots = _spots(entities, mentions, article)
    if not spots:
        drawn = Drawn("No place on the map", empty="No place with known coordinates is named in this article.")
        return finished(panel, drawn, article)
    spots = _one_way_round(spots)
    window, height = _window(spots, panel.width - 32)
    every = [_window(spots, one - 32)[0] for one in sorted({*WIDTHS, width})]
    _draw_land(panel, every, {spot.country for spot in spots if spot.is_country})
    _draw_spots(panel, spots)
    _label_spots(panel, spots, window, height)
    middle = (window.south + window.north) / 2
    blank = {"showgrid": False, "showticklabels": False, "zeroline": False}
    panel.axes(
        blank | {"range": [window.west, window.east]},
        blank | {"range": [window.south, window.north], "scaleanchor": panel.x, "scaleratio": 1 / cos(radians(middle))},
    )
    note = "Larger: named more often. Countries that are named are shaded. Outlines: Natural Earth."
    return finished(panel, Drawn(_title(spots), note, height=height, left=16, right=16, bottom=8), article)


def _spots(entities: pd.DataFrame, mentions: pd.DataFrame, article: Article) -> list[Spot]:
    """Places with coordinates, the one named most first."""
    known = entities[entities["latitude"].notna()]
    groups = dict(list(mentions.groupby("entity_id", sort=False)))
    spots = [
        _spot(row, groups[row["entity_id"]], article) for row in known.to_dict("records") if row["entity_id"] in groups
    ]
    return sorted(spots, key=lambda spot: (-spot.n, spot.name))


def _spot(row: dict[str, object], rows: pd.DataFrame, article: Article) -> Spot:
    name, country = str(row["name"]), "" if pd.isna(row["country"]) else str(row["country"])
    is_country = bool(country) and gazetteer.country_code(name) == country
    point = middle_of(country) if is_country else None
    lon, lat = point or (float(str(row["longitude"])), float(str(row["latitude"])))
    first = rows.iloc[0]
    head = f"{row['place'] if isinstance(row['place'], str) else name} · {counted(len(rows), 'mention')}"
    sentence = (int(first["sentence_start"]), int(first["sentence_end"]))
    text = hover(head, article, int(first["start"]), int(first["end"]), sentence)
    return Spot(name, lon, lat, len(rows), country, is_country, flat_spans(rows["start"], rows["end"]), text)


def _one_way_round(spots: list[Spot]) -> list[Spot]:
    """Spots moved past the date line where that brings them nearer together: the widest gap becomes the edge."""
    lons = sorted(spot.lon for spot in spots)
    gaps = [(b - a, b) for a, b in zip(lons, [*lons[1:], lons[0] + ROUND_THE_WORLD], strict=True)]
    start = max(gaps)[1]
    if start > 180 or start == lons[0]:
        return spots
    return [spot if spot.lon >= start else replace(spot, lon=spot.lon + ROUND_THE_WORLD) for spot in spots]


def _window(spots: Sequence[Spot], width: int) -> tuple[Window, int]:
    """The part of the world that holds every spot with room around it, and its height on `width` pixels."""
    lons, lats = [s.lon for s in spots], [s.lat for s in spots]
    lat, lon = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
    narrow = cos(radians(min(abs(lat), 70)))
    least = min(LEAST_HEIGHT, width * LEAST_SHARE)
    across = max((max(lons) - min(lons)) * (1 + 2 * MARGIN), LEAST_SPAN)
    up = (max(lats) - min(lats)) * (1 + 2 * MARGIN)
    across = min(max(across, up / narrow * width / HEIGHT), 360.0)
    up = max(min(up, NORTHERNMOST - SOUTHERNMOST), across * narrow * least / width)
    south = max(lat - up / 2, SOUTHERNMOST)
    north = min(south + up, NORTHERNMOST)
    south = max(north - up, SOUTHERNMOST)
    height = max(int((north - south) / cos(radians((south + north) / 2)) * width / across), LOWEST)
    return Window(lon - across / 2, lon + across / 2, south, north), height


def _draw_land(panel: Panel, windows: Sequence[Window], named: set[str]) -> None:
    """The land of all these windows and beyond, so that a map has the same at every width."""
    west, east = min(one.west for one in windows), max(one.east for one in windows)
    south, north = min(one.south for one in windows), max(one.north for one in windows)
    width, height = east - west, north - south
    beyond = min(width * BEYOND, max(0.0, ROUND_THE_WORLD - width) / 2)  # nothing is drawn twice
    around = Window(west - beyond, east + beyond, south - height * MARGIN, north + height * MARGIN)
    found = list(rings_within(around, coarseness=width / DETAIL))
    _add_land(panel, [ring for ring in found if ring.country not in named], LAND)
    _add_land(panel, [ring for ring in found if ring.country in named], tint(PLACES.colour, QUARTER))


def _add_land(panel: Panel, found: Sequence[Ring], colour: str) -> None:
    """All rings as one trace, divided by gaps; as packed numbers, which take half the room."""
    gap = np.full((1, 2), np.nan)
    points = np.concatenate([part for ring in found for part in (ring.points, gap)] or [gap]).astype(np.float32)
    look = {"mode": "lines", "fill": "toself", "fillcolor": colour, "line": {"color": PAPER, "width": 0.8}}
    panel.add(go.Scatter(x=points[:, 0], y=points[:, 1], hoverinfo="skip", showlegend=False, **look))


def _size(spot: Spot, spots: Sequence[Spot]) -> float:
    """Pixels across a mark: its area grows with the mentions, less so where many places crowd."""
    room = (LARGEST - SMALLEST) * min(1.0, ROOMY / len(spots))
    return SMALLEST + room * sqrt(spot.n / spots[0].n) if spots[0].n > 1 else SMALLEST + 4


def _draw_spots(panel: Panel, spots: Sequence[Spot]) -> None:
    """Towns and regions full, countries as rings."""
    for is_country, name in ((True, "country"), (False, "town, region or site")):
        group = [spot for spot in spots if spot.is_country == is_country]
        if not group:
            continue
        colour = tint(PLACES.colour, HALF) if is_country else PLACES.colour
        panel.add(
            go.Scatter(
                x=[s.lon for s in group], y=[s.lat for s in group], mode="markers", name=name,
                marker={"size": [_size(s, spots) for s in group], "color": colour, "opacity": 0.9,
                        "line": {"color": PLACES.colour if is_country else PAPER, "width": 1.5}},
                customdata=[s.spans for s in group], hovertext=[s.text for s in group], hoverinfo="text", showlegend=False,
            )
        )  # fmt: skip
        panel.key(name, color=colour, symbol="circle", line={"color": PLACES.colour, "width": 1.5})


def _label_spots(panel: Panel, spots: Sequence[Spot], window: Window, height: int) -> None:
    """Names beside their marks where none lies over another name or mark; the rest are read by hovering."""
    scale = (panel.width - 32) / (window.east - window.west)
    up = height / (window.north - window.south)
    at = [((s.lon - window.west) * scale, (window.north - s.lat) * up) for s in spots]
    radii = [_size(s, spots) / 2 for s in spots]
    taken = [(x - r, y - r, x + r, y + r) for (x, y), r in zip(at, radii, strict=True)]
    for spot, (x, y), r in list(zip(spots, at, radii, strict=True))[:MAX_LABELS]:
        wide, high = len(spot.name) * LABEL * CHAR + 4, LABEL + 4
        gap = r + 3
        places = (
            ("left", "middle", gap, 0, (x + gap, y - high / 2, x + gap + wide, y + high / 2)),
            ("right", "middle", -gap, 0, (x - gap - wide, y - high / 2, x - gap, y + high / 2)),
            ("center", "bottom", 0, gap, (x - wide / 2, y - gap - high, x + wide / 2, y - gap)),
            ("center", "top", 0, -gap, (x - wide / 2, y + gap, x + wide / 2, y + gap + high)),
        )
        for xanchor, yanchor, xshift, yshift, box in places:
            inside = box[0] > -EDGE and box[1] > 0 and box[2] < panel.width - 32 + EDGE and box[3] < height
            if inside and not any(_overlap(box, other) for other in taken if other != (x - r, y - r, x + r, y + r)):
                taken.append(box)
                panel.note(
                    x=spot.lon, y=spot.lat, text=safe(spot.name), xanchor=xanchor, yanchor=yanchor,
                    xshift=xshift, yshift=yshift, borderpad=0, font={"size": LABEL, "color": INK},
                )  # fmt: skip
                break


def _overlap(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _title(spots: Sequence[Spot]) -> str:
    countries = {spot.country for spot in spots if spot.country}
    where = f" in {counted(len(countries), 'country', 'countries')}" if countries else ""
    if len(spots) == 1:
        return f"One place on the map: {spots[0].name}"
    lead = f", {spots[0].name} named most" if spots[0].n > spots[1].n else ""
    return f"{len(spots)} places{where}{lead}"
