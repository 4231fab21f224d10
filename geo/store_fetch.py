"""The one way to the network: a bounded GET that keeps off private machines.

In: an address. Out: what stands there, whole, or one clear error.
Touches the network, through an opener that the caller may pass. Limits: size, total time,
number of redirects; each hop's host is resolved once, every address it has must be public,
and the connection goes to the address that was checked, so that a name cannot change under
way.
"""

from __future__ import annotations

import io
import ipaddress
import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, cast
from urllib.parse import SplitResult, urljoin, urlsplit

from geo.errors import ArticleError, OfflineError
from geo.settings import Settings

if TYPE_CHECKING:
    import socket

    from typing_extensions import Buffer

__all__ = [
    "Answer",
    "Fetched",
    "Opener",
    "fetch",
    "net_errors",
    "open_anywhere",
    "open_public",
]

_CHUNK = 65_536
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_AGENT = "milepost/0.1 (journey maps for articles)"
_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052


class _Stream(Protocol):
    def read(self, size: int, /) -> bytes: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an opener hands back: status, headers (names in lower case), body to be read."""

    status: int
    headers: Mapping[str, str]
    body: _Stream


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What stood at an address; `url` is where the last redirect led."""

    url: str
    content: bytes
    content_type: str = ""
    charset: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


class Opener(Protocol):
    """Opens one address, follows no redirect, and gives up after `seconds`."""

    def __call__(self, url: str, *, headers: Mapping[str, str], seconds: float) -> Answer:
        """Return the answer of the server."""


def net_errors() -> tuple[type[Exception], ...]:
    """Return what may go wrong while an answer is waited for or read.

    Returns
    -------
    tuple of type
        For an ``except``, which asks only once something did go wrong: most runs stay offline
        and load nothing of the network.
    """
    from http.client import HTTPException

    return OSError, HTTPException


def fetch(
    url: str,
    *,
    settings: Settings,
    opener: Opener | None = None,
    limit: int = 20_000_000,
    seconds: float = 30.0,
    redirects: int = 5,
    headers: Mapping[str, str] | None = None,
) -> Fetched:
    """Return what stands at an address.

    Parameters
    ----------
    url
        ``http`` or ``https``, without a user name.
    settings
        `Settings.online` must allow it.
    opener
        How one address is opened; `open_public` if not given, which refuses machines that are
        not on the public internet.
    limit
        Most bytes accepted, after unpacking.
    seconds
        Most time for all of it.
    redirects
        Most redirects followed.
    headers
        Added to the request.

    Returns
    -------
    Fetched
        The whole body.

    Raises
    ------
    OfflineError
        If the settings keep Milepost offline.
    ArticleError
        If the address cannot be read within the limits, or is none that may be asked.
    """
    if not settings.online:
        raise OfflineError(f"Reading {_shown(url)} needs the network; allow it with --online.")
    opener = opener or open_public
    deadline = time.monotonic() + seconds
    asked = {"Accept-Encoding": "gzip", "User-Agent": _AGENT, **(headers or {})}
    current = url
    for _ in range(redirects + 1):
        _parts(current)
        left = deadline - time.monotonic()
        if left <= 0:
            raise ArticleError(f"{_shown(url)} took more than {seconds:g} s; try again later.")
        try:
            answer = opener(current, headers=asked, seconds=left)
            try:
                if answer.status in _REDIRECTS and answer.headers.get("location"):
                    current = urljoin(current, answer.headers["location"])
                    continue
                if answer.status != 200:
                    raise ArticleError(f"{_shown(current)} answered with status {answer.status}.")
                content = _read(answer, url=current, limit=limit, deadline=deadline)
            finally:
                answer.body.close()
        except net_errors() as error:
            raise ArticleError(f"{_shown(current)} cannot be read ({error}).") from error
        kind, charset = _content_type(answer.headers.get("content-type", ""))
        return Fetched(
            url=current,
            content=content,
            content_type=kind,
            charset=charset,
            headers=dict(answer.headers),
        )
    raise ArticleError(f"{_shown(url)} redirects more than {redirects} times.")


def open_public(url: str, *, headers: Mapping[str, str], seconds: float) -> Answer:
    """Open an address whose host has none but public addresses.

    Parameters
    ----------
    url
        The address.
    headers
        Headers of the request.
    seconds
        Most time until the answer starts, and for each part that is read of it, however
        slowly it drips in.

    Returns
    -------
    Answer
        With an open body.

    Raises
    ------
    ArticleError
        If any address of the host is private, local, reserved or multicast.
    """
    return _open(url, headers=headers, seconds=seconds, public=True)


def open_anywhere(url: str, *, headers: Mapping[str, str], seconds: float) -> Answer:
    """Open an address wherever it is: for one's own machines, and for tests.

    Parameters
    ----------
    url
        The address.
    headers
        Headers of the request.
    seconds
        Most time until the answer starts, and for each part that is read of it, however
        slowly it drips in.

    Returns
    -------
    Answer
        With an open body.
    """
    return _open(url, headers=headers, seconds=seconds, public=False)


