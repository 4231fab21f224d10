"""Distance and time along the way: kilometre marks, and hours at each assumed speed.

In: a report. Out: ticks across the main route of each journey. Pure.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

import geo
from maps.chainage import Track
from maps.marks import Amount, Mark, Phrase, Tick
from maps.runs import Run, runs_of

__all__ = ["LAYER", "TimelineLayer", "round_step"]

_KM_MARKS, _KM_MARKS_OF_MANY = 6, 3
_HOUR_MARKS = 5
_SAMPLES = tuple(number / 10 for number in range(1, 10))
_PIECES = 120
_BESIDE = 0.02  # of the way: nearer than the width of a word on the map
_HOUR_STEPS = (0.25, 0.5, 1, 2, 3, 4, 5, 6, 10, 12, 24, 48, 72, 96, 120, 240, 480, 720)


@dataclass(frozen=True, slots=True)
class TimelineLayer:
    """Ticks: kilometres, then the hours of each pace."""

    name: str = "timeline"
    title: str = "Kilometre and hour marks"

    def draw(self, report: geo.Report) -> Iterator[Mark]:
        """Yield ticks in the order of the journeys and of the way.

        Parameters
        ----------
        report
            What was found in one article.

        Yields
        ------
        Mark
            Ticks.
        """
        runs = runs_of(report)
        timed: list[Track] = []
        for run in runs:
            yield from _distance_ticks(run, most=_KM_MARKS if len(runs) < 3 else _KM_MARKS_OF_MANY)
            # two clocks on one way could not be told apart; the slider has both
            if not run.paces or any(_shared(run.track, other) for other in timed):
                continue
            timed.append(run.track)
            for pace in run.paces:
                yield from _hour_ticks(run, kind=pace.kind, speed_mps=pace.speed_mps)


def round_step(length: float, *, most: int) -> float:
    """Return a round step that cuts a length into at most so many pieces.

    Parameters
    ----------
    length
        What is cut; above zero.
    most
        How many pieces are wanted at most.

    Returns
    -------
    float
        1, 2 or 5 times a power of ten.

    Examples
    --------
    >>> round_step(1185.0, most=6)
    200.0
    """
    rough = length / most
    power = 10.0 ** math.floor(math.log10(rough))
    return next(step * power for step in (1.0, 2.0, 5.0, 10.0) if step * power >= rough)


def _shared(track: Track, other: Track) -> bool:
    """Return whether most of a way lies along another, on a map that shows both."""
    samples = np.array([track.point_at(track.length_m * share) for share in _SAMPLES])
    course = np.array([other.point_at(other.length_m * n / _PIECES) for n in range(_PIECES + 1)])
    squeeze = max(math.cos(math.radians(float(course[:, 1].mean()))), 0.05)
    gaps = samples[:, None, :] - course[None, :, :]
    far = np.hypot(gaps[..., 0] * squeeze, gaps[..., 1]).min(axis=1)
    span = max(float(np.ptp(course[:, 0])) * squeeze, float(np.ptp(course[:, 1])))
    return bool(np.count_nonzero(far < span * _BESIDE) * 2 > len(_SAMPLES))


def _distance_ticks(run: Run, *, most: int) -> Iterator[Tick]:
    step = geo.to_si(round_step(geo.from_si(run.track.length_m, "km"), most=most), "km")
    count = int((run.track.length_m - step * 0.2) // step)
    for number in range(1, count + 1):
        amount = Amount(value=number * step, dimension=geo.Dimension.LENGTH)
        yield _tick(run, "km", number * step, (amount,))


def _hour_ticks(run: Run, *, kind: str, speed_mps: float) -> Iterator[Tick]:
    hours = geo.from_si(run.track.length_m / speed_mps, "h")
    step = next((each for each in _HOUR_STEPS if hours / each <= _HOUR_MARKS), None)
    if step is None:
        return
    count = int(hours / step + 1e-9)
    for number in range(1, count + 1):
        seconds = geo.to_si(number * step, "h")
        amount = Amount(value=seconds, dimension=geo.Dimension.TIME)
        yield _tick(run, f"hour-{kind}", seconds * speed_mps, (amount,))


def _tick(run: Run, style: str, at_m: float, text: Phrase) -> Tick:
    lon, lat = run.track.point_at(at_m)
    return Tick(
        layer=f"{style}-{run.journey.id}",
        style=style,
        lon=lon,
        lat=lat,
        bearing_deg=run.track.bearing_at(at_m),
        text=text,
    )


LAYER = TimelineLayer()
