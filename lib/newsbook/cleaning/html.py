"""Saved pages and addresses: trafilatura finds the body, or `rendered` where that is a part; we keep its structure, captions and credits."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

import trafilatura
from lxml import etree
from lxml.html import HtmlElement
from trafilatura.settings import Document

from newsbook.cleaning import patterns
from newsbook.cleaning.captions import CAPTION_CHARACTERS, split_credit
from newsbook.cleaning.facts import Metadata, filled
from newsbook.cleaning.figures import Figure, find_figures
from newsbook.cleaning.labels import Piece
from newsbook.cleaning.metadata import from_pieces
from newsbook.cleaning.page import read_metadata
from newsbook.cleaning.rendered import BODY_KINDS, lacks_much, read_lines
from newsbook.cleaning.several import LIVE
from newsbook.cleaning.standfirst import find_kickers, find_standfirst
from newsbook.cleaning.structured import find_body
from newsbook.cleaning.text import tidy

KINDS = {"p": "paragraph", "head": "heading", "item": "list-item", "quote": "block-quote"}
BY_LINES = "The page's marks give a part of the text only: it was told by its lines, as that of a paste is."
UNMARKED = "The page has no marks that tell its title and paragraphs: it was read by its lines, as a paste is."
MARKED_PARAGRAPH = "//p[string-length() > 80]"
MOST_CHARACTERS = 8_000_000
MOST_TAGS = 100_000


def read_page(html: str, url: str | None) -> tuple[list[Piece], Metadata, list[str]] | None:
    """A page -> its pieces, its metadata and what is to be said of them; None where there is no article, or none that can be read.

    Pieces have no place in the source: their offsets are 0.
    """
    if len(html) > MOST_CHARACTERS or html.count("<") > MOST_TAGS:
        return None
    try:
        return _read(html, url)
    except (RecursionError, etree.LxmlError):  # nested without end: no page of a newspaper
        return None


def _read(html: str, url: str | None) -> tuple[list[Piece], Metadata, list[str]] | None:
    tree = trafilatura.load_html(html)
    if tree is None:
        return None
    metadata, figures = read_metadata(tree, url), find_figures(tree)
    standfirst, kickers = find_standfirst(tree), find_kickers(tree)
    (by_lines, several), told = read_lines(tree), find_body(tree)
    unmarked = not metadata.title or not tree.xpath(MARKED_PARAGRAPH)
    if unmarked and any(p.kind == "title" for p in by_lines):
        return by_lines, filled(metadata, from_pieces(by_lines)), [UNMARKED, *several]
    metadata = filled(metadata, from_pieces(by_lines))
    found = trafilatura.bare_extraction(tree, url=url, include_comments=False, favor_precision=True)
    if not isinstance(found, Document) or found.body is None:
        return None
    apart = {tidy(metadata.title or ""), standfirst, *(f.caption for f in figures), *(f.whole for f in figures)}
    body, notes = _body(found.body, apart, kickers), [note for note in several if note.startswith(LIVE)]
    if lacks_much(body, by_lines, told):
        body = [p for p in by_lines if p.kind in BODY_KINDS and p.text not in apart]
        notes = [BY_LINES, *several]
    body = _with_figures(body, figures)
    metadata = _marked(metadata, standfirst) if standfirst else _own_standfirst(metadata, found.text or "")
    front = [("title", metadata.title, 1), ("standfirst", metadata.standfirst, 0)]
    return (
        [
            *(_piece(kind, text, f"from {metadata.where[kind]}", level) for kind, text, level in front if text),
            *body,
        ],
        metadata,
        notes,
    )


def _body(body: HtmlElement, apart: Set[str | None], kickers: Set[str]) -> list[Piece]:
    """The elements of the body that trafilatura found, without the texts that stand apart: title, standfirst, captions."""
    pieces: list[Piece] = []
    for element in body.iter(*KINDS):
        if element.tag in {"p", "head"} and any(a.tag in {"item", "quote"} for a in element.iterancestors()):
            continue
        text = tidy("".join(element.itertext()))
        if text in kickers:
            pieces.append(_piece("boilerplate", text, "marked so in the page: a kicker"))
        elif text and text not in apart:
            pieces += _body_pieces(KINDS[element.tag], text, _level(element))
    return pieces


def _level(element: HtmlElement) -> int:
    """A heading's depth, 2 where the page does not say."""
    rend = element.get("rend") or ""
    return (int(rend[1]) if re.fullmatch(r"h[1-6]", rend) else 2) if element.tag == "head" else 0


def _body_pieces(kind: str, text: str, level: int) -> list[Piece]:
    """An element of the body as what it is: notes and captions stand among the paragraphs."""
    words = len(text.split())
    if patterns.NOTE.match(text) and words > 3:
        return [_piece("note", text, "says something about the article itself")]
    if patterns.REPORTING.match(text) and words < 30:
        return [_piece("byline", text, "says who reported it")]
    credit = split_credit(text) if kind == "paragraph" and len(text) < CAPTION_CHARACTERS and words < 60 else None
    if credit:
        return [_piece("caption", credit[0], "ends with a picture credit"), _piece("credit", credit[1], "glued to it")]
    if (patterns.BOILERPLATE.match(text) or patterns.MAIL_END.match(text)) and words < 25:
        return [_piece("boilerplate", text, "a prompt or link inside the text")]
    return [_piece(kind, text, "marked so in the page", level)]


def _with_figures(body: list[Piece], figures: Sequence[Figure]) -> list[Piece]:
    """The body with each picture's caption and credit where the page has them; those elsewhere are left out."""
    at = {piece.text: i for i, piece in reversed(list(enumerate(body)))}
    before: dict[int, list[Piece]] = {}
    for figure in figures:
        places = [at[text] for text in figure.below if text in at] or [at[t] + 1 for t in figure.above if t in at]
        if places:
            before.setdefault(places[0], []).extend(_figure_pieces(figure))
    return [piece for i in range(len(body) + 1) for piece in [*before.get(i, []), *body[i : i + 1]]]


def _figure_pieces(figure: Figure) -> list[Piece]:
    parts = [("caption", figure.caption), ("credit", figure.credit)]
    return [_piece(kind, text, "marked so in the page: <figcaption>") for kind, text in parts if text]


def _piece(kind: str, text: str, why: str, level: int = 0) -> Piece:
    return Piece(kind, tidy(text), 0, 0, why, level)


def _marked(metadata: Metadata, standfirst: str) -> Metadata:
    """The metadata with the standfirst that the page marks by a class or tag."""
    where, confidence = {**metadata.where, "standfirst": "class"}, {**metadata.confidence, "standfirst": 0.95}
    return replace(metadata, standfirst=standfirst, where=where, confidence=confidence)


def _own_standfirst(metadata: Metadata, body: str) -> Metadata:
    """The metadata, without a description that is no standfirst: no whole sentence, or the text's first lines."""
    text = tidy(metadata.standfirst or "")
    cut = text.rstrip(".… ")[:60]
    if patterns.has_end_mark(text) and not text.endswith(("...", "…")) and cut not in tidy(body):
        return metadata
    where = {name: place for name, place in metadata.where.items() if name != "standfirst"}
    confidence = {name: sure for name, sure in metadata.confidence.items() if name != "standfirst"}
    return replace(metadata, standfirst=None, where=where, confidence=confidence)
