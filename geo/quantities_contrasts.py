"""Contrasts that ask for a figure: "an hour, not 40", "and six back", "the second nine".

In: a `Scan`, a bare number and the last figures read. Out: the figure whose unit is meant, or
None. Pure. Each rule looks a bounded way back and ahead.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.languages import words
from geo.quantities_bases import (
    ANY,
    DETERMINERS,
    LENGTH,
    PLACED,
    TIME,
    WAYS,
    Bare,
    ends_clause,
    find_base,
)
from geo.quantities_figure import Figure
from geo.quantities_gaps import (
    find_adjunct,
    find_leg,
    is_at_a_place,
    is_gapped,
    is_inserted,
    is_parallel,
)
from geo.quantities_text import Scan, Tag
from geo.units import FAR_LENGTHS, Dimension, unit_of

__all__ = ["changed", "gapped", "opposed"]

_IT = words("it that this which")
_SOMETIMES = words("sometimes often occasionally usually normally mostly eventually once")
_LEADS = words("and or but then another against plus to yet")
_BY = words(
    "road rail train car air sea boat plane bus ferry foot bike bicycle ship motorway highway"
    " coach land water river canal tram lorry truck barge helicopter jet van taxi sled horse metro"
    " cable-car route way pass tunnel track tube underground expressway freeway day night"
)
_RETURNS = (
    "on the way back",
    "on the return",
    "on the way home",
    "the other way",
    "in the other direction",
    "in the opposite direction",
    "coming back",
    "coming home",
    "going back",
    "going home",
    "as the crow flies",
    "in a straight line",
    "on foot",
)
_ALIKE = words("as on in by to from for at with when there up down during")
_WHERE = words("through on in when if with over at")
_PAIRED = {("on", "off"), ("there", "back"), ("up", "down"), ("down", "up"), ("out", "in")}
# two of these part the way there from the way back: "five days upstream and three down"
_COURSES = words(
    "up down out there back home upstream downstream uphill downhill north south east west with"
    " northbound southbound eastbound westbound outbound inbound going coming against over"
    " outward homeward"
)
_AGAINST = words("against versus vs")
_AGAINST_TWO = frozenset(
    {("instead", "of"), ("rather", "than"), ("compared", "with"), ("compared", "to")}
)
_THROUGH = words("by through via round around over across")
_OTHERWISE = words("with without if when via")
_PHRASE = 5
_FAR = 100.0
_COMPASS = words("north south east west north-east north-west south-east south-west")
_CUTS = words("bring brings brought cut cuts reduced reduces")
_DAYS = words("day week month year")
_BEFORE = 8
_THEM = words("them those these which")


def changed(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the figure of "from nine hours to six", "an hour, not 140", "the 85 from A to B".

    Parameters
    ----------
    scan
        The text.
    bare
        The number.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Figure or None
        The figure; None where there is no such cue.
    """
    at, last = bare.at, recent[-1]
    word = scan.words[at]
    turn = at - (scan.words[at - 1] in ("down", "up"))
    came = scan.words[max(0, last.index - 3) : last.index]
    if word == "to" and last.next == turn and "from" in came:
        return find_base(scan, bare.index, recent, ANY)
    if word == "to" and scan.words[at - 1] == "down":
        cut = not _CUTS.isdisjoint(scan.words[max(0, at - _PHRASE - 1) : at])
        if cut and (bare.stopped or scan.words[at - 2] in _IT):  # "would bring this down to five"
            return find_base(scan, bare.index, recent, ANY, 1)
    if word == "s" and scan.words[at - 1] in _BY and _is_set_against(scan, at - 1):
        return find_base(scan, bare.index, recent, ANY) if bare.stopped else None
    if word == "not" and last.next == at and bare.stopped:
        return find_base(scan, bare.index, recent, ANY)
    if word == "not" and bare.stopped and scan.gaps[at] == ", ":
        return find_base(scan, bare.index, recent, ANY)  # "40 minutes from Ulm to Bonn, not 54"
    if word in _SOMETIMES and bare.stopped and scan.gaps[at] == ", ":
        return find_base(scan, bare.index, recent, ANY)
    if word == "s" and scan.words[at - 1] in _DAYS and bare.stopped:
        return find_base(scan, bare.index, recent, LENGTH)  # "18 miles of the day's 25"
    follow = scan.words[bare.nxt]
    if follow == "of" and scan.words[bare.nxt + 1] in _THEM:
        return last if _is_part_of(scan, bare, recent) else None
    if word == "the" and not bare.stopped and follow == "from" and not bare.small:
        named = scan.shown(bare.nxt + 1)[:1].isupper() if bare.nxt + 1 < scan.count else False
        if named and "to" in scan.words[bare.nxt + 2 : bare.nxt + 7]:
            return find_base(scan, bare.index, recent, LENGTH)
    return None


def _is_set_against(scan: Scan, at: int) -> bool:
    """Return whether "instead of the train" ends at a word."""
    start = at - (scan.words[at - 1] in DETERMINERS)
    return (scan.words[start - 2], scan.words[start - 1]) in _AGAINST_TWO or (
        scan.words[start - 1] in _AGAINST
    )


