"""A time or a way that the text reckons from a speed, held to that speed.

In: a distance, a time or a mean speed and the others told near it. Out: verdicts.
Pure: reads nothing.

Of three figures that do not make one another the one is off that was worked out: in "At 64 km/h
the train needs 335 hours" the time. The speed it was reckoned from is not held to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.derived import as_a_source, off_as_derived
from geo.model import Case, Outcome, Verdict
from geo.settings import Settings
from geo.wording import say_figure

__all__ = ["CHECK"]


class Derived:
    """Figures told as the result of a speed."""

    name = "derived"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield one verdict on a figure of such a three.

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
        if claim.beside:
            return
        if claim.kind == "average_speed":
            source = as_a_source(case)
            if source is not None:
                yield self._verdict(case, *source, 4)
        elif claim.kind in ("distance", "duration"):
            off = off_as_derived(case)
            if off is not None:
                yield self._verdict(case, Outcome.INCONSISTENT, off, 3)

    def _verdict(self, case: Case, outcome: Outcome, text: str, weight: int) -> Verdict:
        why = f"The article says {say_figure(case.claim.quantity)}. {text}"
        return case.verdict(check=self.name, outcome=outcome, why=why, weight=weight)


CHECK = Derived()
