"""Times that somebody is told to be on the way for: "at the wheel for nine hours".

In: a sentence and one of its times. Out: whether the words right beside it say so.
Pure: reads nothing. Looks a few words to either side.
Method: where somebody is (at sea, in the saddle, on the rails), how something goes (adrift,
aloft, under way) or what lies between (door to door) is no word of a journey by itself; beside
a time it is, where the article speaks of a journey at all.
"""

from __future__ import annotations

from geo.cues import ABOUT, OF_TRAVEL, SHALL, THAN, THINGS, TRAVEL_VERBS, WHOSE, words
from geo.scene import Passage
from geo.told_of_ways import is_told_of_a_way
from geo.units import SHORT_TIMES, Dimension
from geo.view import View

__all__ = ["is_under_way"]

_UNITS = words("min h d wk mo")
_HOURS = words("min h")
_STATES = words(
    "adrift aloft afloat airborne underway aboard sailing flying driving walking rowing riding"
)
_STATES_OF_TWO = frozenset(
    {"under way", "under water", "en route", "at sea", "on rails", "on skis", "on foot", "on board"}
    | {"on horseback"}
)
_WHERE = {
    "in": words(
        "saddle cockpit cab air sea water boat raft lifeboat dinghy canoe kayak bus train coach car"
        " plane basket sleigh lorry truck van seat carriage"
    ),
    "on": words(
        "way road rails train bus boat ferry move march trail ice bike bicycle tracks raft skis"
        " water river lake"
    ),
    "at": words("wheel oars helm controls tiller"),
    "behind": words("wheel"),
}
# who is there, and not what was put or left there: "left the baby in the car"
_SITS = words(
    "was were been is are be being sat sit sits sitting spent stayed remained travelled stood lay"
    " kept stuck hour hours"
)
_TOURS = words(
    "journey voyage trek odyssey expedition pilgrimage crossing ride drive flight march walk tour"
)
_KINDS = words("open small tiny rubber wooden leaking inflatable")  # "in an open boat"
_OPENINGS = WHOSE | words("a an")
_FOR = words("for")
_CLAUSE = 10
_BREAKS = words(", ; : . and but or while when who which that as because until before after")
_STILL = words("is are was were be been being had has have stayed stood lay sat lived waited")
_GOING = words(
    "drifted sailed walked rowed cycled travelled traveled ridden rode flown flew driven drove"
    " paddled swum swam marched trekked skied hiked wandered drifting sailing walking rowing"
    " cycling travelling traveling riding flying driving paddling swimming marching skiing"
)
_HEDGING = ABOUT | THAN | words("a little roughly at least")
_SEPARATES = words("separate separates separated lie lies part parts")
_LIES = words("lie lies lay")
_SINCE = (
    "after the start",
    "after leaving",
    "after setting",
    "after departing",
    "after casting",
    "after take-off",
)
_FROM_THE_GROUND = words("launch lift-off liftoff undocking blast-off take-off takeoff")
_DOWN = words("docked landed splashed reached touched crashed arrived orbit")
_THERE = words("is are was were be stood stands")
_GOT = words("reached saw arrived landed touched docked made got came")
_WITHIN = words("in within inside under")
_THERE_REACH = 9
_GETS_THERE = words("is are was were be been gets get got re s 're 's")
_ONCE_THERE = words("in within after inside")
_COULD = words("would could can d might")
_ARRIVED_AT = words("at in on back home there")
_DOOR = "door to door"
_BEING = words("is are was were be been re s 're 's")
_HERE = words("there home back ashore alongside")
_INTO = words("in at on off over")
_SUBJECT = 5
_NOTHING = _HEDGING | words(". ! ? \" ' “ ” ‘ ’ — – - , and a exactly in all nights days")
_QUOTES = frozenset("\"'“”‘’")
_SAID = words("said says recalled recalls answered answers laughed the he she")
_SPEECH = words(
    "spoke spoken talked talks sang slept prayed argued jailed sentenced prison war meeting speech"
    " old age aged built building lived married"
)
_TELLS = words("said says showed shows gave gives")
_GUIDES = words("phone map app timetable schedule satnav gps guidebook brochure signpost ticket")
_SEEKS = words("searched looked hunted groped felt")
_WAYS = words(
    "pass ford path track way route channel entrance passage gap opening lead trail road landfall"
    " island harbour anchorage river mouth strait coast shore"
)
_SPOTS = words(
    "spot scene gate summit top harbour harbor port terminal station airport pier quay coast shore"
    " border frontier finish desk desks capital village town city island pole camp hut pass"
)


