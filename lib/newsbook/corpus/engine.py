"""A folder of articles -> a corpus on disk: what is new is read, here or on a cluster, and all of it made into parts."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import duckdb
from distributed import Client
from tqdm.auto import tqdm
from tqdm.notebook import tqdm as NotebookBar

from newsbook.article import NewsbookError
from newsbook.corpus.cluster import SECONDS_AN_ARTICLE, Reader, has_dashboard, local_client, read_on
from newsbook.corpus.query import tables
from newsbook.corpus.sources import Item, find_paths, made_with, make_items
from newsbook.corpus.store import Part, Store, divide
from newsbook.corpus.work import Job, Result, do_job, make_job
from newsbook.pipeline import ACCURATE, CHOICE, FAST, load

MANY = 1_000  # articles: more than that are read with the fast pipeline
FEW = 40  # articles to be read: starting workers for so few takes longer than they save
MEMORY = "2 GB"  # for each worker of a cluster of ours
LOG_SECONDS = 30  # between two lines of progress where there is no terminal


@dataclass(frozen=True)
class Corpus:
    """What a run left: `out` has the tables; how many articles are in them, were read now, could not be read."""

    out: Path
    articles: int
    analysed: int
    failed: int
    seconds: float

    def tables(self) -> duckdb.DuckDBPyConnection:
        """See `corpus.tables`."""
        return tables(self.out)

    def __str__(self) -> str:
        rest = self.articles - self.analysed
        return (
            f"{self.articles:,} articles in {self.out}: {self.analysed:,} read in {self.seconds:,.0f} s, {rest:,} unchanged; "
            f"{self.failed:,} could not be read."
        )


class _Assembly:
    """Puts results into their parts; a part is written as soon as it is whole."""

    def __init__(self, store: Store, parts: Sequence[Part]) -> None:
        self.store = store
        self.parts = {item.path: part for part in parts for item in part.items}
        self.missing = {part.number: {i.path for i in part.items if not store.has(i)} for part in parts}
        self.again: dict[int, dict[str, bytes]] = {part.number: {} for part in parts}  # rows for this run only
        self.names = [self._write(part) for part in parts if not self.missing[part.number]]

    def take(self, result: Result) -> None:
        """Keeps one article's rows."""
        path = result.item.path
        part = self.parts[path]
        if result.key:
            self.store.keep(result.key, result.rows)
        else:
            self.again[part.number][path] = result.rows
        self.missing[part.number].discard(path)
        if not self.missing[part.number]:
            self.names.append(self._write(part))

    def _write(self, part: Part) -> str:
        return self.store.write(part, self.again.pop(part.number))


def analyse_folder(
    folder: str | Path,
    *,
    out: str | Path,
    client: Client | None = None,
    pipeline: str | None = None,
    corrections: str | Path | None = None,
    workers: int | None = None,
    memory: str = MEMORY,
    seconds_an_article: float = SECONDS_AN_ARTICLE,
    progress: bool = True,
) -> Corpus:
    """Every file below a folder through `analyse`, into the Parquet tables of `out`; see `tables`.

    What is there already and has not changed (file, corrections, versions) is not read again, so that a run that was
    stopped goes on. `client` is a Dask cluster; without one, up to 40 articles are read in this process and more on a
    cluster on this machine, with `workers` (0: none, all here) of `memory` each. `corrections` is a folder with one CSV
    an article. With no `pipeline` named, more than 1,000 files are read with the fast one. On a cluster an article may take
    `seconds_an_article`.

    An article that cannot be read is a row with its error. NewsbookError when there is no folder, `out` is another's or in
    use, or the cluster is gone.
    """
    started = time.perf_counter()
    source, target = Path(folder), Path(out)
    if not source.is_dir():
        raise NewsbookError(f"There is no folder {source}: make it and put articles in.")
    with Store.opened(target) as store, ExitStack() as stack:
        paths = find_paths(source, leave_out=target)
        name = pipeline or os.environ.get(CHOICE) or (FAST if len(paths) > MANY else ACCURATE)
        made = made_with(name)
        items = make_items(source, paths, corrections=Path(corrections) if corrections else None, made_with=made)
        parts = divide(items)
        assembly = _Assembly(store, parts)
        pending = [item for part in parts for item in part.items if item.path in assembly.missing[part.number]]
        if client is None and pending and workers != 0 and (workers or len(pending) > FEW):
            client = stack.enter_context(local_client(workers, memory))
        bar = stack.enter_context(_bar(len(items), len(pending), show=progress))
        if client is not None and progress and has_dashboard():
            bar.write(f"Dask's dashboard: {client.dashboard_link}")
        results = _read(client, pending, partial(make_job, source), Reader(name, made, seconds_an_article))
        _follow(stack.enter_context(closing(results)), assembly, bar)
        store.finish(assembly.names, {"made_with": made})
    return Corpus(target, len(items), len(pending), _failed(target), time.perf_counter() - started)


def _read(
    client: Client | None, items: Sequence[Item], prepare: Callable[[Item], Job], reader: Reader
) -> Generator[Result, None, None]:
    """Every item's result, as they come: made in this process, or on the cluster where there is one."""
    if client is not None:
        yield from read_on(client, items, prepare, reader)
    else:
        for item in items:
            yield do_job(prepare(item), load(reader.pipeline))


def _follow(results: Iterable[Result], assembly: _Assembly, bar: tqdm) -> None:
    """Takes the results and shows how far they are."""
    failed = 0
    for result in results:
        assembly.take(result)
        failed += result.failed
        bar.set_postfix(failed=failed, refresh=False)
        bar.update()


def _bar(articles: int, pending: int, *, show: bool) -> tqdm:
    """Articles per second, remaining time, failures: a bar in a terminal or a notebook, a line now and then in a log."""
    live = sys.stderr.isatty() or issubclass(tqdm, NotebookBar)
    return tqdm(
        total=articles,
        initial=articles - pending,
        disable=not (show and pending) or "NEWSBOOK_HEADLESS" in os.environ,
        unit="article",
        smoothing=0,
        mininterval=0.5 if live else LOG_SECONDS,
    )


def _failed(out: Path) -> int:
    found = tables(out).execute("SELECT count(*) FROM articles WHERE status = 'failed'").fetchone()
    return int(found[0]) if found else 0
