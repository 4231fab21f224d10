"""Figures that a rule sets aside, and that are of a journey all the same."""

from __future__ import annotations

import csv
import json
import math
from importlib.resources import files
from typing import Any

import pytest

from geo.article import make_article
from geo.attach import View
from geo.claims import find_claims, read_claims
from geo.doubtful import LEAST, cues_of, odds, refused, why_travel
from geo.toponyms import find_toponyms

TOWNS = (
    "Two trains met at Kraków. From Gdańsk it had been five hours and 40 minutes, from Lublin four"
    " hours and five minutes.\n\n"
    "The mayor spoke for 40 minutes. The tower beside the station is 30 metres high."
)


def views(text: str, *, language: str | None = None) -> list[View]:
    article = make_article(text, language=language)
    read = read_claims(article, toponyms=find_toponyms(article, known=lambda name: 5.0))
    return [View(passage=each, scene=read.scene, trips=read.trips) for each in read.scene.passages]


def found(text: str) -> list[str]:
    article = make_article(text)
    claims, _ = find_claims(article, toponyms=find_toponyms(article, known=lambda name: 5.0))
    return [text[each.span.start : each.span.end] for each in claims]


def test_times_beside_places_are_of_travel_without_a_word_of_it() -> None:
    """Two units, names before each: nothing but journeys is told so, and a speech is none."""
    assert found(TOWNS) == ["five hours and 40 minutes", "four hours and five minutes"]


def test_a_reader_is_told_that_a_rule_had_set_a_figure_aside() -> None:
    """The last step says how sure it is, and what the rule had against it."""
    article = make_article(TOWNS)
    claims, _ = find_claims(article, toponyms=find_toponyms(article, known=lambda name: 5.0))
    for claim in claims:
        assert any("of travel by what stands around it" in step for step in claim.steps)
        assert any("though nothing around it speaks of a journey" in step for step in claim.steps)


def test_only_what_a_rule_refused_is_asked() -> None:
    """A figure that rules take is none of these; one that they refuse comes with why."""
    texts = {quantity.text: reason for view in views(TOWNS) for quantity, reason in refused(view)}
    assert texts.keys() >= {"40 minutes", "30 metres"}
    assert "high" in texts["30 metres"] or "height" in texts["30 metres"]


def test_what_is_no_time_length_or_speed_is_left_alone() -> None:
    """However much speaks for an area or a ratio, a rule has the last word on it."""
    view = next(v for v in views("The park covers 40 square miles.") if v.passage.quantities)
    (area,) = view.passage.quantities
    assert why_travel(view, area, "nothing around it speaks of a journey") is None


def test_another_language_is_left_alone() -> None:
    """The weights were fitted on English."""
    text = "Ulm eine Stunde und 50 Minuten, Bonn drei Stunden und 20 Minuten."
    for view in views(text, language="de"):
        for quantity in view.passage.quantities:
            assert why_travel(view, quantity, "nothing around it speaks of a journey") is None


@pytest.mark.parametrize(("score", "odd"), [(0.0, 0.5), (math.log(4), 0.8), (-1e9, 0.0)])
def test_odds_are_those_of_a_log_linear_model(score: float, odd: float) -> None:
    """Nought is even, and no score overflows."""
    assert odds(score) == pytest.approx(odd)
    assert 0.5 < LEAST < 1


def test_a_cue_is_met_once() -> None:
    """Its weight would count double otherwise."""
    for view in views(TOWNS):
        for quantity, reason in refused(view):
            names = [name for name, _ in cues_of(view, quantity, reason)]
            assert len(names) == len(set(names))


def test_every_cue_of_the_table_can_be_met() -> None:
    """Each weight belongs to a cue that the stories it was fitted on hold."""
    text = (files("geo.data") / "doubtful_weights.csv").read_text("utf-8")
    weights = {row["cue"]: float(row["weight"]) for row in csv.DictReader(text.splitlines())}
    assert len(weights) > 100
    assert all(-6 < each < 6 for each in weights.values())
    met = {
        name
        for row in stories()
        for view in views(row["text"])
        for quantity, reason in refused(view)
        for name, _ in cues_of(view, quantity, reason)
    }
    assert len(weights.keys() & met) > 0.15 * len(weights)


def stories() -> list[dict[str, Any]]:
    """Return some of the stories that the weights were fitted on."""
    lines = (files("geo.data") / "stories.jsonl").read_text("utf-8").splitlines()
    return [json.loads(each) for each in lines[::20]]
