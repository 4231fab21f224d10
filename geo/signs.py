"""Words that tie a time to the journey spoken of, although they are none of travel.

In: a sentence and one of its times. Out: how strongly they tie it.
Pure: reads nothing.
Method: each sign is a short pattern right before or after the figure: "it takes", "are enough",
"by camel it is", "got there after", "to cut the journey to".
"""

from __future__ import annotations

from itertools import pairwise

from geo.cues import ABOUT, ASKING, OF_TRAVEL, THAN, THINGS, WHOM, words
from geo.goings import is_of_any_thing
from geo.mode_words import MODE_WORDS
from geo.phrased import phrased_weight
from geo.scene import Passage
from geo.units import DAYS, Dimension
from geo.view import View
from geo.waits import is_work

__all__ = ["UNDER_WAY", "has_got_in", "is_back", "points_back"]

_NEAR = 8
_TAKING = frozenset(
    (subject, verb)
    for subject in ("it", "that", "this", "which", "they", "he", "she", "we", "and")
    for verb in ("takes", "took", "take", "taken", "needs", "needed", "lasts", "lasted", "need")
) | frozenset(
    (had, verb) for had in ("had", "has", "have") for verb in ("taken", "needed", "lasted")
)
_SAYS = words("says say said gives give gave advertises advertised promises promised quotes quoted")
_WHO_SAYS = words(
    "company operator railway airline line timetable brochure planner guide website app schedule"
    " map agent driver ticket"
)
_BEING = words("is are was were be lies lay")
_UP_TO = frozenset({"up", "to"})
_OPENING = 2
_WON = words("won finished home ashore")
_HEDGING = ABOUT | THAN | words("a little roughly only")
_LOOSE = _HEDGING | _UP_TO
_DOING = ("it in", "it in about", "it in under")


def points_back(view: View, position: int) -> int:
    """Return how strongly a time is tied to the journey spoken of.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    int
        A weight to be added to that of the words of travel; 0 where nothing ties it.
    """
    weight = 0
    if _it_takes(view, position) or _is_enough(view, position) or _is_by(view, position):
        weight += 3
    if _goes_on(view, position):
        weight += 2
    if _is_so_far(view.passage, position):
        # "an hour away" is told of a place; "two weeks away" of the next election as well
        quantity = view.passage.items[position].quantity
        weight += 3 if quantity is not None and quantity.unit in DAYS else 6
    if view.passage.after(position, 3).startswith(_TO_GET):
        weight += 3
    if _is_timetabled(view.passage, position):
        weight += 4
    if view.passage.word(position - 1) == "after" and _is_there_after(view, position):
        weight += 6  # against what "after" takes off, which tells when and not how long
    weight += phrased_weight(view, position)
    if view.trip is not None or view.scene.mode is not None or view.ends:
        weight += _is_told_so(view.passage, position)
    if _is_done_in(view, position):
        weight += 5
    if _is_cut(view.passage, position):
        weight += 6  # whatever else the sentence speaks of: "under the concession"
    return weight


