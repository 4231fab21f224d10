"""What `pip install milepost` brings: the packages, and how much room they take."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
# bytes of all files, with the byte code that pip writes beside them
MOST_BYTES = 450_000_000
# byte code is 1.41 times as large as its source, over all that is installed (CPython 3.11)
BYTE_CODE = 1.5
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


def room(files: Iterable[Path]) -> float:
    """Bytes of files, and of the byte code of those that get some, written or not."""
    return sum(
        path.stat().st_size * (1 + BYTE_CODE if path.suffix == ".py" else 1)
        for path in files
        if path.is_file() and path.suffix != ".pyc"
    )


def files_of(found: Distribution) -> list[Path]:
    """Files of a distribution."""
    return [Path(str(each.locate())) for each in found.files or ()]


def closure(names: frozenset[str] | list[str]) -> dict[str, float]:
    """Room of every distribution that some need, themselves included."""
    sizes: dict[str, float] = {}
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
        sizes[key] = room(files_of(found))
        waiting += [
            needed
            for needed in map(Requirement, found.requires or ())
            if needed.marker is None or needed.marker.evaluate({"extra": ""})
        ]
    return sizes


def test_installation_keeps_within_its_room() -> None:
    """All packages, our own files and the byte code of both take less than 450 MB."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    every = closure(settings["project"]["dependencies"])
    left_out = {
        ROOT / each for each in settings["tool"]["hatch"]["build"]["targets"]["wheel"]["exclude"]
    }
    folders = (ROOT / each for each in ("geo", "maps", "seeds"))
    own = room(path for each in folders for path in each.rglob("*") if path not in left_out)
    named = sum(closure(NAMED).values())
    whole = sum(every.values()) + own
    assert whole < MOST_BYTES
    assert (whole - named) / 2**20 < MOST_OWN_MIB


def test_a_package_more_is_counted_with_its_byte_code(tmp_path: Path) -> None:
    """A module of 1,000 bytes takes 2,500, a table of 1,000 bytes 1,000."""
    (tmp_path / "module.py").write_bytes(b"#" * 1000)
    (tmp_path / "table.npz").write_bytes(b"#" * 1000)
    (tmp_path / "module.cpython-311.pyc").write_bytes(b"#" * 700)
    assert room(tmp_path.iterdir()) == 3500


def test_nothing_is_installed_that_no_command_uses() -> None:
    """Neither pydantic, which the newest typer needs, nor SciPy comes along."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert not {"pydantic", "scipy"} & set(closure(project["dependencies"]))
