"""Reading: a file, an address or pasted text -> the decoded source and what kind it is."""

from __future__ import annotations

import re
from pathlib import Path

from newsbook.article import SourceError, sha256_of
from newsbook.reading.decode import decode, looks_html
from newsbook.reading.encodings import decode_text
from newsbook.reading.repair import repaired
from newsbook.reading.source import KINDS, MAX_BYTES, READABLE, Source, shown, too_large
from newsbook.reading.web import fetch

__all__ = ["MAX_BYTES", "READABLE", "Source", "decode_text", "read_bytes", "read_source", "source_of"]

MAX_PATH = 300  # characters; longer strings are text
PASTED_WORDS = 12  # a line of so many words that ends like no file name is text
FILE_ENDING = re.compile(r"\.[A-Za-z]\w{0,4}$")
ADDRESS = re.compile(r"https?://\S*", re.IGNORECASE)
OTHER_SCHEME = re.compile(r"[A-Za-z][\w+.-]*://\S*")


def read_source(source: str | Path, *, kind: str | None = None, allow_local: bool = False) -> Source:
    """A path, an http(s) address or pasted text, read and decoded.

    A string with a line break, one too long for a path, or a line of many words is pasted text.
    `kind` (text, html, pdf, docx, pasted) overrules what name and content say; ValueError on any
    other. SourceError, in one sentence, when there is nothing there or nothing that can be read;
    addresses of this machine and of private networks are refused unless `allow_local`.
    """
    if kind is not None and kind not in KINDS:
        raise ValueError(f"unknown kind {kind!r}; one of {', '.join(KINDS)}")
    if isinstance(source, Path):
        return _read_file(source, kind)
    line = source.strip()
    if not line:
        raise SourceError("The source is empty: name a file, give an address, or paste the text of the article.")
    if ADDRESS.fullmatch(line) and kind != "pasted":
        return _read_address(line, kind, allow_local)
    if kind == "pasted" or _is_text(source):
        return _pasted(source, kind)
    if OTHER_SCHEME.fullmatch(line) or ADDRESS.match(line):
        raise SourceError(
            f"{shown(line)} is no address newsbook can open: it must begin with http:// or https:// "
            "and have no blank in it."
        )
    return _read_file(Path(source), kind)


def _is_text(source: str) -> bool:
    """Whether a string is the article itself, not the name of a file."""
    if "\n" in source or "\r" in source or len(source) > MAX_PATH:
        return True
    return len(source.split()) >= PASTED_WORDS and not FILE_ENDING.search(source.strip())


def _pasted(source: str, kind: str | None) -> Source:
    found = kind or ("html" if looks_html(source) else "pasted")
    text, told = repaired(source, found)
    return Source(text, found, sha256=sha256_of(source), repairs=told)


def _read_file(path: Path, kind: str | None) -> Source:
    return source_of(read_bytes(path), path, kind=kind)


def source_of(raw: bytes, path: Path, *, kind: str | None = None) -> Source:
    """A file's bytes, decoded; `path` is only its name. SourceError when they are no kind of text newsbook reads."""
    suffix = f".{kind}" if kind in {"html", "pdf", "docx"} else ".txt" if kind else path.suffix.lower()
    found = decode(raw, suffix, shown(path))
    return Source(
        found.text,
        kind or found.kind,
        str(path),
        found.url,
        sha256_of(raw),
        repairs=found.repairs,
        raw=raw,
        marks=found.marks,
        head=found.head,
    )


def read_bytes(path: Path, *, name: Path | None = None) -> bytes:
    """A file's bytes; SourceError, which calls it `name` (else by its path), where it cannot be read or is too large."""
    called = name or path
    try:
        place = path.expanduser() if path.parts[:1] == ("~",) else path
        if place.is_dir():
            raise SourceError(f"{shown(called)} is a folder: give one file, or use 06-corpus for many articles.")
        if not place.is_file():
            raise SourceError(_missing(called, place.exists()))
        if place.stat().st_size > MAX_BYTES:
            raise too_large(called, MAX_BYTES)
        with place.open("rb") as handle:
            raw = handle.read(MAX_BYTES + 1)  # a file may say that it is smaller, or grow
        if len(raw) > MAX_BYTES:
            raise too_large(called, MAX_BYTES)
        return raw
    except (OSError, ValueError) as error:  # ValueError: a name no system can have
        reason = getattr(error, "strerror", None) or "no file can have that name"
        raise SourceError(
            f"{shown(called)} cannot be read ({reason}): check its name and who may read it, or paste the text instead."
        ) from None


def _missing(path: Path, there: bool) -> str:
    if there:
        return f"{shown(path)} is no ordinary file: save the article as {READABLE}."
    if str(path).lower().startswith("www."):
        return f"There is no file {shown(path)}: if it is an address, write https:// in front of it."
    return (
        f"There is no file {shown(path)}: put the article in data/articles and give its name, or give a "
        "path, an address or the text itself."
    )


def _read_address(url: str, kind: str | None, allow_local: bool) -> Source:
    page = fetch(url, allow_local=allow_local)
    suffix = f".{kind}" if kind in {"html", "pdf", "docx"} else page.suffix
    found = decode(page.raw, suffix, shown(url), declared=page.charset)
    return Source(
        found.text,
        kind or found.kind,
        url=page.url,
        sha256=sha256_of(page.raw),
        fetched=page.fetched,
        repairs=found.repairs,
        raw=page.raw,
        marks=found.marks,
        head=found.head,
    )
