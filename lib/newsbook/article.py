"""The document model: an `Article`, its `Block`s, and the schema of every table of findings.

Everything else in newsbook speaks in these terms. All offsets are Python character offsets into
`Article.text`, 0-based and half-open, so that `article.text[start:end]` gives back the words.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

BLOCK_SEPARATOR = "\n\n"

BLOCK_KINDS = (
    "title", "standfirst", "byline", "dateline", "heading", "paragraph", "list-item",
    "block-quote", "caption", "credit", "note", "bio", "boilerplate",
)  # fmt: skip

# What the story itself says; bylines, credits, notes and bios are about the page.
STORY_KINDS = frozenset({"title", "standfirst", "heading", "paragraph", "list-item", "block-quote", "caption"})
RUNNING_KINDS = frozenset({"standfirst", "paragraph", "list-item", "block-quote"})
OUTSIDE_SECTIONS = frozenset({"note", "bio", "byline"})
WORDS_A_MINUTE = 238  # silent reading of English (Brysbaert 2019)


class NewsbookError(Exception):
    """Something a reader can put right; the message says what and how."""


class SourceError(NewsbookError):
    """The source could not be read: missing, empty, binary, or an address that does not answer."""


class NoArticleError(NewsbookError):
    """The source was read, but there is no article in it."""


class LanguageError(NewsbookError):
    """The article is not in English."""


@dataclass(frozen=True)
class Block:
    """One labelled piece of the source.

    `start`, `end` point into `Article.text`; they are None for boilerplate, which is kept here but
    left out of the text. `source_start`, `source_end` point into the decoded source where that is
    plain text. `level` is a heading's depth, `section` the heading under which the block stands.
    """

    kind: str
    text: str
    start: int | None = None
    end: int | None = None
    level: int = 0
    section: str | None = None
    source_start: int | None = None
    source_end: int | None = None
    why: str = ""

    def __post_init__(self) -> None:
        if self.kind not in BLOCK_KINDS:
            raise ValueError(f"unknown block kind {self.kind!r}; one of {', '.join(BLOCK_KINDS)}")


def lay_out(blocks: Iterable[Block]) -> tuple[str, tuple[Block, ...]]:
    """Blocks without places, in order -> the article's text and the blocks with their places in it.

    Boilerplate gets none. A heading gives its text to the blocks below it as their section.
    """
    placed: list[Block] = []
    parts: list[str] = []
    at, section = 0, None
    for block in blocks:
        if block.kind == "boilerplate":
            placed.append(block)
            continue
        if block.kind == "heading":
            section = block.text
        end = at + len(block.text)
        under = section if block.kind not in OUTSIDE_SECTIONS else None
        placed.append(replace(block, start=at, end=end, section=under))
        parts.append(block.text)
        at = end + len(BLOCK_SEPARATOR)
    return BLOCK_SEPARATOR.join(parts), tuple(placed)


@dataclass(frozen=True)
class Article:
    """A cleaned article. `text` is the one string that all offsets refer to.

    `where` says of each thing the page tells of itself (title, published, authors ...) where it was found, and
    `confidence`, 0 to 1, how far that place is to be trusted. `repairs` are sentences: what was wrong with the
    characters and is right now. `fetched` is the time an address was read (UTC, ISO 8601).
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: date | None = None
    published_from: str | None = None
    modified: date | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    source_path: str | None = None
    source_sha256: str = ""
    notes: tuple[str, ...] = field(default=())
    section: str | None = None
    tags: tuple[str, ...] = ()
    fetched: str | None = None
    where: Mapping[str, str] = field(default_factory=dict)
    confidence: Mapping[str, float] = field(default_factory=dict)
    repairs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for block in self.blocks:
            if (block.start is None) != (block.kind == "boilerplate"):
                raise ValueError(f"{block.kind} block {block.text[:40]!r}: only boilerplate has no place in the text")
            if block.start is not None and self.text[block.start : block.end] != block.text:
                raise ValueError(f"{block.kind} block at {block.start}: the text there is not {block.text[:40]!r}")

    @classmethod
    def from_text(cls, text: str, published: date | str | None = None, title: str | None = None) -> Article:
        """Take a text as it is: nothing is cleaned, `article.text == text`.

        Paragraphs are what blank lines divide. `published` is a date or an ISO string (YYYY-MM-DD);
        ValueError on any other string.
        """
        blocks = tuple(
            Block("paragraph", m.group(), m.start(), m.end())
            for m in re.finditer(r"\S(?:.*\S)?(?:\n[^\S\n]*\S(?:.*\S)?)*", text)
        )
        return cls(
            id=slug(title or text[:60]),
            text=text,
            blocks=blocks,
            title=title,
            published=as_date(published),
            published_from="given by the caller" if published else None,
            source_sha256=sha256_of(text),
        )

    def story_blocks(self) -> list[Block]:
        """The blocks that tell the story, in order."""
        return [block for block in self.blocks if block.kind in STORY_KINDS]

    @property
    def words(self) -> int:
        """The words of the running text, without title, headings and captions."""
        return sum(len(block.text.split()) for block in self.blocks if block.kind in RUNNING_KINDS)

    @property
    def reading_minutes(self) -> int:
        """How long reading it takes, in whole minutes, at least one."""
        return max(1, round(self.words / WORDS_A_MINUTE))

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the character at `offset`, or None between blocks."""
        for block in self.blocks:
            if block.start is not None and block.end is not None and block.start <= offset < block.end:
                return block
        return None


@dataclass(frozen=True)
class Column:
    """One column of a table: its pandas dtype, whether it may be empty, and what it means."""

    dtype: str
    nullable: bool
    meaning: str


_SPAN = {
    "start": Column("int64", False, "offset of the first character in article.text"),
    "end": Column("int64", False, "offset after the last character"),
    "text": Column("string", False, "the words at that place, as printed"),
}
_EVIDENCE = {
    "sentence_start": Column("int64", False, "offset of the sentence that says so"),
    "sentence_end": Column("int64", False, "offset after that sentence"),
}
_CONFIDENCE = Column("float64", False, "0 to 1: how far the rule that found it is to be trusted")
_RULE = Column("string", False, "name of the rule that found it")
_DATES = {
    "earliest": Column("string", True, "first day it can mean, YYYY-MM-DD"),
    "latest": Column("string", True, "last day it can mean, YYYY-MM-DD"),
}

SCHEMAS: Mapping[str, Mapping[str, Column]] = {
    "mentions": {
        **_SPAN,
        "label": Column("string", False, "OntoNotes kind: PERSON ORG GPE LOC FAC NORP EVENT PRODUCT LAW WORK_OF_ART"),
        "kind": Column("string", False, "named, described or pronoun"),
        "stands_for": Column("string", True, "the government or body that a place is named for there: government of Russia"),
        "entity_id": Column("string", True, "the entity it stands for; empty where the article does not settle it"),
        "confidence": _CONFIDENCE,
        "link_confidence": Column("Float64", True, "0 to 1: how far `entity_id` is to be trusted; empty where there is none"),
        "why": Column("string", True, "why it stands for that entity: surname of Antony Blinken"),
        "rule": _RULE,
        **_EVIDENCE,
    },
    "entities": {
        "entity_id": Column("string", False, "stable name for links between tables"),
        "name": Column("string", False, "the fullest name the article uses"),
        "label": Column("string", False, "OntoNotes kind"),
        "role": Column("string", True, "what the article says the person is, in its words"),
        "n_mentions": Column("int64", False, "mentions of every kind"),
        "aliases": Column("string", False, "all names used, divided by ' | '"),
        "why": Column("string", True, "how its names were joined; empty where it has one name"),
        **_SPAN,
        "role_start": Column("Int64", True, "offset of the role"),
        "role_end": Column("Int64", True, "offset after the role"),
        **_EVIDENCE,
        "country": Column("string", True, "of a place: ISO 3166 code of the country it lies in"),
        "latitude": Column("Float64", True, "of a place, in degrees; a country's is its capital's"),
        "longitude": Column("Float64", True, "of a place, in degrees"),
        "place": Column("string", True, "of a place: its name in the gazetteer: Springfield, Illinois, US"),
        "other_places": Column("string", True, "other places of that name, turned down, divided by ' | '"),
    },
    "roles": {
        "entity_id": Column("string", False, "the person"),
        "role": Column("string", False, "what the article says the person is, in its words"),
        **_SPAN,
        "organisation": Column("string", True, "the organisation or country the role is of, in its words"),
        "organisation_id": Column("string", True, "its entity, where it has one"),
        "when": Column("string", False, "current, former, acting or incoming"),
        "rule": _RULE,
        "confidence": _CONFIDENCE,
        **_EVIDENCE,
    },
    "quotes": {
        "quote_id": Column("string", False, "shared by the pieces of one quote"),
        **_SPAN,
        "kind": Column("string", False, "direct, partial or indirect"),
        "cue": Column("string", True, "the words that introduce it: said, according to"),
        "cue_start": Column("Int64", True, "offset of the cue"),
        "cue_end": Column("Int64", True, "offset after the cue"),
        "cue_lemma": Column("string", True, "the cue's dictionary form: say, according to"),
        "cue_kind": Column("string", True, "neutral, claim, promise, threat, demand, praise, blame, denial or question"),
        "speaker": Column("string", True, "the speaker as the article names them there: he, the NATO leader"),
        "speaker_id": Column("string", True, "the entity that is the speaker"),
        "speaker_ids": Column("string", True, "of several speakers, their entity_ids, divided by ' | '"),
        "speaker_start": Column("Int64", True, "offset of the speaker's mention"),
        "speaker_end": Column("Int64", True, "offset after it"),
        "source_kind": Column("string", True, "named, described, pronoun, group, unnamed or outlet"),
        "addressee": Column("string", True, "who is spoken to, in the article's words: reporters"),
        "addressee_id": Column("string", True, "the entity that is spoken to"),
        "addressee_start": Column("Int64", True, "offset of the addressee"),
        "addressee_end": Column("Int64", True, "offset after it"),
        "within": Column("string", True, "of marked words inside an indirect quote: its quote_id; those words are counted in it"),
        "about": Column("string", True, "entity_ids of those spoken of inside the quote, divided by ' | '"),
        "confidence": _CONFIDENCE,
        "rule": _RULE,
        **_EVIDENCE,
    },
    "timexes": {
        **_SPAN,
        "type": Column("string", False, "TIMEX3 type: DATE TIME DURATION SET"),
        "value": Column("string", True, "TIMEX3 value: 2021-03-23, P20Y, PRESENT_REF"),
        "edtf": Column("string", True, "the same as an EDTF date, where it is one"),
        **_DATES,
        "granularity": Column("string", True, "how fine it is: minute, part of day, day, week, month, year, decade ..."),
        "mod": Column("string", True, "TIMEX3 mod: START MID END APPROX BEFORE AFTER LESS_THAN MORE_THAN EQUAL_OR_LESS ..."),
        "anchor": Column("string", True, "the date it was resolved against"),
        "other_readings": Column("string", True, "the values it was not taken for, divided by ' | '"),
        "rule": _RULE,
        "confidence": _CONFIDENCE,
        **_EVIDENCE,
    },
    "amounts": {
        **_SPAN,
        "kind": Column("string", False, "MONEY, PERCENT, QUANTITY or CARDINAL"),
        "value": Column("Float64", True, "what it is worth, scales reckoned in; empty for 'dozens', 'thousands'"),
        "upper": Column("Float64", True, "of a range, the upper end"),
        "unit": Column("string", True, "ISO 4217 currency, %, percentage point, kilometre, barrel ..."),
        "counts": Column("string", True, "what there is so much of: German troops, GDP"),
        "counts_start": Column("Int64", True, "offset of those words"),
        "counts_end": Column("Int64", True, "offset after them"),
        "modifier": Column("string", True, "about, nearly, more than, less than, at least or up to"),
        "rule": _RULE,
        "confidence": _CONFIDENCE,
        **_EVIDENCE,
    },
    "events": {
        "event_id": Column("string", False, "stable within the article"),
        **_SPAN,
        "date": Column("string", True, "EDTF; vague dates stay vague"),
        **_DATES,
        "what": Column("string", False, "one line: what happens, in the article's words"),
        "actors": Column("string", True, "entity_ids of those who act, divided by ' | '"),
        "places": Column("string", True, "entity_ids of the places where, divided by ' | '"),
        "status": Column("string", False, "happened, planned, possible, ongoing or denied"),
        "background": Column("bool", False, "told as background, not the story itself"),
        "statement": Column("bool", False, "something said, kept apart from deeds"),
        "timex_start": Column("Int64", True, "the timex that dates it"),
        "timex_end": Column("Int64", True, "offset after it"),
        "evidence": Column("string", True, "further sentences that tell it, as start-end, divided by ' | '"),
        "after": Column("string", True, "event_id of what it came after, where the text says so"),
        "before": Column("string", True, "event_id of what it came before, where the text says so"),
        "during": Column("string", True, "event_id of the longer event in which it was, where the text says so"),
        "confidence": _CONFIDENCE,
        "rule": _RULE,
    },
    "relations": {
        **_SPAN,
        "source_id": Column("string", False, "entity"),
        "target_id": Column("string", False, "entity"),
        "event": Column("string", False, "a PLOVER event, role-of, member-of, located-in, or co-occurrence"),
        "quad": Column("string", True, "PLOVER quad class; only for PLOVER events"),
        "status": Column("string", True, "happened, planned, possible or denied; only for PLOVER events"),
        "reciprocal": Column("boolean", True, "whether both do the same to each other; only for PLOVER events"),
        "cue": Column("string", True, "the words that tell it; empty for co-occurrence"),
        "cue_start": Column("Int64", True, "offset of the cue"),
        "cue_end": Column("Int64", True, "offset after it"),
        "confidence": _CONFIDENCE,
        "rule": _RULE,
    },
}  # fmt: skip


# Kept as Python strings: steps read whole columns row by row, which from Arrow's arrays takes four times as long.
_STRING = pd.StringDtype("python")
_STRINGS = _STRING.construct_array_type()
# dtype -> its array, the type of its numbers, and the types that need no conversion
_NULLABLE: Mapping[str, tuple[Any, type, frozenset[type]]] = {
    "Int64": (pd.arrays.IntegerArray, int, frozenset({int, np.int64})),
    "Float64": (pd.arrays.FloatingArray, float, frozenset({int, float, np.float64})),
    "boolean": (pd.arrays.BooleanArray, bool, frozenset({bool, np.bool_})),
}


def make_table(name: str, rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """Rows -> the named table: its columns in order, its dtypes, missing values as pd.NA.

    A row may leave out nullable columns. ValueError names a column that is unknown, missing or
    empty where it may not be.
    """
    schema = SCHEMAS[name]
    records = list(rows)
    for record in records:
        if unknown := record.keys() - schema.keys():
            raise ValueError(f"{name} has no column {', '.join(sorted(unknown))}")
    return _table(
        name, {column: [record.get(column) for record in records] for column in schema}, pd.RangeIndex(len(records))
    )


def check_table(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the named table's columns and dtypes, or a ValueError that names the fault."""
    schema = SCHEMAS[name]
    if list(frame.columns) != list(schema):
        raise ValueError(f"{name}: columns are {list(frame.columns)}, not {list(schema)}")
    return _table(name, {column: frame[column].tolist() for column in schema}, frame.index)


