"""Many articles as one set of tables, each row with the article it comes from, kept as Parquet.

One bad article is a row with its error, never the end of the run.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from newsbook.analysis import TABLES, Analysis, analyse
from newsbook.article import NewsbookError, make_table
from newsbook.cleaning import read_article
from newsbook.corrections import Corrections
from newsbook.pipeline import FAST, load

ARTICLE_COLUMNS = {
    "article": "string", "path": "string", "title": "string", "publisher": "string",
    "published": "string", "words": "int64", "pipeline": "string", "sha256": "string", "error": "string",
}  # fmt: skip
MANY = 1_000  # articles: more than that are read with the fast pipeline


@dataclass(frozen=True)
class Corpus:
    """`articles` has a row for each source, `tables` the tables of findings with an `article` column."""

    articles: pd.DataFrame
    tables: dict[str, pd.DataFrame]

    def save(self, folder: str | Path) -> Path:
        """Write articles.parquet and one Parquet file per table; the folder is made."""
        target = Path(folder)
        target.mkdir(parents=True, exist_ok=True)
        for name, table in {"articles": self.articles, **self.tables}.items():
            table.to_parquet(target / f"{name}.parquet", index=False)
        return target

    @classmethod
    def load(cls, folder: str | Path) -> Corpus:
        """What `save` wrote."""
        source = Path(folder)
        read = {name: pd.read_parquet(source / f"{name}.parquet") for name in ("articles", *TABLES)}
        return cls(read.pop("articles"), read)

    def people_named(self) -> pd.DataFrame:
        """Person -> in how many articles, how often; by name, most articles first."""
        people = self.tables["entities"].query("label == 'PERSON'")
        grouped = people.groupby("name", as_index=False).agg(
            articles=("article", "nunique"), mentions=("n_mentions", "sum")
        )
        return grouped.sort_values(["articles", "mentions", "name"], ascending=[False, False, True], ignore_index=True)


def analyse_folder(
    folder: str | Path,
    *,
    out: str | Path | None = None,
    pipeline: str | None = None,
    corrections: str | Path | None = None,
) -> Corpus:
    """Every file of a folder through `analyse`; written to `out` as Parquet when that is given.

    `corrections` is a folder with one CSV an article. With no `pipeline` named, more than 1,000 files are read
    with the fast one; the column `pipeline` of the articles says which. NewsbookError when the folder is not there.
    """
    source = Path(folder)
    if not source.is_dir():
        raise NewsbookError(f"There is no folder {source}: make it and put articles in.")
    files = sorted(p for p in source.iterdir() if p.is_file() and not p.name.startswith("."))
    nlp = load(pipeline or (FAST if len(files) > MANY else None))
    rows, parts = [], []
    for path in files:
        try:
            article = read_article(path)
            decided = Corrections.load(Path(corrections) / f"{article.id}.csv") if corrections else None
            analysis = analyse(article, nlp, corrections=decided)
        except NewsbookError as error:
            rows.append({"article": path.stem, "path": path.name, "words": 0, "error": str(error)})
            continue
        rows.append(_article_row(path, analysis))
        parts.append(analysis)
    corpus = Corpus(_articles_table(rows), {name: _stacked(name, parts) for name in TABLES})
    if out is not None:
        corpus.save(out)
    return corpus


def _article_row(path: Path, analysis: Analysis) -> dict[str, object]:
    article = analysis.article
    return {
        "article": article.id,
        "path": path.name,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published.isoformat() if article.published else None,
        "words": len(article.text.split()),
        "pipeline": analysis.pipeline,
        "sha256": article.source_sha256,
    }


def _articles_table(rows: Iterable[dict[str, object]]) -> pd.DataFrame:
    frame = pd.DataFrame(list(rows), columns=list(ARTICLE_COLUMNS), dtype="object")
    return frame.where(frame.notna(), pd.NA).astype(ARTICLE_COLUMNS)


def _stacked(name: str, parts: list[Analysis]) -> pd.DataFrame:
    """One table of all articles, with the column `article` in front."""
    frames = []
    for analysis in parts:
        table = analysis.tables()[name].copy()
        table.insert(0, "article", pd.Series([analysis.article.id] * len(table), dtype="string"))
        frames.append(table)
    if not frames:
        frames = [make_table(name, []).assign(article=pd.Series([], dtype="string"))]
    return pd.concat(frames, ignore_index=True)
