"""Metadata of a page of HTML, each part from the place that is most to be trusted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import chain
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from newsbook.cleaning import patterns
from newsbook.cleaning.dates import find_date
from newsbook.cleaning.facts import Found, Metadata, make_metadata
from newsbook.cleaning.heading import find_heading
from newsbook.cleaning.names import is_name, split_names
from newsbook.cleaning.structured import (
    Item,
    Metas,
    as_list,
    as_text,
    names_of,
    people_of,
    read_items,
    read_metas,
    text_of,
)

PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "article.published", "dc.date.issued", "dcterms.created", "dc.date", "publishdate", "publish-date", "pubdate", "date",
)  # fmt: skip
MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified")
AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author", "article.author")
DESCRIPTIONS = ("og:description", "description", "twitter:description")
SECTIONS = ("article:section", "parsely-section", "section")
TAGS = ("article:tag", "news_keywords", "keywords", "parsely-tags")
AUTHOR_MARKS = (
    "//*[@itemprop='author' or @rel='author']",
    "//*[contains(@class, 'byline') or contains(@class, 'Byline') or contains(@class, 'author-name')]",
    "//*[contains(@class, 'author') or contains(@class, 'Author')]",
    "//a[contains(@href, '/author/') or contains(@href, '/authors/') or contains(@href, '/by/')]",
)
DATE_MARKS = ("//*[@itemprop='datePublished']", "//article//time", "//main//time")
YEARS = range(1900, 2100)
PARAGRAPH, PARAGRAPHS = 150, 5  # characters; so many stand above what is below the text
LONGEST = 200  # characters: a byline is no longer
MOST_AUTHORS = 8


def read_metadata(tree: HtmlElement, url: str | None) -> Metadata:
    """What a page says of itself."""
    items, metas = read_items(tree), read_metas(tree)
    published = _local(tree, _date(items, metas, "datePublished", PUBLISHED)) or _marked_date(tree)
    modified = _date(items, metas, "dateModified", MODIFIED)
    publisher = _publisher(items, metas)
    link = next(iter(tree.xpath("//link[@rel='canonical']/@href")), None) or next(iter(metas.get("og:url", [])), None)
    return make_metadata(
        title=find_heading(tree, items, metas, _sites(url, items, metas)),
        published=published,
        modified=modified if modified and _tells(modified.value, published) else None,
        authors=_authors(tree, items, metas, publisher),
        publisher=publisher,
        url=_first([(url, "the address that was read", 1.0), (link, "the page's canonical link", 0.9)]),
        standfirst=_text(items, metas, "description", DESCRIPTIONS),
        section=_text(items, metas, "articleSection", SECTIONS),
        tags=_tags(items, metas),
        language=_first([(tree.get("lang"), "<html lang>", 0.8)]),
        free=_free(items),
    )


def _first(candidates: Iterable[tuple[str | None, str, float]]) -> Found[str] | None:
    """The first text that is not empty."""
    return next((Found(text, where, sure) for text, where, sure in candidates if text and text.strip()), None)


def _text(items: Sequence[Item], metas: Metas, key: str, names: Sequence[str]) -> Found[str] | None:
    said = [(text, f"JSON-LD {key}", 0.95) for item in items for text in names_of(item.get(key))[:1]]
    return _first([*said, *((metas[name][0], f"meta {name}", 0.9) for name in names if name in metas)])


def _sites(url: str | None, items: Sequence[Item], metas: Metas) -> list[str]:
    """What the site may be called: by itself, by its publisher, by its address."""
    host = (urlsplit(url or "").hostname or "").removeprefix("www.")
    publishers = [name for item in items for name in names_of(item.get("publisher"))]
    return [host, host.partition(".")[0], *metas.get("og:site_name", []), *publishers]


def as_day(text: str) -> date | None:
    """The day of a date or a moment as machines write them, else as people do."""
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return find_date(text)
    return day if day.year in YEARS and not text[10:11].isdigit() else None


def _date(items: Sequence[Item], metas: Metas, key: str, names: Sequence[str]) -> Found[date] | None:
    said = [(as_text(item.get(key)), f"JSON-LD {key}", 0.98) for item in items]
    said += [(text, f"meta {name}", 0.95) for name in names for text in metas.get(name, [])[:1]]
    return next((Found(day, where, sure) for text, where, sure in said if (day := as_day(text))), None)


def _local(tree: HtmlElement, found: Found[date] | None) -> Found[date] | None:
    """The day as the page prints it, where the moment given for machines falls on the next or last in UTC."""
    if found is None:
        return None
    printed = {day for e in tree.iter("time") if (day := find_date(text_of(e)))}
    beside = printed & {found.value - timedelta(days=1), found.value + timedelta(days=1)}
    if found.value in printed or len(beside) != 1:
        return found
    return Found(beside.pop(), f"<time> in the page, a day beside {found.where}", 0.8)


def _tells(modified: date, published: Found[date] | None) -> bool:
    """Whether the day of the last change says more than that of publication; a day before is another time zone."""
    return published is None or (published.value - modified).days not in (0, 1)


def _marked_date(tree: HtmlElement) -> Found[date] | None:
    """The day marked as that of publication, or that of all <time>s of the article if it is one."""
    for path in DATE_MARKS:
        marked = [e for e in tree.xpath(path) if not _stands_below(e)]
        days = {day for e in marked if (day := _day_of(e))}
        if days:
            return Found(days.pop(), f"<{marked[0].tag}> in the page", 0.8) if len(days) == 1 else None
    return None


def _day_of(element: HtmlElement) -> date | None:
    """The day that an element gives for machines, else in print."""
    texts = (element.get("datetime"), element.get("content"), text_of(element))
    return next((day for text in texts if text and (day := as_day(text))), None)


def _stands_below(element: HtmlElement) -> bool:
    """Whether an element stands below running text, where other articles' dates do."""
    above = element.xpath(f"preceding::p[string-length() > {PARAGRAPH}][{PARAGRAPHS}]")
    return bool(above)


