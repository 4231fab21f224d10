"""Where names go on the picture, so that none covers another.

In: boxes that are taken, and words that want a place near a point. Out: places, within the
frame and none upon another; what finds no room is left out, the important last. A callout may
stand farther off, on a leader line. Greedy, the important first; the same input gives the same
picture. Pure. `maps/assets/page.js` does the same on the screen.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["Box", "Placed", "Wanted", "place_labels", "text_width"]


_STEPS = np.arange(2, 8)  # eighths of a leader line at which it is looked at


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

    `must` words are placed even where they cover something; `centred` ones stand on the
    point itself or not at all; a `callout` may go far off and is led back by a line.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Top left corner of the words, and which side of the point they stand on.

    `leader` is where a leader line meets the words; None where none is needed.
    """

    left: float
    top: float
    anchor: str
    leader: tuple[float, float] | None = None


# the name of a country may wander a little over its ground
_ABOUT = (
    (0, 0),
    (0, 1.5),
    (0, -1.5),
    (0.4, 0),
    (-0.4, 0),
    (0.4, 1.5),
    (-0.4, -1.5),
    (0, 3),
    (0, -3),
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
_NEAR = (1.0, 2.4)
_FAR = (1.0, 1.9, 3.2, 5.0, 7.0, 10.0)
_LEAST_LEADER = 16.0
_EDGE = 3.0


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
    points = np.asarray(lines, dtype=np.float64).reshape(-1, 2)
    boxes = [_sides(box) for box in taken]
    found: list[Placed | None] = [None] * len(wanted)
    for index in sorted(range(len(wanted)), key=lambda each: (wanted[each].rank, each)):
        want = wanted[index]
        best: tuple[float, Placed, Box] | None = None
        places = list(_candidates(want, width=width, height=height))
        standing = np.array(boxes).reshape(-1, 4)
        areas = _covered(np.array([_sides(box) for _, box in places]).reshape(-1, 4), standing)
        for turn, ((placed, box), covered) in enumerate(zip(places, areas, strict=True)):
            if covered and not want.must:
                continue
            cost = covered * 5 + _crossed(box, points) * 6 + turn * 1.5
            if placed.leader is not None:
                cost += _led(want, placed, standing)
            if best is None or cost < best[0]:
                best = (cost, placed, box)
        if best is not None:
            found[index] = best[1]
            boxes.append(_sides(best[2]))
    return tuple(found)


def _sides(box: Box) -> tuple[float, float, float, float]:
    return box.left, box.top, box.right, box.bottom


def _covered(boxes: NDArray[np.float64], standing: NDArray[np.float64]) -> list[float]:
    """Return for each box how much of those that stand it covers, square pixels."""
    if not len(standing):
        return [0.0] * len(boxes)
    one, other = boxes[:, None, :], standing[None, :, :]
    both = np.minimum(one[..., 2:], other[..., 2:]) - np.maximum(one[..., :2], other[..., :2])
    areas = np.where((both > 0).all(axis=-1), both[..., 0] * both[..., 1], 0.0)
    # added up one by one, so that the sum does not depend on how many there are
    sums: list[float] = np.cumsum(areas, axis=1)[:, -1].tolist()
    return sums


def _crossed(box: Box, points: NDArray[np.float64]) -> int:
    xs, ys = points[:, 0], points[:, 1]
    return int(
        np.count_nonzero(
            (xs >= box.left - 2)
            & (xs <= box.right + 2)
            & (ys >= box.top - 1)
            & (ys <= box.bottom + 1)
        )
    )


def _led(want: Wanted, placed: Placed, standing: NDArray[np.float64]) -> float:
    """Return what a leader line costs: its length, and each box it runs through."""
    x, y = placed.leader or (want.x, want.y)
    px = want.x + (x - want.x) * _STEPS / 8
    py = want.y + (y - want.y) * _STEPS / 8
    left, top, right, bottom = (side[:, None] for side in standing.T)
    through = np.count_nonzero(
        ((left < px) & (px < right) & (top < py) & (py < bottom)).any(axis=1)
    )
    return 0.5 * math.hypot(x - want.x, y - want.y) + 25.0 * through


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
    for far in _FAR if want.callout else _NEAR:
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
            inside = (
                min(max(left, _EDGE), width - want.width - _EDGE),
                min(max(top, _EDGE), height - want.height - _EDGE),
            )
            moved = math.hypot(inside[0] - left, inside[1] - top)
            # a name pushed far from its point would name another
            if moved > want.clear * 2 and not (want.must or want.callout):
                continue
            yield _at(want, *inside, anchor)


def _at(want: Wanted, left: float, top: float, anchor: str) -> tuple[Placed, Box]:
    box = Box(left=left, top=top, right=left + want.width, bottom=top + want.height)
    leader = None
    if want.callout:
        x = min(max(want.x, box.left), box.right)
        beside = want.x < box.left or want.x > box.right
        inset = want.height * 0.3 if beside else 0.0
        end = (x, min(max(want.y, box.top + inset), box.bottom - inset))
        if math.hypot(end[0] - want.x, end[1] - want.y) > _LEAST_LEADER:
            leader = end
    return Placed(left=left, top=top, anchor=anchor, leader=leader), box
