"""Values that tests share: the founding journey as a report, and hostile text.

The text is ours. Coordinates are those of the stations (OpenStreetMap, GeoNames, tutu.ru)
and of pad 1S (GCAT); lengths are posted or published ones, so that nothing here comes
from the code under test.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from shapely.geometry import LineString

from geo.model import (
    Across,
    Article,
    Claim,
    Collection,
    Decoy,
    Hedge,
    Interval,
    Journey,
    Leg,
    LegKind,
    Measurement,
    Mode,
    Outcome,
    Place,
    Quantity,
    Reading,
    Relation,
    Report,
    Resolution,
    Route,
    Sentence,
    Span,
    Toponym,
    Verdict,
    Waymark,
)
from geo.units import unit_of

SENTENCES = (
    "The train left Pyongyang for Vladivostok on 10 September.",
    "The trip of 435 miles took around 20 hours, an average of about 22 mph.",
    "The carriages can do up to 55 mph.",
    "Vostochny lies some 900 miles by road north of Vladivostok, about three times the distance.",
)
TEXT = "\n\n".join(SENTENCES)

# every string a reader might be attacked with; each must come out as text
HOSTILE = (
    "<img src=x onerror=window.pwned=1>",
    "</script><script>window.pwned=1</script>",
    "</title><svg onload=window.pwned=1>",
    "{{ 7 * 7 }}{% raw %}{# c #}",
    "100{#off",
    "`${window.pwned=1}`",
    "\\`\\${window.pwned=1}",
    "' onmouseover='window.pwned=1",
    '" autofocus onfocus="window.pwned=1',
    "javascript:window.pwned=1",
    "a\u2028b\u2029c",
    "abc\u202edef\u2066ghi\u2069",
    "nul\x00bell\x07esc\x1b[31mred",
    "lone\ud800surrogate",
    '=HYPERLINK("http://x.invalid")',
    "@SUM(1+1)",
    "-->]]><!--",
    "[x](javascript:window.pwned=1) | <b>*_~#",
    "평양 Владивосток القاهرة 海参崴",
    "n" * 10_000,
)

PYONGYANG = Place(
    name="Pyongyang",
    lon=125.7359,
    lat=39.0047,
    country="KP",
    source="stations",
    kind="station",
    radius_m=3000.0,
    local_name="평양",
)
VLADIVOSTOK = Place(
    name="Vladivostok",
    lon=131.8819,
    lat=43.1112,
    country="RU",
    source="stations",
    kind="station",
    radius_m=3000.0,
    local_name="Владивосток",
)
VOSTOCHNY = Place(
    name="Vostochny Cosmodrome",
    lon=128.3322,
    lat=51.8769,
    country="RU",
    source="landmarks",
    kind="spaceport",
    radius_m=5000.0,
    local_name="Восточный",
)

# lon, lat along the P'yongra, Hongui and Ussuri lines
_KOREAN_LINE = (
    (125.7359, 39.0047),
    (125.9367, 39.4228),
    (126.5695, 39.242),
    (127.1162, 39.4483),
    (127.2494, 39.44),
    (127.5364, 39.9183),
    (128.1943, 40.0397),
    (128.8556, 40.3929),
    (129.2139, 40.7154),
    (129.3278, 40.9642),
    (129.4553, 41.2338),
    (129.6061, 41.5878),
    (129.7758, 41.7956),
    (130.2892, 42.2497),
    (130.5366, 42.4255),
    (130.6081, 42.4214),
    (130.6413, 42.4152),
)
_RUSSIAN_LINE = (
    (130.6413, 42.4152),
    (130.6447, 42.43),
    (130.9063, 42.693),
    (131.3214, 42.9372),
    (131.5966, 43.1032),
    (131.772, 43.4551),
    (131.9255, 43.6467),
    (131.9529, 43.4202),
    (132.0591, 43.3327),
    (131.9803, 43.2307),
    (131.8819, 43.1112),
)
_ROAD_LINE = (
    (131.8819, 43.1112),
    (131.9812, 43.8016),
    (133.0732, 44.8219),
    (133.7391, 45.9315),
    (134.2501, 46.8129),
    (135.0751, 48.4966),
    (132.9348, 48.7933),
    (130.0746, 49.4194),
    (128.4613, 50.9206),
    (128.1382, 51.3925),
    (128.3322, 51.8769),
)


def span_of(text: str, *, nth: int = 0) -> Span:
    """Return where some words stand in the founding text."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(text, start + 1)
    return Span(start=start, end=start + len(text))


