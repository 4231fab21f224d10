"""The wheel: it carries its data and works from a folder without the sources."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the freshly built wheel was unpacked by pip."""
    root = Path(__file__).resolve().parents[2]
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    built = subprocess.run(
        [*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", str(folder), str(root)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    (wheel,) = folder.glob("milepost-*.whl")
    site = folder / "site"
    subprocess.run(
        [*pip, "install", "--no-deps", "--no-compile", "--target", str(site), str(wheel)],
        check=True,
    )
    return site


def _run(site: Path, cwd: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-m", "maps", *words],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_wheel_runs_the_main_job_without_the_sources(installed: Path, tmp_path: Path) -> None:
    """`milepost report` from the wheel alone writes a map for each founding sheet."""
    where = subprocess.run(
        [sys.executable, "-P", "-c", "import geo; print(geo.__file__)"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert where.stdout.startswith(str(installed))
    done = _run(installed, tmp_path, "report", "-o", "out")
    assert done.returncode == 0, done.stderr
    pages = list((tmp_path / "out").rglob("*.html"))
    assert len(pages) >= 6  # an index and five articles


def test_the_wheel_is_small_enough_to_hand_round(installed: Path) -> None:
    """Package and data stay below 60 MB unpacked, without the bytecode that a run leaves there."""
    files = (path for path in installed.rglob("*") if path.is_file() and path.suffix != ".pyc")
    size = sum(path.stat().st_size for path in files)
    assert size < 60e6
