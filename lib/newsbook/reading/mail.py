"""Mails (.eml): their text as mail programs show it, or the article attached to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import PurePath

from newsbook.article import SourceError
from newsbook.reading.forwards import FEW_WORDS, bare_subject, forwarded_in, unwrapped
from newsbook.reading.mime import content, header, parse, text_of
from newsbook.reading.source import Decoded

SHOWN = ("Subject", "From", "Date")
ATTACHED = frozenset({".pdf", ".docx", ".html", ".htm"})
ATTACHED_TYPES = {"application/pdf": ".pdf"}
STUB = re.compile(
    r"\b(?:view|read|open|see) (?:this|it|the)?\b.{0,60}\b(?:browser|online|web)\b"
    r"|\b(?:mail|e-mail|email)\b.{0,40}\b(?:does not|doesn't|cannot|can't|unable to) (?:support|display|show|read)"
    r"|\bHTML (?:version|format|e?-?mail|message)",
    re.IGNORECASE | re.DOTALL,
)
TIMES_LONGER = 5
TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True)
class Attached:
    """A file that came with a mail and is the article."""

    raw: bytes
    suffix: str


def read_mail(raw: bytes, name: str) -> Decoded | Attached:
    """A mail's text or page, else the file attached to it; SourceError when there is none."""
    try:
        return _read(parse(raw, name), name)
    except SourceError:
        raise
    except Exception as error:  # a damaged mail can raise anything in email's header parser
        raise SourceError(
            f"{name} could not be read as a mail ({type(error).__name__}): open it in a mail program, copy the text "
            "and paste it."
        ) from None


def _read(message: EmailMessage, name: str) -> Decoded | Attached:
    plain, page = _plain(message, name), _body(message, "html", name)
    if _is_stub(plain, page):
        plain = ""
    if (len(plain.split()) or _words_seen(page)) < FEW_WORDS:
        attached = next(filter(None, map(_article, _parts(message))), None)
        inner = next((p for p in _parts(message) if p.get_content_type() == "message/rfc822"), None)
        if attached is not None:
            return attached
        if inner is not None and isinstance(forwarded := inner.get_payload(0), EmailMessage):
            return _read(forwarded, name)
    if plain.strip():
        return _as_text(message, plain)
    if page.strip():
        head = {name.lower(): header(message, name) for name in SHOWN}
        head["subject"] = bare_subject(head["subject"])
        return Decoded(page, "html", head=tuple((name, value) for name, value in head.items() if value))
    raise SourceError(f"{name} is a mail without text: save the article itself, or paste its text.")


def _as_text(message: EmailMessage, plain: str) -> Decoded:
    """A mail's head and text; of one that passes another on, that other's."""
    head = {name.lower(): header(message, name) for name in SHOWN}
    passed_on = forwarded_in(plain)
    if passed_on is None:
        return Decoded(_shown(head) + unwrapped(plain), "text")
    told = f"The mail passes another one on: that is read here, without the {passed_on.above} words above it."
    head = {"subject": head["subject"], **passed_on.head}
    return Decoded(_shown(head) + unwrapped(passed_on.text), "text", repairs=(told,) if passed_on.above else ())


def _parts(message: EmailMessage) -> list[EmailMessage]:
    """The parts of a mail, but not those of a mail inside it."""
    if not message.is_multipart() or message.get_content_type() == "message/rfc822":
        return [message]
    inside = [part for part in message.iter_parts() if isinstance(part, EmailMessage)]
    return [leaf for part in inside for leaf in _parts(part)]


def _body(message: EmailMessage, subtype: str, name: str) -> str:
    """The first part of that type which is not attached, as text."""
    part = _body_part(message, subtype)
    return "" if part is None else text_of(part, name).replace("\r\n", "\n")


def _body_part(message: EmailMessage, subtype: str) -> EmailMessage | None:
    return next(
        (p for p in _parts(message) if p.get_content_type() == f"text/{subtype}" and not p.is_attachment()), None
    )


def _plain(message: EmailMessage, name: str) -> str:
    part = _body_part(message, "plain")
    text = _body(message, "plain", name)
    if part is None or part.get_param("format") != "flowed":
        return text
    return reflowed(text, delete=str(part.get_param("delsp")).lower() == "yes")


def _article(part: EmailMessage) -> Attached | None:
    """A part as an attached article, where its name or type says that it is one."""
    suffix = PurePath(part.get_filename() or "").suffix.lower() or ATTACHED_TYPES.get(part.get_content_type(), "")
    raw = content(part) if suffix in ATTACHED else b""
    return Attached(raw, suffix) if raw.strip() else None


def _is_stub(plain: str, page: str) -> bool:
    """Whether the plain text only says that there is a page."""
    words, seen = len(plain.split()), _words_seen(page)
    return words < FEW_WORDS and seen > 0 and (bool(STUB.search(plain)) or seen > TIMES_LONGER * words)


def _words_seen(page: str) -> int:
    """How many words a page shows: tags and what stands before its body are not counted."""
    shown_from = max(page.lower().rfind("</style>"), 0)
    return len(TAG.sub(" ", page[shown_from:]).split())


def _shown(head: dict[str, str]) -> str:
    """A head as the lines above a text; `head` has its values by small field names."""
    values = {name: head.get(name.lower(), "") for name in SHOWN} | {"Subject": bare_subject(head.get("subject", ""))}
    lines = [f"{name}: {value}\n" for name, value in values.items() if value]
    return "".join(lines) + "\n" if lines else ""


def reflowed(text: str, *, delete: bool = False) -> str:
    """Text in format=flowed (RFC 3676): lines that end in a blank go on; `delete` drops that blank."""
    lines: list[list[str]] = []
    going_on = None  # the depth of quotation in which the line before goes on
    for line in text.split("\n"):
        body = line.lstrip(">")
        depth = len(line) - len(body)
        body = body.removeprefix(" ")
        if going_on == depth and body != "-- ":
            lines[-1].append(body)
        else:
            lines.append([">" * depth + " " if depth else "", body])
        soft = body.endswith(" ") and body != "-- "
        going_on = depth if soft else None
        if soft and delete:
            lines[-1][-1] = body[:-1]
    return "\n".join("".join(pieces) for pieces in lines)
