"""A distance from a line of latitude: "Bodø lies 80 km north of the Arctic Circle".

In: a distance with such a line right behind it, and one of its ends. Out: verdicts.
Pure: reads nothing.
Method: the line is as far as the meridian of the place runs to it. It is no place, so that no
network and no straight line between two points bears on the figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from geo.cases import place_of
from geo.measure import geodesic_m
from geo.model import Case, Modality, Outcome, Place, Reading, Verdict
from geo.settings import Settings
from geo.stretches import sentence_at
from geo.tolerances import READINGS, WIDE_KINDS, allowed
from geo.wording import say_figure, say_value

__all__ = ["CHECK"]

# Latitudes of our time: the obliquity of the ecliptic, 23.44°, and what is left of 90°.
_LATITUDES = {
    "equator": 0.0,
    "arctic circle": 66.56,
    "antarctic circle": -66.56,
    "polar circle": 66.56,
    "tropic of cancer": 23.44,
    "tropic of capricorn": -23.44,
}
_LINE = re.compile(
    r"(?:\s{0,2}\([^()]{1,40}\))?\s{1,2}(?:away )?(?:(?:to the |due )?(?P<side>north|south) of|from"
    rf"|off|above|below|beyond|inside|outside|short of) the (?P<line>{'|'.join(_LATITUDES)})\b",
    re.IGNORECASE,
)
_TAILS = {Outcome.UNCHECKED: ", which is too near to call the figure off"}
# A bound reading measured; and by this share a figure must miss to be off, and by so many metres,
# as towns are no points and the circles move.
_WEIGHT, _OFF, _NEAR_M = 3, 0.10, 10_000.0


class Parallel:
    """How far a place lies from the equator, a tropic or a polar circle."""

    name = "parallel"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield one verdict on a distance from a line of latitude.

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
        if claim.kind != "distance" or claim.beside or claim.modality is not Modality.STATED:
            return
        told = _LINE.match(case.article.text, claim.span.end)
        place = _place(case, told) if told is not None else None
        if told is None or place is None:
            return
        latitude = _LATITUDES[told["line"].lower()]
        metres = geodesic_m(place, replace(place, lat=latitude))
        north = place.lat > latitude
        outcome = _judged(case, place, metres)
        if told["side"] and (told["side"].lower() == "north") is not north:
            outcome = Outcome.INCONSISTENT
        if outcome is Outcome.INCONSISTENT and not _is_told(case, place):
            return
        unit, side = claim.quantity.unit, "north" if north else "south"
        half = "north" if place.lat > 0 else "south"
        yield case.verdict(
            check=self.name,
            outcome=outcome,
            why=(
                f"The article says {say_figure(claim.quantity)} from the {told['line']}."
                f" {place.name} lies at {abs(place.lat):.2f}° {half},"
                f" {say_value(metres, unit)} {side} of it{_TAILS.get(outcome, '')}."
            ),
            weight=_WEIGHT,
        )


def _place(case: Case, told: re.Match[str]) -> Place | None:
    """Return the place that is so far from a line, which may be taken for the other end."""
    for end in case.claim.ends:
        place = None if told.start() <= end.span.start < told.end() else place_of(case, end)
        if place is not None and place.kind not in WIDE_KINDS:
            return place
    return None


def _judged(case: Case, place: Place, metres: float) -> Outcome:
    """Return what the meridian says of a figure; unchecked where it is off by little."""
    said = allowed(case.claim.quantity, tolerance=READINGS[Reading.GEODESIC], said=case.said)
    slack = place.radius_m
    if said.low - slack <= metres <= said.high + slack:
        return Outcome.CONSISTENT
    slack += max(_OFF * metres, _NEAR_M)
    near = said.low - slack <= metres <= said.high + slack
    return Outcome.UNCHECKED if near else Outcome.INCONSISTENT


def _is_told(case: Case, place: Place) -> bool:
    """Return whether a place is the last one named before a figure in its sentence."""
    span = case.claim.span
    named = [each for each in case.places if each.toponym.span.end <= span.start]
    if not named:
        return False
    last = max(named, key=lambda each: each.toponym.span.end)
    here = sentence_at(case.article, span)
    return last.place == place and sentence_at(case.article, last.toponym.span) == here


CHECK = Parallel()
