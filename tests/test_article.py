from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from IPython.core.interactiveshell import InteractiveShell

from newsbook.article import SCHEMAS, Article, Block, as_date, check_table, make_table, slug


@given(st.text(max_size=400))
def test_from_text_keeps_the_text(text: str) -> None:
    article = Article.from_text(text)
    assert article.text == text
    for block in article.blocks:
        assert text[block.start : block.end] == block.text
    left = list(text)
    for block in article.blocks:
        left[block.start : block.end] = " " * len(block.text)
    assert not "".join(left).strip()


def test_from_text_divides_paragraphs_at_blank_lines() -> None:
    article = Article.from_text("One.\nStill one.\n\n  Two. \n", published="2021-03-23")
    assert [b.text for b in article.blocks] == ["One.\nStill one.", "Two."]
    assert article.published == date(2021, 3, 23)


@pytest.mark.parametrize("wrong", ["23.3.2021", "2021-13-01", "yesterday", ""])
def test_wrong_dates_say_what_to_write(wrong: str) -> None:
    with pytest.raises(ValueError, match="YYYY-MM-DD"):
        as_date(wrong)


def test_blocks_must_match_the_text() -> None:
    with pytest.raises(ValueError, match="the text there is not"):
        Article(id="a", text="abc", blocks=(Block("paragraph", "xyz", 0, 3),))
    with pytest.raises(ValueError, match="unknown block kind"):
        Block("footer", "x", 0, 1)
    with pytest.raises(ValueError, match="only boilerplate"):
        Article(id="a", text="abc", blocks=(Block("paragraph", "x"),))


@pytest.mark.parametrize("name", SCHEMAS)
def test_empty_tables_have_their_columns_and_dtypes(name: str) -> None:
    table = make_table(name, [])
    assert list(table.columns) == list(SCHEMAS[name])
    assert [str(t) for t in table.dtypes] == [c.dtype for c in SCHEMAS[name].values()]
    pd.testing.assert_frame_equal(check_table(name, table), table)


def test_tables_refuse_unknown_and_missing_columns() -> None:
    with pytest.raises(ValueError, match="no column colour"):
        make_table("timexes", [{"colour": "red"}])
    with pytest.raises(ValueError, match=r"timexes\.\w+ is empty in row 0"):
        make_table("timexes", [{"start": 0, "end": 1}])


@pytest.mark.parametrize("missing", [None, pd.NA, float("nan"), pd.NaT])
def test_missing_values_are_one_whatever_stood_there(missing: object) -> None:
    row = {
        "entity_id": "oslo",
        "name": "Oslo",
        "label": "GPE",
        "n_mentions": 1.0,
        "aliases": "Oslo",
        "start": 0,
        "end": 4,
    }
    row |= {"text": "Oslo", "sentence_start": 0, "sentence_end": 9, "role_start": 3.0, "latitude": 59}
    table = make_table("entities", [row, row | {"role_start": missing, "latitude": missing, "country": missing}])
    assert [str(t) for t in table.dtypes] == [c.dtype for c in SCHEMAS["entities"].values()]
    assert table["role_start"].tolist() == [3, pd.NA]
    assert table["latitude"].tolist() == [59.0, pd.NA]
    assert table.loc[1, "country"] is pd.NA
    with pytest.raises(ValueError, match=r"entities\.name is empty in row 1"):
        make_table("entities", [row, row | {"name": missing}])
    with pytest.raises(ValueError, match=r"entities\.name is empty in row 7"):
        check_table(
            "entities",
            table.set_index(pd.Index([5, 7])).astype({"name": "object"}).replace({"name": {"Oslo": missing}}).iloc[1:],
        )


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Jean-Yves Le Drian", "jean-yves-le-drian"), ("U.S.", "u-s"), ("“”", "article"), ("Łódź", "łódź")],
)
def test_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_readme_describes_every_column() -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    for name, columns in SCHEMAS.items():
        assert f"**{name}**" in readme
        for column, spec in columns.items():
            assert f"| {column} | {spec.dtype} |" in readme, f"{name}.{column}"


def test_a_notebook_shows_the_message_of_an_error_alone() -> None:
    shown = []
    shell = InteractiveShell.instance()
    shell._showtraceback = lambda kind, error, lines: shown.extend(lines)
    shell.run_cell("from newsbook.article import NewsbookError\nraise NewsbookError('Put it right.')")
    InteractiveShell.clear_instance()
    assert shown == ["Put it right."]
