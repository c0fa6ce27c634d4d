"""A corpus on disk: parts of Parquet, the results that wait for theirs, and the list of parts that count.

    out/corpus.json              the parts that make the tables, and what made them; replaced at the end of a run
    out/<table>/<part>.parquet   a part holds the rows of up to 256 articles, sorted by article
    out/waiting/<key>            one article's rows, until its part is whole

Which articles make a part depends on their paths and number alone, and a part's name on the keys of its articles: the same
articles give the same files, whatever was killed on the way. Every file appears whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from filelock import FileLock, Timeout

from newsbook.article import NewsbookError
from newsbook.corpus.columns import ARROW, COLUMNS, TEXT, Rows, from_bytes, to_arrow
from newsbook.corpus.sources import SHORT, Item

INDEX, LOCK, WAITING = "corpus.json", ".corpus.lock", "waiting"
UNFINISHED = ".tmp"
PER_PART = 256  # articles, at most on average
AT_ONCE = 32  # articles whose rows are made into Arrow together
LAST = "articles"  # the table of a part that is written last: where it is, the part is whole
TABLE_ORDER = [*(name for name in COLUMNS if name != LAST), LAST]


@dataclass(frozen=True)
class Part:
    """Some articles that are kept together; `number` is one of `of`."""

    number: int
    of: int
    items: tuple[Item, ...]

    def name(self, again: Iterable[str] = ()) -> str:
        """What its files are called; articles in `again` (their paths) are to be made anew in the next run."""
        left_out = set(again)
        keys = "\n".join("" if item.path in left_out else item.key for item in self.items)
        return f"{self.number:05d}-of-{self.of:05d}-{hashlib.sha256(keys.encode()).hexdigest()[:SHORT]}"


def divide(items: Sequence[Item]) -> list[Part]:
    """Articles -> parts: by a digest of the path, into the fewest parts of a power of two that keep them small."""
    count = 1
    while len(items) / count > PER_PART:
        count *= 2
    found: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        found[int(hashlib.sha256(item.path.encode()).hexdigest()[:8], 16) % count].append(item)
    return [Part(number, count, tuple(sorted(own, key=lambda i: i.article))) for number, own in sorted(found.items())]


class Store:
    """The folder of a corpus, open for one run at a time."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.waiting = self._waiting()
        self.kept = self._kept()  # key -> the part that has its rows

    @classmethod
    @contextmanager
    def opened(cls, out: Path) -> Iterator[Store]:
        """The store, made where there is none; NewsbookError when the folder is another's or in use."""
        if out.exists() and not out.is_dir():
            raise NewsbookError(f"{out} is a file: give a folder for the tables.")
        ours = (out / LOCK).exists() or (out / WAITING).is_dir()
        if out.is_dir() and any(out.iterdir()) and not ours:
            raise NewsbookError(f"{out} is not empty and holds no corpus: give another folder for the tables.")
        out.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(out / LOCK, timeout=0):
                for name in (WAITING, *COLUMNS):
                    (out / name).mkdir(exist_ok=True)
                yield cls(out)
        except Timeout:
            raise NewsbookError(f"{out} is being written by another run: wait until that has ended.") from None

    def _waiting(self) -> set[str]:
        """The keys of the results that wait; damaged and unfinished files are removed."""
        found = set()
        for path in sorted((self.out / WAITING).iterdir()):
            if path.suffix != UNFINISHED and _is_sound(path):
                found.add(path.name)
            else:
                path.unlink()
        return found

    def _kept(self) -> dict[str, str]:
        """Key -> part, for all rows in parts that are whole."""
        found: dict[str, str] = {}
        for path in sorted((self.out / LAST).glob("*.parquet")):
            if _is_whole(self.out, path.stem):
                keys = pq.ParquetFile(path).read(["key"])["key"].to_pylist()
                found |= {key: path.stem for key in keys if key}
        return found

    def has(self, item: Item) -> bool:
        """Whether the rows of an item are there."""
        return item.key in self.kept or item.key in self.waiting

    def keep(self, key: str, rows: bytes) -> None:
        """An article's rows wait for the rest of its part."""
        _write(self.out / WAITING / key, rows)
        self.waiting.add(key)

    def write(self, part: Part, own: Mapping[str, bytes]) -> str:
        """A part from what waits, from older parts, and from `own`: path -> rows made anew in the next run. -> its name."""
        name = part.name(own)
        if not _is_whole(self.out, name):
            pieces = list(self._pieces(part, own))
            for table in TABLE_ORDER:
                rows = pa.concat_tables([piece[table] for piece in pieces]).combine_chunks()
                _write_parquet(rows.sort_by("article").cast(ARROW[table]), _file(self.out, table, name))
        for item in part.items:
            if item.path not in own:
                self.kept[item.key] = name
            if item.key in self.waiting:
                self.waiting.discard(item.key)
                (self.out / WAITING / item.key).unlink()
        return name

    def _pieces(self, part: Part, own: Mapping[str, bytes]) -> Iterator[Mapping[str, pa.Table]]:
        older: dict[str, list[str]] = defaultdict(list)
        new = self._new(part, own, older)
        while some := list(islice(new, AT_ONCE)):
            yield to_arrow(some)
        for name, articles in older.items():
            wanted = pa.array(articles, TEXT)
            tables = {table: pq.ParquetFile(_file(self.out, table, name)).read() for table in COLUMNS}
            yield {table: rows.filter(pc.is_in(rows["article"], wanted)) for table, rows in tables.items()}

    def _new(self, part: Part, own: Mapping[str, bytes], older: Mapping[str, list[str]]) -> Iterator[Rows]:
        """The rows that are in no part yet; the articles that are in one go to `older`."""
        for item in part.items:
            if item.path in own:
                yield from_bytes(own[item.path])
            elif item.key in self.waiting:
                yield from_bytes((self.out / WAITING / item.key).read_bytes())
            else:
                older[self.kept[item.key]].append(item.article)

    def finish(self, parts: Iterable[str], about: Mapping[str, Any]) -> None:
        """From now on these parts are the tables; all other files go."""
        names = set(parts)
        index = json.dumps({**about, "parts": sorted(names)}, indent=1, ensure_ascii=False) + "\n"
        _write(self.out / INDEX, index.encode(), sync=True)
        for table in COLUMNS:
            for path in (self.out / table).iterdir():
                if path.stem not in names or path.suffix != ".parquet":
                    path.unlink()
        for path in (self.out / WAITING).iterdir():
            path.unlink()


