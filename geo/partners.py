"""The ends of one figure: the rules, tried in order, that say between which places it lies.

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`.
Pure: reads nothing.
Method: words after the figure ("miles north of X"), then a pair of ends in its sentence,
then one end with the journey it belongs to, then the journey last spoken of.
"""

from __future__ import annotations

from dataclasses import dataclass

from geo.cues import ANAPHORS, DETERMINERS, JOURNEY_NOUNS, words
from geo.ends import Ends, Relative, find_relative
from geo.model import Mode, Toponym
from geo.roles import Role
from geo.scene import Passage, Scene
from geo.trips import Trip, Trips, mode_at, same_name
from geo.units import Dimension

__all__ = ["Found", "View", "find_partners"]

_REMAINING = words("remaining rest last final onward further remainder")
_PRONOUNS = words("it they he she we i its their them")
_CLAUSE_MARKS = frozenset(",;:—–()")
_CONTRAST = words("while whereas but although than against compared beats beat mark record unlike")
_LASTING = words("lasting taking covering")
_AWAY = words("away distant off ahead")
_FINISH = words("finish line end goal finishing summit")
_NEAR_BY = 8
_APART = words("apart separate separates")
_THE = words("the its this that their")
_LIKENED = ("as far as", "the same as", "equal to", "distance as", "as long as", "like")
_STRONG = 3


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

    @property
    def topic(self) -> Toponym | None:
        """Return the place last spoken of."""
        return self.trips.topic[self.passage.index]

    @property
    def trip(self) -> Trip | None:
        """Return the journey last spoken of."""
        return self.trips.known(self.passage.index)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The ends of a figure, and the rule that found them.

    `local` says that its own sentence names them; `relative` is set where the figure gives a
    position and no journey; `likened` where it stands for comparison only ("as far as from
    Paris to Madrid").
    """

    origin: Toponym | None = None
    destination: Toponym | None = None
    via: tuple[Toponym, ...] = ()
    mode: Mode | None = None
    label: str | None = None
    local: bool = True
    likened: bool = False
    relative: Relative | None = None
    start: int = -1
    step: str = ""


def find_partners(view: View, position: int) -> Found:
    """Return the two ends of the figure at a position, as far as they are known.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found
        Without ends where nothing is known.
    """
    for rule in (
        _after_figure,
        _so_far_away,
        _from_the_finish,
        _pair,
        _like_the_one_before,
        _one_end,
        _it_from_here,
    ):
        found = rule(view, position)
        if found is not None:
            return found
    if _opens_new(view.passage, position):
        return Found(
            mode=view.trip.mode if view.trip else None, step="a journey not named", local=False
        )
    main = view.trips.main
    if main is not None and view.passage.near(position, 6, 2) & _APART:
        return _of_trip(main, "the two places that the article is about")
    if view.trip is None:
        return Found(step="no journey is named", local=False)
    return _completed(view, _same_mode(view, position, view.trip), "the journey last spoken of")


def _after_figure(view: View, position: int) -> Found | None:
    """Read "Q from X", "Q north of X", "Q to X"."""
    relative = find_relative(view.passage, position)
    if relative is None:
        return None
    pair = _pair_with(view, relative.toponym, position)
    if pair is not None and relative.word in ("from", "to") and relative.bearing_deg is None:
        return _of_ends(view, pair)
    name = relative.toponym.name
    if relative.word == "to":
        origin, why = _start_of(view, position, relative.toponym)
        moves = _waypoint(view, position) is not None or any(each.whole for each in view.ends)
        return Found(
            origin=origin,
            destination=relative.toponym,
            step=f"measured to {name}{why}",
            relative=None if moves else relative,
            start=relative.position,
        )
    other, why = _subject(view, position, relative.toponym)
    return Found(
        origin=relative.toponym,
        destination=other,
        relative=relative,
        start=relative.position,
        step=f"measured {relative.word} {name}{why}",
    )


def _pair_with(view: View, toponym: Toponym, position: int) -> Ends | None:
    """Return the pair of this sentence that a name ends, the nearest to a position."""
    pairs = [
        each for each in view.ends if each.whole and toponym in (each.origin, each.destination)
    ]
    return min(pairs, key=lambda each: abs(each.start - position)) if pairs else None


def _subject(view: View, position: int, given: Toponym) -> tuple[Toponym | None, str]:
    """Return what lies "miles from X": the subject of the sentence, else of the one before."""
    items = view.passage.items
    candidates = []
    for role in view.roles:
        if same_name(role.toponym.name, given.name) or role.role not in ("bare", "is", "to"):
            continue
        low, high = sorted((role.position, position))
        gap = high - low + (3 if role.position > position else 0)
        gap += 6 * sum(each.low in ";:" or each.low in _CONTRAST for each in items[low:high])
        gap += 8 if role.role == "to" else 0
        candidates.append((gap, role.toponym))
    if candidates:
        best = min(candidates, key=lambda each: (each[0], each[1].span))
        return best[1], f", {best[1].name} being the subject"
    topic = view.topic
    if topic is not None and not same_name(topic.name, given.name):
        return topic, f", {topic.name} being what is spoken of"
    return None, ""


def _start_of(view: View, position: int, given: Toponym) -> tuple[Toponym | None, str]:
    """Return where "miles to X" are counted from."""
    starts = [
        role
        for role in view.roles
        if role.role == "from" and not same_name(role.toponym.name, given.name)
    ]
    if starts:
        best = min(starts, key=lambda role: abs(role.position - position))
        return best.toponym, f" from {best.toponym.name}"
    waypoint = _waypoint(view, position)
    if waypoint is not None:
        return waypoint, ", the rest of the way"
    there = view.trips.there[view.passage.index]
    if there is not None and "from there" in view.passage.before(position, 8):
        return there, f" from {there.name}, the last place named"
    trip = view.trip
    if trip is not None and trip.origin is not None and trip.has(given.name):
        origin = trip.origin if not same_name(trip.origin.name, given.name) else None
        return origin, " on the journey named before"
    if view.trips.here is not None and (trip is None or not trip.whole):
        return view.trips.here, ", from the place of the dateline"
    if trip is not None and trip.origin is not None:
        return trip.origin, " from where the journey began"
    return None, ""


def _waypoint(view: View, position: int) -> Toponym | None:
    """Return the place reached so far where a figure is "the remaining" one."""
    if not view.passage.near(position, 4, 1) & _REMAINING:
        return None
    return view.trips.waypoint[view.passage.index]


def _so_far_away(view: View, position: int) -> Found | None:
    """Read "X is Q away": from the other end of the journey, or the place of the dateline."""
    if view.passage.word(position + 1) not in _AWAY:
        return None
    trip = view.trip
    for role in reversed(view.roles):
        if role.position > position:
            continue
        name = role.toponym.name
        if role.role in ("from", "to") and position - role.position <= 4:
            pair = _pair_with(view, role.toponym, position)
            if pair is not None:
                return _of_ends(view, pair)
            goal = view.trips.main or trip
            if role.role == "from" and goal is not None:  # "from Golmud, 700 miles away"
                return Found(
                    origin=role.toponym,
                    destination=goal.destination,
                    mode=trip.mode if trip is not None else None,
                    start=role.position,
                    step=f"{name} is so far away from where the journey ends",
                )
        if role.role in ("bare", "and", "is"):
            known = view.trips.here or (trip.origin if trip is not None else None)
            origin = None if known is None or same_name(known.name, name) else known
            return Found(
                origin=origin,
                destination=role.toponym,
                step=f"{name} is so far away",
                relative=Relative("from", role.toponym, role.position, None, 0, 0),
                start=role.position,
            )
    return Found(step="how far away is said, not from where", local=False)


def _from_the_finish(view: View, position: int) -> Found | None:
    """Read "15 km from the finish": one end of the journey; "from the hut": neither."""
    after = view.passage.after(position, 3).split()
    if len(after) < 3 or after[0] not in ("from", "of") or after[1] not in DETERMINERS:
        return None
    mode = view.trip.mode if view.trip is not None else None
    if after[0] == "of":
        if after[1] in _THE and after[2] in JOURNEY_NOUNS:
            return Found(mode=mode, step="a part of the way", local=False)
        return None
    if view.passage.items[position + 3].kind != "word" or _named_soon(view, position):
        return None
    if view.trip is None:
        return Found(step="from a place without a name", local=False)
    if after[2] in _FINISH:
        return Found(
            destination=view.trip.destination, mode=view.trip.mode, step="from where it ends"
        )
    if after[2] == "start":
        return Found(origin=view.trip.origin, mode=view.trip.mode, step="from where it begins")
    return Found(mode=mode, step="from a place without a name", local=False)


def _named_soon(view: View, position: int) -> bool:
    """Return whether a name follows closely: "from the village of Nome"."""
    return any(position < role.position <= position + 8 for role in view.roles)


def _pair(view: View, position: int) -> Found | None:
    """Take the pair of ends in the sentence that stands nearest."""
    pairs = [each for each in view.ends if each.whole]
    if not pairs:
        return None
    best = min(pairs, key=lambda each: _gap(view.passage, position, each))
    if not best.strong and _gap(view.passage, position, best) > _NEAR_BY:
        return None
    if view.trip is not None and view.trip.whole and not view.trip.has_both(best):
        between = view.passage.items[position : best.start]
        if any(each.low in _CONTRAST for each in between):
            return None  # "beats the mark set from X to Y" is said of another journey
    return _of_ends(view, best)


def _gap(passage: Passage, position: int, ends: Ends) -> int:
    """Return how far a figure is from its ends: items, and more for each clause between."""
    if ends.start <= position <= ends.end:
        return 0
    low, high = (ends.end, position) if position > ends.end else (position, ends.start)
    between = passage.items[low + 1 : high]
    walls = sum(
        6 if each.low == ";" or each.low in _CONTRAST else 1 if each.low in _CLAUSE_MARKS else 0
        for each in between
    )
    # a figure speaks of the ends before it sooner than of those after a comma
    return len(between) + 3 * walls + (2 if position < ends.start else 0)


def _like_the_one_before(view: View, position: int) -> Found | None:
    """Read "435 miles south of X; other reports say 400 miles": the second is of the same."""
    passage = view.passage
    mine = passage.items[position].quantity
    if mine is None or mine.dimension is not Dimension.LENGTH:
        return None
    before = [
        passage.at(each.span)
        for each in passage.quantities
        if each.span < mine.span and each.dimension is Dimension.LENGTH
    ]
    if not before or any(
        before[-1] < role.position < position and role.role == "bare" for role in view.roles
    ):
        return None
    found = _after_figure(view, before[-1])
    if found is None or found.relative is None:
        return None
    return found


def _one_end(view: View, position: int) -> Found | None:
    """Take the one end that the sentence names, with the journey it belongs to."""
    singles = [
        each for each in view.ends if not each.whole and _is_free(view.passage, position, each)
    ]
    if not singles:
        return None
    trip = view.trip
    nearest = min(singles, key=lambda each: _gap(view.passage, position, each))
    known = view.trips.of_ends(nearest)
    waypoint = _waypoint(view, position)
    if (
        waypoint is not None
        and nearest.destination is not None
        and not same_name(waypoint.name, nearest.destination.name)
    ):
        return Found(
            origin=waypoint,
            destination=nearest.destination,
            mode=trip.mode if trip else None,
            start=nearest.start,
            step=f"the rest of the way, from {waypoint.name}",
        )
    if known is not None and known.origin is None and view.trips.at_home:
        home = view.trips.here
        if home is not None and not known.has(home.name):
            return Found(
                origin=home,
                destination=known.destination,
                mode=known.mode,
                start=nearest.start,
                step=f"from {home.name}, where the story plays",
            )
    if known is not None:
        return _completed(view, known, "one end is named here", start=nearest.start)
    if (
        nearest.origin is not None
        and trip is not None
        and trip.destination is not None
        and view.passage.near(position, 4, 1) & _REMAINING
    ):
        return Found(
            origin=nearest.origin,
            destination=trip.destination,
            mode=trip.mode,
            start=nearest.start,
            step="the last part of the way",
        )
    if (
        nearest.origin is not None
        and nearest.start <= 1
        and trip is not None
        and trip.destination is not None
        and not trip.has(nearest.origin.name)
        and "to" not in view.passage.before(position, position).split()
    ):
        return Found(
            origin=nearest.origin,
            destination=trip.destination,
            mode=trip.mode,
            start=nearest.start,
            step="from here to where the journey named before ends",
        )
    points_back = view.passage.words & _PRONOUNS or view.passage.words & ANAPHORS
    if nearest.strong or trip is None or not (trip.whole and points_back):
        return Found(
            origin=nearest.origin,
            destination=nearest.destination,
            mode=trip.mode if trip else None,
            start=nearest.start,
            step="one end is named here",
        )
    return None


def _is_free(passage: Passage, position: int, ends: Ends) -> bool:
    """Return whether an end is not the complement of another figure: "twice the way to X"."""
    for at in range(ends.end - 1, max(-1, ends.end - 4), -1):
        item = passage.items[at]
        if item.kind == "figure":
            return at == position
        if item.kind == "mark":
            return True
    return True


def _it_from_here(view: View, position: int) -> Found | None:
    """Read "the sign gives it 94 miles": from the place of the dateline to the one spoken of."""
    topic, here, trip = view.topic, view.trips.here, view.trip
    if (trip is not None and trip.whole) or topic is None or here is None:
        return None
    if view.passage.word(position - 1) != "it":
        return None
    return Found(origin=here, destination=topic, step=f"it is {topic.name}, from {here.name}")


def _opens_new(passage: Passage, position: int) -> bool:
    """Return whether "a shuttle lasting", "a flight taking" brings in a journey without names."""
    return (
        passage.word(position - 1) in _LASTING
        and passage.word(position - 2) in ANAPHORS | JOURNEY_NOUNS
        and bool({"a", "an", "another"} & set(passage.before(position, 5).split()))
    )


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


def _of_ends(view: View, ends: Ends) -> Found:
    trip = view.trips.of_ends(ends)
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


def _of_trip(trip: Trip, step: str) -> Found:
    return Found(
        origin=trip.origin,
        destination=trip.destination,
        via=trip.via,
        mode=trip.mode,
        label=trip.label,
        local=False,
        step=step,
    )


def _completed(view: View, trip: Trip, step: str, *, start: int = -1) -> Found:
    """Return a journey; where its end is open, what the article is about closes it."""
    destination = trip.destination
    topic, main = view.topic, view.trips.main
    if destination is None and main is not None and main.destination is not None:
        if not trip.has(main.destination.name):
            destination = main.destination
            step = f"{step}, to {destination.name}, where the other journeys end"
    elif destination is None and topic is not None and not trip.has(topic.name):
        destination = topic
        step = f"{step}, to {topic.name}, which is what the text is about"
    return Found(
        origin=trip.origin,
        destination=destination,
        via=trip.via,
        mode=trip.mode,
        label=trip.label,
        local=start >= 0,
        start=start,
        step=step,
    )