# "on the rails for nine days", "209 days on the water", "at this pace, three months"
UNDER_WAY = tuple(
    f"{where} for"
    for where in (
        *(f"on the {what}" for what in ("rails", "road", "water", "way", "move", "march", "trail")),
        *(f"on the {what}" for what in ("river", "ice", "train", "ship", "bus", "boat", "track")),
        *(f"in the {what}" for what in ("saddle", "air", "water", "boat", "train", "cockpit")),
        *("at sea", "under way", "underway", "afloat", "aloft", "airborne", "been out", "was out"),
    )
)
_AT_THIS_RATE = tuple(
    f"at {which} {what} ,"
    for which in ("this", "that", "their", "his", "her", "such a", "the same")
    for what in ("speed", "pace", "rate")
)
_INTO_IT = tuple(f"into {what}" for what in ("it", "the flight", "the crossing", "the journey"))
_OVER_THEM = tuple(
    f"{how} {what} in" for how in ("over", "through", "along") for what in ("it", "them", "this")
)
_DOORS = ("door to door", "doorstep to doorstep", "end to end", "start to finish", "shore to shore")
_DOOR = frozenset({"door", "doorstep", "end", "finish", "shore"})
_STOOD_AT = (
    "stood at",
    "stands at",
    *(
        f"{cut} {what} {to}"
        for cut in ("brought", "brings", "cut", "cuts", "bring")
        for what in ("that", "it", "this")
        for to in ("down to", "to")
    ),
)
_THEMSELVES = words("himself herself themselves itself yourself ourselves myself")
_REMARK = words("is was ' s means makes a matter of some about only just under over nearly almost")
_THAT_WAY = ("that", "this")
_THAT = words("that this it which")
_DAYTIME = words("morning evening night noon midnight dawn afternoon nightfall dusk sunset sunrise")
_LONGEST_REMARK = 7
_ENDED = ("", ".", ";", "!")


def _is_told_so(passage: Passage, position: int) -> int:
    """Return how strongly a set phrase ties a time to the journey that is spoken of."""
    before, last = passage.before(position, 5), passage.word(position - 1)
    low = position
    while low > 0 and passage.lows[low - 1] in _LOOSE:
        low -= 1
    led = passage.before(low, 5)
    if led.endswith(UNDER_WAY) and not passage.clause(position).isdisjoint(THINGS):
        return 0  # "the body had been in the water for three days"
    if led.endswith(UNDER_WAY) or passage.after(position, 3).startswith(_INTO_IT):
        return 6
    if before.endswith(_AT_THIS_RATE) or led.endswith(_OVER_THEM):
        return 5
    if passage.word(low - 1) in _THEMSELVES or before.endswith(_STOOD_AT):
        return 4
    if passage.word(position + 1) in ("behind", "after") and passage.word(position + 2) in WHOM:
        return 5  # "the second man came in 41 minutes after him"
    if passage.word(low - 1) in ("is", "was", "means") and passage.word(low - 2) in _THAT_WAY:
        return 4
    if passage.word(0) in _THAT and 1 < position <= _LONGEST_REMARK:
        return 4 if set(passage.lows[1:position]) <= _REMARK else 0
    if not _DOOR.isdisjoint(passage.words) and any(
        each in " ".join(passage.lows) for each in _DOORS
    ):
        return 4
    if last == "after" and passage.word(position - 2) == ",":
        dated = any(
            each.unit in ("date", "clock") and passage.at(each.span) < position
            for each in passage.quantities
        )
        named = position > _OPENING and passage.items[position - 3].kind == "name"
        return 6 if dated or named or not _DAYTIME.isdisjoint(passage.lows[:position]) else 0
    if last == "in" and passage.word(position - 2) == ",":
        figure = passage.items[position - 3].quantity if position > _OPENING else None
        return 3 if figure is not None and figure.dimension is Dimension.LENGTH else 0
    return 0


# "Normally 14 hours are enough": said of the journey spoken of.
_ENOUGH = frozenset(
    (verb, word)
    for verb in ("is", "are", "was", "were", "be", "should")
    for word in ("enough", "usual", "normal", "needed", "typical", "usually", "required", "plenty")
)
_SHORTENING = words("cut cuts cutting shorten shortens shortened reduce reduced reduces brought")
_RUNS = words("journey trip ride run voyage crossing flight drive travel")


_DONE = frozenset(
    (verb, word, "in")
    for verb in ("do", "does", "did", "done", "manage", "manages", "managed", "make", "makes")
    for word in ("it", "that", "this")
)
_DID = frozenset((verb, word) for verb, word, _ in _DONE)
_LIMITS = ("limit of", "cut-off of", "cutoff of", "deadline of", "time of", "makes it", "made it")


