from pathlib import Path

import pandas as pd

from newsbook.analysis import Analysis, analyse
from newsbook.article import Article
from newsbook.spreadsheet import write_spreadsheet


def test_a_sheet_for_each_table(analysis: Analysis, tmp_path: Path) -> None:
    path = write_spreadsheet(analysis, tmp_path / "tables.xlsx")
    sheets = pd.read_excel(path, sheet_name=None)
    assert list(sheets) == ["article", *analysis.tables()]
    for name, table in analysis.tables().items():
        assert len(sheets[name]) == len(table)
    quotes = sheets["quotes"]
    assert all(words in sentence for words, sentence in zip(quotes["text"], quotes["sentence"], strict=True)
               if "\n" not in words)  # fmt: skip
    again = write_spreadsheet(analysis, tmp_path / "again.xlsx")
    assert path.read_bytes() == again.read_bytes()


def test_words_are_never_formulas(nlp: object, tmp_path: Path) -> None:
    evil = '=HYPERLINK("http://x.example","Paris") said Ann Lee in Paris.'
    path = write_spreadsheet(analyse(Article.from_text(evil, title=evil), nlp), tmp_path / "t.xlsx")  # type: ignore[arg-type]
    from openpyxl import load_workbook

    cells = [cell for sheet in load_workbook(path) for row in sheet.iter_rows() for cell in row]
    assert any(cell.value == evil for cell in cells)
    assert all(cell.data_type != "f" and cell.hyperlink is None for cell in cells)
