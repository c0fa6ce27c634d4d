"""Cleaning: a source -> an `Article`, every piece of it labelled, nothing thrown away."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

from newsbook.article import (
    BLOCK_SEPARATOR,
    Article,
    Block,
    LanguageError,
    NoArticleError,
    as_date,
    slug,
)
from newsbook.cleaning.html import read_page
from newsbook.cleaning.labels import Piece, label_lines
from newsbook.cleaning.metadata import Metadata, doubts, from_pieces
from newsbook.cleaning.text import cut_lines
from newsbook.reading import Source, read_source

RUNNING = frozenset({"paragraph", "standfirst", "list-item", "block-quote"})
MIN_RUNNING_WORDS = 25
MIN_WORDS_FOR_LANGUAGE = 40
SURE = 0.9
LANGUAGES = {"de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
             "nl": "Dutch", "pl": "Polish", "ru": "Russian", "tr": "Turkish", "zh": "Chinese",
             "ar": "Arabic", "uk": "Ukrainian", "sv": "Swedish"}  # fmt: skip


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


def clean(source: Source, *, published: date | str | None = None, language: str | None = None) -> Article:
    """A source -> its Article; see `read_article`."""
    given = as_date(published)
    page = read_page(source.text, source.url) if source.kind == "html" else None
    if source.kind == "html" and page is None:
        raise NoArticleError(f"There is no article in {source.name}: open the page, select its text and paste it.")
    pieces = page[0] if page else label_lines(cut_lines(source.text), source.text)
    _check_running(source, pieces)
    metadata = page[1] if page else from_pieces(pieces)
    if given:
        metadata = replace(metadata, published=given, published_from="given by the reader")
    found = _language(source, pieces, language)
    text, blocks = _blocks(pieces, plain=page is None)
    return Article(
        id=_id(source, metadata),
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
        notes=tuple(doubts(metadata, pieces)),
    )


def _blocks(pieces: list[Piece], *, plain: bool) -> tuple[str, tuple[Block, ...]]:
    """Pieces -> the article's text and its blocks; headings give the blocks below them a section."""
    blocks: list[Block] = []
    parts: list[str] = []
    at, section = 0, None
    for piece in pieces:
        start = end = None
        if piece.kind == "heading":
            section = piece.text
        if piece.kind != "boilerplate":
            start, end = at, at + len(piece.text)
            parts.append(piece.text)
            at = end + len(BLOCK_SEPARATOR)
        blocks.append(
            Block(
                kind=piece.kind,
                text=piece.text,
                start=start,
                end=end,
                level=2 if piece.kind == "heading" else 1 if piece.kind == "title" else 0,
                section=section if piece.kind not in {"note", "bio", "byline", "boilerplate"} else None,
                source_start=piece.start if plain else None,
                source_end=piece.end if plain else None,
                why=piece.why,
            )
        )
    return BLOCK_SEPARATOR.join(parts), tuple(blocks)


def _check_running(source: Source, pieces: list[Piece]) -> None:
    words = sum(len(p.text.split()) for p in pieces if p.kind in RUNNING)
    if words < MIN_RUNNING_WORDS:
        raise NoArticleError(
            f"There is no article in {source.name}: only {words} words of running text were found. "
            "Give the page with its text, or paste the text itself."
        )


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_modelpath(MODEL_DIR / MODEL_FILE, norm_probs=True)


def _language(source: Source, pieces: list[Piece], given: str | None) -> str | None:
    """The body's language; LanguageError when that is surely not English."""
    if given:
        return given
    body = " ".join(p.text for p in pieces if p.kind in RUNNING)
    if len(re.findall(r"\w+", body)) < MIN_WORDS_FOR_LANGUAGE:
        return None
    code, certainty = _identifier().classify(body[:20_000])
    if code != "en" and certainty >= SURE:
        raise LanguageError(
            f"{source.name} looks {LANGUAGES.get(code, f'written in another language ({code})')}: newsbook reads "
            "English. Give an English version, or pass language='en' if it is English after all."
        )
    return str(code) if certainty >= SURE else None


def _id(source: Source, metadata: Metadata) -> str:
    """The file's name, else the title, as a name for folders and links."""
    return slug(Path(source.path).stem if source.path else metadata.title or "pasted article")
