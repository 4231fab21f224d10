"""Which two places words gave to the figures of a story, and to figures of what size.

In: figures with the ends that words gave them. Out: cues of two places, for another figure.
Pure: reads nothing. Linear in the figures.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from geo.adrift import FROM_THE_SPOT
from geo.asked import ANSWER
from geo.between_no_two import BETWEEN_NO_TWO
from geo.cut_short import CUT_SHORT
from geo.end_named import BEFORE_IT, PASSED
from geo.finish import SHORT_OF_THE_GOAL
from geo.legs import ALL_THE_CHAIN, ONE_LEG
from geo.legs_together import LEGS_HERE
from geo.model import Claim, Mode
from geo.next_vehicle import CHANGING_THERE
from geo.onward import FROM_NO_NAME
from geo.parts import STAGE
from geo.respective import ONE_BY_ONE
from geo.rolls import LINE_OF_A_LIST
from geo.round_world import ROUND_THE_WORLD
from geo.subject import BY_ANOTHER_MEASURE
from geo.told_again import PUT_RIGHT
from geo.told_likewise import RIDE_THERE
from geo.trips import STOP_BY_STOP
from geo.unfinished import CHANGING
from geo.weighing_spots import Key
from geo.whole import SUPPOSED

__all__ = ["Tellings", "is_settled"]

_PAIR = 2
_SIZED = frozenset("LT")
_OTHER = 1.25  # times as long is another figure

_Sizes = dict[tuple[str, Mode | None, frozenset[Key]], tuple[float, float]]

# The beginnings, middles and ends of steps that words alone decide.
_SETTLED = re.compile(
    "|".join(
        (
            "^another way from ",
            " is so far away as well",
            " is so far from .* as well",  # "Kiel is nearer, at 60"
            "^from .* to where the journey told before ends",  # "; from Kiel, 60"
            f", {CHANGING_THERE}$",
            f"^{FROM_NO_NAME}",
            f"^{CHANGING}",
            f"^{PUT_RIGHT}",
            f"^{ANSWER}$",
            "^the two of them",
            f"^{LINE_OF_A_LIST} from ",  # "from Ulm: Kiel two hours, Hull four"
            "^from .*, named in front of it$",  # "From Ulm it used to be an hour"
            "^away from s",
            f"^{FROM_THE_SPOT}",  # "90 km to the north" of a wreck
            f"^{ROUND_THE_WORLD}",
            f"^{SUPPOSED}",
            f"^{BETWEEN_NO_TWO}",  # "by the pass it is 60 miles longer"
            f", {STOP_BY_STOP}",  # "it set off again and was in Kiel at four"
            "^so far along the way from ",
            "^so far on the way, and to ",  # "By Ulm they had come 90 km"
            "^measured off ",  # "40 km off the coast of Spain"
            "^had come here, which is ",  # "The train had come from Ulm"
            f", {CUT_SHORT}$",  # "a crane came from Ulm", "Ulm was still 90 km away"
            ", out at sea",  # "off Hull, 20 miles from Kiel"
            f", {BEFORE_IT}$",
            f", {PASSED}$",  # "the bus from Hull to Kiel stops in Ulm after an hour"
            "^so far out of where ",
            "^the first part",  # "The first 90 km took a day"
            "^what is still to go, to ",  # "To Ulm she had 600 miles to go"
            f"^{SHORT_OF_THE_GOAL}",
            "^the length of a way$",  # "The tunnel is 24 km long"
            f", {RIDE_THERE}$",
            f", {BY_ANOTHER_MEASURE}",  # "As the crow flies it is 90 km"
            f"^{LEGS_HERE}$",
            f"^{ALL_THE_CHAIN}$",
            f"^{ONE_LEG}",
            f"^{ONE_BY_ONE}",  # "Ulm and Kiel are 60 km and 90 km from Hull"
            f"^{STAGE}",  # "the longest stage was 60 km, from Ulm to Kiel; the shortest, 9 km"
        )
    )
)


def is_settled(claim: Claim) -> bool:
    """Return whether words say where a figure begins or that it has no end, whatever else is told.

    Parameters
    ----------
    claim
        The figure with the steps that led to it.

    Returns
    -------
    bool
        False where the rest of the story may give it other ends.
    """
    return any(_SETTLED.search(step) for step in claim.steps)


class Tellings:
    """The pairs of places that words gave to all figures of a story."""

    def __init__(self) -> None:
        self._times: dict[frozenset[Key], int] = {}
        self._sizes: _Sizes = {}
        self._surely: _Sizes = {}

    def take(
        self, ends: frozenset[Key], *, letter: str, mode: Mode | None, size: float, guessed: bool
    ) -> None:
        """Add a figure.

        Parameters
        ----------
        ends
            The ends that words gave it.
        letter
            That of its kind.
        mode
            How the journey is made.
        size
            Its value in SI.
        guessed
            Whether its ends were only guessed.
        """
        if len(ends) != _PAIR:
            return
        self._times[ends] = self._times.get(ends, 0) + 1
        if letter not in _SIZED:
            return
        key = (letter, mode, ends)
        for sizes in (self._sizes,) if guessed else (self._sizes, self._surely):
            low, high = sizes.get(key, (size, size))
            sizes[key] = (min(low, size), max(high, size))

    def cues(
        self,
        pair: frozenset[Key],
        *,
        told: frozenset[Key],
        letter: str,
        mode: Mode | None,
        size: float,
    ) -> Iterator[tuple[str, float]]:
        """Yield what the other figures say of two places as the ends of one.

        Parameters
        ----------
        pair
            The two places.
        told
            The ends that words gave the figure, which is among those taken.
        letter
            That of its kind.
        mode
            How the journey is made.
        size
            Its value in SI.

        Yields
        ------
        tuple of str and float
            Name and strength, each name once.
        """
        times = self._times.get(pair, 0) - (told == pair)
        if times > 0:
            yield "pair told of other figures", math.log(1 + times)
        key = (letter, mode, pair)
        if _is_another(size, self._sizes.get(key)):
            yield f"pair told of another {letter}", 1
        if _is_another(size, self._surely.get(key)):
            yield f"pair surely told of another {letter}", 1


def _is_another(size: float, others: tuple[float, float] | None) -> bool:
    """Return whether a figure of the same kind and mode is longer or shorter by a quarter."""
    return others is not None and (others[1] > _OTHER * size or size > _OTHER * others[0])
