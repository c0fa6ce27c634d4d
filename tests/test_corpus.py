"""A folder of articles as tables, read in this process: names, rows, faults, what is read again and what is not."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT, SAMPLE
from folders import STORY, column, files, story
from newsbook import corpus
from newsbook.__main__ import main
from newsbook.analysis import Analysis
from newsbook.article import SCHEMAS, Article, NewsbookError
from newsbook.corpus import sources, store, work
from newsbook.corpus.columns import COLUMNS
from newsbook.corpus.sources import unique_ids

Read = Callable[..., corpus.Corpus]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads tmp_path/in with the fast pipeline into tmp_path/out."""

    def reading(**options: object) -> corpus.Corpus:
        given = {"out": tmp_path / "out", "pipeline": "fast", "progress": False, **options}
        return corpus.analyse_folder(tmp_path / "in", **given)

    (tmp_path / "in").mkdir()
    return reading


def test_tables_and_their_columns(tmp_path: Path, read: Read) -> None:
    shutil.copy(SAMPLE, tmp_path / "in" / "dw.txt")
    story(tmp_path / "in", "second.txt")
    (tmp_path / "in" / "bad.txt").write_bytes(b"")
    found = read()
    assert (found.articles, found.analysed, found.failed) == (3, 3, 1)
    tables = found.tables()
    for name in SCHEMAS:
        assert tables.table(name).columns == ["article", *SCHEMAS[name]]
    assert tables.table("articles").columns == [*COLUMNS["articles"], "seconds"]
    wrong = 'SELECT m.text FROM mentions m JOIN texts t USING (article) WHERE substr(t.text, m.start + 1, m."end" - m.start) != m.text'
    assert column(found, wrong) == []
    assert column(found, "SELECT article FROM texts ORDER BY ALL") == ["dw", "second"]
    assert column(found, "SELECT count(DISTINCT article) FROM entities WHERE name = 'Heiko Maas'") == [2]
    assert column(found, "SELECT title FROM articles WHERE article = 'dw'") == [
        "Blinken's visit heralds a new dawn for NATO"
    ]


def test_the_same_articles_give_the_same_bytes(tmp_path: Path, read: Read) -> None:
    for n in range(3):
        story(tmp_path / "in", f"{n}.txt", more=str(n))
    read()
    read(out=tmp_path / "again")
    assert files(tmp_path / "out") == files(tmp_path / "again")
    assert len(files(tmp_path / "out")) == len(COLUMNS)  # a part of each but the log, and the index


def test_a_run_that_finds_nothing_new(tmp_path: Path, read: Read) -> None:
    story(tmp_path / "in", "a.txt")
    read()
    before = files(tmp_path / "out")
    again = read()
    assert (again.articles, again.analysed) == (1, 0)
    assert files(tmp_path / "out") == before


def change_text(folder: Path) -> None:
    story(folder / "in", "a.txt", more="Maas smiled.")


def add(folder: Path) -> None:
    story(folder / "in", "z.txt", more="Maas smiled.")


def remove(folder: Path) -> None:
    (folder / "in" / "b.txt").unlink()


def rename(folder: Path) -> None:
    (folder / "in" / "b.txt").rename(folder / "in" / "c.txt")


def correct(folder: Path) -> None:
    (folder / "fixes").mkdir(exist_ok=True)
    (folder / "fixes" / "a.csv").write_text("what,where,value\nrename,Heiko Maas,The minister\n", encoding="utf-8")


def name_alike(folder: Path) -> None:
    story(folder / "in", "more/a.txt", more="Maas smiled.")


CHANGES = [(change_text, 1), (add, 1), (remove, 0), (rename, 1), (correct, 1), (name_alike, 2)]


@pytest.mark.parametrize(("change", "analysed"), CHANGES, ids=lambda c: getattr(c, "__name__", str(c)))
def test_only_what_changed_is_read_again(
    tmp_path: Path, read: Read, change: Callable[[Path], None], analysed: int
) -> None:
    for name in ("a.txt", "b.txt"):
        story(tmp_path / "in", name, more=name)
    read(corrections=tmp_path / "fixes")
    change(tmp_path)
    assert read(corrections=tmp_path / "fixes").analysed == analysed
    read(corrections=tmp_path / "fixes", out=tmp_path / "afresh")
    assert files(tmp_path / "out") == files(tmp_path / "afresh")


def test_corrections_are_applied_and_can_be_taken_back(tmp_path: Path, read: Read) -> None:
    story(tmp_path / "in", "a.txt")
    people = "SELECT name FROM entities WHERE label = 'PERSON' ORDER BY name"
    assert column(read(corrections=tmp_path / "fixes"), people) == ["Antony Blinken", "Heiko Maas"]
    correct(tmp_path)
    assert column(read(corrections=tmp_path / "fixes"), people) == ["Antony Blinken", "The minister"]
    (tmp_path / "fixes" / "a.csv").write_text("what,where,value\npublished,,2021-03-24\n", encoding="utf-8")
    assert column(read(corrections=tmp_path / "fixes"), "SELECT published FROM articles") == ["2021-03-24"]
    (tmp_path / "fixes" / "a.csv").write_bytes(b"\xff\xfe nonsense")
    assert "cannot be read" in str(column(read(corrections=tmp_path / "fixes"), "SELECT error FROM articles"))
    (tmp_path / "fixes" / "a.csv").unlink()
    assert column(read(corrections=tmp_path / "fixes"), people) == ["Antony Blinken", "Heiko Maas"]


