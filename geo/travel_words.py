"""The words around a figure that tell a journey in a language other than English.

In: nothing. Out: the form of a table; `geo.languages` holds them.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Travel"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Travel:
    """The words around a figure that tell a journey, in lower case.

    A stem is any part of a word; an underscore in it stands for a space.

    Attributes
    ----------
    start, goal, between
        Words before a name: from, to, between.
    start_after, goal_after
        What is written after a name instead.
    until
        Those of `goal_after` that stand behind a place only.
    joined, placed_after
        What stands between two names and makes them the ends of one way (A与B, A과 B), unless
        one of `placed_after` follows: AとBで雪が降り.
    linking
        Stems of words before the first of two names that are then the ends of one way: "separan
        Madrid de Sevilla".
    left, reached
        Stems of verbs of leaving and of arriving, of which a name behind is the start or the
        goal whatever stands between: "verließ Basel", "alcanzó tras ocho horas Palma".
    left_after, reached_after
        Those that stand behind the name: "in Bonn angekommen".
    left_last, reached_last
        What parts from its verb and stands alone behind the name: "kam in Bonn an".
    within
        What stands between such a word and the name it governs: the country, the province, 首都,
        "порта_".
    near
        Phrases before a name that make it no start though they end in a word for one: "près de".
    led
        A pattern of what leads to a goal with its distance between: "ins 40 km entfernte" Linz.
    longest
        Stems of superlatives of length, which tell of one thing or one day of its kind.
    placed_at
        Words before a distance that tell where something is: "à 50 km d'Ayacucho".
    straight
        Stems of words for the straight line.
    often, each
        A pattern of what follows a figure that tells how often, or how many, and not how long
        (하루 네 편, 十六节车厢); and words before one that tell the same (jede halbe Stunde).
    lies
        Phrases behind a name that opens a sentence: "Nîmes est à 3 h 10 de Paris".
    daily
        Stems of words that make a length behind them so much a day: "am Tag 20 km", 每天走30公里.
    mean, top
        Stems of words for an average, and for the highest speed.
    journey, takes
        Stems of words for a journey, and for the time that something takes.
    stages
        Stems of words for a part of a journey that no name bounds: its longest leg, one day.
    thence
        Phrases for the place just named as a start: from there.
    back, both_ways
        Stems of words for the way back, and for the way there and back, which is none.
    by, less
        Stems of words before and behind a time that is a delay or a difference, and no way's:
        "um 40 Minuten", "40 Minuten schneller".
    besides
        Stems of words behind the time of a journey for what it takes in: "mit zwei Halten".
    waits
        Stems of words for what one does in a time on the way without going on: waiting, sleeping.
    events, sizes, things
        Stems of words for what takes time and is no journey, for what is measured in lengths
        and speeds and is no way (height, radius, wind), and for what has a length of its own
        and stays where it is (bridge, wall).
    centres
        Stems of words for what has no name and lies so far from a town: an epicentre.
    storms
        Stems of words for what moves so fast and is no journey, but lies so far from a town.
    compared
        Stems of words that say that distances, times, speeds or areas are compared.
    priced
        Stems of words for what is paid or counted: a ratio in their clause compares no ways.
    ways
        Stems of words for a road itself: a walker or a cyclist goes along it as well.
    modes
        How a journey is made, a word of `geo.model.Mode` → stems that betray it.
    """

    start: frozenset[str] = frozenset()
    goal: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    start_after: frozenset[str] = frozenset()
    goal_after: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
    joined: frozenset[str] = frozenset()
    placed_after: frozenset[str] = frozenset()
    linking: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()
    reached: frozenset[str] = frozenset()
    left_after: frozenset[str] = frozenset()
    reached_after: frozenset[str] = frozenset()
    left_last: frozenset[str] = frozenset()
    reached_last: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    led: str = ""
    placed_at: frozenset[str] = frozenset()
    longest: frozenset[str] = frozenset()
    straight: frozenset[str] = frozenset()
    often: str = ""
    each: frozenset[str] = frozenset()
    lies: frozenset[str] = frozenset()
    daily: frozenset[str] = frozenset()
    mean: frozenset[str] = frozenset()
    top: frozenset[str] = frozenset()
    journey: frozenset[str] = frozenset()
    takes: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    thence: frozenset[str] = frozenset()
    back: frozenset[str] = frozenset()
    both_ways: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    less: frozenset[str] = frozenset()
    besides: frozenset[str] = frozenset()
    waits: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    centres: frozenset[str] = frozenset()
    storms: frozenset[str] = frozenset()
    sizes: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    compared: frozenset[str] = frozenset()
    priced: frozenset[str] = frozenset()
    ways: frozenset[str] = frozenset()
    modes: Mapping[str, frozenset[str]] = field(default_factory=dict)
