"""Times that words beside them say are spent on the way."""

from __future__ import annotations

import pytest

from geo.article import make_article
from geo.claims import find_claims
from geo.places import prominence
from geo.toponyms import find_toponyms

_BEFORE = "The ferry left Kiel for Oslo at noon with 800 people on board.\n\n"


def _durations(text: str) -> list[str]:
    article = make_article(_BEFORE + text)
    claims, _ = find_claims(article, toponyms=find_toponyms(article, known=prominence))
    return [
        each.quantity.text
        for each in claims
        if each.kind == "duration" and each.span.start >= len(_BEFORE)
    ]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        (
            "The two swimmers were in the sea for 19 hours and 20 minutes in all.",
            "19 hours and 20 minutes",
        ),
        ("The pair had been in the lifeboat for eleven days.", "eleven days"),
        ("They had been on the road for six days.", "six days"),
        ("He spent nine hours at the wheel.", "nine hours"),
        ("She spent 41 days at sea, alone.", "41 days"),
        ("After that he was 28 hours on the rails.", "28 hours"),
        ("The balloon was aloft for 55 hours.", "55 hours"),
        ("They had drifted for eleven days.", "eleven days"),
        ("Fifteen hours after setting out they were in Minsk.", "Fifteen hours"),
        ("Door to door it is five hours to Bristol.", "five hours"),
        ("Only 90 minutes separate Vienna from Brno.", "90 minutes"),
        ("Within six hours the relief column was in Mosul.", "six hours"),
        ("He had spent eighteen hours on rails.", "eighteen hours"),
        ("Between Kota and Agra lie two days of dust.", "two days"),
        ("You can be in the Hague in a little over two hours.", "two hours"),
        ("You can be in Nice in under six hours.", "six hours"),
        ("It was seven hours before they saw Sydney again.", "seven hours"),
        ("A tug had them there after six hours.", "six hours"),
        ("His brother was here in 50 minutes.", "50 minutes"),
        ("In a calm that's eleven hours.", "eleven hours"),
        ("With luck it is nine hours in all.", "nine hours"),
        ("The owner reckons with 40 hours.", "40 hours"),
        ("That costs it half an hour.", "half an hour"),
        ("The crew had three days for it.", "three days"),
        ("The vans now promise four hours.", "four hours"),
        ("The lift does its part in six minutes.", "six minutes"),
        ("It had been there for two hours.", "two hours"),
        ("Trucks are on it for three days.", "three days"),
        ("The caravan used to take five weeks.", "five weeks"),
        ("The column took two hours.", "two hours"),
    ],
)
def test_a_time_spent_on_the_way_is_a_claim(text: str, time: str) -> None:
    """At the wheel, adrift, on the rails, door to door: no other word of travel is needed."""
    assert _durations(text) == [time]


@pytest.mark.parametrize(
    "text",
    [
        "The body had been in the water for three days.",
        "The fish keeps on ice for ten days.",
        "He was on the board for 11 months.",
        "The striker will be on the bench for six weeks.",
        "He will be in London in three weeks for the talks.",
        "The show has been on the road for 12 months.",
        "The boat was tied up for three months.",
        "The dog had been locked in the car for two hours.",
        "Soak the beans in water for eight hours.",
        "Three months separate the two elections.",
        "The machine is under way for two months of tests.",
        "Sensors were in the sea for six months.",
        "A seat costs a week's pay.",
        "It costs two weeks' wages.",
        "The baker did the loaves in two hours.",
        "The police have been there for two years.",
        "She burns what a village does in a month.",
        "They will be there for three days.",
        "The owl has been there for six days.",
        "The electors were all here within nine days.",
        "Raising the wreck from the seabed, that's six days.",
        "The game went to extra time and lasted 120 minutes.",
    ],
)
def test_what_stays_somewhere_is_not_on_the_way(text: str) -> None:
    """Bodies, shows and beans do not travel; weeks until a visit are none of a journey."""
    assert _durations(text) == []


def test_a_text_that_breaks_off_behind_a_search_is_read() -> None:
    """What was searched for may be told no more; a pass that is sought is on the way."""
    assert _durations("For eight days they searched") == []
    assert _durations("For eight days they searched for the pass.") == ["eight days"]
