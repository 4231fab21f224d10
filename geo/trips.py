"""The journeys an article speaks of, and which of them is meant where none is named.

In: a sentence number, ends, a mode. Out: the `Trip` of `Trips` that fits.
Pure: reads nothing. `geo.trips_find` makes them from a scene.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from geo.cues import words
from geo.ends import Ends
from geo.mode_near import mode_at
from geo.model import Mode, Toponym
from geo.roles import Role
from geo.wide import is_wide

__all__ = ["STOP_BY_STOP", "Course", "Trip", "Trips", "fits", "mode_at", "same_name"]

_GENERIC_BEFORE = words("mount mt lake cape fort the saint río rio")
_LONG_NAME = 2
_NAMED_AFTER = words("de di du do da del della des la")  # stations, squares and towns of others
_GENERIC = words("island city town airport station cosmodrome spaceport harbour harbor port bay")
_FORWARD = 2
_MEMORY = 40  # journeys a reader keeps in mind; bounds the work on a novel


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """A journey the article speaks of; an end may be unknown.

    `first_at` and `last_at` are the numbers of the first and last sentence that name it,
    `times` how many do; `supposed` says that the dateline alone gave it one of its ends.
    """

    origin: Toponym | None = None
    destination: Toponym | None = None
    via: tuple[Toponym, ...] = ()
    mode: Mode | None = None
    label: str | None = None
    first_at: int = 0
    last_at: int = 0
    times: int = 1
    supposed: bool = False

    @property
    def whole(self) -> bool:
        """Return whether both ends are known."""
        return self.origin is not None and self.destination is not None

    @property
    def narrow(self) -> bool:
        """Return whether it leads not only from one country to another."""
        ends = [each for each in (self.origin, self.destination) if each is not None]
        return not all(is_wide(each) for each in ends)

    def has_both(self, ends: Ends) -> bool:
        """Return whether a pair names the same two ends, in either direction.

        Parameters
        ----------
        ends
            Ends of a sentence.

        Returns
        -------
        bool
            Every end that is given must be one of the journey's.
        """
        return fits(self, ends)

    def has(self, name: str) -> bool:
        """Return whether a name is one of its ends.

        Parameters
        ----------
        name
            As written.

        Returns
        -------
        bool
            Case and apostrophes aside.
        """
        one, other = self.origin, self.destination
        if one is not None and same_name(one.name, name):
            return True
        return other is not None and same_name(other.name, name)


STOP_BY_STOP = "told stop by stop"
"""What is said of ends that the stops of a course settle, whatever else a story tells."""


class Course(NamedTuple):
    """Stops in the order of the way, the number of the last sentence that told one.

    `begun` says that the first of them is where it began, and not merely the first one told;
    `reached` that somebody is told to have got to the last, and not only to be bound for it.
    """

    stops: tuple[Toponym, ...]
    last_at: int
    begun: bool
    reached: bool

    @property
    def start(self) -> Toponym | None:
        """Return where the course began, if that was told."""
        return self.stops[0] if self.begun else None

    @property
    def last(self) -> Toponym:
        """Return the last stop."""
        return self.stops[-1]

    def has(self, name: str) -> bool:
        """Return whether a name is one of the stops.

        Parameters
        ----------
        name
            As written.

        Returns
        -------
        bool
            Case and apostrophes aside.
        """
        return any(same_name(each.name, name) for each in self.stops)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trips:
    """The journeys of an article, and what each sentence says of them.

    `ends` and `roles` are per sentence; `current` is the journey last named by then (its
    number in `trips`, -1 before the first); `topic` the place last spoken of;
    `first` is the first journey with both ends, `main` the one named most often;
    `waypoint` how far somebody got, `there` the last place named before, `ways` the legs that
    follow one another up to there, where they make a longer way, `courses` the stops told
    before, `scenes` where a journey was cut short. `here` is the place of the dateline, `at_home`
    whether the story plays there: it says so, or names no other journey with both ends; `gist`
    lies between the two places that the story is about; `apart` says that it is of something
    else than travel.
    """

    trips: tuple[Trip, ...]
    ends: tuple[tuple[Ends, ...], ...]
    roles: tuple[tuple[Role, ...], ...]
    current: tuple[int, ...]
    topic: tuple[Toponym | None, ...]
    waypoint: tuple[Toponym | None, ...]
    there: tuple[Toponym | None, ...]
    ways: tuple[tuple[tuple[Toponym, Toponym], ...], ...] = ()
    courses: tuple[Course | None, ...] = ()
    scenes: tuple[Toponym | None, ...] = ()
    first: Trip | None = None
    main: Trip | None = None
    here: Toponym | None = None
    at_home: bool = False
    gist: Trip | None = None
    apart: bool = False

    def known(self, index: int) -> Trip | None:
        """Return the journey meant where none is named; a following one if none was before.

        Parameters
        ----------
        index
            Number of the sentence.

        Returns
        -------
        Trip or None
            None where the article names none near.
        """
        number = self.current[index] if index < len(self.current) else -1
        if number < 0:
            first = self.first
            near = first is not None and index == 0 and first.first_at <= _FORWARD
            return first if near else None
        return self.trips[number]

    def by_mode(self, mode: Mode, index: int) -> Trip | None:
        """Return the last journey made in one way that is known by a sentence.

        Parameters
        ----------
        mode
            How it is made.
        index
            Number of the sentence.

        Returns
        -------
        Trip or None
            With both its ends; None where there is none.
        """
        now = self.current[index] + 1
        for trip in reversed(self.trips[max(0, now - _MEMORY) : now]):
            if trip.mode is mode and trip.whole and trip.narrow:
                return trip
        return None

    def of_ends(self, ends: Ends, index: int) -> Trip | None:
        """Return the journey that a pair or a single end belongs to.

        Parameters
        ----------
        ends
            Ends of a sentence.
        index
            Number of the sentence: journeys far from it are not looked at.

        Returns
        -------
        Trip or None
            The last one that fits and was named by then; a following one if there is none.
        """
        now = max(0, self.current[index])
        following = None
        for each in reversed(self.trips[max(0, now - _MEMORY) : now + _MEMORY]):
            if fits(each, ends):
                if each.first_at <= index:
                    return each
                following = following or each
        return following


@lru_cache(maxsize=4096)
def same_name(one: str, other: str) -> bool:
    """Return whether two names are one, case and apostrophes aside.

    Parameters
    ----------
    one, other
        Names as written.

    Returns
    -------
    bool
        False for spellings that differ in a letter.
    """
    a, b = _folded(one), _folded(other)
    return a == b or _is_short_for(a, b) or _is_short_for(b, a)


def _folded(name: str) -> list[str]:
    return name.casefold().replace("’", "'").split()


def _is_short_for(short: list[str], long: list[str]) -> bool:
    """Return whether a name is another without its generic word: "Howland", "Howland Island"."""
    if long[1:] == short and long[0] in _GENERIC_BEFORE:
        return True  # "Katahdin" for "Mount Katahdin"
    if len(short) == 1 and len(long) > _LONG_NAME and long[-1] == short[0]:
        # "Katra" for "Mata Vaishno Devi Katra", but no Lyon for the Gare de Lyon in Paris
        return long[-2] not in _NAMED_AFTER
    return long[: len(short)] == short and len(long) == len(short) + 1 and long[-1] in _GENERIC


def fits(trip: Trip, ends: Ends) -> bool:
    """Return whether every end given is an end of the journey, in either direction.

    Parameters
    ----------
    trip
        A journey.
    ends
        Ends of a sentence.

    Returns
    -------
    bool
        False where no end is given.
    """
    one, other = ends.origin, ends.destination
    if one is None:
        return other is not None and trip.has(other.name)
    return trip.has(one.name) and (other is None or trip.has(other.name))