def figure(text: str, *, value: float, unit: str, hedge: Hedge = Hedge.EXACT) -> Quantity:
    """Return a figure of the founding text."""
    return Quantity(value=value, unit=unit, span=span_of(text), text=text, hedge=hedge)


def _article() -> Article:
    sentences, start = [], 0
    for number, text in enumerate(SENTENCES):
        sentences.append(
            Sentence(text=text, span=Span(start=start, end=start + len(text)), paragraph=number)
        )
        start += len(text) + 2
    return Article(
        text=TEXT,
        sentences=tuple(sentences),
        source="founding.txt",
        title="A slow train to Vladivostok",
        published=date(2023, 9, 12),
    )


_P = Toponym(name="Pyongyang", span=span_of("Pyongyang"))
_V = Toponym(name="Vladivostok", span=span_of("Vladivostok"))
_V2 = Toponym(name="Vladivostok", span=span_of("Vladivostok", nth=1))
_C = Toponym(name="Vostochny", span=span_of("Vostochny"))


def _claims() -> tuple[Claim, ...]:
    trip = SENTENCES[1]
    ends = {"origin": _P, "destination": _V, "mode": Mode.RAIL, "trip": "2023"}
    return (
        Claim(
            id="c1",
            kind="distance",
            quantity=figure("435 miles", value=435, unit="mi"),
            quote=trip,
            **ends,
        ),
        Claim(
            id="c2",
            kind="duration",
            quote=trip,
            **ends,
            quantity=figure("20 hours", value=20, unit="h", hedge=Hedge.ABOUT),
        ),
        Claim(
            id="c3",
            kind="average_speed",
            quote=trip,
            **ends,
            quantity=figure("22 mph", value=22, unit="mph", hedge=Hedge.ABOUT),
        ),
        Claim(
            id="c4",
            kind="top_speed",
            quote=SENTENCES[2],
            **ends,
            quantity=figure("55 mph", value=55, unit="mph", hedge=Hedge.UP_TO),
        ),
        Claim(
            id="c5",
            kind="distance",
            quote=SENTENCES[3],
            origin=_V2,
            destination=_C,
            mode=Mode.ROAD,
            reading=Reading.ROAD,
            quantity=figure("900 miles", value=900, unit="mi", hedge=Hedge.ABOUT),
        ),
        Claim(
            id="c6",
            kind="ratio",
            quote=SENTENCES[3],
            origin=_P,
            destination=_C,
            base="c1",
            quantity=figure("three times", value=3, unit="x", hedge=Hedge.ABOUT),
        ),
    )


def measured(
    name: str,
    unit: str,
    *,
    low: float,
    value: float,
    high: float,
    reading: Reading | None,
    source: str,
) -> Measurement:
    """Return a measurement given in some unit."""
    kind = unit_of(unit)
    return Measurement(
        name=name,
        dimension=kind.dimension,
        value=value * kind.factor,
        low=low * kind.factor,
        high=high * kind.factor,
        method="published",
        source=source,
        reading=reading,
    )


_GEODESIC = measured(
    "distance",
    "km",
    low=684,
    value=688.8,
    high=690,
    reading=Reading.GEODESIC,
    source="pyproj, WGS 84",
)
_RAIL = measured(
    "distance", "km", low=1173, value=1185, high=1197, reading=Reading.RAIL, source="posted line-km"
)
_SPEED = measured(
    "average_speed",
    "km/h",
    low=58.6,
    value=59.25,
    high=59.9,
    reading=Reading.RAIL,
    source="posted line-km over 20 h",
)
_ROAD = measured(
    "distance",
    "km",
    low=1440,
    value=1500,
    high=1560,
    reading=Reading.ROAD,
    source="published road length",
)
_ROAD_LINE_KM = measured(
    "distance",
    "km",
    low=1003,
    value=1010.3,
    high=1017,
    reading=Reading.GEODESIC,
    source="pyproj, WGS 84",
)
_RATIO = measured(
    "ratio", "x", low=2.0, value=2.1, high=2.2, reading=Reading.GEODESIC, source="straight lines"
)


