"""A scene → the journeys it speaks of, sentence by sentence.

In: a `Scene`. Out: `Trips`: each journey with its ends, mode and the sentences that name it.
Pure: reads nothing. Linear in the text: only the last journeys are kept in mind.
Method: a sentence that names both ends opens a journey; a departure and an arrival in
neighbouring sentences are put together; "the journey" is the last one named before.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from geo.chain import Way, follow, with_starts
from geo.cues import OF_TRAVEL, words
from geo.cut_short import came_to_help, where_cut_short
from geo.ends import Ends, find_ends
from geo.gist import find_gist
from geo.model import Mode, Toponym
from geo.moves import MOVING
from geo.next_vehicle import SETTING_OUT
from geo.other_story import is_of_other_things
from geo.roles import Role, find_roles
from geo.scene import Item, Passage, Scene
from geo.standing import last_place
from geo.stops import followed
from geo.trips import Course, Trip, Trips, mode_at, same_name
from geo.trips_book import NEAR_SENTENCES, Book
from geo.units import Dimension
from geo.unlisted import UNLISTED
from geo.wide import is_wide

__all__ = ["find_trips"]

_HEADING = 2
_POINTING = words("there here left set pushed cast again") | SETTING_OUT
_BY_TIME = words("since until till into towards toward entered for")
_BOTH = words("two both")
_PLACES = words("cities capitals towns places ports villages airports stations ends islands")
_PAIR, _LATELY = (0, 1), 6  # sentences in which two places were named
_STRONG = 3
_AS_FAR = words("as far")
_OF_MOVING = OF_TRAVEL | MOVING
_MEASURED_REACH = 5
_LIE = words("lie lies lay is are")
_LEAVING = words(
    "left leaves leave leaving departed departs took takes set sets sailed flew walked rode swam"
)
_VERB_BEFORE = 3
_DATELINE = 8  # items in which a date and a dash follow a name
_DASHES = frozenset("-–—:")
_LONG_ENOUGH = 2  # letters of a dateline; "US" is none


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
    reading = _Reading(scene)
    lines = [reading.line(passage) for passage in scene.passages]
    here = reading.here
    trips = tuple(
        replace(each, mode=scene.mode) if each.mode is None and scene.mode is not None else each
        for each in reading.book.trips
    )
    whole = [each for each in trips if each.whole]
    return Trips(
        trips=trips,
        first=whole[0] if whole else None,
        main=max(whole, key=lambda each: (_narrow(each), each.times)) if whole else None,
        ends=tuple(each.ends for each in lines),
        roles=tuple(reading.roles),
        current=tuple(each.current for each in lines),
        topic=tuple(each.topic for each in lines),
        waypoint=tuple(each.waypoint for each in lines),
        there=tuple(each.there for each in lines),
        ways=tuple(each.ways for each in lines),
        courses=tuple(each.course for each in lines),
        scenes=tuple(each.scene for each in lines),
        here=here,
        at_home=here is not None and (not whole or _is_at_home(scene, here)),
        gist=find_gist(zip(scene.passages, reading.roles, strict=True), here),
        apart=is_of_other_things(scene.passages),
    )


class _Line(NamedTuple):
    """What `Trips` keeps of one sentence; `there`, `course` and `scene` as they were before it."""

    ends: tuple[Ends, ...]
    current: int
    topic: Toponym | None
    waypoint: Toponym | None
    there: Toponym | None
    ways: tuple[tuple[Toponym, Toponym], ...]
    course: Course | None
    scene: Toponym | None


class _Reading:
    """The sentences of an article in their order, and where its journeys have got to."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.here = _here(scene)
        self.book = Book(here=self.here)
        self.roles: list[tuple[Role, ...]] = []
        self.topic: Toponym | None = None
        self.waypoint: Toponym | None = None
        self.there: Toponym | None = None
        self.way: Way | None = None
        self.course: Course | None = None
        self.cut: Toponym | None = None
        self.paragraph = -1

    def line(self, passage: Passage) -> _Line:
        """Return what the next sentence says."""
        self._turn_the_page(passage)
        roles = find_roles(passage) if passage.toponyms else ()
        there, course, cut = self.there, self.course, self.cut
        trip = self.book.spoken_of()
        ends = self._ends(passage, roles, trip)
        self.cut = cut or where_cut_short(passage, roles)
        if roles or ends:
            ends = _with_goal(passage, ends, roles, trip)
            self._follow(passage, ends, roles)
        if not ends and _speaks_of_both(passage):
            ends = self._of_both(passage)
        self.roles.append(roles)
        way = self.way
        near = way is not None and passage.index - way.last_at <= NEAR_SENTENCES
        return _Line(
            ends=ends,
            current=self.book.current,
            topic=self.topic,
            waypoint=self.waypoint,
            there=there,
            ways=way.legs if way is not None and near and way.is_longer else (),
            course=course,
            scene=cut,
        )

    def _turn_the_page(self, passage: Passage) -> None:
        """Leave what was told in the paragraph before."""
        if passage.sentence.paragraph == self.paragraph:
            return
        self.paragraph = passage.sentence.paragraph
        self.book.turn_the_page()
        if passage.foreign is not None:
            self.book.leave_the_leg()

    def _ends(
        self, passage: Passage, roles: tuple[Role, ...], trip: Trip | None
    ) -> tuple[Ends, ...]:
        """Return the ends that a sentence names, with the starts told before."""
        if not roles and _POINTING.isdisjoint(passage.words):
            return ()
        return with_starts(
            passage,
            came_to_help(passage, find_ends(passage, roles), self.cut),
            roles,
            there=self.there,
            here=self.here,
            trip=trip,
            course=self.course,
        )

    def _follow(self, passage: Passage, ends: tuple[Ends, ...], roles: tuple[Role, ...]) -> None:
        """Note the journeys of a sentence, and where they lead."""
        before = self.there
        self.way = follow(self.way, ends, passage.index)
        self.course = followed(self.course, ends, roles, passage, there=before)
        for each in _in_order(ends):
            if _opens(each, passage, self.book):
                self.book.note(each, passage, self._mode_of(each, passage))
        self.topic = _topic(passage, roles) or self.topic
        self.there = last_place(passage, roles, before)
        if not _AS_FAR.isdisjoint(passage.words):
            reached = (each.toponym for each in reversed(roles) if _reached(passage, each))
            self.waypoint = next(reached, self.waypoint)

    def _mode_of(self, ends: Ends, passage: Passage) -> Mode | None:
        """Return the mode of a journey that a sentence opens."""
        mode = mode_at(passage, ends.start)
        if mode is None and not ends.whole:
            mode = self.scene.mode_before(passage.index)
        if mode is None and passage.foreign is not None:
            mode = self.book.mode_so_far()  # no other figures tell it there
        return mode

    def _of_both(self, passage: Passage) -> tuple[Ends, ...]:
        """Return the journey of "the two cities", and go back to the one told most often."""
        ends = _both_of(passage, self.roles, self.here) if self.book.main_whole() is None else ()
        for each in ends:
            self.book.note(each, passage, mode_at(passage, each.start))
        self.book.back_to_main()
        return ends


