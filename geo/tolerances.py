"""How far a figure may lie from the earth before we say that it is off.

In: a reading or a mode, and a hedge. Out: relative tolerances and limits.
Pure: reads nothing. The only place where a tolerance of a judgement is written.

A tolerance is how well published figures for one and the same thing agree with one another:
a figure within it would be printed by a careful writer. It is not the uncertainty of our
own measurement, which travels with the measurement as `low` and `high`.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from geo.model import Hedge, Interval, Mode, Quantity, Reading
from geo.units import to_si

__all__ = [
    "AIRLINER_M",
    "AIRLINER_MPS",
    "AREA",
    "CLOCK_SLACK_S",
    "DAILY_HOURS",
    "DAILY_MPS",
    "DISGUISE",
    "DRIFTING_MPS",
    "EVERYDAY_RAIL",
    "EVERYDAY_ROAD",
    "FAR_TOO_SLOW",
    "FAST_TRAINS",
    "FIT_CIRCUITY",
    "HIGH_SPEED",
    "OF_OLD_MPS",
    "ORDINARY",
    "PACE",
    "RACING",
    "RATIO",
    "READINGS",
    "RECORDS",
    "RECORD_MPS",
    "SHORE",
    "SLOW_FLIGHT_MPS",
    "SPEED",
    "SUPERSONIC",
    "TOP_MPS",
    "TRAIL_CIRCUITY",
    "TWIN",
    "TWIN_ROUND",
    "VOYAGE",
    "WIDE_KINDS",
    "WITHOUT_STOPS",
    "Pace",
    "Tolerance",
    "allowed",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance:
    """Relative half-width for a bare figure and for one with "about" before it."""

    plain: float
    hedged: float
    why: str

    def of(self, hedge: Hedge) -> float:
        """Return the half-width for a hedge.

        Parameters
        ----------
        hedge
            The word that loosens the figure.

        Returns
        -------
        float
            Relative half-width.
        """
        return self.hedged if hedge in (Hedge.ABOUT, Hedge.NEARLY) else self.plain


READINGS = MappingProxyType(
    {
        Reading.GEODESIC: Tolerance(
            plain=0.03, hedged=0.07, why="city points differ by 1-2 %; round figures by 3 %"
        ),
        Reading.RAIL: Tolerance(
            plain=0.05,
            hedged=0.10,
            why="timetable, line and posted kilometres of one train differ by up to 5 %",
        ),
        Reading.ROAD: Tolerance(
            plain=0.05, hedged=0.10, why="signs, tables and routers differ by up to 5 %"
        ),
        Reading.SEA: Tolerance(
            plain=0.05, hedged=0.10, why="port tables differ by the headlands they round"
        ),
        Reading.AIR: Tolerance(
            plain=0.03, hedged=0.07, why="great circle; the flown surplus is in the measurement"
        ),
    }
)

SPEED = Tolerance(plain=0.05, hedged=0.10, why="a quotient of two figures, each rounded")
RATIO = Tolerance(plain=0.10, hedged=0.15, why="ratios are printed as whole numbers")
AREA = Tolerance(plain=0.10, hedged=0.15, why="outlines of one site differ between sources")

# 1 mi = 1.609344 km leaves nothing to choose; 1 % is the third digit.
TWIN = 0.01
# Two figures of two digits each: half a step of either.
TWIN_ROUND = 0.05
# "More than 10" said of 13 is true and misleads: most readers take it for 10 to 12.5.
_MISLEADING = 1.25
# An average without the stops is above the one with them: trains that stand for hours at a town
# or a border average half of what they do under way, and a third at worst.
WITHOUT_STOPS = 3.0
# Timetables are to the minute.
CLOCK_SLACK_S = 60.0
# A ground figure this near the straight line is the straight line (the founding case: 1.6 %).
DISGUISE = 0.04
# Trails, footpaths and sled tracks are in no network of ours: the Iditarod Trail, Seward to
# Nome, is 1.58 times its straight line; the Camino Francés, 1.15; the Appalachian Trail, 1.85.
# Rivers bend as much: the Amazon from Belém to Manaus makes 1.27, the Congo from Kisangani to
# Kinshasa 1.42, the Danube from Passau to Vienna 1.3.
TRAIL_CIRCUITY = (1.0, 1.9)
# What most ways are of their straight line, city points and rounding allowed for.
FIT_CIRCUITY = (0.97, 1.6)
# The water of a strait is at least this share of the way between the towns on its shores:
# Calais and Dover 33 of 43 km, Tarifa and Tangier 14 of 32 (the narrows beside them).
SHORE = 0.44
# What has an outline and no point: a distance to it may mean its edge as well as its middle.
WIDE_KINDS = frozenset(
    {
        *("country", "region", "territory", "continent", "island", "peninsula"),
        *("ocean", "sea", "gulf", "strait", "canal", "river", "lake", "range", "desert"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Average speeds of one way of travelling, stops included, m/s.

    From `usual_low` to `usual_high` nobody wonders; above `limit` nobody has travelled.
    """

    usual_low: float
    usual_high: float
    limit: float
    why: str


