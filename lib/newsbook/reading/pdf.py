"""PDF files -> the text of each page, within limits of pages, size and time."""

from __future__ import annotations

import io
import logging
import math
import time
from collections.abc import Mapping
from typing import Any

from newsbook.article import SourceError
from newsbook.reading.layout import Fragment, lines_of, paragraphs_of

MAX_PAGES = 300
PDF_SECONDS = 20
MAX_STREAM = 30_000_000  # bytes of one stream, unpacked
MAX_MARKS = 500_000  # operators and operands on one page


def pdf_pages(raw: bytes, name: str) -> list[str]:
    """The text of each page of a PDF, a line each, a blank one where a paragraph ends; SourceError when it is locked, broken, too large or empty."""
    from pypdf import Configuration, apply_configuration
    from pypdf.errors import DependencyError, LimitReachedError

    logging.getLogger("pypdf").setLevel(logging.ERROR)  # its warnings are about the file's inner order
    try:
        with apply_configuration(Configuration(**_limits())):
            pages = _pages(raw, name)
    except SourceError:
        raise
    except DependencyError:  # it would need a cipher that is not installed
        raise _locked(name) from None
    except LimitReachedError:
        raise _endless(name) from None
    except Exception as error:  # a damaged file can raise anything in pypdf
        raise SourceError(f"{name} could not be read as a PDF ({type(error).__name__}): save it again.") from None
    if not any(page.strip() for page in pages):
        raise SourceError(f"{name} has no text in it, only pictures: copy the text out and paste it instead.")
    return [page.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for page in pages]


def _limits() -> dict[str, Any]:
    """What pypdf may unpack and walk through."""
    return {
        "zlib_maximum_output_length": MAX_STREAM,
        "lzw_maximum_output_length": MAX_STREAM,
        "run_length_maximum_output_length": MAX_STREAM,
        "array_based_stream_maximum_output_length": MAX_STREAM,
        "stream_parsing_work_maximum_count": MAX_MARKS,
        "page_tree_maximum_entries": 2 * MAX_PAGES,
    }


def _pages(raw: bytes, name: str) -> list[str]:
    from pypdf import PdfReader

    deadline = time.monotonic() + PDF_SECONDS

    def watch(*_: object) -> None:
        if time.monotonic() > deadline:
            raise SourceError(
                f"{name} takes longer than {PDF_SECONDS:g} seconds to read: copy the article out of it and paste it."
            )

    reader = PdfReader(io.BytesIO(raw))
    if reader.is_encrypted and not reader.decrypt(""):
        raise _locked(name)
    if len(reader.pages) > MAX_PAGES:
        raise _endless(name)
    pages = []
    for page in reader.pages:
        watch()
        fragments: list[Fragment] = []
        page.extract_text(
            visitor_operand_before=watch, visitor_text=lambda *seen, to=fragments: to.append(_fragment(*seen))
        )
        pages.append(paragraphs_of(lines_of(fragments)))
    return pages


def _fragment(text: str, cm: list[float], tm: list[float], font: Mapping[str, object] | None, size: float) -> Fragment:
    """A piece of text with its place on the page; `tm` and `cm` are the PDF's matrices of text and page."""
    x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
    y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    name = str((font or {}).get("/BaseFont", ""))
    return Fragment(text, x, y, abs(size * math.hypot(tm[2], tm[3]) * math.hypot(cm[2], cm[3])), "bold" in name.lower())


def _locked(name: str) -> SourceError:
    return SourceError(f"{name} is locked with a password: save it without one, or copy the text out and paste it.")


def _endless(name: str) -> SourceError:
    return SourceError(
        f"{name} holds far more than one article (over {MAX_PAGES} pages, or a page without end): copy the article "
        "out of it and paste it."
    )
