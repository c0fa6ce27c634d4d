"""Bytes -> text and its kind: told apart by content first, by the file's name after that."""

from __future__ import annotations

import re
from dataclasses import replace

from newsbook.article import SourceError
from newsbook.reading.encodings import declared_in, decode_text
from newsbook.reading.layout import joined_lines
from newsbook.reading.mail import read_mail
from newsbook.reading.markdown import read_markdown
from newsbook.reading.pages import join_pages
from newsbook.reading.pdf import pdf_pages
from newsbook.reading.repair import repaired
from newsbook.reading.saved import is_saved_page, read_saved_page
from newsbook.reading.sniff import check_readable
from newsbook.reading.source import READABLE, Decoded
from newsbook.reading.word import members, read_word

TEXT_SUFFIXES = frozenset({".txt", ".md", ".text", ""})
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
PAGE_SUFFIXES = frozenset({".mhtml", ".mht"})
# Atomic: else a row of comments can be divided in more ways than can be tried.
HTML_START = re.compile(
    r"(?>\s*(?:(?><!--.{0,2000}?-->)\s*)*)(?:<!doctype html|<html\b|<\?xml)", re.IGNORECASE | re.DOTALL
)
WORD_PART = "word/document.xml"
PDF_WITHIN = 1024  # bytes that may stand before a PDF's mark


def decode(raw: bytes, suffix: str, name: str, *, declared: str | None = None) -> Decoded:
    """Bytes -> text, kind and repairs. `suffix` is the file name's, `declared` an encoding the server named.

    SourceError when they are no kind of text newsbook reads.
    """
    if not raw.strip():
        raise _empty(name)
    if raw.startswith(b"%PDF") or (suffix == ".pdf" and b"%PDF-" in raw[:PDF_WITHIN]):
        text, told = join_pages(pdf_pages(raw, name))
        read = _repaired(Decoded(text, "pdf", repairs=told))
        return replace(read, text=joined_lines(read.text))
    if suffix == ".docx" or WORD_PART in members(raw):
        return _repaired(read_word(raw, name))
    if suffix in PAGE_SUFFIXES or is_saved_page(raw):
        return _repaired(read_saved_page(raw, name))
    if suffix == ".eml":
        return _mail(raw, name)
    return _repaired(_plain(raw, suffix, name, declared))


def _mail(raw: bytes, name: str) -> Decoded:
    """A mail's text, or the article attached to it."""
    found = read_mail(raw, name)
    return _repaired(found) if isinstance(found, Decoded) else decode(found.raw, found.suffix, name)


def _plain(raw: bytes, suffix: str, name: str, declared: str | None) -> Decoded:
    check_readable(raw, name)
    if suffix == ".pdf":
        raise SourceError(f"{name} could not be read as a PDF: it is something else, or damaged. Save it again.")
    if suffix not in TEXT_SUFFIXES | HTML_SUFFIXES:
        raise SourceError(f"{name} is not a kind of file newsbook reads: save the article as {READABLE}.")
    text = decode_text(raw, name, declared=declared or declared_in(raw))
    if not text.strip():
        raise _empty(name)
    if suffix in HTML_SUFFIXES or looks_html(text):
        return Decoded(text, "html")
    return read_markdown(text) if suffix == ".md" else Decoded(text, "text")


def _repaired(found: Decoded) -> Decoded:
    text, told = repaired(found.text, found.kind)
    return replace(found, text=text, repairs=found.repairs + told)


def _empty(name: str) -> SourceError:
    return SourceError(f"{name} is empty: give a file or page with the text of the article in it.")


def looks_html(text: str) -> bool:
    """Whether a text opens as a web page's source does."""
    return bool(HTML_START.match(text))
