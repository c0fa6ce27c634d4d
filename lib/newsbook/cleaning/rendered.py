"""A saved page's text line by line, as a browser copies it: finds what the page's marks alone leave out.

Trafilatura tells the text by the page's marks, `labeller` by its lines. Where the lines have much that the marks do
not, half of an article is lost: live reports, pages in parts, texts in elements of their own making.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy

from inscriptis import Inscriptis
from inscriptis.model.config import ParserConfig
from lxml import etree
from lxml.html import HtmlElement

from newsbook.cleaning.labeller import find_text
from newsbook.cleaning.labels import Piece, label_lines
from newsbook.cleaning.several import alike, first_article
from newsbook.cleaning.text import cut_lines

SHINGLE = 4  # words
MUCH_MORE = 0.4  # of what both have together: so much the lines have alone
NEARLY_ALL = 0.9  # of what the marks find stands in the lines too
RUNNING_WORDS, PARAGRAPH_WORDS = 200, 15  # of running text in the lines alone, in lines of so many
ONE_STORY = 0.2  # cosine of the words of what both have and of what the lines have alone
SAME_TEXT = 0.7  # of the text that the page gives for machines and of the lines, together
UNREAD = (
    "//*[@hidden or @aria-hidden='true' or contains(@style, 'display:none') or contains(@style, 'display: none')]",
    "//*[@id='comments' or @id='disqus_thread' or contains(concat(' ', @class, ' '), ' comments ')]",
)
NO_TEXT = (
    "head", "script", "style", "noscript", "template", "nav", "footer", "aside", "dialog", "iframe", "svg", "button", "select",
    etree.Comment,
)  # fmt: skip
BODY_KINDS = frozenset({"paragraph", "heading", "list-item", "block-quote", "note"})
Shingles = set[tuple[str, ...]]


def read_lines(tree: HtmlElement) -> tuple[list[Piece], list[str]]:
    """The page by its lines, without places in a source, and what is to be said of other texts on it."""
    source = _as_text(tree)
    lines = cut_lines(source)
    text, several = first_article(lines, find_text(lines))
    pieces = label_lines(lines, text, source)
    return [Piece(p.kind, p.text, 0, 0, p.why, p.level) for p in pieces], several


def lacks_much(marked: Sequence[Piece], by_lines: Sequence[Piece], told: str) -> bool:
    """Whether the body by the page's marks lacks much of the text that its lines have.

    `told`: the text that the page gives for machines; may be empty.
    """
    have, lines = _shingles(marked), _shingles(by_lines)
    if not lines or len(lines - have) <= MUCH_MORE * len(lines | have):
        return False
    for_machines = set(_of(told))
    if len(for_machines & lines) >= SAME_TEXT * len(for_machines | lines):
        return True
    alone = [
        p.text for p in by_lines if p.kind in BODY_KINDS and len(set(_of(p.text)) - have) > len(set(_of(p.text))) / 2
    ]
    running = sum(n for text in alone if (n := len(text.split())) >= PARAGRAPH_WORDS)
    same = len(have & lines) >= NEARLY_ALL * len(have)
    return same and running >= RUNNING_WORDS and alike([p.text for p in marked], alone) >= ONE_STORY


def _as_text(tree: HtmlElement) -> str:
    tree = deepcopy(tree)
    for element in tree.xpath(" | ".join(UNREAD)):
        if element.getparent() is not None:
            element.drop_tree()
    etree.strip_elements(tree, *NO_TEXT, with_tail=False)
    text: str = Inscriptis(tree, ParserConfig(display_images=False)).get_text()
    return text


def _shingles(pieces: Sequence[Piece]) -> Shingles:
    return {shingle for piece in pieces if piece.kind in BODY_KINDS for shingle in _of(piece.text)}


def _of(text: str) -> Iterator[tuple[str, ...]]:
    """A text's words, four in a row."""
    words = re.findall(r"\w+", text)
    return zip(*(words[i:] for i in range(SHINGLE)), strict=False)
