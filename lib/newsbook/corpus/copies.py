"""Near-duplicates: articles that are largely one text, in groups.

A trimmed wire copy is contained in the longer one; therefore two articles belong together when two fifths of the shorter
one's own words stand in the other, in runs of five words or more (n-gram overlap, as for news in Clough et al. 2002).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import duckdb
import networkx as nx
import pandas as pd

from newsbook.article import RUNNING_KINDS, sha256_of
from newsbook.corpus.pages import LAST, Page, read_pages, same_outlet, same_page
from newsbook.corpus.shingles import Shared, Span, Wording

SHARED = 0.4  # of the shorter: unrelated news pages reach 0.2, an agency's story told anew 0.46
ALL = 0.95  # both ways: the same text
MOST = 0.8  # of one of them: a page of one outlet under another title
SAME_TEXT, COPY, VERSION = "same text", "copy", "version"
QUOTED = ["direct", "partial"]
PAIRS = {
    "first": "string", "second": "string", "of_first": "float64", "of_second": "float64", "kind": "string",
}  # fmt: skip
COPIES = {
    "group": "int64", "article": "string", "publisher": "string", "title": "string", "published": "string",
    "words": "int64", "of": "string", "shared": "float64", "kind": "string", "origin": "bool", "why": "string",
}  # fmt: skip


def find_copies(tables: duckdb.DuckDBPyConnection, *, shared: float = SHARED) -> pd.DataFrame:
    """Near-duplicates in groups, a row for each article that belongs to one; sorted by group, the origin first.

    `group` counts from 1, by date; `of` is the article of the group that it has most in common with, `shared` the share
    (0 to 1) of its own words, quotes left out, that stand there; `kind` what the two are to each other: 'same text',
    'version' (one outlet's page at two times) or 'copy'. `origin` marks the one that is taken for the first, `why` says
    what for, and of the others what they rest on. The option `shared` is how much of the shorter of two makes copies.
    """
    pages = read_pages(tables)
    pairs = find_pairs(tables, shared=shared)
    graph = nx.Graph(zip(pairs["first"], pairs["second"], strict=True))
    groups = [sorted((pages[a] for a in found), key=lambda page: page.age) for found in nx.connected_components(graph)]
    groups.sort(key=lambda group: (group[0].published or LAST, group[0].article))
    best = _nearest(pairs)
    rows = [row for n, group in enumerate(groups, 1) for row in _rows(n, group, best)]
    return pd.DataFrame(rows, columns=list(COPIES)).astype(COPIES)


def find_pairs(tables: duckdb.DuckDBPyConnection, *, shared: float = SHARED) -> pd.DataFrame:
    """Pairs of near-duplicates, sorted: first, second (articles), of_first and of_second (the share of each one's own
    words that stand in the other, 0 to 1), kind. Articles with fewer than 40 own words are not compared.
    """
    pages = read_pages(tables)
    names, texts, wording = _read_wording(tables)
    rows = []
    for pair in wording.pairs():
        if _of_shorter(pair, wording) >= shared:
            a, b = names[pair.first], names[pair.second]
            kind = _kind(pair, pages[a], pages[b], one_text=texts[pair.first] == texts[pair.second])
            rows.append((a, b, pair.of_first, pair.of_second, kind))
    return pd.DataFrame(rows, columns=list(PAIRS)).astype(PAIRS).sort_values(["first", "second"], ignore_index=True)


def _read_wording(tables: duckdb.DuckDBPyConnection) -> tuple[list[str], list[str], Wording]:
    """The articles in order, the digest of each one's running text, and their own words."""
    blocks = _spans(tables, "blocks", sorted(RUNNING_KINDS))
    quoted = _spans(tables, "quotes", QUOTED)
    names, texts, wording = [], [], Wording()
    result = tables.execute("SELECT article, text FROM texts ORDER BY article")
    while rows := result.fetchmany(1000):
        for article, text in rows:
            running = blocks.get(article, [])
            wording.add(text, running, quoted.get(article, []))
            names.append(article)
            texts.append(sha256_of(" ".join(word for a, b in running for word in text[a:b].split())))
    return names, texts, wording


def _spans(tables: duckdb.DuckDBPyConnection, table: str, kinds: list[str]) -> dict[str, list[Span]]:
    """Article -> where rows of these kinds stand, in order."""
    query = f'SELECT article, start, "end" FROM {table} WHERE kind IN (SELECT unnest($1)) ORDER BY ALL'
    found: dict[str, list[Span]] = {}
    for article, start, end in tables.execute(query, [kinds]).fetchall():
        found.setdefault(article, []).append((start, end))
    return found


def _of_shorter(pair: Shared, wording: Wording) -> float:
    return pair.of_first if wording.words(pair.first) <= wording.words(pair.second) else pair.of_second


def _kind(pair: Shared, a: Page, b: Page, *, one_text: bool) -> str:
    if one_text:
        return SAME_TEXT
    if same_page(a, b) or (same_outlet(a, b) and max(pair.of_first, pair.of_second) >= MOST):
        return VERSION
    return SAME_TEXT if min(pair.of_first, pair.of_second) >= ALL else COPY


def _nearest(pairs: pd.DataFrame) -> dict[str, tuple[str, float, str]]:
    """Each article's nearest, where most of its own words stand (of equals the first by name), that share, and the kind."""
    best: dict[str, tuple[str, float, str]] = {}
    for first, second, of_first, of_second, kind in pairs.itertuples(index=False):
        for article, other, share in ((first, second, of_first), (second, first, of_second)):
            if article not in best or (-share, other) < (-best[article][1], best[article][0]):
                best[article] = (other, share, kind)
    return best


def _rows(n: int, group: list[Page], best: Mapping[str, tuple[str, float, str]]) -> Iterator[dict[str, object]]:
    for place, page in enumerate(group):
        of, share, kind = best[page.article]
        yield {
            "group": n, "article": page.article, "publisher": page.publisher, "title": page.title,
            "published": page.published, "words": page.words, "of": of, "shared": round(share, 3), "kind": kind,
            "origin": place == 0, "why": _first_because(group) if place == 0 else f"{share:.0%} of its own words stand in {of}",
        }  # fmt: skip


def _first_because(group: list[Page]) -> str:
    """Why the first of a sorted group is taken for its origin."""
    first, second = group[:2]
    if first.published is None:
        return "the longest; none has a date"
    if first.published != second.published:
        return f"published first, {first.published}"
    if first.modified != second.modified:
        if first.modified is None:
            return f"published {first.published} like others, and not changed since"
        return f"changed first, {first.modified}"
    return f"published {first.published} like others, and the longest"
