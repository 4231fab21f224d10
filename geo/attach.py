"""What a figure is about: ends, way of travelling, reading, trip, who says so, and how surely.

In: a sentence, the position of a figure in it, and the journeys of the article.
Out: an `Attachment` with the steps that led to it.
Pure: reads nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from geo.cues import ANAPHORS, JOURNEY_NOUNS
from geo.ends import Ends, Relative, find_relative
from geo.manner import is_return, way_of, year_of
from geo.model import Claim, Mode, Quantity, Reading, Span, Toponym
from geo.roles import Role
from geo.scene import Passage, Scene
from geo.trips import Trip, Trips, mode_at, same_name

__all__ = ["Attachment", "View", "attach", "claim_of"]

_READING_OF = {
    Mode.RAIL: Reading.RAIL,
    Mode.ROAD: Reading.ROAD,
    Mode.SEA: Reading.SEA,
    Mode.AIR: Reading.AIR,
}
_STRONG = 3
_REMAINING = frozenset(["remaining", "rest", "last", "final", "onward", "further", "remainder"])
_BACK = frozenset({"return", "round", "there-and-back", "both"})
_PRONOUNS = frozenset({"it", "they", "he", "she", "we", "i", "its", "their", "them"})
_LASTING = frozenset({"lasting", "taking", "covering", "of"})
_CLAUSE_MARKS = frozenset(",;:—–()")
_CONTRAST = frozenset({"while", "whereas", "but", "although", "than", "against", "compared"})


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One sentence as a member of the family sees it: the passage, and the whole around it."""

    passage: Passage
    scene: Scene
    trips: Trips

    @property
    def roles(self) -> tuple[Role, ...]:
        """Return the roles of the names in this sentence."""
        return self.trips.roles[self.passage.index]

    @property
    def ends(self) -> tuple[Ends, ...]:
        """Return the journeys and single ends that this sentence names."""
        return self.trips.ends[self.passage.index]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """What a figure is about.

    `relative` is set where it gives a position, not a journey; `local` says that its own
    sentence names the ends.
    """

    origin: Toponym | None = None
    destination: Toponym | None = None
    via: tuple[Toponym, ...] = ()
    mode: Mode | None = None
    reading: Reading | None = None
    trip: str | None = None
    return_trip: bool = False
    relative: Relative | None = None
    subject: Toponym | None = None
    compared_with: Toponym | None = None
    local: bool = False
    steps: tuple[str, ...] = ()


def attach(view: View, span: Span) -> Attachment:
    """Return what the figure at a span is about.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    span
        Where the figure stands.

    Returns
    -------
    Attachment
        Empty but for its steps where nothing is known.
    """
    position = view.passage.at(span)
    way, way_step = way_of(view.passage, position)
    relative = find_relative(view.passage, position)
    if relative is not None:
        found = _from_relative(view, position, relative)
        if found is not None:
            return _dressed(view, position, found, way, way_step)
    away = _away(view, position)
    if away is not None:
        return _dressed(view, position, away, way, way_step)
    return _dressed(view, position, _from_trips(view, position), way, way_step)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    origin: Toponym | None = None
    destination: Toponym | None = None
    via: tuple[Toponym, ...] = ()
    mode: Mode | None = None
    label: str | None = None
    local: bool = True
    relative: Relative | None = None
    step: str = ""


def _from_relative(view: View, position: int, relative: Relative) -> _Found | None:
    """Read "Q from X", "Q north of X", "Q to X"."""
    pair = _pair_with(view, relative.toponym, position)
    if pair is not None and relative.bearing_deg is None:
        return _of_ends(view, pair)
    if relative.word == "to":
        origin, why = _other_end(view, position, relative.toponym, moving=True)
        return _Found(
            origin=origin,
            destination=relative.toponym,
            step=f"measured to {relative.toponym.name}{why}",
            relative=None if _moves(view) else relative,
        )
    other, why = _other_end(view, position, relative.toponym, moving=False)
    return _Found(
        origin=relative.toponym,
        destination=other,
        relative=relative,
        step=f"measured {relative.word} {relative.toponym.name}{why}",
    )


def _moves(view: View) -> bool:
    return any(each.whole for each in view.ends)


def _pair_with(view: View, toponym: Toponym, position: int) -> Ends | None:
    """Return the pair of this sentence that a name ends, the nearest to a position."""
    pairs = [
        each for each in view.ends if each.whole and toponym in (each.origin, each.destination)
    ]
    return min(pairs, key=lambda each: abs(each.start - position)) if pairs else None


