"""The `roles` table: each role at its words, with the person's entity and the body or country it belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

import pandas as pd
from spacy.tokens import Doc, Span

from newsbook.article import Rows, make_rows
from newsbook.roles.find import Role, find_roles, stated_roles
from newsbook.roles.phrases import is_kin, left_edge
from newsbook.roles.titles import is_role_word
from newsbook.roles.words import ARTICLES, DETERMINERS, LABELS, PLURALS
from newsbook.syntax import sentence_of

HOMES = ("ORG", "GPE", "NORP", "LOC", "FAC")
Home = tuple[int, int, str, str | None, str]  # start, end, label, entity, text


def make_roles(doc: Doc, mentions: pd.DataFrame) -> pd.DataFrame:
    """A Doc and its mentions with `entity_id` -> the `roles` table, in text order."""
    return role_rows(doc, Rows.of("mentions", mentions)).frame()


def role_rows(doc: Doc, mentions: Rows) -> Rows:
    """See `make_roles`."""
    ids: dict[int, str] = {}
    named: list[Span] = []
    pronouns: list[Span] = []
    for start, end, label, kind, entity in mentions.tuples("start", "end", "label", "kind", "entity_id"):
        if label != "PERSON" or kind == "described" or entity is None:
            continue
        span = doc.char_span(start, end)
        if span is not None:
            ids[span.start] = entity
            (named if kind == "named" else pronouns).append(span)
    homes = _homes(mentions)
    found = [*find_roles(doc, named), *(role for span in pronouns for role in stated_roles(span))]
    rows = [_row(role, ids[role.person.start], homes) for role in found]
    return make_rows("roles", sorted(rows, key=lambda r: (r["start"], r["end"], r["entity_id"])))


def _homes(mentions: Rows) -> list[Home]:
    rows = mentions.tuples("start", "end", "label", "entity_id", "text")
    return sorted((row for row in rows if row[2] in HOMES), key=itemgetter(0, 1))


def _row(role: Role, entity: str, homes: Sequence[Home]) -> dict[str, object]:
    words, sentence = role.words, sentence_of(role.words)
    home = None if role.rule in {"kinship", "party"} else _home(words, homes)
    return {
        "entity_id": entity,
        "role": words.text,
        "start": words.start_char,
        "end": words.end_char,
        "text": words.text,
        "organisation": home[0] if home else None,
        "organisation_id": home[1] if home else None,
        "when": role.when,
        "rule": role.rule,
        "confidence": role.confidence,
        "sentence_start": sentence.start_char,
        "sentence_end": sentence.end_char,
    }


def _home(words: Span, homes: Sequence[Home]) -> tuple[str, str | None] | None:
    """The body or country that a role is of: named before its noun or after it, else a body's class noun."""
    noun = next((t for t in words if is_role_word(t) or t.lower_ in PLURALS or is_kin(t)), words.root)
    at = bisect_left(homes, (words.start_char,))
    inside = []
    while at < len(homes) and homes[at][0] < words.end_char:
        if homes[at][1] <= words.end_char:
            inside.append(homes[at])
        at += 1
    before = [h for h in inside if h[1] <= noun.idx]
    after = [h for h in inside if h[0] > noun.idx]
    for group in (before, after):
        best = min(group, key=lambda h: (h[2] != "ORG", h[0] if group is after else -h[0]), default=None)
        if best is not None:
            return re.sub(r"^(?:the|its|his|her|their)\s+", "", best[4], flags=re.IGNORECASE), best[3]
    return _class_noun(words)


def _class_noun(words: Span) -> tuple[str, str | None] | None:
    """'the group's co-founder', 'captain in the army', 'heads the regional council'."""
    for token in words:
        if LABELS.get(token.lower_) in {"ORG", "GPE"} and token.pos_ == "NOUN" and token.lower_ != "state":
            first = max(left_edge(token), words.start)
            while first < token.i and words.doc[first].lower_ in ARTICLES | DETERMINERS:
                first += 1
            return words.doc[first : token.i + 1].text, None
    return None
