"""Corrections of mentions and entities. Each takes tables and gives the changed ones, or None where nothing matches."""

from __future__ import annotations

import re
from itertools import chain, count

import pandas as pd
from spacy.tokens import Doc

from newsbook import syntax
from newsbook.article import make_column, make_table, slug

AT = re.compile(r"(?P<words>.+)@(?P<start>\d+)$")


def spot(where: str) -> tuple[str, int | None]:
    """'Paris@120' -> ('Paris', 120); 'Paris' -> ('Paris', None)."""
    match = AT.fullmatch(where)
    return (match["words"], int(match["start"])) if match else (where, None)


def hits(mentions: pd.DataFrame, where: str) -> pd.Series:
    """The named mentions of these words, or the one mention at the offset."""
    words, start = spot(where)
    same = mentions["text"] == words
    return same & (mentions["kind"] == "named") if start is None else same & (mentions["start"] == start)


def find(entities: pd.DataFrame, name: str) -> int | None:
    """The row of the entity with this id, name or alias, or None."""
    aliases = entities["aliases"].str.split(" | ", regex=False)
    for hit in (entities["entity_id"] == name, entities["name"] == name, aliases.map(lambda a: name in a).astype(bool)):
        if hit.any():
            return int(entities.index[hit][0])
    return None


def places_of(doc: Doc, where: str) -> list[tuple[int, int]]:
    """Where the words stand in the article as whole words, or the one place at the offset."""
    words, start = spot(where)
    if not words:
        return []
    found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", doc.text)]
    return [s for s in found if start is None or s[0] == start]


def sentence_at(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The offsets of the sentence that these words stand in; their own where the Doc has no sentences."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not doc.has_annotation("SENT_START"):
        return start, end
    whole = syntax.sentence_of(span)
    return min(start, whole.start_char), max(end, whole.end_char)


def added(mentions: pd.DataFrame, doc: Doc, where: str, label: str) -> pd.DataFrame | None:
    """The words as mentions of this kind; what stood over them goes."""
    spans = places_of(doc, where)
    if not spans:
        return None
    over = pd.Series(False, index=mentions.index)
    rows = []
    for start, end in spans:
        over |= (mentions["start"] < end) & (mentions["end"] > start)
        first, last = sentence_at(doc, start, end)
        rows.append({
            "start": start, "end": end, "text": doc.text[start:end], "label": label, "kind": "named", "rule": "correction",
            "confidence": 1.0, "sentence_start": first, "sentence_end": last,
        })  # fmt: skip
    kept = mentions[~over]
    new = make_table("mentions", rows)
    return (pd.concat([kept, new]) if len(kept) else new).sort_values(["start", "end"]).reset_index(drop=True)


def split(
    mentions: pd.DataFrame, entities: pd.DataFrame, where: str, value: str
) -> tuple[pd.DataFrame, pd.DataFrame] | None:
    """A spelling or one mention leaves its entity: for the one named in `value`, else for an entity of its own."""
    hit = hits(mentions, where)
    if not hit.any():
        return None
    target = find(entities, value) if value else None
    mentions = mentions.copy()
    if target is not None:
        mentions.loc[hit, "entity_id"] = entities.at[target, "entity_id"]
        return mentions, entities
    owners = set(mentions.loc[hit, "entity_id"].dropna())
    if len(owners) == 1 and not (mentions["entity_id"].isin(owners) & ~hit).any():
        return mentions, entities
    name = value or spot(where)[0]
    new = _free_id(name, set(entities["entity_id"]))
    mentions.loc[hit, "entity_id"] = new
    first = mentions[hit].iloc[0]
    row = {c: first[c] for c in ("label", "start", "end", "text", "sentence_start", "sentence_end")}
    made = make_table("entities", [{**row, "entity_id": new, "name": name, "n_mentions": 1, "aliases": spot(where)[0]}])
    return mentions, pd.concat([entities, made[entities.columns]]).reset_index(drop=True)


def _free_id(name: str, taken: set[str]) -> str:
    base = slug(name)
    return next(i for i in chain([base], (f"{base}-{n}" for n in count(2))) if i not in taken)


def merge(
    mentions: pd.DataFrame, entities: pd.DataFrame, quotes: pd.DataFrame, where: str, into: str
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame] | None:
    """One entity's mentions and quotes go to another."""
    source, target = find(entities, where), find(entities, into)
    if source is None or target is None or source == target:
        return None
    old, new = entities.at[source, "entity_id"], entities.at[target, "entity_id"]
    mentions, quotes = mentions.copy(), quotes.copy()
    mentions.loc[mentions["entity_id"] == old, "entity_id"] = new
    for column in ("speaker_id", "addressee_id"):
        quotes.loc[quotes[column] == old, column] = new
    for column in ("about", "speaker_ids"):
        quotes[column] = make_column((_with_new(ids, old, new) for ids in quotes[column]), "string")
    return mentions, entities.drop(index=source).reset_index(drop=True), quotes


def _with_new(ids: object, old: str, new: str) -> object:
    """A list of ids divided by ' | ' with one of them replaced."""
    if not isinstance(ids, str):
        return pd.NA
    return " | ".join(dict.fromkeys(new if i == old else i for i in ids.split(" | ")))


def recounted(mentions: pd.DataFrame, entities: pd.DataFrame) -> pd.DataFrame:
    """Entities with `n_mentions` and `aliases` as the mentions have them; those that nothing mentions any more go."""
    counts = mentions["entity_id"].value_counts()
    named = mentions[(mentions["kind"] == "named") & mentions["entity_id"].notna()]
    spellings = {i: g.value_counts() for i, g in named.groupby("entity_id")["text"]}
    out = entities[entities["entity_id"].isin(counts.index)].reset_index(drop=True)
    ids = out["entity_id"].tolist()
    told = [_listed(spellings[i]) if i in spellings else a for i, a in zip(ids, out["aliases"], strict=True)]
    return out.assign(
        n_mentions=pd.Series([int(counts[i]) for i in ids], index=out.index, dtype="int64"),
        aliases=make_column(told, "string"),
    )


def _listed(uses: pd.Series) -> str:
    """Spellings divided by ' | ', the most used first."""
    return " | ".join(sorted(uses.index, key=lambda n: (-uses[n], n)))
