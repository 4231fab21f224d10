"""Chains to the arrays of a graph: merged where nothing branches, with their shape kept.

In: lines and their nodes. Out: the arrays that `geo.graph.Graph` opens, as those of
`geo.graph_make`, with the sort of each chain beside them.
Pure: reads nothing, writes nothing. The same lines give the same arrays.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from geo.graph import AUTO_JOIN
from geo.graph_make import MICRO
from geo.graph_near import Chains as NearChains
from geo.graph_whole import components
from geo.network_chains import Chains, cut_lines
from geo.network_lines import Ints, Lines, Progress, Spots
from geo.network_tags import JOIN

__all__ = ["make_arrays", "pieces_m", "split_at_borders"]

Flags = npt.NDArray[np.bool_]
CountryOf = Callable[[np.ndarray, np.ndarray], npt.NDArray[np.str_]]

_STEP = 50_000  # how finely a line is looked at for borders it crosses: 0.05°, some 5 km
_LEAST_M = 0.1  # no chain is of no length: a search would go round on it
_BLOCK = 1_000_000
# more points than these are thinned: they would take longer to open than to look at
_MOST_KEPT = 3_000_000
_FINE_DEG, _COARSE_DEG = 1e-5, 2e-4  # about 1 m and 20 m


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """Chains in the order they are laid end to end; `group` numbers the chain they become."""

    chain: Ints
    ahead: Flags
    group: Ints


def split_at_borders(lines: Lines, nodes: Flags, *, country_of: CountryOf) -> Flags:
    """Return nodes with two more wherever a line crosses a border between two others.

    Parameters
    ----------
    lines
        The lines.
    nodes
        Whether each of their points is a node.
    country_of
        Returns the country code of points.

    Returns
    -------
    array
        Whether each point is a node.
    """
    spots, ends = lines.spots, np.cumsum(lines.sizes, dtype=np.int64)
    looked = [np.flatnonzero(nodes)]
    for low in range(0, len(spots), _BLOCK):
        cells = spots[low : low + _BLOCK + 1] // _STEP
        looked.append(low + 1 + np.flatnonzero(np.any(cells[1:] != cells[:-1], axis=1)))
    at = np.unique(np.concatenate(looked))
    line = np.searchsorted(ends, at, side="right")
    # a line that was replaced has no nodes, not even its ends
    lives = nodes[ends - 1][line]
    at, line = at[lives], line[lives]
    codes = _countries(spots[at], country_of)
    same_line = line[1:] == line[:-1]
    found = nodes.copy()
    for k in np.flatnonzero((codes[1:] != codes[:-1]) & same_line).tolist():
        within = np.arange(at[k], at[k + 1] + 1)
        here = _countries(spots[within], country_of)
        change = np.flatnonzero(here[1:] != here[:-1])
        found[within[change]] = found[within[change + 1]] = True
    return found


def make_arrays(
    lines: Lines, nodes: Flags, *, country_of: CountryOf, progress: Progress
) -> dict[str, np.ndarray]:
    """Return the arrays of a graph.

    Parameters
    ----------
    lines
        The lines.
    nodes
        Whether each of their points is a node.
    country_of
        Returns the country code of points.
    progress
        Told what is being done.

    Returns
    -------
    dict
        What `geo.graph_make.make_graph` returns, and for each chain `sort`, the number of what
        its tags say, and `one_way`, whether it leads from its first node to its last only.
    """
    progress("laying lines end to end", None)
    chains = _single(cut_lines(lines, nodes), lines)
    country = _countries(lines.spots[chains.node], country_of)
    one_way = _of_sorts(lines, chains, lambda sort: sort.one_way)
    joined = _of_sorts(lines, chains, lambda sort: sort == JOIN)
    row = _merged(chains, country, one_way=one_way, joined=joined)
    first, last = _outer(row)
    start = np.where(row.ahead[first], chains.a[row.chain[first]], chains.b[row.chain[first]])
    stop = np.where(row.ahead[last], chains.b[row.chain[last]], chains.a[row.chain[last]])
    used, number = np.unique(np.r_[start, stop], return_inverse=True)
    start, stop = number[: len(start)], number[len(start) :]
    order = np.lexsort((first, stop, start))
    row = _reordered(row, first, last, order)
    spots, at_m, inner = _laid(lines, chains, row, progress)
    first, _ = _outer(row)
    sort = chains.kind[row.chain[first]]
    codes, index = np.unique(country[used].astype("S2"), return_inverse=True)
    length = np.bincount(row.group, weights=chains.length_m[row.chain])
    nodes_at = lines.spots[chains.node[used]]
    return {
        "lon": np.r_[nodes_at[:, 0], spots[:, 0]],
        "lat": np.r_[nodes_at[:, 1], spots[:, 1]],
        "node_country": index.astype(np.uint8),
        "countries": codes,
        "leaving": np.bincount(start, minlength=len(used)).astype(np.uint16),
        "b": stop[order].astype(np.int32),
        "length": np.maximum(length, _LEAST_M).astype(np.float32),
        "kind": np.where(joined[row.chain[first]], AUTO_JOIN, 0).astype(np.uint8),
        "inner": inner.astype(np.int32),
        "at": at_m,
        "sort": sort.astype(np.uint16),
        "one_way": one_way[row.chain[first]],
    }


def pieces_m(arrays: Mapping[str, np.ndarray]) -> npt.NDArray[np.float64]:
    """Return the length of each piece of a network that no line joins to another.

    Parameters
    ----------
    arrays
        What `make_arrays` returned.

    Returns
    -------
    array
        Metres, one for each piece.
    """
    label = components(NearChains(arrays))
    tail = np.repeat(np.arange(len(arrays["leaving"])), arrays["leaving"])
    metres = np.zeros(int(label.max(initial=-1)) + 1)
    np.add.at(metres, label[tail], arrays["length"])
    return metres[metres > 0]


def _countries(spots: Spots, country_of: CountryOf) -> npt.NDArray[np.str_]:
    """Return the country of points; those of one hundredth of a degree are asked once."""
    cells = np.floor_divide(spots, MICRO // 100)
    _, first, back = np.unique(
        cells[:, 0].astype(np.int64) * 100_000 + cells[:, 1], return_index=True, return_inverse=True
    )
    if 4 * len(first) > len(spots):
        return country_of(spots[:, 0] / MICRO, spots[:, 1] / MICRO)
    return country_of(spots[first, 0] / MICRO, spots[first, 1] / MICRO)[back]


def _of_sorts(lines: Lines, chains: Chains, holds: Callable[..., bool]) -> Flags:
    """Return of which chains the sort has a property."""
    table = np.array([holds(sort) for sort in lines.sorts], dtype=bool)
    return table[chains.kind]


def _single(chains: Chains, lines: Lines) -> Chains:
    """Return chains without those drawn twice: the same two points with none between."""
    bare = np.flatnonzero(chains.last - chains.first == 1)
    one_way = _of_sorts(lines, chains, lambda sort: sort.one_way)[bare]
    low = np.minimum(chains.a[bare], chains.b[bare])
    turned = one_way & (chains.a[bare] > chains.b[bare])
    columns = np.column_stack([low, chains.a[bare] + chains.b[bare] - low, one_way + turned])
    doubled = np.ones(len(bare), dtype=bool)
    doubled[np.unique(columns, axis=0, return_index=True)[1]] = False
    keep = chains.length_m >= 0.0
    keep[bare[doubled]] = False
    # a point that a line runs over twice at once
    keep &= (chains.a != chains.b) | (chains.last - chains.first > 1)
    return Chains(
        first=chains.first[keep],
        last=chains.last[keep],
        a=chains.a[keep],
        b=chains.b[keep],
        kind=chains.kind[keep],
        length_m=chains.length_m[keep],
        at_m=chains.at_m,
        node=chains.node,
    )


def _merged(
    chains: Chains, country: npt.NDArray[np.str_], *, one_way: Flags, joined: Flags
) -> _Row:
    """Return the chains in runs that no node breaks; a ring of such nodes opens at one."""
    partner = _partners(chains, country, one_way=one_way, joined=joined)
    count = len(chains.a)
    free = (partner[0::2] < 0) & (partner[1::2] < 0)
    links = partner.tolist()
    done = bytearray(free.tobytes())
    order: list[int] = []
    sizes: list[int] = []

    def follow(end: int) -> None:
        """Go along from the end `end` of a chain: twice its number, and one for its last."""
        begun = len(order)
        while not done[end >> 1]:
            done[end >> 1] = 1
            order.append(end)
            onward = links[end ^ 1]
            if onward < 0:
                break
            end = onward
        sizes.append(len(order) - begun)

    outer = np.flatnonzero((partner < 0) & (partner[np.arange(2 * count) ^ 1] >= 0))
    for end in outer.tolist():
        if not done[end >> 1]:
            follow(end)
    for chain in np.flatnonzero(np.frombuffer(done, dtype=np.uint8) == 0).tolist():
        if not done[chain]:
            follow(2 * chain)
    singles = np.flatnonzero(free)
    found = np.array(order, dtype=np.int64)
    group = np.repeat(np.arange(len(sizes)), sizes)
    row = _Row(chain=found >> 1, ahead=found % 2 == 0, group=group)
    row = _turned(row, one_way)
    return _Row(
        chain=np.r_[row.chain, singles],
        ahead=np.r_[row.ahead, np.ones(len(singles), dtype=bool)],
        group=np.r_[row.group, len(sizes) + np.arange(len(singles))],
    )


def _partners(
    chains: Chains, country: npt.NDArray[np.str_], *, one_way: Flags, joined: Flags
) -> Ints:
    """Return for each end of a chain the end it goes on with, -1 where none or several."""
    count = len(chains.a)
    node = np.column_stack([chains.a, chains.b]).ravel()
    plain = ~joined & (country[chains.a] == country[chains.b]) & (chains.a != chains.b)
    degree = np.bincount(node, minlength=len(country))
    order = np.argsort(node, kind="stable")
    begun = np.cumsum(degree) - degree
    two = np.flatnonzero(degree == 2)
    one, other = order[begun[two]], order[begun[two] + 1]
    fits = plain[one >> 1] & plain[other >> 1]
    fits &= chains.kind[one >> 1] == chains.kind[other >> 1]
    # one-way lines go on head to tail only
    fits &= ~one_way[one >> 1] | ((one ^ other) & 1 == 1)
    partner = np.full(2 * count, -1, dtype=np.int64)
    partner[one[fits]], partner[other[fits]] = other[fits], one[fits]
    return partner


def _turned(row: _Row, one_way: Flags) -> _Row:
    """Return runs with those turned round that run against their one-way lines."""
    if not len(row.chain):
        return row
    first, last = _outer(row)
    against = (one_way[row.chain[first]] & ~row.ahead[first])[row.group]
    place = np.arange(len(row.chain))
    source = np.where(against, (first + last)[row.group] - place, place)
    return _Row(chain=row.chain[source], ahead=row.ahead[source] ^ against, group=row.group)


def _outer(row: _Row) -> tuple[Ints, Ints]:
    """Return the first and the last place of each group."""
    first = np.flatnonzero(np.r_[True, row.group[1:] != row.group[:-1]])
    return first, np.r_[first[1:], len(row.group)] - 1


def _reordered(row: _Row, first: Ints, last: Ints, order: Ints) -> _Row:
    sizes = (last - first + 1)[order]
    begun = np.cumsum(sizes) - sizes
    place = np.repeat(first[order] - begun, sizes) + np.arange(len(row.chain))
    return _Row(
        chain=row.chain[place],
        ahead=row.ahead[place],
        group=np.repeat(np.arange(len(order)), sizes),
    )


def _laid(
    lines: Lines, chains: Chains, row: _Row, progress: Progress
) -> tuple[Spots, npt.NDArray[np.float32], Ints]:
    """Return the inner points of all groups, how far along each lies, and how many each has."""
    first, last = _outer(row)
    ends = np.cumsum((chains.last - chains.first)[row.chain])[last]
    total = int(ends[-1]) if len(ends) else 0
    coarse = 0.0 if total <= _MOST_KEPT else _FINE_DEG * max(1.0, total / (10 * _MOST_KEPT))
    found = []
    group = 0
    while group < len(first):
        done = ends[group - 1] if group else 0
        stop = max(int(np.searchsorted(ends, done + _BLOCK, side="right")), group + 1)
        picked = slice(int(first[group]), int(last[stop - 1]) + 1)
        block = _inner(lines.spots, chains, row, picked)
        found.append(_thinned(*block, tolerance=coarse) if coarse else block)
        progress("drawing lines", stop / len(first))
        group = stop
    # block by block again: all lines at once would take more room than the file did
    while coarse and coarse < _COARSE_DEG and sum(len(each[0]) for each in found) > _MOST_KEPT:
        coarse *= 2
        found = [_thinned(*block, tolerance=coarse) for block in found]
    spots, at_m, inner = (np.concatenate(each) for each in zip(*found, strict=True))
    return spots, at_m, inner


def _inner(
    spots: Spots, chains: Chains, row: _Row, picked: slice
) -> tuple[Spots, npt.NDArray[np.float32], Ints]:
    """Return the inner points of some groups, as `_laid` does of all."""
    chain, ahead, group = row.chain[picked], row.ahead[picked], row.group[picked]
    group = group - group[0]
    length = chains.length_m[chain]
    fresh = np.r_[True, group[1:] != group[:-1]]
    ends = np.r_[fresh[1:], True]
    run = np.cumsum(length)
    before = run - length
    base = before - before[fresh][group]
    # each chain gives the points after its first; the last of a group is a node again
    count = chains.last[chain] - chains.first[chain] - ends
    piece = np.repeat(np.arange(len(chain)), count)
    step = np.arange(len(piece)) - (np.cumsum(count) - count)[piece] + 1
    at = np.where(ahead[piece], chains.first[chain][piece] + step, chains.last[chain][piece] - step)
    along = chains.at_m[at].astype(np.float64)
    along = np.where(ahead[piece], along, length[piece] - along)
    joint = step == (chains.last[chain] - chains.first[chain])[piece]
    along[joint] = length[piece[joint]]
    return (
        spots[at],
        (base[piece] + along).astype(np.float32),
        np.bincount(group[piece], minlength=int(group[-1]) + 1),
    )


def _thinned(
    spots: Spots, at_m: npt.NDArray[np.float32], inner: Ints, *, tolerance: float
) -> tuple[Spots, npt.NDArray[np.float32], Ints]:
    """Leave out inner points without which a chain runs nearly as before.

    Source: Douglas and Peucker (1973), by GEOS. Lengths were taken before and stay.
    """
    owner = np.repeat(np.arange(len(inner)), inner)
    # two points make no line to be thinned
    long = inner[owner] > 2
    numbered = np.column_stack([spots[long] / MICRO, np.flatnonzero(long)])
    ring = np.unique(owner[long], return_inverse=True)[1]
    drawn = shapely.linestrings(numbered, indices=ring)
    kept = shapely.get_coordinates(
        shapely.simplify(drawn, tolerance, preserve_topology=False), include_z=True
    )
    keep = ~long
    keep[kept[:, 2].astype(np.int64)] = True
    return spots[keep], at_m[keep], np.bincount(owner[keep], minlength=len(inner))