def _interval(low: float, high: float, unit: str) -> Interval:
    kind = unit_of(unit)
    return Interval(low=low * kind.factor, high=high * kind.factor, dimension=kind.dimension)


def _verdicts() -> tuple[Verdict, ...]:
    bad, good, open_ = Outcome.INCONSISTENT, Outcome.CONSISTENT, Outcome.UNCHECKED
    return (
        Verdict(
            claim="c1",
            check="agrees_with_route",
            outcome=bad,
            weight=3,
            found=_RAIL,
            reading=Reading.RAIL,
            said=_interval(430, 440, "mi"),
            why="The article says 435 miles (700 km) by train; by rail it is 1,173 to 1,197 km "
            "(729 to 744 mi), posted line-km: the figure is 41 % short.",
            evidence=("posted line-km by Tumangang and Khasan",),
            explanations=("It may be the straight line, 684 to 690 km (425 to 429 mi).",),
        ),
        Verdict(
            claim="c2",
            check="speed_time_distance",
            outcome=good,
            weight=2,
            said=_interval(18, 22, "h"),
            why="20 hours over 1,185 km is 59 km/h, an ordinary speed for a train.",
        ),
        Verdict(
            claim="c3",
            check="speed_time_distance",
            outcome=bad,
            weight=3,
            found=_SPEED,
            reading=Reading.RAIL,
            said=_interval(20, 24, "mph"),
            why="The article says about 22 mph; 1,185 km by rail in 20 hours is 36 to 37 mph.",
            explanations=("It may be 435 miles divided by 20 hours.",),
        ),
        Verdict(
            claim="c4",
            check="top_speed",
            outcome=open_,
            why="Nothing here tells how fast the train can go; no average exceeds it.",
        ),
        Verdict(
            claim="c5",
            check="agrees_with_route",
            outcome=good,
            weight=3,
            found=_ROAD,
            reading=Reading.ROAD,
            said=_interval(810, 990, "mi"),
            why="The article says some 900 miles (1,448 km) by road; by road it is 1,440 to "
            "1,560 km (895 to 969 mi).",
        ),
        Verdict(
            claim="c6",
            check="ratio",
            outcome=bad,
            weight=3,
            found=_RATIO,
            reading=Reading.GEODESIC,
            said=_interval(2.55, 3.45, "x"),
            why="The article says about three times; like for like it is 2.0 to 2.2.",
            explanations=("It may be (435 + 900) / 435, a straight line and a road added.",),
        ),
    )


def _leg(line: tuple[tuple[float, float], ...], **rest: object) -> Leg:
    return Leg(line=LineString(line), **rest)  # type: ignore[arg-type]


