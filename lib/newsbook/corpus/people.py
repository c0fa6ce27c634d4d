"""One person in all articles: full names first, then their other spellings, then surnames that stand alone.

The rule, in order:
1. the same full name, folded, is one person, unless what is told of them cannot be of one (`evidence.clash`);
2. another spelling, form or part of a full name joins where it fits one person only and something else agrees;
3. a surname alone joins the one person it fits, where something else agrees: role, country, or whom they stand beside.
What fits several, or fits with nothing else to say so, stays apart, and says for whom it could be taken.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, islice

from newsbook.corpus.evidence import SAME, Group, agreement, clash
from newsbook.corpus.tellings import Rarity, Telling
from newsbook.names import given
from newsbook.names.people import aliases, person_name, same_person, short_key
from newsbook.names.spelling import one_letter_less, sound

TOLD = 2.0  # agreement by role or country: of several who could be called so, company alone does not choose
SURE_TIER = 2  # of the ways to call somebody short: surname, family name, nickname, two given names
RAREST, COMPARED = 8, 20  # by how many rare names groups of one name are looked up, and how many are compared
MOST = 60  # spellings of one block that are compared with each other
Fit = tuple[float, str, Group]


def join_people(tellings: Iterable[Telling], rarity: Rarity) -> list[Group]:
    """Tellings of people -> one group for each person."""
    full: dict[str, list[Telling]] = defaultdict(list)
    short: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        whole = telling.person.is_full or telling.person.group
        (full if whole else short)[telling.key].append(telling)
    groups = [group for key in full for group in of_one_name(full[key], rarity)]
    groups = _spelt_otherwise(groups, rarity)
    return [*groups, *_short_names(short, groups, rarity)]


# 1. One name


def of_one_name(tellings: Sequence[Telling], rarity: Rarity, *, needs: bool = False) -> list[Group]:
    """Tellings of one name -> those that can be one together; with `needs`, only those that something else joins.

    What is told most fully comes first; what has nothing told of it joins at the end, if there is only one to join.
    """
    groups: list[Group] = []
    near = _Near(rarity)
    ranked = sorted(tellings, key=lambda t: (not (t.countries or t.fields), -len(t.offices), t.published, t.article))
    for telling in ranked:
        fits = [g for g in near.to(telling, groups) if clash(telling, g, rarity) is None]
        agreed = [(found[0], found[1], g) for g in fits if (found := agreement(telling, g, rarity))]
        best = _best(agreed)
        if best is not None:
            why = SAME if len(groups) == 1 and not needs else f"{SAME}, {best[1]}"
            best[2].add(telling, why)
        elif len(fits) == 1 and not needs and len(groups) == 1:
            fits[0].add(telling, SAME)
        else:
            groups.append(_new(telling, fits, groups))
        near.note(telling, groups[-1] if best is None else best[2])
    if not needs:
        _note_namesakes(groups, rarity)
    return groups


class _Near:
    """Which of very many groups of one name are worth comparing with a telling: those it shares most rare things with."""

    def __init__(self, rarity: Rarity) -> None:
        self._rarity = rarity
        self._groups: dict[str, dict[Group, None]] = defaultdict(dict)

    def _keys(self, telling: Telling) -> list[str]:
        rare = sorted(telling.company - {telling.key}, key=lambda k: (-self._rarity.weight(k), k))
        return [*sorted(telling.countries), *sorted(telling.bodies), *rare[:RAREST]]

    def note(self, telling: Telling, group: Group) -> None:
        """From now on the group is found by what the telling has."""
        for key in self._keys(telling):
            self._groups[key][group] = None

    def to(self, telling: Telling, groups: list[Group]) -> list[Group]:
        """The groups to compare a telling with: all, where they are few."""
        if len(groups) <= COMPARED:
            return groups
        hits = Counter(g for key in self._keys(telling) for g in islice(self._groups.get(key, ()), MOST))
        return [g for g, _ in hits.most_common(COMPARED)]


def _new(telling: Telling, fits: list[Group], groups: list[Group]) -> Group:
    group = Group()
    group.add(telling, SAME)
    if len(fits) > 1 or (fits and len(groups) > 1):
        group.doubts.append(f"could be any of {len(fits)} of this name")
    return group


def _note_namesakes(groups: list[Group], rarity: Rarity) -> None:
    """Says of people of one name why they are not one."""
    for a in groups:
        b = next((g for g in groups if g is not a and clash(a, g, rarity)), None)
        if b is not None:
            a.doubts.append(f"another of this name is kept apart: {clash(a, b, rarity)}")


def _best(agreed: list[Fit]) -> Fit | None:
    """The one that clearly agrees most, or None."""
    ranked = sorted(agreed, key=lambda fit: -fit[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] < ranked[1][0] * 1.5):
        return None
    return ranked[0]


# 2. Other spellings


def _spelt_otherwise(groups: list[Group], rarity: Rarity) -> list[Group]:
    """Groups whose names are one name in two spellings, joined into the one that more articles have."""
    for _ in range(2):  # the second time for a form of a form
        found = _pairs(groups)
        gone: dict[Group, Group] = {}
        for group in sorted(groups, key=lambda g: (len(g.articles), g.name)):
            fits = [(why, other) for why, other in found.get(group, []) if other not in gone]
            target = _target(group, fits, rarity)
            if target is not None:
                gone[group] = target[1]
                target[1].take(group, target[0])
        groups = [g for g in groups if g not in gone]
        if not gone:
            break
    return groups


def _target(group: Group, fits: list[tuple[str, Group]], rarity: Rarity) -> tuple[str, Group] | None:
    open_to = [(why, other) for why, other in fits if clash(group, other, rarity) is None]
    whys = {id(other): why for why, other in open_to}
    best = _best([(a[0], a[1], other) for _, other in open_to if (a := agreement(group, other, rarity))])
    if best is None:
        group.doubts += [f"could be {other.name}: {why}, but nothing else agrees" for why, other in open_to[:2]]
        return None
    return f"{whys[id(best[2])]}; {best[1]}", best[2]


def _pairs(groups: list[Group]) -> dict[Group, list[tuple[str, Group]]]:
    """Each group -> those of other spellings, with at least as many articles, that it could belong to."""
    blocks: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for key in _block_keys(group):
            blocks[key].append(group)
    found: dict[Group, dict[Group, str]] = defaultdict(dict)
    for key in sorted(blocks):
        block = sorted(set(blocks[key]), key=lambda g: (-len(g.articles), g.name))[:MOST]
        for more, less in combinations(block, 2):
            if not more.keys & less.keys and (why := _same(more, less)):
                found[less][more] = why
    return {less: [(why, more) for more, why in others.items()] for less, others in found.items()}


def _block_keys(group: Group) -> set[str]:
    """Names that can be one share one of these: the surname's sound and an initial, the given name, all words in any order."""
    keys = set()
    for name in map(person_name, group.names):
        if name.group:
            continue
        keys.add(f"{sound(name.spread[-1])} {name.words[0][0]}")
        keys |= {f"{sound(name.spread[-1])} {form[0]}" for form in given.other_forms(name.words[0])}
        keys.add(f"key {name.key}")
        keys.add("all " + " ".join(sorted(map(sound, name.spread))))
        keys |= {f"less {' '.join(name.words[:-1])} {part}" for part in one_letter_less(name.words[-1])}
        keys |= {f"part {name.words[0]} {sound(word)}" for word in name.spread[1:]}
    return keys


