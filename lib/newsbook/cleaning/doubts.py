"""What an editor would ask about an article, in sentences."""

from __future__ import annotations

import re
from itertools import pairwise

from newsbook.cleaning import patterns
from newsbook.cleaning.dates import find_date, slash_order, stated_dates
from newsbook.cleaning.facts import Metadata
from newsbook.cleaning.labels import Piece
from newsbook.cleaning.text import count_words

GIVE_DATE = "Write it into the field “published” of 01-cleaning, or give read_article(..., published='YYYY-MM-DD')."
MIN_WORDS = 100
BODY = frozenset({"paragraph", "standfirst", "list-item", "block-quote"})
LEAST_WORDS_BEHIND_WALL = 200
PARAGRAPH_WORDS = 12
NEAR_END = 6  # pieces beside the last paragraph in which a wall to pay at stands


def doubts(metadata: Metadata, pieces: list[Piece]) -> list[str]:
    """What an editor would ask about, in sentences."""
    body = [p for p in pieces if p.kind in BODY]
    words = count_words((p.text for p in body), enough=max(MIN_WORDS, LEAST_WORDS_BEHIND_WALL))
    found = []
    if metadata.published is None:
        found.append(f"No publication date was found on the page. {GIVE_DATE}")
    if not metadata.authors:
        found.append("No author was found.")
    if words < MIN_WORDS:
        found.append(f"The text is short: {words} words. Is the whole article here?")
    found += _date_doubts(metadata, pieces) + _note_doubts(metadata, pieces) + _cut_doubts(metadata, pieces, words)
    odd = _unpaired(body)
    if odd:
        where = "a paragraph:" if len(odd) == 1 else f"{len(odd)} paragraphs, first in"
        found.append(f"Quotation marks do not pair in {where} “{odd[0].text[:60]} ...”.")
    return found


def _cut_doubts(metadata: Metadata, pieces: list[Piece], words: int) -> list[str]:
    """Whether the text, of so many words, seems cut: at most one sentence, the surest sign first."""
    ends = [i for i, p in enumerate(pieces) if p.kind in BODY]
    if metadata.free is False and words < LEAST_WORDS_BEHIND_WALL:
        return [f"The page says that it is for subscribers, and only {words} words are here: the text may be cut."]
    near = pieces[max(0, ends[-1] - 1) : ends[-1] + NEAR_END] if ends else pieces
    if any(patterns.PAYWALL.search(p.text) for p in near):
        return ["The page asks the reader to subscribe or go on elsewhere: the text may be cut."]
    last = pieces[ends[-1]] if ends else None
    if last is not None and last.kind == "paragraph" and _breaks_off(last.text):
        return [f"The last paragraph breaks off: “... {last.text[-60:]}”. The text may be cut."]
    return []


def _breaks_off(text: str) -> bool:
    """Whether a paragraph ends in the middle of a sentence; addresses, credits and short lines do not."""
    words = text.split()
    if len(words) < PARAGRAPH_WORDS or patterns.NO_SENTENCE.search(text) or set("/@._") & set(words[-1][:-3]):
        return False
    return bool(patterns.CUT_END.search(text))


def _unpaired(body: list[Piece]) -> list[Piece]:
    """Paragraphs with an odd number of straight quotation marks.

    A quote that goes on in the next paragraph opens again there and is no doubt.
    """
    goes_on = {id(a) for a, b in pairwise(body) if b.text.startswith('"') and not a.text.endswith('"')}
    return [p for p in body if p.text.count('"') % 2 and not re.search("[“”]", p.text) and id(p) not in goes_on]


def _date_doubts(metadata: Metadata, pieces: list[Piece]) -> list[str]:
    """Date lines that disagree, and a page changed before it was published."""
    order = slash_order(p.text for p in pieces)
    title = next((i for i, p in enumerate(pieces) if p.kind == "title"), 0)
    lines = [p for p in pieces[title:] if p.kind in {"dateline", "byline"}]
    stated = [d for p in lines for is_update, d in stated_dates(p.text, order) if not is_update]
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
