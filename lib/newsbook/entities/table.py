"""The entities table: ids, roles, and one row an entity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, count

from spacy.tokens import Doc

from newsbook import roles
from newsbook.article import Rows, make_rows, slug
from newsbook.entities.entity import Entity
from newsbook.roles.find import best_role, find_roles


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


def roles_at(doc: Doc, start: int, end: int) -> str | None:
    """The words of the role beside the person named at these characters, before the name or after it."""
    span = doc.char_span(start, end)
    if span is None:
        return None
    found = (
        roles.role_before(doc, span.start)
        or roles.role_after(doc, span.end)
        or roles.role_before_comma(doc, span.start, span.end)
    )
    return found.text if found is not None else None


def add_roles(doc: Doc, entities: list[Entity]) -> None:
    """The roles that stand beside people's names, in reading order."""
    owners: dict[int, Entity] = {}
    spans = []
    for entity in entities:
        for mention in entity.mentions if entity.label == "PERSON" else ():
            span = doc.char_span(mention.start, mention.end)
            if span is not None:
                owners[span.start] = entity
                spans.append(span)
    for role in find_roles(doc, sorted(spans, key=lambda s: s.start)):
        owners[role.person.start].roles.append(role)


def entity_rows(linked: Rows, entities: list[Entity]) -> Rows:
    """Entities and the mentions linked to them -> the `entities` table."""
    counts = Counter(linked["entity_id"])
    sentences = linked.tuples("sentence_start", "sentence_end")
    return make_rows("entities", [_row(e, counts[e.id], sentences) for e in entities])


def _row(entity: Entity, total: int, sentences: Sequence[tuple[int, ...]]) -> dict[str, object]:
    name = entity.name
    first = min((m for m in entity.mentions if m.text == name), key=lambda m: m.start)
    role = best_role(entity.roles)
    row: dict[str, object] = {
        "entity_id": entity.id,
        "name": name,
        "label": entity.label,
        "n_mentions": total,
        "aliases": " | ".join(sorted(entity.spellings, key=lambda n: (-entity.spellings[n], n))),
        "why": entity.why,
        **{"start": first.start, "end": first.end, "text": first.text},
        **dict(zip(("sentence_start", "sentence_end"), sentences[first.row], strict=True)),
    }
    if role is not None:
        row |= {"role": role.words.text, "role_start": role.words.start_char, "role_end": role.words.end_char}
    return row
