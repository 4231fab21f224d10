"""Files of a report: read back by other programs, split at 180°, safe for any name."""

from __future__ import annotations

import csv
import json
import sys
from dataclasses import replace
from io import StringIO
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import geopandas
import pyogrio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, shape
from strategies import (
    HOSTILE,
    PYONGYANG,
    VLADIVOSTOK,
    founding_collection,
    founding_report,
    hostile_report,
)

import geo
from geo.errors import OutputError
from geo.model import Leg, LegKind, Reading, Report, Route

GPX = "{http://www.topografix.com/GPX/1/1}"
KML = "{http://www.opengis.net/kml/2.2}"
OURS = "{urn:milepost:route:1}"


def pacific_report(*, eastwards: bool = True) -> Report:
    """Vladivostok to San Francisco over the 180th meridian, unrolled as our routes are."""
    report = founding_report()
    francisco = replace(VLADIVOSTOK, name="San Francisco", lon=-122.42, lat=37.77, country="US")
    points = [(131.9, 43.1), (160.0, 50.0), (180.0, 52.0), (200.0, 50.0), (237.58, 37.77)]
    if not eastwards:
        points = [(lon - 360, lat) for lon, lat in reversed(points)]
    route = Route(
        reading=Reading.GEODESIC,
        network="geodesic",
        stops=(VLADIVOSTOK, francisco),
        legs=(Leg(line=LineString(points), length_m=8_335_300.0, kind=LegKind.GEODESIC),),
        length_m=8_335_300.0,
        low_m=8_300_000.0,
        high_m=8_370_000.0,
        source="pyproj, WGS 84",
    )
    journey = replace(report.journeys[0], stops=(VLADIVOSTOK, francisco))
    return replace(report, journeys=(journey,), routes=(("j1", (route,)),))


def features(report: Report, kind: str) -> list[dict[str, object]]:
    """The features of one kind in a report's GeoJSON."""
    found = json.loads(geo.to_geojson(report))["features"]
    return [each for each in found if each["properties"]["feature"] == kind]


def test_the_frame_has_places_routes_and_claims() -> None:
    """Three places, three routes and six claims, in EPSG:4326."""
    frame = geo.to_geodataframe(founding_report())
    assert frame.crs.to_epsg() == 4326
    assert dict(frame["feature"].value_counts()) == {"claim": 6, "place": 3, "route": 3}
    rail = frame[(frame["feature"] == "route") & (frame["reading"] == "rail")].iloc[0]
    assert rail.length_km == 1185
    assert rail.geometry.coords[0] == (PYONGYANG.lon, PYONGYANG.lat)
    assert rail.geometry.coords[-1] == (VLADIVOSTOK.lon, VLADIVOSTOK.lat)
    # a claim lies on the route it was judged by: the road, not the straight line
    road = frame[(frame["feature"] == "claim") & (frame["id"] == "c5")].iloc[0]
    assert road.geometry.equals(frame[frame["reading"] == "road"].iloc[0].geometry)


def test_an_empty_report_gives_an_empty_frame_with_its_columns() -> None:
    """No row, every column."""
    empty = Report(article=founding_report().article)
    frame = geo.to_geodataframe(empty)
    assert len(frame) == 0
    assert list(frame.columns) == list(geo.to_geodataframe(founding_report()).columns)


def test_a_claim_without_a_place_has_no_geometry() -> None:
    """It is a row all the same."""
    bare = replace(founding_report(), places=(), journeys=(), routes=())
    frame = geo.to_geodataframe(bare)
    assert len(frame) == 6
    assert frame.geometry.isna().all()


def test_geojson_splits_at_the_180th_meridian() -> None:
    """RFC 7946, 3.1.9: two parts that end and begin on the meridian, nothing across the map."""
    for report in (pacific_report(), pacific_report(eastwards=False)):
        (route,) = features(report, "route")
        assert route["geometry"]["type"] == "MultiLineString"  # type: ignore[index]
        parts = shape(route["geometry"]).geoms
        assert len(parts) == 2
        for part in parts:
            west, _, east, _ = part.bounds
            assert -180 <= west <= east <= 180
            assert east - west < 130
        touching = {round(abs(part.coords[end][0]), 6) for part in parts for end in (0, -1)}
        assert 180.0 in touching


