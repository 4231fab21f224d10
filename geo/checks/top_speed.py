"""A top speed against the averages of the same journey.

In: a top speed, averages that are printed or follow from the route. Out: one verdict.
Pure: reads nothing.

One below the average is impossible, and so is one above the fastest of its kind. Between the
average and a few times that it is what such an average needs; up to what vehicles of its kind
run at every day it is plausible, and beyond that nothing can be told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from geo.cases import journey_id_of, kin, literal
from geo.lazy import lazy_pattern
from geo.model import Case, Claim, Interval, Mode, Outcome, Verdict
from geo.otherspeed import ANIMALS
from geo.settings import Settings
from geo.stretches import sentence_at, sentences_by
from geo.tolerances import PACE, RECORD_MPS, RECORDS, SPEED, TOP_MPS, allowed
from geo.travel import lengths_of, serves
from geo.triples import is_no_whole
from geo.unbuilt import why_unbuilt
from geo.wording import say_figure, say_value
from geo.yardsticks import is_sound

__all__ = ["CHECK"]

# Averages of non-stop runs come to 70-95 % of the highest speed on the way, of trains that call
# everywhere and stand at borders to 40 %: the Indian Pacific 85 of 115 km/h, the Rossiya 64 of
# 140, the Southwest Chief 55 of 90 mph. Beyond 2.5 averages there is no telling.
_SUPPORTED = 2.5
# Where the averages differ by more, one of them is off, and only what every one needs is sure.
_AGREED, _NEEDED = 1.3, 1.4
_LEEWAY = 1.05
# A printed distance that is this many times the way laid, or as little of it, is that of another.
_ODDS = 1.5
# What is beyond the record by more than this goes another way: km/h for mph is 1.6 times.
_ANOTHERS = 3.0
# As many figures of each kind are put together; pairs of them grow as the square.
_MOST = 8
_SHOWN = 2
_LETTERS = lazy_pattern(r"[a-z]+")
# A record is printed with its digits.
_AS_PRINTED = 0.0015


@dataclass(frozen=True, slots=True, kw_only=True)
class _Average:
    """A mean speed: printed, or from a `time` and the distance `far`, else the way laid.

    `low` is the least that its wording allows, metres a second as is `mps`.
    """

    low: float
    mps: float
    time: str | None = None
    far: str | None = None

    @property
    def words(self) -> str:
        """Return where it comes from."""
        if self.time is None:
            return "as printed"
        way = "by the measured route" if self.far is None else f"from {self.far}"
        return f"{way} in {self.time}"


class TopSpeed:
    """Not below any average, not above any record."""

    name = "top_speed"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield one verdict on a top speed.

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
        if claim.kind != "top_speed":
            return
        said = allowed(claim.quantity, tolerance=SPEED, said=case.said)
        opening = f"The article says a top speed of {say_figure(claim.quantity)}."
        record = RECORD_MPS.get(claim.mode) if claim.mode is not None else None
        if record is not None and record[0] * _ANOTHERS < said.low:
            return  # a missile over the sea: no slip of a ship's speed is that large
        if record is not None and claim.mode is Mode.FOOT and _is_of_an_animal(case):
            record = None
        if record is not None and said.low > record[0]:
            yield self._inconsistent(case, f"{opening} The fastest ever was {record[1]}.", weight=3)
            return
        most = PACE[claim.mode].limit if claim.mode is not None else float("inf")
        # faster than anyone travels, the time is no time of that way: a stop, a part
        averages = tuple(each for each in _averages(case) if each.low <= most)
        if not averages:
            yield from self._of_a_record(case, opening)
            return
        lowest = min(averages, key=lambda each: each.low)
        if said.high < lowest.low:
            yield self._below_an_average(case, opening, lowest)
        else:
            yield from self._above_the_averages(case, opening, averages, said)

    def _below_an_average(self, case: Case, opening: str, lowest: _Average) -> Verdict:
        """Return that no top speed is below the average of its journey."""
        average = say_value(lowest.mps, case.claim.quantity.unit)
        why = (
            f"{opening} It is below the average of {average} ({lowest.words}), which no top speed"
            " can be."
        )
        # Without a journey of its own the speed may be the wind's or another vehicle's.
        if journey_id_of(case, case.claim) is None and case.journey is None:
            return self._unchecked(case, why)
        return self._inconsistent(case, why, weight=2)

    def _above_the_averages(
        self, case: Case, opening: str, averages: Sequence[_Average], said: Interval
    ) -> Iterator[Verdict]:
        """Yield what a top speed is beside averages of which none is higher."""
        claim, unit = case.claim, case.claim.quantity.unit
        middles = [each.mps for each in averages]
        agreed = max(middles) <= min(middles) * _AGREED  # else nobody knows what it must serve
        times = _SUPPORTED if agreed else _NEEDED
        near = next((e for e in averages if e.mps <= said.high <= e.mps * times * _LEEWAY), None)
        told = "; ".join(
            dict.fromkeys(f"{say_value(each.mps, unit)} {each.words}" for each in averages[:3])
        )
        if said.high < min(middles):
            yield self._unchecked(case, f"{opening} It is no more than the average ({told}).")
        elif near is not None:
            yield self._consistent(
                case,
                f"{opening} It is {claim.quantity.value_si / near.mps:.2f} times the average"
                f" ({told}), which is what such an average needs.",
            )
        elif _is_run_every_day(case, averages, said, agreed=agreed):
            yield self._consistent(
                case,
                f"{opening} It is plausible: above an average ({_below(averages, said, unit)})"
                f" and not above what is run every day ({_every_day(claim)[1]}).",
            )
        else:
            untold = f"{opening} It is not below any average ({told}); geography can say no more."
            yield from tuple(self._of_a_record(case, opening)) or (self._unchecked(case, untold),)

    def _of_a_record(self, case: Case, opening: str) -> Iterator[Verdict]:
        """Yield that a figure is the one of a published record."""
        claim = case.claim
        for mode, speed_mps, words in RECORDS:
            off = abs(claim.quantity.value_si / speed_mps - 1)
            if claim.mode in (None, mode) and off <= _AS_PRINTED:
                yield self._consistent(case, f"{opening} That was a record: {words}.")
                return

    def _consistent(self, case: Case, why: str) -> Verdict:
        return case.verdict(check=self.name, outcome=Outcome.CONSISTENT, why=why, weight=1)

    def _unchecked(self, case: Case, why: str) -> Verdict:
        return case.verdict(check=self.name, outcome=Outcome.UNCHECKED, why=why, weight=0)

    def _inconsistent(self, case: Case, why: str, *, weight: int) -> Verdict:
        return case.verdict(check=self.name, outcome=Outcome.INCONSISTENT, why=why, weight=weight)


def _is_of_an_animal(case: Case) -> bool:
    """Return whether an animal is spoken of, here or just before: no runner's record binds it."""
    here = sentence_at(case.article, case.claim.span)
    near = sentences_by(case.article, here, before=1) if here >= 0 else ()
    return any(not ANIMALS.isdisjoint(_LETTERS.findall(each.text.lower())) for each in near)


