"""Holds every public docstring of geo and maps to numpydoc: `python tests/docstrings.py`."""

from __future__ import annotations

import sys
import tomllib
from importlib import import_module
from inspect import getmembers, isclass, isfunction
from pathlib import Path
from pkgutil import walk_packages

from numpydoc.validate import validate

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["numpydoc_validation"]


def public_names() -> list[str]:
    """Return the dotted names of all public functions, classes and methods defined here."""
    found = []
    for package in ("geo", "maps"):
        modules = [
            package,
            *(each.name for each in walk_packages([str(ROOT / package)], package + ".")),
        ]
        for name in modules:
            if "._" in name or name.endswith("__main__"):
                continue
            module = import_module(name)
            for label, thing in getmembers(module, lambda each: isfunction(each) or isclass(each)):
                if label.startswith("_") or thing.__module__ != name:
                    continue
                found.append(f"{name}.{label}")
                if isclass(thing):
                    found += [
                        f"{name}.{label}.{method}"
                        for method, body in vars(thing).items()
                        if isfunction(body) and not method.startswith("_")
                    ]
    return found


def problems(names: list[str]) -> list[str]:
    """Return a line for each docstring that breaks a check.

    Sections on parameters and returns are asked of functions. A class tells its fields in its
    text, once, beside their units; a method is a small question whose line is its answer; a
    command tells its options in its help.
    """
    wanted = set(SETTINGS["checks"])
    lines = []
    for name in names:
        report = validate(name)
        plain = (
            name.startswith(("maps.cli.", "maps.cli_network."))
            or report["type"] != "function"
            or _is_method(name)
        )
        asked = wanted - {"PR01", "RT01", "YD01"} if plain else wanted
        lines += [f"{name}: {code} {text}" for code, text in report["errors"] if code in asked]
    return lines


def _is_method(name: str) -> bool:
    return name.split(".")[-2][:1].isupper()


if __name__ == "__main__":
    names = public_names()
    found = problems(names)
    print("\n".join(found) or f"{len(names)} docstrings, none amiss")
    sys.exit(bool(found))
