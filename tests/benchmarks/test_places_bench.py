"""A name looked up in the packaged gazetteer against the same in SQLite.

The peer is the usual way without a data structure of one's own: a table of folded names and row
numbers with an index, in the standard library's SQLite, opened from disk. What is compared is a
ratio, so that the machine's speed does not matter.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from geo.names import fold
from geo.places.gazetteer import _rows, _trie

NAMES = ("Pyongyang", "Владивосток", "Springfield", "Paris", "Khasan", "Ulan-Ude", "Zzyzxbury")
ROUNDS = 400
# the trie should be no slower than SQLite; twice is the slack for a busy machine
SLOWEST_RATIO = 2.0


@pytest.fixture(scope="module")
def peer(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    """A SQLite file with every tenth name of the gazetteer, and those asked for."""
    path = Path(tmp_path_factory.mktemp("peer")) / "names.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE names (key TEXT, row INTEGER)")
    asked = {fold(name) for name in NAMES}
    rows = (
        (key, value)
        for number, (key, (value,)) in enumerate(_trie().iteritems())
        if number % 10 == 0 or key in asked
    )
    connection.executemany("INSERT INTO names VALUES (?, ?)", rows)
    connection.execute("CREATE INDEX by_key ON names (key)")
    connection.commit()
    return connection


def _seconds(look_up: Callable[[str], object]) -> float:
    """Return the median time of one look-up over all names."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for name in NAMES:
            look_up(fold(name))
        times.append((time.perf_counter() - start) / len(NAMES))
    return median(times)


def test_a_look_up_is_as_fast_as_sqlite(peer: sqlite3.Connection) -> None:
    """Rows of a name come at least about as fast as from an indexed SQLite table."""

    def ask(key: str) -> list[tuple[int]]:
        return peer.execute("SELECT row FROM names WHERE key = ?", (key,)).fetchall()

    for name in NAMES:
        ours = sorted(row for row, _ in _rows(fold(name)))
        theirs = sorted(value >> 2 for (value,) in ask(fold(name)))
        assert ours == theirs
    ratio = _seconds(_rows) / _seconds(ask)
    print(f"gazetteer / SQLite: {ratio:.2f}")
    assert ratio <= SLOWEST_RATIO
