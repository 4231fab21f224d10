"""Airlines and rockets bear the names of places without being any."""

from __future__ import annotations

import pytest

from geo.named import find_places

NO_PLACE = {
    "The Angara rocket lifted off from Plesetsk on Tuesday. Angara is to replace Proton.": "Angara",
    "From Dubai Emirates flies to Auckland every day.": "Emirates",
    "The Emirates jet turned back over Perth.": "Emirates",
    "A Delta flight from Atlanta was late.": "Delta",
}
PLACE = {
    "Bratsk lies on the Angara 460 km north of Irkutsk.": "Angara",
    "Workers in the Emirates wait for the heat to end.": "Emirates",
    "Police in Gaza said a Gaza rocket attack had been stopped.": "Gaza",
    "They walked from Land's End to John o'Groats.": "John o'Groats",
    "The Louisiana town of Alexandria lost power.": "Louisiana",
    "A flight over the Cocos Islands took 4 hours.": "Cocos Islands",
}


@pytest.mark.parametrize("text", NO_PLACE)
def test_what_flies_is_no_place(text: str) -> None:
    """Neither the rocket nor the airline is where its name points to."""
    assert NO_PLACE[text] not in {each.toponym.name for each in find_places(text)}


@pytest.mark.parametrize("text", PLACE)
def test_the_place_of_that_name_stays(text: str) -> None:
    """The river, the country and the town are found, under the name that print gives them."""
    assert PLACE[text] in {each.toponym.name for each in find_places(text)}
