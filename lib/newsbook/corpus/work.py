"""What is done with one article, in this process or on a worker: read, clean, analyse -> its rows, or its fault."""

from __future__ import annotations

import csv
import gc
import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from spacy.language import Language

from newsbook.analysis import Analysis, analyse
from newsbook.article import NewsbookError, sha256_of
from newsbook.cleaning import clean
from newsbook.corpus.columns import DIVIDER, rows_of, to_bytes
from newsbook.corpus.sources import ORIGIN, Item, newsbook_version
from newsbook.corrections import Corrections
from newsbook.reading import Source, read_bytes, source_of

LONGEST = 1_000_000  # characters
CHANGED = "It was changed while the folder was read: run again."


@dataclass(frozen=True)
class Job:
    """An item with all that a worker needs for it, so that workers see no folder."""

    item: Item
    raw: bytes = b""
    corrections: tuple[tuple[str, str, str], ...] = ()
    origin: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Result:
    """An article's rows as bytes; `key` is empty when they are not to be kept for the next run."""

    item: Item
    key: str
    rows: bytes
    failed: bool


def make_job(folder: Path, item: Item) -> Job:
    """Reads the file and what goes with it; a fault there becomes the item's."""
    if item.fault:
        return Job(item)
    try:
        raw = read_bytes(folder / item.place, name=Path(item.path))
        decided = Corrections.load(item.corrections) if item.corrections else Corrections()
        origin = json.loads(item.origin.read_text(encoding="utf-8")) if item.origin else None
    except NewsbookError as error:
        return Job(replace(item, fault=str(error)))
    except (ValueError, OSError, csv.Error) as error:
        return Job(replace(item, fault=f"Its corrections or its {ORIGIN} file cannot be read: {error}"))
    if sha256_of(raw) != item.sha256:
        return Job(replace(item, fault=CHANGED, key=""))
    return Job(item, raw, decided.rows, origin)


def do_job(job: Job, nlp: Language) -> Result:
    """Everything about one article. No fault of one article is raised: it becomes its row."""
    started = time.perf_counter()
    if job.item.fault:
        return failure(job.item, job.item.fault, started)
    try:
        # Frees what the vocabulary learned from the article; no Doc outlives it, the tables hold plain values.
        with nlp.memory_zone(), _garbage_kept():
            analysis = _analysed(job, nlp)
            row = _row(job.item) | _told(analysis) | {"status": "done"}
            rows = to_bytes(rows_of(row, analysis, _log(started)))
    except NewsbookError as error:
        return failure(job.item, str(error), started)
    except Exception as error:  # a fault of ours in one article may not end all others
        return failure(job.item, f"newsbook failed on it: {type(error).__name__}: {error}", started)
    return Result(job.item, job.item.key, rows, failed=False)


@contextmanager
def _garbage_kept() -> Iterator[None]:
    """Python looks for garbage once, when the article is done: until then nearly all is in use, and looking takes time."""
    looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looking:
            gc.enable()


def failure(item: Item, why: str, started: float | None = None, *, again: bool = False) -> Result:
    """The row of an article that could not be read; `again`: it is tried once more in the next run."""
    item = replace(item, key="" if again else item.key)
    row = _row(item) | {"words": 0, "status": "failed", "error": why.encode("utf-8", "backslashreplace").decode()}
    return Result(item, item.key, to_bytes(rows_of(row, None, _log(started))), failed=True)


def _analysed(job: Job, nlp: Language) -> Analysis:
    source = _source(job)
    if source.kind != "html":  # a page is far longer than its article
        _check_length(source, source.text)
    decided = Corrections(job.corrections, job.item.corrections.name if job.item.corrections else "")
    article = clean(source, corrections=decided.page())
    _check_length(source, article.text)
    decided.seen_in(article)
    return analyse(article, nlp, corrections=decided)


def _check_length(source: Source, text: str) -> None:
    """One book among the articles would take a worker's time for minutes, and may take more memory than it has."""
    if len(text) > LONGEST:
        raise NewsbookError(
            f"{source.name} has {len(text):,} characters of text: that is no single article. Divide it, or read it alone."
        )


def _source(job: Job) -> Source:
    source = source_of(job.raw, Path(job.item.path))
    return replace(source, url=job.origin["url"], fetched=job.origin["fetched"]) if job.origin else source


def _row(item: Item) -> dict[str, Any]:
    return {
        "article": item.article,
        "path": item.path,
        "newsbook": newsbook_version(),
        "sha256": item.sha256,
        "key": item.key or None,
    }


def _told(analysis: Analysis) -> dict[str, Any]:
    """What is known of an article that was read."""
    article = analysis.article
    return {
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published.isoformat() if article.published else None,
        "modified": article.modified.isoformat() if article.modified else None,
        "authors": DIVIDER.join(article.authors) or None,
        "url": article.url,
        "fetched": article.fetched,
        "section": article.section,
        "language": article.language,
        "words": article.words,
        "notes": "\n".join((*article.notes, *analysis.notes)) or None,
        "pipeline": analysis.pipeline,
    }


def _log(started: float | None) -> dict[str, Any]:
    seconds = 0.0 if started is None else round(time.perf_counter() - started, 4)
    return {"seconds": seconds, "finished": datetime.now(UTC).isoformat(timespec="seconds")}
