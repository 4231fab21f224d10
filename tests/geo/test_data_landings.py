"""Long straight edges are cut where something meets them; mountains are told from plains."""

from __future__ import annotations

from importlib.util import find_spec

import numpy as np
import pytest

from geo.data.landings import with_landings

elevations = pytest.mark.skipif(
    find_spec("pvlib") is None or find_spec("h5py") is None,
    reason="needs the packages of milepost[data]",
)


def one_road() -> dict[str, np.ndarray]:
    """Return a road of 111 km along the equator, from 10 to 11 degrees east."""
    return {
        "lon": np.array([10.0, 11.0]),
        "lat": np.array([0.0, 0.0]),
        "country": np.array(["GA", "CG"]),
        "start": np.array([0]),
        "end": np.array([1]),
        "length_m": np.array([120_000]),
    }


def cut_at(lon: float, lat: float) -> dict[str, np.ndarray]:
    """Return the road, cut for one place."""
    return with_landings(one_road(), lon=np.array([lon]), lat=np.array([lat]), reach_m=300.0)


def test_a_road_is_cut_where_a_join_meets_it() -> None:
    """At a quarter of the way lies a new point of the nearer end's country; no metre is lost."""
    cut = cut_at(10.25, 0.001)
    assert cut["lon"].tolist() == [10.0, 11.0, 10.25]
    assert cut["country"].tolist() == ["GA", "CG", "GA"]
    assert sorted(zip(cut["start"].tolist(), cut["end"].tolist(), strict=True)) == [(0, 2), (1, 2)]
    assert sorted(cut["length_m"].tolist()) == [30_000, 90_000]


@pytest.mark.parametrize(("lon", "lat"), [(10.25, 0.05), (10.001, 0.0), (12.0, 0.0)])
def test_a_road_is_left_whole_far_off_it_and_at_its_ends(lon: float, lat: float) -> None:
    """Five kilometres beside it, at a point it has, and beyond it there is nothing to cut."""
    assert len(cut_at(lon, lat)["lon"]) == 2


def test_two_joins_cut_a_road_in_three() -> None:
    """The pieces follow one another and sum to the road."""
    cut = with_landings(
        one_road(), lon=np.array([10.75, 10.5]), lat=np.array([0.0, 0.0]), reach_m=300.0
    )
    assert sorted(cut["length_m"].tolist()) == [30_000, 30_000, 60_000]


@elevations
def test_a_road_in_the_alps_has_relief_and_one_in_holland_none() -> None:
    """A coarse grid still sees over 400 m between Andermatt and its passes, none near Utrecht."""
    from geo.data.relief import relief_of
    from geo.graph_make import make_graph

    arrays = make_graph(
        lon=np.array([8.55, 8.65, 5.0, 5.2]),
        lat=np.array([46.60, 46.66, 52.1, 52.1]),
        country=np.array(["CH", "CH", "NL", "NL"]),
        start=np.array([0, 2]),
        end=np.array([1, 3]),
        length_m=np.array([11_000, 14_000]),
        kind=np.zeros(2, np.uint8),
    )
    alpine, flat = relief_of(arrays).tolist()
    assert alpine > 10
    assert flat == 0
