"""A figure that is of a part of a journey.

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
Method: "the last 95 miles" has one end, "the longest stage" none.
"""

from __future__ import annotations

from geo.cues import DETERMINERS, words
from geo.ends import Ends
from geo.manner import is_of_all
from geo.model import Mode, Toponym
from geo.portions import SHARE
from geo.trips import Trip
from geo.units import Dimension
from geo.unlisted import UNLISTED
from geo.view import Found, View
from geo.wide import is_wide

__all__ = [
    "STAGE",
    "beyond_it",
    "is_closer_view",
    "one_of_many",
    "so_far",
]

STAGE = "a stage without ends"
"""The step of a second superlative: "the longest stage was 60 km, from Ulm to Kiel; the shortest,
9 km,"."""

_LAST = words("last final remaining")
_MOST = words(
    "longest shortest best worst biggest hardest toughest steepest busiest slowest fastest"
)
_USUAL = words("average typical usual normal ordinary")
_STRETCHES = words("part stretch section bit piece segment portion")
_HAS = words("is was are were measures measured has had takes took runs ran goes went")
_STAGES = _STRETCHES | words("day stage leg march hop day's lap")
_OF_MANY = frozenset(("of", which) for which in ("which", "them", "these", "all"))
_THINGS = words("tunnel bridge canal line railway train trains road highway route those one ones")
_OF_PARTS = _MOST | _USUAL
_GAPS = words(", was only just a")  # what parts "the shortest" from its figure
_OPENING = 14  # words of a sentence among which its subject is
_IT = words("it this that")
_TWO = 2
_BENDS = words("bend bends curve curves turn turns corner corners break bridge tunnel halt")
_UNBENT = frozenset((no, bend) for no in ("a", "any", "one", "single") for bend in _BENDS)
_NOT = words("not never hardly without")
_SWERVE = words("bend turn curve swerve deviate")
_PARTS = words("day stage leg stretch section gap hop lap part piece")
_CLAUSE = 20
_NAMELESS = 10
_TRIP_WORDS = words("start beginning first")
_ROUNDS = words("loop circuit lap")
_DONE = words(
    "covered travelled traveled driven gone flown sailed walked cycled done made been run"
)
_FIRST_PART = words("first opening initial")
_FURTHER = words("further farther beyond on")
_WHEN = words("when before until")
_REACH = 8
_BESIDE, _WAYS_SHARED = 3, ("way", "route", "line", "distance", "journey")
_SHARES = words("half third quarter most much part fifth tenth")
_OF_THE_WAY = frozenset({("the", "way"), ("the", "route"), ("the", "line"), ("the", "distance")})


def one_of_many(view: View, position: int) -> Found | None:
    """Read "the longest stage was 35 km": a part whose ends nobody names.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where the sentence names two ends, or no such part.
    """
    if view.passage.word(position - 1) == "of" and view.passage.word(position - 2) in _ROUNDS:
        return Found(mode=_mode(view.trip), final=True, step="round and back again", local=False)
    paired = any(each.whole and position < each.start <= position + 2 for each in view.ends)
    if not paired and _is_share(view, position):  # but "a part, 90 km between Ulm and Kiel"
        return Found(mode=_mode(view.trip), final=True, step=SHARE, local=False)
    if not view.ends and _from_thing_to_thing(view, position):
        return Found(
            mode=_mode(view.trip), final=True, step="between two nameless places", local=False
        )
    told = [each for each in view.ends if each.whole]
    if not paired and _is_gapped(view, position):
        return Found(mode=_mode(view.trip), final=True, step=STAGE, local=False)
    if _is_unbent(view, position) and len(view.roles) < _TWO:
        return Found(mode=_mode(view.trip), final=True, step="a stretch of the way", local=False)
    word = view.passage.word(position - 1)
    if word in _LAST and view.passage.word(position - 2) in DETERMINERS and told:
        mine = view.passage.items[position].quantity
        length = mine is not None and mine.dimension is Dimension.LENGTH
        if length and told[-1].end < position and view.passage.parted(told[-1].end, position):
            # "we flew from X to Y, and hired a car for the last 270 miles"
            return Found(final=True, step="the last part, by another way", local=False)
    if told:
        return None
    if _is_elsewhere(view, position):
        return Found(mode=_mode(view.trip), final=True, step="of what is elsewhere", local=False)
    if _is_of_a_stretch(view, position):
        return Found(mode=_mode(view.trip), final=True, step="a stretch of the way", local=False)
    if view.passage.words.isdisjoint(_OF_PARTS) or _is_the_one_named(view):
        return None
    # "the longest leg followed, to Ulm:" says where it led
    led = [each.position for each in view.roles if each.role == "to" and each.position < position]
    before = view.passage.lows[max(0, position - _CLAUSE, *led) : position]
    for at, low in enumerate(before):
        if (
            (low in _MOST and not _PARTS.isdisjoint(before[at + 1 : at + 3]))
            or (low in _MOST and before[at + 1 : at + 3] in _OF_MANY)
            or (low in _USUAL and before[at + 1 : at + 2] and before[at + 1] in _STAGES)
        ):
            return Found(mode=_mode(view.trip), final=True, step="one part of the way", local=False)
    return None


