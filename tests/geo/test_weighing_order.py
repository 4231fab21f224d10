"""Which of two weighed ends is the start: what their mentions and the words around say."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

import geo
from geo.article import make_article
from geo.claims import read_claims
from geo.geocode import resolve_toponyms
from geo.places import prominence, whereabouts
from geo.toponyms import find_toponyms
from geo.weighing import stages
from geo.weighing_order import order_cues, start_first, told_way, turned
from geo.weighing_spots import Key, find_spots
from geo.weighing_stage import Stage
from geo.weighing_weights import weights_of

_HOME = "GRAZ, Austria — Eva Moser came home from Trieste. She was two days on the way."
_LEFT = "KIEL — The ferry is back. She left Oslo on Monday and was 20 hours at sea."


def _stage(text: str) -> Stage:
    """Return the last figure of a text among its places."""
    article = make_article(text)
    toponyms = find_toponyms(article, known=prominence, whereabouts=whereabouts)
    claims, _, scene, trips = read_claims(article, toponyms=toponyms)
    resolved = resolve_toponyms(article, toponyms)
    spots = find_spots(scene, trips, claims=claims, resolutions=resolved)
    return tuple(stages(claims, scene=scene, trips=trips, spots=spots))[-1]


def _key(stage: Stage, name: str) -> Key:
    return next(
        key
        for key, spot in stage.spots.of.items()
        if any(each.toponym.name == name for each in spot.mentions)
    )


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (_HOME, "Trieste", "GRAZ"),
        (_LEFT, "Oslo", "KIEL"),
        ("Every Friday he drives home to Maribor from Vienna. It is 260 km.", "Vienna", "Maribor"),
        ("The parcel was posted in Lyon and got to Turin after 19 days.", "Lyon", "Turin"),
        ("Madrid is where the walk ends. It began in Cadiz, 650 km away.", "Cadiz", "Madrid"),
        ("They left Ulm on Sunday. On Tuesday, after 120 km, they saw Passau.", "Ulm", "Passau"),
    ],
)
def test_the_start_is_told_by_the_words_of_the_story(text: str, start: str, end: str) -> None:
    """Roles, the last mentions and the words around the figure outweigh the order of the text."""
    stage = _stage(text)
    way = (_key(stage, start), _key(stage, end))
    assert start_first(stage, *way)[0] == way
    assert start_first(stage, *way) == start_first(stage, *way[::-1])


def test_words_that_told_the_way_are_turned_only_where_it_is_far_likelier() -> None:
    """Ends in the wrong order are put right, and the step says how surely."""
    stage = _stage("He left Vienna at six. From Vienna to Maribor it is 260 km.")
    assert told_way(stage) == (_key(stage, "Vienna"), _key(stage, "Maribor"))
    assert turned(stage) is stage.claim
    claim = stage.claim
    wrong = replace(stage, claim=replace(claim, origin=claim.destination, destination=claim.origin))
    right = turned(wrong)
    assert (right.origin, right.destination) == (claim.origin, claim.destination)
    assert right.steps[-1].startswith("the other way round by the words of the story, 99% sure")


def test_a_figure_without_two_ends_has_no_way() -> None:
    """A single end is left as it is."""
    stage = _stage("The hut is 12 km from Ulm.")
    assert told_way(stage) is None
    assert turned(stage) is stage.claim


def test_each_cue_of_a_way_is_named_once() -> None:
    """A cue that is yielded twice would count twice in reading and once in fitting."""
    stage = _stage(_LEFT)
    names = [name for name, _ in order_cues(stage, _key(stage, "Oslo"), _key(stage, "KIEL"))]
    assert len(names) == len(set(names))


def test_weighed_starts_are_more_often_right_than_the_place_named_first() -> None:
    """On the stories that they were fitted on, and no cue of the table outweighs all others."""
    fit_weights = pytest.importorskip("geo.data.fit_weights", reason="needs scipy (extra dev)")
    path = Path(geo.__file__).parent / "data" / "stories.jsonl"
    if not path.is_file():
        pytest.skip("the stories are in the source tree only")
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()[::8]]
    figures = fit_weights.order_samples(rows)
    weights = dict(weights_of("order_weights.csv"))
    by_text = fit_weights.scored(figures, {"as in the text": 1.0})
    weighed = fit_weights.scored(figures, weights)
    assert len(figures) > 400
    assert weighed[2] > by_text[2] + 0.1
    assert all(-3 < each < 3 for each in weights.values())
