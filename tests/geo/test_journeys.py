"""Claims and places → journeys."""

from __future__ import annotations

from dataclasses import replace

from geo.journeys import find_journeys
from geo.model import Claim, Mode, Place, Quantity, Resolution, Span, Toponym

_POINTS = {"Ulm": (10.0, 48.4), "Kiel": (10.1, 54.3), "Hof": (11.9, 50.3), "Bonn": (7.1, 50.7)}


def _name(name: str, at: int = 0) -> Toponym:
    return Toponym(name=name, span=Span(start=at, end=at + len(name)))


def _found(*names: str) -> tuple[Resolution, ...]:
    return tuple(
        Resolution(
            toponym=_name(name),
            place=Place(
                name=name, lon=_POINTS[name][0], lat=_POINTS[name][1], country="DE", source="test"
            ),
        )
        for name in names
    )


def _claim(number: int, origin: str | None, destination: str | None, **more: object) -> Claim:
    quantity = Quantity(
        value=900.0, unit="km", span=Span(start=number * 10, end=number * 10 + 6), text="900 km"
    )
    claim = Claim(
        id=f"c{number}",
        kind="distance",
        quantity=quantity,
        quote="900 km",
        origin=_name(origin) if origin else None,
        destination=_name(destination) if destination else None,
    )
    return replace(claim, **more)  # type: ignore[arg-type]


def test_claims_with_the_same_ends_are_one_journey() -> None:
    """The ids follow the text; stops are the places taken for the names."""
    (journey,) = find_journeys(
        [_claim(1, "Ulm", "Kiel"), _claim(2, "Ulm", "Kiel")], _found("Ulm", "Kiel")
    )
    assert (journey.id, journey.claims) == ("j1", ("c1", "c2"))
    assert [stop.name for stop in journey.stops] == ["Ulm", "Kiel"]


def test_the_way_back_is_the_same_journey() -> None:
    """Kiel to Ulm after Ulm to Kiel."""
    (journey,) = find_journeys(
        [_claim(1, "Ulm", "Kiel"), _claim(2, "Kiel", "Ulm")], _found("Ulm", "Kiel")
    )
    assert journey.claims == ("c1", "c2")


def test_two_modes_are_two_journeys_and_an_unknown_mode_joins_the_last() -> None:
    """By rail and by road are not one; a figure that does not say goes with the one before."""
    journeys = find_journeys(
        [
            _claim(1, "Ulm", "Kiel", mode=Mode.RAIL),
            _claim(2, "Ulm", "Kiel", mode=Mode.ROAD),
            _claim(3, "Ulm", "Kiel"),
        ],
        _found("Ulm", "Kiel"),
    )
    assert [(each.mode, each.claims) for each in journeys] == [
        (Mode.RAIL, ("c1",)),
        (Mode.ROAD, ("c2", "c3")),
    ]


def test_two_trips_are_two_journeys() -> None:
    """The trip of 2019 is not that of 2023."""
    journeys = find_journeys(
        [_claim(1, "Ulm", "Kiel", trip="2019"), _claim(2, "Ulm", "Kiel", trip="2023")],
        _found("Ulm", "Kiel"),
    )
    assert [(each.id, each.trip) for each in journeys] == [("j1", "2019"), ("j2", "2023")]


def test_stops_on_the_way_stand_between_the_ends() -> None:
    """Via Hof; a figure of the same ends without it joins, one via Bonn does not."""
    journeys = find_journeys(
        [
            _claim(1, "Ulm", "Kiel"),
            _claim(2, "Ulm", "Kiel", via=(_name("Hof"),)),
            _claim(3, "Ulm", "Kiel", via=(_name("Bonn"),)),
        ],
        _found("Ulm", "Kiel", "Hof", "Bonn"),
    )
    assert [[stop.name for stop in each.stops] for each in journeys] == [
        ["Ulm", "Hof", "Kiel"],
        ["Ulm", "Bonn", "Kiel"],
    ]


def test_a_claim_without_two_places_has_no_journey() -> None:
    """One end, an unknown name, or one place twice: nothing to lay on a map."""
    claims = [
        _claim(1, "Ulm", None),
        _claim(2, None, None),
        _claim(3, "Ulm", "Nowhere"),
        _claim(4, "Ulm", "Ulm"),
    ]
    assert find_journeys(claims, _found("Ulm")) == ()
