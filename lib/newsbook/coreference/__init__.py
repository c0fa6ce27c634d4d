"""Descriptions and pronouns linked to entities, where the article leaves one reading open.

A rule-based cascade in the manner of sieves (Raghunathan et al. 2010): the surest evidence first,
nothing linked on recency alone but a subject or a sole candidate.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from spacy.tokens import Doc

from newsbook.article import Rows
from newsbook.coreference.links import Link, Quoted, Sentences, linkables
from newsbook.coreference.people import describe_people
from newsbook.coreference.pronouns import link_bound, link_pronouns
from newsbook.coreference.roster import Roster, said
from newsbook.coreference.things import describe_things
from newsbook.roles.find import Role


def link_mentions(doc: Doc, mentions: Rows, people: Mapping[str, Sequence[Role]], quotes: Rows) -> Rows:
    """Described mentions and pronouns -> the entities they stand for, where that is settled.

    `mentions` has `entity_id` for names; `people` maps entity_id -> the roles the article gives that
    person; pronouns between quotation marks are left alone.
    """
    texts, quoted = Sentences(doc), Quoted(quotes)
    found = linkables(mentions)
    persons = [m for m in found if m.label == "PERSON"]
    roster = Roster.of(
        {
            p: [said(r.words.text, r.when == "former") for r in rs if r.rule not in {"kinship", "party"}]
            for p, rs in people.items()
        }
    )
    links = describe_people(doc.text, persons, roster, texts)
    links |= describe_things(doc, [m for m in found if m.label != "PERSON"], texts, quoted)
    offices = {p: frozenset(o for role in roster.of_person(p) for o in role.offices) for p in people}
    links |= link_pronouns(doc, persons, texts, quoted, offices)
    links |= link_bound(doc, found, quoted)
    return _with_links(mentions, links, {m.entity_id: m.label for m in found if m.kind == "named"})


def _with_links(mentions: Rows, links: Mapping[int, Link], labels: Mapping[str | None, str]) -> Rows:
    """The table with what was linked; a linked mention has its entity's label."""
    values: dict[str, list[Any]] = {c: list(mentions[c]) for c in ("entity_id", "link_confidence", "why", "label")}
    for row, link in links.items():
        values["entity_id"][row], values["link_confidence"][row], values["why"][row] = link
        values["label"][row] = labels.get(link.entity_id, values["label"][row])
    return mentions.assign(**values)
