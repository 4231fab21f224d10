"""The closed sets of words that the nouns use: one idea, one word, everywhere.

Pure: imports nothing of ours.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

__all__ = [
    "ON_LAND",
    "OWN_STRENGTH",
    "READING_OF",
    "Hedge",
    "LegKind",
    "Modality",
    "Mode",
    "Outcome",
    "Reading",
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
    SWIM = "swimming"


OWN_STRENGTH = frozenset({Mode.FOOT, Mode.BICYCLE, Mode.HORSE, Mode.DOGSLED})
"""Modes of who goes by legs on land, his own or an animal's: along a road, and at rest by night."""
ON_LAND = OWN_STRENGTH | {Mode.RAIL, Mode.ROAD}


class Reading(StrEnum):
    """One yardstick of a distance (DESIGN §3)."""

    GEODESIC = "geodesic"
    RAIL = "rail"
    ROAD = "road"
    SEA = "sea"
    AIR = "air"


READING_OF = MappingProxyType(
    {
        Mode.RAIL: Reading.RAIL,
        Mode.ROAD: Reading.ROAD,
        Mode.SEA: Reading.SEA,
        Mode.AIR: Reading.AIR,
    }
)
"""A mode → the yardstick that bears its name."""


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
