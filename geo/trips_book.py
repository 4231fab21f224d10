"""The journeys of an article as they are found: which ends go on with one, which open another.

In: ends, sentence by sentence. Out: the `Trip`s entered.
Pure: reads nothing; a `Book` grows as it is written.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from geo.cues import ANAPHORS, DETERMINERS, LINKS, SUPERLATIVES, words
from geo.ends import Ends
from geo.model import Mode, Toponym
from geo.scene import Passage
from geo.trips import Trip, fits, same_name
from geo.wide import is_wide

__all__ = ["NEAR_SENTENCES", "Book"]

NEAR_SENTENCES = 3
"""Sentences over which a departure waits for its arrival."""

_SUBJECTS = words("it they he she the")
_PRONOUNS = words("it they he she")
_VEHICLES = words(
    "train aircraft plane jet airliner ship vessel boat ferry bus coach lorry truck convoy car"
    " yacht balloon helicopter pair couple team crew group party"
)
_LEGS = words("leg stage section stretch")
_TERMINALS = words("airport station terminal port harbour harbor heliport airfield")
_WHO = words("his her their its pair party")
_SUBJECT_REACH = 12  # words among which the subject of a sentence stands
_LONG_WAY, _STAGES = 16, 4  # sentences and journeys since the start was told
_IN_MIND = 8  # sentences over which "the run to X" goes on from a start told alone
_MEMORY = 40  # journeys a reader keeps in mind; bounds the work on a novel
_COMPARING = words("beats beat than against compared mark previous as")
_RANKING = words("place record longest second third rival comparison elsewhere example")
_ABOARD = words("on aboard boarded boards joined joins embarked")
_THIS_WAY = ANAPHORS | {"one"}  # "this one, to X, is of three times the distance"
_ONWARD = words("then on onward onwards continued continuing there next thence")


@dataclass(slots=True)
class Book:
    """The journeys found so far; grows sentence by sentence."""

    trips: list[Trip] = field(default_factory=list)
    current: int = -1
    any_whole: bool = False
    here: Toponym | None = None
    supposed: bool = False
    opened: int = -1
    ranked: int = -1

    def note(self, ends: Ends, passage: Passage, mode: Mode | None) -> None:
        """Enter ends that a sentence names: as a journey known, or as a new one.

        Parameters
        ----------
        ends
            The ends; one may be missing.
        passage
            The sentence.
        mode
            How the sentence says that it is made.
        """
        if _is_leg(ends, passage) and self.any_whole:
            return
        aside = _is_aside(ends, passage) or self._is_wider(ends)
        held = self.current if aside else -1
        number = self._number(ends, passage)
        if (
            number < 0
            and self.current >= 0
            and ((_all_stand_in(ends) and not ends.whole) or _is_closer_view(ends, passage))
        ):
            number = self.current if self.trips[self.current].whole else -1
        if number >= 0 and _is_the_whole(ends, passage) and self.current >= 0:
            goal = self.trips[self.current].destination
            if goal is not None and ends.destination is None:
                # "to Boten … on to Kunming. The whole run from Vientiane": to where it went on
                ends, number = ends._replace(destination=goal), -1
        if number < 0:
            told = self._from_the_start(self._from_the_last(ends, passage), passage)
            ends = self._by_the_dateline(told)
            self.trips.append(
                Trip(
                    origin=ends.origin,
                    destination=ends.destination,
                    via=ends.via,
                    mode=mode,
                    first_at=passage.index,
                    last_at=passage.index,
                    supposed=ends is not told,
                )
            )
            self._know_whole(self.trips[-1])
            if not _RANKING.isdisjoint(passage.words):
                self.ranked = len(self.trips) - 1
            self._go_on_with(self._unless(held, len(self.trips) - 1))
            return
        trip = self.trips[number]
        if trip.supposed:
            trip = self._as_told(trip, ends)
        self.trips[number] = Trip(
            origin=trip.origin or ends.origin,
            destination=trip.destination or ends.destination,
            via=trip.via or ends.via,
            mode=trip.mode or (mode if passage.index - trip.first_at <= 1 else None),
            label=trip.label,
            first_at=trip.first_at,
            last_at=passage.index,
            times=trip.times + 1,
            supposed=trip.supposed,
        )
        self._know_whole(self.trips[number])
        self._go_on_with(self._unless(held, number))

    def _go_on_with(self, number: int) -> None:
        """Speak of a journey from here; the first one of a paragraph is what that is about."""
        self.current = number
        if self.opened < 0:
            self.opened = number

    def _is_wider(self, ends: Ends) -> bool:
        """Return whether ends are two countries where the story goes from town to town."""
        wide = [end is not None and is_wide(end) for end in (ends.origin, ends.destination)]
        return all(wide) and self.any_whole

    def _know_whole(self, trip: Trip) -> None:
        """Note that a journey is told with both its ends; the dateline alone tells none."""
        self.any_whole = self.any_whole or (trip.whole and not trip.supposed)

    def spoken_of(self) -> Trip | None:
        """Return the journey last named, if any.

        Returns
        -------
        Trip or None
            None before the first.
        """
        return self.trips[self.current] if self.current >= 0 else None

    def mode_so_far(self) -> Mode | None:
        """Return the mode of the journey that most sentences named: legs go the same way.

        Returns
        -------
        Mode or None
            None where none is told.
        """
        main = max(self.trips[-_MEMORY:], key=lambda each: each.times, default=None)
        return main.mode if main is not None else None

    def turn_the_page(self) -> None:
        """Go back to the journey of a paragraph where one was only ranked beside it."""
        first, self.opened = self.opened, -1
        if 0 <= first < self.current and self.current == self.ranked and self.trips[first].whole:
            self.current = first

    def leave_the_leg(self) -> None:
        """Go back from a leg to the journey it is part of: a paragraph of its own told it."""
        if self.current < 0:
            return
        leg, held = self.trips[self.current], self.current
        self.back_to_main()
        main = self.trips[self.current]
        shared = [each for each in (leg.origin, leg.destination) if each and main.has(each.name)]
        if not (leg.whole and shared and leg.times <= main.times):
            self.current = held

    def main_whole(self) -> Trip | None:
        """Return a journey told with both its ends, if there is one."""
        return next((each for each in self.trips[-_MEMORY:] if each.whole), None)

    def back_to_main(self) -> None:
        """Go on with the journey named most often: "the two cities are … apart"."""
        whole = [number for number, each in enumerate(self.trips[-_MEMORY:]) if each.whole]
        if whole:
            base = max(0, len(self.trips) - _MEMORY)
            self.current = max(whole, key=lambda each: _weight(self.trips[base + each])) + base

    def _unless(self, held: int, number: int) -> int:
        """Return the journey to go on with: the one held, where it has both ends."""
        return held if held >= 0 and self.trips[held].whole else number

    def _from_the_last(self, ends: Ends, passage: Passage) -> Ends:
        """Give "the trip to X" the start of the journey before, "then sailed to X" its end."""
        if ends.whole or self.current < 0:
            return ends
        last = self.trips[self.current]
        told = _is_it(passage) and not passage.parted(0, ends.start)
        if last.whole and told and passage.index - last.last_at == 1:
            # "a train from China pulled into London. It had left Yiwu …"
            return ends._replace(
                origin=ends.origin or last.origin,
                destination=ends.destination or last.destination,
            )
        if ends.destination is None:
            if _boards(ends, passage):
                last = last if last.whole else self._last_whole() or last
                if last.destination is not None and ends.origin is not None:
                    return self._joined(ends, last.destination)
            return self._to_the_same_goal(ends, last, passage)
        onward = _is_onward(passage, ends)
        at = ends.start - 1 - (passage.word(ends.start - 1) == ",")  # "this year's ride, to X, is"
        if not last.whole or (passage.word(at) not in _THIS_WAY and not onward):
            return ends
        origin = last.destination if onward else last.origin
        if origin is None or same_name(origin.name, ends.destination.name):
            return ends
        return ends._replace(origin=origin)

    def _from_the_start(self, ends: Ends, passage: Passage) -> Ends:
        """Give "On March 3 they drove into Ulm" the start told some sentences ago.

        Where all journeys told since began there as well: who set out has got there at last.
        """
        goal = ends.destination
        if goal is None or ends.origin is not None or not self.trips or not _goes_on(passage):
            return ends
        first = self.trips[0]
        start = first.origin
        if start is None or first.supposed or is_wide(start) or same_name(start.name, goal.name):
            return ends
        if first.destination is not None:
            return ends
        if passage.index - first.last_at > _LONG_WAY or len(self.trips) > _STAGES:
            return ends
        others = (each.origin for each in self.trips[1:])
        if any(each is not None and not same_name(each.name, start.name) for each in others):
            return ends
        return ends._replace(origin=start)

    def _by_the_dateline(self, ends: Ends) -> Ends:
        """Let the first journey of a story begin at its dateline.

        "HULL — A baker has arrived in Ulm": from Hull, until the text says from where else.
        """
        here = self.here
        goal = ends.destination
        if here is None or goal is None or ends.origin is not None or self.any_whole:
            return ends
        if is_wide(goal) or same_name(goal.name, here.name):
            return ends
        if goal.span.start < here.span.start or self.supposed:
            return ends  # the headline knows of no dateline yet
        self.supposed = True
        return ends._replace(origin=here)

    def _without_supposed(self, trip: Trip) -> Trip:
        """Return a journey without the end that only the dateline gave it."""
        return replace(trip, origin=None, supposed=False) if trip.supposed else trip

    def _as_told(self, trip: Trip, ends: Ends) -> Trip:
        """Take back the end that only the dateline gave a journey, where the text names another."""
        return trip if ends.origin is None else self._without_supposed(trip)

    def _last_whole(self) -> Trip | None:
        """Return the last journey told with both its ends, if any."""
        return next((each for each in reversed(self.trips[-_MEMORY:]) if each.whole), None)

    def _joined(self, ends: Ends, goal: Toponym) -> Ends:
        """Let "I got on at Ulm" lead to where the train told of before goes."""
        if ends.origin is None or same_name(ends.origin.name, goal.name):
            return ends
        return ends._replace(destination=goal)

    def _to_the_same_goal(self, ends: Ends, last: Trip, passage: Passage) -> Ends:
        """Give "the flight from New York" the end of the journey before."""
        goal = last.destination
        if not last.whole or goal is None or passage.index - last.last_at > _IN_MIND:
            return ends
        if ends.origin is None or same_name(goal.name, ends.origin.name):
            return ends
        told = passage.word(ends.start - 1) in ANAPHORS and passage.word(ends.start) == "from"
        return ends._replace(destination=goal) if told else ends

    def _number(self, ends: Ends, passage: Passage) -> int:
        """Return the journey that these ends belong to; -1 where they open a new one."""
        index = passage.index
        told = passage.word(ends.start - 1) in ANAPHORS and passage.word(ends.start - 2) == "the"
        reach = _IN_MIND if told else NEAR_SENTENCES
        floor = max(-1, len(self.trips) - 1 - _MEMORY)
        for number in range(len(self.trips) - 1, floor, -1):
            if self.trips[number].whole and fits(self.trips[number], ends):
                return number
        for number in range(len(self.trips) - 1, -1, -1):
            trip = self._without_supposed(self.trips[number])
            if index - trip.last_at > reach:
                break
            if trip.whole:
                continue
            if _completes(trip, ends):
                return number
        return -1


def _is_onward(passage: Passage, ends: Ends) -> bool:
    """Return whether "then sailed to Ulm", "went on to Ulm" go on; "on the boat" does not."""
    low = max(0, ends.start - 6)
    for at in range(low, ends.start):
        word = passage.lows[at]
        if word in _ONWARD and not (word == "on" and passage.word(at + 1) in DETERMINERS):
            return True
    return False


def _weight(trip: Trip) -> tuple[int, int]:
    """Return how much a story is about a journey: towns before countries, then how often named."""
    ends = [each for each in (trip.origin, trip.destination) if each is not None]
    return sum(not is_wide(each) for each in ends), trip.times


def _is_it(passage: Passage) -> bool:
    """Return whether a sentence goes on with who or what travelled: "it", "the aircraft"."""
    if passage.word(0) in _PRONOUNS:
        return True
    return passage.word(0) == "the" and passage.word(1) in _VEHICLES


def _goes_on(passage: Passage) -> bool:
    """Return whether a sentence goes on with who travelled: "On March 3 they", "it drew up"."""
    if _is_it(passage):
        return True
    lows = passage.lows[:_SUBJECT_REACH]
    return any(low in _PRONOUNS or low in _WHO for low in lows)


def _boards(ends: Ends, passage: Passage) -> bool:
    """Return whether somebody joins a journey at a place: "I got on at Ulm", "boarded in Ulm"."""
    near = passage.lows[max(0, ends.start - 1) : ends.end]
    return not _ABOARD.isdisjoint(near)


def _all_stand_in(ends: Ends) -> bool:
    """Return whether every end is a stand-in ("the capital of Russia"), told before by name."""
    return all(end is None or end.refers_to is not None for end in (ends.origin, ends.destination))


def _is_closer_view(ends: Ends, passage: Passage) -> bool:
    """Return whether ends are the airports or stations of a journey: "it left X airport"."""
    if passage.word(0) not in _SUBJECTS:
        return False
    named = [end.name.casefold().split() for end in (ends.origin, ends.destination) if end]
    return any(set(name) & _TERMINALS for name in named)


def _is_the_whole(ends: Ends, passage: Passage) -> bool:
    """Return whether "the whole run from X" is told."""
    return (
        ends.origin is not None
        and passage.word(ends.start - 1) in ANAPHORS
        and passage.word(ends.start - 2) in ("whole", "entire", "full", "complete")
    )


def _is_leg(ends: Ends, passage: Passage) -> bool:
    """Return whether ends are of a leg only: its figures know them, later ones do not."""
    before = passage.lows[max(0, ends.start - 4) : ends.start]
    after = passage.lows[ends.end + 1 : ends.end + 4]
    # "the first leg, from X to Y"; "between X and Y, a leg of"
    return not (_LEGS.isdisjoint(before) and (after[:2] != (",", "a") or _LEGS.isdisjoint(after)))


def _is_aside(ends: Ends, passage: Passage) -> bool:
    """Return whether ends are named for comparison only: "beats the mark set from X to Y"."""
    before = passage.lows[max(0, ends.start - 16) : ends.start]
    if not _COMPARING.isdisjoint(before):
        return True
    # "it was the first link between Australia and Europe": what is said of the journey named
    near = before[-6:]
    return "it" in before and not (SUPERLATIVES.isdisjoint(near) or LINKS.isdisjoint(near))


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
