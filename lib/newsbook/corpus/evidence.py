"""Whether what is told of two of one name agrees or cannot be of one: the heart of the joining rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsbook.corpus.tellings import Rarity, Telling
from newsbook.gazetteer import english_name

ENOUGH = 1.0  # of shared company, weighed by how rare each name is: what agrees without a role or country
TYPICAL = 0.2  # share of a group's articles that must name something for it to be the group's company
FEW = 4  # articles: a group of so few has all its company
SHOWN = 3  # names told in a reason
OF_ANYBODY = frozenset({"citizen", "counterpart"})  # offices that agree by chance


@dataclass(eq=False)
class Group:
    """Tellings taken for one entity so far."""

    tellings: list[Telling] = field(default_factory=list)
    whys: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    fields: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    names: Counter[str] = field(default_factory=Counter)
    keys: set[str] = field(default_factory=set)
    _company: Counter[str] = field(default_factory=Counter)
    _typical: tuple[int, frozenset[str]] = (0, frozenset())

    def add(self, telling: Telling, why: str) -> None:
        """A telling more, with the reason why it is of this entity."""
        self.tellings.append(telling)
        self.whys.append(why)
        self.countries |= telling.countries
        self.offices |= telling.offices
        self.fields |= telling.fields
        self.bodies |= telling.bodies
        self.names[telling.name] += 1
        self.keys.add(telling.key)
        if telling.article not in self.articles:
            self.articles.add(telling.article)
            self._company.update(telling.company)

    def take(self, other: Group, why: str) -> None:
        """All of another group's tellings, each with this reason before its own."""
        for telling, own in zip(other.tellings, other.whys, strict=True):
            self.add(telling, why if own.startswith(SAME) else f"{why}; {own}")

    @property
    def company(self) -> frozenset[str]:
        """What at least a fifth of its articles name beside it."""
        n = len(self.articles)
        # Reckoned anew when the group has grown by a tenth: exact for few articles, cheap for many.
        if self._typical[0] == 0 or n > self._typical[0] * 1.1:
            least = 1 if n <= FEW else max(2, TYPICAL * n)
            self._typical = n, frozenset(k for k, times in self._company.items() if times >= least)
        return self._typical[1] - self.keys

    @property
    def name(self) -> str:
        """What most articles call it, of equals the longest."""
        return max(self.names, key=lambda name: (self.names[name], len(name), name))


SAME = "the same name"
Side = Group | Telling


def clash(a: Side, b: Side, rarity: Rarity) -> str | None:
    """Why two cannot be one although their names could be, or None.

    Offices of two countries, or two walks of life; what else agrees (a body, the company) can outweigh one of these,
    but not both, and not public offices of two countries.
    """
    countries = bool(a.countries and b.countries and not set(a.countries) & set(b.countries))
    walks = bool(a.fields and b.fields and not set(a.fields) & set(b.fields))
    if not countries and not walks:
        return None
    said = " and ".join(
        filter(None, [f"{_places(a)} and {_places(b)}" if countries else "",
                      f"{_listed(a.fields)} and {_listed(b.fields)}" if walks else ""])
    )  # fmt: skip
    if countries and (walks or ("public life" in a.fields and "public life" in b.fields)):
        return said
    outweighed = set(a.bodies) & set(b.bodies) or (not countries and set(a.countries) & set(b.countries))
    return None if outweighed or _shared(a, b, rarity) >= ENOUGH else said


def agreement(a: Side, b: Side, rarity: Rarity) -> tuple[float, str] | None:
    """How strongly something besides the name says that two are one, and what it is; None where nothing does."""
    if bodies := set(a.bodies) & set(b.bodies):
        return 3.0, f"both of {_bare(bodies)}"
    offices = set(a.offices) & set(b.offices)
    if (countries := set(a.countries) & set(b.countries)) and (offices or not (a.offices and b.offices)):
        office = f" and office ({_listed(offices)})" if offices else ""
        return 3.0, f"the same country ({_listed(map(english_name, countries))}){office}"
    if countries:
        return 2.0, f"the same country ({_listed(map(english_name, countries))})"
    if telling := offices - OF_ANYBODY:
        return 2.0, f"the same office ({_listed(telling)})"
    shared = _shared(a, b, rarity)
    if shared >= ENOUGH:
        both = sorted(_common(a, b), key=lambda k: (-rarity.weight(k), k))
        return min(1.9, shared / 2), f"named beside {_listed([rarity.name(k) for k in both], keep=True)}"
    return None


def _common(a: Side, b: Side) -> frozenset[str]:
    both = a.company & b.company
    return both.difference(a.keys if isinstance(a, Group) else (a.key,), b.keys if isinstance(b, Group) else (b.key,))


def _shared(a: Side, b: Side, rarity: Rarity) -> float:
    return rarity.sum_of(sorted(_common(a, b)))


def _shown(key: str) -> str:
    """A key as a reader knows it: 'person:heiko maas' -> Heiko Maas."""
    words = key.partition(":")[2]
    if words.startswith("country:"):
        return english_name(words.removeprefix("country:"))
    return " ".join(english_name(w[1:]) if w.startswith("=") else w for w in words.split()).title()


def _bare(keys: Iterable[str]) -> str:
    return _listed(_shown(f"thing:{key}") for key in keys)


def _places(side: Side) -> str:
    return _listed(map(english_name, side.countries))


def _listed(words: Iterable[str], *, keep: bool = False) -> str:
    """At most three words, in order of the alphabet unless that is to be kept."""
    found = list(words) if keep else sorted(words)
    return ", ".join(found[:SHOWN]) + (" and others" if len(found) > SHOWN else "")