def _routes() -> tuple[tuple[str, tuple[Route, ...]], ...]:
    rail = Route(
        reading=Reading.RAIL,
        network="rail",
        stops=(PYONGYANG, VLADIVOSTOK),
        legs=(
            _leg(
                _KOREAN_LINE,
                length_m=853_000.0,
                kind=LegKind.POSTED,
                country="KP",
                gauge_mm=1435,
                name="P'yongra line",
            ),
            _leg(
                _RUSSIAN_LINE,
                length_m=332_000.0,
                kind=LegKind.TRACK,
                country="RU",
                gauge_mm=1520,
                name="Khasan – Vladivostok",
            ),
        ),
        length_m=1_185_000.0,
        low_m=1_173_000.0,
        high_m=1_197_000.0,
        source="posted line-km",
        name="by Tumangang and Khasan",
        why="the one crossing open to trains",
        waymarks=(
            Waymark(kind="station", name="Hamhung", lon=127.5364, lat=39.9183, at_m=310_000.0),
            Waymark(
                kind="gauge_break",
                name="Tumangang",
                lon=130.6081,
                lat=42.4214,
                at_m=853_000.0,
                detail="1,435 to 1,520 mm",
            ),
            Waymark(
                kind="border",
                name="Korea–Russia Friendship Bridge",
                lon=130.6413,
                lat=42.4152,
                at_m=855_000.0,
                detail="KP to RU",
            ),
        ),
        countries=("KP", "RU"),
        gauges_mm=(1435, 1520),
        assumptions=("Both ends are taken at their main stations.",),
    )
    line = Route(
        reading=Reading.GEODESIC,
        network="geodesic",
        stops=(PYONGYANG, VLADIVOSTOK),
        legs=(
            _leg(
                ((125.7359, 39.0047), (128.74, 41.11), (131.8819, 43.1112)),
                length_m=688_800.0,
                kind=LegKind.GEODESIC,
            ),
        ),
        length_m=688_800.0,
        low_m=684_000.0,
        high_m=690_000.0,
        source="pyproj, WGS 84",
        countries=("KP", "CN", "RU"),
    )
    road = Route(
        reading=Reading.ROAD,
        network="road",
        stops=(VLADIVOSTOK, VOSTOCHNY),
        legs=(_leg(_ROAD_LINE, length_m=1_500_000.0, kind=LegKind.TRACK, country="RU"),),
        length_m=1_500_000.0,
        low_m=1_440_000.0,
        high_m=1_560_000.0,
        source="published road length",
        countries=("RU",),
    )
    return (("j1", (rail, line)), ("j2", (road,)))


def founding_report() -> Report:
    """Return the founding journey as a report, made by hand."""
    claims, verdicts = _claims(), _verdicts()
    agree = Verdict(
        claim="c3",
        check="speed_time_distance",
        outcome=Outcome.CONSISTENT,
        weight=1,
        why="435 miles in 20 hours is 21.75 mph: the three figures agree.",
    )
    return Report(
        article=_article(),
        claims=claims,
        places=tuple(
            Resolution(toponym=toponym, place=place, candidates=(place,), why="the only one near")
            for toponym, place in (
                (_P, PYONGYANG),
                (_V, VLADIVOSTOK),
                (_C, VOSTOCHNY),
                (_V2, VLADIVOSTOK),
            )
        ),
        journeys=(
            Journey(
                id="j1",
                stops=(PYONGYANG, VLADIVOSTOK),
                mode=Mode.RAIL,
                trip="2023",
                claims=("c1", "c2", "c3", "c4"),
            ),
            Journey(id="j2", stops=(VLADIVOSTOK, VOSTOCHNY), mode=Mode.ROAD, claims=("c5",)),
        ),
        routes=_routes(),
        measurements=(
            ("c1", (_GEODESIC, _RAIL)),
            ("c3", (_SPEED,)),
            ("c5", (_ROAD_LINE_KM, _ROAD)),
            ("c6", (_RATIO,)),
        ),
        verdicts=verdicts,
        opinions=(*verdicts, agree),
        relations=(
            Relation(
                kind="speed_time_distance",
                claims=("c1", "c2", "c3"),
                outcome=Outcome.CONSISTENT,
                why="435 miles in 20 hours is 21.75 mph: the three figures agree.",
            ),
        ),
        decoys=(Decoy(text="10", span=span_of("10"), reason="a day of the month"),),
        notes=("Vostochny is taken for Vostochny Cosmodrome.",),
    )


