"""What one article tells of one entity: the piece of evidence by which entities of different articles are compared."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

import duckdb
import pandas as pd

from newsbook import gazetteer
from newsbook.names.people import PersonName, person_name
from newsbook.names.spelling import letters
from newsbook.names.things import thing_key
from newsbook.roles.words import FORMER, OFFICE_OF

# Offices that say little of what somebody is: a leader may be of a firm or of a country.
VAGUE_OFFICES = frozenset({"citizen", "counterpart", "leader", "spokesperson", "adviser", "worker"})
# Of public life, in which people change from one office to the next.
PUBLIC = frozenset(
    {"head of state", "head of government", "minister", "diplomat", "lawmaker", "governor", "soldier", "jurist", "police",
     "official", "candidate", "politician", "activist"}
)  # fmt: skip
# Words beside an office that tell what a chief is chief of.
OF_WORK = {
    "police": "police", "army": "soldier", "navy": "soldier", "military": "soldier", "defence": "soldier", "parliament": "lawmaker",
}  # fmt: skip
POSSESSIVES = ("'s", "’s", "'", "’")
SMALL = frozenset("the of a an for and 's ’s first second third fourth fifth last next new".split())


@dataclass(frozen=True, eq=False)
class Telling:
    """One entity of one article. `countries`, `offices`, `bodies` come from its roles; `company` is the keys of all that the
    article names, weighed by `Rarity`."""

    article: str
    entity_id: str
    name: str
    label: str
    names: tuple[str, ...]
    key: str
    countries: frozenset[str]
    offices: frozenset[str]
    bodies: frozenset[str]
    company: frozenset[str]
    n_mentions: int
    published: str
    place: str
    country: str

    @cached_property
    def person(self) -> PersonName:
        """Its name as a person's."""
        return person_name(self.name)

    @property
    def fields(self) -> frozenset[str]:
        """The walks of life of the offices: all of public life is one."""
        return frozenset("public life" if o in PUBLIC else o for o in self.offices - VAGUE_OFFICES)


class Rarity:
    """How much it says that two articles name the same thing: next to nothing for what all name, nearly 1 for what few do."""

    def __init__(self, companies: list[frozenset[str]], names: Mapping[str, str] | None = None) -> None:
        self._names = names or {}
        whole = math.log(len(companies) + 1)
        times = Counter(key for company in companies for key in company)
        self._weights = {key: (whole - math.log(n)) / whole for key, n in times.items()}

    def weight(self, key: str) -> float:
        """log((N + 1) / n) / log(N + 1) for a key that n of N articles have."""
        return self._weights.get(key, 0.0)

    def name(self, key: str) -> str:
        """A key as an article prints it."""
        return self._names.get(key, key.partition(":")[2])

    def sum_of(self, keys: Iterable[str]) -> float:
        """The weights of these, added up."""
        return sum(self._weights.get(key, 0.0) for key in keys)


def key_of(name: str, label: str) -> str:
    """What an entity is looked up by: a person's folded name, a thing's key; bare surnames have a key of their own."""
    if label != "PERSON":
        return f"{'people' if label == 'NORP' else 'thing'}:{thing_key(name, label)}"
    person = person_name(name)
    return f"person:{' '.join(person.spread)}" + (f" {person.suffix}" if person.suffix else "")


@lru_cache(maxsize=50_000)
def role_countries(role: str) -> frozenset[str]:
    """'France's Foreign Minister' -> {FR}; the countries whose names or peoples stand in a role."""
    found = set()
    words = role.replace(",", " ").split()
    for n, word in enumerate(words):
        for text in (word, *(f"{word} {w}" for w in words[n + 1 : n + 2])):
            plain = _plain(text)
            capital = plain[:1].isupper()
            found.add((gazetteer.nationality_code(plain) or gazetteer.country_code(plain)) if capital else None)
    return frozenset(code for code in found if code)


