"""Times that lie beside a journey: how long somebody stayed, how far a rival is behind.

In: a sentence and one of its times. Out: whether it is of no journey for such a reason.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from geo.cues import SPENDING, words
from geo.mode_words import MODE_WORDS
from geo.scene import Passage
from geo.units import Dimension, to_si

__all__ = ["is_beside_the_way"]

_STAYED_AT = words("on in at with")
# "spent 20 hours in the air": on the way all the same
_ON_THE_WAY = words(
    "air road sea water train bus plane ship boat board saddle wheel foot way flight cabin cockpit"
    " ferry car motorway rails rail track trail getting travelling traveling journey crossing drive"
)
_RIVALS = words("the his their second next man woman rival rivals runner-up field")
_IT = words("it them")
_OPENING = words("open opens opened reopen reopens reopened resume resumes resumed")
_KEEPS = ("keeps for", "keep for", "lasts for", "good for", "valid for")
_STAY_REACH, _RIDE_REACH = 6, 8
_RIDES = words("ride rides drive flight flights crossing trip voyage walk journey run stop climb")
_A_DAY_S = to_si(1, "d")
_OUTINGS = words(
    "trip trips tour tours return ticket tickets excursion pass passes tripper trippers"
)
_TIMETABLES = words("schedule time timetable plan planned its")


def is_beside_the_way(passage: Passage, position: int) -> bool:
    """Return whether a time is of a stay, of a rival's distance, or a part of a day.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True for "spent 27 days on the ice", "nine minutes ahead of the next man", "for the
        better part of a day".
    """
    one = passage.word(position + 1)
    if passage.before(position, 2).endswith(_KEEPS):
        # "a kidney keeps for 24 hours", but "the ride to Ulm lasts for 15 minutes"
        return passage.near(position, _RIDE_REACH, 0).isdisjoint(_RIDES)
    if passage.word(position - 1) in ("in", "within") and passage.near(position, 4, 0) & _OPENING:
        return True  # "the line should open again within 36 hours"
    if passage.word(position - 1) == "of" and passage.word(position - 2) == "part":
        return True
    if passage.word(position - 1) in SPENDING and one in _STAYED_AT:
        ways = (position + 1, position + 2)  # "spent two days on 90 km", "on the 90 km"
        if one == "on" and (
            passage.word(position + 2) in _IT or any(_is_way(passage, each) for each in ways)
        ):
            return False  # "a motorist spends half an hour on it"
        for low in passage.lows[position + 1 : position + 1 + _STAY_REACH]:
            if low in ("and", ","):
                break
            if low in _ON_THE_WAY or MODE_WORDS.get(low, (None, 0))[1] > 1:
                return False
        return True
    quantity = passage.items[position].quantity
    if one in _OUTINGS and quantity is not None and quantity.text.startswith(("a ", "an ", "A ")):
        return True  # "a day trip to the Twin Cities"
    if one not in ("ahead", "behind"):
        return False
    at = position + (3 if passage.word(position + 2) == "of" else 2)
    if at < len(passage.items) and passage.items[at].kind == "name":
        # "an hour ahead of Poland": what two clocks differ by, which is never two days
        return quantity is None or quantity.value_si < _A_DAY_S
    return passage.word(at) in _RIVALS and passage.word(at + 1) not in _TIMETABLES


def _is_way(passage: Passage, at: int) -> bool:
    """Return whether "spent 34 hours on the 3,000 km" goes on with a length."""
    figure = passage.items[at + 1].quantity if at + 1 < len(passage.items) else None
    return figure is not None and figure.dimension is Dimension.LENGTH