def _every_day(claim: Claim) -> tuple[float, str]:
    """Return the top speed that vehicles of a claim's mode run at every day, with its source."""
    return TOP_MPS.get(claim.mode, (0.0, "")) if claim.mode is not None else (0.0, "")


def _is_run_every_day(
    case: Case, averages: Sequence[_Average], said: Interval, *, agreed: bool
) -> bool:
    """Return whether a top speed is an ordinary one, and below no average that is printed.

    Of a journey whose printed figures make another average than the map nothing more is said.
    """
    claim = case.claim
    printed = [each for each in averages if each.time is None]
    doubted = (printed and case.journey is not None and not agreed) or _is_at_odds(averages)
    if doubted and not _is_above(averages, said):
        return False
    ordinary = claim.quantity.value_si <= _every_day(claim)[0]
    return ordinary and all(each.low <= said.high for each in printed)


def _is_above(averages: Sequence[_Average], said: Interval) -> bool:
    """Return whether a top speed serves every average, one printed and borne out by the map."""
    laid = [each.mps for each in averages if each.time is not None and each.far is None]
    borne_out = any(
        max(each.mps, one) <= _AGREED * min(each.mps, one)
        for each in averages
        if each.time is None
        for one in laid
    )
    return borne_out and all(each.mps <= said.high for each in averages)


