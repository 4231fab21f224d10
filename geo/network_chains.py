"""Lines cut into chains where they share a point.

In: lines. Out: chains, the parts of lines between two nodes.
Pure: reads nothing, writes nothing. Points are compared a few million at a time, so that
beside the lines themselves little memory is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from geo.network_lines import Ints, Lines, Spots, segments_m

__all__ = ["Chains", "blocks", "cut_lines", "find_nodes", "single_lines"]

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

_BLOCK = 1_000_000  # points looked at together
_SORTED = 4_000_000  # keys sorted at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Chains:
    """Parts of lines between two nodes.

    `first` and `last` are the numbers of their points in the lines, `a` and `b` those of their
    nodes, `kind` that of their sort, `length_m` along them. `at_m` is, for each point of the
    lines that is no node, how far along its chain it lies. `node` is a point of each node.
    """

    first: Ints
    last: Ints
    a: Ints
    b: Ints
    kind: npt.NDArray[np.uint16]
    length_m: Floats
    at_m: npt.NDArray[np.float32]
    node: Ints


def cut_lines(lines: Lines, nodes: Flags) -> Chains:
    """Return the chains of lines.

    Parameters
    ----------
    lines
        The lines.
    nodes
        Whether each of their points is a node.

    Returns
    -------
    Chains
        In the order of the lines.
    """
    spots, ends = lines.spots, np.cumsum(lines.sizes, dtype=np.int64)
    at = np.flatnonzero(nodes)
    line = np.searchsorted(ends, at, side="right")
    _, point, number = np.unique(_keys(spots[at]), return_index=True, return_inverse=True)
    within = np.flatnonzero(line[1:] == line[:-1])
    first, last = at[within], at[within + 1]
    at_m = np.zeros(len(spots), dtype=np.float32)
    length = np.zeros(len(first))
    for i, j in blocks(first, last):
        low, high = int(first[i]), int(last[j - 1]) + 1
        run = np.r_[0.0, np.cumsum(segments_m(spots[low:high]))]
        length[i:j] = run[last[i:j] - low] - run[first[i:j] - low]
        begun = np.zeros(high - low, dtype=np.int64)
        begun[first[i:j] - low] = first[i:j] - low
        at_m[low:high] = run - run[np.maximum.accumulate(begun)]
    return Chains(
        first=first,
        last=last,
        a=number[within],
        b=number[within + 1],
        kind=lines.kinds[line[within]],
        length_m=length,
        at_m=at_m,
        node=at[point],
    )


def find_nodes(lines: Lines, alive: Flags) -> Flags:
    """Return which points are ends of lines, or on two of them.

    Parameters
    ----------
    lines
        The lines.
    alive
        Which of them count.

    Returns
    -------
    array of bool
        One for each point; false on lines that do not count.
    """
    spots, sizes = lines.spots, lines.sizes
    ends = np.cumsum(sizes, dtype=np.int64)
    nodes = np.zeros(len(spots), dtype=bool)
    nodes[(ends - sizes)[alive]] = True
    nodes[(ends - 1)[alive]] = True
    lives = None if alive.all() else np.repeat(alive, sizes)
    steps = [slice(at, at + _BLOCK) for at in range(0, len(spots), _BLOCK)]
    parts = len(spots) // _SORTED + 1
    found = []
    for part in range(parts):
        keys = []
        for step in steps:
            block = _keys(spots[step])
            chosen = (block ^ (block >> 32)) % parts == part
            keys.append(block[chosen if lives is None else chosen & lives[step]])
        row = np.sort(np.concatenate(keys))
        found.append(np.unique(row[1:][row[1:] == row[:-1]]))
    shared = np.sort(np.concatenate(found))
    if len(shared):
        for step in steps:
            block = _keys(spots[step])
            place = np.minimum(np.searchsorted(shared, block), len(shared) - 1)
            nodes[step] |= shared[place] == block
    return nodes if lives is None else nodes & lives


def single_lines(lines: Lines) -> Flags:
    """Return which lines are no copy of one before them, drawn forth or back.

    Parameters
    ----------
    lines
        The lines.

    Returns
    -------
    array of bool
        One for each line; a one-way line and the same one back are two.
    """
    spots, sizes = lines.spots, lines.sizes
    ends = np.cumsum(sizes, dtype=np.int64)
    sums = np.zeros(len(sizes), dtype=np.uint64)
    for i, j in blocks(ends - sizes, ends):
        low = int(ends[i] - sizes[i])
        mixed = _keys(spots[low : ends[j - 1]]).view(np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        mixed ^= mixed >> np.uint64(29)
        sums[i:j] = np.add.reduceat(mixed, ends[i:j] - sizes[i:j] - low)
    columns = np.column_stack([sums, sizes.astype(np.uint64), lines.kinds.astype(np.uint64)])
    single = np.zeros(len(sizes), dtype=bool)
    single[np.unique(columns, axis=0, return_index=True)[1]] = True
    for sort, number in lines.sorts.items():
        if sort.one_way:
            single[lines.kinds == number] = True
    return single


def blocks(first: Ints, last: Ints) -> Iterator[tuple[int, int]]:
    """Yield runs of chains that span a few million points.

    Parameters
    ----------
    first, last
        Their points, in order.

    Yields
    ------
    tuple of int
        The first chain of a run and the one after its last.
    """
    i = 0
    while i < len(first):
        j = max(int(np.searchsorted(last, first[i] + _BLOCK)), i + 1)
        yield i, j
        i = j


def _keys(spots: Spots) -> Ints:
    """Return one whole number for each point.

    Parameters
    ----------
    spots
        Micro-degrees, shape (n, 2).

    Returns
    -------
    array
        Equal for equal points only.
    """
    return (spots[:, 0].astype(np.int64) << 32) | (spots[:, 1].astype(np.int64) & 0xFFFFFFFF)
