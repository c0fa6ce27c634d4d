"""The people of an article by the words of their roles: who can be meant by 'the NATO leader'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from newsbook import gazetteer
from newsbook.roles.titles import office_of
from newsbook.roles.words import DETERMINERS, OFFICE_OF, PASSING

# Words that make another office of one: a deputy minister is no minister.
RANKS = frozenset("deputy vice assistant shadow under junior former ex sub".split())
FORMER = frozenset({"former", "ex"})
COMPLEMENT = re.compile(r"\s(?:of|for|to|at|in|from|with|on|who)\s")
NO_CONTENT = DETERMINERS | PASSING | {"of", "for", "'s", "’s", "senior", "s", "a", "an", "at", "in", "and"}


@dataclass(frozen=True)
class Said:
    """What the words of a role or description say: all of them, their nouns, whose it is, which rank and office."""

    content: frozenset[str]
    nouns: frozenset[str]
    head: frozenset[str]
    home: frozenset[str]
    ranks: frozenset[str]
    offices: frozenset[str]
    former: bool


def said(text: str, former: bool = False) -> Said:
    ranks = frozenset(text.lower().replace("-", " ").split()) & RANKS
    head = nouns_of(COMPLEMENT.split(text.replace("’s", "'s"))[0].rsplit("'s ", 1)[-1])
    return Said(
        content=_content(text),
        nouns=nouns_of(text),
        head=head,
        home=home_of(text),
        ranks=ranks - FORMER,
        offices=frozenset(office_of(text)),
        former=former or bool(ranks & FORMER),
    )


def nouns_of(text: str) -> frozenset[str]:
    return frozenset(w for w in text.lower().replace("-", " ").split() if w in OFFICE_OF)


def _content(text: str) -> frozenset[str]:
    """A role's own words, countries and nationalities as their code."""
    words = [w for w in gazetteer.fold(text).replace("'s", " ").replace("-", " ").split() if w not in NO_CONTENT]
    return frozenset(gazetteer.nationality_code(w.title()) or gazetteer.country_code(w) or w for w in words)


def home_of(text: str) -> frozenset[str]:
    """Countries and organisations a role belongs to: 'the NATO leader' -> {'nato'}."""
    words = text.replace("’s", " ").replace("'s", " ").split()
    found = {gazetteer.nationality_code(w) or gazetteer.country_code(w) for w in words}
    acronyms = {w.lower() for w in words if w.isupper() and len(w) > 1 and not gazetteer.country_code(w)}
    return frozenset({f for f in found if f} | acronyms - set(OFFICE_OF))


@dataclass
class Roster:
    """Each person's roles, taken apart once; people by a role's nouns and by whose office it is."""

    roles: dict[str, list[Said]] = field(default_factory=dict)
    by_noun: dict[str, dict[str, None]] = field(default_factory=dict)
    by_home: dict[str, dict[str, None]] = field(default_factory=dict)

    @classmethod
    def of(cls, people: Mapping[str, Sequence[Said]]) -> Roster:
        roster = cls()
        for person, roles in people.items():
            for role in roles:
                roster.add(person, role)
        return roster

    def add(self, person: str, role: Said) -> None:
        self.roles.setdefault(person, []).append(role)
        for noun in role.nouns:
            self.by_noun.setdefault(noun, {})[person] = None
        for home in role.home:
            self.by_home.setdefault(home, {})[person] = None

    def with_nouns(self, nouns: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(p for noun in sorted(nouns) for p in self.by_noun.get(noun, ())))

    def at_home(self, home: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(p for h in sorted(home) for p in self.by_home.get(h, ())))

    def of_person(self, person: str) -> list[Said]:
        return self.roles.get(person, [])

    def has_left(self, person: str) -> bool:
        return all(role.former for role in self.of_person(person))