def _is_at_odds(averages: Sequence[_Average]) -> bool:
    """Return whether the printed distance of a time makes another average than the way laid."""
    laid = {each.time: each.mps for each in averages if each.time and each.far is None}
    return any(
        max(each.mps, laid[each.time]) > _ODDS * min(each.mps, laid[each.time])
        for each in averages
        if each.far is not None and each.time in laid
    )


def _below(averages: Sequence[_Average], said: Interval, unit: str) -> str:
    """Return in words the averages that a top speed is not below."""
    found = [f"{say_value(x.mps, unit)} {x.words}" for x in averages if x.low <= said.high]
    return "; ".join(dict.fromkeys(found[:_SHOWN]))


def _kin(case: Case, *kinds: str) -> tuple[Claim, ...]:
    """Return the kin; for a speed without a journey, what its paragraph says."""
    found = kin(case, *kinds)
    if found or case.journey is not None:
        return found
    paragraph = _paragraph(case, case.claim)
    return _nearest(
        case,
        [
            each
            for each in case.neighbours
            if each.kind in kinds and _paragraph(case, each) == paragraph
        ],
    )


def _of_its_mode(case: Case, *kinds: str) -> tuple[Claim, ...]:
    """Return all figures of a way of travelling: "the train may do 160 on the plain"."""
    if case.claim.mode is None:
        return ()
    found = [
        each
        for each in case.neighbours
        if each.kind in kinds and each.mode is case.claim.mode and not each.beside
    ]
    return _nearest(case, found)


def _nearest(case: Case, found: list[Claim]) -> tuple[Claim, ...]:
    at = case.claim.span.start
    return tuple(sorted(found, key=lambda each: abs(each.span.start - at))[:_MOST])


def _paragraph(case: Case, claim: Claim) -> int:
    number = sentence_at(case.article, claim.span)
    return case.article.sentences[number].paragraph if number >= 0 else -1


def _averages(case: Case) -> Iterator[_Average]:
    """Yield the averages known beside a top speed."""
    found = tuple(_averages_of(case, _kin))
    yield from found or _averages_of(case, _of_its_mode)


def _averages_of(case: Case, kindred: Callable[..., tuple[Claim, ...]]) -> Iterator[_Average]:
    """Yield the averages that some figures of the article give."""
    for each in kindred(case, "average_speed"):
        yield _Average(low=literal(each).low, mps=each.quantity.value_si)
    times = kindred(case, "duration")
    own = journey_id_of(case, case.claim)  # a time of another way says nothing of this one
    companions = dict(case.companions)
    laid = why_unbuilt(case) is None  # of a line that is planned the map has only the old one
    for time in times:
        if time.quantity.value_si <= 0 or time.quantity.vague or is_no_whole(case, (time,)):
            continue
        span = literal(time)
        journey = journey_id_of(case, time)
        lengths = lengths_of(case) if laid and journey == own else ()
        if laid and not lengths and journey is not None:
            lengths = tuple(
                each
                for each in companions.get(journey, ())
                if each.name == "distance"
                and (case.claim.mode is None or serves(case.claim.mode, each.reading))
            )
        for length in lengths:
            if is_sound(length) and span.low > 0:
                yield _Average(
                    low=length.low / span.high,
                    mps=length.value / time.quantity.value_si,
                    time=say_figure(time.quantity),
                )
    for far, time in product(kindred(case, "distance"), times):
        if time.quantity.value_si <= 0 or journey_id_of(case, far) != journey_id_of(case, time):
            continue
        if is_no_whole(case, (far, time)):
            continue
        d, t = literal(far), literal(time)
        if t.low > 0:
            yield _Average(
                low=d.low / t.high,
                mps=far.quantity.value_si / time.quantity.value_si,
                time=say_figure(time.quantity),
                far=say_figure(far.quantity),
            )


CHECK = TopSpeed()
