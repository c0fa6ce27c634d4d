"""The headless run: every notebook executed on one article, its tables and report in one folder.

Results appear whole or not at all: they are made in a temporary folder that is renamed at the end.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from papermill.iorw import load_notebook_node
from papermill.parameterize import parameterize_notebook

from newsbook import pictures, workspace
from newsbook.article import NewsbookError
from newsbook.report import make_report
from newsbook.spreadsheet import write_spreadsheet

TIMEOUT_SECONDS = 600
WORKERS = 2
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}

Tell = Callable[[str], None]


def notebook_files() -> list[Path]:
    """notebooks/01-... to 06-..., in order."""
    files = sorted((workspace.root() / "notebooks").glob("[0-9][0-9]-*.ipynb"))
    if not files:
        raise NewsbookError("The notebooks folder is empty: check the project out again.")
    return files


def execute(path: Path, *, article: str | None = None) -> nbformat.NotebookNode:
    """One notebook, run from its first cell in a fresh kernel; the file itself is left as it is.

    `article` is what its ARTICLE becomes. The result has no times and no widget state in it, so that
    two runs give the same bytes. NewsbookError names the cell that fails.
    """
    if article is None:
        notebook = nbformat.read(path, as_version=4)
    else:
        notebook = parameterize_notebook(load_notebook_node(str(path)), {"ARTICLE": article})
    client = NotebookClient(
        notebook,
        timeout=TIMEOUT_SECONDS,
        kernel_name="python3",
        record_timing=False,
        store_widget_state=False,
        extra_arguments=["--IPKernelApp.log_level=ERROR"],
        resources={"metadata": {"path": str(path.parent)}},
    )
    try:
        client.execute(env=os.environ | {"NEWSBOOK_HEADLESS": "1", "PYTHONHASHSEED": "0"})
    except CellExecutionError as error:
        raise NewsbookError(f"{path.name} stopped: {error.ename}: {error.evalue}") from error
    return _stable(notebook)


def _stable(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Without what differs between machines and runs: versions, ids, papermill's marks, pictures."""
    notebook.metadata = nbformat.from_dict(
        {"kernelspec": KERNEL, "language_info": {"file_extension": ".py", "name": "python"}}
    )
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{number:02d}"
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
        if not cell.metadata.get("tags"):
            cell.metadata.pop("tags", None)
    return pictures.drop_pictures(notebook)


def write_notebook(notebook: nbformat.NotebookNode, path: Path) -> None:
    """A notebook as a file, as git keeps it: with a line end at its end."""
    path.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8")


def execute_in_place(*, tell: Tell = print) -> None:
    """Run the notebooks of the project on the article chosen last and keep the outputs in them, figures as pictures too."""
    files = notebook_files()
    with ThreadPoolExecutor(WORKERS) as pool:
        for path, notebook in zip(files, pool.map(execute, files), strict=True):
            try:
                pictures.add_pictures(notebook, nbformat.read(path, as_version=4))
            except NewsbookError as error:
                tell(f"{path.name}: {error}")
            write_notebook(notebook, path)
            tell(f"{path.name}: executed")


def run(source: str | None = None, *, tell: Tell = print) -> Path:
    """Analyse one article, execute every notebook on it, write the report; -> the results folder.

    `source` is a file, an address, a name in data/articles, or None for the article chosen last.
    """
    article = workspace.open_article(source)
    tell(f"Article: {article.title or article.id}")
    analysis = workspace.analyse_article(article)
    target = workspace.results_folder() / article.id
    with made_whole(target) as folder:
        analysis.save(folder)
        write_spreadsheet(analysis, folder / "tables.xlsx")
        tell("Tables written.")
        _execute_all(folder, _as_argument(source), tell)
        (folder / "report.html").write_text(make_report(analysis), encoding="utf-8")
        tell("Report written.")
    return target


def _as_argument(source: str | None) -> str | None:
    """A path the kernels understand, which start in notebooks/; addresses and names stay."""
    if source is not None and "\n" not in source and len(source) < 1000 and Path(source).is_file():
        return str(Path(source).resolve())
    return source


def _execute_all(folder: Path, source: str | None, tell: Tell) -> None:
    files = notebook_files()
    with ThreadPoolExecutor(WORKERS) as pool:
        done = pool.map(lambda path: execute(path, article=source), files)
        for number, (path, notebook) in enumerate(zip(files, done, strict=True), start=1):
            write_notebook(notebook, folder / path.name)
            tell(f"[{number}/{len(files)}] {path.name}")


@contextmanager
def made_whole(target: Path) -> Iterator[Path]:
    """A temporary folder beside the target that takes its place at the end, or vanishes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=".making-", dir=target.parent))
    try:
        yield scratch
        if target.exists():
            shutil.rmtree(target)
        scratch.chmod(0o755)
        scratch.rename(target)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
