"""What all tests share: where the reference folder is, and the rule on skipped browser tests."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
_skipped: list[str] = []


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference facts beside the checkout; the test is skipped without it."""
    if not SHARED.is_dir():
        pytest.skip("needs the reference folder ../shared, which is not part of the repository")
    return SHARED


@pytest.fixture(scope="session")
def _cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("milepost-cache")


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch, _cache: Path) -> None:
    """No test reads or writes the user's own cache."""
    monkeypatch.setenv("MILEPOST_CACHE", str(_cache))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note the browser tests that were skipped."""
    if report.skipped and "browser" in report.keywords and not hasattr(report, "wasxfail"):
        _skipped.append(report.nodeid)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a run in which browser tests were required and skipped."""
    if os.environ.get("MILEPOST_BROWSER") == "required" and _skipped and exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which required browser tests were skipped."""
    if os.environ.get("MILEPOST_BROWSER") == "required" and _skipped:
        terminalreporter.section("required browser tests that were skipped")
        for node in _skipped:
            terminalreporter.line(node)
