"""One end named right for a figure: "From Hull it used to be an hour", "to Ulm it took nine days".

In: a `View` of a sentence, the position of a figure and an end named in it. Out: what was `Found`.
Pure: reads nothing.
Method: who opens a sentence or the next item of a list with "from" or "to" and a place says of the
figure behind it that it begins or ends there, whatever journey was spoken of before; that one
gives only the other end.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.cues import ABOUT, words
from geo.ends import Ends
from geo.finish import name_standing_before
from geo.trips import same_name
from geo.units import Dimension
from geo.view import Found, View

__all__ = [
    "BEFORE_IT",
    "PASSED",
    "before_the_next",
    "named_in_front",
    "passed_on_the_way",
    "where_it_came",
]

PASSED = "passed on the way"
"""The end of the step of a figure that tells when or where a third place was passed."""

BEFORE_IT = "so far before it"
"""The end of the step of "in Ulm, 90 km before Kiel"."""

_TO_OR_FROM = words("to from")
_OPENERS = words("in on at by with without before after until today now then once")
_OPENING = 8  # items: "In the rush, from Ulm, it is an hour"
_ALTERNATIVES = words(", and or but")
_LEADS = words("to from is between")
_GOAL_REACH = 4
_TO_DO = words("used has have had up")
_CAME = words("ended ends arrived arrives landed lands stopped stops docked docks came comes got")
_CAME |= words("arrive end land")
_HEDGES = ABOUT | words("only roughly barely")
_BESIDE = words("in at near outside above below past beyond off passes passed passing called")
_GETS_TO = words("over reaches reached reach reaching")
# "fly from Hull to Kiel and there change to a bus, which reaches Ulm in an hour"
_ANEW = words("; there then from which who another next change changed changes")
_STARTS = words("from in")  # "From Kiel, where", "From the port at Kiel, where"
_THEN, _WHERE_REACH = words("after in within"), 12


def named_in_front(view: View, position: int, ends: Ends) -> Found | None:
    """Read "From Hull, whose boats it carries, the trip used to be an hour": from there.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.
    ends
        The one end that the sentence names nearest to the figure.

    Returns
    -------
    Found or None
        None where it opens nothing, where another end or figure stands between, or where no
        journey gives the other end.
    """
    passage, trip, at = view.passage, view.trip, ends.start
    if trip is None or not trip.whole or ends.end >= position:
        return None
    if passage.word(at) not in _TO_OR_FROM or not (_opens(view, at) or _is_next(view, ends)):
        return None
    between = range(ends.end + 1, position)
    if any(role.position in between and role.role in _LEADS for role in view.roles):
        return None
    ahead = passage.lows[ends.end : position + _GOAL_REACH]
    if ends.origin is not None and _leads_elsewhere(ahead):
        return None  # "and from Ulm for 90 miles downhill to the coast"
    given = ends.origin or ends.destination
    other = trip.destination if ends.origin is not None else trip.origin
    if given is None or other is None or same_name(other.name, given.name):
        return None
    return Found(
        origin=ends.origin or other,
        destination=ends.destination or other,
        mode=trip.mode,
        start=at,
        step=f"{passage.word(at)} {given.name}, named in front of it",
    )


def where_it_came(view: View, position: int) -> Found | None:
    """Read "From Kiel, where the line ended after 900 km, a steamer crossed to Hull": to Kiel.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no "where" behind a start leads to the figure, or nobody comes there.
    """
    passage = view.passage
    if "where" not in passage.words:
        return None
    near = range(position - 1, max(1, position - _WHERE_REACH), -1)
    where = next((each for each in near if passage.lows[each] in ("where", ",")), 0)
    told = passage.lows[where:position]
    if told[:1] != ("where",) or _CAME.isdisjoint(told) or _THEN.isdisjoint(told):
        return None
    here = next((each for each in view.roles if each.position == where - 2), None)
    if here is None or here.role not in _STARTS or passage.word(0) != "from":
        return None
    told_of = range(where, position + 2)
    coming = [each for each in view.roles if each.role == "from" and each.cue in told_of]
    before = view.trips.known(passage.index - 1) if passage.index else None
    origin = coming[0].toponym if coming else before.origin if before is not None else None
    if origin is not None and same_name(origin.name, here.toponym.name):
        origin = None
    return Found(
        origin=origin,
        destination=here.toponym,
        start=where - 2,
        step=f"to {here.toponym.name}, where it came after so much",
    )


def before_the_next(view: View, position: int) -> Found | None:
    """Read "The engine failed in Ulm, 90 km before Kiel": from Ulm to Kiel.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no "before" and name follow a length.
    """
    mine = view.passage.figure(position)
    if mine is None or mine.dimension is not Dimension.LENGTH:
        return None
    if view.passage.word(position + 1) != "before":
        return None
    ahead = next((each for each in view.roles if each.position == position + 2), None)
    if ahead is None:
        return None
    goal, start = ahead.toponym, name_standing_before(view, position)
    return Found(
        origin=start,
        destination=goal,
        final=start is None,
        start=position - 2 if start is not None else position,
        step=f"to {goal.name}, {BEFORE_IT}",
    )


def passed_on_the_way(view: View, position: int) -> Found | None:
    """Read "The bus from Hull to Kiel stops in Ulm after an hour": from Hull to Ulm.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no third place leads to the figure, or another journey is named beside it.
    """
    passage = view.passage
    after = passage.back_over(position, _HEDGES)
    lead = passage.word(after)
    if lead not in _THEN or passage.items[after - 1].kind != "name":
        return None
    place = passage.items[after - 1].toponym
    beside = passage.word(after - 2)
    if beside not in _GETS_TO and (lead != "after" or beside not in _BESIDE):
        return None
    pairs = [each for each in view.ends if each.whole]
    if place is None or len(pairs) != 1 or pairs[0].end >= after - 1:
        return None
    pair = pairs[0]
    ends = [each for each in (pair.origin, pair.destination) if each is not None]
    anew = not _ANEW.isdisjoint(passage.lows[pair.end : after])
    if anew or any(same_name(each.name, place.name) for each in ends):
        return None
    return Found(
        origin=pair.origin,
        destination=place,
        mode=view.trip.mode if view.trip is not None else None,
        start=pair.start,
        step=f"to {place.name}, {PASSED}",
    )


def _leads_elsewhere(lows: Sequence[str]) -> bool:
    """Return whether "to" says where a way goes; "it used to be", "up to an hour" do not."""
    return any(two == "to" and one not in _TO_DO for one, two in pairwise(lows))


def _opens(view: View, at: int) -> bool:
    """Return whether an end opens its sentence: "From Ulm it is", "In May, from Ulm, it is"."""
    passage = view.passage
    if not at:
        return True
    return at <= _OPENING and passage.word(0) in _OPENERS and passage.word(at - 1) == ","


def _is_next(view: View, ends: Ends) -> bool:
    """Return whether an end is the next of a list: "from Ulm an hour, from Kiel 20 minutes"."""
    passage, role = view.passage, "from" if ends.origin is not None else "to"
    before = [each for each in view.roles if each.role == role and each.position < ends.start]
    if not before or passage.word(ends.start - 1) not in _ALTERNATIVES:
        return False
    return any(
        before[-1].position < passage.at(each.span) < ends.start for each in passage.quantities
    )
