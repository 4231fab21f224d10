"""A map on other people's pages, in a real browser."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from strategies import HOSTILE, founding_report, hostile_report

import maps
from maps.embed import srcdoc_snippet, write_embed

sync_api = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium"),
]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep the test's output clean."""


@pytest.fixture(scope="module")
def browser(_chromium: object) -> object:
    """Chromium, one for all files of this folder."""
    return _chromium


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str, str]]:
    """A folder served under two origins: the host's page and the map's."""
    folder = tmp_path_factory.mktemp("site")
    servers = []
    for _ in range(2):
        handler = partial(_Quiet, directory=str(folder))
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
    addresses = [f"http://127.0.0.1:{server.server_port}" for server in servers]
    yield folder, addresses[0], addresses[1]
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def hosted(site: tuple[Path, str, str]) -> tuple[str, str]:
    """The host's page with the snippet in it; the map stands on the other origin."""
    folder, host, other = site
    snippet = write_embed(founding_report(), folder / "m.html", url=f"{other}/m.html")
    page = (
        '<!DOCTYPE html><html lang="en"><title>h</title><link rel="icon" href="data:,">'
        f"<body><h1>Host</h1>\n{snippet}</body>"
    )
    (folder / "host.html").write_text(page, "utf-8")
    return f"{host}/host.html", other


def opened(browser: object, url: str, **options: object) -> tuple[object, list[str], list[str]]:
    """A page at an address, with the requests and the console errors it made."""
    page = browser.new_page(viewport={"width": 900, "height": 700}, **options)  # type: ignore[attr-defined]
    requests: list[str] = []
    errors: list[str] = []
    page.on("request", lambda each: requests.append(each.url))
    page.on("console", lambda each: errors.append(each.text) if each.type == "error" else None)
    page.on("pageerror", lambda each: errors.append(str(each)))
    page.goto(url)
    return page, requests, errors


def test_a_sandboxed_map_runs_and_tells_its_height(
    browser: object, hosted: tuple[str, str]
) -> None:
    """From another origin, with scripts and nothing else: the map is there, the frame grows."""
    url, other = hosted
    page, requests, errors = opened(browser, url)
    page.wait_for_function("document.querySelector('iframe').height !== '760'")  # type: ignore[attr-defined]
    frame = page.frames[1]  # type: ignore[attr-defined]
    page.wait_for_timeout(1500)  # type: ignore[attr-defined]
    height = int(page.get_attribute("iframe", "height"))  # type: ignore[attr-defined]
    inside = frame.evaluate("document.body.getBoundingClientRect().height")
    assert abs(height - inside) < 20
    assert frame.locator(".leaflet-container").count() == 1
    assert frame.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert frame.evaluate("origin") == "null"
    assert errors == []
    assert [each for each in requests if not each.endswith("favicon.ico")] == [
        url,
        f"{other}/m.html",
    ]
    page.close()  # type: ignore[attr-defined]


def test_a_height_from_elsewhere_is_not_taken(browser: object, hosted: tuple[str, str]) -> None:
    """The host itself, another frame, and a figure that is none: the frame keeps its height."""
    page, _, _ = opened(browser, hosted[0])
    page.wait_for_function("document.querySelector('iframe').height !== '760'")  # type: ignore[attr-defined]
    # the page tells its height again as fonts and map settle
    page.wait_for_timeout(1500)  # type: ignore[attr-defined]
    before = page.get_attribute("iframe", "height")  # type: ignore[attr-defined]
    page.evaluate(  # type: ignore[attr-defined]
        """() => {
            window.postMessage({milepost: 'height', height: 5000}, '*');
            const other = document.createElement('iframe');
            other.srcdoc = "<script>parent.postMessage("
                + "{milepost: 'height', height: 4000}, '*')</script>";
            document.body.appendChild(other);
        }"""
    )
    page.wait_for_timeout(400)  # type: ignore[attr-defined]
    assert page.get_attribute("iframe", "height") == before  # type: ignore[attr-defined]
    page.close()  # type: ignore[attr-defined]


