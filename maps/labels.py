"""Where names go on the picture, so that none covers another.

In: boxes that are taken, and words that want a place near a point. Out: places, within the
frame and none upon another; what finds no room is left out, the important last. A callout may
stand farther off, on a leader line that crosses no words, or say less where all of it finds no
room; so may a name that has a second line. The important first, then each callout again among
the others; the same input gives the same picture. Pure. `maps/assets/page.js` does the same on
the screen.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from maps.crossings import covered, inside, meet, through

__all__ = ["Box", "Placed", "Wanted", "place_labels", "text_width"]


Floats = NDArray[np.float64]

# what a place costs, in pixels of leader line halved: words covered, by area; a way covered, by
# point; a turn farther down the list of sides; a leader line through words or over another; a
# callout that says less
_COVER, _ON_COVER, _ON_WAY, _TURN, _ACROSS = 5.0, 100.0, 6.0, 1.5, 120.0
_LESS = (0.0, 40.0, 90.0)
# a name says less only where all of it would stand upon another
_LAST = (0.0, 1e6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: Box) -> float:
        """Return the area two boxes share.

        Parameters
        ----------
        other
            Another box.

        Returns
        -------
        float
            Square pixels; 0 where they do not touch.
        """
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide * high if wide > 0 and high > 0 else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Lines of words near a point; `clear` pixels are kept from the point.

    `must` words are placed even where they cover something, but not upon other names;
    `centred` ones stand on the point itself or not at all; a `callout` may go far off and is led
    back by a line. `shorter` are the width and height of the words where less is said; the last
    of a callout is nothing but a sign, which may stand on the point.
    """

    x: float
    y: float
    width: float
    height: float
    rank: int
    clear: float = 6.0
    must: bool = False
    centred: bool = False
    callout: bool = False
    shorter: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Top left corner of the words, and which side of the point they stand on.

    `leader` is where a leader line meets the words; None where none is needed. `form` is 0
    where all of it is said, else which of the shorter forms stands there, from 1.
    """

    left: float
    top: float
    anchor: str
    leader: tuple[float, float] | None = None
    form: int = 0


@dataclass(slots=True)
class _Ground:
    """What stands already: boxes, leader lines with their owners, and points of the ways."""

    points: Floats
    boxes: list[tuple[float, float, float, float]]
    names: list[tuple[float, float, float, float]] = field(default_factory=list)
    leaders: list[tuple[float, float, float, float]] = field(default_factory=list)

    def cost(self, places: Sequence[tuple[Placed, Box]], want: Wanted) -> Floats:
        """Return what each place costs; infinite where it may not be taken."""
        sides = np.array([_sides(box) for _, box in places])
        standing = np.array(self.boxes).reshape(-1, 4)
        covers = covered(sides, standing)
        cost: Floats = (
            _COVER * covers + _ON_COVER * (covers > 0) + _ON_WAY * inside(sides, self.points)
        )
        cost += _TURN * np.array([turn for turn, _ in _turns(places)])
        less = _LESS if want.callout else _LAST
        cost += np.array([less[min(placed.form, len(less) - 1)] for placed, _ in places])
        old = np.array(self.leaders).reshape(-1, 4)
        crossed = np.count_nonzero(through(old, sides), axis=0)
        cost += _ACROSS * crossed
        if not want.must:
            cost[(covers > 0) | (crossed > 0)] = np.inf
        elif not want.callout:
            # one name upon another is neither
            cost[covered(sides, np.array(self.names).reshape(-1, 4)) > 0] = np.inf
        led = [number for number, (placed, _) in enumerate(places) if placed.leader is not None]
        if led:
            ends = [places[number][0].leader or (want.x, want.y) for number in led]
            new = np.array([(want.x, want.y, *end) for end in ends])
            cost[led] += 0.5 * np.hypot(new[:, 2] - new[:, 0], new[:, 3] - new[:, 1])
            cost[led] += _ACROSS * np.count_nonzero(through(new, standing), axis=1)
            cost[led] += _ACROSS * np.count_nonzero(meet(new, old), axis=1)
        return cost


# the name of a country or a sea may wander a little, and not off its ground
_ABOUT = (
    (0, 0),
    (0, 0.8),
    (0, -0.8),
    (0.4, 0),
    (-0.4, 0),
    (0.4, 0.8),
    (-0.4, -0.8),
    (0, 1.3),
    (0, -1.3),
)
# east first, as a reader expects; then the corners, west, above and below
_SIDES = (
    (1, 0),
    (1, -1),
    (1, 1),
    (-1, 0),
    (-1, -1),
    (-1, 1),
    (0, -1),
    (0, 1),
)
# how many times its clearance a name, and a callout, may stand from its point
_NEAR = (1.0, 1.7)
_FAR = (1.0, 1.9, 3.2, 5.0, 7.0, 10.0)
_LEAST_LEADER = 16.0
_LONGEST_LEADER = 0.25  # of the frame: from farther off nobody finds back
_EDGE = 3.0
_AGAIN = 2  # times a callout looks about again


def text_width(words: str, *, size: float) -> float:
    """Return about how wide words are; East Asian letters are square.

    Parameters
    ----------
    words
        One line.
    size
        Of the font, pixels.

    Returns
    -------
    float
        Pixels.

    Examples
    --------
    >>> text_width("평양", size=10.0)
    20.0
    """
    return sum(_share(letter) for letter in words) * size


def _share(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    if unicodedata.combining(letter):
        return 0.0
    if letter in "il.,'’!|:; ()ftjI":
        return 0.33
    if letter in "mwMW—" or (letter.isupper() and not letter.isascii()):
        return 0.82
    return 0.68 if letter.isupper() else 0.57


def place_labels(
    wanted: Sequence[Wanted],
    *,
    taken: Sequence[Box],
    lines: Sequence[tuple[float, float]],
    width: float,
    height: float,
) -> tuple[Placed | None, ...]:
    """Return a place for each label, or None where there is no room.

    Parameters
    ----------
    wanted
        In any order; a lower rank is served first.
    taken
        Boxes that no label may cover.
    lines
        Points along the routes: covering them costs, but is not forbidden.
    width, height
        Of the picture.

    Returns
    -------
    tuple
        In the order of `wanted`.
    """
    ground = _Ground(
        points=np.asarray(lines, dtype=np.float64).reshape(-1, 2),
        boxes=[_sides(box) for box in taken],
    )
    found: list[Placed | None] = [None] * len(wanted)
    order = sorted(range(len(wanted)), key=lambda each: (wanted[each].rank, each))
    spots = {index: list(_candidates(wanted[index], width=width, height=height)) for index in order}
    callouts = [index for index in order if wanted[index].callout]
    last = wanted[callouts[-1]].rank if callouts else 0
    held: dict[int, Box] = {}
    for index in [each for each in order if wanted[each].rank <= last]:
        found[index] = _settle(ground, wanted[index], spots[index], held, index)
    # once the callouts stand, each looks about again before the lesser names come
    for index in callouts * _AGAIN:
        _lift(ground, found[index], held.pop(index, None), wanted[index])
        found[index] = _settle(ground, wanted[index], spots[index], held, index)
    for index in [each for each in order if wanted[each].rank > last]:
        found[index] = _settle(ground, wanted[index], spots[index], held, index)
    return tuple(found)


def _settle(
    ground: _Ground,
    want: Wanted,
    places: Sequence[tuple[Placed, Box]],
    held: dict[int, Box],
    index: int,
) -> Placed | None:
    """Take the cheapest place, and return it; None where there is none."""
    if not places:
        return None
    cost = ground.cost(places, want)
    best = int(np.argmin(cost))
    if not math.isfinite(cost[best]):
        return None
    placed, box = places[best]
    held[index] = box
    ground.boxes.append(_sides(box))
    if not want.callout:
        ground.names.append(_sides(box))
    if placed.leader is not None:
        ground.leaders.append((want.x, want.y, *placed.leader))
    return placed


def _lift(ground: _Ground, placed: Placed | None, box: Box | None, want: Wanted) -> None:
    """Take words off the ground again."""
    if box is not None:
        ground.boxes.remove(_sides(box))
    if placed is not None and placed.leader is not None:
        ground.leaders.remove((want.x, want.y, *placed.leader))


def _turns(places: Sequence[tuple[Placed, Box]]) -> Iterator[tuple[int, Placed]]:
    """Yield each place with how far down the list of its form it stands."""
    turn, form = 0, 0
    for placed, _ in places:
        turn, form = (turn, form) if placed.form == form else (0, placed.form)
        yield turn, placed
        turn += 1


def _sides(box: Box) -> tuple[float, float, float, float]:
    return box.left, box.top, box.right, box.bottom


def _candidates(want: Wanted, *, width: float, height: float) -> Iterator[tuple[Placed, Box]]:
    """Yield places in the order they are liked, all within the frame."""
    if want.centred:
        for across, down in _ABOUT:
            left = want.x + (across - 0.5) * want.width
            top = want.y + (down - 0.5) * want.height
            box = Box(left=left, top=top, right=left + want.width, bottom=top + want.height)
            if (
                left >= 2
                and top >= 2
                and left + want.width <= width - 2
                and (top + want.height <= height - 2)
            ):
                yield Placed(left=left, top=top, anchor="middle"), box
        return
    yield from _around(want, width=width, height=height, steps=_FAR if want.callout else _NEAR)
    for number, (wide, high) in enumerate(want.shorter, start=1):
        less = replace(want, width=wide, height=high)
        bare = want.callout and number == len(want.shorter)
        if bare:
            # a bare sign on the point itself
            left = min(max(want.x - wide / 2, _EDGE), width - wide - _EDGE)
            top = min(max(want.y - high / 2, _EDGE), height - high - _EDGE)
            box = Box(left=left, top=top, right=left + wide, bottom=top + high)
            yield Placed(left=left, top=top, anchor="start", form=number), box
        steps = _FAR[:3] if bare else _FAR if want.callout else _NEAR
        yield from _around(less, width=width, height=height, steps=steps, form=number)


def _around(
    want: Wanted, *, width: float, height: float, steps: Sequence[float], form: int = 0
) -> Iterator[tuple[Placed, Box]]:
    """Yield places about a point, the near ones first."""
    farthest = min(width, height) * _LONGEST_LEADER
    for far in steps:
        for across, down in _SIDES:
            gap = want.clear * far
            if across > 0:
                left, anchor = want.x + gap, "start"
            elif across < 0:
                left, anchor = want.x - gap - want.width, "end"
            else:
                left, anchor = want.x - want.width / 2, "middle"
            top = (
                want.y
                - want.height / 2
                + down * (want.height / 2 + (gap if not across else gap / 2))
            )
            moved_in = (
                min(max(left, _EDGE), width - want.width - _EDGE),
                min(max(top, _EDGE), height - want.height - _EDGE),
            )
            moved = math.hypot(moved_in[0] - left, moved_in[1] - top)
            # a name pushed far from its point would name another
            if moved > want.clear * 2 and not (want.must or want.callout):
                continue
            placed, box = _at(want, *moved_in, anchor, form)
            if placed.leader is not None and far > _FAR[1]:
                x, y = placed.leader
                if math.hypot(x - want.x, y - want.y) > farthest:
                    continue
            yield placed, box


def _at(want: Wanted, left: float, top: float, anchor: str, form: int) -> tuple[Placed, Box]:
    box = Box(left=left, top=top, right=left + want.width, bottom=top + want.height)
    leader = None
    if want.callout:
        x = min(max(want.x, box.left), box.right)
        beside = want.x < box.left or want.x > box.right
        inset = want.height * 0.3 if beside else 0.0
        end = (x, min(max(want.y, box.top + inset), box.bottom - inset))
        if math.hypot(end[0] - want.x, end[1] - want.y) > _LEAST_LEADER:
            leader = end
    return Placed(left=left, top=top, anchor=anchor, leader=leader, form=form), box
