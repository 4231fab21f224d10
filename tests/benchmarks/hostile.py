"""What hostile texts cost: ``python -m tests.benchmarks.hostile [SIZE…] [--stage claims]``.

In: the pieces of `tests/geo/test_quantities_hostile.py`, each repeated to 100 kB, 1 MB and
10 MB. Out: processor seconds, how they grow, and the most memory, a line a piece.
Every reading has a process of its own, one after another, so that no memory is shared.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

_TESTS = Path(__file__).parent.parent
sys.path[:0] = [str(_TESTS), str(_TESTS / "geo")]

SIZES = (100_000, 1_000_000, 10_000_000)
MEGA = 1_000_000


def _figures(text: str) -> int:
    from geo.quantities import find_quantities

    return len(find_quantities(text)[0])


def _claims(text: str) -> int:
    from geo.article import make_article
    from geo.claims import read_claims
    from geo.places import prominence, whereabouts
    from geo.toponyms import find_toponyms

    article = make_article(text)
    names = find_toponyms(article, known=prominence, whereabouts=whereabouts)
    return len(read_claims(article, toponyms=names)[0])


def _check(text: str) -> int:
    from geo.pipeline import check_article

    return len(check_article(text).claims)


STAGES: dict[str, Callable[[str], int]] = {"figures": _figures, "claims": _claims, "check": _check}


def read_once(stage: str, name: str, size: int) -> tuple[int, float, float]:
    """Return what is found in a text of one piece, the seconds it takes and megabytes."""
    from test_quantities_hostile import UNITS, filled

    read = STAGES[stage]
    read("It took 20 hours from Paris to Lyon.")  # tables are loaded before the clock starts
    text = filled(UNITS[name], size)
    start = time.process_time()
    found = read(text)
    spent = time.process_time() - start
    return found, spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def in_own_process(stage: str, name: str, size: int, *, limit_s: float) -> tuple[str, ...] | None:
    """Return the same, read in a process of its own; None where the limit ended it."""
    command = [sys.executable, "-m", "tests.benchmarks.hostile", "--one", stage, name, str(size)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit_s, check=False)
    except subprocess.TimeoutExpired:
        return None
    return tuple(done.stdout.split()) if done.returncode == 0 else None


def main() -> None:
    """Print a line for each piece."""
    from test_quantities_hostile import UNITS

    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("sizes", nargs="*", type=int, default=SIZES)
    reader.add_argument("--stage", choices=sorted(STAGES), default="claims")
    reader.add_argument("--piece", action="append", choices=sorted(UNITS))
    reader.add_argument("--limit", type=float, default=600.0, help="seconds a reading")
    reader.add_argument("--one", nargs=3, metavar=("STAGE", "PIECE", "SIZE"))
    asked = reader.parse_args()
    if asked.one:
        stage, name, size = asked.one
        print(*read_once(stage, name, int(size)))
        return
    for name in asked.piece or UNITS:
        line, before = f"{name:22}", 0.0
        for size in asked.sizes:
            got = in_own_process(asked.stage, name, size, limit_s=asked.limit)
            if got is None:
                line += f" | {size / MEGA:g} MB: ended"
                break
            spent = float(got[1])
            grown = f" x{spent / before:.1f}" if before > 0.05 else ""
            line += f" | {size / MEGA:g} MB: {spent:.2f} s{grown}, {float(got[2]):.0f} MB, {got[0]}"
            before = spent
        print(line, flush=True)


if __name__ == "__main__":
    main()
