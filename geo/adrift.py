"""Figures counted from a spot without a name: a ship lies off Ulm, and Kiel is 400 miles away.

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing; looks back over as many sentences as a reader does.
Method: who says that something lay "250 miles southeast of Cape Horn", and names no place that
lies there, has put the story at a spot on the map that has no name. Until somebody gets to a
place, what is so far away is so from there.
"""

from __future__ import annotations

from geo.cues import ABOUT, BE, COMPASS, words
from geo.ends import find_relative
from geo.mode_near import mode_at
from geo.model import Mode, Toponym
from geo.roles import Role
from geo.scene import Passage
from geo.subject import subject_before, towards
from geo.trips import same_name
from geo.units import Dimension
from geo.unlisted import UNLISTED
from geo.view import Found, View

__all__ = ["FROM_THE_SPOT", "from_the_spot"]

FROM_THE_SPOT = "counted from a spot that has no name"
"""How the step begins of a figure whose one end is such a spot."""

_BACK = 7  # sentences
_AWAY = words("away off out distant ahead astern")
_ALONG = words("further farther along")
_LOOSE = ABOUT | words(
    "roughly only still is was lies lay were are , and but at least another more than good itself"
)
_SHORT_OR_OUT = (("short", "of"), ("out", "of"))
_NEARLY = ABOUT | words("roughly only still less than")
_FROM = words("from of off to")
_SPOTS = words("spot scene site place position area ship vessel boat wreck raft yacht floe camp")
_AT_THE_SPOT = words("spot scene alongside")
_SITES = words("site spot scene")
_PLACES = _SITES | {"place"}
_THERE = words("her them him it us me there where")
_REACHING = words("reach reaches reached reaching get gets got")
# "She had left Ulm for Kiel", "a coaster, bound for Hull": nobody has got there
_ASIDE = words("had bound passage voyage due")
_TOWARDS = words("toward towards")
_SHORES = words("rocks reef coast shore land island islands cliffs")
_LAND, _STRONG = frozenset({Mode.ROAD, Mode.RAIL}), 3
_CLOSING = words(", ; : . ) and but or when which who where with to could had has is was") | {""}
_JOINTS = words(", and ;")
_LENGTH = Dimension.LENGTH
# "ULM — A barn burned 9 km west of Ulm. Kiel, 30 km away": from Ulm, which is all but there
_LOCAL_M = 80_000.0
_OF_THE_WAY = (Dimension.TIME, Dimension.SPEED)


def from_the_spot(view: View, position: int) -> Found | None:
    """Read "Kiel was 400 miles to the north", "Ulm, 90 miles from where she lay", "two miles off".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no spot without a name was told shortly before, or other words than these
        follow the figure.
    """
    mine = view.passage.figure(position)
    if mine is None:
        return None
    if not _AT_THE_SPOT.isdisjoint(view.passage.words) and _is_at_a_spot(view, position):
        return _from_home(view, position)
    stopped = _stopped_short(view, position) or _to_the_spot(view, position)
    if stopped is not None:
        return stopped
    if mine.dimension in _OF_THE_WAY:
        return _got_there(view, position)
    if mine.dimension is not _LENGTH:
        return None
    at = towards(view, position)
    spot = _counts_from_it(view, at)
    if not spot and not _is_away(view, position, at) and not _is_in_a_row(view, position):
        return None
    if any(each.whole and each.end < position for each in view.ends):
        return None  # "sailing from Ulm to Kiel, 90 km to the north": between these
    if view.scene.weights.get(Mode.SEA) and mode_at(view.passage, position, least=_STRONG) in _LAND:
        return None  # "Buses are taking them to Kiel, 300 km away": they have got ashore
    if not _is_told(view, position):
        return None
    name = _named_before(view, position)
    home = _home(view) if view.passage.word(position + 1) == "out" else None
    if name is None and home is None and not spot and _names_any(view, position):
        return None
    return Found(
        origin=home,
        destination=name,
        mode=view.scene.mode if view.scene.mode is Mode.SEA else None,
        local=name is not None or home is not None,
        final=True,
        lying=view.scene.mode is not Mode.SEA and name is not None,
        start=position,
        step=FROM_THE_SPOT,
    )


