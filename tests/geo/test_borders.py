"""Countries of points, names of countries, and the base map."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from effort import within
from hypothesis import given
from hypothesis import strategies as st

from geo.base_map import load_base_map
from geo.borders import country_at, country_code, country_name, country_of_points


@pytest.mark.parametrize(
    ("place", "lon", "lat", "code"),
    [
        ("Pyongyang", 125.75, 39.03, "KP"),
        ("Seoul", 126.98, 37.57, "KR"),
        ("Vladivostok", 131.89, 43.12, "RU"),
        ("Dandong, across the Yalu", 124.37, 40.14, "CN"),
        ("Baikonur, leased to Russia", 63.34, 45.92, "KZ"),
        ("Kaliningrad", 20.51, 54.71, "RU"),
        ("Uelen, past 180°", -169.8, 66.16, "RU"),
        ("Lesotho, inside South Africa", 28.3, -29.5, "LS"),
        ("San Marino", 12.46, 43.94, "SM"),
        ("Vatican", 12.453, 41.903, "VA"),
        ("Cairo: the outer ring is whole", 31.24, 30.05, "EG"),
        ("French Guiana has its own code", -52.65, 5.16, "GF"),
        ("Réunion", 55.5, -21.1, "RE"),
        ("Svalbard", 15.6, 78.2, "SJ"),
        ("Taipei", 121.53, 25.05, "TW"),
        ("Simferopol: Crimea is filed under UA", 34.1, 44.95, "UA"),
        ("Pristina", 21.17, 42.67, "XK"),
        ("Oslo", 10.75, 59.91, "NO"),
        ("Paris", 2.35, 48.86, "FR"),
        ("Hargeisa: Somaliland is filed under SO", 44.06, 9.56, "SO"),
        ("a pier off Blackpool", -3.06, 53.81, "GB"),
        ("mid-Atlantic", -30.0, 0.0, ""),
        ("Caspian Sea", 51.0, 41.5, ""),
        ("South Pole", 0.0, -89.9, "AQ"),
    ],
)
def test_points_lie_in_their_country(place: str, lon: float, lat: float, code: str) -> None:
    """Exclaves, enclaves, islands and open sea come out as an atlas has them."""
    assert country_at(lon, lat) == code
    assert country_at(lon + 360, lat) == code


def test_many_points_are_as_one_by_one() -> None:
    """The answer for a point does not depend on the others, nor on their order."""
    lons = np.array([125.75, -30.0, 2.35, 131.89])
    lats = np.array([39.03, 0.0, 48.86, 43.12])
    together = country_of_points(lons, lats)
    assert together.tolist() == ["KP", "", "FR", "RU"]
    assert country_of_points(lons[::-1], lats[::-1]).tolist() == ["RU", "FR", "", "KP"]
    assert country_of_points(np.array([]), np.array([])).tolist() == []


def test_points_that_are_none_have_no_country() -> None:
    """Not a number, and beyond the pole, are nowhere."""
    assert country_at(float("nan"), float("nan")) == ""


def test_tagging_a_graph_takes_seconds() -> None:
    """Fifty thousand points are tagged in seconds, as a whole graph must be."""
    rng = np.random.default_rng(7)
    lons, lats = rng.uniform(-180, 180, 50_000), rng.uniform(-60, 75, 50_000)
    assert within(lambda: country_of_points(lons, lats), 16)
    codes = country_of_points(lons, lats)
    assert 0.2 < (codes != "").mean() < 0.5


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("North Korea", "KP"),
        ("DPRK", "KP"),
        ("kp", "KP"),
        ("PRK", "KP"),
        ("Russian Federation", "RU"),
        ("Côte d’Ivoire", "CI"),
        ("UK", "GB"),
        ("Burma", "MM"),
        ("Türkiye", "TR"),
        ("Atlantis", ""),
        ("", ""),
    ],
)
def test_countries_are_known_by_their_names(name: str, code: str) -> None:
    """Usual names, ISO codes of two and of three letters; nothing else."""
    assert country_code(name) == code


def test_codes_have_names() -> None:
    """An unknown code is given back."""
    assert country_name("KP") == "North Korea"
    assert country_name("kz") == "Kazakhstan"
    assert country_name("ZZ") == "ZZ"


@given(st.sampled_from(["KP", "RU", "CN", "FR", "XK", "TW", "SJ", "GF"]))
def test_code_and_name_are_inverse(code: str) -> None:
    """The name of a code has that code."""
    assert country_code(country_name(code)) == code


def test_the_frame_is_filled_and_not_passed() -> None:
    """Nothing lies outside the frame asked for, and every layer has what it should."""
    found = load_base_map(west=124, south=37, east=136, north=46)
    frame = shapely.box(124, 37, 136, 46).buffer(1e-9)
    for layer in (found.land, found.borders, found.disputed, found.water):
        assert layer.is_empty or frame.contains(layer)
    assert len(found.codes) == len(found.land.geoms)
    assert {"KP", "KR", "CN", "RU"} <= set(found.codes)
    assert found.disputed.length > 1.0
    assert [place.name for place in found.places[:2]] == ["Seoul", "Harbin"]
    assert [place.rank for place in found.places[:3]] == [0, 1, 2]
    assert any(place.capital for place in found.places)


def test_settled_and_disputed_borders_are_kept_apart() -> None:
    """The Yalu is a border; the line of armistice between the Koreas is drawn dashed."""
    found = load_base_map(west=123, south=36, east=132, north=44)
    demarcation = shapely.box(126.5, 37.6, 128.5, 38.7)
    yalu = shapely.box(124.5, 40.1, 126.0, 41.3)
    assert found.disputed.intersects(demarcation)
    assert not found.borders.intersects(demarcation)
    assert found.borders.intersects(yalu)
    assert not found.disputed.intersects(yalu)


def test_a_frame_may_span_the_antimeridian() -> None:
    """Past 180°, and with west greater than east, the same land appears in one turn."""
    past = load_base_map(west=170, south=60, east=195, north=72)
    turned = load_base_map(west=170, south=60, east=-165, north=72)
    assert past.land.bounds[2] > 180
    assert past.land.equals(turned.land)
    assert {"RU", "US"} <= set(past.codes)


def test_land_and_border_agree() -> None:
    """Simplified together, neighbours share their border: no gap, no overlap."""
    found = load_base_map(west=5, south=45, east=15, north=55)
    whole = shapely.union_all(found.land.geoms)
    assert sum(part.area for part in found.land.geoms) == pytest.approx(whole.area, rel=1e-3)
    # Switzerland lies deep in the frame: no sliver of nothing runs along its border
    assert whole.contains(shapely.Point(8.2, 46.8).buffer(0.8))


@pytest.mark.parametrize("scale", ["10m", "50m"])
def test_the_finer_scale_has_more_points(scale: str) -> None:
    """The finer of the two scales is finer."""
    found = load_base_map(west=5, south=57, east=12, north=64, scale=scale)  # type: ignore[arg-type]
    points = shapely.get_num_coordinates(found.land)
    assert points > 3_000 if scale == "10m" else points < 3_000


@pytest.mark.parametrize(
    ("name", "lon", "lat"),
    [("Baikal", 108.0, 53.5), ("Superior", -87.5, 47.7), ("Victoria", 33.0, -1.0),
     ("Ladoga", 31.5, 60.8), ("Caspian", 51.0, 42.0)],
)  # fmt: skip
def test_great_lakes_are_water(name: str, lon: float, lat: float) -> None:
    """A lake lies over the land of its country, once."""
    found = load_base_map(west=lon - 4, south=lat - 4, east=lon + 4, north=lat + 4)
    over = [lake for lake in found.water.geoms if lake.contains(shapely.Point(lon, lat))]
    assert len(over) == 1


def test_the_aral_sea_of_1960_is_not_drawn() -> None:
    """A lake that dried up is no water."""
    found = load_base_map(west=56, south=42, east=64, north=48, scale="10m")
    assert not found.water.contains(shapely.Point(60.0, 45.0))


def test_an_empty_sea_has_no_land() -> None:
    """A frame in mid-ocean is empty, not an error."""
    found = load_base_map(west=-32, south=-2, east=-28, north=2)
    assert found.land.is_empty
    assert found.places == ()
