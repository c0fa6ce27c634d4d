"""Title, date, authors, publisher and doubts, from the labelled pieces of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from newsbook.cleaning import patterns
from newsbook.cleaning.dates import find_date, locate_date, unglue
from newsbook.cleaning.labels import Piece
from newsbook.cleaning.names import split_names

MIN_WORDS = 100
SHORTEST_DATE = 6  # characters: 1/2/24
PUBLISHED = re.compile(r"publish|posted", re.IGNORECASE)


@dataclass(frozen=True)
class Metadata:
    """What a page says of itself; None and empty where it does not say."""

    title: str | None = None
    published: date | None = None
    published_from: str | None = None
    modified: date | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None


def from_pieces(pieces: list[Piece]) -> Metadata:
    """Metadata of a pasted page."""
    published, modified, where = _dates(pieces)
    title = next((p.text for p in pieces if p.kind == "title"), None)
    return Metadata(title, published, where, modified, _authors(pieces), _publisher(pieces))


def _dates(pieces: list[Piece]) -> tuple[date | None, date | None, str | None]:
    """Published, modified, and where the first was found."""
    published = modified = where = None
    title = next((i for i, p in enumerate(pieces) if p.kind == "title"), 0)
    # A date above the title may be today's: it counts only where none stands below.
    for piece in [*pieces[title:], *pieces[:title]]:
        if piece.kind not in {"dateline", "byline"}:
            continue
        for is_update, found in stated_dates(piece.text):
            if is_update:
                modified = modified or found
            elif published is None:
                published, where = found, f"the line “{piece.text[:80]}”"
    if published is None and modified is not None:
        return modified, modified, "the line that says when it was updated: no other date is given"
    return published, modified, where


def stated_dates(text: str) -> list[tuple[bool, date]]:
    """The dates of a line in order, at most two, and whether each says when the page was changed.

    'Published 5 May 2024, last updated 6 May 2024' -> [(False, 5 May), (True, 6 May)].
    """
    out: list[tuple[bool, date]] = []
    rest = unglue(text)
    while len(out) < 2 and (found := locate_date(rest)):
        lead = rest[: found[1]]
        out.append((bool(patterns.MODIFIED.search(lead)) and not PUBLISHED.search(lead), found[0]))
        rest = rest[found[1] + SHORTEST_DATE :]
    return out


def _authors(pieces: list[Piece]) -> tuple[str, ...]:
    """Names from bylines, else from a bio."""
    found: list[str] = []
    for piece in pieces:
        if piece.kind == "byline":
            reporting = patterns.REPORTING.match(piece.text)
            match = patterns.BYLINE.match(piece.text) or reporting
            if reporting is None or not found:
                found += split_names(match["names"] if match else piece.text)
        elif piece.kind == "bio" and not found:
            name = re.match(patterns.NAME, piece.text)
            found += [name.group()] if name else []
    return tuple(dict.fromkeys(found))


def _publisher(pieces: list[Piece]) -> str | None:
    """From a skip link, a copyright line, or the end of a page title; only from the page around."""
    for piece in pieces:
        if piece.kind != "boilerplate":
            continue
        for pattern in (patterns.SITES, patterns.COPYRIGHT):
            match = pattern.search(piece.text)
            if match and not re.match(r"(?:All|Getty|The Author)\b", match["name"]):
                return match["name"].rstrip(". ")
    title = next((p.text for p in pieces if p.kind == "title"), "")
    tail = patterns.TITLE_TAIL.search(title)
    return tail["name"] if tail and len(tail["name"].split()) <= 3 else None


def doubts(metadata: Metadata, pieces: list[Piece]) -> list[str]:
    """What an editor would ask about, in sentences."""
    body = [p for p in pieces if p.kind in {"paragraph", "standfirst", "list-item", "block-quote"}]
    words = sum(len(p.text.split()) for p in body)
    found = []
    if metadata.published is None:
        found.append("No publication date was found on the page. Give one: read_article(..., published='YYYY-MM-DD').")
    if not metadata.authors:
        found.append("No author was found.")
    if words < MIN_WORDS:
        found.append(f"The text is short: {words} words. Is the whole article here?")
    found += _date_doubts(metadata, pieces) + _note_doubts(metadata, pieces)
    if any(patterns.PAYWALL.search(p.text) for p in pieces):
        found.append("The page asks the reader to subscribe or go on elsewhere: the text may be cut.")
    odd = _unpaired(body)
    if odd:
        found.append(f"Quotation marks do not pair in {len(odd)} paragraph(s), first in “{odd[0].text[:60]} ...”.")
    return found


def _unpaired(body: list[Piece]) -> list[Piece]:
    """Paragraphs with an odd number of straight quotation marks.

    A quote that goes on in the next paragraph opens again there and is no doubt.
    """
    goes_on = {id(a) for a, b in pairwise(body) if b.text.startswith('"') and not a.text.endswith('"')}
    return [p for p in body if p.text.count('"') % 2 and not re.search("[“”]", p.text) and id(p) not in goes_on]


def _date_doubts(metadata: Metadata, pieces: list[Piece]) -> list[str]:
    """Date lines that disagree, and a page changed before it was published."""
    stated = [
        d for p in pieces if p.kind in {"dateline", "byline"} for is_update, d in stated_dates(p.text) if not is_update
    ]
    days = list(dict.fromkeys(d.isoformat() for d in stated))
    found = []
    if len(days) > 1 and metadata.published:
        found.append(
            f"The page gives {len(days)} dates ({', '.join(days)}): {metadata.published.isoformat()} was taken."
        )
    if metadata.modified and metadata.published and metadata.modified < metadata.published:
        found.append(
            f"The page says it was changed on {metadata.modified.isoformat()}, before it was published "
            f"({metadata.published.isoformat()})."
        )
    return found


def _note_doubts(metadata: Metadata, pieces: list[Piece]) -> list[str]:
    """Correction and update notes whose date cannot be."""
    found = []
    for piece in pieces:
        stated = find_date(piece.text) if piece.kind == "note" else None
        if stated and metadata.published and stated < metadata.published:
            days = (metadata.published - stated).days
            found.append(
                f"A note is dated {stated.isoformat()}, {days} days before the article was published "
                f"({metadata.published.isoformat()}): “{piece.text[:90]} ...”."
            )
    return found
