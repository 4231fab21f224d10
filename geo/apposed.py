"""Figures that say where a place just named lies: "in Ulan-Ude, 5,640 km from Moscow, …".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`.
Pure: reads nothing.
Method: between two commas behind a name, perhaps behind a description of it, a distance from
another place is the name's own, whatever journey the rest of the sentence tells.
"""

from __future__ import annotations

from geo.cues import ABOUT, DETERMINERS, THAN, TRAVEL_VERBS, words
from geo.ends import Relative, find_relative
from geo.model import Quantity, Toponym
from geo.one_base import from_one_base, is_by_compass
from geo.pairs import stands_at
from geo.role_words import is_sea
from geo.subject import held_by
from geo.trips import same_name
from geo.units import SHORT_TIMES, Dimension
from geo.unlisted import UNLISTED
from geo.view import Found, View
from geo.wide import is_wide

__all__ = ["STANDING_BEFORE", "gapped", "in_apposition"]

STANDING_BEFORE = "standing before it"
"""The end of the step of a figure that tells where the place named before it lies."""

_HEDGES = (
    ABOUT | THAN | words("roughly approximately only barely well a mere lying itself still and")
)
_ONE = words("a an")
_DESCRIBING = DETERMINERS | _ONE | words("in on off near by beside above below")
_BANKS = words("on by beside near above")
_BEFORE_NOUNS = DETERMINERS | words("a an first second third last next final only main")
_AREAS = words(
    "region oblast krai province county district territory prefecture governorate state area"
    " valley desert mountains islands peninsula"
)
_MOST_HEDGES, _LONGEST = 4, 12
_FINITE = words("is was are were has had will would could which who that and but when where")
_TOLD = words("is was are were has had")
_LIES, _JOINING = words("is was lies lay stands stood"), words("and but while ; ,")
_JOINED = words("and from to in")
_NAMELESS = words(
    "border frontier coast shore equator front frontline epicentre epicenter pole edge volcano"
)
_FROM = ("from", "of", "off")
_LENGTH, _TIME = Dimension.LENGTH, Dimension.TIME


def in_apposition(view: View, position: int) -> Found | None:
    """Read "X, a town of 200, some 30 miles from Y": from Y to X.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no such words stand there. Where Y has no name it has one end.
    """
    mine = view.passage.figure(position)
    sort = mine.dimension if mine is not None else None
    if mine is None or sort not in (_LENGTH, _TIME):
        return None
    relative = find_relative(view.passage, position)
    joined = from_one_base(view, position) if relative is None and sort is _LENGTH else None
    if joined is not None:
        return joined
    if relative is None and sort is _LENGTH and is_by_compass(view, position):
        return _by_compass(view, position)
    if sort is _TIME and (
        relative is None or relative.word != "from" or mine.unit not in SHORT_TIMES
    ):
        return None  # "Ulm, an hour from Kiel"; not "Ulm, 400 years from"
    if relative is None and not _is_from_something(view, position):
        return None
    if relative is not None and relative.word not in _FROM:
        return None
    name = _name_before(view, position) or _name_of_the_one_before(view, position)
    if name is None:
        return None
    if relative is None:
        return Found(
            destination=name, final=True, step=f"where {name.name} lies, from what has no name"
        )
    if same_name(name.name, relative.toponym.name):
        return None
    # "On the way from Hull to Oslo, 90 miles off Kiel": where she was, not where Oslo is
    bound = relative.word == "off" and any(
        each.whole and name in (each.origin, each.destination) for each in view.ends
    )
    if sort is _LENGTH and (bound or _is_out_there(view, mine, name, relative)):
        # "in the Barents Sea, 90 miles north of Vardø": where on it, and not how far off it is
        return Found(
            origin=relative.toponym,
            relative=relative,
            start=relative.position,
            final=True,
            step=f"measured of {relative.toponym.name}, out at sea",
        )
    return Found(
        origin=relative.toponym,
        destination=name,
        relative=relative,
        start=relative.position,
        step=f"measured {relative.word} {relative.toponym.name}, {name.name} {STANDING_BEFORE}",
    )


def _is_out_there(view: View, mine: Quantity, name: Toponym, relative: Relative) -> bool:
    """Return whether a figure tells where on a sea, or off a coast, somebody is."""
    at = view.passage.at(name.span)
    if at < 1:
        return False
    low = view.passage.word(at - 1)
    if low in DETERMINERS:
        low = view.passage.word(at - 2)
    if low == "off" and (relative.bearing_deg is None or mine.unit == "nm"):
        return True  # "off Hull, 20 miles from Grimsby, she lost her rudder"
    return is_sea(name) and (relative.bearing_deg is not None or low == "in")


def _by_compass(view: View, position: int) -> Found | None:
    """Read "X, a rock 90 miles to the north": from where the story stands to X."""
    name = _name_before(view, position)
    if name is None:
        return None
    # what is described comes first, unless somebody has just come from elsewhere
    known = (_come_from(view, name), view.topic, stands_at(view, position, but=name))
    figure = view.passage.span(position)
    base = next(
        (
            each
            for each in known
            if each is not None
            and _may_be_meant(view, each, name)
            and not name.span < each.span < figure  # "Kiel in the north, 90 km to the east"
        ),
        None,
    )
    if base is None:
        return None
    return Found(
        origin=base,
        destination=name,
        lying=True,
        start=position,
        step=f"{name.name} lies so far by compass from {base.name}, told of before",
    )


def _come_from(view: View, name: Toponym) -> Toponym | None:
    """Return Ulm of "who had set out from Ulm were found off Kiel, 700 km to the north"."""
    before = [each for each in view.roles if each.toponym.span < name.span]
    last = before[-1] if before else None
    return last.toponym if last is not None and last.role == "from" and last.strong else None