@given(
    st.lists(
        st.tuples(st.floats(-170, 170).map(lambda x: round(x, 3)), st.floats(-80, 80)),
        min_size=2,
        max_size=8,
    ),
    st.integers(-2, 2),
)
def test_splitting_keeps_every_point_and_stays_on_the_globe(
    steps: list[tuple[float, float]], turns: int
) -> None:
    """Each point of an unrolled line is on some part, each part within ±180°."""
    lon, line = 360.0 * turns, []
    for step, lat in steps:
        lon += step
        line.append((lon, lat))
    parts = geo.split_at_180(line)
    kept = [point for part in parts for point in part]
    assert all(-180 <= x <= 180 for x, _ in kept)
    for before, here in pairwise(line):
        if before != here:
            near = min(abs((x - here[0] + 180) % 360 - 180) + abs(y - here[1]) for x, y in kept)
            assert near < 1e-6


def test_a_step_over_more_than_half_the_globe_goes_the_short_way() -> None:
    """A line that jumps from 179° to -179° crosses the meridian, not the world."""
    assert geo.split_at_180([(179.0, 0.0), (-179.0, 0.0)]) == (
        ((179.0, 0.0), (180.0, 0.0)),
        ((-180.0, 0.0), (-179.0, 0.0)),
    )


def test_geojson_gives_credit_and_lon_first() -> None:
    """The credits of the data that were used travel in the file; coordinates are lon, lat."""
    whole = json.loads(geo.to_geojson(founding_report()))
    assert whole["attribution"].count("© OpenStreetMap contributors, ODbL 1.0, data of ") == 1
    first = whole["features"][0]
    assert first["geometry"]["coordinates"] == [125.7359, 39.0047]


def test_routes_as_geojson_carry_legs_and_waymarks() -> None:
    """The break of gauge at Tumangang stands at km 853, the two legs have their gauges."""
    whole = json.loads(geo.routes_to_geojson(founding_report().routes_of("j1")))
    legs = [each for each in whole["features"] if each["properties"]["feature"] == "leg"]
    assert [leg["properties"]["gauge_mm"] for leg in legs] == [1435, 1520, None]
    (gauge,) = [e for e in whole["features"] if e["properties"].get("kind") == "gauge_break"]
    assert (gauge["properties"]["name"], gauge["properties"]["at_km"]) == ("Tumangang", 853)


def test_a_geopackage_reads_back(tmp_path: Path) -> None:
    """GDAL finds three layers with names in the local script kept."""
    named = replace(PYONGYANG, name="평양 <b>")
    report = founding_report()
    places = (replace(report.places[0], place=named), *report.places[1:])
    path = geo.write_geopackage(replace(report, places=places), tmp_path / "a.gpkg")
    assert sorted(name for name, _ in pyogrio.list_layers(path)) == ["claims", "places", "routes"]
    assert "평양 <b>" in set(geopandas.read_file(path, layer="places")["name"])
    routes = geopandas.read_file(path, layer="routes")
    assert routes.crs.to_epsg() == 4326
    assert sorted(routes["length_km"]) == [688.8, 1185, 1500]


def test_files_have_the_same_bytes_on_every_build(tmp_path: Path) -> None:
    """No file carries the hour or a random id."""
    report = founding_report()
    writers = {
        "gpkg": geo.write_geopackage,
        "geojson": geo.write_geojson,
        "gpx": geo.write_gpx,
        "kml": geo.write_kml,
        "csv": geo.write_csv,
        "json": geo.write_json,
        "claimreview": geo.write_claimreview,
    }
    for ending, write in writers.items():
        one = write(report, tmp_path / f"1.{ending}").read_bytes()
        two = write(report, tmp_path / f"2.{ending}").read_bytes()
        assert one == two, ending
        assert one, ending


