"""Word files -> their paragraphs and table rows, with what their styles call them, within limits of size."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from newsbook.article import SourceError
from newsbook.reading.repair import count
from newsbook.reading.source import READABLE, Decoded

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

ENTRY = b"PK\x01\x02"  # before each member in a packed file's list
MAX_MEMBERS = 5_000
MAX_UNPACKED = 200_000_000
MAX_XML = 20_000_000  # bytes of what is not a picture
MAX_BLOCKS = 20_000  # paragraphs and rows
XML = (".xml", ".rels")
NOTES = {
    "footnote": ("footnote", "footnotes"),
    "endnote": ("endnote", "endnotes"),
    "comment": ("comment in the margin", "comments in the margin"),
}
STYLES = {"Title": "title", "Subtitle": "standfirst", "Caption": "caption", "Quote": "block-quote",
          "Intense Quote": "block-quote"}  # fmt: skip
HEADING = re.compile(r"Heading ([1-9])")
LIST = re.compile(r"List\b")
Block = tuple[str, str]  # the text, and what it is; "" where no style says
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W_TYPE = f"{{{W}}}type"  # of the lines that divide notes from the text


def members(raw: bytes) -> list[str]:
    """The names in a packed file; none where it is not one, or a broken one."""
    if not raw.startswith(b"PK\x03\x04") or raw.count(ENTRY) > MAX_MEMBERS:
        return []
    try:
        with ZipFile(io.BytesIO(raw)) as packed:
            return packed.namelist()
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return []


def read_word(raw: bytes, name: str) -> Decoded:
    """The text of a Word file, paragraphs and table rows in order, with their styles, and what was left out of it.

    SourceError when it is broken or empty.
    """
    try:
        _check_size(raw, name)
        blocks, told = _blocks(raw, name), _left_out(raw)
    except SourceError:
        raise
    except Exception as error:  # a damaged file can raise anything in zipfile, lxml or python-docx
        raise SourceError(
            f"{name} could not be read as a Word file ({type(error).__name__}): save it again as .docx or .txt."
        ) from None
    if not any(text.strip() for text, _ in blocks):
        raise SourceError(f"{name} has no text in it: save the article as {READABLE}.")
    return Decoded("\n\n".join(text for text, _ in blocks), "docx", repairs=told, marks=_marks(blocks))


def _marks(blocks: list[Block]) -> tuple[tuple[int, str], ...]:
    """The lines of the text that have a style, by number."""
    marks, at = [], 0
    for text, style in blocks:
        lines = text.count("\n") + 1
        marks += [(at + n, style) for n in range(lines) if style]
        at += lines + 1
    return tuple(marks)


def _check_size(raw: bytes, name: str) -> None:
    """SourceError for more than an article; zipfile never unpacks more than a member declares."""
    if raw.count(ENTRY) > MAX_MEMBERS:
        raise SourceError(f"{name} is packed of more than {MAX_MEMBERS} files: that is no single article.")
    with ZipFile(io.BytesIO(raw)) as packed:
        parts = packed.infolist()
    xml = sum(part.file_size for part in parts if part.filename.lower().endswith(XML))
    for size, limit in ((sum(part.file_size for part in parts), MAX_UNPACKED), (xml, MAX_XML)):
        if size > limit:
            raise SourceError(f"{name} unpacks to more than {limit // 1_000_000} MB: that is no single article.")


def _blocks(raw: bytes, name: str) -> list[Block]:
    import docx
    from docx.table import Table

    blocks: list[Block] = []
    for item in docx.Document(io.BytesIO(raw)).iter_inner_content():
        blocks += [(row, "row") for row in _rows(item)] if isinstance(item, Table) else [(item.text, _style(item))]
        if len(blocks) > MAX_BLOCKS:
            raise SourceError(f"{name} has more than {MAX_BLOCKS} paragraphs: that is no single article.")
    return blocks


def _style(paragraph: Paragraph) -> str:
    """What a paragraph is by its style or its bullet; empty where it is any other."""
    name = (paragraph.style.name if paragraph.style else None) or ""
    heading = HEADING.fullmatch(name)
    if heading:
        return f"heading {heading[1]}"
    properties = paragraph._p.pPr
    if (LIST.match(name) and name != "List Paragraph") or (properties is not None and properties.numPr is not None):
        return "list-item"
    return STYLES.get(name, "")


def _left_out(raw: bytes) -> tuple[str, ...]:
    """How many notes and comments the file has; its headers and footers are not counted."""
    from lxml import etree

    told = []
    with ZipFile(io.BytesIO(raw)) as packed:
        there = set(packed.namelist())
        for part, (one, many) in NOTES.items():
            if f"word/{part}s.xml" not in there:
                continue
            root = etree.fromstring(packed.read(f"word/{part}s.xml"), etree.XMLParser(resolve_entities=False))
            number = sum(W_TYPE not in note.attrib for note in root.iterfind(f"{{{W}}}{part}"))
            if number:
                told.append(f"{count(number, f'{one} was', f'{many} were')} left out.")
    return tuple(told)


def _rows(table: Table) -> list[str]:
    """A table's rows, one line each; a merged cell once."""
    from docx.table import _Cell

    # Not row.cells: it makes as many cells as a span claims to be wide.
    return [
        "\t".join(_Cell(cell, table).text for cell in row.tc_lst if cell.vMerge != "continue")
        for row in table._tbl.tr_lst
    ]