@lru_cache(maxsize=50_000)
def role_offices(role: str) -> frozenset[str]:
    """The kinds of office that a role names: {'minister'}."""
    words = [_plain(w) for w in role.lower().split()]
    found = frozenset(OFFICE_OF[w] for w in words if w in OFFICE_OF)
    return found | frozenset(OF_WORK[w] for w in words if w in OF_WORK and found == {"leader"})


@lru_cache(maxsize=50_000)
def role_key(role: str) -> tuple[str, ...]:
    """A role in the form in which its wordings are equal: 'France's Foreign Minister' and 'French foreign minister'."""
    words, out = role.replace(",", " ").split(), []
    while words:
        two = _plain(" ".join(words[:2]))
        if len(words) > 1 and (code := gazetteer.country_code(two)):
            out.append(f"={code}")
            words = words[2:]
            continue
        word = _plain(words.pop(0))
        code = (gazetteer.nationality_code(word) or gazetteer.country_code(word)) if word[:1].isupper() else None
        if code or (letters(word) not in SMALL and letters(word) not in FORMER):
            out.append(f"={code}" if code else letters(word))
    return tuple(sorted(dict.fromkeys(part for word in out for part in word.split("-"))))


def _plain(word: str) -> str:
    for ending in POSSESSIVES:
        word = word.removesuffix(ending)
    return word.strip('()"“”.') if word.count(".") < 2 else word


def read_tellings(tables: duckdb.DuckDBPyConnection) -> tuple[list[Telling], Rarity]:
    """Every entity of every article, by article and order in it; and how rare each key is."""
    entities = tables.sql(
        "SELECT e.article, entity_id, name, label, aliases, n_mentions, coalesce(place, '') AS place, "
        "coalesce(country, '') AS country, coalesce(a.published, '') AS published "
        "FROM entities e JOIN articles a USING (article) ORDER BY e.article, e.start, entity_id"
    ).df()
    roles = _roles(tables)
    keys = [key_of(n, lab) for n, lab in zip(entities["name"], entities["label"], strict=True)]
    company: dict[str, set[str]] = defaultdict(set)
    for article, key, label, name in zip(entities["article"], keys, entities["label"], entities["name"], strict=True):
        if label != "NORP" and (label != "PERSON" or person_name(name).is_full):
            company[article].add(key)
    beside = {article: frozenset(found) for article, found in company.items()}
    told = list(_tellings(entities, keys, roles, beside))
    names = dict(zip(reversed(keys), reversed(entities["name"].tolist()), strict=True))
    return told, Rarity(list(beside.values()), names)


def _tellings(
    entities: pd.DataFrame, keys: list[str], roles: Mapping[tuple[str, str], list[tuple[str, str]]],
    beside: Mapping[str, frozenset[str]],
) -> Iterator[Telling]:  # fmt: skip
    for row, key in zip(entities.itertuples(index=False), keys, strict=True):
        said = roles.get((row.article, row.entity_id), [])
        bodies = {thing_key(body) for _, body in said if body and not role_countries(body)}
        yield Telling(
            article=row.article, entity_id=row.entity_id, name=row.name, label=row.label, names=tuple(row.aliases.split(" | ")),
            key=key, countries=frozenset().union(*(role_countries(f"{role} {body}") for role, body in said)),
            offices=frozenset().union(*(role_offices(role) for role, _ in said)), bodies=frozenset(bodies),
            company=beside.get(row.article, frozenset()), n_mentions=int(row.n_mentions), published=row.published,
            place=row.place, country=row.country,
        )  # fmt: skip


def _roles(tables: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """(article, entity_id) -> its roles, each with the body or country it is of."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    rows = tables.sql(
        "SELECT DISTINCT article, entity_id, role, coalesce(organisation, '') FROM roles ORDER BY ALL"
    ).fetchall()
    for article, entity_id, role, body in rows:
        found[article, entity_id].append((role, body))
    return found