def _same(a: Group, b: Group) -> str | None:
    """Why two groups' names are one person's."""
    pairs = [(x, y) for x in sorted(a.names)[:3] for y in sorted(b.names)[:3]]
    whys = [(found, f"{found[1]}: {x}") for x, y in pairs if (found := same_person(person_name(x), person_name(y)))]
    return max(whys)[1] if whys else None


# 3. Short names


def _short_names(short: dict[str, list[Telling]], groups: list[Group], rarity: Rarity) -> list[Group]:
    """Surnames alone into the groups they fit; -> groups for those that fit none."""
    index: dict[str, dict[Group, str]] = defaultdict(dict)
    for group in groups:
        for name in map(person_name, sorted(group.names)):
            for alias, tier, _, why in aliases(name) if name.is_full else ():
                if tier <= SURE_TIER:
                    index[alias].setdefault(group, why)
    left: list[Group] = []
    for tellings in short.values():
        known = _most_told(index.get(short_key(tellings[0].person), {}))
        rest = [t for t in tellings if not _placed(t, known, rarity)]
        found = _left_over(rest, rarity, alone=given.is_given(tellings[0].person.words[-1]))
        _note_doubts(found, known, rarity)
        left += found
    return left


def _most_told(known: dict[Group, str]) -> dict[Group, str]:
    """Of very many who can be called so, those of most articles: comparing with all would take ever longer."""
    if len(known) <= COMPARED:
        return known
    ranked = sorted(known, key=lambda g: (-len(g.articles), g.name, min(g.articles)))
    return {group: known[group] for group in ranked[:COMPARED]}


def _placed(telling: Telling, known: dict[Group, str], rarity: Rarity) -> bool:
    """Puts a short name to the one whose it is, where only one can be meant and something else agrees."""
    fits = [g for g in known if clash(telling, g, rarity) is None]
    best = _best([(a[0], a[1], g) for g in fits if (a := agreement(telling, g, rarity))])
    if best is None or (len(known) > 1 and best[0] < TOLD):
        return False
    only = f"only one {telling.name} here" if len(known) == 1 else f"one of {len(known)} called {telling.name}"
    best[2].add(telling, f"{known[best[2]]} alone, {only}, {best[1]}")
    return True


def _left_over(tellings: list[Telling], rarity: Rarity, *, alone: bool) -> list[Group]:
    """Short names that fit no full one: joined where something else agrees; a given name alone never is."""
    if alone:
        groups = []
        for telling in tellings:
            groups.append(Group())
            groups[-1].add(telling, SAME)
        return groups
    return of_one_name(tellings, rarity, needs=True)


def _note_doubts(groups: list[Group], known: dict[Group, str], rarity: Rarity) -> None:
    for group in groups:
        could = sorted(g.name for g in known if clash(group, g, rarity) is None)
        if could:
            group.doubts.append(f"could be {' or '.join(could[:3])}: nothing else agrees")
