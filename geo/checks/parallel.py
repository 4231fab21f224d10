"""A distance from a line of latitude: "Bodø lies 80 km north of the Arctic Circle".

In: a distance with such a line right behind it, and one of its ends. Out: verdicts.
Pure: reads nothing.
Method: the line is as far as the meridian of the place runs to it. It is no place, so that no
network and no straight line between two points bears on the figure.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeGuard

from geo.cases import place_of
from geo.measure import geodesic_m
from geo.model import Case, Modality, Outcome, Place, Reading, Span, Verdict
from geo.settings import Settings
from geo.stretches import places_in, sentence_at
from geo.tolerances import READINGS, WIDE_KINDS, allowed
from geo.wording import say_figure, say_value

__all__ = ["CHECK"]

# Latitudes of our time: the obliquity of the ecliptic, 23.44°, and what is left of 90°.
_POLAR, _POLAR_CIRCLE = 66.56, "polar circle"
_LATITUDES = {
    "equator": 0.0,
    "arctic circle": _POLAR,
    "antarctic circle": -_POLAR,
    _POLAR_CIRCLE: _POLAR,  # or -66.56, whichever is nearer
    "tropic of cancer": 23.44,
    "tropic of capricorn": -23.44,
}
_NORTH, _SOUTH = frozenset({"north", "above"}), frozenset({"south", "below"})
_POLEWARD = frozenset({"beyond", "inside"})
_LINES = rf"the (?P<line>{'|'.join(_LATITUDES)})\b(?! (?-i:[A-Z]))"  # no "Arctic Circle Raceway"
_LINE = re.compile(
    r"(?:\s{0,2}\([^()]{1,40}\))?\s{1,2}(?P<way>(?:away )?(?:(?:to the |due )?"
    r"(?P<side>north|south|above|below|beyond|inside|outside|short)(?: of)?|from|off)"
    rf" {_LINES})",
    re.IGNORECASE,
)
_ABOUT = (
    r"(?: (?:about|some|only|just|nearly|almost|roughly|around|over|barely|well|more than"
    r"|less than))?\s{1,2}"
)
# "and the Arctic Circle 710 km to the north": of where, only a place that fits can tell
_BEFORE = re.compile(rf"\b{_LINES},?(?: (?:is|lies|runs|was|lay))?{_ABOUT}$", re.IGNORECASE)
# "Bodø, 80 km north of", "Bodø, the end of the line, lies 80 km"; but "to Bodø was 80 km" is of
# what goes there
_SET_OFF = re.compile(rf"(?:,|\s?\()(?: (?:which|that) (?:is|lies|was|lay))?{_ABOUT}$|\s?\($")
_LIES = re.compile(
    rf"(?:,[^.;:]{{1,60}},|,? (?:which|that))? (?:is|lies|was|lay|sits|stands|stood)"
    rf"(?: located| situated)?{_ABOUT}$"
)
_PASSED = re.compile(r"\b(?:to|from|for|via|of|left|near|off|in|at|towards?|past) $", re.IGNORECASE)
_BEFORE_REACH, _PASSED_REACH = 45, 8
_ITS = re.compile(
    r"(?:\s{0,2}\([^()]{1,40}\))?(?:[.;]|\s{1,2}(?:away\b|off\b"
    r"|(?:to the |due |further |farther )?(?:north|south)\b(?! of)))"
)
_TAILS = {Outcome.UNCHECKED: ", which is too near to call the figure off"}
# More than a straight line to the middle of the Arctic. By this share and so many metres a figure
# must miss to be off: towns are no points and the circles move.
_WEIGHT, _OFF, _NEAR_M = 4, 0.10, 10_000.0


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
        text, span = case.article.text, claim.span
        before = _BEFORE.search(text, max(0, span.start - _BEFORE_REACH), span.start)
        if before is not None and _ITS.match(text, span.end) is None:
            return  # "at Kharyaga, on the Arctic Circle, 170 km from Usinsk"
        told = before or _LINE.match(text, span.end)
        if told is None:
            return
        here = sentence_at(case.article, span)
        near = [
            (each.place, each.toponym.span)
            for each in places_in(case.article, here, case.places)
            if _is_town(each.place) and each.toponym.span.end <= span.start
        ]
        if before is None and near and _is_of(case, near[-1][1]):
            yield self._verdict(case, near[-1][0], told, sure=True)
            return
        ends = (place_of(case, each) for each in claim.ends)
        found = [*(each for each, _ in near), *(each for each in ends if _is_town(each))]
        if found:
            best = min(found, key=lambda each: _gap_m(case, each, told))
            yield self._verdict(case, best, told, sure=False)

    def _verdict(self, case: Case, place: Place, told: re.Match[str], *, sure: bool) -> Verdict:
        """Return what the meridian of a place says; it calls nothing off unless it is sure."""
        outcome = _judged(case, place, told)
        side = told.groupdict().get("way") or f"from the {told['line']}"
        says = f"The article says {say_figure(case.claim.quantity)} {side}"
        if outcome is not Outcome.CONSISTENT and not sure:
            why = f"{says}, and does not say of which place."
            return case.verdict(check=self.name, outcome=Outcome.UNCHECKED, why=why, weight=_WEIGHT)
        half = "north" if place.lat > 0 else "south"
        north_m = _north_m(place, told["line"])
        metres = say_value(abs(north_m), case.claim.quantity.unit)
        return case.verdict(
            check=self.name,
            outcome=outcome,
            why=(
                f"{says}. {place.name} lies at {abs(place.lat):.2f}° {half}, {metres}"
                f" {'north' if north_m > 0 else 'south'} of it{_TAILS.get(outcome, '')}."
            ),
            weight=_WEIGHT,
        )


def _is_town(place: Place | None) -> TypeGuard[Place]:
    return place is not None and place.kind not in WIDE_KINDS


def _is_of(case: Case, name: Span) -> bool:
    """Return whether a figure is told of the place named before it.

    It is in "Bodø, 80 km north of" and in "Bodø lies 80 km north of"; but the lorry that left Quito
    broke down elsewhere, and so is elsewhere what "from Lima to Quito was 300 km north of".
    """
    text, start, end = case.article.text, name.start, case.claim.span.start
    if _SET_OFF.match(text, name.end, end):
        return True
    passed = _PASSED.search(text, max(0, start - _PASSED_REACH), start)
    return passed is None and _LIES.match(text, name.end, end) is not None


def _latitude(place: Place, line: str) -> float:
    """Return the latitude of a line; of the two polar circles the one of the place's half."""
    latitude = _LATITUDES[line.lower()]
    return math.copysign(latitude, place.lat) if line.lower() == _POLAR_CIRCLE else latitude


