"""`find_entities`: one entity in all articles, with why its tellings were joined and what stays in doubt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, count

import duckdb
import pandas as pd

from newsbook import gazetteer
from newsbook.article import slug
from newsbook.corpus.decisions import ENTITY_ACTIONS, CorpusCorrections
from newsbook.corpus.evidence import Group
from newsbook.corpus.pages import LAST
from newsbook.corpus.people import join_people
from newsbook.corpus.tellings import read_tellings, role_key
from newsbook.corpus.things import join_things
from newsbook.corpus.voices import find_voices

PARTED = " | "
ENTITY_COLUMNS = {
    "entity": "string", "name": "string", "label": "string", "roles": "string", "n_articles": "int64", "n_mentions": "int64",
    "n_quotes": "int64", "outlets": "string", "n_outlets": "int64", "first_seen": "string", "first_article": "string", "aliases": "string",
    "why": "string", "doubts": "string",
}  # fmt: skip
LINK_COLUMNS = ["article", "entity_id", "entity", "name", "why"]


@dataclass(frozen=True)
class Cast:
    """`entities` has a row for each entity of the corpus, `links` one for each entity of each article, with the corpus-wide
    `entity` it is and why; `notes` are corrections that match nothing."""

    entities: pd.DataFrame
    links: pd.DataFrame
    notes: tuple[str, ...] = ()

    def names(self) -> dict[str, str]:
        """entity -> name."""
        return dict(zip(self.entities["entity"], self.entities["name"], strict=True))

    def labels(self) -> dict[str, str]:
        """entity -> OntoNotes kind."""
        return dict(zip(self.entities["entity"], self.entities["label"], strict=True))

    def of_article(self) -> dict[tuple[str, str], str]:
        """(article, entity_id) -> entity."""
        keys = zip(self.links["article"], self.links["entity_id"], strict=True)
        return dict(zip(keys, self.links["entity"], strict=True))


def find_entities(tables: duckdb.DuckDBPyConnection, *, corrections: CorpusCorrections | None = None) -> Cast:
    """The entities of all articles as entities of the corpus. `newsbook.corpus.people` and `things` hold the rule.

    entities: entity (id), name, label, roles (in order of time, divided by ' | '), n_articles, n_mentions, n_quotes, outlets
    (divided by ' | '), n_outlets, first_seen (ISO date of the first article that has a date), first_article, aliases, why (how its
    tellings were joined, in how many articles), doubts; sorted by n_articles and n_mentions, most first, then name.
    links: article, entity_id, entity, name (as that article has it), why; sorted by article and entity_id.
    """
    tellings, rarity = read_tellings(tables)
    people = [t for t in tellings if t.label == "PERSON"]
    groups = join_people(people, rarity) + join_things((t for t in tellings if t.label != "PERSON"), rarity)
    decided = corrections or CorpusCorrections()
    groups, shown = _corrected(groups, decided)
    groups = sorted(groups, key=_rank)
    ids = _ids([shown.get(id(g), _name(g)) for g in groups])
    links = _links(groups, ids)
    return Cast(_entities(tables, groups, ids, shown, links), links, decided.unmatched_of(*ENTITY_ACTIONS))


def _rank(group: Group) -> tuple[int, int, str, str, str]:
    first = min((t.article, t.entity_id) for t in group.tellings)
    return -len(group.articles), -sum(t.n_mentions for t in group.tellings), _name(group), *first


def _name(group: Group) -> str:
    """A country's English name; else what most articles call it, the fuller of two."""
    country = next((k for k in sorted(group.keys) if k.startswith("thing:country:")), "")
    if country:
        return gazetteer.english_name(country.rpartition(":")[2]).removeprefix("the ")
    full = {n: times for n, times in group.names.items() if " " in n}
    few = not full or max(full.values()) * 4 < max(group.names.values())
    names = group.names if few or group.tellings[0].label != "PERSON" else full
    return max(names, key=lambda n: (names[n], not n.isupper() or " " not in n, len(n), n))


def _ids(names: Sequence[str]) -> list[str]:
    """Slugs of the names; namesakes are numbered in their order."""
    taken: set[str] = set()
    ids = []
    for name in names:
        base = slug(name)
        ids.append(next(i for i in (base if n == 1 else f"{base}-{n}" for n in count(1)) if i not in taken))
        taken.add(ids[-1])
    return ids


# What a reader decided


def _corrected(groups: list[Group], decided: CorpusCorrections) -> tuple[list[Group], dict[int, str]]:
    """Groups split, merged, dropped; and the names to show of those renamed, by the group's id()."""
    shown: dict[int, str] = {}
    for n, what, where, value in decided.each(*ENTITY_ACTIONS):
        if what == "split":
            done = _split(groups, where, value)
        else:
            hit, into = _find(groups, where), _find(groups, value) if what == "merge" else None
            done = hit is not None and (what != "merge" or (into is not None and into is not hit))
            if hit is not None and done:
                if what == "rename":
                    shown[id(hit)] = value
                else:
                    groups.remove(hit)
                if into is not None:
                    into.take(hit, "a reader's correction")
        if done:
            decided.used.add(n)
    return groups, shown


