"""Times as a stopwatch shows them: 1:59:40, 1:58.4, "2:30 hours", "a mile in 4:21".

In: a `Scan` and a word of digits before a colon. Out: a `Figure`, or None.
Pure. Each step looks a bounded way ahead or back.
"""

from __future__ import annotations

from geo.languages import words
from geo.quantities_figure import Figure
from geo.quantities_text import Scan, Tag
from geo.quantities_units import read_unit

__all__ = ["read_stopwatch"]

_RUN_REACH = 12
_RUN_HOURS = words(
    "marathon ultra ironman triathlon flight flew train trains drive drove bus sailed crossing "
    "journey trip ferry plane hours bike hike"
)
_RUN_MINUTES = words(
    "mile miles metre metres meter meters m km k kilometres kilometers lap laps yard yards "
    "freestyle breaststroke butterfly backstroke medley steeplechase relay rowed ran swam pursuit"
)
_TIMED = {"h": 1, "min": 2}  # how many digits may stand before the colon
_AT_CLOCK = words("at until")
_PASSING = words("stunden stunde std")  # hours that pass: those of the day are "Uhr"


def read_stopwatch(scan: Scan, index: int) -> Figure | None:
    """Return a time as a stopwatch shows it: 1:59:40, in hours.

    Parameters
    ----------
    scan
        The text.
    index
        Index of a word of digits.

    Returns
    -------
    Figure or None
        The time in hours; None where no stopwatch speaks.
    """
    parts = scan.words[index : index + 3]
    if scan.gaps[index + 1] != ":":
        return None
    if scan.tags[index + 2] & Tag.UNIT and scan.spaced(index + 2):
        timed = _with_unit(scan, index)
        if timed is not None:
            return timed
    if scan.gaps[index + 2] != ":":
        return _minutes_and_seconds(scan, index)
    if (
        not (
            parts[0].isdecimal()
            and len(parts[0]) <= 3
            and all(len(each) >= 2 and each[:2].isdecimal() and each[0] < "6" for each in parts[1:])
        )
        or len(parts[1]) != 2
        or scan.gaps[index].endswith(":")
    ):
        return None
    try:
        seconds = float(parts[2])
    except ValueError:
        return None
    hours = int(parts[0]) + int(parts[1]) / 60 + seconds / 3600
    return Figure(hours, "h", scan.start(index), scan.ends[index + 2], index + 3, index)


def _with_unit(scan: Scan, index: int) -> Figure | None:
    """Return "2:30 hours", "59:30 minutes" as a time; "14:30 hours" is one of the clock."""
    whole, part = scan.words[index], scan.words[index + 1]
    if not (whole.isdecimal() and part.isdecimal() and len(part) == 2 and part < "60"):
        return None
    found = read_unit(scan, index + 2, digits=False)
    if found is None or scan.words[index + 2] == "uur":
        return None
    if len(whole) > _TIMED.get(found[0], 0) + (scan.words[index + 2] in _PASSING):
        return None
    if found[0] == "min" and scan.words[index - 1] in _AT_CLOCK:
        return None  # "at 14:30 minutes were read"
    value, nxt = int(whole) + int(part) / 60, found[2]
    return Figure(value, found[0], scan.start(index), scan.ends[nxt - 1], nxt, index)


def _minutes_and_seconds(scan: Scan, index: int) -> Figure | None:
    """Return a time to parts of a second: 1:58.4."""
    minutes, seconds = scan.words[index], scan.words[index + 1]
    if not minutes.isdecimal() or len(minutes) > 2 or scan.gaps[index].endswith(":"):
        return None
    if scan.words[index - 1] == "in" and seconds.isdecimal():
        return _run_in(scan, index)
    whole, point, part = seconds.partition(".")
    if not (point and len(whole) == 2 and whole < "60" and 0 < len(part) <= 3 and part.isdecimal()):
        return None
    value = int(minutes) + float(seconds) / 60
    return Figure(value, "min", scan.start(index), scan.ends[index + 1], index + 2, index)


def _run_in(scan: Scan, index: int) -> Figure | None:
    """Return the time of "a mile in 4:21" or "the marathon in 4:21": minutes, or hours.

    What it was done over says which; where nothing does, it stays a bare number.
    """
    first, second = scan.words[index], scan.words[index + 1]
    if len(second) != 2 or second >= "60":
        return None
    near = frozenset(scan.words[max(0, index - _RUN_REACH) : index + _RUN_REACH])
    if near & _RUN_HOURS and len(first) == 1:
        unit = "h"
    elif near & _RUN_MINUTES:
        unit = "min"
    else:
        return None
    value = int(first) + int(second) / 60
    return Figure(value, unit, scan.start(index), scan.ends[index + 1], index + 2, index)
