"""Stations under the words for them: "Ramses station", "Keleti in Budapest".

In: the words of a sentence, a name found there or none, and a look-up. Out: the name that a
gazetteer has the station under.
Pure: reads nothing; asks only where such a word follows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from geo.toponyms_match import Match, name_of
from geo.toponyms_tokens import Token, joined
from geo.toponyms_words import words

__all__ = ["as_a_station"]

_KINDS = words("station terminal terminus")
_BEFORE_KINDS = words("coach bus railway train ferry")
_LONGEST = 3


def as_a_station(
    tokens: list[Token], index: int, match: Match | None, ask: Callable[[str], int]
) -> Match | None:
    """Return the station that a name and the words behind it mean, else the name.

    Parameters
    ----------
    tokens
        The words of a sentence.
    index
        Where the name starts.
    match
        The name found there; None if no list has it.
    ask
        Returns 0 for a name no gazetteer has, else how large its place is.

    Returns
    -------
    Match or None
        With the name of the station where a gazetteer has one.

    Examples
    --------
    >>> from geo.toponyms_tokens import find_tokens
    >>> tokens = find_tokens("It leaves Ramses station for Siwa.", offset=0)
    >>> as_a_station(tokens, 2, None, {"Ramses station": 5}.get).name
    'Ramses station'
    """
    end = match.end if match is not None else index + 1
    if match is None:
        while end < len(tokens) and end - index < _LONGEST and tokens[end].capital:
            end += 1
    if end >= len(tokens) or tokens[end - 1].possessive:
        return match
    low = tokens[end].low
    if low in _KINDS or low in _BEFORE_KINDS:
        last = end + (1 if low in _KINDS else 2)
        plain = last <= len(tokens) and tokens[last - 1].low in _KINDS
        if not plain or tokens[last - 1].capital or not joined(tokens, index, last):
            return match
        behind = " ".join(each.low for each in tokens[end:last])
        name = f"{match.name if match else name_of(tokens, index, end)} {behind}"
        size = ask(name)
        return Match(name=name, start=index, end=last, size=size) if size else match
    if match is None or low != "in" or end + 1 >= len(tokens) or not tokens[end + 1].capital:
        return match
    name = f"{tokens[end + 1].text} {match.name}"
    longer = end + 2 < len(tokens) and tokens[end + 2].capital and joined(tokens, end, end + 3)
    size = 0 if longer or not joined(tokens, index, end + 2) else ask(name)
    return replace(match, name=name, size=size) if size else match
