"""Places inside the names of public bodies, and lists that share one word for their kind.

In: the words of a sentence. Out: how far the place reaches in "Hamilton City Council", and
the kind that "Houghton, Keweenaw and Baraga counties" gives each of its names.
Pure: reads nothing. Linear: a look-ahead of at most twelve words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from geo.toponyms_names import COUNTRIES
from geo.toponyms_tokens import Token
from geo.toponyms_words import words

__all__ = ["kind_of_list", "owner_end", "until_state"]

_LONGEST = 3
_MOST_LISTED = 12
# a council or a police force is that of its town; a university or a hospital only bears a name
_HEADS = words(
    "council board police sheriff court commission commissioners department authority schools",
    "district committee selectmen supervisors magistrates trustees assembly",
)
# "the War Department" is no department of War, West Virginia
_NO_OWNERS = words("war")
_BETWEEN = words(
    "city county town township borough village parish district regional region metropolitan",
    "metro municipal state public unified independent consolidated community area local central",
    "school schools fire police planning zoning parks park recreation education health water",
    "sewer housing transit port superior circuit crown magistrates juvenile probate family",
    "superior appeals common pleas circuit sheriff's works transportation road library election",
    "elections joint combined union elementary high liquor license licensing tourism airport",
)
_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "counties": "County",
        "parishes": "Parish",
        "townships": "Township",
        "rivers": "River",
        "provinces": "Province",
        "islands": "Island",
        "airports": "Airport",
    }
)


def owner_end(tokens: list[Token], start: int, end: int, is_place: Callable[[str], bool]) -> int:
    """Return where the place ends that opens the name of a public body.

    Parameters
    ----------
    tokens
        The words of a sentence.
    start, end
        Those of the body.
    is_place
        Says whether a name is a place.

    Returns
    -------
    int
        `start` if the body is no public one or does not open with a place.

    Examples
    --------
    >>> from geo.toponyms_tokens import find_tokens
    >>> found = find_tokens("Oak Ridge City Council", offset=0)
    >>> owner_end(found, 0, 4, {"Oak Ridge", "Oak"}.__contains__)
    2
    """
    if tokens[end - 1].low not in _HEADS or tokens[start].low in _NO_OWNERS:
        return start
    for middle in range(min(start + _LONGEST, end - 1), start, -1):
        if not all(each.low in _BETWEEN for each in tokens[middle : end - 1]):
            break
        if any(not each.capital for each in tokens[start:middle]):
            continue
        if is_place(" ".join(each.text for each in tokens[start:middle])):
            return middle
    return start


def until_state(tokens: list[Token], start: int, end: int) -> int:
    """Return where a body ends whose country is named behind it.

    Parameters
    ----------
    tokens
        The words of a sentence.
    start, end
        Those of the body behind its first "of".

    Returns
    -------
    int
        Before the second "of" in "Ministry of Health of Uganda", else `end`: "Bank of Uganda"
        is a body's name as a whole.

    Examples
    --------
    >>> from geo.toponyms_tokens import find_tokens
    >>> until_state(find_tokens("Ministry of Health of Uganda", offset=0), 2, 5)
    3
    """
    for index in range(start + 1, end - 1):
        if tokens[index].low == "of" and tokens[index + 1].text in COUNTRIES:
            return index
    return end


def kind_of_list(tokens: list[Token], index: int) -> str:
    """Return the kind that closes the list of names a word stands in.

    Parameters
    ----------
    tokens
        The words of a sentence.
    index
        The word after a name.

    Returns
    -------
    str
        "County" in "Houghton, Keweenaw and Baraga counties"; empty if no such list goes on.

    Examples
    --------
    >>> from geo.toponyms_tokens import find_tokens
    >>> kind_of_list(find_tokens("Houghton and Baraga counties", offset=0), 1)
    'County'
    """
    joint = False
    for position in range(index, min(len(tokens), index + _MOST_LISTED)):
        token = tokens[position]
        gap = token.gap.strip()
        if gap not in ("", ","):
            return ""
        if token.low in _KINDS and gap == "":
            listed = joint or tokens[position - 1].capital
            return _KINDS[token.low] if listed else ""
        if token.low in ("and", "or"):
            joint = True
        elif not token.capital or (gap != "," and position == index):
            return ""
    return ""
