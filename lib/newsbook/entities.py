"""Entities: mentions joined to the people, organisations, places and things they stand for.

Names first (`names` says which are aliases), then roles, then descriptions and pronouns where the
article leaves one reading open. What it does not settle stays unlinked.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import chain, count

import pandas as pd
from spacy.tokens import Doc, Span

from newsbook import gazetteer, names, roles
from newsbook.article import make_table, slug
from newsbook.coreference import link_people
from newsbook.speakers import resolve_speakers

PLACES = frozenset({"GPE", "LOC", "FAC"})


@dataclass
class Entity:
    """One entity while it is being put together; `rows` are positions in the mentions table."""

    label: str
    rows: list[int] = field(default_factory=list)
    spellings: Counter[str] = field(default_factory=Counter)
    roles: list[Span] = field(default_factory=list)
    id: str = ""

    @property
    def name(self) -> str:
        """The fullest spelling: most parts, then most used, then first used."""
        if self.label == "PERSON":
            return max(self.spellings, key=lambda n: (len(names.person_parts(n)), self.spellings[n]))
        countries = [n for n in self.spellings if gazetteer.country_code(n)]
        return max(countries or self.spellings, key=lambda n: (len(n) if countries else self.spellings[n], len(n)))


def resolve_entities(
    doc: Doc, mentions: pd.DataFrame, quotes: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Mentions and quotes -> the same with `entity_id` and `speaker_id`, and the `entities` table."""
    entities = _join_names(mentions)
    _add_ids(entities)
    _add_roles(doc, mentions, entities)
    ids = {row: entity.id for entity in entities for row in entity.rows}
    found = pd.Series([ids.get(row, pd.NA) for row in mentions.index], index=mentions.index, dtype="string")
    linked = mentions.assign(entity_id=found)
    people = {e.id: [r.text for r in e.roles] for e in entities if e.label == "PERSON"}
    linked = link_people(doc, linked, people, quotes)
    return linked, _entities_table(doc, linked, entities), resolve_speakers(quotes, linked)


def _join_names(mentions: pd.DataFrame) -> list[Entity]:
    """Named mentions -> entities in order of first mention."""
    named = mentions[mentions["kind"] == "named"]
    people = _join_people(named[named["label"] == "PERSON"])
    things = _join_things(named[named["label"] != "PERSON"])
    return sorted(people + things, key=lambda e: min(e.rows))


def _join_people(named: pd.DataFrame) -> list[Entity]:
    """Full names first; a short name then goes to the last-named person it fits."""
    entities: list[Entity] = []
    full = [(i, t) for i, t in named["text"].items() if len(names.person_parts(t)) > 1]
    short = [(i, t) for i, t in named["text"].items() if len(names.person_parts(t)) == 1]
    for row, text in sorted(full, key=lambda item: -len(names.person_parts(item[1]))):
        parts = names.person_parts(text)
        fits = [e for e in entities if any(_same_or_short(parts, s) for s in e.spellings)]
        _put(entities, fits[0] if len(fits) == 1 else _exact(fits, text), row, text, "PERSON")
    for row, text in short:
        parts = names.person_parts(text)
        fits = [e for e in entities if any(_is_alias(parts, s) for s in e.spellings)]
        _put(entities, _last_named(fits, row), row, text, "PERSON")
    return entities


def _same_or_short(parts: tuple[str, ...], spelling: str) -> bool:
    other = names.person_parts(spelling)
    return names.same_full_name(parts, other) or names.is_short_for(parts, other)


def _is_alias(parts: tuple[str, ...], spelling: str) -> bool:
    other = names.person_parts(spelling)
    return parts == other or names.is_short_for(parts, other)


def _exact(fits: list[Entity], text: str) -> Entity | None:
    return next((e for e in fits if text in e.spellings), None)


def _last_named(fits: list[Entity], row: int) -> Entity | None:
    """Of several people with the name, the one named last before this row, else the first."""
    if not fits:
        return None
    return max(fits, key=lambda e: max((r for r in e.rows if r < row), default=-min(e.rows)))


def _join_things(named: pd.DataFrame) -> list[Entity]:
    entities: list[Entity] = []
    for row, text, label in zip(named.index, named["text"], named["label"], strict=True):
        fits = (
            e for e in entities
            if _comparable(e.label, label) and any(names.same_thing(text, s) for s in e.spellings)
        )  # fmt: skip
        _put(entities, next(fits, None), row, text, label)
    return entities


def _comparable(a: str, b: str) -> bool:
    return a == b or {a, b} <= PLACES


def _put(entities: list[Entity], entity: Entity | None, row: int, text: str, label: str) -> None:
    if entity is None:
        entity = Entity(label)
        entities.append(entity)
    entity.rows.append(row)
    entity.spellings[text] += 1


def _add_ids(entities: list[Entity]) -> None:
    """Ids from names; a second entity of the same name gets its label, then a number."""
    taken: set[str] = set()
    for entity in entities:
        base = slug(entity.name)
        options = chain([base, f"{base}-{entity.label.lower()}"], (f"{base}-{n}" for n in count(2)))
        entity.id = next(o for o in options if o not in taken)
        taken.add(entity.id)


def _add_roles(doc: Doc, mentions: pd.DataFrame, entities: list[Entity]) -> None:
    for entity in entities:
        if entity.label != "PERSON":
            continue
        for row in sorted(entity.rows):
            span = doc.char_span(mentions.at[row, "start"], mentions.at[row, "end"])
            if span is not None:
                found = (
                    roles.role_before(doc, span.start)
                    or roles.role_after(doc, span.end)
                    or roles.role_before_comma(doc, span.start, span.end)
                )
                entity.roles += [found] if found else []


def _entities_table(doc: Doc, linked: pd.DataFrame, entities: list[Entity]) -> pd.DataFrame:
    counts = linked["entity_id"].value_counts()
    return make_table("entities", [_entity_row(doc, linked, e, int(counts[e.id])) for e in entities])


def _entity_row(doc: Doc, linked: pd.DataFrame, entity: Entity, count: int) -> dict[str, object]:
    first = linked.loc[min(r for r in entity.rows if linked.at[r, "text"] == entity.name)]
    role = max(entity.roles, key=lambda r: len(r.text), default=None)
    if entity.roles:
        role = next((r for r in entity.roles if r.text.lower() == _commonest(entity.roles)), role)
    row: dict[str, object] = {
        "entity_id": entity.id,
        "name": entity.name,
        "label": entity.label,
        "n_mentions": count,
        "aliases": " | ".join(sorted(entity.spellings, key=lambda n: (-entity.spellings[n], n))),
        **{c: first[c] for c in ("start", "end", "text", "sentence_start", "sentence_end")},
    }
    if role is not None:
        row |= {"role": role.text, "role_start": role.start_char, "role_end": role.end_char}
    return row


def _commonest(found: list[Span]) -> str:
    """The role told most often; among equals the longest."""
    votes = Counter(r.text.lower() for r in found)
    return max(votes, key=lambda text: (votes[text], len(text)))