def _is_done_in(view: View, position: int) -> bool:
    """Return whether "manage it in about", "can be done in just under" leads to a time."""
    if view.trip is None and view.scene.mode is None:
        return False
    before = view.passage.lows[max(0, position - 6) : position]
    while before and before[-1] in _HEDGING:
        before = before[:-1]
    if before[-1:] == ("in",) and before[-2:-1] and before[-2] in _WON:
        return True  # "the cyclist won in 24 minutes"
    did = any(tuple(before[at : at + 2]) in _DID for at in range(len(before) - 1))
    if before[-1:] == ("in",) and did:
        return True  # "did it before them, in 508 days"
    if tuple(before[-3:]) in _DONE or before[-3:] == ("be", "done", "in"):
        return True
    verb = before[-1] if before else ""
    whole = view.trip is not None and view.trip.whole
    if whole and verb in _SAYS and not _WHO_SAYS.isdisjoint(before):
        return True  # "the timetable says 13 hours"
    if verb in _BEING and _is_from_a_place(view.passage, position):
        return True  # "Vigo would be two hours from Porto"
    return " ".join(before[-2:]) in _LIMITS or _after_a_place(view.passage, position)


def _is_from_a_place(passage: Passage, position: int) -> bool:
    """Return whether "from X" follows a time."""
    if passage.word(position + 1) != "from":
        return False
    return any(each.kind == "name" for each in passage.items[position + 2 : position + 5])


def _after_a_place(passage: Passage, position: int) -> bool:
    """Return whether a time is counted from a stop of the journey: "two hours after Ulm"."""
    if passage.word(position + 1) != "after":
        return False
    return any(each.kind == "name" for each in passage.items[position + 2 : position + 4])


def _is_so_far(passage: Passage, position: int) -> bool:
    """Return whether a distance is told by its time: "an hour away", "two hours by boat"."""
    one, two = passage.word(position + 1), passage.word(position + 2)
    off = one == "off" and passage.word(position - 1) in _BEING and two in _ENDED
    if one in ("away", "distant") or off:
        return True
    return one == "by" and MODE_WORDS.get(two, (None, 0))[1] > 0


def _is_enough(view: View, position: int) -> bool:
    """Return whether "are enough", "would do" follows and a journey was spoken of."""
    one, two = view.passage.word(position + 1), view.passage.word(position + 2)
    said = (one, two) in _ENOUGH or one in ("suffice", "suffices", "sufficed")
    return said and view.trip is not None


_BARE = ("it is", "it was", "would be")


def _is_by(view: View, position: int) -> bool:
    """Return whether "by camel it is" leads to a time: a way of travelling and a bare verb."""
    if view.trip is None or view.passage.before(position, 2) not in _BARE:
        return False
    words_before = view.passage.lows[max(0, position - _NEAR - 2) : position]
    return any(
        low == "by" and MODE_WORDS.get(words_before[at + 1], (None, 0))[1] > 0
        for at, low in enumerate(words_before[:-1])
    )


def _goes_on(view: View, position: int) -> bool:
    """Return whether a time ends the journey that was just told: "the winner needed ten days"."""
    trip, passage = view.trip, view.passage
    if passage.word(position - 1) in _NEEDS and _is_set_beside(view):
        return not (is_work(passage, position) or is_of_any_thing(passage, position))
    if (trip is not None or view.scene.mode is not None) and _is_counted_on(passage, position):
        return True
    if trip is None or passage.index - trip.last_at > (_IN_MIND if trip.whole else 1):
        return False
    told = trip.whole and 0 < passage.index - trip.last_at <= _HEADING
    if position == 0 and told:
        return True  # "2. Ulm to Kiel. Twenty-two hours, of which 18 are flat."
    verb = passage.word(position - (2 if passage.word(position - 1) in WHOM else 1))
    if verb in _NEEDS:
        return not (is_work(passage, position) or is_of_any_thing(passage, position))
    if passage.word(position + 1) in ("later", "afterwards") and any(
        role.role == "to" and role.strong for role in view.roles
    ):
        return True
    return has_got_in(passage, position) or is_back(passage, position)


