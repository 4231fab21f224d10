"""The shell: tables with checksums, whole writes, the cache, bounded fetches."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer

import numpy as np
import pytest

from geo import store
from geo.data.table import read_arrays, write_arrays
from geo.errors import ArticleError, DataFileError, OfflineError, OutputError
from geo.settings import Settings
from geo.store import Answer, fetch, open_anywhere, open_public

ONLINE = Settings(online=True)


class _Server(BaseHTTPRequestHandler):
    """A few pages that a careless reader would choke on."""

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/loop":
            self._send(302, b"", location="/loop")
        elif path == "/moved":
            self._send(301, b"", location="/page")
        elif path == "/inside":
            self._send(302, b"", location="http://169.254.169.254/secret")
        elif path == "/file":
            self._send(302, b"", location="file:///etc/passwd")
        elif path == "/long":
            self._send(200, b"x" * 200_000)
        elif path == "/bomb":
            self._send(200, gzip.compress(bytes(20_000_000)), encoding="gzip")
        elif path == "/packed":
            self._send(200, gzip.compress(b"435 miles"), encoding="gzip")
        elif path == "/broken":
            self._send(200, b"no gzip at all", encoding="gzip")
        elif path == "/gone":
            self._send(404, b"nothing here")
        else:
            self._send(200, b"435 miles", kind="text/plain; charset=UTF-8")

    def _send(
        self, status: int, body: bytes, *, location: str = "", encoding: str = "", kind: str = ""
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in (
            ("Location", location),
            ("Content-Encoding", encoding),
            ("Content-Type", kind),
        ):
            if value:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Keep the test log clean."""


@pytest.fixture
def server() -> Iterator[str]:
    """Serve the pages on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Server) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_address[1]}"
        listening.shutdown()


def test_every_packaged_table_is_as_its_manifest_says() -> None:
    """Length and checksum of each table are those of the manifest, and none passes 12 MB."""
    assert store.verify_tables() == ()
    for row in store.sources():
        content = store.data_path(row.file).read_bytes()
        assert hashlib.sha256(content).hexdigest() == row.sha256
        assert 0 < len(content) <= 12_000_000
        assert row.source
        assert row.licence
        assert row.attribution
        assert row.rows > 0


def test_the_page_of_sources_names_every_table() -> None:
    """SOURCES.md is the manifest in words."""
    page = (Path(store.__file__).parent / "data" / "SOURCES.md").read_text(encoding="utf-8")
    for row in store.sources():
        assert f"## {row.file}" in page
        assert row.sha256 in page


def test_an_unknown_table_is_named_in_the_error() -> None:
    """Asking for a table that was never packaged says which."""
    with pytest.raises(DataFileError, match="atlantis"):
        store.open_table("atlantis.npz")


@pytest.mark.parametrize("damage", ["missing", "shorter", "altered"])
def test_a_damaged_table_is_not_opened(
    damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table that is missing, cut short or changed in one byte is refused."""
    (tmp_path / "tables").mkdir()
    path = tmp_path / "tables" / f"{damage}.npz"
    write_arrays(path, {"km": np.arange(5)})
    content = path.read_bytes()
    row = {
        "file": path.name,
        "title": "t",
        "source": "s",
        "licence": "l",
        "attribution": "a",
        "date": "2026-01-01",
        "rows": 5,
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    (tmp_path / "manifest.json").write_text(json.dumps([row]), encoding="utf-8")
    monkeypatch.setattr(store, "_DATA", tmp_path)
    monkeypatch.setattr(store, "_MANIFEST", tmp_path / "manifest.json")
    store._manifest.cache_clear()
    try:
        if damage == "missing":
            path.unlink()
        elif damage == "shorter":
            path.write_bytes(content[:-1])
        else:
            path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        with pytest.raises(DataFileError, match=damage):
            store.open_table(path.name)
    finally:
        monkeypatch.undo()
        store._manifest.cache_clear()


def test_arrays_come_back_as_they_were_and_the_bytes_do_not_vary(tmp_path: Path) -> None:
    """Written twice, a table has the same bytes; read, it has the same numbers, aligned."""
    arrays = {"name": np.array(["Khasan", "Tumangang"]), "km": np.array([[1, 2], [3, 4]], np.int32)}
    for name in ("a.npz", "b.npz"):
        write_arrays(tmp_path / name, arrays)
    content = (tmp_path / "a.npz").read_bytes()
    assert content == (tmp_path / "b.npz").read_bytes()
    found = read_arrays(content, name="a.npz")
    with np.load(tmp_path / "a.npz") as plain:
        for name, array in arrays.items():
            assert found[name].tolist() == array.tolist() == plain[name].tolist()
            assert found[name].flags.aligned
            assert not found[name].flags.writeable


def test_bytes_that_are_no_table_are_refused() -> None:
    """A file that is not of our form is a broken table, not a crash."""
    with pytest.raises(DataFileError, match="noise"):
        read_arrays(b"no zip file, whatever it is called", name="noise")


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    """The limit counts bytes and is itself allowed."""
    path = tmp_path / "novel.txt"
    path.write_bytes(b"12345")
    assert store.read_bytes(path, 5) == b"12345"
    with pytest.raises(ValueError, match="longer than 4 bytes"):
        store.read_bytes(path, 4)


def test_a_write_makes_its_folder_and_leaves_nothing_else(tmp_path: Path) -> None:
    """Only the file asked for stands there afterwards."""
    path = tmp_path / "new" / "map.html"
    store.write_whole(path, b"one")
    store.write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert [each.name for each in path.parent.iterdir()] == ["map.html"]


def test_a_failed_write_leaves_what_was_there(tmp_path: Path) -> None:
    """A path that cannot be written is named, and nothing half-written stays."""
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "kept.txt").write_bytes(b"kept")
    with pytest.raises(OutputError) as caught:
        store.write_whole(tmp_path / "taken", b"new")
    assert caught.value.path == str(tmp_path / "taken")
    assert [each.name for each in tmp_path.iterdir()] == ["taken"]
    assert (tmp_path / "taken" / "kept.txt").read_bytes() == b"kept"
    with pytest.raises(OutputError):
        store.write_whole(tmp_path / "taken" / "kept.txt" / "below", b"new")


