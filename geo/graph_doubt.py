"""What is doubtful about a route, and how wide its interval must be for it.

In: ways, legs, lengths. Out: flags, assumptions in words, and half-widths.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from geo.graph import JOINED
from geo.graph_plan import Planner
from geo.graph_ways import Way, is_roundabout, is_winding
from geo.model import Leg, LegKind

__all__ = ["Guess", "Spread", "caveats", "goes_round", "half_width"]

# a place farther from the network is flagged: in kilometres, or as a part of a short way
_FAR_M = 5_000.0
_FAR_SHARE = 0.1
_TOWN_WALK_M = 1_500.0
_MOSTLY = 0.5  # posted for this much of it, a way is known
_MOST_SCHEMATIC = 0.5  # with more than this drawn straight the length is a sketch's


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Half-width of the interval, as a part of the length, for ways up to `up_to_m`.

    `part` is that below the length, and above it too where `above` is not given: another line
    than the shortest is longer. `flag` is the caveat it is for; without one it is for all ways.
    `countries` are those it is for, instead of what is for all of them.
    """

    up_to_m: float
    part: float
    above: float | None = None
    flag: str = ""
    countries: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What is taken where the network has no way that makes sense.

    `circuity` is the usual ratio of way to straight line, `low` and `high` its range. `walk`
    metres of way are added for each metre that a place lies beyond `free_m` from its port.
    `posted` is the half-width of posted parts: posts are exact on their line, but trains leave
    from another platform. Beyond `absurd` times the straight line a way inside one country must
    go round a gap of the map.
    """

    circuity: float
    low: float
    high: float
    walk: float
    free_m: float
    posted: float = 0.01
    absurd: float = float("inf")


def half_width(
    spreads: Sequence[Spread],
    *,
    length_m: float,
    flags: Iterable[str],
    countries: Iterable[str] = (),
) -> tuple[float, float]:
    """Return the half-widths of an interval as parts of the length.

    Parameters
    ----------
    spreads
        Shortest ways first within each flag; the last of a flag holds for all longer ones.
    length_m
        Length of the way.
    flags
        Its caveats.
    countries
        Those it passes.

    Returns
    -------
    tuple of float
        Below and above the length: the widest of those that its caveats ask for.
    """
    below = above = 0.0
    passed = frozenset(countries)
    for flag in ("", *flags):
        every = [each for each in spreads if each.flag == flag]
        own = [each for each in every if each.countries & passed]
        own = own or [each for each in every if not each.countries]
        if own:
            fitting = (each for each in own if length_m <= each.up_to_m)
            spread = next(fitting, own[-1])
            below = max(below, spread.part)
            above = max(above, spread.part if spread.above is None else spread.above)
    return below, above


def caveats(
    planner: Planner, ways: Sequence[Way], legs: Sequence[Leg], *, network: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the flags of a route and what was assumed for it.

    Parameters
    ----------
    planner
        Whose ways they are.
    ways
        One for each pair of stops.
    legs
        The legs they were laid in.
    network
        Name of the network, for the words.

    Returns
    -------
    tuple
        Flags, and assumptions in words.
    """
    flags = list(dict.fromkeys(flag for way in ways for flag in way.flags))
    assumptions = [note for way in ways for note in way.notes]
    kind = planner.graph.kind
    bits = {int(kind[chain]) for way in ways for chain in planner.joins(way.path)}
    if any(each & JOINED for each in bits):
        flags.append("inferred_join")
        assumptions.append("gaps of the map are closed where the reviewed table has a line")
    for way in ways:
        for pair in pairwise(planner.countries(way.path)):
            if (since := planner.rules.stopped.get(frozenset(pair))) is not None:
                flags.append("stopped")
                assumptions.append(f"traffic across {pair[0]}–{pair[1]} is not as it was, {since}")
    drawn = sum(leg.length_m for leg in legs if leg.kind is LegKind.SCHEMATIC)
    if drawn:
        flags.append("schematic")
    if drawn > _MOST_SCHEMATIC * sum(leg.length_m for leg in legs):
        flags.append("sketch")
        assumptions.append("most of the way is drawn straight on the map")
    far = max(max(way.path.origin.away_m, way.path.destination.away_m) for way in ways)
    short = sum(way.path.length_m for way in ways)
    if far > min(_FAR_M, max(_FAR_SHARE * short, _TOWN_WALK_M)):
        flags.append("far_snap")
        assumptions.append(f"an end lies {far / 1000:.1f} km from the {network} network")
    return tuple(dict.fromkeys(flags)), tuple(dict.fromkeys(assumptions))


def goes_round(
    planner: Planner,
    ways: Sequence[Way],
    *,
    length_m: float,
    straight_m: float,
    posted_m: float,
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the flag of a way that goes far round and is not mostly posted, with its words.

    Parameters
    ----------
    planner
        Whose ways they are.
    ways
        One for each pair of stops.
    length_m, straight_m
        Length of them all, and of the straight lines between what they pass.
    posted_m
        How much of the length posts give.

    Returns
    -------
    tuple
        Flags, and assumptions in words; both empty for a usual way.
    """
    # a longer line beside a shorter one is meant to be longer
    beside = any(way.other and way.other.length_m < way.path.length_m for way in ways)
    if not planner.rules.borders or posted_m >= _MOSTLY * length_m or beside:
        return (), ()
    if is_roundabout(length_m=length_m, straight_m=straight_m):
        return ("roundabout",), (
            f"the way is {length_m / straight_m:.1f} times the straight line, more than nearly"
            " all published ones: it goes round water, mountains, a closed border or a gap of"
            " the map",
        )
    if is_winding(length_m=length_m, straight_m=straight_m):
        return ("winding",), (
            f"the way is {length_m / straight_m:.1f} times the straight line, as one published"
            " way in ten is: it winds, or goes round a gap of the map",
        )
    return (), ()
