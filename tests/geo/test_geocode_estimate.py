"""Names that no gazetteer has, and namesakes far from a story, laid near their company."""

from __future__ import annotations

from geo.article import make_article
from geo.geocode import resolve_toponyms
from geo.geocode_estimate import ESTIMATE, without_estimates
from geo.places import prominence
from geo.toponyms import find_toponyms


def test_a_name_by_its_form_lies_near_its_company() -> None:
    """A hill that no gazetteer has is where the story is; no journey is measured from it."""
    text = (
        "Shells fell on Mount Zyxwig above Sarajevo and on Zenica. Tuzla was quiet, and so was "
        "Mostar."
    )
    article = make_article(text)
    found = resolve_toponyms(article, find_toponyms(article, known=prominence))
    hill = next(each for each in found if each.toponym.name == "Mount Zyxwig")
    assert hill.place is not None
    assert (hill.place.kind, hill.place.country) == (ESTIMATE, "BA")
    assert "Sarajevo" in hill.place.source
    kept = without_estimates(found)
    assert [each.place is None for each in kept] == [each is hill for each in found]


def test_a_name_by_its_form_among_scattered_company_has_no_place() -> None:
    """Where the names around do not agree, nothing tells where an unknown hill stands."""
    text = "Offices in Lima, Oslo, Nairobi and Perth closed; one on Mount Zyxwig did not."
    article = make_article(text)
    found = resolve_toponyms(article, find_toponyms(article, known=prominence))
    hill = next(each for each in found if each.toponym.name == "Mount Zyxwig")
    assert hill.place is None


def test_a_village_far_from_the_whole_story_is_not_meant() -> None:
    """Las Colinas in a story of San Salvador is no hamlet of Panama, which nothing names."""
    text = (
        "SAN SALVADOR, El Salvador — A slope fell on Las Colinas. Santa Tecla dug with shovels, "
        "and trucks came from Sonsonate, Santa Ana and San Miguel."
    )
    article = make_article(text)
    found = resolve_toponyms(article, find_toponyms(article, known=prominence))
    slope = next(each for each in found if each.toponym.name == "Las Colinas")
    assert slope.place is not None
    assert (slope.place.kind, slope.place.country) == (ESTIMATE, "SV")


def test_a_name_no_gazetteer_has_is_laid_near_the_story() -> None:
    """An unknown quarter behind "in" lies by the town before it, and is marked as such."""
    text = "Traders of Chandni Chowk left for Gurgaon. Ghalib lived in Zyxwalan, and in Delhi."
    article = make_article(text)
    found = resolve_toponyms(article, find_toponyms(article, known=prominence))
    quarter = next(each for each in found if each.toponym.name == "Zyxwalan")
    assert quarter.toponym.role == "unlisted"
    assert quarter.place is not None
    assert (quarter.place.kind, quarter.place.country) == (ESTIMATE, "IN")


def test_a_namesake_outside_the_county_given_is_no_answer() -> None:
    """The Wellington of Somerset, which the gazetteer lacks, is not New Zealand's."""
    text = "The vicar of Wellington, in Somerset, trained in Taunton and preached at Bridgwater."
    article = make_article(text)
    found = resolve_toponyms(article, find_toponyms(article, known=prominence))
    place = found[0].place
    assert found[0].toponym.within == "Somerset"
    assert place is None or (place.kind, place.country) == (ESTIMATE, "GB")


def test_the_far_end_of_a_journey_is_no_namesake() -> None:
    """A small town far from all others is meant where the story comes back to it."""
    text = (
        "The longest train leaves Kanyakumari for Dibrugarh, Tinsukia, Jorhat and Dimapur. "
        "From Kanyakumari it takes four days."
    )
    article = make_article(text)
    found = resolve_toponyms(article, find_toponyms(article, known=prominence))
    ends = [each.place for each in found if each.toponym.name == "Kanyakumari"]
    assert [place.kind if place else "" for place in ends] == ["city", "city"]


def test_without_estimates_keeps_what_gazetteers_know() -> None:
    """Where a namesake was laid near its company, journeys still see the place of its name."""
    text = (
        "SAN SALVADOR, El Salvador — A slope fell on Las Colinas. Santa Tecla dug with shovels, "
        "and trucks came from Sonsonate, Santa Ana and San Miguel."
    )
    article = make_article(text)
    found = resolve_toponyms(article, find_toponyms(article, known=prominence))
    kinds = {each.toponym.name: each.place.kind for each in without_estimates(found) if each.place}
    assert kinds["Las Colinas"] == "city"


def test_an_estimate_lies_amid_its_company() -> None:
    """An unknown hill is not laid at the one far town of the story, though that is named beside."""
    text = (
        "Men of Horsham, Dimboola and Stawell fought the fire below Mount Zyxwig, and a water"
        " bomber flew from distant Ballarat. Nhill and Kaniva sent two tankers each."
    )
    found = resolve_toponyms(
        make_article(text), find_toponyms(make_article(text), known=prominence)
    )
    hill = next(each for each in found if each.toponym.name == "Mount Zyxwig")
    assert hill.place is not None
    assert "Ballarat" not in hill.place.source


def test_two_namesakes_far_off_do_not_hold_each_other() -> None:
    """Hazelton of a story of northern British Columbia is not in Idaho for a Cedarvale's sake."""
    text = (
        "SMITHERS, B.C. — A slide has shut the road west of Hazelton. Traffic for Terrace waits at"
        " Kitwanga, and lines reach Cedarvale. People of Kitimat and Stewart drive round."
    )
    found = resolve_toponyms(
        make_article(text), find_toponyms(make_article(text), known=prominence)
    )
    place = next(each.place for each in found if each.toponym.name == "Hazelton")
    assert place is None or place.country == "CA"


def test_an_agency_in_the_capital_does_not_know_the_villages() -> None:
    """Unknown in a far province, a place lies by the one told last, or nowhere."""
    for told, beside in (("from Regina and ", "Regina"), ("at last to the people of ", None)):
        text = (
            "OTTAWA, Canada — Planes left Vancouver and Halifax and returned on Sunday. They flew"
            f" {told}Mount Zyxwig to Edmonton and Iqaluit."
        )
        article = make_article(text)
        found = resolve_toponyms(article, find_toponyms(article, known=prominence))
        hill = next(each for each in found if each.toponym.name == "Mount Zyxwig")
        assert (hill.place is None) == (beside is None)
        assert hill.place is None or f"near {beside}" in hill.place.source
