"""Every place an article names: nothing is dropped for being no place to travel to."""

from __future__ import annotations

import geo

TEXT = (
    "HARRISBURG, Pa. — Range Resources will drill near Chartiers Creek, officials in Pittsburgh "
    "said. Moscow said nothing. The Canonsburg Borough Council met the Russian envoy in Butler."
)


def test_each_name_comes_with_its_role_and_point() -> None:
    """A dateline, a body's town, a quoted government and an unknown creek are all there."""
    found = {each.toponym.name: each for each in geo.find_places(TEXT)}
    roles = {name: each.toponym.role for name, each in found.items()}
    assert roles == {
        "Harrisburg": "dateline",
        "Pennsylvania": "dateline",
        "Chartiers Creek": "place",
        "Pittsburgh": "place",
        "Moscow": "metonym",
        "Canonsburg": "metonym",
        "Russian": "demonym",
        "Butler": "place",
    }
    creek = found["Chartiers Creek"].place
    assert creek is not None
    assert (creek.kind, creek.admin1) == ("estimate", "US.PA")
    assert all(each.place is not None for each in found.values())


def test_spans_point_into_the_text() -> None:
    """What stands at the span is the name, in capitals or abbreviated as printed."""
    printed = [TEXT[e.toponym.span.start : e.toponym.span.end] for e in geo.find_places(TEXT)]
    assert printed[:3] == ["HARRISBURG", "Pa", "Chartiers Creek"]


def test_the_json_has_them_all_but_adjectives() -> None:
    """`places` of the JSON lists the same names, each with its mentions."""
    places = geo.to_dict(geo.check_article(TEXT))["articles"][0]["places"]
    named = {TEXT[start:end] for place in places for start, end in place["mentions"]}
    wanted = {
        TEXT[each.toponym.span.start : each.toponym.span.end]
        for each in geo.find_places(TEXT)
        if each.toponym.role != "demonym"
    }
    assert named == wanted
