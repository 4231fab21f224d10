"""One figure printed twice: "900 miles (1,450 km)", "82 hours 50 minutes, that is 3½ days".

In: a figure with its twin, or two claims that restate one another. Out: verdicts, relations.
Pure: reads nothing.

Two printings that agree say nothing of the earth, so the verdict is light. Where they differ
at least one is off. The second is the one worked out from the first; a measured route, which
weighs more, may still clear it and point at the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geo.cases import is_told_here
from geo.lazy import lazy_pattern
from geo.model import Article, Case, Claim, Hedge, Outcome, Quantity, Relation, Verdict
from geo.settings import Settings
from geo.stretches import text_between
from geo.tolerances import TWIN, TWIN_ROUND
from geo.units import Dimension, convert, to_si
from geo.wording import say_number, say_value

__all__ = ["CHECK", "RELATE"]

_RESTATES = lazy_pattern(
    r"[\s,;–—(\[]{0,6}(?:"
    r"(?:or|i\.e\.|that is|that's|which is|which makes|equal to|equivalent to|in other words"
    r"|which works out (?:to|at|as)|which comes to|(?:works|working) out (?:to|at|as)|/|=)"
    r"[\s,:]{0,3}(?:about |around |roughly |some |exactly |just )?)?",
    re.IGNORECASE,
)
# Characters between two printings of one figure.
_REACH = 40
# No figure is longer than this with what stands between it and its twin.
_WINDOW = 200
# What a nautical mile is of a statute one.
_AT_SEA = {"mi/d": to_si(1, "nm") / to_si(1, "mi")}
# Beyond this factor two figures joined by "or" are not one figure.
_NO_SLIP = 5.0
_WORDED = re.compile(r"[a-z/=]", re.IGNORECASE)
_BRACKET = re.compile(r"[\s]{0,3}[(\[/]\s{0,2}(?:about |around |some |or )?$", re.IGNORECASE)


class TwinUnits:
    """The same figure in two units, or said in two ways."""

    name = "twin_units"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield whether two printings of one figure agree.

        Parameters
        ----------
        case
            The claim and what is known around it.
        settings
            Choices of the run.

        Yields
        ------
        Verdict
            What it has to say of the claim; may be nothing.
        """
        claim = case.claim
        twin = claim.quantity.twin
        if twin is not None and (_agree(claim.quantity, twin) or not _is_told_too(case)):
            yield self._verdict(case, claim.quantity, twin, both=True)
        for other in _beside(case):
            if _restates(case.article, claim, other):
                if claim.span > other.span:
                    yield self._verdict(case, other.quantity, claim.quantity, both=False)
                elif _agree(claim.quantity, other.quantity):
                    yield self._verdict(case, claim.quantity, other.quantity, both=False)

    def relate(self, cases: Sequence[Case], settings: Settings) -> Iterator[Relation]:
        """Yield each pair of printings.

        Parameters
        ----------
        cases
            One case a claim, in the order of the text.
        settings
            Choices of the run.

        Yields
        ------
        Relation
            What holds, or fails to hold, between claims.
        """
        for case in cases:
            claim = case.claim
            if claim.quantity.twin is not None:
                yield _relation((claim.id,), claim.quantity, claim.quantity.twin)
            for other in _beside(case):
                if claim.span < other.span and _restates(case.article, claim, other):
                    yield _relation((claim.id, other.id), claim.quantity, other.quantity)

    def _verdict(self, case: Case, first: Quantity, second: Quantity, *, both: bool) -> Verdict:
        agree = _agree(first, second)
        blame = "" if both or agree else " The second of the two is the one worked out."
        return case.verdict(
            check=self.name,
            outcome=Outcome.CONSISTENT if agree else Outcome.INCONSISTENT,
            why=_sentence(first, second) + blame,
            # a map clears one of two printings only where the words give it its way
            weight=1 if agree else 2 if both or is_told_here(case) else 3,
        )


def _relation(ids: tuple[str, ...], first: Quantity, second: Quantity) -> Relation:
    return Relation(
        kind="conversion",
        claims=ids,
        outcome=Outcome.CONSISTENT if _agree(first, second) else Outcome.INCONSISTENT,
        why=_sentence(first, second),
    )


def _beside(case: Case) -> list[Claim]:
    """Return the claims whose figure may stand beside the claim's own."""
    start = case.claim.quantity.span.start
    return [
        each for each in case.neighbours if -_WINDOW < each.quantity.span.start - start < _WINDOW
    ]


