"""An area, or a comparison of two, against what gazetteers give and the article prints.

In: an area or a ratio of areas, the places, the areas printed beside it. Out: verdicts.
Touches: the packaged table of `geo.known_areas`, for what gazetteers lack.

Outlines of one site differ between sources, so only a gross gap is called off.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from geo.cases import place_of
from geo.known_areas import known_area
from geo.model import Case, Claim, Interval, Outcome, Toponym, Verdict
from geo.settings import Settings
from geo.stretches import sentence_at
from geo.tolerances import AREA, RATIO, allowed
from geo.units import Dimension
from geo.wording import say_figure, say_value

__all__ = ["CHECK"]

# Two outlines of one site may differ this much: Vostochny is 550 km² planned and about
# 700 km² after its enlargement.
_GROSS = 1.35
# How far apart in the text, in sentences, a ratio and the two areas it was worked out from may be.
_NEAR = 8


@dataclass(frozen=True, slots=True)
class _Known:
    """An area we can compare with: its interval, its value, who says so."""

    values: Interval
    value: float
    source: str
    printed: bool


class Area:
    """Areas and their ratios."""

    name = "area"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield verdicts on an area or a ratio of areas.

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
        if case.claim.kind == "area":
            yield from self._area(case)
        elif case.claim.kind == "area_ratio":
            yield from self._ratio(case)

    def _area(self, case: Case) -> Iterator[Verdict]:
        claim = case.claim
        known = _gazetteer(case, claim.subject or claim.origin or claim.destination)
        if known is None:
            return
        said = allowed(claim.quantity, tolerance=AREA, said=case.said)
        fits = said.overlaps(known.values)
        value = claim.quantity.value_si
        gross = max(value / known.value, known.value / value) > _GROSS
        subject = claim.subject.name if claim.subject else "the place"
        yield case.verdict(
            check=self.name,
            outcome=(
                Outcome.CONSISTENT if fits else Outcome.INCONSISTENT if gross else Outcome.UNCHECKED
            ),
            why=(
                f"The article says {say_figure(claim.quantity)} for {subject}. We hold"
                f" {say_value(known.value, claim.quantity.unit)} ({known.source}), a gap of"
                f" {abs(value / known.value - 1) * 100:.0f} %."
                + ("" if fits or gross else " Outlines of one site differ as much.")
            ),
            weight=3 if fits or gross else 0,
        )

    def _ratio(self, case: Case) -> Iterator[Verdict]:
        claim = case.claim
        said = allowed(claim.quantity, tolerance=RATIO, said=case.said)
        own = _areas(case, _subject(case)) or _nearest_before(case)
        base = _areas(case, claim.compared_with)
        opening = f"The article says {say_figure(claim.quantity)}."
        if not base:
            yield from self._printed_pair(case, said, opening)
            return
        results = []
        for a in own:
            for b in base:
                low, high = a.values.low / b.values.high, a.values.high / b.values.low
                ratio = a.value / b.value
                fits = low <= said.high and said.low <= high
                text = (
                    f"{opening} {say_value(a.value, 'km2')} ({a.source}) to"
                    f" {say_value(b.value, 'km2')} ({b.source}) is {ratio:,.3g} to 1."
                )
                results.append((fits, a.printed and b.printed, ratio, text))
        if not results:
            return
        # The article's own areas are the ones its ratio was worked out from.
        results.sort(key=lambda each: (each[0], each[1]), reverse=True)
        fits, printed, ratio, text = results[0]
        value = claim.quantity.value_si
        gross = max(value / ratio, ratio / value) > _GROSS
        outcome = (
            Outcome.CONSISTENT if fits else Outcome.INCONSISTENT if gross else Outcome.UNCHECKED
        )
        yield case.verdict(
            check=self.name,
            outcome=outcome,
            why=text,
            weight=0 if outcome is Outcome.UNCHECKED else 2 if printed else 3,
        )

    def _printed_pair(self, case: Case, said: Interval, opening: str) -> Iterator[Verdict]:
        """Yield an agreement with two areas printed near; a miss proves nothing."""
        here = sentence_at(case.article, case.claim.span)
        near = [
            each
            for each in case.neighbours
            if each.kind == "area"
            and each.quantity.value_si > 0
            and abs(sentence_at(case.article, each.span) - here) <= _NEAR
        ]
        for a, b in permutations(near, 2):
            ratio = a.quantity.value_si / b.quantity.value_si
            if said.contains(ratio):
                yield case.verdict(
                    check=self.name,
                    outcome=Outcome.CONSISTENT,
                    why=(
                        f"{opening} Its own {say_figure(a.quantity)} to"
                        f" {say_figure(b.quantity)} is {ratio:,.3g} to 1."
                    ),
                    weight=2,
                )
                return


def _gazetteer(case: Case, toponym: Toponym | None) -> _Known | None:
    place = place_of(case, toponym)
    if toponym is None:
        return None
    if place is not None and place.area_m2:
        area, source = place.area_m2, place.area_source or place.source
    else:
        country = place.country if place is not None else ""
        names = (place.name if place is not None else toponym.name, toponym.name)
        listed = next(filter(None, (known_area(name, country=country) for name in names)), None)
        if listed is None:
            return None
        area, source = listed
    return _Known(
        values=Interval(low=area, high=area, dimension=Dimension.AREA),
        value=area,
        source=source,
        printed=False,
    )


def _areas(case: Case, toponym: Toponym | None) -> tuple[_Known, ...]:
    """Return the areas of a place: those the article prints, then the gazetteer's."""
    if toponym is None:
        return ()
    found = [
        _printed(each)
        for each in case.neighbours
        if each.kind == "area" and _is_of(case, each, toponym)
    ]
    known = _gazetteer(case, toponym)
    return (*found, known) if known is not None else tuple(found)


