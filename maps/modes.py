"""Which way a journey goes, and how it is named.

In: a report and one of its journeys. Out: the reading to follow first, the mode it is made
by, and words for both. The article's own mode decides; where no network is of that kind, the
reading that its verdict was bound to; where nothing is said, the reading that fits. Pure.
"""

from __future__ import annotations

import geo

__all__ = ["chosen_reading", "mode_of", "route_words", "way_words"]

# which networks carry a mode that has none of its own, the likeliest first
_CARRIED: dict[str, tuple[str, ...]] = {
    "foot": ("road",),
    "bicycle": ("road",),
    "horse": ("road",),
    "dogsled": ("road", "geodesic"),
    "river": ("sea", "road"),
    "air": ("air", "geodesic"),
}
_ORDER = ("rail", "road", "sea", "air", "geodesic")
_WORDS = {
    "geodesic": "in a straight line",
    "foot": "on foot",
    "horse": "on horseback",
    "dogsled": "by dog sled",
    "swimming": "swimming",
}
_ALONG = {"road": "along roads", "sea": "along the sea lanes", "geodesic": "in a straight line"}
# a figure of these kinds is judged by the way it was measured on
_TRAVEL = frozenset({"distance", "duration", "average_speed"})


def chosen_reading(report: geo.Report, journey: geo.Journey) -> str:
    """Return the reading whose route a reader should see and follow.

    Parameters
    ----------
    report
        What was found in one article.
    journey
        One of its journeys.

    Returns
    -------
    str
        The journey's own mode, else the reading that its verdicts were bound to, else rail,
        road, sea, air or the straight line, whichever has a route; empty if there is none.
    """
    had = {route.reading.value for route in report.routes_of(journey.id) if route.legs}
    own = journey.mode.value if journey.mode else ""
    wanted = [own, *_bound(report, journey), *_CARRIED.get(own, ()), *_ORDER]
    return next((reading for reading in wanted if reading in had), "")


def _bound(report: geo.Report, journey: geo.Journey) -> list[str]:
    """Return the readings of the verdicts on a journey's figures, the straight line last."""
    kinds = {claim.id: claim.kind for claim in report.claims if claim.id in journey.claims}
    found = [
        verdict.reading.value
        for verdict in report.verdicts
        if verdict.reading is not None and kinds.get(verdict.claim) in _TRAVEL
    ]
    # beside a way, the straight line is a yardstick; it is the way only if nothing else binds
    last = [] if journey.mode else [each for each in found if each == "geodesic"]
    return [each for each in found if each != "geodesic"] + last


def mode_of(report: geo.Report, journey: geo.Journey) -> str:
    """Return how a journey is made: the article's word, else the chosen reading.

    Parameters
    ----------
    report
        What was found in one article.
    journey
        One of its journeys.

    Returns
    -------
    str
        A value of `geo.Mode`, or ``"geodesic"``; empty for a journey without a route.
    """
    return journey.mode.value if journey.mode else chosen_reading(report, journey)


def way_words(mode: str) -> str:
    """Return how one travels, as it stands after the ends of a journey.

    Parameters
    ----------
    mode
        As `mode_of` gives it.

    Returns
    -------
    str
        Words; empty for no mode.

    Examples
    --------
    >>> way_words("rail"), way_words("foot")
    ('by rail', 'on foot')
    """
    return _WORDS.get(mode, f"by {mode}" if mode else "")


def route_words(report: geo.Report, journey: geo.Journey, reading: str) -> str:
    """Return what a line is, as it opens a legend entry.

    Parameters
    ----------
    report
        What was found in one article.
    journey
        One of its journeys.
    reading
        Of the line.

    Returns
    -------
    str
        Such as "By rail", "Straight line", or "On foot, along roads" where the chosen way
        lies on the network of another mode.
    """
    if reading == "geodesic":
        return "Straight line"
    mode = mode_of(report, journey)
    if reading != chosen_reading(report, journey) or mode == reading:
        return f"By {reading}"
    words = way_words(mode)
    return f"{words[0].upper()}{words[1:]}, {_ALONG.get(reading, 'by ' + reading)}"
