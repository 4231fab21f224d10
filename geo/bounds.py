"""Figures beside a way that nobody travels: brakes and prices, notice, sleep, sales, works.

In: a sentence and one of its figures. Out: what it is said of, or None.
Pure: reads nothing. Looks a few words to either side.
Method: each rule has the one word that gives the figure its sense, "to stop", "gone in", "slept".
"""

from __future__ import annotations

from collections.abc import Set

from geo.cues import ABOUT, ASKING, THAN, TIMEPIECES, TRAVEL_VERBS, words
from geo.model import Quantity
from geo.scene import Passage
from geo.tallies import why_tallied
from geo.units import DAYS, PER_DAY

__all__ = ["why_bound_length", "why_bound_time", "why_no_area", "why_working_speed"]

_LOOSE = ABOUT | THAN | words("up to least only")
_NEEDS = ASKING | words("require want wants within in")
_BRAKES = ("to stop", "to brake", "to pull up", "to halt", "to slow down", "to come to")
_BRAKING = words("stopping braking")
_MASSES = words(
    "kilo kilos kilograms kg tonnes tons grams litre litres liter liters gallon gallons pounds"
    " buckets sacks"
)
_FORBIDDEN, _PARTING = words("banned forbidden prohibited outlawed illegal"), words(", ; but which")
_COSTS = words("cost costs costing")
_SOUNDS = words("song songs call calls sound sounds voice voices roar howl bark noise whistle horn")
_SIGHT = words("see sees saw seen look looks looked hides hid hidden")
_HEARING = words("hear hears heard audible")
_CLEFTS = words("fissure fissures crack cracks slick crevasse rift landslide slide scar furrow")
_QUEUED = words("waited waits waiting wait queued queueing queuing stood")
_SPACE = words("satellite satellites orbit booster boosters rocket spacecraft capsule astronauts")
_AWAY = words("from away north south east west off out inland further short")
_GAMES = words("game match final half innings quarter derby")
_MEASURES = words("measure measures measured measuring")
_MEASURED = words("train trains ship ships ferry ferries wagon wagons vessel vessels lorry lorries")
_WAYS = words("route line way journey trip distance road railway track between from")

_GONE = words("gone sold snapped booked")
_SALES = words("tickets seats places rooms berths copies bookings cabins")
_CREW = words("crew crews pilot pilots duty shift shifts staff")
_LIMITS = words("limit limits maximum")
_SKIES = words("squall squalls shower showers storm gale downpour snowfall drizzle eclipse")
_EACH = words("each every")
_TAKES, _SUMS = words("take takes took taken"), words("million billion")
_HANDIWORK = words(
    "change changes changed lift lifts lifted hoisted mend mends mended fix fixed unload unloaded"
    " refuelled sewed repairs repaired dig dug patched welded broken broke destroyed wrecked razed"
    " flattened demolished dismantled apart melted burnt burned ruined levelled"
)
# "drivers who change places do it in 28 hours"
_GOES_ON = TRAVEL_VERBS | words("and ; do does did trains buses planes")
_STANDSTILL = words("nought naught zero 0 standstill standing rest")
_OPENINGS = words(
    "start race match game kick-off kickoff whistle ceremony concert show opening vote election"
    " elections deadline wedding trial hearing tournament summit meeting"
)
_CHARGES = words("charge charges charged charging recharge recharges recharged refuels refills")
_GIVEN = words("had has have given gave get gets got gives allowed granted")
_NOTICE = words(
    "leave pack evacuate flee appeal report comply decide respond quit vacate object apply reply"
    " think pay answer clear salvage recover register raise lodge submit sign choose collect"
    " settle repay file"
)
_MAY = words("may might can allowed permitted")
_DIVES = words("dive dives dived submerge submerges submerged")
_SLEEPS = words("sleep sleeps slept dozed napped rested")
_AGENT = 4
_MADE = words(
    "built erected put repaired rebuilt laid assembled constructed painted cast forged dug carved"
    " sewn printed"
)
_LIVES, _MOVES_ON = words("live lives lived"), TRAVEL_VERBS | {",", ";"}
_AT_LIFTOFF = words("rocket booster boosters stage nose fairing ignition engine engines lift-off")
_SHORT = words("s min")
_BANNED = words("banned suspended jailed imprisoned sentenced condemned grounded")
_TO_WORKS = words(
    "laid lays laying dug dig digging drilled drilling bored boring paved paving tunnelled"
    " tunnelling advanced built building repaired asphalted"
)
_WRONG = words("slow fast")
_LASTS = words("last lasts lasted")
_CELLS = words("battery batteries charge torch candle lamp bulb")
_FILLS, _CHARGERS = words("fill fills filled"), _CELLS | words("charger chargers pump pumps")
_RELIES = words("count counts counted counting reckon reckons reckoned plan plans rely relied goes")
_HAD_OFF = words(
    "shore leave holiday notice pay training warning wages rations supply experience rest"
)
_MORE_THAN_ONE = 2
_OUT_OF, _STOPS = words("two three four five six seven eight nine ten"), ("", ",", ".", ";", "and")
_PLOT_M2 = 100_000.0  # ten hectares: what is smaller is no place on a map
_RUINED = words(
    "fire fires burned burnt burning blaze wildfire wildfires flames scorched blackened flooded"
    " slick swarm felled logged cleared ploughed planted poppies crops"
)
_REACH = 6


