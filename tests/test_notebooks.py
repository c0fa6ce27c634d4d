"""Every notebook runs by itself, gives the same bytes twice, and stands up to awkward articles."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest

from conftest import ROOT
from newsbook import pictures, runner

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
# No date, no quote, no heading, and a name that is HTML.
AWKWARD = (
    "A man called <script>alert(1)</script> walked into a harbour without telling anyone why he had come there. "
    "The boats were gone, the sea was calm, and nobody in the small village by the water remembered such a morning. "
    "It rained later, and the streets were empty until the lamps were lit and the dogs began to bark again.\n"
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The notebooks beside an article folder of their own."""
    home = tmp_path_factory.mktemp("project")
    (home / "data" / "articles").mkdir(parents=True)
    (home / "data" / "articles" / "awkward.txt").write_text(AWKWARD, encoding="utf-8")
    (home / "notebooks").symlink_to(ROOT / "notebooks")
    return home


def committed(path: Path) -> str:
    """A notebook of the project without its pictures, which only `make notebooks` draws."""
    return nbformat.writes(pictures.drop_pictures(nbformat.read(path, as_version=4))) + "\n"


def executed(path: Path, **options: str) -> str:
    return nbformat.writes(runner.execute(path, **options)) + "\n"


def test_the_series_is_whole() -> None:
    names = [p.name for p in NOTEBOOKS]
    steps = ["01-cleaning", "02-entities", "03-quotes", "04-timeline", "05-charts", "06-corpus"]
    assert names == [f"{step}.ipynb" for step in steps]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_shape(path: Path) -> None:
    cells = nbformat.read(path, as_version=4).cells
    code = [c for c in cells if c.cell_type == "code"]
    assert cells[0].source.startswith("# ") and "?" in cells[0].source
    assert "parameters" in code[0].metadata.get("tags", []) and "ARTICLE = None" in code[0].source
    assert "import" in code[1].source and "article" in code[2].source
    assert all(len(c.source.splitlines()) <= 5 for c in code)
    assert all(c.execution_count for c in code), "commit the notebook with its outputs: make notebooks"
    assert not any(o.output_type == "error" for c in code for o in c.outputs)
    assert path.stat().st_size < 1_500_000


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_figures_are_there_without_scripts(path: Path) -> None:
    for output in pictures.live_outputs(nbformat.read(path, as_version=4)):
        assert pictures.is_fresh(output), f"{path.name} shows an old picture: make notebooks, where there is a Chromium"


@pytest.mark.parametrize("path", NOTEBOOKS[1:5], ids=lambda p: p.stem)
def test_the_pipeline_in_use_is_said(path: Path) -> None:
    assert "comes with newsbook" in path.read_text(encoding="utf-8")


def test_two_runs_give_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    with ThreadPoolExecutor(2) as pool:
        once, again = list(pool.map(executed, NOTEBOOKS)), list(pool.map(executed, NOTEBOOKS))
    for path, a, b in zip(NOTEBOOKS, once, again, strict=True):
        assert a == b, path.name
        assert a == committed(path), f"{path.name} is out of date: make notebooks"


def test_an_awkward_article(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    monkeypatch.setenv("NEWSBOOK_HOME", str(project))
    with ThreadPoolExecutor(2) as pool:
        for path, text in zip(NOTEBOOKS, pool.map(executed, NOTEBOOKS), strict=True):
            for cell in nbformat.reads(text, as_version=4).cells:
                for output in cell.get("outputs", []):
                    html = output.get("data", {}).get("text/html", "")
                    assert "<script>alert" not in html, path.name


def test_a_failing_cell_is_named(tmp_path: Path) -> None:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1/0")])
    path = tmp_path / "bad.ipynb"
    path.write_text(nbformat.writes(notebook), encoding="utf-8")
    with pytest.raises(Exception, match=r"bad\.ipynb stopped: ZeroDivisionError"):
        runner.execute(path)
