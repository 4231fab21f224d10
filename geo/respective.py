"""Figures that go one by one with what was listed: "Ulm and Kiel are 60 km and 90 km from Hull".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
Method: where a sentence lists as many figures of a kind as it names legs, or places beside one
other, the first figure is of the first, the second of the second. Any other number is left alone.
"""

from __future__ import annotations

from itertools import pairwise

from geo.cues import HEDGING, words
from geo.model import Toponym
from geo.roles import Role
from geo.trips import same_name
from geo.units import Dimension
from geo.view import Found, View

__all__ = ["ONE_BY_ONE", "one_by_one", "stop_after_stop"]

ONE_BY_ONE = "one by one, "
"""The beginning of the step of a figure that goes with one of several legs or places."""

_Pair = tuple[Toponym, Toponym]

_TWO = 2
_SORTS = (Dimension.LENGTH, Dimension.TIME)
_JOINED = words(", and")
_LIE = words("is are was were lie lies lay stand stands stood")
_WENT = words(
    "goes went continues continued drove rode walked cycled sailed flew rowed marched paddled hiked"
    " drives rides walks cycles travelled moved swam ran"
)
_ON = words("and then on to finally , from there")
_CLOSED = words(", . ; : and but where )") | {""}
_BASE_REACH = 5  # "775 km by the old road from"


def one_by_one(view: View, position: int) -> Found | None:
    """Read "from X to Y and on to Z, 60 km and 90 km", "X and Y are 60 km and 90 km from Z".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where the sentence lists no figures, or another number of legs or places.
    """
    passage = view.passage
    if len(passage.quantities) < _TWO or len(view.roles) <= _TWO or "and" not in passage.words:
        return None
    row = _row(view, position)
    if len(row) < _TWO:
        return None
    place = next(n for n, each in enumerate(row) if position in each)
    told = (rule(view, row) for rule in (_legs, _lying, _fan))
    pairs = next((each for each in told if len(each) == len(row)), None)
    if pairs is None or same_name(pairs[place][0].name, pairs[place][1].name):
        return None
    origin, destination = pairs[place]
    return Found(
        origin=origin,
        destination=destination,
        mode=view.trip.mode if view.trip is not None else None,
        step=f"{ONE_BY_ONE}from {origin.name} to {destination.name}",
    )


def stop_after_stop(view: View, position: int) -> Found | None:
    """Read "It went on to X, 60 km, and Y, 90 km": the second from X to Y.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where nobody goes there, or no stop with a figure stands before.
    """
    passage, mine = view.passage, view.passage.figure(position)
    if mine is None or mine.dimension not in _SORTS or len(passage.quantities) < _TWO:
        return None
    stop = _stop_before(view, position)
    if stop is None or _WENT.isdisjoint(passage.words):
        return None
    told = passage.figure(at := passage.back_over(stop.position, _ON))
    last = _stop_before(view, at) if told is not None and told.dimension is mine.dimension else None
    if last is None or same_name(last.toponym.name, stop.toponym.name):
        return None
    return Found(
        origin=last.toponym,
        destination=stop.toponym,
        mode=view.trip.mode if view.trip is not None else None,
        start=last.position,
        step=f"stop after stop, from {last.toponym.name} to {stop.toponym.name}",
    )


def _stop_before(view: View, position: int) -> Role | None:
    """Return the name of "X, 60 km," where nothing says that it lies so far away."""
    passage = view.passage
    if passage.word(position - 1) != "," or passage.word(position + 1) not in _CLOSED:
        return None
    return next((each for each in view.roles if each.position == position - 2), None)


def _row(view: View, position: int) -> list[list[int]]:
    """Return the figures listed with one, each with those in brackets behind it."""
    passage = view.passage
    mine = passage.figure(position)
    if mine is None or mine.dimension not in _SORTS:
        return []
    told = [
        passage.at(each.span) for each in passage.quantities if each.dimension is mine.dimension
    ]
    rows: list[list[list[int]]] = []
    joined = False
    for n, at in enumerate(told):
        if at < 0:
            return []
        between = passage.lows[told[n - 1] + 1 : at] if n else ()
        link = [each for each in between if each not in HEDGING and each != ")"]
        if link == ["("]:
            rows[-1][-1].append(at)
        elif n and link and _JOINED.issuperset(link) and not joined:
            rows[-1].append([at])
            joined = "and" in link  # the last of the list
        else:
            rows.append([[at]])
            joined = False
    return next((row for row in rows if any(position in each for each in row)), [])


def _legs(view: View, row: list[list[int]]) -> list[_Pair]:
    """Return the legs of a sentence, all named before a list of figures or all behind it."""
    if any(each.role in ("bare", "at") for each in view.roles):
        return []
    first, last = row[0][0], row[-1][-1]
    legs = [
        (each.start, each.origin, each.destination)
        for each in view.ends
        if each.origin is not None and each.destination is not None and not each.via
    ]
    ahead = [(one, other) for start, one, other in legs if start < first]
    behind = [(one, other) for start, one, other in legs if start > last]
    return ahead if not behind else behind if not ahead else []


def _lying(view: View, row: list[list[int]]) -> list[_Pair]:
    """Return the ways of "X and Y are 60 km and 90 km from Z": from Z to each."""
    lows = view.passage.lows
    first, last = row[0][0], row[-1][-1]
    before = [each for each in view.roles if each.position < first]
    base = [each for each in view.roles if last < each.position]
    if len(base) != 1 or base[0].role != "from" or base[0].cue - last > _BASE_REACH:
        return []
    between = [each for each in lows[before[-1].position + 1 : first] if each not in HEDGING]
    if len(between) != 1 or between[0] not in _LIE or not _are_listed(view, before):
        return []
    return [(base[0].toponym, each.toponym) for each in before]


def _fan(view: View, row: list[list[int]]) -> list[_Pair]:
    """Return the ways of "from Z to X and Y", "Z is 60 km and 90 km from X and Y"."""
    for word in ("to", "from"):
        listed = [each for each in view.roles if each.role == word]
        others = [each for each in view.roles if each.role != word]
        if len(listed) != len(row) or len(others) != 1 or not _are_listed(view, listed):
            continue
        base = others[0]
        if word == "to" and base.role == "from":
            stops = [each.toponym for each in (base, *listed)]
            if _goes_from_one_to_the_next(view):
                return [*pairwise(stops)]
            return [(base.toponym, each) for each in stops[1:]]
        if word == "from" and base.role in ("to", "bare"):
            return [(each.toponym, base.toponym) for each in listed]
    return []


def _goes_from_one_to_the_next(view: View) -> bool:
    """Return whether somebody makes the journey: "he drove from Z to X and Y, 60 km and 90 km"."""
    words_here = view.passage.words
    return "respectively" not in words_here and not _WENT.isdisjoint(words_here)


def _are_listed(view: View, roles: list[Role]) -> bool:
    """Return whether nothing but commas and "and" stand between names."""
    lows = view.passage.lows
    return len(roles) >= _TWO and all(
        _JOINED.issuperset(lows[one.position + 1 : other.position])
        for one, other in pairwise(roles)
    )
