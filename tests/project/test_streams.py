"""Standard output as callers leave it: cut off, full, closed, of few letters."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from maps import streams

WRONG = "The train from Paris to Lyon covers 250 km."  # the straight line is 391 km


def ran(
    *words: object, pipe: str = "", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command in a shell of its own and tell its status last."""
    command = " ".join(f"'{each}'" for each in (sys.executable, "-m", "maps", *words))
    return subprocess.run(
        ["bash", "-c", f"{command} {pipe}; echo status ${{PIPESTATUS[0]}}"],
        capture_output=True,
        text=True,
        errors="replace",
        check=True,
        env={**os.environ, **(env or {})},
    )


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(WRONG, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("words", "status"),
    [(("about",), 0), (("measure", "Paris", "Lyon"), 0), (("check", "STORY"), 1)],
    ids=lambda each: each[0] if isinstance(each, tuple) else "",
)
def test_who_has_read_enough_changes_no_status(
    story: Path, words: tuple[str, ...], status: int
) -> None:
    """`| true` hangs up before a word is written: the status is that of the answer."""
    done = ran(*(str(story) if each == "STORY" else each for each in words), pipe="| true")
    assert (done.stdout, done.stderr) == (f"status {status}\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to write to")
@pytest.mark.parametrize("words", [("about",), ("place", "Paris"), ("--help",)])
def test_a_full_disk_is_one_clear_sentence(words: tuple[str, ...]) -> None:
    """An answer that cannot be written leaves with two and says why."""
    done = ran(*words, pipe="> /dev/full")
    assert done.stdout == "status 2\n"
    assert done.stderr == "milepost: The answer cannot be written (No space left on device).\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to write to")
def test_closed_streams_leave_the_status(story: Path) -> None:
    """Who closes standard output and error wants the status alone."""
    done = ran("check", story, pipe=">&-")
    assert (done.stdout, done.stderr) == ("status 1\n", "")
    assert ran("check", "none.txt", pipe="2>&-").stdout == "status 2\n"
    assert ran("check", "none.txt", pipe="2> /dev/full").stdout == "status 2\n"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_stream_of_few_letters_gets_the_others_escaped(story: Path, encoding: str) -> None:
    """What an encoding has no letter for is written as its number, and nothing is lost."""
    done = ran("check", story, env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
    assert "\\u2717 does not fit" in done.stdout
    assert done.stdout.endswith("status 1\n")
    assert done.stderr == ""


def test_a_stream_that_is_no_file_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """A notebook's own stream takes any text already."""
    own = io.StringIO()
    monkeypatch.setattr(sys, "stdout", own)
    monkeypatch.setattr(sys, "stderr", own)
    streams.settle_streams()
    assert sys.stdout is sys.stderr is own
