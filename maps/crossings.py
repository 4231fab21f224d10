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
    one, other = boxes[:, None, :], standing[None, :, :]
    both = np.minimum(one[..., 2:], other[..., 2:]) - np.maximum(one[..., :2], other[..., :2])
    areas = np.where((both > 0).all(axis=-1), both[..., 0] * both[..., 1], 0.0)
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
    start, step = leaders[:, None, :2], (leaders[:, 2:] - leaders[:, :2])[:, None, :]
    with np.errstate(divide="ignore", invalid="ignore"):
        near = (boxes[None, :, :2] - start) / step
        far = (boxes[None, :, 2:] - start) / step
    low, high = np.fmin(near, far), np.fmax(near, far)
    # along an axis the line does not move: within the box all the way, or never
    still = step == 0
    within = (boxes[None, :, :2] < start) & (start < boxes[None, :, 2:])
    low = np.where(still, np.where(within, -np.inf, np.inf), low)
    high = np.where(still, np.inf, high)
    clear = np.minimum(_CLEAR_OF_SPOT / np.maximum(np.hypot(*step[:, 0].T), 1e-9), 0.5)[:, None]
    enters = np.maximum(low.max(axis=2), clear)
    found: NDArray[np.bool_] = enters < np.minimum(high.min(axis=2), 1.0)
    return found


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
