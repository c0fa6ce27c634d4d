"""Addresses: one page fetched, within limits of time, size and redirects."""

from __future__ import annotations

import ipaddress
import re
import socket
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

import requests
from requests.utils import get_environ_proxies
from urllib3.exceptions import HTTPError

from newsbook.article import SourceError
from newsbook.reading.source import shown, too_large

MAX_PAGE_BYTES = 10_000_000
TIMEOUT_SECONDS = 20  # for one answer of the server
PAGE_SECONDS = 60  # for the whole page
MAX_REDIRECTS = 5
CHUNK = 65536
HEADERS = {"User-Agent": "newsbook (reads one article for a person)", "Accept": "text/html,*/*;q=0.5"}
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Page:
    """What an address gave: its bytes, where it was in the end, what the server says it is, and when."""

    raw: bytes
    url: str
    content_type: str
    fetched: str

    @property
    def suffix(self) -> str:
        """The file ending that goes with the content type; that of a web page when none is named."""
        kind = self.content_type.lower()
        if not kind or "html" in kind:
            return ".html"
        return ".docx" if "wordprocessingml" in kind else ".txt"

    @property
    def charset(self) -> str | None:
        found = CHARSET.search(self.content_type)
        return found.group(1) if found else None


def fetch(url: str, *, allow_local: bool = False) -> Page:
    """The page behind an http(s) address, each redirect checked.

    SourceError when the address is none, is inside this network (unless `allow_local`), does not
    answer, answers with an error, redirects without end, or is too large or too slow.
    """
    try:
        return _follow(url, allow_local)
    except (requests.RequestException, HTTPError, ValueError) as error:
        raise SourceError(
            f"{shown(url)} does not answer ({type(error).__name__}): check the address and the connection, or "
            "save the page and give the file."
        ) from None


def _follow(url: str, allow_local: bool) -> Page:
    deadline = time.monotonic() + PAGE_SECONDS
    first = url
    with requests.Session() as session:
        for _ in range(MAX_REDIRECTS + 1):
            check_address(url, allow_local=allow_local)
            with session.get(
                url, headers=HEADERS, timeout=TIMEOUT_SECONDS, stream=True, allow_redirects=False
            ) as answer:
                if answer.is_redirect:
                    url = urljoin(url, answer.headers["location"])
                    continue
                if answer.status_code != 200:
                    raise SourceError(
                        f"{shown(url)} answers {answer.status_code} {answer.reason}: check the address, or open "
                        "it in a browser and paste the text."
                    )
                raw = _body(answer, url, deadline)
                when = datetime.now(UTC).isoformat(timespec="seconds")
                return Page(raw, url, answer.headers.get("content-type", ""), when)
    raise SourceError(f"{shown(first)} redirects without end: open it in a browser and save the page.")


def _body(answer: requests.Response, url: str, deadline: float) -> bytes:
    raw = bytearray()
    for chunk in answer.iter_content(CHUNK):
        raw += chunk
        if len(raw) > MAX_PAGE_BYTES:
            raise too_large(url, MAX_PAGE_BYTES)
        if time.monotonic() > deadline:
            raise SourceError(
                f"{shown(url)} takes longer than {PAGE_SECONDS} seconds: open it in a browser and save the page."
            )
    return bytes(raw)


def check_address(url: str, *, allow_local: bool = False) -> None:
    """SourceError unless it is an http(s) address of a host outside this network."""
    host = _host(url)
    if not host:
        raise SourceError(f"{shown(url)} is no address newsbook can open: it needs http:// or https:// and a host.")
    try:
        found = socket.getaddrinfo(host, None)
    except (OSError, UnicodeError):
        if get_environ_proxies(url) and not host.endswith("localhost"):
            return  # a proxy looks the host up
        raise SourceError(
            f"{shown(url)}: there is no host {shown(host)}; check the address and the connection."
        ) from None
    if not allow_local and not all(_is_outside(str(info[4][0])) for info in found):
        raise SourceError(f"{shown(url)} is an address inside this network: save the page and give the file.")


def _host(url: str) -> str | None:
    """The host of an http(s) address; None where there is none or the address is malformed."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts.hostname if parts.scheme in {"http", "https"} else None


def _is_outside(address: str) -> bool:
    found = ipaddress.ip_address(address.split("%")[0])
    return found.is_global and not found.is_multicast
