"""Words around a name that give it a role from afar: "X, where we arrived", "the portal near X".

In: the items of a sentence and a position. Out: whether such words stand there.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from geo.cues import DETERMINERS, TRAVEL_VERBS, words
from geo.scene import Item

__all__ = [
    "before_aside",
    "has_its_run",
    "is_by_way",
    "is_comma",
    "is_home_of_travellers",
    "is_paired",
    "is_reached",
    "lies_on_the_edge",
    "list_before",
    "list_goes_on",
    "was_later",
]

_VERB_REACH = 10
_ENDING = words(
    "ends ended finishes finished arrives arrived docks docked lands landed stopped halted moored"
)
_STARTING = words("starts started begins began departs departed leaves left")
_ASIDE_REACH = 5
_PAIRED = 14
_VERBAL = words("is was are were be been stood who which and")
_REACHED = 8
_IS_REACHED = frozenset((be, "reached") for be in ("is", "was"))
_ARRIVING = words("arrive arrives arrived arriving land landed ended got")
_AT = words("at in near")
_PLAIN = words("according thanks due belongs belonged close next")
_TURNS = words("but and which")
# "Kyiv's night train to Warsaw"
_RUNS = words(
    "train trains sleeper express expresses flight flights ferry ferries bus buses coach coaches"
    " boat boats plane planes tram trams shuttle service services link links connection connections"
    " railway line motorway highway road pipeline canal"
)
_RUN_REACH = 6
# "villagers in X walk to Y", "patients at X are taken to Y": where they live they set out
_DWELLERS = words(
    "people residents inhabitants villagers townspeople islanders patients pupils schoolchildren"
    " children women men mothers families farmers traders fishermen herders commuters shoppers"
    " townsfolk citizens youngsters anyone nobody everybody everyone those travellers passengers"
)
_AT_HOME = words("of in from at on")
_BROUGHT = words("taken brought sent carried flown driven moved evacuated transferred ferried")
_BY_WAY = words(", : ; ( — – or and not but home back there on")
_GOING, _BESIDE = 9, 2
_EDGES = words("edge outskirts suburbs suburb fringe fringes")
_EDGE_LEAST, _EDGE_MOST = 4, 7


def is_by_way(items: tuple[Item, ...], at: int) -> bool:
    """Return whether "by" leads over a place: "By Suez it is 11,000", "to Dakar, by Algiers".

    Parameters
    ----------
    items
        The items of a sentence.
    at
        The position of "by", which a name follows.

    Returns
    -------
    bool
        False for "by Ulm's mayor" and behind any word that may have a doer.
    """
    top = items[at + 1].toponym
    if top is None or top.role != "place":
        return False
    if at + 2 < len(items) and items[at + 2].low in ("'s", "’s", "'", "’"):
        return False
    before = items[at - 1] if at else None
    return before is None or before.kind in ("name", "figure") or before.low in _BY_WAY


def has_its_run(items: tuple[Item, ...], position: int) -> bool:
    """Return whether a line that starts at a place is called its own: "X's night train to Y".

    Parameters
    ----------
    items
        The items of a sentence.
    position
        That of the "'s" behind the name, or of its apostrophe.

    Returns
    -------
    bool
        True where only words stand up to a vehicle or a line, and "to" and a name behind it.
    """
    for at in range(position + 1, min(position + _RUN_REACH, len(items) - 2)):
        if items[at].kind != "word":
            return False
        if items[at].low in _RUNS and items[at + 1].low == "to":
            return items[at + 2].kind == "name"
    return False


def is_home_of_travellers(items: tuple[Item, ...], position: int) -> bool:
    """Return whether who lives at a place goes elsewhere: "villagers in X walk to Y".

    Parameters
    ----------
    items
        The items of a sentence.
    position
        That of the name.

    Returns
    -------
    bool
        True where only words stand up to a verb of travel, and "to" and a name behind it.
    """
    if position < _BESIDE or items[position - 1].low not in _AT_HOME:
        return False
    if items[position - 2].low not in _DWELLERS:
        return False
    going = False
    for at in range(position + 1, min(position + _GOING, len(items) - 2)):
        if items[at].kind != "word":
            return False
        low = items[at].low
        if low == "to" and going:
            behind = items[at + 1 : at + 1 + _BESIDE]
            return any(each.kind == "name" for each in behind)
        going = going or low in TRAVEL_VERBS or low in _BROUGHT
    return False


def lies_on_the_edge(lows: tuple[str, ...], left: int, right: int) -> bool:
    """Return whether a name is only a part of the next: "X, on the outskirts of Y".

    Parameters
    ----------
    lows
        The items of a sentence in lower case.
    left
        Position of the first name.
    right
        Position of the second name.

    Returns
    -------
    bool
        False where other words stand there.
    """
    if not _EDGE_LEAST < right - left <= _EDGE_MOST + 1 or lows[left + 1] not in (",", "on", "in"):
        return False
    return lows[right - 1] == "of" and lows[right - 2] in _EDGES


def is_reached(lows: tuple[str, ...], position: int) -> bool:
    """Return whether a name is where somebody gets: "X can be reached", "X, where we arrived".

    Parameters
    ----------
    lows
        The items of a sentence in lower case.
    position
        Position of a name.

    Returns
    -------
    bool
        False where other words stand there.
    """
    after = lows[position + 1 : position + 1 + _REACHED]
    if after[:2] == (",", "where"):
        return not _ARRIVING.isdisjoint(after[2:])
    told = after
    if after[:1] == (",",) and "," in after[1:] and "reached" in after:
        told = after[after.index(",", 1) + 1 :]  # "Ulm, 160 km further on, was reached"
    if told[:2] in _IS_REACHED and told[2:3] != ("by",):
        return True  # "Ulm was reached at noon"
    if "reached" not in after[:5] or "be" not in after[:4]:
        return False
    return _TURNS.isdisjoint(after[:3])  # "Ulm, but can be reached from": another place can


def is_comma(items: tuple[Item, ...], at: int) -> bool:
    """Return whether a comma stands at a position.

    Parameters
    ----------
    items
        The items of a sentence.
    at
        A position among them.

    Returns
    -------
    bool
        False where other words stand there.
    """
    return at < len(items) and items[at].low == ","


def is_paired(items: tuple[Item, ...], back: int, at: int) -> bool:
    """Return whether "from the portal near X" has its "to that at Y", or the reverse.

    Parameters
    ----------
    items
        The items of a sentence.
    back
        Position of a word before it.
    at
        A position among them.

    Returns
    -------
    bool
        False where other words stand there.
    """
    if items[back + 1].low not in DETERMINERS or any(
        each.low in _VERBAL for each in items[back:at]
    ):
        return False
    other = "to" if items[back].low == "from" else "from"
    around = items[max(0, back - _PAIRED) : back] if other == "from" else items[at : at + _PAIRED]
    return any(each.low == other for each in around)


def before_aside(items: tuple[Item, ...], comma: int) -> tuple[str, int, bool] | None:
    """Return the role a verb gives over an aside: "it ends, with luck, beside the sea in X".

    Parameters
    ----------
    items
        The items of a sentence.
    comma
        Position of a comma.

    Returns
    -------
    tuple or None
        Role, position of the verb, and that it is sure; None where no verb stands there.
    """
    for at in range(comma - 1, max(0, comma - 1 - _ASIDE_REACH), -1):
        if items[at].low in ("to", "from") and items[at + 1].low in DETERMINERS:
            # "To the border with Austria, at X": the name tells where that is
            led = at > 0 and items[at - 1].low not in _PLAIN
            return (items[at].low, at, led) if items[comma + 1].low in _AT else None
        if items[at].kind == "mark":
            verb = items[at - 1].low
            if items[at].low != ",":
                return None
            if verb in _ENDING:
                return ("to", at - 1, True)
            return ("from", at - 1, True) if verb in _STARTING else None
        if items[at].kind == "name":
            return None
    return None


def was_later(items: tuple[Item, ...], back: int) -> bool:
    """Return whether "later" opens the sentence of a verb of being, or ends it.

    Parameters
    ----------
    items
        The items of a sentence.
    back
        Position of a word before it.

    Returns
    -------
    bool
        False where other words stand there.
    """
    around = items[max(0, back - _VERB_REACH) : back + _VERB_REACH]
    return any(each.low in ("later", "afterwards") for each in around)


def list_before(items: tuple[Item, ...], at: int) -> bool:
    """Return whether a comma follows a name: "Lagos, Accra and Dakar".

    Parameters
    ----------
    items
        The items of a sentence.
    at
        A position among them.

    Returns
    -------
    bool
        False where other words stand there.
    """
    return at > 0 and items[at - 1].kind == "name"


def list_goes_on(items: tuple[Item, ...], position: int) -> bool:
    """Return whether another name follows: so that a comma before was that of a list.

    Parameters
    ----------
    items
        The items of a sentence.
    position
        Position of a name.

    Returns
    -------
    bool
        False where other words stand there.
    """
    return (
        position + 2 < len(items)
        and items[position + 1].low in (",", "and", "or")
        and items[position + 2].kind == "name"
    )
