"""The ends of one figure: the rules, tried in order, that say between which places it lies.

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`.
Pure: reads nothing.
Method: words around the figure ("miles north of X"), then a pair of ends in its sentence,
then one end with the journey it belongs to, then the journey last spoken of.
"""

from __future__ import annotations

from dataclasses import replace

from geo.adrift import from_the_spot
from geo.apposed import in_apposition
from geo.asked import in_an_answer
from geo.away import so_far_away
from geo.between_no_two import between_no_two
from geo.both_ends import between_both
from geo.by_way import by_its_way
from geo.cues import ANAPHORS, CONTRASTS, JOURNEY_NOUNS, words
from geo.end_named import before_the_next, passed_on_the_way, where_it_came
from geo.ends import find_relative
from geo.filling import in_full
from geo.finish import from_the_finish, only_towards
from geo.leg_by_leg import leg_by_leg
from geo.legs import all_the_chain, leg_by_its_number, leg_in_a_row
from geo.legs_together import all_legs
from geo.lie import beside_a_lie
from geo.listed_ways import another_way_from_there
from geo.lying_abroad import lying_abroad
from geo.meant import completed, of_trip, same_mode
from geo.mode_near import mode_at
from geo.nearby import after_a_stop, after_figure, left_to
from geo.one_end import one_end
from geo.onward import from_the_nameless, leads_on
from geo.other_start import at_so_much, from_another_start
from geo.pairs import nearest_pair, the_two
from geo.parts import one_of_many, so_far
from geo.portions import less_of_it, portion
from geo.respective import one_by_one, stop_after_stop
from geo.rest_of_way import last_part, the_rest
from geo.round_world import ROUND_THE_WORLD, is_round_the_world
from geo.scene import Passage
from geo.subject import of_it, of_there, when_measured_before
from geo.told_again import in_a_correction, once_more
from geo.told_ahead import told_ahead
from geo.told_likewise import like_the_one_before
from geo.trips import Trip
from geo.unbound_abroad import unbound_abroad
from geo.unfinished import not_to_the_end
from geo.units import Dimension
from geo.view import Found, View

__all__ = ["find_partners"]

_LASTING = words("lasting taking covering")
# the equator (WGS 84): what is longer lies between no two places
_ROUND_THE_EARTH_M = 40_075_017.0
_TWIN, _TWIN_REACH = 0.02, 5
_APART = words("apart separate separates")


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
    if is_round_the_world(view, position):
        mode = view.trip.mode if view.trip is not None else None
        return Found(mode=mode, final=True, step=ROUND_THE_WORLD, local=False)
    mine = view.passage.figure(position)
    if (
        mine is not None
        and mine.dimension is Dimension.LENGTH
        and mine.value_si > _ROUND_THE_EARTH_M
        and find_relative(view.passage, position) is None
    ):
        step, mode = "longer than the way round the earth", mode_at(view.passage, position)
        return Found(mode=mode, final=True, step=step, local=False)
    found = in_full(view, position, by_its_way(view, position, _ends_of(view, position)))
    return only_towards(view, position, found)


def _ends_of(view: View, position: int) -> Found:
    """Return what the first rule finds that has something to say."""
    position = _first_of_twins(view.passage, position)
    for rule in (
        unbound_abroad,
        lying_abroad,
        in_a_correction,
        in_an_answer,
        from_the_nameless,
        between_no_two,
        of_it,
        of_there,
        from_the_spot,
        portion,
        less_of_it,
        one_by_one,
        stop_after_stop,
        all_the_chain,
        leg_by_its_number,
        leg_in_a_row,
        leg_by_leg,
        another_way_from_there,
        in_apposition,
        where_it_came,
        before_the_next,
        passed_on_the_way,
        leads_on,
        after_figure,
        after_a_stop,
        so_far_away,
        the_two,
        between_both,
        told_ahead,
        from_the_finish,
        beside_a_lie,
        all_legs,
        one_of_many,
        the_rest,
        not_to_the_end,
        from_another_start,
        at_so_much,
        nearest_pair,
        like_the_one_before,
        when_measured_before,
        last_part,
        so_far,
        once_more,
        one_end,
        _it_from_here,
    ):
        found = rule(view, position)
        if found is not None:
            return found
    if _opens_new(view.passage, position):
        mode = view.trip.mode if view.trip else None
        return Found(mode=mode, final=True, step="a journey not named", local=False)
    beside = _with_length(view, position)
    if beside is not None:
        return beside
    main, index = view.trips.main, view.passage.index
    if main is not None and view.passage.near(position, 6, 2) & _APART:
        return of_trip(main, "the two places that the article is about")
    if view.trip is None:
        return Found(step="no journey is named", local=False)
    before = _told_before(view, position)
    if before is not None:
        return of_trip(before, "the journey last spoken of, before another is named")
    left = not view.trip.whole and index - view.trip.last_at > 1
    if main is not None and left and main.first_at < index:
        often = of_trip(same_mode(view, position, main), "the journey named most often")
        return replace(often, guessed=True)
    return completed(view, same_mode(view, position, view.trip), "the journey last spoken of")


def _told_before(view: View, position: int) -> Trip | None:
    """Return the journey spoken of until a sentence names another, behind a figure of it."""
    index = view.passage.index
    if not index or not any(each.whole and each.start > position for each in view.ends):
        return None
    told = view.trips.known(index - 1)
    return told if told is not None and told.whole else None


def _first_of_twins(passage: Passage, position: int) -> int:
    """Return the figure that another repeats in a second unit: "3,759 km away, or 2,030 miles"."""
    mine = passage.figure(position)
    if mine is None or mine.dimension is not Dimension.LENGTH:
        return position
    for each in passage.quantities:
        if (
            each.span < mine.span
            and each.dimension is Dimension.LENGTH
            and each.unit != mine.unit
            and abs(each.value_si / mine.value_si - 1) <= _TWIN
            and position - passage.at(each.span) <= _TWIN_REACH
        ):
            return passage.at(each.span)
    return position


def _with_length(view: View, position: int) -> Found | None:
    """Give a time or a speed the ends of the length before it: "the last 210 km in a day"."""
    passage = view.passage
    mine = passage.items[position].quantity
    if mine is None or mine.dimension is Dimension.LENGTH:
        return None
    lengths = [
        passage.at(each.span)
        for each in passage.quantities
        if each.dimension is Dimension.LENGTH and each.span < mine.span
    ]
    if not lengths or lengths[-1] < 0:
        return None
    between = passage.lows[lengths[-1] : position]
    if ";" in between or not CONTRASTS.isdisjoint(between):
        return None
    for rule in (all_legs, one_of_many, left_to, last_part):
        found = rule(view, lengths[-1])
        if found is not None:
            return found
    return None


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