def _stopped_short(view: View, position: int) -> Found | None:
    """Read "The train from Ulm was 20 km from Kiel when it hit a cow", "was an hour short of"."""
    passage = view.passage
    if "when" not in passage.words:
        return None
    short = passage.lows[position + 1 : position + 3] in _SHORT_OR_OUT
    at = position + (3 if short else 2)
    if not short and passage.word(position + 1) != "from":
        return None
    was = passage.back_over(position, _NEARLY)
    if passage.word(at + 1) != "when" or not (short or passage.word(was) in BE):
        return None  # but "turned back 40 miles out of Hull when a fire broke out"
    place = _place_at(view, at)
    between = (
        each.position > at or (each.position == was - 1 and each.role not in ("from", "to"))
        for each in view.roles
    )
    if place is None or any(between):
        return None  # "was 20 km from Kiel when it burned near Hull", "Hull was 20 km from Kiel"
    return Found(
        origin=place,
        mode=view.scene.mode,
        final=True,
        start=position,
        step=FROM_THE_SPOT,
    )


def _got_there(view: View, position: int) -> Found | None:
    """Read "A tug from Ulm reached her after 31 hours", "needs a day to get to the wreck"."""
    lows = view.passage.lows
    if view.passage.words.isdisjoint(_REACHING) or any(each.whole for each in view.ends):
        return None
    for at, low in enumerate(lows[:-1]):
        if low not in _REACHING:
            continue
        at += 2 if lows[at + 1] == "to" else 1
        spot = lows[at : at + 1] == ("the",) and view.passage.word(at + 1) in _SPOTS
        if not (spot or view.passage.word(at) in _THERE) or not _is_told(view, position):
            continue
        return _from_home(view, position)
    return None


def _to_the_spot(view: View, position: int) -> Found | None:
    """Read "From Ulm to the site she needs a day", "to the place where they lay": to no name."""
    lows = view.passage.lows
    if "from" not in view.passage.words or _PLACES.isdisjoint(view.passage.words):
        return None
    if any(each.role in ("to", "is") for each in view.roles):
        return None
    to_it = (
        lows[at : at + 2] == ("to", "the")
        and (
            lows[at + 2 : at + 4] == ("place", "where")
            or (lows[at + 2] in _SITES and lows[at + 3 : at + 4] != ("of",))
        )
        for at in range(len(lows) - 2)
    )
    found = _from_home(view, position) if any(to_it) else None
    return found if found is not None and found.origin is not None else None


def _is_at_a_spot(view: View, position: int) -> bool:
    """Return whether "was on the spot in 40 minutes", "alongside after an hour" needs no place.

    It is told of whoever came from somewhere, and the figure is how long or how far that was.
    """
    lows = view.passage.lows
    behind = (each.role != "from" for each in view.roles if each.position > position)
    if any(behind) or any(each.role in ("to", "is") for each in view.roles):
        return False
    for at, low in enumerate(lows):
        if low in _AT_THE_SPOT and (low == "alongside" or lows[at - 1] == "the"):
            came = low == "alongside" or lows[at - 2] in ("on", "to", "at")
            led = lows[at + 1 : at + 2] not in (("of",), ("where",), ("that",))
            return came and led
    return False


def _from_home(view: View, position: int) -> Found:
    """Return what has one end: where somebody came from, if that is told."""
    start = next((each for each in view.roles if each.role == "from"), None)
    start = start or next((r for r in view.roles if r.toponym is _home(view)), None)
    return Found(
        origin=start.toponym if start is not None else None,
        mode=view.scene.mode,
        local=start is not None,
        final=True,
        start=position,
        step=FROM_THE_SPOT,
    )


def _home(view: View) -> Toponym | None:
    """Return where "a tug from Ulm" comes from."""
    passage = view.passage
    at = [each.position for each in view.roles if passage.word(each.position - 1) == "from"]
    return passage.items[at[0]].toponym if at else None


def _counts_from_it(view: View, at: int) -> bool:
    """Return whether "from where she lay", "from the wreck", "from them" follows a figure."""
    passage = view.passage
    item = passage.items[at] if at < len(passage.items) else None
    if item is None:
        return False
    if item.quantity is not None and item.quantity.unit == "deg":
        at += 0 if item.low.endswith((" of", " from")) else 1
        if passage.word(at) not in _FROM and not item.low.endswith((" of", " from")):
            return False
    elif item.low in _AWAY:
        at += 1
    if passage.word(at) not in _FROM and not passage.word(at).endswith((" of", " from")):
        return False
    following = passage.word(at + 1)
    return following in _THERE | {"all", "this", "that"} or (
        following == "the" and passage.word(at + 2) in _SPOTS
    )


