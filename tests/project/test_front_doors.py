"""The front doors: what they promise is there, and opening them is cheap."""

from __future__ import annotations

import pickle
import subprocess
import sys
from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import iter_modules

import pytest

import geo
import maps
from geo import errors


@pytest.mark.parametrize("package", [geo, maps], ids=["geo", "maps"])
def test_every_exported_name_is_there_and_sorted(package: object) -> None:
    """`__all__` is sorted, and each name in it can be had."""
    names = package.__all__  # type: ignore[attr-defined]
    assert list(names) == sorted(names)
    assert len(set(names)) == len(names)
    for name in names:
        assert getattr(package, name) is not None


@pytest.mark.parametrize("package", [geo, maps], ids=["geo", "maps"])
def test_an_unknown_name_is_an_attribute_error(package: object) -> None:
    """A misspelt name fails as on any module."""
    with pytest.raises(AttributeError, match="no_such_verb"):
        package.no_such_verb  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize("package", [geo, maps], ids=["geo", "maps"])
def test_no_exported_function_hides_a_module(package: object) -> None:
    """A verb never bears the name of a module of its package."""
    modules = {each.name for each in iter_modules(package.__path__)}  # type: ignore[attr-defined]
    assert not modules & set(package.__all__)  # type: ignore[attr-defined]


@pytest.mark.parametrize("package", ["geo", "maps"])
def test_the_type_checker_sees_what_the_program_sees(package: str) -> None:
    """The names for the type checker, the table of rooms and `__all__` agree."""
    module = import_module(package)
    assert set(module._ROOM_OF) == set(module.__all__)


def test_importing_geo_loads_no_heavy_package() -> None:
    """`import geo` loads neither geopandas nor folium nor scipy."""
    script = (
        "import sys, geo, maps; "
        "print([n for n in ('geopandas', 'folium', 'pandas', 'scipy') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


LEAVES = [
    each
    for _, each in getmembers(errors, isclass)
    if issubclass(each, errors.MilepostError) and not each.__name__.startswith("_")
]


@pytest.mark.parametrize("kind", LEAVES, ids=[each.__name__ for each in LEAVES])
def test_every_error_pickles_and_has_a_builtin_beside_the_root(
    kind: type[errors.MilepostError],
) -> None:
    """An error keeps its sentence and its facts on the way to another process."""
    error = kind("Khasann")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind
    assert str(again) == str(error)
    assert again.__dict__ == error.__dict__
    builtins = [
        base for base in kind.__mro__ if base.__module__ == "builtins" and base is not object
    ]
    if kind is not errors.MilepostError:
        assert builtins[0] not in (Exception, BaseException)
