"""Who set out in the first paragraph arrives in the last."""

from __future__ import annotations

import pytest

from geo.pipeline import check_article

ARRIVALS = [
    ("Three men and a camel set off from Agadez in the heat of May. They wanted to see the"
     " salt.\n\nNobody had done it in summer. The wells were dry. A doctor gave them dates. The"
     " camel fell ill on the way.\n\nOn June 12 they walked into Bilma. They had come 560 km.",
     "560 km", "Agadez", "Bilma"),
    ("She cast off from Plymouth on a wet Sunday. Her boat was called Daisy.\n\nThere were storms."
     " The radio failed. Her mother lit candles. The newspapers wrote that she was lost.\n\nOn"
     " August 3 she sailed into Newport. The voyage had lasted 61 days.",
     "61 days", "Plymouth", "Newport"),
    ("The balloon took off from Seville. It was yellow.\n\nThe night was cold. Nobody slept. The"
     " gas ran low. A fighter came to have a look.\n\nIn the morning it came down at Palermo. The"
     " flight had lasted 22 hours.", "22 hours", "Seville", "Palermo"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figure", "start", "end"), ARRIVALS)
def test_an_arrival_has_the_start_of_the_story(
    text: str, figure: str, start: str, end: str
) -> None:
    """However many sentences lie between, where no other journey does."""
    claim = next(each for each in check_article(text).claims if each.quantity.text == figure)
    assert claim.origin is not None
    assert claim.destination is not None
    assert (claim.origin.name, claim.destination.name) == (start, end)


def test_another_start_is_not_passed_over() -> None:
    """Who has set out anew since then arrives from there."""
    text = (
        "They set off from Agadez in May. They had a camel.\n\nAt Arlit they stopped for a month."
        " Nobody minded. The camel was sold. In July they left Arlit for Assamaka. They walked by"
        " night.\n\nOn July 9 they walked into Tamanrasset. They had come 390 km."
    )
    claim = next(each for each in check_article(text).claims if each.quantity.text == "390 km")
    assert claim.origin is None or claim.origin.name != "Agadez"