def _is_part_of(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> bool:
    """Return whether a number is so many of the figure right before: "six days, two of them".

    Where more numbers stand before, it may be of what those count.
    """
    last = recent[-1]
    if scan.gaps[bare.index] != ", " or bare.index - last.next > 1:
        return False
    others = [at for each in recent for at in range(each.index, each.next)]
    if unit_of(last.unit).dimension not in WAYS or bare.number.value >= last.value:
        return False
    return not any(
        scan.tags[at] & (Tag.DIGITS | Tag.NUMBER) and at not in others
        for at in range(max(0, last.index - _BEFORE), last.index)
    )


def opposed(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the figure of "and 520 by motorway", "and six back", "and 27 on the second".

    Parameters
    ----------
    scan
        The text.
    bare
        The number.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Figure or None
        The figure; None where there is no such cue.
    """
    at, follow = bare.at, scan.words[bare.nxt] if not bare.stopped else ""
    word = scan.words[at]
    against = word in _AGAINST or (scan.words[at - 1], word) in _AGAINST_TWO
    that = word == "the" and scan.words[at - 1] in _AGAINST and follow in ("", "that")
    if (against and follow in _THROUGH) or that:  # "against the 240 that part them"
        return find_base(scan, bare.index, recent, ANY)
    if word == "at" and bare.number.value >= _FAR and is_at_a_place(scan, at, bare.nxt):
        far = recent[-1].unit in FAR_LENGTHS
        return find_base(scan, bare.index, recent, LENGTH, 1) if far else None
    if word in ("including", "counting") and follow in ("at", "in", "on"):
        return find_base(scan, bare.index, recent, TIME)
    if word == "in" and scan.words[at - 1] in ("and", "but", "or"):
        # "in 51 minutes at 40 km/h, and in 43 going down"
        base = find_base(scan, bare.index, recent, TIME)
        again = base is not None and scan.words[base.index - 1] == "in"
        return base if again and (bare.stopped or follow in _COURSES | {"by"}) else None
    if follow in ("more", "less") and scan.words[bare.nxt + 1] == "than":
        beside = recent[-1].next == bare.at + 1 and scan.gaps[bare.at + 1] == ", "
        return find_base(scan, bare.index, recent, WAYS) if beside else None
    if word not in _LEADS and scan.gaps[at + 1] != ", ":
        return None
    base = find_base(scan, bare.index, recent, ANY)
    if base is None:
        return None
    return base if _holds_elsewhere(scan, bare, base) else None


def _holds_elsewhere(scan: Scan, bare: Bare, base: Figure) -> bool:
    """Return whether a number that is joined on holds for another way, place or course."""
    at, follow = bare.at, scan.words[bare.nxt] if not bare.stopped else ""
    word, before = scan.words[at], scan.words[base.next]
    tail = " ".join(scan.words[bare.nxt : bare.nxt + 4]) + " "
    if word == "but" and follow == "otherwise":
        return True
    if follow == "back" or any(tail.startswith(each + " ") for each in _RETURNS):
        return True
    if word == "or" and follow in _OTHERWISE:
        return True
    if follow == "by":
        return _is_by_another(scan, bare, base)
    dimension = unit_of(base.unit).dimension
    sped = dimension is Dimension.SPEED  # "20mph in towns, 60 on main roads"
    if word == "but" and sped:
        return follow in _WHERE
    if word == "another" and follow == "to" and scan.shown(bare.nxt + 1)[:1].isupper():
        return True
    if follow in _COMPASS and scan.words[bare.nxt + 1] == "of":
        return dimension is Dimension.LENGTH
    joined = (word in ("and", "but") or sped) and not bare.small
    if joined and _is_placed(scan, base.next) and _is_placed(scan, bare.nxt):
        return _is_short(scan, bare.nxt)
    if (before, follow) in _PAIRED:
        return True
    if follow != before and {follow, before} <= _COURSES:
        return scan.spaced(base.next) and _is_short(scan, bare.nxt)
    return before == follow and scan.spaced(base.next) and follow in _ALIKE


def _is_by_another(scan: Scan, bare: Bare, base: Figure) -> bool:
    """Return whether "and 520 by motorway", "and 540 by the new one" names another way."""
    way = scan.words[bare.nxt + 1 : bare.nxt + 5]
    if way[0] == "the" and "one" in way and "by" in scan.words[base.next : base.next + 6]:
        return True  # "by the old road and 540 by the new one"
    if way[0] == "the" and scan.shown(bare.nxt + 2)[:1].isupper():
        return True  # "by the Cape"
    ends = [at for at, each in enumerate(way) if each in _BY]
    return bool(ends) and (not ends[0] or way[0] in DETERMINERS)


def _is_placed(scan: Scan, at: int) -> bool:
    """Return whether a word says where or when a figure holds: "downhill", "in the strait"."""
    return scan.words[at] in PLACED and scan.gaps[at] == " "


def _is_short(scan: Scan, at: int) -> bool:
    """Return whether nothing but a short phrase ends the clause: "outside it", "on the plains"."""
    return any(ends_clause(scan, each) for each in range(at + 1, at + _PHRASE + 2))


def gapped(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the figure of a clause whose verb the next one leaves out: "the second nine".

    Parameters
    ----------
    scan
        The text.
    bare
        The number.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Figure or None
        The figure; None where there is no such cue.
    """
    if not bare.stopped:
        return None
    last = recent[-1]
    far = bare.number.value >= _FAR and unit_of(last.unit).dimension is Dimension.LENGTH
    parted = not bare.number.value.is_integer()
    far = far and not bare.number.words
    first = is_gapped(scan, bare.at, parted=parted, far=far)
    if first < 0:
        first = is_inserted(scan, bare.at + 1, far=far)
    if first < 0:
        first = find_leg(scan, bare.index)
    sure = first >= 0
    if not sure:
        first = find_adjunct(scan, bare.at)
    base = find_base(scan, first, recent, ANY) if first >= 0 else None
    if base is None or not (sure or is_parallel(scan, first, base.index)):
        return None
    lead = scan.words[bare.at]
    if lead in _ALIKE and lead not in scan.words[max(0, base.index - 3) : base.index]:
        return None
    return base
