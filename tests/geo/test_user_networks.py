"""One's own networks: files in, routes out, and every way a file can be wrong."""

from __future__ import annotations

import hashlib
import http.client
import http.server
import io
import threading
import warnings
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from geo.errors import NetworkFileError, NoRouteError, OfflineError
from geo.measure import geodesic_m, measure_journey
from geo.model import Mode, Place, Reading
from geo.network_add import add_network, fetch_region
from geo.network_fetch import region_name, region_url
from geo.networks.user import list_networks, user_networks
from geo.settings import Settings
from geo.store import Answer, Opener, open_anywhere

geopandas = pytest.importorskip("geopandas")
osmium = pytest.importorskip("osmium")
from shapely.geometry import LineString, Point  # noqa: E402

# 60 points north of Ussuriysk, bending east half-way
LINE = [(131.98 + 0.004 * k + 0.01 * min(k, 59 - k), 43.80 + 0.01 * k) for k in range(60)]
FIRST, LAST = LINE[0], LINE[-1]


def place(name: str, spot: tuple[float, float]) -> Place:
    return Place(name=name, lon=spot[0], lat=spot[1], country="RU", source="test", radius_m=100.0)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(cache_dir=str(tmp_path / "data"))


def write_pbf(path: Path, *, railway: str = "rail") -> Path:
    from osmium.osm.mutable import Node, Way

    writer = osmium.SimpleWriter(str(path))
    for number, spot in enumerate(LINE, start=1):
        writer.add_node(Node(id=number, location=spot))
    writer.add_node(Node(id=99, location=(132.5, 43.8)))
    writer.add_way(Way(id=1, nodes=list(range(1, 31)), tags={"railway": railway, "gauge": "1520"}))
    writer.add_way(Way(id=2, nodes=list(range(30, 61)), tags={"railway": railway}))
    # a siding that would cut the corner if it were taken
    writer.add_way(Way(id=3, nodes=[1, 99, 60], tags={"railway": railway, "service": "siding"}))
    writer.add_way(Way(id=4, nodes=[1, 60], tags={"highway": "primary"}))
    writer.close()
    return path


def write_vector(path: Path, *, lines: list[LineString], crs: object = 4326) -> Path:
    frame = geopandas.GeoDataFrame({"name": ["x"] * len(lines)}, geometry=lines, crs=crs)
    with warnings.catch_warnings():
        # the writer warns of a missing system, which is what one test is about
        warnings.simplefilter("ignore")
        frame.to_parquet(path) if path.suffix == ".parquet" else frame.to_file(path)
    return path


def length_m(settings: Settings, *, mode: Mode = Mode.RAIL) -> float:
    routes, _ = measure_journey(
        (place("A", FIRST), place("B", LAST)),
        networks=user_networks(settings),
        mode=mode,
        settings=settings,
    )
    return routes[0].length_m


def drawn_m() -> float:
    from pyproj import Geod

    lon, lat = np.array(LINE).T
    return float(Geod(ellps="WGS84").line_length(lon, lat))


def test_a_pbf_is_measured_along_its_track_and_not_along_sidings(
    tmp_path: Path, settings: Settings
) -> None:
    added = add_network(write_pbf(tmp_path / "a.osm.pbf"), settings=settings)
    assert added.gauges == ("1520",)
    assert added.pieces == 1
    assert length_m(settings) == pytest.approx(drawn_m(), rel=0.001)


@pytest.mark.parametrize("ending", ["osm", "osm.bz2", "osm.gz"])
def test_other_forms_of_openstreetmap_files_are_read_too(
    tmp_path: Path, settings: Settings, ending: str
) -> None:
    add_network(write_pbf(tmp_path / f"a.{ending}"), settings=settings)
    assert length_m(settings) == pytest.approx(drawn_m(), rel=0.001)


def test_a_way_that_an_extract_cut_off_ends_where_its_points_end(
    tmp_path: Path, settings: Settings
) -> None:
    """Points 20 to 24 are missing: two pieces are left, and no straight line between them."""
    from osmium.osm.mutable import Node, Way

    with osmium.SimpleWriter(str(tmp_path / "a.osm.pbf")) as writer:
        for number, spot in enumerate(LINE, start=1):
            if not 20 <= number < 25:
                writer.add_node(Node(id=number, location=spot))
        writer.add_way(Way(id=1, nodes=range(1, len(LINE) + 1), tags={"railway": "rail"}))
    added = add_network(tmp_path / "a.osm.pbf", settings=settings)
    assert added.pieces == 2
    # 55 points are left, 18 and 35 segments of the 59
    assert added.km == pytest.approx(drawn_m() / 1000 * 53 / 59, rel=0.02)


