"""What a ratio in another language compares: ways and times, or prices and people.

In: a sentence, the words of its language, a ratio. Out: whether it compares journeys.
Pure: reads nothing but the tables of `geo.languages`.
"""

from __future__ import annotations

from geo.foreign import Foreign
from geo.model import Quantity
from geo.scene import Passage
from geo.stems import clause_after, clause_before, first, plain
from geo.units import Dimension

__all__ = ["compares_ways"]

_REACH = 24
_BESIDE = 8  # letters: ", soit ", "，是海路的"
_OF_WAYS = frozenset({Dimension.LENGTH, Dimension.TIME, Dimension.SPEED})


def compares_ways(passage: Passage, cues: Foreign, ratio: Quantity) -> bool:
    """Return whether a ratio compares distances, times, speeds or areas.

    Parameters
    ----------
    passage
        The sentence.
    cues
        The words of its language.
    ratio
        The ratio.

    Returns
    -------
    bool
        By its own words first ("doppelt so lang"); then by those around it, or by the figure right
        before it ("58 nudos, el doble que los antiguos"), unless its clause speaks of a price.
    """
    text, base = passage.text, passage.sentence.span.start
    start, end = ratio.span.start - base, ratio.span.end - base
    said = plain(text[start:end])
    if first(cues.compared, said) < len(said):
        return True
    clause = clause_before(text, start, _REACH) + clause_after(text, start, end - start + _REACH)
    if first(cues.priced, clause) < len(clause):
        return False
    around = plain(text[max(0, start - _REACH) : end + _REACH])
    return first(cues.compared, around) < len(around) or any(
        each.dimension in _OF_WAYS and 0 < start - (each.span.end - base) <= _BESIDE
        for each in passage.quantities
    )