def part_files(out: Path) -> dict[str, list[str]]:
    """Table -> the files that it is made of; NewsbookError when no run has ended there."""
    try:
        index = json.loads((out / INDEX).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise NewsbookError(
            f"No tables are in {out}: run corpus.analyse_folder(folder, out={str(out)!r}) to its end."
        ) from None
    if not all(_is_whole(out, name) for name in index["parts"]):
        raise NewsbookError(
            f"The tables in {out} are of another newsbook, or files are missing: analyse the folder again."
        )
    return {table: [str(_file(out, table, name)) for name in index["parts"]] for table in COLUMNS}


def _is_whole(out: Path, name: str) -> bool:
    """Whether a part has all its files."""
    return all(_file(out, table, name).is_file() for table in COLUMNS)


def _is_sound(path: Path) -> bool:
    """Whether a file holds an article's rows: it may be cut where the machine lost its power."""
    try:
        from_bytes(path.read_bytes())
    except (ValueError, OSError):
        return False
    return True


def _file(out: Path, table: str, name: str) -> Path:
    return out / table / f"{name}.parquet"


def _write(path: Path, content: bytes, *, sync: bool = False) -> None:
    """A file, whole or not at all."""
    scratch = path.with_name(path.name + UNFINISHED)
    with scratch.open("wb") as handle:
        handle.write(content)
        if sync:
            handle.flush()
            os.fsync(handle.fileno())
    os.replace(scratch, path)


def _write_parquet(rows: pa.Table, path: Path) -> None:
    """Rows as Parquet; in one piece, so that the bytes do not tell how they came together."""
    sink = pa.BufferOutputStream()
    pq.write_table(rows.combine_chunks(), sink, compression="zstd")
    _write(path, bytes(sink.getvalue()), sync=True)
