"""What the article says, on the leg it concerns: a badge a claim.

In: a report. Out: badges numbered like the rows of the claims table. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import geo
from maps.chainage import Track, lay_track
from maps.marks import Badge, Mark
from maps.modes import chosen_reading
from maps.style import SIGNS
from maps.text import shorten
from maps.view import drawn_journeys, unroll, view_of

__all__ = ["LAYER", "VerdictLayer"]

# badges keep clear of the stops, whose names stand there
_FROM, _TO = 0.22, 0.84
_ROOM = 0.045
_NAME = 80
# figures of a trip; a date or an area has no stretch of the way to stand on
_ALONG = frozenset(
    {
        "distance",
        "duration",
        "average_speed",
        "top_speed",
        "direction",
        "ratio",
        "elapsed",
        "length",
    }
)


@dataclass(frozen=True, slots=True)
class VerdictLayer:
    """Badges along the route that decided, spread so that none hides another."""

    name: str = "verdicts"
    title: str = "What the article says"

    def draw(self, report: geo.Report) -> Iterator[Mark]:
        """Yield badges in the order of the claims on each route.

        Parameters
        ----------
        report
            What was found in one article.

        Yields
        ------
        Mark
            Badges.
        """
        view = view_of(report)
        if view is None:
            return
        numbers = {claim.id: number for number, claim in enumerate(report.claims, start=1)}
        verdicts = {verdict.claim: verdict for verdict in report.verdicts}
        drawn: set[str] = set()
        for journey in drawn_journeys(report):
            by_route: dict[int, list[geo.Claim]] = {}
            routes = report.routes_of(journey.id)
            chosen = chosen_reading(report, journey)
            for claim in report.claims:
                if (
                    claim.id in journey.claims
                    and claim.kind in _ALONG
                    and claim.id in verdicts
                    and claim.id not in drawn
                ):
                    drawn.add(claim.id)
                    index = _route_for(claim, verdicts[claim.id], chosen=chosen, routes=routes)
                    by_route.setdefault(index, []).append(claim)
            for index, claims in sorted(by_route.items()):
                track = lay_track(routes[index], about=view.lon) if routes else None
                yield from _along(
                    claims,
                    track,
                    waymarks=routes[index].waymarks if routes else (),
                    numbers=numbers,
                    verdicts=verdicts,
                )
        places = {id(found.toponym): found.place for found in report.places}
        for claim in report.claims:
            if claim.id in drawn or claim.id not in verdicts or claim.kind in ("date", "time"):
                continue
            place = _subject_place(report, claim, places)
            if place is None:
                continue
            lon = unroll(place.lon, about=view.lon)
            if view.west <= lon <= view.east and view.south <= place.lat <= view.north:
                yield _badge(
                    claim, verdicts[claim.id], number=numbers[claim.id], lon=lon, lat=place.lat
                )


def _route_for(
    claim: geo.Claim, verdict: geo.Verdict, *, chosen: str, routes: tuple[geo.Route, ...]
) -> int:
    """Return the index of the route a claim stands on: one that is drawn from the start."""
    line = geo.Reading.GEODESIC
    straight = line in (claim.reading, verdict.reading) and not claim.mode
    for word in ("geodesic", chosen) if straight else (chosen, "geodesic"):
        for index, route in enumerate(routes):
            if route.reading.value == word and route.legs:
                return index
    return 0


def _along(
    claims: list[geo.Claim],
    track: Track | None,
    *,
    waymarks: tuple[geo.Waymark, ...],
    numbers: dict[str, int],
    verdicts: dict[str, geo.Verdict],
) -> Iterator[Badge]:
    if track is None:
        return
    for place, claim in enumerate(claims):
        share = _FROM + (_TO - _FROM) * (place + 0.5) / len(claims)
        lon, lat = track.point_at(_clear_of(track.length_m * share, waymarks, track.length_m))
        yield _badge(claim, verdicts[claim.id], number=numbers[claim.id], lon=lon, lat=lat)


def _clear_of(at_m: float, waymarks: tuple[geo.Waymark, ...], length_m: float) -> float:
    """Return a chainage moved off the borders and breaks of gauge, whose signs stand there."""
    room = length_m * _ROOM
    for waymark in sorted(waymarks, key=lambda each: each.at_m):
        if waymark.kind != "station" and abs(waymark.at_m - at_m) < room:
            at_m = waymark.at_m + (room if at_m >= waymark.at_m else -room)
    return at_m


def _subject_place(
    report: geo.Report, claim: geo.Claim, places: dict[int, geo.Place | None]
) -> geo.Place | None:
    for toponym in (claim.subject, claim.destination, claim.origin):
        if toponym is None:
            continue
        if places.get(id(toponym)) is not None:
            return places[id(toponym)]
        for found in report.places:
            if found.place is not None and found.toponym.name == toponym.name:
                return found.place
    return None


def _badge(claim: geo.Claim, verdict: geo.Verdict, *, number: int, lon: float, lat: float) -> Badge:
    said = shorten(claim.quantity.text, _NAME)
    return Badge(
        layer=f"verdicts-{verdict.outcome.value}",
        claim=claim.id,
        number=number,
        lon=lon,
        lat=lat,
        outcome=verdict.outcome,
        said=said,
        title=(f"Claim {number}, “{said}”: {SIGNS[verdict.outcome.value].word}",),
    )


LAYER = VerdictLayer()
