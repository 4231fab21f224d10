"""Clauses that leave their verb out: "a cyclist needs two hours, a walker six".

In: a `Scan` and the word before a number. Out: where such a clause begins, or -1.
Pure. Looks a bounded way back.
Source: Huddleston and Pullum, The Cambridge Grammar of the English Language (2002), ch. 15, on
gapping: what is left of the clause is a subject or an adjunct and its figure.
"""

from __future__ import annotations

from geo.languages import words
from geo.quantities_text import Scan, Tag

__all__ = [
    "find_adjunct",
    "find_leg",
    "is_at_a_place",
    "is_gapped",
    "is_inserted",
    "is_named",
    "is_parallel",
]

_MOST = 6
_CONJUNCTIONS = words("and but while whereas yet or")
_DETERMINERS = words("the a an his her its their our my another every")
_MANNERS = words("on by with without")
_PREPOSITIONS = words("in at after for within under to")
_PRONOUNS = words("he she they we")
_RELATIVES = words("which who that")
_ADJUNCTS = words("by on in at going coming with without during this last next")
# who or what goes, and the words that stand for one named before
_MOVERS = words(
    "team railway line canal track path rail train trains car cars plane planes aircraft jet bus"
    " buses coach coaches ferry ferries boat boats ship ships lorry lorries truck trucks van vans"
    " driver drivers walker walkers hiker hikers horse horses rider riders runner runners cyclist"
    " cyclists bike bicycle tram flight flights express expresses helicopter barge barges steamer"
    " freighter tanker yacht sledge camel caravan pedestrian swimmer rower sailor greyhound"
    " shuttle taxi service connection hydrofoil catamaran balloon scooter motorcycle motorway"
    " tunnel bridge road route crossing journey trip second third fourth fifth sixth seventh last"
    " next other others latter former return rest one mule mules camels dogs donkeys oxen men"
    " women birds bird paddlers rowers walking cycling flying sailing driving ones winner loser"
    " slowest fastest longest shortest best worst quickest first leg stage"
)
_OTHERS = words("new old longer shorter other upper lower northern southern eastern western")
_OF = words("of from")
_INSERTED = _ADJUNCTS | _RELATIVES | words("next near far close beyond across")
_MOST_INSERTED = 8
_WHEN = words(
    "foot winter summer spring autumn second third fourth last next other one return way back"
    " home down up train car plane bus coach ferry boat ship road rail air sea bike night day"
    " morning afternoon evening descent climb flat rain snow best worst most least year week month"
    " time it them weekends"
)


def is_gapped(scan: Scan, at: int, *, parted: bool = False, far: bool = False) -> int:
    """Return where a clause without a verb begins, that ends right before a number.

    Parameters
    ----------
    scan
        The text.
    at
        Index of the word before the number and its hedge.
    parted
        Whether the number has a half or the like, so that it counts nobody.
    far
        Whether it is a large one after a length: "Tokyo is 9,567 km away, New York 15,008".

    Returns
    -------
    int
        Index of its first word; -1 where it is no such clause.
    """
    last = at - 1 if scan.words[at] in _PREPOSITIONS else at
    first = last
    while not _opens(scan, first):
        first -= 1
        if first < 1 or last - first >= _MOST or scan.gaps[first + 1] not in (" ", "-", "'", "\n"):
            return -1
    if scan.words[first] in _CONJUNCTIONS:
        first += 1
    if first > last:
        return -1
    head, lead = scan.words[last], scan.words[first]
    if lead == "those" and scan.words[first + 1] in _ADJUNCTS | _OF:
        return first  # "and those in France 277"
    if lead in _ADJUNCTS:
        dated = scan.tags[last] & (Tag.MONTH | Tag.WEEKDAY)
        placed = last < at and scan.shown(last)[:1].isupper()  # "and in Lyon after nine"
        return first if (head in _WHEN or dated or placed) and last > first else -1
    if (head in _MOVERS or head.removesuffix("s") in _MOVERS) and (
        lead in _DETERMINERS or head.endswith("s")
    ):
        return first
    if lead == "the" and first == last - 1 and head in _OTHERS:
        return first  # "the old road is 84 km and the new 61"
    if parted and lead in _DETERMINERS and first < last:
        return first
    if head in _PRONOUNS and first == last < at:
        return first  # "he crossed in 72 days, she in 60"
    start = first + (lead == "the" and first < last)
    named = all(scan.shown(each)[:1].isupper() for each in range(start, last + 1))
    known = any(scan.tags[each] & (Tag.MONTH | Tag.WEEKDAY) for each in range(start, last + 1))
    spelt = scan.tags[at + 1] & Tag.NUMBER or at > last or far
    return first if named and spelt and not known else -1


