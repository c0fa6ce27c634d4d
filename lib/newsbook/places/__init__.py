"""Where: the entities that are places, with country and coordinates, offline.

What a name can mean stands in the atlas; which of it is meant is read from the words around it, the countries and
regions that the article names, and the places named beside it; last from size. A name that is nothing known stays empty.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from newsbook.article import Rows
from newsbook.gazetteer import REGIONS, capitals, nationality_code
from newsbook.places.atlas import REGION_WEIGHT, STAND_INS, Place, places_named, region, region_code
from newsbook.places.wording import (
    COMPASS,
    IN_A_REGION,
    LANDSCAPES,
    OF_A_TOWN,
    TAIL,
    Stated,
    is_region_of_town,
    plain,
    stated_part,
)

__all__ = ["locate"]

COLUMNS = ("country", "latitude", "longitude", "place", "other_places")
WORLD_REGIONS = (
    REGIONS
    | set("Earth World Mars Moon East North South Channel Northeast Northwest Southeast Southwest".split())
    | {
        "Global South",
        "Northern District",
        "Southern District",
        "Eastern District",
        "Western District",
        "Central District",
        "Middle District",
    }
) - STAND_INS.keys()
SMALLEST = {"LOC": 100_000, "FAC": 10_000}  # people of a town whose name stands for a landscape or a building
LABELS = frozenset({"GPE", "LOC", "FAC"})
NAMED_COUNTRY, NAMED_REGION, BESIDE = 1.2, 1.0, 1.5
NEAR_IN_TEXT = 120  # characters: places named so near each other are often near on the map
NEAR_ON_MAP = 1500  # kilometres
AS_NEAR = 1.25  # as near as the nearest reading
SAME_SPOT = 60  # kilometres: a town and the region around it are no two readings
OF_CHINA = {"HK": "CN", "MO": "CN"}  # countries to one list, regions to another
CLEAR = 0.3  # of two cities, the one twice as large is meant
KNOWN_TOWN = 15_000  # smaller ones are believed only where the article names their country
KNOWN_ABROAD = 100_000  # and those known by another name
METROPOLIS = 1_000_000  # as large as to be meant by the name of the region, though its own is longer
GREAT = 500_000
MOST_OTHERS = 5


class Setting:
    """What the article says of the world: countries and regions named, and places as they are settled."""

    def __init__(self, entities: Rows, mentions: Rows) -> None:
        self.countries: set[str] = set()
        self.regions: set[tuple[str, str]] = set()
        self.settled: dict[str, Place] = {}
        rows = mentions.tuples("start", "kind", "entity_id")
        self.spots = sorted((start, i) for start, kind, i in rows if kind == "named" and i is not None)
        self.at = {start: n for n, (start, _) in enumerate(self.spots)}
        peoples = (name for label, name in entities.tuples("label", "name") if label == "NORP")
        self.countries |= {code for name in peoples if (code := nationality_code(name))}

    def settle(self, entity_id: str, place: Place) -> None:
        self.settled[entity_id] = place
        self.countries.add(place.country)
        if place.region:
            self.regions.add((place.country, place.region))

    def beside(self, starts: list[int]) -> list[Place]:
        """The settled places named within a few words of these offsets."""
        found: dict[str, Place] = {}
        for start in starts:
            found |= {i: self.settled[i] for i in self._around(start) if i in self.settled}
        return list(found.values())

    def _around(self, start: int) -> Iterator[str]:
        here = self.at[start]
        for step in (-1, 1):
            n = here + step
            while 0 <= n < len(self.spots) and abs(self.spots[n][0] - start) <= NEAR_IN_TEXT:
                yield self.spots[n][1]
                n += step


def locate(entities: pd.DataFrame, mentions: pd.DataFrame, text: str) -> pd.DataFrame:
    """Entities -> the same with `country`, `latitude`, `longitude`, `place` and `other_places` filled for places.

    `mentions` say where each is named, `text` what stands beside.
    """
    return located(Rows.of("entities", entities), Rows.of("mentions", mentions), text).frame(entities.index)


def located(entities: Rows, mentions: Rows, text: str) -> Rows:
    """See `locate`."""
    setting = Setting(entities, mentions)
    spans: dict[str, list[tuple[int, int]]] = {}
    for entity_id, kind, start, end in mentions.tuples("entity_id", "kind", "start", "end"):
        if kind == "named" and entity_id is not None:
            spans.setdefault(entity_id, []).append((start, end))
    waiting: list[tuple[str, list[Place], list[int]]] = []
    for entity_id, name, aliases, label in entities.tuples("entity_id", "name", "aliases", "label"):
        if label not in LABELS:
            continue
        found = candidates([name, *aliases.split(" | ")], label)
        stated = stated_part(text, spans.get(entity_id, []), name)
        found = [p for p in found if _within(p, stated)] if stated else _likely(found)
        if stated is None and is_region_of_town(text, spans.get(entity_id, []), name):
            found = [p for p in found if p.kind == "region"] or found
        if stated is not None:
            setting.countries.add(stated.country)
            setting.regions |= {(stated.country, stated.region)} if stated.region else set()
        if found:
            waiting.append((entity_id, found, [s for s, _ in spans.get(entity_id, [])]))
    return _filled(entities, _settled(waiting, setting))


def candidates(names: list[str], label: str) -> list[Place]:
    """What these spellings can mean, without what nobody would mean by them."""
    found: dict[Place, None] = {}
    for name in names:
        short = region_code(name)
        known = region(*short) if short else None
        if known:
            found[known] = None
        elif name not in WORLD_REGIONS:
            found |= dict.fromkeys(places_named(plain(name)) or _stems(name))
    least = SMALLEST.get(label, 0)
    return [p for p in found if p.kind != "town" or (p.population >= least and (p.main or label != "FAC"))]


def _stems(name: str) -> list[Place]:
    """'Kyiv region': the region of that name, else the town that it is called after."""
    stem = plain(name, region=True)
    parts = list(places_named(stem)) if stem != name else []
    if (lands := [p for p in parts if p.kind == "country"]) and not TAIL.search(name):
        return lands
    regions = [p for p in parts if p.kind == "region"]
    return regions or ([p for p in parts if p.kind == "town"] if OF_A_TOWN.search(name) or COMPASS.match(name) else [])


def _likely(found: list[Place]) -> list[Place]:
    """Without the hamlets of a name that is known as a country's or region's, and other names less known than a main one."""
    countries = {p.country for p in found if p.kind == "country"}
    regions = {p.country for p in found if p.kind == "region"}
    main = max((p.weight for p in found if p.main), default=0.0)

    def stands(p: Place) -> bool:
        if p.kind != "town":
            return True
        large = p.weight >= REGION_WEIGHT if p.main else p.population >= METROPOLIS
        return not countries and (large or p.country not in regions) and (p.main or p.weight > main)

    return [p for p in found if stands(p)]


def _within(place: Place, stated: Stated) -> bool:
    """Whether a place lies where the words after its name say."""
    if place.country != stated.country or (place.kind == "country" and not stated.region):
        return place.country == stated.country
    if stated.region and place.region and place.kind in {"town", "county"}:
        return place.region == stated.region
    return stated.middle is None or place.distance(stated.middle) < IN_A_REGION


def _settled(
    waiting: list[tuple[str, list[Place], list[int]]], setting: Setting
) -> dict[str, tuple[Place | None, list[Place]]]:
    """Each name's place and the readings turned down: clear ones first, the others by their light."""
    order = sorted(waiting, key=lambda item: -_lead(item[1]))
    chosen: dict[str, tuple[Place | None, list[Place]]] = {}
    for entity_id, found, _ in order:
        heaviest = max(found, key=lambda p: p.weight)
        great = _is_great_capital(heaviest) and not any(_is_rival(p, heaviest, setting) for p in found)
        lead = NAMED_COUNTRY if great else NAMED_COUNTRY + NAMED_REGION + BESIDE
        clear = _lead(found) > lead and _is_known(found)
        if clear and (heaviest.name not in LANDSCAPES or heaviest.country in setting.countries):
            setting.settle(entity_id, heaviest)
    for entity_id, found, starts in order:
        best, others = _chosen(found, setting, setting.beside(starts))
        chosen[entity_id] = (best, others)
        if best is not None:
            setting.settle(entity_id, best)
    return chosen


