"""Every number a user may turn, with its reason.

Frozen and passed by argument; no stage reads it from anywhere else.
Pure: reads nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Settings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Choices of one run.

    Attributes
    ----------
    online
        Whether look-ups may use the network; off, so that nothing leaves the machine unasked.
    cache_dir
        Where good answers are kept; empty takes the user's cache folder.
    snap_limit_m
        How far a place may lie from a network and still be served by it: a village may be
        an hour's drive from its station, 40 km.
    tight_fit
        Relative gap below which an explanation counts as fitting: 3 %, the spread of city
        points in the founding case.
    direction_tolerance_deg
        Half-width of a compass word: half of the 90° between two cardinal points.
    strict
        Whether an unchecked figure counts as a failure in the exit status.
    max_article_chars
        Longest article read; a novel is 1 MB, ten of them are enough.
    max_claims
        Most travel figures of one article that are judged: each is held against those around
        it, and each way is looked for on the networks; a book has some hundreds.
    max_figures
        Most figures of one article that are read; a shelf of ten novels has half as many, a
        table without end takes no memory without end.
    careful
        Whether pages are read by trafilatura (extra ``careful``): it tells story from
        surroundings better, at a tenth of the speed.
    """

    online: bool = False
    cache_dir: str = ""
    snap_limit_m: float = 40_000.0
    tight_fit: float = 0.03
    direction_tolerance_deg: float = 45.0
    strict: bool = False
    max_article_chars: int = 10_000_000
    max_claims: int = 2_000
    max_figures: int = 20_000
    careful: bool = False
