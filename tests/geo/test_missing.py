"""What is said where no way is known: closed borders, water, no railway; and what is estimated."""

from __future__ import annotations

import pytest

import geo
from geo.errors import NoRouteError
from geo.model import Place, Route
from geo.networks import closed_pairs, get_network, read_rows


def routes(a: str, b: str, mode: str) -> list[Route]:
    found = geo.measure_between(a, b, mode=mode)
    return [each for each in found.routes if each.reading.value == mode]


def reason(a: str, b: str, mode: str) -> str:
    found = geo.measure_between(a, b, mode=mode)
    assert len(found.routes) == 1, [each.why for each in found.routes]
    return " ".join(geo.why_no_route(found.measurements[0]))


@pytest.mark.parametrize(
    ("a", "b", "mode", "since"),
    [
        ("Algiers", "Rabat", "rail", "closed since 1994"),
        ("Pyongyang", "Seoul", "rail", "closed since 1950"),
        ("Pyongyang", "Seoul", "road", "closed since 1950"),
        ("Bangkok", "Phnom Penh", "rail", "closed since 2025"),
    ],
)
def test_a_closed_border_is_named_as_the_reason(a: str, b: str, mode: str, since: str) -> None:
    assert since in reason(a, b, mode)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Bogotá", "Quito"),
        ("Panama City", "Bogotá"),
        ("Caracas", "Brasília"),
        ("Delhi", "Thimphu"),
        ("Dakar", "Banjul"),
        ("Kampala", "Kigali"),
        ("Seoul", "Jeju City"),
        ("Lima", "Cusco"),
        ("Palermo", "Cagliari"),
        ("Niamey", "Algiers"),
        ("Muscat", "Dubai"),
    ],
)
def test_no_railway_is_known_where_none_was_ever_built(a: str, b: str) -> None:
    """CIA World Factbook, Railways: none in Bhutan, Gambia, Niger beyond Niamey, Oman; and the
    systems of Colombia, Ecuador, Panama, Peru's two, Sicily and Sardinia do not meet.
    """
    told = reason(a, b, "rail")
    assert told.startswith("No open railway is known between ")
    assert told.count(".") == 1


@pytest.mark.parametrize(
    ("a", "b", "mode"),
    [
        ("Yerevan", "Kars", "rail"),
        ("Sochi", "Tbilisi", "rail"),
        ("Algiers", "Rabat", "road"),
        ("Lusaka", "Harare", "rail"),
        ("Helsinki", "Stockholm", "rail"),
        ("Rosslare", "Cherbourg", "road"),
        ("Tashkent", "Dushanbe", "rail"),
    ],
)
def test_no_estimate_stands_beside_a_way_that_is_known(a: str, b: str, mode: str) -> None:
    found = routes(a, b, mode)
    assert found
    assert all("estimate" not in each.flags for each in found)
    assert all("lacks a line" not in f"{each.why} {each.assumptions}" for each in found)


def test_a_way_round_a_closed_border_says_which_and_since_when() -> None:
    """Turkey closed the line Kars–Gyumri in April 1993."""
    (first, *_) = routes("Yerevan", "Kars", "rail")
    assert "closed_border" in first.flags
    assert any("AM–TR is closed since 1993" in each for each in first.assumptions)


@pytest.mark.parametrize("network", ["rail", "road"])
def test_no_way_crosses_a_border_that_is_closed(network: str) -> None:
    """Between the capitals of each pair that is closed: round it, or not at all."""
    for pair in sorted(tuple(sorted(each)) for each in closed_pairs(network)):
        capitals = [_CAPITALS[code] for code in pair if code in _CAPITALS]
        if len(capitals) < 2:
            continue
        try:
            found = get_network(network).route((capitals[0], capitals[1]))
        except NoRouteError:
            continue
        for route in found:
            crossed = {mark.name for mark in route.waymarks if mark.kind == "border"}
            assert not crossed & {"–".join(pair), "–".join(reversed(pair))}
            assert "estimate" not in route.flags


_CAPITALS = {
    code: Place(name=name, lon=lon, lat=lat, country=code, source="test", radius_m=1_000.0)
    for code, name, lat, lon in (
        ("AM", "Yerevan", 40.18, 44.51),
        ("AZ", "Baku", 40.41, 49.87),
        ("DZ", "Algiers", 36.75, 3.06),
        ("GE", "Tbilisi", 41.72, 44.79),
        ("IL", "Haifa", 32.82, 34.99),
        ("IN", "Amritsar", 31.63, 74.87),
        ("IQ", "Mosul", 36.34, 43.13),
        ("KH", "Phnom Penh", 11.57, 104.92),
        ("KP", "Pyongyang", 39.00, 125.74),
        ("KR", "Seoul", 37.55, 126.97),
        ("LB", "Beirut", 33.89, 35.50),
        ("MA", "Oujda", 34.68, -1.91),
        ("PK", "Lahore", 31.58, 74.34),
        ("RU", "Sochi", 43.59, 39.73),
        ("SY", "Aleppo", 36.21, 37.15),
        ("TH", "Bangkok", 13.74, 100.52),
        ("TR", "Kars", 40.60, 43.10),
    )
}


def test_a_wish_that_cannot_be_kept_is_told() -> None:
    stops = _CAPITALS["KP"], _CAPITALS["RU"]
    with pytest.raises(NoRouteError, match="that avoids RU"):
        get_network("rail").route(stops, avoid=("RU",))


def test_a_gap_inside_a_country_is_estimated_before_a_way_round_it() -> None:
    """Trenitalia: Genoa–Ventimiglia some 150 km along the coast, on the map 994 by France."""
    ends = (
        Place(name="Genoa", lon=8.921, lat=44.417, country="IT", source="test"),
        Place(name="Ventimiglia", lon=7.608, lat=43.793, country="IT", source="test"),
    )
    first = get_network("rail").route(ends)[0]
    if "estimate" in first.flags:
        assert "gap" in first.why
    assert first.low_m <= 150_000 <= first.high_m


def test_every_closing_has_a_year_and_a_reason() -> None:
    for row in read_rows("closed.csv"):
        assert 1800 < int(row["since"]) < 2100
        assert len(row["evidence"]) > 10
