"""The straight line over the ellipsoid, as a network like the others.

The interval is the vagueness of the two places: each may lie anywhere in its radius.
"""

from __future__ import annotations

from itertools import pairwise

from geo.measure import geodesic_line, geodesic_m
from geo.model import Leg, LegKind, Place, Reading, Route
from geo.settings import Settings

__all__ = ["NETWORK"]


class _Geodesic:
    name = "geodesic"
    reading = Reading.GEODESIC
    source = "WGS 84 ellipsoid, pyproj"

    def route(
        self,
        stops: tuple[Place, ...],
        *,
        via: tuple[Place | str, ...] = (),
        avoid: tuple[str, ...] = (),
        gauge: int | None = None,
        settings: Settings | None = None,
    ) -> tuple[Route, ...]:
        """Return the straight line from stop to stop; `via` and the rest do not bend it."""
        legs = tuple(
            Leg(
                line=geodesic_line(origin=a, destination=b),
                length_m=geodesic_m(a, b),
                kind=LegKind.GEODESIC,
                name=f"{a.name}–{b.name}",
            )
            for a, b in pairwise(stops)
        )
        length = sum(leg.length_m for leg in legs)
        slack = sum(
            min(a.radius_m, _VAGUE_M) + min(b.radius_m, _VAGUE_M) for a, b in pairwise(stops)
        )
        return (
            Route(
                reading=self.reading,
                network=self.name,
                stops=stops,
                legs=legs,
                length_m=length,
                low_m=max(length - slack, 0.0),
                high_m=length + slack,
                source=self.source,
                name="straight line",
                why="shortest line over the ellipsoid between the points of the places",
            ),
        )


# beyond this a place is a region and its centre means little; the verdict says so elsewhere
_VAGUE_M = 300_000.0

NETWORK = _Geodesic()
