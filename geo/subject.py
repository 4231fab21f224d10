"""What a distance is told of: the subject of its clause, "it", the place that others lie from.

In: a `View` of a sentence and the position of a figure in it. Out: a name, or what was `Found`.
Pure: reads nothing.
Method: a clause is about the name its verb follows, over any apposition between two commas; "it"
behind "of" and "from" is the other place just spoken of; what is so far away in a row of places
is so from where the first of them is.
"""

from __future__ import annotations

from geo.craft import craft_spoken_of, is_craft
from geo.cues import ABOUT, COMPASS, DETERMINERS, words
from geo.ends import find_relative
from geo.model import Toponym
from geo.roles import Role
from geo.toponyms_words import HOLDING, LAND_WORDS
from geo.trips import same_name
from geo.units import SHORT_TIMES, Dimension
from geo.unlisted import UNLISTED
from geo.view import Found, View
from geo.wide import is_wide

__all__ = [
    "BY_ANOTHER_MEASURE",
    "held_by",
    "of_it",
    "of_there",
    "subject_before",
    "the_spot_told",
    "towards",
    "when_measured_before",
]

BY_ANOTHER_MEASURE = "just measured by another measure"
"""The end of the step of "As the crow flies it is 90 km", told of the two just measured."""

_BE = words("is was lies lay stands sits")
_LAID = words("then now lying drifting adrift")
_LOOSE = ABOUT | words("roughly only still")
_DESCRIBING, _ASIDE = DETERMINERS | words("a an home once now where which on across beyond"), 14
_SPOTS, _SPOT_REACH = words("place spot site scene"), 10
_STOOD_IN = words(
    "town city village port harbour harbor island islands airport airfield airstrip station base"
    " settlement hamlet resort capital spot oasis outpost lighthouse monastery crater atoll"
)
_OWNS = words("' ’ s")  # as "New Zealand's South Island" is cut
_POSTS, _PHRASE = words("crossing post checkpoint border"), 8
_TOLD_OF = _BE | words(", are were which itself")
_BEHIND = 5  # items after "there": ", outside Kiel"
_OF, _RELATIVE, _PAIR = words("of from"), words("which that"), 2
_OPENING, _NEEDS = (
    words("a the by it there"),
    words("takes take took needs need does wants covers is"),
)
_LENGTH, _TIME = Dimension.LENGTH, Dimension.TIME
_BY = words("road rail train air sea car bus boat")
_MEASURES = frozenset(
    tuple(each.split())
    for each in (
        *("as the crow flies", "as the crow flies ,", "in a straight line", "in a straight line ,"),
        *(f"by {way}{comma}" for way in _BY for comma in ("", " ,")),
    )
)


def subject_before(view: View, position: int) -> Toponym | None:
    """Return the name that "is" leads from to a figure: "the airport is 44 km from the city".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Toponym or None
        That of "Ulm" in "Ulm, the last village before the pass, is 2 km from"; None where no
        verb of being stands there, or no name before it.
    """
    at = view.passage.back_over(position, _LOOSE)
    if view.passage.word(at) in _LAID:
        at -= 1  # "was then", "was lying"
    if view.passage.word(at) not in _BE:
        return _bare_name(view, at) or _of_an_area(view, at) or _spot_spoken_of(view, position)
    if view.passage.word(at - 1) in _SPOTS:
        return _spot_spoken_of(view, position)
    if is_craft(view, at - 1) and (craft := craft_spoken_of(view)) is not None:
        return craft
    if view.passage.word(at - 1) in _RELATIVE and view.passage.word(at - 2) == ",":
        return _name_at(view, at - 3)  # "Ulm, which lies some 40 km from"
    if view.passage.word(at - 1) == ",":
        opening = [n for n in range(max(0, at - _ASIDE), at - 1) if view.passage.word(n) == ","]
        for comma in opening:
            opens = view.passage.word(comma + 1), view.passage.word(comma + 2)
            described = opens[0] in _DESCRIBING or opens[1] in _RELATIVE  # "from which"
            if described and (name := _name_at(view, comma - 1)):
                return name
        return None
    name = _name_at(view, at - 1)
    return name and (held_by(view, at - 1) or name)


