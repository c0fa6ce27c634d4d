"""The folders around the notebooks: articles, corrections, results, and which article is open."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pandas as pd

from newsbook.analysis import Analysis, analyse
from newsbook.article import Article, NewsbookError
from newsbook.cleaning import read_article
from newsbook.corrections import Corrections

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".pdf", ".docx"})
CHOICE = ".chosen"
MAX_PATH = 256


def root() -> Path:
    """The project's folder: NEWSBOOK_HOME, or the nearest one above that has data/articles."""
    home = os.environ.get("NEWSBOOK_HOME")
    here = Path(home) if home else Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "data" / "articles").is_dir():
            return folder
    raise NewsbookError(
        f"No data/articles folder in {here} or above it. Start from the newsbook folder, or set NEWSBOOK_HOME to it."
    )


def articles_folder() -> Path:
    return root() / "data" / "articles"


def results_folder() -> Path:
    return root() / "data" / "results"


def article_files() -> list[Path]:
    """What can be opened in data/articles, by name."""
    return sorted(p for p in articles_folder().iterdir() if p.suffix.lower() in SUFFIXES)


def list_articles() -> pd.DataFrame:
    """The files of data/articles with what was understood of each: title, publisher, date, fault."""
    rows = []
    for path in article_files():
        row: dict[str, object] = {"file": path.name}
        try:
            article = read_article(path)
        except NewsbookError as error:
            rows.append(row | {"fault": str(error)})
            continue
        rows.append(row | {"title": article.title, "publisher": article.publisher, "published": article.published})
    return pd.DataFrame(rows, columns=["file", "title", "publisher", "published", "fault"]).dropna(
        axis="columns", how="all"
    )


def choose(name: str) -> str:
    """Make a file of data/articles the one every notebook opens with ARTICLE = None."""
    if not (articles_folder() / name).is_file():
        raise NewsbookError(f"There is no {name} in data/articles. There are: {_names()}.")
    (root() / "data" / CHOICE).write_text(name + "\n", encoding="utf-8")
    return f"{name} is chosen: run the cells below again, and the other notebooks."


def chosen() -> str:
    """The file chosen last; else the first one in data/articles."""
    note = root() / "data" / CHOICE
    if note.is_file():
        name = note.read_text(encoding="utf-8").strip()
        if (articles_folder() / name).is_file():
            return name
    files = article_files()
    if not files:
        raise NewsbookError("data/articles is empty: put an article there (a .txt, .html, .pdf or .docx).")
    return files[0].name


def _names() -> str:
    return ", ".join(p.name for p in article_files()) or "none"


def open_article(source: str | Path | None = None) -> Article:
    """The article chosen last (None), or one by its name in data/articles, path, address or text."""
    if source is None:
        return _read_own(articles_folder() / chosen())
    text = str(source)
    if len(text) < MAX_PATH and "\n" not in text and not Path(text).exists():
        for path in (articles_folder() / text, root() / text):
            if path.is_file():
                return _read_own(path)
    return read_article(source)


def _read_own(path: Path) -> Article:
    """A file of the project; its path is told from the project's folder, the same on every machine."""
    return replace(read_article(path), source_path=path.relative_to(root()).as_posix())


def corrections_for(article: Article) -> Corrections:
    """What a reader decided about this article, from data/corrections/<article id>.csv."""
    return Corrections.load(root() / "data" / "corrections" / f"{article.id}.csv")


def analyse_article(article: Article, pipeline: str | None = None) -> Analysis:
    """`analyse` with the reader's corrections for this article."""
    return analyse(article, pipeline, corrections=corrections_for(article))