def _subject(case: Case) -> Toponym | None:
    """Return what is compared: as read, or the other place of the sentence, or a sibling's.

    A headline that compares with Seoul means the site that the body compares with Seoul.
    """
    claim = case.claim
    if claim.subject is not None or claim.compared_with is None:
        return claim.subject
    here = sentence_at(case.article, claim.span)
    base = place_of(case, claim.compared_with)
    for each in case.places:
        other = each.place
        if (
            other is not None
            and other.area_m2
            and sentence_at(case.article, each.toponym.span) == here
            and (base is None or (other.lon, other.lat) != (base.lon, base.lat))
            and other.kind != "country"
        ):
            return each.toponym
    if any(each.span < claim.span and each.kind == "area" for each in case.neighbours):
        return None
    for sibling in case.neighbours:
        named = sibling.kind == "area_ratio" and sibling.subject and sibling.compared_with
        if named and place_of(case, sibling.compared_with) == base:
            return sibling.subject
    return None


def _nearest_before(case: Case) -> tuple[_Known, ...]:
    """Return the area printed last before a comparison that does not name its subject.

    "The site covers 550 km², roughly the size of Seoul": the comparison is with the 550.
    """
    here = sentence_at(case.article, case.claim.span)
    before = [
        each
        for each in case.neighbours
        if each.kind == "area"
        and each.span < case.claim.span
        and here - sentence_at(case.article, each.span) <= 1
    ]
    if not before:
        return ()
    last = max(before, key=lambda each: each.span)
    return (_printed(last),)


def _printed(claim: Claim) -> _Known:
    return _Known(
        values=allowed(claim.quantity, tolerance=AREA),
        value=claim.quantity.value_si,
        source="as printed",
        printed=True,
    )


def _is_of(case: Case, claim: Claim, toponym: Toponym) -> bool:
    """Return whether a printed area belongs to the place a name stands for."""
    subject = claim.subject
    if subject is None:
        return False
    if subject.name.casefold() == toponym.name.casefold():
        return True
    a, b = place_of(case, subject), place_of(case, toponym)
    return a is not None and b is not None and (a.lon, a.lat) == (b.lon, b.lat)


CHECK = Area()
