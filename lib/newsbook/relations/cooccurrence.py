"""Co-occurrence, the weakest relation: a sentence names both, whatever passed between them."""

from __future__ import annotations

from itertools import combinations

import pandas as pd

CO_OCCURRENCE = "co-occurrence"
ACTORS = frozenset({"PERSON", "ORG", "GPE", "LOC"})
# A sentence that lists many names says little about any two of them.
MAX_NAMES = 8


def find_pairs(text: str, mentions: pd.DataFrame) -> list[dict[str, object]]:
    """Linked mentions -> one row for each pair in each sentence, in the order in which it names them.

    The span of a row is its sentence; confidence falls with the number of names in it.
    """
    linked = mentions[mentions["entity_id"].notna() & mentions["label"].isin(ACTORS)]
    rows = []
    for (start, end), group in linked.groupby(["sentence_start", "sentence_end"], sort=True):
        ids = list(dict.fromkeys(group.sort_values("start")["entity_id"]))
        if 1 < len(ids) <= MAX_NAMES:
            rows += [_row(text, int(start), int(end), a, b, len(ids)) for a, b in combinations(ids, 2)]
    return rows


def _row(text: str, start: int, end: int, source: str, target: str, n: int) -> dict[str, object]:
    return {
        "start": start,
        "end": end,
        "text": text[start:end],
        "source_id": source,
        "target_id": target,
        "event": CO_OCCURRENCE,
        "confidence": round(1 / (n - 1), 2),
        "rule": "same sentence",
    }
