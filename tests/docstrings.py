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
            found.append(name)
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
    """Return a line for each docstring that breaks a check."""
    wanted = set(SETTINGS["checks"])
    lines = []
    for name in names:
        try:
            report = validate(name)
        except StopIteration:  # numpydoc looks for the first def of a module; a door has none
            continue
        except Exception as error:  # numpydoc itself fails on some objects; that is a finding
            lines.append(f"{name}: numpydoc cannot read it: {error}")
            continue
        lines += [f"{name}: {code} {text}" for code, text in report["errors"] if code in wanted]
    return lines


if __name__ == "__main__":
    names = public_names()
    found = problems(names)
    print("\n".join(found) or f"{len(names)} docstrings, none amiss")
    sys.exit(bool(found))
