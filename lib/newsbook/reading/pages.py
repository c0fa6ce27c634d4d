"""The pages of a PDF as one text: without the lines that stand on most of them, and page numbers."""

from __future__ import annotations

import re
from collections import Counter

from newsbook.reading.repair import count

EDGE = 3  # lines at the top and at the bottom of a page where such lines stand
MIN_PAGES = 3  # for a line to be said to repeat; two are enough where it is counted or an address
MOST = 0.5  # share of the pages
DIGITS = re.compile(r"\d+")
ADDRESS = re.compile(r"https?://|www\.")
PAGE_NUMBER = re.compile(r"(?:page\s*)?[-–—|]?\s*#(?:\s*(?:/|of)\s*#)?\s*[-–—|]?", re.IGNORECASE)
ONLY_PAGE = re.compile(r"(?:page\s*)?1\s*(?:/|of)\s*1", re.IGNORECASE)


def join_pages(pages: list[str]) -> tuple[str, tuple[str, ...]]:
    """Pages -> their text, divided by a blank line, and what was left out of it, in words."""
    cut = [page.split("\n") for page in pages]
    edges = [_edges(lines) for lines in cut]
    repeated = _repeated(
        [{_key(lines, i, side) for i, side in edge.items()} for lines, edge in zip(cut, edges, strict=True)]
    )
    left: list[str] = []
    kept = []
    for number, (lines, edge) in enumerate(zip(cut, edges, strict=True)):
        out = {i for i, side in edge.items() if _goes(lines, i, side, repeated, number, len(pages))}
        left += [lines[i] for i in sorted(out)]
        kept.append("\n".join(line for i, line in enumerate(lines) if i not in out))
    return "\n\n".join(kept), _told(left)


def _edges(lines: list[str]) -> dict[int, str]:
    """The lines at a page's top and bottom: their index and which of the two."""
    full = [i for i, line in enumerate(lines) if line.strip()]
    return {i: "top" for i in full[:EDGE]} | {i: "bottom" for i in full[EDGE:][-EDGE:]}


def _key(lines: list[str], index: int, side: str) -> tuple[str, str]:
    """What two lines share that are one header: where they stand and their words, whatever the numbers."""
    return side, " ".join(DIGITS.sub("#", lines[index]).split())


def _repeated(pages: list[set[tuple[str, str]]]) -> set[tuple[str, str]]:
    seen = Counter(key for page in pages for key in page)
    return {
        key
        for key, times in seen.items()
        if times > MOST * len(pages) and times >= (2 if "#" in key[1] or ADDRESS.search(key[1]) else MIN_PAGES)
    }


def _goes(lines: list[str], index: int, side: str, repeated: set[tuple[str, str]], page: int, pages: int) -> bool:
    """Whether a line is left out; words at the top of the first page stay, for they may be the title."""
    key = _key(lines, index, side)
    if pages == 1:
        return bool(ONLY_PAGE.fullmatch(lines[index].strip()))
    title = page == 0 and side == "top" and "#" not in key[1] and not ADDRESS.search(key[1])
    return key in repeated and not title


def _told(left: list[str]) -> tuple[str, ...]:
    numbers = [line for line in left if PAGE_NUMBER.fullmatch(" ".join(DIGITS.sub("#", line).split()))]
    others = [line.strip() for line in left if line not in numbers]
    told = []
    if numbers:
        told.append(f"{count(len(numbers), 'page number was', 'page numbers were')} left out.")
    if others:
        lines = count(len(others), "line that stands on most pages was", "lines that stand on most pages were")
        told.append(f"{lines} left out: “{others[0][:80]}”.")
    return tuple(told)
