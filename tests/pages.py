"""Scores on real news pages: `.venv/bin/python tests/pages.py` prints them, ours beside trafilatura's.

The pages are press texts, which are no part of this project: they lie in ../shared/data/pasted, and without
them there is no score, which is said.

body      4-word shingles over \\w+ tokens, counted per page; precision and recall are means over pages, F1 is
          of the two means (scrapinghub/article-extraction-benchmark)
title     right when both agree in lower case, with quotes, dashes and blanks unified and ' | Site' cut off both;
          'near': these, and those where one holds the other or nine tenths of the letters agree (the gold's title
          is not always the one that the page prints: 7 pages in 100 have no line that is it)
authors   names in lower case without dots and accents; precision and recall over all names of the pages whose
          gold names an author; 'invented': pages whose gold says there is none and where one is found.
          People only: a gold author who is an office or an outlet ('Valley Staff', 'Valley News') is left out on both sides
date      the day of publication, in the gold's own zone or UTC; pages with doubtful gold are left out

The sites fall into two halves by a hash of their names: rules are made looking at mistakes in the first only.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import mean
from typing import Any

import trafilatura
from rapidfuzz import fuzz

from newsbook.article import NewsbookError
from newsbook.cleaning import clean
from newsbook.cleaning.html import read_page
from newsbook.reading import Source

DATA = Path(__file__).parent.parent.parent / "shared" / "data" / "pasted"
CORPORA = ("pages", "pages_firefox", "pages_trim")
SETTINGS: dict[str, dict[str, bool]] = {"precision": {"favor_precision": True}, "fast": {"fast": True}, "standard": {}}
BODY_KINDS = frozenset({"paragraph", "heading", "list-item", "block-quote"})
NOT_PEOPLE = re.compile(
    r"\b(?:staff|news|team|editors?|editorial|desk|press|reporters?|agenc(?:y|ies)|magazine|board|wire|service)\b"
)
Page = dict[str, Any]
ONE_KIND = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "`": "'", "…": "."})


@dataclass(frozen=True)
class Found:
    """What one reader says of one page."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    body: str = ""


def load_pages() -> dict[str, Page]:
    """The English pages whose gold can be trusted."""
    gold = json.loads((DATA / "gold.json").read_text(encoding="utf-8"))
    return {i: g for i, g in gold.items() if g["ok"] and g["lang"] == "en" and g["split"] == "dev"}


def is_first_half(page: Page) -> bool:
    """Whether mistakes on this page's site may be looked at."""
    return int(hashlib.md5(page["site"].encode()).hexdigest(), 16) % 2 == 0


def read_html(i: str) -> str | None:
    path = DATA / "html" / f"{i}.html.gz"
    return gzip.decompress(path.read_bytes()).decode("utf-8", "replace") if path.exists() else None


def read_paste(i: str, corpus: str) -> str:
    return (DATA / corpus / f"{i}.txt").read_bytes().decode("utf-8")


def pasted(text: str) -> Found:
    """Ours, from pasted text."""
    try:
        article = clean(Source(text, "pasted"))
    except NewsbookError:
        return Found()
    return Found(article.title, article.authors, article.published)


def from_html(html: str, url: str) -> Found:
    """Ours, from the page itself."""
    page = read_page(html, url)
    if page is None:
        return Found()
    pieces, metadata, _ = page
    body = "\n".join(p.text for p in pieces if p.kind in BODY_KINDS)
    return Found(metadata.title, metadata.authors, metadata.published, body)


def peer(html: str, url: str, **options: bool) -> Found:
    """Trafilatura's reading."""
    found = trafilatura.bare_extraction(html, url=url, with_metadata=True, include_comments=False, **options)
    if not isinstance(found, trafilatura.settings.Document):
        return Found()
    day = date.fromisoformat(found.date) if found.date else None
    return Found(found.title, tuple((found.author or "").split("; ")), day, found.text or "")


def as_title(text: str | None) -> str:
    text = " ".join((text or "").translate(ONE_KIND).casefold().split())
    return re.sub(r"\s\|\s[^|]*$", "", text).replace("...", ".").strip(" .")


def is_near(one: str, other: str) -> bool:
    return bool(one and other) and (one in other or other in one or fuzz.ratio(one, other) >= 90)


def as_names(names: Iterable[str]) -> set[str]:
    """Names as they are compared; offices and outlets left out."""
    plain = (unicodedata.normalize("NFKD", name.translate(ONE_KIND)).casefold() for name in names)
    tidied = (" ".join(re.sub(r"[^\w\s'-]", "", name).split()) for name in plain)
    return {name for name in tidied if name and not NOT_PEOPLE.search(name)}


