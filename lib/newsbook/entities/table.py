"""The entities table: ids, roles, and one row an entity."""

from __future__ import annotations

from collections import Counter
from itertools import chain, count

import pandas as pd
from spacy.tokens import Doc, Span

from newsbook import roles
from newsbook.article import make_table, slug
from newsbook.entities.entity import Entity


def add_ids(entities: list[Entity]) -> None:
    """Ids from names; a second entity of the same name gets its label, then a number."""
    taken: set[str] = set()
    numbers: dict[str, count[int]] = {}
    for entity in entities:
        base = slug(entity.name)
        numbered = numbers.setdefault(base, count(2))
        options = chain([base, f"{base}-{entity.label.lower()}"], (f"{base}-{n}" for n in numbered))
        entity.id = next(o for o in options if o not in taken)
        taken.add(entity.id)


def roles_at(doc: Doc, start: int, end: int) -> Span | None:
    """The role that the text gives the person named at these characters, before the name or after it."""
    span = doc.char_span(start, end)
    if span is None:
        return None
    return (
        roles.role_before(doc, span.start)
        or roles.role_after(doc, span.end)
        or roles.role_before_comma(doc, span.start, span.end)
    )


def add_roles(doc: Doc, entities: list[Entity]) -> None:
    """Every role that the text gives a person beside the name, in reading order."""
    for entity in entities:
        if entity.label == "PERSON":
            found = (roles_at(doc, m.start, m.end) for m in sorted(entity.mentions, key=lambda m: m.start))
            entity.roles += [role for role in found if role is not None]


def entities_table(linked: pd.DataFrame, entities: list[Entity]) -> pd.DataFrame:
    """Entities and the mentions linked to them -> the `entities` table."""
    counts = linked["entity_id"].value_counts()
    return make_table("entities", [_row(linked, e, int(counts[e.id])) for e in entities])


def _row(linked: pd.DataFrame, entity: Entity, total: int) -> dict[str, object]:
    name = entity.name
    first = linked.loc[min((m for m in entity.mentions if m.text == name), key=lambda m: m.start).row]
    role = max(entity.roles, key=lambda r: len(r.text), default=None)
    if entity.roles:
        role = next((r for r in entity.roles if r.text.lower() == _commonest(entity.roles)), role)
    row: dict[str, object] = {
        "entity_id": entity.id,
        "name": name,
        "label": entity.label,
        "n_mentions": total,
        "aliases": " | ".join(sorted(entity.spellings, key=lambda n: (-entity.spellings[n], n))),
        "why": entity.why or pd.NA,
        **{c: first[c] for c in ("start", "end", "text", "sentence_start", "sentence_end")},
    }
    if role is not None:
        row |= {"role": role.text, "role_start": role.start_char, "role_end": role.end_char}
    return row


def _commonest(found: list[Span]) -> str:
    """The role told most often; among equals the longest."""
    votes = Counter(r.text.lower() for r in found)
    return max(votes, key=lambda text: (votes[text], len(text)))
