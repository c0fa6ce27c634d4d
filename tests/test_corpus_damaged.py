"""Damaged files in a folder: each is a row with a clear reason, and all others arrive."""

from __future__ import annotations

import gzip
import os
import random
from pathlib import Path

import pytest

from folders import STORY, column, story
from newsbook import corpus
from newsbook.corpus.work import Job, do_job

TEXT = "".join(f"<p>{STORY}They had {n} guests.</p>" for n in range(8))
PAGE = f"<html><head><title>Talks</title></head><body><article><h1>Talks</h1>{TEXT}</article></body></html>"
NOISE = random.Random(8).randbytes(4_000)
BINARY = "looks like a binary file"
GERMAN = (
    "Die Kanzlerin traf am Montag den Minister in Berlin. Sie sagten nach dem Gespräch, dass man sich einig sei. " * 5
)
DAMAGED = {
    "empty.txt": (b"", "is empty"),
    "blank.html": (b" \n\t\n", "is empty"),
    "zeros.txt": (bytes(3_000), BINARY),
    "noise.txt": (NOISE, BINARY),
    "noise.html": (NOISE, BINARY),
    "noise.pdf": (NOISE, "could not be read as a PDF"),
    "noise.docx": (NOISE, "could not be read as a Word file"),
    "noise.mhtml": (NOISE, "has no web page in it"),
    "photo.jpg": (b"\xff\xd8\xff" + NOISE, "is a picture"),
    "packed.html": (gzip.compress(PAGE.encode()), "is a packed folder"),
    "cut-in-head.html": (PAGE.encode()[:40], "There is no article in cut-in-head.html"),
    "cut-in-text.html": (PAGE.encode()[:120], "There is no article in cut-in-text.html"),
    "cut.pdf": (b"%PDF-1.4\n1 0 obj <</Type/Cat", "could not be read as a PDF"),
    "utf-16.txt": (STORY.encode("utf-16-le"), BINARY),
    "german.txt": (GERMAN.encode("cp1252"), "looks German"),
    "long.txt": (STORY.encode() * 12_000, "characters of text: that is no single article"),
}
SOUND = {
    "whole.html": PAGE.encode(),
    "cut-near-the-end.html": PAGE.encode()[: len(PAGE) // 2],
    "bom.txt": (STORY * 3).encode("utf-16"),
    "windows.txt": (STORY * 3).encode("cp1252"),
    "says-utf-8.html": b'<html><head><meta charset="utf-8"></head>' + PAGE.encode("cp1252"),
    "garbled.txt": (STORY * 3).encode().decode("cp1252", "replace").encode(),
    "cut-in-a-letter.txt": (STORY * 3).encode() + "“".encode()[:2],
}


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, str | None]]:
    """Path -> status and error."""
    folder = tmp_path_factory.mktemp("in")
    for name, raw in {**{n: r for n, (r, _) in DAMAGED.items()}, **SOUND}.items():
        (folder / name).write_bytes(raw)
    with (folder / "huge.txt").open("wb") as handle:
        handle.truncate(50_000_000)
    os.mkfifo(folder / "pipe.txt")
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    story(folder, os.fsdecode(b"caf\xe9.txt"))
    out = tmp_path_factory.mktemp("out")
    found = corpus.analyse_folder(folder, out=out, pipeline="fast", workers=0, progress=False)
    return {path: told for path, *told in found.tables().sql("SELECT path, status, error FROM articles").fetchall()}


@pytest.mark.parametrize("name", DAMAGED)
def test_damaged(rows: dict[str, tuple[str, str | None]], name: str) -> None:
    status, error = rows[name]
    assert status == "failed" and DAMAGED[name][1] in str(error)
    assert str(error).isprintable() and str(error).endswith(".")


@pytest.mark.parametrize(
    ("name", "says"),
    [("huge.txt", "larger than 20 MB"), ("pipe.txt", "no ordinary file"), ("gone.txt", "There is no file gone.txt")],
)
def test_files_that_cannot_be_read(rows: dict[str, tuple[str, str | None]], name: str, says: str) -> None:
    status, error = rows[name]
    assert status == "failed" and says in str(error)


def test_all_others_arrive(rows: dict[str, tuple[str, str | None]]) -> None:
    sound = {*SOUND, "caf\\xe9.txt"}
    assert {path for path, (status, _) in rows.items() if status == "done"} == sound
    assert len(rows) == len(sound) + len(DAMAGED) + 3


def test_a_file_that_becomes_readable(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").symlink_to(tmp_path / "b.txt")
    options = {"out": tmp_path / "out", "pipeline": "fast", "progress": False}
    assert corpus.analyse_folder(tmp_path / "in", **options).failed == 1
    assert corpus.analyse_folder(tmp_path / "in", **options).analysed == 0
    story(tmp_path, "b.txt")
    assert column(corpus.analyse_folder(tmp_path / "in", **options), "SELECT status FROM articles") == ["done"]


def test_a_file_that_changes_during_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(job: Job, nlp: object) -> object:
        story(tmp_path / "in", "b.txt", more="It has changed.")
        return do_job(job, nlp)  # type: ignore[arg-type]

    for name in "ab":
        story(tmp_path / "in", f"{name}.txt")
    options = {"out": tmp_path / "out", "pipeline": "fast", "progress": False}
    with monkeypatch.context() as patch:
        patch.setattr("newsbook.corpus.engine.do_job", late)
        found = corpus.analyse_folder(tmp_path / "in", **options)
    assert column(found, "SELECT error FROM articles ORDER BY path") == [
        None,
        "It was changed while the folder was read: run again.",
    ]
    found = corpus.analyse_folder(tmp_path / "in", **options)
    assert (found.analysed, found.failed) == (1, 0)
