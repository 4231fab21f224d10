"""What a case holds for a question: its ends, its kin, its sentence.

In: a `Case`. Out: the parts of it that bear on one judgement.
Pure: reads nothing.
"""

from __future__ import annotations

from dataclasses import replace

from geo.asked import ANSWER
from geo.model import Case, Claim, Hedge, Interval, Place, Reading, Toponym
from geo.quantities import meaning
from geo.stretches import sentence_at
from geo.vocabulary import ON_LAND

__all__ = [
    "is_borne_out",
    "is_carried",
    "is_told_here",
    "journey_id_of",
    "kin",
    "literal",
    "may_be_one_trip",
    "names_elsewhere",
    "own_key",
    "place_of",
    "sentence_of",
    "trip_words",
]


# As many figures of one kind may belong to one journey; sets of them grow as the cube.
_KIN = 8
# A product of two printed figures that hits a third this closely was worked out from it.
_AGREE = 0.05


def is_told_here(case: Case) -> bool:
    """Return whether the sentence of a figure names both its ends.

    Where it does not, the ends were carried over from elsewhere, and a figure that is off by
    a multiple is more likely about a part of the way.

    Parameters
    ----------
    case
        The claim and what is known around it.

    Returns
    -------
    bool
        False also where the claim lacks an end.
    """
    claim = case.claim
    if claim.origin is None or claim.destination is None:
        return False
    if ANSWER in claim.steps:
        return True  # the question named them
    here = sentence_at(case.article, claim.span)
    return here >= 0 and all(
        sentence_at(case.article, each.span) == here for each in (claim.origin, claim.destination)
    )


def names_elsewhere(case: Case) -> bool:
    """Return whether a figure's sentence names other places and not both of its ends.

    The ends were then taken from elsewhere although places stand beside the figure: too weak
    a ground to call it off. Where the sentence names no place at all, the one before counts.

    Parameters
    ----------
    case
        The claim and what is known around it.

    Returns
    -------
    bool
        False where both ends are named in the sentence.
    """
    if is_told_here(case) or case.journey is None:
        return False
    here = sentence_at(case.article, case.claim.span)
    named = {
        sentence_at(case.article, each.toponym.span)
        for each in case.places
        if each.toponym.role == "place"
    }
    # "Split it at X. That is 885 miles": a sentence without places speaks of those before it
    wanted = here if here in named else here - 1
    stops = case.journey.stops
    return any(
        each.place is not None
        and each.toponym.role == "place"
        and sentence_at(case.article, each.toponym.span) == wanted
        and not any(_is_near(each.place, stop) for stop in stops)
        for each in case.places
    )


def is_carried(case: Case) -> bool:
    """Return whether a figure's sentence names places, and not the two it was tied to.

    Parameters
    ----------
    case
        The claim and what is known around it.

    Returns
    -------
    bool
        False where both ends are named in the sentence, or none.
    """
    if is_told_here(case) or case.journey is None:
        return False
    at = sentence_at(case.article, case.claim.span)
    said = [each for each in case.places if sentence_at(case.article, each.toponym.span) == at]
    named = [each.place for each in said if each.toponym.role in ("place", "unlisted")]
    first, *_, last = case.journey.stops
    ends = [any(_is_near(each, stop) for each in named if each) for stop in (first, last)]
    return None in named or names_elsewhere(case) or any(ends) != all(ends)


def _is_near(a: Place, b: Place) -> bool:
    # a suburb or a station stands for its city, some 50 km; a country for what lies in it
    if a.kind in ("region", "sea") or a.radius_m > (30_000 if a.kind == "country" else 100_000):
        return True
    return abs((a.lon - b.lon + 180) % 360 - 180) < 0.7 and abs(a.lat - b.lat) < 0.5


def is_borne_out(case: Case) -> bool:
    """Return whether a speed and a time of the same journey give a distance.

    Three figures that agree speak of one way; if that is not the way between the ends they
    were given, the ends are more likely to be the mistake.

    Parameters
    ----------
    case
        The claim and what is known around it.

    Returns
    -------
    bool
        True if some speed times some time is the distance, within 5 %.
    """
    value = case.claim.quantity.value_si
    return any(
        abs(speed.quantity.value_si * time.quantity.value_si / value - 1) <= _AGREE
        for speed in kin(case, "average_speed")
        for time in kin(case, "duration")
        if value > 0
    )


def place_of(case: Case, toponym: Toponym | None) -> Place | None:
    """Return the place a toponym was taken for: by its span, else by its name.

    Parameters
    ----------
    case
        The claim and what is known around it.
    toponym
        A name as written, or None.

    Returns
    -------
    Place or None
        None where the name was not placed.
    """
    if toponym is None:
        return None
    by_name = None
    for each in case.places:
        if each.toponym.name == toponym.name:
            if each.toponym.span == toponym.span:
                return each.place
            by_name = by_name or each.place
    if by_name is None and toponym.refers_to is not None:
        for each in case.places:
            if each.toponym.name == toponym.refers_to and each.place is not None:
                return each.place
    return by_name


def journey_id_of(case: Case, claim: Claim) -> str | None:
    """Return the journey a claim of the article belongs to, or None.

    Parameters
    ----------
    case
        The claim and what is known around it.
    claim
        A claim of the article.

    Returns
    -------
    str or None
        Id of the journey.
    """
    return next((each.id for each in case.journeys if claim.id in each.claims), None)


