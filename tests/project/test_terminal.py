"""What a terminal shows while a command works, and what a pipe does not."""

from __future__ import annotations

import io
import sys
import time

import pytest
from rich.console import Console

import geo
from maps import terminal
from maps.console import measure_table, place_table, verdict_table


class _Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, *, is_terminal: bool, wait_s: float) -> str:
    """Return what is written while something works and tells of it twice."""
    stream = _Terminal() if is_terminal else io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    console = Console(file=stream, force_terminal=is_terminal, width=100, color_system=None)
    monkeypatch.setattr(terminal, "err", lambda: console)
    monkeypatch.setattr(terminal, "_PATIENCE_S", 0.05)
    with terminal.working("adding town.gpkg") as tell:
        tell("reading lines", 0.5)
        time.sleep(wait_s)
        tell("joining loose ends", None)
        time.sleep(wait_s)
    return stream.getvalue()


def test_a_bar_shows_how_far_it_is_and_no_share_where_none_is_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = shown(monkeypatch, is_terminal=True, wait_s=0.4)
    assert "adding town.gpkg: reading lines" in text
    assert "50%" in text
    assert "adding town.gpkg: joining loose ends" in text
    assert "0%" not in text.rpartition("joining loose ends")[2]


def test_what_is_done_at_once_shows_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "reading lines" not in shown(monkeypatch, is_terminal=True, wait_s=0.0)


def test_a_pipe_gets_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, is_terminal=False, wait_s=0.2) == ""


def test_a_narrow_terminal_has_room_for_the_verdict() -> None:
    """What is wrong is said in full, in the words of the page, and the count is told below."""
    stream = io.StringIO()
    console = Console(file=stream, width=80, color_system=None)
    console.print(verdict_table(geo.check_article("The train from Paris to Lyon covers 250 km.")))
    assert "✗ does not fit" in stream.getvalue()
    assert "1 figure: 1 does not fit." in stream.getvalue()


@pytest.mark.parametrize("width", [40, 60])
def test_a_narrow_table_cuts_no_figure_off(width: int) -> None:
    """Where a cell is too narrow its words go on in the next line."""
    stream = io.StringIO()
    console = Console(file=stream, width=width, color_system=None)
    found = geo.measure_between("Paris", "Lyon")
    console.print(verdict_table(geo.check_article("The train from Paris to Lyon covers 250 km.")))
    console.print(place_table(geo.find_place("Springfield")))
    for line in measure_table(found, hours=5):
        console.print(line)
    assert "…" not in stream.getvalue()