def test_the_points_of_the_geometry_are_kept_for_drawing(
    tmp_path: Path, settings: Settings
) -> None:
    add_network(write_pbf(tmp_path / "a.osm.pbf"), settings=settings)
    route = user_networks(settings)[0].route((place("A", FIRST), place("B", LAST)))[0]
    assert sum(len(leg.line.coords) for leg in route.legs) >= len(LINE)
    assert "your network a" in route.source


def test_roads_of_a_pbf_are_another_network(tmp_path: Path, settings: Settings) -> None:
    add_network(write_pbf(tmp_path / "a.osm.pbf"), mode="road", settings=settings)
    assert [each.mode for each in list_networks(settings=settings)] == ["road"]
    # one file gives both, and neither replaces the other
    add_network(tmp_path / "a.osm.pbf", settings=settings)
    assert [each.name for each in list_networks(settings=settings)] == ["a", "a-road"]
    with pytest.raises(NetworkFileError, match="a is of mode rail"):
        add_network(tmp_path / "a.osm.pbf", mode="road", name="a", settings=settings)
    assert length_m(settings, mode=Mode.ROAD) < drawn_m()


@pytest.mark.parametrize("ending", ["geojson", "gpkg", "shp", "parquet"])
def test_each_vector_format_gives_the_same_length(
    tmp_path: Path, settings: Settings, ending: str
) -> None:
    if ending == "parquet":
        pytest.importorskip("pyarrow")
    lines = [LineString(LINE[:25]), LineString(LINE[24:])]
    add_network(write_vector(tmp_path / f"n.{ending}", lines=lines), settings=settings)
    assert length_m(settings) == pytest.approx(drawn_m(), rel=0.001)


def test_a_projected_file_is_turned_to_degrees(tmp_path: Path, settings: Settings) -> None:
    frame = geopandas.GeoDataFrame(geometry=[LineString(LINE)], crs=4326).to_crs(32652)
    frame.to_file(tmp_path / "n.gpkg")
    add_network(tmp_path / "n.gpkg", settings=settings)
    assert length_m(settings) == pytest.approx(drawn_m(), rel=0.001)


def test_a_loose_end_ten_metres_short_is_joined_and_a_kilometre_is_not(
    tmp_path: Path, settings: Settings
) -> None:
    east = 0.000_12  # about ten metres here
    near = [LineString(LINE[:30]), LineString([(LINE[29][0] + east, LINE[29][1]), *LINE[30:]])]
    assert add_network(write_vector(tmp_path / "n.gpkg", lines=near), settings=settings).pieces == 1
    apart = [LineString(LINE[:30]), LineString(LINE[31:])]
    assert (
        add_network(write_vector(tmp_path / "m.gpkg", lines=apart), settings=settings).pieces == 2
    )


def test_a_network_in_two_pieces_has_no_way_between_them(
    tmp_path: Path, settings: Settings
) -> None:
    apart = [LineString(LINE[:20]), LineString(LINE[40:])]
    add_network(write_vector(tmp_path / "n.gpkg", lines=apart), settings=settings)
    with pytest.raises(NoRouteError, match="A and B"):
        user_networks(settings)[0].route((place("A", FIRST), place("B", LAST)))


def test_ones_own_network_comes_before_the_packaged_one_and_only_where_it_covers(
    tmp_path: Path, settings: Settings
) -> None:
    add_network(write_pbf(tmp_path / "a.osm.pbf"), settings=settings)
    here, _ = measure_journey(
        (place("A", FIRST), place("B", LAST)), mode=Mode.RAIL, settings=settings
    )
    rail = [route for route in here if route.reading is Reading.RAIL]
    assert rail[0].network == "a (yours)"
    far = (place("Moscow", (37.65, 55.77)), place("Tver", (35.89, 56.83)))
    there, _ = measure_journey(far, mode=Mode.RAIL, settings=settings)
    assert {route.network for route in there if route.reading is Reading.RAIL} == {"rail"}


