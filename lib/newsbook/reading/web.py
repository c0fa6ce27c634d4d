"""Addresses: one page fetched, within limits of time, size and redirects."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePosixPath
from urllib.parse import urljoin, urlsplit

import requests
from requests.utils import get_environ_proxies
from urllib3.exceptions import HTTPError

from newsbook.article import SourceError
from newsbook.reading.connection import Guard, GuardedAdapter, InsideError, TooMuch, is_outside
from newsbook.reading.robots import AGENT, MAX_ROBOTS_BYTES, Rules
from newsbook.reading.source import shown, too_large

MAX_PAGE_BYTES = 10_000_000
TIMEOUT_SECONDS = 20  # for one answer of the server
PAGE_SECONDS = 60  # for the whole page
MAX_REDIRECTS = 5
CHUNK = 65536
HEADERS = {
    "User-Agent": f"{AGENT} (reads one article for a person)",
    "Accept": "text/html,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}
TYPES = (("html", ".html"), ("wordprocessingml", ".docx"), ("message/rfc822", ".eml"), ("multipart/related", ".mhtml"))
UNSAID = re.compile(r"(?:application/(?:octet-stream|pdf)|text/plain)\b")
ENDINGS = frozenset({".pdf", ".docx", ".eml", ".mhtml", ".mht"})
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


class EndlessError(SourceError):
    """An address redirects without end."""


@dataclass(frozen=True)
class Page:
    """What an address gave: its bytes, where it was in the end, what the server says it is, and when."""

    raw: bytes
    url: str
    content_type: str
    fetched: str

    @property
    def suffix(self) -> str:
        """The file ending that goes with the content type, or with the address where that says nothing."""
        kind = self.content_type.lower()
        for part, suffix in TYPES:
            if part in kind:
                return suffix
        ending = PurePosixPath(urlsplit(self.url).path).suffix.lower()
        if ending in ENDINGS and (not kind or UNSAID.match(kind)):
            return ending
        return ".txt" if kind else ".html"

    @property
    def charset(self) -> str | None:
        found = CHARSET.search(self.content_type)
        return found.group(1) if found else None


def fetch(url: str, *, allow_local: bool = False) -> Page:
    """The page behind an http(s) address, each redirect checked.

    SourceError when the address is none, is inside this network (unless `allow_local`), is not for
    programs (robots.txt), does not answer, answers with an error, redirects without end, or is too
    large or too slow.
    """
    guard = Guard(allow_local=allow_local)
    worker = ThreadPoolExecutor(1, "newsbook-fetch")
    try:
        # In a thread of its own, for a host may be looked up or shake hands for ever.
        return worker.submit(_fetch, url, allow_local, guard).result(PAGE_SECONDS)
    except TimeoutError:
        raise SourceError(
            f"{shown(url)} takes longer than {PAGE_SECONDS:g} seconds: open it in a browser and save the page."
        ) from None
    finally:
        guard.shut()
        worker.shutdown(wait=False)


def _fetch(url: str, allow_local: bool, guard: Guard) -> Page:
    try:
        with requests.Session() as session:
            for scheme in ("http://", "https://"):
                session.mount(scheme, GuardedAdapter(guard))
            session.auth = _no_password
            return _page(session, url, allow_local)
    except TooMuch:
        raise too_large(url, MAX_PAGE_BYTES) from None
    except InsideError:
        raise _inside(url) from None
    except (requests.RequestException, HTTPError, OSError, ValueError) as error:
        raise SourceError(
            f"{shown(url)} does not answer ({type(error).__name__}): check the address and the connection, or "
            "save the page and give the file."
        ) from None


def _no_password(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """The passwords this machine keeps for hosts are not sent."""
    return request


def _page(session: requests.Session, url: str, allow_local: bool) -> Page:
    rules = Rules(lambda address: _robots(session, address, allow_local))

    def check(address: str) -> None:
        check_address(address, allow_local=allow_local)
        rules.check(address)

    with _arrive(session, url, check) as answer:
        url = answer.url
        if answer.status_code != 200:
            raise SourceError(
                f"{shown(url)} answers {answer.status_code} {answer.reason}: check the address, or open "
                "it in a browser and paste the text."
            )
        raw = _body(answer, MAX_PAGE_BYTES + 1)
        if len(raw) > MAX_PAGE_BYTES:
            raise too_large(url, MAX_PAGE_BYTES)
        when = datetime.now(UTC).isoformat(timespec="seconds")
        return Page(raw, url, answer.headers.get("content-type", ""), when)


def _robots(session: requests.Session, url: str, allow_local: bool) -> tuple[int, bytes]:
    """The status and the first bytes of a site's robots.txt; as if there were none where it moves without end."""
    try:
        with _arrive(session, url, lambda address: check_address(address, allow_local=allow_local)) as answer:
            return answer.status_code, _body(answer, MAX_ROBOTS_BYTES) if answer.status_code == 200 else b""
    except EndlessError:
        return 404, b""


def _arrive(session: requests.Session, url: str, check: Callable[[str], None]) -> requests.Response:
    """The answer at the end of all redirects, its body not read yet; each address is checked first."""
    first = url
    for _ in range(MAX_REDIRECTS + 1):
        check(url)
        answer = session.get(url, headers=HEADERS, timeout=TIMEOUT_SECONDS, stream=True, allow_redirects=False)
        target = session.get_redirect_target(answer)
        if target is None:
            return answer
        answer.close()
        url = urljoin(url, target)
    raise EndlessError(f"{shown(first)} redirects without end: open it in a browser and save the page.")


def _body(answer: requests.Response, limit: int) -> bytes:
    """The first bytes of an answer, unpacked."""
    raw = bytearray()
    for chunk in answer.iter_content(CHUNK):
        raw += chunk
        if len(raw) >= limit:
            break
    return bytes(raw[:limit])


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
    if not allow_local and not all(is_outside(str(info[4][0])) for info in found):
        raise _inside(url)


def _host(url: str) -> str | None:
    """The host of an http(s) address; None where there is none or the address is malformed."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts.hostname if parts.scheme in {"http", "https"} else None


def _inside(url: str) -> SourceError:
    return SourceError(f"{shown(url)} is an address inside this network: save the page and give the file.")
