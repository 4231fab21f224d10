"""The nouns: what the stages hand to one another.

All are frozen. What was *said* (`Quantity`) and what we take it to *mean* (`Interval`)
are different types. Figures past this point are SI unless a name says otherwise;
coordinates are `lon`, `lat`, degrees, WGS 84.
Pure: stdlib and shapely types only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from shapely.geometry import LineString

from geo.units import Dimension, to_si, unit_of

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


class Hedge(StrEnum):
    """A word that loosens a figure."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    OVER = "over"
    AT_LEAST = "at_least"
    UNDER = "under"
    UP_TO = "up_to"
    RANGE = "range"


class Mode(StrEnum):
    """How a journey is made."""

    RAIL = "rail"
    ROAD = "road"
    AIR = "air"
    SEA = "sea"
    RIVER = "river"
    FOOT = "foot"
    BICYCLE = "bicycle"
    HORSE = "horse"
    DOGSLED = "dogsled"


class Reading(StrEnum):
    """One yardstick of a distance (DESIGN §3)."""

    GEODESIC = "geodesic"
    RAIL = "rail"
    ROAD = "road"
    SEA = "sea"
    AIR = "air"


class Modality(StrEnum):
    """How an article puts a figure forward."""

    STATED = "stated"
    NEGATED = "negated"
    POSSIBLE = "possible"
    PLANNED = "planned"


class Outcome(StrEnum):
    """What one check says of a claim."""

    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    UNCHECKED = "unchecked"


