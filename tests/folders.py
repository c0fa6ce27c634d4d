"""Small corpora for the tests of `newsbook.corpus`."""

from __future__ import annotations

from pathlib import Path

from newsbook.corpus import Corpus

STORY = "Antony Blinken met Heiko Maas in Berlin on Monday. “We agree,” Maas told reporters after talks on gas. "


def story(folder: Path, name: str, *, more: str = "") -> Path:
    """A short article in the folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(STORY * 3 + more, encoding="utf-8")
    return path


def stories(folder: Path, count: int) -> Path:
    """So many articles, no two the same; -> the folder."""
    for n in range(count):
        story(folder, f"{n:03d}.txt", more=f"They had {n} guests.")
    return folder


def files(out: Path) -> dict[str, bytes]:
    """Everything that is the same for the same articles: all files but the log and hidden ones."""
    found = (p for p in out.rglob("*") if p.is_file() and not p.name.startswith("."))
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in found if p.parent.name != "log"}


def column(found: Corpus, query: str) -> list[object]:
    """The first column of a query's rows."""
    return [row[0] for row in found.tables().execute(query).fetchall()]
