"""Files that are no text: what they are by their first bytes, and what to do instead."""

from __future__ import annotations

from newsbook.article import SourceError
from newsbook.reading.source import READABLE
from newsbook.reading.word import members

PICTURE = "a picture"
PICTURE_MARKS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")
PACKED_MARKS = (b"Rar!\x1a", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh91AY", b"\xfd7zXZ", b"PK\x05\x06")
SOUND_MARKS = (b"ID3\x02", b"ID3\x03", b"ID3\x04", b"OggS\x00", b"fLaC\x00", b"\x1aE\xdf\xa3")
RIFF = {b"WEBP": PICTURE, b"WAVE": "a recording", b"AVI ": "a recording"}
PICTURE_BRANDS = frozenset({b"heic", b"heix", b"mif1", b"avif"})
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
# What a packed file is, by a name in it.
CONTENTS = (("xl/", "a spreadsheet"), ("ppt/", "a slide show"), ("META-INF/container.xml", "an e-book"),
            ("content.xml", "an OpenDocument file"))  # fmt: skip
ADVICE = {
    PICTURE: "type the text out, or copy it from the picture with a text reader, and paste it",
    "a packed folder": "unpack it and give the one file with the article",
    "a recording": "paste its transcript",
    "a file of an old Office program": f"save the article as {READABLE}",
    "an RTF file": "open it and save it as .docx or .txt",
}
OTHERWISE = f"copy the article's text out and paste it, or save it as {READABLE}"


def check_readable(raw: bytes, name: str) -> None:
    """SourceError when the bytes are a picture, a recording, a packed or an Office file."""
    what = _what(raw)
    if what:
        raise SourceError(f"{name} is {what}, not a kind of file newsbook reads: {ADVICE.get(what, OTHERWISE)}.")


def _what(raw: bytes) -> str | None:
    if raw.startswith(PICTURE_MARKS):
        return PICTURE
    if raw.startswith(b"RIFF") and raw[8:12] in RIFF:
        return RIFF[raw[8:12]]
    if raw.startswith(b"\x00\x00") and raw[4:8] == b"ftyp":
        return PICTURE if raw[8:12] in PICTURE_BRANDS else "a recording"
    if raw.startswith(SOUND_MARKS):
        return "a recording"
    if raw.startswith(OLD_OFFICE):
        return "a file of an old Office program"
    if raw.startswith(b"{\\rtf"):
        return "an RTF file"
    if raw.startswith(b"PK\x03\x04"):
        names = members(raw)
        return next((what for start, what in CONTENTS if any(n.startswith(start) for n in names)), "a packed folder")
    return "a packed folder" if raw.startswith(PACKED_MARKS) else None
