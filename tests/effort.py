"""How much work something takes, measured so that a busy machine cannot fail a test.

In: functions to call. Out: processor seconds, and whether they grow as the input does.
Processor time is counted and not the clock's, with the garbage collector off, and a bound is
missed only where it is missed in every round: other programs can make a round slower, never
faster than the work is.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["ROUNDS", "growth", "processor_seconds", "within"]

ROUNDS = 6
_TICK_S = 0.01  # shorter works are too short to be compared


@contextmanager
def _no_collector() -> Iterator[None]:
    """Leave the collector off: what it costs hangs on what other tests left about."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def processor_seconds(work: Callable[[], object]) -> float:
    """Return the processor time of one call.

    Parameters
    ----------
    work
        What to call.

    Returns
    -------
    float
        Seconds of processor time of this process.
    """
    with _no_collector():
        start = time.process_time()
        work()
        return time.process_time() - start


def growth(small: Callable[[], object], large: Callable[[], object], *, most: float) -> float:
    """Return how many times the processor time of the smaller work the larger one takes.

    Parameters
    ----------
    small, large
        The same work on less and on more.
    most
        The rounds end with the first whose growth is below it.

    Returns
    -------
    float
        The least growth of up to `ROUNDS` rounds, the least time of either work compared.
    """
    shortest, longest = float("inf"), float("inf")
    for _ in range(ROUNDS):
        shortest = min(shortest, processor_seconds(small))
        longest = min(longest, processor_seconds(large))
        if longest < most * max(shortest, _TICK_S):
            break
    return longest / max(shortest, _TICK_S)


def within(work: Callable[[], object], seconds: float) -> bool:
    """Tell whether a call can be done in some seconds of processor time.

    Parameters
    ----------
    work
        What to call.
    seconds
        The bound. It guards against work that runs away, so it lies far above what is usual.

    Returns
    -------
    bool
        Whether one of three calls kept it.
    """
    return any(processor_seconds(work) < seconds for _ in range(3))
