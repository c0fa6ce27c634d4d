"""Connections that are checked when they open, counted while they are read, and shut when time is up."""

from __future__ import annotations

import io
import ipaddress
import socket
import threading
from contextlib import suppress
from http.client import HTTPResponse
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

MAX_WIRE_BYTES = 12_000_000  # of one answer, as sent, with its headers
TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # IPv4 addresses as IPv6 networks reach them


class TooMuch(Exception):
    """An answer is longer than anything newsbook reads."""


class InsideError(Exception):
    """The host turned out to be inside this network."""


class Guard:
    """What one fetch may connect to, and the sockets it opened."""

    def __init__(self, *, allow_local: bool) -> None:
        self._allow_local = allow_local
        self._sockets: list[socket.socket] = []
        self._shut = False
        self._lock = threading.Lock()

    def opened(self, sock: socket.socket, *, check: bool) -> socket.socket:
        """A socket just connected, nothing sent yet; InsideError where it may not be used."""
        try:
            if check and not self._allow_local and not is_outside(str(sock.getpeername()[0])):
                raise InsideError
            with self._lock:
                if self._shut:
                    raise TimeoutError("the time for this page is up")
                # A copy, for encryption takes the socket itself over.
                self._sockets.append(sock.dup())
        except (InsideError, OSError):
            sock.close()
            raise
        return sock

    def shut(self) -> None:
        """End every connection, whatever waits for it."""
        with self._lock:
            self._shut = True
            for sock in self._sockets:
                with suppress(OSError):  # the other side may have ended it
                    sock.shutdown(socket.SHUT_RDWR)
                sock.close()
            self._sockets.clear()


def is_outside(address: str) -> bool:
    """Whether an IP address is one of the public network."""
    found = ipaddress.ip_address(address.split("%")[0])
    if found.version == 6:
        inner = found.ipv4_mapped or found.sixtofour
        if found in TRANSLATED:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        found = inner or found
    return found.is_global and not found.is_multicast


class _Counted(io.RawIOBase):
    """A stream that ends in an error after so many bytes."""

    def __init__(self, stream: io.RawIOBase, left: int) -> None:
        self._stream = stream
        self._left = left

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int | None:
        got: int | None = self._stream.readinto(buffer)
        self._left -= got or 0
        if self._left < 0:
            raise TooMuch
        return got

    def close(self) -> None:
        self._stream.close()
        super().close()


class _Response(HTTPResponse):
    def __init__(self, sock: socket.socket, *args: Any, **options: Any) -> None:
        super().__init__(sock, *args, **options)
        self.fp: Any = io.BufferedReader(_Counted(self.fp.detach(), MAX_WIRE_BYTES))


def _pools(guard: Guard, *, check: bool) -> dict[str, type[HTTPConnectionPool]]:
    """The pools of connections that the guard looks after."""

    class Plain(HTTPConnection):
        response_class = _Response

        def _new_conn(self) -> socket.socket:
            return guard.opened(super()._new_conn(), check=check)

    class Secure(HTTPSConnection):
        response_class = _Response

        def _new_conn(self) -> socket.socket:
            return guard.opened(super()._new_conn(), check=check)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


class GuardedAdapter(HTTPAdapter):
    """An adapter for requests whose connections a guard looks after; a proxy's own address is not checked."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        super().__init__()

    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        super().init_poolmanager(*args, **options)
        self.poolmanager.pool_classes_by_scheme = _pools(self._guard, check=True)

    def proxy_manager_for(self, proxy: str, **options: Any) -> Any:
        manager = super().proxy_manager_for(proxy, **options)
        if not proxy.lower().startswith("socks"):  # those have classes of their own
            manager.pool_classes_by_scheme = _pools(self._guard, check=False)
        return manager
