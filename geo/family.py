"""Finds the members of a family folder.

In: the name of a package and of the constant that its members define.
Out: those constants, in the order of their file names.
Imports the member modules; touches nothing else. Works from a wheel.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

__all__ = ["members"]


@cache
def members(package: str, constant: str) -> tuple[object, ...]:
    """Return what the modules of a package define under one name.

    Parameters
    ----------
    package
        Dotted name, such as ``"geo.checks"``.
    constant
        Name of the constant a member defines, such as ``"CHECK"``.

    Returns
    -------
    tuple
        The constants found, sorted by file name; private modules are passed over.
    """
    folder = import_module(package)
    found = []
    for info in sorted(iter_modules(folder.__path__), key=lambda each: each.name):
        if info.name.startswith("_"):
            continue
        module = import_module(f"{package}.{info.name}")
        if hasattr(module, constant):
            found.append(getattr(module, constant))
    return tuple(found)
