"""On which side of its point a name stands on a map that cannot arrange its names itself.

In: marks and the frame that shows them. Out: a side a mark, the important first; what finds
none goes without its words, save a stop. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from maps.labels import Box, text_width
from maps.marks import Badge, Dot, Mark
from maps.projection import Frame
from maps.style import SIGNS

__all__ = ["sides_of"]

_SIZE, _LINE, _GAP = 14.0, 17.0, 11.0
_POINT = 8.0
_TOUCH = 12.0  # square pixels that two names may share: letters do not fill their box


def sides_of(marks: Sequence[Mark], frame: Frame) -> Mapping[int, str]:
    """Return the side of each stop, verdict and town.

    Parameters
    ----------
    marks
        As the layers gave them.
    frame
        About as large as the map will be.

    Returns
    -------
    Mapping
        Place of the mark among `marks` → ``"east"``, ``"west"``, or ``""`` where there is no
        room. Other marks are not in it.
    """
    named = [
        (number, mark, *frame.point(mark.lon, mark.lat))
        for number, mark in enumerate(marks)
        if isinstance(mark, Badge) or (isinstance(mark, Dot) and _is_named(mark))
    ]
    taken = [
        Box(left=x - _POINT, top=y - _POINT, right=x + _POINT, bottom=y + _POINT)
        for _, mark, x, y in named
        if isinstance(mark, Badge) or _is_stop(mark)
    ]
    found: dict[int, str] = {}
    for number, mark, x, y in sorted(named, key=lambda each: (_rank(each[1]), each[0])):
        costs = {
            side: sum(box.covers(other) for other in taken)
            for side, box in _boxes(mark, x, y).items()
        }
        side = min(costs, key=lambda each: costs[each])
        if costs[side] > _TOUCH and not _is_stop(mark):
            found[number] = ""
            continue
        found[number] = side
        taken.append(_boxes(mark, x, y)[side])
    return found


def _is_named(dot: Dot) -> bool:
    return dot.rank == 0 or dot.style == "town"


def _is_stop(mark: Badge | Dot) -> bool:
    return isinstance(mark, Dot) and mark.rank == 0


def _rank(mark: Badge | Dot) -> int:
    return 1 if isinstance(mark, Badge) else 2 * mark.rank


def _lines(mark: Badge | Dot) -> Iterator[str]:
    if isinstance(mark, Badge):
        yield mark.said
        yield SIGNS[mark.outcome.value].word
    else:
        yield mark.name
        if mark.local_name:
            yield mark.local_name


def _boxes(mark: Badge | Dot, x: float, y: float) -> dict[str, Box]:
    """Return the box of the words on each side; a verdict likes the west, a name the east."""
    lines = list(_lines(mark))
    wide = max(text_width(line, size=_SIZE) for line in lines)
    top = y - _LINE / 2
    bottom = top + _LINE * len(lines)
    east = Box(left=x + _GAP, top=top, right=x + _GAP + wide, bottom=bottom)
    west = Box(left=x - _GAP - wide, top=top, right=x - _GAP, bottom=bottom)
    if isinstance(mark, Badge):
        return {"west": west, "east": east}
    return {"east": east, "west": west}