def why_bound_length(passage: Passage, position: int) -> str | None:
    """Return what a length is said of that stands beside a way: a brake, a price, a sight.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    str or None
        None for "the village lies 40 km away".
    """
    one, two = passage.word(position + 1), passage.word(position + 2)
    at = _leads(passage, position)
    last, earlier = passage.word(at), passage.word(at - 1)
    near = passage.near(position, _REACH, 0)
    if passage.after(position, 2) in _BRAKES and near & _NEEDS:
        return "how far a brake takes"
    if last == "of" and earlier == "distance" and passage.word(at - 2) in _BRAKING:
        return "how far a brake takes"
    quantity = passage.figure(position)
    if quantity is not None and quantity.text.endswith("cables") and one not in _AWAY:
        return "so many things, and no tenth of a sea mile"
    if last == "the" and earlier in ("to", "per") and near & _MASSES:
        return "a price or a consumption, not a journey"  # "22 litres to the 100 kilometres"
    per = quantity is not None and quantity.text.lower().startswith("a ")
    if per and (one in _COSTS or (near & _MASSES and "of" in near and last != "of")):
        return "a price or a consumption, not a journey"
    if last == "within" and _is_forbidden(passage, at):
        return "the size of a zone"  # "fishing is banned within four miles of the shore"
    if _is_sensed(passage, position, at):
        return "how far something was felt, heard or seen"
    if one == "long" and passage.word(position - 1) in _CLEFTS:
        return "the size of a thing"
    if last == "of" and earlier == "line" and passage.words & _QUEUED:
        return "the size of a thing that moves"
    if last == "of" and earlier == "eye":
        return "the size of a storm"
    if last == "at" and passage.words & _SPACE and one not in _AWAY and two not in _AWAY:
        return "a height, depth or width"
    if one in ("in", "during") and passage.near(position + 1, 0, 3) & _GAMES:
        return "how far a player runs"
    if last in _MEASURES:
        near = passage.near(at, _REACH + _REACH, 0)
        if near & _MEASURED and not near & _WAYS:
            return "the size of a thing that moves"
    return None


def _is_forbidden(passage: Passage, at: int) -> bool:
    """Return whether "fishing is banned" leads to "within", and no other clause stands between."""
    before = passage.lows[max(0, at - _REACH) : at]
    told = next((n for n, low in enumerate(before) if low in _FORBIDDEN), len(before))
    return told < len(before) and _PARTING.isdisjoint(before[told:])


