"""Messages in parts (mails and saved pages): parsed within limits, their parts decoded."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import EmailPolicy

from newsbook.article import SourceError
from newsbook.reading.encodings import declared_in, decode_text

MAX_LINES = 500_000
MAX_PARTS = 2_000
MAX_NESTED = 50  # parts that hold parts
MAX_HEADER = 2_000  # characters of one header that are read
PART = re.compile(rb"^content-type:", re.IGNORECASE | re.MULTILINE)
NESTED = re.compile(rb"^content-type:\s{0,80}(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
SURROGATE = re.compile("[\ud800-\udfff]")


class _Policy(EmailPolicy):
    """The standard policy, which may take minutes over a header without end; so those are cut."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:MAX_HEADER]


def parse(raw: bytes, name: str) -> EmailMessage:
    """A message and its parts; SourceError when it has more of them than any mail or page."""
    if raw.count(b"\n") > MAX_LINES:
        raise SourceError(f"{name} has more than {MAX_LINES} lines: that is no single article.")
    if len(PART.findall(raw)) > MAX_PARTS or len(NESTED.findall(raw)) > MAX_NESTED:
        raise SourceError(f"{name} has more parts than any mail or page: open it, copy the text out and paste it.")
    message = message_from_bytes(raw.lstrip(), policy=_Policy())
    assert isinstance(message, EmailMessage)
    return message


def header(part: EmailMessage, name: str) -> str:
    """A header in words, on one line; empty where there is none."""
    value = " ".join(str(part.get(name, "")).split())
    return _whole(value)


def _whole(value: str) -> str:
    """A header with bytes that were declared nowhere, taken as UTF-8."""
    if not SURROGATE.search(value):
        return value
    return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def content(part: EmailMessage) -> bytes:
    """A part's bytes, base64 and quoted-printable undone."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def text_of(part: EmailMessage, name: str) -> str:
    """A part's text in the encoding it names, or that its page names; empty where it has none."""
    raw = content(part)
    charset = part.get_param("charset")
    declared = str(charset) if isinstance(charset, str) else declared_in(raw)
    return decode_text(raw, name, declared=declared) if raw.strip() else ""
