"""By air: the straight line, and how much longer aircraft fly.

Source of the surplus: Eurocontrol's performance reviews put the flown way within its area
3 % above the great circle, the FAA's and CANSO's up to 5 % elsewhere, and about 40 km go into
leaving and reaching the runways; detours round closed air space come on top for some.
"""

from __future__ import annotations

from itertools import pairwise

from geo.measure import geodesic_line, geodesic_m
from geo.model import Leg, LegKind, Place, Reading, Route
from geo.settings import Settings

__all__ = ["NETWORK"]

_USUAL = 1.03
_MOST = 1.08
_TERMINAL_M = 40_000.0
_VAGUE_M = 300_000.0


class _Air:
    name = "air"
    reading = Reading.AIR
    source = "WGS 84 ellipsoid, pyproj; flown surplus of 0 to 8 % and 40 km (Eurocontrol, FAA)"

    def route(
        self,
        stops: tuple[Place, ...],
        *,
        via: tuple[Place | str, ...] = (),
        avoid: tuple[str, ...] = (),
        gauge: int | None = None,
        settings: Settings | None = None,
    ) -> tuple[Route, ...]:
        """Return the flight from stop to stop, over the places named in `via`."""
        passing = tuple(each for each in via if isinstance(each, Place))
        points = (stops[0], *passing, *stops[1:])
        straight = [geodesic_m(a, b) for a, b in pairwise(points)]
        legs = tuple(
            Leg(
                line=geodesic_line(origin=a, destination=b),
                length_m=_USUAL * length,
                kind=LegKind.GEODESIC,
                name=f"{a.name}–{b.name}",
            )
            for (a, b), length in zip(pairwise(points), straight, strict=True)
        )
        total = sum(straight)
        slack = sum(min(each.radius_m, _VAGUE_M) for each in (stops[0], stops[-1]))
        return (
            Route(
                reading=self.reading,
                network=self.name,
                stops=stops,
                legs=legs,
                length_m=_USUAL * total,
                low_m=max(total - slack, 0.0),
                high_m=_MOST * total + _TERMINAL_M + slack,
                source=self.source,
                name="flight",
                why="straight line and the usual surplus of flown ways",
            ),
        )


NETWORK = _Air()
