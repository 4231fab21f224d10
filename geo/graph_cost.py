"""What a map's drawing hides of a line's length, and which of two lines a route prefers.

In: a graph. Out: a factor for each chain.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import numpy.typing as npt

from geo.graph import FAST, MAIN, Graph
from geo.graph_make import MICRO, unit_vectors
from geo.units import EARTH_RADIUS_M

__all__ = ["line_weights", "winding", "winding_stretch"]

Floats = npt.NDArray[np.float64]

_MOST_WINDING = 1.4  # beyond it a chain is a loop or a ring, not a bent line


def winding(arrays: Mapping[str, np.ndarray]) -> Floats:
    """Return how much longer each chain is than the straight line between its ends.

    Parameters
    ----------
    arrays
        What `geo.graph_make.make_graph` returned.

    Returns
    -------
    array
        1 for a straight chain; at most 1.4.
    """
    nodes = np.arange(len(arrays["node_country"]))
    a, b = np.repeat(nodes, arrays["leaving"]), arrays["b"]
    lon, lat = (arrays[name][: len(nodes)] / MICRO for name in ("lon", "lat"))
    # on the sphere: half a per cent does not matter to a ratio that is only compared
    squared = np.zeros(len(a))
    for along in unit_vectors(lon, lat).T:
        axis = np.ascontiguousarray(along)
        squared += (axis[a] - axis[b]) ** 2
    chord = np.sqrt(squared)
    straight = 2 * EARTH_RADIUS_M * np.arcsin(np.minimum(chord / 2, 1.0))
    ratio: Floats = arrays["length"] / np.maximum(straight, 1.0)
    return np.clip(ratio, 1.0, _MOST_WINDING)


def winding_stretch(bends: Floats, *, base: float, share: float) -> Floats:
    """Return the factor that gives back what simplified drawing took from each chain.

    A line drawn with fewer points loses length in its bends, and the more it winds at the
    scale still drawn, the more it wound at the scale that was dropped.

    Parameters
    ----------
    bends
        What `winding` returned.
    base
        Factor of a straight chain.
    share
        Part of the visible winding that is added again.

    Returns
    -------
    array
        At least `base`.
    """
    return base + share * (bends - 1.0)


def line_weights(
    graph: Graph,
    bends: Floats,
    *,
    fast: float,
    main: float,
    straight: float,
    countries: Iterable[str],
) -> Floats:
    """Return how dear each chain is, beside its length.

    Parameters
    ----------
    graph
        The network.
    bends
        What `winding` returned.
    fast
        Weight of lines marked as built for high speed: line-km are those of the old line.
    main
        Weight of a named main line, below 1: through trains keep to it.
    straight
        Weight of long straight chains in `countries`, where high-speed lines run beside the
        old ones and the map does not tell them apart.
    countries
        Codes of countries with high-speed lines.

    Returns
    -------
    array
        Factors; 1 for an ordinary chain.
    """
    inside = np.isin(graph.chain_country, [graph.country_index(code) for code in countries])
    level = inside & (graph.length_m > _LONG_M) & (bends < _LEVEL)
    weight = np.where(level, straight, 1.0)
    weight = np.where(graph.kind & FAST > 0, fast, weight)
    return np.where(graph.kind & MAIN > 0, main, weight)


_LONG_M = 10_000.0
_LEVEL = 1.05
