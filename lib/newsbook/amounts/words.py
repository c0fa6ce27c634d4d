"""Numbers as they are printed, in digits and in words, and what they are worth."""

from __future__ import annotations

import re

ONES = {w: n for n, w in enumerate("one two three four five six seven eight nine".split(), start=1)}
TEENS = {
    w: n
    for n, w in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=10
    )
}
TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
SMALL = {"zero": 0, **ONES, **TEENS, **TENS}
SCALES = {
    "dozen": 12.0, "score": 20.0, "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9,
    "trillion": 1e12, "quadrillion": 1e15,
}  # fmt: skip
SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "t": 1e12, "tn": 1e12, "trn": 1e12}
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "hundredth": 100, "thousandth": 1000,
}  # fmt: skip

_SMALL = "|".join(sorted(SMALL, key=len, reverse=True))
SCALE_WORDS = "|".join(w for w in SCALES if w != "score")
PARTS_OF = "|".join([*(f"{w}s?" for w in PARTS if w != "half"), "half", "halves"])
DIGITS = r"(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?[½¼¾⅓⅔]|\s\d/\d(?!\d))?|[½¼¾⅓⅔]|(?<![\d.])\.\d+"
SCALE = rf"(?:[\s-]?(?i:{SCALE_WORDS})\b)"
SHORT = r"(?:\s?(?:bn|trn|tn|mln|mn|k|K|m|M|b|B|t|T)\b)"
WORDS = (
    rf"(?i:(?:half\sa|an?|{_SMALL})(?:[\s-](?:and\sa\shalf|(?:(?<=hundred\s)and\s|(?<=thousand\s)and\s)?(?:{_SMALL}|{SCALE_WORDS}))\b)*"
    rf"(?:\sand\sa\shalf\s(?:{SCALE_WORDS})\b)?|half\sa\s(?:{SCALE_WORDS}))"
)
FRACTION = (
    rf"(?i:(?:an?|one|two|three|four|five|six|seven|eight|nine)[\s-](?:{PARTS_OF})|half(?!\san?\s(?:{SCALE_WORDS})))"
)
VAGUE = r"(?i:(?:tens|hundreds|dozens|scores|thousands|millions|billions|trillions)(?:\sof\s(?:thousands|millions|billions|trillions))?)"


def digits_value(text: str) -> float:
    """'1,300' -> 1300, '2½' -> 2.5, '1 1/2' -> 1.5."""
    plain = text.replace(",", "").strip()
    extra = 0.0
    for sign, worth in FRACTIONS.items():
        if sign in plain:
            plain, extra = plain.replace(sign, "").strip(), worth
    if parted := re.search(r"\s?(\d)/(\d)$", plain):
        extra, plain = int(parted[1]) / max(int(parted[2]), 1), plain[: parted.start()]
    return (float(plain) if plain else 0.0) + extra


def scale_value(text: str) -> float:
    """'lakh crore' -> 1e12, 'bn' -> 1e9, '' -> 1."""
    worth = 1.0
    for word in re.findall(r"[a-z]+", text.lower()):
        worth *= SCALES.get(word) or SHORT_SCALES.get(word, 1.0)
    return worth


def words_value(text: str) -> float | None:
    """'three and a half million' -> 3.5e6, 'one hundred and fifty' -> 150; None where the words make no number."""
    total, part, last = 0.0, 0.0, 1e18
    found = False
    plain = re.sub(r"\band a half\b", "andhalf", re.sub(r"\bhalf an?\b", "halfa", text.lower()))
    for word in re.findall(r"[a-z]+", plain):
        if word == "halfa":
            part = 0.5
        elif word == "andhalf":
            part += 0.5
        elif word in {"a", "an"}:
            part = 1.0
        elif word in SMALL:
            if part % 10 if SMALL[word] < 10 else part % 100:
                return None
            part, found = part + SMALL[word], True
        elif word in SCALES:
            found = True
            worth = SCALES[word]
            if worth <= 100:
                part = (part or 1.0) * worth
            elif worth >= last:
                total, part = (total + part) * worth, 0.0
            else:
                total, part, last = total + (part or 1.0) * worth, 0.0, worth
    return total + part if found else None


def fraction_value(text: str) -> float:
    """'two-thirds' -> 0.667, 'half' -> 0.5, 'a quarter' -> 0.25."""
    words = re.findall(r"[a-z]+", text.lower())
    above = ONES.get(words[0], 1)
    below = words[-1]
    return above / (
        2 if below in {"half", "halves"} else PARTS[below] if below in PARTS else PARTS[below.removesuffix("s")]
    )
