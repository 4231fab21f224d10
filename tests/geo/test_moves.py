"""Verbs that put a traveller at the start or the end of a way, in sentences of their own."""

from __future__ import annotations

import pytest
from claim_cases import toponyms

from geo.article import make_article
from geo.quantities import find_quantities
from geo.scene import build_scene
from geo.trips_find import find_trips

_STARTS = (
    "The train pulls out of Hull at nine.",
    "The ship cast off at Hull on Monday.",
    "The ship weighed anchor at Hull.",
    "The ship slipped out of Hull.",
    "The rocket lifted off from Hull.",
    "The cargo was loaded in Hull.",
    "The container was shipped from Hull.",
    "He was picked up in Hull.",
    "The bird was tagged near Hull.",
    "He pushed off from Hull in a canoe.",
    "The runners were sent off in Hull.",
    "The march got under way in Hull.",
    "He waded in at Hull shortly after midnight.",
    "He jumped on a train at Hull.",
    "They embarked at Hull.",
    "The herd left Hull in March.",
)
_ENDS = (
    "The train draws up in Hull.",
    "By noon I stood on the platform in Hull.",
    "By June she was in Hull.",
    "She set foot on Hull.",
    "He waded ashore at Hull.",
    "The storm made landfall at Hull.",
    "The ship dropped anchor off Hull.",
    "The ship put in at Hull.",
    "The ferry is due in Hull at noon.",
    "You can be in Hull in six hours.",
    "She turned up in Hull a month later.",
    "The bottle washed up at Hull.",
    "The lorries unloaded in Hull.",
    "They got off in Hull.",
    "Its destination is Hull.",
    "The walkers were welcomed in Hull.",
    "They tied up at Hull on Saturday.",
    "It will be noon when it stops in Hull.",
)
_NEITHER = (
    "The ministers met in Hull.",
    "Prices in Hull are higher.",
    "The talks in Hull were put off.",
    "He was born in Hull.",
    "A show was put on in Hull.",
)


def _trips(text: str) -> list[tuple[str, str]]:
    article = make_article(f"A traveller has a long way behind him. {text} It took two days.")
    given, _ = find_quantities(article.text)
    figures = [
        tuple(each for each in given if row.span.start <= each.span.start < row.span.end)
        for row in article.sentences
    ]
    scene = build_scene(article, toponyms=toponyms(article, ("Hull",)), quantities=figures)
    return [
        (each.origin.name if each.origin else "", each.destination.name if each.destination else "")
        for each in find_trips(scene).trips
    ]


@pytest.mark.parametrize("text", _STARTS)
def test_a_verb_of_leaving_opens_a_journey(text: str) -> None:
    """What a traveller leaves is where his journey starts."""
    assert _trips(text) == [("Hull", "")]


@pytest.mark.parametrize("text", _ENDS)
def test_a_verb_of_arriving_ends_a_journey(text: str) -> None:
    """What a traveller comes to is where his journey ends."""
    assert _trips(text) == [("", "Hull")]


@pytest.mark.parametrize("text", _NEITHER)
def test_a_verb_of_staying_opens_none(text: str) -> None:
    """Where nobody travels no journey begins or ends."""
    assert _trips(text) == []
