"""Sentences that tell of habits: 'The museum is open Tuesday to Sunday, 10am to 6pm' names no one day."""

from __future__ import annotations

import re

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_OPEN = re.compile(
    r"\b(?:is|are|stays?)\s+(?:\w+\s+){0,2}?(?:open|closed|free|shut)\b|\bhours\s+are\b|\bopening\s+(?:hours|times)\b",
    re.IGNORECASE,
)
_DAYS = re.compile(
    rf"\b{_DAY}\s*(?:to|-|–|through)\s*{_DAY}\b|\bweekdays\b|\b{_DAY}s\b|\bdaily\b|\b(?:each|every)\s", re.IGNORECASE
)
_ONE_DAY = re.compile(
    r"\b(?:will|today|tomorrow|yesterday|tonight|this|next|was|were|had)\b|\d{1,2}\s+[A-Z][a-z]{2}|[A-Z][a-z]{2,8}\.?\s+\d",
    re.UNICODE,
)


def is_of_habit(sentence: str) -> bool:
    """Whether a sentence tells what hours are kept."""
    return bool(_OPEN.search(sentence) and _DAYS.search(sentence)) and not _ONE_DAY.search(sentence)
