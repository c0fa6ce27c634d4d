"""What is to be read: the files of a folder, each with a name of its own and the key of what is made from it."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path, PurePosixPath

from spacy.util import get_package_version

import newsbook
from newsbook.article import NewsbookError, SourceError, sha256_of, slug
from newsbook.pipeline import ACCURATE, FAST
from newsbook.reading import read_bytes

ORIGIN = ".origin.json"  # beside a fetched page: its address and time
PAGE_SUFFIXES = (".html", ".htm")
PAGE_FILES = "_files"  # a browser's folder of pictures and scripts beside a saved page
# What comes after `analysis`, and so changes no row; of this folder only what makes rows counts.
LATER = frozenset({"spreadsheet", "findings", "summaries", "checks", "corpus", "assets", "charts", "pictures", "reader", "redline",
                   "report", "workspace", "views", "entries", "fields", "forms", "desk", "corpus_views", "runner", "templates", "__main__", "__init__"})  # fmt: skip
ROW_MAKERS = ("corpus/columns.py", "corpus/work.py")
SHORT = 12  # hex digits
BUNDLED_SIZES = (ACCURATE, FAST)  # part of the code's digest


@dataclass(frozen=True)
class Item:
    """One file: `place` is where it lies in the folder, `path` the same as UTF-8 can tell it.

    `key` is of its bytes, its corrections and what reads it; `corrections` and `origin` are the files that go with it.
    `fault` says why it cannot be read at all.
    """

    article: str
    place: str
    path: str
    key: str
    size: int = 0
    sha256: str | None = None
    corrections: Path | None = None
    origin: Path | None = None
    fault: str | None = None


def find_paths(folder: Path, *, leave_out: Path) -> list[str]:
    """Every file below the folder, by name; hidden ones, those below `leave_out` or in linked folders, the small files that
    say where a page was fetched, and the pictures and scripts that a browser saves beside a page are left out."""
    return sorted(_files(folder, leave_out.resolve()))


def make_items(folder: Path, paths: Sequence[str], *, corrections: Path | None, made_with: str) -> list[Item]:
    """The files with their names and keys; each is read for that."""
    ids = unique_ids(paths)
    return [_item(folder, path, ids[path], corrections, made_with) for path in paths]


def _files(folder: Path, leave_out: Path) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        here = Path(place)
        pages = {Path(n).stem for n in names if n.lower().endswith(PAGE_SUFFIXES)}
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".")
            and (here / name).resolve() != leave_out
            and not (name.endswith(PAGE_FILES) and name.removesuffix(PAGE_FILES) in pages)
        ]
        for name in names:
            if not name.startswith(".") and not name.endswith(ORIGIN):
                yield (here / name).relative_to(folder).as_posix()


def unique_ids(paths: Iterable[str]) -> dict[str, str]:
    """Path -> the article's name: that of its file; where several share it, that of folder, file and ending, and
    where this is taken too, with digits of its own. It depends on the paths alone, not on their order."""
    paths = list(paths)
    named = {path: slug(PurePosixPath(path).stem) for path in paths}
    for longer in (slug, _numbered):
        often = Counter(named.values())
        named = {path: name if often[name] == 1 else longer(path) for path, name in named.items()}
    return named


def _numbered(path: str) -> str:
    return f"{slug(path)[:40]}-{hashlib.sha256(os.fsencode(path)).hexdigest()[:SHORT]}"


def _item(folder: Path, place: str, article: str, corrections: Path | None, made_with: str) -> Item:
    """A file with its key; what cannot be read gets the key of its fault, and so a new one when it is mended."""
    path = os.fsencode(place).decode("utf-8", "backslashreplace")
    decided = _decided(corrections, (article, slug(PurePosixPath(place).stem)))
    origin = folder / (place + ORIGIN)
    try:
        raw = read_bytes(folder / place, name=Path(path))
        beside = [sha256_of(p.read_bytes()) if p and p.is_file() else "" for p in (decided, origin)]
    except (SourceError, OSError) as error:
        return Item(article, place, path, _key(path, article, str(error), made_with), fault=str(error))
    digest = sha256_of(raw)
    key = _key(path, article, digest, *beside, made_with)
    return Item(article, place, path, key, len(raw), digest, decided, origin if beside[1] else None)


def _decided(folder: Path | None, names: Iterable[str]) -> Path | None:
    """The article's corrections: under its name in the corpus, else under that of its file."""
    found = (folder / f"{name}.csv" for name in names) if folder else ()
    return next((path for path in found if path.is_file()), None)


def _key(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=1)
def newsbook_version() -> str:
    """The version of newsbook with the digits of its code: a checkout changes without a new version."""
    return f"{version('newsbook')}+{_code()}"


def _code() -> str:
    """A digest of every file that has a part in making an article's rows, the bundled pipelines' weights among them."""
    package = Path(newsbook.__file__).parent
    return _digest(package, (p for p in package.rglob("*") if _counts(p.relative_to(package))))


def _counts(path: Path) -> bool:
    top = path.parts[0].removesuffix(".py")
    return "__pycache__" not in path.parts and (top not in LATER or path.as_posix() in ROW_MAKERS)


def _digest(folder: Path, files: Iterable[Path]) -> str:
    found = hashlib.sha256()
    for path in sorted(p for p in files if p.is_file()):
        found.update(f"{path.relative_to(folder).as_posix()}\0{sha256_of(path.read_bytes())}\0".encode())
    return found.hexdigest()[:SHORT]


def made_with(pipeline: str) -> str:
    """All versions that a row depends on, in one line; NewsbookError when there is no such pipeline here."""
    return f"newsbook {newsbook_version()}, spacy {version('spacy')}, {pipeline} {_pipeline_version(pipeline)}"


def _pipeline_version(pipeline: str) -> str:
    if pipeline in BUNDLED_SIZES:
        return "bundled"
    if (folder := Path(pipeline)).is_dir():
        return _digest(folder, folder.rglob("*"))
    found = get_package_version(pipeline)
    if found is None:
        raise NewsbookError(f"There is no spaCy pipeline {pipeline!r} here: install it, or leave the name out.")
    return found
