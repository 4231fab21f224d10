"""Figures that a rule sets aside or lets pass, and what stands around them says of them."""

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
from geo.doubtful import (
    LEAST,
    LEAST_AMONG_TRAVEL,
    LET_PASS,
    LIKELY,
    LIKELY_AMONG_OTHERS,
    Times,
    cues_of,
    odds,
    times_of,
    uncertain,
    why_none,
    why_travel,
)
from geo.setaside import why_set_aside
from geo.toponyms import find_toponyms

NO_TIMES = Times(aside=0, travel=0)
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


def test_what_a_rule_refused_comes_with_why() -> None:
    """A reader is told the rule whose word was not the last."""
    texts = {quantity.text: reason for view in views(TOWNS) for quantity, reason in uncertain(view)}
    assert texts.keys() >= {"40 minutes", "30 metres"}
    assert "high" in texts["30 metres"] or "height" in texts["30 metres"]


SHUT = (
    "The ferry from Oban to Barra takes five hours. Passengers were told to stay at home for {}."
    " Engineers worked on the pier for {}, and the café beside it sold out of soup within {}."
)


@pytest.mark.parametrize("time", ["three weeks", "two months"])
def test_long_times_with_words_of_no_journey_are_set_aside(time: str) -> None:
    """A text about a ferry does not make a journey of all that lasts as long."""
    assert found(SHUT.format(time, time, time)) == ["five hours"]


@pytest.mark.parametrize(
    "text",
    [
        "They walked from Ulm to Bonn for three weeks.",
        "She sailed alone for two months from Lagos to Santos.",
        "The expedition reached Darwin within six weeks of leaving Perth.",
        "The caravan needed two months from Kano to Ghat.",
    ],
)
def test_long_journeys_are_kept(text: str) -> None:
    """What words of travel lead to is not doubted for its length alone."""
    assert len(found(text)) == 1


def test_a_reader_is_told_why_a_time_is_of_no_journey() -> None:
    """The reason names what speaks against it, and how surely."""
    text = SHUT.format("three weeks", "three weeks", "three weeks")
    article = make_article(text)
    _, aside = find_claims(article, toponyms=find_toponyms(article, known=lambda name: 5.0))
    reasons = [each.reason for each in aside if each.text == "three weeks"]
    assert len(reasons) == 3
    assert any("of no journey by what stands around it" in each for each in reasons)


def test_only_times_that_many_are_of_no_journey_are_asked() -> None:
    """Distances, and hours that nothing like "for" leads to, are let pass unasked."""
    for view in views("The bus took nine hours to Bonn, 620 km away."):
        for quantity in view.passage.quantities:
            assert why_none(view, quantity, NO_TIMES) is None


def test_a_time_that_is_let_pass_stands_beside_those_refused() -> None:
    """Both teach what a journey looks like."""
    (view,) = views("The bus took nine hours to Bonn, 620 km away.")
    assert [(each.text, why) for each, why in uncertain(view)] == [("nine hours", LET_PASS)]


def test_what_is_no_time_length_or_speed_is_left_alone() -> None:
    """However much speaks for an area or a ratio, a rule has the last word on it."""
    view = next(v for v in views("The park covers 40 square miles.") if v.passage.quantities)
    (area,) = view.passage.quantities
    assert why_travel(view, area, "nothing around it speaks of a journey", NO_TIMES) is None


def test_less_is_asked_where_the_other_times_are_of_travel() -> None:
    """One time among many of travel is more likely of it; the figure itself does not count."""
    (view,) = views("The bus took nine hours to Bonn, 620 km away.")
    time, length = view.passage.quantities
    assert Times(aside=1, travel=3).least_for(time) == LEAST_AMONG_TRAVEL
    assert Times(aside=1, travel=2).least_for(length) == LEAST_AMONG_TRAVEL
    assert Times(aside=1, travel=1).least_for(length) == LEAST
    assert Times(aside=1, travel=1).least_for(time) == LEAST
    assert NO_TIMES.least_for(length) == LEAST


def test_more_is_asked_where_half_the_other_times_are_of_none() -> None:
    """A time that rules let pass is likelier of none in a story full of such; one tells nothing."""
    assert Times(aside=3, travel=3).likely == LIKELY_AMONG_OTHERS
    assert Times(aside=2, travel=3).likely == LIKELY
    assert Times(aside=1, travel=0).likely == LIKELY


def test_times_between_two_events_are_neither_of_travel_nor_aside() -> None:
    """They say nothing of what a story is about."""
    told = "The bus took nine hours to Bonn. The talks lasted two hours. He died two years later."
    ruled = [
        (view, [why_set_aside(view, each) for each in view.passage.quantities])
        for view in views(told)
    ]
    assert times_of(ruled) == Times(aside=1, travel=1)


def test_another_language_is_left_alone() -> None:
    """The weights were fitted on English."""
    text = "Ulm eine Stunde und 50 Minuten, Bonn drei Stunden und 20 Minuten."
    for view in views(text, language="de"):
        for quantity in view.passage.quantities:
            assert (
                why_travel(view, quantity, "nothing around it speaks of a journey", NO_TIMES)
                is None
            )


@pytest.mark.parametrize(("score", "odd"), [(0.0, 0.5), (math.log(4), 0.8), (-1e9, 0.0)])
def test_odds_are_those_of_a_log_linear_model(score: float, odd: float) -> None:
    """Nought is even, and no score overflows."""
    assert odds(score) == pytest.approx(odd)
    assert 0 < LIKELY < 0.5 < LEAST_AMONG_TRAVEL < LEAST < 1


def test_a_cue_is_met_once() -> None:
    """Its weight would count double otherwise."""
    for view in views(TOWNS):
        for quantity, reason in uncertain(view):
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
        for quantity, reason in uncertain(view)
        for name, _ in cues_of(view, quantity, reason)
    }
    assert len(weights.keys() & met) > 0.15 * len(weights)


def stories() -> list[dict[str, Any]]:
    """Return some of the stories that the weights were fitted on."""
    lines = (files("geo.data") / "stories.jsonl").read_text("utf-8").splitlines()
    return [json.loads(each) for each in lines[::20]]
