"""The folders around the notebooks: articles, corrections, results, and which article is open."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pandas as pd

from newsbook.analysis import Analysis, analyse
from newsbook.article import Article, NewsbookError, sha256_of, slug
from newsbook.cleaning import clean
from newsbook.corrections import SAID_ONCE, Corrections
from newsbook.reading import MAX_BYTES, READABLE, Source, read_source, source_of
from newsbook.reading.sniff import check_readable
from newsbook.reading.source import too_large

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".mhtml", ".mht", ".pdf", ".docx", ".eml"})
CHOICE = ".chosen"
SAMPLE = "dw-blinken-nato.txt"  # what a fresh clone opens
ORIGIN = ".origin.json"  # beside a fetched page: its address and time
MAX_PATH = 256
LONGEST_SLUG = 60


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
    """Where the sources lie; nothing in it is ever changed."""
    return root() / "data" / "articles"


def results_folder() -> Path:
    """Where runs leave what they make."""
    return root() / "data" / "results"


def corpus_folder(folder: str | Path | None = None) -> Path:
    """Where the tables of a folder of articles are kept (None: data/articles): in data/results, under its name."""
    path = Path(folder or articles_folder()).resolve()
    if path == articles_folder().resolve():
        return results_folder() / "06-corpus"
    return results_folder() / f"06-corpus-{slug(path.name)}-{sha256_of(str(path))[:8]}"


def corrections_folder() -> Path:
    """Where the files with what readers decided lie."""
    return root() / "data" / "corrections"


def corpus_corrections() -> Path:
    """What a reader decided about many articles at once."""
    return corrections_folder() / "corpus.csv"


def article_files() -> list[Path]:
    """What can be opened in data/articles, by name."""
    return sorted(p for p in articles_folder().iterdir() if p.suffix.lower() in SUFFIXES)


def list_articles() -> pd.DataFrame:
    """The files of data/articles with what was understood of each: title, publisher, date, fault."""
    rows = []
    for path in article_files():
        row: dict[str, object] = {"file": path.name}
        try:
            article = _cleaned(_read_own(path))
        except NewsbookError as error:
            rows.append(row | {"fault": str(error)})
            continue
        rows.append(row | {"title": article.title, "publisher": article.publisher, "published": article.published})
    table = pd.DataFrame(rows, columns=["file", "title", "publisher", "published", "fault"])
    return table.dropna(axis="columns", how="all")


def choose(name: str) -> str:
    """Make a file of data/articles the one every notebook opens with ARTICLE = None."""
    if not (articles_folder() / name).is_file():
        raise NewsbookError(f"There is no {name} in data/articles. There are: {_names()}.")
    (root() / "data" / CHOICE).write_text(name + "\n", encoding="utf-8")
    return f"{name} is chosen: run this notebook again, and the others."


def chosen() -> str:
    """The file chosen last; else the sample article, or where that is gone the first one in data/articles."""
    note = root() / "data" / CHOICE
    if note.is_file():
        name = note.read_text(encoding="utf-8").strip()
        if (articles_folder() / name).is_file():
            return name
    files = article_files()
    if not files:
        raise NewsbookError(f"data/articles is empty: put an article there ({READABLE}).")
    return next((path.name for path in files if path.name == SAMPLE), files[0].name)


def _names() -> str:
    return ", ".join(p.name for p in article_files()) or "none"


def open_article(source: str | Path | None = None) -> Article:
    """The article chosen last (None), or one by its name in data/articles, path, address or text.

    What the reader decided about its page (data/corrections) is applied.
    """
    if source is None:
        return _cleaned(_read_own(articles_folder() / chosen()))
    text = str(source)
    if len(text) < MAX_PATH and "\n" not in text and not Path(text).exists():
        for path in (articles_folder() / text, root() / text):
            if path.is_file():
                return _cleaned(_read_own(path))
    return _cleaned(read_source(source))


def _cleaned(source: Source) -> Article:
    """A source cleaned, with the corrections that stand under the article's id: of a file, its name."""
    article_id = slug(Path(source.path).stem) if source.path else clean(source).id
    return clean(source, corrections=Corrections.load(_corrections_file(article_id)).page())


