"""Why a network has no way between two places, in one sentence.

In: the planner that found none, the places, what was asked. Out: words.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.graph_plan import Planner
from geo.graph_ways import Asked
from geo.model import Place

__all__ = ["closed_border", "why_no_way"]

_NOUNS = {"rail": "railway", "road": "road", "sea": "sea lane"}


def why_no_way(planner: Planner, stops: Sequence[Place], *, asked: Asked, network: str) -> str:
    """Return why there is no way between places.

    Parameters
    ----------
    planner
        What found none.
    stops
        The first, what was to be passed, and the last.
    asked
        What else was asked for.
    network
        The name of the network.

    Returns
    -------
    str
        One sentence.
    """
    noun = _NOUNS.get(network, f"line of {network}")
    limit_m = asked.limit_m
    a, b = stops[0], stops[-1]
    # on a road or at sea nobody asks for a gauge
    rails = asked.gauge is not None and network not in ("road", "sea")
    wishes = [f"on a gauge of {asked.gauge} mm"] if rails else []
    wishes += [f"that avoids {', '.join(asked.avoid)}"] if asked.avoid else []
    told = " ".join((f"No open {noun} is known between {a.name} and {b.name}", *wishes))
    cost = planner.graph.length_m
    for place in stops:
        if not planner.ports(place, cost, limit_m):
            far = f"{place.name} lies more than {limit_m / 1000:.0f} km from the {network} network"
            return f"{told}: {far}."
    direct = (frozenset((one.country, other.country)) for one, other in pairwise(stops))
    pairs = tuple(pair for pair in direct if pair in planner.rules.closed_why)
    if pairs := pairs or planner.closings(stops, limit_m):
        shut = "; ".join(closed_border(planner, pair) for pair in pairs)
        return f"{told}: {shut}."
    if wishes:
        return f"{told}."
    return f"{told}: the lines of the two are apart on the map."


def closed_border(planner: Planner, pair: frozenset[str]) -> str:
    """Return that a border is closed, since when and why.

    Parameters
    ----------
    planner
        Whose rules close it.
    pair
        Codes of the two countries.

    Returns
    -------
    str
        A clause, such as "AM–TR is closed since 1993: …".
    """
    since = planner.rules.closed_why.get(pair, "")
    return f"{'–'.join(sorted(pair))} is closed {since}".rstrip()
