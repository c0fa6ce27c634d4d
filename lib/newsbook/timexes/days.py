"""Days that have a name, and when they fall."""

from __future__ import annotations

import re
from datetime import date

FIXED = {
    "new year's day": (1, 1), "new year": (1, 1), "epiphany": (1, 6), "australia day": (1, 26), "groundhog day": (2, 2),
    "valentine's day": (2, 14), "international women's day": (3, 8), "st. patrick's day": (3, 17),
    "st patrick's day": (3, 17), "april fools' day": (4, 1), "april fool's day": (4, 1), "earth day": (4, 22),
    "anzac day": (4, 25), "may day": (5, 1), "victory day": (5, 9), "juneteenth": (6, 19), "canada day": (7, 1),
    "independence day": (7, 4), "fourth of july": (7, 4), "the fourth of july": (7, 4), "bastille day": (7, 14),
    "halloween": (10, 31), "all saints' day": (11, 1), "all saints day": (11, 1), "bonfire night": (11, 5),
    "guy fawkes night": (11, 5), "armistice day": (11, 11), "remembrance day": (11, 11), "veterans day": (11, 11),
    "world aids day": (12, 1), "christmas eve": (12, 24), "christmas": (12, 25), "christmas day": (12, 25), "orthodox christmas": (1, 7),
    "boxing day": (12, 26), "new year's eve": (12, 31), "watch night": (12, 31),
}  # fmt: skip
# Month, weekday (Monday is 0), which of them (-1: the last), days added.
BY_WEEKDAY = {
    "martin luther king day": (1, 0, 3, 0), "martin luther king jr. day": (1, 0, 3, 0), "mlk day": (1, 0, 3, 0),
    "presidents' day": (2, 0, 3, 0), "presidents day": (2, 0, 3, 0), "mother's day": (5, 6, 2, 0),
    "memorial day": (5, 0, -1, 0), "father's day": (6, 6, 3, 0), "labor day": (9, 0, 1, 0),
    "columbus day": (10, 0, 2, 0), "indigenous peoples' day": (10, 0, 2, 0), "election day": (11, 0, 1, 1),
    "thanksgiving": (11, 3, 4, 0), "thanksgiving day": (11, 3, 4, 0), "black friday": (11, 3, 4, 1),
    "cyber monday": (11, 3, 4, 4),
}  # fmt: skip
BY_EASTER = {
    "shrove tuesday": -47, "mardi gras": -47, "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3,
    "good friday": -2, "easter": 0, "easter sunday": 0, "easter monday": 1, "ascension day": 39,
    "pentecost": 49, "whit sunday": 49, "whit monday": 50, "corpus christi": 60,
}  # fmt: skip
ONCE = {
    "9/11": date(2001, 9, 11), "d-day": date(1944, 6, 6), "v-e day": date(1945, 5, 8), "ve day": date(1945, 5, 8),
    "v-j day": date(1945, 8, 15), "vj day": date(1945, 8, 15),
}  # fmt: skip
DAYS_OF_EVENTS = {(9, 11): 2001, (1, 6): 2021, (10, 7): 2023}
EVENT_OF_A_DAY = re.compile(
    r"[\s-](?:[\w-]+\s){0,3}?(?:attack(?:s|ers?)?|massacres?|riot(?:s|ers?)?|insurrection\w*|hijack\w+|assault|hearings?|commission|committee|victims|hostages?|"
    r"terror(?:ists?|ism)?|onslaught|raids?|atrocit(?:y|ies)|killings?|mob|defendants?|pardons?)\b",
    re.IGNORECASE,
)
NAMES = (*FIXED, *BY_WEEKDAY, *BY_EASTER, *ONCE)
