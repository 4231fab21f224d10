"""Times that are nobody's journey: what holds for all, what clocks show, ages, what begins again.

In: a sentence and one of its times. Out: what it is said of, or None.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from geo.cues import ABOUT, CLAUSE_ENDS, TIMEPIECES, words
from geo.scene import Passage

__all__ = ["why_no_ones"]

_HEDGING = ABOUT | words("more than at least under only a little")
_SHOW = words("showed show shows read reads said say says stood stand stands gave were are was is")
_APART = words("more less later earlier ahead behind fast slow further on back forward")
_BACK = words("back forward on ahead")
_PUT = words("put set turned moved")
_SAME = words("it")
_BE = words("is was be s")
_THERE = words("there here")
_LATE = words("late later overdue behind delayed")
_WHOEVER = words("anyone anybody whoever everyone everybody those passengers travellers customers")
_WHO = words("who whose")
_IF = words("if when whenever where once")
_REFUNDS = words(
    "refund refunds refunded refunding compensation compensate compensates compensated money fare"
    " fares voucher vouchers reimburse reimburses reimbursed fine fined fines promises guarantees"
)
_MISSES = words("miss misses")
_WILL = words(
    "will ll would to should may might could can hopes hope hoped expects expect expected plans"
    " planned promises promised"
)
_AGAIN = words("again resume resumed reopen reopened restart restarted restored back")
_GO = words(
    "run running runs open opened operate operating call running resume resumed reopen reopened"
    " restart restarted restored service services"
)
_PERSONS = words("he she they we i you")
_IN = words("in within")
_AGAIN_REACH, _WILL_REACH = 5, 9
_PASSING = words("filed marched streamed paraded queued trooped shuffled walked went came")
_PASSING_REACH = 5
_SHUT, _SHUT_REACH = words("closed shut suspended blocked"), 3
_EACH = words("each every")
_PERIODS = words("day night week month year hour shift trip")
_SERVES = words("do does work works worked serve serves served")
_YOUNGER = words("younger older")
_YOUNG = words(
    "child children baby babies toddler infant son daughter girl boy calf foal pup puppy cub kitten"
)


def why_no_ones(passage: Passage, position: int) -> str | None:
    """Return what a time is said of, where it is that of no journey anybody makes.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    str or None
        None for "the train was half an hour late".
    """
    at = passage.back_over(position, _HEDGING)
    if _is_of_clocks(passage, at, position):
        return "what two clocks differ by"
    if passage.before(at + 1, 2) == "penalty of":
        return "a penalty"
    if _is_for_all(passage, at, position):
        return "a rule for all, not one journey"
    young = passage.word(at) == "of" and passage.word(at - 1) in _YOUNG
    if young or passage.word(position + 1) in _YOUNGER:
        return "an age"
    if _is_of_each(passage, at, position):
        return "how often or how much in a period, not one journey"
    if passage.word(at) == "for" and _will_be_shut(passage, at):
        return "how long a thing was off"
    if passage.word(at) not in _IN:
        return None
    if passage.word(at - 1) == "past" and passage.near(at, _PASSING_REACH, 0) & _PASSING:
        return "how long a crowd takes to pass"
    return "how long until something begins or ends" if _runs_again(passage, at) else None


def _is_of_clocks(passage: Passage, at: int, position: int) -> bool:
    """Return whether clocks "showed four hours less", or "it was an hour earlier there"."""
    after = passage.word(position + 1)
    if passage.words & TIMEPIECES:
        shown = passage.word(at) in _SHOW and passage.near(at, 3, 0) & TIMEPIECES
        if shown and after in _APART:
            return True
        put = passage.near(at + 1, 3, 0)
        if put & TIMEPIECES and put & _PUT and (put & _BACK or after in _BACK):
            return True
    if after not in ("earlier", "later") or passage.word(at) not in _BE:
        return False
    if passage.word(at - 1) not in _SAME:
        return False
    # "it was an hour later there", "the capital, where it is an hour later"
    there = passage.word(position + 2) in _THERE
    return there or (passage.word(at - 2) == "where" and passage.word(position + 2) in CLAUSE_ENDS)


def _is_of_each(passage: Passage, at: int, position: int) -> bool:
    """Return whether "six hours of each day", "14 hours out of every 24", "do four hours each"."""
    one, two = passage.word(position + 1), passage.word(position + 2)
    if one == "each":
        return passage.word(at) in _SERVES
    of = position + 2 if (one, two) == ("out", "of") else position + 1
    if passage.word(of) != "of" or passage.word(of + 1) not in _EACH:
        return False
    return of > position + 1 or passage.word(of + 2) in _PERIODS


def _is_for_all(passage: Passage, at: int, position: int) -> bool:
    """Return whether "anyone who arrives an hour late" or "if it is" sets a condition."""
    late = passage.near(position, 0, 4) & _LATE
    missed = passage.word(at) == "by" and passage.near(at, _WILL_REACH, 0) & _MISSES
    if not (late or missed):
        return False
    before = passage.lows[:position]
    general = any(
        low == "whoever" or (low in _WHOEVER and passage.word(each + 1) in _WHO)
        for each, low in enumerate(before)
    )
    return general or bool(not _IF.isdisjoint(before) and passage.words & _REFUNDS)


def _will_be_shut(passage: Passage, at: int) -> bool:
    """Return whether a road "will be closed", "is to be shut" leads to "for" and a time."""
    if passage.near(at, _SHUT_REACH, 0).isdisjoint(_SHUT):
        return False
    return "be" in passage.near(at, _AGAIN_REACH, 0)


def _runs_again(passage: Passage, at: int) -> bool:
    """Return whether trains "will run again" or a road is "to be open again" leads to "in"."""
    near = passage.near(at, _AGAIN_REACH, 0)
    if near.isdisjoint(_AGAIN) or near.isdisjoint(_GO) or near & _PERSONS:
        return False
    return bool(passage.near(at, _WILL_REACH, 0) & _WILL)
