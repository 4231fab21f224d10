"""Lines into a network: where they meet, what is joined, what their tags do."""

from __future__ import annotations

import warnings
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from pyproj import Geod

from geo.errors import NetworkFileError, NoRouteError
from geo.model import Place
from geo.network_add import add_network
from geo.network_chains import cut_lines
from geo.network_clean import node_lines
from geo.network_lines import Lines, segments_m
from geo.network_make import make_arrays, pieces_m
from geo.network_tags import Sort
from geo.networks.user import user_networks
from geo.settings import Settings

geopandas = pytest.importorskip("geopandas")
from shapely.geometry import GeometryCollection, LineString, MultiLineString  # noqa: E402

GEOD = Geod(ellps="WGS84")


def lines_of(*drawn: list[tuple[float, float]], sort: Sort | None = None) -> Lines:
    lines = Lines(path="test")
    number = lines.number(sort or Sort())
    for each in drawn:
        lines.add(np.array(each, dtype=float), np.array([len(each)]), [number])
    return lines


def nowhere(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    return np.full(len(lon), "DE")


def silent(what: str, share: float | None) -> None:
    """Tell nobody."""


def arrays_of(lines: Lines, *, snap_m: float = 20.0) -> dict[str, np.ndarray]:
    nodes, _ = node_lines(lines, snap_m=snap_m, progress=silent)
    return make_arrays(lines, nodes, country_of=nowhere, progress=silent)


def pieces(lines: Lines, *, snap_m: float = 20.0) -> int:
    return len(pieces_m(arrays_of(lines, snap_m=snap_m)))


def test_lines_meet_where_they_share_a_point_and_not_where_they_only_cross() -> None:
    across = [(12.9, 52.0), (13.0, 52.0), (13.1, 52.0)]
    sharing = [(13.0, 51.9), (13.0, 52.0), (13.0, 52.1)]
    bridging = [(13.0, 51.9), (13.0, 52.1)]
    assert pieces(lines_of(across, sharing)) == 1
    assert pieces(lines_of([(12.9, 52.0), (13.1, 52.0)], bridging)) == 2


def test_an_end_beside_the_middle_of_a_long_segment_is_joined_to_it() -> None:
    """The foot of the branch lies 5 km from any drawn point of the main line."""
    main = [(13.0, 52.0), (13.146, 52.0)]
    # 0.0001° of latitude are 11 m; a straight line in degrees is not quite a geodesic
    branch = [(13.073, 52.0001), (13.073, 52.1)]
    assert pieces(lines_of(main, branch)) == 1
    assert pieces(lines_of(main, branch), snap_m=5.0) == 2
    assert pieces(lines_of(main, branch), snap_m=0.0) == 2


def test_an_end_that_lies_on_a_line_needs_no_join() -> None:
    main = [(13.0, 52.0), (13.2, 52.0)]
    branch = [(13.1, 52.0), (13.1, 52.1)]
    arrays = arrays_of(lines_of(main, branch))
    assert len(arrays["b"]) == 3
    exact = GEOD.line_length(*zip(*main, strict=True)) + GEOD.line_length(
        *zip(*branch, strict=True)
    )
    assert arrays["length"].sum() == pytest.approx(exact, abs=2.0)


def test_a_buffer_stop_is_not_joined_to_the_track_it_left_just_before() -> None:
    """A siding leaves the main line at its first point and ends 11 m beside it, 700 m on."""
    main = [(13.0, 52.0), (13.005, 52.0), (13.01, 52.0), (13.2, 52.0)]
    siding = [(13.0, 52.0), (13.002, 52.0001), (13.01, 52.0001)]
    _, joined = node_lines(lines_of(main, siding), progress=silent)
    assert joined == 0
    # a siding that leaves 3 km before is joined: no train goes so far to stand beside itself
    far = [(12.96, 52.01), (13.002, 52.0001), (13.01, 52.0001)]
    _, joined = node_lines(lines_of([(12.96, 52.01), *main], far), progress=silent)
    assert joined == 1


def test_a_line_may_close_upon_itself() -> None:
    """A loop that ends 11 m before its own beginning is a ring."""
    ring = [(13.0, 52.0), (13.1, 52.0), (13.1, 52.1), (13.0, 52.1), (13.0, 52.0001)]
    _, joined = node_lines(lines_of(ring), progress=silent)
    assert joined == 1


@pytest.mark.parametrize("turned", [False, True])
def test_a_line_drawn_twice_counts_once(turned: bool) -> None:
    line = [(13.0, 52.0), (13.1, 52.03), (13.2, 52.0)]
    twice = lines_of(line, line[::-1] if turned else line)
    assert arrays_of(twice)["length"].sum() == pytest.approx(
        GEOD.line_length(*zip(*line, strict=True)), rel=1e-5
    )


def test_a_part_drawn_twice_counts_once() -> None:
    line = [(13.0, 52.0), (13.1, 52.03), (13.2, 52.0), (13.3, 52.0)]
    both = lines_of(line, line[1:3])
    assert arrays_of(both)["length"].sum() == pytest.approx(
        GEOD.line_length(*zip(*line, strict=True)), rel=1e-5
    )


def test_lines_end_to_end_become_one_chain_with_all_their_points() -> None:
    parts = [[(13 + 0.01 * k, 52.0 + 0.001 * (k % 3)) for k in range(n, n + 11)] for n in (0, 10)]
    # the second is drawn the other way round
    arrays = arrays_of(lines_of(parts[0], parts[1][::-1]))
    assert arrays["inner"].tolist() == [19]
    whole = parts[0] + parts[1][1:]
    assert arrays["length"][0] == pytest.approx(GEOD.line_length(*zip(*whole, strict=True)), abs=1)
    run = [GEOD.line_length(*zip(*whole[: k + 1], strict=True)) for k in range(1, 20)]
    at = arrays["at"] if arrays["lon"][2] < 13_100_000 else arrays["length"][0] - arrays["at"]
    assert sorted(at.tolist()) == pytest.approx(sorted(run), abs=1.0)


def test_lines_of_two_gauges_stay_two_chains() -> None:
    lines = lines_of([(13.0, 52.0), (13.1, 52.0)], sort=Sort(gauges_mm=(1435,)))
    narrow = lines.number(Sort(gauges_mm=(1000,)))
    lines.add(np.array([(13.1, 52.0), (13.2, 52.0)]), np.array([2]), [narrow])
    arrays = arrays_of(lines)
    assert sorted(arrays["sort"].tolist()) == [0, 1]


def test_a_ring_without_a_junction_keeps_its_length() -> None:
    ring = [(13.0, 52.0), (13.1, 52.0), (13.1, 52.1), (13.0, 52.1), (13.0, 52.0)]
    cut = [ring[:3], ring[2:]]
    arrays = arrays_of(lines_of(*cut))
    assert arrays["length"].sum() == pytest.approx(
        GEOD.line_length(*zip(*ring, strict=True)), rel=1e-5
    )


def test_a_part_of_a_line_over_180_degrees_is_short() -> None:
    line = [(179.9, 66.0), (-179.9, 66.0), (-179.8, 66.1)]
    arrays = arrays_of(lines_of(line))
    assert arrays["length"].sum() == pytest.approx(
        GEOD.line_length(*zip(*line, strict=True)), rel=1e-5
    )


def test_lengths_are_geodesics_at_any_latitude() -> None:
    chance = np.random.default_rng(5)
    spots = np.column_stack([chance.uniform(-170, 170, 400), chance.uniform(-80, 80, 400)])
    near = spots + chance.uniform(-0.1, 0.1, spots.shape)
    for one, other in [*zip(spots, near, strict=True), *pairwise(spots[:40])]:
        micro = np.rint(np.array([one, other]) * 1e6).astype(np.int32)
        exact = GEOD.inv(*(micro[0] / 1e6), *(micro[1] / 1e6))[2]
        assert segments_m(micro)[0] == pytest.approx(exact, rel=2e-6, abs=0.01)


def test_the_order_of_lines_does_not_change_the_network() -> None:
    chance = np.random.default_rng(3)
    spots = [tuple(pair) for pair in np.round(chance.uniform(13, 14, (30, 2)), 2).tolist()]
    drawn = [[a, b] for a, b in pairwise([(lon, lat + 38) for lon, lat in spots])]
    one, other = arrays_of(lines_of(*drawn)), arrays_of(lines_of(*drawn[::-1]))
    assert one["length"].sum() == pytest.approx(other["length"].sum(), rel=1e-6)
    assert sorted(one["length"].tolist()) == pytest.approx(sorted(other["length"].tolist()))


def test_chains_cover_each_line_from_end_to_end() -> None:
    lines = lines_of(
        [(13.0, 52.0), (13.1, 52.0), (13.2, 52.0)], [(13.1, 51.9), (13.1, 52.0), (13.1, 52.1)]
    )
    nodes, _ = node_lines(lines, progress=silent)
    chains = cut_lines(lines, nodes)
    assert (chains.last - chains.first).tolist() == [1, 1, 1, 1]
    assert len(chains.node) == 5


def test_a_column_of_numbers_that_are_no_gauges_is_refused() -> None:
    lines = Lines(path="survey.gpkg")
    for number in range(65_535):
        lines.number(Sort(gauges_mm=(number // 1_000 + 100, number % 1_000 + 1_000)))
    with pytest.raises(NetworkFileError, match="seems to be another one"):
        lines.number(Sort(gauges_mm=(4_000,)))
    # what was met before is still taken
    assert lines.number(Sort(gauges_mm=(100, 1_000))) == 0


# files with tags ------------------------------------------------------------------------------

TRACK = [(13.0 + 0.02 * k, 52.0 + 0.004 * (k % 4)) for k in range(40)]


def place(name: str, spot: tuple[float, float]) -> Place:
    return Place(name=name, lon=spot[0], lat=spot[1], country="DE", source="test", radius_m=100.0)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(cache_dir=str(tmp_path / "data"))


def write(path: Path, lines: list[object], *, crs: object = 4326, **columns: object) -> Path:
    frame = geopandas.GeoDataFrame(columns or {"nr": [1] * len(lines)}, geometry=lines, crs=crs)
    with warnings.catch_warnings():
        # the writer warns of a missing system, which is what a test is about
        warnings.simplefilter("ignore")
        frame.to_parquet(path) if path.suffix == ".parquet" else frame.to_file(path)
    return path


def way_m(settings: Settings, *, gauge: int | None = None) -> float:
    ends = (place("A", TRACK[0]), place("B", TRACK[-1]))
    return user_networks(settings)[0].route(ends, gauge=gauge)[0].length_m


def two_ways(path: Path) -> Path:
    """Write a broad line and a shorter narrow one between the same two points."""
    broad, narrow = LineString(TRACK), LineString([TRACK[0], (13.4, 51.99), TRACK[-1]])
    return write(path, [broad, narrow], spur=["1520;1435", "1000"], class_=["rail", "narrow_gauge"])


@pytest.mark.parametrize("ending", ["gpkg", "parquet", "geojson", "shp"])
def test_a_gauge_is_kept_to_on_ones_own_network(
    tmp_path: Path, settings: Settings, ending: str
) -> None:
    if ending == "parquet":
        pytest.importorskip("pyarrow")
    added = add_network(
        two_ways(tmp_path / f"n.{ending}"), columns={"gauge": "spur"}, settings=settings
    )
    assert set(added.gauges) == {"1000", "1435", "1520"}
    broad = GEOD.line_length(*zip(*TRACK, strict=True))
    narrow = GEOD.line_length(*zip(TRACK[0], (13.4, 51.99), TRACK[-1], strict=True))
    assert way_m(settings) == pytest.approx(narrow, rel=0.002)
    assert way_m(settings, gauge=1520) == pytest.approx(broad, rel=0.002)
    assert way_m(settings, gauge=1000) == pytest.approx(narrow, rel=0.002)
    with pytest.raises(NoRouteError):
        way_m(settings, gauge=1067)


def test_the_gauges_of_a_route_are_those_of_its_tracks(tmp_path: Path, settings: Settings) -> None:
    """Germany's usual gauge is 1435 mm; the file knows better."""
    add_network(two_ways(tmp_path / "n.gpkg"), columns={"gauge": "spur"}, settings=settings)
    ends = (place("A", TRACK[0]), place("B", TRACK[-1]))
    assert user_networks(settings)[0].route(ends)[0].gauges_mm == (1000,)
    # where several run on one track, the one that was asked for is told
    assert user_networks(settings)[0].route(ends, gauge=1435)[0].gauges_mm == (1435,)


def test_a_yard_is_left_out_unless_it_is_asked_for(tmp_path: Path, settings: Settings) -> None:
    yard = LineString([TRACK[0], TRACK[-1]])
    path = write(
        tmp_path / "n.gpkg",
        [LineString(TRACK), yard],
        railway=["rail", "rail"],
        service=[None, "yard"],
    )
    add_network(path, settings=settings)
    assert way_m(settings) == pytest.approx(GEOD.line_length(*zip(*TRACK, strict=True)), rel=0.002)
    add_network(path, include=["yard"], settings=settings)
    assert way_m(settings) == pytest.approx(
        GEOD.line_length(*zip(TRACK[0], TRACK[-1], strict=True)), rel=0.002
    )


def test_a_museum_line_is_not_taken_to_save_a_little(tmp_path: Path, settings: Settings) -> None:
    path = write(
        tmp_path / "n.gpkg",
        [LineString(TRACK), LineString([TRACK[0], TRACK[-1]])],
        railway=["rail", "rail"],
        usage=["main", "tourism"],
    )
    add_network(path, settings=settings)
    assert way_m(settings) == pytest.approx(GEOD.line_length(*zip(*TRACK, strict=True)), rel=0.002)


def test_electrified_kilometres_are_counted(tmp_path: Path, settings: Settings) -> None:
    halves = [LineString(TRACK[:20]), LineString(TRACK[19:])]
    path = write(tmp_path / "n.gpkg", halves, electrified=["contact_line", "no"])
    added = add_network(path, settings=settings)
    assert added.electrified_km == pytest.approx(
        GEOD.line_length(*zip(*TRACK[:20], strict=True)) / 1000, rel=1e-3
    )


def test_one_layer_of_several_is_named(tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "n.gpkg"
    for layer, part in (("west", TRACK[:20]), ("east", TRACK[19:])):
        frame = geopandas.GeoDataFrame(geometry=[LineString(part)], crs=4326)
        frame.to_file(path, layer=layer)
    with pytest.raises(NetworkFileError, match="west, east; choose one with --layer"):
        add_network(path, settings=settings)
    with pytest.raises(NetworkFileError, match="no layer 'north'"):
        add_network(path, layer="north", settings=settings)
    added = add_network(path, layer="east", settings=settings)
    assert added.km == pytest.approx(GEOD.line_length(*zip(*TRACK[19:], strict=True)) / 1000, 1e-3)


def test_a_system_that_the_file_lacks_can_be_named(tmp_path: Path, settings: Settings) -> None:
    frame = geopandas.GeoDataFrame(geometry=[LineString(TRACK)], crs=4326).to_crs(25833)
    frame = frame.set_crs(None, allow_override=True)
    path = write(tmp_path / "n.shp", list(frame.geometry), crs=None)
    with pytest.raises(NetworkFileError, match="--crs"):
        add_network(path, settings=settings)
    with pytest.raises(NetworkFileError, match="not known"):
        add_network(path, crs="EPSG:1", settings=settings)
    add_network(path, crs="EPSG:25833", settings=settings)
    assert way_m(settings) == pytest.approx(GEOD.line_length(*zip(*TRACK, strict=True)), rel=0.001)


def test_lines_within_collections_are_found(tmp_path: Path, settings: Settings) -> None:
    both = GeometryCollection([MultiLineString([TRACK[:10], TRACK[9:25]]), LineString(TRACK[24:])])
    added = add_network(write(tmp_path / "n.gpkg", [both, None]), settings=settings)
    assert added.pieces == 1
    assert way_m(settings) == pytest.approx(GEOD.line_length(*zip(*TRACK, strict=True)), rel=0.001)


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [
        ({"gauge": "spurweite"}, "has no column 'spurweite'; it has nr"),
        ({"gage": "nr"}, "No column can be the 'gage'"),
        ({"class": "nr"}, "but 1; name those you want with --include"),
    ],
)
def test_a_wrong_column_is_named_with_those_there_are(
    tmp_path: Path, settings: Settings, columns: dict[str, str], sentence: str
) -> None:
    path = write(tmp_path / "n.gpkg", [LineString(TRACK)])
    with pytest.raises(NetworkFileError, match=sentence):
        add_network(path, columns=columns, settings=settings)


def test_a_road_file_is_not_taken_for_a_railway(tmp_path: Path, settings: Settings) -> None:
    path = write(tmp_path / "n.gpkg", [LineString(TRACK)], highway=["primary"])
    with pytest.raises(NetworkFileError, match="--mode road"):
        add_network(path, settings=settings)


def test_a_column_of_wkb_in_a_plain_parquet_file_can_be_named(
    tmp_path: Path, settings: Settings
) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "n.parquet"
    # one line a row group, so that reading goes on from group to group
    table = pa.table({"shape": [LineString(each).wkb for each in pairwise(TRACK)]})
    pq.write_table(table, path, row_group_size=1)
    with pytest.raises(NetworkFileError, match="geometry=NAME: it has shape"):
        add_network(path, settings=settings)
    add_network(path, columns={"geometry": "shape"}, crs="EPSG:4326", settings=settings)
    assert way_m(settings) == pytest.approx(GEOD.line_length(*zip(*TRACK, strict=True)), rel=0.001)


def test_reading_without_pyarrow_gives_the_same(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = two_ways(tmp_path / "n.gpkg")
    add_network(path, columns={"gauge": "spur"}, settings=settings)
    usual = way_m(settings), way_m(settings, gauge=1520)
    monkeypatch.setattr("geo.network_layers.find_spec", lambda name: None)
    add_network(path, columns={"gauge": "spur"}, settings=settings)
    assert (way_m(settings), way_m(settings, gauge=1520)) == usual
