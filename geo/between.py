"""A journey between named places, measured by every reading that can be had.

In: names, ``lat,lon`` pairs or places. Out: what they were taken for, routes, measurements.
Touches: packaged data through the stages; the network only if the settings allow it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from geo.borders import country_name
from geo.errors import JourneyError, NoRouteError, OptionError
from geo.geocode import find_place
from geo.measure import measure_journey
from geo.model import Measurement, Mode, Place, Reading, Resolution, Route, Span, Toponym
from geo.networks import Network
from geo.passing import Via, find_via
from geo.places import Gazetteer
from geo.settings import Settings

__all__ = ["Measured", "measure_between", "why_no_route"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What `measure_between` found: places, routes best first, and one figure a reading.

    `via` is what it was asked to pass, with what each name was taken for.
    """

    resolutions: tuple[Resolution, ...]
    routes: tuple[Route, ...]
    measurements: tuple[Measurement, ...]
    via: tuple[Via, ...] = ()

    @property
    def stops(self) -> tuple[Place, ...]:
        """Return the places measured between, in order."""
        return tuple(each.place for each in self.resolutions if each.place is not None)


def measure_between(
    *stops: str | Place,
    mode: Mode | str | None = None,
    via: Sequence[str | Place] | str | Place = (),
    avoid: Sequence[str] | str = (),
    gauge: int | None = None,
    networks: Sequence[Network] | None = None,
    gazetteers: Sequence[Gazetteer] | None = None,
    settings: Settings | None = None,
) -> Measured:
    """Measure a journey between named places by every reading that can be had.

    Parameters
    ----------
    *stops
        Two or more names, ``"lat,lon"`` pairs or places, in order.
    mode
        Only this way of travelling, beside the geodesic; all of them where not given.
    via
        Places to pass or named corridors ("Trans-Siberian"); one alone may stand without a list.
    avoid
        ISO 3166 codes of countries not to be crossed; so may one of these.
    gauge
        Rail gauge to keep to, millimetres; above zero.
    networks, gazetteers, settings
        As for `check_article`.

    Returns
    -------
    Measured
        Places, routes and measurements.

    Raises
    ------
    PlaceNotFoundError
        If a name is in no gazetteer; carries near spellings.
    JourneyError
        If fewer than two different places are given, no country has a code to be avoided, a
        gauge is none, or a place to pass is known only by a namesake far off the way.
    OptionError
        If no way of travelling is called `mode`.
    NoRouteError
        If no network can keep to `via`, `avoid` or `gauge`.

    Examples
    --------
    >>> found = measure_between("Pyongyang", "Vladivostok", mode="rail")
    >>> [round(each.value / 1000) in range(670, 700) for each in found.measurements[:1]]
    [True]
    """
    settings = settings or Settings()
    mode = None if mode is None else _mode_called(mode)
    # one name alone is a list of one
    via = (via,) if isinstance(via, str | Place) else via or ()
    avoid = (avoid,) if isinstance(avoid, str) else avoid
    if gauge is not None and (type(gauge) is not int or gauge <= 0):
        raise JourneyError(f"{gauge!r} is no gauge; give millimetres, such as 1435.")
    for code in avoid:
        if country_name(code) == code:
            raise JourneyError(
                f"{code} is no country code; give ISO 3166 letters such as CN for China."
            )
    resolutions = _find_stops(stops, gazetteers=gazetteers, settings=settings)
    places = tuple(each.place for each in resolutions if each.place is not None)
    if len(places) < 2:
        raise JourneyError("A journey needs two places; give at least two names.")
    for a, b in pairwise(places):
        if (a.lon, a.lat) == (b.lon, b.lat):
            raise JourneyError(
                f"{a.name} and {b.name} are the same place; a journey needs two different ones."
            )
    passing = tuple(find_via(each, stops=resolutions, settings=settings) for each in via)
    routes, measurements = measure_journey(
        places,
        networks=networks,
        mode=mode,
        via=tuple(each.target for each in passing),
        avoid=tuple(avoid),
        gauge=gauge,
        settings=settings,
    )
    if via or avoid or gauge is not None:
        bends = mode is Mode.AIR and not avoid and gauge is None
        _refuse_unmet_wishes(routes, measurements, by_air=bends)
    return Measured(resolutions=resolutions, routes=routes, measurements=measurements, via=passing)


def _refuse_unmet_wishes(
    routes: Sequence[Route], measurements: Sequence[Measurement], *, by_air: bool
) -> None:
    """Raise where no network can do what was asked for: a straight line is no answer to it."""
    straight = {Reading.GEODESIC} if by_air else {Reading.GEODESIC, Reading.AIR}
    if any(each.reading not in straight and "estimate" not in each.flags for each in routes):
        return
    reasons = [reason for each in measurements for reason in why_no_route(each)]
    raise NoRouteError(" ".join(reasons) or "No network has a way that keeps to what was asked.")


def why_no_route(measurement: Measurement) -> tuple[str, ...]:
    """Return why networks had no route, as told beside the straight line.

    Parameters
    ----------
    measurement
        A measurement of a journey.

    Returns
    -------
    tuple of str
        One sentence a network; empty where every network had a way.
    """
    return tuple(
        reason.strip()
        for flag in measurement.flags
        if flag.startswith("no_")
        for _, mark, reason in [flag.partition(": ")]
        if mark
    )


def _mode_called(word: str) -> Mode:
    known = tuple(each.value for each in Mode)
    if word not in known:
        raise OptionError(f"{word!r} is no mode; use one of {', '.join(known)}.", known=known)
    return Mode(word)


def _find_stops(
    stops: Sequence[str | Place],
    *,
    gazetteers: Sequence[Gazetteer] | None,
    settings: Settings,
) -> tuple[Resolution, ...]:
    """Find each stop, weighing each name by the company of the other stops."""
    found: list[Resolution] = []
    for each in stops:
        if isinstance(each, Place):
            found.append(_given(each))
            continue
        company = tuple(one.place for one in found if one.place is not None)
        found.append(
            find_place(
                each,
                company=company,
                gazetteers=gazetteers,
                settings=settings,
            )
        )
    return tuple(found)


def _given(place: Place) -> Resolution:
    span = Span(start=0, end=len(place.name))
    return Resolution(
        toponym=Toponym(name=place.name, span=span),
        place=place,
        candidates=(place,),
        why="given by the caller",
    )
