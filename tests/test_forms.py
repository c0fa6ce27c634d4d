"""The forms of 01-cleaning, worked without a browser."""

from datetime import date
from pathlib import Path

import pytest
from test_corrections import PAGE

from newsbook import forms, views, workspace
from newsbook.article import NewsbookError

GERMAN = "Die Minister haben sich am Dienstag in Brüssel getroffen, um über die Zukunft des Einsatzes zu beraten. " * 6


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with one article and one that cannot be read."""
    folder = tmp_path / "data" / "articles"
    folder.mkdir(parents=True)
    (folder / "bridge.txt").write_text(PAGE, encoding="utf-8")
    (folder / "german.txt").write_text(GERMAN, encoding="utf-8")
    monkeypatch.setenv("NEWSBOOK_HOME", str(tmp_path))
    monkeypatch.delenv(views.HEADLESS, raising=False)
    return tmp_path


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ({"file": "a.txt", "title": "A bridge", "publisher": "The Post", "published": date(2024, 5, 5)}, "A bridge · The Post · 5 May 2024"),
        ({"file": "a.txt", "title": "A bridge", "publisher": None, "published": float("nan")}, "A bridge"),
        ({"file": "my-notes.txt", "title": None}, "my-notes"),
        ({"file": "a.pdf", "fault": "It is empty."}, "a.pdf: It is empty."),
        ({"file": "a b.txt", "fault": "data/articles/a b.txt looks German: newsbook reads English."}, "a b.txt looks German"),
    ],
)  # fmt: skip
def test_the_list_names_articles(row: dict[str, object], line: str) -> None:
    assert forms.title_line(row) == line


def test_what_was_understood_is_told(home: Path) -> None:
    told = forms.understood(workspace.open_article("bridge.txt"))
    assert told.startswith("Understood: 3 paragraphs and 1 title. ") and "53 words" in told
    shown, _ = forms.Chooser().seen.children
    assert told in shown.value and "<li>No publication date" in shown.value


def test_choosing_shows_and_corrects(home: Path) -> None:
    chooser = forms.Chooser()
    assert [name for _, name in chooser.menu.options] == ["bridge.txt", "german.txt"]
    assert chooser.menu.value == "bridge.txt"
    _, form = chooser.seen.children
    title, *_, button, _ = form.children
    assert title.value == "Council votes for bridge"
    title.value = "A bridge for the valley"
    button.click()
    assert "data/corrections/bridge.csv" in chooser.told.value
    assert workspace.open_article().title == "A bridge for the valley"
    assert chooser.menu.options[0] == ("A bridge for the valley", "bridge.txt")


def test_choosing_what_cannot_be_read_says_why(home: Path) -> None:
    chooser = forms.Chooser()
    chooser.menu.value = "german.txt"
    assert workspace.chosen() == "german.txt"
    assert "German" in chooser.seen.children[0].value
    workspace.correct(workspace.open_article("bridge.txt"), "language", "", "en")


def press(chooser: forms.Chooser, name: str) -> None:
    """Presses the button of that name, wherever it stands."""
    boxes = [chooser.box]
    while boxes:
        box = boxes.pop()
        if getattr(box, "description", None) == name and hasattr(box, "click"):
            box.click()
            return
        boxes += getattr(box, "children", ())
    pytest.fail(f"no button {name}")


def paste_into(chooser: forms.Chooser, text: str) -> None:
    paste = chooser.box.children[1].children[0]
    paste.value = text
    press(chooser, "Add")


def test_a_paste_that_is_here_already_is_told(home: Path) -> None:
    chooser = forms.Chooser()
    paste_into(chooser, "")
    assert chooser.told.value.startswith("Nothing was added. The source is empty")
    text = PAGE.replace("Council", "Parish council")
    paste_into(chooser, text)
    assert chooser.told.value.startswith("parish-council-votes-for-bridge.txt is chosen")
    paste_into(chooser, text)
    assert chooser.told.value.startswith("It was here already. parish-council-votes-for-bridge.txt is chosen")
    assert len(workspace.article_files()) == 3


def test_two_articles_that_look_alike_have_their_files_named() -> None:
    rows = [
        {"file": "a.txt", "title": "Bridge"},
        {"file": "b.html", "title": "Bridge"},
        {"file": "c.txt", "title": "Road"},
    ]
    assert forms.menu_of(rows) == [("Bridge (a.txt)", "a.txt"), ("Bridge (b.html)", "b.html"), ("Road", "c.txt")]


def test_what_looks_foreign_can_be_called_english(home: Path) -> None:
    chooser = forms.Chooser()
    chooser.menu.value = "german.txt"
    press(chooser, "It is English")
    assert workspace.open_article("german.txt").language == "en"
    paste_into(chooser, GERMAN.replace("Minister", "Richter") + "\n")
    assert "looks German" in chooser.told.value and len(workspace.article_files()) == 2
    press(chooser, "It is English")
    assert workspace.open_article().language == "en" and len(workspace.article_files()) == 3


def test_english_after_all(home: Path) -> None:
    with pytest.raises(NewsbookError, match="German"):
        workspace.open_article("german.txt")
    (home / "data" / "corrections").mkdir()
    (home / "data" / "corrections" / "german.csv").write_text("what,where,value\nlanguage,,en\n", encoding="utf-8")
    assert workspace.open_article("german.txt").language == "en"


def test_a_file_is_uploaded(home: Path) -> None:
    assert workspace.add_file("My Story.TXT", PAGE.encode()) == "my-story.txt"
    assert (home / "data" / "articles" / "my-story.txt").read_bytes() == PAGE.encode()
    assert workspace.add_file("my story.txt", PAGE.encode() + b"More.") == "my-story-2.txt"
    assert workspace.add_file("my story.txt", PAGE.encode() + b"More.") == "my-story-2.txt"
    assert (home / "data" / "articles" / "my-story.txt").read_bytes() == PAGE.encode()
    with pytest.raises(NewsbookError, match="cannot read"):
        workspace.add_file("photo.png", b"x")
    with pytest.raises(NewsbookError, match=r"^my photo\.jpg is a picture"):
        workspace.add_file("my photo.jpg", b"\xff\xd8\xff\xe0" + bytes(200))
    with pytest.raises(NewsbookError, match=r"^my story\.docx could not be read as a Word file"):
        workspace.add_file("my story.docx", b"PK\x03\x04broken")
    with pytest.raises(NewsbookError):
        workspace.add_file("empty.txt", b"")
    assert not (home / "data" / "articles" / "empty.txt").exists()


def test_headless_needs_no_forms(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(views.HEADLESS, "1")
    assert "bridge.txt" in repr(forms.chooser())
    assert "In a live notebook" in repr(forms.corrector(workspace.open_article("bridge.txt")))
