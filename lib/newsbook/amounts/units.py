"""Units and currencies: how they are written, and the one name each has in the table."""

from __future__ import annotations

import re
from functools import lru_cache

from babel import Locale
from babel.numbers import get_territory_currencies

from newsbook.gazetteer import country_code, nationality_code

# Name in the table: how it is written; a trailing s is understood. Abbreviations keep their case.
UNITS = {
    "kilometre": "kilometre kilometer", "metre": "metre meter", "centimetre": "centimetre centimeter", "millimetre": "millimetre millimeter",
    "mile": "mile", "nautical mile": "nautical_mile", "foot": "foot feet", "inch": "inch inche", "yard": "yard", "light-year": "light-year light_year",
    "square kilometre": "square_kilometre square_kilometer", "square metre": "square_metre square_meter", "square mile": "square_mile",
    "square foot": "square_foot square_feet", "hectare": "hectare", "acre": "acre", "litre": "litre liter", "millilitre": "millilitre milliliter",
    "gallon": "gallon", "pint": "pint", "barrel": "barrel", "bushel": "bushel", "cubic metre": "cubic_metre cubic_meter",
    "cubic foot": "cubic_foot cubic_feet", "tonne": "tonne metric_ton", "ton": "ton", "kilogram": "kilogram kilogramme kilo", "gram": "gram gramme",
    "milligram": "milligram", "pound": "pound", "ounce": "ounce", "carat": "carat", "megaton": "megaton", "kiloton": "kiloton",
    "kilometre per hour": "kilometre_per_hour kilometre_an_hour kilometer_per_hour kilometer_an_hour",
    "mile per hour": "mile_per_hour mile_an_hour", "metre per second": "metre_per_second meter_per_second", "knot": "knot",
    "watt": "watt", "kilowatt": "kilowatt", "megawatt": "megawatt", "gigawatt": "gigawatt", "terawatt": "terawatt", "kilowatt-hour": "kilowatt-hour kilowatt_hour",
    "megawatt-hour": "megawatt-hour megawatt_hour", "gigawatt-hour": "gigawatt-hour gigawatt_hour", "terawatt-hour": "terawatt-hour terawatt_hour",
    "volt": "volt", "calorie": "calorie", "kilobyte": "kilobyte", "megabyte": "megabyte", "gigabyte": "gigabyte", "terabyte": "terabyte", "petabyte": "petabyte",
    "decibel": "decibel", "horsepower": "horsepower", "degree Celsius": "degree_Celsius degree_C degree_centigrade", "degree Fahrenheit": "degree_Fahrenheit degree_F",
    "degree": "degree",
}  # fmt: skip
SHORT_UNITS = {
    "kilometre": "km", "metre": "m", "centimetre": "cm", "millimetre": "mm", "square kilometre": "km² km2 sq_km", "square metre": "m² m2 sq_m sqm",
    "square foot": "sq_ft sq._ft.", "square mile": "sq_mi", "kilogram": "kg", "gram": "g", "milligram": "mg", "pound": "lb lbs lb. lbs.", "ounce": "oz oz.", "foot": "ft ft.",
    "litre": "l", "millilitre": "ml", "kilometre per hour": "km/h kph kmh", "mile per hour": "mph", "metre per second": "m/s", "kilowatt": "kW",
    "megawatt": "MW", "gigawatt": "GW", "terawatt": "TW", "kilowatt-hour": "kWh", "megawatt-hour": "MWh", "gigawatt-hour": "GWh", "terawatt-hour": "TWh",
    "megabyte": "MB", "gigabyte": "GB", "terabyte": "TB", "decibel": "dB", "cubic metre": "m³ m3", "hectare": "ha", "degree Celsius": "°C ºC", "degree Fahrenheit": "°F ºF",
    "degree": "°",
}  # fmt: skip
PERCENTS = {
    "percentage point": r"percentage\s?-?points?|pp\b", "basis point": r"basis\spoints?|bps\b", "%": r"%|percent\b|per\scent\b|pct\b|percentage\b",
}  # fmt: skip

SYMBOLS = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL", "NT$": "TWD", "MX$": "MXN",
    "$": "USD", "€": "EUR", "£": "GBP", "₹": "INR", "₽": "RUB", "₴": "UAH", "₪": "ILS", "₩": "KRW", "₺": "TRY", "¥": "JPY", "₦": "NGN", "₱": "PHP", "₫": "VND", "฿": "THB",
    "Rs.": "INR", "Rs": "INR", "zł": "PLN", "₸": "KZT", "₵": "GHS", "₡": "CRC", "RM": "MYR",
    "KSh": "KES", "Ksh": "KES", "USh": "UGX", "TSh": "TZS", "GH¢": "GHS", "GH₵": "GHS", "R": "ZAR", "N": "NGN",
}  # fmt: skip
CODES = frozenset(
    "USD EUR GBP JPY CNY RMB CHF CAD AUD NZD HKD SGD SEK NOK DKK PLN CZK HUF RON BGN RUB UAH TRY ILS AED SAR QAR KWD EGP ZAR NGN KES INR PKR BDT LKR IDR MYR PHP "
    "THB VND KRW TWD BRL MXN ARS CLP COP PEN GEL KZT".split()
)
# Of money names that several countries share, the one meant when none is named.
USUAL = {
    "dollar": "USD", "buck": "USD", "cent": "USD", "pound": "GBP", "sterling": "GBP", "penny": "GBP", "pence": "GBP", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "franc": "CHF", "ruble": "RUB", "rouble": "RUB", "rupee": "INR", "won": "KRW", "lira": "TRY", "krona": "SEK", "kronor": "SEK", "shekel": "ILS", "real": "BRL", "reais": "BRL",
    "reai": "BRL", "leu": "RON", "lei": "RON", "lev": "BGN", "leva": "BGN", "zlotie": "PLN", "zloty": "PLN", "złoty": "PLN", "manat": "AZN", "rial": "IRR",
}  # fmt: skip
# Shared by several lands, none of which is the usual one: the unit stays empty unless the land is named.
SHARED = frozenset("peso dinar riyal dirham shilling crown krone kroner guilder".split())
HUNDREDTHS = frozenset({"cent", "penny", "pence"})
NOT_MONEY_ALONE = frozenset(
    {
        "real",
        "won",
        "leu",
        "lei",
        "lev",
        "colon",
        "sol",
        "afghani",
        "dram",
        "pula",
        "mark",
        "buck",
        "crown",
        "unit",
        "rand",
    }
)


