"""How long things take on this machine: loading, `analyse()` on the sample article, the whole series."""

from __future__ import annotations

import time
from pathlib import Path

from newsbook import pipeline, runner, workspace
from newsbook.analysis import analyse
from newsbook.cleaning import read_article
from newsbook.entities import resolve_entities
from newsbook.mentions import find_mentions
from newsbook.quotes import find_quotes
from newsbook.timeline import make_events
from newsbook.timexes import find_timexes

SAMPLE = Path(__file__).parent.parent / "data" / "articles" / "dw-blinken-nato.txt"
ROUNDS = 5


def seconds(work, rounds: int = 1) -> float:  # type: ignore[no-untyped-def]
    """The least time of several rounds."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times)


def main() -> None:
    print(f"load the pipeline           {seconds(lambda: pipeline.load(pipeline.ACCURATE)):7.2f} s")
    nlp = pipeline.load(pipeline.ACCURATE)
    article = read_article(SAMPLE)
    print(f"read and clean the sample   {seconds(lambda: read_article(SAMPLE), ROUNDS):7.3f} s")
    print(f"analyse() on the sample     {seconds(lambda: analyse(article, nlp), ROUNDS):7.3f} s   (limit 2 s)")
    doc = pipeline.make_doc(article, nlp)
    mentions, quotes = find_mentions(doc), find_quotes(doc)
    timexes = find_timexes(doc, published=article.published)
    steps = {
        "the pipeline": lambda: pipeline.make_doc(article, nlp),
        "mentions": lambda: find_mentions(doc),
        "quotes": lambda: find_quotes(doc),
        "entities": lambda: resolve_entities(doc, mentions, quotes),
        "timexes": lambda: find_timexes(doc, published=article.published),
        "events": lambda: make_events(doc, timexes, mentions, published=article.published),
    }
    whole = seconds(steps["the pipeline"], ROUNDS)
    for name, work in steps.items():
        took = seconds(work, ROUNDS)
        print(f"  {name:25} {took:7.3f} s   {100 * took / whole:5.0f} % of the pipeline")
    print(
        f"the whole series            {seconds(lambda: runner.run(str(SAMPLE), tell=lambda _: None)):7.1f} s   (limit 60 s)"
    )
    print(f"results in {workspace.results_folder()}")


if __name__ == "__main__":
    main()