def _is_the_one_named(view: View) -> bool:
    """Return whether "It was the hardest leg:" calls the journey just named a part of more."""
    trip, passage = view.trip, view.passage
    named = trip is not None and trip.whole and passage.index - trip.last_at == 1
    return named and passage.word(0) in _IT and passage.word(1) in _HAS


def _is_gapped(view: View, position: int) -> bool:
    """Return whether "the longest stage was 60 km, from Ulm to Kiel; the shortest, 9 km," is read.

    The second superlative has the noun of the first, and none of its ends.
    """
    lows = view.passage.lows
    at = view.passage.back_over(position, _GAPS)
    if at < 2 or at > position - 2 or lows[at] not in _MOST or lows[at - 1] != "the":
        return False
    return not _STAGES.isdisjoint(lows[: at - 1]) and not _MOST.isdisjoint(lows[: at - 1])


def _is_unbent(view: View, position: int) -> bool:
    """Return whether a way is so long "without a bend", or "does not turn for" so long."""
    passage = view.passage
    if "without" in passage.words:
        after = passage.lows[position + 1 : position + 4]
        if len(after) > 2 and after[0] == "without" and after[1:] in _UNBENT:
            return True
    if passage.word(position - 1) != "for" or passage.words.isdisjoint(_SWERVE):
        return False
    return passage.word(position - 2) in _SWERVE and bool(
        passage.near(position, _BESIDE + 2, 0) & _NOT
    )


def _is_elsewhere(view: View, position: int) -> bool:
    """Return whether a thing of another country is the subject: "The Seikan tunnel in Japan has".

    It is told for comparison where a journey is known and the country is new to the story.
    """
    trip, passage = view.trip, view.passage
    if trip is None or not trip.whole or not passage.index or passage.words.isdisjoint(_THINGS):
        return False
    for at in range(min(position, _OPENING)):
        top = passage.items[at].toponym
        if top is None or passage.word(at - 1) != "in" or passage.word(at - 2) not in _THINGS:
            continue
        return is_wide(top) and not _is_known(view, top)
    return False


def _is_known(view: View, toponym: Toponym) -> bool:
    """Return whether a name stands in an earlier sentence."""
    text = view.scene.article.text[: view.passage.sentence.span.start]
    return toponym.name in text


def _is_of_a_stretch(view: View, position: int) -> bool:
    """Return whether a part that nobody names is the subject: "the straight part takes"."""
    passage = view.passage
    if passage.words.isdisjoint(_STRETCHES):
        return False
    at = position - 1
    while at > 0 and passage.word(at) not in _HAS and position - at <= _BESIDE:
        at -= 1
    if passage.word(at) not in _HAS:
        return False
    for back in range(at - 1, max(-1, at - _REACH), -1):
        low = passage.word(back)
        if low in _STRETCHES:
            return not {"the", "this", "that", "a", "one"}.isdisjoint(
                passage.lows[max(0, back - 3) : back]
            )
        if passage.items[back].kind != "word":
            return False
    return False


