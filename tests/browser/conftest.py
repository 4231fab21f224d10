"""A real browser for what a reader sees; skipped, and said so, where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright")

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# what a page of ours must never cause, kept where the page cannot reach it
_WATCH = """
window.__broken = [];
document.addEventListener("securitypolicyviolation", function (event) {
  window.__broken.push(event.violatedDirective + " " + event.blockedURI + " " + event.sample);
});
"""


@dataclass
class Opened:
    """A page in a browser, with what it asked for and complained of."""

    page: object
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def violations(self) -> list[str]:
        """Return what the content policy refused."""
        return list(self.page.evaluate("window.__broken"))  # type: ignore[attr-defined]


@pytest.fixture(scope="session")
def _chromium() -> Iterator[object]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("needs Chromium")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=list(_FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(_chromium, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Open HTML from disk with every request refused; keyword arguments go to the browser."""
    contexts = []

    def opened(html: str, *, width: int = 1200, height: int = 900, **options: object) -> Opened:
        target = tmp_path / f"page{len(contexts)}.html"
        target.write_text(html, encoding="utf-8")
        context = _chromium.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        found = Opened(page=page)

        def guard(route) -> None:
            address = route.request.url
            if address == target.as_uri() or address.startswith(("data:", "blob:")):
                route.continue_()
                return
            found.asked.append(address)
            route.abort()

        page.route("**/*", guard)
        page.on("console", lambda said: found.complaints.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda error: found.complaints.append(f"error: {error}"))
        if options.get("java_script_enabled", True):
            page.add_init_script(_WATCH)
        page.goto(target.as_uri())
        page.wait_for_timeout(150)
        return found

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def axe(root: Path) -> str:
    """The text of axe-core, as `tests/run` fetched it."""
    script = root / ".cache/axe/node_modules/axe-core/axe.min.js"
    if not script.is_file():
        pytest.skip("needs axe-core: npm install --prefix .cache/axe axe-core")
    return script.read_text(encoding="utf-8")
