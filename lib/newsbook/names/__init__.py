"""Whether two names are names of one thing: the string side of alias resolution, without spaCy."""

from __future__ import annotations

from newsbook.names import people, things


def person_parts(name: str) -> tuple[str, ...]:
    """'Mr. Donald J. Trump Jr.' -> ('donald', 'j', 'trump'); titles stay when nothing else is left."""
    return people.person_name(name).words


def same_person(a: str, b: str) -> bool:
    """Whether two full names are one person's."""
    return people.same_person(people.person_name(a), people.person_name(b)) is not None


def is_short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a surname (or family name in front, or given name) can stand for a full name, both in parts."""
    if len(short) >= len(full):
        return False
    if full[: len(short)] == short:
        return True
    key = people.short_key(people.PersonName(short))
    return any(key == alias for alias, tier, *_ in people.aliases(people.PersonName(full)) if tier < 4)


def same_thing(a: str, b: str) -> bool:
    """Whether two names of organisations, places or things are one: equal, acronym, or without what kind it is."""
    for label in ("ORG", "GPE"):
        x, y = things.thing_key(a, label), things.thing_key(b, label)
        if x == y:
            return True
        if x.startswith("country:") or y.startswith("country:"):
            return False
        short, long_ = sorted((x, y), key=len)
        found = long_.startswith(short + " ") and things.is_short_of(short, long_, label)
        if found:
            return True
    return any(
        (letters := things.acronym_of(one)) is not None and letters in things.initials(other)
        for one, other in ((a, b), (b, a))
    )
