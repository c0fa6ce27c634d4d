"""Quotes of all articles as pieces of speech, each with those who say it."""

from __future__ import annotations

import duckdb
import pandas as pd

# Quotes in text order; a piece that ends within one that began before it is counted in that one.
OUTERMOST = """
SELECT * EXCLUDE (reached) FROM (
    SELECT article, quote_id, kind, start, "end", sentence_start, sentence_end, speaker_id, speaker_ids, speaker, source_kind,
        len(regexp_extract_all(text, '\\S+')) AS words,
        max("end") OVER (PARTITION BY article ORDER BY start, "end" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
            AS reached
    FROM quotes
) WHERE reached IS NULL OR "end" > reached
"""


def find_voices(tables: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Pieces of speech with who says them: article, quote_id, kind, start, end, sentence_start, sentence_end, words,
    source_kind, speaker (as printed), entity_id (of the article; empty where it names nobody).

    What several say together is a row for each of them. Sorted by article, start, entity_id.
    """
    # A column that is empty throughout has no type of its own when it comes from a frame.
    return tables.sql(
        f'SELECT article, quote_id, kind, start, "end", sentence_start, sentence_end, words, source_kind, speaker, '
        f"unnest(CASE WHEN speaker_ids IS NULL THEN [CAST(speaker_id AS VARCHAR)] "
        f"ELSE string_split(CAST(speaker_ids AS VARCHAR), ' | ') END) AS entity_id FROM ({OUTERMOST}) "
        f"ORDER BY article, start, entity_id"
    ).df()
