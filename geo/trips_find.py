"""A scene → the journeys it speaks of, sentence by sentence.

In: a `Scene`. Out: `Trips`: each journey with its ends, mode and the sentences that name it.
Pure: reads nothing. Linear in the text: only the last journeys are kept in mind.
Method: a sentence that names both ends opens a journey; a departure and an arrival in
neighbouring sentences are put together; "the journey" is the last one named before.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from geo.chain import Way, describes, follow, with_starts
from geo.cues import ANAPHORS, JOURNEY_NOUNS, TRAVEL_VERBS, words
from geo.ends import Ends, find_ends
from geo.model import Mode, Toponym
from geo.roles import Role, find_roles
from geo.scene import Passage, Scene
from geo.trips import Trip, Trips, fits, mode_at, same_name
from geo.units import Dimension
from geo.unlisted import UNLISTED

__all__ = ["find_trips"]

_NEAR_SENTENCES = 3
_HEADING = 2
_SUBJECTS = words("it they he she the")
_PRONOUNS = words("it they he she")
_BOTH = words("two both")
_PLACES = words("cities capitals towns places ports villages airports stations ends")
_LEGS = words("leg stage section stretch")
_TERMINALS = words("airport station terminal port harbour harbor heliport airfield")
_MEMORY = 40  # journeys a reader keeps in mind; bounds the work on a novel
_STRONG = 3
_COMPARING = words("beats beat than against compared mark previous as")
_LINKS = words("link links connection service flight route")
_FIRST = words("first only longest shortest busiest fastest")
_ONWARD = words("then on onward onwards continued continuing there next thence")


@dataclass(slots=True)
class _Book:
    """The journeys found so far; grows sentence by sentence."""

    trips: list[Trip] = field(default_factory=list)
    current: int = -1
    any_whole: bool = False

    def note(self, ends: Ends, passage: Passage, mode: Mode | None) -> None:
        if _is_leg(ends, passage) and self.any_whole:
            return
        held = self.current if _is_aside(ends, passage) else -1
        number = self._number(ends, passage.index)
        if (
            number < 0
            and self.current >= 0
            and (_all_stand_in(ends) or _is_closer_view(ends, passage))
        ):
            number = self.current if self.trips[self.current].whole else -1
        if number < 0:
            ends = self._from_the_last(ends, passage)
            self.trips.append(
                Trip(
                    origin=ends.origin,
                    destination=ends.destination,
                    via=ends.via,
                    mode=mode,
                    first_at=passage.index,
                    last_at=passage.index,
                )
            )
            self.any_whole = self.any_whole or self.trips[-1].whole
            self.current = self._unless(held, len(self.trips) - 1)
            return
        trip = self.trips[number]
        self.trips[number] = replace(
            trip,
            origin=trip.origin or ends.origin,
            destination=trip.destination or ends.destination,
            via=trip.via or ends.via,
            mode=trip.mode or (mode if passage.index - trip.first_at <= 1 else None),
            last_at=passage.index,
            times=trip.times + 1,
        )
        self.any_whole = self.any_whole or self.trips[number].whole
        self.current = self._unless(held, number)

    def spoken_of(self) -> Trip | None:
        """Return the journey last named, if any."""
        return self.trips[self.current] if self.current >= 0 else None

    def mode_so_far(self) -> Mode | None:
        """Return the mode of the journey that most sentences named: legs go the same way."""
        main = max(self.trips[-_MEMORY:], key=lambda each: each.times, default=None)
        return main.mode if main is not None else None

    def back_to_main(self) -> None:
        """Go on with the journey named most often: "the two cities are … apart"."""
        whole = [number for number, each in enumerate(self.trips[-_MEMORY:]) if each.whole]
        if whole:
            base = max(0, len(self.trips) - _MEMORY)
            self.current = max(whole, key=lambda each: self.trips[base + each].times) + base

    def _unless(self, held: int, number: int) -> int:
        """Return the journey to go on with: the one held, where it has both ends."""
        return held if held >= 0 and self.trips[held].whole else number

    def _from_the_last(self, ends: Ends, passage: Passage) -> Ends:
        """Give "the trip to X" the start of the journey before, "then sailed to X" its end."""
        if ends.whole or self.current < 0:
            return ends
        last = self.trips[self.current]
        if last.whole and passage.word(0) in _PRONOUNS and passage.index - last.last_at == 1:
            # "a train from China pulled into London. It had left Yiwu …"
            return ends._replace(
                origin=ends.origin or last.origin,
                destination=ends.destination or last.destination,
            )
        if ends.destination is None:
            return ends
        onward = {each.low for each in passage.items[max(0, ends.start - 6) : ends.start]} & _ONWARD
        if not last.whole or (passage.word(ends.start - 1) not in ANAPHORS and not onward):
            return ends
        origin = last.destination if onward else last.origin
        if origin is None or same_name(origin.name, ends.destination.name):
            return ends
        return ends._replace(origin=origin)

    def _number(self, ends: Ends, index: int) -> int:
        """Return the journey that these ends belong to; -1 where they open a new one."""
        floor = max(-1, len(self.trips) - 1 - _MEMORY)
        for number in range(len(self.trips) - 1, floor, -1):
            if self.trips[number].whole and fits(self.trips[number], ends):
                return number
        for number in range(len(self.trips) - 1, -1, -1):
            trip = self.trips[number]
            if index - trip.last_at > _NEAR_SENTENCES:
                break
            if trip.whole:
                continue
            if _completes(trip, ends):
                return number
        return -1


def _all_stand_in(ends: Ends) -> bool:
    """Return whether every end is a stand-in ("the capital of Russia"), told before by name."""
    return all(end is None or end.refers_to is not None for end in (ends.origin, ends.destination))


def _is_closer_view(ends: Ends, passage: Passage) -> bool:
    """Return whether ends are the airports or stations of a journey: "it left X airport"."""
    if passage.word(0) not in _SUBJECTS:
        return False
    named = [end.name.casefold().split() for end in (ends.origin, ends.destination) if end]
    return any(set(name) & _TERMINALS for name in named)


def _is_leg(ends: Ends, passage: Passage) -> bool:
    """Return whether ends are of a leg only: its figures know them, later ones do not."""
    before = passage.lows[max(0, ends.start - 4) : ends.start]
    after = passage.lows[ends.end + 1 : ends.end + 4]
    # "the first leg, from X to Y"; "between X and Y, a leg of"
    return not (_LEGS.isdisjoint(before) and (after[:2] != (",", "a") or _LEGS.isdisjoint(after)))


def _is_aside(ends: Ends, passage: Passage) -> bool:
    """Return whether ends are named for comparison only: "beats the mark set from X to Y"."""
    before = {each.low for each in passage.items[max(0, ends.start - 16) : ends.start]}
    if before & _COMPARING:
        return True
    # "it was the first link between Australia and Europe": what is said of the journey named
    near = {each.low for each in passage.items[max(0, ends.start - 6) : ends.start]}
    return bool("it" in before and near & _FIRST and near & _LINKS)


def _completes(trip: Trip, ends: Ends) -> bool:
    """Return whether ends add the missing one to an open journey, or name its known one."""
    for have, given in ((trip.origin, ends.origin), (trip.destination, ends.destination)):
        if have is not None and given is not None and not same_name(have.name, given.name):
            return False
    if ends.whole:
        return True
    other = trip.destination if ends.origin is not None else trip.origin
    given = ends.origin or ends.destination
    return not (other is not None and given is not None and same_name(other.name, given.name))


def find_trips(scene: Scene) -> Trips:
    """Return the journeys of an article.

    Parameters
    ----------
    scene
        The article as rows of items.

    Returns
    -------
    Trips
        Empty where it names no ends.
    """
    book = _Book()
    here = _here(scene)
    all_ends: list[tuple[Ends, ...]] = []
    all_roles: list[tuple[Role, ...]] = []
    current: list[int] = []
    topics: list[Toponym | None] = []
    waypoints: list[Toponym | None] = []
    topic: Toponym | None = None
    waypoint: Toponym | None = None
    theres: list[Toponym | None] = []
    there: Toponym | None = None
    ways: list[tuple[tuple[Toponym, Toponym], ...]] = []
    way: Way | None = None
    for passage in scene.passages:
        before = there
        if not passage.toponyms:
            all_ends.append(
                with_starts(passage, (), (), there=before, here=here, trip=book.spoken_of())
                if "there" in passage.words
                else ()
            )
            all_roles.append(())
        else:
            roles = find_roles(passage)
            ends = with_starts(
                passage,
                find_ends(passage, roles),
                roles,
                there=before,
                here=here,
                trip=book.spoken_of(),
            )
            ends = _with_goal(passage, ends, roles, book.spoken_of())
            way = follow(way, ends, passage.index)
            all_roles.append(roles)
            all_ends.append(ends)
            for each in _in_order(ends):
                if _opens(each, passage, book):
                    mode = mode_at(passage, each.start)
                    if mode is None and not each.whole:
                        mode = scene.mode_before(passage.index)
                    book.note(each, passage, mode or book.mode_so_far())
            topic = _topic(passage, roles) or topic
            named = [each.toponym for each in roles if not describes(passage, each)]
            there = named[-1] if named else there
            waypoint = next((r.toponym for r in reversed(roles) if _reached(passage, r)), waypoint)
        if not all_ends[-1] and _speaks_of_both(passage):
            book.back_to_main()
        current.append(book.current)
        topics.append(topic)
        theres.append(before)
        near = way is not None and passage.index - way.last_at <= _NEAR_SENTENCES
        ways.append(way.legs if way is not None and near and way.is_longer else ())
        waypoints.append(waypoint)
    trips = tuple(
        each if each.mode is not None else replace(each, mode=scene.mode) for each in book.trips
    )
    whole = [each for each in trips if each.whole]
    return Trips(
        trips=trips,
        first=whole[0] if whole else None,
        main=max(whole, key=lambda each: each.times) if whole else None,
        ends=tuple(all_ends),
        roles=tuple(all_roles),
        current=tuple(current),
        topic=tuple(topics),
        waypoint=tuple(waypoints),
        there=tuple(theres),
        ways=tuple(ways),
        here=here,
        at_home=here is not None and (not whole or _is_at_home(scene, here)),
    )


def _opens(ends: Ends, passage: Passage, book: _Book) -> bool:
    """Return whether ends are a journey of the article: told in words of travel, or the first."""
    if ends.whole:
        return ends.strong or not book.any_whole
    if ends.destination is None and (
        _is_measured(ends, passage) or _is_stop_of(ends, passage, book.spoken_of())
    ):
        return False
    return ends.strong and (_travels(passage) or _closes(ends, passage, book))


def _is_stop_of(ends: Ends, passage: Passage, trip: Trip | None) -> bool:
    """Return whether a start that no gazetteer holds is a stop of the journey just told."""
    if trip is None or not trip.whole or passage.index - trip.last_at > _HEADING:
        return False
    return any(
        each.role == UNLISTED and ends.origin is not None and each.span == ends.origin.span
        for each in passage.toponyms
    )


def _is_measured(ends: Ends, passage: Passage) -> bool:
    """Return whether "90 km from X" tells where something is, and no start."""
    item = passage.items[ends.start - 1] if ends.start > 0 else None
    quantity = item.quantity if item is not None else None
    return quantity is not None and quantity.dimension is Dimension.LENGTH


def _closes(ends: Ends, passage: Passage, book: _Book) -> bool:
    """Return whether an arrival ends the journey that the sentence before began."""
    last = book.spoken_of()
    return (
        last is not None
        and last.destination is None
        and ends.destination is not None
        and passage.index - last.last_at == 1
    )


def _with_goal(
    passage: Passage, ends: tuple[Ends, ...], roles: tuple[Role, ...], trip: Trip | None
) -> tuple[Ends, ...]:
    """Let "the Pole was 770 km away" close a journey that has begun and has no end yet."""
    if ends or trip is None or trip.whole:
        return ends
    known = trip.origin or trip.destination
    if known is None:
        return ends
    if (
        passage.index - trip.last_at > _NEAR_SENTENCES
        or len(roles) != 1
        or roles[0].role not in ("bare", "is")
    ):
        return ends
    goal = roles[0].toponym
    away = any(
        passage.word(passage.at(each.span) + 1) in ("away", "off", "distant", "ahead")
        for each in passage.quantities
    )
    if not away or same_name(goal.name, known.name):
        return ends
    at = roles[0].position
    if trip.origin is None:
        return (Ends(goal, known, (), at, at, "so far away from where it ends", True),)
    return (Ends(known, goal, (), at, at, "so far away from where it began", True),)


def _speaks_of_both(passage: Passage) -> bool:
    """Return whether a sentence means both ends of the journey: "the two capitals"."""
    return bool(passage.words & _BOTH and passage.words & _PLACES)


def _in_order(ends: tuple[Ends, ...]) -> list[Ends]:
    """Return single ends first, so that the last journey named is a whole one."""
    return sorted(ends, key=lambda each: (each.whole, each.start))


def _travels(passage: Passage) -> bool:
    """Return whether a sentence speaks of travel at all."""
    return bool(
        passage.words & TRAVEL_VERBS
        or passage.words & JOURNEY_NOUNS
        or any(weight >= _STRONG for _, _, weight in passage.modes)
    )


def _reached(passage: Passage, role: Role) -> bool:
    """Return whether a name is how far somebody got: "as far as Nenana"."""
    return role.role == "via" and passage.word(role.cue) in ("as", "far")


def _topic(passage: Passage, roles: tuple[Role, ...]) -> Toponym | None:
    """Return the place a sentence is about: its first name without a preposition."""
    for role in roles:
        if role.role in ("bare", "and") and role.position <= 8:
            return role.toponym
    return None


def _is_at_home(scene: Scene, here: Toponym) -> bool:
    """Return whether the text says "here", or names the place of its dateline again."""
    return any(
        "here" in passage.words
        or any(
            each.role == "place" and same_name(each.name, here.name) for each in passage.toponyms
        )
        for passage in scene.passages
    )


def _here(scene: Scene) -> Toponym | None:
    """Return the place of the dateline, where an article has one."""
    for passage in scene.passages[:4]:
        for toponym in passage.toponyms:
            if toponym.role == "dateline":
                return toponym
    return None
