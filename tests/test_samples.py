"""The sample corpus: every article's page is read right, and the DW report stays what notebooks open."""

from pathlib import Path

import pytest

from conftest import ROOT
from newsbook import read_article, workspace

SAMPLES = {
    "2021-04-14-harbour-post-afghanistan.txt":
        ("‘It's time to end America's longest war’: Biden sets September date for leaving Afghanistan", "2021-04-14", "The Harbour Post", ["Hester Vane"]),
    "2021-05-19-amber-coast-courier-nord-stream.html":
        ("Washington spares the company behind Nord Stream 2", "2021-05-19", "Amber Coast Courier", ["Signe Vitola"]),
    "2021-06-14-tidewater-gazette-summit.txt":
        ("NATO leaders call China a 'systemic challenge' at Biden's first summit", "2021-06-14", "Tidewater Gazette", ["Marek Ostrow", "Linnea Dahl"]),
    "2021-06-15-cedar-junction-sentinel-summit.txt":
        ("Biden vows 'sacred obligation' to allies as NATO turns to China", "2021-06-15", "Cedar Junction Sentinel", ["Marek Ostrow", "Linnea Dahl"]),
    "2021-06-21-long-view-nato-2030.eml":
        ("NATO 2030: The alliance that went looking for a future", "2021-06-21", "The Long View", ["Philippa Orme"]),
    "2021-08-15-daily-klaxon-kabul.txt":
        ("FALL OF KABUL Afghan president flees as Taliban seize capital and helicopters pluck Americans from embassy", "2021-08-15", "DAILY KLAXON", ["Brenda Pyke"]),
    "2021-09-17-lowlands-standard-aukus.txt":
        ("France recalls its ambassadors to Washington and Canberra over the submarine pact", "2021-09-17", "The Lowlands Standard", ["Joost Verhage", "Célia Marchand"]),
    "2021-09-20-lowlands-standard-aukus-corrected.txt":
        ("France recalls its ambassadors to Washington and Canberra over the submarine pact", "2021-09-17", "The Lowlands Standard", ["Joost Verhage", "Célia Marchand"]),
}  # fmt: skip
FOLDER = ROOT / "data" / "articles"
INVENTED = "written for the newsbook workbook"


@pytest.mark.parametrize("name", SAMPLES)
def test_metadata_of_the_samples(name: str) -> None:
    article = read_article(FOLDER / name)
    title, published, publisher, authors = SAMPLES[name]
    assert (article.title, str(article.published), article.publisher) == (title, published, publisher)
    assert list(article.authors) == authors


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_say_that_they_are_written_for_the_workbook(name: str) -> None:
    article = read_article(FOLDER / name)
    assert INVENTED in (FOLDER / name).read_text(encoding="utf-8")
    assert INVENTED not in article.text, "the footer is no part of the story"
    assert 290 <= article.words <= 700


def test_every_file_is_a_sample_or_the_dw_report() -> None:
    assert {p.name for p in FOLDER.iterdir()} == {*SAMPLES, "dw-blinken-nato.txt"}


def test_a_fresh_clone_opens_the_dw_report(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "articles"
    folder.mkdir(parents=True)
    monkeypatch.setenv("NEWSBOOK_HOME", str(tmp_path))
    for name in ("a-story.txt", workspace.SAMPLE):
        (folder / name).write_text("A story.", encoding="utf-8")
    assert workspace.chosen() == workspace.SAMPLE
    workspace.choose("a-story.txt")
    assert workspace.chosen() == "a-story.txt"
    (folder / workspace.SAMPLE).unlink()
    (tmp_path / "data" / workspace.CHOICE).unlink()
    assert workspace.chosen() == "a-story.txt"