def held_by(view: View, at: int) -> Toponym | None:
    """Return the town of "Hull on the coast of Yorkshire lies", where the land ends the name.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    at
        Where the name of the land, the sea or the mountain stands among its items.

    Returns
    -------
    Toponym or None
        None where no name in another's land ends here.
    """
    passage = view.passage
    if passage.word(at + 1) == "was":
        return None  # "Wellington in Spain was 500 km from Lisbon"
    land, last = passage.items[at].toponym, at - _PHRASE
    at -= 1
    while at > last and (passage.word(at) in LAND_WORDS or _is_area(view, at)):
        at -= 1
    if passage.word(at) not in HOLDING or at < 1:
        return None
    at -= 1
    if passage.word(at) == "," and land is not None and is_wide(land):
        at -= 1  # "Hull, in Yorkshire", but "met a man from Hull, in Leeds"
    while passage.word(at) in _POSTS and at:
        at -= 1  # "the Salloum crossing into Egypt"
    return _name_at(view, at)


def _is_area(view: View, at: int) -> bool:
    """Return whether a people or a land stands there: "the Peruvian Andes", "Brazil and Peru"."""
    top = view.passage.items[at].toponym if at >= 0 else None
    if top is None:
        joint = view.passage.word(at)
        return joint in _OWNS or (joint == "and" and _is_area(view, at - 1))
    return top.role == "demonym" or is_wide(top)


def _bare_name(view: View, at: int) -> Toponym | None:
    """Return the one that lies in "found the Sea Wolf some 900 miles east of": no list has it."""
    item = view.passage.items[at] if at >= 0 else None
    unlisted = item is not None and item.toponym is not None and item.toponym.role == UNLISTED
    return _name_at(view, at) if unlisted else None


def _of_an_area(view: View, at: int) -> Toponym | None:
    """Return the subject of "Ulm is a town on the Black Sea, some 40 km north of": not the sea."""
    item = view.passage.items[at - 1] if at > 1 else None
    top = item.toponym if item is not None else None
    if view.passage.word(at) != "," or top is None or not is_wide(top):
        return None
    for back in range(at - 2, max(0, at - _ASIDE), -1):
        low = view.passage.word(back)
        if low in _BE and view.passage.word(back + 1) in _DESCRIBING:
            return _name_at(view, back - 1)
        if low == "," or view.passage.items[back].kind == "name":
            break
    return None


def _spot_spoken_of(view: View, position: int) -> Toponym | None:
    """Return the place meant by "The place is a bare hill some 70 miles north of Ulm"."""
    lows = view.passage.lows
    if lows[:1] != ("the",) or view.passage.word(1) not in _SPOTS or position > _SPOT_REACH:
        return None
    if view.passage.word(2) not in _BE or any(each.position < position for each in view.roles):
        return None
    there = view.trips.there[view.passage.index]
    return there if there is not None and not is_wide(there) else None


def the_spot_told(view: View, position: int) -> Toponym | None:
    """Return the place meant by "The town, 600 km from Kiel, is": the one last named.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Toponym or None
        None where no such words open the sentence, or no place was named before.
    """
    passage = view.passage
    if passage.word(0) not in DETERMINERS:
        return None
    at = 1 if passage.word(1) in _STOOD_IN else 2
    noun = passage.word(at)
    if noun not in _STOOD_IN or passage.word(at + 1) not in _TOLD_OF or position <= at:
        return None
    if passage.word(at + 1) == "," and (name := _name_at(view, at + 2)) is not None:
        return name  # "His town, Ulm, lies 90 km from"
    there = view.trips.there[passage.index]
    return there if there is not None and (noun == "islands" or not is_wide(there)) else None


def of_there(view: View, position: int) -> Found | None:
    """Read "The wreck lay 400 km north of there, outside Kiel": from the place last named.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no "there" follows compass words, or no place was named before.
    """
    if "there" not in view.passage.words:
        return None
    mine = view.passage.figure(position)
    at = towards(view, position)
    pointed = view.passage.items[at].quantity if at < len(view.passage.items) else None
    if mine is None or mine.dimension is not _LENGTH or pointed is None or pointed.unit != "deg":
        return None
    at += 1 if view.passage.items[at].low.endswith((" of", " from")) else 2
    if view.passage.word(at) != "there" or view.passage.word(at - 1) == ",":
        return None
    before = [each.toponym for each in view.roles if each.position < position]
    base = view.trips.there[view.passage.index]
    told = [each for each in view.roles if at < each.position <= at + _BEHIND]
    name = told[0].toponym if told else before[-1] if before else None
    if base is None or (name is not None and same_name(base.name, name.name)):
        return None
    return Found(
        origin=base,
        destination=name,
        lying=True,
        start=position,
        step=f"so far by compass from there, which is {base.name}",
        final=True,
    )


