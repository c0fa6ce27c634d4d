"""Co-occurrence, the weakest relation: a sentence names both, whatever passed between them."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from newsbook.article import Rows

CO_OCCURRENCE = "co-occurrence"
ACTORS = frozenset({"PERSON", "ORG", "GPE", "LOC"})
# A sentence that lists many names says little about any two of them.
MAX_NAMES = 8


def find_pairs(text: str, mentions: Rows) -> list[dict[str, object]]:
    """Linked mentions -> one row for each pair in each sentence, in the order in which it names them.

    The span of a row is its sentence; confidence falls with the number of names in it.
    """
    sentences: dict[tuple[int, int], dict[str, None]] = {}
    for first, last, _, _, label, entity_id in sorted(_linked(mentions)):
        if label in ACTORS:
            sentences.setdefault((first, last), {})[entity_id] = None
    return [
        _row(text, start, end, a, b, len(ids))
        for (start, end), ids in sentences.items()
        if len(ids) <= MAX_NAMES
        for a, b in combinations(ids, 2)
    ]


def _linked(mentions: Rows) -> list[tuple[Any, ...]]:
    rows = mentions.tuples("sentence_start", "sentence_end", "start", "end", "label", "entity_id")
    return [row for row in rows if row[-1] is not None]


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
