"""An invented town's railway, from the file to the map: the way a reader would use it."""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pyproj import Geod

import geo
from geo.errors import DataFileError, NetworkFileError
from geo.model import Place
from geo.network_add import add_network
from geo.networks import get_network
from geo.networks.user import list_networks, remove_network, user_networks
from geo.settings import Settings
from maps import cli

osmium = pytest.importorskip("osmium")
from osmium.osm.mutable import Node, Way  # noqa: E402

GEOD = Geod(ellps="WGS84")
# Ussuriysk and Vladivostok as the gazetteer has them; the winding way between is invented
NORTH, SOUTH = (131.9525, 43.7971), (131.8735, 43.1056)
POINTS = 3_000
STORY = "The train from Ussuriysk to Vladivostok covers 88 km by rail.\n"


def winding() -> list[tuple[float, float]]:
    """The line: a wide bend with small ones on it."""
    spots = []
    for k in range(POINTS):
        share = k / (POINTS - 1)
        bend = 0.04 * math.sin(math.pi * share) + 0.002 * math.sin(k / 11)
        lon = NORTH[0] + share * (SOUTH[0] - NORTH[0]) + bend
        spots.append((round(lon, 7), round(NORTH[1] + share * (SOUTH[1] - NORTH[1]), 7)))
    return spots


LINE = winding()


