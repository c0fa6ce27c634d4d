"""What a corpus tells of each article as a page: its outlet, title, address and days; whether two are one page."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb

LAST = "9999"  # sorts after every date


@dataclass(frozen=True)
class Page:
    """One row of `articles`; dates are YYYY-MM-DD."""

    article: str
    publisher: str | None
    title: str | None
    published: str | None
    modified: str | None
    url: str | None
    words: int

    @property
    def outlet(self) -> str:
        """The outlet's name as it is compared: without capitals and 'the'; empty where it is not known."""
        return (self.publisher or "").casefold().removeprefix("the ")

    @property
    def age(self) -> tuple[str, str, int, str]:
        """Sorts pages by who was first: day published, day changed, then the longest, then by name."""
        return self.published or LAST, self.modified or "", -self.words, self.article


def read_pages(tables: duckdb.DuckDBPyConnection) -> dict[str, Page]:
    """Every article of the corpus that was read, by its id, in order."""
    query = """SELECT article, publisher, title, CAST(published AS VARCHAR), CAST(modified AS VARCHAR), url, words
        FROM articles WHERE article IN (SELECT article FROM texts) ORDER BY article"""
    return {row[0]: Page(*row) for row in tables.execute(query).fetchall()}


def same_outlet(a: Page, b: Page) -> bool:
    """Whether both say that they are of one outlet."""
    return bool(a.outlet) and a.outlet == b.outlet


def same_page(a: Page, b: Page) -> bool:
    """Whether both have one address, or one outlet and one title."""
    if a.url and b.url:
        return a.url == b.url
    return same_outlet(a, b) and bool(a.title) and (a.title or "").casefold() == (b.title or "").casefold()
