"""A name with its candidates before and after the weighing.

Pure values: what goes into `geo.geocode_weigh` and what comes out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from geo.borders import where_in
from geo.model import Place, Toponym
from geo.places import Candidate, Fit

__all__ = ["TOWNS", "Group", "Weighed", "is_like_no_other", "only_goes_by"]

TOWNS = frozenset(("city", "town", "hamlet"))
"""Kinds of places that a namesake elsewhere may have."""

# so many letters that no two places hit upon them by chance
_UNLIKE_OTHERS = 8
_LESS_KNOWN = 0.5  # on the scale of importance: a third of the people
# candidates closer than this, on the scale of importance, are hard to tell apart
_NEAR_THING = 0.5


@dataclass(slots=True)
class Group:
    """The mentions of one name in one sense, with its candidates."""

    name: str
    within: str | None
    candidates: tuple[Candidate, ...]
    mentions: list[Toponym] = field(default_factory=list)
    short_for: Candidate | None = None

    def means(self, whole: Candidate) -> None:
        """Take this name as short for a longer one of the article.

        Parameters
        ----------
        whole
            The place of the longer name; it becomes a candidate like the others.
        """
        others = tuple(each for each in self.candidates if each.place != whole.place)
        self.short_for = replace(whole, fit=Fit.NAME)
        self.candidates = (self.short_for, *others)

    @property
    def anchors(self) -> bool:
        """Return whether the text fixes this name: by a container, or as its dateline."""
        return bool(self.within) or any(each.role == "dateline" for each in self.mentions)

    @property
    def voice(self) -> float:
        """Return how loud this name speaks: a dateline twice, one said often up to twice."""
        often = min(2.0, 1.0 + 0.2 * (len(self.mentions) - 1))
        dateline = any(each.role == "dateline" for each in self.mentions)
        return often * (2.0 if dateline else 1.0)


@dataclass(frozen=True, slots=True)
class Weighed:
    """Candidates of one name in order, their scores, and what settled it."""

    ranked: tuple[Candidate, ...]
    scores: tuple[float, ...]
    reasons: tuple[tuple[str, ...], ...]
    contained: bool = True

    def only(self, keep: Callable[[Place], bool], reason: str) -> Weighed:
        """Return the candidates that pass a test.

        Parameters
        ----------
        keep
            Says of a place whether it stays.
        reason
            What the test is, for the reader.

        Returns
        -------
        Weighed
            Those kept, in the same order; perhaps none.
        """
        chosen = [i for i, each in enumerate(self.ranked) if keep(each.place)]
        return self._taken(chosen, self.scores, reason)

    def nudged(self, gain: Callable[[Place], float], reason: str) -> Weighed:
        """Return the candidates in a new order, each raised by what it gains.

        Parameters
        ----------
        gain
            Says of a place what it gains, on the scale of importance.
        reason
            What the gain is for, for the reader.

        Returns
        -------
        Weighed
            All of them, best first.
        """
        scores = tuple(
            score + gain(each.place) for each, score in zip(self.ranked, self.scores, strict=True)
        )
        order = sorted(range(len(scores)), key=lambda i: (-scores[i], i))
        return self._taken(order, scores, reason)

    def why(self) -> str:
        """Return the reason for the choice, with the runner-up.

        Returns
        -------
        str
            Parts set apart by semicolons.
        """
        best = self.ranked[0]
        parts = list(self.reasons[0])
        if best.fit is Fit.SPELLING:
            parts.append(f"read as {best.place.name}")
        if len(self.ranked) == 1:
            return "; ".join((*parts, "the only place known by this name"))
        second = self.ranked[1].place
        where = where_in(second) or "sea"
        parts = parts or ["the best known of its name"]
        parts.append(f"runner-up {second.name} ({second.kind}, {where})")
        if self.scores[0] - self.scores[1] < _NEAR_THING:
            parts.append("a near thing")
        return "; ".join(parts)

    def _taken(self, order: Sequence[int], scores: Sequence[float], reason: str) -> Weighed:
        return replace(
            self,
            ranked=tuple(self.ranked[i] for i in order),
            scores=tuple(scores[i] for i in order),
            reasons=tuple((*self.reasons[i], reason) for i in order),
        )


def is_like_no_other(name: str) -> bool:
    """Return whether a name is one long word, which few places bear.

    Parameters
    ----------
    name
        As a gazetteer or a text has it.

    Returns
    -------
    bool
        True for "Kirkenes", False for "North Gate" and "Perth".

    Examples
    --------
    >>> is_like_no_other("Kirkenes"), is_like_no_other("North Gate")
    (True, False)
    """
    return len(name) >= _UNLIKE_OTHERS and " " not in name


def only_goes_by(rival: Candidate, leader: Candidate) -> bool:
    """Return whether a lesser place has the main name of another among its own: Kehl, no Kiel.

    A printed figure that is wrong must not move a city to a place where it would be right.

    Parameters
    ----------
    rival, leader
        Two candidates of one name.

    Returns
    -------
    bool
        False for namesakes, and for "Bathurst", by which more speak of Banjul.
    """
    if rival.fit is Fit.NAME or leader.fit is not Fit.NAME:
        return False
    # nor may a town of the same country be but a little less known: Kadirli is no Kars
    less = 0.0 if rival.place.country == leader.place.country else _LESS_KNOWN
    return rival.importance + less < leader.importance