def _pace(low: float, high: float, limit: float, why: str) -> Pace:
    return Pace(
        usual_low=to_si(low, "km/h"),
        usual_high=to_si(high, "km/h"),
        limit=to_si(limit, "km/h"),
        why=why,
    )


PACE = MappingProxyType(
    {
        Mode.RAIL: _pace(
            12, 350, 360, "fastest scheduled start-to-stop run 318 km/h (Railway Gazette, 2019)"
        ),
        Mode.ROAD: _pace(
            12, 190, 200, "fastest coast-to-coast drive 112 mph, 180 km/h (Cannonball, 2020)"
        ),
        Mode.AIR: _pace(
            150, 1130, 2600, "airliners 700-1,000, with a jet stream 1,127 km/h; Concorde 2,180"
        ),
        Mode.SEA: _pace(3, 100, 130, "sailing ships from 2 kn; fastest ferries 58 kn, 107 km/h"),
        Mode.RIVER: _pace(2, 60, 100, "drifting with the stream to hydrofoils"),
        Mode.FOOT: _pace(0.3, 13, 21.5, "marathon world record 21 km/h; expeditions 10 km a day"),
        Mode.BICYCLE: _pace(1.5, 45, 56, "hour record 56.8 km/h; tourers 40 km a day"),
        Mode.HORSE: _pace(0.8, 25, 45, "Pony Express 16 km/h over ten days; gallop 40 km/h"),
        Mode.DOGSLED: _pace(0.8, 20, 32, "Iditarod in 7.2 days, 9 km/h; sprint races 32 km/h"),
        Mode.SWIM: _pace(0.5, 6, 8.5, "1,500 m in 14.5 minutes, 6.2 km/h; with a current more"),
    }
)
# What nobody beats who sets no record and rides no line built for speed.
VOYAGE = _pace(3, 61, 67, "container ships of 1973 33 kn; United States 35.6 kn, 66 km/h, 1952")
EVERYDAY_ROAD = _pace(12, 135, 155, "drives on motorways without a limit average 130 km/h")
EVERYDAY_RAIL = _pace(12, 180, 250, "without a high-speed line, trains run at up to 200 km/h")
RACING = ("record", "race", "racing", "rally", "cannonball", "autobahn", "supercar", "fastest")
FAST_TRAINS = (
    *("high-speed", "high speed", "bullet train", "maglev", "hyperloop", "tgv", "new line"),
    *("new railway", "new track", "rail baltica"),
)
# Where trains average more than 180 km/h every day.
HIGH_SPEED = frozenset(
    {"AT", "BE", "CN", "DE", "ES", "FR", "GB", "HK", "ID", "IT", "JP", "KR", "MA", "NL", "RU"}
    | {"SA", "TR", "TW"}
)

