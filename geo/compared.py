"""Ratios in an article: of distances, times, speeds and areas, or of something else.

In: a sentence and one of its ratios. Out: why it compares no journeys, or None.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from geo.cues import ABOUT, OF_TRAVEL, TAKES, words
from geo.model import Quantity
from geo.scene import Passage
from geo.units import Dimension
from geo.view import View

__all__ = ["why_no_ratio"]

_RATIO_OF = words(
    "distance time times far long longer as size large larger big bigger small smaller area"
    " length speed fast faster quick quicker slow slower journey way further farther short"
    " shorter route"
)
_LARGE = words("large larger big bigger")
# what has an area that is told by its likeness to another
_LANDS = words(
    "area land zone park reserve island islands lake sea desert country state province district"
    " region city town base site airport spaceport cosmodrome field forest territory launch centre"
    " center port estate farm mine glacier it which"
)
_OF_SOUND = words("sound light")
_COMPARES = _RATIO_OF - {"as", "times", "size", "small", "large", "big"}
# "three times the first estimate", "twice the budget", "it cost twice what was planned"
_SUMS = words(
    "estimate estimates budget budgets forecast forecasts bill bills quote quotes tender tenders"
    " price prices cost costs sum sums fee fees fare fares tariff toll tolls wage wages salary"
    " money amount figure number average"
)
# "ten times the normal", "twice the limit" in the blood; but it "takes twice the usual"
_NORMS = words("limit norm normal usual level levels rate strength dose quota target standard")
_GREW, _GREW_REACH = words("rose rise rises rising grew grow grows growing fell fall falls"), 4
_NUMBERS = _SUMS | words(
    "population wages debt sales exports imports rents demand traffic inflation output trade"
    " profits turnover emissions cases deaths bookings sea temperatures economy shares"
)
_COSTS = words("cost costs costing price priced bill budget paid pay pays spent billion million")
_BOUGHT_REACH = 12
_LOADS = words("weight weights gravity income budget")
_RATIO_NOT = words(
    "many much people passengers price cost number amount population money fare fares likely"
    " expensive cheap cheaper rich often more fewer less month week year day old older better worse"
    " good bad loud popular safe richer poorer stronger weaker hotter colder brighter younger"
    " heavier lighter denser busier thick thin tall high deep wide heavy light young strong steep"
    " hot cold bright hard"
)
_BASE_REACH = 14
_FACTOR_REACH = 8
_OVERFULL = words("overloaded overcrowded oversubscribed outnumbered overbooked multiplied")
_WENT = words(
    "walked drove rode flew sailed ran cycled rowed covered travelled traveled swam marched skied"
    " paddled hiked walks drives rides flies sails runs covers"
)
_HELD = words("hold holds held carry carries carried load loaded weigh weighs earn earns wanted")
_LED = words(", or and that is well under not quite little barely exactly precisely")
_RATIO_BASES = words(
    "% cent percent loss losses price prices cost costs rate share population crowd number output"
    " numbers passengers riders visitors traffic tourists sailings accidents deaths"
    " income wages wage fare fares toll tolls rent rents sales profit profits weight power capacity"
    " budget debt"
)
_WAYS = words("distance route way line road track railway journey trip length course")
_HEDGING = ABOUT | words("at least more less than only roughly")
_ALONG = words("for over along on during through")
_OPENINGS = frozenset({"", ",", ";", ":", "and", "but", "—", "–", "that"})
_SUBJECT = 6  # "of the route from Lima to Oroya lies …"
_STANDS = words("is are was were lies lie lay runs run ran goes went leads has had consists")
_COMPARED = OF_TRAVEL | words("road line track railway path canal tunnel")
_OF_WAYS = (Dimension.LENGTH, Dimension.SPEED)
_PACES = words("fast faster slow slower quick quicker long longer")


def why_no_ratio(view: View, quantity: Quantity, position: int) -> str | None:
    """Return why a ratio compares no journeys, or None where it may.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    quantity
        A ratio of it.
    position
        Where it stands among its items.

    Returns
    -------
    str or None
        A reason for the reader.
    """
    passage = view.passage
    if quantity.value < 1 and _is_share(passage, quantity, position):
        return "a share of the way"
    bought = not _COSTS.isdisjoint(passage.near(position, 2, 0))
    if quantity.unit == "x" and not bought and _is_as_much_of_a_way(passage, quantity, position):
        return None
    if passage.near(position, 0, 3) & _LOADS and "times" in quantity.text:
        return "a comparison of something else than distance, time, speed or area"
    sound = quantity.text.lower().endswith("than") and passage.word(position + 1) in _OF_SOUND
    sound = sound or passage.word(position + 2) in _OF_SOUND
    if sound and passage.word(position + 1) in _OF_SOUND | {"of", "than"}:
        return "a multiple of the speed of sound or light"
    if _is_of_money(passage, quantity, position):
        return "a comparison of something else than distance, time, speed or area"
    if quantity.unit == "pct":
        return "a share, not a comparison of journeys"
    if _is_factor_of_a_way(passage, position) or _is_of_what_it_took(passage, quantity, position):
        return None
    around = set(quantity.text.lower().replace("-", " ").split()) | passage.near(position, 0, 4)
    if quantity.text.lower().endswith("way"):
        return "a share of the way"
    if around & _RATIO_NOT and not set(quantity.text.lower().split()) & (
        _RATIO_OF - {"as", "times", "half", "more"}
    ):
        return "a comparison of something else than distance, time, speed or area"
    if _is_as_something(passage, quantity, position) or _is_of_a_size(passage, quantity):
        return "a comparison of something else than distance, time, speed or area"
    told = set(quantity.text.lower().split())
    if (told | passage.near(position, 0, 2)) & _RATIO_BASES and told.isdisjoint(_COMPARES):
        return "a comparison of something else than distance, time, speed or area"
    of_that = quantity.text.lower().split()[-1] in ("that", "those", "of", "what")
    of_that = of_that or passage.word(position + 1) in ("that", "those")
    if of_that and passage.near(position, _BASE_REACH, 3) & _RATIO_BASES:
        return "a comparison of something else than distance, time, speed or area"
    if of_that:
        around |= passage.near(position, _SUBJECT - 2, 0)  # "the journey time is twice that of"
    if not around & _RATIO_OF:
        return "a comparison of something else than distance, time, speed or area"
    beside = bool(view.ends or passage.modes or passage.toponyms or passage.words & _COMPARED)
    beside = beside or any(each.dimension in _OF_WAYS for each in passage.quantities)
    if not beside and ("%" in quantity.text or _is_of_another_pace(view, quantity)):
        return "a comparison of something else than journeys"  # "the phone is 47% shorter"
    return None


def _is_of_another_pace(view: View, quantity: Quantity) -> bool:
    """Return whether "three times as fast as" is said where nobody has travelled so far."""
    if view.trip is not None or any(each.modes for each in view.lately(2)):
        return False
    return not _PACES.isdisjoint(quantity.text.lower().split())


def _is_as_something(passage: Passage, quantity: Quantity, position: int) -> bool:
    """Return whether "ten times as salty as" compares by a word that is of no way."""
    said = [*quantity.text.lower().split(), *passage.after(position, 2).split(), ""]
    at = said.index("as") if "as" in said else -1
    return at > 0 and said[at + 1].endswith(("y", "ous", "ful", "ish")) and "many" not in said


def _is_of_a_size(passage: Passage, quantity: Quantity) -> bool:
    """Return whether "lungs three times as large as a cow's" compares what is no place."""
    said = set(quantity.text.lower().split())
    return bool(said & _LARGE) and not passage.toponyms and passage.words.isdisjoint(_LANDS)


def _is_factor_of_a_way(passage: Passage, position: int) -> bool:
    """Return whether "longer by a factor of two" sets journeys against each other."""
    if passage.word(position - 2) != "factor" or passage.words & _OVERFULL:
        return False
    return not passage.near(position, _FACTOR_REACH, _SUBJECT).isdisjoint(_COMPARES)


def _is_of_what_it_took(passage: Passage, quantity: Quantity, position: int) -> bool:
    """Return whether "half of what she walked", "30 minutes, a third of that" is of a journey.

    It is where the verb behind is of travel, and where a time, a way or a speed stands before.
    """
    last = quantity.text.lower().split()[-1]
    if last not in ("what", "that") or quantity.value >= 1:
        return False
    behind = passage.near(position, 0, _SUBJECT)
    if not behind.isdisjoint(_RATIO_BASES | _COSTS | _SUMS | _HELD):
        return False
    if last == "what" and not behind.isdisjoint(_WENT):
        return True
    at = position - 1
    while at >= 0 and passage.word(at) in _HEDGING | _LED:
        at -= 1
    base = passage.items[at].quantity if at >= 0 else None
    return base is not None and base.dimension in (
        Dimension.LENGTH,
        Dimension.TIME,
        Dimension.SPEED,
    )


def _is_of_money(passage: Passage, quantity: Quantity, position: int) -> bool:
    """Return whether "three times the first estimate", "twice as planned" is said of a price."""
    if passage.word(position - 1) in _GREW and passage.near(position, _GREW_REACH, 4) & _NUMBERS:
        return True  # "prices rose twice as fast as wages"
    said = [each for each in quantity.text.lower().split() if each not in ("as", "times")]
    behind = passage.near(position, 0, 3)
    if not _COMPARES.isdisjoint(said) or behind & _COMPARES:
        return False
    if behind.union(said) & _NORMS and passage.near(position, 3, 0).isdisjoint(TAKES | OF_TRAVEL):
        return True
    return bool(behind.union(said) & _SUMS) or not _COSTS.isdisjoint(
        passage.lows[max(0, position - _BOUGHT_REACH) : position]
    )


def _is_share(passage: Passage, quantity: Quantity, position: int) -> bool:
    """Return whether "two thirds of the route lies high", "for half the distance" is no comparison.

    "It is half the distance" is one: the share does not open its clause.
    """
    if quantity.text.lower().split()[-1] not in _WAYS:
        return False
    at = position - 1
    while at >= 0 and passage.word(at) in _HEDGING:
        at -= 1
    if passage.word(at) in _ALONG:
        return passage.word(at - 1) not in ("better", "settle", "settled", "asked")
    opens = at < 0 or passage.word(at) in _OPENINGS
    return opens and bool(passage.near(position, 0, _SUBJECT) & _STANDS)


def _is_as_much_of_a_way(passage: Passage, quantity: Quantity, position: int) -> bool:
    """Return whether "3,620 miles in the end, almost twice as much" compares lengths or times."""
    said = f"{quantity.text.lower()} {passage.after(position, 2)}"
    if "as much" not in said and "as many" not in said:
        return False
    at = position + (2 if passage.after(position, 2).startswith("as m") else 0)
    if passage.word(at + 1) not in (".", ";", ""):
        return False
    before = [each for each in passage.quantities if each.span < quantity.span]
    return bool(before) and before[-1].dimension in (Dimension.LENGTH, Dimension.TIME)
