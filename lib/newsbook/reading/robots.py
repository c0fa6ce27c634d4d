"""What a site asks of programs (robots.txt, RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from protego import Protego

from newsbook.article import SourceError
from newsbook.reading.source import shown

AGENT = "newsbook"
MAX_ROBOTS_BYTES = 512_000


class Rules:
    """The rules of the sites that one fetch comes past; `get` gives an address's status and first bytes."""

    def __init__(self, get: Callable[[str], tuple[int, bytes]]) -> None:
        self._get = get
        self._sites: dict[str, Protego] = {}

    def check(self, url: str) -> None:
        """SourceError where the site asks programs not to read the page, or cannot say."""
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._sites:
            self._sites[site] = self._rules(site)
        if not self._sites[site].can_fetch(url, AGENT):
            raise SourceError(
                f"{shown(url)}: the site asks programs not to read this page (robots.txt): open it in a browser "
                "and paste the text, or save the page and give the file."
            )

    def _rules(self, site: str) -> Protego:
        """No file means no rules; a server at fault means that nobody knows them."""
        status, raw = self._get(f"{site}/robots.txt")
        if status >= 500:
            raise SourceError(
                f"{shown(site)} cannot say what programs may read (robots.txt answers {status}): try again later, or "
                "open the page in a browser and paste the text."
            )
        return Protego.parse(raw[:MAX_ROBOTS_BYTES].decode("utf-8-sig", "replace") if status == 200 else "")
