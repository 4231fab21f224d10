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
from geo.stretches import places_in, sentence_at
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
# "and the Arctic Circle 710 km to the north": of where, only a place that fits can tell
_BEFORE = re.compile(
    rf"\bthe (?P<line>{'|'.join(_LATITUDES)})\b,?(?: (?:is|lies|runs|was|lay))?"
    r"(?: (?:about|some|only|just|nearly|almost))?\s{1,2}$",
    re.IGNORECASE,
)
_BEFORE_REACH = 45
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
            each.place
            for each in places_in(case.article, here, case.places)
            if each.place is not None
            and each.place.kind not in WIDE_KINDS
            and each.toponym.span.end <= span.start
        ]
        side = told["side"] if before is None else None
        if before is None and near:
            yield self._verdict(case, near[-1], told["line"], side, sure=True)
            return
        ends = filter(None, (place_of(case, each) for each in claim.ends))
        found = [each for each in (*near, *ends) if each.kind not in WIDE_KINDS]
        if found:
            best = min(found, key=lambda each: _off(case, each, told["line"]))
            yield self._verdict(case, best, told["line"], side, sure=False)

    def _verdict(
        self, case: Case, place: Place, line: str, side: str | None, *, sure: bool
    ) -> Verdict:
        """Return what the meridian of a place says; it calls nothing off unless it is sure."""
        figure, unit = say_figure(case.claim.quantity), case.claim.quantity.unit
        metres, north = _metres(place, line), place.lat > _LATITUDES[line.lower()]
        outcome = _judged(case, place, metres)
        if side and (side.lower() == "north") is not north:
            outcome = Outcome.INCONSISTENT
        if outcome is not Outcome.CONSISTENT and not sure:
            why = f"The article says {figure} from the {line}, and does not say of which place."
            return case.verdict(check=self.name, outcome=Outcome.UNCHECKED, why=why, weight=_WEIGHT)
        half = "north" if place.lat > 0 else "south"
        return case.verdict(
            check=self.name,
            outcome=outcome,
            why=(
                f"The article says {figure} from the {line}. {place.name} lies at"
                f" {abs(place.lat):.2f}° {half}, {say_value(metres, unit)}"
                f" {'north' if north else 'south'} of it{_TAILS.get(outcome, '')}."
            ),
            weight=_WEIGHT,
        )


def _off(case: Case, place: Place, line: str) -> float:
    return abs(_metres(place, line) - case.claim.quantity.value_si)


def _metres(place: Place, line: str) -> float:
    """Return how far the meridian of a place runs to a line of latitude."""
    return geodesic_m(place, replace(place, lat=_LATITUDES[line.lower()]))


def _judged(case: Case, place: Place, metres: float) -> Outcome:
    """Return what the meridian says of a figure; unchecked where it is off by little."""
    said = allowed(case.claim.quantity, tolerance=READINGS[Reading.GEODESIC], said=case.said)
    slack = place.radius_m
    if said.low - slack <= metres <= said.high + slack:
        return Outcome.CONSISTENT
    slack += max(_OFF * metres, _NEAR_M)
    near = said.low - slack <= metres <= said.high + slack
    return Outcome.UNCHECKED if near else Outcome.INCONSISTENT


CHECK = Parallel()
