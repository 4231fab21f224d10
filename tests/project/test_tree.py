"""The tree: its top level is fixed, and nothing of a machine stands in it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

TOP = re.compile(r"pyproject\.toml|README\.md|geo|maps|tests|seeds|LICENSE.*|\..*")
LARGEST = 12 * 1024 * 1024


def _tracked(root: Path) -> list[str]:
    done = subprocess.run(
        ["git", "-C", str(root), "ls-files", "-z"], capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip("needs the git checkout")
    return [name for name in done.stdout.split("\0") if name]


def test_the_top_level_is_what_the_user_fixed(root: Path) -> None:
    """Nothing stands beside the agreed folders and files."""
    tops = {name.split("/")[0] for name in _tracked(root)}
    assert {name for name in tops if not TOP.fullmatch(name)} == set()
    assert {"pyproject.toml", "README.md", "geo", "maps", "tests", "seeds", "LICENSE"} <= tops


def test_no_file_is_above_twelve_megabytes(root: Path) -> None:
    """Each table stays below the limit of the design."""
    sizes = {
        name: (root / name).stat().st_size for name in _tracked(root) if (root / name).exists()
    }
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}


def test_no_module_passes_four_hundred_lines(root: Path) -> None:
    """A file is one concept; past 400 lines it is two."""
    long = {
        name: count
        for name in _tracked(root)
        if name.endswith(".py") and name.startswith(("geo/", "maps/")) and (root / name).exists()
        if (count := len((root / name).read_text().splitlines())) > 400
    }
    assert long == {}


def test_no_module_bears_a_name_that_says_nothing(root: Path) -> None:
    """No utils, helpers or common."""
    smells = {"utils.py", "helpers.py", "common.py", "misc.py"}
    assert [name for name in _tracked(root) if name.split("/")[-1] in smells] == []