@lru_cache(maxsize=1)
def currency_names() -> dict[str, str | None]:
    """'hryvnia' -> 'UAH': the names of money that one country alone has (CLDR), and those with a usual meaning."""
    names: dict[str, set[str]] = {}
    locale = Locale("en")
    current = {
        code for land in map(str, locale.territories) if len(land) == 2 for code in get_territory_currencies(land)
    }
    for code in current:
        words = locale.currencies.get(code, "").lower().split()
        if words:
            names.setdefault(words[-1], set()).add(code)
    alone = {
        name: next(iter(codes)) for name, codes in names.items() if len(codes) == 1 and name.isalpha() and len(name) > 2
    }
    return {n: c for n, c in alone.items() if n not in NOT_MONEY_ALONE} | dict.fromkeys(SHARED, None) | USUAL


def currency_of(word: str, land: str | None) -> str | None:
    """'dollars' -> 'USD', ('dollars', 'Canadian') -> 'CAD'; None where it is not settled."""
    name = singular(word, currency_names())
    code = (nationality_code(land) or country_code(land)) if land else None
    if code is None:
        return currency_names().get(name)
    own = get_territory_currencies(code)
    return own[-1] if own else None


def singular(word: str, known: dict[str, str | None]) -> str:
    """The word as the list has it: 'dollars' -> 'dollar'."""
    low = word.lower()
    return low if low in known else low.removesuffix("s")


def _pattern(words: dict[str, str], *, plural: bool) -> tuple[str, dict[str, str]]:
    known = {
        w.replace("_", " ").lower() if plural else w.replace("_", " "): name
        for name, line in words.items()
        for w in line.split()
    }
    spelled = sorted(known, key=len, reverse=True)
    forms = [re.escape(w).replace(r"\ ", r"s?\s" if plural else r"\s") for w in spelled]
    return "|".join(forms), known


_LONG, LONG_NAMES = _pattern(UNITS, plural=True)
_SHORT, SHORT_NAMES = _pattern(SHORT_UNITS, plural=False)
LONG_UNIT = re.compile(rf"(?:[\s-]|\s?-\s?)(?P<unit>{_LONG})s?\b(?!-old)", re.IGNORECASE)
SHORT_UNIT = re.compile(rf"\s?(?P<unit>{_SHORT})(?![\w²³])")
PERCENT = re.compile(
    r"[\s-]?(?:" + "|".join(f"(?P<p{n}>{p})" for n, p in enumerate(PERCENTS.values())) + ")", re.IGNORECASE
)
# A letter is money only before what is written like a sum: 'R4bn', 'N500,000'; not 'R2-D2', 'N95'.
SUM = r"(?=\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?\s?(?:bn|tn|trn|[mk]|million|billion|trillion)\b)"
SYMBOL = "|".join(
    rf"\b{s}{SUM}" if len(s) == 1 and s.isalpha() else re.escape(s) for s in sorted(SYMBOLS, key=len, reverse=True)
)
CODE = "|".join(sorted(CODES))
LAND = r"(?P<land>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?|U\.?S\.?)"


@lru_cache(maxsize=1)
def money_after() -> re.Pattern[str]:
    """What follows a sum of money: ' Canadian dollars', '-euro', ' EUR', 'p'."""
    words = "|".join(sorted((f"{w}s?" for w in currency_names()), key=len, reverse=True))
    return re.compile(
        rf"(?:[\s-](?:{LAND}\s)?(?i:pounds?\s(?=sterling))?(?P<name>(?i:{words}))\b|\s?(?P<code>{CODE})\b|(?P<sign>[€£])|(?P<pence>p)\b(?!\.))"
    )


def unit_name(match: re.Match[str]) -> str:
    """The table's name of a matched unit."""
    said = re.sub(r"\s", " ", match["unit"])
    low = said.lower()
    return SHORT_NAMES.get(said) or LONG_NAMES.get(low) or LONG_NAMES[low.replace("s ", " ", 1)]


def percent_name(match: re.Match[str]) -> str:
    return next(name for n, name in enumerate(PERCENTS) if match[f"p{n}"])
