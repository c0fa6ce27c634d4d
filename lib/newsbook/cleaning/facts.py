"""What a page says of itself: `Metadata`, each part of it with where it was found and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Metadata:
    """What a page says of itself; None and empty where it does not say.

    `where` and `confidence` (0 to 1) are keyed by the names of the fields that were found.
    """

    title: str | None = None
    published: date | None = None
    published_from: str | None = None
    modified: date | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    standfirst: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    free: bool | None = None  # whether the page says that all may read it
    where: Mapping[str, str] = field(default_factory=dict)
    confidence: Mapping[str, float] = field(default_factory=dict)


def filled(metadata: Metadata, lines: Metadata) -> Metadata:
    """What a page says in its marks; where these name no title, author or date, what its lines say."""
    names = [name for name in ("title", "authors", "published") if not getattr(metadata, name) and getattr(lines, name)]
    if not names:
        return metadata
    return replace(
        metadata,
        **{name: getattr(lines, name) for name in names},
        published_from=lines.published_from if "published" in names else metadata.published_from,
        where={**metadata.where, **{name: lines.where[name] for name in names}},
        confidence={**metadata.confidence, **{name: lines.confidence[name] for name in names}},
    )


@dataclass(frozen=True)
class Found(Generic[T]):
    """One value, where it stood, and how far that place is to be trusted."""

    value: T
    where: str
    confidence: float


def make_metadata(**found: Found[Any] | None) -> Metadata:
    """The parts that were found, as Metadata."""
    parts = {name: part for name, part in found.items() if part is not None}
    values: dict[str, Any] = {name: part.value for name, part in parts.items()}
    where = {name: part.where for name, part in parts.items()}
    return Metadata(
        published_from=where.get("published"),
        where=where,
        confidence={name: part.confidence for name, part in parts.items()},
        **values,
    )
