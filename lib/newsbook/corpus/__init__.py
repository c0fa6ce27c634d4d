"""Many articles: a folder of them read, on this machine or a Dask cluster, into Parquet tables that DuckDB asks.

`analyse_folder(folder, out=...)` reads what is new or changed; `tables(out)` gives a connection with a view a table.
"""

from __future__ import annotations

from newsbook.corpus.engine import Corpus, analyse_folder
from newsbook.corpus.query import tables

__all__ = ["Corpus", "analyse_folder", "tables"]