def _name_at(view: View, at: int) -> Toponym | None:
    item = view.passage.items[at] if at >= 0 else None
    top = item.toponym if item is not None else None
    return top if top is not None and top.role in ("place", UNLISTED) else None


def of_it(view: View, position: int) -> Found | None:
    """Read "Kiel, 90 km north of it": from the place just spoken of, to the one named.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no "it" follows, or not both places are known.
    """
    if "it" not in view.passage.words or not _leads_to_it(view, position):
        return None
    before = [each for each in view.roles if each.position < position]
    lengths = [each for each in view.passage.quantities if each.dimension is _LENGTH]
    if lengths and view.passage.at(lengths[0].span) < position:
        return None  # "Ulm lies 125 km from the border, and Kiel 350 km from it"
    if view.passage.word(0) == "it" and not before and view.passage.index:
        # "so Reno to the right of Los Angeles. It is 390 miles north of it"
        row = [each for each in view.trips.roles[view.passage.index - 1] if _is_spot(each)]
        pair = (row[-1], row[-2]) if len(row) >= _PAIR else None
    else:
        row = [each for each in before if _is_spot(each)]
        pair = (row[0], row[-1]) if len(row) >= _PAIR else None
    if pair is None or same_name(pair[0].toponym.name, pair[1].toponym.name):
        return None
    base, name = (each.toponym for each in pair)
    return Found(
        origin=base,
        destination=name,
        lying=True,
        start=position,
        step=f"{name.name} lies so far from it, which is {base.name}",
        final=True,
    )


def _is_spot(role: Role) -> bool:
    return not is_wide(role.toponym)


def towards(view: View, position: int) -> int:
    """Return where the words begin that tell in which direction a figure is counted.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    int
        The position of "north" in "135 miles (217 km) to the north"; may lie beyond the end.
    """
    at = position + 1
    if view.passage.word(at) == "(" and view.passage.word(at + 2) == ")":
        at += 3
    return at + 2 if view.passage.lows[at : at + 2] == ("to", "the") else at


def _leads_to_it(view: View, position: int) -> bool:
    """Return whether "north of it", "from it" follows a figure."""
    items, at = view.passage.items, towards(view, position)
    item = items[at] if at < len(items) else None
    if item is None:
        return False
    pointed = item.quantity is not None and item.quantity.unit == "deg"
    if pointed and item.low.endswith((" of", " from")):
        return view.passage.word(at + 1) == "it"
    at += 1 if pointed or item.low in COMPASS else 0
    return view.passage.word(at) in _OF and view.passage.word(at + 1) == "it"


def when_measured_before(view: View, position: int) -> Found | None:
    """Read "Ulm lies 440 km from Kiel. A bus takes nine hours": between the two just measured.

    So is "As the crow flies it is 300 km", and "By road it is 510".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where this sentence names a place, or the one before measures nothing between two.
    """
    passage = view.passage
    mine = passage.figure(position)
    if mine is None or view.ends:
        return None
    timed = mine.dimension is _TIME and mine.unit in SHORT_TIMES and passage.word(0) in _OPENING
    timed = timed and not _NEEDS.isdisjoint(passage.lows[:position])
    if not timed and not _is_by_another_measure(view, position):
        return None
    last = view.last_of_paragraph
    before = view.at(last) if last is not None else None
    if before is not None and not timed and not before.roles:
        last = before.last_of_paragraph  # "in a straight line it is 504 km. By rail it is 623"
        before = view.at(last) if last is not None else None
    if last is None or before is None or _BE.isdisjoint(last.words):
        return None
    for each in reversed(last.quantities):
        at = last.at(each.span)
        if each.dimension is not _LENGTH or at < 0:
            continue
        relative, name = find_relative(last, at), subject_before(before, at)
        if relative is None or name is None or same_name(name.name, relative.toponym.name):
            return None
        return Found(
            origin=relative.toponym,
            destination=name,
            local=False,
            final=True,
            step=f"between {relative.toponym.name} and {name.name}, "
            + ("just measured" if timed else BY_ANOTHER_MEASURE),
        )
    return None


def _is_by_another_measure(view: View, position: int) -> bool:
    """Return whether "As the crow flies it is 300 km" names no place: of the two told before."""
    passage, mine = view.passage, view.passage.figure(position)
    if mine is None or mine.dimension is not _LENGTH or view.roles:
        return False
    it = passage.lows[:position].index("it") if "it" in passage.lows[:position] else -1
    if it < 0 or passage.word(it + 1) not in _BE:
        return False
    return passage.lows[:it] in _MEASURES
