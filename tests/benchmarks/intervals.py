"""How wide intervals must be: ``python -m tests.benchmarks.intervals``.

In: the rows of `tests.benchmarks.routes`. Out: the rows of ``geo/data/accuracy.csv``, and how
often intervals so derived from one random half hold the published values of the other.
An interval is to hold nine values in ten. It leaves out the outermost 3.5 per cent of what is
published, below and above, by distance and by what is doubtful about the way; it is no narrower
than tables of distances differ from one another.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.benchmarks.routes import Row, default_files, measure

Band = tuple[str, str, str, float]  # network, countries, caveat, up to kilometres

# where published lengths are those of old lines, and new ones run beside them nearly everywhere
NEW_LINES = "CN;HK;JP;KR;TW"
# few and wide, so that each has rows enough
BANDS: tuple[Band, ...] = (
    ("rail", "", "", 100),
    ("rail", "", "", 200),
    ("rail", "", "", 500),
    ("rail", "", "", 99_999),
    ("rail", "", "other_line", 99_999),
    ("rail", NEW_LINES, "", 99_999),
    ("road", "", "", 500),
    ("road", "", "", 99_999),
    ("road", "", "sketch", 99_999),
)
_TAIL = 0.035
_LEAST_PCT = 3.0
# beyond it a way is of another line, not vague: its flag says so
_MOST_PCT = 12.0
_MOST_NEW_PCT = 20.0
_SPLITS = 200
_PLACES_M = 1_000.0  # what the places of the rows add to an interval on either side


def band_of(row: Row) -> Band | None:
    """Return the band that decides a row's interval, None where none does."""
    route = row.route
    # a way beside a line of its own name is told with that line, which has an interval too
    if route is None or {"estimate", "roundabout", "named_line"} & {*route.flags}:
        return None
    km = route.length_m / 1000
    special = {"rail": "other_line", "road": "sketch"}[row.mode]
    flag = special if special in route.flags and (row.mode != "rail" or km > 100) else ""
    new = row.mode == "rail" and bool({*route.countries} & {*NEW_LINES.split(";")})
    kind = (row.mode, NEW_LINES, "") if new else (row.mode, "", flag)
    return next(each for each in BANDS if each[:3] == kind and km <= each[3])


def derive(rows: Iterable[Row]) -> dict[Band, tuple[float, float, int]]:
    """Return below and above, per cent, and the number of rows, of each band that has rows."""
    ratios: dict[Band, list[float]] = {}
    for row in rows:
        band = band_of(row)
        if band is not None and row.route is not None:
            ratios.setdefault(band, []).append(row.published_m / row.route.length_m - 1)
    found = {}
    for band, values in sorted(ratios.items()):
        ordered = sorted(values)
        below, above = (-_quantile(ordered, _TAIL), _quantile(ordered, 1 - _TAIL))
        most = _MOST_NEW_PCT if band[1] else _MOST_PCT
        found[band] = (_rounded(below, most), _rounded(above, most), len(ordered))
    return found


def held(row: Row, widths: dict[Band, tuple[float, float, int]]) -> bool:
    """Return whether an interval of the derived widths holds a row's published distance."""
    band = band_of(row)
    if row.route is None or band is None or band not in widths:
        return row.covered
    below, above, _ = widths[band]
    length, slack = row.route.length_m, _PLACES_M
    gap = row.published_m - length
    return -below / 100 * length - slack <= gap <= above / 100 * length + slack


def _quantile(ordered: Sequence[float], part: float) -> float:
    place = part * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def _rounded(part: float, most: float) -> float:
    halves = -int(-200 * part // 1) / 2
    return min(max(halves, _LEAST_PCT), most)


def stability(rows: Sequence[Row]) -> str:
    """Return how often the values of one half lie in intervals derived from the other."""
    chance = random.Random(3)
    shares = []
    for _ in range(_SPLITS):
        mixed = chance.sample(list(rows), len(rows))
        half = len(mixed) // 2
        widths = derive(mixed[:half])
        shares.append(sum(held(row, widths) for row in mixed[half:]) / (len(mixed) - half))
    low, high = (100 * _quantile(sorted(shares), part) for part in (0.05, 0.95))
    return f"{100 * statistics.mean(shares):.1f} % ({low:.0f} to {high:.0f} in nine of ten splits)"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and how well it carries over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--date", default="2026-11-22")
    options = parser.parse_args(arguments)
    rows = [row for path in options.files or default_files() for row in measure(path)]
    print("network,countries,flag,up_to_km,below_pct,above_pct,rows,measured")
    for (network, countries, flag, limit), (below, above, count) in derive(rows).items():
        told = f"{network},{countries},{flag},{limit:.0f},{below:g},{above:g},{count}"
        print(f"{told},{options.date}")
    for mode in sorted({row.mode for row in rows}):
        own = [row for row in rows if row.mode == mode]
        print(f"{mode}: derived from one random half, held of the other: {stability(own)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
