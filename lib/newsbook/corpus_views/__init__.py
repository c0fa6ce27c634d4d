"""What the notebook on many articles shows: the findings, charts with the sentences behind their marks, tables."""

from newsbook.corpus_views.findings import about
from newsbook.corpus_views.sentences import Sentences, places_in, show
from newsbook.corpus_views.tables import (
    articles,
    cast,
    disagreements,
    in_doubt,
    joins,
    only,
    reading_diffs,
    roles,
    shared_events,
    versions,
)

__all__ = [
    "Sentences",
    "about",
    "articles",
    "cast",
    "disagreements",
    "in_doubt",
    "joins",
    "only",
    "places_in",
    "reading_diffs",
    "roles",
    "shared_events",
    "show",
    "versions",
]