def _is_told_too(case: Case) -> bool:
    """Return whether the twin of a figure is a claim of its own: then that one is called off."""
    twin = case.claim.quantity.twin
    return twin is not None and any(each.quantity.span == twin.span for each in _beside(case))


def _restates(article: Article, a: Claim, b: Claim) -> bool:
    """Return whether two claims print one figure twice, one beside the other."""
    first, second = (a, b) if a.span < b.span else (b, a)
    x, y = first.quantity, second.quantity
    if y.span.start - x.span.end > _REACH:
        return False
    if first.beside is not second.beside:
        return False  # "takes four hours, which is 100 minutes less": no second printing
    if x.dimension is not y.dimension or x.dimension in (Dimension.DATE, Dimension.CLOCK):
        return False
    if x.twin is not None and y.span == x.twin.span:
        return True
    gap = text_between(article, x.span, y.span)
    if x.span == y.span:
        return False
    if x.unit != y.unit and _BRACKET.fullmatch(gap):
        return True
    match = _RESTATES.fullmatch(gap)
    # "20 hours or 22 hours" offers two figures; only other units or outright words restate.
    if match is None or not _WORDED.search(gap):
        return False
    if "or" not in gap.lower().split():
        return True
    # "in 10 hours and 39 minutes, or 32 minutes behind": no slip is that large
    least, most = sorted((abs(x.value_si), abs(y.value_si)))
    return x.unit != y.unit and most <= least * _NO_SLIP


def _agree(first: Quantity, second: Quantity) -> bool:
    a, b = first.value_si, second.value_si
    if b == 0 or a == 0:
        return a == b
    if _is_at_sea(first, second):
        a, b = (each.value_si * _AT_SEA.get(each.unit, 1.0) for each in (first, second))
    gap = abs(a / b - 1)
    if gap <= TWIN or (gap <= TWIN_ROUND and _is_round(first) and _is_round(second)):
        return True
    if gap <= 0.10 and (_loose(first) or _loose(second)):
        return True
    (low, high), (least, most) = _steps(first), _steps(second)
    small = min(first.value, second.value) < 10
    return small and low <= most and least <= high


def _is_at_sea(first: Quantity, second: Quantity) -> bool:
    """Return whether miles are nautical: "300 miles a day, or 12.5 knots"."""
    return {first.unit, second.unit} == {"mi/d", "kn"}


def _loose(quantity: Quantity) -> bool:
    """Return whether a hedge lets a second printing be rounder than the first."""
    return quantity.vague or quantity.hedge in (Hedge.ABOUT, Hedge.NEARLY, Hedge.RANGE)


def _is_round(quantity: Quantity) -> bool:
    """Return whether a figure has at most two digits that mean something."""
    digits = f"{quantity.value:.10g}".replace(".", "").strip("0")
    return len(digits) <= 2


def _steps(quantity: Quantity) -> tuple[float, float]:
    """Return the values, SI, that are rounded to a figure of one or two digits."""
    text = f"{quantity.value:.10g}"
    decimals = len(text.partition(".")[2])
    half = 0.5 * 10**-decimals
    ends = quantity.value - half, quantity.value + half
    return to_si(ends[0], quantity.unit), to_si(ends[1], quantity.unit)


def _sentence(first: Quantity, second: Quantity) -> str:
    gap = second.value_si / first.value_si - 1 if first.value_si else 0.0
    if first.unit == second.unit or first.dimension is Dimension.TIME:
        turned = say_value(first.value_si, first.unit)
    else:
        whole = convert(first.value, source=first.unit, target=second.unit)
        number = f"{whole:,.4g}"
        if first.value_si >= 0 and first.dimension is not Dimension.RATIO:
            number = f"{whole:,.0f}" if whole >= 100 else f"{whole:.3g}"
        turned = say_number(number, second.unit)
    if _is_at_sea(first, second) and _agree(first, second):
        return f"“{first.text}” and “{second.text}” agree in nautical miles."
    off = f"{abs(gap) * 100:.0f} %" if abs(gap) >= 0.015 else f"{abs(gap) * 100:.1f} %"
    tail = (
        f"they agree{'' if off == '0.0 %' else f' within {off}'}."
        if _agree(first, second)
        else f"they differ by {off}, so at least one is off."
    )
    text = first.text.partition(" (")[0]  # the figure alone, without its twin
    return f"“{text}” is {turned}; the article prints “{second.text}”: {tail}"


CHECK = TwinUnits()
RELATE = CHECK