def _is_sensed(passage: Passage, position: int, at: int) -> bool:
    """Return whether "the song carries for", "can be heard at" leads to a length.

    "Seen off Ulm, 12 km away" tells where Ulm lies, and is none.
    """
    last = passage.word(at)
    near = passage.near(at, _REACH, 0)
    if passage.word(position - 1) == "over" and passage.word(at) == "other":
        return bool(near & _HEARING)  # "hear each other over ten kilometres"
    if last == "for" and (passage.word(at - 1) in _SIGHT or near & _SIGHT & {"hides", "hid"}):
        return True
    if last == "for" and passage.word(at - 1) in ("carry", "carries", "carried"):
        return bool(near & _SOUNDS)
    if passage.word(position + 1) == "apart" and near & _HEARING:
        return True
    if last == "at" and passage.word(at - 1) in _HEARING:
        return True
    if last not in ("at", "over") or passage.word(position + 1) in _AWAY:
        return False
    return bool(near & _HEARING) and "can" in passage.near(at, _REACH + _REACH, 0)


def why_bound_time(passage: Passage, position: int) -> str | None:
    """Return what a time is said of that stands beside a journey: sleep, notice, a sale.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    str or None
        None for "the ride took two hours".
    """
    at = _leads(passage, position)
    for rule in (_why_until, _why_allowed, _why_spent, _why_counted):
        reason = rule(passage, position, at)
        if reason is not None:
            return reason
    return None


def _why_until(passage: Passage, position: int, at: int) -> str | None:
    """Return what is done when a time is over: tickets gone, a battery full, a bridge built."""
    last, earlier, near = passage.word(at), passage.word(at - 1), passage.near(position, _REACH, 0)
    if last in ("in", "within"):
        went = earlier == "went" and passage.word(0) in _SALES  # "Tickets went in 40 minutes"
        if went or (near & _GONE and passage.words & _SALES):
            return "how long a sale takes"
        # "chargers fill her up in 40 minutes"
        full = near & _FILLS and passage.near(position, _REACH + _REACH, 0) & _CHARGERS
        if full or earlier in _CHARGES or (near & _CHARGES and near & _CELLS):
            return "how long a charge takes"
        if _is_made(passage, at):
            return "the time that some work took"
        if _is_led_by(passage, at, _HANDIWORK, but=_GOES_ON):
            return "the time that some work took"
        if near & _STANDSTILL and "from" in passage.near(at, _REACH, 0):
            return "how long a machine takes to gather speed"
    if last in _TAKES and near & _SUMS and near & _COSTS:
        return "the time that some work took"  # "would cost two million and take three years"
    if passage.word(position + 1) == "before" and passage.near(position + 1, 0, 2) & _OPENINGS:
        return "how long until something begins or ends"
    if last == "at" and passage.words & _AT_LIFTOFF:
        quantity = passage.figure(position)
        if quantity is not None and quantity.unit in _SHORT:
            return "a moment of a launch"
    return None


def _why_allowed(passage: Passage, position: int, at: int) -> str | None:
    """Return what somebody is given or allowed: notice, a shift, a sentence."""
    last, earlier = passage.word(at), passage.word(at - 1)
    near = passage.near(position, _REACH, 0)
    if last == "of" and earlier in _LIMITS and passage.words & _CREW:
        return "how long a law or a rule allows"
    noticed = passage.word(position + 1) == "to" and passage.word(position + 2) in _NOTICE
    if noticed and passage.near(at + 1, 3, 0) & _GIVEN:
        return "how long somebody is given"
    if last == "by" and earlier == "late" and near & _MAY:
        return "a rule for all, not one journey"
    if last in ("for", "and") and near & _BANNED and "for" in near:
        return "how long somebody did it in all"
    return None


def _why_spent(passage: Passage, position: int, at: int) -> str | None:
    """Return what a time is filled with: sleep, a dive, a squall, a battery's life."""
    last, earlier = passage.word(at), passage.word(at - 1)
    if last == "of" and earlier in _SKIES:
        return "how long it rained or snowed"
    verb = earlier if last == "for" else last
    slept = verb in _SLEEPS or (last == "for" and verb in _DIVES)
    if slept and not (verb == "rested" and passage.toponyms):
        return "how long something else was done"  # but "rested for three weeks in Ulm" is a stop
    if last == "for" and _is_led_by(passage, at, _LIVES, but=_MOVES_ON):
        return "how long somebody stayed"
    good = last == "for" and earlier == "good"
    lasting = last in _LASTS and passage.near(position, _REACH + _REACH, 0) & _CELLS
    if good or lasting:
        return "how long supplies last"  # "the batteries are good for 90 minutes"
    return None


