"""One organisation, place or thing in all articles: by key, by acronym, by what kind of thing is left out of a name.

Names that every country or town has one of ('Foreign Ministry', 'Supreme Court') say nothing by themselves: they are one
only where something else agrees. A town is told from its namesakes by its place in the gazetteer.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from newsbook.corpus.evidence import SAME, Group, agreement
from newsbook.corpus.people import of_one_name
from newsbook.corpus.tellings import Rarity, Telling
from newsbook.names.lists import HEADS
from newsbook.names.things import QUALIFIERS, acronym_of, initials, is_national, short_forms, thing_key

PLACES = frozenset({"GPE", "LOC"})
SURE = 0.9  # of a short form that needs nothing else
MOST = 3  # longer names that a short one is compared with


def join_things(tellings: Iterable[Telling], rarity: Rarity) -> list[Group]:
    """Tellings of all but people -> one group for each thing."""
    by_key: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        by_key[telling.key].append(telling)
    groups = [group for key in by_key for group in _of_one_key(key, by_key[key], rarity)]
    groups = _one_place(groups)
    groups = _acronyms(groups, rarity)
    return _short_forms(groups, rarity)


def is_generic(key: str) -> bool:
    """Whether a name is one that many bodies have: 'foreign ministry', 'supreme court', 'the commission'."""
    words = key.split()
    return is_national(key) or (words[-1] in HEADS and all(w in HEADS or w in QUALIFIERS for w in words))


def _of_one_key(key: str, tellings: list[Telling], rarity: Rarity) -> list[Group]:
    bare = key.partition(":")[2]
    if tellings[0].label not in PLACES and is_generic(bare) and acronym_of(tellings[0].name) is None:
        return of_one_name(tellings, rarity, needs=True)
    kinds: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        kinds[_kind(telling, several=len(bare.split()) > 1)].append(telling)
    return [group for kind in kinds.values() for group in _by_place(kind)]


def _kind(telling: Telling, *, several: bool) -> str:
    """Names of several words and acronyms are one whatever kind they are given; one word may be a river and a firm."""
    if telling.label in PLACES:
        return "place"
    return "thing" if several or telling.label in {"ORG", "NORP"} or acronym_of(telling.name) else telling.label


def _by_place(tellings: list[Telling]) -> list[Group]:
    """Places of one name by the country they lie in; where an article leaves it open, the one most articles mean."""
    countries = Counter(t.country for t in tellings if t.country)
    most = max(sorted(countries), key=lambda c: countries[c]) if countries else ""
    groups: dict[str, Group] = defaultdict(Group)
    for telling in tellings:
        why = SAME if telling.country or len(countries) < 2 else f"{SAME}, taken for the one that most articles mean"
        groups[telling.country or most].add(telling, why)
    labels = sorted({t.label for t in tellings})
    for group in groups.values():
        if len(groups) > 1:
            group.doubts.append(f"places of this name in {len(groups)} countries are kept apart")
        if len(labels) > 1:
            group.doubts.append(f"of more than one kind in the articles: {', '.join(labels)}")
    return list(groups.values())


def _one_place(groups: list[Group]) -> list[Group]:
    """'Kiev' and 'Kyiv': two names of one place in the gazetteer."""
    known: dict[str, Group] = {}
    kept = []
    for group in sorted(groups, key=lambda g: (-len(g.articles), g.name)):
        place = next((t.place for t in group.tellings if t.place and t.label == "GPE"), "")
        if place and place in known and not _is_part(group.name, known[place].name):
            known[place].take(group, f"both are {place} in the gazetteer")
            continue
        if place:
            known.setdefault(place, group)
        kept.append(group)
    return kept


def _is_part(a: str, b: str) -> bool:
    """Whether one name holds the other: 'Northern California' is not California."""
    x, y = set(a.lower().split()), set(b.lower().split())
    return x < y or y < x


def _acronyms(groups: list[Group], rarity: Rarity) -> list[Group]:
    """Acronyms to their names: where an article gives both, or the letters fit one name and something else agrees."""
    said, fits = _said_together(groups), _by_initials(groups)
    gone: set[Group] = set()
    for group in sorted(groups, key=lambda g: (len(g.articles), g.name)):
        key = next(iter(sorted(group.keys)))
        told = [g for g in said.get(key, []) if g is not group and g not in gone]
        if len(told) == 1:
            told[0].take(group, f"an article says that it is {told[0].name}")
            gone.add(group)
            continue
        letters = acronym_of(group.name)
        could = [g for g in fits.get(letters or "", []) if g is not group and g not in gone]
        if len(could) == 1 and (agreed := agreement(group, could[0], rarity)):
            could[0].take(group, f"its letters, {agreed[1]}")
            gone.add(group)
        elif could and len(letters or "") > 2:
            group.doubts.append(f"could be {' or '.join(sorted(g.name for g in could[:3]))}")
    return [g for g in groups if g not in gone]


def _said_together(groups: list[Group]) -> dict[str, list[Group]]:
    """Key of an acronym or longer name -> the groups that an article also calls by it."""
    found: dict[str, dict[Group, None]] = defaultdict(dict)
    for group in groups:
        for telling in group.tellings:
            if telling.label in PLACES | {"NORP"}:
                continue
            for alias in telling.names:
                key = thing_key(alias, telling.label)
                whole = acronym_of(alias) or (acronym_of(telling.name) and len(key.split()) > 2)
                if whole and f"thing:{key}" not in group.keys and not is_generic(key):
                    found[f"thing:{key}"][group] = None
    return {key: list(others) for key, others in found.items()}


def _by_initials(groups: list[Group]) -> dict[str, list[Group]]:
    found: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        if group.tellings[0].label not in PLACES | {"NORP"} and " " in group.name:
            for letters in sorted(initials(group.name)):
                found[letters].append(group)
    return found


def _short_forms(groups: list[Group], rarity: Rarity) -> list[Group]:
    """'Gazprom' and 'Gazprom Group', 'the Alliance' and 'NATO Alliance': to the one longer name that they fit."""
    longer: dict[str, dict[Group, tuple[float, str]]] = defaultdict(dict)
    for group in groups:
        label = group.tellings[0].label
        if label in {"ORG", "EVENT", "PRODUCT", "FAC"}:
            for key in sorted(group.keys):
                for short, sure, why in short_forms(key.partition(":")[2], label):
                    longer[f"thing:{short}"][group] = sure, why
    gone: dict[Group, Group] = {}
    for group in sorted(groups, key=lambda g: (len(g.articles), g.name)):
        if group.tellings[0].label in PLACES | {"NORP"}:
            continue
        label = group.tellings[0].label
        found = {g: w for k in sorted(group.keys) for g, w in longer.get(k, {}).items()
                 if g is not group and g.tellings[0].label == label}  # fmt: skip
        _join_short(group, found, gone, rarity)
    return [g for g in groups if g not in gone]


def _join_short(group: Group, found: dict[Group, tuple[float, str]], gone: dict[Group, Group], rarity: Rarity) -> None:
    if len(found) != 1:
        if 1 < len(found) <= MOST:
            group.doubts.append(f"could be {' or '.join(sorted(g.name for g in found))}")
        return
    other, (sure, why) = next(iter(found.items()))
    while other in gone:
        other = gone[other]
    agreed = agreement(group, other, rarity)
    if other is group or ((sure < SURE or all(is_generic(k.partition(":")[2]) for k in group.keys)) and agreed is None):
        return
    reason = f"{why} {other.name}" if why.endswith("of") else f"{other.name}, {why}"
    other.take(group, reason + (f"; {agreed[1]}" if agreed else ""))
    gone[group] = other