def _north_m(place: Place, line: str) -> float:
    """Return how far north of a line of latitude a place lies; below zero where south."""
    latitude = _latitude(place, line)
    return math.copysign(geodesic_m(place, replace(place, lat=latitude)), place.lat - latitude)


def _side(place: Place, told: re.Match[str]) -> int:
    """Return 1 for what is said to be north of a line, -1 for south, 0 where neither is said."""
    side = (told.groupdict().get("side") or "").lower()
    if side in _NORTH or side in _SOUTH:
        return 1 if side in _NORTH else -1
    latitude = _latitude(place, told["line"])
    if abs(latitude) != _POLAR or not side:
        return 0
    return round(math.copysign(1, latitude)) * (1 if side in _POLEWARD else -1)


def _gap_m(case: Case, place: Place, told: re.Match[str]) -> float:
    return abs(_told_m(place, told) - case.claim.quantity.value_si)


def _told_m(place: Place, told: re.Match[str]) -> float:
    """Return how far a place lies on the side that is told; below zero where on the other."""
    north_m, side = _north_m(place, told["line"]), _side(place, told)
    return north_m * side if side else abs(north_m)


def _judged(case: Case, place: Place, told: re.Match[str]) -> Outcome:
    """Return what the meridian says of a figure; unchecked where it is off by little."""
    said = allowed(case.claim.quantity, tolerance=READINGS[Reading.GEODESIC], said=case.said)
    metres, slack = _told_m(place, told), place.radius_m
    if max(0.0, said.low - slack) <= metres <= said.high + slack:
        return Outcome.CONSISTENT
    slack += max(_OFF * abs(metres), _NEAR_M)
    near = said.low - slack <= metres <= said.high + slack
    return Outcome.UNCHECKED if near else Outcome.INCONSISTENT


CHECK = Parallel()
