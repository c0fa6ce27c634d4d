"""Bytes -> text: by their mark, as UTF-8, in the encoding declared, else the likeliest one."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from newsbook.article import SourceError
from newsbook.reading.source import READABLE

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
DECLARED_WITHIN = 4096  # bytes
# Pages that say Latin-1 mean the Windows code page, which has the quotation marks.
MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
# What news is written in; without the list the guess may be a code page of old mainframes.
LIKELY = ["cp1252", "mac_roman", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256",
          "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"]  # fmt: skip
LATIN = frozenset({"cp1250", "cp1254"})  # differ from cp1252 in rare letters only
MOSTLY = 0.9
CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
CONTROL_IN_UTF8 = re.compile("[\x00-\x08\x0e-\x1b\x7f]")  # the others come of quotation marks decoded twice
MAX_CONTROL = 0.02  # share of control characters in a text
MAX_BROKEN = 0.001  # share of broken characters in UTF-8
WHOLE = 4  # times as many characters of several bytes are whole as are broken: hardly another encoding


def decode_text(raw: bytes, name: str, *, declared: str | None = None) -> str:
    """Bytes as text: by their byte-order mark, UTF-8, the encoding declared, else the likeliest.

    A broken character in UTF-8 becomes U+FFFD. SourceError when the bytes are no text.
    """
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return _strict(raw, encoding, name)
    whole = _utf8(raw)
    if whole is not None and _is_text(whole, CONTROL_IN_UTF8):
        return whole
    for guess in (_as_declared(raw, declared), _likeliest(raw)):
        if guess is not None and _is_text(guess, CONTROL):
            return guess
    raise SourceError(f"{name} is not text: it looks like a binary file. Save the article as {READABLE}.")


def declared_in(raw: bytes) -> str | None:
    """The encoding that a web page says it is in."""
    found = DECLARED.search(raw[:DECLARED_WITHIN])
    return found.group(1).decode("ascii") if found else None


def _is_text(text: str, control: re.Pattern[str]) -> bool:
    return len(control.findall(text)) <= len(text) * MAX_CONTROL


def _strict(raw: bytes, encoding: str, name: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        raise SourceError(f"{name} says it is {encoding} but is not: save it again as UTF-8 text.") from None


def _utf8(raw: bytes) -> str | None:
    """Bytes as UTF-8, a few broken characters allowed where most are whole; else None."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("utf-8", "replace")
        broken = text.count("\ufffd")
        whole = sum(not c.isascii() for c in text) - broken
        few = broken <= len(text) * MAX_BROKEN and whole > broken
        return text if few or whole >= WHOLE * broken else None


def _as_declared(raw: bytes, declared: str | None) -> str | None:
    try:
        encoding = codecs.lookup(declared or "").name
        return raw.decode(MEANT.get(encoding, encoding))
    except (LookupError, UnicodeError, ValueError):
        return None


def _likeliest(raw: bytes) -> str | None:
    if b"\x00" in raw:
        return None
    best = from_bytes(raw, cp_isolation=LIKELY).best()
    if best is None:
        return None
    ascii_bytes = len(raw.translate(None, bytes(range(128, 256))))
    if best.encoding in LATIN and ascii_bytes >= MOSTLY * len(raw):
        return _as_declared(raw, "cp1252") or str(best)
    return str(best)
