"""A pair of ends of a sentence as what a figure is about.

In: a `View` of a sentence, its ends. Out: a pair, what was `Found`.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.cues import CLAUSE_MARKS, CONTRASTS, LINKS, OF_TRAVEL, SUPERLATIVES, TRAVEL_VERBS, words
from geo.ends import Ends
from geo.model import Toponym
from geo.scene import Passage
from geo.standing import last_place
from geo.trips import same_name
from geo.view import Found, View
from geo.wide import is_wide

__all__ = ["gap_to", "nearest_pair", "of_ends", "pair_with", "stands_at", "the_two"]

_THE_TWO = frozenset(
    (word, verb) for word in ("two", "both", "they") for verb in ("lie", "lay", "are", "were", "is")
)
_TWO, _ARE = words("two both"), words("are were lie lay stand")
_TWO_REACH, _TWO_BACK, _PAIR = 8, 2, (0, 1)
_NEAR_BY = 8
_FAR_OFF = 20
_LIKENED = ("as far as", "the same as", "equal to", "distance as", "as long as", "like")


def pair_with(view: View, toponym: Toponym, position: int) -> Ends | None:
    """Return the pair of a sentence that a name ends, the nearest to a position.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    toponym
        One of its names.
    position
        Where the figure stands among its items.

    Returns
    -------
    Ends or None
        None where the name ends no pair.
    """
    pairs = [
        each for each in view.ends if each.whole and toponym in (each.origin, each.destination)
    ]
    return min(pairs, key=lambda each: abs(each.start - position)) if pairs else None


def the_two(view: View, position: int) -> Found | None:
    """Read "those two lie 350 km from each other": the last two places named.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no such words stand there, or not just two places were named.
    """
    passage = view.passage
    after = passage.lows[position + 1 : position + 4]
    if after[:1] != ("apart",) and after != ("from", "each", "other"):
        return None
    before = passage.lows[max(0, position - _TWO_REACH) : position]
    if not any(pair in _THE_TWO for pair in pairwise(before)):
        return _the_two_things(view, position, before)
    rows = view.trips.roles[max(0, passage.index - 1) : passage.index + 1]
    for row in reversed(rows):
        names = [each.toponym for each in row if not is_wide(each.toponym) and each.role != "of"]
        if row is rows[-1] and passage.index:
            names = [each for each in names if passage.at(each.span) < position]
        if len(names) == len(_PAIR):
            return Found(
                origin=names[0],
                destination=names[1],
                start=passage.at(names[1].span),
                step=f"the two of them, {names[0].name} and {names[1].name}",
            )
    return None


def _the_two_things(view: View, position: int, before: Sequence[str]) -> Found | None:
    """Read "the two islands are 3 km apart": the ends of the journey the sentence before names."""
    here = _told_in_this_sentence(view, position, before)
    if here is not None:
        return here
    near = view.passage.index - _TWO_BACK
    trip = view.trips.known(view.passage.index - 1) if view.passage.index else None
    if trip is None or not trip.whole or trip.last_at < near or trip.last_at >= near + _TWO_BACK:
        return None
    if any(role.position < position for role in view.roles):
        return None
    for at in range(len(before) - 2):
        if before[at] in _TWO and before[at + 2] in _ARE:
            return Found(
                origin=trip.origin,
                destination=trip.destination,
                step=f"the two {before[at + 1]} named before",
            )
    return None


def _told_in_this_sentence(view: View, position: int, before: Sequence[str]) -> Found | None:
    """Read "It was seen off Ulm and off Kiel; the two places are 90 km apart": these two."""
    lows = view.passage.lows
    wall = max((at for at in range(position) if lows[at] in ";:—"), default=-1)
    said = any(before[at] in _TWO and before[at + 2] in _ARE for at in range(len(before) - 2))
    names = [each.toponym for each in view.roles if each.position < position]
    if wall < 0 or not said or len(names) != len(_PAIR):
        return None
    return Found(
        origin=names[0],
        destination=names[1],
        start=wall,
        step=f"the two of them, {names[0].name} and {names[1].name}",
    )


def of_ends(view: View, ends: Ends) -> Found:
    """Return a pair of ends as what was found, with the journey they belong to.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    ends
        A pair of its ends.

    Returns
    -------
    Found
        With the mode and the year of the journey, where it has them.
    """
    trip = view.trips.of_ends(ends, view.passage.index)
    likened = view.passage.before(ends.start, 3).endswith(_LIKENED)
    return Found(
        origin=ends.origin,
        destination=ends.destination,
        via=ends.via,
        mode=trip.mode if trip else None,
        label=trip.label if trip else None,
        likened=likened,
        start=ends.start,
        step=ends.how,
    )


def nearest_pair(view: View, position: int) -> Found | None:
    """Take the pair of ends in the sentence that stands nearest.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where the sentence names none that may be meant.
    """
    pairs = [
        each
        for each in view.ends
        if each.whole
        and not (
            _is_praise(view, each)
            or _is_of_the_next(view, position, each)
            or _is_of_another_verb(view, position, each)
        )
    ]
    if not pairs:
        return None
    best = min(pairs, key=lambda each: gap_to(view.passage, position, each))
    gap = gap_to(view.passage, position, best)
    if not best.strong and gap > (
        _NEAR_BY if view.passage.words.isdisjoint(OF_TRAVEL) else _FAR_OFF
    ):
        return None
    if view.trip is not None and view.trip.whole and not view.trip.has_both(best):
        between = view.passage.items[position : best.start]
        if any(each.low in CONTRASTS for each in between):
            return None  # "beats the mark set from X to Y" is said of another journey
    return of_ends(view, best)


def _is_of_another_verb(view: View, position: int, ends: Ends) -> bool:
    """Return whether a pair has a verb of its own: "1,020 miles, and rode from X to Y"."""
    between = view.passage.lows[position + 1 : ends.start]
    at = next((n for n, pair in enumerate(pairwise(between)) if pair == (",", "and")), -1)
    return at >= 0 and not TRAVEL_VERBS.isdisjoint(between[at:])


def _is_of_the_next(view: View, position: int, ends: Ends) -> bool:
    """Return whether a pair is of the next figure: "1,740 km, 1,344 of it from X to Y"."""
    mine = view.passage.items[position].quantity
    between = view.passage.items[position + 1 : ends.start]
    if _is_after_a_semicolon(view, position, ends):
        return True
    if (
        mine is None
        or view.trip is None
        or not view.trip.whole
        or "," not in {each.low for each in between}
    ):
        return False
    return any(
        each.quantity is not None and each.quantity.dimension is mine.dimension for each in between
    )


def _is_after_a_semicolon(view: View, position: int, ends: Ends) -> bool:
    """Return whether a pair is of what follows: "It took 19 days; the stage from X to Y, 32 km"."""
    if ends.start < position or ";" not in view.passage.lows[position : ends.start]:
        return False
    told = view.trips.known(view.passage.index - 1) if view.passage.index else None
    return told is not None and told.whole and not told.has_both(ends)


def _is_praise(view: View, ends: Ends) -> bool:
    """Return whether ends only say what "it" is: "the first link between Australia and Europe"."""
    before = view.passage.before(ends.start, 3).split()
    return (
        "it" in view.passage.words
        and view.trip is not None
        and view.trip.whole
        and not view.trip.has_both(ends)
        and "it" in view.passage.before(ends.start, 10).split()
        and any(low in LINKS for low in before)
        and any(low in SUPERLATIVES for low in view.passage.before(ends.start, 6).split())
    )


def gap_to(passage: Passage, position: int, ends: Ends) -> int:
    """Return how far a figure is from its ends: items, and more for each clause between.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.
    ends
        Ends of the sentence.

    Returns
    -------
    int
        0 between its ends.
    """
    if ends.start <= position <= ends.end:
        return 0
    low, high = (ends.end, position) if position > ends.end else (position, ends.start)
    between = passage.lows[low + 1 : high]
    walls = 0
    for each in between:
        if each == ";" or each in CONTRASTS:
            walls += 6
        elif each in CLAUSE_MARKS:
            walls += 1
    if position + 1 == ends.start and passage.word(ends.start) == "from":
        return 0  # "two days from Hull to Ulm and three from there to Kiel"
    # a figure speaks of the ends before it sooner than of those after a comma
    return len(between) + 3 * walls + (2 if position < ends.start else 0)


def stands_at(view: View, position: int, *, but: Toponym) -> Toponym | None:
    """Return where the story stands when a figure of a sentence is told.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.
    but
        The place that the figure leads to, which is not where it starts from.

    Returns
    -------
    Toponym or None
        None where no other place was named.
    """
    others = [each for each in view.roles if not same_name(each.toponym.name, but.name)]
    there = view.trips.there[view.passage.index]
    found = last_place(view.passage, others, there, until=position)
    return None if found is None or same_name(found.name, but.name) else found