def gold_names(page: Page) -> set[str]:
    given = page["authors"] or []
    return as_names(re.split(r"[,;|]| and ", given) if isinstance(given, str) else given)


def gold_days(page: Page) -> set[date]:
    """The day of publication where it was published, and in UTC."""
    if not page["date"] or page.get("date_suspect"):
        return set()
    at = datetime.fromisoformat(page["date"])
    return {at.date(), at.astimezone(UTC).date()} if at.tzinfo else {at.date()}


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(s for i in range(max(1, len(words) - 3)) if (s := tuple(words[i : i + 4])))


def body_score(pages: dict[str, Page], found: dict[str, Found]) -> str:
    """P, R and F1 of the bodies."""
    precisions, recalls = [], []
    for i, one in found.items():
        gold, ours = shingles(pages[i]["body"]), shingles(one.body)
        both = (gold & ours).total()
        precisions += [both / ours.total()] if ours else []
        recalls += [both / gold.total()] if gold else []
    p, r = (mean(part) if part else 0.0 for part in (precisions, recalls))
    return f"P {p:.3f}  R {r:.3f}  F1 {2 * p * r / (p + r) if p + r else 0:.3f}"


def metadata_score(pages: dict[str, Page], found: dict[str, Found]) -> str:
    """Title, authors and date, in one line."""
    titles = [(as_title(pages[i]["title"]), as_title(one.title)) for i, one in found.items() if pages[i]["title"]]
    named = {i: names for i in found if (names := gold_names(pages[i]))}
    right = sum(len(names & as_names(found[i].authors)) for i, names in named.items())
    said = sum(len(as_names(found[i].authors)) for i in named)
    nobody = [i for i in found if pages[i]["authors"] == ""]
    invented = sum(bool(as_names(found[i].authors)) for i in nobody)
    days = [(gold, found[i].published) for i in found if (gold := gold_days(pages[i]))]
    hits, wrong = sum(d in gold for gold, d in days), sum(d is not None and d not in gold for gold, d in days)
    return (
        f"title {mean(a == b for a, b in titles):.3f} near {mean(is_near(a, b) for a, b in titles):.3f}"
        f" of {len(titles)}  authors P {right / max(said, 1):.3f}"
        f" R {right / max(sum(map(len, named.values())), 1):.3f} of {len(named)}, invented {invented}/{len(nobody)}"
        f"  date right {hits / max(len(days), 1):.3f} wrong {wrong / max(len(days), 1):.3f} of {len(days)}"
    )


def timed(read: Callable[[str], Found], ids: Iterable[str]) -> tuple[dict[str, Found], float]:
    """What a reader finds on each page, and its pages a second."""
    began = time.process_time()
    found = {i: read(i) for i in ids}
    return found, len(found) / (time.process_time() - began)


def print_scores(name: str, pages: dict[str, Page], found: dict[str, Found], score: Callable[..., str]) -> None:
    for half in ("all", "first", "second"):
        part = {i: one for i, one in found.items() if half == "all" or is_first_half(pages[i]) == (half == "first")}
        print(f"{name:22} {half:6} n {len(part):3d}  {score(pages, part)}")


def main() -> int:
    if not DATA.is_dir():
        print("No scores of pages: ../shared/data/pasted is not there.")
        return 0
    pages = load_pages()
    pasted("Le maire a dit mardi que le pont serait reconstruit avant la fin de l'année. " * 20)  # loads every model
    for corpus in CORPORA:
        texts = {i: read_paste(i, corpus) for i in pages}
        found, speed = timed(lambda i, texts=texts: pasted(texts[i]), pages)  # type: ignore[misc]
        print_scores(f"{corpus}, ours", pages, found, metadata_score)
        print(f"{corpus:22} {speed:.1f} pages/s")
    html = {i: text for i in pages if (text := read_html(i))}
    readers: dict[str, Callable[[str], Found]] = {"HTML, ours": lambda i: from_html(html[i], pages[i]["url"])}
    for name, options in SETTINGS.items():
        readers[f"trafilatura {name}"] = lambda i, o=options: peer(html[i], pages[i]["url"], **o)  # type: ignore[misc]
    for name, read in readers.items():
        found, speed = timed(read, html)
        print_scores(name, pages, found, body_score)
        if name in {"HTML, ours", "trafilatura standard"}:
            print_scores(name, pages, found, metadata_score)
        print(f"{name:22} {speed:.1f} pages/s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
