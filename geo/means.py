"""Words that make a speed the mean of a way, whatever stands around them: "works out at 21".

In: a sentence and one of its speeds. Out: why it is a mean, or None.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from geo.attach import attach
from geo.cues import ABOUT, AVERAGE_WORDS, NATURE, STOPS, TOP_WORDS, words
from geo.model import Mode, Quantity
from geo.quantities_rest import DIVIDING
from geo.scene import Passage
from geo.unitless import is_elided
from geo.units import Dimension, to_si
from geo.view import View

__all__ = [
    "CRUISES",
    "KEPT_UP",
    "ON_ANY_WAY",
    "creeps",
    "goes_on_from_a_mean",
    "is_of_a_moment",
    "is_on_a_part",
    "is_reckoned",
    "why_kept_to",
    "why_mean",
]

_SUMS = ("works out at", "works out to", "worked out at", "work out at", "working out at")
_RECKONED = (
    "which makes",
    "that makes",
    *_SUMS,
    "which is",
    "meaning",
    "comes to",
    "amounts to",
    "which gives",
    "that gives",
)
_GIVES = words("makes made gives gave yields is")
_GOING, _WAYS_ON = words("going coming"), words("home back out down up there")
_WAS = words("was were is are averaged made")
_HEDGES = ABOUT | words("a little under roughly only barely less")
# ships keep to one speed for hours
_STEAMS = words(
    "sailed sailing steamed steaming motored motoring limped crept plodded chugged plugged beat"
    " jogged tacked drifted cruising"
)
_HIGHEST = TOP_WORDS - {"up"}  # "up to 50 km/h", but also "going up: ten"
_MAY = words("can could may might must able would if while when winds wind gusts")
_ON_AVERAGE, _DOING = ("on", "average"), words("doing cruise cruised reached reaches")
_WHOSE = words("her his its their")
CRUISES = words("cruise cruises cruised cruising")
"""Words of the speed that a machine keeps up."""
KEPT_UP = "kept up over the way"
"""The step of a mean that is the pace of a journey, though no word says so."""

ON_ANY_WAY = "what it keeps up on any way"
"""Why a speed is a mean that belongs to no journey."""
_SERVICE = words("service usual steady economical")
_GOES = words(
    "go goes fly flies walk walks trot trots drift moves travels swim swims carries drives circle"
    " circles circled"
)
_TOWED = words("towed pulled tow tug tugs")
_PACES = _GOES | words(
    "went going flew flown flying walked walking trotted drifted move moved moving travel travelled"
    " traveled swam came come followed push pushed pushes carried carry drove drive driven rode"
    " rides pulled towed crept trudged rowed paddled marched"
)
_LINES = words("train trains express expresses locomotive locomotives railcar railcars line lines")
_MAY_ONCE = _MAY - words("when while winds wind") | words(
    "limit limited limits allowed permitted measured timed clocked put moment recorder rated"
    " governed built entered capable speedometer police radar where designed"
)
_PART_REACH = 14
_FIRST_LAST = words("first last final")
_STRETCHES = words(
    "broad narrow flat plain plains climb descent gravel motorway high-speed old new"
)
_SURFACES, _UNDER = words("good bad better worse best worst fine"), words("in with against")
_WEATHERS = words("wind winds calm calms current stream breeze gale gales storm storms ice")
_SOMETIMES = frozenset({("at", "the", "end"), ("in", "the", "beginning")})
_COLONS = words(": — –")
_FLAT_OUT = words("flat asked type legal faster never")
_CREEPING_MPS, _AFLOAT = to_si(10, "km/h"), (Mode.SEA, Mode.RIVER)
_REACH, _BETWEEN, _AT_MOST, _SENTENCES = 6, 8, 3, 3


def why_mean(passage: Passage, position: int) -> str | None:
    """Return why a speed is a mean by the words right beside it.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    str or None
        None where these words say nothing; others still may.
    """
    if _ends_with(passage, position, _SUMS):
        return "reckoned from a time"
    at = passage.back_over(position, _HEDGES)
    lead = passage.word(at)
    if lead in _GIVES and not passage.near(position, _REACH + _REACH, 0).isdisjoint(DIVIDING):
        return "reckoned from a time"
    if lead == "at" and _is_of_a_ship(passage, position):
        return KEPT_UP
    opens = passage.lows[:2] == _ON_AVERAGE and not passage.parted(1, position)
    if opens and passage.near(position, position, 0) & _HIGHEST <= _DOING:
        return "the average is told"
    if lead in _WHOSE and passage.word(at - 1) == "at":
        timed = any(each.dimension is Dimension.TIME for each in passage.quantities)
        return KEPT_UP if timed else None  # "at her 12 knots she needs three days"
    kept = passage.before(position, 2) in ("kept to", "keeps to")
    if kept and passage.word(position - 3) not in _WAS:  # "trains are kept to 60 km/h" by a rule
        return KEPT_UP
    homeward = passage.word(position + 1) in _GOING and passage.word(position + 2) in _WAYS_ON
    if homeward and lead in _WAS:
        return KEPT_UP
    return "reckoned from a time" if _is_apposed(passage, position) else None


def goes_on_from_a_mean(view: View, quantity: Quantity) -> bool:
    """Return whether a speed without a unit of its own goes on from a mean some sentences before.

    "Outward they averaged three knots. With the wind behind them it was four and a half."

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    quantity
        One of its speeds.

    Returns
    -------
    bool
        False where the words beside it say what may be done.
    """
    if not is_elided(quantity):
        return False
    passage = view.passage
    around = passage.near(passage.at(quantity.span), _BETWEEN + _BETWEEN, 3)
    if around & (_MAY_ONCE | TOP_WORDS):
        return False  # "at one point the speedometer read 158"
    for before in view.lately(_SENTENCES):
        speeds = [each for each in before.quantities if each.dimension is Dimension.SPEED]
        if speeds:
            around = before.near(before.at(speeds[-1].span), _REACH, 3)
            return bool(around & AVERAGE_WORDS) and TOP_WORDS.isdisjoint(around)
    return False


def why_kept_to(view: View, position: int) -> str | None:
    """Return how somebody goes so fast all the time: "cruises at 145 knots", "they walk at".

    Of 835 speeds of our own stories readers took 20 of 22 told by "cruise" for means, 18 of 21
    behind "at" in knots and 34 of 52 of others that go "at" so much; of trains, which the limit
    of a line holds back, 4 of 38.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the speed stands among its items.

    Returns
    -------
    str or None
        `ON_ANY_WAY` for what is told of a machine or a beast, whatever journey it makes; None
        where the words beside it say what may be done, or what was measured at one moment.
    """
    passage, quantity = view.passage, view.passage.figure(position)
    before = passage.near(position, _BETWEEN + _BETWEEN, 0)
    if quantity is None or not _MAY_ONCE.isdisjoint(before | passage.near(position, 0, _REACH)):
        return None
    if before & NATURE:
        return None  # "the wind carried them along at 50 mph"
    kept = _kept_at(view, position, quantity)
    return ON_ANY_WAY if kept is None and _is_its_pace(view, position, quantity) else kept


def _kept_at(view: View, position: int, quantity: Quantity) -> str | None:
    """Return why a speed is one that is cruised at, or that somebody goes "at"."""
    passage, before = view.passage, view.passage.near(position, _BETWEEN + _BETWEEN, 0)
    service = "speed" in before and not _SERVICE.isdisjoint(before)
    if service or not CRUISES.isdisjoint(passage.near(position, _REACH, 0)):
        return ON_ANY_WAY
    if passage.word(passage.back_over(position, _HEDGES)) != "at":
        return None
    afloat = quantity.unit == "kn"
    if not _HIGHEST.isdisjoint(before) or not (afloat or _LINES.isdisjoint(passage.words)):
        return None
    near = passage.near(position, _BETWEEN, 0)
    if not afloat and (_PACES.isdisjoint(near) or attach(view, quantity.span).mode is Mode.RAIL):
        return None
    if not _TOWED.isdisjoint(before):
        return ON_ANY_WAY  # "was pulled in by a launch at four knots": not the pace of the voyage
    return ON_ANY_WAY if near & _PACES and near & _PACES <= _GOES else KEPT_UP


def _is_its_pace(view: View, position: int, quantity: Quantity) -> bool:
    """Return whether a speed is one that an aircraft "does" or a ship "makes".

    Readers of our own stories took 7 of 10 of the former for means, and 9 of 12 of the latter.
    """
    passage = view.passage
    if not passage.near(position, _BETWEEN + _BETWEEN, _REACH).isdisjoint(_HIGHEST | _FLAT_OUT):
        return False
    lead = passage.word(passage.back_over(position, _HEDGES))
    if lead == "does":
        return attach(view, quantity.span).mode is Mode.AIR
    if lead not in ("makes", "made"):
        return False
    return quantity.unit == "kn" or attach(view, quantity.span).mode in _AFLOAT


def creeps(passage: Passage, position: int) -> bool:
    """Return whether a speed is that of a walk, and no limit: "an ox does three km/h".

    Of 68 speeds below ten km/h of our own stories readers took 57 for means; hardly one of the
    others stands without a word of a limit.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the speed stands among its items.

    Returns
    -------
    bool
        False where the words beside it say what may be done, or tell of the wind.
    """
    quantity = passage.figure(position)
    if quantity is None or quantity.value_si >= _CREEPING_MPS:
        return False
    if not passage.near(position, _BETWEEN + _BETWEEN, 0).isdisjoint(NATURE):
        return False
    around = passage.near(position, _BETWEEN + _BETWEEN, _REACH)
    return around.isdisjoint(_HIGHEST | _FLAT_OUT | _MAY_ONCE)


def is_on_a_part(passage: Passage, position: int) -> bool:
    """Return whether a mean is of a part of the way: "on the broad gauge", "the first ten days".

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True also for what is so only "at first", "on a good surface" or "in the trade wind".
    """
    first = max(0, position - _PART_REACH)
    lows = passage.lows[first:position]
    for at, low in enumerate(lows):
        if low in (";", "."):
            continue
        opens = at <= 1 or lows[at - 1] == ","
        one, two = (*lows[at + 1 : at + 3], "", "")[:2]
        if low == "the" and one in _FIRST_LAST and "on average" not in " ".join(lows):
            return True
        if low in ("towards", "toward") and (one, two) == ("the", "end"):
            return True
        if low == "on" and one == "the" and two in _STRETCHES and at <= 1:
            return True
        if opens and (low, one, two) in _SOMETIMES | {("at", "first", two)}:
            return True
        if opens and low == "on" and one in ("a", "the") and two in _SURFACES:
            return True  # "on a good surface they do 30 km a day"
        if opens and low in _UNDER and not _WEATHERS.isdisjoint(lows[at + 1 : at + 4]):
            return True  # "in the trade wind they made 60 miles a day"
        if low == "never" and "more" in lows[at + 1 : at + 3]:
            return True  # "they never did more than 20 km a day"
    return False


def is_of_a_moment(passage: Passage, position: int) -> bool:
    """Return whether a speed at which something moved is told with neither a way nor a time.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True for "the train was moving at 70 km/h", False for "That is 6 km an hour" and "It had
        kept up ten miles an hour", which are of the way told before.
    """
    if passage.word(0) in ("that", "this") or "kept" in passage.near(position, 3, 0):
        return False
    if not (AVERAGE_WORDS | STOPS).isdisjoint(passage.words):
        return False  # "moved at 40 km/h, with a halt every hour"
    return all(
        each.dimension not in (Dimension.LENGTH, Dimension.TIME) for each in passage.quantities
    )


def _is_of_a_ship(passage: Passage, position: int) -> bool:
    """Return whether "steamed up and down the channel at six knots" keeps to one speed."""
    quantity = passage.figure(position)
    if quantity is None or quantity.unit != "kn":
        return False
    before = passage.near(position, _BETWEEN + _BETWEEN, 0)
    return not before.isdisjoint(_STEAMS) and before.isdisjoint(_HIGHEST | _MAY)


def is_reckoned(passage: Passage, position: int) -> bool:
    """Return whether "which makes" leads to a speed, with "an unhurried" between at most.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True also for "which makes a stately 9 km/h".
    """
    return _ends_with(passage, position, _RECKONED)


def _ends_with(passage: Passage, position: int, phrases: tuple[str, ...]) -> bool:
    """Return whether one of some phrases leads to a figure, with two words between at most."""
    before = passage.lows[max(0, position - _REACH) : position]
    return any(" ".join(before[: len(before) - skip]).endswith(phrases) for skip in range(_AT_MOST))


def _is_apposed(passage: Passage, position: int) -> bool:
    """Return whether "Nine hours, mostly uphill: three miles an hour." sums up a time."""
    at = passage.back_over(position, _HEDGES)
    if passage.word(at) not in _COLONS or passage.word(position + 1) not in (
        "",
        ".",
        "!",
        ";",
        ",",
    ):
        return False
    first = max(0, at - _BETWEEN)
    if not _HIGHEST.isdisjoint(passage.lows[first:at]):
        return False
    return any(
        item.quantity is not None and item.quantity.dimension in (Dimension.TIME, Dimension.LENGTH)
        for item in passage.items[first:at]
    )
