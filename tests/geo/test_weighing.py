"""The ends of figures that words leave open are those that the whole story makes most likely."""

from __future__ import annotations

import csv
import json
from importlib.resources import files
from typing import Any

import pytest
from effort import growth

import geo
from geo.article import make_article
from geo.claims import read_claims
from geo.model import Claim, Place, Resolution
from geo.toponyms import find_toponyms
from geo.weighing import near_ends, sets_of, stages, weigh_ends
from geo.weighing_end import end_cues
from geo.weighing_ends import ends_cues
from geo.weighing_spots import find_spots
from geo.weighing_weights import LIKELY

LEON = Place(name="León", lon=-5.57, lat=42.6, country="ES", source="test")
VIGO = Place(name="Vigo", lon=-8.72, lat=42.24, country="ES", source="test")
BURGOS = Place(name="Burgos", lon=-3.7, lat=42.34, country="ES", source="test")
TRAIN = (
    "The night train from Burgos to Vigo will run again in June. "
    "It takes nine hours. A kiosk in León sells coffee. "
)


def weighed(text: str, *places: Place) -> tuple[Claim, ...]:
    """Return the claims of a text, its names resolved to the places given."""
    article = make_article(text)
    known = {each.name: each for each in places}
    toponyms = find_toponyms(article, known=lambda name: 5.0 if name in known else 0.0)
    claims, _, scene, trips = read_claims(article, toponyms=toponyms)
    resolutions = [
        Resolution(toponym=each, place=known.get(each.name), candidates=(), why="test")
        for each in toponyms
    ]
    return weigh_ends(claims, scene=scene, trips=trips, resolutions=resolutions)


def ends(claim: Claim) -> set[str]:
    """Return the names of the ends of a claim."""
    return {each.name for each in (claim.origin, claim.destination) if each is not None}


def journeys_of(text: str) -> dict[str, set[str]]:
    """Return the ends of each figure of a text by its words."""
    report = geo.check_article(text)
    return {each.quantity.text: ends(each) for each in report.claims}


def test_plain_words_are_left_alone() -> None:
    """A figure between two names of its own sentence keeps them, and the steps say nothing new."""
    (claim,) = weighed("From Burgos to Vigo the train covers 560 km.", BURGOS, VIGO)
    assert ends(claim) == {"Burgos", "Vigo"}
    assert not any("weighed" in each for each in claim.steps)


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        (
            "The ferry from Gdansk to Karlskrona was late again on Friday. In Karlskrona we were "
            "met by rain. The crossing had taken 13 hours, and nobody had slept.",
            "13 hours",
            {"Gdansk", "Karlskrona"},
        ),
        (
            "Nairobi and Mombasa have been joined by a new railway since 2017. Trains call at "
            "Voi, near the park. End to end it is 472 km.",
            "472 km",
            {"Nairobi", "Mombasa"},
        ),
        (
            "She set out from Turin in April. By July she was in Naples, thin and brown. All in "
            "all she had walked 900 km.",
            "900 km",
            {"Turin", "Naples"},
        ),
        (
            "A convoy left Dushanbe on Monday with flour for Khorog. The drivers know the road "
            "well. They need 16 hours when the passes are dry.",
            "16 hours",
            {"Dushanbe", "Khorog"},
        ),
    ],
)
def test_the_journey_of_the_story(text: str, figure: str, expected: set[str]) -> None:
    """A figure whose sentence names no ends has those of the journey that the story tells."""
    assert journeys_of(text)[figure] == expected


def test_a_change_is_told_with_its_likelihood() -> None:
    """Where the ends are others than words gave, a step says so and how sure it is."""
    story = (
        "The new line between Burgos and Vigo opens in May. A museum in León shows the old one, "
        "which had taken nine hours."
    )
    told = [
        step
        for claim in weighed(story, BURGOS, VIGO, LEON)
        for step in claim.steps
        if step.startswith("weighed against the other places of the story: ")
    ]
    assert all(step.endswith("% sure") for step in told)
    for claim in weighed(story, BURGOS, VIGO, LEON):
        assert claim.origin is None or claim.origin != claim.destination


def test_no_more_than_two_ends_and_likely_ones() -> None:
    """The sets of ends are all of no, one or two places; an end below the bar is none."""
    assert sets_of(("a", "b", "c")) == (
        (),
        ("a",),
        ("b",),
        ("c",),
        ("a", "b"),
        ("a", "c"),
        ("b", "c"),
    )
    assert 0.25 < LIKELY < 0.5


def test_other_languages_and_kinds_are_left_alone() -> None:
    """What the weights were not fitted on is not weighed: other languages, areas, dates."""
    article = make_article("Der Zug von Ulm nach Bonn braucht 4 Stunden.", language="de")
    toponyms = find_toponyms(article, known=lambda name: 5.0)
    claims, _, scene, trips = read_claims(article, toponyms=toponyms)
    assert weigh_ends(claims, scene=scene, trips=trips, resolutions=()) == claims