def is_under_way(view: View, position: int) -> bool:
    """Return whether a time is spent on the way, as the words beside it say.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        False where the article speaks of no journey, whatever stands beside the time.
    """
    passage = view.passage
    quantity = passage.items[position].quantity
    if passage.foreign is not None or quantity is None or quantity.unit not in _UNITS:
        return False
    if quantity.dimension is not Dimension.TIME:
        return False
    if _stands_alone(view, position):
        return True
    if _DOOR in passage.before(position, 8) or _DOOR in passage.after(position, 4):
        return True
    at = passage.back_over(position, _HEDGING)
    if passage.word(at) == "of" and passage.word(at - 1) in _TOURS:
        return True  # "after a tour of 17 months"
    if (
        quantity.unit in _HOURS
        and passage.word(position + 1) == "after"
        and passage.word(position + 2) in _FROM_THE_GROUND
        and not passage.words.isdisjoint(_DOWN)
    ):
        return True  # "The capsule docked three hours after launch"
    far = any(each.dimension is Dimension.LENGTH for each in passage.quantities)
    if not (view.trip or view.ends or passage.modes or far):
        return False
    if passage.word(position - 1) in _LIES and "between" in passage.near(position, 12, 0):
        return bool(view.ends)
    if passage.word(position + 1) == "of" or passage.clause(position) & THINGS:
        return False
    if is_told_of_a_way(passage, position):
        return True
    at = position
    while at and passage.word(at - 1) in _HEDGING:
        at -= 1
    if passage.word(at - 1) in _TELLS and passage.word(at - 2) in _GUIDES:
        return True  # "the phone said 46 hours"
    if passage.word(at - 1) in _FOR and _is_way_sought(passage, at - 1, position):
        return True
    if passage.word(at - 1) == "in" and _puts_a_way_behind(passage, position):
        return True
    if passage.word(at - 1) in _FOR and _leads(view, at - 1):
        return True
    if _is_where(view, position + 1):
        return True
    if passage.after(position, 2).startswith(_SINCE):
        return True
    after = passage.word(at - 1) == "after" and quantity.unit in SHORT_TIMES
    if after and (_arrived_before(passage, at - 1) or _arrives_then(passage, position + 1)):
        return True
    later = passage.word(position + 1) == "later" and quantity.unit in SHORT_TIMES
    if later and position > 1 and _arrived_before(passage, at):
        return True  # "they were over Brest 82 hours later"
    if quantity.unit not in _HOURS:
        return False
    return (
        (passage.word(position + 1) in _SEPARATES and bool(view.ends))
        or _is_there(view, at, position)
        or _could_be_there(passage, at)
        or _gets_there(passage, at)
        or (
            passage.before(at, 2) == "it was"
            and passage.word(position + 1) == "before"
            and not _GOT.isdisjoint(passage.near(position, 0, 5))
        )
    )


def _stands_alone(view: View, position: int) -> bool:
    """Return whether a time is all of a sentence or a quotation, beside one that tells of going.

    "Forty days. Nobody had rowed to Cayenne in less."; "She walked it. “Nine days,” she said."
    """
    passage, last, after = view.passage, view.last, view.following
    if last is not None and _is_answer(passage, position):
        return bool(last.words & TRAVEL_VERBS or last.modes)
    if passage.headline or after is None:
        return False
    if any(low not in _NOTHING for at, low in enumerate(passage.lows) if at != position):
        return False
    going = after.words & OF_TRAVEL or after.modes or "took" in after.words
    return bool(going) and after.words.isdisjoint(_SPEECH)


def _is_answer(passage: Passage, position: int) -> bool:
    """Return whether a time is all that is quoted: "Nine days," said the man who took it."""
    closed = passage.word(position + 1) == "," and passage.word(position + 2) in _QUOTES
    if not closed or position == 0 or passage.word(position + 3) not in _SAID:
        return False
    return all(low in _QUOTES or low in _HEDGING for low in passage.lows[:position])


def _puts_a_way_behind(passage: Passage, position: int) -> bool:
    """Return whether "In two weeks he had put 900 km behind him" has the time of a way."""
    if "behind" not in passage.words:
        return False
    for at in range(position + 1, len(passage.items)):
        figure = passage.figure(at)
        if figure is not None and figure.dimension is Dimension.LENGTH:
            return passage.word(at + 1) == "behind"
    return False


def _is_way_sought(passage: Passage, at: int, position: int) -> bool:
    """Return whether "For eight days they searched for the pass" tells of looking for a way."""
    if at > 0:  # "they searched for the pass for eight days"
        before = passage.lows[max(0, at - _CLAUSE) : at]
        return not (_SEEKS.isdisjoint(before) or _WAYS.isdisjoint(before))
    rest = passage.lows[position + 1 : position + 1 + _CLAUSE]
    sought = next((n for n, low in enumerate(rest) if low in _SEEKS), len(rest))
    return rest[sought + 1 : sought + 2] == ("for",) and not _WAYS.isdisjoint(rest[sought:])


