"""Saved pages and addresses: trafilatura finds the body and the metadata, we keep its structure."""

from __future__ import annotations

import re
from datetime import date

import htmldate
import trafilatura
from trafilatura.settings import Document

from newsbook.cleaning import patterns
from newsbook.cleaning.captions import CAPTION_CHARACTERS, split_credit
from newsbook.cleaning.labels import Piece
from newsbook.cleaning.metadata import Metadata
from newsbook.cleaning.names import split_names
from newsbook.cleaning.text import tidy

# The page must say its date: no guess from the text, from other links or from pictures.
DATE_SEARCH = {"extensive_search": False, "original_date": True}
KINDS = {"p": "paragraph", "head": "heading", "item": "list-item", "quote": "block-quote"}


def read_page(html: str, url: str | None) -> tuple[list[Piece], Metadata] | None:
    """A page -> its pieces and metadata; None where trafilatura finds no article.

    Pieces have no place in the source: their offsets are 0.
    """
    found = trafilatura.bare_extraction(
        html, url=url, with_metadata=True, include_comments=False, date_extraction_params=DATE_SEARCH
    )
    if not isinstance(found, Document) or found.body is None:
        return None
    found.title = _own_title(found)
    pieces = [_piece("title", found.title, "the page's metadata")] if found.title else []
    if found.description and _is_own(found.description, found.text or ""):
        pieces.append(_piece("standfirst", found.description, "the page's description"))
    for element in found.body.iter(*KINDS):
        if element.tag in {"p", "head"} and any(a.tag in {"item", "quote"} for a in element.iterancestors()):
            continue
        text = tidy("".join(element.itertext()))
        if text and text != tidy(found.title or ""):
            pieces += _body_pieces(KINDS[element.tag], text)
    return pieces, _metadata(found, _modified(html, url, found.date))


def _body_pieces(kind: str, text: str) -> list[Piece]:
    """An element of the body as what it is: notes and captions stand among the paragraphs."""
    if patterns.NOTE.match(text) and len(text.split()) > 3:
        return [_piece("note", text, "says something about the article itself")]
    credit = (
        split_credit(text)
        if kind == "paragraph" and len(text) < CAPTION_CHARACTERS and len(text.split()) < 60
        else None
    )
    if credit:
        return [_piece("caption", credit[0], "ends with a picture credit"), _piece("credit", credit[1], "glued to it")]
    if patterns.BOILERPLATE.match(text) and len(text.split()) < 25:
        return [_piece("boilerplate", text, "a prompt or link inside the text")]
    return [_piece(kind, text, "marked so in the page")]


def _piece(kind: str, text: str, why: str) -> Piece:
    return Piece(kind, tidy(text), 0, 0, why)


def _is_own(description: str, body: str) -> bool:
    """Whether a description is a standfirst of its own: a whole sentence, not the cut first lines."""
    text = tidy(description)
    cut = text.rstrip(".… ")[:60]
    return bool(patterns.END_MARK.search(text)) and not text.endswith(("...", "…")) and cut not in tidy(body)


def _own_title(found: Document) -> str | None:
    """The title without the site's name behind it."""
    title, site = tidy(found.title or ""), re.escape(found.sitename or "")
    return (re.sub(rf"\s[|–—:-]\s+{site}$", "", title) if site else title) or None


def _modified(html: str, url: str | None, published: str | None) -> date | None:
    """When the page says it was last changed, if that is later than its publication."""
    last = htmldate.find_date(html, url=url, extensive_search=False, original_date=False)
    return date.fromisoformat(last) if last and published and last > published else None


def _metadata(found: Document, modified: date | None) -> Metadata:
    published = date.fromisoformat(found.date) if found.date and re.fullmatch(r"\d{4}-\d\d-\d\d", found.date) else None
    authors = [n.strip() for n in (found.author or "").split(";") if n.strip()]
    names = [name for author in authors for name in (split_names(author) or [author])]
    return Metadata(
        title=tidy(found.title) if found.title else None,
        published=published,
        published_from="the page's metadata" if published else None,
        modified=modified,
        authors=tuple(dict.fromkeys(names)),
        publisher=found.sitename,
        url=found.url,
    )