class LegKind(StrEnum):
    """Where the length of a leg comes from."""

    TRACK = "track"
    POSTED = "posted"
    JOIN = "join"
    SCHEMATIC = "schematic"
    FERRY = "ferry"
    ACCESS = "access"
    GEODESIC = "geodesic"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of `Article.text`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence; `article.text[span.start:span.end] == text`."""

    text: str
    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text as given, cut into sentences.

    `source` is a path, a URL or a label; `language` an ISO 639-1 code.
    """

    text: str
    sentences: tuple[Sentence, ...]
    source: str = "text"
    title: str | None = None
    published: date | None = None
    publisher: str | None = None
    language: str = "en"
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A figure as written.

    For a range, `value` is the lower and `value_to` the upper end. `unit` is a key of
    `geo.units.UNITS`. A date is a proleptic day number (`date.toordinal`), with `value_to`
    the last day it may be ("in 2019": 1 January to 31 December); a clock time is minutes
    since midnight, plus 1440 a weekday (Monday 0) where one is named. A `vague` figure
    ("dozens of miles", "overnight") has a range wide enough to say so. `twin` is the same
    figure in a second unit, as in "435 miles (700 km)".
    """

    value: float
    unit: str
    span: Span
    text: str
    hedge: Hedge = Hedge.EXACT
    value_to: float | None = None
    vague: bool = False
    twin: Quantity | None = None
    hedge_text: str = ""

    @property
    def dimension(self) -> Dimension:
        """Return what the unit measures."""
        return unit_of(self.unit).dimension

    @property
    def value_si(self) -> float:
        """Return the figure in SI; for a range its middle."""
        middle = self.value if self.value_to is None else (self.value + self.value_to) / 2
        return to_si(middle, self.unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """What a figure's wording allows, in SI units of its dimension; ends included."""

    low: float
    high: float
    dimension: Dimension

    def contains(self, value: float) -> bool:
        """Return whether a value in SI lies within."""
        return self.low <= value <= self.high

    def overlaps(self, other: Interval) -> bool:
        """Return whether two intervals share a value."""
        return self.low <= other.high and other.low <= self.high


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoy:
    """A number seen and set aside, with the rule that did so."""

    text: str
    span: Span
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A name as written.

    `within` is the container the text gives ("Maine" in "Norway, Maine"). `role` is
    "place", or why it is no place to travel to: "metonym" ("Moscow said"), "dateline",
    "demonym", "person", "organisation". `refers_to` is the name meant where the text uses
    a stand-in ("the city"). `offset_m` and `bearing_deg` place it relative to the name
    ("some 900 miles north of Vladivostok").
    """

    name: str
    span: Span
    within: str | None = None
    role: str = "place"
    refers_to: str | None = None
    offset_m: float | None = None
    bearing_deg: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The point a name is taken for.

    `country` is an ISO 3166-1 alpha-2 code, empty at sea. `radius_m` says how vague the
    point is (a town 3 km, a city 15 km, a country hundreds). `kind` is a word such as
    city, station, spaceport, region, country, sea, landmark, point.
    """

    name: str
    lon: float
    lat: float
    country: str
    source: str
    kind: str = "city"
    radius_m: float = 5_000.0
    source_id: str = ""
    local_name: str | None = None
    admin1: str | None = None
    population: int | None = None
    area_m2: float | None = None
    area_source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """A toponym with the place chosen for it, the rivals (best first) and the reason."""

    toponym: Toponym
    place: Place | None
    candidates: tuple[Place, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure an article states, and what it is about.

    `kind` is one of the words of DESIGN §5 (distance, duration, average_speed, top_speed,
    ratio, area, area_ratio, elapsed, length, direction, date, time) or a stranger's own.
    `origin` and `destination` are the ends; `reading` the yardstick the words bind it to
    ("by road", "as the crow flies"). `subject` and `compared_with` are the two sides of a
    ratio or the thing an area belongs to, as written; `base` is the id of the claim that
    a ratio multiplies. `steps` tell how it was read.
    """

    id: str
    kind: str
    quantity: Quantity
    quote: str
    origin: Toponym | None = None
    destination: Toponym | None = None
    via: tuple[Toponym, ...] = ()
    mode: Mode | None = None
    reading: Reading | None = None
    subject: Toponym | None = None
    compared_with: Toponym | None = None
    base: str | None = None
    trip: str | None = None
    attribution: str | None = None
    modality: Modality = Modality.STATED
    return_trip: bool = False
    steps: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """Return where the figure stands in the article."""
        return self.quantity.span


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """Stops, a mode, and the ids of the claims that speak of them."""

    id: str
    stops: tuple[Place, ...]
    mode: Mode | None = None
    trip: str | None = None
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """A stretch of a route of one kind: `line` is (lon, lat), unrolled across 180°."""

    line: LineString
    length_m: float
    kind: LegKind
    country: str = ""
    gauge_mm: int | None = None
    name: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waymark:
    """Something passed on the way.

    `kind` is station, border, gauge_break, join, ferry or closed; `at_m` the chainage from
    the first stop.
    """

    kind: str
    name: str
    lon: float
    lat: float
    at_m: float
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A journey laid on a network.

    `name` tells it from its alternatives ("by Tumangang and Khasan"); `why` is the rule
    that chose it, one line; `flags` are short words for machines ("inferred_join",
    "schematic", "far_snap", "estimate"); `assumptions` the same for people.
    """

    reading: Reading
    network: str
    stops: tuple[Place, ...]
    legs: tuple[Leg, ...]
    length_m: float
    low_m: float
    high_m: float
    source: str
    name: str = ""
    why: str = ""
    waymarks: tuple[Waymark, ...] = ()
    countries: tuple[str, ...] = ()
    gauges_mm: tuple[int, ...] = ()
    flags: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One figure of ours, SI units of its dimension, with its interval and origin.

    `name` is distance, average_speed, duration, area, ratio, circuity, bearing or elapsed.
    """

    name: str
    dimension: Dimension
    value: float
    low: float
    high: float
    method: str
    source: str
    reading: Reading | None = None
    route: str = ""
    flags: tuple[str, ...] = ()


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

    def verdict_of(self, claim: str) -> Verdict:
        """Return the deciding verdict on a claim, by its id."""
        return next(verdict for verdict in self.verdicts if verdict.claim == claim)

    def routes_of(self, journey: str) -> tuple[Route, ...]:
        """Return the routes of a journey, by its id; empty if it has none."""
        return dict(self.routes).get(journey, ())

    def measurements_of(self, claim: str) -> tuple[Measurement, ...]:
        """Return what was measured for a claim, by its id; empty if nothing."""
        return dict(self.measurements).get(claim, ())


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
