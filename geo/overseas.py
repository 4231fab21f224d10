"""Distances across an ocean, which no story by road or rail can have gone.

In: claims with ends and mode, and the place taken for each name. Out: the same claims, those
between two continents with a sea between them of no mode where only the rest of the story
gave them one.
Pure: reads nothing.
Method: a signpost on a highway says how far it is to London, and a reader takes that for a line
on the globe; what the figure's own sentence says of a way is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from geo.model import Claim, Mode, Place, Reading, Resolution, Toponym
from geo.scene import Scene
from geo.stretches import sentence_at
from geo.weighing_spots import Spots

__all__ = ["without_land_ways"]

_BY_LAND = frozenset({Mode.ROAD, Mode.RAIL, Mode.FOOT, Mode.BICYCLE, Mode.HORSE})
_READINGS = frozenset({Reading.ROAD, Reading.RAIL})
# how the last step of a mode begins that only the rest of the story gave
_ELSEWHERE = ("the article is about travel by", "weighed against the other ways")
_OF_JOURNEY, _FAIR = "the journey is by", 2
_OF_MODES = (*_ELSEWHERE, _OF_JOURNEY, "this sentence speaks of", "the words say", "it is what")
_AMERICA = frozenset(
    "US CA MX GT BZ SV HN NI CR PA CO VE EC PE BO CL AR PY UY BR GY SR GF".split()  # noqa: SIM905
)
_ALONE = frozenset({"AU", "NZ", "AQ"})
_OLD_WORLD = frozenset(
    (  # noqa: SIM905
        "GB IE FR ES PT BE NL LU DE AT CH IT SM VA MC AD LI MT GR CY TR BG RO MD UA BY RU PL CZ SK"
        " HU SI HR BA RS ME XK MK AL LT LV EE FI SE NO DK IS GE AM AZ KZ UZ TM KG TJ AF PK IN NP BT"
        " BD LK MM TH LA KH VN MY SG ID PH BN TL CN MN KP KR JP TW HK MO IR IQ SY LB IL PS JO SA KW"
        " BH QA AE OM YE EG LY TN DZ MA EH MR ML NE TD SD SS ET ER DJ SO KE UG RW BI TZ MZ MW ZM ZW"
        " BW NA ZA LS SZ AO CD CG GA GQ CM CF NG BJ TG GH CI LR SL GN GW GM SN BF MG"
    ).split()
)


def without_land_ways(
    claims: Sequence[Claim], *, scene: Scene, resolutions: Iterable[Resolution]
) -> tuple[Claim, ...]:
    """Return claims, no distance across an ocean by road or rail because of other sentences.

    Parameters
    ----------
    claims
        With the ends and the mode they have in the end.
    scene
        The article.
    resolutions
        The place taken for each name.

    Returns
    -------
    tuple of Claim
        In the same order.
    """
    asked = [_may_be_overseas(each, scene) for each in claims]
    if not any(asked):
        return tuple(claims)
    spots = Spots(resolutions)
    return tuple(
        _judged(each, spots) if ask else each for each, ask in zip(claims, asked, strict=True)
    )


def _may_be_overseas(claim: Claim, scene: Scene) -> bool:
    if claim.kind != "distance" or claim.mode not in _BY_LAND:
        return False
    if claim.origin is None or claim.destination is None:
        return False
    told = [each for each in claim.steps if each.startswith(_OF_MODES)]
    if not told or not told[-1].startswith((*_ELSEWHERE, _OF_JOURNEY)):
        return False
    return told[-1].startswith(_ELSEWHERE) or not _is_told_near(claim, scene)


def _is_told_near(claim: Claim, scene: Scene) -> bool:
    """Return whether the sentence of a figure, or the one before, speaks of its mode."""
    index = sentence_at(scene.article, claim.span)
    near = scene.passages[max(0, index - 1) : index + 1]
    return any(
        mode is claim.mode and weight >= _FAIR for each in near for _, mode, weight in each.modes
    )


def _judged(claim: Claim, spots: Spots) -> Claim:
    lands = [_land(spots, end) for end in (claim.origin, claim.destination)]
    if None in lands or lands[0] == lands[1]:
        return claim
    reading = None if claim.reading in _READINGS else claim.reading
    step = f"no way by land leads there: not by {claim.mode}"
    return replace(claim, mode=None, reading=reading, steps=(*claim.steps, step))


def _land(spots: Spots, end: Toponym | None) -> str | None:
    """Return which piece of the world a place lies on; None where that is not known."""
    place: Place | None = spots.place(end) if end is not None else None
    if place is None:
        return None
    if place.country in _ALONE:
        return place.country
    if place.country in _AMERICA:
        return "America"
    return "the Old World" if place.country in _OLD_WORLD else None
