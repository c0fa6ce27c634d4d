"""The dates that the telling gives where no time is named."""

from __future__ import annotations

from datetime import date

from newsbook.timeline.dating import Dating

STORY_DAYS = 6  # a deed so many days before publication belongs to the story


def week_before(published: date) -> str:
    """The first day that still belongs to a story published then."""
    return date.fromordinal(max(1, published.toordinal() - STORY_DAYS)).isoformat()


def on_day(published: date | None) -> Dating:
    day = published.isoformat() if published else None
    return Dating(-1, -1, day, day, day, 1.0, "main-act")


def now(published: date | None) -> Dating:
    day = published.isoformat() if published else None
    return Dating(-1, -1, day, day, day, 1.0, "under-way", ongoing=True)


def until_now(published: date | None) -> Dating:
    """Under way since a time that is not told."""
    day = published.isoformat() if published else None
    return Dating(-1, -1, f"../{day}" if day else None, None, day, 1.0, "under-way", ongoing=True)


def by_day(day: str | None) -> Dating:
    """Done at a time that is not told, at the latest on a day."""
    return Dating(-1, -1, f"../{day}" if day else None, None, day or None, 1.0, "undated")


def ahead(published: date | None) -> Dating:
    day = published.isoformat() if published else None
    return Dating(-1, -1, f"{day}/.." if day else None, day, None, 1.0, "undated")


def between(day: str | None, published: date | None) -> Dating:
    """From the day of the story, or of what was told last, to the day of publication."""
    if published is None or day is None:
        return Dating(-1, -1, None, None, None, 1.0, "story-day")
    last = published.isoformat()
    return Dating(-1, -1, last if day == last else f"{day}/{last}", day, last, 1.0, "story-day")


def about(old: Dating) -> Dating:
    """The date that the paragraph is about, as an approximate one."""
    plain = (old.date or "").rstrip("~")
    date_ = plain if plain[5:7] > "12" else f"{plain}~"  # EDTF has no approximate season
    return Dating(-1, -1, date_, old.earliest, old.latest, 1.0, "context")
