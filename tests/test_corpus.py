import shutil
from pathlib import Path

import pandas as pd
import pytest

from conftest import SAMPLE
from newsbook.article import NewsbookError
from newsbook.corpus import Corpus, analyse_folder


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("articles")
    shutil.copy(SAMPLE, folder / "dw.txt")
    story = "Antony Blinken met Heiko Maas in Berlin on Monday. “We agree,” Maas told reporters after the talks. "
    (folder / "second.txt").write_text(story * 4, encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"")
    return analyse_folder(folder, out=folder / "out")


def test_a_bad_article_is_a_row(corpus: Corpus) -> None:
    articles = corpus.articles.set_index("path")
    assert len(articles) == 3
    assert "empty" in articles.at["bad.txt", "error"]
    assert articles["error"].notna().sum() == 1


def test_people_across_articles(corpus: Corpus) -> None:
    people = corpus.people_named().set_index("name")
    assert people.at["Heiko Maas", "articles"] == 2
    assert people.index[0] in {"Antony Blinken", "Heiko Maas"}


def test_parquet_round_trip(corpus: Corpus, tmp_path: Path) -> None:
    corpus.save(tmp_path)
    again = Corpus.load(tmp_path)
    assert list(again.articles["article"]) == list(corpus.articles["article"])
    for name, table in corpus.tables.items():
        pd.testing.assert_frame_equal(again.tables[name], table, check_dtype=False)


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(NewsbookError, match="There is no folder"):
        analyse_folder(tmp_path / "none")


def test_empty_folder(tmp_path: Path) -> None:
    corpus = analyse_folder(tmp_path)
    assert corpus.articles.empty and corpus.people_named().empty
