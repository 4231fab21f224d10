"""A path over a graph as a route: legs by country and kind, with what is passed on the way.

In: a graph and a path. Out: legs and waymarks, chainage in metres.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from shapely.geometry import LineString

from geo.graph import AUTO_JOIN, FERRY, JOINED, Graph, Path
from geo.graph_make import gaps_m
from geo.model import Leg, LegKind

__all__ = ["Bends", "Stretch", "bent", "lay", "legs_of", "restated"]

Floats = npt.NDArray[np.float64]

_WHOLE_M = 0.001
_SCHEMATIC_M = 20_000.0  # a straight edge longer than this was drawn, not surveyed


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The points of a path, and for each segment between them its chain.

    `lon` runs on past 180 rather than jump; `at_m` is the chainage of each point; `posted` is
    the number of the posted part a segment lies in, from 1, or 0.
    """

    lon: Floats
    lat: Floats
    at_m: Floats
    chain: npt.NDArray[np.int32]
    country: npt.NDArray[np.uint8]
    posted: npt.NDArray[np.int16]


def lay(graph: Graph, path: Path) -> Stretch:
    """Return the points of a path.

    Parameters
    ----------
    graph
        The network the path is on.
    path
        At least one step.

    Returns
    -------
    Stretch
        From the origin's port to the destination's.
    """
    chains = np.array([step.chain for step in path.steps], dtype=np.int64)
    start = np.array([step.from_m for step in path.steps])
    stop = np.array([step.to_m for step in path.steps])
    ahead = stop >= start
    low, high = graph.first[chains], graph.first[chains + 1]
    counts = (high - low + 2).astype(np.int64)
    step = np.repeat(np.arange(len(chains)), counts)
    k = np.arange(len(step)) - np.repeat(np.cumsum(counts) - counts, counts)
    k = np.where(ahead[step], k, counts[step] - 1 - k)
    chain = chains[step]
    first, last = k == 0, k == counts[step] - 1
    inner = np.clip(low[step] + k - 1, 0, max(len(graph.arrays["at"]) - 1, 0))
    points = np.where(first, graph.a[chain], np.where(last, graph.b[chain], inner + graph.nodes))
    at = graph.arrays["at"][inner] if len(graph.arrays["at"]) else np.zeros(len(inner))
    along = np.where(first, 0.0, np.where(last, graph.length_m[chain], at * graph.stretch[chain]))
    lon, lat = graph.spots(points)
    keep = np.ones(len(step), dtype=bool)
    # a path through via points enters and leaves chains half-way more than at its two ends
    whole = np.abs(stop - start) >= graph.length_m[chains] - _WHOLE_M
    for which in np.flatnonzero(~whole).tolist():
        _cut(lon, lat, along, keep, np.flatnonzero(step == which), start[which], stop[which])
    lon, lat, along, step, chain = lon[keep], lat[keep], along[keep], step[keep], chain[keep]
    same = np.r_[False, step[1:] == step[:-1]]
    run = np.where(same, np.abs(np.diff(along, prepend=0.0)), 0.0)
    fresh = np.r_[True, same[1:]]
    at_m = np.cumsum(run)[fresh]
    country = np.where(
        along * 2 <= graph.length_m[chain], graph.chain_country[chain], graph.end_country[chain]
    )
    return Stretch(
        lon=np.unwrap(lon[fresh], period=360.0),
        lat=lat[fresh],
        at_m=at_m,
        chain=chain[fresh][1:].astype(np.int32),
        country=country[fresh].astype(np.uint8),
        posted=np.zeros(int(fresh.sum()) - 1, dtype=np.int16),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Bends:
    """How much of a way its drawing hides.

    `base` is the factor of a straight way; `share` the part of its visible winding, seen over
    windows of `window_m`, that is added again: where a road winds at the scale still drawn, it
    wound at the scale that was dropped. Winding beyond `most` is a detour, no bend. `sketched`
    is added for edges drawn straight over 20 km and more.
    """

    base: float
    share: float
    window_m: float
    sketched: float = 0.0
    most: float = 0.5


def bent(
    graph: Graph, stretch: Stretch, marks: Sequence[float], *, bends: Bends
) -> tuple[Stretch, tuple[float, ...]]:
    """Return a path with the length given back that its drawing hides.

    Parameters
    ----------
    graph
        The network.
    stretch
        What `lay` returned.
    marks
        Chainages on it to turn as well.
    bends
        How much is hidden.

    Returns
    -------
    tuple
        The path, and the marks, on the new chainage.
    """
    total = float(stretch.at_m[-1])
    count = max(round(total / bends.window_m), 1)
    cuts = np.linspace(0.0, total, count + 1)
    lon, lat = (np.interp(cuts, stretch.at_m, each) for each in (stretch.lon, stretch.lat))
    chord = gaps_m(lon[:-1], lat[:-1], lon[1:], lat[1:])
    winding = np.clip(np.diff(cuts) / np.maximum(chord, 1.0) - 1.0, 0.0, bends.most)
    metres = np.diff(stretch.at_m)
    middle = stretch.at_m[:-1] + metres / 2
    window = np.minimum((middle / max(total, 1.0) * count).astype(np.int64), count - 1)
    factor = bends.base + bends.share * winding[window]
    factor += bends.sketched * _is_drawn(graph, stretch.chain, metres)
    factor[(graph.kind[stretch.chain] & JOINED) > 0] = 1.0  # of a published length
    at_m = np.r_[0.0, np.cumsum(metres * factor)]
    turned = np.interp(marks, stretch.at_m, at_m)
    return replace(stretch, at_m=at_m), tuple(turned.tolist())


def restated(
    stretch: Stretch, parts: Sequence[tuple[float, float, float]], marks: Sequence[float]
) -> tuple[Stretch, tuple[float, ...]]:
    """Return a path with the chainage of its posted parts taken from their posts.

    Parameters
    ----------
    stretch
        What `lay` returned.
    parts
        First and last chainage on the map and posted length of each part, metres, in order.
    marks
        Chainages on the map to turn as well.

    Returns
    -------
    tuple
        The path, and the marks, on the new chainage.
    """
    if not parts:
        return stretch, tuple(marks)
    old, new = [0.0], [0.0]
    for first, last, post in parts:
        new.append(new[-1] + first - old[-1])
        old.append(first)
        new.append(new[-1] + post)
        old.append(last)
    end = max(float(stretch.at_m[-1]), old[-1])
    new.append(new[-1] + end - old[-1])
    old.append(end)
    middle = (stretch.at_m[1:] + stretch.at_m[:-1]) / 2
    posted = np.zeros(len(middle), dtype=np.int16)
    for number, (first, last, _) in enumerate(parts, start=1):
        posted[(middle >= first) & (middle <= last)] = number
    turned = np.interp(stretch.at_m, old, new)
    return replace(stretch, at_m=turned, posted=posted), tuple(np.interp(marks, old, new).tolist())


def legs_of(
    graph: Graph,
    stretch: Stretch,
    *,
    lines: Sequence[str] = (),
    gauges: Callable[[int, str], tuple[int, ...]] | None = None,
) -> tuple[Leg, ...]:
    """Return the legs of a path: a new one wherever country, kind, line or gauge changes.

    Parameters
    ----------
    graph
        The network.
    stretch
        What `lay` returned.
    lines
        Names of its posted parts, in order.
    gauges
        Returns the gauges of a chain in a country, mm, the usual one first; none if not given.

    Returns
    -------
    tuple of Leg
        In order; their lengths sum to the path's.
    """
    if len(stretch.lon) < 2:
        return ()
    lengths = np.diff(stretch.at_m)
    bits = graph.kind[stretch.chain]
    kinds = np.select(
        [
            bits & FERRY > 0,
            bits & (JOINED | AUTO_JOIN) > 0,
            stretch.posted > 0,
            _is_drawn(graph, stretch.chain, lengths),
        ],
        [3, 2, 4, 1],
        default=0,
    )
    homes = stretch.country[1:].astype(np.int64)
    rails = _rails(graph, stretch.chain, homes, gauges)
    gauge_of, key = _carried(rails, lengths), kinds * 1000 + homes
    turns = (np.diff(key) != 0) | (np.diff(gauge_of) != 0) | (np.diff(stretch.posted) != 0)
    cuts = np.r_[0, np.flatnonzero(turns) + 1, len(key)]
    names = ("", *lines)
    return tuple(
        Leg(
            line=LineString(np.column_stack([stretch.lon[i : j + 1], stretch.lat[i : j + 1]])),
            length_m=float(lengths[i:j].sum()),
            kind=_KINDS[int(kinds[i])],
            name=names[int(stretch.posted[i])] if lines else "",
            country=graph.countries[int(homes[i])],
            gauge_mm=int(gauge_of[i]) or None,
        )
        for i, j in zip(cuts[:-1].tolist(), cuts[1:].tolist(), strict=True)
    )


def _rails(
    graph: Graph,
    chains: npt.NDArray[np.int32],
    homes: npt.NDArray[np.int64],
    gauges: Callable[[int, str], tuple[int, ...]] | None,
) -> list[tuple[int, ...]]:
    """Return the gauges of each stretch; each chain is asked for once."""
    if gauges is None:
        return [()] * len(chains)
    known: dict[tuple[int, int], tuple[int, ...]] = {}
    found = []
    for pair in zip(chains.tolist(), homes.tolist(), strict=True):
        if pair not in known:
            known[pair] = gauges(pair[0], graph.countries[pair[1]])
        found.append(known[pair])
    return found


def _carried(rails: Sequence[tuple[int, ...]], metres: Floats) -> npt.NDArray[np.int64]:
    """Return the gauge that a train runs on: it keeps its own as long as it can, mm.

    Where it sets out on rails of several gauges it is one that goes on the farthest, and of two
    that go as far the one that is more often usual.
    """
    found = np.zeros(len(rails), dtype=np.int64)
    here = 0
    while here < len(rails):
        runs = []
        for gauge in rails[here]:
            end = next((k for k in range(here, len(rails)) if gauge not in rails[k]), len(rails))
            first = sum(metres[k] for k in range(here, end) if rails[k][0] == gauge)
            runs.append((end, first, gauge))
        end, _, gauge = max(runs, key=lambda run: run[:2], default=(here + 1, 0.0, 0))
        found[here:end] = gauge
        here = end
    return found


_KINDS: Sequence[LegKind] = (
    LegKind.TRACK,
    LegKind.SCHEMATIC,
    LegKind.JOIN,
    LegKind.FERRY,
    LegKind.POSTED,
)


def _is_drawn(graph: Graph, chains: npt.NDArray[np.int32], metres: Floats) -> npt.NDArray[np.bool_]:
    """Return which stretches were drawn with a ruler: long, and without a point between."""
    inner = np.diff(graph.first)[chains]
    return np.asarray((inner == 0) & (metres > _SCHEMATIC_M))


def _cut(
    lon: Floats,
    lat: Floats,
    along: Floats,
    keep: npt.NDArray[np.bool_],
    where: npt.NDArray[np.int64],
    start: float,
    stop: float,
) -> None:
    """Shorten one step's points to what lies between two chainages, ends interpolated."""
    marks = along[where]
    # a port's chainage is interpolated and may pass the chain's end by a rounding
    start, stop = (min(max(each, marks.min()), marks.max()) for each in (start, stop))
    order = np.argsort(marks, kind="stable")
    longitudes = np.unwrap(lon[where], period=360.0)
    new = {
        end: (
            float(np.interp(end, marks[order], longitudes[order])),
            float(np.interp(end, marks[order], lat[where][order])),
        )
        for end in (start, stop)
    }
    lower, upper = min(start, stop), max(start, stop)
    outside = (marks < lower) | (marks > upper)
    before = np.flatnonzero(marks <= start) if start <= stop else np.flatnonzero(marks >= start)
    after = np.flatnonzero(marks >= stop) if start <= stop else np.flatnonzero(marks <= stop)
    keep[where[outside]] = False
    for spots, end, pick in ((before, start, -1), (after, stop, 0)):
        spot = where[spots[pick]]
        lon[spot], lat[spot] = new[end]
        along[spot] = end
        keep[spot] = True