def _read_own(path: Path) -> Source:
    """A file of the project; its path is told from the project's folder, the same on every machine."""
    source = replace(read_source(path), path=path.relative_to(root()).as_posix())
    origin = path.with_name(path.name + ORIGIN)
    if not origin.is_file():
        return source
    told = json.loads(origin.read_text(encoding="utf-8"))
    return replace(source, url=told["url"], fetched=told["fetched"])


def add_article(source: str, name: str | None = None, *, language: str | None = None) -> str:
    """Keeps pasted text, or the page behind an address as it came, in data/articles; -> the file's name.

    Beside a fetched page stands a small file that says from where and when. A file that is there is never changed:
    where the name is another text's, the new one is numbered. `language`: what it is in, whatever it looks like.
    """
    read = read_source(source)
    article = clean(read, language=language)
    file = f"{_whole_words(slug(name or article.title or article.id))}{_suffix(read)}"
    target = _kept(file, read.raw or source.encode("utf-8", "surrogatepass"))
    if language:
        say_language(target.name, language)
    if read.url:
        told = {"url": read.url, "fetched": read.fetched, "sha256": read.sha256}
        target.with_name(target.name + ORIGIN).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    return target.name


def _whole_words(name: str) -> str:
    """A name that was cut at its greatest length, without the piece of a word at its end."""
    return name.rpartition("-")[0] if len(name) >= LONGEST_SLUG - 1 and "-" in name else name


def add_file(name: str, raw: bytes, *, language: str | None = None) -> str:
    """Keeps a file from elsewhere in data/articles, its bytes as they came; -> its name there.

    NewsbookError when it cannot be read or holds no article. Where the name is another file's, the new one is numbered.
    `language`: what it is in, whatever it looks like.
    """
    suffix = Path(name).suffix.lower()
    if suffix not in SUFFIXES:
        check_readable(raw, name)  # of a picture or an old Office file it says what to do
        raise NewsbookError(f"{name} is of a kind that newsbook cannot read: it reads {READABLE}.")
    if len(raw) > MAX_BYTES:
        raise too_large(name, MAX_BYTES)
    source = source_of(raw, Path(name))
    if language:
        clean(source, language=language)
    else:
        _cleaned(source)
    kept = _kept(f"{slug(Path(name).stem)}{suffix}", raw).name
    if language:
        say_language(kept, language)
    return kept


def say_language(name: str, language: str) -> None:
    """Keeps for every later run what a file of data/articles is in, whatever it looks like."""
    Corrections.append(_corrections_file(slug(Path(name).stem)), ("language", "", language))


def _kept(name: str, raw: bytes) -> Path:
    """The file of that name in data/articles, written where there is none; numbered where it is another's."""
    target = articles_folder() / name
    stem, number = target.stem, 1
    while target.is_file() and target.read_bytes() != raw:
        number += 1
        target = target.with_stem(f"{stem}-{number}")
    target.write_bytes(raw)
    return target


def _suffix(source: Source) -> str:
    """The file ending that goes with what was read."""
    if source.path:
        return Path(source.path).suffix.lower()
    return f".{source.kind}" if source.kind in {"html", "pdf", "docx"} else ".txt"


def corrections_for(article: Article) -> Corrections:
    """What a reader decided about this article, from data/corrections/<article id>.csv."""
    return Corrections.load(_corrections_file(article.id))


def _corrections_file(article_id: str) -> Path:
    return corrections_folder() / f"{article_id}.csv"


def correct(article: Article, what: str, where: str, value: str) -> str:
    """Keeps a correction of this article for every later run; see `newsbook.corrections`. -> what to do next.

    It takes the place of what was said of the same thing before.
    """
    file = _corrections_file(article.id)
    before = [row for row in Corrections.load(file).rows if row[:2] == (what, where) and what in SAID_ONCE]
    Corrections.append(file, (what, where, value))
    for row in before:
        Corrections.remove(file, row)
    return f"Kept in data/corrections/{article.id}.csv: run the cells again."


def undo(article: Article, what: str, where: str, value: str) -> str:
    """Takes a correction of this article back; -> what to do next."""
    Corrections.remove(_corrections_file(article.id), (what, where, value))
    return f"Taken out of data/corrections/{article.id}.csv: run the cells again."


def analyse_article(article: Article, pipeline: str | None = None) -> Analysis:
    """`analyse` with the reader's corrections for this article."""
    corrections = corrections_for(article)
    corrections.seen_in(article)
    return analyse(article, pipeline, corrections=corrections)
