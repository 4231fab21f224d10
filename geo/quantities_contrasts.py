"""Contrasts that ask for a figure: "by car it is ten", "and six back", "the second nine".

In: a `Scan`, a bare number and the last figures read. Out: the figure whose unit is meant, or
None. Pure. Each rule looks a bounded way back and ahead.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.languages import words
from geo.quantities_bases import (
    ANY,
    LENGTH,
    TIME,
    WAYS,
    Bare,
    clause_before,
    ends_clause,
    find_base,
    likelier,
)
from geo.quantities_figure import Figure
from geo.quantities_gaps import (
    find_adjunct,
    find_leg,
    is_at_a_place,
    is_gapped,
    is_inserted,
    is_named,
    is_parallel,
)
from geo.quantities_text import Scan, Tag
from geo.units import FAR_LENGTHS, Dimension, unit_of

__all__ = ["changed", "contrasted", "gapped", "opposed"]

_IT = words("it that this which")
_BECAME = words("became becomes become")
_IS = _BECAME | words("is was s be been")
_AUXILIARIES = words("will would could should may might must have has had be")
_NOW = words("now today then nowadays")
_CHANGED = words("new old with once when shorter direct")
_OTHERS = words("one other second first latter former third rest next last")
_WAY_NOUNS = words("course way route distance")
_USUAL = words("unusual usual normal enough common")
_OFTEN = words("times twice once week month year thrice")
# "by car it is ten": what the other figure is set against
_SETTING = words(
    "ago before round around cape canal end finally reality practice fact by via through back"
    " home return returning going coming down up way map rail train road car air plane sea boat"
    " ferry bus coach bicycle bike foot land water crow direct straight winter summer northbound"
    " southbound eastbound westbound stream current tide wind uphill downhill"
    " without now today then nowadays"
)
_SOMETIMES = words("sometimes often occasionally usually normally mostly eventually once")
_LEADS = words("and or but then another against plus to yet")
_DETERMINERS = words("the a an his her its their our my")
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
_BY_THE_SUN = (["by", "day"], ["by", "night"])
_BY_LAND = words("road rail sea land water train car boat")
_ONCE = words("before earlier then")
_THROUGH = words("by through via round around over across")
_OTHERWISE = words("with without if when via")
_PHRASE = 5
_FAR = 100.0
_PLACED = words(
    "in on outside inside through along across before after during with without under downhill"
    " uphill upstream downstream elsewhere above below beyond at by"
)
_COMPASS = words("north south east west north-east north-west south-east south-west")
_CUTS = words("bring brings brought cut cuts reduced reduces")
_DAYS = words("day week month year")
_BEFORE = 8
_THEM = words("them those these which")


def contrasted(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the figure that "going home it is ten" or "by car, five" is set against.

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
    at, follow = bare.at, scan.words[bare.nxt]
    if scan.words[at] == "another" and bare.stopped and scan.words[at - 1] in _IS:
        return find_base(scan, bare.index, recent, WAYS, 1)
    if not bare.stopped and _is_usual(scan, bare.nxt):
        return find_base(scan, bare.index, recent, TIME, 1)
    now = scan.words[at] in _NOW
    at -= now
    if scan.words[at] not in _IS:
        return None
    be, at = at, _first_of_verb(scan, at)
    foreseen = at < be
    told = scan.words[at - 1] not in _IT and bare.stopped and not bare.small
    if told and not _WAY_NOUNS.isdisjoint(clause_before(scan, at - 1, 6)):
        return find_base(scan, bare.index, recent, LENGTH, 1)  # "the direct course was 24,500"
    if scan.words[at - 1] in _IT and scan.words[at - 3 : at - 1] in _BY_THE_SUN and bare.stopped:
        return find_base(scan, bare.index, recent, TIME, 2)
    base = find_base(scan, bare.index, recent, ANY, 1)
    if base is None:
        return None
    if bare.stopped and scan.words[at - 1] in _IT and scan.words[at - 2] in _BY_LAND:
        base = likelier(scan, bare, recent, base)
    between = scan.words[base.next : at]
    if not _OFTEN.isdisjoint(between) and "ago" not in between:
        return None  # "walks 15 km twice a week; in summer it is four"
    if foreseen and scan.words[at - 1] == "and" and not _NOW.isdisjoint(between):
        return base if bare.stopped else None  # "it is four hours now and will be two"
    if scan.words[at - 1] not in _IT:
        if told and not bare.number.words and is_named(scan, at - 1, far=bare.number.value >= _FAR):
            return base if unit_of(base.unit).dimension is Dimension.LENGTH else None
        other = scan.words[at - 1] in _OTHERS and bare.stopped
        told = scan.words[base.index - 1] in _IS or _is_first(scan, base.index)
        return base if other and told else None
    if not bare.stopped and follow == "more":
        return base if scan.words[bare.nxt + 1] in ("to", "from", "by") else None
    once = follow in _ONCE and ends_clause(scan, bare.nxt + 1)  # "it was seven and a half before"
    if not (bare.stopped or once or follow in ("by", "if", "with", "via")):
        return None
    if scan.words[be] in _BECAME or now or once:
        return base
    timed = unit_of(base.unit).dimension is Dimension.TIME
    if scan.gaps[at - 1][:1] == "." and scan.gaps[bare.nxt][:1] == ".":
        return None if timed else base  # "It was 21." But "It was six." may be an hour of the clock
    first = base.next
    while first < at and scan.gaps[first] in (" ", "-", "'") and scan.words[first] != "but":
        first += 1
    if foreseen and not _CHANGED.isdisjoint(scan.words[first:at]):
        return base  # "with the new link it would be three"
    behind = scan.words[bare.nxt : bare.nxt + 4] if not bare.stopped else ()
    if not _SETTING.isdisjoint([*scan.words[first:at], *behind]) or scan.words[first] == "for":
        return base  # "for coaches it is 100"
    speed = unit_of(base.unit).dimension is Dimension.SPEED
    named = any(
        scan.words[each] in ("from", "to") and scan.shown(each + 1)[:1].isupper()
        for each in range(first, at)
    )
    placed = "for" in scan.words[first:at] or scan.words[first] in _PLACED
    return base if named or ((speed or foreseen) and placed) else None


def _is_first(scan: Scan, index: int) -> bool:
    """Return whether "the first stage, 42 km," has a figure: "the second will be 51" follows."""
    return scan.gaps[index] == ", " and "first" in scan.words[max(0, index - _PHRASE) : index]


def _first_of_verb(scan: Scan, at: int) -> int:
    """Return where "would have been" begins, which ends at a word."""
    first = at
    while scan.words[first - 1] in _AUXILIARIES and scan.joined(first) and at - first < _PHRASE:
        first -= 1
    return first


def _is_usual(scan: Scan, at: int) -> bool:
    """Return whether a number was not unusual, or enough: said of the time before."""
    if scan.words[at] not in ("is", "are", "was", "were"):
        return False
    return scan.words[at + 1 + (scan.words[at + 1] == "not")] in _USUAL


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
    start = at - (scan.words[at - 1] in _DETERMINERS)
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
    tail = " ".join(scan.words[bare.nxt : bare.nxt + 4]) + " "
    if word == "but" and follow == "otherwise":
        return base
    if follow == "back" or any(tail.startswith(each + " ") for each in _RETURNS):
        return base
    if word == "or" and follow in _OTHERWISE:
        return base
    if follow == "by":
        way = scan.words[bare.nxt + 1 : bare.nxt + 5]
        ends = [at for at, each in enumerate(way) if each in _BY]
        named = way[0] == "the" and scan.shown(bare.nxt + 2)[:1].isupper()  # "by the Cape"
        if way[0] == "the" and "one" in way and "by" in scan.words[base.next : base.next + 6]:
            return base  # "by the old road and 540 by the new one"
        return base if named or (ends and (not ends[0] or way[0] in _DETERMINERS)) else None
    sped = unit_of(base.unit).dimension is Dimension.SPEED  # "20mph in towns, 60 on main roads"
    if word == "but" and sped:
        return base if follow in _WHERE else None
    if word == "another" and follow == "to" and scan.shown(bare.nxt + 1)[:1].isupper():
        return base
    if follow in _COMPASS and scan.words[bare.nxt + 1] == "of":
        return base if unit_of(base.unit).dimension is Dimension.LENGTH else None
    joined = (word in ("and", "but") or sped) and not bare.small
    if joined and _is_placed(scan, base.next) and _is_placed(scan, bare.nxt):
        return base if _is_short(scan, bare.nxt) else None
    if (scan.words[base.next], follow) in _PAIRED:
        return base
    if follow != scan.words[base.next] and {follow, scan.words[base.next]} <= _COURSES:
        return base if scan.spaced(base.next) and _is_short(scan, bare.nxt) else None
    same = scan.words[base.next] == follow and scan.spaced(base.next)
    return base if same and follow in _ALIKE else None


def _is_placed(scan: Scan, at: int) -> bool:
    """Return whether a word says where or when a figure holds: "downhill", "in the strait"."""
    return scan.words[at] in _PLACED and scan.gaps[at] == " "


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
