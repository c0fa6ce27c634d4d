"""What the words at a place's name say of where it lies: 'Paris, Texas', 'the Texas town of Paris', 'Kyiv region'."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsbook.gazetteer import country_code, nationality_code
from newsbook.places.atlas import Place, places_named, region, region_code

REACH = 60  # characters read beside a name
IN_A_REGION = 900  # kilometres from a region's middle, as far as a town of it may lie
LONGEST_NAME = 4  # words of a region's or country's name
AFTER = re.compile(
    r"(?:,\s+|\s*\(|\s+in\s+)(?:the\s+)?(?P<words>[A-ZÀ-Þ][\w.’'-]*(?:\s(?:and\s|of\s)?[A-ZÀ-Þ][\w.’'-]*){0,3})"
)
SETTLEMENT = (
    r"(?:city|town|township|village|hamlet|port|capital|suburb|resort|municipality|community|settlement|outpost)"
)
BEFORE = re.compile(
    rf"(?P<words>(?!The\s)[A-ZÀ-Þ][\w.-]*(?:\s[A-ZÀ-Þ][\w.-]*){{0,2}})(?:['’]s)?\s(?:[a-z-]+\s){{0,2}}?{SETTLEMENT}(?:\sof|,)?\s$"
)
TOWN_BEFORE = re.compile(r"(?P<town>[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,2}), $")
GENERIC = (
    r"(?:region|oblast|province|state|governorate|prefecture|county|district|canton|department|territory|"
    r"metropolitan area|area|city|republic|krai|emirate|municipality)"
)
TAIL = re.compile(rf"\s{GENERIC}$", re.IGNORECASE)
OF_A_TOWN = re.compile(
    r"\s(?:region|oblast|province|governorate|prefecture|metropolitan area|area|city)$", re.IGNORECASE
)
LEAD = re.compile(rf"^(?:the\s)?(?:(?:{GENERIC}|city) of\s)?", re.IGNORECASE)
COMPASS = re.compile(
    r"^(?:(?:central|downtown|greater|metropolitan|northern|southern|eastern|western|north-?eastern|north-?western|"
    r"south-?eastern|south-?western|upstate|inner|mainland)\s)+", re.IGNORECASE)  # fmt: skip

# What every land has; as a proper name of one it is meant where the article speaks of that land.
LANDSCAPES = frozenset(
    "Gulf Delta Valley Bay Cape Coast Strip Island Islands Highlands Lowlands Midlands Plateau Center Centre Central Capital".split()
)


@dataclass(frozen=True)
class Stated:
    """Where a place is said to lie; `middle` is the region's, where its towns do not tell their region."""

    country: str
    region: str = ""
    middle: Place | None = None


def plain(name: str, *, region: bool = False) -> str:
    """A name without its state, 'the', 'city of'; without 'region', 'province' too where asked for, and the compass."""
    bare = LEAD.sub("", re.sub(r"['’]s?$", "", name.split(",")[0]).strip())
    return TAIL.sub("", COMPASS.sub("", bare)) if region else bare


def stated_part(text: str, spans: list[tuple[int, int]], name: str) -> Stated | None:
    """What the words beside any of its mentions, or the name itself, say of where it lies."""
    if "," in name and (found := stated(name.split(",", 1)[1].strip(), name)):
        return found
    for start, end in spans:
        after = AFTER.match(text, end, end + REACH)
        before = BEFORE.search(text[max(0, start - REACH) : start])
        for match in (after, before):
            if match and (found := stated(match["words"], text[start:end])):
                return found
    return None


def is_region_of_town(text: str, spans: list[tuple[int, int]], name: str) -> bool:
    """Whether a name says where a town before it lies: 'Seattle, Washington'; or is called a state: 'Washington state'."""
    for start, end in spans:
        town = TOWN_BEFORE.search(text[max(0, start - REACH) : start])
        if text[end : end + 6].lower() == " state" or (town and (found := stated(name, town["town"])) and found.region):
            return True
    return False


def stated(words: str, name: str) -> Stated | None:
    """The longest beginning of the words that is a region or a country with a place of that name in it."""
    parts = words.split()[:LONGEST_NAME]
    for n in range(len(parts), 0, -1):
        said = " ".join(parts[:n]).rstrip(",)")
        for found in _readings(said):
            if _holds(found, name):
                return found
    return None


def _readings(said: str) -> list[Stated]:
    said = re.sub(r"['’]s$", "", said)
    found: list[Stated] = []
    if short := region_code(said):
        found.append(Stated(*short, region(*short)))
    bare = said.rstrip(".")
    for place in places_named(bare):
        if place.kind == "region":
            found.append(Stated(place.country, place.region, place))
    code = country_code(bare) or nationality_code(bare)
    return [*found, Stated(code)] if code else found


def _holds(where: Stated, name: str) -> bool:
    """Whether the region or country has a place of the name: 'France, Germany' is a list, 'Paris, France' is not."""
    for place in places_named(plain(name)):
        if place.kind == "country" or place.country != where.country:
            continue
        if not where.region or where.middle is None:
            return True
        if (
            place.region == where.region
            if place.kind in {"town", "county"} and place.region
            else place.distance(where.middle) < IN_A_REGION
        ):
            return True
    return False
