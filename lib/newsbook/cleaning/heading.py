"""The title of a page of HTML: the heading that is printed, told by the titles that the page gives for machines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from lxml.html import HtmlElement
from rapidfuzz import fuzz

from newsbook.cleaning import patterns
from newsbook.cleaning.facts import Found
from newsbook.cleaning.structured import Item, Metas, as_text, names_of
from newsbook.cleaning.text import tidy

TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title")
ALIKE = 60.0  # how far, in percent, a heading and a title for machines must agree
KICKER_WORDS = 3
LEAST_WORDS = 2  # of a title
DIVIDERS = re.compile(r"\s*[|•·»]\s*|\s+(?:[–—-]|::)\s+|:\s+")


def find_heading(tree: HtmlElement, items: Sequence[Item], metas: Metas, sites: Iterable[str]) -> Found[str] | None:
    """The heading that agrees best with a title given for machines, or the only one; else that title itself.

    `sites` are names of the site, which may stand beside its titles.
    """
    said = _said(tree, items, metas, sites)
    headings = [
        (h, text) for h in tree.xpath("//h1") if len((text := tidy("".join(h.itertext()))).split()) >= LEAST_WORDS
    ]
    if not said:
        return Found(headings[0][1], "<h1> in the page", 0.6) if headings else None
    told = [found.value for found in said]
    agreed = {text: max(_agreement(text, title) for title in told) for _, text in headings}
    best = max(agreed, key=agreed.__getitem__, default="")
    if best and agreed[best][0] >= ALIKE:
        return Found(bare_title(best, *told), "<h1> in the page", 0.95)
    if len(headings) == 1 and not _is_of_site(headings[0][0]):
        return Found(bare_title(best), "the only <h1> in the page", 0.8)
    return Found(bare_title(told[0]), said[0].where, said[0].confidence)


def _said(tree: HtmlElement, items: Sequence[Item], metas: Metas, sites: Iterable[str]) -> list[Found[str]]:
    """The titles given for machines, the surest first, without the site's name; that of the window where there is no other."""
    names = frozenset(map(_letters, sites)) - {""}
    said = [Found(text, "JSON-LD headline", 0.95) for item in items for text in names_of(item.get("headline"))[:1]]
    said += [Found(metas[name][0], f"meta {name}", 0.9) for name in TITLES if name in metas]
    if not said and (shown := as_text(tree.findtext(".//title"))):
        said = [Found(shown, "<title>", 0.7)]
    return [Found(without_site(found.value, names), found.where, found.confidence) for found in said]


def _agreement(heading: str, told: str) -> tuple[float, float]:
    """How far a heading says what a title for machines says, in percent; of several that do, the one that says more of it."""
    return fuzz.token_set_ratio(heading, told), fuzz.token_sort_ratio(heading, told)


def _is_of_site(heading: HtmlElement) -> bool:
    """Whether a heading is the site's own: in its header or menu and not in the article, or a link to its front page."""
    if any(urlsplit(link).path in ("", "/") for link in heading.xpath("(.//a | ancestor::a)/@href")):
        return True
    above = {e.tag for e in heading.iterancestors()}
    return bool(above & {"header", "nav"}) and not above & {"article", "main"}


def bare_title(heading: str, *told: str) -> str:
    """A heading without the kicker before what the page calls its title elsewhere, and without a mark of its kind."""
    tails = (title for title in told if title and heading.casefold().endswith(title.casefold()))
    kickers = (heading[: -len(title)] for title in tails if len(title.split()) > KICKER_WORDS)
    kicker = next((lead for lead in kickers if 0 < len(lead.split()) <= KICKER_WORDS), "")
    return patterns.KIND_MARK.sub("", heading[len(kicker) :])


def without_site(title: str, names: frozenset[str]) -> str:
    """A title without the site's name behind or before it; `names` in small letters and digits alone."""
    marks = list(DIVIDERS.finditer(title))
    for mark in marks[::-1]:
        if _letters(title[mark.end() :]) in names:
            return title[: mark.start()]
    for mark in marks:
        if _letters(title[: mark.start()]) in names:
            return title[mark.end() :]
    return title


def _letters(name: str) -> str:
    return re.sub(r"[\W_]", "", name).casefold().removeprefix("the")
