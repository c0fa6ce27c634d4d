"""make run, and what it says when it is given something it cannot read."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

GERMAN = (
    "Die Außenminister der NATO haben sich am Dienstag in Brüssel getroffen, um über die Zukunft des "
    "Einsatzes in Afghanistan zu beraten. Eine Entscheidung wurde nicht getroffen, sagte der Generalsekretär. "
    "Die Beratungen sollen im Juni fortgesetzt werden, wenn die Staats- und Regierungschefs zusammenkommen. "
) * 3
MENU = "Home\nNews\nSport\nWeather\nLog in\nSubscribe\nAbout us\nContact\nPrivacy policy\n"


def command(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "newsbook", *arguments], cwd=cwd, capture_output=True, text=True, env=os.environ
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A project folder with the notebooks and no articles."""
    (tmp_path / "data" / "articles").mkdir(parents=True)
    (tmp_path / "notebooks").symlink_to(ROOT / "notebooks")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("missing.txt", None, "no file"),
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 40, "text"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 500, "picture.png"),
        ("german.txt", GERMAN.encode(), "English"),
        ("menu.txt", MENU.encode(), "no article"),
        ("http://no-such-host.invalid/story", None, "no-such-host.invalid"),
        ("http://", None, "address"),
    ],
)
def test_one_clear_message(home: Path, name: str, content: bytes | None, says: str) -> None:
    if content is not None:
        (home / name).write_bytes(content)
    done = command("run", name, cwd=home)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    message = done.stderr.strip()
    assert message.startswith("newsbook: ") and "\n" not in message
    assert says.lower() in message.lower()
    assert name.strip("/") in message or "http" in name
    results = home / "data" / "results"
    assert not results.exists() or not list(results.iterdir())


STORY = (
    "Mayor Ann Lee opened the bridge in Paris on Monday. “We have waited long enough,” Lee told reporters. "
    "The old bridge fell into the river in 2019, and the council will meet again next month to talk about the cost.\n"
)


def test_a_run_on_another_article(home: Path) -> None:
    (home / "my story.txt").write_text(STORY, encoding="utf-8")
    done = command("run", "my story.txt", cwd=home)
    assert done.returncode == 0, done.stderr
    assert "[6/6] 06-corpus.ipynb" in done.stdout and "It lies in data/results/my-story" in done.stdout
    results = home / "data" / "results"
    assert [p.name for p in results.iterdir()] == ["my-story"]
    files = {p.name for p in (results / "my-story").iterdir()}
    assert {"report.html", "quotes.csv", "events.csv", "article.json", "02-entities.ipynb"} <= files
    assert "Ann Lee" in (results / "my-story" / "02-entities.ipynb").read_text(encoding="utf-8")


def test_no_articles_at_all(home: Path) -> None:
    done = command("run", cwd=home)
    assert done.returncode == 1 and "data/articles is empty" in done.stderr


def test_outside_the_project(tmp_path: Path) -> None:
    done = command("run", cwd=tmp_path)
    assert done.returncode == 1 and "NEWSBOOK_HOME" in done.stderr
