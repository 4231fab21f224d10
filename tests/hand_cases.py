"""Stories built by hand for the checks: text, figures, places and measurements are given.

Nothing here comes from our own readers or networks, so that a verdict is tested against
values from outside.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from pathlib import Path

import hypothesis

from geo.article import make_article
from geo.checks import judge
from geo.model import (
    Case,
    Claim,
    Hedge,
    Journey,
    Measurement,
    Modality,
    Mode,
    Place,
    Quantity,
    Reading,
    Relation,
    Resolution,
    Span,
    Toponym,
    Verdict,
)
from geo.quantities import meaning
from geo.settings import Settings
from geo.units import Dimension

KM = 1000.0
# A law is about values, not about how busy the machine is.
LAW = hypothesis.settings(deadline=None)
_TABLES = Path(__file__).parent / "tables"


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table of `tests/tables/`, by its name without ending."""
    return list(csv.DictReader((_TABLES / f"{name}.csv").read_text("utf-8").splitlines()))


def place(name: str, lon: float, lat: float, country: str = "", **more: object) -> Place:
    """Return a place; a point without vagueness unless told otherwise."""
    facts: dict[str, object] = {"radius_m": 5_000.0, "source": "by hand", **more}
    return Place(name=name, lon=lon, lat=lat, country=country, **facts)  # type: ignore[arg-type]


def length(
    reading: Reading,
    km: float,
    *,
    low: float | None = None,
    high: float | None = None,
    method: str = "by hand",
    flags: tuple[str, ...] = (),
) -> Measurement:
    """Return a distance in km; one per cent wide unless told otherwise."""
    return Measurement(
        name="distance",
        dimension=Dimension.LENGTH,
        value=km * KM,
        low=(km * 0.99 if low is None else low) * KM,
        high=(km * 1.01 if high is None else high) * KM,
        method=method,
        source="by hand",
        reading=reading,
        flags=flags,
    )


@dataclass
class Story:
    """A text whose figures are pointed at one by one."""

    text: str
    published: str | None = None
    places: dict[str, Place] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    journeys: list[Journey] = field(default_factory=list)
    measured: dict[str, tuple[Measurement, ...]] = field(default_factory=dict)
    source: str = "by hand"
    _ids: count[int] = field(default_factory=lambda: count(1))

    def span(self, words: str, *, nth: int = 0) -> Span:
        """Return where words stand in the text."""
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Span(start=start, end=start + len(words))

    def name(self, words: str | None) -> Toponym | None:
        """Return a toponym; it need not stand in the text."""
        if words is None:
            return None
        at = self.text.find(words)
        span = Span(start=max(at, 0), end=max(at, 0) + len(words) if at >= 0 else 0)
        return Toponym(name=words, span=span)

    def quantity(
        self,
        words: str,
        value: float,
        unit: str,
        *,
        hedge: Hedge = Hedge.EXACT,
        nth: int = 0,
        **more: object,
    ) -> Quantity:
        """Return a figure of the text."""
        return Quantity(
            value=value,
            unit=unit,
            span=self.span(words, nth=nth),
            text=words,
            hedge=hedge,
            **more,  # type: ignore[arg-type]
        )

    def journey(self, *stops: str, mode: Mode | None = None, **measured: object) -> str:
        """Add a journey between places of the story; return its id."""
        key = f"j{len(self.journeys) + 1}"
        self.journeys.append(
            Journey(id=key, stops=tuple(self.places[each] for each in stops), mode=mode)
        )
        self.measured[key] = tuple(measured.pop("lengths", ()))  # type: ignore[call-overload]
        return key

    def claim(
        self,
        kind: str,
        quantity: Quantity,
        *,
        journey: str | None = None,
        origin: str | None = None,
        destination: str | None = None,
        subject: str | None = None,
        compared_with: str | None = None,
        mode: Mode | None = None,
        reading: Reading | None = None,
        base: str | None = None,
        trip: str | None = None,
        modality: Modality = Modality.STATED,
        return_trip: bool = False,
    ) -> str:
        """Add a claim; return its id."""
        key = f"c{next(self._ids)}"
        self.claims.append(
            Claim(
                id=key,
                kind=kind,
                quantity=quantity,
                quote=self.text,
                origin=self.name(origin),
                destination=self.name(destination),
                subject=self.name(subject),
                compared_with=self.name(compared_with),
                mode=mode,
                reading=reading,
                base=base,
                trip=trip,
                modality=modality,
                return_trip=return_trip,
            )
        )
        if journey is not None:
            self.journeys = [
                Journey(
                    id=each.id,
                    stops=each.stops,
                    mode=each.mode,
                    trip=each.trip,
                    claims=(*each.claims, key) if each.id == journey else each.claims,
                )
                for each in self.journeys
            ]
        return key

    def cases(self) -> tuple[Case, ...]:
        """Return one case a claim, as the corridor builds them."""
        article = make_article(
            self.text,
            source=self.source,
            published=date.fromisoformat(self.published) if self.published else None,
        )
        resolutions = tuple(
            Resolution(toponym=Toponym(name=name, span=self._at(name)), place=each)
            for name, each in self.places.items()
        )
        of_claim = {claim: each for each in self.journeys for claim in each.claims}
        return tuple(
            Case(
                claim=claim,
                said=meaning(claim.quantity),
                article=article,
                journey=of_claim.get(claim.id),
                measurements=(self.measured[of_claim[claim.id].id] if claim.id in of_claim else ()),
                neighbours=tuple(each for each in self.claims if each.id != claim.id),
                places=resolutions,
                journeys=tuple(self.journeys),
                companions=tuple(self.measured.items()),
            )
            for claim in self.claims
        )

    def _at(self, name: str) -> Span:
        at = self.text.find(name)
        return Span(start=max(at, 0), end=max(at, 0) + len(name) if at >= 0 else 0)

    def judged(self) -> tuple[dict[str, Verdict], tuple[Verdict, ...], tuple[Relation, ...]]:
        """Return the deciding verdicts by claim, all opinions, the relations."""
        deciding, opinions, relations = judge(self.cases(), Settings())
        return {each.claim: each for each in deciding}, opinions, relations
