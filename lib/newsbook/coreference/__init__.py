"""Descriptions and pronouns linked to entities, where the article leaves one reading open.

A rule-based cascade in the manner of sieves (Raghunathan et al. 2010): the surest evidence first,
nothing linked on recency alone but a subject or a sole candidate.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
from spacy.tokens import Doc

from newsbook.coreference.links import Quoted, Sentences, linkables
from newsbook.coreference.people import Held, describe_people
from newsbook.coreference.pronouns import link_bound, link_pronouns
from newsbook.coreference.things import describe_things
from newsbook.roles.find import Role


def link_mentions(
    doc: Doc, mentions: pd.DataFrame, people: Mapping[str, Sequence[Role]], quotes: pd.DataFrame
) -> pd.DataFrame:
    """Described mentions and pronouns -> the entities they stand for, where that is settled.

    `mentions` has `entity_id` for names; `people` maps entity_id -> the roles the article gives that
    person; pronouns between quotation marks are left alone.
    """
    texts, quoted = Sentences(doc), Quoted(quotes)
    found = linkables(mentions)
    persons = [m for m in found if m.label == "PERSON"]
    held = {
        p: [Held(r.words.text, r.when == "former") for r in rs if r.rule not in {"kinship", "party"}]
        for p, rs in people.items()
    }
    links = describe_people(doc, persons, held, texts)
    links |= describe_things(doc, [m for m in found if m.label != "PERSON"], texts, quoted)
    links |= link_pronouns(doc, persons, texts, quoted)
    links |= link_bound(doc, found, quoted)
    out = mentions.copy()
    if links:
        rows = list(links)
        out.loc[rows, "entity_id"] = [links[row].entity_id for row in rows]
        out.loc[rows, "link_confidence"] = [links[row].confidence for row in rows]
        out.loc[rows, "why"] = [links[row].why for row in rows]
        labels = {m.entity_id: m.label for m in found if m.kind == "named"}
        out.loc[rows, "label"] = [
            labels.get(links[row].entity_id, label) for row, label in zip(rows, out.loc[rows, "label"], strict=True)
        ]
    return out
