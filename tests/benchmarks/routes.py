"""How far rail and road routes are from published distances: ``python -m tests.benchmarks.routes``.

In: the development rows of ``../shared/reference`` where they are, and ``published_*.csv`` of
``tests/tables`` (or files named on the command line), with columns ``from_lat, from_lon, to_lat,
to_lon, published_km, mode``. Out: shares within 2, 5 and 10 per cent, median and 90th percentile,
coverage of the interval, failures with their reasons, beside the raw shortest path and the
straight line × 1.3; the same over random halves; and the table of the README.
"""

from __future__ import annotations

import argparse
import csv
import random
import statistics
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from geo.measure import geodesic_m, measure_journey
from geo.model import Mode, Place, Reading, Route

_SHARED = Path(__file__).resolve().parents[3] / "shared" / "reference"
_FILES = ("rail_distances_dev.csv", "road_distances_dev.csv")
_TABLES = Path(__file__).resolve().parents[1] / "tables"
_OWN = ("published_rail.csv", "published_road.csv")
_OFF = 0.10
_FAR = 0.25
_SPLITS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One published distance and what we make of it; `route` is None where there is no way."""

    id: str
    name: str
    mode: str
    published_m: float
    ends: tuple[Place, Place]
    route: Route | None

    @property
    def straight_m(self) -> float:
        """Return the straight line between the ends."""
        return geodesic_m(*self.ends)

    @property
    def raw_m(self) -> float:
        """Return the shortest path over the graph as it came."""
        return _raw_m(*self.ends, self.mode)

    @property
    def error(self) -> float:
        """Return how far off the route is, as a part of the published distance."""
        return _error(self.route.length_m if self.route else float("inf"), self.published_m)

    @property
    def covered(self) -> bool:
        """Return whether the route's interval holds the published distance."""
        return self.route is not None and self.route.low_m <= self.published_m <= self.route.high_m


def _error(found: float, published: float) -> float:
    return found / published - 1.0


def default_files() -> tuple[Path, ...]:
    """Return the files of published distances that are there: the development rows, and ours."""
    files = [*(_SHARED / name for name in _FILES), *(_TABLES / name for name in _OWN)]
    return tuple(path for path in files if path.is_file())


def measure(path: Path) -> list[Row]:
    """Return the rows of a file, measured."""
    rows = []
    with path.open(encoding="utf-8", newline="") as handle:
        for k, row in enumerate(csv.DictReader(handle)):
            a, b = (_place(row, side) for side in ("from", "to"))
            mode = Mode(row.get("mode") or "rail")
            routes, _ = measure_journey((a, b), mode=mode)
            ours = [each for each in routes if each.reading is Reading(mode.value)]
            rows.append(
                Row(
                    id=row.get("id") or str(k),
                    name=f"{a.name}–{b.name}",
                    mode=mode.value,
                    published_m=float(row["published_km"]) * 1000,
                    ends=(a, b),
                    route=ours[0] if ours else None,
                )
            )
    return rows


def _place(row: dict[str, str], side: str) -> Place:
    return Place(
        name=row.get(side) or side,
        lon=float(row[f"{side}_lon"]),
        lat=float(row[f"{side}_lat"]),
        country=row.get(f"{side}_cc") or "",
        source="row",
        kind="point",
        radius_m=1_000.0,
    )


_RAW: dict[str, object] = {}