def founding_collection() -> Collection:
    """Return the founding report beside an article that dropped "by road"."""
    report = founding_report()
    text = "Vostochny lies some 900 miles north of Vladivostok."
    at = {
        name: Span(start=text.index(name), end=text.index(name) + len(name))
        for name in ("Vostochny", "900 miles", "Vladivostok")
    }
    article = Article(
        text=text,
        source="short.txt",
        sentences=(Sentence(text=text, span=Span(start=0, end=len(text)), paragraph=0),),
    )
    origin = Toponym(name="Vladivostok", span=at["Vladivostok"])
    end = Toponym(name="Vostochny", span=at["Vostochny"])
    claim = Claim(
        id="c1",
        kind="distance",
        quote=text,
        origin=origin,
        destination=end,
        quantity=Quantity(
            value=900, unit="mi", span=at["900 miles"], text="900 miles", hedge=Hedge.ABOUT
        ),
    )
    other = Report(
        article=article,
        claims=(claim,),
        places=(
            Resolution(toponym=end, place=VOSTOCHNY),
            Resolution(toponym=origin, place=VLADIVOSTOK),
        ),
        journeys=(Journey(id="j1", stops=(VLADIVOSTOK, VOSTOCHNY), claims=("c1",)),),
        measurements=(("c1", (_ROAD_LINE_KM,)),),
        verdicts=(
            Verdict(
                claim="c1",
                check="agrees_with_route",
                outcome=Outcome.INCONSISTENT,
                weight=2,
                found=_ROAD_LINE_KM,
                reading=Reading.GEODESIC,
                why="The article says some 900 miles (1,448 km); the straight line is "
                "1,003 to 1,017 km (623 to 632 mi).",
            ),
        ),
    )
    across = Across(
        kind="qualifier_dropped",
        claims=("founding.txt#c5", "short.txt#c1"),
        why="One article says 900 miles by road, the other drops the words “by road”.",
    )
    return Collection(reports=(report, other), across=(across,))


def hostile_report(text: str) -> Report:
    """Return the founding report with one string in every field that can carry text."""
    report = founding_report()
    article = replace(
        report.article,
        source=text,
        title=text,
        publisher=text,
        notes=(text,),
        text=text + TEXT,
        sentences=(),
    )
    rename = {
        place.name: replace(
            place, name=text, local_name=text, source=text, admin1=text, source_id=text, kind=text
        )
        for place in (PYONGYANG, VLADIVOSTOK, VOSTOCHNY)
    }
    toponyms = {
        each.toponym: replace(each.toponym, name=text, within=text, refers_to=text)
        for each in report.places
    }
    claims = tuple(
        replace(
            claim,
            quote=text,
            attribution=text,
            trip=text,
            steps=(text,),
            quantity=replace(claim.quantity, text=text, hedge_text=text),
            origin=toponyms.get(claim.origin, claim.origin),
            destination=toponyms.get(claim.destination, claim.destination),
            subject=next(iter(toponyms.values())),
            compared_with=next(iter(toponyms.values())),
        )
        for claim in report.claims
    )
    routes = tuple(
        (
            journey,
            tuple(
                replace(
                    route,
                    network=text,
                    source=text,
                    name=text,
                    why=text,
                    flags=(text,),
                    assumptions=(text,),
                    stops=tuple(rename[stop.name] for stop in route.stops),
                    legs=tuple(replace(leg, name=text, note=text) for leg in route.legs),
                    waymarks=tuple(
                        replace(mark, name=text, detail=text) for mark in route.waymarks
                    ),
                )
                for route in found
            ),
        )
        for journey, found in report.routes
    )
    verdicts = tuple(
        replace(verdict, why=text, evidence=(text,), explanations=(text,))
        for verdict in report.verdicts
    )
    return replace(
        report,
        article=article,
        claims=claims,
        routes=routes,
        verdicts=verdicts,
        opinions=verdicts,
        places=tuple(
            replace(
                each,
                toponym=toponyms[each.toponym],
                place=rename[each.place.name],
                candidates=(),
                why=text,
            )
            for each in report.places
            if each.place is not None
        ),
        journeys=tuple(
            replace(journey, trip=text, stops=tuple(rename[stop.name] for stop in journey.stops))
            for journey in report.journeys
        ),
        measurements=tuple(
            (claim, tuple(replace(each, method=text, source=text, route=text) for each in found))
            for claim, found in report.measurements
        ),
        relations=tuple(replace(each, why=text, kind=text) for each in report.relations),
        decoys=tuple(replace(each, text=text, reason=text) for each in report.decoys),
        notes=(text,),
    )
