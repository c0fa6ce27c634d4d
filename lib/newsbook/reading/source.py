"""What reading gives: a `Source`; and how sources are named in messages."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from newsbook.article import SourceError

KINDS = ("text", "html", "pdf", "docx", "pasted")
READABLE = ".txt, .md, .html, .mhtml, .pdf, .docx or .eml"
MAX_BYTES = 20_000_000
LONGEST_NAME = 160


@dataclass(frozen=True)
class Source:
    """A source as it came: `text` decoded, `kind` one of text, html, pdf, docx, pasted.

    `path` is as given, `url` where the page was found in the end, `sha256` that of the bytes (of the
    text, when pasted), `fetched` the time an address was read (UTC, ISO 8601). `repairs` says in a
    sentence each what was put right in `text`; `raw` holds the bytes of a file or an address. `marks` are lines of
    `text`, by number, with what the file says that they are: title, standfirst, heading 1, list-item, row ... `head`
    has what the mail around a page says: subject, from, date.
    """

    text: str
    kind: str
    path: str | None = None
    url: str | None = None
    sha256: str = ""
    fetched: str | None = None
    repairs: tuple[str, ...] = ()
    raw: bytes = field(default=b"", repr=False, compare=False)
    marks: tuple[tuple[int, str], ...] = ()
    head: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """What to call it in a message."""
        return shown(self.path or self.url or "the pasted text")


@dataclass(frozen=True)
class Decoded:
    """Bytes as text: its kind, the address it was saved from, what was repaired; `marks` and `head` as in a Source."""

    text: str
    kind: str
    url: str | None = None
    repairs: tuple[str, ...] = ()
    marks: tuple[tuple[int, str], ...] = ()
    head: tuple[tuple[str, str], ...] = ()


def shown(name: str | Path) -> str:
    """A name as it can stand in a message: on one line, printable, not too long."""
    line = " ".join(str(name).split()).encode("utf-8", "backslashreplace").decode()
    line = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in line)
    return line if len(line) <= LONGEST_NAME else f"{line[:LONGEST_NAME]}…"


def too_large(name: str | Path, limit: int) -> SourceError:
    """The error for a source of more bytes than the limit."""
    return SourceError(f"{shown(name)} is larger than {limit // 1_000_000} MB: that is no single article.")
