"""The data block of a page: what is encoded is what is decoded, and no markup breaks it."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from map_reports import long_report
from strategies import HOSTILE, founding_report, hostile_report

from maps.layers import draw_layers
from maps.payload import encode, make_payload, to_json_block
from maps.runs import runs_of
from maps.view import view_of


def decode(text: str, channels: int) -> list[list[int]]:
    """The script's own way back, written again in Python."""
    values, at = [], 0
    while at < len(text):
        value = shift = 0
        while True:
            letter = ord(text[at]) - 63
            at += 1
            value += (letter & 31) << shift
            shift += 5
            if letter < 32:
                break
        values.append(~(value >> 1) if value & 1 else value >> 1)
    table = np.array(values).reshape(-1, channels)
    return np.cumsum(table, axis=0).tolist()


# a loaded machine is no finding
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            st.integers(-3_600_000, 3_600_000),
            st.integers(-900_000, 900_000),
            st.integers(0, 10**10),
        ),
        min_size=1,
        max_size=30,
    )
)
def test_there_and_back(points):
    """Steps decode to the integers they were made from, in three channels."""
    columns = [np.array(column, dtype=np.int64) for column in zip(*points, strict=True)]
    assert decode(encode(columns), 3) == [list(point) for point in points]


def test_encoded_steps_are_the_published_ones():
    """The example of the algorithm's own documentation: (38.5, -120.2), (40.7, -120.95), …"""
    lat = np.array([3_850_000, 4_070_000, 4_325_200])
    lon = np.array([-12_020_000, -12_095_000, -12_645_300])
    assert encode([lat, lon]) == "_p~iF~ps|U_ulLnnqC_mqNvxq`@"


def payload(report):
    view = view_of(report)
    assert view is not None
    return make_payload(draw_layers(report), view, runs_of(report), numbers=["c1"])


def test_drawn_ways_stay_near_the_measured_ones():
    """No drawn vertex of the rail line strays from it by more than a hundredth of a degree."""
    data = payload(founding_report())
    rail = next(way for way in data["ways"] if way["k"].startswith("j1-rail"))
    points = [(x / 10_000, y / 10_000) for part in rail["p"] for x, y in decode(part, 2)]
    line = founding_report().routes_of("j1")[0].legs
    known = {(round(x, 4), round(y, 4)) for leg in line for x, y in leg.line.coords}
    assert set(points) <= known
    assert (125.7359, 39.0047) in points
    assert (131.8819, 43.1112) in points


def test_a_very_long_way_is_thinned():
    """Of 200,000 points at most 12,000 are sent, the ends among them."""
    data = payload(long_report())
    rail = next(way for way in data["ways"] if way["k"].startswith("j1-rail"))
    count = sum(len(decode(part, 2)) for part in rail["p"])
    assert 200 < count <= 12_000


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_text_cannot_leave_the_block(number):
    """The block is JSON, reads back, and holds nothing that HTML would act upon."""
    text = to_json_block(payload(hostile_report(HOSTILE[number])))
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text)["view"]
    text.encode("utf-8")


# a loaded machine is no finding
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text())
def test_any_text_survives_the_block(text):
    """What goes in comes out."""
    if any(0xD800 <= ord(char) <= 0xDFFF for char in text):
        return
    assert json.loads(to_json_block({"a": text})) == {"a": text}
