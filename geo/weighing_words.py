"""Words around a figure that tell what sort of figure it is: a part, a wait, a margin, a tour.

In: a sentence and the place of a figure in it. Out: names of sorts of words.
Pure: reads nothing.
Method: words of one sense share a name, so that a few hundred stories tell what each sort is
worth; a word of its own would be met too seldom.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from geo.cues import words
from geo.scene import Passage

__all__ = ["how_far", "sorts_near", "words_beside", "words_near"]

_TABLE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "a part": words(
            "part bend bends curve turn turns straight without stretch section tunnel tunnels "
            "bridge bridges under underground beneath sea-bed viaduct above below lap laps "
            "ploughed frozen border frontier"
        ),
        "a stay": words(
            "stop stops stopped waiting wait waited delay delayed halt halts sleep slept rest "
            "rested ashore break pause"
        ),
        "a margin": words(
            "late early faster slower earlier later quicker ahead behind longer shorter cut less "
            "more record"
        ),
        "building": words(
            "build built building construction work worked works finished laid opened open dig dug"
        ),
        "a round": words(
            "round circuit lap laps loop tour back return returned returning circumnavigation "
            "there-and-back turned"
        ),
        "lying": words(
            "lies lie lay lying away off apart between separates separate distance far nearest "
            "nearer stands"
        ),
        "a straight line": words("straight crow flies bird map ruler line globe"),
        "all of it": words(
            "whole total altogether all entire end door journey trip way voyage passage overall"
        ),
        "taking": words(
            "took takes take taking needed needs need lasted last lasts covered cover covers "
            "spent after in"
        ),
        "the rest": words(
            "remaining left still go further farther more beyond onward onwards on next last"
        ),
        "not this time": words(
            "usually usual normally average typical best record most fastest longest shortest "
            "could can would should might"
        ),
        "a day's way": words("day daily hour stage stages night leg legs"),
        "home": words("home back return returned"),
        "setting out": words("out set left leaving started start departed departure setting"),
        "moving": words(
            "went go goes gone came come comes drove drive drives driven walked walk walks "
            "walking ran run runs rode ride rides ridden flew fly flown sailed sail sails rowed "
            "row travelled traveled travel travels crossed cross crosses made make makes marched "
            "hauled carried swam swum paddled reached arrived pedalled"
        ),
        "a way": words("road track rails route path trail highway motorway course crossing"),
        "a quarter": words(
            "north south east west northeast northwest southeast southwest north-east north-west "
            "south-east south-west northern southern eastern western inland offshore"
        ),
        "being": words("is are was were be"),
    }
)
_SORTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        word: tuple(sorted(sort for sort, those in _TABLE.items() if word in those))
        for word in sorted(frozenset().union(*_TABLE.values()))
    }
)
_BEFORE, _AFTER = 7, 5  # words on either side of a figure
_NEAR, _NEXT = 6, 4
_LONG_BEFORE, _LONG_AFTER = 8, 6
_THEN = words("away off apart from to long of by in further farther on short and , . down up")
_FIRST = words("is are was of some about covered the lies for lay ,")


def sorts_near(passage: Passage, position: int) -> tuple[str, ...]:
    """Return the sorts of words that stand near a figure.

    Parameters
    ----------
    passage
        Its sentence.
    position
        Number of its item.

    Returns
    -------
    tuple of str
        Each once, in alphabetical order.
    """
    low = max(0, position - _BEFORE)
    around = (*passage.lows[low:position], *passage.lows[position + 1 : position + 1 + _AFTER])
    return tuple(sorted({sort for low in around for sort in _SORTS.get(low, ())}))


def how_far(passage: Passage, position: int) -> tuple[str, ...]:
    """Return the words right before and after a figure that tell a distance from a way.

    Parameters
    ----------
    passage
        Its sentence.
    position
        Number of its item.

    Returns
    -------
    tuple of str
        "then away" in "90 km away", "after is" in "is 90 km".
    """
    before, after = passage.word(position - 1), passage.word(position + 1)
    found = [f"then {after}"] if after in _THEN else []
    return (*found, f"after {before}") if before in _FIRST else tuple(found)


def words_near(passage: Passage, position: int) -> tuple[str, ...]:
    """Return the words that stand near a figure.

    Parameters
    ----------
    passage
        Its sentence.
    position
        Number of its item.

    Returns
    -------
    tuple of str
        In lower case, each once; no names, figures and marks.
    """
    around = passage.items[max(0, position - _NEAR) : position + 1 + _NEXT]
    return tuple(dict.fromkeys(each.low for each in around if each.kind == "word"))


def words_beside(passage: Passage, position: int, letter: str) -> tuple[str, ...]:
    """Return the words around a figure, each with the side on which it stands.

    Parameters
    ----------
    passage
        Its sentence.
    position
        Number of its item.
    letter
        That of its kind.

    Returns
    -------
    tuple of str
        Each once: "of before", "away behind" for the words near; "right after of", "then away
        from" for the one and the two right beside it, where any name is "a name", any figure
        "a figure".
    """
    items = passage.items
    low = max(0, position - _LONG_BEFORE)
    early = {each.low for each in items[low:position] if each.kind == "word"}
    late = items[position + 1 : position + 1 + _LONG_AFTER]
    one, two = _told(passage, position - 1), _told(passage, position - 2)
    next_one, next_two = _told(passage, position + 1), _told(passage, position + 2)
    return (
        *sorted(f"{each} before" for each in early),
        *sorted(f"{each} behind" for each in {each.low for each in late if each.kind == "word"}),
        f"right after {one}",
        f"right after {two} {one}",
        f"then {next_one}",
        f"then {next_one} {next_two}",
        f"{letter} right after {one}",
        f"{letter}, then {next_one}",
    )


def _told(passage: Passage, position: int) -> str:
    """Return a word or mark; names and figures by their kind, "nothing" beyond the ends."""
    if not 0 <= position < len(passage.items):
        return "nothing"
    item = passage.items[position]
    return item.low if item.kind in ("word", "mark") else f"a {item.kind}"
