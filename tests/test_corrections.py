from pathlib import Path

import pytest
from spacy.language import Language

from newsbook.analysis import Analysis, analyse
from newsbook.article import Article, NewsbookError
from newsbook.corrections import Corrections


def corrected(article: Article, nlp: Language, *rows: tuple[str, str, str]) -> Analysis:
    return analyse(article, nlp, corrections=Corrections(rows, "test.csv"))


def test_merge_rename_drop_retype(sample: Article, nlp: Language, analysis: Analysis) -> None:
    result = corrected(
        sample, nlp,
        ("merge", "Jens Stoltenberg", "NATO"), ("rename", "NATO", "The Alliance"),
        ("drop", "Taliban", ""), ("retype", "Bundeswehr", "PRODUCT"),
    )  # fmt: skip
    entities = result.entities.set_index("name")
    before = analysis.entities.set_index("name")["n_mentions"]
    assert "Jens Stoltenberg" not in entities.index and "Taliban" not in entities.index
    assert entities.at["The Alliance", "n_mentions"] == before["NATO"] + before["Jens Stoltenberg"]
    assert entities.at["Bundeswehr", "label"] == "PRODUCT"
    assert not result.mentions["entity_id"].eq("jens-stoltenberg").any()
    assert not result.quotes["speaker_id"].eq("jens-stoltenberg").any()


def test_speaker(sample: Article, nlp: Language) -> None:
    result = corrected(sample, nlp, ("speaker", "We now have the one-time", "Heiko Maas"))
    row = result.quotes[result.quotes["text"].str.startswith("We now have")].iloc[0]
    assert (row["speaker_id"], row["rule"], row["confidence"]) == ("heiko-maas", "correction", 1.0)


def test_what_matches_nothing_is_reported(sample: Article, nlp: Language) -> None:
    result = corrected(sample, nlp, ("merge", "Nobody", "NATO"))
    assert any("line 2, matches nothing: merge 'Nobody'" in note for note in result.notes)


def test_applying_twice_changes_nothing(sample: Article, nlp: Language) -> None:
    rows = (("merge", "Anthony Blinken", "Antony Blinken"), ("rename", "NATO", "Nato"))
    first, second = corrected(sample, nlp, *rows), corrected(sample, nlp, *rows)
    for name, table in first.tables().items():
        assert table.equals(second.tables()[name])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("a,b,c\n", "first line must be what,where,value"),
        ("what,where,value\nexplode,NATO,\n", "line 2: 'explode' is no correction"),
    ],
)
def test_wrong_files_say_where(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "x.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(NewsbookError, match=message):
        Corrections.load(path)


def test_no_file_no_corrections(tmp_path: Path) -> None:
    assert Corrections.load(tmp_path / "none.csv").rows == ()
