"""Numbers of a list whose unit stands with the first: "900 km in Kenya, 400 in Uganda".

In: a `Scan`, a bare number and the last figures read. Out: the figure whose unit is meant, or
None. Pure. Each rule looks a bounded way back and ahead.
Method: a list repeats its frame (a phrase of place, "as", a name in commas) or names who tells
the figure ("the radio put it at 2,500"); what is told of one way is of like size.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.languages import words
from geo.quantities_bases import ANY, LENGTH, TIME, WAYS, Bare, ends_clause, find_base
from geo.quantities_figure import Figure
from geo.quantities_text import Scan
from geo.units import Dimension, unit_of

__all__ = [
    "NEARER",
    "headed_apart",
    "listed_apart",
    "nearer_at",
    "placed_apart",
    "shared_out",
    "told_apart",
]

_PLACES = words("in through across on along over inside outside via under within beyond")
_PHRASE = 5  # words between a figure and the phrase of place that goes with it
_SHORT = 6
_LISTING = words("and but while with then or")
_ARTICLES = words("the a an")
_FAR = 100.0
_ALIKE = 2.5  # what two tell of one way
_MAKES = words("made makes make making reckoned reckons reckon called calls put puts say says")
_TELLERS = words(
    "chart log map maps odometer paper papers radio book books board guide guidebook app watch"
    " computer timetable schedule plotter brochure manual report press newspaper newspapers website"
    " police organisers organizers captain navigator owner bureau ministry company instrument sign"
)
_THAT = words("that those")
_OF_THESE = words("this these that those which")
_ARE = words("is are was were led lead ran run went lay lie")
_TRAVELLED = words(
    "driven ridden run walked flown sailed cycled covered timed made done paved tarred electrified"
    " laid rowed skied marched swum towed"
) | (_PLACES - {"within", "beyond"})
_THEM = words("them these those which")
_WHOLE = words("the its their these those")
_ONWARD = {("on", "from"), ("on", "to"), ("from", "there"), ("from", "that")}
_HEADS = words("to from")
NEARER = words("nearer closer further farther nearest closest furthest farthest")
_SPENT = words("spent passed lost wasted went slept rested")
_CLAUSE = 9
_MOST_APART = 9
_UNDER_WAY = frozenset(
    {"on the way", "in the air", "at sea", "under way", "on the road", "in the saddle", "on board"}
    | {"on the water", "in the cockpit", "on the rails", "on foot", "in the boat", "aboard"}
)


def placed_apart(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the length of "900 km lie in Kenya" that "and 400 in Uganda" goes on from.

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
        The figure; None where either lacks its phrase of place.
    """
    if bare.stopped or bare.number.words or scan.words[bare.nxt] not in _PLACES:
        return None
    if not (scan.words[bare.at] in _LISTING or scan.gaps[bare.index] == ", "):
        return None
    name = bare.nxt + 1 + (scan.words[bare.nxt + 1] in _ARTICLES)
    if name >= scan.count or not scan.shown(name)[:1].isupper():
        return None
    if not any(ends_clause(scan, at) for at in range(name + 1, name + 1 + _SHORT)):
        return None
    base = find_base(scan, bare.index, recent, ANY)
    if base is None or unit_of(base.unit).dimension is not Dimension.LENGTH:
        return None
    return base if _has_place(scan, base.next) else None


def _has_place(scan: Scan, at: int) -> bool:
    """Return whether "lay on", "ran through" or "in" follows a figure in its clause."""
    for each in range(at, at + _PHRASE):
        if scan.gaps[each] not in (" ", "\n"):
            return False
        if scan.words[each] in _PLACES:
            return True
    return False