def _lead(found: list[Place]) -> float:
    """By how much the likeliest reading leads when nothing else is known."""
    best = max(found, key=lambda p: p.weight)
    rest = [p.weight for p in found if not _same_spot(p, best)]
    return best.weight - max(rest, default=0.0)


def _is_great_capital(place: Place) -> bool:
    """Washington is the United States' however much of England is spoken of."""
    return capitals().get(place.name) == place.country and place.population >= GREAT


def _is_rival(place: Place, capital: Place, setting: Setting) -> bool:
    """Lebanon's Tripoli where Lebanon is spoken of."""
    large = place.kind == "town" and place.population >= KNOWN_ABROAD
    return large and place.country != capital.country and place.country in setting.countries


def _is_known(found: list[Place]) -> bool:
    return any(p.kind != "town" or p.population >= KNOWN_ABROAD for p in found)


def _same_spot(a: Place, b: Place) -> bool:
    lands = {OF_CHINA.get(p.country, p.country) for p in (a, b)}
    return a == b or (len(lands) == 1 and a.distance(b) < SAME_SPOT)


def _chosen(found: list[Place], setting: Setting, beside: list[Place]) -> tuple[Place | None, list[Place]]:
    nearest = min((_distance(p, beside) for p in found), default=NEAR_ON_MAP)
    scores = {p: _score(p, setting, beside, nearest) for p in found}
    ranked = sorted((p for p in found if _is_believed(p, setting)), key=lambda p: -scores[p])
    if not ranked:
        return None, []
    best = ranked[0]
    if best.kind == "town" and best.country not in setting.countries and _has_county(found, setting):
        return None, ranked
    others = [p for p in ranked[1:] if not _same_spot(p, best)]
    if others and scores[best] - scores[others[0]] < CLEAR:
        return None, ranked
    return best, others