def test_geoparquet_reads_back(tmp_path: Path) -> None:
    """Geometry, coordinate system and figures survive."""
    pytest.importorskip("pyarrow")
    frame = geopandas.read_parquet(geo.write_geoparquet(founding_report(), tmp_path / "a.parquet"))
    assert frame.crs.to_epsg() == 4326
    assert frame.geometry.geom_equals(geo.to_geodataframe(founding_report()).geometry).all()


def test_geoparquet_without_pyarrow_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """One sentence names the extra; nothing is written."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(OutputError, match=r"milepost\[parquet\]"):
        geo.write_geoparquet(founding_report(), tmp_path / "a.parquet")
    assert list(tmp_path.iterdir()) == []


def test_gpx_has_a_route_with_its_figures_as_extensions() -> None:
    """The rail route has 27 points and says 1,185 km, posted."""
    root = ElementTree.fromstring(geo.to_gpx(founding_report()))
    routes = root.findall(f"{GPX}rte")
    assert len(routes) == 3
    rail = routes[0]
    facts = {each.tag: each.text for each in rail.find(f"{GPX}extensions") or ()}
    assert facts[f"{OURS}length_km"] == "1185"
    gauges = rail.findall(f"{GPX}extensions/{OURS}gauge_mm")
    assert [each.text for each in gauges] == ["1435", "1520"]
    points = rail.findall(f"{GPX}rtept")
    assert len(points) == 27
    assert points[0].attrib == {"lat": "39.0047", "lon": "125.7359"}


def test_gpx_keeps_the_order_that_its_schema_asks_for() -> None:
    """metadata, then waypoints, then routes; within a route name, desc, src, extensions, points."""
    root = ElementTree.fromstring(geo.to_gpx(founding_collection()))
    order = [f"{GPX}metadata", f"{GPX}wpt", f"{GPX}rte"]
    places = [order.index(each.tag) for each in root]
    assert places == sorted(places)
    inside = ["name", "desc", "src", "extensions", "rtept"]
    for route in root.findall(f"{GPX}rte"):
        places = [inside.index(each.tag.removeprefix(GPX)) for each in route]
        assert places == sorted(places)


def test_gpx_longitudes_stay_below_180() -> None:
    """The schema allows -180 ≤ lon < 180."""
    root = ElementTree.fromstring(geo.to_gpx(pacific_report()))
    lons = [float(point.attrib["lon"]) for point in root.iter() if "lon" in point.attrib]
    assert all(-180 <= lon < 180 for lon in lons)
    assert len(root.findall(f"{GPX}rte")) == 2


def test_gpx_and_kml_are_read_by_gdal(tmp_path: Path) -> None:
    """Another program reads both."""
    gpx = geopandas.read_file(geo.write_gpx(founding_report(), tmp_path / "a.gpx"), layer="routes")
    assert len(gpx) == 3
    path = geo.write_kml(pacific_report(), tmp_path / "a.kml")
    kinds = {
        kind
        for name, _ in pyogrio.list_layers(path)
        for kind in geopandas.read_file(path, layer=name).geom_type
    }
    assert {"Point", "MultiLineString"} <= {str(kind).replace(" Z", "") for kind in kinds}


def test_kml_points_to_styles_that_are_there() -> None:
    """Each styleUrl names a Style of the document."""
    root = ElementTree.fromstring(geo.to_kml(founding_report()))
    styles = {f"#{each.attrib['id']}" for each in root.iter(f"{KML}Style")}
    used = {each.text for each in root.iter(f"{KML}styleUrl")}
    assert used
    assert used <= styles


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_stay_text_in_xml(text: str) -> None:
    """GPX and KML parse, in UTF-8, and the name comes back as text in one line."""
    report = hostile_report(text)
    shown = geo.plain_text(text).strip()
    gpx = ElementTree.fromstring(geo.to_gpx(report).encode("utf-8"))
    assert (gpx.findtext(f"{GPX}wpt/{GPX}name") or "").strip() == shown
    kml = ElementTree.fromstring(geo.to_kml(report).encode("utf-8"))
    names = [(each.text or "").strip() for each in kml.iter(f"{KML}name")]
    assert shown in names
    # viewers read a description as HTML, so it is escaped once more
    descriptions = [each.text or "" for each in kml.iter(f"{KML}description")]
    assert not any("<" in each for each in descriptions)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_opens_no_formula_and_breaks_no_row(text: str) -> None:
    """Each text cell is one line and begins with no sign of a formula; rows stay rows."""
    written = geo.to_csv(hostile_report(text))
    assert len(written.encode("utf-8").decode("utf-8").splitlines()) == 7
    for row in csv.DictReader(StringIO(written)):
        assert None not in row
        for name, value in row.items():
            if not name.endswith(("_lon", "_lat")):
                assert not value.startswith(("=", "+", "-", "@", "\t", "\r")), name


def test_numbers_below_zero_stay_numbers() -> None:
    """The guard against formulas leaves a western longitude alone."""
    report = pacific_report()
    west = replace(VLADIVOSTOK, lon=-122.42)
    moved = tuple(replace(each, place=west) for each in report.places)
    (first, *_) = csv.DictReader(StringIO(geo.to_csv(replace(report, places=moved))))
    assert float(first["from_lon"]) == -122.42


@pytest.mark.parametrize("opening", ["=1", "+1", "-1", "@x", "＝1", "  =1", "\t=1", "\r\n=1"])
def test_every_opening_of_a_formula_is_guarded(opening: str) -> None:
    """Full-width signs and leading blanks do not get round the guard."""
    assert geo.csv_cell(opening).startswith("'")


def test_words_pass_the_guard_unchanged() -> None:
    """A guard that guards everything would guard nothing."""
    assert geo.csv_cell("Vladivostok 2-1") == "Vladivostok 2-1"


@given(st.text(alphabet=st.characters(), max_size=60))
def test_any_text_becomes_one_visible_line_of_utf8(text: str) -> None:
    """No control character, no surrogate, no line break; text without them is unchanged."""
    shown = geo.plain_text(text)
    shown.encode("utf-8")
    assert len(shown.splitlines()) <= 1
    assert geo.plain_text(shown) == shown
    if text.isascii() and text.isprintable():
        assert shown == text


def test_an_unwritable_place_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    """A file where a folder should be: one sentence, no half-written file."""
    (tmp_path / "taken").write_text("here")
    with pytest.raises(OutputError, match="taken"):
        geo.write_geojson(founding_report(), tmp_path / "taken" / "a.geojson")
    assert [each.name for each in tmp_path.iterdir()] == ["taken"]


def test_a_full_disk_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No space left while writing: the file of the last run is as it was."""
    path = geo.write_geojson(founding_report(), tmp_path / "a.geojson")
    before = path.read_bytes()
    monkeypatch.setattr(Path, "replace", _no_space)
    with pytest.raises(OutputError, match="No space left"):
        geo.write_geojson(founding_collection(), path)
    monkeypatch.undo()
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["a.geojson"]


def _no_space(*_: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("form", [geo.to_geojson, geo.to_gpx, geo.to_kml])
def test_no_file_credits_what_it_does_not_use(form) -> None:
    """A journey in Korea owes nothing to American post offices, ships or the lakes of a map."""
    text = form(founding_report())
    assert "OpenStreetMap" in text
    for other in ("CivicSpace", "TIGER", "marnet", "GSHHG", "airportsdata"):
        assert other not in text, other
    report = founding_report()
    ship = replace(report.routes[0][1][0], network="sea")
    by_sea = replace(report, routes=(("j1", (ship,)),))
    assert "marnet" in form(by_sea)
