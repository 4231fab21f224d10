"""Names speak for the country and the region of each other, each other name once."""

from __future__ import annotations

import numpy as np
import pytest

from geo.geocode_areas import Areas
from geo.geocode_ranks import Group
from geo.model import Place
from geo.places import Candidate


def candidate(country: str, admin1: str | None = None, kind: str = "city") -> Candidate:
    """Return a candidate somewhere in a country."""
    place = Place(
        name="X", lon=0.0, lat=0.0, country=country, source="test", kind=kind, admin1=admin1
    )
    return Candidate(place=place, importance=4.0)


def support(*names: tuple[Candidate, ...], leaders: tuple[int, ...], kind: str) -> np.ndarray:
    """Return the support of all candidates, each leader trusted in full."""
    groups = [Group(name=str(n), within=None, candidates=each) for n, each in enumerate(names)]
    candidates = [each for name in names for each in name]
    owner = np.repeat(np.arange(len(names)), [len(each) for each in names])
    areas = Areas(groups, candidates, owner, kind)
    return areas.support(leaders, np.ones(len(leaders)))[0]


def test_a_country_named_speaks_louder_than_a_town() -> None:
    """By hand: 1 for the country's own name, 0.33 for a town's, and half the rare names."""
    town = (candidate("FR"), candidate("US"))
    by_name = support(town, (candidate("US", kind="country"),), leaders=(0, 2), kind="country")
    by_town = support(town, (candidate("US"),), leaders=(0, 2), kind="country")
    assert by_name[1] == pytest.approx(1 - np.exp(-1.5))
    assert by_town[1] == pytest.approx(1 - np.exp(-0.83))


def test_a_name_does_not_speak_for_itself() -> None:
    """A lone name has no support, nor has a place in no region."""
    assert support((candidate("FR"),), leaders=(0,), kind="country") == pytest.approx([0.0])
    towns = ((candidate("FR"),), (candidate("FR"),))
    assert support(*towns, leaders=(0, 1), kind="region") == pytest.approx([0.0, 0.0])


def test_a_name_of_many_areas_tells_little() -> None:
    """A name found in one region says twice as much as one found in two."""
    one = support((candidate("US", "US.ME"),), (candidate("US", "US.ME"),), leaders=(0, 1),
                  kind="region")  # fmt: skip
    two = support((candidate("US", "US.ME"),),
                  (candidate("US", "US.OH"), candidate("US", "US.ME")), leaders=(0, 1),
                  kind="region")  # fmt: skip
    assert one[0] == pytest.approx(1 - np.exp(-0.83))
    assert two[0] == pytest.approx(1 - np.exp(-0.25))
