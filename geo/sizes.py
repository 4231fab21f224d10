"""Sizes: the thing or place that a length or an area belongs to.

In: a sentence and a position in it. Out: the name it belongs to, or whether it is a thing,
which may move.
Pure: reads nothing.
"""

from __future__ import annotations

import re

from geo.attach import View
from geo.cues import ABOUT, JOURNEY_NOUNS, THAN, words
from geo.foreign import is_longest, is_thing
from geo.model import Toponym
from geo.scene import Passage

__all__ = [
    "VESSELS",
    "goes_by_its_length",
    "is_long_itself",
    "is_of_thing",
    "stays_put",
    "subject_of",
    "why_nobodys",
]

# Things that stay where they are and have a length of their own.
_THINGS = words(
    "bridge bridges tunnel tunnels canal canals causeway viaduct viaducts runway breakwater"
    " wall pipeline cable cables dam beach coastline border frontier network embankment aqueduct"
    " jetty pier glacier island peninsula lake river chunnel fjord strait pipe"
    " fence ditch trench reef"
)
_FLOWING = frozenset({"river", "canal", "lake", "coast"})
_SPANS = frozenset({"span", "spans", "bridge", "tunnel", "runway"})
_LONG = frozenset({"long", "-long", "length"})
_BE = frozenset({"is", "was", "measures", "are"})
_REACH = 4
_BESIDE = words("along beside over across down up through past by")  # "the line along the Rhine"
# what parts a place from its area: "X, a desert of some", "X covers more than"; but no other verb,
# since who searched, burned or bought so much is not as large
_OF_SIZE = words(
    "cover covers covered covering is was are were measures measured spans spanned occupies"
    " occupied extends extended sprawls sprawled stretches stretched spreads spread"
    " encompasses totals has had with a an the its of over about"
    " around some roughly approximately almost nearly just more less than under up to only an area"
    " total size take takes took taking sized comes came amounts amounted grows grew"
    " once now land surface whole all at by which that and itself altogether together site park"
    " reserve island islands country state province territory region desert lake range plot estate"
    " , - – — ( )"
)
_SIZED = words("cover covers covered covering area size measures spans occupies sprawls large big")
# "over four mountains and along the river": what is passed is not what is spoken of
_PASSED = words("along over across by past through under beside down up near on")
# "a 50-mile detour after bridge fails": what follows these is no longer so long
_BREAKS = words(
    "of from to in and by after before for over under through when as near with on at across along"
    " down up off past round beyond inside outside below above behind between towards toward into"
    " onto short around"
)
# what is as long as a way, though a lake stands beside the word for it
_WAY_NOUNS = words("road railway railroad line route track trail highway motorway path way")
_WAY_REACH = 12
_PASSES = words("to through and by along past at under over near beside from across of")
_LED = 2  # "through Gabès and the frontier"
# what stays put and is nobody's way: who lands on a runway goes nowhere by it
_UNTRAVELLED = words(
    "runway airstrip wall dam beach lake fence ditch trench reef glacier jetty pier breakwater"
    " embankment loch cable cables"
)
# what is a place though no name stands by it
_SITES = words(
    "park site reserve sanctuary island islands country state nation province region territory"
    " county district municipality prefecture republic kingdom archipelago desert lake basin"
    " city town base airport spaceport cosmodrome peninsula delta area oblast emirate"
    " parks sites reserves provinces regions territories counties districts municipalities lakes"
    " cities towns village villages settlement commune principality capital colony enclave exclave"
    " sultanate canton borough suburb metropolis continent atoll campus port refuge"
)
# the same, but for "wolves need 300 square kilometres of forest"
_GROUNDS = words(
    "forest forests rainforest jungle plateau valley valleys glacier glaciers icecap wetland"
    " wetlands marsh marshes swamp savannah savanna steppe tundra plain plains reservoir oasis"
)
_GREW = words("grew grown grows expanded shrank shrunk shrinks dwindled")
_PER, _SITE_REACH, _COMPARED = words("every each per"), 8, words("size larger bigger smaller")
_AWAY = words("off away from to beyond")
# what moves, and is measured from end to end
VESSELS = words(
    "ship vessel boat yacht submersible submarine ferry tanker liner raft canoe kayak freighter"
    " catamaran trimaran barge schooner plane aircraft balloon train trailer truck lorry rocket"
    " missile whale shark wave waves swell statue tower mast wall fence cliff screen banner rope"
    " container containership fish crocodile snake dinosaur cross flag pole sculpture platform"
    " carriages coaches wagons trawler icebreaker cruiser sloop craft telescope convoy motorcade"
    " procession parade column crowd tailback queue queues jam jams backup tail-back gridlock"
)
_FLEETS = words("trains ships convoys columns motorcades queues jams processions")
_RANKS = words("wagons cars carriages containers trucks lorries traffic people vehicles")
_HEDGING = ABOUT | THAN | words("up to another")
_TRAVELLED = words(
    "journey trip route ride line road track way run distance section stretch crossing service"
    " voyage passage leg stage tunnel bridge canal"
)
_MEASURES, _CLAUSE = words("is was are were be been measures measured"), 12