def _other_end(
    view: View, position: int, given: Toponym, *, moving: bool
) -> tuple[Toponym | None, str]:
    """Return what lies at the far end of "miles from X": the subject of its sentence."""
    items = view.passage.items
    candidates = []
    for role in view.roles:
        if same_name(role.toponym.name, given.name) or role.role not in ("bare", "is", "from"):
            continue
        if moving and role.role != "from":
            continue
        low, high = sorted((role.position, position))
        gap = high - low
        gap += 6 * sum(each.low in ";:" or each.low in _CONTRAST for each in items[low:high])
        candidates.append((gap + (3 if role.position > position else 0), role.toponym))
    if candidates:
        best = min(candidates, key=lambda each: (each[0], each[1].span))
        return best[1], f", {best[1].name} being the subject"
    index = view.passage.index
    if moving:
        trip = view.trips.known(index)
        waypoint = view.trips.waypoint[index]
        if waypoint is not None and view.passage.words & _REMAINING:
            return waypoint, ", the rest of the way"
        if trip is not None and trip.origin is not None and trip.has(given.name):
            origin = trip.origin if not same_name(trip.origin.name, given.name) else None
            return origin, " on the journey named before"
        if view.trips.here is not None and (trip is None or not trip.whole):
            return view.trips.here, ", from the place of the dateline"
        if trip is not None and trip.origin is not None and trip.destination is None:
            return trip.origin, " from where the journey began"
        return None, ""
    topic = view.trips.topic[index]
    if topic is not None and not same_name(topic.name, given.name):
        return topic, f", {topic.name} being what is spoken of"
    return None, ""


def _away(view: View, position: int) -> _Found | None:
    """Read "X is Q away"."""
    after = view.passage.after(position, 3).split()
    if not after or after[0] not in ("away", "distant", "off", "ahead"):
        return None
    for role in reversed(view.roles):
        if role.position < position and role.role in ("bare", "and", "is"):
            trip = view.trips.known(view.passage.index)
            origin = view.trips.here
            if origin is None and trip is not None and trip.origin is not None:
                origin = trip.origin
            if origin is not None and same_name(origin.name, role.toponym.name):
                origin = None
            return _Found(
                origin=origin,
                destination=role.toponym,
                step=f"{role.toponym.name} is so far away",
                relative=Relative("from", role.toponym, role.position, None, 0, 0),
            )
    return None


def _from_trips(view: View, position: int) -> _Found:
    """Find the journey: in the sentence, else the one spoken of."""
    pair = _nearest_pair(view, position)
    if pair is not None:
        return _of_ends(view, pair)
    singles = [each for each in view.ends if not each.whole]
    index = view.passage.index
    trip = view.trips.known(index)
    if singles:
        nearest = min(singles, key=lambda each: _gap(view.passage, position, each))
        known = view.trips.of_ends(nearest)
        if known is not None and known.whole:
            return _of_trip(known, "one end is named here, the other before")
        if nearest.destination is not None and view.passage.words & _REMAINING:
            waypoint = view.trips.waypoint[index]
            if waypoint is not None and not same_name(waypoint.name, nearest.destination.name):
                return _Found(
                    origin=waypoint,
                    destination=nearest.destination,
                    mode=trip.mode if trip else None,
                    step=f"the rest of the way, from {waypoint.name}",
                )
        if known is not None:
            return _completed(view, known, "one end is named here")
        points_back = view.passage.words & _PRONOUNS or view.passage.words & ANAPHORS
        if nearest.strong or trip is None or not (trip.whole and points_back):
            return _Found(
                origin=nearest.origin,
                destination=nearest.destination,
                mode=trip.mode if trip else None,
                step="one end is named here",
            )
    if _opens_new(view.passage, position):
        return _Found(mode=trip.mode if trip else None, step="a journey not named", local=False)
    topic, here = view.trips.topic[index], view.trips.here
    if (
        (trip is None or not trip.whole)
        and topic
        and here
        and view.passage.word(position - 1) == "it"
    ):
        return _Found(origin=here, destination=topic, step=f"it is {topic.name}, from {here.name}")
    if trip is None:
        return _Found(step="no journey is named", local=False)
    trip = _same_mode(view, position, trip)
    return _completed(view, trip, "the journey last spoken of")


def _opens_new(passage: Passage, position: int) -> bool:
    """Return whether "a shuttle lasting", "a flight taking" brings in a journey without names."""
    return (
        passage.word(position - 1) in _LASTING
        and passage.word(position - 2) in ANAPHORS | JOURNEY_NOUNS
        and bool({"a", "an", "another"} & set(passage.before(position, 5).split()))
    )


def _completed(view: View, trip: Trip, step: str) -> _Found:
    """Return a journey; where an end is open, what the article is about closes it."""
    if trip.whole:
        return _of_trip(trip, step)
    topic = view.trips.topic[view.passage.index]
    if topic is not None and trip.origin is not None and not trip.has(topic.name):
        return _Found(
            origin=trip.origin,
            destination=topic,
            via=trip.via,
            mode=trip.mode,
            label=trip.label,
            local=False,
            step=f"{step}, to {topic.name}, which is what the text is about",
        )
    return _of_trip(trip, step)


