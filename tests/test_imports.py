"""Data flows one way: a module imports only from modules that stand above it."""

import ast
from pathlib import Path

import pytest

import newsbook
from newsbook.corpus.sources import LATER

PACKAGE = Path(newsbook.__file__).parent
ORDER = [
    "article", "english", "reading", "cleaning", "dateline", "encoder", "pipeline", "syntax", "handling", "gazetteer", "names", "roles", "metonyms",
    "mentions", "quotes", "timexes", "amounts", "coreference", "speakers", "entities", "places", "relations", "timeline",
    "corrections", "snapshot", "analysis", "spreadsheet", "findings", "summaries", "checks", "corpus", "assets", "charts", "pictures", "reader", "redline", "report", "workspace", "views", "entries", "fields", "forms", "desk", "corpus_views", "runner",
]  # fmt: skip
SIBLINGS = [{"mentions", "quotes", "timexes", "amounts"}, {"entities", "places", "relations", "timeline"}]
FACE = {"__init__", "__main__"}


def module_of(path: Path) -> str:
    """lib/newsbook/cleaning/lines.py -> cleaning."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The newsbook modules that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{a.name}" for a in node.names]
        elif isinstance(node, ast.Import):
            names = [a.name for a in node.names]
        found |= {n.split(".")[1] for n in names if n.startswith("newsbook.") and n.count(".")}
    return found


FILES = sorted(p for p in PACKAGE.rglob("*.py") if module_of(p) not in FACE)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_upward(path: Path) -> None:
    module = module_of(path)
    assert module in ORDER, f"{module} has no place in the order of modules"
    above = set(ORDER[: ORDER.index(module)]) | {module}
    assert imported(path) <= above


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_siblings_do_not_import_each_other(path: Path) -> None:
    module = module_of(path)
    for group in SIBLINGS:
        if module in group:
            assert not imported(path) & (group - {module})


def test_charts_know_no_spacy() -> None:
    for path in FILES:
        if module_of(path) == "charts":
            assert "spacy" not in path.read_text(encoding="utf-8")


def test_what_comes_after_the_analysis_makes_no_rows() -> None:
    assert set(ORDER[ORDER.index("analysis") + 1 :]) | {"templates"} | FACE == LATER
