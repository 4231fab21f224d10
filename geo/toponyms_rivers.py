"""Rivers that print calls by "the" and a name: "along the Merrimack", "a bridge over the Usk".

In: the words of a sentence. Out: whether a word stands as a river does.
Pure: reads nothing. Linear: a look at three words before and one behind.
"""

from __future__ import annotations

from geo.toponyms_tokens import Token
from geo.toponyms_words import QUARTERS, words

__all__ = ["as_a_river", "is_banked", "is_crossed", "stands_alone"]

_BEFORE_THE = words(
    "along beside over across down up on from into of in near by above below between and to off",
    "spanning crossing crossed cross crosses swam swum forded dammed joins meets beyond toward",
    "towards past at where under overlooking",
)
# only by water one goes so: "beside the Lune", "swum the Snake", "banks of the Kosi"
_BANKS = words("along beside spanning forded dammed swam swum upstream downstream")
_OVER = words("over across on down up of from into")
_ACROSS = words("over via")
_THINGS = words(
    "bridge bridges ferry ferries dam weir barrage footbridge viaduct causeway crossing boat boats",
    "kayak canoe paddled rowed sailed banks bank mouth source headwaters tributary valley flood",
    "floods salmon trout barge barges upstream downstream confluence floodplain",
)
_FUNCTION = words(
    "and or is was at in to from near for by on as has had have will would which that where when",
    "before after between below above toward towards into with but while until than can could may",
    "rose rises flows flowed crossed crested flooded burst overflowed runs ran remains meets joins",
    "lay lies sailed sank reached arrived left are were this last early late again since",
    "during through yesterday today",
)
_MARKS = frozenset('.,;:)?!”"—–')


def as_a_river(tokens: list[Token], start: int, end: int) -> bool:
    """Return whether a name stands behind "the" and a preposition, with no noun behind it.

    Parameters
    ----------
    tokens
        The words of a sentence.
    start, end
        Those of the name.

    Returns
    -------
    bool
        True for "Ohio" in "barges on the Ohio", not in "on the Ohio border".

    Examples
    --------
    >>> from geo.toponyms_tokens import find_tokens
    >>> as_a_river(find_tokens("barges on the Ohio.", offset=0), 3, 4)
    True
    """
    if start < 2 or tokens[start - 1].low != "the" or tokens[start].gap != " ":
        return False
    if tokens[start - 2].low not in _BEFORE_THE or tokens[end - 1].possessive:
        return False
    # rivers are called so too, but "trusted by the West" is of no river
    return tokens[start].low not in QUARTERS and stands_alone(tokens, end)


def stands_alone(tokens: list[Token], end: int) -> bool:
    """Return whether no noun follows a name: "the Ohio.", not "the Ohio border".

    Parameters
    ----------
    tokens
        The words of a sentence.
    end
        The word after the name.

    Returns
    -------
    bool
        True before a mark, and before a preposition or a verb of being.

    Examples
    --------
    >>> from geo.toponyms_tokens import find_tokens
    >>> stands_alone(find_tokens("the Ohio border", offset=0), 2)
    False
    """
    if end >= len(tokens):
        return True
    return tokens[end].gap[:1] in _MARKS or (
        tokens[end].low in _FUNCTION and not tokens[end].capital
    )


def is_crossed(tokens: list[Token], start: int, end: int) -> bool:
    """Return whether one goes over what is named, as over a pass: no bridge does, as over a river.

    Parameters
    ----------
    tokens
        The words of a sentence.
    start, end
        The words of the name.

    Returns
    -------
    bool
        True for "over the Rohtang" where no noun follows.

    Examples
    --------
    >>> from geo.toponyms_tokens import find_tokens
    >>> is_crossed(find_tokens("a bus over the Rohtang", offset=0), 4, 5)
    True
    >>> is_crossed(find_tokens("a bridge over the Rohtang", offset=0), 4, 5)
    False
    """
    if start < 2 or tokens[start - 1].low != "the" or tokens[start - 2].low not in _ACROSS:
        return False
    spanned = start > 2 and tokens[start - 3].low in _THINGS
    return not spanned and stands_alone(tokens, end)


def is_banked(tokens: list[Token], start: int, end: int) -> bool:
    """Return whether a name stands where only a body of water does.

    Parameters
    ----------
    tokens
        The words of a sentence.
    start, end
        Those of the name.

    Returns
    -------
    bool
        True for "Usk" in "a bridge over the Usk" and in "beside the Usk".

    Examples
    --------
    >>> from geo.toponyms_tokens import find_tokens
    >>> is_banked(find_tokens("a new bridge over the Usk.", offset=0), 5, 6)
    True
    """
    if not as_a_river(tokens, start, end):
        return False
    over = tokens[start - 2].low
    if over in _BANKS:
        return True
    near = tokens[max(0, start - 5) : start - 2]
    return over in _OVER and any(each.low in _THINGS for each in near)