# What most journeys average, stops included: long-distance trains 40-100 km/h (Trans-Siberian
# 64), motorways and main roads, airliners, ships of 12-22 knots; for those who rest at night
# the km of a day.
ORDINARY = MappingProxyType(
    {
        Mode.RAIL: (to_si(40, "km/h"), to_si(100, "km/h")),
        Mode.ROAD: (to_si(40, "km/h"), to_si(90, "km/h")),
        Mode.AIR: (to_si(600, "km/h"), to_si(900, "km/h")),
        Mode.SEA: (to_si(12, "kn"), to_si(22, "kn")),
        Mode.RIVER: (to_si(8, "km/h"), to_si(25, "km/h")),
        Mode.FOOT: (to_si(15, "km/d"), to_si(40, "km/d")),
        Mode.BICYCLE: (to_si(50, "km/d"), to_si(150, "km/d")),
        Mode.HORSE: (to_si(25, "km/d"), to_si(60, "km/d")),
        Mode.DOGSLED: (to_si(30, "km/d"), to_si(150, "km/d")),
        Mode.SWIM: (to_si(1.5, "km/h"), to_si(4, "km/h")),
    }
)
# Hours of a day on the way of those who rest at night, and the km of a day nobody wonders at.
DAILY_HOURS = MappingProxyType(
    {
        Mode.FOOT: (6.0, 10.0),
        Mode.BICYCLE: (5.0, 10.0),
        Mode.HORSE: (5.0, 9.0),
        Mode.DOGSLED: (6.0, 14.0),
    }
)
DAILY_MPS = MappingProxyType(
    {
        Mode.FOOT: (to_si(4, "km/d"), to_si(80, "km/d")),
        Mode.BICYCLE: (to_si(20, "km/d"), to_si(400, "km/d")),
        Mode.HORSE: (to_si(10, "km/d"), to_si(150, "km/d")),
        Mode.DOGSLED: (to_si(10, "km/d"), to_si(250, "km/d")),
    }
)
# Below this share of the slowest usual average a time is not that of the journey alone.
FAR_TOO_SLOW = 1 / 3
# A flight of more than a day below this average has spent most of its time on the ground.
SLOW_FLIGHT_MPS = to_si(400, "km/h")
# Balloons go with the wind, and airships not much faster: the Gordon Bennett race at 10-50 km/h.
DRIFTING_MPS = to_si(8, "km/h")
# Of flights by timetable over so far none takes longer: an ATR 72 makes 600 km in two hours.
AIRLINER_M, AIRLINER_MPS = 600_000.0, to_si(285, "km/h")

# Slow averages of the first half of the twentieth century, stops and nights included: aeroplanes
# crossed the Atlantic at 175 km/h (Lindbergh, 1927), the army convoy of 1919 America at 3 km/h.
OF_OLD_MPS = MappingProxyType(
    {
        Mode.AIR: to_si(80, "km/h"),
        Mode.ROAD: to_si(2.5, "km/h"),
        Mode.RAIL: to_si(8, "km/h"),
        Mode.SEA: to_si(2, "km/h"),
    }
)

# From here on only a supersonic aircraft serves; an article on one says so.
SUPERSONIC = (
    "concorde",
    "supersonic",
    "tu-144",
    "tupolev",
    "blackbird",
    "sr-71",
    "mach",
    "jet fighter",
)

# Fastest ever measured, so that a printed top speed above it cannot stand.
RECORD_MPS = MappingProxyType(
    {
        Mode.RAIL: (to_si(603, "km/h"), "603 km/h, JR Central maglev, 2015"),
        Mode.BICYCLE: (to_si(296, "km/h"), "296 km/h, D. Mueller-Korenek behind a car, 2018"),
        Mode.FOOT: (to_si(44.7, "km/h"), "44.7 km/h, U. Bolt, 2009"),
        Mode.HORSE: (to_si(71, "km/h"), "71 km/h, Winning Brew, 2008"),
        Mode.SEA: (to_si(511, "km/h"), "511 km/h, Spirit of Australia, 1978"),
    }
)

