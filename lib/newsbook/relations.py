"""Relations: who stands with whom in one sentence.

Co-occurrence, the weakest kind there is: it says that a sentence names both, not what passed between
them. Typed relations in PLOVER's terms will stand beside these rows, told apart by `event`.
"""

from __future__ import annotations

from itertools import combinations

import pandas as pd

from newsbook.article import make_table

CO_OCCURRENCE = "co-occurrence"
ACTORS = frozenset({"PERSON", "ORG", "GPE", "LOC"})
# A sentence that lists many names says little about any two of them.
MAX_NAMES = 8


def find_relations(text: str, mentions: pd.DataFrame) -> pd.DataFrame:
    """Linked mentions -> the `relations` table: one row for each pair in each sentence.

    The span of a row is its sentence. Source and target stand in the order in which the sentence
    names them; confidence falls with the number of names in it.
    """
    linked = mentions[mentions["entity_id"].notna() & mentions["label"].isin(ACTORS)]
    rows = []
    for (start, end), group in linked.groupby(["sentence_start", "sentence_end"], sort=True):
        ids = list(dict.fromkeys(group.sort_values("start")["entity_id"]))
        if 1 < len(ids) <= MAX_NAMES:
            rows += [_row(text, int(start), int(end), a, b, len(ids)) for a, b in combinations(ids, 2)]
    return make_table("relations", rows)


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
