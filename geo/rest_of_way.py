"""What is left of a way from where somebody got to: "At Ulm they rested, and did the rest".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
Method: "the rest", "the remainder", "another 90 km before them", "90 km to go" begin at the stop
that the story just told and end where its journey does.
"""

from __future__ import annotations

from geo.cues import DETERMINERS, words
from geo.ends import Ends
from geo.model import Toponym
from geo.pairs import stands_at
from geo.standing import last_place
from geo.units import Dimension
from geo.view import Found, View
from geo.wide import is_wide

__all__ = ["last_part", "the_rest"]

_LAST = words("last final remaining")
_FIRST = words("first opening initial")
_REST = words("rest remainder")
_MORE = words("another further still")
_CUES = _REST | _MORE
_AHEAD = words("before ahead left remain remained remaining")
_WAYS = words(
    "way journey distance trip route line road voyage run stretch trek march flight crossing course"
)
_VERBS = words("in took takes by on at is was will would needed needs covered cost lasted")
_THE = words("the this its their his her")
_ALONG = (Dimension.LENGTH, Dimension.TIME, Dimension.SPEED)
_DONE = words("done covered gone walked ridden sailed rowed driven flown cycled made behind")
_HAVE, _LEFT = words("had has have having with"), words("go left remaining")
_REACH, _NEAR = 10, 4


def the_rest(view: View, position: int) -> Found | None:
    """Read "covered the rest in six hours", "has another 1,100 km before it": from the last stop.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no such words stand there, or no stop of a journey was told.
    """
    passage, trip = view.passage, view.trip
    if "but" in passage.words and passage.before(position, 2) == "all but":
        return _all_but(view, position)
    if passage.words.isdisjoint(_CUES | _LEFT):
        return None
    mine = passage.figure(position)
    if mine is None or mine.dimension not in _ALONG or trip is None or trip.destination is None:
        return None
    if any(each.whole for each in view.ends):
        return None
    told = _of_the_rest(view, position) or _is_before_them(view, position)
    if not (told or (mine.dimension is Dimension.LENGTH and _is_to_go(view, position))):
        return None
    goal = trip.destination
    stop = stands_at(view, position, but=goal)
    if stop is None or is_wide(stop) or trip.has(stop.name):
        return None
    if last_place(passage, view.roles, None, until=position) is None and not _is_near(view, stop):
        return None
    return Found(
        origin=stop,
        destination=goal,
        mode=trip.mode,
        final=True,
        start=position,
        step=f"the rest of the way, from {stop.name}",
    )


def _all_but(view: View, position: int) -> Found | None:
    """Read "Of the 700 miles to the hut at Ulm they had done all but 35": from nowhere to there."""
    mine, passage = view.passage.figure(position), view.passage
    if mine is None or mine.dimension is not Dimension.LENGTH:
        return None
    ahead = [each for each in view.roles if each.role == "to" and each.position < position]
    goal = ahead[-1].toponym if ahead else None
    trip = view.trip
    if goal is None and trip is not None and not passage.words.isdisjoint(_DONE):
        goal = trip.destination
    if goal is None:
        return None
    return Found(
        destination=goal,
        mode=trip.mode if trip is not None else None,
        final=True,
        start=position,
        step=f"all but what was left of the way to {goal.name}",
    )


def _of_the_rest(view: View, position: int) -> bool:
    """Return whether "the rest of the way", "the remainder took" stands near a figure."""
    passage = view.passage
    lows = passage.lows
    for at in range(max(1, position - _REACH), min(len(lows), position + _NEAR)):
        if lows[at] not in _REST or lows[at - 1] not in _THE:
            continue
        tail = lows[at + 1 : at + 4]
        if tail[:1] == ("of",):
            return not _WAYS.isdisjoint(tail[1:])
        return at + 1 == len(lows) or tail[0] in _VERBS or tail[0] in (",", ".")
    return False


def _is_before_them(view: View, position: int) -> bool:
    """Return whether "then has another 90 km before it", "90 km remain" tells what is left."""
    passage = view.passage
    if passage.word(position - 1) not in _MORE:
        return False
    after = passage.lows[position + 1 : position + 3]
    return after[:1] != () and after[0] in _AHEAD


def _is_to_go(view: View, position: int) -> bool:
    """Return whether somebody "had 90 km to go", "has only 20 miles left to Kiel"."""
    passage = view.passage
    if passage.near(position, _NEAR, 0).isdisjoint(_HAVE):
        return False
    if any(each.role == "to" and each.position < position for each in view.roles):
        return False  # "To Kiel she had 90 km to go": from wherever she was
    one, two = passage.word(position + 1), passage.word(position + 2)
    return (one, two) == ("to", "go") or one in ("left", "remaining")


def _is_near(view: View, stop: Toponym) -> bool:
    """Return whether a stop was named in one of the two sentences before, in this paragraph."""
    for last in view.lately(2):
        if not view.is_in_paragraph(last):
            return False
        if any(each.toponym == stop for each in view.trips.roles[last.index]):
            return True
    return False


def last_part(view: View, position: int) -> Found | None:
    """Read "the last 95 miles": only the end of the journey is an end of it.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where the sentence names an end itself, or how far somebody had come is known.
    """
    word, trip = view.passage.word(position - 1), view.trip
    if word not in _LAST and word not in _FIRST:
        return None
    if view.passage.word(position - 2) not in DETERMINERS:
        return None  # "it could last days"
    into = [each for each in view.ends if not each.whole and each.destination is not None]
    if word in _LAST and into and view.passage.word(position + 1) == "into":
        goal = into[-1].destination if into[-1].start in (position + 1, position + 2) else None
        if goal is not None:  # "he walked the last four miles into Ulm"
            return Found(destination=goal, final=True, step="the last part", start=into[-1].start)
    if trip is None or view.trips.waypoint[view.passage.index] is not None:
        return None
    if any(not _is_apart(view, position, each) for each in view.ends):
        return None
    if word in _LAST:
        main = view.trips.main
        return Found(
            destination=trip.destination or (main.destination if main is not None else None),
            mode=trip.mode,
            final=True,
            step="the last part",
            local=False,
        )
    if word in _FIRST:
        return Found(
            origin=trip.origin, mode=trip.mode, final=True, step="the first part", local=False
        )
    return None


def _is_apart(view: View, position: int, ends: Ends) -> bool:
    """Return whether another clause names a start: "sets out from X, as the last 60 miles"."""
    alone = ends.destination is None and ends.end < position
    mine = view.passage.figure(position)
    length = mine is not None and mine.dimension is Dimension.LENGTH
    return alone and length and "," in view.passage.lows[ends.end : position]