def _authors(
    tree: HtmlElement, items: Sequence[Item], metas: Metas, publisher: Found[str] | None
) -> Found[tuple[str, ...]] | None:
    """The names that the first place with any gives."""
    said = [(people_of(item.get("author")), "JSON-LD author", 0.95) for item in items]
    said += [(metas[name], f"meta {name}", 0.85) for name in AUTHORS if name in metas]
    marked = (
        ([text_of(e)[:LONGEST] for e in tree.xpath(path)[:2]], "the byline in the page", 0.75) for path in AUTHOR_MARKS
    )
    site = publisher.value if publisher else ""
    for texts, where, sure in chain(said, marked):  # the page is searched only where it says nothing for machines
        names = [name for text in texts[:MOST_AUTHORS] for name in people(text[:LONGEST]) if name != site]
        if names:
            return Found(tuple(dict.fromkeys(names))[:MOST_AUTHORS], where, sure)
    return None


def people(text: str) -> list[str]:
    """The people that a value names: 'By Ann Lee and Bob Ray' -> ['Ann Lee', 'Bob Ray']."""
    if "://" in text or "@" in text.split(" ")[0]:
        return []
    byline = patterns.BYLINE.match(text)
    names = split_names(byline["names"] if byline else text)
    return names or ([text] if is_name(text) else [])


def _publisher(items: Sequence[Item], metas: Metas) -> Found[str] | None:
    named = [(name, "JSON-LD publisher", 0.95) for item in items for name in names_of(item.get("publisher"))[:1]]
    return _first([*((text, "meta og:site_name", 0.95) for text in metas.get("og:site_name", [])[:1]), *named])


def _tags(items: Sequence[Item], metas: Metas) -> Found[tuple[str, ...]] | None:
    """Keywords, from the first place that has any."""
    said = [(names_of(item.get("keywords")), "JSON-LD keywords", 0.95) for item in items]
    said += [(metas[name], f"meta {name}", 0.9) for name in TAGS if name in metas]
    for texts, where, sure in said:
        tags = [tag.strip() for text in texts for tag in (text.split(",") if len(texts) == 1 else [text])]
        if any(tags):
            return Found(tuple(dict.fromkeys(tag for tag in tags if tag)), where, sure)
    return None


def _free(items: Sequence[Item]) -> Found[bool] | None:
    """Whether the page says that all may read it."""
    for item in items:
        for value in as_list(item.get("isAccessibleForFree")):
            if str(value).lower() in {"true", "false"}:
                return Found(str(value).lower() == "true", "JSON-LD isAccessibleForFree", 0.95)
    return None
