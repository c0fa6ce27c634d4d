"""Entities: mentions joined to the people, organisations, places and things they stand for.

Names first (`names` says which can be one thing's), then roles, then descriptions and pronouns where the
article leaves one reading open. What it does not settle stays unlinked.
"""

from __future__ import annotations

import pandas as pd
from spacy.tokens import Doc

from newsbook.article import RUNNING_KINDS, make_column, rows_of
from newsbook.coreference import link_mentions
from newsbook.entities.entity import Entity, Named
from newsbook.entities.people import join_people, words_of
from newsbook.entities.table import add_ids, add_roles, entities_table, roles_at
from newsbook.entities.things import join_things
from newsbook.pipeline import BLOCKS
from newsbook.speakers import resolve_speakers

READING = ["start", "end", "text", "label", "kind"]


def resolve_entities(
    doc: Doc, mentions: pd.DataFrame, quotes: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Mentions and quotes -> the same with `entity_id` and `speaker_id`, and the `entities` table."""
    ordered = _in_reading_order(mentions)
    entities = join_names(doc, ordered)
    add_ids(entities)
    add_roles(doc, entities)
    linked = _linked(ordered, entities)
    people = {e.id: e.roles for e in entities if e.label == "PERSON"}
    linked = link_mentions(doc, linked, people, quotes)
    table = entities_table(linked, entities)
    offices = {person: [r.words.text for r in roles] for person, roles in people.items()}
    return (
        linked if ordered is mentions else linked.loc[mentions.index],
        table,
        resolve_speakers(quotes, linked, offices),
    )


def _in_reading_order(mentions: pd.DataFrame) -> pd.DataFrame:
    rows = rows_of(mentions, *READING)
    order = sorted(range(len(rows)), key=rows.__getitem__)
    return mentions if order == list(range(len(rows))) else mentions.iloc[order]


def join_names(doc: Doc, mentions: pd.DataFrame) -> list[Entity]:
    """Named mentions in reading order -> entities in order of first mention."""
    rows = zip(mentions.index, rows_of(mentions, "start", "end", "text", "label", "kind"), strict=True)
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


def _linked(mentions: pd.DataFrame, entities: list[Entity]) -> pd.DataFrame:
    links = {row: (entity.id, link.confidence, link.why) for entity in entities for row, link in entity.links.items()}
    found = [links.get(row, (pd.NA, pd.NA, pd.NA)) for row in mentions.index]
    columns = {"entity_id": "string", "link_confidence": "Float64", "why": "string"}
    return mentions.assign(
        **{c: make_column((f[n] for f in found), dtype) for n, (c, dtype) in enumerate(columns.items())}
    )