def _open(url: str, *, headers: Mapping[str, str], seconds: float, public: bool) -> Answer:
    import ssl
    from http.client import HTTPConnection

    parts = _parts(url)
    host = parts.hostname or ""
    port = parts.port or _PORTS[parts.scheme]
    deadline = time.monotonic() + seconds
    sock = _connect(host, port, deadline=deadline, public=public)
    try:
        if parts.scheme == "https":
            sock.settimeout(_left(deadline))
            sock = ssl.create_default_context().wrap_socket(sock, server_hostname=host)
        connection = HTTPConnection(host, port, timeout=seconds)
        line = _Line(sock, deadline)
        connection.sock = cast("socket.socket", line)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("GET", path, headers={**headers, "Connection": "close"})
        response = connection.getresponse()
    except BaseException:
        sock.close()
        raise
    found = {name.lower(): value for name, value in response.getheaders()}
    return Answer(status=response.status, headers=found, body=_Body(response, line, seconds))


class _Line(io.RawIOBase):
    """As much of a socket as `http.client` asks for, and what it sends until a deadline.

    A socket's own limit starts anew with each byte: one a second would hold us for hours.
    """

    def __init__(self, sock: socket.socket, deadline: float) -> None:
        self._sock = sock
        self.deadline = deadline

    def sendall(self, content: bytes) -> None:
        self._sock.settimeout(_left(self.deadline))
        self._sock.sendall(content)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(self)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        self._sock.settimeout(_left(self.deadline))
        return self._sock.recv_into(buffer)

    def close(self) -> None:
        """Do nothing: `http.client` closes before the answer is read; `_Body` hangs up."""

    def hang_up(self) -> None:
        self._sock.close()


class _Body:
    """What follows the headers: each part of it has the same time."""

    def __init__(self, response: _Stream, line: _Line, seconds: float) -> None:
        self._response = response
        self._line = line
        self._seconds = seconds

    def read(self, size: int, /) -> bytes:
        self._line.deadline = time.monotonic() + self._seconds
        return self._response.read(size)

    def close(self) -> None:
        self._response.close()
        self._line.hang_up()


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError("timed out")
    return left


def _connect(host: str, port: int, *, deadline: float, public: bool) -> socket.socket:
    import socket

    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    if public:
        for *_, address in found:
            _refuse_private(host, str(address[0]))
    problem: OSError | None = None
    for family, kind, protocol, _, address in found:
        sock = socket.socket(family, kind, protocol)
        try:
            sock.settimeout(_left(deadline))
            sock.connect(address)
        except OSError as error:
            problem = error
            sock.close()
        else:
            return sock
    raise problem or OSError(f"{host} has no address")


def _refuse_private(host: str, address: str) -> None:
    number = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(number, ipaddress.IPv6Address):
        number = _inner(number) or number
    if not number.is_global or number.is_multicast:
        raise ArticleError(f"{host} is not on the public internet ({number}); it is not read.")


def _inner(number: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the older address that a gateway takes out of a newer one."""
    if number in _NAT64:
        return ipaddress.IPv4Address(int(number) & 0xFFFF_FFFF)
    return number.ipv4_mapped or number.sixtofour


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise ArticleError(f"{_shown(url)} is no address that can be read ({error}).") from error
    if any(ord(c) < 33 or ord(c) == 127 for c in url):
        raise ArticleError(f"{_shown(url)} holds a space or control character; quote it.")
    if parts.scheme not in _PORTS or not parts.hostname or port == 0:
        raise ArticleError(f"{_shown(url)} is no http or https address.")
    if parts.username is not None or parts.password is not None:
        raise ArticleError("An address with a user name or password is not read.")
    return parts


def _read(answer: Answer, *, url: str, limit: int, deadline: float) -> bytes:
    """Return the body, unpacked, in bounded time and memory."""
    packed = answer.headers.get("content-encoding", "").strip().lower()
    if packed not in ("", "identity", "gzip"):
        raise ArticleError(f"{_shown(url)} is packed as {packed[:20]!r}, which is not read.")
    unpack = zlib.decompressobj(wbits=31) if packed == "gzip" else None
    whole = bytearray()
    while True:
        if time.monotonic() > deadline:
            raise ArticleError(f"{_shown(url)} sends too slowly; it was given up.")
        chunk = answer.body.read(_CHUNK)
        if not chunk:
            return bytes(whole)
        try:
            whole += unpack.decompress(chunk, limit + 1 - len(whole)) if unpack else chunk
        except zlib.error as error:
            raise ArticleError(f"{_shown(url)} is no valid gzip ({error}).") from error
        if len(whole) > limit:
            raise ArticleError(f"{_shown(url)} is longer than {limit:,} bytes; it is not read.")


def _content_type(header: str) -> tuple[str, str]:
    kind, *rest = (part.strip() for part in header.split(";"))
    charset = next((part[8:] for part in rest if part.lower().startswith("charset=")), "")
    return kind.lower(), charset.strip("\"' ").lower()


def _shown(url: str) -> str:
    # no query: it may hold a key; no control characters: they may rewrite a terminal
    plain = "".join(c if c.isprintable() else "?" for c in url.partition("?")[0])
    return plain if len(plain) <= 120 else f"{plain[:117]}..."
