"""One entity while it is being put together, and the choice between several that a name could stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from newsbook import gazetteer
from newsbook.names.people import person_name
from newsbook.roles.find import Role

FAR, NEAR = 1500, 400  # characters: somebody out of sight, somebody named just now
MAIN = 2  # named so many times as often as the other: the one the story is about


@dataclass(frozen=True)
class Named:
    """A named mention: its row in the table, where it stands, its words and kind."""

    row: int
    start: int
    end: int
    text: str
    label: str


@dataclass(frozen=True)
class Link:
    """Why a mention stands for its entity, and how far that is to be trusted."""

    confidence: float
    why: str


OWN = Link(1.0, "the name itself")


@dataclass(eq=False)
class Entity:
    """`links` has each of its mentions' rows; `seen` is where it was named last, in reading order."""

    label: str
    links: dict[int, Link] = field(default_factory=dict)
    mentions: list[Named] = field(default_factory=list)
    spellings: Counter[str] = field(default_factory=Counter)
    reasons: dict[str, str] = field(default_factory=dict)
    roles: list[Role] = field(default_factory=list)
    genders: Counter[str] = field(default_factory=Counter)
    seen: int = -1
    id: str = ""

    @property
    def first(self) -> int:
        return min(m.start for m in self.mentions)

    @property
    def name(self) -> str:
        """The fullest spelling: most parts, then most used, then first used."""
        mixed = {n.casefold() for n in self.spellings if not n.isupper()}
        shown = [
            n for n in self.spellings if not n.isupper() or n.casefold() not in mixed
        ]  # 'Addis Ababa', not a dateline's capitals
        if self.label == "PERSON":
            return max(shown, key=lambda n: (len(person_name(n).words), self.spellings[n]))
        countries = [n for n in shown if gazetteer.country_code(n)]
        return max(countries or shown, key=lambda n: (len(n) if countries else self.spellings[n], len(n)))

    @property
    def why(self) -> str | None:
        """How its names were joined: 'Blinken: surname of Antony Blinken'; None where it has one name."""
        told = [f"{name}: {why}" for name, why in self.reasons.items() if name != self.name]
        return " | ".join(told) or None

    def add(self, mention: Named, link: Link) -> None:
        self.links[mention.row] = link
        self.mentions.append(mention)
        self.spellings[mention.text] += 1
        self.seen = max(self.seen, mention.start)
        if link is not OWN:
            self.reasons.setdefault(mention.text, link.why)


def last_named(found: Iterable[Entity], at: int) -> Entity:
    """The one named last before an offset, else the one named first after it."""
    return max(found, key=lambda e: (e.seen, 0) if 0 <= e.seen < at else (-1, -e.first))


def choose(
    found: list[Entity], at: int, holder: Entity | None, told: list[tuple[str, Callable[[Entity], int]]]
) -> tuple[Entity, str]:
    """Of several entities with a name, the one meant at an offset, and by what evidence.

    `told` are scores by what is said beside the name (a title, a role); `holder` is whom the bare name meant before.
    """
    for why, score in told:
        scores = {e: score(e) for e in found}
        best = [e for e in found if scores[e] == max(scores.values())]
        if len(best) == 1 and scores[best[0]] > 0:
            return best[0], why
        found = best
    nearest = last_named(found, at)
    if holder in found:
        gone = at - holder.seen > FAR and at - nearest.seen < NEAR
        return (nearest, "named last") if gone else (holder, "called so before")
    ranked = sorted(found, key=lambda e: -len(e.mentions))
    if len(ranked[0].mentions) >= MAIN * len(ranked[1].mentions) if len(ranked) > 1 else False:
        return ranked[0], "named most"
    return nearest, "named last"
