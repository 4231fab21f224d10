"""What a journey is asked to pass: a named line or a place, and what a name was taken for.

In: a name, and the stops of the journey. Out: the line or place, told in words.
Reads the packaged gazetteers and the table of named lines.
A name that is only a namesake far off the way is asked back, never measured in silence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise

from geo.borders import country_name
from geo.errors import JourneyError, PlaceNotFoundError
from geo.geocode import find_place
from geo.graph_corridor import line_key
from geo.measure import geodesic_m
from geo.model import Place, Resolution
from geo.networks import corridors, find_corridor
from geo.settings import Settings

__all__ = ["Via", "find_via"]

# a place this much off the way may be a namesake of the one that was meant
_TIMES, _MORE_M = 3.0, 500_000.0
# unless everybody knows it
_KNOWN = 500_000
_KNOWN_KINDS = frozenset({"country", "capital", "region", "continent"})
_MOST_OTHERS = 3
_LONGEST = 80  # letters of a name that are compared with those of lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Via:
    """Something to pass: `asked` is the name given, `place` or `line` what it was taken for."""

    asked: str
    place: Place | None = None
    line: str = ""
    why: str = ""

    @property
    def target(self) -> Place | str:
        """Return what networks are asked to pass."""
        return self.line if self.place is None else self.place

    @property
    def told(self) -> str:
        """Return what it was taken for, in words.

        Examples
        --------
        >>> Via(asked="the ghan", line="The Ghan", why="Adelaide - Darwin").told
        'the line The Ghan: Adelaide - Darwin'
        """
        if self.place is None:
            return f"the line {self.line}: {self.why}"
        return f"{_described(self.place)}: {self.why}"


def find_via(
    name: str | Place, *, stops: Sequence[Resolution], settings: Settings | None = None
) -> Via:
    """Return what a name to be passed is taken for.

    Parameters
    ----------
    name
        A named line ("Trans-Siberian"), a place by name or ``"lat,lon"``, or a place.
    stops
        The stops of the journey.
    settings
        Choices of this run.

    Returns
    -------
    Via
        The line where the table of lines has one of that name, else a place.

    Raises
    ------
    PlaceNotFoundError
        If neither a line nor a place has the name.
    JourneyError
        If only a namesake far off the way has it.

    Examples
    --------
    >>> find_via("trans-siberian", stops=()).line
    'Trans-Siberian'
    """
    if isinstance(name, Place):
        return Via(asked=name.name, place=name, why="given by the caller")
    line = find_corridor(name)
    if line is not None:
        return Via(asked=name, line=line.name, why=_line_told(line.length_m, line.evidence))
    places = [each.place for each in stops if each.place is not None]
    try:
        found = find_place(name, near=next(iter(places), None), settings=settings or Settings())
    except PlaceNotFoundError as error:
        raise PlaceNotFoundError(error.name, near=(*_like_lines(name), *error.near)) from error
    if found.place is None:
        raise PlaceNotFoundError(name, near=_like_lines(name))
    if len(places) > 1 and "," not in name:
        _refuse_namesake(name, found.place, places, others=found.candidates[1:])
    return Via(asked=name, place=found.place, why=found.why)


def _like_lines(name: str) -> tuple[str, ...]:
    """Return the named lines that are spelt almost like a name."""
    known = {key: each.name for each in corridors("rail") for key in sorted(each.names)}
    near = get_close_matches(line_key(name)[:_LONGEST], known, n=_MOST_OTHERS, cutoff=0.8)
    return tuple(dict.fromkeys(known[key] for key in near))


def _line_told(length_m: float | None, evidence: str) -> str:
    return f"{length_m / 1000:,.0f} km, {evidence}" if length_m else evidence


def _refuse_namesake(
    name: str, place: Place, stops: Sequence[Place], *, others: Sequence[Place]
) -> None:
    """Raise where a little known place lies far off the way: another may be meant."""
    if place.kind in _KNOWN_KINDS or (place.population or 0) >= _KNOWN:
        return
    straight = sum(geodesic_m(a, b) for a, b in pairwise(stops))
    longer = sum(geodesic_m(a, b) for a, b in pairwise((stops[0], place, *stops[1:]))) - straight
    if longer <= max((_TIMES - 1) * straight, _MORE_M):
        return
    where = dict.fromkeys(
        f"{each.name}, {_area(each)}" for each in others[:_MOST_OTHERS] if each.name != place.name
    )
    also = f" Others of like name: {'; '.join(where)}." if where else ""
    raise JourneyError(
        f"{name} is known only as {_described(place)}, which makes the way from {stops[0].name} to"
        f" {stops[-1].name} {longer / 1000:,.0f} km longer; if that is meant, write"
        f" '{place.name}, {_area(place)}' or its coordinates.{also}"
    )


def _area(place: Place) -> str:
    return country_name(place.country) if place.country else "at sea"


def _described(place: Place) -> str:
    where = f", {_area(place)}" if place.country else ""
    return f"{place.name}{where} ({place.lat:.4f}, {place.lon:.4f})"