def _is_away(view: View, position: int, at: int) -> bool:
    """Return whether "away", "to the north", "further west" follows, and no name behind it."""
    passage = view.passage
    item = passage.items[at] if at < len(passage.items) else None
    if item is None:
        return False
    if passage.word(position + 1) in _AWAY:
        return passage.word(position + 2) in _CLOSING  # "off", not "off the coast of Ulm"
    if item.low in _ALONG:
        at += 1
        item = passage.items[at] if at < len(passage.items) else item
    elif passage.lows[position + 1 : position + 3] != ("to", "the"):
        return False
    points = item.quantity is not None and item.quantity.unit == "deg"
    if not points and item.low not in COMPASS:
        return False
    return passage.word(at + 1) not in _FROM and not item.low.endswith((" of", " from"))


def _is_in_a_row(view: View, position: int) -> bool:
    """Return whether "Ulm was 420 miles to the north, Kiel 330" leads to a figure by a name."""
    passage = view.passage
    if _place_at(view, position - 1) is None or passage.word(position - 2) not in _JOINTS:
        return False
    before = [passage.at(each.span) for each in passage.quantities if each.dimension is _LENGTH]
    last = max((at for at in before if 0 <= at < position), default=-1)
    return last >= 0 and _is_away(view, last, towards(view, last))


def _is_told(view: View, position: int) -> bool:
    """Return whether the story stands at a spot that a distance and compass words gave."""
    passage = view.passage
    for each in reversed(passage.quantities):
        at = passage.at(each.span)
        if at < position and _gives_a_spot(view, at):
            return True
    for told in view.lately(_BACK):
        roles = view.trips.roles[told.index]
        if any(each.unit == "deg" for each in told.quantities):
            before = view.at(told)
            figures = (told.at(each.span) for each in told.quantities)
            if any(at >= 0 and _gives_a_spot(before, at) for at in figures):
                return True
        if _ASIDE.isdisjoint(told.words) and any(_got_to(told, each) for each in roles):
            return False
        if told is view.last and roles and roles[0].position == 0 and not _measures(told):
            return False  # "Kiel has a lifeboat. Ulm is 90 miles away": from Kiel
    return False


def _got_to(passage: Passage, role: Role) -> bool:
    """Return whether somebody gets to a place that has a name, or is in it."""
    if role.role == "to":
        return passage.word(role.cue) not in _TOWARDS
    return role.role == "is" and role.strong


def _measures(passage: Passage) -> bool:
    return any(each.dimension is _LENGTH for each in passage.quantities)


def _gives_a_spot(view: View, position: int) -> bool:
    """Return whether "sank 90 miles north of Ulm" tells where something is that has no name."""
    mine = view.passage.figure(position)
    if mine is None or mine.dimension is not _LENGTH:
        return False
    relative = find_relative(view.passage, position)
    if relative is None or relative.bearing_deg is None:
        return False
    if mine.value_si <= _LOCAL_M and _is_of_the_dateline(view, relative.toponym):
        return False
    at = view.passage.back_over(position, _LOOSE)
    if at >= 0 and _place_at(view, at) is not None:
        return False
    subject = subject_before(view, position)
    if subject is None or subject.role == UNLISTED:
        return True
    return subject.name == relative.toponym.name  # "The wreck is 90 km east of that island"


def _is_of_the_dateline(view: View, name: Toponym) -> bool:
    """Return whether a paper tells on land of what lies near the town it writes from."""
    here = view.trips.here
    return here is not None and same_name(here.name, name.name) and view.scene.mode is not Mode.SEA


def _named_before(view: View, position: int) -> Toponym | None:
    """Return the place that is so far away: "Kiel, some 90 miles", "Kiel was 90 miles"."""
    at = view.passage.back_over(position, _LOOSE)
    found = _place_at(view, at) if at >= 0 else None
    if found is not None:
        return found
    subject = subject_before(view, position)
    return subject if subject is not None and subject.role == "place" else None


def _place_at(view: View, at: int) -> Toponym | None:
    top = view.passage.items[at].toponym
    return top if top is not None and top.role == "place" else None


def _names_any(view: View, position: int) -> bool:
    """Return whether a name, or a coast, stands before a figure: it may be of that."""
    before = view.passage.items[max(0, position - _BACK) : position]
    if not _SHORES.isdisjoint(each.low for each in before):
        return True  # "the rocks were eleven miles off": those of the place told before
    return any(each.kind == "name" for each in before)
