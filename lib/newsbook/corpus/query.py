"""Questions to a corpus: its tables as views of a DuckDB connection, straight over the Parquet."""

from __future__ import annotations

import tempfile
from pathlib import Path

import duckdb

from newsbook.corpus.columns import COLUMNS, EMPTY
from newsbook.corpus.store import part_files

# Nothing is fetched from DuckDB's extension repository; what does not fit the memory goes to the system's folder for that.
SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "temp_directory": tempfile.gettempdir(),
}
TIMED, TIMELESS = "articles", "articles_without_seconds"  # the times are in `log`: they differ from run to run


def tables(out: str | Path) -> duckdb.DuckDBPyConnection:
    """A connection with one view for each table of the corpus: articles, texts, blocks, mentions, entities, roles, quotes,
    timexes, amounts, events, relations, log. Each has the column `article`; `articles` also has `seconds`.

    They show the corpus as the last run left it. A view has no order of its own: sort what must be repeatable.
    NewsbookError when no run has ended there.
    """
    files = part_files(Path(out))
    found = duckdb.connect(config=SETTINGS)
    for name in COLUMNS:
        if files[name]:
            source = f"read_parquet({_listed(files[name])}, hive_partitioning=false)"
        else:
            source = f"empty_{name}"
            found.register(source, EMPTY[name])
        found.execute(f"CREATE VIEW {TIMELESS if name == TIMED else name} AS SELECT * FROM {source}")
    found.execute(f"CREATE VIEW {TIMED} AS SELECT a.*, l.seconds FROM {TIMELESS} a LEFT JOIN log l USING (article)")
    return found


def _listed(paths: list[str]) -> str:
    """File names as a list in SQL."""
    return "[" + ", ".join("'" + path.replace("'", "''") + "'" for path in paths) + "]"
