"""Tables as notebooks show them: escaped, with their sentences, plain or live."""

import pandas as pd
import pytest

from newsbook import views
from newsbook.analysis import Analysis

EVIL = "<img src=x onerror=alert(1)> & <b>bold</b>"


@pytest.fixture
def live(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a notebook with somebody before it."""
    monkeypatch.delenv(views.HEADLESS, raising=False)
    monkeypatch.setattr(views.Table, "is_live", False)
    views.use_newsbook_style()


def test_a_plain_table_is_escaped() -> None:
    html = views.Table(pd.DataFrame({"a": [EVIL], EVIL: [None]}))._repr_html_()
    assert "<img" not in html and "<b>" not in html and "None" not in html


def test_a_live_table_is_data(live: None) -> None:
    html = views.Table(pd.DataFrame({"a": [EVIL]}))._repr_html_()
    assert "<img src=x" not in html and "https://unpkg" not in html and "new ITable" in html


def test_numbers_have_bars_and_sentences(analysis: Analysis, live: None) -> None:
    html = views.numbers(analysis)._repr_html_()
    assert html.startswith("<table><thead>") and "border-top: .7em" in html
    assert "1,300 boots on the ground" in html and "&lt;NA&gt;" not in html


def test_headless_tables_stay_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(views.HEADLESS, "1")
    monkeypatch.setattr(views.Table, "is_live", False)
    views.use_newsbook_style()
    assert not views.Table.is_live
