"""The pictures' captions and credits in a page of HTML, each with the text above and below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from newsbook.cleaning.captions import split_credit
from newsbook.cleaning.text import tidy

BLOCKS = frozenset({"p", "h2", "h3", "h4", "h5", "h6", "li", "blockquote"})
NEAR = 12  # blocks above and below a picture by which its place in the body is known
CREDIT_MARKS = ("credit", "copyright", "photographer")
MOST_FIGURES = 200
LONGEST = 1200  # characters


@dataclass(frozen=True)
class Figure:
    """A picture's caption and credit, the two as they stand together, and the texts near, nearest first."""

    caption: str
    credit: str
    whole: str
    below: tuple[str, ...]
    above: tuple[str, ...]


def find_figures(tree: HtmlElement) -> list[Figure]:
    """The captions of a page, in order; what is said twice counts once."""
    blocks: list[str] = []
    captions: list[tuple[int, HtmlElement]] = []
    for element in tree.iter("figcaption", *BLOCKS):
        if element.tag == "figcaption":
            captions.append((len(blocks), element))
        elif next(element.iterancestors("figcaption"), None) is None:
            blocks.append(_words(element))
    found: dict[str, Figure] = {}
    for at, element in captions[:MOST_FIGURES]:
        caption, credit = _parts(element)
        whole = _words(element)
        if whole and len(whole) <= LONGEST:
            above = tuple(reversed(blocks[max(0, at - NEAR) : at]))
            found.setdefault(whole, Figure(caption, credit, whole, tuple(blocks[at : at + NEAR]), above))
    return list(found.values())


def _words(element: HtmlElement) -> str:
    return tidy("".join(element.itertext()))


def _parts(element: HtmlElement) -> tuple[str, str]:
    """Caption and credit: as the page marks them, else as the words have them."""
    marked = [part for part in element.iter() if _is_credit(part)]
    if marked:
        inside = set(marked[0].iter())
        caption = tidy(" ".join(text for part, text in _texts(element) if part not in inside))
        return caption, _words(marked[0])
    whole = _words(element)
    return split_credit(whole) or (whole, "")


def _is_credit(element: HtmlElement) -> bool:
    name = (element.get("class") or "").lower() if isinstance(element.tag, str) else ""
    return any(mark in name for mark in CREDIT_MARKS) and element.tag != "figcaption"


def _texts(element: HtmlElement) -> Iterator[tuple[HtmlElement | None, str]]:
    """Each text inside an element with the element whose own text it is; tails belong to the parent."""
    for part in element.iter():
        if isinstance(part.tag, str):
            yield part, part.text or ""
        if part is not element:
            yield part.getparent(), part.tail or ""