def told_apart(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the figure that another teller puts otherwise: "the radio put it at 2,500".

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
        The figure; None where nobody tells it, or it is of another size.
    """
    word, at = scan.words[bare.at], bare.at
    if not bare.stopped and scan.words[bare.nxt] != "and":
        return None
    if word == "as":
        base = find_base(scan, bare.index, recent, ANY)
        return base if base and "as" in scan.words[max(0, base.index - 3) : base.index] else None
    at -= word == "at"
    if scan.words[at] == "it" and scan.words[at - 1] in _MAKES:
        return _of_its_size(bare, find_base(scan, bare.index, recent, WAYS, 1))
    if word in _TELLERS or _is_that_of(scan, bare.at):
        return _of_its_size(bare, find_base(scan, bare.index, recent, LENGTH))
    return None


def _is_that_of(scan: Scan, at: int) -> bool:
    """Return whether "that of his brother" ends at a word."""
    return any(
        scan.words[each] in _THAT and scan.words[each + 1] == "of"
        for each in range(max(0, at - _PHRASE), at - 1)
    )


def _of_its_size(bare: Bare, base: Figure | None) -> Figure | None:
    """Return a figure that a number may tell again, and None where it is of another size."""
    if base is None or base.value <= 0:
        return None
    return base if 1 / _ALIKE < bare.number.value / base.value < _ALIKE else None


def listed_apart(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the length of "to Lublin, 162 km" where "to Brest, 1,048," follows.

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
        The figure; None where one of the two stands behind no name.
    """
    if not bare.stopped or bare.number.words or bare.number.value < _FAR:
        return None
    if scan.gaps[bare.at + 1] != ", " or not scan.shown(bare.at)[:1].isupper():
        return None
    base = find_base(scan, bare.index, recent, LENGTH)
    if base is None or not base.index or scan.gaps[base.index] != ", ":
        return None
    return base if scan.shown(base.index - 1)[:1].isupper() else None


def headed_apart(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the figure of "to Derby it is 220 km" where "to Halls Creek 690" follows.

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
        Also that of "310 km to Riga" where "and 295 on from there" follows, and of "four hours
        from Graz" where "from Villach two" does; None where one of the two has no such head.
    """
    onward = (scan.words[bare.nxt], scan.words[bare.nxt + 1]) in _ONWARD
    if onward and not bare.stopped:
        if scan.words[bare.at] not in _LISTING and scan.gaps[bare.index] != ", ":
            return None
        return find_base(scan, bare.index, recent, ANY)
    listed = scan.words[bare.nxt] == "and" and scan.words[bare.nxt + 1] in _HEADS
    if not (bare.stopped or listed):
        return None
    first = bare.at
    while scan.words[first] not in _HEADS:
        if not scan.shown(first)[:1].isupper() or bare.at - first > _PHRASE:
            return None
        first -= 1
    opens = scan.gaps[first] in (", ", "; ") or scan.words[first - 1] in _LISTING
    aged = scan.gaps[bare.at + 1] == ", " and scan.gaps[first] == ", "  # "a man, from Kiel, 21"
    if first == bare.at or not opens or aged:
        return None
    base = find_base(scan, bare.index, recent, ANY)
    if base is None:
        return None
    behind = first if scan.words[first] == "from" else base.index
    return base if scan.words[first] in scan.words[max(0, base.index - _CLAUSE) : behind] else None


def nearer_at(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the length that "Kiel is nearer, at 60" goes on from.

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
        The figure; None where nothing is nearer or further, or the clause goes on.
    """
    at = bare.at
    if scan.words[at] != "at" or scan.words[at - 1] not in NEARER or not bare.stopped:
        return None
    return find_base(scan, bare.index, recent, LENGTH, 1) if scan.gaps[at] == ", " else None


def shared_out(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the figure of which "of these 1,200 were driven", "41 of them were spent" is a part.

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
        The figure; None where the number may count somebody.
    """
    if bare.stopped:
        return None
    if scan.words[bare.nxt] == "of" and scan.words[bare.nxt + 1] in _THEM:
        return _some_of_them(scan, bare, recent)
    if _is_of_a_whole(scan, bare, recent[-1]):
        return recent[-1]
    if scan.words[bare.at - 1] != "of" or scan.words[bare.at] not in _OF_THESE:
        return None
    if scan.words[bare.nxt] not in _ARE or scan.words[bare.nxt + 1] not in _TRAVELLED:
        return None
    base = find_base(scan, bare.index, recent, LENGTH, 1)
    if base is None or bare.number.value >= base.value:
        return None
    return base if bare.index - base.next <= _MOST_APART else None


def _is_of_a_whole(scan: Scan, bare: Bare, whole: Figure) -> bool:
    """Return whether "Of the 380 km to the coast, 60 are gravel" leads to a number."""
    if scan.words[bare.nxt] not in _ARE or scan.gaps[bare.index] != ", ":
        return False
    of_it = scan.words[whole.index - 2] == "of" and scan.words[whole.index - 1] in _WHOLE
    length = unit_of(whole.unit).dimension is Dimension.LENGTH
    return of_it and length and bare.number.value < whole.value and not bare.number.words


def _some_of_them(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the time or the way of which "seven of them were spent" tells a part."""
    way = find_base(scan, bare.index, recent, WAYS, 1)
    if way is not None and unit_of(way.unit).dimension is Dimension.LENGTH:
        part = bare.number.value < way.value and scan.words[bare.at] != "with"
        on = scan.joined(bare.nxt + 2) and scan.words[bare.nxt + 2] in _ARE | _PLACES | {"by"}
        return way if part and on and not bare.small else None
    base = find_base(scan, bare.index, recent, TIME, 1)
    if base is None or bare.number.value >= base.value:
        return None
    between = " ".join(scan.words[base.next : bare.at + 1])
    halved = not bare.number.value.is_integer()
    spent = not _SPENT.isdisjoint(scan.words[bare.nxt + 2 : bare.nxt + 2 + _CLAUSE])
    return base if halved or spent or between in _UNDER_WAY else None
