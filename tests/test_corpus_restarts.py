"""Whatever is killed, and whenever: the next run ends with the tables of an undisturbed one, byte for byte."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

import dask
import psutil
import pytest
from distributed import Client, LocalCluster, Worker, WorkerPlugin

from folders import column, files, stories, story
from newsbook import corpus
from newsbook.article import NewsbookError
from newsbook.corpus import engine, store, work
from newsbook.corpus.cluster import make_batches

ARTICLES = 14
POISON = "poison"


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stories(tmp_path_factory.mktemp("articles"), ARTICLES)


@pytest.fixture(scope="module")
def undisturbed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a run in one process."""
    return files(read(folder, tmp_path_factory.mktemp("undisturbed"), workers=0).out)


def read(folder: Path, out: Path, **options: object) -> corpus.Corpus:
    return corpus.analyse_folder(folder, out=out, pipeline="fast", progress=False, **options)


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """Two workers; one death is enough to suspect an article."""
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        LocalCluster(n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        yield client


def test_killed_at_every_change_on_disk(
    tmp_path: Path, folder: Path, undisturbed: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "PER_PART", 8)
    monkeypatch.setattr(os, "fsync", lambda handle: None)
    monkeypatch.setattr(engine, "do_job", remembered(engine.do_job))
    whole = files(read(folder, tmp_path / "whole", workers=0).out)
    steps = 0
    while killed_after(steps, folder, tmp_path / str(steps), monkeypatch):
        assert files(read(folder, tmp_path / str(steps), workers=0).out) == whole
        steps += 1
    assert steps > 2 * ARTICLES  # each article waits, and leaves


def remembered(do: Callable[..., work.Result]) -> Callable[..., work.Result]:
    """The same, without doing anything twice."""
    found: dict[work.Item, work.Result] = {}

    def again(job: work.Job, nlp: object) -> work.Result:
        if job.item not in found:
            found[job.item] = do(job, nlp)
        return found[job.item]

    return again


def killed_after(steps: int, folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """A run that ends before its change number `steps`; False when it has fewer."""
    left = iter(range(steps))

    def dying(change: Callable[..., None]) -> Callable[..., None]:
        def step(*places: object) -> None:
            if next(left, None) is None:
                raise Killed
            change(*places)

        return step

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", dying(os.replace))
        patch.setattr(Path, "unlink", dying(Path.unlink))
        try:
            read(folder, out, workers=0)
        except Killed:
            return True
    return False


def test_a_killed_worker(tmp_path: Path, folder: Path, undisturbed: dict[str, bytes], client: Client) -> None:
    victim = random.Random(ARTICLES).choice(sorted(client.run(os.getpid).values()))
    killer = threading.Thread(target=kill_when, args=(victim, tmp_path / "out", 3))
    killer.start()
    found = read(folder, tmp_path / "out", client=client)
    killer.join()
    assert found.analysed == ARTICLES
    assert victim not in client.run(os.getpid).values()
    assert not [name for names in client.run(plugins).values() for name in names if name.startswith("newsbook")]
    assert files(tmp_path / "out") == undisturbed


def plugins(dask_worker: Worker) -> list[str]:
    return list(dask_worker.plugins)


def kill_when(process: int, out: Path, results: int, *, seconds: float = 150) -> None:
    """Kills a process as soon as so many results have come."""
    until = time.monotonic() + seconds
    while (
        len(list((out / store.WAITING).glob("*[!p]"))) < results and time.monotonic() < until
    ):  # none that ends in .tmp
        time.sleep(0.005)
    os.kill(process, signal.SIGKILL)


@pytest.mark.parametrize(("workers", "results"), [(0, 1), (0, 9), (2, 4)])
def test_a_killed_run(tmp_path: Path, folder: Path, undisturbed: dict[str, bytes], workers: int, results: int) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-m", "newsbook", "corpus", str(folder), "--out", str(out), "--pipeline", "fast"]
    run = subprocess.Popen([*command, "--workers", str(workers)], stderr=subprocess.DEVNULL)
    kill_when(run.pid, out, results)
    children = psutil.Process(run.pid).children(recursive=True)
    assert run.wait() == -signal.SIGKILL
    with pytest.raises(NewsbookError, match="to its end"):
        corpus.tables(out)
    found = read(folder, out, workers=0)
    assert found.analysed <= ARTICLES - results
    assert files(out) == undisturbed
    assert not psutil.wait_procs(children, timeout=20)[1]


class Deadly(WorkerPlugin):
    """Kills the worker that reads a poisoned article."""

    name = "deadly"

    def setup(self, worker: Worker) -> None:
        read_article = work.clean

        def deadly(source: work.Source, **options: object) -> object:
            if POISON in source.text:
                os.kill(os.getpid(), signal.SIGKILL)
            return read_article(source, **options)

        work.clean = deadly  # type: ignore[assignment]


def test_one_article_that_kills_workers(tmp_path: Path, client: Client) -> None:
    folder = stories(tmp_path / "in", 10)
    story(folder, "bad.txt", more=POISON)
    client.register_plugin(Deadly())
    found = read(folder, tmp_path / "out", client=client)
    client.unregister_worker_plugin("deadly")
    assert (found.articles, found.failed) == (11, 1)
    [error] = column(found, "SELECT error FROM articles WHERE status = 'failed' AND path = 'bad.txt'")
    assert "1 workers died while reading it" in str(error)
    # It is tried again in the next run, here by a process that does not die of it.
    found = read(folder, tmp_path / "out", workers=0)
    assert (found.analysed, found.failed) == (1, 0)
    assert files(tmp_path / "out") == files(read(folder, tmp_path / "afresh", workers=0).out)


SLEEPER = """
import time
from newsbook.corpus import cluster
cluster.do_job = lambda job, nlp: time.sleep(60)
reader = cluster.Reader("fast", "", 0.1)
reader.nlp = None
reader.read([None])
"""


def test_an_article_that_takes_too_long_ends_its_worker() -> None:
    run = subprocess.run([sys.executable, "-c", SLEEPER], capture_output=True, text=True, timeout=50)
    assert run.returncode == 1 and "Timeout" in run.stderr


def test_another_newsbook_on_the_workers(tmp_path: Path, folder: Path, client: Client) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "made_with", lambda pipeline: "newsbook 9.9")
        with pytest.raises(NewsbookError, match=r"here it is newsbook 9\.9: install the same"):
            read(folder, tmp_path / "out", client=client)


@pytest.mark.parametrize(("count", "threads", "most"), [(1, 2, 1), (10, 2, 1), (64, 2, 8), (1000, 2, 16)])
def test_batches(folder: Path, count: int, threads: int, most: int) -> None:
    items = [work.Item("a", "a", "a", str(n), size=10) for n in range(count)]
    batches = list(make_batches(items, threads))
    assert list(chain(*batches)) == items and max(map(len, batches)) == most
    large = [work.Item("a", "a", "a", str(n), size=3_000_000) for n in range(count)]
    assert max(map(len, make_batches(large, threads))) == 1
