"""Where a rule is worth running: around the words that its kind needs, and only where the words of its own stand too.

All of it is looked up in the text in lower case.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsbook.timexes.moving import NAMES as FEASTS

FIRST_WORDS = "|".join(sorted({name.split(" ")[0] for name in FEASTS}))
# What a kind of rule needs, looked up word by word, and in these phrases.
PHRASES = (
    "at the time|time being|these days|long ago|one day|one point|new year|ash wed|palm sun|good fri|black fri|cyber mon|"
    "guy fawkes|two thousand|first light|early hours|small hours|half past|quarter past|quarter to|five past|ten past|twenty past"
)
TRIGGERS = {
    "month": r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
    "weekday": r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:mon|tues?|wed|thurs?|fri|sat|sun)\.",
    "unit": r"second|minute|hour|day|night|week|month|quarter|year|decade|centur|millenn|period|fiscal|half",
    "digits": r"\d",
    "season": r"spring|summer|autumn|fall|winter",
    "part": r"morning|afternoon|evening|night|dawn|dusk|noon|midday|sunrise|sunset|daybreak|first\s+light|(?:early|small)\s+hours",
    "told": r"(?:half|five|ten|twenty)\s+past|quarter\s+(?:past|to)\b|o['’]clock",
    "deictic": r"today|yesterday|tomorrow|tonight|overnight",
    "ref": (
        r"\bnow\b|current|recent|soon|latel|moment|present|\bpast\b|at\s+the\s+time|future|nowadays|\bterm\b|time\s+being"
        r"|these\s+days|later\b|shortly|immediate|long\s+ago|one\s+(?:day|point)"
    ),
    "set": r"daily|weekly|monthly|yearly|annual|every|each|nightly|hourly",
    "holiday": (
        r"christmas|easter|thanksgiving|new\s+year|hallowe|\bday\b|9/11|-day\b|ash\s+wed|shrove|mardi|palm\s+sun|maundy"
        r"|good\s+fri|whit$|pentecost|corpus|black\s+fri|cyber\s+mon|juneteenth|july|epiphany|bonfire|guy\s+fawkes|orthodox"
        rf"|\b(?:{FIRST_WORDS})"
    ),
    "era": r"\bb\.?c\b|\bb\.?c\.?e\b|\db\.?c",
    "words": r"nineteen|two\s+thousand|nineties|eighties|seventies|sixties|fifties|forties|thirties|twenties",
}  # fmt: skip

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_SPAN = r"(?:last|past|next|coming|first|final|previous|latest|following|preceding)\s"
_UNITS = r"(?:hours|days|weeks|months|years|decades|centuries)"
_DAY_MONTH = rf"(?:\d|st|nd|rd|th)\.?\s*(?:of\s+)?{_MONTH}"
# What every match of a rule holds; rules that are not here run wherever their kind does.
CUES = {
    "numeric-date": r"\d[/.]\d",
    "month-day": rf"{_MONTH}[a-z]*\.?\s*(?:the\s+)?(?:\d|[a-z]+[- ]?[a-z]*(?:st|nd|rd|th))",
    "day-month": _DAY_MONTH,
    "day-range-start": _DAY_MONTH,
    "month-year": rf"{_MONTH}[a-z]*\.?,?\s+(?:of\s+)?(?:[12]\d|(?:this|last|next)\s+year)",
    "week-of": "week",
    "weekday-week": "week",
    "weekday-ago": "week",
    "week-on": "week",
    "clock-dot": r"at\s+\d",
    "clock-bare": r"\d:[0-5]\d",
    "part-of": r"(?:morning|afternoon|evening|night)\s+of",
    "day-edge": r"dawn|daybreak|first\s+light|sunrise|sunset|dusk|nightfall",
    "early-hours": r"hours",
    "deep-time": r"(?:thousand|million|billion)\s+years\s+ago",
    "turn-of-century": r"turn\s+of",
    "month-quarter": r"quarter",
    "same-period": r"(?:same|corresponding|comparable)\s",
    "day-alone": r"the\s+\d",
    "weekday-parts": r"(?:morning|afternoon|evening|night)s",
    "clock": r"\d\s*[ap]\.?m|\d:[0-5]|noon|midday|midnight|gmt|utc",
    "clock-part": r"in\s+the\s+(?:morning|afternoon|evening)",
    "edge-of-unit": r"(?:of|in)\s+the\s+(?:week|month|quarter|year|decade|century)|(?:year|month)['’s -]{0,3}end",
    "new-year": r"the\s+new\s",
    "weekend": "weekend",
    "relative-span": _SPAN,
    "recent-span": rf"(?:recent|past|coming|last|next|previous|following|intervening|ensuing)\s+(?:seconds|minutes|quarters|{_UNITS})",
    "future-span": r"(?:coming|next|following)\s",
    "relative-unit": r"(?:last|past|previous|prior|preceding|next|coming|following|upcoming|this|current|same|that|latest)\s",
    "ago": r"ago\b",
    "vague-ago": r"(?:ago|earlier)\b",
    "offset": r"(?:earlier|later|afterwards?|previously|from\s+now|hence|before|prior)\b",
    "year-ago": r"year[- ](?:ago|earlier)",
    "quarter": r"(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)[-–\s]\s*(?:fiscal\s+)?(?:quarter|half)",
    "period": r"quarter|full|fiscal|period",
    "year-of": r"f(?:iscal|ull)\s+year",
    "decade": r"0['’]?s",
    "short-decade": r"0['’]?s",
    "century": "centur",
    "centuries": "centuries",
    "nth-of-month": r"the\s+(?:first|second|third|fourth|last|final)\s+(?:and\s+\w+\s+)?(?:\w+day|day|week|weekend)\s+(?:of|in)\s",
    "every-and": r"(?:every|each)\s",
    "before-last": r"before\s+last|after\s+next",
    "midweek": "mid-?week",
    "within": r"within\s",
    "seasons-ago": r"s\s+ago",
    "year-range-end": r"\d[-–—/]\d",
    "rate": r"(?:an?|per)\s+(?:hour|day|night|week|month|year)",
    "duration-adjective": r"-(?:second|minute|hour|day|week|month|quarter|year|decade)",
    "unit-long": "-long",
    "vague-duration": rf"(?:for|in|after|within|over|took|takes?|last|lasted|spent|of)\s+{_UNITS}",
    "vague-before": rf"{_UNITS}\s+(?:after|before)",
    "day-told": r"the\s+(?:day|week|month)",
    "straight": r"straight|consecutive|successive|\srow|running",
    "year-to": r"year\s+(?:to|end)",
    "ahead": "ahead",
}  # fmt: skip

Places = list[tuple[int, int]]
_MARGIN = 64  # characters
_PATTERNS = {kind: re.compile(pattern) for kind, pattern in TRIGGERS.items()}
_ANY = re.compile("|".join(TRIGGERS.values()))
# A word, with the rest of the phrase that it opens.
_REST = "|".join(re.sub(r"^(\w+) (.+)", r"(?<=\1) \2", phrase).replace(" ", r"\s+") for phrase in PHRASES.split("|"))
_WORD = re.compile(rf"\S+(?:(?:{_REST})\S*)?")


def lower(text: str) -> str:
    """The text in lower case, character for character."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def windows(lowered: str) -> dict[str, Places]:
    """The stretches around each kind's hits, cut at white space: patterns run only there. Kinds without a hit are left out."""
    found: dict[str, Places] = {}
    for word in _WORD.finditer(lowered):
        for kind, start, end in _hits(word.group()):
            _open(found.setdefault(kind, []), lowered, word.start() + start, word.start() + end)
    return found


@lru_cache(maxsize=50_000)
def _hits(word: str) -> tuple[tuple[str, int, int], ...]:
    """The triggers in a word in lower case: kind, start and end."""
    if _ANY.search(word) is None:
        return ()
    return tuple((kind, *hit.span()) for kind, pattern in _PATTERNS.items() for hit in pattern.finditer(word))


def _open(places: Places, text: str, first: int, last: int) -> None:
    """A window around a hit; where it touches the last one, that grows."""
    if places and last + _MARGIN // 2 < places[-1][1]:
        return
    start, end = max(0, first - _MARGIN), min(len(text), last + _MARGIN)
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    if places and start <= places[-1][1]:
        start = places.pop()[0]
    places.append((start, end))
