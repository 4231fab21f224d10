"""Names in the place of a start or an end that no gazetteer holds."""

from __future__ import annotations

import pytest
from claim_cases import Row, got

from geo.article import make_article
from geo.model import Span, Toponym
from geo.unlisted import UNLISTED, find_unlisted


def _names(text: str) -> list[str]:
    return [each.name for each in find_unlisted(make_article(text), ())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The van went from Xanthippe to Brook Under Wold.", ["Xanthippe", "Brook Under Wold"]),
        ("He got as far as Nenana.", ["Nenana"]),
        ("Quernbek in western Ethiopia is 160 km west of it.", ["Quernbek"]),
        ("She sailed to the Bay of Whales.", ["Bay of Whales"]),
        ("They talked to President Adams in March.", []),
        ("He listened to Captain Boyle and flew with Boreal Airlines to Qantas Airways.", []),
        ("The ship went to BBC and back.", []),
        ("It belongs to Miller, who said so.", ["Miller"]),
    ],
)
def test_capitals_after_words_of_place_are_names(text: str, names: list[str]) -> None:
    """By form alone; days, titles, makers and airlines are none."""
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Quernbek lies 18 miles north of Ulm.", ["Quernbek"]),
        ("Quernbek, where the road ends, is some 480 km north of Ulm.", ["Quernbek"]),
        ("The raft hit Tamatoa, an atoll about 780km east of Ulm.", ["Tamatoa"]),
        ("Lerum is a spa on the Black Sea, some 40 km north of Ulm.", ["Lerum"]),
        ("A plane saw the Sea Wolf about 900 nautical miles west of Ulm.", ["Sea Wolf"]),
        ("Ortak, which lies some 120 km by road from Ulm, has wells.", ["Ortak"]),
        ("He slept at Xanthippe. In winter Xanthippe burned.", ["Xanthippe", "Xanthippe"]),
        ("Petrenko in western Ukraine is 900 km from Ulm, where his family lives.", []),
        ("Hodgson was 40 miles north of Ulm. Help was 300 miles from Ulm.", []),
        ("It stood by the Marches, some 50 miles east of Ulm.", []),
        ("She sank in the Gulf of Quern, 90 km north of Ulm.", ["Gulf of Quern"]),
    ],
)
def test_what_lies_so_far_from_somewhere_has_a_name(text: str, names: list[str]) -> None:
    """Persons, nouns that open a sentence and seas lie nowhere; a name is found each time."""
    assert [each for each in _names(text) if each != "Ulm"] == names


def test_a_name_already_found_is_not_found_again() -> None:
    """What the toponyms cover is left to them."""
    text = "The van went from Ulm to Xanthippe."
    ulm = Toponym(name="Ulm", span=Span(start=18, end=21))
    (found,) = find_unlisted(make_article(text), [ulm])
    assert (found.name, found.role) == ("Xanthippe", UNLISTED)
    assert text[found.span.start : found.span.end] == "Xanthippe"


def test_an_unknown_village_takes_its_figure_from_the_journey_before() -> None:
    """The second ride ends in the village, not in the town of the sentence before."""
    text = "The bus from Ulm to Kiel takes nine hours. The bus to Quernbek takes 40 minutes."
    row = Row("", text, ("Ulm", "Kiel"), "")
    assert got(row) == "duration|9|h|Ulm>Kiel|road;duration|40|min|Ulm>Quernbek|road"


def test_a_name_that_no_travel_governs_is_no_end() -> None:
    """Words such as "according to Hodgson" lead nowhere."""
    row = Row(
        "", "According to Hodgson, the bus from Ulm to Kiel takes nine hours.", ("Ulm", "Kiel"), ""
    )
    assert got(row) == "duration|9|h|Ulm>Kiel|road"