def _may_be_meant(view: View, base: Toponym, name: Toponym) -> bool:
    """Return whether a reader still has a place in mind: just named, or what the story is about."""
    if is_wide(base) or same_name(base.name, name.name):
        return False
    before = view.last or view.passage
    if base.span.start >= before.sentence.span.start:
        return True
    here, gist = view.trips.here, view.trips.gist
    about = here is not None and same_name(here.name, base.name)
    return about or (gist is not None and gist.has(base.name))


def _is_from_something(view: View, position: int) -> bool:
    """Return whether "from the Canadian border" follows: no place of the journey."""
    lows = view.passage.lows[position + 1 : position + 6]
    return lows[:2] == ("from", "the") and not _NAMELESS.isdisjoint(lows[2:])


def _name_before(view: View, position: int) -> Toponym | None:
    """Return the name that a comma, and perhaps a description, parts from the figure."""
    passage = view.passage
    at = position - 1
    while at > 0 and position - at <= _MOST_HEDGES and passage.word(at) in _HEDGES:
        at -= 1
    if passage.word(at) == ",":
        if "and" in passage.lows[at + 1 : position] and _is_measured_from(view, at - 1):
            return None
        name = _named(view, at - 1)
        if name is not None:
            return _beside_a_river(view, at - 1) or name
    elif (name := gapped(view, position, at)) is not None:
        return name
    else:
        at += 1  # "Kiel, a village 40 miles north of": no comma stands before the figure
    # "Joplin, a town of about 200, some 30 miles from": back to the comma before the article
    for start in range(at - 1, max(0, at - _LONGEST), -1):
        item = passage.items[start]
        if item.kind == "name" and not _only_describes(item.toponym):
            return None
        noun = passage.word(start - 1) in _BEFORE_NOUNS  # "the first halt", "a stop"
        if item.low in _FINITE or (item.low in TRAVEL_VERBS and not noun):
            return None
        if item.low == ",":
            described = passage.word(start + 1) in _DESCRIBING
            return _named(view, start - 1) if described else None
    return None


def gapped(view: View, position: int, at: int) -> Toponym | None:
    """Return Kiel of "Hull is 60 km from Ulm, and Kiel 90 km": the verb is left out.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.
    at
        Where the name would stand.

    Returns
    -------
    Toponym or None
        None where no figure before it tells where another place lies.
    """
    passage = view.passage
    name = passage.items[at].toponym if at > 1 else None
    if name is None or name.role not in ("place", UNLISTED) or "between" in passage.lows[:at]:
        return None
    if passage.lows[at - 1] not in _JOINING or passage.lows[at - 2] in _JOINED:
        return None
    told = [each for each in passage.quantities if each.dimension is _LENGTH]
    if not any(_lies_so_far(view, passage.at(each.span)) for each in told if each.span < name.span):
        return None
    between = passage.lows[at + 1 : position]
    return None if not _FINITE.isdisjoint(between) else name


def _lies_so_far(view: View, at: int) -> bool:
    """Return whether "is 60 km" tells where a place lies."""
    return at > 0 and view.passage.word(view.passage.back_over(at, _HEDGES)) in _LIES


def _is_measured_from(view: View, at: int) -> bool:
    """Return whether a name is what compass words lead to: "90 km west of Ulm, and 40 east of"."""
    before = view.passage.items[at - 1].quantity if at >= 1 else None
    return before is not None and before.unit == "deg"


def _only_describes(toponym: Toponym | None) -> bool:
    """Return whether a name tells what a place is: "the Swedish launch site some 40 km west of"."""
    return toponym is not None and (toponym.role == "demonym" or is_wide(toponym))


def _beside_a_river(view: View, at: int) -> Toponym | None:
    """Return the town of "Ulm, beside the Danube, 90 km west of": it lies so far, not the river."""
    lows = view.passage.lows[max(0, at - 3) : at]
    led = len(lows) == 3 and lows[0] == "," and lows[1] in _BANKS and lows[2] == "the"
    return _named(view, at - 4) if led else None


def _named(view: View, at: int) -> Toponym | None:
    """Return the place whose name ends here, the town of "Joplin, Montana"."""
    items = view.passage.items
    top = items[at].toponym if at >= 0 else None
    if top is not None and top.role == UNLISTED:
        return top
    if top is None or top.role != "place":
        return None
    if view.passage.word(at - 1) == "of" and view.passage.word(at - 2) in _NAMELESS:
        return None  # "on the coast of Namibia, 40 miles south of"
    held = held_by(view, at)
    if held is not None:
        return held
    town = items[at - 2].toponym if at >= 2 and items[at - 1].low == "," else None
    if town is not None and town.within == top.name:
        return town
    # "the site is in the Amur region, 900 miles north of X": the site lies there
    area = top.name.rpartition(" ")[2].lower() in _AREAS
    return None if area or is_wide(top) else top


def _name_of_the_one_before(view: View, position: int) -> Toponym | None:
    """Return the name of "30 miles from the border and 150 miles northeast of Helena"."""
    passage = view.passage
    if passage.word(position - 1) != "and" and passage.before(position, 2) not in (
        "and about",
        "and some",
    ):
        return None
    earlier = [
        passage.at(each.span)
        for each in passage.quantities
        if each.dimension is _LENGTH and 0 <= passage.at(each.span) < position
    ]
    for at in reversed(earlier):
        name = _name_before(view, at)
        if name is not None:
            between = passage.items[at:position]
            told = any(each.low in TRAVEL_VERBS or each.low in _TOLD for each in between)
            return None if told else name
    return None
