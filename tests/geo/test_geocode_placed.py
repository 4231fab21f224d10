"""A place lies where the text puts it, and a river is meant behind "the"."""

from __future__ import annotations

import pytest
from pyproj import Geod

from geo.named import find_places

GEOD = Geod(ellps="WGS84")
# points from an atlas: lat, lon
PUT = {
    "The rowers left San Sebastián on La Gomera in December.": ("San Sebastián", 28.09, -17.11),
    "Denmark is a small town on the south coast of Western Australia.": ("Denmark", -35.0, 117.4),
    "A fire near Denmark in Western Australia has spread.": ("Denmark", -35.0, 117.4),
    "Buses left the Venezuelan city of Valencia at noon.": ("Valencia", 10.16, -68.0),
    "The Louisiana town of Alexandria lost power.": ("Alexandria", 31.31, -92.45),
    "A museum in Toledo in northern Ohio reopened.": ("Toledo", 41.66, -83.56),
    "Toledo, a city in Spain, lost power.": ("Toledo", 39.86, -4.03),
    # and what something lies in is the area of the name
    "His sister teaches at Bellingham, in the state of Washington.": ("Washington", 47.5, -120.5),
    "The flying boat left Rockaway, N.Y., for Newark and Trenton, New Jersey, and was last heard"
    " from Trepassey in Newfoundland.": ("Newfoundland", 48.6, -56.0),
    # but a station lies in the town
    "They met at Union Station in Washington.": ("Washington", 38.90, -77.04),
}
RIVERS = {
    "Barges on the Ohio had to wait below Cincinnati.": ("Ohio", "river"),
    "The train follows the Mississippi from Winona to La Crosse.": ("Mississippi", "river"),
    "Fog closes the Paraná\n\nROSARIO — Barges had to wait.": ("Paraná", "river"),
    "Lawmakers met in Ohio on Monday.": ("Ohio", "region"),
    "The Mississippi governor flew to Winona.": ("Mississippi", "region"),
}


# ends that are as far apart as the sentence tells, though a namesake lies beside the other end
APART = {
    "Hulls went from Portland to Boston, 2,530 miles, on a barge.": ("Portland", 45.52, -122.68),
    "Monterey and San Antonio are 1,400 miles apart.": ("Monterey", 36.60, -121.89),
    "She rode the 1,400 km between Tijuana and La Paz on a mule.": ("La Paz", 24.14, -110.31),
}


@pytest.mark.parametrize("text", APART)
def test_two_ends_are_about_as_far_apart_as_their_sentence_says(text: str) -> None:
    """A namesake that is a fraction of the distance away, or many times it, is not the end."""
    name, lat, lon = APART[text]
    place = next(each.place for each in find_places(text) if each.toponym.name == name)
    assert place is not None
    assert GEOD.inv(place.lon, place.lat, lon, lat)[2] < 60_000


def test_a_distance_that_is_somewhat_wrong_moves_no_place() -> None:
    """Half or twice the way is an error of print, and the place stays what it was."""
    for figure in ("430 miles", "110 miles"):
        text = f"The bus from Portland to Boston, {figure}, left Portland, Maine, at noon."
        places = {each.toponym.name: each.place for each in find_places(text)}
        assert places["Portland"] is not None
        assert places["Portland"].admin1 == "US.ME"


@pytest.mark.parametrize("name", ["Pacific", "Atlantic"])
def test_the_article_makes_a_sea_of_a_town(name: str) -> None:
    """Small towns bear the names of oceans; "the Pacific" is none of them."""
    text = f"They flew from Tacoma and Seattle over the {name}."
    place = next(each.place for each in find_places(text) if each.toponym.name == name)
    assert place is not None
    assert place.kind == "ocean"


@pytest.mark.parametrize(
    ("city", "others"),
    [("Nagasaki", "Sasebo"), ("Kaliningrad", "Sovetsk"), ("Oaxaca", "Tehuantepec")],
)
def test_a_town_is_meant_rather_than_the_region_called_for_it(city: str, others: str) -> None:
    """The middle of the region may lie nearer to the other places; the town is meant."""
    text = f"{city.upper()} — The bus from {city} to {others} takes two hours."
    places = {each.toponym.name: each.place for each in find_places(text)}
    assert places[city] is not None
    assert places[city].kind == "city"


