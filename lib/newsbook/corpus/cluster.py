"""Articles on a Dask cluster: workers that hold the pipeline, batches sent and results fetched as they come.

Scheduling, retries and transport are Dask's. Workers get bytes and give bytes: they need no shared disk.
"""

from __future__ import annotations

import asyncio
import faulthandler
import logging
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import islice
from uuid import uuid4

import dask
from dask.system import CPU_COUNT
from dask.utils import parse_bytes
from distributed import Client, Future, KilledWorker, LocalCluster, Worker, WorkerPlugin, as_completed, get_worker
from distributed.system import MEMORY_LIMIT

from newsbook.article import NewsbookError
from newsbook.corpus.sources import Item, made_with
from newsbook.corpus.work import Job, Result, do_job, failure
from newsbook.pipeline import load

ALONE = threading.Lock()  # a pipeline reads one article at a time, whatever the worker's threads
HERE = "127.0.0.1"
TRIES = 2  # of a batch on a cluster of ours; its articles are tried one by one after that
BATCHES_AHEAD = 2  # for each thread of the cluster: none waits for work, and few are lost with a worker
LARGEST_BATCH, LARGEST_BATCH_BYTES = 16, 4_000_000
# Ctrl-C reaches every process of a terminal: it is for the one that asks, which then ends the workers.
UNINTERRUPTED = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n"
LARGE_GRAPH = "64MB"  # one file may have 20 MB
SECONDS_AN_ARTICLE = 300


class Reader(WorkerPlugin):
    """Holds the pipeline on the workers, for one run: others may use the same cluster with another pipeline.

    Fails where the worker's newsbook or pipeline is not the client's.
    """

    def __init__(self, pipeline: str, made: str, seconds: float) -> None:
        self.name = f"newsbook-{uuid4().hex}"
        self.pipeline, self.made, self.seconds = pipeline, made, seconds

    async def setup(self, worker: Worker) -> None:
        """Once a worker; loading leaves it free to answer the scheduler."""
        made = await asyncio.to_thread(made_with, self.pipeline)
        if made != self.made:
            raise NewsbookError(
                f"The worker {worker.address} has {made}, here it is {self.made}: install the same on both."
            )
        self.nlp = await asyncio.to_thread(load, self.pipeline)

    def read(self, jobs: Sequence[Job]) -> list[Result]:
        """A batch. An article that takes too long ends the process, which is the only way to stop it."""
        results = []
        with ALONE:
            for job in jobs:
                faulthandler.dump_traceback_later(self.seconds, exit=True)
                try:
                    results.append(do_job(job, self.nlp))
                finally:
                    faulthandler.cancel_dump_traceback_later()
        return results


def _read(name: str, jobs: Sequence[Job]) -> list[Result]:
    reader = get_worker().plugins.get(name)
    if not isinstance(reader, Reader) or not hasattr(reader, "nlp"):
        raise NewsbookError("A worker could not load the pipeline: its log says why.")
    return reader.read(jobs)


@contextmanager
def local_client(workers: int | None, memory: str) -> Iterator[Client]:
    """A cluster on this machine alone, one thread a worker: as many as its cores and its memory allow, unless told.

    The dashboard, where bokeh is installed, is seen from this machine only.
    """
    fitting = min(CPU_COUNT, int(MEMORY_LIMIT // parse_bytes(memory)))
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": TRIES - 1}),
        LocalCluster(
            n_workers=workers or max(1, fitting),
            threads_per_worker=1,
            memory_limit=memory,
            host=HERE,
            dashboard_address=f"{HERE}:0",
            preload=[*dask.config.get("distributed.worker.preload"), UNINTERRUPTED],
            silence_logs=logging.ERROR,  # that a worker is started anew is no trouble of the reader's
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


def has_dashboard() -> bool:
    """Whether Dask can draw its dashboard here."""
    return find_spec("bokeh") is not None


def make_batches(items: Sequence[Item], threads: int) -> Iterator[list[Item]]:
    """Items in their order, in batches: no batch is a burden, and they shrink at the end, so that all threads end together."""
    batch: list[Item] = []
    size, left = 0, len(items)
    for item in items:
        most = min(LARGEST_BATCH, max(1, left // (4 * max(1, threads))))
        if batch and (len(batch) >= most or size + item.size > LARGEST_BATCH_BYTES):
            yield batch
            left -= len(batch)
            batch, size = [], 0
        batch.append(item)
        size += item.size
    if batch:
        yield batch


def read_on(
    client: Client, items: Sequence[Item], prepare: Callable[[Item], Job], reader: Reader
) -> Generator[Result, None, None]:
    """Every item's result, as they come; NewsbookError when the cluster is gone."""

    def send(some: Sequence[Item]) -> Future:
        return client.submit(_read, reader.name, [prepare(item) for item in some], pure=False)

    suspects: list[Item] = []
    try:
        with (
            dask.config.set({"distributed.admin.large-graph-warning-threshold": LARGE_GRAPH}),
            _holding(client, reader),
        ):
            yield from _read_batches(client, make_batches(items, _threads(client)), send, suspects)
            for item in suspects:
                yield _read_alone(item, send, reader)
    except (CancelledError, OSError) as error:
        raise NewsbookError(f"The cluster is gone ({type(error).__name__}): run again to go on.") from error


@contextmanager
def _holding(client: Client, reader: Reader) -> Iterator[None]:
    """The reader on all workers, those that come later too, until the end."""
    try:
        client.register_plugin(reader)
        yield
    finally:
        if client.status == "running":
            client.unregister_worker_plugin(reader.name)


def _threads(client: Client) -> int:
    return sum(client.nthreads().values())


def _read_batches(
    client: Client, batches: Iterator[list[Item]], send: Callable[[Sequence[Item]], Future], suspects: list[Item]
) -> Iterator[Result]:
    """Keeps every thread busy and no more than that in flight; batches with which workers died go to `suspects`."""
    sent: dict[Future, list[Item]] = {}
    done = as_completed()

    def fill() -> None:
        room = max(2, BATCHES_AHEAD * _threads(client)) - len(sent)
        for batch in islice(batches, max(0, room)):
            future = send(batch)
            sent[future] = batch
            done.add(future)

    fill()
    for future in done:
        batch = sent.pop(future)
        try:
            results = future.result()
        except KilledWorker:
            suspects += batch
            results = []
        fill()
        yield from results


def _read_alone(item: Item, send: Callable[[Sequence[Item]], Future], reader: Reader) -> Result:
    """One article with nothing beside it, so that it is surely the one with which workers die."""
    try:
        [result] = send([item]).result()
    except KilledWorker as error:
        why = (
            f"{error.allowed_failures + 1} workers died while reading it: it needs more memory than a worker has, or more "
            f"than {reader.seconds:,.0f} seconds, or breaks a library."
        )
        return failure(item, why, again=True)
    return result
