"""Figures that a rule sets aside, and how likely they are of a journey all the same.

In: a figure, its sentence, and why a rule set it aside. Out: whether it is taken for travel.
Touches: a packaged table of weights, fitted to stories by `geo.data.fit_doubtful`.
Method: log-linear. A rule sees one word that speaks against travel, or finds none that speaks
for it; what stands around most figures says more than that: "from Lublin four
hours and five minutes" has no word of travel, and is of nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.attach import View
from geo.model import Quantity
from geo.scene import Passage
from geo.setaside import why_set_aside
from geo.units import Dimension
from geo.weighing_weights import odds_of, score_of, weights_of

__all__ = ["LEAST", "cues_of", "odds", "refused", "why_travel"]

LEAST = 0.9
"""How likely a figure must be: on stories left out, most taken against a rule are then right even
where a story is full of figures that are of no journey."""

_DIMENSIONS = frozenset((Dimension.TIME, Dimension.LENGTH, Dimension.SPEED))
_ABOUT = 8  # items on either side that may say what a figure is of
_NEXT = 3  # of these so many by where they stand
_MANY = 2
_TABLE = "doubtful_weights.csv"


def why_travel(view: View, quantity: Quantity, reason: str) -> str | None:
    """Return why a figure is of a journey though a rule has set it aside.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    quantity
        One of its figures.
    reason
        Why it was set aside.

    Returns
    -------
    str or None
        For the reader; None where it is left aside, and that is what is no time, length or
        speed, or stands in a language other than English.
    """
    if quantity.dimension not in _DIMENSIONS or view.passage.foreign is not None:
        return None
    if not view.tells_of_a_journey:
        return None  # a text that tells of no journey has no figure of one
    weights = weights_of(_TABLE)
    # most reasons hold nearly always: then nothing more is asked
    if weights.get(f"why {_kind(reason)}", 0.0) <= 0.0:
        return None
    likely = odds(score_of(cues_of(view, quantity, reason), weights))
    if likely < LEAST:
        return None
    return f"of travel by what stands around it, {likely:.0%} sure, though {reason}"


def refused(view: View) -> Iterator[tuple[Quantity, str]]:
    """Yield the figures of a sentence that rules set aside, though they may be of travel.

    Parameters
    ----------
    view
        The sentence and what surrounds it.

    Yields
    ------
    tuple
        The figure and why.
    """
    for each in view.passage.quantities:
        if each.dimension in _DIMENSIONS and view.passage.at(each.span) >= 0:
            reason = why_set_aside(view, each)
            if reason is not None:
                yield each, reason


def odds(score: float) -> float:
    """Return how likely a figure of a score is of travel, 0 to 1.

    Parameters
    ----------
    score
        The sum of its weights.

    Returns
    -------
    float
        One half where nothing speaks for it or against.
    """
    return odds_of({True: score, False: 0.0})[True]


def cues_of(view: View, quantity: Quantity, reason: str) -> Iterator[tuple[str, float]]:
    """Yield what speaks for a figure and against it.

    Parameters
    ----------
    view, quantity, reason
        As for `why_travel`.

    Yields
    ------
    tuple
        Name and strength of a cue.
    """
    passage = view.passage
    position = passage.at(quantity.span)
    why = _kind(reason)
    yield "any", 1.0
    yield f"why {why}", 1.0
    yield f"unit {quantity.unit}", 1.0
    yield f"why {why} in {quantity.unit}", 1.0
    if sum(map(str.isspace, quantity.text)) > _MANY:
        yield "of two units", 1.0
    if passage.headline or passage.index == 0:
        yield "a headline", 1.0
    yield f"names {min(_MANY, len(passage.toponyms))}", 1.0
    yield f"figures {min(_MANY, len(passage.quantities) - 1)}", 1.0
    yield f"travels {view.scene.mode is not None}", 1.0
    before = [_item(passage, position - step) for step in range(1, _ABOUT + 1)]
    after = [_item(passage, position + step) for step in range(1, _ABOUT + 1)]
    for side, items in (("before", before), ("after", after)):
        for step, item in enumerate(items[:_NEXT], 1):
            yield f"{side} {step} {item}", 1.0
        yield f"{side} {items[0]} {items[1]}", 1.0
        for item in sorted({*items} - {"."}):
            yield f"{side} {item}", 1.0
    yield f"about {before[0]} {after[0]}", 1.0


def _kind(reason: str) -> str:
    """Return a reason without the word of the sentence that it names."""
    return reason.split(" (“")[0]


def _item(passage: Passage, position: int) -> str:
    """Return a word or mark, or what stands for a name or a figure; a stop beyond the ends."""
    if not 0 <= position < len(passage.items):
        return "."
    item = passage.items[position]
    return item.low if item.kind not in ("name", "figure") else f"<{item.kind}>"
