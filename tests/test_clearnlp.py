"""Mentions, roles and links on Docs with the labels of spaCy's own English models (ClearNLP), built by hand."""

from __future__ import annotations

import pandas as pd
import pytest
from spacy.tokens import Doc

from docs import VOCAB
from newsbook.article import make_table
from newsbook.entities import resolve_entities
from newsbook.mentions import find_mentions
from newsbook.roles.table import make_roles

# word, tag, dep, head; a blank line ends a sentence.
STORY = """
Anna NNP compound 1
Berg NNP nsubj 9
, , punct 1
the DT det 5
finance NN compound 5
minister NN appos 1
of IN prep 5
Norway NNP pobj 6
, , punct 1
met VBD ROOT 9
Carl NNP compound 11
Voss NNP dobj 9
. . punct 9

The DT det 14
minister NN nsubjpass 16
was VBD auxpass 16
praised VBN ROOT 16
by IN agent 16
Orbex NNP pobj 17
. . punct 16

Volta NNP nsubj 21
said VBD ROOT 21
it PRP nsubj 24
would MD aux 24
sell VB ccomp 21
the DT det 26
ships NNS dobj 24
. . punct 21

Carl NNP compound 29
Voss NNP nsubj 30
is VBZ ROOT 30
the DT det 32
chairman NN attr 30
of IN prep 32
Orbex NNP pobj 33
. . punct 30
"""
ENTITIES = [
    (0, 2, "PERSON"),
    (7, 8, "GPE"),
    (10, 12, "PERSON"),
    (18, 19, "ORG"),
    (20, 21, "ORG"),
    (28, 30, "PERSON"),
    (34, 35, "ORG"),
]
POS = {
    "NNP": "PROPN",
    "NN": "NOUN",
    "NNS": "NOUN",
    "DT": "DET",
    "IN": "ADP",
    ",": "PUNCT",
    ".": "PUNCT",
    "PRP": "PRON",
    "MD": "AUX",
}


def clearnlp_doc() -> Doc:
    sentences = [[line.split() for line in block.splitlines()] for block in STORY.strip().split("\n\n")]
    rows = [row for sentence in sentences for row in sentence]
    first = {sum(map(len, sentences[:n])) for n in range(len(sentences))}
    doc = Doc(
        VOCAB,
        words=[r[0] for r in rows],
        tags=[r[1] for r in rows],
        pos=[POS.get(r[1], "AUX" if r[0] in {"is", "was"} else "VERB") for r in rows],
        deps=[r[2] for r in rows],
        heads=[int(r[3]) for r in rows],
        lemmas=[
            {"is": "be", "was": "be", "said": "say", "met": "meet", "praised": "praise"}.get(r[0], r[0].lower())
            for r in rows
        ],
        sent_starts=[i in first for i in range(len(rows))],
    )
    doc.ents = [doc.char_span(doc[s].idx, doc[e - 1].idx + len(doc[e - 1]), label=label) for s, e, label in ENTITIES]
    return doc


@pytest.fixture(scope="module")
def tables() -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    doc = clearnlp_doc()
    mentions, entities, _ = resolve_entities(doc, find_mentions(doc), make_table("quotes", []))
    return mentions, entities, make_roles(doc, mentions)


@pytest.mark.parametrize(
    ("text", "kind", "entity"),
    [
        ("Anna Berg", "named", "anna-berg"),
        ("The minister", "described", "anna-berg"),
        ("it", "pronoun", "volta"),
        ("Norway", "named", "norway"),
    ],
)
def test_mentions_are_linked(
    tables: tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame], text: str, kind: str, entity: str
) -> None:
    mentions = tables[0]
    found = mentions[(mentions["text"] == text) & (mentions["kind"] == kind)]
    assert found["entity_id"].tolist() == [entity]


@pytest.mark.parametrize(
    ("person", "role", "organisation"),
    [("anna-berg", "finance minister of Norway", "Norway"), ("carl-voss", "chairman of Orbex", "Orbex")],
)
def test_roles_are_found(
    tables: tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame], person: str, role: str, organisation: str
) -> None:
    roles = tables[2]
    found = roles[roles["entity_id"] == person]
    assert list(zip(found["role"], found["organisation"], strict=True)) == [(role, organisation)]
    assert tables[1].set_index("entity_id").loc[person, "role"] == role
