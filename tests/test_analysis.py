"""The face that does not move, called as a user would call it; and offsets on arbitrary text."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

import newsbook
from conftest import SAMPLE
from newsbook.analysis import TABLES, Analysis, analyse
from newsbook.article import SCHEMAS, Article, NewsbookError, check_table

# Pieces from which awkward news is made: marks, titles, dates, other scripts, control characters.
PIECES = [
    "Antony Blinken", "NATO", "the US Secretary of State", "he", "said", "told reporters", ":", ",", ".", "?",
    '"', "“", "”", "’", "'", "«", "»", "on Tuesday", "20 years after", "March 23, 2021", "in June", "will meet",
    "\n", "\n\n", "\t", "\u00a0", "🙂", "北京", "\x00", "\u200b", "...", "—", "1,300", "U.S.", "a", "Berlin’s",
]  # fmt: skip
texts = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))


@pytest.mark.parametrize("seed", range(12))
def test_a_text_in_disorder_is_read(nlp: Language, sample: Article, seed: int) -> None:
    """The sample's words shuffled, or cut off anywhere: what no parse makes sense of must break nothing."""
    chance = random.Random(seed)
    start = chance.randrange(len(sample.text) // 2)
    words = sample.text[start : start + chance.randrange(200, 2500)].split(" ")
    if seed % 3 == 0:
        chance.shuffle(words)
    elif seed % 3 == 1:
        words = [word.rstrip(".") for word in words if chance.random() > 0.15]
    for name, table in analyse(Article.from_text(" ".join(words), published="2021-03-23"), nlp).tables().items():
        check_table(name, table)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts, published=st.one_of(st.none(), st.dates()))
def test_every_row_points_at_its_words(nlp: Language, text: str, published: object) -> None:
    article = Article.from_text(text, published=published)  # type: ignore[arg-type]
    result = analyse(article, nlp)
    assert article.text == text
    for name, table in result.tables().items():
        check_table(name, table)
        for start, end, words in zip(table["start"], table["end"], table["text"], strict=True):
            assert text[start:end] == words, name
        for kind in ("cue", "speaker", "role"):
            if f"{kind}_start" in table:
                known = table[table[f"{kind}_start"].notna()]
                for row in known.to_dict("records"):
                    assert text[row[f"{kind}_start"] : row[f"{kind}_end"]] == row[kind]


def test_links_between_tables_lead_somewhere(analysis: Analysis) -> None:
    ids = set(analysis.entities["entity_id"])
    assert analysis.entities["entity_id"].is_unique
    for column in (
        analysis.mentions["entity_id"], analysis.quotes["speaker_id"],
        analysis.relations["source_id"], analysis.relations["target_id"],
    ):  # fmt: skip
        assert set(column.dropna()) <= ids
    actors = {a for cell in analysis.events["actors"].dropna() for a in cell.split(" | ")}
    assert actors <= ids
    counted = analysis.mentions["entity_id"].value_counts().to_dict()
    assert analysis.entities.set_index("entity_id")["n_mentions"].to_dict() == counted


def test_the_same_article_gives_the_same_tables(sample: Article, nlp: Language, analysis: Analysis) -> None:
    again = analyse(sample, nlp)
    for name in TABLES:
        pd.testing.assert_frame_equal(getattr(again, name), getattr(analysis, name))


def test_save_and_load(analysis: Analysis, tmp_path: Path) -> None:
    analysis.save(tmp_path / "a")
    loaded = Analysis.load(tmp_path / "a")
    assert loaded.article == analysis.article
    assert (loaded.notes, loaded.pipeline) == (analysis.notes, analysis.pipeline)
    for name in TABLES:
        pd.testing.assert_frame_equal(getattr(loaded, name), getattr(analysis, name))
        assert list(pd.read_csv(tmp_path / "a" / f"{name}.csv").columns) == list(SCHEMAS[name])


def test_damaged_results_say_so(analysis: Analysis, tmp_path: Path) -> None:
    with pytest.raises(NewsbookError, match="is missing"):
        Analysis.load(tmp_path)
    analysis.save(tmp_path)
    (tmp_path / "quotes.json").write_text("{", encoding="utf-8")
    with pytest.raises(NewsbookError, match="is damaged"):
        Analysis.load(tmp_path)


def test_the_face(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    article = newsbook.read_article(SAMPLE)
    analysis = newsbook.analyse(article, pipeline=None)
    assert list(analysis.quotes.columns) == list(SCHEMAS["quotes"])
    taken = newsbook.Article.from_text("Ann Lee met Bob Ray on Monday.", published="2021-03-23", title="T")
    assert newsbook.analyse(taken, newsbook.load_pipeline()).article.title == "T"
    analysis.save(tmp_path / "x")
    assert newsbook.Analysis.load(tmp_path / "x").article.id == article.id


def test_command_line_from_another_folder(tmp_path: Path) -> None:
    text = "Ann Lee met Bob Ray in Paris on Monday. They agreed to meet again next month. " * 4
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "newsbook", "analyse", "a.txt", str(SAMPLE), "missing.txt",
               "--out", "out", "--published", "2021-03-23"]  # fmt: skip
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=os.environ)
    assert done.returncode == 1, done.stderr
    assert "missing.txt" in done.stderr and "Traceback" not in done.stderr
    folders = sorted(p.name for p in (tmp_path / "out").iterdir())
    assert folders == ["a", "dw-blinken-nato"]
    for folder in folders:
        files = {p.name for p in (tmp_path / "out" / folder).iterdir()}
        assert {f"{t}.{kind}" for t in TABLES for kind in ("csv", "json")} <= files
    article = json.loads((tmp_path / "out" / "a" / "article.json").read_text(encoding="utf-8"))
    assert article["published"] == "2021-03-23"