def _narrow(trip: Trip) -> bool:
    """Return whether a journey leads from town to town and not from one country to another."""
    return not all(end is not None and is_wide(end) for end in (trip.origin, trip.destination))


def _opens(ends: Ends, passage: Passage, book: Book) -> bool:
    """Return whether ends are a journey of the article: told in words of travel, or the first."""
    if ends.whole:
        return ends.strong or not book.any_whole or _is_measured_between(ends, passage)
    if ends.origin is not None and is_wide(ends.origin) and not _departs(ends, passage):
        return False  # "on its way from the West Coast" waits for no arrival
    if ends.destination is None and (
        _is_measured(ends, passage) or _is_stop_of(ends, passage, book.spoken_of())
    ):
        return False
    told = passage.word(ends.start) not in _BY_TIME or _travels(passage)
    return ends.strong and (told or _closes(ends, passage, book))


def _departs(ends: Ends, passage: Passage) -> bool:
    """Return whether a verb says that somebody leaves: "it left Alaska", "took off from Alaska"."""
    near = passage.lows[max(0, ends.start - _VERB_BEFORE) : ends.start + 1]
    return not _LEAVING.isdisjoint(near)


def _is_measured_between(ends: Ends, passage: Passage) -> bool:
    """Return whether "between X and Y lie 450 km": a way told, to be gone on with."""
    after = passage.items[ends.end + 1 : ends.end + 1 + _MEASURED_REACH]
    return any(
        each.quantity is not None and each.quantity.dimension is Dimension.LENGTH for each in after
    ) and not _LIE.isdisjoint(each.low for each in after)


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