def test_every_cue_of_the_table_can_be_met() -> None:
    """Each weight belongs to a cue that the stories it was fitted on hold."""
    text = (files("geo.data") / "ends_weights.csv").read_text("utf-8")
    weights = {row["cue"]: float(row["weight"]) for row in csv.DictReader(text.splitlines())}
    assert len(weights) > 100
    assert all(-6 < each < 6 for each in weights.values())
    met: set[str] = set()
    for row in stories()[:40]:
        met |= cues_of(row["text"])
    assert len(weights.keys() & met) > 0.8 * len(weights)


def stories() -> list[dict[str, Any]]:
    """Return the stories that the weights were fitted on."""
    lines = (files("geo.data") / "stories.jsonl").read_text("utf-8").splitlines()
    return [json.loads(each) for each in lines]


def cues_of(text: str) -> set[str]:
    """Return the cues that the figures of a text meet."""
    article = make_article(text)
    toponyms = find_toponyms(article, known=lambda name: 5.0)
    claims, _, scene, trips = read_claims(article, toponyms=toponyms)
    spots = find_spots(scene, trips, claims=claims, resolutions=())
    met: set[str] = set()
    for stage in stages(claims, scene=scene, trips=trips, spots=spots):
        if stage.position < 0:
            continue
        keys = near_ends(stage)
        met |= {name for key in keys for name, _ in end_cues(stage, spots.of[key])}
        met |= {name for each in sets_of(keys) for name, _ in ends_cues(stage, each)}
    return met


def test_a_cue_counts_once() -> None:
    """No cue of one place or one set of ends is given twice: its weight would count double."""
    article = make_article(TRAIN)
    toponyms = find_toponyms(article, known=lambda name: 5.0)
    claims, _, scene, trips = read_claims(article, toponyms=toponyms)
    spots = find_spots(scene, trips, claims=claims, resolutions=())
    seen = 0
    for stage in stages(claims, scene=scene, trips=trips, spots=spots):
        for key in near_ends(stage):
            names = [name for name, _ in end_cues(stage, spots.of[key])]
            assert len(names) == len(set(names))
            seen += 1
        for each in sets_of(near_ends(stage)):
            names = [name for name, _ in ends_cues(stage, each)]
            assert len(names) == len(set(names))
    assert seen >= 3


def test_weighed_ends_beat_those_of_words_alone() -> None:
    """On stories as they were first read, weighing finds more true ends and fewer false ones."""
    fit_weights = pytest.importorskip("geo.data.fit_weights", reason="needs scipy (extra dev)")
    first_read = [row for row in stories() if "first_read" in row]
    figures = fit_weights.ends_samples(first_read[::3])
    text = (files("geo.data") / "ends_weights.csv").read_text("utf-8")
    weights = {row["cue"]: float(row["weight"]) for row in csv.DictReader(text.splitlines())}
    words, weighing = fit_weights.scored(figures, None), fit_weights.scored(figures, weights)
    assert len(figures) > 60
    assert weighing[2] > words[2] + 0.1


def test_linear_in_a_gazetteer_in_prose() -> None:
    """A text of many places and figures takes time in step with its length."""

    def work(times: int) -> Any:
        text = " ".join(
            f"From Burgos{n} the bus takes {n % 20 + 2} hours to Vigo{n}." for n in range(times)
        )
        article = make_article(text)
        toponyms = find_toponyms(article, known=lambda name: 5.0)
        claims, _, scene, trips = read_claims(article, toponyms=toponyms)
        return lambda: weigh_ends(claims, scene=scene, trips=trips, resolutions=())

    assert growth(work(120), work(60), most=4) < 4


def test_an_end_is_a_name_of_the_text() -> None:
    """An end that is taken is a name as the text has it, with its own span."""
    taken = [
        end
        for claim in weighed(TRAIN, BURGOS, VIGO, LEON)
        for end in (claim.origin, claim.destination)
        if end is not None
    ]
    assert {each.name for each in taken} == {"Burgos", "Vigo"}
    assert all(TRAIN[each.span.start : each.span.end] == each.name for each in taken)


def test_where_a_place_lies_is_bound_to_no_way() -> None:
    """In a story of flights a distance between two towns is of the map, whatever else flies."""
    text = (
        "The airline flies from Tokyo to Los Angeles in ten hours. The plane is full. "
        "Seoul is 1,160 km from Tokyo. The flight back takes eleven hours."
    )
    modes = {each.quantity.text: each.mode for each in geo.check_article(text).claims}
    assert modes == {"ten hours": "air", "1,160 km": None, "eleven hours": "air"}


def test_the_margin_of_another_has_no_ends() -> None:
    """Nobody travels between two places in the time that one came in after another."""
    text = (
        "Anna Berg cycled from Lyon to Turin in 14 hours. Her rival came in 41 minutes after her. "
        "The bus from Turin was ten minutes late."
    )
    assert journeys_of(text) == {
        "14 hours": {"Lyon", "Turin"},
        "41 minutes": set(),
        "ten minutes": set(),
    }
