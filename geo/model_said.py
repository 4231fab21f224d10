"""The nouns of what an article says: text, figures, names, claims.

Spans are characters of the text as given. Pure: stdlib only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from geo.units import DIMENSIONS, Dimension, to_si, unit_of
from geo.vocabulary import Hedge, Modality, Mode, Outcome, Reading

__all__ = [
    "NAMING_ROLES",
    "Article",
    "Claim",
    "Decoy",
    "Interval",
    "Quantity",
    "Sentence",
    "Span",
    "Toponym",
]


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
    # what the unit measures; looked up when made, since most rules ask it of each figure
    dimension: Dimension = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Look up what the unit measures."""
        found = DIMENSIONS.get(self.unit) or unit_of(self.unit).dimension
        object.__setattr__(self, "dimension", found)

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


NAMING_ROLES = ("place", "dateline", "metonym", "unlisted")
"""Roles of a name that names a place, travelled to or not: see `Toponym`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A name as written.

    `within` is the container the text gives ("Maine" in "Norway, Maine"). `role` is
    "place", or why it is no place to travel to: "metonym" ("Moscow said"), "dateline",
    "demonym", "person", "organisation", or "unlisted" where no gazetteer has a name that
    stands where places stand. `refers_to` is the name meant where the text uses
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

    @property
    def meant(self) -> str:
        """The name that a stand-in refers to; of any other, its own."""
        return self.refers_to or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure an article states, and what it is about.

    `kind` is one of the words of DESIGN §5 (distance, duration, average_speed, top_speed,
    ratio, area, area_ratio, elapsed, length, direction, date, time) or a stranger's own.
    `origin` and `destination` are the ends; `reading` the yardstick the words bind it to
    ("by road", "as the crow flies"). `subject` and `compared_with` are the two sides of a
    ratio or the thing an area belongs to, as written, or the spot that a distance and compass
    words give ("900 miles north of X": X with `offset_m` and `bearing_deg`); `base` is the id of
    the claim that a ratio multiplies. `guessed` says that no words tie the figure to these ends:
    they are those of the journey that the article seems to be about; `beside` that the figure is
    a delay, a stop or a difference, and not the time or the length of the way. `steps` tell how
    it was read. `verdict` is None until it was judged.
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
    guessed: bool = False
    beside: bool = False
    steps: tuple[str, ...] = ()
    verdict: Outcome | None = None

    @property
    def span(self) -> Span:
        """Return where the figure stands in the article."""
        return self.quantity.span

    @property
    def ends(self) -> tuple[Toponym, ...]:
        """Return those of the two ends that are told, the start first."""
        return tuple(each for each in (self.origin, self.destination) if each is not None)

    @property
    def end_names(self) -> frozenset[str]:
        """Return the names of its ends, whichever way it leads."""
        return frozenset(each.name for each in self.ends)