def is_of_thing(view: View, position: int) -> bool:
    """Return whether a length belongs to a bridge or the like, and to no journey.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True for "the 38 km bridge", "a tunnel 50 km long", and "it is 50 km long" after a
        sentence about a tunnel.
    """
    passage = view.passage
    if passage.foreign is not None:
        start = passage.begins[position] - passage.sentence.span.start
        if is_longest(passage.foreign, passage.text, start):
            return True
        bound = any(each.whole for each in view.ends)
        return not bound and is_thing(passage.foreign, passage.text, start)
    for at in range(position + 1, min(len(passage.items), position + 1 + _REACH)):
        item = passage.items[at]
        if item.kind != "word" and item.low != "-":
            break
        if item.low in _THINGS:
            return True
        if item.low in _BREAKS:
            break
    if passage.word(position - 1) == "," and passage.word(position + 1) in ("of", "long"):
        named = passage.word(position - 2).replace("-", " ").split()
        if not _THINGS.isdisjoint(named):
            return True  # "the Moffat Tunnel, 6.2 miles of darkness"
    if not _SPANS.isdisjoint(passage.lows[max(0, position - 2) : position]) and (
        passage.word(position + 1) not in _AWAY
    ):
        return True
    if _LONG.isdisjoint(passage.lows[position + 1 : position + 3]):
        return False
    if passage.word(position - 1) in _BE and passage.word(position - 2) in ("which", "that"):
        at = position - 3 - (passage.word(position - 3) == ",")
        if not _THINGS.isdisjoint(passage.word(at).replace("-", " ").split()):
            return True  # "by the Gotthard Base Tunnel, which is 57 km long"
    if _is_of_the_way(passage, position):
        return False
    before = passage.near(position, 8, 0)
    if "between" in before and before & _FLOWING:
        return False  # "the river between the two towns is 715 km long": a part of it, and a way
    if passage.word(position - 1) in _BE and any(
        role.position == position - 2
        and role.role == "bare"
        and _BESIDE.isdisjoint(passage.before(role.position, 2).split())
        for role in view.roles
    ):
        return True  # "the Danube is 2,850 km long"
    return bool(before & _THINGS) or (passage.word(0) == "it" and _spoke_of_thing(view))


def goes_by_its_length(passage: Passage, position: int) -> bool:
    """Return whether what moves goes by the length of itself.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True for "a 2-km train", "1.8-kilometre trains" and "2 km of wagons"; False for "a
        900-mile train ride".
    """
    one = passage.word(position + 1)
    if one == "of" and passage.word(position + 2) in _RANKS:
        return True
    at = position + 1 + (one in ("-", "long"))
    if passage.word(at) in _FLEETS:
        mine = passage.figure(position)
        return mine is not None and "-" in mine.text  # "the 40 km trains run"
    # "a 900-mile train ride", "a 300-km container ship voyage"
    return passage.word(at) in VESSELS and JOURNEY_NOUNS.isdisjoint(passage.lows[at + 1 : at + 3])


