"""Ways that a mean speed may be of and that no map holds: longer, newer, or between other ends.

In: the case of a speed. Out: whether what was measured is its way.
Pure: reads nothing.
"""

from __future__ import annotations

from geo.cases import kin
from geo.model import Case, Measurement, Mode, Reading
from geo.tolerances import PACE
from geo.travel import lengths_of, mode_of
from geo.yardsticks import own_distances, straight

__all__ = ["goes_a_new_way", "goes_farther", "is_beyond", "lacks_its_way"]

_FARTHER = 1.1  # by more than rounding
# Nine ways in ten on the ground are longer than so many straight lines.
_BENT = 1.12


def goes_a_new_way(case: Case) -> bool:
    """Return whether the article's own distance is shorter than every way that was measured.

    A line that was opened lately may be in no network yet. One that is hardly longer than the
    straight line is that line in disguise, and no way.

    Parameters
    ----------
    case
        The claim and what is known around it.

    Returns
    -------
    bool
        False where nothing but the straight line was measured.
    """
    line = straight(own_distances(case))
    ways = [each.low for each in lengths_of(case) if each is not line]
    if line is None or not ways:
        return False
    own = (each.quantity.value_si for each in kin(case, "distance"))
    return any(_BENT * line.value < each < min(ways) for each in own)


def goes_farther(case: Case) -> bool:
    """Return whether the article's own distance is longer than every way that was measured.

    A swimmer's track is, and a storm's path; how far they went is judged by itself.

    Parameters
    ----------
    case
        The claim and what is known around it.

    Returns
    -------
    bool
        True from a tenth more than the longest of `lengths_of` on.
    """
    longest = max((each.value for each in lengths_of(case)), default=0.0)
    own = (each.quantity.value_si for each in kin(case, "distance"))
    return any(each > _FARTHER * longest for each in own)


def is_beyond(case: Case, speed: float) -> bool:
    """Return whether route over time is faster than anyone travels: not that route's time.

    Parameters
    ----------
    case
        The claim and what is known around it.
    speed
        In m/s.

    Returns
    -------
    bool
        False where no way of travelling is known.
    """
    mode = mode_of(case)
    return mode is not None and speed > PACE[mode].limit


def lacks_its_way(case: Case, length: Measurement) -> bool:
    """Return whether a length is the straight line of a voyage between ends that no ship reaches.

    Parameters
    ----------
    case
        The claim and what is known around it.
    length
        One of `lengths_of`.

    Returns
    -------
    bool
        True where one of the ends lies inland, so that it may be another place of its name; a
        distance of the article that agrees with it says that it is none.
    """
    return (
        mode_of(case) is Mode.SEA
        and length.reading is Reading.GEODESIC
        and all(each.reading is not Reading.SEA for each in own_distances(case))
        and not any(
            length.low <= each.quantity.value_si * _FARTHER
            and each.quantity.value_si <= length.high * _FARTHER
            for each in kin(case, "distance")
        )
    )
