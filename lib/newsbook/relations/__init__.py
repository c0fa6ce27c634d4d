"""Relations: who does what to whom, in PLOVER's terms; who holds which role, who is member of what, what
lies where; and, told apart as the weaker kind, who stands with whom in one sentence.

Deeds are found from the parse (`deeds`) among actor phrases (`actors`), then linked to entities
(`linking`); only rows whose two sides are linked come into the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
from spacy.tokens import Doc

from newsbook.article import Rows, make_rows
from newsbook.pipeline import story_spans
from newsbook.relations.cooccurrence import CO_OCCURRENCE, find_pairs
from newsbook.relations.deed import Deed
from newsbook.relations.deeds import find_deeds, main_deed
from newsbook.relations.exports import edges, to_graphml, to_plover
from newsbook.relations.linking import Linker, quoted_tokens
from newsbook.relations.plover import QUADS, VERBAL_CONFLICT, VERBAL_COOPERATION
from newsbook.relations.sport import is_played, is_sport
from newsbook.relations.structure import ROLE_OF, STRUCTURAL, find_structure
from newsbook.relations.trust import can_do, source_trust, target_trust
from newsbook.syntax import sentence_of

__all__ = [
    "CO_OCCURRENCE", "QUADS", "STRUCTURAL", "Deed", "edges", "find_deeds", "find_relations", "main_deed",
    "relation_rows", "to_graphml", "to_plover",
]  # fmt: skip
LEAST = 0.45


def find_relations(
    doc: Doc, mentions: pd.DataFrame, entities: pd.DataFrame, quotes: pd.DataFrame, *, least: float = LEAST
) -> pd.DataFrame:
    """A Doc and its tables -> the `relations` table in text order, one row for each pair of a deed.

    The span of a row is its sentence, `cue` the words that tell the deed. Deeds below the confidence
    `least` are left out. What is said between quotation marks counts only for what the speaker does.
    """
    named, things, spoken = Rows.of("mentions", mentions), Rows.of("entities", entities), Rows.of("quotes", quotes)
    return relation_rows(doc, named, things, spoken, least=least).frame()


def relation_rows(doc: Doc, mentions: Rows, entities: Rows, quotes: Rows, *, least: float = LEAST) -> Rows:
    """See `find_relations`."""
    linker = Linker(doc, mentions, entities, quotes)
    structure = find_structure(doc, entities, linker)
    own = {(row["source_id"], row["target_id"]) for row in structure if row["event"] == ROLE_OF}
    deeds = _deed_rows(doc, linker, quotes, least)
    # Who orders the army of a country whose president he is does nothing to another.
    rows = [row for row in deeds if (row["source_id"], row["target_id"]) not in own]
    rows += [*structure, *find_pairs(doc.text, mentions)]
    return make_rows("relations", sorted(rows, key=_place))


def _place(row: Mapping[str, Any]) -> tuple[Any, ...]:
    cue = row.get("cue_start")
    return (row["start"], cue is None, cue or 0, row["source_id"], row["target_id"], row["event"])


def _deed_rows(doc: Doc, linker: Linker, quotes: Rows, least: float) -> Iterator[dict[str, object]]:
    quoted = quoted_tokens(doc, quotes)
    sport = is_sport(doc)
    for span in story_spans(doc):
        seen = set()
        for deed in find_deeds(span):
            if sport and is_played(deed):
                continue
            if deed.cue[0].i in quoted and not _said_by_the_speaker(deed):
                continue
            for row in _rows(doc, deed, linker, quoted):
                key = (row["start"], row["source_id"], row["target_id"], row["event"])
                if row["confidence"] >= least and key not in seen:
                    seen.add(key)
                    yield row


def _said_by_the_speaker(deed: Deed) -> bool:
    """'I' and 'we' between quotation marks; what 'we' do beyond words is not the speaker's own deed."""
    words = {s.lower_ for s in deed.sources}
    in_words = deed.quad in {VERBAL_COOPERATION, VERBAL_CONFLICT} and deed.event not in {"CONSULT", "CONCEDE"}
    return "i" in words or ("we" in words and in_words)


def _sides(deed: Deed, linker: Linker, quoted: set[int]) -> Iterator[tuple[str, str, float]]:
    """The linked pairs of a deed and how surely each is one."""
    sources = {i: sure * trust for s in deed.sources if (trust := source_trust(deed, s)) for i, sure in linker.link(s)}
    targets = {
        i: sure * trust for t in deed.targets if (trust := target_trust(deed, t, quoted)) for i, sure in linker.link(t)
    }
    for source, sure in sources.items():
        for target, sure_too in targets.items():
            if source != target and can_do(deed, linker.labels[source], linker.labels[target]):
                yield source, target, sure * sure_too


def _rows(doc: Doc, deed: Deed, linker: Linker, quoted: set[int]) -> Iterator[dict[str, Any]]:
    sentence = sentence_of(doc[deed.cue[0].i : deed.cue[0].i + 1])
    cue = doc[deed.cue[0].i : deed.cue[-1].i + 1]
    for source, target, sure in _sides(deed, linker, quoted):
        yield {
            "start": sentence.start_char,
            "end": sentence.end_char,
            "text": sentence.text,
            "source_id": source,
            "target_id": target,
            "event": deed.event,
            "quad": deed.quad,
            "status": deed.status,
            "reciprocal": deed.reciprocal,
            "cue": cue.text,
            "cue_start": cue.start_char,
            "cue_end": cue.end_char,
            "confidence": round(deed.confidence * sure, 2),
            "rule": deed.rule,
        }
