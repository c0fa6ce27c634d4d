"""A page that came by mail: what its head says where the page says nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsbook.cleaning.dates import find_date
from newsbook.cleaning.facts import Found, Metadata, filled, make_metadata
from newsbook.cleaning.labels import Piece
from newsbook.cleaning.names import split_names
from newsbook.cleaning.text import tidy


def with_head(pieces: list[Piece], metadata: Metadata, head: Mapping[str, str]) -> tuple[list[Piece], Metadata]:
    """The pieces and metadata of a page, with title, author and date from the head of its mail where the page has none.

    `head` has the fields subject, from and date. A heading that is the subject becomes the title.
    """
    out = filled(metadata, _said(head))
    if metadata.title or not out.title:
        return pieces, out
    title = tidy(out.title)
    same = next((i for i, p in enumerate(pieces) if p.text == title), None)
    rest = [p for i, p in enumerate(pieces) if i != same]
    return [Piece("title", title, 0, 0, "the mail's subject", 1), *rest], out


def _said(head: Mapping[str, str]) -> Metadata:
    subject, sender, day = (head.get(name, "") for name in ("subject", "from", "date"))
    names, published = split_names(sender.partition("<")[0]), find_date(day)
    found: dict[str, Found[Any] | None] = {
        "title": Found(subject, "the mail's subject", 0.8) if subject else None,
        "authors": Found(tuple(names), "the mail's sender", 0.6) if names else None,
        "published": Found(published, "the mail's date", 0.8) if published else None,
    }
    return make_metadata(**found)
