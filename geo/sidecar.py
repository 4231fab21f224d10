"""A person's corrections beside an article: ``story.milepost.toml`` for ``story.txt``.

In: where an article came from. Out: its `Sheet`, if there is one.
Touches: the disk. How sheets are read is loaded where there is one to be read.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.sheets import Sheet

__all__ = ["find_sidecar"]

_ENDING = ".milepost.toml"


def find_sidecar(source: str) -> Sheet | None:
    """Return the corrections that lie beside an article.

    Parameters
    ----------
    source
        Where the article came from; only a file has a sidecar.

    Returns
    -------
    Sheet or None
        That of ``story.milepost.toml`` for ``story.txt``, if there is one.

    Raises
    ------
    SheetError
        If there is one that cannot be read.
    """
    if "://" in source or "\0" in source or len(source) > 1_000:
        return None
    path = Path(source)
    if not path.name:
        return None
    beside = path.with_name(path.stem + _ENDING)
    if beside == path or not beside.is_file():
        return None
    from geo.sheets import read_sheet

    return read_sheet(beside)
