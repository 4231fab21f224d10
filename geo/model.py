"""The nouns: what the stages hand to one another.

All are frozen. What was *said* (`Quantity`) and what we take it to *mean* (`Interval`)
are different types. Figures past this point are SI unless a name says otherwise;
coordinates are `lon`, `lat`, degrees, WGS 84.
Pure: stdlib and shapely types only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from geo.model_found import Leg, Measurement, Place, Route, Waymark
from geo.model_said import (
    Article,
    Claim,
    Decoy,
    Interval,
    Quantity,
    Sentence,
    Span,
    Toponym,
)
from geo.vocabulary import Hedge, LegKind, Modality, Mode, Outcome, Reading

__all__ = [
    "Across",
    "Article",
    "Case",
    "Claim",
    "Collection",
    "Decoy",
    "Hedge",
    "Interval",
    "Journey",
    "Leg",
    "LegKind",
    "Measurement",
    "Modality",
    "Mode",
    "Outcome",
    "Place",
    "Quantity",
    "Reading",
    "Relation",
    "Report",
    "Resolution",
    "Route",
    "Sentence",
    "Span",
    "Toponym",
    "Verdict",
    "Waymark",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """A toponym with the place chosen for it, the rivals (best first) and the reason."""

    toponym: Toponym
    place: Place | None
    candidates: tuple[Place, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """Stops, a mode, and the ids of the claims that speak of them."""

    id: str
    stops: tuple[Place, ...]
    mode: Mode | None = None
    trip: str | None = None
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All a check may look at: one claim and what is known around it.

    `said` is what the claim's wording allows. `measurements` hold for the claim's own two
    ends; `routes` likewise, best first. `neighbours` are the other claims of the article,
    `journey` the one it belongs to, and `companions` the measurements of other journeys of
    the article by journey id, for ratios and mix-ups.
    """

    claim: Claim
    said: Interval
    article: Article
    journey: Journey | None = None
    routes: tuple[Route, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    neighbours: tuple[Claim, ...] = ()
    places: tuple[Resolution, ...] = ()
    journeys: tuple[Journey, ...] = ()
    companions: tuple[tuple[str, tuple[Measurement, ...]], ...] = ()

    def verdict(
        self,
        *,
        check: str,
        outcome: Outcome,
        why: str,
        weight: int,
        found: Measurement | None = None,
    ) -> Verdict:
        """Return what a check says of the claim.

        Parameters
        ----------
        check
            Its name.
        outcome, why, weight
            As a `Verdict` has them.
        found
            What was measured, if that decides.

        Returns
        -------
        Verdict
            About this claim, and what its wording allows.
        """
        return Verdict(
            claim=self.claim.id,
            check=check,
            outcome=outcome,
            why=why,
            said=self.said,
            found=found,
            reading=found.reading if found else None,
            weight=weight,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What one check says of one claim.

    `why` gives what the article says, what we measured, how, and the gap. `weight` ranks
    verdicts on one claim: the heaviest decides what the reader sees first (3 a bound
    reading measured, 2 arithmetic within the article, 1 a weak sign).
    """

    claim: str
    check: str
    outcome: Outcome
    why: str
    said: Interval | None = None
    found: Measurement | None = None
    reading: Reading | None = None
    evidence: tuple[str, ...] = ()
    explanations: tuple[str, ...] = ()
    weight: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What a check says of several claims of one article taken together."""

    kind: str
    claims: tuple[str, ...]
    outcome: Outcome
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything found in one article.

    `measurements` are grouped by claim id, `routes` by journey id; `verdicts` holds one
    deciding verdict a claim, in the order of `claims`; `opinions` all that the checks said.
    """

    article: Article
    claims: tuple[Claim, ...] = ()
    places: tuple[Resolution, ...] = ()
    journeys: tuple[Journey, ...] = ()
    routes: tuple[tuple[str, tuple[Route, ...]], ...] = ()
    measurements: tuple[tuple[str, tuple[Measurement, ...]], ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    opinions: tuple[Verdict, ...] = ()
    relations: tuple[Relation, ...] = ()
    decoys: tuple[Decoy, ...] = ()
    notes: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Return the hash of its text: what is kept for a report is looked up often."""
        return hash(self.article.text)

    def verdict_of(self, claim: str) -> Verdict:
        """Return the deciding verdict on a claim, by its id."""
        return _found_in(self).verdicts[claim]

    def opinions_on(self, claim: str) -> tuple[Verdict, ...]:
        """Return all that the checks said of a claim, by its id."""
        return tuple(_found_in(self).opinions.get(claim, ()))

    def routes_of(self, journey: str) -> tuple[Route, ...]:
        """Return the routes of a journey, by its id; empty if it has none."""
        return _found_in(self).routes.get(journey, ())

    def measurements_of(self, claim: str) -> tuple[Measurement, ...]:
        """Return what was measured for a claim, by its id; empty if nothing."""
        return _found_in(self).measurements.get(claim, ())

    def named_at(self, span: Span) -> tuple[Resolution, ...]:
        """Return the names that stand at a span of the text, with their places."""
        return tuple(_found_in(self).named.get(span, ()))


@dataclass(frozen=True, slots=True)
class _Index:
    """What a report holds, by what it is asked for: looking through it each time takes long."""

    verdicts: dict[str, Verdict]
    opinions: dict[str, list[Verdict]]
    routes: dict[str, tuple[Route, ...]]
    measurements: dict[str, tuple[Measurement, ...]]
    named: dict[Span, list[Resolution]]


@lru_cache(maxsize=4)
def _found_in(report: Report) -> _Index:
    """Return the index of a report; those of the last few are kept."""
    opinions: dict[str, list[Verdict]] = {}
    for said in report.opinions:
        opinions.setdefault(said.claim, []).append(said)
    named: dict[Span, list[Resolution]] = {}
    for name in report.places:
        named.setdefault(name.toponym.span, []).append(name)
    return _Index(
        verdicts={each.claim: each for each in reversed(report.verdicts)},
        opinions=opinions,
        routes=dict(report.routes),
        measurements=dict(report.measurements),
        named=named,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Across:
    """What the same figure looks like in several articles; claims are `source#id`."""

    kind: str
    claims: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """Reports on several articles, and what they say of one another."""

    reports: tuple[Report, ...]
    across: tuple[Across, ...] = field(default=())
