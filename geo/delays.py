"""Delays and differences: what a journey has more or less than planned, or than another.

In: a sentence and the position of a figure. Out: whether it is one.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from geo.cues import BE, CLAUSE_ENDS, HEDGING, WHOM, words
from geo.scene import Passage
from geo.units import Dimension

__all__ = ["is_delay", "is_difference", "is_margin_of_two"]

# "102 minutes before it was expected": a delay or a gain on the timetable.
_DELAY_PHRASES = (
    "late",
    "after time",
    "behind schedule",
    "behind time",
    "ahead of schedule",
    "early",
    "before it was expected",
    "before they were expected",
    "longer than planned",
    "longer than scheduled",
    "longer than usual",
    "longer than expected",
    "delay",
    "delays",
    "ahead of time",
    "overdue",
    "before schedule",
    "in hand",
    "than planned",
    "than scheduled",
    "than the timetable",
    "before time",
    "ahead of its schedule",
    *(f"ahead of {whose} plan" for whose in ("her", "his", "its", "their", "the")),
    "down on the schedule",
    "down on schedule",
    "earlier than",
)
_DELAY_HEADS: dict[str, list[str]] = {}  # each first word of theirs, with the phrases it opens
for _phrase in _DELAY_PHRASES:
    _DELAY_HEADS.setdefault(_phrase.split(" ")[0], []).append(f" {_phrase} ")
_DELAY_BEFORE = (
    "won by",
    "win by",
    "lead of",
    "margin of",
    "loss of",
    "gain of",
    "saving of",
    "penalty of",
    "ahead by",
    "delay of",
    "delays of",
    "delayed by",
    "late by",
    "delayed for",
    "behind by",
)
_DELAY_TAILS = frozenset(each.split(" ")[-1] for each in _DELAY_BEFORE)
# where none of these stands in a sentence, none of the phrases does
_DELAYING = words(
    "late time schedule scheduled early expected longer delay delays delayed overdue hand planned"
    " timetable plan earlier won win lead margin penalty ahead behind"
    " loss gain saving"
)
_THEM = WHOM | {"you"}
_WERE_LOST = (["were", "lost"], ["was", "lost"], ["were", "gained"])
_EXTRA, _EXTRA_NOUNS = words("additional extra"), words("distance length mileage time way")
_CHANGES = words("adds added adding add save saves saved saving gain gained lose lost losing")
_CHANGED_BY = frozenset(
    f"{verb} by"
    for verb in ("cut", "shortened", "reduced", "lengthened", "extended", "increased", "time")
)
# "cuts the trip from Tokyo to Fukui by 36 minutes", "shaves 20 minutes off the run"
_CHANGERS = words(
    "cut cuts cutting shorten shortens shortened shortening reduce reduces reduced reducing slash"
    " slashes slashed slashing trim trims trimmed trimming lengthen lengthens lengthened extend"
    " extends extended increase increases increased beat beats beating broke breaking bettered"
    " improve improves improved shave shaves shaved shaving knock knocks knocked knocking slice"
    " slices sliced take takes took taking"
)
_CHANGER_REACH = 12
_HEDGES = HEDGING | {"roughly"}
# "better by almost six days", "the old mark has gone by nine days"
_BETTERED = words("better worse slower faster quicker shorter longer gone beaten bettered improved")
# between "adds" and what it adds
_MORE_OF = words("a an another further some about around up to roughly nearly almost all of just")
_LAID = words("track tracks line lines rail rails railway road roads motorway highway canal wire")
_THAN = words("more less than well at least over under about nearly almost just some a little")
_MORE = words("less more longer shorter faster slower quicker")
_QUICKER = words("closer nearer longer shorter faster slower quicker")
_PUT = words("put had have has with left")
_BEHIND = words("behind ahead after before")
_EARLIER, _THEN = words("before ago now year today usual planned old earlier until"), 6
_A, _SLOW = words("a an"), words("lorry truck tractor caravan bus snowplough trailer flock herd")
_BEING, _EXPLETIVE = words("is was were been always still already"), words("there it")
_PACE = words("faster slower quicker sooner")
_RECORDS, _TO_RECORD = words("record mark best"), 5
_BEATEN = words("better worse slower faster quicker gone beaten bettered beat cut won win lost")
_CLOSED: tuple[list[str], ...] = (
    *(["than"], [","], ["."], [";"], ["and"], ["but"], ["will"], []),
    *(["at"], ["by"], ["if"], ["on"]),  # "and takes ten days more at 15 knots"
)
_INSTEAD = words(
    "instead round around detour avoid avoiding avoids via than canal direct shortest diverted"
    " rerouted sent inland"
)


def is_delay(passage: Passage, position: int) -> bool:
    """Return whether a time is a delay, or a gain on the timetable.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True for "15 minutes late".
    """
    if passage.words.isdisjoint(_DELAYING):
        return False
    lows = passage.lows
    low = position
    while low > 0 and lows[low - 1] in _HEDGES:
        low -= 1
    if low > 0 and lows[low - 1] in _DELAY_TAILS and passage.before(low, 3).endswith(_DELAY_BEFORE):
        return True
    following = lows[position + 1 : position + 6]
    if following[:1] in (("before",), ("earlier",)) and _is_expected(passage, low):
        return passage.word(position + 2) in CLAUSE_ENDS
    opened = [each for low in following for each in _DELAY_HEADS.get(low, ())]
    if not opened:
        return False
    for at, item in enumerate(passage.items[position + 1 : position + 6]):
        if item.quantity is not None and item.quantity.dimension is Dimension.TIME:
            following = following[:at]  # "after six hours, which was 90 minutes late"
            break
    after = f" {' '.join(following)} ".partition(" and ")[0] + " "
    return any(each in after for each in opened)


def _is_expected(passage: Passage, at: int) -> bool:
    """Return whether "had expected him" leads to a time: "two months before"."""
    return passage.word(at - 1) in _THEM and passage.word(at - 2) == "expected"


def is_difference(passage: Passage, position: int) -> bool:
    """Return whether a time is what one journey takes less or more than another.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True for "an hour less than before" and "16 hours behind him".
    """
    at = passage.back_over(position, _MORE_OF)
    lead = passage.word(at)
    if lead in _EXTRA or (
        (lead in BE or lead == "of")
        and passage.word(at - 1) in _EXTRA_NOUNS
        and passage.word(at - 2) in _EXTRA
    ):
        return True  # "an extra 40 km", "the additional distance is 40 km"
    if lead == "and" and at > 0 and passage.items[at - 1].quantity is not None:
        return is_difference(passage, at - 1)  # "adds 3,400 miles and about ten days"
    at = _by_more_than(passage, at)
    lead = passage.word(at)
    by = lead == "by"
    if by and passage.near(at, 4, 0) & _BETTERED:
        return True
    before, following = passage.before(position, 2), passage.after(position, 2)
    if before == "detour of" or following.endswith("detour"):
        return True
    # "Contact was lost four hours after": nothing lost four hours
    changed = lead in _CHANGES and passage.word(at - 1) not in BE
    changed = changed and passage.word(at + 1) != "up"  # "the tunnels add up to 40 km"
    # "adds 64 km of track from York to Hull": a way of its own
    changed = changed and not (following.startswith("of ") and passage.near(position, 0, 4) & _LAID)
    if changed or before in _CHANGED_BY:
        return True
    after = following.split()
    if after == ["came", "off"] or after in _WERE_LOST:
        return True  # "so that 16 minutes came off it"
    if (by or after[:1] == ["off"]) and not _CHANGERS.isdisjoint(
        passage.lows[max(0, at - _CHANGER_REACH) : at + 1]
    ):
        return True
    if not after:
        return False
    if after == ["ahead", "of"] and passage.word(position + 3) in _THEM:
        # "they have 3,000 km ahead of them": the way they go; "he was two days ahead of them"
        return passage.word(at) in _BEING and passage.word(at - 1) not in _EXPLETIVE
    if after[0] in ("outside", "inside") and "record" in passage.near(position, 0, 5):
        return True
    if (
        after[0] == "after"
        and after[1:]
        and after[1] in _THEM
        and passage.word(position + 3) in CLAUSE_ENDS
    ):
        return True  # "the second man came in 41 minutes after him"
    if after[0] in ("behind", "ahead"):
        if after[1:] and after[1] in _A and passage.word(position + 3) in _SLOW:
            return False  # "90 km, two hours behind a lorry"
        behind_them = after[1:] and after[1] in _THEM and passage.near(position, 3, 0) & _PUT
        return after[1:] != ["schedule"] and not behind_them
    quantity = passage.items[position].quantity
    if quantity is not None and quantity.dimension is Dimension.LENGTH:
        return _is_longer_way(passage, position, after)
    if after[0] in _QUICKER:
        return True
    return after[0] in _MORE and after[1:] in _CLOSED


def _by_more_than(passage: Passage, at: int) -> int:
    """Return where "by" stands in "by more than two hours", else where the hedges end."""
    lows, by = passage.lows, at
    while by > 0 and lows[by] in _THAN:
        by -= 1
    return by if by >= 0 and lows[by] == "by" else at


def is_margin_of_two(passage: Passage, position: int) -> bool:
    """Return whether a difference lies between two travellers, not between two times of a way.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items; `is_difference` holds there.

    Returns
    -------
    bool
        True for "41 minutes after him" and "faster by six days"; False for "an hour less than
        before", which is still of the way from one place to the other.
    """
    after = passage.word(position + 1)
    if after == "came" and passage.word(position + 2) == "off":
        return True
    if after == "off" and not _RECORDS.isdisjoint(passage.near(position, 0, _TO_RECORD)):
        return True  # "takes 22 minutes off the old record"
    if after in _PACE and passage.word(position + 2) == "than":
        return not _EARLIER & passage.near(position, 0, _THEN)
    if after in _BEHIND or after in _PACE:
        return True
    at = passage.back_over(position, _MORE_OF)
    at = _by_more_than(passage, at)
    return passage.word(at) == "by" and bool(passage.near(at, 4, 0) & _BEATEN)


def _is_longer_way(passage: Passage, position: int, after: list[str]) -> bool:
    """Return whether a length is what one way has more than another.

    "300 miles further than by the canal"; but "the next town, 30 miles further", is a leg.
    """
    if after[0] in ("further", "farther"):
        if after[1:] == ["than"] or passage.after(position, 4).endswith("by way of"):
            return True
        return after[1:] in _CLOSED and bool(passage.words & _INSTEAD)
    return after[0] in ("longer", "shorter") or (after[0] in _MORE and after[1:] in _CLOSED)
