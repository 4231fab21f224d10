"""What `pip install milepost` brings: the packages, and how much room they take."""

from __future__ import annotations

import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
# MiB, as `du -m` counts; the byte code that pip writes beside it comes on top
MOST_MIB = 450
# what the tables, the command line and the map are made with, without which there is no Milepost
NAMED = frozenset(
    [
        "folium",
        "geopandas",
        "numpy",
        "pandas",
        "pyogrio",
        "pyproj",
        "rich",
        "shapely",
        "typer",
    ]
)
# what Milepost adds to these, its own tables included
MOST_OWN_MIB = 90


def room(found: Distribution) -> int:
    """Bytes of a distribution's files, without byte code."""
    files = [Path(str(each.locate())) for each in found.files or () if each.suffix != ".pyc"]
    return sum(path.stat().st_size for path in files if path.is_file())


def closure(names: frozenset[str] | list[str]) -> dict[str, int]:
    """Room of every distribution that some need, themselves included."""
    sizes: dict[str, int] = {}
    waiting = [Requirement(name) for name in names]
    while waiting:
        wanted = waiting.pop()
        key = wanted.name.lower().replace("_", "-")
        if key in sizes or (wanted.marker is not None and not wanted.marker.evaluate()):
            continue
        try:
            found = distribution(wanted.name)
        except PackageNotFoundError:
            pytest.skip(f"{wanted.name} is not installed as a distribution")
        sizes[key] = room(found)
        waiting += [
            needed
            for needed in map(Requirement, found.requires or ())
            if needed.marker is None or needed.marker.evaluate({"extra": ""})
        ]
    return sizes


def test_installation_keeps_within_its_room() -> None:
    """All packages and our own files take less than 450 MiB, ours less than 90 of them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    every = closure(project["dependencies"])
    own = sum(
        path.stat().st_size
        for folder in ("geo", "maps", "seeds")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    )
    named = sum(closure(NAMED).values())
    whole = sum(every.values()) + own
    assert whole / 2**20 < MOST_MIB
    assert (whole - named) / 2**20 < MOST_OWN_MIB


def test_nothing_is_installed_that_no_command_uses() -> None:
    """pydantic, which the newest typer needs, does not come along."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "pydantic" not in closure(project["dependencies"])