def _table(name: str, columns: Mapping[str, list[Any]], index: pd.Index) -> pd.DataFrame:
    """The table of these columns in the dtypes of its schema, made array by array: casts of Series take far longer."""
    typed = {}
    for column, spec in SCHEMAS[name].items():
        values = columns[column]
        missing = [_is_missing(value) for value in values]
        if any(missing) and not spec.nullable:
            raise ValueError(f"{name}.{column} is empty in row {index[missing.index(True)]}")
        typed[column] = _array(values, missing, spec.dtype)
    return pd.DataFrame(typed, index=index, copy=False)


def rows_of(table: pd.DataFrame, *columns: str) -> list[tuple[Any, ...]]:
    """The rows, in order, as tuples of those columns; missing values as they are. Far faster than pandas' own ways."""
    return list(zip(*(table[column].tolist() for column in columns), strict=True))


def make_column(values: Iterable[Any], dtype: str) -> Any:
    """The values as an array of a schema's dtype, missing ones as pd.NA: for `DataFrame.assign`."""
    listed = list(values)
    return _array(listed, [_is_missing(value) for value in listed], dtype)


def _is_missing(value: Any) -> bool:
    return value is None or value is pd.NA or value != value  # a NaN is not itself


def _array(values: list[Any], missing: list[bool], dtype: str) -> Any:
    """The values as an array of that dtype, with pd.NA where one is missing."""
    if dtype in _NULLABLE:
        array, plain, types = _NULLABLE[dtype]
        filled = [plain() if gone else value for value, gone in zip(values, missing, strict=True)]
        if types.issuperset(map(type, filled)):
            return array(np.array(filled, dtype=plain), np.array(missing, dtype=bool))
    cells = np.empty(len(values), dtype=object)
    cells[:] = [pd.NA if gone else value for value, gone in zip(values, missing, strict=True)]
    if dtype == "string":
        return _STRINGS._from_sequence(cells, dtype=_STRING)
    return pd.array(cells, dtype=dtype) if dtype in _NULLABLE else cells.astype(dtype)


def as_date(value: date | str | None) -> date | None:
    """A date, or an ISO string YYYY-MM-DD, as a date; ValueError says what was wrong."""
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{value!r} is not a date; write it as YYYY-MM-DD") from None


def slug(name: str) -> str:
    """A name as a lower-case, hyphenated id; 'article' when nothing of it can be kept."""
    return re.sub(r"[^\w]+", "-", name.lower()).strip("-_")[:60].rstrip("-") or "article"


def sha256_of(source: str | bytes) -> str:
    """The hex digest of a source, as text (UTF-8, lone surrogates kept) or bytes."""
    raw = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    return hashlib.sha256(raw).hexdigest()