@pytest.mark.parametrize("text", PUT)
def test_a_place_lies_where_the_text_puts_it(text: str) -> None:
    """Of namesakes the one inside the area that the sentence names is meant."""
    name, lat, lon = PUT[text]
    place = next(each.place for each in find_places(text) if each.toponym.name == name)
    assert place is not None
    assert GEOD.inv(place.lon, place.lat, lon, lat)[2] < 60_000


@pytest.mark.parametrize("text", RIVERS)
def test_the_article_makes_a_river_of_a_state(text: str) -> None:
    """Behind "the" and on its own a name that rivers bear is a river's."""
    name, kind = RIVERS[text]
    place = next(each.place for each in find_places(text) if each.toponym.name == name)
    assert place is not None
    assert place.kind == kind


def test_a_figure_that_fits_many_villages_settles_nothing() -> None:
    """Of many towns of a name the best known stays, whatever small ones lie as far as printed."""
    text = "The train left Springfield, Illinois, and covered 1,700 miles by way of Albany."
    place = next(each.place for each in find_places(text) if each.toponym.name == "Albany")
    assert place is not None
    assert place.admin1 == "US.NY"


def test_a_metropolis_speaks_for_its_country() -> None:
    """The Greek towns are meant beside Athens, though a runner is from the United States."""
    text = (
        "The man from Arta ran from Athens by Corinth to Sparta in 20 hours. Ann Lee of the"
        " United States was second."
    )
    countries = {each.toponym.name: each.place.country for each in find_places(text) if each.place}
    assert countries["Corinth"] == countries["Sparta"] == "GR"


def test_a_story_means_the_capital_of_its_country() -> None:
    """A hamlet of New Hampshire is not where its mayors fly for a grant."""
    text = "MANCHESTER, N.H. — The mayor of Nashua flew to Boston and on to Washington for a grant."
    place = next(each.place for each in find_places(text) if each.toponym.name == "Washington")
    assert place is not None
    assert place.admin1 == "US.DC"


def test_an_unknown_village_lies_near_the_dateline() -> None:
    """Where the other names lie far apart, the paper's own town tells where it is."""
    text = "DULUTH, Minn. — A mill at Zzyntock burned. It sold to Boston, Miami and Seattle."
    place = next(each.place for each in find_places(text) if each.toponym.name == "Zzyntock")
    assert place is not None
    assert (place.kind, place.admin1) == ("estimate", "US.MN")


def test_a_kind_behind_a_name_goes_before_a_side_of_it() -> None:
    """Upper Nile state is a state of South Sudan, not the river."""
    place = next(iter(find_places("Fighting spread in Upper Nile state."))).place
    assert place is not None
    assert (place.kind, place.country) == ("region", "SS")


@pytest.mark.parametrize(
    "text",
    [
        "They walked from Alnwick to Jedburgh over the Cheviot.",
        "They came from Southampton in the Canberra.",
        "The packet sailed; the Canberra had left Southampton before her.",
    ],
)
def test_no_town_has_an_article(text: str) -> None:
    """A ship and a pass are no towns on the other side of the world."""
    names = ("Cheviot", "Canberra")
    (found,) = (each for each in find_places(text) if each.toponym.name in names)
    assert found.place is None
    assert "article" in found.why


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They crossed from Harwich to the Hague.", "Hague"),
        ("The Sydney to Hobart race began in rain.", "Sydney"),
        ("The Kimberley is dry, said a man in Perth.", "Kimberley"),
        ("The Paris express was late.", "Paris"),
    ],
)
def test_some_names_have_an_article_that_is_their_own_or_their_noun_s(text: str, name: str) -> None:
    """The Hague bears it, a region may, and "the Paris express" goes to the town."""
    (found,) = (each for each in find_places(text) if each.toponym.name == name)
    assert found.place is not None


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        ("In Minnesota, 14 fell ill in Grand Rapids. Chicago had none.", "Grand Rapids", "US.MN"),
        ("Manila has none; in Italy, cases were found near Pavia.", "Pavia", "IT"),
        ("Manila has none. Italy reported two cases in Pavia.", "Pavia", "IT"),
        ("In New York, the United Nations said that fighting in Tripoli ended.", "Tripoli", "LY"),
        ("In Texas, a man said that he would move to Paris.", "Paris", "FR"),
        ("England lost to Australia in Melbourne.", "Melbourne", "AU"),
    ],
)
def test_a_clause_speaks_of_what_it_opens_with(text: str, name: str, where: str) -> None:
    """A country or state at the head of a clause governs what is told in it, not who goes away."""
    place = next(each.place for each in find_places(text) if each.toponym.name == name)
    assert place is not None
    assert where in (place.country, place.admin1)
