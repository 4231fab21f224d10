"""A compass word against the azimuth between two places.

In: "north of" with its two places. Out: one verdict.
Pure: reads nothing.
Source: the azimuth of the geodesic at its start; far away also the bearing on a Mercator
chart, which is what "west of" means to most readers of a map.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from geo.cases import place_of
from geo.measure import bearing_deg, geodesic_m, turn_deg
from geo.model import Case, Claim, Outcome, Place, Verdict
from geo.settings import Settings
from geo.stretches import places_in, sentence_at
from geo.wording import say_figure, say_value

__all__ = ["CHECK"]

_FAR_M = 1_500_000.0
# Nearer than this two points are one place; wider than this a place is no town.
_ONE_PLACE_M, _WIDE_M = 500.0, 40_000.0
# The middles of two towns that touch tell no more than the half of the compass card.
_SURE = 45.0
# "300 km east of": the distance stands this near, in characters; one that is off by more than
# this factor is no slip, but of another place.
_BESIDE, _ELSEWHERE = 12, 3.0
_NEAR_AND_WIDE = " between places so wide"
_POINTS = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")


class Direction:
    """North, south, east, west and between."""

    name = "direction"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield one verdict on a compass word.

        Parameters
        ----------
        case
            The claim and what is known around it.
        settings
            Choices of the run.

        Yields
        ------
        Verdict
            What it has to say of the claim; may be nothing.
        """
        claim = case.claim
        if claim.kind != "direction" or claim.quantity.unit != "deg":
            return
        origin, destination = place_of(case, claim.origin), place_of(case, claim.destination)
        if origin is None or destination is None:
            return
        apart = geodesic_m(origin, destination)
        vague = origin.radius_m + destination.radius_m
        said = claim.quantity.value % 360
        azimuth = bearing_deg(origin, destination)
        if apart <= max(vague, _ONE_PLACE_M):
            yield self._of_neighbours(case, origin, destination, azimuth)
            return
        bearings = [azimuth]
        if apart > _FAR_M:
            bearings.append(_on_chart(origin, destination))
        off = min(turn_deg(each, said) for each in bearings)
        slack = math.degrees(math.asin(min(1.0, vague / apart)))
        room = settings.direction_tolerance_deg + slack
        fits = off <= room
        other = None if fits else _distance_beside(case, apart + vague, max(apart - vague, 0.0))
        if other is not None:
            yield case.verdict(
                check=self.name,
                outcome=Outcome.UNCHECKED,
                why=(
                    f"{_both(case)} lie"
                    f" {say_value(apart, other.quantity.unit)} from one another, where the article"
                    f" says {say_figure(other.quantity)}: one of them is likelier another place of"
                    " that name."
                ),
                weight=0,
            )
            return
        if not fits and _names_others(case):
            yield case.verdict(
                check=self.name,
                outcome=Outcome.UNCHECKED,
                why=(
                    f"Its sentence names other places than {_both(case)},"
                    " so the direction is likelier told of one of those."
                ),
                weight=0,
            )
            return
        yield case.verdict(
            check=self.name,
            outcome=Outcome.CONSISTENT if fits else Outcome.INCONSISTENT,
            why=(
                f"The article says that {_lies(case)}."
                f" We measure an azimuth of {azimuth:.0f}°, {_point(azimuth)}: {off:.0f}° off,"
                f" where {room:.0f}° are allowed{_NEAR_AND_WIDE if slack >= 1 else ''}."
            ),
            weight=3,
        )

    def _of_neighbours(
        self, case: Case, origin: Place, destination: Place, azimuth: float
    ) -> Verdict:
        """Return whether the middles of two near places lie as said; a miss proves nothing."""
        said = case.claim.quantity.value % 360
        wide = max(origin.radius_m, destination.radius_m) >= _WIDE_M
        if (
            wide
            or geodesic_m(origin, destination) <= _ONE_PLACE_M
            or turn_deg(azimuth, said) > _SURE
        ):
            return case.verdict(
                check=self.name,
                outcome=Outcome.UNCHECKED,
                why=(
                    f"{_both(case)} lie too near to one another, or are too"
                    " wide, to tell a direction."
                ),
                weight=0,
            )
        return case.verdict(
            check=self.name,
            outcome=Outcome.CONSISTENT,
            why=(
                f"The article says that {_lies(case)}."
                f" It is plausible: from the middle of the one to that of the other we measure an"
                f" azimuth of {azimuth:.0f}°, {_point(azimuth)}."
            ),
            weight=1,
        )


def _both(case: Case) -> str:
    """Return the two ends, by the names of the text."""
    return " and ".join(each.meant for each in case.claim.ends)


def _lies(case: Case) -> str:
    """Return what the text says: "Ulm lies south of Kiel"."""
    base, there = (each.meant for each in case.claim.ends)
    return f"{there} lies {_point(case.claim.quantity.value % 360)} of {base}"


def _names_others(case: Case) -> bool:
    """Return whether the sentence names places, and none of the two taken for its ends.

    "The mainland, the coast of Angola, lies to the east": not of the two told before.
    """
    here = sentence_at(case.article, case.claim.span)
    named = places_in(case.article, here, case.places)
    return bool(named) and all(
        sentence_at(case.article, end.span) != here for end in case.claim.ends
    )


def _distance_beside(case: Case, most_m: float, least_m: float) -> Claim | None:
    """Return the distance told with a direction if it misses the two places many times over."""
    here = sentence_at(case.article, case.claim.span)
    for each in case.neighbours:
        value = each.quantity.value_si
        if (
            each.kind == "distance"
            and value > 0
            and abs(each.span.end - case.claim.span.start) <= _BESIDE
            and sentence_at(case.article, each.span) == here
            and (value * _ELSEWHERE < least_m or value > most_m * _ELSEWHERE)
        ):
            return each
    return None


def _point(degrees: float) -> str:
    return _POINTS[round(degrees / 45) % 8]


def _on_chart(origin: Place, destination: Place) -> float:
    """Return the bearing between two places on a Mercator chart, degrees from north."""

    def height(lat: float) -> float:
        return math.asinh(math.tan(math.radians(max(-89.9, min(89.9, lat)))))

    east = math.radians((destination.lon - origin.lon + 180) % 360 - 180)
    return math.degrees(math.atan2(east, height(destination.lat) - height(origin.lat))) % 360


CHECK = Direction()