def write_town(path: Path, *, line: list[tuple[float, float]] = LINE) -> Path:
    """Write main line, yard, tram, level crossing and three stations."""
    writer = osmium.SimpleWriter(str(path))
    stops = {len(line) // 4: "Eastfield", len(line) // 2: "Millbridge", 3 * len(line) // 4: "Quay"}
    for k, spot in enumerate(line):
        tags = {"railway": "station", "name": stops[k]} if k in stops else {}
        writer.add_node(Node(id=k + 1, location=spot, tags=tags))
    last, half = len(line), len(line) // 2
    main = {"railway": "rail", "gauge": "1520", "usage": "main", "electrified": "contact_line"}
    writer.add_way(Way(id=1, nodes=range(1, half + 1), tags=main))
    writer.add_way(Way(id=2, nodes=range(half, last + 1), tags=main))
    writer.add_way(Way(id=3, nodes=[1, last], tags={"railway": "rail", "service": "yard"}))
    writer.add_way(Way(id=4, nodes=[1, half, last], tags={"railway": "tram"}))
    writer.add_way(Way(id=5, nodes=[1, half], tags={"highway": "primary"}))
    writer.close()
    return path


def drawn_km(line: list[tuple[float, float]] = LINE) -> float:
    return float(GEOD.line_length(*zip(*line, strict=True))) / 1000


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(cache_dir=str(tmp_path / "kept"))


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> Callable[..., tuple[int, str, str]]:
    monkeypatch.setenv("MILEPOST_CACHE", settings.cache_dir)

    def runner(*words: object) -> tuple[int, str, str]:
        status = 0
        try:
            cli.main([str(word) for word in words])
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        out, err = capsys.readouterr()
        return status, out, err

    return runner


Runner = Callable[..., tuple[int, str, str]]


def test_the_command_measures_on_the_town_and_says_so(tmp_path: Path, run: Runner) -> None:
    status, out, _ = run("network", "add", write_town(tmp_path / "primorye.osm.pbf"))
    assert status == 0
    assert out.startswith("primorye (rail): 83 km in RU, gauge 1520, 100% electrified")
    _, out, _ = run("measure", "Ussuriysk", "Vladivostok", "--mode", "rail", "--format", "json")
    rail = [each for each in json.loads(out)["readings"] if each["reading"] == "rail"]
    assert rail[0]["source"] == "your network primorye (primorye.osm.pbf)"
    assert rail[0]["value"] == pytest.approx(drawn_km(), rel=0.01)
    assert rail[0]["gauges_mm"] == [1520]
    # what Milepost brings along is still told, after it
    assert "rail graph of the world" in rail[1]["source"]


def test_an_explained_route_names_the_towns_stations(tmp_path: Path, run: Runner) -> None:
    run("network", "add", write_town(tmp_path / "primorye.osm.pbf"))
    _, out, _ = run("measure", "Ussuriysk", "Vladivostok", "--mode", "rail", "--explain")
    told = [out.index(f"station: {name}") for name in ("Eastfield", "Millbridge", "Quay")]
    assert told == sorted(told)


def test_a_check_says_which_network_measured(tmp_path: Path, settings: Settings) -> None:
    add_network(write_town(tmp_path / "primorye.osm.pbf"), settings=settings)
    report = geo.to_dict(geo.check_article(STORY, settings=settings))
    claim = report["articles"][0]["claims"][0]
    sources = [each["source"] for each in claim["measured"]]
    assert "your network primorye (primorye.osm.pbf)" in sources
    assert claim["verdict"] == "consistent"
    remove_network("primorye", settings=settings)
    report = geo.to_dict(geo.check_article(STORY, settings=settings))
    assert "primorye" not in json.dumps(report)


def test_the_map_draws_the_points_of_the_town(tmp_path: Path, run: Runner) -> None:
    run("network", "add", write_town(tmp_path / "primorye.osm.pbf"))
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    status, _, _ = run("map", story, "-o", tmp_path / "map.geojson")
    assert status == 0
    features = json.loads((tmp_path / "map.geojson").read_text(encoding="utf-8"))["features"]
    ways = [
        each["geometry"]["coordinates"]
        for each in features
        if "your network primorye" in str(each["properties"].get("source"))
    ]
    assert len(ways[0]) >= POINTS
    drawn = {tuple(np.round(spot, 4)) for spot in ways[0]}
    assert sum(tuple(np.round(spot, 4)) in drawn for spot in LINE) > 0.95 * POINTS
    run("map", story, "-o", tmp_path / "map.html")
    assert "your network primorye" in (tmp_path / "map.html").read_text(encoding="utf-8")


def test_networks_are_listed_own_first_and_removed_by_name(tmp_path: Path, run: Runner) -> None:
    status, out, err = run("network", "list")
    assert status == 0
    assert "rail (packaged): rail graph of the world" in out
    assert "milepost network add FILE" in err
    path = write_town(tmp_path / "primorye.osm.pbf")
    run("network", "add", path)
    _, _, err = run("network", "add", path)
    assert "replaces your network primorye" in err
    assert run("network", "list")[1].startswith("primorye (rail): 83 km")
    told = json.loads(run("network", "list", "--format", "json")[1])["networks"]
    assert (told[0]["name"], told[0]["yours"], told[-1]["yours"]) == ("primorye", True, False)
    status, _, err = run("network", "remove", "primoyre")
    assert (status, err.strip()) == (
        2,
        "milepost: No network of yours is called primoyre; did you mean primorye?",
    )
    assert run("network", "remove", "primorye")[0] == 0
    assert "primorye" not in run("network", "list")[1]


def test_progress_is_told_and_never_goes_back(tmp_path: Path, settings: Settings) -> None:
    told: list[tuple[str, float | None]] = []
    add_network(
        write_town(tmp_path / "a.osm.pbf"),
        progress=lambda what, share: told.append((what, share)),
        settings=settings,
    )
    shares = [share for what, share in told if what.startswith("reading") and share is not None]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert "joining loose ends" in [what for what, _ in told]


# where the own network ends -------------------------------------------------------------------


def test_a_way_goes_on_over_the_packaged_network_where_the_own_one_ends(
    tmp_path: Path, settings: Settings
) -> None:
    """The town's line meets the packaged one at Ussuriysk only; Khabarovsk lies beyond."""
    packaged = get_network("rail")
    port = packaged.planner.snapper.ports(lon=NORTH[0], lat=NORTH[1], limit_m=20_000.0)[0]  # type: ignore[attr-defined]
    line = [(port.lon, port.lat), *LINE[20 : POINTS // 2]]
    add_network(write_town(tmp_path / "town.osm.pbf", line=line), settings=settings)
    own = user_networks(settings)[0]
    start = Place(name="A", lon=line[-1][0], lat=line[-1][1], country="RU", source="test")
    stop = Place(name="Khabarovsk", lon=135.07, lat=48.48, country="RU", source="test")
    gate = Place(name="gate", lon=port.lon, lat=port.lat, country="RU", source="test")
    (route,) = own.route((start, stop), settings=settings)
    rest = packaged.route((gate, stop))[0]
    assert route.length_m == pytest.approx(1000 * drawn_km(line) + rest.length_m, rel=0.005)
    assert "your network town" in route.source
    assert "rail graph of the world" in route.source
    assert "continued" in route.flags
    (change,) = [mark for mark in route.waymarks if mark.name == "end of your network town"]
    assert change.at_m / 1000 == pytest.approx(drawn_km(line), rel=0.01)
    assert (change.lon, change.lat) == pytest.approx((port.lon, port.lat), abs=1e-5)
    (back,) = own.route((stop, start), settings=settings)
    assert back.length_m == pytest.approx(route.length_m, rel=0.01)
    assert sum(len(leg.line.coords) for leg in back.legs) > len(line)
    # what a caller meets: the way over both first, the packaged one alone after it
    found = geo.measure_between(start, stop, mode="rail", settings=settings)
    networks = [each.network for each in found.routes if each.reading is geo.Reading.RAIL]
    assert networks[:2] == ["town (yours) and rail", "rail"]


def test_a_town_is_no_part_of_a_journey_across_a_continent(
    tmp_path: Path, settings: Settings
) -> None:
    """83 km of 6,400 are less than what a result should be named after."""
    add_network(write_town(tmp_path / "town.osm.pbf"), settings=settings)
    start = Place(name="A", lon=NORTH[0], lat=NORTH[1], country="RU", source="test")
    stop = Place(name="Moscow", lon=37.65, lat=55.77, country="RU", source="test")
    with pytest.raises(geo.NoRouteError, match="Moscow is not on your network town"):
        user_networks(settings)[0].route((start, stop), settings=settings)


def test_a_network_far_from_both_ends_is_not_even_opened(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_network(write_town(tmp_path / "a.osm.pbf"), settings=settings)
    own = user_networks(settings)[0]
    monkeypatch.setattr("geo.network_own.load", lambda path: pytest.fail("was opened"))
    ends = (
        Place(name="Paris", lon=2.35, lat=48.86, country="FR", source="test"),
        Place(name="Lyon", lon=4.83, lat=45.76, country="FR", source="test"),
    )
    with pytest.raises(geo.NoRouteError, match="Paris is not on your network a"):
        own.route(ends)


# what stops half-way --------------------------------------------------------------------------

IMPORT = """
import sys
from geo.network_add import add_network
from geo.settings import Settings
import geo.network_store as store
def slow(path, arrays):
    path.write_bytes(b"half")
    print("writing", flush=True)
    import time
    time.sleep(60)
if sys.argv[3] == "slow":
    store.write_arrays = slow
add_network(sys.argv[1], name="mine", settings=Settings(cache_dir=sys.argv[2]))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_an_import_that_is_killed_leaves_the_old_network_in_use(
    tmp_path: Path, settings: Settings
) -> None:
    add_network(write_town(tmp_path / "a.osm.pbf"), name="mine", settings=settings)
    before = list_networks(settings=settings)
    path = write_town(tmp_path / "b.osm.pbf", line=LINE[: POINTS // 2])
    words = [sys.executable, "-c", IMPORT, str(path), settings.cache_dir, "slow"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "writing\n"
        os.kill(child.pid, signal.SIGKILL)
    assert list_networks(settings=settings) == before
    folder = Path(settings.cache_dir) / "networks"
    left = [each for each in folder.iterdir() if each.name.startswith(".")]
    assert len(left) == 1
    # the next import clears up what is older than a day
    os.utime(left[0], (time.time() - 100_000.0,) * 2)
    add_network(path, name="mine", settings=settings)
    assert [each.name for each in folder.iterdir()] == ["mine.npz"]
    assert list_networks(settings=settings)[0].km < before[0].km


def test_a_pbf_cut_short_is_refused_wherever_it_is_cut(tmp_path: Path, settings: Settings) -> None:
    content = write_town(tmp_path / "a.osm.pbf").read_bytes()
    for size in np.linspace(1, len(content) - 1, 23).astype(int).tolist():
        path = tmp_path / "cut.osm.pbf"
        path.write_bytes(content[:size])
        with pytest.raises(NetworkFileError) as caught:
            add_network(path, settings=settings)
        assert "\n" not in str(caught.value)
    assert list_networks(settings=settings) == ()


def test_a_kept_network_that_is_damaged_tells_how_to_be_rid_of_it(
    tmp_path: Path, settings: Settings
) -> None:
    add_network(write_town(tmp_path / "a.osm.pbf"), settings=settings)
    (Path(settings.cache_dir) / "networks" / "a.npz").write_bytes(b"no table")
    with pytest.raises(DataFileError, match="milepost network remove a"):
        list_networks(settings=settings)
    remove_network("a", settings=settings)
    assert list_networks(settings=settings) == ()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["nowhere.gpkg"], "nowhere.gpkg is not a file"),
        (["."], "is a folder"),
        (["https://example.org/a.osm.pbf"], "milepost network fetch https://example.org"),
        (["town.osm.pbf", "--mode", "tram"], "of mode rail or road, not tram"),
        (["town.osm.pbf", "--snap", "9000"], "joined over 0 to 250 m"),
        (["town.osm.pbf", "--crs", "EPSG:4326"], "has no use for --crs"),
        (["twon.osm.pbf"], "did you mean town.osm.pbf?"),
        (["notes.txt"], "it is of no known format"),
        (["table.csv"], "holds no rail line"),
    ],
)
def test_a_slip_of_the_user_gets_one_sentence(
    tmp_path: Path, run: Runner, monkeypatch: pytest.MonkeyPatch, words: list[str], sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write_town(tmp_path / "town.osm.pbf", line=LINE[:50])
    (tmp_path / "notes.txt").write_text("no lines", encoding="utf-8")
    (tmp_path / "table.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    status, out, err = run("network", "add", *words)
    assert (status, out) == (2, "")
    assert err.startswith("milepost: ")
    assert err.count("\n") == 1
    assert sentence in err
