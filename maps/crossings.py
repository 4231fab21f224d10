"""What boxes and lines on a picture cover and cross.

In: arrays of boxes (left, top, right, bottom), of lines (from x, y to x, y) and of points, in
pixels. Out: areas, counts, and which meets which. Pure.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["covered", "inside", "meet", "through"]

Floats = NDArray[np.float64]

# what stands at the point itself is what a leader line comes from
_CLEAR_OF_SPOT = 8.0
_AXES = ((0, 2), (1, 3))  # where the two sides of a box stand in its row, across and down


def covered(boxes: Floats, standing: Floats) -> Floats:
    """Return for each box how much of those that stand it covers.

    Parameters
    ----------
    boxes
        Shape ``(n, 4)``.
    standing
        Shape ``(m, 4)``.

    Returns
    -------
    ndarray
        Square pixels, shape ``(n,)``; zeros where nothing stands.
    """
    if not len(standing):
        return np.zeros(len(boxes))
    wide, high = (
        np.minimum(boxes[:, far, None], standing[:, far])
        - np.maximum(boxes[:, near, None], standing[:, near])
        for near, far in _AXES
    )
    areas = np.where((wide > 0) & (high > 0), wide * high, 0.0)
    # added up one by one, so that the sum does not depend on how many there are
    sums: Floats = np.cumsum(areas, axis=1)[:, -1]
    return sums


def inside(boxes: Floats, points: Floats) -> NDArray[np.intp]:
    """Return how many points lie in each box, or hard by it.

    Parameters
    ----------
    boxes
        Shape ``(n, 4)``.
    points
        Shape ``(m, 2)``.

    Returns
    -------
    ndarray
        Counts, shape ``(n,)``.
    """
    xs, ys = points[:, 0], points[:, 1]
    left, top, right, bottom = (side[:, None] for side in boxes.T)
    within = (xs >= left - 2) & (xs <= right + 2) & (ys >= top - 1) & (ys <= bottom + 1)
    counts: NDArray[np.intp] = np.count_nonzero(within, axis=1)
    return counts


def through(leaders: Floats, boxes: Floats) -> NDArray[np.bool_]:
    """Return which leader lines run through which boxes.

    Parameters
    ----------
    leaders
        Shape ``(n, 4)``; what lies within 8 pixels of the start is where the line comes from.
    boxes
        Shape ``(m, 4)``.

    Returns
    -------
    ndarray
        Shape ``(n, m)``.

    Examples
    --------
    >>> line = np.array([[0.0, 0.0, 100.0, 0.0]])
    >>> through(line, np.array([[40.0, -5.0, 60.0, 5.0], [40.0, 5.0, 60.0, 9.0]])).tolist()
    [[True, False]]
    """
    if not len(leaders) or not len(boxes):
        return np.zeros((len(leaders), len(boxes)), dtype=np.bool_)
    steps = leaders[:, 2:] - leaders[:, :2]
    enters = np.minimum(_CLEAR_OF_SPOT / np.maximum(np.hypot(*steps.T), 1e-9), 0.5)[:, None]
    leaves = np.ones((1, 1))
    for near, far in _AXES:
        low, high = _passes(leaders[:, near], steps[:, near], boxes[:, near], boxes[:, far])
        enters, leaves = np.maximum(enters, low), np.minimum(leaves, high)
    found: NDArray[np.bool_] = enters < leaves
    return found


def _passes(start: Floats, step: Floats, side: Floats, other: Floats) -> tuple[Floats, Floats]:
    """Return at what part of each line it comes in between two sides of each box, and leaves."""
    start, step = start[:, None], step[:, None]
    with np.errstate(divide="ignore", invalid="ignore"):
        near, far = (side - start) / step, (other - start) / step
    low, high = np.fmin(near, far), np.fmax(near, far)
    still = step == 0
    if still.any():
        # along an axis the line does not move: within the box all the way, or never
        within = (side < start) & (start < other)
        low = np.where(still, np.where(within, -np.inf, np.inf), low)
        high = np.where(still, np.inf, high)
    return low, high


def meet(new: Floats, old: Floats) -> NDArray[np.bool_]:
    """Return which lines cross which others.

    Parameters
    ----------
    new
        Shape ``(n, 4)``.
    old
        Shape ``(m, 4)``.

    Returns
    -------
    ndarray
        Shape ``(n, m)``.
    """
    ax, ay, bx, by = (each[:, None] for each in new.T)
    cx, cy, dx, dy = (each[None, :] for each in old.T)

    def side(px: Floats, py: Floats, qx: Floats, qy: Floats, rx: Floats, ry: Floats) -> Floats:
        return (qx - px) * (ry - py) - (qy - py) * (rx - px)

    apart = side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy)
    other = side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by)
    return (apart < 0) & (other < 0)
