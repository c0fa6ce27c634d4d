"""Pictures beside live figures: kept while the figure stays, drawn anew when it changes, asked for when they cannot be."""

from pathlib import Path

import nbformat
import plotly.graph_objects as go
import pytest

from newsbook import pictures
from newsbook.article import NewsbookError

DRAWN = "cGljdHVyZQ=="


def notebook(*heights: int) -> nbformat.NotebookNode:
    """A notebook with one bar chart a height."""
    bundles = [{pictures.LIVE: {"data": [{"type": "bar", "y": [height]}], "layout": {}}} for height in heights]
    outputs = [nbformat.v4.new_output("display_data", data=bundle) for bundle in bundles]
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("draw()", outputs=outputs)])


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What had to be drawn, in place of a browser."""
    asked: list[object] = []

    def draw(figure: object) -> str:
        asked.append(figure)
        return DRAWN

    monkeypatch.setattr(pictures, "picture_of", draw)
    return asked


def test_only_what_changed_is_drawn(drawn: list[object]) -> None:
    before = notebook(1, 2)
    pictures.add_pictures(before)
    after = notebook(1, 3)
    pictures.add_pictures(after, before)
    assert len(drawn) == 3
    assert all(map(pictures.is_fresh, pictures.live_outputs(after)))


def test_a_picture_of_another_figure_is_stale(drawn: list[object]) -> None:
    book = notebook(1)
    pictures.add_pictures(book)
    next(pictures.live_outputs(book))["data"][pictures.LIVE]["data"][0]["y"] = [9]
    assert not any(map(pictures.is_fresh, pictures.live_outputs(book)))


def test_without_a_browser_what_holds_is_kept(drawn: list[object], monkeypatch: pytest.MonkeyPatch) -> None:
    before = notebook(1)
    pictures.add_pictures(before)
    monkeypatch.undo()
    monkeypatch.setattr(pictures.pio, "to_image", lambda *_, **__: (_ for _ in ()).throw(RuntimeError("no browser")))
    after = notebook(1, 2)
    with pytest.raises(NewsbookError, match="Chromium"):
        pictures.add_pictures(after, before)
    assert [pictures.is_fresh(output) for output in pictures.live_outputs(after)] == [True, False]


def test_dropped_pictures_leave_no_trace(drawn: list[object]) -> None:
    book = notebook(1)
    pictures.add_pictures(book)
    assert pictures.drop_pictures(book).cells[0].outputs == notebook(1).cells[0].outputs


def test_a_file_that_cannot_be_drawn_says_what_it_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(go.Figure, "write_image", lambda *_, **__: (_ for _ in ()).throw(ValueError("no kaleido")))
    with pytest.raises(NewsbookError, match="kaleido"):
        pictures.write_picture(go.Figure(), tmp_path / "a.png", width=900)
