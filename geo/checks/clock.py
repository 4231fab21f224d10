"""A duration against departure and arrival by the clock, time zones included.

In: a duration, the clock times of its journey. Out: verdicts and a relation.
Touches: the time zones of `geo.clocks`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.clock_sums import by_delay, by_sum
from geo.clocks import ByClock, by_clock
from geo.model import Case, Outcome, Relation, Verdict
from geo.settings import Settings
from geo.wording import say_figure, say_value

__all__ = ["CHECK", "RELATE"]

# Which two times of day a sum is made from is not said, so the map outweighs it.
_BY_CLOCK, _BY_SUM = 3, 2


class Clock:
    """Arrival less departure."""

    name = "clock"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield one verdict on a duration that has its clock times beside it.

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
        found, weight = by_clock(case), _BY_CLOCK
        if found is None or found.outcome is Outcome.INCONSISTENT:
            other = by_sum(case) or by_delay(case)
            found, weight = (found, weight) if other is None else (other, _BY_SUM)
        if found is None:
            return
        yield case.verdict(
            check=self.name,
            outcome=found.outcome,
            why=_why(case, found),
            weight=weight,
        )

    def relate(self, cases: Sequence[Case], settings: Settings) -> Iterator[Relation]:
        """Yield the sum of each duration with its two clock times.

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
            found = by_clock(case)
            if found is not None:
                ids = (found.departure.claim, found.arrival.claim, case.claim.id)
                yield Relation(
                    kind="duration=arrival-departure",
                    claims=tuple(each for each in ids if each is not None),
                    outcome=found.outcome,
                    why=_why(case, found),
                )


def _why(case: Case, found: ByClock) -> str:
    off = abs(found.seconds - case.claim.quantity.value_si)
    agree = found.outcome is Outcome.CONSISTENT
    tail = "they agree" if agree else f"{say_value(off, 'h')} off"
    return (
        f"The article says {say_figure(case.claim.quantity)}. From"
        f" {found.departure.text} to {found.arrival.text}, time zones counted,"
        f" it is {say_value(found.seconds, 'h')}: {tail}."
    )


CHECK = Clock()
RELATE = CHECK