def _same_mode(view: View, position: int, trip: Trip) -> Trip:
    """Return the last journey made the way this sentence says, if it says so plainly."""
    mode = mode_at(view.passage, position, least=_STRONG)
    if mode is None or trip.mode in (None, mode):
        return trip
    fits = [
        each
        for each in view.trips.trips
        if each.mode is mode and each.whole and each.named[0] <= view.passage.index
    ]
    return fits[-1] if fits else trip


def _nearest_pair(view: View, position: int) -> Ends | None:
    pairs = [each for each in view.ends if each.whole]
    if not pairs:
        return None
    return min(pairs, key=lambda each: _gap(view.passage, position, each))


def _gap(passage: Passage, position: int, ends: Ends) -> int:
    """Return how far a figure is from a pair of ends: items, and more for each clause."""
    if ends.start <= position <= ends.end:
        return 0
    low, high = (ends.end, position) if position > ends.end else (position, ends.start)
    between = passage.items[low + 1 : high]
    walls = sum(
        6 if each.low in ";" or each.low in _CONTRAST else 1 if each.low in _CLAUSE_MARKS else 0
        for each in between
    )
    # a figure speaks of the ends before it sooner than of those after a comma
    return len(between) + 3 * walls + (2 if position < ends.start else 0)


def _of_ends(view: View, ends: Ends) -> _Found:
    trip = view.trips.of_ends(ends)
    return _Found(
        origin=ends.origin,
        destination=ends.destination,
        via=ends.via,
        mode=trip.mode if trip else None,
        label=trip.label if trip else None,
        step=ends.how,
    )


def _of_trip(trip: Trip, step: str) -> _Found:
    return _Found(
        origin=trip.origin,
        destination=trip.destination,
        via=trip.via,
        mode=trip.mode,
        label=trip.label,
        local=False,
        step=step,
    )


def _dressed(
    view: View, position: int, found: _Found, way: str | None, way_step: str
) -> Attachment:
    """Add mode, reading, trip and direction of travel to the ends."""
    passage = view.passage
    mode, mode_step = _mode(view, position, found, way)
    reading: Reading | None
    if way == "geodesic":
        reading = Reading.GEODESIC
    elif way in ("road", "rail", "sea", "air"):
        reading = Reading(way)
    elif found.relative is not None and found.relative.bearing_deg is not None:
        reading = Reading.GEODESIC
    elif found.relative is not None:
        reading = None
    else:
        reading = _READING_OF.get(mode) if mode is not None else None
    steps = [step for step in (found.step, way_step, mode_step) if step]
    return Attachment(
        origin=found.origin,
        destination=found.destination,
        via=found.via,
        mode=mode,
        reading=reading,
        trip=year_of(passage) or found.label,
        return_trip=is_return(passage, position),
        relative=found.relative,
        local=found.local,
        steps=tuple(steps),
    )


def _mode(view: View, position: int, found: _Found, way: str | None) -> tuple[Mode | None, str]:
    if way == "geodesic":
        return None, ""
    if way is not None:
        return Mode(way), f"the words say {way}"
    scene_mode = view.scene.mode
    if found.relative is not None:
        if scene_mode in (Mode.SEA, Mode.ROAD) and (
            scene_mode is Mode.SEA or found.relative.bearing_deg is None
        ):
            return scene_mode, f"the article is about travel by {scene_mode}"
        return None, ""
    here = mode_at(view.passage, position, least=_STRONG)
    if here is not None:
        return here, f"this sentence speaks of {here}"
    if found.mode is not None:
        return found.mode, f"the journey is by {found.mode}"
    here = mode_at(view.passage, position)
    if here is not None:
        return here, f"this sentence speaks of {here}"
    if scene_mode is not None:
        return scene_mode, f"the article is about travel by {scene_mode}"
    return None, ""


def claim_of(kind: str, quantity: Quantity, found: Attachment, *steps: str) -> Claim:
    """Return a claim about what a figure is attached to; its id is left to the family.

    Parameters
    ----------
    kind
        Name of the kind.
    quantity
        The figure.
    found
        What it is about.
    *steps
        Why it is of this kind.

    Returns
    -------
    Claim
        With the steps given, then those of the attachment.
    """
    return Claim(
        id="",
        kind=kind,
        quantity=quantity,
        quote=quantity.text,
        origin=found.origin,
        destination=found.destination,
        via=found.via,
        mode=found.mode,
        reading=found.reading,
        trip=found.trip,
        return_trip=found.return_trip,
        subject=found.subject,
        compared_with=found.compared_with,
        steps=(*steps, *found.steps),
    )
