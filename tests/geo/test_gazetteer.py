"""Gazetteers: names in all scripts and spellings give the places they stand for."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import threading
import time
import unicodedata
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from effort import within
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from geo.names import fold, one_letter_away, variants
from geo.places import (
    Fit,
    alike_spellings,
    gazetteers,
    is_known,
    lookup,
    near_spellings,
    prominence,
)
from geo.places.nominatim import Nominatim
from geo.settings import Settings
from geo.store import open_anywhere

TABLE = Path(__file__).parents[1] / "tables" / "gazetteer.csv"
GEOD = Geod(ellps="WGS84")


def rows() -> Iterator[dict[str, str]]:
    """Yield the cases of the table; the points are an atlas's."""
    with TABLE.open(encoding="utf-8", newline="") as handle:
        yield from csv.DictReader(handle)


@pytest.mark.parametrize("row", list(rows()), ids=lambda row: row["case"])
def test_the_best_candidate_is_the_famous_one(row: dict[str, str]) -> None:
    """A name alone stands for its best known place."""
    found = lookup(row["name"])
    assert found
    best = found[0].place
    assert best.country == row["country"]
    gap_m = GEOD.inv(best.lon, best.lat, float(row["lon"]), float(row["lat"]))[2]
    assert gap_m / 1000 <= float(row["km"])


def test_other_places_of_the_name_are_kept() -> None:
    """Paris is in France, and in Texas, and elsewhere; each once."""
    found = lookup("Paris")
    assert {"FR", "US", "CA"} <= {each.place.country for each in found}
    assert len({(each.place.source, each.place.source_id) for each in found}) == len(found)


def test_candidates_come_best_first() -> None:
    """The main name counts before another name of a place as large."""
    for name in ("Springfield", "Naro", "Khasan", "Georgia"):
        found = lookup(name)
        worth = [each.importance - 1.5 * (each.fit is Fit.OTHER) for each in found]
        assert worth == sorted(worth, reverse=True)


@pytest.mark.parametrize(
    "name", ["", " ", "\x00", "\ud800", "'", "-", "x" * 100_000, "\u202e", "🚂"]
)
def test_what_is_no_name_gives_nothing(name: str) -> None:
    """Nothing to look up is no error."""
    assert lookup(name) == ()
    assert not is_known(name)
    assert prominence(name) == 0
    assert near_spellings(name) == ()


@pytest.mark.parametrize(
    ("name", "meant"), [("Pyoongyaang", "Pyongyang"), ("Wladiwostoxx", "Vladivostok")]
)
def test_two_wrong_letters_still_suggest_the_name(name: str, meant: str) -> None:
    """A name further off than a letter is no place, but what it looks like is told."""
    assert lookup(name) == ()
    assert meant in alike_spellings(name)


def test_what_looks_like_nothing_suggests_nothing() -> None:
    """Neither a short name nor an invented one gives a wild guess."""
    assert alike_spellings("Xi") == ()
    assert alike_spellings("Qqqqwwwwzzz") == ()


@given(st.text(max_size=40))
def test_any_text_can_be_looked_up(name: str) -> None:
    """No text makes a look-up fail, and folding twice is folding once.

    Capitals of mathematics fold to plain capitals only, which no gazetteer needs.
    """
    assert isinstance(lookup(name), tuple)
    if unicodedata.normalize("NFKC", name) == name:
        assert fold(fold(name)) == fold(name)


@given(st.sampled_from(["Ulan-Ude", "P’yŏngyang", "Łódź", "Reykjavík", "Xi'an"]))
def test_folding_ignores_case(name: str) -> None:
    """A name in capitals is the same name."""
    assert fold(name.upper()) == fold(name.lower()) == fold(name)


def test_folding_keeps_what_tells_names_apart() -> None:
    """Marks that are letters of their own in other scripts stay."""
    assert fold("ガ") != fold("カ")
    assert fold("हिंदी") != fold("हद")
    assert fold("평양") == "평양"
    assert fold("New York") != fold("Newyork")


