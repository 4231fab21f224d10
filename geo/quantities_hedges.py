"""Hedges: what a word that loosens a figure allows, and why.

One row a word. `low` and `high` multiply the figure; where both are None the hedge adds
nothing to what its precision and its dimension allow already. The words of other languages
lead to these rows (`geo/languages/`).
Pure: a table and two look-ups.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from geo.model import Hedge

__all__ = ["HEDGES", "HedgeRule", "hedge_rule"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HedgeRule:
    """What one hedge allows: `low` to `high` times the figure, and the reason."""

    word: str
    hedge: Hedge
    low: float | None
    high: float | None
    reason: str


def _row(word: str, hedge: Hedge, low: float | None, high: float | None, reason: str) -> HedgeRule:
    return HedgeRule(word=word, hedge=hedge, low=low, high=high, reason=reason)


_GOLD = "practice gold: 10 % with about, some, nearly"
_ABOVE = "practice gold: wrong below the figure, misleading above 1.25 times"
_BELOW = "mirror of `over`: 1/1.25"

# Krifka (2007), "Approximate interpretation of number words": a round number is read
# loosely by itself; a hedge says so aloud and widens it about twofold.
_TABLE = (
    _row("exact", Hedge.EXACT, None, None, "no hedge: precision and dimension alone"),
    _row("about", Hedge.ABOUT, 0.90, 1.10, _GOLD),
    _row("some", Hedge.ABOUT, 0.90, 1.10, _GOLD),
    _row("or so", Hedge.ABOUT, 0.90, 1.15, "as about; the afterthought leans upwards"),
    _row("estimated", Hedge.ABOUT, 0.90, 1.10, "an estimate is not surer than about"),
    _row("reported", Hedge.ABOUT, 0.90, 1.10, "the writer does not vouch for it: as about"),
    _row("average", Hedge.EXACT, None, None, "says what kind of figure it is, not how sure"),
    _row("close to", Hedge.ABOUT, 0.90, 1.05, "as about, seldom said of what lies well above"),
    _row("nearly", Hedge.NEARLY, 0.90, 1.00, _GOLD + "; the figure is not reached"),
    _row("just under", Hedge.NEARLY, 0.92, 1.00, "closer than nearly: within 8 % below"),
    _row("best part", Hedge.NEARLY, 0.75, 1.00, "OED, best part: the greater part, most of"),
    _row("over", Hedge.OVER, 1.00, 1.25, _ABOVE),
    _row("just over", Hedge.OVER, 1.00, 1.10, "closer than over: within 10 % above"),
    _row("well over", Hedge.OVER, 1.05, 1.60, "further than over: clearly above the figure"),
    _row("at least", Hedge.AT_LEAST, 1.00, 1.25, _ABOVE),
    _row("under", Hedge.UNDER, 0.80, 1.00, _BELOW),
    _row("well under", Hedge.UNDER, 0.50, 0.95, "further than under: clearly below the figure"),
    _row("up to", Hedge.UP_TO, 0.00, 1.00, "names an end of a scale; anything below is allowed"),
    _row("odd", Hedge.ABOUT, 1.00, 1.30, "OED, -odd: the number and a few more"),
    _row("bit", Hedge.ABOUT, 1.00, 1.40, "a bit on top: less than a half, or that would be said"),
    _row("range", Hedge.RANGE, None, None, "both ends are printed"),
)

HEDGES: Mapping[str, HedgeRule] = MappingProxyType({row.word: row for row in _TABLE})
_DEFAULTS = {row.hedge: row for row in reversed(_TABLE)}


def hedge_rule(*, word: str, hedge: Hedge) -> HedgeRule:
    """Return the row of a hedge.

    Parameters
    ----------
    word
        A word of `HEDGES`, such as ``"just under"``; unknown or empty falls back.
    hedge
        The kind of hedge: its first row is taken where the word has none.

    Returns
    -------
    HedgeRule
        What it allows.

    Examples
    --------
    >>> hedge_rule(word="just over", hedge=Hedge.OVER).high
    1.1
    >>> hedge_rule(word="", hedge=Hedge.OVER).high
    1.25
    """
    row = HEDGES.get(word)
    return row if row is not None and row.hedge is hedge else _DEFAULTS[hedge]