# Top speeds that vehicles run at every day, not those of records.
TOP_MPS = MappingProxyType(
    {
        Mode.RAIL: (to_si(350, "km/h"), "trains run at up to 350 km/h, Beijing-Shanghai, 2017"),
        Mode.ROAD: (to_si(160, "km/h"), "speed limits reach 160 km/h, Abu Dhabi, 2018"),
        Mode.AIR: (to_si(1_060, "km/h"), "airliners fly at up to Mach 0.925, Boeing 747-8"),
        Mode.SEA: (to_si(58, "kn"), "ferries run at up to 58 kn, Francisco, 2013"),
        Mode.BICYCLE: (to_si(100, "km/h"), "racers ride downhill at up to 100 km/h"),
        Mode.HORSE: (to_si(65, "km/h"), "racehorses run at up to 65 km/h"),
        Mode.DOGSLED: (to_si(32, "km/h"), "sprint teams run at up to 32 km/h"),
    }
)

# Speeds that were records, as they are printed: Guinness World Records, Railway Gazette, FAI.
RECORDS = (
    (Mode.RAIL, to_si(603, "km/h"), "603 km/h, JR Central maglev, 2015"),
    (Mode.RAIL, to_si(590, "km/h"), "590 km/h, JR Central maglev, 2015"),
    (Mode.RAIL, to_si(581, "km/h"), "581 km/h, JR Central maglev, 2003"),
    (Mode.RAIL, to_si(574.8, "km/h"), "574.8 km/h, TGV V150 on wheels, 2007"),
    (Mode.RAIL, to_si(515.3, "km/h"), "515.3 km/h, TGV Atlantique, 1990"),
    (Mode.RAIL, to_si(406.9, "km/h"), "406.9 km/h, InterCityExperimental, 1988"),
    (Mode.RAIL, to_si(380.4, "km/h"), "380.4 km/h, TGV 016, 1981"),
    (Mode.RAIL, to_si(331, "km/h"), "331 km/h, BB 9004, 1955"),
    (Mode.RAIL, to_si(126, "mph"), "126 mph, Mallard, 1938"),
    (Mode.ROAD, to_si(1227.985, "km/h"), "1,227.985 km/h, Thrust SSC, 1997"),
    (Mode.AIR, to_si(3529.56, "km/h"), "3,529.56 km/h, Lockheed SR-71, 1976"),
    (Mode.SEA, to_si(511.09, "km/h"), "511.09 km/h, Spirit of Australia, 1978"),
    (Mode.BICYCLE, to_si(56.792, "km/h"), "56.792 km/h, F. Ganna's hour, 2022"),
)


def allowed(quantity: Quantity, *, tolerance: Tolerance, said: Interval | None = None) -> Interval:
    """Return the values a figure would still be printed for.

    Parameters
    ----------
    quantity
        The figure as written.
    tolerance
        How far figures of its sort scatter.
    said
        What its wording allows; the result is never narrower than that.

    Returns
    -------
    Interval
        SI units of the figure's dimension.

    Examples
    --------
    >>> from geo.model import Span
    >>> over = Quantity(
    ...     value=10_000, unit="km", span=Span(start=0, end=1), text="10,000 km", hedge=Hedge.OVER
    ... )
    >>> found = allowed(over, tolerance=READINGS[Reading.RAIL])
    >>> (round(found.low / 1000), round(found.high / 1000))
    (9750, 12500)
    """
    first = to_si(quantity.value, quantity.unit)
    last = first if quantity.value_to is None else to_si(quantity.value_to, quantity.unit)
    first, last = sorted((first, last))
    wide, slack = tolerance.of(quantity.hedge), tolerance.plain / 2
    match quantity.hedge:
        case Hedge.OVER | Hedge.AT_LEAST:
            low, high = first * (1 - slack), last * _MISLEADING
        case Hedge.UNDER:
            low, high = first / _MISLEADING, last * (1 + slack)
        case Hedge.UP_TO:
            low, high = first / 2, last * (1 + slack)
        case Hedge.NEARLY:
            low, high = first * (1 - wide), last * (1 + slack)
        case _:
            low, high = first * (1 - wide), last * (1 + wide)
    if said is not None:
        low, high = min(low, said.low), max(high, said.high)
    return Interval(low=low, high=high, dimension=quantity.dimension)
