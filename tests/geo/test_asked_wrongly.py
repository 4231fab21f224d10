"""What a caller gets wrong is answered in a sentence, by an error of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

import geo
from geo.batch import measure_rows


def test_a_mode_that_is_none_names_those_there_are():
    """Who writes "train" is told "rail", and can read the list."""
    with pytest.raises(geo.OptionError, match="'train' is no mode; use one of rail, road") as told:
        geo.measure_between("Pyongyang", "Vladivostok", mode="train")
    assert "rail" in told.value.known


@pytest.mark.parametrize("gauge", [0, -1435])
def test_a_gauge_that_is_none_is_refused(gauge):
    """The twin stands in the tests of gauges: 1520 mm are kept to."""
    with pytest.raises(geo.JourneyError, match="give millimetres, such as 1435"):
        geo.measure_between("Pyongyang", "Vladivostok", gauge=gauge)


def test_one_name_to_pass_needs_no_list():
    """A word is not taken apart into its letters."""
    alone = geo.measure_between("Paris", "Berlin", mode="rail", via="Brussels", avoid="CH")
    listed = geo.measure_between("Paris", "Berlin", mode="rail", via=["Brussels"], avoid=["CH"])
    assert alone == listed
    assert alone.via[0].target.name == "Brussels"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",Ulm,,", "the cell from of this row is empty"),
        ("Ulm,,,", "the cell to of this row is empty"),
        ("Ulm,Bonn,north,10", "north,10 is no latitude and longitude"),
    ],
)
def test_a_row_that_names_no_place_says_which_cell_is_wrong(row, reason):
    """The row keeps its place in the table, and no Python error shows through."""
    _, told = measure_rows(f"from,to,from_lat,from_lon\n{row}\n").splitlines()
    assert told.startswith(row)
    assert f"no_place: {reason}" in told


@pytest.mark.parametrize("pair", ["91,0", "48,85 2,35", "10, 400"])
def test_two_numbers_that_are_no_point_are_no_name(pair):
    """No suburb is called by its postcode, and the form that is read is told."""
    with pytest.raises(geo.PlaceNotFoundError, match=r"lat,lon in degrees.*48\.85,2\.35"):
        geo.find_place(pair)


def test_two_numbers_that_are_a_point_are_one():
    """The twin: latitude comes first."""
    place = geo.find_place("48.85, 2.35").place
    assert place is not None
    assert (place.lat, place.lon) == (48.85, 2.35)


@pytest.mark.parametrize("given", [Path("story.txt"), b"It is 5 km.", None, 5])
def test_what_is_no_text_is_no_article(given):
    """A path is read first, and the sentence says how."""
    with pytest.raises(geo.ArticleError, match=r"geo\.read_article\(path\)"):
        geo.check_article(given)


def test_only_rails_have_a_gauge():
    """Why there is no way by sea has nothing to do with the spacing of rails."""
    found = geo.measure_between("Paris", "Berlin", gauge=1000)
    reasons = [reason for each in found.measurements for reason in geo.why_no_route(each)]
    assert any("railway" in each and "on a gauge of 1000 mm" in each for each in reasons)
    assert not any("sea" in each and "mm" in each for each in reasons)
