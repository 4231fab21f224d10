"""Signs in the text that settle a place: a container, a printed distance, the subject.

In: candidates, and the text around their mentions. Out: which of them the sign favours.
Looks containers up in the gazetteers; touches nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from pyproj import Geod

from geo.geocode_names import candidates_of
from geo.geocode_pairs import FIGURE, in_metres
from geo.model import Place, Toponym
from geo.places import Candidate, Gazetteer
from geo.settings import Settings

__all__ = [
    "distance_m",
    "fits_figure",
    "is_told_whole",
    "lies_in",
    "lies_inside",
    "on_spaceflight",
    "printed_figures_m",
    "reach_deg",
]

_GEOD = Geod(ellps="WGS84")
# the reach of a sign: half a line of print, three quarters in a sentence with its clauses
_NEAR_FIGURE = 60
_SENTENCE_END = re.compile(r"(?<=[.!?])\s")
# an outskirt of a town, a county around its seat
_TOWN_REACH_M = 20_000.0
# a printed distance: the least and the most of it that a gap may be, and what places spread over
_SHARE, _SURPLUS, _EXTENT_M = 0.5, 1.1, 15_000.0
_LEAST_DEGREE_M = 110_500.0  # of latitude, on the equator, where it is shortest
_CODE = re.compile(r"[A-Z]{2}")
# postal codes of Canada → GeoNames' codes; those of the United States are GeoNames' own
_PROVINCES = {
    "AB": "CA.01", "BC": "CA.02", "MB": "CA.03", "NB": "CA.04", "NL": "CA.05", "NS": "CA.07",
    "ON": "CA.08", "PE": "CA.09", "QC": "CA.10", "SK": "CA.11", "YT": "CA.12", "NT": "CA.13",
    "NU": "CA.14",
}  # fmt: skip
_STATES = (
    " AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE "
    "NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY "
)
_SPACE_WORDS = re.compile(
    r"\b(?:space ?ports?|cosmodromes?|rockets?|satellites?|launch (?:site|pad|cent(?:er|re))|"
    r"space (?:cent(?:er|re)|agency|launch))\b",
    re.IGNORECASE,
)


def distance_m(a: Place, b: Place) -> float:
    """Return the geodesic between two places, metres.

    Parameters
    ----------
    a, b
        Places.

    Returns
    -------
    float
        Metres.
    """
    return float(_GEOD.inv(a.lon, a.lat, b.lon, b.lat)[2])


def on_spaceflight(text: str) -> bool:
    """Return whether a text speaks of rockets, satellites or where they start.

    Parameters
    ----------
    text
        A text.

    Returns
    -------
    bool
        True if one word of the kind is in it.
    """
    return _SPACE_WORDS.search(text) is not None


def lies_inside(
    candidates: Sequence[Candidate],
    within: str,
    *,
    gazetteers: Sequence[Gazetteer] | None,
    settings: Settings,
) -> np.ndarray:
    """Return which candidates lie in the container that the text gives.

    Parameters
    ----------
    candidates
        Candidates of the name.
    within
        The container, or several from the inner to the outer, with commas between.
    gazetteers
        Where it is looked up.
    settings
        Choices of this run.

    Returns
    -------
    ndarray
        Shape ``(n,)``, bool; all True if no gazetteer knows the container.
    """
    inside = np.ones(len(candidates), dtype=bool)
    for name in (each.strip() for each in within.split(",")):
        if _CODE.fullmatch(name):
            inside &= _with_code(candidates, name)
            continue
        areas = candidates_of(name, gazetteers=gazetteers, settings=settings) if name else ()
        # "Georgia" may be state or country, never a village; "Brooklyn" is neither
        wide = [each.place for each in areas if each.place.kind in ("country", "region")]
        known = wide or [each.place for each in areas[:3]]
        if known:
            inside &= np.array([any(lies_in(c.place, area) for area in known) for c in candidates])
    return inside


# "in the Abrolhos, Brazil." and "in Kyle, Scotland, where"; "In Geneva, Russia rejected the plan"
# names no container, nor does "London, Peru and Kenya"
_WHOLE = re.compile(r"(?:[.;:!?)]|,\s(?!and\b|or\b)[a-z]|\Z|\n)")


def is_told_whole(text: str, toponym: Toponym) -> bool:
    """Return whether what stands behind a name and a comma is its container beyond doubt.

    Parameters
    ----------
    text
        The article.
    toponym
        A mention with a container.

    Returns
    -------
    bool
        True where the phrase ends with the container: at a stop, or at a comma behind which the
        sentence goes on.
    """
    end = toponym.span.end + 2 + len(toponym.within or "")
    told = text[toponym.span.end : end] == f", {toponym.within}"
    return told and _WHOLE.match(text, end) is not None


def printed_figures_m(text: str, toponym: Toponym) -> list[float]:
    """Return the distances printed close to a mention in its sentence.

    Parameters
    ----------
    text
        The article.
    toponym
        The mention.

    Returns
    -------
    list of float
        Metres. A bare number after one with a unit is in the same unit ("14 miles to Norway
        and 15 to Paris").
    """
    start = max(0, toponym.span.start - _NEAR_FIGURE)
    before = _SENTENCE_END.split(text[start : toponym.span.start])[-1]
    after = _SENTENCE_END.split(text[toponym.span.start : toponym.span.end + _NEAR_FIGURE])[0]
    found: list[float] = []
    unit = ""
    for match in FIGURE.finditer(before + after):
        unit = match[2] or unit
        # ships go round capes and continents: their miles say little of where a place lies
        if unit and unit[0] not in "ns":
            found.append(in_metres(match, unit))
    return found


def fits_figure(figure_m: float, gap_m: float) -> bool:
    """Return whether a printed distance, by road up to twice as long, is that gap.

    Parameters
    ----------
    figure_m
        What is printed.
    gap_m
        The geodesic between the two places.

    Returns
    -------
    bool
        True within these bounds and 15 km for the extent of the places.
    """
    return _SHARE * figure_m - _EXTENT_M <= gap_m <= _SURPLUS * figure_m + _EXTENT_M


def reach_deg(figures_m: Sequence[float]) -> float:
    """Return how many degrees of latitude apart two places cannot be as far as is printed.

    Parameters
    ----------
    figures_m
        What is printed, at least one.

    Returns
    -------
    float
        Degrees; beyond them no gap fits any of the figures.
    """
    return (_SURPLUS * max(figures_m) + _EXTENT_M) / _LEAST_DEGREE_M


def _with_code(candidates: Sequence[Candidate], code: str) -> np.ndarray:
    """Return which candidates lie in what two capitals stand for: a state before a country."""
    state = f"US.{code}" if f" {code} " in _STATES else _PROVINCES.get(code, "none")
    in_state = np.array([each.place.admin1 == state for each in candidates])
    if in_state.any():
        return in_state
    return np.array([each.place.country == code for each in candidates])


def lies_in(place: Place, area: Place) -> bool:
    """Return whether a place lies in an area, as far as regions and distances tell.

    Parameters
    ----------
    place
        The place.
    area
        A country, a region, or a place with some extent.

    Returns
    -------
    bool
        False for a place in itself.
    """
    if place == area:
        return False
    if area.kind == "country":
        return place.country == area.country
    if area.kind == "region" and area.admin1 and place.admin1 and area.radius_m > 100_000:
        return place.admin1 == area.admin1
    if area.country and place.country and place.country != area.country:
        return False
    # a landmark has no region: a spit of land may lie far from where the people of a region live
    reach = 1.5 if place.admin1 or area.kind != "region" else 2.5
    return distance_m(place, area) <= area.radius_m * reach + _TOWN_REACH_M
