"""Reports that map tests share: over the Pacific, very long, without a place, right to left.

Lengths of the Pacific case are those of pyproj on WGS 84 (Vladivostok – San Francisco
8,337 km), taken outside our code; the long line is a made-up curve.
"""

from __future__ import annotations

import math
from dataclasses import replace

from shapely.geometry import LineString
from strategies import founding_report

from geo.model import (
    Article,
    Claim,
    Journey,
    Leg,
    LegKind,
    Mode,
    Outcome,
    Place,
    Quantity,
    Reading,
    Report,
    Resolution,
    Route,
    Sentence,
    Span,
    Toponym,
    Verdict,
)

VLADIVOSTOK = (131.8735, 43.1056)
SAN_FRANCISCO = (-122.4194, 37.7749)

# great circle by pyproj.Geod(ellps="WGS84").npts, every eighth of the way, eastward, unrolled
_GREAT_CIRCLE = (
    (131.8735, 43.1056),
    (142.9795, 48.3687),
    (156.2779, 52.3328),
    (171.5491, 54.5515),
    (187.7155, 54.6907),
    (203.1815, 52.7270),
    (216.7636, 48.9637),
    (228.1425, 43.8444),
    (237.5806, 37.7749),
)


def _place(name: str, lon: float, lat: float, country: str, local: str | None = None) -> Place:
    return Place(name=name, lon=lon, lat=lat, country=country, source="GeoNames", local_name=local)


def _crossing(stops: tuple[Place, ...], line: tuple[tuple[float, float], ...]) -> Report:
    text = "The flight covers 5,180 miles in 11 hours."
    claims = tuple(
        Claim(
            id=key,
            kind=kind,
            quote=text,
            mode=Mode.AIR,
            quantity=Quantity(
                value=value,
                unit=unit,
                text=said,
                span=Span(start=text.index(said), end=text.index(said) + len(said)),
            ),
        )
        for key, kind, value, unit, said in (
            ("c1", "distance", 5180.0, "mi", "5,180 miles"),
            ("c2", "duration", 11.0, "h", "11 hours"),
        )
    )
    route = Route(
        reading=Reading.GEODESIC,
        network="geodesic",
        stops=stops,
        legs=(Leg(line=LineString(line), length_m=8_336_709.0, kind=LegKind.GEODESIC),),
        length_m=8_336_709.0,
        low_m=8_320_000.0,
        high_m=8_350_000.0,
        source="pyproj, WGS 84",
    )
    return Report(
        article=Article(
            text=text,
            title="Over the Pacific",
            sentences=(Sentence(text=text, span=Span(start=0, end=len(text)), paragraph=0),),
        ),
        claims=claims,
        places=tuple(
            Resolution(toponym=Toponym(name=stop.name, span=Span(start=0, end=1)), place=stop)
            for stop in stops
        ),
        journeys=(Journey(id="j1", stops=stops, mode=Mode.AIR, claims=("c1", "c2")),),
        routes=(("j1", (route,)),),
        verdicts=(
            Verdict(
                claim="c1",
                check="agrees_with_route",
                outcome=Outcome.CONSISTENT,
                why="The article says 5,180 miles; the straight line is 8,320 to 8,350 km.",
                reading=Reading.GEODESIC,
            ),
            Verdict(
                claim="c2",
                check="speed_time_distance",
                outcome=Outcome.CONSISTENT,
                why="8,337 km in 11 hours is 758 km/h.",
            ),
        ),
    )


def pacific_report() -> Report:
    """Return a flight eastward over the 180th meridian, its line unrolled."""
    stops = (
        _place("Vladivostok", *VLADIVOSTOK, "RU", "Владивосток"),
        _place("San Francisco", *SAN_FRANCISCO, "US"),
    )
    return _crossing(stops, _GREAT_CIRCLE)


def pacific_report_westward() -> Report:
    """Return the same flight the other way, its line rolled into −180…180."""
    stops = (
        _place("San Francisco", *SAN_FRANCISCO, "US"),
        _place("Vladivostok", *VLADIVOSTOK, "RU", "Владивосток"),
    )
    rolled = tuple(
        (lon - 360.0 if lon > 180.0 else lon, lat) for lon, lat in reversed(_GREAT_CIRCLE)
    )
    return _crossing(stops, rolled)


def long_report(points: int = 200_000) -> Report:
    """Return the founding journey with a rail line of very many points."""
    report = founding_report()
    steps = range(points)
    line = LineString(
        [
            (
                125.7359
                + 6.146 * step / (points - 1)
                + 0.35 * math.sin(step / points * 40)
                + 0.004 * math.sin(step * 0.7),
                39.0047
                + 4.1065 * step / (points - 1)
                + 0.25 * math.cos(step / points * 61)
                + 0.003 * math.cos(step * 1.3),
            )
            for step in steps
        ]
    )
    routes = dict(report.routes)
    rail, geodesic = routes["j1"]
    long = replace(
        rail, legs=(Leg(line=line, length_m=1_185_000.0, kind=LegKind.TRACK, country="KP"),)
    )
    return replace(report, routes=(("j1", (long, geodesic)), ("j2", routes["j2"])))


def crowded_report(*, stops: int, figures: int) -> Report:
    """Return the founding journey by so many towns, with so many figures that fit, and one not."""
    report = founding_report()
    start, journey, wrong = report.journeys[0].stops[0], report.journeys[0], report.claims[0]
    towns = tuple(
        replace(start, name=f"Town number {n}", lon=125.8 + 0.4 * n, lat=39.1 + 0.25 * n)
        for n in range(stops)
    )
    fitting = tuple(replace(wrong, id=f"f{n}") for n in range(figures))
    outcomes = {wrong.id: Outcome.INCONSISTENT} | {each.id: Outcome.CONSISTENT for each in fitting}
    return replace(
        report,
        claims=(wrong, *fitting),
        journeys=(replace(journey, stops=towns, claims=tuple(outcomes)),),
        routes=report.routes[:1],
        measurements=(),
        verdicts=tuple(
            replace(report.verdicts[0], claim=claim, outcome=outcome)
            for claim, outcome in outcomes.items()
        ),
        opinions=(),
        relations=(),
    )


def report_without_places() -> Report:
    """Return an article whose figures stand for nothing on the map."""
    return replace(founding_report(), places=(), journeys=(), routes=())


def right_to_left_report() -> Report:
    """Return a journey between places with Arabic and Chinese names."""
    stops = (
        _place("Cairo", 31.2357, 30.0444, "EG", "القاهرة"),
        _place("Baghdad", 44.3661, 33.3152, "IQ", "بغداد"),
        _place("Ürümqi", 87.6177, 43.7928, "CN", "乌鲁木齐"),
    )
    route = Route(
        reading=Reading.ROAD,
        network="road",
        stops=stops,
        legs=(
            Leg(
                line=LineString([(stop.lon, stop.lat) for stop in stops]),
                length_m=6_900_000.0,
                kind=LegKind.SCHEMATIC,
            ),
        ),
        length_m=6_900_000.0,
        low_m=6_500_000.0,
        high_m=7_400_000.0,
        source="made up",
    )
    return Report(
        article=Article(text="", sentences=(), title="From القاهرة to 乌鲁木齐"),
        journeys=(Journey(id="j1", stops=stops, mode=Mode.ROAD),),
        routes=(("j1", (route,)),),
    )
