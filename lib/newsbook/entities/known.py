"""The names that the people of a text are known by, and whom a name can be looked up as."""

from __future__ import annotations

from newsbook.entities.entity import Entity
from newsbook.names.people import PersonName, aliases, short_key
from newsbook.names.spelling import is_slip, one_letter_less, sound


class KnownNames:
    """`names` has each person's own; `by_alias` whom a short name can stand for, with tier, confidence and why."""

    def __init__(self) -> None:
        self.names: dict[Entity, list[PersonName]] = {}
        self.by_alias: dict[str, dict[Entity, tuple[int, float, str]]] = {}
        self._by_last: dict[str, list[Entity]] = {}
        self._by_less: dict[str, set[Entity]] = {}

    def learn(self, entity: Entity, name: PersonName) -> None:
        """Makes an entity findable by a name that is its own."""
        self.names[entity].append(name)
        for key in dict.fromkeys((sound(name.words[-1]), sound(name.words[0]), name.key, *map(sound, name.spread[1:]))):
            self._by_last.setdefault(key, []).append(entity)
        for key, tier, sure, why in aliases(name) if name.is_full else [(short_key(name), 1, 0.9, "the same name")]:
            known = self.by_alias.setdefault(key, {})
            if entity not in known or tier < known[entity][0]:
                known[entity] = tier, sure, why
        if name.is_full:
            for key in one_letter_less(name.words[-1]):
                self._by_less.setdefault(key, set()).add(entity)

    def like(self, name: PersonName) -> list[Entity]:
        """Whoever shares the first or last word of a full name, or sounds like it."""
        keys = {sound(w) for w in (*name.words[-1:], *name.words[:1], *name.spread[-1:])} | {name.key}
        return list(dict.fromkeys(e for key in sorted(keys) for e in self._by_last.get(key, [])))

    def a_letter_off(self, surname: str) -> list[Entity]:
        """Those whose surname is a slip apart from this one."""
        near = {e for key in one_letter_less(surname) for e in self._by_less.get(key, ())}
        return [e for e in near if any(is_slip(n.words[-1], surname) for n in self.names[e])]
