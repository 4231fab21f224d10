"""Figures beside a name that are said of something else than a way to it."""

from __future__ import annotations

import pytest
from claim_cases import Row, read

_OTHER = (
    ("The race in Narvik starts in two hours.", "how long until something begins or ends"),
    ("It takes 40 minutes to clean the bus to Narvik.", "the time that some work takes"),
    ("Narvik is one hour ahead of Ulm.", "what two clocks differ by"),
    ("The exhibition in Ulm runs for six weeks.", "how long a thing lasts that goes nowhere"),
    ("Drones from Ulm can fly for 40 minutes.", "how long a machine keeps going"),
    ("The bus to Ulm uses 30 litres per 100 km.", "what a rate is counted by"),
    ("Narvik has 900 km of coastline.", "so much of a network or a coast, not a way"),
    ("The train to Ulm had been cleaned for 40 minutes.", "how long something was done to a thing"),
    ("A ticket from Ulm to Narvik is valid for 30 days.", "how long something holds good"),
    ("Oil off Narvik lies 5 km down.", "how high or how much, not a way"),
    (
        "The menu on the train to Ulm has changed three times in a year.",
        "how often or how much in a period, not one journey",
    ),
    ("The ship to Narvik carries 20 days of food.", "how long supplies last"),
    ("The volcano near Ulm threw ash 5 km into the air.", "how high or how much, not a way"),
    (
        "A kilometre of road near Ulm costs 20 million.",
        "so much of a network or a coast, not a way",
    ),
    ("A bus to Ulm can stop within 40 metres.", "how far a brake takes"),
    ("Residents within 10 km of the plant in Ulm left.", "the size of a zone"),
    (
        "The kite from Ulm flew to Narvik in a breeze of about 9 knots.",
        "the speed of wind or weather",
    ),
    ("The barge to Ulm fought a current of up to 6 km/h.", "the speed of wind or weather"),
    ("With headwinds of 40 mph the jet reached Narvik late.", "the speed of wind or weather"),
    ("The tug met seas of nine feet on the way to Narvik.", "a height, depth or width"),
    ("The ferry to Narvik rolled in a swell of up to 12 feet.", "a height, depth or width"),
    ("The tank holds three hours' worth of flight from Ulm to Narvik.", "how long supplies last"),
    ("The driver had an hour's worth left when he got to Narvik.", "how long supplies last"),
    ("The guide took three weeks off before the walk to Narvik.", "how long somebody stayed"),
    (
        "The lease of the railway to Ulm runs out in 14 months.",
        "how long until something begins or ends",
    ),
    (
        "Buses from Ulm to Narvik are now only 20 minutes apart.",
        "how often or how much in a period, not one journey",
    ),
    ("Boats within 40 km were told to stay in Narvik.", "the size of a zone"),
    (
        "New axles for the bus to Ulm are a job of about nine months.",
        "the time that some work takes",
    ),
    (
        "A walker died on the path to Narvik, the fifth in six weeks.",
        "how often or how much in a period, not one journey",
    ),
    (
        "It was the third derailment in five weeks on the railway to Ulm.",
        "how often or how much in a period, not one journey",
    ),
    (
        "Snow has shut the road to Narvik for the fourth time in ten days.",
        "how often or how much in a period, not one journey",
    ),
)
_WAYS = (
    "It takes 40 minutes to reach Narvik from Ulm.",
    "The train to Narvik arrived one hour ahead of schedule.",
    "The drive from Ulm to Narvik lasts 40 hours.",
    "The convoy crossed 300 km of road near Narvik.",
    "The train from Ulm to Narvik was held for 40 minutes.",
    "There are 900 km of rivers between Ulm and Narvik.",
    "Narvik and Ulm are 20 hours apart by train.",
    "The ship to Narvik sank within 40 km of Ulm.",
    "On the third leg she sailed in nine days from Ulm to Narvik.",
    "The second trip, in four weeks, took them from Ulm to Narvik.",
    "It took three hours off the train from Ulm to Narvik.",
)


@pytest.mark.parametrize(("text", "reason"), _OTHER)
def test_it_is_set_aside_with_what_it_is_said_of(text: str, reason: str) -> None:
    """No claim of travel comes out, and the reason names what is measured."""
    claims, aside = read(Row("", text, ("Narvik", "Ulm"), ""))
    assert not claims
    assert reason in [each.reason for each in aside]


@pytest.mark.parametrize("text", _WAYS)
def test_a_way_stays_a_claim(text: str) -> None:
    """The same words beside a journey set nothing aside."""
    claims, _ = read(Row("", text, ("Narvik", "Ulm"), ""))
    assert [each.kind for each in claims if each.kind in ("duration", "distance")]
