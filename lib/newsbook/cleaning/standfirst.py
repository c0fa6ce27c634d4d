"""The standfirst that a page marks by the class or tag of its element, and the kicker, which is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml.html import HtmlElement

from newsbook.cleaning import patterns
from newsbook.cleaning.text import tidy

STANDFIRST = frozenset("standfirst dek deck lede subtitle subheadline".split())
KICKER = frozenset("kicker eyebrow overline".split())
# Elements that tell of other articles.
OTHERS = frozenset("related card teaser promo newsletter recirc sidebar recommended".split())
OUTSIDE = frozenset("a aside nav footer li form".split())
PARTS = frozenset("figure figcaption img picture time button ul ol h1".split())
BYLINES = frozenset("byline author share caption credit".split())
WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
LEAST, MOST = 5, 70  # words
PROSE_WORDS = 30  # an unmarked paragraph as long as this begins the text


def find_standfirst(tree: HtmlElement) -> str | None:
    """The text of the first element below the title that the page calls a standfirst; None where there is none."""
    elements = list(_elements(tree))
    title = next((i for i, e in enumerate(elements) if e.tag == "h1"), -1)
    for element in elements[title + 1 :]:
        marked = _names(element) & STANDFIRST
        if not marked and element.tag != "p":
            continue
        text = _words(element)
        size = len(text.split())
        if marked and LEAST <= size <= MOST and _is_words_alone(element, text) and not _is_elsewhere(element):
            return text
        if element.tag == "p" and size >= PROSE_WORDS and not _is_elsewhere(element):
            return None
    return None


def find_kickers(tree: HtmlElement) -> frozenset[str]:
    """The texts of the elements that the page calls a kicker: the section or series above a title."""
    return frozenset(_words(e) for e in _elements(tree) if _names(e) & KICKER) - {""}


def _elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    return tree.iter("*")


def _names(element: HtmlElement) -> frozenset[str]:
    """The words of an element's class and tag: 'article__dek', 'ArticleSubtitle'."""
    return _words_in(f"{element.tag} {element.get('class') or ''}")


@lru_cache(maxsize=4096)
def _words_in(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in WORDS.findall(name))


def _is_words_alone(element: HtmlElement, text: str) -> bool:
    """Whether an element holds no picture, byline or prompt: a page may call the whole box above its text so."""
    if any(e.tag in PARTS or _names(e) & BYLINES for e in _elements(element)):
        return False
    if patterns.BYLINE.match(text) or patterns.BOILERPLATE.match(text) or patterns.AGENCIES.search(text[-40:]):
        return False
    return not patterns.PROMPT.search(text)


def _is_elsewhere(element: HtmlElement) -> bool:
    """Whether an element stands in a list, a link or a box of other articles."""
    return any(e.tag in OUTSIDE or _names(e) & OTHERS for e in (element, *element.iterancestors()))


def _words(element: HtmlElement) -> str:
    return tidy("".join(element.itertext()))
