"""Putting right what was found, and taking it back, worked without a browser."""

from pathlib import Path

import pytest
from test_forms import home as home  # the project folder with bridge.txt

from newsbook import desk, views, workspace
from newsbook.analysis import Analysis
from newsbook.article import NewsbookError


@pytest.fixture
def bridge(home: Path) -> Analysis:
    text = (
        "Council votes for bridge\n\n5 May 2024\n\nOSLO - Mayor Ann Lee opened the bridge on Friday. "
        '"Today the two shores are one town," Lee said. Transport Minister Bob Ray thanked the workers of the town.\n\n'
        'Ray and Lee had met in March 2023. "It was worth the money," Ray told reporters by the water.\n'
    )
    (home / "data" / "articles" / "bridge.txt").write_text(text, encoding="utf-8")
    return again()


def again() -> Analysis:
    return workspace.analyse_article(workspace.open_article("bridge.txt"))


def pick(form: desk.Corrector, says: str) -> None:
    form.choice.value = next(choice for label, choice in form.choice.options if label == says)


@pytest.mark.parametrize(
    ("about", "where", "says", "value", "row"),
    [
        ("names", "Ann Lee", "should be called", "Ann Lee-Ray", ("rename", "Ann Lee", "Ann Lee-Ray")),
        ("names", "OSLO", "is a", "person", ("retype", "OSLO", "PERSON")),
        ("names", "Ann Lee", "is no name", "", ("drop", "Ann Lee", "")),
        ("quotes", "It was worth", "is said by", "Ann Lee", ("speaker", "It was worth", "Ann Lee")),
        ("quotes", "It was worth", "is no quote", "", ("drop quote", "It was worth", "")),
        ("events", "opened the bridge", "was on", "2024-05-02", ("move event", "opened the bridge", "2024-05-02")),
        ("events", "opened the bridge", "was on", "2 May 2024", ("move event", "opened the bridge", "2024-05-02")),
    ],
)
def test_it_is_kept_and_taken_back(
    bridge: Analysis, about: str, where: str, says: str, value: str, row: tuple[str, str, str]
) -> None:
    form = desk.Corrector(bridge, about)
    form.where.value = where
    pick(form, says)
    form.value.value = value
    assert "data/corrections/bridge.csv" in form.keep()
    assert workspace.corrections_for(bridge.article).rows == (row,)
    changed = again()
    assert not any("matches nothing" in note for note in changed.notes)
    assert any(not table.equals(changed.tables()[name]) for name, table in bridge.tables().items()), (
        "the correction changed nothing"
    )
    undo = form.decided.rows.children[1].children[0]
    undo.click()
    assert workspace.corrections_for(bridge.article).rows == ()
    assert all(table.equals(again().tables()[name]) for name, table in bridge.tables().items())


@pytest.mark.parametrize(
    ("about", "where", "says", "value", "told"),
    [
        ("names", "", "is no name", "", "Say first what it is about"),
        ("names", "Ann Lee", "is the same as", "", "Fill in the last field"),
        ("quotes", "It was worth", "is said by", "Nobody Known", "no “Nobody Known” in this article's cast"),
        ("events", "opened the bridge", "was on", "last Tuesday", "is not a date"),
        ("names", "OSLO", "is a", "thing", "retype needs one of"),
        ("names", "Nobody Here", "is no name", "", "“Nobody Here” stands nowhere in this article"),
        ("names", "Ann Lee", "is the same as", "Ann Lee", "cannot be joined to itself"),
        ("quotes", "no such words", "is no quote", "", "“no such words” stands nowhere"),
    ],
)
def test_what_is_missing_is_said(bridge: Analysis, about: str, where: str, says: str, value: str, told: str) -> None:
    form = desk.Corrector(bridge, about)
    form.where.value = where
    pick(form, says)
    form.value.value = value
    with pytest.raises(NewsbookError, match=told):
        form.keep()
    assert workspace.corrections_for(bridge.article).rows == ()


def test_report_and_tables_are_taken(bridge: Analysis, home: Path) -> None:
    form = desk.taker(bridge)
    form.children[0].click()
    written = home / "data" / "results" / "bridge"
    assert str(written) in form.children[1].value
    assert {path.name for path in written.iterdir()} == {"report.html", "tables.xlsx"}


def test_headless_needs_no_desk(bridge: Analysis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(views.HEADLESS, "1")
    workspace.correct(bridge.article, "rename", "Ann Lee", "Ann Lee-Ray")
    assert repr(desk.decided(bridge.article)) == "rename: “Ann Lee” → Ann Lee-Ray"
    assert "In a live notebook" in repr(desk.corrector(bridge, "names"))
    assert "In a live notebook" in repr(desk.taker(bridge))
