"""How much the names of an article speak for the country and the region of each other.

In: names with their candidates. Out: for each candidate its support, 0 to 1; the towns that stand
alone in their country.
Pure: reads nothing. What does not change from round to round of the weighing is counted once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from geo.geocode_ranks import Group
from geo.places import Candidate, Fit

__all__ = ["Areas", "in_play", "strangers"]

# of two areas that a story speaks of, the one it speaks of more has the better claim
_LEAST_SHARE = 0.4
# an area that half of the names speak for is where the story is; one of ten is not
_ENOUGH, _LEAST_SPREAD = 2.0, 0.5
# a town speaks for its country and region a third as loud as their own names do
_TOWN_SHARE = 0.33
# and a metropolis nearly as loud for its country
_GREAT, _GREAT_SHARE = 5.0, 0.2
# and a name that occurs in few areas for each of them
_RARE_SHARE = 0.5
# a text in which several great names are villages of one region plays with names
_NAMESAKES = 3
# so many of the other names, three at least, tell where a story is
_AGREED, _LEAST_OTHERS = 0.7, 2


def strangers(
    groups: Sequence[Group],
    candidates: Sequence[Candidate],
    owner: np.ndarray,
    leaders: Sequence[int],
) -> Iterator[tuple[int, str]]:
    """Yield the towns that lead for a name though no other name is in their country.

    Parameters
    ----------
    groups
        The names.
    candidates
        Those of all names, one after the other.
    owner
        Shape ``(n,)``: the number of the name of each candidate.
    leaders
        The leading candidate of each name that has any.

    Yields
    ------
    tuple
        The row of the candidate, and the country that most of the others are in; none of a
        name that the text fixes.
    """
    if len(leaders) <= _LEAST_OTHERS:
        return
    said = Counter(candidates[row].place.country for row in leaders)
    for leader in leaders:
        place = candidates[leader].place
        if place.kind != "city" or said[place.country] > 1 or groups[owner[leader]].anchors:
            continue
        country, names = next(pair for pair in said.most_common(2) if pair[0] != place.country)
        if country and names >= _AGREED * (len(leaders) - 1):
            yield leader, country


def in_play(
    candidates: Sequence[Candidate], leaders: Sequence[int], famous: Sequence[int]
) -> np.ndarray:
    """Return which candidates lie in a region where great names proved to be villages.

    Parameters
    ----------
    candidates
        Those of all names, one after the other.
    leaders
        The leading candidate of each name that has any.
    famous
        The best known one of the same names.

    Returns
    -------
    ndarray
        Shape ``(n,)``: 1 for those that bear the very name, else 0.
    """
    moved: Counter[str] = Counter()
    for leader, known in zip(leaders, famous, strict=True):
        chosen = candidates[leader]
        if known != leader and chosen.place.admin1 and chosen.fit is Fit.NAME:
            moved[chosen.place.admin1] += 1
    regions = {area for area, count in moved.items() if count >= _NAMESAKES}
    played = [each.fit is Fit.NAME and each.place.admin1 in regions for each in candidates]
    return np.array(played, dtype=float)


class Areas:
    """The areas of one level, countries or regions, that the candidates lie in."""

    def __init__(
        self, groups: Sequence[Group], candidates: Sequence[Candidate], owner: np.ndarray, kind: str
    ) -> None:
        """Count what the names alone say.

        Parameters
        ----------
        groups
            The names.
        candidates
            Those of all names, one after the other.
        owner
            Shape ``(n,)``: the number of the name of each candidate.
        kind
            "country" or "region".
        """
        places = [each.place for each in candidates]
        names = [each.country if kind == "country" else each.admin1 or "" for each in places]
        number: dict[str, int] = {}
        self._of = np.array([number.setdefault(each, len(number)) for each in names], dtype=int)
        self._known = np.array([bool(each) for each in names], dtype=bool)
        self._owner = owner
        self._size = (len(number), len(groups))
        within = [bool(each.within) for each in groups]
        whole = [each.kind == kind or within[g] for each, g in zip(places, owner, strict=True)]
        # how loud each candidate would speak for its area, were it the one meant
        great = np.zeros(len(places))
        if kind == "country":
            ranks = np.array([each.importance for each in candidates], dtype=float)
            great = _GREAT_SHARE * np.maximum(0.0, ranks - _GREAT)
        self._loud = np.where(whole, 1.0, np.minimum(1.0, _TOWN_SHARE + great))
        self._rare = self._votes([each.fit is Fit.NAME for each in candidates])

    def support(
        self, leaders: Sequence[int], trust: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return for each candidate how much the other names speak for its area, 0 to 1.

        Parameters
        ----------
        leaders
            The leading candidate of each name that has any.
        trust
            How far each of them may speak for others.

        Returns
        -------
        tuple of ndarray
            The support; how much that is beside what the best supported area has; and beside
            all that the article speaks of.
        """
        rows = np.array(leaders, dtype=int)
        shares = trust * self._loud[rows]
        total = np.bincount(self._of[rows], weights=shares, minlength=self._size[0])
        mine = np.full(self._size[1], -1)
        mine[self._owner[rows]] = self._of[rows]
        share = np.zeros(self._size[1])
        share[self._owner[rows]] = shares
        own = share[self._owner]
        said = total[self._of] - np.where(mine[self._owner] == self._of, own, 0.0)
        part = said / np.maximum(1e-9, shares.sum() - own)
        said = np.where(self._known, said + _RARE_SHARE * self._rare, 0.0)
        part = np.minimum(1.0, _ENOUGH * np.where(self._known, part, 0.0))
        most = max(1e-9, float(said.max(initial=0.0)))
        return (
            1 - np.exp(-said),
            _LEAST_SHARE + (1 - _LEAST_SHARE) * said / most,
            _LEAST_SPREAD + (1 - _LEAST_SPREAD) * part,
        )

    def _votes(self, named: Sequence[bool]) -> np.ndarray:
        """Return what the other names say for the area of each, by where their namesakes lie.

        A name found in a single area tells where the story is, one found in forty nothing.
        """
        areas, groups = self._size
        counted = np.array(named, dtype=bool) & self._known
        # asked for its counts, too, it does not load masked arrays
        pairs = np.unique(self._owner[counted] * areas + self._of[counted], return_counts=True)[0]
        each = np.bincount(pairs // areas, minlength=groups)
        votes = 1.0 / np.maximum(1, each)[pairs // areas]
        everyone = np.bincount(pairs % areas, weights=votes, minlength=areas)
        wanted = self._owner * areas + self._of
        at = np.minimum(np.searchsorted(pairs, wanted), max(0, len(pairs) - 1))
        mine = np.where(pairs[at] == wanted, votes[at], 0.0) if len(pairs) else 0.0
        voted: np.ndarray = everyone[self._of] - mine
        return voted
