"""Entities: mentions joined to the people, organisations, places and things they stand for.

Names first (`names` says which can be one thing's), then roles, then descriptions and pronouns where the
article leaves one reading open. What it does not settle stays unlinked.
"""

from __future__ import annotations

import pandas as pd
from spacy.tokens import Doc

from newsbook.article import RUNNING_KINDS, Rows
from newsbook.coreference import link_mentions
from newsbook.entities.entity import Entity, Named
from newsbook.entities.people import join_people, words_of
from newsbook.entities.table import add_ids, add_roles, entity_rows, roles_at
from newsbook.entities.things import join_things
from newsbook.pipeline import BLOCKS
from newsbook.speakers import resolve_speakers

READING = ("start", "end", "text", "label", "kind")


def resolve_entities(
    doc: Doc, mentions: pd.DataFrame, quotes: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Mentions and quotes -> the same with `entity_id` and `speaker_id`, and the `entities` table."""
    linked, entities, spoken = resolved_rows(doc, Rows.of("mentions", mentions), Rows.of("quotes", quotes))
    return linked.frame(mentions.index), entities.frame(), spoken.frame(quotes.index)


def resolved_rows(doc: Doc, mentions: Rows, quotes: Rows) -> tuple[Rows, Rows, Rows]:
    """See `resolve_entities`."""
    reading = mentions.tuples(*READING)
    order = sorted(range(len(reading)), key=reading.__getitem__)
    ordered = mentions.take(order)
    entities = join_names(doc, ordered)
    add_ids(entities)
    add_roles(doc, entities)
    people = {e.id: e.roles for e in entities if e.label == "PERSON"}
    linked = link_mentions(doc, _linked(ordered, entities), people, quotes)
    offices = {person: [r.words.text for r in roles] for person, roles in people.items()}
    as_given = linked.take(sorted(range(len(order)), key=order.__getitem__))
    return as_given, entity_rows(linked, entities), resolve_speakers(doc, quotes, linked, offices)


def join_names(doc: Doc, mentions: Rows) -> list[Entity]:
    """Named mentions in reading order -> entities in order of first mention."""
    rows = enumerate(mentions.tuples(*READING))
    found = [Named(row, *values) for row, (*values, kind) in rows if kind == "named"]

    def words(mention: Named) -> frozenset[str]:
        role = roles_at(doc, mention.start, mention.end)
        return words_of([role] if role else [])

    text = doc.text  # put together anew at every call
    people = join_people(text, [m for m in found if m.label == "PERSON"], words)
    things = join_things(text, [m for m in found if m.label != "PERSON"], body=_body(doc))
    return sorted(people + things, key=lambda e: (e.first, e.label))


def _body(doc: Doc) -> int:
    """Where the running text begins: a headline may use a short name before the long one."""
    blocks = doc.spans.get(BLOCKS, [])
    return next((b.start_char for b in blocks if b.label_ in RUNNING_KINDS - {"standfirst"}), 0)


def _linked(mentions: Rows, entities: list[Entity]) -> Rows:
    links = {row: (entity.id, link.confidence, link.why) for entity in entities for row, link in entity.links.items()}
    found = [links.get(row, (None, None, None)) for row in range(len(mentions))]
    columns = ("entity_id", "link_confidence", "why")
    return mentions.assign(**{column: [link[n] for link in found] for n, column in enumerate(columns)})
