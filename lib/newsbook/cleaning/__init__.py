"""Cleaning: a source -> an `Article`, every piece of it labelled, nothing thrown away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from newsbook.article import (
    RUNNING_KINDS,
    Article,
    Block,
    LanguageError,
    NoArticleError,
    as_date,
    lay_out,
    slug,
)
from newsbook.cleaning.doubts import doubts
from newsbook.cleaning.facts import Metadata
from newsbook.cleaning.html import read_page
from newsbook.cleaning.labeller import find_text
from newsbook.cleaning.labels import Piece, label_lines, with_last_paragraphs
from newsbook.cleaning.language import language_of
from newsbook.cleaning.mails import with_head
from newsbook.cleaning.metadata import from_pieces
from newsbook.cleaning.several import first_article
from newsbook.cleaning.styles import by_style, styles_of, title_by_style, with_lists
from newsbook.cleaning.text import count_words, cut_lines
from newsbook.reading import Source, read_source

CORRECTED, GIVEN = "corrected by the reader", "given by the reader"
MIN_RUNNING_WORDS = 25
MIN_NOTE_WORDS = 8  # of a text with nothing else around it
LEVELS = {"title": 1, "heading": 2}  # where the page does not say
LANGUAGES = {"de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
             "nl": "Dutch", "pl": "Polish", "ru": "Russian", "tr": "Turkish", "zh": "Chinese",
             "ar": "Arabic", "uk": "Ukrainian", "sv": "Swedish"}  # fmt: skip


@dataclass(frozen=True)
class PageCorrections:
    """What a reader knows better than the page: the kinds of lines, by their first words, and what it says of itself."""

    kinds: Mapping[str, str] = field(default_factory=dict)
    title: str | None = None
    published: date | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None

    def relabelled(self, pieces: list[Piece]) -> list[Piece]:
        """The pieces with the reader's kinds."""
        return [self._relabelled(piece) for piece in pieces] if self.kinds else pieces

    def _relabelled(self, piece: Piece) -> Piece:
        kind = next((kind for start, kind in self.kinds.items() if piece.text.startswith(start)), None)
        return piece._replace(kind=kind, why=CORRECTED) if kind else piece

    def over(self, found: Metadata) -> Metadata:
        """Metadata with what the reader says in its place."""
        said = {"title": self.title, "published": self.published, "authors": self.authors}
        given: dict[str, Any] = {name: value for name, value in said.items() if value}
        if self.published:
            given["published_from"] = CORRECTED
        where = {**found.where, **dict.fromkeys(given.keys() & said.keys(), CORRECTED)}
        sure = {**found.confidence, **dict.fromkeys(given.keys() & said.keys(), 1.0)}
        return replace(found, **given, where=where, confidence=sure)


NO_CORRECTIONS = PageCorrections()


def read_article(
    path_or_url_or_text: str | Path,
    published: date | str | None = None,
    *,
    language: str | None = None,
) -> Article:
    """A file, an address or pasted text, read and cleaned.

    `published` and `language` (an ISO 639-1 code) overrule what the page says. NewsbookError, in one
    sentence, when it cannot be read, holds no article, or is not in English.
    """
    return clean(read_source(path_or_url_or_text), published=published, language=language)


def clean(
    source: Source,
    *,
    published: date | str | None = None,
    language: str | None = None,
    corrections: PageCorrections = NO_CORRECTIONS,
) -> Article:
    """A source -> its Article; see `read_article`."""
    given = as_date(published)
    pieces, metadata, many = _read(source, corrections)
    _check_running(source, pieces)
    article_id = _id(source, metadata)
    metadata = corrections.over(metadata)
    if given:
        where, sure = {**metadata.where, "published": GIVEN}, {**metadata.confidence, "published": 1.0}
        metadata = replace(metadata, published=given, published_from=GIVEN, where=where, confidence=sure)
    found = _language(source, pieces, language or corrections.language)
    text, blocks = lay_out(_block(piece, plain=source.kind != "html") for piece in pieces)
    return Article(
        id=article_id,
        text=text,
        blocks=blocks,
        title=metadata.title,
        published=metadata.published,
        published_from=metadata.published_from,
        modified=metadata.modified,
        authors=metadata.authors,
        publisher=metadata.publisher,
        url=metadata.url or source.url,
        language=found,
        source_path=source.path,
        source_sha256=source.sha256,
        notes=(*many, *doubts(metadata, pieces)),
        section=metadata.section,
        tags=metadata.tags,
        fetched=source.fetched,
        where=metadata.where,
        confidence=metadata.confidence,
        repairs=source.repairs,
    )


def _read(source: Source, corrections: PageCorrections) -> tuple[list[Piece], Metadata, list[str]]:
    """Pieces, what the page says of itself, and whether it seems to hold more than one article."""
    if source.kind == "html":
        page = read_page(source.text, source.url)
        if page is None:
            raise NoArticleError(f"There is no article in {source.name}: open the page, select its text and paste it.")
        found, metadata, notes = page
        if source.head:
            found, metadata = with_head(found, metadata, dict(source.head))
        return corrections.relabelled(found), metadata, notes
    lines = cut_lines(source.text)
    text = find_text(lines)
    styles = styles_of(lines, source.text, source.marks)
    if source.kind == "docx":
        text = with_last_paragraphs(lines, text)
    text = with_lists(lines, text, styles)
    text, several = first_article(lines, text)
    labelled = label_lines(lines, text, source.text, title=title_by_style(styles, text))
    pieces = corrections.relabelled(by_style(lines, labelled, styles, text))
    return pieces, from_pieces(pieces), several


def _block(piece: Piece, *, plain: bool) -> Block:
    """A piece as a block that has no place yet."""
    start, end = (piece.start, piece.end) if plain else (None, None)
    level = piece.level or LEVELS.get(piece.kind, 0)
    return Block(piece.kind, piece.text, None, None, level, None, start, end, piece.why)


def _check_running(source: Source, pieces: list[Piece]) -> None:
    words = count_words((p.text for p in pieces if p.kind in RUNNING_KINDS), enough=MIN_RUNNING_WORDS)
    if words >= MIN_RUNNING_WORDS:
        return
    alone = all(p.kind in RUNNING_KINDS or p.kind == "title" for p in pieces)
    if source.kind != "html" and words >= MIN_NOTE_WORDS and alone:  # a page with so little has lost its text
        return
    found = f"only {words} words of running text were" if words > 1 else "no running text was"
    raise NoArticleError(
        f"There is no article in {source.name}: {found} found. If it is a list of headlines, open one of them; "
        "else give the page with its text, or only the text."
    )


def _language(source: Source, pieces: list[Piece], given: str | None) -> str | None:
    """The body's language; LanguageError when that is surely not English."""
    if given:
        return given
    found = language_of(" ".join(p.text for p in pieces if p.kind in RUNNING_KINDS))
    if found not in {"en", None}:
        raise LanguageError(
            f"{source.name} looks {LANGUAGES.get(found, f'written in another language ({found})')}: newsbook reads "
            "English. Give an English version. Where it is English after all, say so: by the button “It is English” of "
            "01-cleaning, or by language='en' in Python."
        )
    return found


def _id(source: Source, metadata: Metadata) -> str:
    """The file's name, else the title, as a name for folders and links."""
    return slug(Path(source.path).stem if source.path else metadata.title or "pasted article")