def _has_county(found: list[Place], setting: Setting) -> bool:
    """'Nassau' in an article on New York, which has a county of the name."""
    return any(p.kind == "county" and (p.country, p.region) in setting.regions for p in found)


def _score(place: Place, setting: Setting, beside: list[Place], nearest: float) -> float:
    near = _distance(place, beside)
    return (
        place.weight
        + NAMED_COUNTRY * (place.kind != "country" and place.country in setting.countries)
        + NAMED_REGION * (place.kind == "town" and (place.country, place.region) in setting.regions)
        + BESIDE * (near < NEAR_ON_MAP and near <= AS_NEAR * nearest + SAME_SPOT)
    )


def _distance(place: Place, beside: list[Place]) -> float:
    """To the nearest of them; a country's own spot says nothing of what lies in it."""
    return min(
        (place.distance(b) for b in beside if place.kind == "country" or b.kind != "country"), default=NEAR_ON_MAP
    )


def _is_believed(place: Place, setting: Setting) -> bool:
    if place.name in LANDSCAPES and place.country not in setting.countries:
        return False
    least = KNOWN_TOWN if place.main else KNOWN_ABROAD
    return place.kind != "town" or place.population >= least or place.country in setting.countries


def _filled(entities: Rows, chosen: dict[str, tuple[Place | None, list[Place]]]) -> Rows:
    rows = [_row(*chosen.get(i, (None, []))) for i in entities["entity_id"]]
    return entities.assign(**{c: [row.get(c) for row in rows] for c in COLUMNS})


def _row(best: Place | None, others: list[Place]) -> dict[str, object]:
    told = list(dict.fromkeys(p.label for p in others if best is None or p.label != best.label))[:MOST_OTHERS]
    row: dict[str, object] = {"other_places": " | ".join(told)} if told else {}
    if best is None:
        lands = {p.country for p in others}
        return row | ({"country": lands.pop()} if len(lands) == 1 else {})
    row |= {"country": best.country, "place": best.label}
    return row | ({} if best.latitude is None else {"latitude": best.latitude, "longitude": best.longitude})
