"""Reading: a file, an address or pasted text -> the decoded source and what kind it is."""

from __future__ import annotations

import io
import ipaddress
import socket
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import requests
from charset_normalizer import from_bytes
from urllib3.exceptions import LocationValueError

from newsbook.article import SourceError, sha256_of

TEXT_SUFFIXES = frozenset({".txt", ".md", ".text", ""})
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
READABLE = ".txt, .md, .html, .pdf or .docx"
MAX_BYTES = 20_000_000
MAX_PAGE_BYTES = 10_000_000
MAX_PATH = 300
TIMEOUT_SECONDS = 20  # for an answer to begin, and between its parts
MAX_SECONDS = 60  # for a whole page
MAX_REDIRECTS = 5
HEADERS = {"User-Agent": "newsbook (reads one article for a person)", "Accept": "text/html,*/*;q=0.5"}


@dataclass(frozen=True)
class Source:
    """A source as it came: `text` decoded, `kind` one of text, html, pdf, docx, pasted."""

    text: str
    kind: str
    path: str | None = None
    url: str | None = None
    sha256: str = ""

    @property
    def name(self) -> str:
        """What to call it in a message."""
        return self.path or self.url or "the pasted text"


def read_source(source: str | Path, *, allow_local: bool = False) -> Source:
    """A path, an http(s) address or pasted text, read and decoded.

    A string with a line break, or one too long for a path, is pasted text. SourceError, in one
    sentence, when there is nothing there or nothing that can be read; addresses of this machine and
    of private networks are refused unless `allow_local`.
    """
    if isinstance(source, Path):
        return _read_file(source)
    if not source.strip():
        raise SourceError("The source is empty: give a file, an address or the text of the article.")
    if source.lower().startswith(("http://", "https://")):
        return _read_address(source.strip(), allow_local)
    if "\n" in source or len(source) > MAX_PATH:
        return Source(source, "pasted", sha256=sha256_of(source))
    if "://" in source:
        raise SourceError(f"{source} is no address newsbook can open: it must begin with http:// or https://.")
    return _read_file(Path(source))