def test_a_near_spelling_does_not_make_a_name_known() -> None:
    """Membership is by the name as spelt: a search for names must not see towns in words."""
    assert is_known("Vladivostok")
    assert not is_known("Vladivostk")
    assert not is_known("Whether")
    assert lookup("Wladiwostog") == () or lookup("Wladiwostog")[0].fit is Fit.SPELLING


def test_prominence_orders_places_as_print_does() -> None:
    """A country before a metropolis, a metropolis before a town, a town before a hamlet."""
    names = ["Russia", "Pyongyang", "Vladivostok", "Svobodny", "Nenana", "Zzyzxbury"]
    known = [prominence(name) for name in names]
    assert known == sorted(known, reverse=True)
    assert known[-1] == 0


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Vladivostk", "Vladivostok"),
        ("Pyongyagn", "Pyongyang"),
        ("Tumanganh", "Tumangang"),
        ("Khabarovks", "Khabarovsk"),
        ("Iirkutsk", "Irkutsk"),
        ("Novosibirks", "Novosibirsk"),
    ],
)
def test_one_wrong_letter_suggests_the_right_name(typed: str, meant: str) -> None:
    """The first suggestion is the best known name that is one letter away."""
    assert near_spellings(typed)[0] == meant


def test_rules_of_romanisation_reach_the_usual_form() -> None:
    """Two rules at most; a short or foreign name is left alone."""
    assert "vladivostok" in variants("wladiwostok")
    assert variants("oslo") == ()
    assert variants("평양") == ()


def test_letters_are_changed_one_at_a_time() -> None:
    """A swap, a loss, a gain and a change each count once; five letters are the least."""
    near = one_letter_away("irkutsk")
    assert {"rikutsk", "irkuts", "irkutska", "irkutzk"} <= set(near)
    assert "irkutsk" not in near
    assert one_letter_away("omsk") == ()


def test_areas_carry_their_source() -> None:
    """An area never stands without saying where it is from."""
    vostochny = lookup("Vostochny Cosmodrome")[0].place
    assert vostochny.area_m2 == pytest.approx(551.5e6, rel=1e-3)
    assert vostochny.area_source
    korea = lookup("North Korea")[0].place
    assert korea.area_m2 == pytest.approx(120_540e6, rel=1e-3)
    assert korea.area_source == "GeoNames"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux's /proc")
def test_looking_up_loads_no_map_library_and_little_memory() -> None:
    """A look-up maps the tables; it does not read them all (235,000 places in Python: 500 MB)."""
    code = (
        "import sys\n"
        "from geo.places import lookup\n"
        "assert lookup('Pyongyang')[0].place.country == 'KP'\n"
        "assert not {'geopandas', 'folium', 'pandas'} & set(sys.modules)\n"
        "lines = open('/proc/self/status').read().splitlines()\n"
        "print(next(line.split()[1] for line in lines if line.startswith('VmHWM')))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60
    )
    assert int(done.stdout) < 150_000


def test_a_look_up_takes_microseconds() -> None:
    """A thousand names in well under two milliseconds each; without an index it were seconds."""
    from geo.places.gazetteer import GAZETTEER

    names = [f"{a}{b}" for a in ("Nov", "Kras", "Bel", "Ver") for b in
             ("o", "a", "osk", "ino", "grad", "dorf", "ton", "ville", "burg", "polis")]  # fmt: skip
    settings = Settings()
    GAZETTEER.lookup("Paris", settings=settings)

    def look_up() -> None:
        for name in names * 25:
            GAZETTEER.lookup(name, settings=settings)

    assert within(look_up, 2.0)


def test_every_member_keeps_the_promise() -> None:
    """Each names itself and its source, and gives nothing for what is no name."""
    found = gazetteers()
    assert {"gazetteer", "landmarks", "nominatim", "settlements"} <= {each.name for each in found}
    for member in found:
        assert member.source
        assert member.lookup("", settings=Settings()) == ()
        assert member.near("Zzyzxburyxx") == ()


