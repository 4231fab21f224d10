"""The form of a small list of places: columns, and folded names with their rows.

In: rows. Out: one ``.npz`` that `geo.places` opens. Text is kept as UTF-8, end to end where no two
are of like length, names sorted so that a look-up is a binary search.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from geo.data.table import write_arrays
from geo.names import fold

__all__ = ["Listed", "write_listed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One place of a list, with its other names.

    `importance` ranks it against towns: the decimal logarithm of the people of a town that
    print speaks of as often.
    """

    name: str
    kind: str
    country: str
    lon: float
    lat: float
    radius_km: float
    importance: float
    source: str
    admin1: str = ""
    area_km2: float = 0.0
    area_source: str = ""
    aliases: tuple[str, ...] = ()


def write_listed(path: Path, rows: Sequence[Listed]) -> None:
    """Write a list of places.

    Parameters
    ----------
    path
        File to write, ending in ``.npz``.
    rows
        The places; at least one.
    """
    names = sorted(
        {
            (fold(name).encode(), number, int(fold(name) != fold(row.name)))
            for number, row in enumerate(rows)
            for name in (row.name, *row.aliases)
            if fold(name)
        }
    )
    sources = sorted({row.source for row in rows})
    areas = sorted({row.area_source for row in rows})
    kinds = sorted({row.kind for row in rows})
    texts = [row.name.encode() for row in rows]
    write_arrays(
        path,
        {
            "name": np.frombuffer(b"".join(texts), np.uint8),
            "name_at": np.cumsum([0, *map(len, texts)], dtype=np.uint32),
            "kind": np.array([kinds.index(row.kind) for row in rows], np.uint8),
            "kind_word": np.array(kinds),
            "country": np.array([row.country for row in rows], "U2"),
            "admin1": np.array([row.admin1.encode() for row in rows], "S6"),
            "lon": np.array([row.lon for row in rows]),
            "lat": np.array([row.lat for row in rows]),
            "radius_km": np.array([row.radius_km for row in rows], np.float32),
            "importance": np.array([row.importance for row in rows], np.float32),
            "area_km2": np.array([row.area_km2 for row in rows], np.float32),
            "area_source": np.array([areas.index(row.area_source) for row in rows], np.uint16),
            "area_source_text": np.array([each.encode() for each in areas]),
            "source": np.array([sources.index(row.source) for row in rows], np.uint16),
            "source_text": np.array([each.encode() for each in sources]),
            "key": np.array([key for key, _, _ in names]),
            "key_row": np.array([number for _, number, _ in names], np.uint32),
            "key_other": np.array([other for _, _, other in names], np.uint8),
        },
    )
