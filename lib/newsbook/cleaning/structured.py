"""What a page says of itself for machines: JSON-LD, meta tags, elements marked with a date or an author."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from newsbook.cleaning.text import tidy

Item = dict[str, Any]
Metas = dict[str, list[str]]  # contents of the meta tags, by name in lower case
DEEPEST = 6  # levels of JSON-LD below which no article is described
HOLDERS = ("@graph", "mainEntity", "mainEntityOfPage")
MOST_BLOCKS = 50


def read_items(tree: HtmlElement) -> list[Item]:
    """The articles that the page's JSON-LD describes; scripts that are no JSON say nothing."""
    found: list[Item] = []
    for script in tree.xpath("//script[contains(@type, 'ld+json')]")[:MOST_BLOCKS]:
        try:
            found += _items(json.loads(_bare(script.text or ""), strict=False))
        except (ValueError, RecursionError):
            continue
    return [item for item in found if _is_article(item)]


def find_body(tree: HtmlElement) -> str:
    """The article's text as the page's JSON-LD gives it; empty where it does not."""
    told = (as_text(item.get("articleBody")) for item in read_items(tree))
    return re.sub(r"<[^>]*>", " ", max(told, key=len, default=""))


def _bare(text: str) -> str:
    """A script without the comment or CDATA marks that some pages put around it."""
    return text.strip().removeprefix("<!--").removesuffix("-->").removeprefix("//<![CDATA[").removesuffix("//]]>")


def _items(value: Any, depth: int = 0) -> Iterator[Item]:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for part in value:
            yield from _items(part, depth + 1)
    elif isinstance(value, dict):
        yield value
        for holder in HOLDERS:
            yield from _items(value.get(holder), depth + 1)


def _is_article(item: Item) -> bool:
    kinds = as_list(item.get("@type"))
    return any(isinstance(k, str) and k.endswith(("Article", "Posting", "Report", "Review", "Recipe")) for k in kinds)


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def as_text(value: Any) -> str:
    """A value as one line of plain text; empty where it is none."""
    return tidy(html.unescape(html.unescape(value))) if isinstance(value, str) else ""


def names_of(value: Any) -> list[str]:
    """The names in an author, publisher or keyword: a text, an object with a name, or a list of them."""
    out: list[str] = []
    for part in as_list(value):
        inner = part.get("name") if isinstance(part, dict) else part
        out += [text for one in as_list(inner) if (text := as_text(one))]
    return out


def people_of(value: Any) -> list[str]:
    """The names in an author, those left out that are marked as organisations."""
    parts = as_list(value)
    return names_of([part for part in parts if not (isinstance(part, dict) and "Organi" in str(part.get("@type")))])


def read_metas(tree: HtmlElement) -> dict[str, list[str]]:
    """The contents of the page's meta tags, by name in lower case."""
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        text = as_text(meta.get("content"))
        if name and text:
            found.setdefault(name, []).append(text)
    return found


def text_of(element: HtmlElement) -> str:
    """The words of an element."""
    return tidy(" ".join(element.itertext()))