def test_without_javascript_the_linked_picture_shows(
    browser: object, hosted: tuple[str, str]
) -> None:
    """The picture is loaded and leads to the page."""
    context = browser.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(hosted[0])
    picture = page.locator("noscript img, p > a > img").first
    box = picture.bounding_box()
    assert box is not None
    assert box["width"] > 300
    assert page.locator("p > a").first.get_attribute("href") == f"{hosted[1]}/m.html"
    context.close()


def test_srcdoc_works_from_disk(browser: object, tmp_path: Path) -> None:
    """The page inside the attribute runs, and asks for nothing."""
    path = tmp_path / "doc.html"
    path.write_text(
        f"<!DOCTYPE html><html lang=en><title>x</title><body>{srcdoc_snippet(founding_report())}",
        "utf-8",
    )
    page, requests, errors = opened(browser, path.as_uri())
    frame = page.frames[1]  # type: ignore[attr-defined]
    frame.wait_for_selector(".leaflet-container")
    assert frame.locator("text=435 miles").count() > 0
    assert errors == []
    assert [each for each in requests if not each.startswith(("file:", "about:"))] == []
    page.close()  # type: ignore[attr-defined]


def test_a_fragment_shows_its_map_in_a_page_of_ones_own(browser: object, tmp_path: Path) -> None:
    """The picture has a size, and the styles of the page around it reach the words."""
    path = tmp_path / "own.html"
    path.write_text(
        "<!DOCTYPE html><html lang=en><title>x</title><style>td{color:rgb(1,2,3)}</style><body>"
        f"{maps.render_fragment(founding_report())}",
        "utf-8",
    )
    page, requests, errors = opened(browser, path.as_uri())
    assert page.evaluate("document.querySelector('img').naturalWidth") > 100  # type: ignore[attr-defined]
    assert page.evaluate("getComputedStyle(document.querySelector('td')).color") == "rgb(1, 2, 3)"  # type: ignore[attr-defined]
    assert errors == []
    assert [each for each in requests if not each.startswith(("file:", "data:"))] == []
    page.close()  # type: ignore[attr-defined]


def test_nothing_hostile_runs_in_what_is_pasted_or_listed(browser: object, tmp_path: Path) -> None:
    """Hostile strings in every field of index, fragment and snippet: nothing runs or is asked."""
    import geo

    reports = tuple(hostile_report(text) for text in HOSTILE[:14])
    maps.write_reports(geo.Collection(reports=reports), tmp_path / "out")
    parts = [maps.render_fragment(each) for each in reports]
    parts += [maps.iframe_snippet(each, src="about.html") for each in reports]
    (tmp_path / "out" / "pasted.html").write_text(
        "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>x</title><body>" + "".join(parts),
        "utf-8",
    )
    for name in ("index.html", "pasted.html"):
        page, requests, _ = opened(browser, (tmp_path / "out" / name).as_uri())
        page.wait_for_timeout(300)  # type: ignore[attr-defined]
        assert page.evaluate("window.pwned") is None  # type: ignore[attr-defined]
        assert [each for each in requests if not each.startswith(("file:", "data:"))] == []
        page.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1200])
def test_the_index_fits_any_screen(
    browser: object, tmp_path: Path, scheme: str, width: int
) -> None:
    """No sideways scrolling, every picture loaded, no console error."""
    import geo

    index = maps.write_reports(geo.Collection(reports=(founding_report(),)), tmp_path / "out")
    page = browser.new_page(viewport={"width": width, "height": 700}, color_scheme=scheme)  # type: ignore[attr-defined]
    errors: list[str] = []
    page.on("console", lambda each: errors.append(each.text))
    page.goto(index.as_uri())
    page.wait_for_load_state("load")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    # pictures are loaded when they come near the screen
    page.wait_for_function("[...document.images].every(each => each.naturalWidth > 0)")
    assert errors == []
    page.close()
