"""Web pages saved as one file (MHTML): the page itself and the address it came from."""

from __future__ import annotations

import re
from email.message import EmailMessage

from newsbook.article import SourceError
from newsbook.reading.mime import header, parse, text_of
from newsbook.reading.source import Decoded

START_WITHIN = 4096  # bytes
SAVED_BY = re.compile(rb"\s*From: <Saved by ", re.IGNORECASE)
HEADERS = re.compile(rb"(?:[A-Za-z][\w-]{0,60}:[^\n]*\n(?:[ \t]+[^\n]*\n)*+)++")
RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
VERSION = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)


def is_saved_page(raw: bytes) -> bool:
    """Whether bytes open as a page saved by a browser does, whatever the file is called."""
    start = raw[:START_WITHIN].lstrip()
    if SAVED_BY.match(start):
        return True
    found = HEADERS.match(start)
    head = found.group() if found else b""
    return bool(VERSION.search(head) and RELATED.search(head))


def read_saved_page(raw: bytes, name: str) -> Decoded:
    """The page in an MHTML file; SourceError when there is none in it."""
    try:
        message = parse(raw, name)
        page = _root(message)
        text = text_of(page, name) if page is not None else ""
        url = _address(message, page) if page is not None else None
    except SourceError:
        raise
    except Exception as error:  # a damaged file can raise anything in email's header parser
        raise SourceError(
            f"{name} could not be read as a saved page ({type(error).__name__}): save it again, as .html or .mhtml."
        ) from None
    if not text.strip():
        raise SourceError(f"{name} has no web page in it: open the page in a browser and save it again.")
    return Decoded(text, "html", url)


def _root(message: EmailMessage) -> EmailMessage | None:
    """The part that the file says it starts with, else its first page."""
    pages = [part for part in message.walk() if part.get_content_type() in {"text/html", "application/xhtml+xml"}]
    start = str(message.get_param("start") or "").strip()
    named = [page for page in pages if start and header(page, "Content-ID") == start]
    return next(iter(named + pages), None)


def _address(message: EmailMessage, page: EmailMessage) -> str | None:
    found = header(message, "Snapshot-Content-Location") or header(page, "Content-Location")
    return found if found.startswith(("http://", "https://")) else None
