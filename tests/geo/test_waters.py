"""Seas, gulfs and straits by name, against an atlas."""

from __future__ import annotations

import pytest

import geo


@pytest.mark.parametrize(
    ("frame", "name"),
    [
        ((118, 36, 142, 46), "Sea of Japan"),
        ((-6, 35, 20, 48), "Mediterranean Sea"),
        ((45, 22, 60, 32), "Persian Gulf"),
        ((170, 50, 200, 62), "Bering Sea"),
        ((170, 50, -160, 62), "Bering Sea"),
    ],
)
def test_a_sea_is_found_where_an_atlas_has_it(frame, name):
    """Its middle lies in the frame, across 180° too, in the frame's own turn."""
    west, south, east, north = frame
    found = {w.name: w for w in geo.load_waters(west=west, south=south, east=east, north=north)}
    assert name in found
    east += 360 if east < west else 0
    assert west <= found[name].lon <= east
    assert south <= found[name].lat <= north


def test_what_is_no_water_is_left_out():
    """A reef, a trench and a legend stand in the list of seas, and on no map as one."""
    names = {w.name for w in geo.load_waters(west=-180, south=-89, east=180, north=89)}
    assert "North Sea" in names
    assert not names & {"Great Barrier Reef", "Mariana Trench", "Bermuda Triangle"}


def test_the_largest_come_first_and_oceans_always():
    """An ocean may fill a frame its middle does not lie in."""
    found = geo.load_waters(west=140, south=30, east=230, north=60)
    assert found[0].name == "Pacific Ocean"
    radii = [w.radius_m for w in found]
    assert radii == sorted(radii, reverse=True)
