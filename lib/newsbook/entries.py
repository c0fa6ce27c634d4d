"""What readers write into the fields of a form, as corrections have it; and whether it speaks of this article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from newsbook.article import Article, NewsbookError
from newsbook.cleaning import LANGUAGES
from newsbook.cleaning.dates import find_date
from newsbook.cleaning.names import is_name
from newsbook.english import listed

FOR_MACHINES = re.compile(r"~?\d{4}(?:-\d{2}){0,2}[~?]?(?:/.*)?")  # an EDTF date
WITHOUT_SCHEME = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)
AT_OFFSET = re.compile(r"@\d+$")  # one mention of a name
BETWEEN_NAMES = re.compile(r"\s*(?:,|;|&|\band\b)\s*")
CODES = {"english": "en"} | {name.lower(): code for code, name in LANGUAGES.items()}


def as_day(value: str) -> str:
    """'12 March 2024' -> '2024-03-12'; what is no such date comes back as it is."""
    if FOR_MACHINES.fullmatch(value):
        return value
    found = find_date(value)
    return found.isoformat() if found else value


def as_authors(value: str) -> str:
    """'Ann Lee, Bob Ray and Cid Roe' -> 'Ann Lee | Bob Ray | Cid Roe', where each part is a name."""
    parts = [part for part in BETWEEN_NAMES.split(value) if part]
    return " | ".join(parts) if "|" not in value and len(parts) > 1 and all(map(is_name, parts)) else value


def as_language(value: str) -> str:
    """'English' -> 'en'."""
    return CODES.get(value.lower(), value.lower())


def as_address(value: str) -> str:
    """'www.example.org/story' -> 'https://www.example.org/story'; what is no address comes back as it is."""
    bare = value.strip()
    return f"https://{bare}" if WITHOUT_SCHEME.fullmatch(bare) else bare


READ: Mapping[str, Callable[[str], str]] = {"published": as_day, "author": as_authors, "language": as_language}


def page_rows(before: Mapping[str, str], after: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """The corrections that fields of the page ask for, by what stood in them; NewsbookError for one that was emptied."""
    changed = {what: value for what, value in after.items() if value != before[what]}
    empty = [what for what, value in changed.items() if not value]
    if empty:
        raise NewsbookError(f"The field {listed(empty)} is empty: write what it should say.")
    rows = [(what, "", READ.get(what, str)(value)) for what, value in changed.items()]
    return [row for row in rows if row[2] != before[row[0]]]


def check_line(article: Article, start: str) -> None:
    """NewsbookError where no line of the article begins so."""
    if not any(block.text.startswith(start) for block in article.blocks):
        raise NewsbookError(f"No line begins with “{start}”: choose one of the menu, or copy its first words.")


def check_words(article: Article, words: str, offered: Iterable[str]) -> None:
    """NewsbookError where the words stand neither in the article nor in what the menu offers."""
    sought = AT_OFFSET.sub("", words).casefold()
    if sought not in article.text.casefold() and not any(sought in line.casefold() for line in offered):
        raise NewsbookError(f"“{words}” stands nowhere in this article: choose one of the menu, or copy its words.")