def test_another_version_reads_everything_again(tmp_path: Path, read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    story(tmp_path / "in", "a.txt")
    read()
    monkeypatch.setattr(sources, "version", lambda name: "9.9")
    assert read().analysed == 1
    assert read().analysed == 0
    assert read(pipeline="accurate").analysed == 1


def test_the_code_that_makes_rows_is_part_of_the_version() -> None:
    package = Path(corpus.__file__).parent.parent
    used = {Path(m.__file__) for name, m in sys.modules.items() if name.startswith("newsbook.") and m.__file__}
    counted = {p.relative_to(package).parts[0] for p in used if sources._counts(p.relative_to(package))}
    assert {"article.py", "mentions", "analysis.py", "corpus"} <= counted
    assert not {"charts", "workspace.py", "__pycache__"} & counted


@pytest.mark.parametrize(
    ("paths", "ids"),
    [
        (["a.txt", "b.html"], ["a", "b"]),
        (["a.txt", "a.html"], ["a-txt", "a-html"]),
        (["2021/a.txt", "2022/a.txt", "b.txt"], ["2021-a-txt", "2022-a-txt", "b"]),
        (["A.txt", "a.txt"], ["a-txt-", "a-txt-"]),
        (["a.txt", "a.md", "a-txt.md"], ["a-txt-", "a-md", "a-txt-"]),
        (["…", "?"], ["article-", "article-"]),
    ],
)
def test_every_article_has_its_own_name(paths: list[str], ids: list[str]) -> None:
    found = unique_ids(paths)
    assert len(set(found.values())) == len(paths)
    assert all(found[path].startswith(name) for path, name in zip(paths, ids, strict=True))
    assert unique_ids(reversed(paths)) == found


def test_what_is_no_article_of_the_folder(tmp_path: Path, read: Read) -> None:
    folder = tmp_path / "in"
    (folder / "page.html").write_text(
        f"<html><body><article><p>{STORY * 4}</p></article></body></html>", encoding="utf-8"
    )
    for name in (
        ".hidden",
        "page_files/script.js",
        "page_files/a/b.png",
        ".git/config",
    ):
        story(folder, name)
    (folder / "page.html.origin.json").write_text('{"url": "https://gazette.example/page", "fetched": "2021"}')
    (folder / "loop").symlink_to(folder)
    found = read(out=folder / "out")
    assert column(found, "SELECT path FROM articles") == ["page.html"]
    assert column(found, "SELECT url FROM articles") == ["https://gazette.example/page"]
    assert read(out=folder / "out").analysed == 0


def test_empty_folder(read: Read) -> None:
    found = read()
    assert found.articles == 0 and column(found, "SELECT count(*) FROM quotes") == [0]


def test_a_folder_in_many_parts(tmp_path: Path, read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(5):
        story(tmp_path / "in", f"{n}.txt", more=str(n))
    read()
    monkeypatch.setattr(store, "PER_PART", 2)
    assert read().analysed == 0
    read(out=tmp_path / "afresh")
    assert files(tmp_path / "out") == files(tmp_path / "afresh")
    assert len(list((tmp_path / "out" / "quotes").iterdir())) > 1
    assert column(read(), "SELECT article FROM articles ORDER BY article") == list("01234")


def test_faults_in_a_sentence(tmp_path: Path, read: Read) -> None:
    with pytest.raises(NewsbookError, match="There is no folder"):
        corpus.analyse_folder(tmp_path / "none", out=tmp_path / "out")
    with pytest.raises(NewsbookError, match="to its end"):
        corpus.tables(tmp_path / "out")
    story(tmp_path / "mine", "letter.txt")
    with pytest.raises(NewsbookError, match="holds no corpus"):
        read(out=tmp_path / "mine")
    with pytest.raises(NewsbookError, match="is a file"):
        read(out=tmp_path / "mine" / "letter.txt")
    with pytest.raises(NewsbookError, match="no spaCy pipeline"):
        read(pipeline="en_core_none")
    with store.Store.opened(tmp_path / "out"), pytest.raises(NewsbookError, match="another run"):
        read()


def test_a_fault_of_ours_ends_nothing(tmp_path: Path, read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    story(tmp_path / "in", "a.txt")
    story(tmp_path / "in", "b.txt", more="POISON")
    right = work.analyse

    def wrong(article: Article, *args: object, **options: object) -> Analysis:
        if "POISON" in article.text:
            raise ZeroDivisionError("division by zero")
        return right(article, *args, **options)

    monkeypatch.setattr(work, "analyse", wrong)
    errors = column(read(), "SELECT error FROM articles ORDER BY path")
    assert errors == [None, "newsbook failed on it: ZeroDivisionError: division by zero"]


@pytest.mark.parametrize("name", ["articles", "texts", "blocks", "log"])
def test_readme_describes_every_column(name: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"**{name}**" in readme
    for column_name, spec in COLUMNS[name].items():
        empty, meaning = "may be" if spec.nullable else "never", spec.meaning.replace("|", r"\|")
        assert f"| {column_name} | {spec.dtype} | {empty} | {meaning} |" in readme


def test_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story(tmp_path / "in", "a.txt")
    (tmp_path / "in" / "b.txt").write_bytes(b"")
    command = ["corpus", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--pipeline", "fast", "--workers", "0"]
    assert main(command) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("2 articles in ") and told[0].endswith("0 unchanged; 1 could not be read.")
    assert told[1] == "- b.txt: b.txt is empty: give a file or page with the text of the article in it."
