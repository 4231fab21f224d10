"""Where a journey was cut short: "The bus hit a lorry at Ulm. It had been running for two hours".

In: a sentence with its roles and ends. Out: the place where a vehicle came to grief, or the ends
of those who came to help, which lead there.
Pure: reads nothing.
Method: a sentence that tells of a crash, a fire or a diversion names the place behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.cues import words
from geo.ends import Ends
from geo.model import Toponym
from geo.roles import Role
from geo.scene import Passage
from geo.trips import same_name
from geo.wide import is_wide

__all__ = ["CUT_SHORT", "came_to_help", "where_cut_short"]

CUT_SHORT = "where it was cut short"
"""How the step ends of a figure that leads to such a place."""

_DIVERTED = words("diverted")
_GRIEF = _DIVERTED | words(
    "accident crash crashed crashes collision collided collide derailed derailment overturned"
    " struck strikes hit hits rammed burn burned burning burnt fire ditched capsized plunged"
    " skidded fell marooned stranded"
)
_OFF = frozenset(
    {
        *(("ran", how) for how in ("into", "off", "aground")),
        *(("left", "the"), ("jumped", "the"), ("came", "apart"), ("came", "off"), ("went", "off")),
    }
)
_GOING_OFF = frozenset(verb for verb, _ in _OFF)
_LEFT, _THE_WAY = words("the off"), words("track tracks rails road runway")
_AT, _TO = words("in via is"), words("to")  # roles: "at Ulm", "near Ulm"; "diverted to Ulm"
_HELP = words(
    "rescue rescuers relief helicopter helicopters ambulance ambulances firemen firefighters foam"
    " crane doctor doctors surgeon surgeons medics divers minister lifeboat tug police engineers"
)
_HAD_COME = ("had", "come")
_SENT = words("brought sent flown called rushed summoned ordered")
_CAME = _SENT | words("came flew arrived hurried")
_BY_THE_WAY = words("in up out over down")


def where_cut_short(passage: Passage, roles: Sequence[Role]) -> Toponym | None:
    """Return where a sentence says that a journey came to its end before its goal.

    Parameters
    ----------
    passage
        The sentence.
    roles
        The roles of its names.

    Returns
    -------
    Toponym or None
        None where it tells of no such thing, or not where.
    """
    grief = _told_in(passage) if roles else -1
    if grief < 0:
        return None
    kinds = _TO if passage.word(grief) in _DIVERTED else _AT
    behind = (each for each in roles if each.position > grief and each.role in kinds)
    place = next((each.toponym for each in behind), None)
    return place if place is not None and not is_wide(place) else None


def came_to_help(
    passage: Passage, ends: tuple[Ends, ...], scene: Toponym | None
) -> tuple[Ends, ...]:
    """Return the ends of a sentence; those who came to help got to where a journey was cut short.

    So did who had come from somewhere.

    Parameters
    ----------
    passage
        The sentence.
    ends
        Its ends.
    scene
        Where a journey was cut short, as told before.

    Returns
    -------
    tuple of Ends
        Those given where nobody came to help.
    """
    if scene is None or any(each.destination is not None for each in ends):
        return ends
    helped = not (_HELP.isdisjoint(passage.words) or _CAME.isdisjoint(passage.words))
    helped = helped or _HAD_COME in pairwise(passage.lows)
    how = f"to {scene.name}, {CUT_SHORT}"
    return tuple(
        each._replace(destination=scene, how=how, strong=True)
        if (helped or _is_sent(passage, each.start))
        and each.origin is not None
        and not (is_wide(each.origin) or same_name(each.origin.name, scene.name))
        else each
        for each in ends
    )


def _is_sent(passage: Passage, at: int) -> bool:
    """Return whether "was sent", "had been flown in" leads to a "from"."""
    return passage.word(passage.back_over(at, _BY_THE_WAY)) in _SENT


def _told_in(passage: Passage) -> int:
    """Return where a sentence tells that a vehicle came to grief; -1 if nowhere."""
    lows = passage.lows
    if not passage.words.isdisjoint(_GRIEF):
        return next(at for at, low in enumerate(lows) if low in _GRIEF)
    if _GOING_OFF.isdisjoint(passage.words):
        return -1
    for at, two in enumerate(pairwise(lows)):
        if two in _OFF and (two[1] not in _LEFT or not _THE_WAY.isdisjoint(lows[at + 2 :])):
            return at
    return -1