def bad_files(tmp_path: Path) -> dict[str, Path]:
    (tmp_path / "empty.osm.pbf").write_bytes(b"")
    (tmp_path / "noise.osm.pbf").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "noise.gpkg").write_bytes(b"no database" * 100)
    write_vector(tmp_path / "points.gpkg", lines=[Point(1, 2), Point(2, 3)])
    write_vector(tmp_path / "nocrs.shp", lines=[LineString(LINE)], crs=None)
    write_vector(tmp_path / "swapped.gpkg", lines=[LineString([(b, a) for a, b in LINE])])
    dots = [LineString([FIRST, FIRST])]
    write_vector(tmp_path / "dots.gpkg", lines=dots)
    write_pbf(tmp_path / "tram.osm.pbf", railway="tram")
    return {path.name: path for path in tmp_path.iterdir() if path.is_file()}


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("missing.gpkg", "is not a file"),
        ("empty.osm.pbf", "is empty"),
        ("noise.osm.pbf", "cannot be read"),
        ("noise.gpkg", "cannot be read"),
        ("points.gpkg", "holds no rail line"),
        ("tram.osm.pbf", "holds no rail line"),
        ("nocrs.shp", "coordinate system"),
        ("swapped.gpkg", "swapped"),
        ("dots.gpkg", "no longer than a point"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_and_the_network_before_it_stays(
    tmp_path: Path, settings: Settings, name: str, sentence: str
) -> None:
    good = tmp_path / "good"
    good.mkdir()
    add_network(write_pbf(good / "n.osm.pbf"), name="mine", settings=settings)
    before = length_m(settings)
    path = bad_files(tmp_path).get(name, tmp_path / name)
    with pytest.raises(NetworkFileError, match=sentence) as caught:
        add_network(path, name="mine", settings=settings)
    assert "\n" not in str(caught.value)
    assert [each.name for each in list_networks(settings=settings)] == ["mine"]
    assert length_m(settings) == before


class _Server(http.server.BaseHTTPRequestHandler):
    """Serves one file; on the first request it stops half-way."""

    content = b""
    cut = False
    checksum = ""
    ranges: list[str | None] = []  # noqa: RUF012 one list for the class is what the test reads

    def do_GET(self) -> None:
        if self.path.endswith(".md5"):
            body = f"{self.checksum}  x.osm.pbf\n".encode()
            self._send(200, body, len(body))
            return
        kind = type(self)
        kind.ranges.append(self.headers.get("Range"))
        start = int((self.headers.get("Range") or "bytes=0-")[6:].rstrip("-"))
        body = kind.content[start:]
        promised = len(body)
        if kind.cut:
            kind.cut = False
            body = body[: promised // 2]
        self._send(206 if start else 200, body, promised)

    def _send(self, status: int, body: bytes, promised: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(promised))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    _Server.content = write_pbf(tmp_path / "served.osm.pbf").read_bytes()
    _Server.checksum = hashlib.md5(_Server.content, usedforsecurity=False).hexdigest()
    _Server.cut, _Server.ranges = False, []
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Server) as httpd:
        thread = threading.Thread(target=httpd.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{httpd.server_port}/x-latest.osm.pbf"
        httpd.shutdown()
        thread.join()


@pytest.fixture
def online(settings: Settings) -> Settings:
    return Settings(cache_dir=settings.cache_dir, online=True)


def test_an_extract_is_fetched_checked_and_added(server: str, online: Settings) -> None:
    added = fetch_region(server, settings=online, opener=open_anywhere)
    assert added.name == "x"
    assert length_m(online) == pytest.approx(drawn_m(), rel=0.001)


def test_a_fetch_that_stopped_goes_on_where_it_stopped(server: str, online: Settings) -> None:
    _Server.cut = True
    with pytest.raises(NetworkFileError, match="ask again"):
        fetch_region(server, settings=online, opener=open_anywhere)
    fetch_region(server, settings=online, opener=open_anywhere)
    assert _Server.ranges == [None, f"bytes={len(_Server.content) // 2}-"]


def test_an_extract_with_another_checksum_is_refused(server: str, online: Settings) -> None:
    _Server.checksum = "0" * 32
    with pytest.raises(NetworkFileError, match="checksum"):
        fetch_region(server, settings=online, opener=open_anywhere)
    assert list_networks(settings=online) == ()


def test_nothing_is_fetched_unasked(settings: Settings) -> None:
    with pytest.raises(OfflineError, match="--online"):
        fetch_region("europe/monaco", settings=settings)


def write_roads(path: Path) -> Path:
    """Write a square of roads whose south side is one-way, west to east."""
    corners = {"sw": (131.9, 43.8), "se": (132.0, 43.8), "ne": (132.0, 43.9), "nw": (131.9, 43.9)}
    order = ["sw", "se", "ne", "nw", "sw"]
    sides = [LineString([corners[a], corners[b]]) for a, b in pairwise(order)]
    frame = geopandas.GeoDataFrame(
        {"highway": ["primary"] * 4, "oneway": ["yes", "no", None, "no"]}, geometry=sides, crs=4326
    )
    frame.to_file(path)
    return path


def road_km(settings: Settings, start: tuple[float, float], stop: tuple[float, float]) -> float:
    routes = user_networks(settings)[0].route((place("A", start), place("B", stop)))
    return routes[0].length_m / 1000


@pytest.mark.parametrize("drawn", ["along", "against"])
def test_a_one_way_road_is_not_driven_against_its_direction(
    tmp_path: Path, settings: Settings, drawn: str
) -> None:
    path = write_roads(tmp_path / "town.gpkg")
    if drawn == "against":
        frame = geopandas.read_file(path)
        frame.geometry = frame.geometry.reverse()
        frame.loc[0, "oneway"] = "-1"
        frame.to_file(path)
    add_network(path, mode="road", settings=settings)
    # 0.1° are 8.05 km east to west and 11.1 km north to south here
    near_west, near_east = (131.92, 43.8), (131.98, 43.8)
    assert road_km(settings, near_west, near_east) == pytest.approx(0.6 * 8.05, rel=0.01)
    round_about = 0.4 * 8.05 + 8.05 + 2 * 11.11
    assert road_km(settings, near_east, near_west) == pytest.approx(round_about, rel=0.01)
    assert road_km(settings, (132.0, 43.82), (131.9, 43.82)) == pytest.approx(
        8.05 + 2 * 0.8 * 11.11, rel=0.01
    )


def answering(status: int, body: bytes = b"") -> Opener:
    """An opener to which every address answers the same."""

    def opener(url: str, *, headers: Mapping[str, str], seconds: float) -> Answer:
        return Answer(status=status, headers={}, body=io.BytesIO(body))

    return opener


@pytest.mark.parametrize(
    ("region", "status", "sentence"),
    [
        ("europe/monacco", 404, "Geofabrik has no extract europe/monacco-latest.osm.pbf; regions"),
        ("https://example.org/a.osm.pbf", 404, "No checksum is published at"),
        ("europe/monaco", 503, "No checksum is published at"),
        ("https://example.org/a.zip", 200, "is no OpenStreetMap extract; name a region"),
        ("https://example.org/", 200, "is no OpenStreetMap extract"),
    ],
)
def test_a_region_that_cannot_be_had_is_told_in_one_sentence(
    online: Settings, region: str, status: int, sentence: str
) -> None:
    with pytest.raises(NetworkFileError, match=sentence) as caught:
        fetch_region(region, settings=online, opener=answering(status))
    assert "\n" not in str(caught.value)
    assert list_networks(settings=online) == ()


def test_a_server_that_hangs_up_is_told_in_one_sentence(online: Settings) -> None:
    def opener(url: str, *, headers: Mapping[str, str], seconds: float) -> Answer:
        raise http.client.RemoteDisconnected("closed connection")

    with pytest.raises(NetworkFileError, match="cannot be reached"):
        fetch_region("europe/monaco", settings=online, opener=opener)


def test_a_fetch_that_is_whole_already_is_not_fetched_again(server: str, online: Settings) -> None:
    fetch_region(server, settings=online, opener=open_anywhere)
    fetch_region(server, mode="road", settings=online, opener=open_anywhere)
    assert len(_Server.ranges) == 1
    assert [each.name for each in list_networks(settings=online)] == ["x", "x-road"]


def test_regions_of_one_name_are_two_networks() -> None:
    assert region_name("europe/georgia") != region_name("north-america/us/georgia")
    assert region_url(" Europe/Monaco/ ") == region_url("europe/monaco")


def test_the_same_file_gives_the_same_bytes(tmp_path: Path, settings: Settings) -> None:
    kept = Path(settings.cache_dir) / "networks" / "a.npz"
    path = write_pbf(tmp_path / "a.osm.pbf")
    add_network(path, settings=settings)
    once = kept.read_bytes()
    add_network(path, settings=settings)
    assert kept.read_bytes() == once


@pytest.mark.parametrize("gauge", [None, 1520])
def test_no_way_over_ones_own_network_is_shorter_than_the_straight_line(
    tmp_path: Path, settings: Settings, gauge: int | None
) -> None:
    """Places a few hundred metres off both ends of a straight line: the walks count in full."""
    line = LineString([(132.0, 43.8), (132.0, 44.0)])
    path = write_vector(tmp_path / "straight.geojson", lines=[line])
    add_network(path, settings=settings)
    ends = (place("A", (132.0, 43.793)), place("B", (132.0, 44.007)))
    (network,) = user_networks(settings)
    for route in network.route(ends, gauge=gauge, settings=settings):
        assert route.length_m >= geodesic_m(*ends)
