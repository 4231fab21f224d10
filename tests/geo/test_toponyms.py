"""Sentence → toponyms: names found, and capital words that are none."""

from __future__ import annotations

import csv
import json
from itertools import pairwise
from pathlib import Path

import pytest
from effort import growth

from geo.article import make_article
from geo.languages import detect_language
from geo.model import Toponym
from geo.places import prominence
from geo.toponyms import find_toponyms

TABLE = Path(__file__).parents[1] / "tables" / "toponyms.csv"
ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
DEV = Path(__file__).resolve().parents[3] / "shared" / "articles" / "dev"


def find(text: str, language: str | None = None) -> tuple[Toponym, ...]:
    return find_toponyms(make_article(text, language=language), known=prominence)


def printed(text: str) -> list[str]:
    """The names of places in a text, as printed."""
    found = find(text, detect_language(text))
    return [text[e.span.start : e.span.end] for e in found if e.role != "demonym"]


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_names_of_places(row: dict[str, str]) -> None:
    """Each name of a place comes out as printed, and nothing else does."""
    assert printed(row["text"]) == [each for each in row["places"].split(";") if each]


def test_the_table_is_large_enough_to_mean_something() -> None:
    """At least 150 cases, a quarter of them without any place."""
    assert len(ROWS) >= 150
    assert sum(not row["places"] for row in ROWS) * 4 >= len(ROWS)


ROLES = [
    ("Moscow said it would answer.", "Moscow", "metonym"),
    ("They doubt Pyongyang's intentions.", "Pyongyang", "metonym"),
    ("They walked through Moscow's streets.", "Moscow", "place"),
    ("He accused Washington of bad faith.", "Washington", "metonym"),
    ("He flew to Washington on Monday.", "Washington", "place"),
    ("Keep your watch on Moscow time.", "Moscow", "metonym"),
    ("She landed at 4 a.m. Greenwich time.", "Greenwich", "metonym"),
    ("Clocks in Ulm stand an hour ahead of Greenwich.", "Greenwich", "metonym"),
    ("They rowed from Greenwich to Henley.", "Greenwich", "place"),
    ("Coldfoot, the only stop, is 255 miles from Fairbanks.", "Coldfoot", "place"),
    ("NEW DELHI — A train left.", "New Delhi", "dateline"),
    ("Flood kills two\nNAIROBI — Rain fell all night.", "Nairobi", "dateline"),
    ("A title\n\nMoscow, Russia\n\nThe president spoke.", "Moscow", "dateline"),
    ("The Russian train left.", "Russian", "demonym"),
    ("Two North Koreans crossed over.", "North Koreans", "demonym"),
    ("Vladivostok lies on the Pacific.", "Vladivostok", "place"),
]


@pytest.mark.parametrize(("text", "name", "role"), ROLES)
def test_roles(text: str, name: str, role: str) -> None:
    """A government, the head of a dispatch and a people are no places to travel to."""
    assert {each.name: each.role for each in find(text)}[name] == role


def test_demonyms_point_to_their_country() -> None:
    """The adjective "North Korean" means North Korea, whatever the gazetteer has."""
    assert [e.refers_to for e in find("The North Korean and Dutch teams met.")] == [
        "North Korea",
        "Netherlands",
    ]


def test_containers() -> None:
    """What stands after the comma is the container, under its full name."""
    found = {each.name: each.within for each in find("From Paris, Texas, to Athens, Ga., by bus.")}
    assert found["Paris"] == "Texas"
    assert found["Athens"] == "Georgia"
    assert found["Georgia"] is None


def test_a_list_of_cities_holds_no_container() -> None:
    """Boston does not lie in New York because a comma stands between them."""
    assert {e.name: e.within for e in find("Shops in Boston, New York and Chicago closed.")}[
        "Boston"
    ] is None


def test_stand_ins_refer_back() -> None:
    """The words "the town" at the end of a journey is the last place that is one."""
    found = find(
        "The harbour of Seward is in Alaska. From there the trail led 900 miles to the town."
    )
    assert (found[-1].name, found[-1].refers_to) == ("the town", "Seward")


def test_the_capital_of_a_country() -> None:
    """The words "the capital of North Korea" refer to Pyongyang."""
    found = find("A carriage ran from the capital of North Korea to Khasan.")
    assert found[0].refers_to == "Pyongyang"


def test_a_name_read_as_a_person_stays_a_person() -> None:
    """Once Jack London is named, London alone is the writer; Houston with "in" is the town."""
    assert printed("Jack London wrote it. London died young.") == []
    assert printed("Sam Houston won. He lived in Houston.") == ["Houston"]


def test_without_a_gazetteer_tables_and_forms_remain() -> None:
    """Countries, states and names with their kind are found by themselves."""
    article = make_article("He drove from Lynchville, Maine, to the Amur Oblast of Russia.")
    assert [each.name for each in find_toponyms(article)] == [
        *("Lynchville", "Maine", "Amur Oblast", "Russia"),
    ]


def test_spans_are_in_order_and_cut_out_what_is_printed() -> None:
    """No two names overlap; odd characters in between shift nothing."""
    text = "From\u200b Sofia\x00 to \u202eBucharest, and “Plovdiv”. U.S. troops left Tirana."
    found = find(text)
    assert [text[e.span.start : e.span.end] for e in found if e.role == "place"] == [
        *("Sofia", "Bucharest", "Plovdiv", "U.S.", "Tirana"),
    ]
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "unit",
    [
        "Kim ",
        "St. ",
        "Paris, Texas, ",
        "NEW YORK ",
        "the ",
        "of the ",
        "A-",
        "Vladivostok ",
        "北京到",
        "평양에서 ",
        "Москва ",
        "’s ",
        "City of ",
    ],
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    """Ten times the text takes about ten times as long, whatever it repeats."""
    small, large = (make_article(unit * (size // len(unit))) for size in (10_000, 100_000))
    times = growth(
        lambda: find_toponyms(small, known=prominence),
        lambda: find_toponyms(large, known=prominence),
        most=40,
    )
    assert times < 40


@pytest.mark.skipif(not DEV.is_dir(), reason="needs the practice stories in ../shared/articles/dev")
def test_practice_stories_lose_few_places() -> None:
    """Of the places that figures of the ten stories hang on, at least 95 % are found."""
    met = missed = 0
    for path in sorted(DEV.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        spans = [each.span for each in find(text)]
        for place in gold["places"]:
            for start, end in place["mentions"]:
                hit = any(span.start < end and start < span.end for span in spans)
                met, missed = met + hit, missed + (not hit)
    assert met / (met + missed) >= 0.95, (met, missed)
