"""The document model: an `Article`, its `Block`s, and the schema of every table of findings.

Everything else in newsbook speaks in these terms. All offsets are Python character offsets into
`Article.text`, 0-based and half-open, so that `article.text[start:end]` gives back the words.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from newsbook.article.schemas import SCHEMAS, Column
from newsbook.article.tables import Rows, check_table, make_column, make_rows, make_table

__all__ = [
    "BLOCK_KINDS", "BLOCK_SEPARATOR", "OUTSIDE_SECTIONS", "RUNNING_KINDS", "SCHEMAS", "STORY_KINDS", "WORDS_A_MINUTE",
    "Article", "Block", "Column", "LanguageError", "NewsbookError", "NoArticleError", "Rows", "SourceError", "as_date",
    "check_table", "lay_out", "make_column", "make_rows", "make_table", "sha256_of", "slug",
]  # fmt: skip
BLOCK_SEPARATOR = "\n\n"

BLOCK_KINDS = (
    "title", "standfirst", "byline", "dateline", "heading", "paragraph", "list-item",
    "block-quote", "caption", "credit", "note", "bio", "boilerplate",
)  # fmt: skip

KNOWN_KINDS = frozenset(BLOCK_KINDS)

# What the story itself says; bylines, credits, notes and bios are about the page.
STORY_KINDS = frozenset({"title", "standfirst", "heading", "paragraph", "list-item", "block-quote", "caption"})
RUNNING_KINDS = frozenset({"standfirst", "paragraph", "list-item", "block-quote"})
OUTSIDE_SECTIONS = frozenset({"note", "bio", "byline"})
WORDS_A_MINUTE = 238  # silent reading of English (Brysbaert 2019)


class NewsbookError(Exception):
    """Something a reader can put right; the message says what and how."""

    def _render_traceback_(self) -> list[str]:
        """What a notebook shows of it: the message, without the way through the code."""
        return [str(self)]


class SourceError(NewsbookError):
    """The source could not be read: missing, empty, binary, or an address that does not answer."""


class NoArticleError(NewsbookError):
    """The source was read, but there is no article in it."""


class LanguageError(NewsbookError):
    """The article is not in English."""


@dataclass(frozen=True)
class Block:
    """One labelled piece of the source.

    `start`, `end` point into `Article.text`; they are None for boilerplate, which is kept here but
    left out of the text. `source_start`, `source_end` point into the decoded source where that is
    plain text. `level` is a heading's depth, `section` the heading under which the block stands.
    """

    kind: str
    text: str
    start: int | None = None
    end: int | None = None
    level: int = 0
    section: str | None = None
    source_start: int | None = None
    source_end: int | None = None
    why: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KNOWN_KINDS:
            raise ValueError(f"unknown block kind {self.kind!r}; one of {', '.join(BLOCK_KINDS)}")


def lay_out(blocks: Iterable[Block]) -> tuple[str, tuple[Block, ...]]:
    """Blocks without places, in order -> the article's text and the blocks with their places in it.

    Boilerplate gets none. A heading gives its text to the blocks below it as their section.
    """
    placed: list[Block] = []
    parts: list[str] = []
    at, section = 0, None
    for block in blocks:
        if block.kind == "boilerplate":
            placed.append(block)
            continue
        if block.kind == "heading":
            section = block.text
        end = at + len(block.text)
        under = section if block.kind not in OUTSIDE_SECTIONS else None
        source = block.source_start, block.source_end
        placed.append(Block(block.kind, block.text, at, end, block.level, under, *source, block.why))
        parts.append(block.text)
        at = end + len(BLOCK_SEPARATOR)
    return BLOCK_SEPARATOR.join(parts), tuple(placed)


@dataclass(frozen=True)
class Article:
    """A cleaned article. `text` is the one string that all offsets refer to.

    `where` says of each thing the page tells of itself (title, published, authors ...) where it was found, and
    `confidence`, 0 to 1, how far that place is to be trusted. `repairs` are sentences: what was wrong with the
    characters and is right now. `fetched` is the time an address was read (UTC, ISO 8601).
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: date | None = None
    published_from: str | None = None
    modified: date | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    source_path: str | None = None
    source_sha256: str = ""
    notes: tuple[str, ...] = field(default=())
    section: str | None = None
    tags: tuple[str, ...] = ()
    fetched: str | None = None
    where: Mapping[str, str] = field(default_factory=dict)
    confidence: Mapping[str, float] = field(default_factory=dict)
    repairs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for block in self.blocks:
            if (block.start is None) != (block.kind == "boilerplate"):
                raise ValueError(f"{block.kind} block {block.text[:40]!r}: only boilerplate has no place in the text")
            if block.start is not None and self.text[block.start : block.end] != block.text:
                raise ValueError(f"{block.kind} block at {block.start}: the text there is not {block.text[:40]!r}")

    @classmethod
    def from_text(cls, text: str, published: date | str | None = None, title: str | None = None) -> Article:
        """Take a text as it is: nothing is cleaned, `article.text == text`.

        Paragraphs are what blank lines divide. `published` is a date or an ISO string (YYYY-MM-DD);
        ValueError on any other string.
        """
        blocks = tuple(
            Block("paragraph", m.group(), m.start(), m.end())
            for m in re.finditer(r"\S(?:.*\S)?(?:\n[^\S\n]*\S(?:.*\S)?)*", text)
        )
        return cls(
            id=slug(title or text[:60]),
            text=text,
            blocks=blocks,
            title=title,
            published=as_date(published),
            published_from="given by the caller" if published else None,
            source_sha256=sha256_of(text),
        )

    def story_blocks(self) -> list[Block]:
        """The blocks that tell the story, in order."""
        return [block for block in self.blocks if block.kind in STORY_KINDS]

    @property
    def words(self) -> int:
        """The words of the running text, without title, headings and captions."""
        return sum(len(block.text.split()) for block in self.blocks if block.kind in RUNNING_KINDS)

    @property
    def reading_minutes(self) -> int:
        """How long reading it takes, in whole minutes, at least one."""
        return max(1, round(self.words / WORDS_A_MINUTE))

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the character at `offset`, or None between blocks."""
        for block in self.blocks:
            if block.start is not None and block.end is not None and block.start <= offset < block.end:
                return block
        return None


def as_date(value: date | str | None) -> date | None:
    """A date, or an ISO string YYYY-MM-DD, as a date; ValueError says what was wrong."""
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{value!r} is not a date; write it as YYYY-MM-DD") from None


def slug(name: str) -> str:
    """A name as a lower-case, hyphenated id; 'article' when nothing of it can be kept."""
    return re.sub(r"[^\w]+", "-", name.lower()).strip("-_")[:60].rstrip("-") or "article"


def sha256_of(source: str | bytes) -> str:
    """The hex digest of a source, as text (UTF-8, lone surrogates kept) or bytes."""
    raw = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    return hashlib.sha256(raw).hexdigest()
