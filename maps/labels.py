"""Where names go on the picture, so that none covers another.

In: boxes that are taken, and words that want a place near a point. Out: places. Greedy, the
important first; the same input gives the same picture. Pure.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

__all__ = ["Box", "Placed", "Wanted", "place_labels", "text_width"]


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
    point itself or not at all.
    """

    x: float
    y: float
    width: float
    height: float
    rank: int
    clear: float = 6.0
    must: bool = False
    centred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Top left corner of the words, and which side of the point they stand on."""

    left: float
    top: float
    anchor: str


# east first, as a reader expects; then the corners, above and below, west
# the name of a country may wander a little over its ground
_ABOUT = (
    (0, 0),
    (0, 1.5),
    (0, -1.5),
    (0.7, 0),
    (-0.7, 0),
    (0.7, 1.5),
    (-0.7, -1.5),
    (0, 3),
    (0, -3),
)
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
    xs, ys = points[:, 0], points[:, 1]
    boxes = list(taken)
    found: list[Placed | None] = [None] * len(wanted)
    for index in sorted(range(len(wanted)), key=lambda each: (wanted[each].rank, each)):
        want = wanted[index]
        best: tuple[float, int, Placed, Box] | None = None
        for turn, (placed, box) in enumerate(_candidates(want)):
            outside = (
                box.left < 2 or box.top < 2 or box.right > width - 2 or box.bottom > height - 2
            )
            covered = sum(box.covers(other) for other in boxes)
            if (outside or covered) and not want.must:
                continue
            crossed = int(
                np.count_nonzero(
                    (xs >= box.left - 2)
                    & (xs <= box.right + 2)
                    & (ys >= box.top - 1)
                    & (ys <= box.bottom + 1)
                )
            )
            cost = covered * 5 + crossed * 6 + (10_000 if outside else 0) + turn * 1.5
            if best is None or cost < best[0]:
                best = (cost, turn, placed, box)
        if best is not None:
            found[index] = best[2]
            boxes.append(best[3])
    return tuple(found)


def _candidates(want: Wanted) -> Iterator[tuple[Placed, Box]]:
    if want.centred:
        for across, down in _ABOUT:
            left = want.x + (across - 0.5) * want.width
            yield _at(want, left, want.y + (down - 0.5) * want.height, "middle")
        return
    for far in (1.0, 2.4):
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
            yield _at(want, left, top, anchor)


def _at(want: Wanted, left: float, top: float, anchor: str) -> tuple[Placed, Box]:
    box = Box(left=left, top=top, right=left + want.width, bottom=top + want.height)
    return Placed(left=left, top=top, anchor=anchor), box