def find_adjunct(scan: Scan, at: int) -> int:
    """Return where a phrase with a preposition begins, that ends right before a number, or -1.

    Parameters
    ----------
    scan
        The text.
    at
        Index of the word before the number and its hedge.

    Returns
    -------
    int
        Index of the preposition: the phrase opens its clause.
    """
    first = at
    while not _opens(scan, first):
        first -= 1
        if first < 1 or at - first > _MOST or scan.gaps[first + 1] not in (" ", "-", "'", "\n"):
            return -1
    first += scan.words[first] in _CONJUNCTIONS
    return first if first < at and scan.words[first] in _ADJUNCTS else -1


def is_parallel(scan: Scan, first: int, index: int) -> bool:
    """Return whether the clause of a figure opens with the same preposition as a later phrase.

    "On the lake he made 20 km a day, on the river 35."

    Parameters
    ----------
    scan
        The text.
    first
        Index of the preposition of the later phrase.
    index
        Index of the figure of the clause before.

    Returns
    -------
    bool
        Whether both begin alike.
    """
    alike = _MANNERS if scan.words[first] in _MANNERS else {scan.words[first]}
    return any(
        scan.words[at] in alike and scan.gaps[at] not in (" ", "-", "\n")
        for at in range(max(0, index - 2 * _MOST), index - 1)
    )


def find_leg(scan: Scan, index: int) -> int:
    """Return where "from A to B" begins, that opens a clause and ends right before a number, or -1.

    Parameters
    ----------
    scan
        The text.
    index
        Index of the first word of the number.

    Returns
    -------
    int
        Index of "from".
    """
    first = index - 1
    while scan.words[first] != "from" and index - first < 2 * _MOST and first > 1:
        if scan.gaps[first] not in (" ", "-", "'"):
            return -1
        first -= 1
    led = scan.words[first] == "from" and _opens(scan, first)
    return first if led and "to" in scan.words[first + 2 : index - 1] else -1


def is_inserted(scan: Scan, index: int, *, far: bool = False) -> int:
    """Return where a clause without a verb begins, of which a phrase in commas parts a number.

    "… seven minutes, and a car, at the usual speed, ten."

    Parameters
    ----------
    scan
        The text.
    index
        Index of the word behind the phrase: the number or its hedge.
    far
        Whether the number is a large one after a length.

    Returns
    -------
    int
        Index of its first word; -1 where it is no such clause.
    """
    if scan.gaps[index] != ", ":
        return -1
    first = index - 1
    while scan.gaps[first] in (" ", "-"):
        first -= 1
        if first < 2 or index - first > _MOST_INSERTED:
            return -1
    if scan.gaps[first] != ", " or scan.words[first] not in _INSERTED:
        return -1
    return is_gapped(scan, first - 1, far=far)


def is_named(scan: Scan, at: int, *, far: bool = False) -> bool:
    """Return whether a name opens a clause, as in "it is 460 km from Kiruna; Stockholm is 960".

    Parameters
    ----------
    scan
        The text.
    at
        Index of the word before the verb.
    far
        Whether the number is so large that it is no age and no score.

    Returns
    -------
    bool
        True for a name of one word.
    """
    mark = scan.gaps[at].strip(" ")
    return scan.shown(at)[:1].isupper() and (mark in (";", ",") or (far and mark == "."))


def is_at_a_place(scan: Scan, at: int, nxt: int) -> bool:
    """Return whether "The Pole, at 4,810, is nearer" has a number between commas behind a name.

    Parameters
    ----------
    scan
        The text.
    at
        Index of the word before the number.
    nxt
        Index of the word behind it.

    Returns
    -------
    bool
        True where "at" stands alone before a number in digits.
    """
    digits = bool(scan.tags[nxt - 1] & Tag.DIGITS) and nxt == at + 2
    parted = scan.gaps[at] == ", " and scan.gaps[nxt] == ", "
    return digits and parted and scan.shown(at - 1)[:1].isupper()


def _opens(scan: Scan, first: int) -> bool:
    """Return whether a clause may begin at a word."""
    if scan.words[first] in _CONJUNCTIONS:
        return True
    return scan.gaps[first].strip(" ") in (",", ";", ":", "—", "–")