def test_the_cache_keeps_answers_by_request(tmp_path: Path) -> None:
    """An answer is found under its request alone, in the folder of the settings."""
    settings = Settings(cache_dir=str(tmp_path))
    assert store.read_cached("a", settings) is None
    store.write_cached("a", b"answer", settings)
    assert store.read_cached("a", settings) == b"answer"
    assert store.read_cached("b", settings) is None
    assert store.cache_folder(settings) == tmp_path


def test_the_user_cache_folder_is_taken_where_none_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """XDG_CACHE_HOME names it."""
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere/cache")
    assert store.cache_folder(Settings()) == Path("/somewhere/cache/milepost")


def test_nothing_is_fetched_unless_allowed() -> None:
    """Offline is the default, and the error names the switch."""
    with pytest.raises(OfflineError, match="--online") as caught:
        fetch("https://example.org/", settings=Settings())
    assert caught.value.switch == "--online"


def test_a_page_is_fetched_with_its_type(server: str) -> None:
    """Content, type and charset come from the page where the redirect led."""
    found = fetch(f"{server}/moved", settings=ONLINE, opener=open_anywhere)
    assert (found.content, found.content_type, found.charset) == (
        b"435 miles",
        "text/plain",
        "utf-8",
    )
    assert found.url == f"{server}/page"
    assert fetch(f"{server}/packed", settings=ONLINE, opener=open_anywhere).content == b"435 miles"


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/loop", "redirects more than"),
        ("/long", "longer than 100,000 bytes"),
        ("/bomb", "longer than 100,000 bytes"),
        ("/broken", "no valid gzip"),
        ("/gone", "status 404"),
        ("/file", "no http or https address"),
    ],
)
def test_a_page_past_a_limit_is_refused(server: str, path: str, says: str) -> None:
    """Size, redirects and scheme are bounded, packed or not."""
    with pytest.raises(ArticleError, match=says):
        fetch(f"{server}{path}", settings=ONLINE, opener=open_anywhere, limit=100_000)


def test_a_slow_page_is_given_up() -> None:
    """The time limit holds for the whole page, not for each piece."""

    class Drip:
        def read(self, size: int, /) -> bytes:
            return b"x"

        def close(self) -> None:
            """Nothing to close."""

    def opener(url: str, *, headers: object, seconds: float) -> Answer:
        return Answer(status=200, headers={}, body=Drip())

    with pytest.raises(ArticleError, match="too slowly"):
        fetch("http://example.org/", settings=ONLINE, opener=opener, seconds=0.05)


@pytest.mark.parametrize("opening", ["HTTP/1.1 200 OK\r\nX-A: ", "HTTP/1.1 200 OK\r\n\r\n"])
def test_a_server_that_drips_is_given_up(opening: str) -> None:
    """A byte now and then, in the headers or in the body, does not hold the reader."""

    class Drip(BaseRequestHandler):
        def handle(self) -> None:
            self.request.recv(10_000)
            self.request.sendall(opening.encode())
            with contextlib.suppress(OSError):
                while True:
                    self.request.sendall(b"a")
                    time.sleep(0.02)

    with ThreadingTCPServer(("127.0.0.1", 0), Drip) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{listening.server_address[1]}/"
        with pytest.raises(ArticleError, match="timed out"):
            fetch(url, settings=ONLINE, opener=open_anywhere, seconds=0.2)
        listening.shutdown()


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "10.0.0.1", "192.168.1.1", "169.254.169.254", "[::1]", "0.0.0.0",
     "[::ffff:127.0.0.1]", "[fc00::1]", "224.0.0.1", "[64:ff9b::a00:1]", "[2002:a00:1::1]"],
)  # fmt: skip
def test_private_machines_are_not_read(host: str) -> None:
    """Loopback, private, link-local, mapped and multicast addresses are refused."""
    with pytest.raises(ArticleError, match="not on the public internet"):
        open_public(f"http://{host}:9/", headers={}, seconds=1)


def test_a_redirect_to_a_private_machine_is_refused(server: str) -> None:
    """Each hop is checked, not only the first."""

    def opener(url: str, *, headers: dict[str, str], seconds: float) -> Answer:
        first = url.startswith(server)
        chosen = open_anywhere if first else open_public
        return chosen(url, headers=headers, seconds=seconds)

    with pytest.raises(ArticleError, match="not on the public internet"):
        fetch(f"{server}/inside", settings=ONLINE, opener=opener)


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://example.org/", "gopher://x/", "http://", "http://user:pw@x.org/",
     "http://x.org:0/", "http://x.org:99999/", "http://x.org/a b", "http://x.org/\r\nHost: y",
     "not an address", "http://[::1"],
)  # fmt: skip
def test_an_address_that_is_none_is_refused(url: str) -> None:
    """Only plain http and https addresses are asked for."""
    with pytest.raises(ArticleError):
        fetch(url, settings=ONLINE, opener=open_anywhere)
