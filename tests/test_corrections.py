from pathlib import Path

import pandas as pd
import pytest
from spacy.language import Language

from newsbook import workspace
from newsbook.analysis import Analysis, analyse
from newsbook.article import Article, NewsbookError, check_table
from newsbook.corrections import Corrections
from newsbook.pipeline import make_doc


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
    together = corrected(sample, nlp, ("speaker", "newly revived", "Wang Yi")).quotes
    row = together[together["text"].str.startswith("newly revived")].iloc[0]
    assert row["speaker_id"] == "wang-yi" and pd.isna(row["speaker_ids"])


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


PAGE = (
    "Council votes for bridge\n\nThe council agreed on Tuesday to rebuild the stone bridge that fell into the river last winter.\n\n"
    "Engineers who looked at the pillars found cracks that had been there for at least ten years.\n\n"
    "Shops on the far side have lost a third of their trade since the road was closed to cars.\n"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with one article, and the working folder in it."""
    (tmp_path / "data" / "articles").mkdir(parents=True)
    (tmp_path / "data" / "articles" / "bridge.txt").write_text(PAGE, encoding="utf-8")
    monkeypatch.setenv("NEWSBOOK_HOME", str(tmp_path))
    return tmp_path


def test_corrections_of_the_page(project: Path) -> None:
    article = workspace.open_article("bridge.txt")
    for row in [("relabel", "Shops on the", "boilerplate"), ("title", "", "A bridge for the valley"),
                ("published", "", "2024-05-05"), ("author", "", "Ann Lee | Bob Ray")]:  # fmt: skip
        assert "data/corrections/bridge.csv" in workspace.correct(article, *row)
    corrected = workspace.open_article("bridge.txt")
    assert corrected.id == article.id and "Shops" not in corrected.text
    assert (corrected.title, corrected.authors) == ("A bridge for the valley", ("Ann Lee", "Bob Ray"))
    assert corrected.where["published"] == corrected.published_from == "corrected by the reader"
    assert not any("publication date" in note or "author" in note for note in corrected.notes)


def test_a_correction_of_no_line_is_reported(project: Path, nlp: Language) -> None:
    workspace.correct(workspace.open_article("bridge.txt"), "relabel", "No such line", "heading")
    analysis = workspace.analyse_article(workspace.open_article("bridge.txt"))
    assert any("matches nothing: relabel 'No such line'" in note for note in analysis.notes)


@pytest.mark.parametrize(
    ("row", "says"),
    [(("relabel", "", "heading"), "first words"), (("relabel", "Shops", "advert"), "one of title"),
     (("published", "", "May 5"), "YYYY-MM-DD"), (("published", "", ""), "YYYY-MM-DD"), (("burn", "", ""), "no correction")],
)  # fmt: skip
def test_what_is_no_correction_is_not_kept(project: Path, row: tuple[str, str, str], says: str) -> None:
    with pytest.raises(NewsbookError, match=says):
        workspace.correct(workspace.open_article("bridge.txt"), *row)
    assert not (project / "data" / "corrections").exists()


def test_an_article_is_added(project: Path) -> None:
    name = workspace.add_article(PAGE.replace("bridge", "harbour"))
    assert name == "council-votes-for-harbour.txt"
    assert (project / "data" / "articles" / name).read_text(encoding="utf-8") == PAGE.replace("bridge", "harbour")
    assert workspace.add_article(PAGE.replace("bridge", "harbour")) == name
    longer = workspace.add_article(PAGE.replace("bridge", "harbour") + "\nMore of it.\n")
    assert longer == "council-votes-for-harbour-2.txt"  # what is there is never changed
    assert workspace.choose(name).startswith(name)


STORY = (
    "Ann Lee, the mayor, met Bob Ray in Paris on 3 May 2021. “We will build the bridge,” Lee said. "
    "Ray left Paris on 5 May 2021. The Zubrik spoke of a plan.\n\nThe council voted on 6 May 2021."
)
ROWS = [
    ("split", "Lee", ""), ("split", "Lee", "Bob Ray"), ("split", f"Paris@{STORY.index('Paris')}", "Paris of old"),
    ("add", "Zubrik", "ORG"), ("add", "Zubrik", "PERSON Bob Ray"), ("retype", f"Paris@{STORY.index('Paris')}", "FAC"),
    ("drop", f"Paris@{STORY.index('Paris')}", ""), ("merge", "Bob Ray", "Ann Lee"), ("rename", "Ann Lee", "A. Lee"),
    ("drop quote", "We will", ""), ("add quote", "a plan", "Bob Ray"), ("speaker", "We will", "Bob Ray"),
    ("move event", "left Paris", "2021-06"), ("rename event", "left Paris", "Ray goes"), ("drop event", "left Paris", ""),
    ("add event", "The Zubrik spoke", "2020~ | The Zubrik speaks"), ("merge event", "left Paris", "voted"),
]  # fmt: skip


@pytest.fixture(scope="module")
def story(nlp: Language) -> Analysis:
    return analyse(Article.from_text(STORY, "2021-05-10"), nlp)


@pytest.mark.parametrize("row", ROWS, ids=lambda r: f"{r[0]} {r[1]}")
def test_each_matches_stays_valid_and_is_idempotent(row: tuple[str, str, str], story: Analysis, nlp: Language) -> None:
    doc = make_doc(story.article, nlp)
    decided = Corrections((row, row), "test.csv")
    once, twice = (corrected(story.article, nlp, *[row] * n) for n in (1, 2))
    for name, table in once.tables().items():
        check_table(name, table)
        assert table.equals(twice.tables()[name]), name
    assert not any("line 2, matches nothing" in note for note in once.notes)
    assert once.entities["n_mentions"].sum() == once.mentions["entity_id"].notna().sum()
    assert decided.correct_events(story.events, doc).equals(
        decided.correct_events(decided.correct_events(story.events, doc), doc)
    )


def test_what_the_new_corrections_do(story: Analysis, nlp: Language) -> None:
    done = corrected(story.article, nlp, ("add", "Zubrik", "PERSON Bob Ray"), ("add quote", "a plan", "Bob Ray"),
                     ("move event", "left Paris", "2021-06"), ("add event", "The Zubrik spoke", "2020~ | It speaks"))  # fmt: skip
    assert "Zubrik" in done.entities.set_index("name").at["Bob Ray", "aliases"]
    assert done.quotes.set_index("text").at["a plan", "speaker_id"] == "bob-ray"
    assert {"2021-06", "2020~"} <= set(done.events["date"])


@pytest.mark.parametrize(
    "row", [("add", "Lee", "X"), ("move event", "e001", "May"), ("split", "", ""), ("add event", "Lee", "no | x")]
)
def test_new_corrections_are_checked(row: tuple[str, str, str], tmp_path: Path) -> None:
    with pytest.raises(NewsbookError):
        Corrections.append(tmp_path / "x.csv", row)
