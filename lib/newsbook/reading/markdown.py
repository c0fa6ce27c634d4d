"""Markdown (.md) -> its text without marks, and what they say of each line; the head that note programs write above it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from newsbook.reading.source import Decoded

HEAD = re.compile(r"\A---[ \t]*\n(?P<fields>.{0,10000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
WRAPPED = 55  # characters: a shorter line was ended on purpose
NOTE_LINK = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]")
Marked = tuple[str, str]  # a line, and what it is; "" where no mark says


def read_markdown(text: str) -> Decoded:
    """A Markdown file's words, a line for each paragraph, heading and item, with their marks.

    Links and pictures give their words, code and HTML nothing.
    """
    head, body = _divided(text)
    lines = list(_lines(MarkdownIt("commonmark").enable("table").parse(body)))
    top = next((i for i, (_, mark) in enumerate(lines) if mark == "heading 0"), None)
    titles = [] if top is None else [lines[top][0]]
    lines = [(said, _below_title(mark, first=i == top)) for i, (said, mark) in enumerate(lines)]
    lines = [*_head_lines(head, titles), *lines]
    marks = tuple((2 * n, mark) for n, (_, mark) in enumerate(lines) if mark)
    return Decoded("\n\n".join(said for said, _ in lines), "text", url=_address(head), marks=marks)


def _divided(text: str) -> tuple[dict[str, Any], str]:
    """The fields above the text, and the text; no fields where they are not such."""
    match = HEAD.match(text)
    try:
        fields = yaml.safe_load(match["fields"]) if match else None
    except (yaml.YAMLError, ValueError, RecursionError):
        fields = None
    return (fields, text[match.end() :]) if match and isinstance(fields, dict) else ({}, text)


def _head_lines(head: dict[str, Any], titles: list[str]) -> list[Marked]:
    """Title, author and date of the head, as lines."""
    lines = [(title, "title") for title in _values(head, "title") if title not in titles]
    authors = [NOTE_LINK.sub(r"\1", name) for name in _values(head, "author", "authors")]
    lines += [(f"By {' and '.join(authors)}", "")] if authors else []
    return lines + [(day, "") for day in _values(head, "published", "date")[:1]]


def _address(head: dict[str, Any]) -> str | None:
    found = [value for value in _values(head, "source", "url") if value.startswith(("http://", "https://"))]
    return found[0] if found else None


def _values(head: dict[str, Any], *names: str) -> list[str]:
    """The values of the first of these fields that has any, each on one line."""
    given = next((head[name] for name in names if head.get(name)), None)
    values = given if isinstance(given, list) else [given]
    return [" ".join(str(value).split()) for value in values if isinstance(value, str | date) and str(value).strip()]


def _below_title(mark: str, *, first: bool) -> str:
    """'heading 0' is the file's title where it is the first; another is a heading as those below it."""
    return "title" if first else "heading 1" if mark == "heading 0" else mark


def _lines(tokens: list[Token]) -> Iterator[Marked]:
    """Each paragraph, heading, item and row of a table."""
    inside: list[str] = []
    cells: list[str] = []
    for token in tokens:
        kind = token.type.removesuffix("_open").removesuffix("_close")
        if token.nesting == 1:
            inside.append(f"heading {int(token.tag[1]) - 1}" if kind == "heading" else kind)
        elif token.nesting == -1 and inside:
            inside.pop()
            if kind == "tr":
                yield "\t".join(cells), "row"
                cells = []
        elif token.type == "inline":
            said = _words(token.children or ())
            if "tr" in inside:
                cells.append(said)
            else:
                yield from ((line, _mark(inside)) for line in said.split("\n") if line.strip())


def _mark(inside: list[str]) -> str:
    if inside and inside[-1].startswith("heading"):
        return inside[-1]
    return "list-item" if "list_item" in inside else "block-quote" if "blockquote" in inside else ""


def _words(children: Iterable[Token]) -> str:
    out = ""
    for token in children:
        if token.type == "softbreak":
            out += " " if len(out.rpartition("\n")[2]) >= WRAPPED else "\n"
        elif token.type == "hardbreak":
            out += "\n"
        elif token.type in {"text", "code_inline"}:
            out += token.content
    return out.strip()