def _why_counted(passage: Passage, position: int, at: int) -> str | None:
    """Return whether clocks differ by a time, or days and turns are counted."""
    one, two = passage.word(position + 1), passage.word(position + 2)
    tallied = why_tallied(passage, position)
    if tallied is not None:
        return tallied
    if one in _WRONG and passage.words & TIMEPIECES:
        return "what two clocks differ by"
    if one == "leave" or (one in ("'", "’") and two in _HAD_OFF):
        return "how long somebody stayed"  # "ten days' leave"
    often = one == "for" and two in _EACH
    often = often or _is_on_so_many(passage, position, at)
    if often or (one == "in" and _is_of_days(passage, position)):
        return "how often or how much in a period, not one journey"
    return None


def _is_on_so_many(passage: Passage, position: int, at: int) -> bool:
    """Return whether "on 19 days" counts days, as "she counts on 19 days" does not."""
    quantity = passage.figure(position)
    if quantity is None or quantity.unit != "d" or quantity.value < _MORE_THAN_ONE:
        return False
    at -= passage.word(at) == "perhaps"
    return passage.word(at) == "on" and passage.word(at - 1) not in _RELIES


def _is_of_days(passage: Passage, position: int) -> bool:
    """Return whether "three days in four" tells a share of the days."""
    quantity = passage.figure(position)
    if quantity is None or quantity.unit not in DAYS:
        return False
    return passage.word(position + 2) in _OUT_OF and passage.after(position + 2, 1) in _STOPS


def _leads(passage: Passage, position: int) -> int:
    """Return the position of the word that leads to a figure: "for" in "for at least nine days"."""
    at = passage.back_over(position, _LOOSE)
    if passage.word(at) == "at" and passage.word(at + 1) == "least":
        return passage.back_over(at, _LOOSE)
    return at


def _is_made(passage: Passage, at: int) -> bool:
    """Return whether "Built in Kiel in", "dug within" leads to a time."""
    if passage.word(at - 1) in _MADE:
        return True
    if "by" in passage.near(at, _AGENT, 0) and passage.near(at, _AGENT + 2, 0) & _MADE:
        return True  # "a bridge put up by the army in"
    item = passage.items[at - 1] if at > 0 else None
    return (
        item is not None
        and item.kind in ("name", "figure")
        and passage.word(at - 2) in ("in", "at", "by")
        and passage.word(at - 3) in _MADE
    )


def _is_led_by(passage: Passage, at: int, verbs: Set[str], *, but: Set[str]) -> bool:
    """Return whether "mechanics change a wheel in" leads to a time, and nobody goes on between."""
    lows = passage.lows[max(0, at - _REACH) : at]
    verb = next((n for n in range(len(lows) - 1, -1, -1) if lows[n] in verbs), -1)
    return verb >= 0 and but.isdisjoint(lows[verb + 1 :])


def why_working_speed(passage: Passage, position: int) -> str | None:
    """Return whether so much a day is laid or dug, and nobody moves so fast.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    str or None
        None for "they walked 30 km a day".
    """
    quantity = passage.figure(position)
    if quantity is None or quantity.unit not in PER_DAY:
        return None
    return "how fast works go on" if passage.near(position, _REACH, 0) & _TO_WORKS else None


def why_no_area(passage: Passage, position: int, quantity: Quantity) -> str | None:
    """Return why an area is none of a place: too small, or burnt, flooded, sown.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.
    quantity
        The area.

    Returns
    -------
    str or None
        None for "the reserve covers 500 square kilometres".
    """
    if quantity.value_si < _PLOT_M2:
        return "the size of a building or a field"
    ruined = passage.near(position, _REACH, _REACH) & _RUINED
    return "the size of a fire, a flood or a crop" if ruined else None
