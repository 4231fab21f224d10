"""Towns under the names their article prints."""

from __future__ import annotations

from dataclasses import replace

import pytest
from strategies import founding_report

import geo
from maps.layers import draw_layers
from maps.marks import Dot
from maps.printed import as_printed


def called(name: str, **article: object) -> geo.Report:
    """The founding report, its Pyongyang found under some printed name."""
    report = founding_report()
    first = report.places[0]
    assert first.place is not None
    town = replace(first.place, source="GeoNames", kind="capital")
    places = (replace(first, toponym=replace(first.toponym, name=name), place=town),)
    stops = {first.place: town}
    return replace(
        report,
        article=replace(report.article, **article),
        places=(*places, *report.places[1:]),
        journeys=tuple(
            replace(each, stops=tuple(stops.get(stop, stop) for stop in each.stops))
            for each in report.journeys
        ),
    )


def test_a_town_is_called_as_the_article_calls_it():
    """Heijo was its name in print a century ago: stop, place and route bear it."""
    report = as_printed(called("Heijo"))
    assert report.journeys[0].stops[0].name == "Heijo"
    assert report.places[0].place is not None
    assert report.places[0].place.name == "Heijo"
    dots = [mark for mark in draw_layers(report) if isinstance(mark, Dot) and mark.style == "stop"]
    assert (dots[0].name, dots[0].local_name) == ("Heijo", "평양")


@pytest.mark.parametrize(
    "name", ["Pyongyang", "P'yŏngyang", "Pyong", "Greater Pyongyang", "the capital", "Hall 7"]
)
def test_a_short_form_a_longer_one_and_a_description_change_nothing(name):
    """The full name of the gazetteer stays; words that are no name are not written on a map."""
    report = called(name)
    assert as_printed(report) == report


def test_a_language_that_bends_its_names_is_left_alone():
    """In Russian or Finnish the printed form may be a case of the name."""
    report = called("Pjongjangista", language="fi")
    assert as_printed(report) == report


def test_a_landmark_keeps_its_name():
    """What does not come from the gazetteer of towns is not renamed."""
    report = called("Heijo")
    place = report.places[0].place
    assert place is not None
    other = replace(place, source="my list")
    changed = replace(report, places=(replace(report.places[0], place=other),))
    assert as_printed(changed) == changed