def _from_thing_to_thing(view: View, position: int) -> bool:
    """Return whether "from the harbour to the launch site" stands near a figure."""
    if "from" not in view.passage.words:
        return False
    lows = view.passage.lows
    for at in range(max(0, position - _NAMELESS), min(len(lows) - 2, position + _NAMELESS)):
        if lows[at] != "from" or lows[at + 1] not in DETERMINERS or lows[at + 2] in _TRIP_WORDS:
            continue
        tail = lows[at + 2 : at + 6]
        for step, low in enumerate(tail[1:], 1):
            if low == "to" and at + 3 + step < len(lows):
                if "one" in tail[:2] and "other" in lows[at + 3 + step : at + 6 + step]:
                    return False  # "from the one harbour to the other": both are known
                return lows[at + 3 + step] in DETERMINERS
            if view.passage.items[at + 2 + step].kind != "word":
                break
    return False


def _is_share(view: View, position: int) -> bool:
    """Return whether a length is told as a share: "for half of the way, 198 km to be exact"."""
    mine = view.passage.items[position].quantity
    if mine is None or mine.dimension is not Dimension.LENGTH:
        return False
    for at in range(max(0, position - _BESIDE), position):
        told = view.passage.items[at].quantity
        if (
            told is not None
            and told.dimension is Dimension.RATIO
            and told.text.lower().endswith(_WAYS_SHARED)
            and view.passage.parted(at, position)
        ):
            return True  # "for half of the way, 198 km to be exact", whether or not it is a claim
    before = view.passage.lows[max(0, position - _REACH) : position]
    if _SHARES.isdisjoint(before):
        return False
    return any(
        before[at] == "of" and before[at + 1 : at + 3] in _OF_THE_WAY for at in range(len(before))
    )


def so_far(view: View, position: int) -> Found | None:
    """Read "it had covered 1,500 km when": of the way only its start is an end of that.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where the sentence names an end itself, or nothing says that more was to come.
    """
    trip = view.trip
    if view.ends or trip is None or is_of_all(view.passage, position):
        return None
    before = view.passage.before(position, 7).split()
    had = [at for at, low in enumerate(before) if low in ("had", "has", "have")]
    if not had or _DONE.isdisjoint(before[had[-1] :]):
        return None
    rest = set(view.passage.after(position, 14).split())
    if not rest & _WHEN:
        return None
    return Found(
        origin=trip.origin, mode=trip.mode, final=True, step="so far on the way", local=False
    )


def _mode(trip: Trip | None) -> Mode | None:
    return trip.mode if trip is not None else None


def is_closer_view(view: View, ends: Ends) -> bool:
    """Return whether an end that no gazetteer holds stands right after a journey told in full.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    ends
        A single end of it.

    Returns
    -------
    bool
        True for a station or a suburb of an end of the journey.
    """
    trip, given = view.trip, ends.origin or ends.destination
    if trip is None or given is None or not trip.whole or trip.has(given.name):
        return False
    unlisted = any(
        each.role == UNLISTED and each.span == given.span for each in view.passage.toponyms
    )
    return unlisted and view.passage.index - trip.last_at <= 2 and ends.origin is not None


def beyond_it(view: View, position: int, nearest: Ends) -> Found | None:
    """Read "the first 600 km, to X" and "X, 125 km further on": from where the journey does.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.
    nearest
        The single end that stands nearest to it.

    Returns
    -------
    Found or None
        None where the words speak of no such part.
    """
    trip, goal = view.trip, nearest.destination
    if goal is not None and trip is not None and trip.has(goal.name):
        trip = view.trips.main
    if trip is None or goal is None or trip.has(goal.name):
        return None
    if view.passage.word(position - 1) in _FIRST_PART:
        origin, step = trip.origin, "the first part of the way"
    elif view.passage.word(position + 1) in _FURTHER and nearest.start < position:
        origin, step = trip.destination, "on from where the journey ends"
    else:
        return None
    if origin is None:
        return None
    return Found(origin=origin, destination=goal, mode=trip.mode, start=nearest.start, step=step)
