"""A distance or a time by the two other figures of its triple, told near it.

In: a distance or a time, a mean speed and the third told in the sentences around. Out: verdicts.
Pure: reads nothing.

Three figures that make one another were reckoned so, and agree whatever ends they were given.
A distance that is longer than the way measured is no longer way round where the speed and the
time beside it make that very way.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.model import Case, Measurement, Outcome, Verdict
from geo.reckoned import made_by_the_others, way_of_the_others
from geo.settings import Settings
from geo.tolerances import SPEED, allowed
from geo.travel import lengths_of
from geo.wording import say_figure, say_value
from geo.yardsticks import is_sound, nearest, own_distances, straight

__all__ = ["CHECK"]


class Triple:
    """Distance, time and speed that stand near one another."""

    name = "triple"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield one verdict on a distance or a time that has the two others near it.

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
        if claim.kind not in ("distance", "duration") or claim.beside:
            return
        line = straight(own_distances(case))
        if claim.kind == "distance" and line is not None:
            yield from self._longer(case, line)
            return
        made = made_by_the_others(case)
        if made is not None:
            yield case.verdict(
                check=self.name,
                outcome=Outcome.CONSISTENT,
                why=f"The article says {say_figure(claim.quantity)}. {made}",
                weight=2,
            )

    def _longer(self, case: Case, line: Measurement) -> Iterator[Verdict]:
        """Yield that a distance is too long where the way measured has a speed and a time."""
        ways = tuple(each for each in lengths_of(case) if is_sound(each))
        quantity = case.claim.quantity
        low = allowed(quantity, tolerance=SPEED, said=case.said).low
        if not ways or low <= max(each.high for each in ways):
            return
        made = way_of_the_others(case, ways, line)
        if made is None:
            return
        way = nearest(quantity.value_si, ways)
        yield case.verdict(
            check=self.name,
            outcome=Outcome.INCONSISTENT,
            why=(
                f"The article says {say_figure(quantity)}. We measure"
                f" {say_value(way.value, quantity.unit)}. {made}"
            ),
            weight=3,
            found=way,
        )


CHECK = Triple()
