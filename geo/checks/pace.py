"""The time a journey takes against the speeds that its way of travelling allows.

In: a duration and what was measured between its ends. Out: one verdict.
Pure: reads nothing.

A journey may always take longer: too slow is unusual, never impossible. Faster than anyone
has travelled, even along the straight line, is impossible.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from geo.cases import is_told_here, kin, literal, names_elsewhere, trip_words
from geo.model import Case, Interval, Measurement, Mode, Outcome, Verdict
from geo.settings import Settings
from geo.tolerances import PACE, SPEED, SUPERSONIC, allowed
from geo.travel import guessed, lengths_of, mode_of, serves, speed_over
from geo.wording import READING_WORDS, say_figure, say_range, say_value
from geo.yardsticks import MODE_WORDS, own_distances, straight

__all__ = ["CHECK"]

# A figure of time about a journey that is not the time the journey takes.
_NO_TRAVEL_TIME = re.compile(
    r"\s{0,3}(?:of )?(?:late|later|early|earlier|longer|shorter|faster|slower|quicker|more|less"
    r"|behind|ahead|after time|before|delay|delayed|(?:stop|stopover|wait|break|halt)s?\b)",
    re.IGNORECASE,
)


# A time whose ends stand in another sentence and that is too short by more than this factor
# is about something else: a shuttle, a halt, a leg.
_PART = 3.0


class Pace:
    """Durations by the average speed they imply."""

    name = "pace"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield one verdict on the time a journey takes.

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
        if case.claim.kind != "duration" or _NO_TRAVEL_TIME.match(
            case.article.text, case.claim.span.end
        ):
            return
        line = straight(own_distances(case))
        span = literal(case.claim)
        if span.high <= 0:
            return
        if line is None or line.value < 1_000:
            yield from self._by_print(case, span)
            return
        lengths = lengths_of(case) or (guessed(line),)
        mode = mode_of(case)
        modes = (mode,) if mode is not None else (Mode.RAIL, Mode.ROAD, Mode.AIR, Mode.SEA)
        opening = (
            f"The article says {say_figure(case.claim.quantity)}{trip_words(case)}"
            f"{f', {MODE_WORDS[mode]}' if mode else ''}."
        )
        fastest = max(PACE[each].limit for each in modes)
        if line.low / span.high > fastest:
            if _is_of_a_part(case, line.low / span.high / fastest):
                return
            found = speed_over(line, span, case.claim)
            yield self._verdict(
                case,
                Outcome.INCONSISTENT,
                f"{opening} Even the straight line, {say_value(line.value, 'km')}, would need"
                f" {say_value(found.low, 'km/h')}; the fastest known is"
                f" {say_value(fastest, 'km/h')} ({PACE[modes[0]].why}).",
                found,
                3,
            )
            return
        yield from self._pace(case, opening, modes, lengths, span)

    def _pace(
        self,
        case: Case,
        opening: str,
        modes: Sequence[Mode],
        lengths: tuple[Measurement, ...],
        span: Interval,
    ) -> Iterator[Verdict]:
        """Yield whether a duration gives a usual speed along what was measured."""
        usual: list[tuple[Mode, Measurement, Measurement]] = []
        best: Measurement | None = None
        for mode, length in product(modes, lengths):
            if not serves(mode, length.reading) and "estimate" not in length.flags:
                continue
            found = speed_over(length, span, case.claim)
            best = best or found
            if found.low <= _usual_high(case, mode) and found.high >= PACE[mode].usual_low:
                usual.append((mode, length, found))
        if usual:
            way, found_length, found = usual[0]
            words = READING_WORDS[found.reading] if found.reading else ""
            yield self._verdict(
                case,
                Outcome.CONSISTENT,
                f"{opening} Along the {say_value(found_length.value, 'km')} that we measure {words}"
                f" that is an average of {_speed(case, found)}, a usual speed {MODE_WORDS[way]}.",
                found,
                1,
            )
        elif best is not None:
            fast = best.low > max(PACE[mode].limit for mode in modes)
            sure = (
                fast
                and "estimate" not in best.flags
                and not _is_of_a_part(case, best.low / PACE[modes[0]].limit)
            )
            yield self._verdict(
                case,
                Outcome.INCONSISTENT if sure else Outcome.UNCHECKED,
                f"{opening} That would be an average of {say_value(best.value, 'km/h')},"
                + (
                    f" and the fastest known is {say_value(PACE[modes[0]].limit, 'km/h')}"
                    f" ({PACE[modes[0]].why})."
                    if sure
                    else " which is unusual but not impossible."
                ),
                best,
                2 if sure else 0,
            )

    def _by_print(self, case: Case, span: Interval) -> Iterator[Verdict]:
        """Yield whether the article's own speed or distance gives a time that has no map.

        A miss proves nothing: which of the figures is off the map cannot tell.
        """
        far = [each for each in kin(case, "distance") if each.quantity.value_si > 0]
        speeds = [each for each in kin(case, "average_speed") if each.quantity.value_si > 0]
        said = allowed(case.claim.quantity, tolerance=SPEED, said=case.said)
        opening = f"The article says {say_figure(case.claim.quantity)}."
        for length, speed in product(far, speeds):
            time = length.quantity.value_si / speed.quantity.value_si
            if said.contains(time):
                yield self._verdict(
                    case,
                    Outcome.CONSISTENT,
                    f"{opening} Its own {say_figure(length.quantity)} at"
                    f" {say_figure(speed.quantity)} take {say_value(time, 'h')}.",
                    None,
                    2,
                )
                return
        mode = mode_of(case)
        if mode is None or far == [] or case.claim.quantity.vague:
            return
        for length in far:
            speed_mps = length.quantity.value_si / case.claim.quantity.value_si
            if PACE[mode].usual_low <= speed_mps <= PACE[mode].usual_high:
                yield self._verdict(
                    case,
                    Outcome.CONSISTENT,
                    f"{opening} Over its own {say_figure(length.quantity)} that is an average of"
                    f" {say_value(speed_mps, 'km/h')}, a usual speed {MODE_WORDS[mode]}.",
                    None,
                    1,
                )
                return

    def _verdict(
        self, case: Case, outcome: Outcome, why: str, found: Measurement | None, weight: int
    ) -> Verdict:
        return Verdict(
            claim=case.claim.id,
            check=self.name,
            outcome=outcome,
            why=why,
            said=case.said,
            found=found,
            reading=found.reading if found else None,
            weight=weight,
        )


def _usual_high(case: Case, mode: Mode) -> float:
    """Return the highest usual speed; in an article on supersonic flight that of Concorde."""
    if mode is Mode.AIR and any(word in case.article.text.lower() for word in SUPERSONIC):
        return PACE[mode].limit
    return PACE[mode].usual_high


def _speed(case: Case, found: Measurement) -> str:
    """Return a speed in words; of a vague time the range, since it has no middle."""
    if case.claim.quantity.vague and found.high < float("inf"):
        return say_range(found.low, found.high, "km/h")
    return say_value(found.value, "km/h")


def _is_of_a_part(case: Case, times: float) -> bool:
    """Return whether a time is more likely about a part of the way than too short for it."""
    return not is_told_here(case) and (times > _PART or names_elsewhere(case))


CHECK = Pace()
