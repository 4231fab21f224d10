"""How fast people and vehicles get about at all, from door to door.

In: a way of travelling and a pace. Out: whether anything travels like that.
Pure: reads nothing.
Source: timetables and records told by newspapers, as wide as they go; with stops and nights.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

from geo.model import Mode

__all__ = ["WINDING", "half_octave", "pace_of"]

WINDING = 1.2
"""How many times longer than the straight line a way is taken to be where none is measured."""

# km/h, slowest to fastest
_PACES: Mapping[Mode | None, tuple[float, float]] = MappingProxyType(
    {
        Mode.RAIL: (20, 350),
        Mode.ROAD: (10, 140),
        Mode.SEA: (2, 80),
        Mode.RIVER: (1, 60),
        Mode.AIR: (150, 1500),
        Mode.FOOT: (0.5, 12),
        Mode.BICYCLE: (3, 45),
        None: (0.5, 1200),
    }
)
_SLOW, _FAST = 1 / 3, 1.3


def pace_of(mode: Mode | None, pace_kmh: float) -> str:
    """Return what a pace is for a way of travelling.

    Parameters
    ----------
    mode
        The way; None for one that is not told.
    pace_kmh
        From door to door, kilometres an hour.

    Returns
    -------
    str
        "too slow", "too fast" or "a fair pace"; the bounds are wide, so that a figure that is
        wrong by half stays with its own way.

    Examples
    --------
    >>> pace_of(Mode.FOOT, 300.0)
    'too fast'
    """
    slowest, fastest = _PACES.get(mode, _PACES[None])
    if pace_kmh < slowest * _SLOW:
        return "too slow"
    return "too fast" if pace_kmh > fastest * _FAST else "a fair pace"


def half_octave(pace_kmh: float) -> str:
    """Return about how fast something goes, in steps of two fifths.

    Parameters
    ----------
    pace_kmh
        Kilometres an hour; what is slower than one counts as one.

    Returns
    -------
    str
        The middle of the step.

    Examples
    --------
    >>> half_octave(100.0), half_octave(110.0), half_octave(0.2)
    ('about 91 km/h', 'about 128 km/h', 'about 1 km/h')
    """
    return f"about {2 ** (round(2 * math.log2(max(pace_kmh, 1.0))) / 2):.0f} km/h"
