"""Names listed together: "in Barnet, Enfield and Hackney" they are of a kind and of an area.

In: a text, the names with their candidates, and those that lead. Out: what each candidate gains
by lying near the others of its list, and gains or loses by being like or unlike them.
Pure: reads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from geo.geocode_ranks import Group
from geo.model import Span
from geo.places import Candidate

__all__ = ["Lists"]

_JOIN = re.compile(r"\s?(?:[,;/]|,? ?(?:and|or|und|et|y|и)|[,;] (?:then|on to))\s")
_LONGEST_JOIN = 10
# two names may stand side by side for any reason; three are a list
_LEAST_LIST = 3
# no more than makes a town of a city's fame: Halifax by Boston and Portland stays Nova Scotia's
_NEAR_GAIN, _LEAST_DEG, _NEAR_DEG = 1.8, 3.0, 1.0
# names listed together are of a kind: "Berlin, Rome and Athens" are capitals
_UNLIKE_LOSS, _MOST_UNLIKE = 0.6, 3.0
# "Bahia, São Paulo and Ceará" are states
_AREA_GAIN = 1.5


class Lists:
    """The lists of names in an article, and what they tell of the candidates."""

    def __init__(
        self, text: str, groups: Sequence[Group], candidates: Sequence[Candidate], owner: np.ndarray
    ) -> None:
        """Look for the lists.

        Parameters
        ----------
        text
            The article.
        groups
            The names.
        candidates
            Those of all names, one after the other.
        owner
            Shape ``(n,)``: the number of the name of each candidate.
        """
        named = [(g, each.span) for g, group in enumerate(groups) for each in group.mentions]
        follows = _listed_together(text, [span for _, span in named])
        self._pairs = [(named[i][0], named[j][0]) for i, j in follows]
        self._shares = _shares_of([g for g, _ in named], dict(follows), len(groups))
        self._voice = np.array([group.voice for group in groups])
        self._owner = owner
        self._ranks = np.array([each.importance for each in candidates], dtype=float)
        kinds = np.array([each.place.kind for each in candidates], dtype=object)
        self._is_region = kinds == "region"
        self._is_area = self._is_region | (kinds == "country")

    def near(self, arc: np.ndarray, rows: np.ndarray, weight: np.ndarray) -> np.ndarray:
        """Return what candidates gain by lying near the others of a list of three or more.

        Parameters
        ----------
        arc
            Shape ``(n, m)``: degrees from each candidate to those that may pull others.
        rows
            Shape ``(m,)``: the latter, by number.
        weight
            Shape ``(m,)``: how strongly each pulls.

        Returns
        -------
        ndarray
            Shape ``(n,)``, on the scale of importance.
        """
        if self._shares is None:
            return np.zeros(len(arc))
        pull = self._shares[np.ix_(self._owner, self._owner[rows])]
        pull = pull * (weight / self._voice[self._owner[rows]])
        close = np.exp(-np.maximum(0.0, arc - _LEAST_DEG) / _NEAR_DEG)
        gain: np.ndarray = _NEAR_GAIN * (close * pull).sum(axis=1)
        return gain

    def alike(self, leaders: Sequence[int]) -> np.ndarray:
        """Return what candidates gain as regions among regions, and lose by an unlike rank.

        Parameters
        ----------
        leaders
            The leading candidate of each name that has any.

        Returns
        -------
        ndarray
            Shape ``(n,)``, on the scale of importance.
        """
        lead = {int(self._owner[row]): row for row in leaders}
        mates: dict[int, list[int]] = {}
        for one, other in self._pairs:
            if one != other and one in lead and other in lead:
                mates.setdefault(one, []).append(lead[other])
                mates.setdefault(other, []).append(lead[one])
        gain = np.zeros(len(self._ranks))
        for group, rows in mates.items():
            mine = self._owner == group
            apart = np.abs(self._ranks[mine] - _middle_of(self._ranks[rows].tolist()))
            gain[mine] -= _UNLIKE_LOSS * np.minimum(apart, _MOST_UNLIKE)
            if self._is_region[rows].all():
                gain[mine & self._is_area] += _AREA_GAIN
        return gain


def _shares_of(names: Sequence[int], follows: dict[int, int], groups: int) -> np.ndarray | None:
    """Return how much of the list that each name stands in each other name is.

    Of rows that add up to 1, or 0 for a name in no list of three; None without such a list.
    """
    shares = None
    for first in sorted(follows.keys() - set(follows.values())):
        run = [first]
        while run[-1] in follows:
            run.append(follows[run[-1]])
        listed = sorted({names[number] for number in run})
        if len(listed) >= _LEAST_LIST:
            shares = np.zeros((groups, groups)) if shares is None else shares
            shares[np.ix_(listed, listed)] += 1.0
    if shares is None:
        return None
    np.fill_diagonal(shares, 0.0)
    whole = shares.sum(axis=1, keepdims=True)
    parts: np.ndarray = shares / np.maximum(whole, 1.0)
    return parts


def _listed_together(text: str, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Return which mentions stand side by side with nothing but a comma or "and" between."""
    order = sorted(range(len(spans)), key=lambda i: spans[i])
    return [
        (i, j)
        for i, j in pairwise(order)
        if 0 < spans[j].start - spans[i].end <= _LONGEST_JOIN
        and _JOIN.fullmatch(text, spans[i].end, spans[j].start)
    ]


def _middle_of(values: Sequence[float]) -> float:
    """Return the median of some values; NumPy's loads its masked arrays for it.

    Examples
    --------
    >>> _middle_of([5.0, 1.0, 3.0])
    3.0
    """
    ranked, middle = sorted(values), len(values) // 2
    return ranked[middle] if len(values) % 2 else (ranked[middle - 1] + ranked[middle]) / 2