def _leads(view: View, at: int) -> bool:
    """Return whether words of being on the way lead to "for": "in the saddle for"."""
    passage = view.passage
    if _is_governed(passage, at):
        return True
    if passage.word(at - 1) in _STATES or passage.before(at, 2) in _STATES_OF_TWO:
        return True
    noun, opening = passage.word(at - 1), passage.word(at - 2)
    if noun == "away" and opening in ("been", "was", "were"):
        return True
    sits = passage.word(at - 4) in _SITS
    return sits and opening in _OPENINGS and noun in _WHERE.get(passage.word(at - 3), ())


def _is_governed(passage: Passage, at: int) -> bool:
    """Return whether the verb of a clause that leads to "for" is one of going.

    "The ship had drifted without a crew for 17 months": what stands between is no other verb.
    """
    for each in range(at - 1, max(-1, at - 1 - _CLAUSE), -1):
        low = passage.word(each)
        if low in _GOING:
            return True
        if low in _BREAKS or low in _STILL or low.endswith("ed"):
            return False
    return False


def _is_where(view: View, at: int) -> bool:
    """Return whether words of being on the way follow a time: "28 hours on the rails"."""
    passage = view.passage
    first = passage.word(at)
    if passage.word(at + 2) == "level" or passage.word(at + 3) in ("shelf", "rink", "cap"):
        return False
    if first in _STATES or f"{first} {passage.word(at + 1)}" in _STATES_OF_TWO:
        return True
    if passage.word(at + 1) not in _OPENINGS:
        return False
    where = _WHERE.get(first, frozenset())
    return passage.word(at + 2) in where or (
        passage.word(at + 2) in _KINDS and passage.word(at + 3) in where
    )


def _gets_there(passage: Passage, at: int) -> bool:
    """Return whether "gets there in", "they are there after" leads to a time."""
    if passage.word(at - 1) not in _ONCE_THERE or passage.word(at - 2) != "there":
        return False
    return passage.word(at - 3) in _GETS_THERE


def _arrived_before(passage: Passage, after: int) -> bool:
    """Return whether "they were in Riga after", "he is there after" leads to a time."""
    for each in range(after - 1, max(-1, after - _THERE_REACH), -1):
        low = passage.word(each)
        if low in _HERE and _is_be(passage, each - 1):
            return True
        if low in _INTO and _is_be(passage, each - 1 - (passage.word(each - 1) == "back")):
            return _is_spot(passage, each + 1, after)
        if low in _BREAKS or _is_be(passage, each):
            return False
    return False


def _arrives_then(passage: Passage, at: int) -> bool:
    """Return whether "after 60 hours she was in Riga" goes on behind a time."""
    at += passage.word(at) == ","
    for each in range(at, at + _SUBJECT):
        if passage.word(each) in _BREAKS:
            return False
        if _is_be(passage, each):
            to = each + 1 + (passage.word(each + 1) == "back")
            if passage.word(to) in _HERE:
                return True
            return passage.word(to) in _INTO and _is_spot(passage, to + 1, to + 2)
    return False


def _is_spot(passage: Passage, first: int, last: int) -> bool:
    """Return whether what lies between two items is a place, and not work or a hospital."""
    first += passage.word(first) in _OPENINGS
    named = first < len(passage.items) and passage.items[first].kind == "name"
    return first <= last and (named or not _SPOTS.isdisjoint(passage.lows[first:last]))


def _is_be(passage: Passage, at: int) -> bool:
    return at >= 0 and passage.word(at) in _BEING


def _could_be_there(passage: Passage, at: int) -> bool:
    """Return whether "they would have been at the station in six hours" tells of a way."""
    if passage.word(at - 1) != "in":
        return False
    lows = passage.lows[max(0, at - _THERE_REACH) : at - 1]
    for each, low in enumerate(lows[:-1]):
        if low in ("be", "been") and lows[each + 1] in _ARRIVED_AT:
            return not _COULD.isdisjoint(lows[:each])
    return False


def _is_there(view: View, at: int, position: int) -> bool:
    """Return whether somebody is in a place within a time: "in six hours they were in Riga"."""
    passage = view.passage
    if passage.word(at - 1) not in _WITHIN:
        return False
    near = range(max(0, at - 5), min(len(passage.items), position + 8))
    for each in near:
        if passage.word(each) not in _THERE or passage.word(each + 1) not in ("in", "over"):
            continue
        name = each + 2 + (passage.word(each + 2) in _OPENINGS)
        named = name < len(passage.items) and passage.items[name].kind == "name"
        if named and passage.word(each - 1) not in SHALL:
            return True
    return False