def _closes(ends: Ends, passage: Passage, book: Book) -> bool:
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
        passage.index - trip.last_at > NEAR_SENTENCES
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


def _both_of(
    passage: Passage, before: list[tuple[Role, ...]], here: Toponym | None
) -> tuple[Ends, ...]:
    """Return "the two towns" of a text that has named just two: the ends of a way between them."""
    names = [here] if here is not None else []
    for row in before[-_LATELY:]:
        for role in row:
            top = role.toponym
            if not is_wide(top) and not any(same_name(top.name, each.name) for each in names):
                names.append(top)
            if len(names) > len(_PAIR):
                return ()
    if len(names) != len(_PAIR):
        return ()
    at = next((at for at, low in enumerate(passage.lows) if low in _BOTH), 0)
    how = f"between the two, {names[0].name} and {names[1].name}"
    return (Ends(names[0], names[1], (), at, at, how, True),)


def _speaks_of_both(passage: Passage) -> bool:
    """Return whether a sentence means both ends of the journey: "the two capitals"."""
    return not (passage.words.isdisjoint(_BOTH) or passage.words.isdisjoint(_PLACES))


def _in_order(ends: tuple[Ends, ...]) -> list[Ends]:
    """Return single ends first, so that the last journey named is a whole one."""
    if len(ends) < 2:
        return list(ends)
    return sorted(ends, key=lambda each: (each.whole, each.start))


def _travels(passage: Passage) -> bool:
    """Return whether a sentence speaks of travel at all."""
    return not passage.words.isdisjoint(_OF_MOVING) or any(
        weight >= _STRONG for _, _, weight in passage.modes
    )


def _reached(passage: Passage, role: Role) -> bool:
    """Return whether a name is how far somebody got: "as far as Nenana"."""
    return role.role == "via" and passage.word(role.cue) in _AS_FAR


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
            if (
                toponym.role == "dateline"
                or _opens_in_capitals(scene, passage, toponym)
                or _opens_with_a_date(passage, toponym)
            ):
                return toponym
    return None


def _opens_with_a_date(passage: Passage, toponym: Toponym) -> bool:
    """Return whether a name, a date and a dash open a sentence: "Hull, 17 June – The ferry"."""
    if toponym.role != "place" or passage.at(toponym.span) != 0:
        return False
    opening = passage.items[1:_DATELINE]
    dated = next((at for at, each in enumerate(opening) if _is_date(each)), -1)
    before = opening[:dated] if dated > 0 else ()
    if not before or any(each.kind == "word" for each in before):
        return False
    return any(each.low in _DASHES for each in opening[dated + 1 : dated + 3])


def _is_date(item: Item) -> bool:
    return item.quantity is not None and item.quantity.unit == "date"


def _opens_in_capitals(scene: Scene, passage: Passage, toponym: Toponym) -> bool:
    """Return whether a name opens a sentence in capitals: "LEH, India: Lorries reached"."""
    span = toponym.span
    printed = scene.article.text[span.start : span.end]
    return (
        span.start == passage.sentence.span.start
        and len(printed) > _LONG_ENOUGH
        and printed.isupper()
        and passage.word(1) in (",", ":", "—", "–", "-", "(")
    )