def _find(groups: Sequence[Group], where: str) -> Group | None:
    """The group of this id, or the one of this name that most articles have."""
    ranked = sorted(groups, key=_rank)
    ids = _ids([_name(g) for g in ranked])
    by_id = (g for g, i in zip(ranked, ids, strict=True) if i == where)
    by_name = (g for g in ranked if where == _name(g))
    by_alias = (g for g in ranked if where in g.names)
    return next(chain(by_id, by_name, by_alias), None)


def _split(groups: list[Group], where: str, value: str) -> bool:
    """One article's telling of a name leaves its group: for another, or for one of its own."""
    name, _, article = where.rpartition("@")
    found = [
        (g, n)
        for g in groups
        for n, t in enumerate(g.tellings)
        if t.article == article and name in {t.name, t.entity_id}
    ]
    target = _find(groups, value) if value else None
    if not found or (value and target is None):
        return False
    group, at = found[0]
    if target is None:
        target = Group()
        groups.append(target)
    telling = group.tellings[at]
    kept = [(t, why) for n, (t, why) in enumerate(zip(group.tellings, group.whys, strict=True)) if n != at]
    groups.remove(group)
    if kept:
        left = Group(doubts=group.doubts)
        for t, why in kept:
            left.add(t, why)
        groups.append(left)
        target = left if target is group else target
    target.add(telling, "a reader's correction")
    return True


# Tables


def _links(groups: Sequence[Group], ids: Sequence[str]) -> pd.DataFrame:
    rows = [
        (t.article, t.entity_id, entity, t.name, why)
        for group, entity in zip(groups, ids, strict=True)
        for t, why in zip(group.tellings, group.whys, strict=True)
    ]
    frame = pd.DataFrame(rows, columns=LINK_COLUMNS).astype("string")
    return frame.sort_values(["article", "entity_id"], ignore_index=True)


def _entities(
    tables: duckdb.DuckDBPyConnection, groups: Sequence[Group], ids: Sequence[str], shown: dict[int, str], links: pd.DataFrame
) -> pd.DataFrame:  # fmt: skip
    quotes = _quotes_of(tables, links)
    outlets = dict(tables.sql("SELECT article, publisher FROM articles WHERE publisher IS NOT NULL").fetchall())
    roles = _roles_of(tables, links)
    rows = []
    for group, entity in zip(groups, ids, strict=True):
        dated = sorted((t.published or LAST, t.article) for t in group.tellings)
        said_by = sorted({outlets[t.article] for t in group.tellings if t.article in outlets})
        rows.append((
            entity, shown.get(id(group), _name(group)), _label(group), PARTED.join(roles.get(entity, [])) or None,
            len(group.articles), sum(t.n_mentions for t in group.tellings), quotes.get(entity, 0), PARTED.join(said_by) or None,
            len(said_by), dated[0][0] if dated[0][0] != LAST else None, dated[0][1], _aliases(group), _why(group),
            PARTED.join(dict.fromkeys(group.doubts)) or None,
        ))  # fmt: skip
    return pd.DataFrame(rows, columns=list(ENTITY_COLUMNS)).astype(ENTITY_COLUMNS)


def _label(group: Group) -> str:
    kinds = Counter(t.label for t in group.tellings)
    return max(sorted(kinds), key=lambda label: kinds[label])


def _aliases(group: Group) -> str:
    """All its spellings, those of most articles first."""
    names = Counter(name for t in group.tellings for name in dict.fromkeys(t.names))
    return PARTED.join(sorted(names, key=lambda n: (-names[n], n)))


def _why(group: Group) -> str | None:
    """Each reason with the number of articles it joined; nothing where one article names it."""
    if len(group.articles) < 2:
        return None
    whys = Counter(group.whys)
    return "; ".join(f"{why} ({n})" for why, n in sorted(whys.items(), key=lambda item: (-item[1], item[0])))


def _quotes_of(tables: duckdb.DuckDBPyConnection, links: pd.DataFrame) -> dict[str, int]:
    said = find_voices(tables).dropna(subset="entity_id").drop_duplicates(["article", "quote_id", "entity_id"])
    joined = said.merge(links, on=["article", "entity_id"])
    return dict(joined["entity"].value_counts())


def _roles_of(tables: duckdb.DuckDBPyConnection, links: pd.DataFrame) -> dict[str, list[str]]:
    """entity -> its roles in order of time, each in its first wording."""
    told = tables.sql(
        "SELECT r.article, r.entity_id, r.role FROM roles r JOIN articles a USING (article) "
        "ORDER BY a.published NULLS LAST, r.article, r.start, r.role"
    ).df()
    found: dict[str, dict[tuple[str, ...], str]] = {}
    of = dict(zip(zip(links["article"], links["entity_id"], strict=True), links["entity"], strict=True))
    for article, entity_id, role in zip(told["article"], told["entity_id"], told["role"], strict=True):
        entity = of.get((article, entity_id))
        if entity is not None:
            found.setdefault(entity, {}).setdefault(role_key(role), role)
    return {entity: _fullest(roles) for entity, roles in found.items()}


def _fullest(roles: dict[tuple[str, ...], str]) -> list[str]:
    """Without the shorter wordings of another: 'Foreign Minister' beside 'French Foreign Minister'."""
    return [role for key, role in roles.items() if not any(set(key) < set(other) for other in roles)]
