"""Claims and places → journeys: which figures speak of one trip.

In: claims with their ends as names, and the place taken for each name. Out: journeys with
ids j1, j2 … in the order of the text.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from geo.model import Claim, Journey, Mode, Place, Reading, Resolution, Span, Toponym
from geo.names import fold

__all__ = ["at_towns", "find_journeys"]

_Point = tuple[float, float]
# by this share two distances of one way do not differ
_ANOTHER = 0.1
# how far such a country reaches from its middle, and the people of a town worth the name
_SMALL_M, _TOWN = 250_000.0, 20_000
_NO_STOP_M = 150_000.0  # "down the Yangtze": what is so wide has no point to stop at


def find_journeys(
    claims: Sequence[Claim], resolutions: Iterable[Resolution]
) -> tuple[Journey, ...]:
    """Return the journeys that claims speak of.

    Claims belong together when they have the same two ends, the same stops on the way where
    both name some, and neither mode nor trip differ; a claim that leaves mode or trip open
    joins the journey before it that says more. The way back is the same journey.

    Parameters
    ----------
    claims
        Claims in the order of the text; those without two ends belong to no journey.
    resolutions
        The place taken for each toponym.

    Returns
    -------
    tuple of Journey
        Each with two stops or more, and the ids of its claims.
    """
    place_of: dict[tuple[Span, str], Place] = {}
    by_name: dict[str, Place] = {}
    for each in resolutions:
        if each.place is not None:
            place_of[each.toponym.span, each.toponym.name] = each.place
            by_name.setdefault(each.toponym.name, each.place)
    drafts: list[_Draft] = []
    by_ends: dict[frozenset[_Point], list[_Draft]] = {}
    for claim in claims:
        stops = _stops(claim, place_of, by_name)
        if stops is None:
            continue
        rivals = by_ends.setdefault(_ends(stops), [])
        draft = _home(rivals, claim, stops)
        if draft is None:
            draft = _Draft(stops=stops)
            drafts.append(draft)
            rivals.append(draft)
        draft.take(claim, stops)
    return tuple(
        Journey(
            id=f"j{number}",
            stops=draft.stops,
            mode=draft.mode,
            trip=draft.trip,
            claims=tuple(draft.claims),
        )
        for number, draft in enumerate(drafts, 1)
    )


def at_towns(claims: Sequence[Claim], resolutions: Iterable[Resolution]) -> tuple[Resolution, ...]:
    """Return the resolutions, the ends of journeys in towns rather than in countries.

    Where a small country and a town of it share a name, travellers go to the town: the train
    to Djibouti does not end in the middle of the country.

    Parameters
    ----------
    claims
        Claims with their ends.
    resolutions
        The place taken for each toponym.

    Returns
    -------
    tuple of Resolution
        In the same order.
    """
    ends = {
        end.span
        for claim in claims
        for end in (claim.origin, claim.destination, *claim.via)
        if end is not None
    }
    return tuple(_at_town(each) if each.toponym.span in ends else each for each in resolutions)


def _at_town(each: Resolution) -> Resolution:
    place = each.place
    if place is None or place.kind != "country" or place.radius_m > _SMALL_M:
        return each
    for town in each.candidates:
        if (
            town.kind == "city"
            and town.country == place.country
            and fold(town.name) == fold(place.name)
            and (town.population or 0) >= _TOWN
        ):
            others = tuple(other for other in each.candidates if other != town)
            why = f"the town, as the end of a journey; {each.why}"
            return replace(each, place=town, candidates=(town, *others), why=why)
    return each


@dataclass(slots=True)
class _Draft:
    """A journey while its claims are being gathered."""

    stops: tuple[Place, ...]
    mode: Mode | None = None
    trip: str | None = None
    claims: list[str] = field(default_factory=list)
    told_m: list[tuple[bool, float]] = field(default_factory=list)
    straight: bool = False

    def take(self, claim: Claim, stops: tuple[Place, ...]) -> None:
        self.mode = self.mode or claim.mode
        self.trip = self.trip or claim.trip
        if len(stops) > len(self.stops):
            self.stops = stops
        if claim.kind == "distance":
            self.told_m.append((len(stops) > 2, claim.quantity.value_si))
        self.straight = self.straight or claim.reading is Reading.GEODESIC
        self.claims.append(claim.id)

    def fits(self, claim: Claim, stops: tuple[Place, ...]) -> bool:
        return (
            (len(self.stops) == 2 or len(stops) == 2 or _inner(self.stops) == _inner(stops))
            and (self.mode is None or claim.mode is None or self.mode is claim.mode)
            and (self.trip is None or claim.trip is None or self.trip == claim.trip)
            and not self._is_of_another_way(claim, by_stops=len(stops) > 2)
            and not self._is_bent(claim, stops)
        )

    def _is_bent(self, claim: Claim, stops: tuple[Place, ...]) -> bool:
        """Return whether a straight line between two ends would be led by the stops of a way."""
        straight = self.straight or claim.reading is Reading.GEODESIC
        return straight and (len(stops) > 2) is not (len(self.stops) > 2)

    def _is_of_another_way(self, claim: Claim, *, by_stops: bool) -> bool:
        """Return whether of two distances only one is told with its stops, and they differ.

        "Round the Horn it is 24,000 km, by the canal 9,700."
        """
        value = claim.quantity.value_si
        return claim.kind == "distance" and any(
            by_stops is not theirs and abs(value - each) > _ANOTHER * each
            for theirs, each in self.told_m
        )


def _home(drafts: Sequence[_Draft], claim: Claim, stops: tuple[Place, ...]) -> _Draft | None:
    """Return the last journey that a claim fits; None where it opens its own."""
    return next((each for each in reversed(drafts) if each.fits(claim, stops)), None)


def _stops(
    claim: Claim, place_of: dict[tuple[Span, str], Place], by_name: dict[str, Place]
) -> tuple[Place, ...] | None:
    """Return origin, stops on the way and destination; None without two different ends."""

    def place(toponym: Toponym | None) -> Place | None:
        if toponym is None:
            return None
        return place_of.get((toponym.span, toponym.name)) or by_name.get(toponym.name)

    origin, destination = place(claim.origin), place(claim.destination)
    if origin is None or destination is None or _point(origin) == _point(destination):
        return None
    ends = {_point(origin), _point(destination)}
    between = [
        each
        for each in map(place, claim.via)
        if each is not None and _point(each) not in ends and each.radius_m < _NO_STOP_M
    ]
    return (origin, *between, destination)


def _point(place: Place) -> _Point:
    return (place.lon, place.lat)


def _ends(stops: tuple[Place, ...]) -> frozenset[_Point]:
    return frozenset({_point(stops[0]), _point(stops[-1])})


def _inner(stops: tuple[Place, ...]) -> frozenset[_Point]:
    return frozenset(_point(each) for each in stops[1:-1])
