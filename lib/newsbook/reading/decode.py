"""Bytes -> text: encodings, web pages, PDF and Word files, told apart by content first."""

from __future__ import annotations

import codecs
import io
import re
from zipfile import BadZipFile, ZipFile

from charset_normalizer import from_bytes

from newsbook.article import SourceError

TEXT_SUFFIXES = frozenset({".txt", ".md", ".text", ""})
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
READABLE = ".txt, .md, .html, .pdf or .docx"
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
DECLARED_WITHIN = 4096  # bytes
# Pages that say Latin-1 mean the Windows code page, which has the quotation marks.
MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
MAX_CONTROL = 0.02  # share of control characters in a text
MAX_BROKEN = 0.001  # share of broken characters in UTF-8
HTML_START = re.compile(r"\s*(?:<!--.{0,2000}?-->\s*)*(?:<!doctype html|<html\b|<\?xml)", re.IGNORECASE | re.DOTALL)
OLD_WORD = b"\xd0\xcf\x11\xe0"
WORD_PART = "word/document.xml"
MAX_UNPACKED = 200_000_000


def decode(raw: bytes, suffix: str, name: str, *, declared: str | None = None) -> tuple[str, str]:
    """Bytes -> text and kind. `suffix` is the file name's, `declared` an encoding the server named.

    SourceError when they are no kind of text newsbook reads.
    """
    if not raw.strip():
        raise _empty(name)
    if raw.startswith(b"%PDF"):
        return pdf_text(raw, name), "pdf"
    if raw.startswith(OLD_WORD):
        raise SourceError(f"{name} is a file of an old Office program: save the article as {READABLE}.")
    if suffix == ".docx" or _is_word(raw):
        return docx_text(raw, name), "docx"
    if suffix == ".pdf":
        raise SourceError(f"{name} could not be read as a PDF: it is something else, or damaged. Save it again.")
    if suffix not in TEXT_SUFFIXES | HTML_SUFFIXES:
        raise SourceError(f"{name} is not a kind of file newsbook reads: save the article as {READABLE}.")
    text = decode_text(raw, name, declared=declared or _declared(raw))
    if not text.strip():
        raise _empty(name)
    return text, "html" if suffix in HTML_SUFFIXES or looks_html(text) else "text"


def _empty(name: str) -> SourceError:
    return SourceError(f"{name} is empty: give a file or page with the text of the article in it.")


def looks_html(text: str) -> bool:
    """Whether a text opens as a web page's source does."""
    return bool(HTML_START.match(text))


def decode_text(raw: bytes, name: str, *, declared: str | None = None) -> str:
    """Bytes as text: by their byte-order mark, UTF-8, the encoding declared, else the likeliest.

    A broken character in UTF-8 becomes U+FFFD. SourceError when the bytes are no text.
    """
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return _strict(raw, encoding, name)
    for text in (_utf8(raw), _as_declared(raw, declared), _likeliest(raw)):
        if text is not None and len(CONTROL.findall(text)) <= len(text) * MAX_CONTROL:
            return text
    raise SourceError(f"{name} is not text: it looks like a binary file. Save the article as {READABLE}.")


def _strict(raw: bytes, encoding: str, name: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        raise SourceError(f"{name} says it is {encoding} but is not: save it again as UTF-8 text.") from None


def _utf8(raw: bytes) -> str | None:
    """Bytes as UTF-8, a few broken characters allowed where most are whole; else None."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("utf-8", "replace")
        broken = text.count("\ufffd")
        whole = sum(not c.isascii() for c in text) - broken
        return text if broken <= len(text) * MAX_BROKEN and whole > broken else None


def _declared(raw: bytes) -> str | None:
    found = DECLARED.search(raw[:DECLARED_WITHIN])
    return found.group(1).decode("ascii") if found else None


def _as_declared(raw: bytes, declared: str | None) -> str | None:
    try:
        encoding = codecs.lookup(declared or "").name
        return raw.decode(MEANT.get(encoding, encoding))
    except (LookupError, UnicodeError, ValueError):
        return None


def _likeliest(raw: bytes) -> str | None:
    if b"\x00" in raw:
        return None
    best = from_bytes(raw).best()
    return None if best is None else str(best)


def pdf_text(raw: bytes, name: str) -> str:
    """The text of a PDF, pages divided by a blank line; SourceError when it is locked, broken or empty."""
    from pypdf import PdfReader

    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise SourceError(f"{name} is locked with a password: save it without one.")
        text = "\n\n".join(page.extract_text() for page in reader.pages)
    except SourceError:
        raise
    except Exception as error:  # a damaged file can raise anything in pypdf
        raise SourceError(f"{name} could not be read as a PDF ({type(error).__name__}): save it again.") from None
    if not text.strip():
        raise SourceError(f"{name} has no text in it, only pictures: copy the text out and paste it instead.")
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _is_word(raw: bytes) -> bool:
    if not raw.startswith(b"PK\x03\x04"):
        return False
    try:
        with ZipFile(io.BytesIO(raw)) as packed:
            return WORD_PART in packed.namelist()
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def docx_text(raw: bytes, name: str) -> str:
    """The text of a Word file, paragraphs and table rows in order; SourceError when it is broken or empty."""
    import docx
    from docx.table import Table

    try:
        with ZipFile(io.BytesIO(raw)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
        if unpacked > MAX_UNPACKED:
            raise SourceError(f"{name} unpacks to more than {MAX_UNPACKED // 1_000_000} MB: that is no single article.")
        blocks = []
        for item in docx.Document(io.BytesIO(raw)).iter_inner_content():
            rows = _rows(item) if isinstance(item, Table) else [item.text]
            blocks += rows
    except SourceError:
        raise
    except Exception as error:  # a damaged file can raise anything in zipfile, lxml or python-docx
        raise SourceError(
            f"{name} could not be read as a Word file ({type(error).__name__}): save it again as .docx or .txt."
        ) from None
    if not any(block.strip() for block in blocks):
        raise SourceError(f"{name} has no text in it: save the article as {READABLE}.")
    return "\n\n".join(blocks)


def _rows(table: object) -> list[str]:
    """A table's rows, one line each; a merged cell once."""
    lines = []
    for row in table.rows:  # type: ignore[attr-defined]
        cells = [cell.text for cell in row.cells]
        lines.append("\t".join(cell for i, cell in enumerate(cells) if i == 0 or cell != cells[i - 1]))
    return lines