def _read_file(path: Path) -> Source:
    try:
        raw = _file_bytes(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is no file name"
        raise SourceError(f"{_one_line(path)} cannot be read ({reason}): give another file or the text itself.") from None
    text, kind = _decode(raw, path.suffix.lower(), str(path))
    return Source(text, kind, path=str(path), sha256=sha256_of(raw))


def _one_line(source: object) -> str:
    """A name for a message: no line breaks, no control characters, not too long."""
    return "".join(c if c.isprintable() else " " for c in str(source))[:200]


def _file_bytes(path: Path) -> bytes:
    if path.is_dir():
        raise SourceError(f"{path} is a folder: give one file, or use 06-corpus for many articles.")
    if not path.is_file():
        raise SourceError(
            f"There is no file {path}: put the article in data/articles and give its name, or give a "
            "path, an address or the text itself."
        )
    if path.stat().st_size > MAX_BYTES:
        raise SourceError(f"{path} is larger than {MAX_BYTES // 1_000_000} MB: that is no single article.")
    raw = path.read_bytes()
    if not raw.strip():
        raise SourceError(f"{path} is empty: put the text of the article in it.")
    return raw


def _decode(raw: bytes, suffix: str, name: str) -> tuple[str, str]:
    """Bytes -> text and kind, by content first, then by suffix."""
    if raw.startswith(b"%PDF"):
        return _pdf_text(raw, name), "pdf"
    if raw.startswith(b"PK\x03\x04") and suffix in {".docx", ""}:
        return _docx_text(raw, name), "docx"
    if suffix not in TEXT_SUFFIXES | HTML_SUFFIXES:
        raise SourceError(f"{name} is not a kind of file newsbook reads: save the article as {READABLE}.")
    text = decode_text(raw, name)
    looks_html = text.lstrip()[:200].lower().startswith(("<!doctype html", "<html", "<?xml"))
    return text, "html" if suffix in HTML_SUFFIXES or looks_html else "text"


def decode_text(raw: bytes, name: str) -> str:
    """Bytes as text: UTF-8 or UTF-16 by their marks, UTF-8, else the likeliest encoding.

    SourceError when the bytes are no text.
    """
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return _strict(raw, encoding, name)
    if b"\x00" not in raw:
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            best = from_bytes(raw).best()
            if best is not None and _is_text(str(best)):
                return str(best)
    raise SourceError(f"{name} is not text: it looks like a binary file. Save the article as {READABLE}.")


def _strict(raw: bytes, encoding: str, name: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        raise SourceError(f"{name} says it is {encoding} but is not: save it again as UTF-8 text.") from None


def _is_text(text: str) -> bool:
    """Whether almost no character is a control character."""
    strange = sum(not (c.isprintable() or c.isspace()) for c in text)
    return strange <= len(text) * 0.02


def _pdf_text(raw: bytes, name: str) -> str:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise SourceError(f"{name} is locked with a password: save it without one.")
        text = "\n\n".join(page.extract_text() for page in reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise SourceError(f"{name} could not be read as a PDF ({type(error).__name__}): save it again.") from None
    if not text.strip():
        raise SourceError(f"{name} has no text in it, only pictures: copy the text out and paste it instead.")
    return text


def _docx_text(raw: bytes, name: str) -> str:
    from zipfile import BadZipFile

    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(io.BytesIO(raw))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError):
        raise SourceError(f"{name} could not be read as a Word file: save it again as .docx or .txt.") from None
    return "\n\n".join(paragraph.text for paragraph in document.paragraphs)


def _read_address(url: str, allow_local: bool) -> Source:
    try:
        raw, final, kind = _fetch(url, allow_local)
    except (requests.RequestException, LocationValueError) as error:
        raise SourceError(
            f"{url} does not answer ({type(error).__name__}): check the address and the connection, or "
            "save the page and give the file."
        ) from None
    if not raw.strip():
        raise SourceError(f"{url} is empty: open it in a browser and save the page.")
    if "pdf" in kind or raw.startswith(b"%PDF"):
        return Source(_pdf_text(raw, url), "pdf", url=final, sha256=sha256_of(raw))
    suffix = ".html" if "html" in kind or not kind else ".txt"
    text, found = _decode(raw, suffix, url)
    return Source(text, found, url=final, sha256=sha256_of(raw))


def _fetch(url: str, allow_local: bool) -> tuple[bytes, str, str]:
    """The page behind an address, each redirect checked: bytes, final address, content type."""
    with requests.Session() as session:
        for _ in range(MAX_REDIRECTS + 1):
            _check_address(url, allow_local)
            with session.get(
                url, headers=HEADERS, timeout=TIMEOUT_SECONDS, stream=True, allow_redirects=False
            ) as answer:
                if answer.is_redirect:
                    url = urljoin(url, answer.headers["location"])
                    continue
                if answer.status_code != 200:
                    raise SourceError(f"{url} answers {answer.status_code} {answer.reason}: check the address.")
                return _body(answer, url), url, answer.headers.get("content-type", "")
    raise SourceError(f"{url} redirects without end: open it in a browser and save the page.")


def _body(answer: requests.Response, url: str) -> bytes:
    raw = bytearray()
    began = time.monotonic()
    for chunk in answer.iter_content(65536):
        raw += chunk
        if len(raw) > MAX_PAGE_BYTES:
            raise SourceError(f"{url} is larger than {MAX_PAGE_BYTES // 1_000_000} MB: that is no single article.")
        if time.monotonic() - began > MAX_SECONDS:
            raise SourceError(f"{url} takes longer than {MAX_SECONDS} seconds: save the page and give the file.")
    return bytes(raw)


def _check_address(url: str, allow_local: bool) -> None:
    try:
        parts = urlsplit(url)
        host, scheme = parts.hostname, parts.scheme
    except ValueError:
        host, scheme = None, ""
    if scheme not in {"http", "https"} or not host:
        raise SourceError(f"{_one_line(url)} is no address newsbook can open: it needs http:// or https:// and a host.")
    try:
        found = socket.getaddrinfo(host, None)
    except (OSError, UnicodeError):
        raise SourceError(f"{_one_line(url)}: there is no host {host}; check the address and the connection.") from None
    if not allow_local and any(not ipaddress.ip_address(str(info[4][0]).split("%")[0]).is_global for info in found):
        raise SourceError(f"{url} is an address inside this network: save the page and give the file.")
