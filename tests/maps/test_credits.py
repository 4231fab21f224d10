"""Credits: what was used is named once, what was not is not."""

from __future__ import annotations

from dataclasses import replace

from map_reports import pacific_report, report_without_places
from strategies import founding_report

import geo
from maps.credits import data_lines, legal_lines


def test_only_what_was_used_is_named():
    """A map of Korea names railways, roads, ground and towns; no American post office."""
    text = "\n".join(legal_lines(founding_report()))
    for used in ("OpenStreetMap", "Natural Earth", "GeoNames", "GSHHG"):
        assert text.count(used + " ") + text.count(used + ",") >= 1, used
    for other in ("CivicSpace", "TIGER", "searoute", "Crimea"):
        assert other not in text


def test_what_is_used_comes_in():
    """A post office brings its list, a ship its lanes, the Black Sea the note on Crimea."""
    report = founding_report()
    found = report.places[0]
    assert found.place is not None
    office = replace(found.place, source_id="postoffices 7")
    changed = replace(report, places=(replace(found, place=office),))
    assert "CivicSpace" in "\n".join(data_lines(changed))
    assert "marnet" in "\n".join(legal_lines(_by_sea()))
    first, last = report.journeys[0].stops
    stops = (replace(first, lon=30.7, lat=46.5), replace(last, lon=37.6, lat=44.9))
    near = replace(report, journeys=(geo.Journey(id="j9", stops=stops),), routes=(), places=())
    assert "Crimea is drawn as part of Ukraine" in legal_lines(near)[-1]


def test_a_licence_is_said_once_a_line():
    """No line names its licence twice, and no credit stands twice."""
    lines = legal_lines(founding_report(), pacific_report())
    assert all(line.count("CC BY 4.0") <= 1 for line in lines)
    heads = [line.partition(",")[0] for line in lines]
    assert len(heads) == len(set(heads))


def test_without_a_map_the_ground_is_not_credited():
    """Where no place was found there is no base map to credit."""
    assert not any("Natural Earth" in line for line in legal_lines(report_without_places()))
    assert not any("Natural Earth" in line for line in data_lines(founding_report()))


def _by_sea() -> geo.Report:
    report = pacific_report()
    (journey, routes), *_ = report.routes
    ship = replace(routes[0], network="sea", reading=geo.Reading.SEA)
    return replace(report, routes=((journey, (ship,)),))
