"""Build the names of countries and regions in other scripts than Latin.

In: the names of territories of the Unicode CLDR inside the package babel, and
``territories.csv`` of this folder for what print says instead. Out: ``territories.npz``
(folded name → code of a country or first-level region). Latin names are left out: the
gazetteer has those in use, and the others are English words and given names (Maurice, Indie).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import numpy as np

from geo.data.table import TableInfo, write_arrays
from geo.names import fold

__all__ = ["build", "territory_names"]

_PACKAGE = "babel"
_DATE = "2025-03-13"  # CLDR 47, which Babel 2.18 carries
_FOLDER = Path(__file__).parent
_LANGUAGES = (
    "ar", "be", "bg", "el", "fa", "he", "hy", "ja", "ka", "kk", "ko", "mk", "mn", "ru", "sr",
    "th", "uk", "zh", "zh_Hant",
)  # fmt: skip
_REMARK = re.compile(r"\s*[(（][^)）]*[)）]")


def build(out: Path) -> list[TableInfo]:
    """Write the names of territories.

    Parameters
    ----------
    out
        Folder that takes them.

    Returns
    -------
    list of TableInfo
        One file.
    """
    pairs = territory_names()
    write_arrays(
        out / "territories.npz",
        {
            "key": np.array([key.encode() for key, _ in pairs]),
            "code": np.array([code.encode() for _, code in pairs]),
        },
    )
    return [
        TableInfo(
            file="territories.npz",
            title="Names of countries and regions in other scripts than Latin",
            source=f"Unicode CLDR, from {_PACKAGE} {version(_PACKAGE)}; completed by hand",
            licence="Unicode-3.0",
            attribution="Names of countries: Unicode CLDR, © Unicode, Inc.",
            date=_DATE,
            rows=len(pairs),
            url="https://cldr.unicode.org/",
        )
    ]


def territory_names() -> list[tuple[str, str]]:
    """Return folded names with the code of their country or region.

    Returns
    -------
    list of tuple
        Sorted by the bytes of the name; one that fits two territories is left out, unless
        the table by hand has it for one.
    """
    known = {row["code"] for row in _csv("countries.csv")}
    meant: dict[str, set[str]] = {}
    for name, code in _from_cldr():
        if code in known and _is_foreign(name):
            meant.setdefault(fold(name), set()).add(code)
    sure = {key: next(iter(codes)) for key, codes in meant.items() if len(codes) == 1}
    for row in _csv("territories.csv"):
        sure |= {fold(name): row["code"] for name in row["names"].split(";")}
    return sorted(sure.items(), key=lambda pair: pair[0].encode())


def _from_cldr() -> Iterator[tuple[str, str]]:
    from babel import Locale

    for language in _LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            yield _REMARK.sub("", name), code


def _is_foreign(name: str) -> bool:
    return len(name) > 1 and not any(letter.isascii() and letter.isalpha() for letter in name)


def _csv(name: str) -> list[dict[str, str]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))
