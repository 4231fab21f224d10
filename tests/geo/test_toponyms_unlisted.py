"""Names that no gazetteer has, found by the words that stand around them."""

from __future__ import annotations

import pytest

import geo

FOUND = {
    "Kakumiro, Zyxwa and Mityana districts are at risk.": "Zyxwa",
    "Crews at Stromness, Zyxwig and Kirkwall stay.": "Zyxwig",
    "Mud buried houses in Blantyre and Zyxwig.": "Zyxwig",
    "Mud buried houses in Blantyre and Zyxwig, police said.": "Zyxwig",
    "A child died in Entebbe after Zyxwa island was flooded.": "Zyxwa",
    "Gunmen stormed a post at Zyxwig in Quetta.": "Zyxwig",
    "They were lost in cloud above Zyxwig near Keswick.": "Zyxwig",
    "The road through Zyxwig to Melksham is narrow.": "Zyxwig",
    "A burned farm at Zyxwig was sold in Horsham.": "Zyxwig",
    "Mud buried houses in Blantyre and Zyxwig in Malawi.": "Zyxwig",
    "Shepherds died in Maseru and Zyxwig in South Africa.": "Zyxwig",
    "Sheep graze on the slopes below Zyxwig.": "Zyxwig",
    "Police searched the Zyxwa commune for a boy.": "Zyxwa",
}
NOT_FOUND = (
    "She has an office in London and Zyxwig sold it.",
    "A board in Chinese, Portuguese and Zyxwig told the way to Dili.",
    "The house belonged to Paris and Willi Zyxwig in Berlin.",
    "In Lima she ranked above Zyxwig.",
    "She paid through Zyxwig in Lima.",
    "He works at Zyxwig and lives in Lima.",
    "London, Zyxwig said, was dear.",
    "One of them was born in Lima and Zyxwig in Quito.",
    "She finished three places above Zyxwig in Lima.",
    "He stood a head below Zyxwig.",
    "They live in a Zyxwig township near Lima.",
)


@pytest.mark.parametrize("text", FOUND)
def test_an_unknown_name_is_told_by_its_words(text: str) -> None:
    """A kind behind it, a list of places around it, a place that it lies in."""
    unlisted = [each.toponym.name for each in geo.find_places(text)]
    assert FOUND[text] in unlisted


@pytest.mark.parametrize("text", NOT_FOUND)
def test_an_unknown_name_may_be_anything(text: str) -> None:
    """Firms, persons and languages stand in such places too."""
    assert not any("Zyxwig" in each.toponym.name for each in geo.find_places(text))
