"""What is believed of the figure before a figure, and what that speaks for.

In: how likely each set of ends is for one figure. Out: cues of the ends of the next.
Pure: reads nothing.
Method: a story is weighed figure by figure, as it is read, and each cue is as strong as the odds
of the figure before: what is sure there draws the next one along, what is doubtful hardly does.
That a figure has no ends says nothing of the next: on stories left out it brought nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from geo.weighing_spots import Key

__all__ = ["After", "Belief", "believed"]

_LEAST = 0.01  # odds that draw nothing along
_COUNTS = range(3)  # of ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Belief:
    """What is believed of one figure.

    `index` is the number of its sentence and `letter` that of its kind; `odds` says how likely
    each set of ends is, `share` how likely each place is to be one of them.
    """

    index: int
    letter: str
    odds: Mapping[frozenset[Key], float]
    share: Mapping[Key, float]


def believed(odds: Mapping[tuple[Key, ...], float], *, index: int, letter: str) -> Belief:
    """Return what is believed of a figure.

    Parameters
    ----------
    odds
        How likely each set of ends is; those that are hardly likely are passed over.
    index
        Number of its sentence.
    letter
        That of its kind.

    Returns
    -------
    Belief
        For the next figure.

    Examples
    --------
    >>> seen = believed({(): 0.2, ("Ulm",): 0.3, ("Ulm", "Bonn"): 0.5}, index=0, letter="L")
    >>> seen.share
    {'Ulm': 0.8, 'Bonn': 0.5}
    """
    likely = {frozenset(ends): odd for ends, odd in odds.items() if odd > _LEAST}
    share: dict[Key, float] = {}
    for ends, odd in odds.items():
        if odd > _LEAST:
            for key in ends:
                share[key] = share.get(key, 0.0) + odd
    return Belief(index=index, letter=letter, odds=likely, share=share)


class After:
    """A figure that follows another, whose ends are more or less known.

    Parameters
    ----------
    last
        What is believed of the figure before; None for the first of a story.
    index
        Number of the sentence of this one.
    letter
        That of its kind.
    """

    def __init__(self, last: Belief | None, *, index: int, letter: str) -> None:
        self._last = last
        if last is None:
            return
        steps = index - last.index
        since = "here" if steps == 0 else "back 1" if steps == 1 else "back"
        kinds = f"{letter} after {last.letter}"
        where = (since, kinds, f"{kinds} {since}")
        self._same = [[f"{n} ends as before, {each}" for each in where] for n in _COUNTS]
        self._shared = [[f"{n} ends, of those before, {each}" for each in where] for n in _COUNTS]

    def cues(self, ends: tuple[Key, ...]) -> Iterator[tuple[str, float]]:
        """Yield what the figure before speaks for.

        Parameters
        ----------
        ends
            No, one or two places; for none of them nothing speaks.

        Yields
        ------
        tuple of str and float
            Name and strength, each name once.
        """
        last = self._last
        if last is None or not ends:
            return
        same = last.odds.get(frozenset(ends))
        if same is not None:
            for name in self._same[len(ends)]:
                yield name, same
        shared = sum(last.share.get(key, 0.0) for key in ends)
        if shared:
            for name in self._shared[len(ends)]:
                yield name, shared