ANSWER = [
    {
        "osm_type": "node",
        "osm_id": 7,
        "lat": "42.4303",
        "lon": "130.6447",
        "name": "Khasan",
        "display_name": "Khasan, Primorsky Krai, Russia",
        "addresstype": "town",
        "importance": 0.4,
        "boundingbox": ["42.41", "42.45", "130.62", "130.66"],
        "address": {"country_code": "ru"},
    }
]


class _Server(BaseHTTPRequestHandler):
    """A Nominatim that knows one place, and counts what it is asked."""

    asked: list[str] = []  # noqa: RUF012
    body = json.dumps(ANSWER).encode()

    def do_GET(self) -> None:
        type(self).asked.append(self.path)
        body = b"[]" if "Nowhere" in self.path else self.body
        if "Broken" in self.path:
            body = b"<html>too busy</html>"
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Keep the test log clean."""


@pytest.fixture
def nominatim() -> Iterator[Nominatim]:
    """A Nominatim on this machine, without the pause that the public server asks for."""
    _Server.asked = []
    with ThreadingHTTPServer(("127.0.0.1", 0), _Server) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        host = f"127.0.0.1:{listening.server_address[1]}"
        yield Nominatim(host, scheme="http", opener=open_anywhere, pause_s=0.0)
        listening.shutdown()


def test_nominatim_is_asked_once_and_remembered(nominatim: Nominatim, tmp_path: Path) -> None:
    """A good answer is kept; the second look-up makes no request."""
    settings = Settings(online=True, cache_dir=str(tmp_path))
    first = nominatim.lookup("Khasan", settings=settings)
    second = nominatim.lookup("Khasan", settings=settings)
    assert first == second
    assert len(_Server.asked) == 1
    place = first[0].place
    assert (place.name, place.country, place.lon, place.lat) == ("Khasan", "RU", 130.6447, 42.4303)
    assert place.source == "OpenStreetMap Nominatim"
    assert 1_500 < place.radius_m < 3_000


def test_nominatim_is_silent_offline(nominatim: Nominatim, tmp_path: Path) -> None:
    """Without leave nothing is asked."""
    assert nominatim.lookup("Khasan", settings=Settings(cache_dir=str(tmp_path))) == ()
    assert _Server.asked == []


def test_nominatim_failures_are_not_kept(nominatim: Nominatim, tmp_path: Path) -> None:
    """An answer that is no list is dropped and asked for again."""
    settings = Settings(online=True, cache_dir=str(tmp_path))
    assert nominatim.lookup("Broken", settings=settings) == ()
    assert nominatim.lookup("Broken", settings=settings) == ()
    assert len(_Server.asked) == 2
    assert nominatim.lookup("Nowhere", settings=settings) == ()
    kept = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert kept == [b"[]"]


def test_nominatim_down_gives_nothing(tmp_path: Path) -> None:
    """A server that cannot be reached does not lose the packaged answers."""
    down = Nominatim("127.0.0.1:9", scheme="http", opener=open_anywhere, pause_s=0.0)
    settings = Settings(online=True, cache_dir=str(tmp_path))
    assert down.lookup("Khasan", settings=settings) == ()
    assert lookup("Khasan", gazetteers=[down, *gazetteers()[:2]], settings=settings)


def test_nominatim_keeps_its_distance_between_requests(
    nominatim: Nominatim, tmp_path: Path
) -> None:
    """Two requests lie at least the pause apart."""
    nominatim._pause_s = 0.3
    settings = Settings(online=True, cache_dir=str(tmp_path))
    start = time.perf_counter()
    nominatim.lookup("Khasan", settings=settings)
    nominatim.lookup("Tumangang", settings=settings)
    assert time.perf_counter() - start >= 0.3
    assert len(_Server.asked) == 2