def is_long_itself(passage: Passage, position: int) -> bool:
    """Return whether what is so long moves.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where a figure before "long" stands among its items.

    Returns
    -------
    bool
        True for "the train of 110 wagons is 1.8 km long".
    """
    before = passage.lows[max(0, position - _CLAUSE) : position]
    if before and before[-1] in VESSELS:
        return True
    plain = before
    while plain and plain[-1] in _HEDGING:
        plain = plain[:-1]
    if len(plain) > 1 and plain[-1] == "," and plain[-2] in VESSELS:
        return True  # "the train, 1.6 miles long, was on its way"
    if not plain or plain[-1] not in _MEASURES:
        return False
    moving = [at for at, low in enumerate(before) if low in VESSELS]
    return bool(moving) and _TRAVELLED.isdisjoint(before)


def stays_put(passage: Passage, position: int) -> bool:
    """Return whether the thing that a length belongs to is one that nobody goes along.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True for "the runway, 2 km long"; False for a bridge, a canal or a river.
    """
    ahead = passage.lows[position + 1 : position + 1 + _REACH]
    for low in (*passage.lows[max(0, position - 8) : position][::-1], *ahead):
        parts = words(low.replace("-", " "))
        if parts & _THINGS or parts & _UNTRAVELLED:
            return bool(parts & _UNTRAVELLED)
    return False


def _is_of_the_way(passage: Passage, position: int) -> bool:
    """Return whether "the coast road, by the lake, is" is as long, and not the lake."""
    lows = passage.lows[max(0, position - _WAY_REACH) : position]
    way = max((n for n, low in enumerate(lows) if low in _WAY_NOUNS), default=-1)
    thing = max((n for n, low in enumerate(lows) if low in _THINGS), default=-1)
    if way < 0 or thing < way:
        return way >= 0
    return thing > way + 1 and not _PASSES.isdisjoint(lows[max(way, thing - _LED) : thing])


def _spoke_of_thing(view: View) -> bool:
    """Return whether the sentence before has a bridge or the like, and no way to travel."""
    if view.last is None:
        return False
    before = re.findall(r"[a-z]{2,20}", view.last.text.lower())
    return any(
        word in _THINGS and _PASSED.isdisjoint(before[max(0, at - 2) : at])
        for at, word in enumerate(before)
    )


def subject_of(view: View, position: int) -> Toponym | None:
    """Return the place that a size belongs to: its neighbour, or what is spoken of.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Toponym or None
        None where no place is named.
    """
    passage = view.passage
    for at in range(position + 1, min(len(passage.items), position + 1 + _REACH)):
        item = passage.items[at]
        if item.kind == "name" and item.toponym is not None:
            return item.toponym
        if item.kind != "word" or item.low in _BREAKS or item.low in ("than", "roughly", "off"):
            break
    for role in view.roles:
        if role.position < position and role.role in ("bare", "and", "is"):
            parting = passage.items[role.position + 1 : position]
            between = {each.low for each in parting if each.quantity is None}
            sized = _OF_SIZE if _GREW.isdisjoint(between) else _OF_SIZE | _GREW | {"from", "to"}
            return role.toponym if sized.issuperset(between) else None
    topic = view.trips.topic[passage.index]
    told = topic is not None and topic.span.start < passage.begins[position]
    return topic if told and passage.words & _SIZED else None


def why_nobodys(view: View, position: int) -> str | None:
    """Return why an area is of no place: neither a name nor a word for one has it.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the area stands among its items.

    Returns
    -------
    str or None
        None for "Hisa covers 550 square kilometres", "the park covers 550"; but wolves need so
        much, frigates watch it and ice covers it.
    """
    passage = view.passage
    if passage.foreign is not None or subject_of(view, position) is not None:
        return None
    if passage.word(position - 1) not in _PER:
        around = passage.near(position, _SITE_REACH, _REACH)
        own = passage.near(position, _SITE_REACH, 0 if passage.word(position + 1) == "of" else 2)
        if around & _SITES or own & _GROUNDS or passage.words & _COMPARED:
            return None
    return "the size of nothing that is a place"
