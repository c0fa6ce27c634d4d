"""Title, dates, authors and publisher of pasted text, from its labelled pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import repeat, takewhile

from newsbook.cleaning import patterns
from newsbook.cleaning.dates import Order, find_date, slash_order, stated_dates, unglue
from newsbook.cleaning.facts import Found, Metadata, make_metadata
from newsbook.cleaning.labels import Piece
from newsbook.cleaning.names import is_name, split_names
from newsbook.cleaning.title import shown_title

SURE_OF_AUTHORS = {
    "byline": 0.9,
    "dateline": 0.8,
    "bio": 0.75,
}  # kinds of lines that name them, and how far to trust each
DATED = frozenset({"dateline", "byline"})
SHOWN = 80  # characters of a line in what is said of it
UPDATED_ONLY = "the line that says when it was updated: no other date is given"


def from_pieces(pieces: list[Piece]) -> Metadata:
    """Metadata of a pasted page."""
    published, modified = _dates(pieces)
    return make_metadata(
        title=_title(pieces),
        published=published,
        modified=modified,
        authors=_authors(pieces),
        publisher=_publisher(pieces),
        standfirst=next((Found(p.text, _line(p), 0.8) for p in pieces if p.kind == "standfirst"), None),
    )


def _line(piece: Piece) -> str:
    return f"the line “{piece.text[:SHOWN]}”"


def _title(pieces: list[Piece]) -> Found[str] | None:
    return next((Found(shown_title(p.text), _line(p), 0.85) for p in pieces if p.kind == "title"), None)


def _dates(pieces: list[Piece]) -> tuple[Found[date] | None, Found[date] | None]:
    """Published and modified."""
    order = slash_order(p.text for p in pieces)
    published = modified = None
    title = next((i for i, p in enumerate(pieces) if p.kind == "title"), 0)
    # A date above the title may be today's: it counts only where none stands below.
    for part, sure in ((pieces[title:], 0.95), (pieces[:title], 0.7)):
        for piece in part:
            for is_update, found in stated_dates(piece.text, order) if piece.kind in DATED else ():
                if is_update:
                    modified = modified or Found(found, _line(piece), 0.9)
                elif published is None:
                    published = Found(found, _line(piece), sure)
    published = published or _said_once(pieces, order) or _in_opening(pieces)
    if published is None and modified is not None:
        published = Found(modified.value, UPDATED_ONLY, 0.6)
    return published, modified


def _said_once(pieces: list[Piece], order: Order | None) -> Found[date] | None:
    """The one date that lines beginning with 'Published' give, wherever they stand."""
    said = {
        found: piece
        for piece in pieces
        if len(piece.text) < SHOWN and patterns.PUBLISHED_LINE.match(piece.text)
        for is_update, found in stated_dates(piece.text, order)
        if not is_update
    }
    return next((Found(found, _line(piece), 0.75) for found, piece in said.items()), None) if len(said) == 1 else None


def _in_opening(pieces: list[Piece]) -> Found[date] | None:
    """The full date in the dateline that opens the text: 'Glenrothes, 3 June 2024 – '."""
    lead = next((p.text for p in pieces if p.kind == "paragraph"), "")
    opening = patterns.DATED_OPENING.match(lead)
    found = find_date(opening["opening"]) if opening else None
    return Found(found, f"the opening “{opening['opening']}”", 0.85) if found and opening else None


def _authors(pieces: list[Piece]) -> Found[tuple[str, ...]] | None:
    """Names from bylines, else from a bio."""
    found: list[str] = []
    first: Piece | None = None
    for piece in pieces:
        if piece.kind in SURE_OF_AUTHORS and (names := _names_in(piece, lone=not found)):
            first = first or piece
            found += names
    if first is None:
        return _from_bio(pieces)
    longest = max(map(len, found))
    short = {p.text for p in pieces if len(p.text) <= longest}
    alone = {text for text in short if any(map(str.startswith, found, repeat(text))) and is_name(text)}
    authors = tuple(dict.fromkeys(_shortest(name, alone) for name in found))
    return Found(authors, _line(first), SURE_OF_AUTHORS[first.kind])


def _names_in(piece: Piece, *, lone: bool) -> list[str]:
    """The names in a byline, beside a date, or before a bio; the last counts only where no author is named."""
    if piece.kind == "byline":
        return _byline_names(piece, lone=lone)
    if piece.kind == "bio":
        name = re.match(patterns.NAME, piece.text)
        return [name.group()] if name and lone else []
    beside = patterns.BESIDE_DATE.search(unglue(piece.text))
    if not beside:
        return []
    by = beside["by"] or beside["slash"]
    return split_names(by or beside["before"] or beside["behind"], said=bool(by))


def _shortest(name: str, alone: set[str]) -> str:
    """A name without what a browser's copy ran into it, where it also stands on a line of its own."""
    shorter = [other for other in alone if name.startswith(other) and len(other) < len(name)]
    return max(shorter, key=len) if name not in alone and shorter else name


def _byline_names(piece: Piece, *, lone: bool) -> list[str]:
    """A byline's names; who else helped to report it counts only where no author is named."""
    text = patterns.MAIL_HEAD.sub("", piece.text)
    reporting = patterns.REPORTING.match(text)
    if reporting and not lone:
        return []
    match = (
        patterns.BYLINE_BIO.match(text) or patterns.BYLINE.match(text) or patterns.MORE_BYLINES.match(text) or reporting
    )
    return split_names(match["names"], said=True) if match else split_names(text)


def _from_bio(pieces: list[Piece]) -> Found[tuple[str, ...]] | None:
    """The one person whom the page around calls its reporter, editor or writer."""
    bios = {m["name"]: p for p in pieces if p.kind == "boilerplate" and (m := patterns.BIO.match(p.text))}
    if len(bios) != 1 or not is_name(name := next(iter(bios))):
        return None
    return Found((name,), _line(bios[name]), 0.6)


def _publisher(pieces: list[Piece]) -> Found[str] | None:
    """From a skip link, a copyright line, or the end of a page title; only from the page around.

    Of several copyright lines (an agency's, the paper's) the one counts whose name also stands alone above the title.
    """
    owners = list(_owners(pieces))
    above = {_bare(p.text) for p in takewhile(lambda p: p.kind != "title", pieces)}
    if owners:
        return next((owner for owner in owners if _bare(owner.value) in above), owners[0])
    title = next((p for p in pieces if p.kind == "title"), None)
    tail = patterns.TITLE_TAIL.search(title.text) if title else None
    return Found(tail["name"], _line(title), 0.6) if title and tail and len(tail["name"].split()) <= 3 else None


def _owners(pieces: list[Piece]) -> Iterator[Found[str]]:
    """Whom the lines around the text name as the site's owner."""
    for piece in pieces:
        if piece.kind != "boilerplate" or not patterns.OWNED.search(piece.text):
            continue
        for words, pattern in patterns.OWNERS:
            match = pattern.search(piece.text) if any(w in piece.text for w in words) else None
            if match and not re.match(r"(?:All|Getty|The Author)\b", match["name"]):
                yield Found(match["name"].rstrip(". "), _line(piece), 0.8)


def _bare(name: str) -> str:
    """A name as it is compared: without capitals and 'the'."""
    return name.casefold().removeprefix("the ")
