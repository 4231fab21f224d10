"""A journey as a run in time: its track, and the speeds an article gives or implies.

In: a report. Out: runs. The stated speed is the article's own; the implied one is the
measured route over the stated hours. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import geo
from maps.chainage import Track, lay_track
from maps.marks import Amount, Phrase
from maps.modes import chosen_reading, mode_of
from maps.text import shorten
from maps.view import drawn_journeys, view_of

__all__ = ["Pace", "Run", "ends_of", "first_run", "runs_of"]

# nobody walks or sails a week by the hour
_BY_THE_DAY_S = geo.to_si(4.0, "d")
_LENGTH, _SPEED, _TIME = geo.Dimension.LENGTH, geo.Dimension.SPEED, geo.Dimension.TIME


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """One assumed speed; `kind` is stated or implied, `words` say where it comes from."""

    kind: str
    speed_mps: float
    words: Phrase
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One journey on its main route; `mode` is how it is made, as a value of `geo.Mode`."""

    journey: geo.Journey
    mode: str
    route: geo.Route
    track: Track
    paces: tuple[Pace, ...]


def ends_of(journey: geo.Journey) -> str:
    """Return the first and the last stop of a journey, and by what it goes, as a heading.

    Parameters
    ----------
    journey
        With at least one stop.

    Returns
    -------
    str
        Such as ``"Pyongyang – Vladivostok"``; the id of a journey without stops.
    """
    names = list(
        dict.fromkeys(shorten(stop.name, 80) for stop in (journey.stops[:1] + journey.stops[-1:]))
    )
    passed = ", ".join(shorten(stop.name, 80) for stop in journey.stops[1:-1])
    return (" – ".join(names) or journey.id) + (f" by way of {passed}" if passed else "")


def _main_route(report: geo.Report, journey: geo.Journey) -> geo.Route | None:
    """Return the best route of the reading chosen for a journey; None if nothing has a line."""
    reading = chosen_reading(report, journey)
    return next(
        (
            route
            for route in report.routes_of(journey.id)
            if route.reading.value == reading and route.legs
        ),
        None,
    )


def runs_of(report: geo.Report) -> tuple[Run, ...]:
    """Return the runs of a report, in the order of its journeys.

    Parameters
    ----------
    report
        What was found in one article.

    Returns
    -------
    tuple of Run
        One for each journey that has a route with a line.
    """
    view = view_of(report)
    if view is None:
        return ()
    return tuple(_runs(report, about=view.lon))


def first_run(runs: Sequence[Run]) -> int:
    """Return which run a reader sees first.

    Parameters
    ----------
    runs
        In the order of the journeys.

    Returns
    -------
    int
        Its index: the first that the article times or gives a speed to, for it alone can be
        run by the clock; else 0.
    """
    return next((number for number, run in enumerate(runs) if run.paces), 0)


def _runs(report: geo.Report, *, about: float) -> Iterator[Run]:
    for journey in drawn_journeys(report):
        route = _main_route(report, journey)
        track = None if route is None else lay_track(route, about=about)
        if route is None or track is None or track.length_m <= 0:
            continue
        yield Run(
            journey=journey,
            mode=mode_of(report, journey),
            route=route,
            track=track,
            paces=tuple(_paces(report, journey, route)),
        )


def _pace(speed_mps: float, *, seconds: float) -> Phrase:
    """Return a speed; of a journey of many days, with its nights in it, as a day's way."""
    if seconds < _BY_THE_DAY_S:
        return (Amount(value=speed_mps, dimension=_SPEED),)
    return (Amount(value=speed_mps * geo.to_si(1.0, "d"), dimension=_LENGTH), " a day")


def _paces(report: geo.Report, journey: geo.Journey, route: geo.Route) -> Iterator[Pace]:
    # "some days" is no figure to run a clock by
    claims = [
        claim for claim in report.claims if claim.id in journey.claims and not claim.quantity.vague
    ]
    for claim in claims:
        value = claim.quantity.value_si
        if claim.kind == "duration" and value > 0:
            speed = route.length_m / value
            yield Pace(
                kind="implied",
                speed_mps=speed,
                claim=claim.id,
                words=(
                    "at ",
                    *_pace(speed, seconds=value),
                    ", which ",
                    Amount(value=route.length_m, dimension=_LENGTH),
                    " in ",
                    Amount(value=value, dimension=_TIME),
                    " imply",
                ),
            )
            break
    for claim in claims:
        if claim.kind == "average_speed" and claim.quantity.value_si > 0:
            speed = claim.quantity.value_si
            yield Pace(
                kind="stated",
                speed_mps=speed,
                claim=claim.id,
                words=("at ", Amount(value=speed, dimension=_SPEED), ", as the article states"),
            )
            break
