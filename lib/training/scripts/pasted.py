"""Pasted pages with gold: which share of each line is the article's text, and how well a reading of them does."""

from __future__ import annotations

import gzip
import hashlib
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

from rapidfuzz import fuzz

from newsbook.cleaning.text import Line, cut_lines
from newsbook.cleaning.title import shown_title

CORPORA = ("pages", "pages_firefox", "pages_trim")
MARKED = "pages"  # the one whose lines are marked; the others' are matched with them
TOKEN = re.compile(r"\w+")
SHINGLE = 4
ALIKE = 90  # of 100: the share of the letters of a line and the gold's title that agree
ONE_KIND = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
TEXT = 0.5  # a line of which so much is text is one of the text
Counts = tuple[float, float, float]  # right, wrong, missed, as shares of a page


@dataclass(frozen=True)
class Page:
    """A page as one browser copies it; `whole` unless it is a cutting made for training."""

    id: str
    corpus: str
    site: str
    english: bool
    body: str
    source: str
    lines: list[Line]
    shares: list[float | None]
    markup: list[str]  # heading, alt, figcaption, nothing; '?' where unknown
    titles: list[bool]  # whether it is the page's title; none where that is unknown
    whole: bool = True


def load_pages(folder: Path, rng: random.Random) -> list[Page]:
    """All pages in every corpus, and cuttings of the English ones: the text alone, and a few paragraphs of it."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    rows: dict[str, list[dict]] = defaultdict(list)
    with gzip.open(folder / "lines.jsonl.gz", "rt", encoding="utf-8") as handle:
        for row in map(json.loads, handle):
            if row["e"] > row["s"]:
                rows[row["id"]].append(row)
    out: list[Page] = []
    for name, about in gold.items():
        if about["ok"]:
            out += _versions(folder, name, about, rows[name], rng)
    return out


def _versions(folder: Path, name: str, about: dict, rows: list[dict], rng: random.Random) -> Iterator[Page]:
    marked: Page | None = None
    for corpus in CORPORA:
        path = folder / corpus / f"{name}.txt"
        if not path.exists():
            continue
        source = path.read_bytes().decode("utf-8")
        lines = cut_lines(source)
        unknown: tuple[list[float | None], list[str]] = [None] * len(lines), ["?"] * len(lines)
        titles = title_lines([line.text for line in lines], title_of(about))
        page = Page(name, corpus, about["site"], about["lang"] == "en", about["body"], source, lines, *unknown, titles)
        if corpus == MARKED:
            page = marked = _marked(page, rows)
        elif marked:
            page = _matched(page, marked)
        if lines:
            yield page
        if page is marked and page.english:
            yield from _cuttings(page, rng)


def _marked(page: Page, rows: list[dict]) -> Page:
    """With the shares of the marked lines that overlap each of its lines, by their tokens."""
    shares: list[float | None] = []
    markup = []
    for line in page.lines:
        over = [r for r in rows if r["s"] < line.end and r["e"] > line.start]
        told = [r for r in over if r["m"] is not None and r["t"]]
        tokens = sum(r["t"] for r in told)
        shares.append(sum(r["t"] * r["m"] for r in told) / tokens if tokens else None)
        markup.append(next((r["dom"] for r in over if r["dom"]), ""))
    return replace(page, shares=shares, markup=markup)


def _matched(page: Page, marked: Page) -> Page:
    """With the shares of the like lines of the marked page, in order; else by the text's shingles."""
    mine, theirs = ([" ".join(TOKEN.findall(line.text)) for line in p.lines] for p in (page, marked))
    known = set(_shingles(page.body))
    shares: list[float | None] = [_share(line.text, known) for line in page.lines]
    markup = ["?"] * len(mine)
    for block in SequenceMatcher(None, theirs, mine, autojunk=False).get_matching_blocks():
        shares[block.b : block.b + block.size] = marked.shares[block.a : block.a + block.size]
        markup[block.b : block.b + block.size] = marked.markup[block.a : block.a + block.size]
    return replace(page, shares=shares, markup=markup)


def _share(text: str, known: set[tuple[str, ...]]) -> float | None:
    """The share of a line's shingles that are known; None for lines too short to tell."""
    found = _shingles(text)
    if len(TOKEN.findall(text)) < SHINGLE:
        return None
    return sum(n for shingle, n in found.items() if shingle in known) / max(sum(found.values()), 1)


def _cuttings(page: Page, rng: random.Random) -> Iterator[Page]:
    """What people paste by hand: the text with a line or two around it, a few paragraphs."""
    text = [i for i, share in enumerate(page.shares) if (share or 0) >= TEXT]
    if not text:
        return
    spans = [(max(0, text[0] - rng.choice([0, 0, 1, 2, 4])), text[-1] + 1 + rng.choice([0, 0, 1, 2]))]
    if len(text) > 4:
        start = rng.randrange(len(text) - 2)
        spans.append((text[start], text[min(len(text) - 1, start + rng.randint(2, 8))] + 1))
    for s, e in spans:
        cut = {
            "lines": page.lines[s:e],
            "shares": page.shares[s:e],
            "markup": page.markup[s:e],
            "titles": page.titles[s:e],
        }
        yield replace(page, **cut, whole=False)


def plain_title(text: str) -> str:
    return re.sub(r"\s\|\s[^|]*$", "", " ".join(text.translate(ONE_KIND).casefold().split())).strip(" .")


def title_of(about: dict) -> str | None:
    """The gold's title, else the page's <h1> where its <title> begins alike."""
    if about["title"]:
        return plain_title(about["title"])
    shown = plain_title(about["dom"]["title"] or "")
    heads = (plain_title(text) for tag, text in about["dom"]["headings"] if tag == "H1")
    return next((head for head in heads if len(head.split()) >= 3 and head[:40] in shown), None)


def title_lines(texts: list[str], title: str | None) -> list[bool]:
    """Which lines are the title; where none is, which have nine tenths of its letters."""
    if not title:
        return [False] * len(texts)
    shown = [plain_title(shown_title(text)) for text in texts]
    same = [text == title for text in shown]
    return same if any(same) else [fuzz.ratio(text, title) >= ALIKE for text in shown]


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = TOKEN.findall(text)
    return Counter(tuple(tokens[i : i + SHINGLE]) for i in range(max(1, len(tokens) - SHINGLE + 1)) if tokens)


def fold_of(site: str, folds: int) -> int:
    """The part that a site falls into."""
    return int(hashlib.sha256(site.encode()).hexdigest(), 16) % folds


def compare(body: str, text: str) -> Counts:
    """Shingles right, wrong and missed, as shares of all, as in scrapinghub's article-extraction-benchmark."""
    want, got = _shingles(body), _shingles(text)
    right, wrong, missed = (sum(c.values()) for c in (want & got, got - want, want - got))
    total = right + wrong + missed or 1
    return right / total, wrong / total, missed / total


def figures(read: list[tuple[Page, str]]) -> str:
    """F1 of the mean precision and the mean recall, both, and how many pages lose more than half their text."""
    counts = [compare(page.body, text) for page, text in read]
    precision = sum(r / (r + w) if r + w else 0.0 for r, w, _ in counts) / len(counts)
    recall = sum(r / (r + m) if r + m else 0.0 for r, _, m in counts) / len(counts)
    lost = sum(m > r for r, _, m in counts)
    f1 = 2 * precision * recall / (precision + recall)
    return f"{len(read)} pages  F1 {f1:.3f}  P {precision:.3f}  R {recall:.3f}  lost more than half {100 * lost / len(read):.1f} %"