def _is_set_beside(view: View) -> bool:
    """Return whether the sentence before tells how long others took over the way."""
    last = view.last
    if last is None or (view.trip is None and view.scene.mode is None):
        return False
    timed = any(each.dimension is Dimension.TIME for each in last.quantities)
    return timed and not last.words.isdisjoint(_GOES)


def _is_counted_on(passage: Passage, position: int) -> bool:
    """Return whether a traveller is told how long to allow: "allow five hours"."""
    before = passage.before(position, 2)
    return before.endswith(_COUNTED) or passage.word(position - 1) in ("allow", "allows", "allowed")


def _is_timetabled(passage: Passage, position: int) -> bool:
    """Return whether "the fastest were timetabled at", "is scheduled for" leads to a time."""
    if "timetabled" not in passage.words:
        return False
    at = passage.back_over(position, _LOOSE)
    return passage.word(at) in ("at", "for", "in") and "timetabled" in passage.near(at, _NEAR, 0)


def _is_there_after(view: View, position: int) -> bool:
    """Return whether "sighted the Cape after 61 days", "After 40 days, he was in Ulm" is a way."""
    passage = view.passage
    if passage.word(position - 3) in _SIGHTS or passage.word(position - 4) in _SIGHTS:
        return passage.items[position - 2].kind == "name"
    return position == 1 and any(
        role.role == "is" and passage.word(role.position - 1) == "in" for role in view.roles
    )


def has_got_in(passage: Passage, position: int) -> bool:
    """Return whether "got there after" leads to a time.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True where the arrival is told by "there", "in" or "home".
    """
    return passage.before(position, 3).endswith(_GOT_IN)


def is_back(passage: Passage, position: int) -> bool:
    """Return whether "was back in her loft after" leads to a time.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True where being back or at home is told of, and the place where that is has a name.
    """
    if passage.word(position - 1) not in ("after", "in", "within"):
        return False
    lows = passage.lows[max(0, position - _BACK_REACH) : position - 1]
    there = any(
        (low in _BACK and lows[at - 1] in _BEING) or (low == "us" and lows[at - 1] == "has")
        for at, low in enumerate(lows)
        if at
    )
    return there and any(each.kind == "name" for each in passage.items[:position])


_TO_GET = tuple(
    f"to {verb}"
    for verb in (
        *("get there", "get to", "get from", "get across", "get home", "get back", "get round"),
        *("reach", "arrive", "cover", "cross"),
    )
)
_IN_MIND = 6
_BACK_REACH = 10
_BACK = words("back home there alongside ashore out on through")
_GOES = OF_TRAVEL | words("do does did")
_HEADING = 2
_SIGHTS = words("sighted raised made")
_COUNTED = ("count on", "counts on", "reckon on", "reckon with", "call it", "allow about")
_NEEDS = ASKING | words("want wants wanted")
_GOT_IN = tuple(
    f"{come} {when}"
    for come in (
        *("got there", "came in", "was there", "were there", "came home", "got in"),
        *("clocked in", "sailed in", "came back", "was back", "were back"),
    )
    for when in ("after", "in", "within")
)


def _is_cut(passage: Passage, position: int) -> bool:
    """Return whether "to cut the journey to" leads to a time."""
    before = passage.lows[max(0, position - _NEAR - 2) : position]
    return (
        bool(before)
        and before[-1] == "to"
        and not _SHORTENING.isdisjoint(before)
        and not _RUNS.isdisjoint(before)
    )


def _it_takes(view: View, position: int) -> bool:
    """Return whether "it took", "done it in", "which takes" points back to a journey."""
    if view.trip is None and view.scene.mode is None:
        return False
    before = view.passage.lows[max(0, position - 4) : max(0, position)]
    return not _TAKING.isdisjoint(pairwise(before)) or " ".join(before).endswith(_DOING)