def kin(case: Case, *kinds: str) -> tuple[Claim, ...]:
    """Return the other claims of some kinds that speak of the same journey and trip.

    Delays, stops and differences are left out: they are no time and no length of the way.

    A claim without a journey has its kin in its own sentence, and where both its ends have the
    same names although no map has them, or neither has any and the sentences are neighbours. Of
    many the nearest in the text
    are taken: figures that belong together stand together.

    Parameters
    ----------
    case
        The claim and its neighbours.
    *kinds
        Words such as ``"duration"``.

    Returns
    -------
    tuple of Claim
        In the order of the text.
    """
    if case.journey is not None:
        ids = frozenset(case.journey.claims)
        found = [
            each
            for each in case.neighbours
            if each.kind in kinds
            and each.id in ids
            and not each.beside
            and may_be_one_trip(case.claim, each)
        ]
    else:
        sentence = sentence_at(case.article, case.claim.span)
        found = [
            each
            for each in case.neighbours
            if each.kind in kinds
            and not each.beside
            and (
                sentence_at(case.article, each.span) == sentence
                or _has_same_ends(case.claim, each)
                or _goes_on(case, each)
            )
            and journey_id_of(case, each) is None
            and may_be_one_trip(case.claim, each)
        ]
    if case.claim.mode in ON_LAND and case.claim.kind != "distance":
        # nobody rides as the crow flies: no time and no mean is made over that
        found = [each for each in found if each.reading is not Reading.GEODESIC]
    if len(found) <= _KIN:
        return tuple(found)
    here = case.claim.span.start
    nearest = sorted(found, key=lambda each: (abs(each.span.start - here), each.span))[:_KIN]
    return tuple(sorted(nearest, key=lambda each: each.span))


def _goes_on(case: Case, other: Claim) -> bool:
    """Return whether two figures with the same end, or none, stand in neighbouring sentences."""
    mine = case.claim
    if _end_names(mine) != _end_names(other):
        return False
    one, two = (sentence_at(case.article, each.span) for each in (mine, other))
    sentences = case.article.sentences
    return (
        abs(one - two) == 1
        and min(one, two) >= 0
        and mine.mode is other.mode
        and sentences[one].paragraph == sentences[two].paragraph
    )


def _end_names(claim: Claim) -> tuple[str, str]:
    return (
        claim.origin.name if claim.origin else "",
        claim.destination.name if claim.destination else "",
    )


def _has_same_ends(a: Claim, b: Claim) -> bool:
    """Return whether two claims name the same two ends."""
    if a.origin is None or a.destination is None or b.origin is None or b.destination is None:
        return False
    return {a.origin.name, a.destination.name} == {b.origin.name, b.destination.name}


def may_be_one_trip(a: Claim, b: Claim) -> bool:
    """Return whether nothing in two claims says that they speak of different trips.

    Parameters
    ----------
    a, b
        Two of them.

    Returns
    -------
    bool
        False if trip, direction count or mode differ outright.
    """
    if a.trip is not None and b.trip is not None and a.trip != b.trip:
        return False
    if a.return_trip != b.return_trip:
        return False
    return a.mode is None or b.mode is None or a.mode is b.mode


def literal(claim: Claim) -> Interval:
    """Return what a figure allows when taken at its word: "more than ten" has no upper end.

    Parameters
    ----------
    claim
        A claim of the article.

    Returns
    -------
    Interval
        SI units; its high end is infinite where nothing bounds it.
    """
    said = meaning(claim.quantity)
    match claim.quantity.hedge:
        case Hedge.OVER | Hedge.AT_LEAST:
            return replace(said, high=float("inf"))
        case Hedge.UNDER | Hedge.UP_TO:
            return replace(said, low=0.0)
        case _:
            return said


def sentence_of(case: Case) -> str:
    """Return the sentence that a figure stands in.

    Parameters
    ----------
    case
        The claim and what is known around it.

    Returns
    -------
    str
        Empty where it stands in none.
    """
    number = sentence_at(case.article, case.claim.span)
    return case.article.sentences[number].text if number >= 0 else ""


def trip_words(case: Case) -> str:
    """Return "from A to B" for a claim, by the names it uses; empty without ends.

    Parameters
    ----------
    case
        The claim and what is known around it.

    Returns
    -------
    str
        Begins with a space unless empty.
    """
    claim = case.claim
    # "The cosmodrome" is told by the name it stands for
    origin = claim.origin.meant if claim.origin else None
    destination = claim.destination.meant if claim.destination else None
    if case.journey is not None and len(case.journey.stops) > 1:
        origin = origin or case.journey.stops[0].name
        destination = destination or case.journey.stops[-1].name
    if origin and destination and origin != destination:
        return f" from {origin} to {destination}"
    return ""


def own_key(case: Case) -> tuple[Place | None, ...]:
    """Return the places a claim is about: its two ends, or the two sides of a comparison.

    Parameters
    ----------
    case
        The claim and what is known around it.

    Returns
    -------
    tuple
        Two places, each None where unknown.
    """
    claim = case.claim
    if claim.kind in ("area", "area_ratio"):
        return place_of(case, claim.subject), place_of(case, claim.compared_with)
    found = place_of(case, claim.origin), place_of(case, claim.destination)
    if None in found and case.journey is not None and len(case.journey.stops) > 1:
        return case.journey.stops[0], case.journey.stops[-1]
    return found
