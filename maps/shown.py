"""What a map shows at first, and what a reader may add.

In: marks. Out: names of layers, or fewer marks. At first: the way to follow, the straight
line, what the article says of them, the borders. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from maps.marks import Line, Mark

__all__ = ["layers_off", "marks_in_print"]

# a map of everything tells nothing: figures along the way and notes on the data wait
_OFF = frozenset({"gauge_break", "join", "closed"})
_OFF_PREFIXES = ("km-", "hour-stated-")
# a file has no switch, and a break of gauge is part of the story of a way
_ON_IN_PRINT = frozenset({"gauge_break"})


def layers_off(marks: Sequence[Mark]) -> frozenset[str]:
    """Return the layers that are off until a reader asks for them.

    Parameters
    ----------
    marks
        As the layers gave them.

    Returns
    -------
    frozenset of str
        The ways there to compare, a straight line that is flown, kilometre marks, hours at the
        stated speed, breaks of gauge, and notes on the network data.
    """
    lines = [mark for mark in marks if isinstance(mark, Line)]
    told = {line.layer for line in lines if not line.quiet}
    quiet = {line.layer for line in lines if line.quiet} - told
    # where the way flown is the straight line itself, one drawn upon the other tells nothing
    flown = {_pair(line) for line in lines if line.style == "air" and line.layer not in quiet}
    quiet |= {line.layer for line in lines if line.style == "geodesic" and _pair(line) in flown}
    names = {mark.layer for mark in marks}
    notes = {name for name in names if name in _OFF or name.startswith(_OFF_PREFIXES)}
    return frozenset(quiet | notes)


def _pair(line: Line) -> frozenset[str]:
    return frozenset(line.ends.split(" – "))


def marks_in_print(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return the marks of a picture file, which nobody can switch.

    Parameters
    ----------
    marks
        As the layers gave them.

    Returns
    -------
    tuple of Mark
        Those shown at first, and the breaks of gauge.
    """
    off = layers_off(marks) - _ON_IN_PRINT
    return tuple(mark for mark in marks if mark.layer not in off)
