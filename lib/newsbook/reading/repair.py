"""What goes wrong with characters on the way to us, put right; each repair is told in a sentence.

Only what is surely a fault is touched: a text without one comes back as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

import ftfy

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
LIGATURE = re.compile(f"[{''.join(LIGATURES)}]")
MAX_PARTS = 5_000  # looked at one by one
# Not the code page of old Macintoshes: in it “ and ” begin characters, so a quote may look garbled.
STEPS = frozenset({"latin-1", "sloppy-windows-1252", "windows-1252", "utf-8", "utf-8-variants", "restore_byte_a0",
                   "replace_lossy_sequences", "decode_inconsistent_utf8", "fix_c1_controls"})  # fmt: skip
FOREIGN = "[\u0250-\u1dff\u2c00-\ufaff]"
# One foreign letter by itself is no word: "Strauß’" is not garbled, though ß’ could be one letter of N’Ko.
LONE = re.compile(f"(?<!{FOREIGN}){FOREIGN}(?!{FOREIGN})")
# What UTF-8 looks like that was read as Latin-1 or Windows-1252: a lead byte and what follows it (for the byte of a
# no-break space perhaps a blank), or a control character. Nothing else is taken for garbled.
# Begins with one class of characters, which `re` looks for fastest.
GARBLED = re.compile(
    "[\x80-\x9f\u00c2-\u00f4](?:(?<=[\x80-\x9f])|[\u00a0-\u00bf €‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\ufffd\u0081\u008d\u008f\u0090\u009d])"
)
# ” whose last byte was lost; ftfy would see a dagger, or a lost character.
HALF_QUOTE = re.compile("â€(?:\ufffd|(?=[ \\n.,;:!?)<]|\\Z))")
LOST = "\ufffd"
SEEN = 40  # characters of a word that is shown
LETTERS = r"[^\W\d_]"
WORD = re.compile(rf"{LETTERS}+(?:-{LETTERS}+)*")
# A word divided at line ends, and what stands behind its last piece on that line.
DIVIDED = re.compile(
    rf"(?P<head>{LETTERS}{{1,40}})(?P<rest>(?:[-‐\u00ad][ \t]{{0,3}}\n\n?{LETTERS}{{1,40}}){{1,9}})"
    r"(?P<tail>\S{0,40})(?P<blank>[ \t]{0,3}\n?)"
)
DIVISION = re.compile(r"([-‐\u00ad])[ \t]*\n\n?")


def repaired(text: str, kind: str) -> tuple[str, tuple[str, ...]]:
    """A text of that kind with its faults put right, and what was done; nothing is raised."""
    told: list[str] = []
    if not text.isascii():
        text = _unscrambled(text, told)
        text = text if kind == "html" else _spelled_out(text, told)
        told += _lost(text)
    if kind == "pdf":
        text = _undivided(text, told)
    return text, tuple(told)


def _lost(text: str) -> list[str]:
    """What to say of characters that no encoding gives; they stay as they are."""
    number = text.count(LOST)
    if not number:
        return []
    were = count(
        number, "character was lost before the text came here:", "characters were lost before the text came here:"
    )
    first = next(word for word in text.split() if LOST in word)
    return [f"{were} {LOST} stands in the place, first in “{first[:SEEN]}”. The original shows what belongs there."]


def count(number: int, one: str, many: str) -> str:
    """A number with its noun."""
    return f"{number} {one if number == 1 else many}"


def _unscrambled(text: str, told: list[str]) -> str:
    """UTF-8 that was read in another encoding ("â€™") as it was meant; line by line, for faults may be mixed."""
    parts = _in_parts(text)
    restored, example = 0, ""
    for i, part in enumerate(parts):
        if part.isascii() or not GARBLED.search(part):
            continue
        given = HALF_QUOTE.sub("â€\x9d", part)
        better = _as_meant(given)
        if better not in {part, given}:
            number, first = _difference(given, better)
            restored, example = restored + number, example or first
            parts[i] = better
    if not restored:
        return text
    were = count(restored, "character garbled by a wrong encoding was", "characters garbled by a wrong encoding were")
    told.append(f"{were} restored{example}.")
    return "\n".join(parts)


def _as_meant(part: str) -> str:
    """A part repaired, where ftfy read it as one of the encodings that news is garbled by."""
    fixed = ftfy.fix_encoding_and_explain(part)
    known = {step.parameter for step in fixed.explanation or []} <= STEPS
    return fixed.text if known and len(LONE.findall(fixed.text)) <= len(LONE.findall(part)) else part


def _in_parts(text: str) -> list[str]:
    """A text's lines; several in one part where there are too many to look at each."""
    lines = text.split("\n")
    many = 1 + len(lines) // MAX_PARTS
    return ["\n".join(lines[i : i + many]) for i in range(0, len(lines), many)]


def _difference(before: str, after: str) -> tuple[int, str]:
    """How many characters were restored, and the first of them in words."""
    at, number, example = 0, 0, ""
    for c in after:
        garbled = "" if c.isascii() else next((g for g in _garbled(c) if before.startswith(g, at)), "")
        if garbled:
            number += 1
            if not example and f"{garbled}{c}".isprintable():
                example = f": “{garbled}” is {c} again"
        elif before[at : at + 1] != c:  # garbled twice, or in part
            new = Counter(x for x in after if not x.isascii()) - Counter(before)
            return max(1, new.total()), example
        at += len(garbled) or 1
    return max(1, number), example


@lru_cache(maxsize=4096)
def _garbled(c: str) -> tuple[str, ...]:
    """What a character becomes when its UTF-8 is read in a code page."""
    raw = c.encode("utf-8", "surrogatepass")
    return raw.decode("sloppy-windows-1252"), raw.decode("latin-1")


def _spelled_out(text: str, told: list[str]) -> str:
    if not any(map(text.__contains__, LIGATURES)):
        return text
    text, found = LIGATURE.subn(lambda m: LIGATURES[m.group()], text)
    told.append(f"{count(found, 'ligature was', 'ligatures were')} spelled out (ﬁ as fi, ﬂ as fl).")
    return text


def _undivided(text: str, told: list[str]) -> str:
    """Words divided at a line's end in one piece; the line breaks behind them."""
    words = Counter(m.group().lower() for m in WORD.finditer(text))
    closed: list[str] = []
    kept: list[str] = []

    def whole(match: re.Match[str]) -> str:
        pieces = DIVISION.split(match["head"] + match["rest"])
        word = pieces[0]
        for mark, piece in zip(pieces[1::2], pieces[2::2], strict=True):
            word += piece if _closes_up(word, mark, piece, words) else f"-{piece}"
        (kept if "-" in word else closed).append(word)
        return word + match["tail"] + ("\n" if match["blank"] else "")

    text = DIVIDED.sub(whole, text)
    if closed:
        were = count(len(closed), "word divided at a line’s end was", "words divided at a line’s end were")
        told.append(f"{were} closed up again, as “{closed[0]}”.")
    if kept:
        were = count(len(kept), "compound divided at its hyphen was", "compounds divided at their hyphens were")
        told.append(f"{were} put on one line, as “{kept[0]}”.")
    return text


def _closes_up(before: str, mark: str, after: str, words: Counter[str]) -> bool:
    """Whether a hyphen at a line's end only divides the word: so the rest of the text writes it."""
    if mark == "\u00ad" or words[f"{before}{after}".lower()]:
        return True
    return not words[f"{before}-{after}".lower()] and len(after) >= 2 and after[0].islower()
