"""Feasts that other calendars fix: when Ramadan, Passover, Diwali or the lunar new year fall, from the library holidays.

Known are the years 1925 to 2100 of the Islamic feasts, 1947 to 2100 of the Jewish ones, 1901 to 2100 of the others and
2001 to 2035 of Holi. Islamic dates are those of the Umm al-Qura calendar; a country that waits for the moon may be a day off.
Jewish days are those whose eve is the evening before.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from holidays.calendars import (
    _BuddhistLunisolar,
    _ChineseLunisolar,
    _HebrewLunisolar,
    _HinduLunisolar,
    _IslamicLunar,
    _Persian,
)

from newsbook.timexes import periods as p

_FITR, _ADHA = "EID_AL_FITR", "EID_AL_ADHA"
_CALENDARS: dict[type, dict[str, str]] = {
    _IslamicLunar: {
        "RAMADAN_BEGINNING": "ramadan|ramazan",
        _FITR: "eid|eid al-fitr|eid al fitr|eid ul-fitr|eid-ul-fitr|eid-al-fitr|eid ul fitr|id al-fitr|hari raya aidilfitri|lebaran",
        _ADHA: "eid|eid al-adha|eid al adha|eid ul-adha|eid-ul-adha|eid-al-adha|eid ul adha|eid al-azha|eid-ul-azha|bakrid",
        "ASHURA": "ashura",
        "MAWLID": "mawlid|mawlid al-nabi|milad-un-nabi|eid milad-un-nabi|eid-e-milad",
        "HIJRI_NEW_YEAR": "islamic new year",
        "LAYLAT_AL_QADR": "laylat al-qadr",
    },
    _HebrewLunisolar: {
        "PASSOVER": "passover|pesach",
        "ROSH_HASHANAH": "rosh hashanah|rosh hashana|rosh ha-shanah|jewish new year",
        "YOM_KIPPUR": "yom kippur",
        "SUKKOT": "sukkot|sukkoth",
        "HANUKKAH": "hanukkah|hanukah|chanukah|chanukkah",
        "PURIM": "purim",
        "SHAVUOT": "shavuot",
        "TISHA_BAV": "tisha b'av",
        "LAG_BAOMER": "lag baomer|lag b'omer",
    },
    _ChineseLunisolar: {
        "LUNAR_NEW_YEAR": "lunar new year|lunar new year's day|chinese new year|spring festival|tet|seollal",
        "MID_AUTUMN": "mid-autumn festival|chuseok",
        "DRAGON_BOAT": "dragon boat festival",
    },
    _HinduLunisolar: {"DIWALI": "diwali|deepavali", "HOLI": "holi", "THAIPUSAM": "thaipusam", "DUSSEHRA": "dussehra"},
    _BuddhistLunisolar: {"VESAK": "vesak|vesak day"},
}  # fmt: skip
_TABLES: dict[str, list[dict[int, object]]] = {}
_LENGTHS = {"PASSOVER": 8, "SUKKOT": 7, "HANUKKAH": 8}
_DAYS: dict[str, int] = {}
for _calendar, _feasts in _CALENDARS.items():
    for _feast, _names in _feasts.items():
        for _name in _names.split("|"):
            _TABLES.setdefault(_name, []).append(getattr(_calendar, f"{_feast}_DATES"))
            _DAYS[_name] = _LENGTHS.get(_feast, 1)
_NEW_YEAR_OF_IRAN = frozenset({"nowruz", "norouz", "norooz", "newroz", "navroz"})
_MONTHS_OF_FASTING = frozenset({"ramadan", "ramazan"})
NAMES = (*_TABLES, *sorted(_NEW_YEAR_OF_IRAN))


@lru_cache(maxsize=512)
def feasts_in(name: str, year: int) -> tuple[p.Period, ...]:
    """Every feast of that name (in lower case) that begins in a year, in order; none where it is not known."""
    if name in _NEW_YEAR_OF_IRAN:
        day = _Persian().new_year_date(year)
        return () if day is None else (p.day_period(day),)
    days = sorted(day for table in _TABLES[name] for day in _days(table, year))
    return tuple(_period(name, day) for day in days)


def _days(table: dict[int, object], year: int) -> list[date]:
    """The table's entry for a year: (month, day), or several of them."""
    entry = table.get(year, ())
    pairs = entry if isinstance(entry, tuple) and entry and isinstance(entry[0], tuple) else (entry,) if entry else ()
    return [date(year, month, day) for month, day in pairs]


def _period(name: str, first: date) -> p.Period:
    """From the first day of a feast to its last; its value is the first."""
    length = _fasting_days(first) if name in _MONTHS_OF_FASTING else _DAYS[name]
    if length == 1:
        return p.day_period(first)
    last = p.move_days(first, length - 1)
    return p.Period("feast", first, last, first.isoformat(), f"{first}/{last}")


def _fasting_days(first: date) -> int:
    """29 or 30: until the feast that ends the fast."""
    ends = [day for day in _days(getattr(_IslamicLunar, f"{_FITR}_DATES"), first.year) if day > first]
    ends += _days(getattr(_IslamicLunar, f"{_FITR}_DATES"), first.year + 1)
    return (min(ends) - first).days if ends else 30