def _raw_m(a: Place, b: Place, mode: str) -> float:
    """Return the shortest path between the nearest nodes of the graph as it came."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra
    from scipy.spatial import cKDTree

    from geo.graph import AUTO_JOIN, JOINED, Graph
    from geo.graph_make import unit_vectors
    from geo.store import open_table

    if mode not in _RAW:
        graph = Graph({**open_table(f"{mode}_points.npz"), **open_table(f"{mode}_chains.npz")})
        plain = graph.kind & (AUTO_JOIN | JOINED) == 0
        order = np.lexsort((graph.length_m[plain], graph.b[plain], graph.a[plain]))
        tails, heads = graph.a[plain][order], graph.b[plain][order]
        fresh = np.r_[True, (np.diff(tails) != 0) | (np.diff(heads) != 0)]
        metres = graph.length_m[plain][order]
        matrix = csr_matrix(
            (metres[fresh], (tails[fresh], heads[fresh])), shape=(graph.nodes, graph.nodes)
        )
        tree = cKDTree(unit_vectors(graph.lon[: graph.nodes], graph.lat[: graph.nodes]))
        _RAW[mode] = (matrix, tree)
    matrix, tree = _RAW[mode]  # type: ignore[misc]
    one, other = (
        int(tree.query(unit_vectors(np.array([each.lon]), np.array([each.lat])))[1][0])
        for each in (a, b)
    )
    return float(dijkstra(matrix, directed=False, indices=one)[other])


def summary(label: str, errors: Iterable[float]) -> str:
    """Return one line on how far off a method is."""
    sizes = sorted(abs(each) for each in errors)
    shares = "  ".join(
        f"{100 * sum(each <= limit for each in sizes) / len(sizes):5.1f} %"
        for limit in (0.02, 0.05, 0.10)
    )
    return (
        f"{label:<24} {len(sizes):4d}  {shares}  median {_percent(statistics.median(sizes))}  "
        f"p90 {_percent(sizes[int(0.9 * len(sizes))])}  "
        f"over 25 %: {sum(each > 0.25 for each in sizes)}"
    )


def _percent(part: float) -> str:
    return f"{100 * part:5.1f} %" if part < 10 else " none  "


def report(rows: Sequence[Row], mode: str) -> list[str]:
    """Return the lines that say how well one mode does."""
    chosen = [row for row in rows if row.mode == mode]
    covered = 100 * sum(row.covered for row in chosen) / len(chosen)
    posted = [row for row in chosen if row.route and row.route.source.startswith("posted")]
    free = [row for row in chosen if row not in posted]
    lines = [
        f"{mode}: rows, share within 2, 5, 10 %",
        summary("milepost", (row.error for row in chosen)),
        summary("  without posted km", (row.error for row in free)),
        summary("raw shortest path", (_error(row.raw_m, row.published_m) for row in chosen)),
        summary("straight line × 1.3", (1.3 * r.straight_m / r.published_m - 1 for r in chosen)),
        f"interval holds the published value in {covered:.1f} % of rows",
        "random halves, median error: " + _halves(chosen),
        "off by more than 10 %:",
    ]
    for row in sorted(chosen, key=lambda each: -abs(each.error)):
        if abs(row.error) > _OFF:
            why = f"{row.route.why}; flags {', '.join(row.route.flags)}" if row.route else "no way"
            lines.append(
                f"  {row.id} {row.name} {row.published_m / 1000:.0f} km: "
                f"{100 * row.error:+.1f} % ({why})"
            )
    return lines


def table(groups: Sequence[tuple[str, Sequence[Row]]]) -> list[str]:
    """Return the README's table of accuracy, one line a file and mode."""
    lines = [
        "| | rows | median error | within 2 % | within 5 % | within 10 % | off by more than 25 %"
        " | of these flagged | interval holds |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for name, rows in groups:
        for mode in sorted({row.mode for row in rows}):
            lines.append(table_line(name, [row for row in rows if row.mode == mode]))
    return lines


def table_line(name: str, rows: Sequence[Row]) -> str:
    """Return one line of the README's table of accuracy."""
    sizes = sorted(abs(row.error) for row in rows)
    far = [row for row in rows if abs(row.error) > _FAR]
    cells = [f"{rows[0].mode}, {name}", str(len(rows)), _percent(statistics.median(sizes)).strip()]
    cells += [
        f"{100 * sum(each <= limit for each in sizes) / len(sizes):.0f} %"
        for limit in (0.02, 0.05, 0.10)
    ]
    cells += [str(len(far)), str(sum(row.route is None or bool(row.route.flags) for row in far))]
    cells.append(f"{100 * sum(row.covered for row in rows) / len(rows):.0f} %")
    return "| " + " | ".join(cells) + " |"


def _halves(rows: Sequence[Row]) -> str:
    chance = random.Random(2)
    medians, shares = [], []
    for _ in range(_SPLITS):
        half = chance.sample(list(rows), len(rows) // 2)
        medians.append(statistics.median(abs(row.error) for row in half))
        shares.append(sum(abs(row.error) <= _OFF for row in half) / len(half))
    return (
        f"{100 * min(medians):.1f} to {100 * max(medians):.1f} %; "
        f"within 10 %: {100 * min(shares):.0f} to {100 * max(shares):.0f} %"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args(arguments)
    missing = [str(path) for path in options.files if not path.is_file()]
    if missing:
        print(f"{', '.join(missing)} is not there; name a file of rows.", file=sys.stderr)
        return 2
    groups = [(path.name, measure(path)) for path in options.files or default_files()]
    for name, rows in groups:
        for mode in sorted({row.mode for row in rows}):
            print(f"{name}")
            print("\n".join(report([row for row in rows if row.mode == mode], mode)))
            print()
    print("\n".join(table(groups)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
