"""People: full names joined first, then surnames, first names and initials to the one they are meant for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from newsbook.entities.beside import NEAR, couples, is_kin, other_names, speaks_of_kin, title_before
from newsbook.entities.entity import OWN, Entity, Link, Named, choose
from newsbook.entities.known import KnownNames
from newsbook.names import given
from newsbook.names.lists import FIRST_NAME_TITLES, MEN_TITLES, WOMEN_TITLES
from newsbook.names.people import PersonName, clash, person_name, same_person, short_key
from newsbook.names.spelling import sound

SUFFIX_AFTER = re.compile(r",?\s+(Jr|Sr|II|III|IV)\b\.?")
COUPLE = re.compile(r"\s+(?:and|&)\s+$")
ALSO_CALLED = 0.9
LONE_SLIP = 8  # a bare surname this long, a letter apart, is enough by itself
# Presidents of the United States whose wives or daughters the news names by the same surname.
PRESIDENTS = frozenset("obama clinton bush trump biden reagan carter ford nixon kennedy johnson roosevelt".split())
KIN = re.compile(r"\b(?:father|son|dad|elder|younger|namesake|senior)\b", re.IGNORECASE)
RolesOf = Callable[[Named], frozenset[str]]
Fit = tuple[Entity, int, float, str]


class People:
    """Joins the people of one text. `roles_of` gives the role words that stand at a mention."""

    def __init__(self, text: str, mentions: list[Named], roles_of: RolesOf) -> None:
        self.text, self.mentions, self.roles_of = text, mentions, roles_of
        self.entities: list[Entity] = []
        self.known = KnownNames()
        self.names = self.known.names
        self.holders: dict[str, Entity] = {}
        self.next_of = dict(zip([m.row for m in mentions], mentions[1:], strict=False))
        self.last_of = dict(zip([m.row for m in mentions[1:]], mentions, strict=False))
        self.kin = KIN.search(text) is not None
        self.also = other_names(text, mentions)
        self.couples = [frozenset((a.row, b.row)) for a, b in couples(text, mentions)]
        self.at_row: dict[int, Entity] = {}

    def join(self) -> list[Entity]:
        full = [m for m in self.mentions if self._name(m).is_full]
        of_name: dict[PersonName, list[Named]] = {}
        for mention in full:
            of_name.setdefault(self._name(mention), []).append(mention)
        settled: dict[PersonName, tuple[Entity, Link]] = {}
        also = {self._name(m): self._name(self.also[m.row]) for m in full if m.row in self.also}
        for name in sorted(of_name, key=lambda n: (n in also, -sum(len(w) > 1 for w in n.words), -len(n.words))):
            found = self._same(name)
            if name in also and also[name] in settled:
                found = [(settled[also[name]][0], Link(ALSO_CALLED, "another name of the same person"))]
            if len(found) < 2:
                settled[name] = found[0] if found else (self._new(), OWN)
                self.known.learn(settled[name][0], name)
        for name, (entity, link) in settled.items():
            for mention in of_name[name]:
                entity.add(mention, link)
                self._note_gender(entity, mention)
        self._sweep()
        return [e for e in self.entities if e.mentions]

    def _name(self, mention: Named) -> PersonName:
        """The mention's name, with a 'Jr.' that stands behind it."""
        name = person_name(mention.text)
        after = SUFFIX_AFTER.match(self.text, mention.end)
        if after and not name.suffix and len(name.words) > 1:
            return person_name(f"{mention.text} {after.group(1)}")
        return name

    def _new(self) -> Entity:
        entity = Entity("PERSON")
        self.entities.append(entity)
        self.names[entity] = []
        return entity

    def _same(self, name: PersonName) -> list[tuple[Entity, Link]]:
        """The people a full name can be, with why."""
        found = []
        for entity in self.known.like(name):
            others = self.names[entity]
            why = max((w for w in (self._match(name, other) for other in others) if w), default=None)
            if why and not any(self._clash(name, other) for other in others):
                found.append((entity, Link(why[0], f"{why[1]}: {' '.join(others[0].words).title()}")))
        best = [f for f in found if name in self.names[f[0]]]
        return best or found

    def _clash(self, a: PersonName, b: PersonName) -> bool:
        return clash(a, b) and not self._is_junior(a, b)

    def _is_junior(self, a: PersonName, b: PersonName) -> bool:
        """Whether 'Jr.' is only left out: said first, and no father or son is spoken of."""
        if self.kin or a.words != b.words or {a.suffix, b.suffix} != {"", "jr"}:
            return False
        first = next(self._name(m) for m in self.mentions if self._name(m).words == a.words)
        return first.suffix == "jr"

    def _match(self, a: PersonName, b: PersonName) -> tuple[float, str] | None:
        return (0.8, "the same name, 'Jr.' left out") if self._is_junior(a, b) else same_person(a, b)

    # Short names, in reading order

    def _sweep(self) -> None:
        for entity in self.entities:
            entity.seen = -1
        self.at_row = {m.row: e for e in self.entities for m in e.mentions}
        for mention in self.mentions:
            if mention.row not in self.at_row:
                entity, link = self._called(mention) or self._short(mention)
                entity.add(mention, link)
                self._note_gender(entity, mention)
                self.at_row[mention.row] = entity
            self.at_row[mention.row].seen = mention.start

    def _called(self, mention: Named) -> tuple[Entity, Link] | None:
        """Whom the words before a short name say it to be another name of: 'Edwin, known as | Ted'."""
        entity = self.at_row.get(self.also[mention.row].row) if mention.row in self.also else None
        if entity is None:
            return None
        self.known.learn(entity, self._name(mention))
        return entity, Link(ALSO_CALLED, "another name of the same person")

    def _short(self, mention: Named) -> tuple[Entity, Link]:
        name = self._name(mention)
        key = short_key(name)
        if name.is_full:
            fits = [(e, 1, link.confidence, link.why) for e, link in self._same(name)]
        else:
            fits = self._partner(mention, name) or self._fits(mention, name, key) or self._slips(mention, name)
        fits = self._of_sex(mention, name, fits)
        if not fits:
            entity = self._new()
            self.known.learn(entity, name)
            return entity, OWN
        entity, tier, sure, why = self._meant(mention, key, fits)
        if tier == 1:
            self.holders[key] = entity
        full = entity.name if entity.mentions else mention.text
        return entity, OWN if full == mention.text else Link(sure, why)

    def _of_sex(self, mention: Named, name: PersonName, fits: list[Fit]) -> list[Fit]:
        """Without those whom the title before the name cannot mean: 'Mrs. Clinton' is not Bill."""
        gender = self._gender(mention)
        if gender is None and self._title(mention) == "president" and name.words[-1] in PRESIDENTS:
            gender = "m"
        return [f for f in fits if gender is None or self._sex(f[0]) in {gender, None}]

    def _fits(self, mention: Named, name: PersonName, key: str) -> list[Fit]:
        title = self._title(mention)
        surname_only = bool(title) and title not in FIRST_NAME_TITLES
        if name.group:
            return []
        found = [
            (e, tier, sure, why)
            for e, (tier, sure, why) in self.known.by_alias.get(key, {}).items()
            if not (surname_only and why in {"first name", "a form of the first name"})
            and not (why == "a form of the first name" and (e.seen < 0 or is_kin(self.text, mention)))
            and not (tier == 5 and not mention.text.split()[0].isupper())
            and (not name.suffix or any(n.suffix in {"", name.suffix} for n in self.names[e]))
        ]
        found = self._of_sex(mention, name, found)
        best = min((tier for _, tier, *_ in found), default=0)
        return [f for f in found if f[1] == best]

    def _partner(self, mention: Named, name: PersonName) -> list[Fit]:
        """'Bill and Hillary Clinton': the first shares the surname of the second."""
        other = self.next_of.get(mention.row)
        if other is None or len(name.words) > 1 or not given.is_given(name.words[0]):
            return []
        second = self._name(other)
        if not second.is_full or not COUPLE.fullmatch(self.text[mention.end : other.start]):
            return []
        if any(tier < 3 for tier, *_ in self.known.by_alias.get(sound(name.words[0]), {}).values()):
            return []
        whole = PersonName((name.words[0], *second.words[second.surname :]))
        found = self._same(whole)
        return [(e, 2, 0.85, f"shares the surname of {other.text}") for e, _ in found]

    def _slips(self, mention: Named, name: PersonName) -> list[Fit]:
        """A surname a letter apart from a known one, where the role beside it is the same or the name is long."""
        word = name.words[-1]
        if len(name.words) > 1 or name.group:
            return []
        if len(word) < LONE_SLIP and not self.roles_of(mention):
            return []
        found = self.known.a_letter_off(word)
        return [(e, 2, 0.6, "surname spelt a letter apart") for e in found][:1] if len(found) == 1 else []

    def _meant(self, mention: Named, key: str, fits: list[Fit]) -> Fit:
        by_entity = {f[0]: f for f in fits}
        if len(fits) == 1:
            entity, tier, sure, why = fits[0]
            whole = " " in why and tier < 3 and ":" in why
            return entity, tier, sure, f"{why} of {entity.name}" if entity.mentions and not whole else why
        gender, role = self._gender(mention), self.roles_of(mention)
        told: list[tuple[str, Callable[[Entity], int]]] = []
        if gender:
            told.append(("by the title", lambda e: 1 + (self._sex(e) == gender) - (self._sex(e) not in {gender, None})))
        if (spouse := self._spouse(mention)) is not None:
            told.append(("named beside husband or wife", lambda e: int(e is spouse)))
        since = self.text.rfind("\n", 0, mention.start)
        if not speaks_of_kin(self.text[max(since, 0) : mention.start]):
            told.append(("the one of the same paragraph", lambda e: int(e.seen > since)))
        if role:
            told.append(("by the role", lambda e: len(role & self._roles(e))))
        first = min((e for e, *_ in fits), key=lambda e: e.first)
        if first.seen >= 0 and all(e is first or self._goes_by_first_name(e, key) for e, *_ in fits):
            entity, how = first, "the other goes by the first name"
        else:
            entity, how = choose([e for e, *_ in fits], mention.start, self.holders.get(key), told)
        _, tier, sure, why = by_entity[entity]
        return entity, tier, round(sure - 0.15, 2), f"{why} of {entity.name}, {how}"

    def _spouse(self, mention: Named) -> Entity | None:
        """The husband or wife of whoever was named just before: 'Mrs Hartwell wept. Mr | Hartwell held her hand.'"""
        last = self.last_of.get(mention.row)
        if last is None or self._gender(mention) is None or mention.start - last.end > NEAR:
            return None
        before = self.at_row.get(last.row)
        pairs = [{self.at_row.get(row) for row in pair} for pair in self.couples]
        other = next((pair - {before} for pair in pairs if before in pair and len(pair) == 2), {None})
        return other.pop()

    def _goes_by_first_name(self, entity: Entity, key: str) -> bool:
        """Whether the text called somebody by the first name alone when it spoke of them last: of 'Geri' it says no 'Horner'."""
        last = max((m for m in entity.mentions if m.start <= entity.seen), key=lambda m: m.start, default=None)
        if last is None:
            return False
        words = self._name(last).words
        return len(words) == 1 and words[0] != key and any(n.words[0] == words[0] for n in self.names[entity])

    def _roles(self, entity: Entity) -> frozenset[str]:
        full = [m for m in entity.mentions if self._name(m).is_full]
        return frozenset().union(*(self.roles_of(m) for m in full[:5])) if full else frozenset()

    # What stands beside a name

    def _title(self, mention: Named) -> str:
        return title_before(self.text, mention)

    def _gender(self, mention: Named) -> str | None:
        title = self._title(mention)
        return "f" if title in WOMEN_TITLES else "m" if title in MEN_TITLES else None

    def _note_gender(self, entity: Entity, mention: Named) -> None:
        if gender := self._gender(mention):
            entity.genders[gender] += 1

    def _sex(self, entity: Entity) -> str | None:
        firsts = {given.gender(n.words[0]) for n in self.names[entity] if n.is_full} - {None}
        if len(firsts) == 1:
            return firsts.pop()
        return entity.genders.most_common(1)[0][0] if entity.genders else None


def join_people(text: str, mentions: list[Named], roles_of: RolesOf) -> list[Entity]:
    """Mentions of people in reading order -> the people."""
    return People(text, mentions, lru_cache(maxsize=None)(roles_of)).join()


def words_of(roles: Iterable[str]) -> frozenset[str]:
    """The words of roles that can tell people apart."""
    return frozenset(w for role in roles for w in role.lower().split() if len(w) > 3)
