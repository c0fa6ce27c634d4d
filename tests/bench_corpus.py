"""How fast many articles are read, and with how much memory: `make bench-corpus`, or N=1000 make bench-corpus.

Speed, with 1 and with 2 workers: articles a second through `analyse_folder` into Parquet, and through bare `nlp.pipe` over
the same cleaned texts in the same worker processes, in turns. Memory: the most that a worker has held when 100, 1,000 and
10,000 articles were read. Cluster and pipelines are started before the clock is. Every measure is kept in
data/results/bench/ as soon as it is taken, so that a bench that was stopped goes on; remove that folder to begin anew.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from distributed import Client
from synthetic import write_articles

from newsbook import corpus
from newsbook.corpus.cluster import local_client
from newsbook.corpus.engine import MEMORY
from newsbook.corpus.sources import made_with
from newsbook.pipeline import load

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "data" / "results" / "bench"
ARTICLES = int(os.environ.get("N") or 10_000)
PIPELINE = os.environ.get("NEWSBOOK_PIPELINE") or "fast"  # as above 1,000 articles
SPEED_ARTICLES, ROUNDS = min(ARTICLES, 1_000), 2
STAGES = [n for n in (100, 1_000, 10_000) if n < ARTICLES] + [ARTICLES]
WORKERS = (1, 2)
FIRST_SPEED_ARTICLE = 10_000_000  # none of those whose memory is measured
MEGABYTE = 1_000_000
AIM_SPEED, AIM_MEMORY = 0.70, 1.20


class Measures:
    """What has been measured, on disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.found: dict[str, Any] = json.loads(path.read_text()) if path.exists() else {}

    def keep(self, name: str, value: Any) -> None:
        self.found[name] = value
        self.path.write_text(json.dumps(self.found, indent=1) + "\n")


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    measures = Measures(FOLDER / f"{PIPELINE}-{ARTICLES}.json")
    print(f"{PIPELINE} pipeline, {ARTICLES:,} articles, {os.cpu_count()} cores; {made_with(PIPELINE)}", flush=True)
    for workers in WORKERS:
        for turn in range(ROUNDS):
            name = f"speed {workers} {turn}"
            if name not in measures.found:
                measures.keep(name, measure_speed(workers, turn))
        tell_speed(workers, [measures.found[f"speed {workers} {turn}"] for turn in range(ROUNDS)])
    measure_memory(measures)


def measure_speed(workers: int, turn: int) -> dict[str, float]:
    """Seconds for the corpus and for bare `nlp.pipe`, over articles that are new in each turn."""
    count = SPEED_ARTICLES // ROUNDS
    first = FIRST_SPEED_ARTICLE + (workers * ROUNDS + turn) * count
    source, out = FOLDER / "speed" / str(first), FOLDER / "speed" / f"{first}-out"
    shutil.rmtree(out, ignore_errors=True)
    write_articles(source, first, first + count)
    with started(workers) as client:
        warm_up(client)
        begun, used = time.perf_counter(), processor_seconds(client)
        found = corpus.analyse_folder(source, out=out, client=client, pipeline=PIPELINE)
        with_corpus, corpus_used = time.perf_counter() - begun, processor_seconds(client) - used
        texts = [text for (text,) in found.tables().execute("SELECT text FROM texts ORDER BY article").fetchall()]
        assert len(texts) == count == found.analysed
        begun, used = time.perf_counter(), processor_seconds(client)
        on_each_worker(client, bare_pipe, texts)
        bare, bare_used = time.perf_counter() - begun, processor_seconds(client) - used
    return {
        "articles": count,
        "corpus": with_corpus,
        "bare": bare,
        "corpus processor": corpus_used,
        "bare processor": bare_used,
    }


def processor_seconds(client: Client) -> float:
    """What workers, scheduler and this process have used so far: the same however busy the machine is."""
    return time.process_time() + sum(client.run(time.process_time).values())


def started(workers: int) -> Any:
    return local_client(workers, MEMORY)


def warm_up(client: Client) -> None:
    """Loads what is loaded with the first article."""
    source = FOLDER / "speed" / "warm"
    write_articles(source, FIRST_SPEED_ARTICLE - 8, FIRST_SPEED_ARTICLE)
    shutil.rmtree(FOLDER / "speed" / "warm-out", ignore_errors=True)
    corpus.analyse_folder(source, out=FOLDER / "speed" / "warm-out", client=client, pipeline=PIPELINE, progress=False)
    on_each_worker(client, bare_pipe, ["Antony Blinken met Heiko Maas in Berlin on Monday."] * 8)


def on_each_worker(client: Client, do: Any, texts: list[str]) -> None:
    """The texts in equal shares to all workers at once."""
    addresses = sorted(client.nthreads())
    shares = [texts[n :: len(addresses)] for n in range(len(addresses))]
    pairs = zip(shares, addresses, strict=True)
    client.gather([client.submit(do, share, workers=[address], pure=False) for share, address in pairs])


def bare_pipe(texts: list[str]) -> int:
    """Only spaCy, on a worker."""
    return sum(len(doc) for doc in load(PIPELINE).pipe(texts))


def tell_speed(workers: int, turns: list[dict[str, float]]) -> None:
    articles, ours, bare, ours_used, bare_used = (
        sum(turn[what] for turn in turns)
        for what in ("articles", "corpus", "bare", "corpus processor", "bare processor")
    )
    print(
        f"{workers} worker{'s' * (workers > 1)}: {articles / ours:.1f} articles/s; bare nlp.pipe {articles / bare:.1f}; "
        f"ratio {bare / ours:.0%} by the clock, {bare_used / ours_used:.0%} by processor time (aim: {AIM_SPEED:.0%}); "
        f"an article takes {1000 * ours_used / articles:.0f} ms of a processor, bare {1000 * bare_used / articles:.0f}",
        flush=True,
    )


def measure_memory(measures: Measures) -> None:
    """The most memory of a worker after each stage; the workers stay the same from stage to stage."""
    if f"memory {STAGES[-1]}" not in measures.found:
        with started(max(WORKERS)) as client:
            for count, peak, read in stages(client):
                if f"memory {count}" not in measures.found:
                    measures.keep(f"memory {count}", {"peak": peak, "read": read})
    peaks = {n: measures.found[f"memory {n}"] for n in STAGES}
    for count, told in peaks.items():
        print(f"{count:,} articles: at most {told['peak']:,.0f} MB a worker ({told['read']:,} read since it started)")
    if len(STAGES) > 1:
        before, last = (peaks[n]["peak"] for n in STAGES[-2:])
        print(f"memory at {STAGES[-1]:,}: {last / before:.2f} times that at {STAGES[-2]:,} (aim: {AIM_MEMORY:.2f})")


def stages(client: Client) -> Iterator[tuple[int, float, int]]:
    """The folder grows; -> articles in it, peak in MB, articles read since the workers started."""
    source, read = FOLDER / "memory" / f"{PIPELINE}-{ARTICLES}", 0
    for count in STAGES:
        write_articles(source, 0, count)
        for path in sorted(source.iterdir())[count:]:  # a bench that was stopped in a later stage
            path.unlink()
        read += corpus.analyse_folder(
            source, out=source.with_name(f"{source.name}-out"), client=client, pipeline=PIPELINE
        ).analysed
        yield count, max(client.run(peak_memory).values()), read


def peak_memory() -> float:
    """The most memory that this process has held, in MB."""
    gc.collect()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / MEGABYTE if sys.platform == "darwin" else peak * 1024 / MEGABYTE


if __name__ == "__main__":
    main()
