"""Which words of a sentence betray how a journey is made, and what a whole text speaks of.

In: words in lower case, or a text. Out: positions with modes and weights; one mode.
Pure: reads nothing. Linear in the words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import compress, count

from geo.cues import BY_RIVER, STORMS, words
from geo.mode_cargo import BUSES, COACHES, is_a_coach_by_road, is_cargo
from geo.mode_words import MODE_NAMES, MODE_WORDS, TWOFOLD
from geo.model import Mode
from geo.vocabulary import OWN_STRENGTH

__all__ = ["MARKED", "leading_mode", "mark_words", "weigh_lead", "weigh_words"]

_WORTH = (0, 1, 3, 6)  # what a word of each weight adds to the mode of the whole text
_CLEAR = 4
_SAID = 3  # a weak word of an opening says nothing
_AGED = 3  # ", 52 ,"
_PEOPLE = frozenset(
    ("woman", "man", "person", "people", "boy", "girl", "mother", "father", "human", "first")
)
_WHERE = frozenset(("from", "across", "around", "round", "to", "over", "along", "through", "the"))
_ROLLED = frozenset(("rolled", "rolls", "drove", "drives", "driven", "wheeled"))
_ALONE = 2
_OUTRIGHT = 3
_NO_WAYS = frozenset(
    (word, noun)
    for word in ("walking", "running", "sailing", "driving", "flying", "cycling")
    for noun in ("pace", "speed", "costs", "stick", "shoes", "time", "licence", "seat", "start")
) | frozenset(
    (word, noun)
    # "a marathon meeting", "ski goggles", "a pilot project", "jet lag": no way of going anywhere
    for word, nouns in (
        ("marathon", "talks meeting session sessions journey flight voyage drive hearing"),
        ("ski", "goggles resort resorts lift lifts jacket slope slopes season town village mask"),
        (
            "pilot",
            "project projects scheme schemes programme study phase whale whales boat boats engine"
            " engines cutter light plant",
        ),
        ("jet", "lag stream streams ski skis engine engines fuel boat boats"),
        (
            "car",
            "carrier carriers ferry ferries park parks deck decks horn insurance factory industry"
            " maker parts",
        ),
        ("bicycle", "chain wheel bell shop path paths lane lanes pump"),
        ("aircraft", "carrier carriers"),
        ("flying", "start visit doctor fish colours saucer"),
        ("bus", "stop station fare fares ticket"),
        ("petrol", "pump pumps station stations price prices"),
        ("motor-car", "petrol fuel factory engine"),
        ("flight", "attendant attendants recorder recorders number"),
        # what one passes, walks on or talks about: "a road crossing", "along a railway embankment"
        ("road", "crossing crossings sign signs works map maps atlas safety"),
        (
            "railway",
            "embankment embankments crossing crossings bridge bridges cutting cuttings arch"
            " path paths trail trails arches museum museums town towns village workers enthusiasts",
        ),
        ("railroad", "embankment embankments crossing crossings bridge bridges town towns museum"),
        ("rail", "trail trails path paths crossing crossings bridge bridges museum"),
        ("wagon", "track tracks trail trails road roads wheel wheels load loads"),
    )
    for noun in nouns.split()
)
_ON_WHEELS = frozenset(
    (
        "it",
        "train",
        "trains",
        "bus",
        "buses",
        "tram",
        "trams",
        "ferry",
        "ferries",
        "services",
        "service",
    )
)
_WHO = frozenset({"he", "she", "i", "who", "been"})
_AS = 3  # "as the gull flies"
_ON, _AT_THE = ("on", "by", "-"), ("at", "behind")
_AFLOAT = (None, Mode.RIVER, Mode.SEA)
_INSTEAD = (("instead", "of"), ("place", "of"))
_DRIVERS, _DRIVEN = frozenset({"driver", "drivers"}), 6
_PILOTS = frozenset({"pilot", "pilots"})
# in a story of cyclists or riders, "he rode"
_RODE, _MOUNTS = frozenset({"rode", "rides", "ridden"}), (Mode.BICYCLE, Mode.HORSE)
_RIDERS = frozenset({"rider", "riders"})
# how far ships must lead before a barge is one of them, walkers before they drag the sledges, and
# trains before a coach is theirs
_LEAD = {Mode.RIVER: 6, Mode.DOGSLED: 6, Mode.BICYCLE: 5, Mode.ROAD: 1}
_RAN = frozenset({"ran", "running", "run"})
_WAS = frozenset({"was", "were", "is", "are"})
_LINES = frozenset({"rail", "railway", "railways", "railroad", "line", "lines"})
_GONE = frozenset({"disused", "abandoned", "dismantled", "derelict", "overgrown", "unused"})
_DROVE = frozenset({"drove", "drive", "drives", "driven", "driving"})
_TEAMS = frozenset({"dogs", "huskies", "huskie", "malamutes"})
_TEAM_REACH = 4
_ENGINES, _ENGINE_REACH = frozenset({"express", "train", "trains", "locomotive", "tram"}), 2
# where there are dogs and snow, "they set out with two teams"
_DOGS, _HARNESSED = frozenset(("dog", "dogs", "huskies")), frozenset(("teams", "team"))
_FAIR = 2
_HAUL = frozenset(
    ("pull", "pulled", "pulling", "drag", "dragged", "dragging", "haul", "hauled", "hauling")
)
_HAUL_REACH, _HAULERS_REACH = 4, 25
_SLEDGES = frozenset({"sled", "sleds", "sledge", "sledges"})
_BEASTS = _TEAMS | {"dog", "ponies", "horses", "reindeer", "tractor", "tractors", "snowmobile"}
_COLD = frozenset(
    (
        *("snow", "ice", "pole", "arctic", "antarctic", "antarctica", "iditarod", "skis", "tundra"),
        *("sled", "sleds", "sledge", "sledges", "dogsled", "dogsleds", "musher", "mushers"),
        *("mushing", "husky", "huskies", "frozen", "yukon"),
    )
)
# "the flies", "a cloud of flies": insects
_SWARMS = frozenset(
    ("the", "of", "tsetse", "house", "fruit", "sand", "black", "horse", "million", "no", "biting")
)
_IN_TIME = frozenset(
    ("in", "since", "until", "till", "by", "early", "late", "mid", "last", "next", "and", "from")
)
_UNLIKE = frozenset({"than", "like", "without"})
_DENIED = frozenset({"cannot", "can't", "couldn't", "never", "not", "don't", "doesn't", "didn't"})
_WALKED = frozenset({"walked", "walk", "walks", "ran", "marched"})
_INTO = frozenset({"into", "out", "through", "off", "onto", "up", "in"})
_ROOMS = words("hall room building office terminal shop bank door doors gate")
_DRIVEN_BY = STORMS | {
    *("wind", "winds", "storms", "gale", "gales", "squall", "squalls", "currents", "waves"),
    *("turbine", "turbines", "diesel", "diesels", "propeller", "propellers"),
}
_STRANDED, _BLOWN, _AGENT = frozenset(("ashore", "aground")), 7, 4
_OF_OTHER_SENSES = frozenset(("flies", "train", "march", "wheel", "foot", "touched")) | frozenset(
    {"driven", *_RAN, *_LINES, *(word for word, _ in _NO_WAYS)}
)
MARKED = frozenset(
    [
        *(*MODE_WORDS, *_HARNESSED, *_RODE),
        *(f"{word}'s" for word in MODE_WORDS),
        *(last for _, last in MODE_NAMES),
    ]
)
"""The words that may betray a mode."""
# the words whose mode no word around them and no story changes
_OF_ONE_SENSE = frozenset(
    word for word, (mode, _) in MODE_WORDS.items() if mode is not Mode.RIVER
).difference(_RAN, _DROVE, _SLEDGES, TWOFOLD, [last for _, last in MODE_NAMES])


def mark_words(lows: Sequence[str], leading: Mode | None) -> list[tuple[int, Mode, int]]:
    """Return where words betray a mode.

    Parameters
    ----------
    lows
        Words in lower case, marks and names among them.
    leading
        The mode that the whole text speaks of, if it is known.

    Returns
    -------
    list
        Position, mode and weight of each, in order.
    """
    found = []
    for at in compress(count(), map(MARKED.__contains__, lows)):
        low = lows[at]
        if low in _PILOTS and leading is Mode.SEA:
            continue  # who brings a ship into port
        if low in _OF_ONE_SENSE:
            if not _is_no_way(lows, at):
                found.append((at, *MODE_WORDS[low]))
            continue
        word = low.removesuffix("'s")
        pair = (lows[at - 1], low) if at else ("", low)
        if pair in MODE_NAMES:
            named = MODE_NAMES[pair]
            if named is not None:
                found.append((at, named, _OUTRIGHT))
        elif word in MODE_WORDS and not _is_no_way(lows, at):
            mode, weight = MODE_WORDS[word]
            if word in _RIDERS and mode is leading:
                weight = _OUTRIGHT  # where a story is of cyclists
            if word in _RAN and _is_a_person(lows, at) and leading is not Mode.SEA:
                weight = _OUTRIGHT  # "he ran 29 km"; a train runs too
            if word in _DROVE and not _TEAMS.isdisjoint(lows[at + 1 : at + 1 + _TEAM_REACH]):
                mode = Mode.DOGSLED  # "he drove his dogs into Nome"
            if word in _DROVE and not _ENGINES.isdisjoint(lows[at + 1 : at + 1 + _ENGINE_REACH]):
                mode = Mode.RAIL  # "he used to drive the express"
            if word in _SLEDGES and _is_hauled(lows, at, leading):
                mode = Mode.FOOT
            if word in BY_RIVER and leading not in _AFLOAT:
                continue  # "a two-hour ride downriver" by train
            other = leading if leading in TWOFOLD.get(word, ()) else None
            if (
                other is not None
                and not is_a_coach_by_road(lows, at)
                and not _by_himself(word, weight)
            ):
                mode = other
                if word in _DRIVERS:
                    weight = _FAIR  # in a story of trains he may well drive a lorry
                    mode = Mode.ROAD if _on_the_road(lows, at) else other
            found.append((at, mode, weight))
        elif word in _HARNESSED and leading is Mode.DOGSLED:
            found.append((at, leading, _FAIR))
        elif word in _RODE and leading in _MOUNTS:
            found.append((at, leading, _OUTRIGHT))
    return found


def weigh_words(words: Sequence[str]) -> dict[Mode, int]:
    """Return how much a text speaks of each mode.

    Parameters
    ----------
    words
        The words of the whole text in lower case, marks among them.

    Returns
    -------
    dict
        The words of each mode, strong ones counting for more.
    """
    weights: dict[Mode, int] = {}
    twofold: list[tuple[Mode, frozenset[Mode], int]] = []
    for at, mode, weight in mark_words(words, None):
        is_a_bus = words[at] in COACHES and not BUSES.isdisjoint(words)
        if words[at] in TWOFOLD and not _by_himself(words[at], weight) and not is_a_bus:
            twofold.append((mode, TWOFOLD[words[at]], _WORTH[weight]))
        else:
            weights[mode] = weights.get(mode, 0) + _WORTH[weight]
    if not _DOGS.isdisjoint(words):
        teams = sum(map(_HARNESSED.__contains__, words))
        weights[Mode.DOGSLED] = weights.get(Mode.DOGSLED, 0) + teams * _WORTH[_FAIR]
    if Mode.DOGSLED in weights and (_COLD.isdisjoint(words) or not weights[Mode.DOGSLED]):
        del weights[Mode.DOGSLED]  # dogs where there is no snow draw nothing
    plain = dict(weights)  # what words of one sense say
    for mode, others, worth in twofold:
        instead = max(sorted(others), key=lambda each: plain.get(each, 0))
        clear = plain.get(instead, 0) > plain.get(mode, 0) + _LEAD.get(mode, 0)
        mine = instead if clear else mode
        weights[mine] = weights.get(mine, 0) + worth
    return weights


def weigh_lead(weights: Mapping[Mode, int], lead: Mapping[Mode, int]) -> dict[Mode, int]:
    """Return how much a text is about each mode: what its opening speaks of counts for more.

    A headline and the sentences after it say what a story tells; whoever walks, rides or is pulled
    by dogs is then passed by cars, vans and trucks in every other sentence.

    Parameters
    ----------
    weights
        How much the whole text speaks of each mode.
    lead
        How much its first sentences do.

    Returns
    -------
    dict
        The words of the opening twice over, those of going by one's own strength thrice.

    Examples
    --------
    >>> weigh_lead({Mode.FOOT: 6, Mode.ROAD: 9}, {Mode.FOOT: 6})
    {<Mode.FOOT: 'foot'>: 18, <Mode.ROAD: 'road'>: 9}
    """
    return {
        mode: weight + (told if told >= _SAID else 0) * (2 if mode in OWN_STRENGTH else 1)
        for mode, weight in weights.items()
        for told in (lead.get(mode, 0),)
    }


def leading_mode(weights: Mapping[Mode, int]) -> Mode | None:
    """Return the mode that a text speaks of, by how much it speaks of each.

    Parameters
    ----------
    weights
        As `weigh_words` gives them.

    Returns
    -------
    Mode or None
        None where two modes are close, and where a single weak word is all there is.
    """
    ranked = sorted(weights.items(), key=lambda each: (-each[1], each[0]))
    if not ranked or ranked[0][1] < (_CLEAR if len(ranked) > 1 else _ALONE):
        return None
    if len(ranked) > 1 and ranked[1][1] * 3 > ranked[0][1] * 2:
        return None
    return ranked[0][0]


def _by_himself(word: str, weight: int) -> bool:
    """Return whether "ran" is said of a man outright."""
    return word in _RAN and weight == _OUTRIGHT


def _is_a_person(lows: Sequence[str], at: int) -> bool:
    """Return whether who runs is told: "he ran", "who is running", "Ann Smith, 52, is running"."""
    if lows[at] == "run" and at > 0 and lows[at - 1] == "to" and at + 1 < len(lows):
        somebody = not _PEOPLE.isdisjoint(lows[max(0, at - _HAUL_REACH) : at])
        return somebody and lows[at + 1] in _WHERE  # "the third woman to run across the desert"
    first = at
    while first > 0 and lows[first - 1] in _WAS:
        first -= 1
    if first > 0 and lows[first - 1] == "been" and not _ON_WHEELS.isdisjoint(lows[:at]):
        return False  # "trains to Ulm have been running late"
    if first == 0 or lows[first - 1] in _WHO:
        return first > 0
    aged = lows[max(0, first - _AGED) : first]
    return len(aged) == _AGED and aged[0] == aged[2] == "," and aged[1].isdecimal()


def _on_the_road(lows: Sequence[str], at: int) -> bool:
    """Return whether a driver is one of lorries or buses: "the lorry's driver", "a taxi driver"."""
    near = (MODE_WORDS.get(low.removesuffix("'s")) for low in lows[max(0, at - _DRIVEN) : at])
    return (Mode.ROAD, _OUTRIGHT) in near


def _is_hauled(lows: Sequence[str], at: int, leading: Mode | None) -> bool:
    """Return whether those who walk draw a sledge: "dragging a sledge", no dogs before it."""
    low = max(0, at - _HAUL_REACH)
    if _HAUL.isdisjoint(lows[low:at]):
        return False
    if "themselves" in lows[at + 1 : at + 3]:
        return True
    if leading is Mode.DOGSLED:
        return False  # "They had pulled the sledge for 50 miles": dogs of the sentence before
    return _BEASTS.isdisjoint(lows[max(0, at - _HAULERS_REACH) : at + _HAUL_REACH])


def _is_no_way(lows: Sequence[str], at: int) -> bool:
    """Return whether a vehicle stands for comparison only, or a way is denied: "cannot swim"."""
    low, before = lows[at], lows[at - 1] if at else ""
    if before in _DENIED or is_cargo(lows, at):
        return True
    if before == "the" and at > 2 and lows[at - 2] == "off" and lows[at - 3] in _ROLLED:
        return True  # "the lorry rolled off the ferry": what it does next it does by road
    if low in _WALKED and at + 3 < len(lows) and lows[at + 1] in _INTO:
        return lows[at + 2] in ("the", "a") and not _ROOMS.isdisjoint(lows[at + 3 : at + 5])
    if low in _OF_OTHER_SENSES and _has_other_sense(lows, at, before):
        return True
    if before not in ("a", "an", "the", "any") or at < 2:
        return False
    # "without a boat", "by bus instead of the train"
    return lows[at - 2] in _UNLIKE or tuple(lows[at - 3 : at - 1]) in _INSTEAD


def _has_other_sense(lows: Sequence[str], at: int, before: str) -> bool:
    """Return whether one of `_OF_OTHER_SENSES` tells of no travelling where it stands."""
    low, after = lows[at], lows[at + 1] if at + 1 < len(lows) else ""
    if low == "flies" and (_is_crow(lows, at) or before in _SWARMS):
        return True
    if low == "train" and before == "to":
        return True  # "to train for the ice"
    if low == "march" and _is_month(before, after):
        return True
    if low == "run" and before in _WAS:
        return True  # "the race was run from Ulm to Kiel", by whatever goes
    if low in _LINES and before in _GONE:
        return True  # "along a disused railway"
    if low == "wheel" and (at < len(_AT_THE) or lows[at - 2] not in _AT_THE):
        return True  # "a bicycle with one large wheel"
    if low == "foot" and before not in _ON:
        return True  # "set foot on", "the foot of the hill"
    if low == "driven" and _is_driven_by_no_one(lows[at + 1 : at + _BLOWN]):
        return True
    if low == "touched" and after != "down":
        return True  # "touched the statue"
    return (low, after) in _NO_WAYS


def _is_driven_by_no_one(behind: Sequence[str]) -> bool:
    """Return whether "north by a cyclone", "ashore" or "by gas turbines" stands behind "driven"."""
    agent = next((at for at, low in enumerate(behind) if low in ("by", "before")), len(behind))
    blown = not _DRIVEN_BY.isdisjoint(behind[agent : agent + _AGENT])
    return blown or not _STRANDED.isdisjoint(behind)


def _is_month(before: str, after: str) -> bool:
    """Return whether "march" is the month: "March 14", "26 March", "in March"."""
    return after[:1].isdigit() or before[:1].isdigit() or before in _IN_TIME


def _is_crow(lows: Sequence[str], at: int) -> bool:
    """Return whether "flies" belongs to "as the crow flies", which no aircraft does."""
    return at > 0 and (lows[at - 1] == "crow" or (at >= _AS and lows[at - _AS] == "as"))
