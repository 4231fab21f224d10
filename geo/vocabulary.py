"""The closed sets of words that the nouns use: one idea, one word, everywhere.

Pure: imports nothing of ours.
"""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Hedge", "LegKind", "Modality", "Mode", "Outcome", "Reading"]


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
