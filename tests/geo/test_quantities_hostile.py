"""Hostile texts are read in time that grows with their length, and nothing absurd comes out.

Times are of this process alone, the least of several runs; limits are generous, so that a
busy machine does not fail them but a quadratic pattern does.
"""

from __future__ import annotations

import math

import pytest
from effort import growth, within
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.model import Decoy, Quantity
from geo.quantities import find_quantities

UNITS = {
    "digits": "7",
    "spaced digits": "7 ",
    "spaces": " ",
    "line feeds": "\n",
    "tabs": "\t",
    "one word": "a",
    "word one": "one ",
    "tens": "twenty ",
    "hundreds": "hundred ",
    "thousands": "thousands of ",
    "millions": "million ",
    "halves": "half a ",
    "quarters": "a quarter of an ",
    "commas": "1,",
    "thousands commas": "1,111",
    "points": "1.1.",
    "slashes": "1/2 ",
    "colons": "1:1:",
    "clock times": "12:30 ",
    "dates": "2019-01-01-",
    "months": "May 5 ",
    "bare months": "May ",
    "years": "in 2019 ",
    "markup": '<p class="x">',
    "markup numbers": "<td>12</td>",
    "entities": "&nbsp;1&#160;km",
    "units": "km ",
    "figures": "1 km ",
    "glued figures": "1km",
    "ranges": "5km-6km-",
    "dashes": "1-",
    "en dashes": "1–",
    "ands": "and a half ",
    "days": "a day and ",
    "hours": "1 hour and ",
    "brackets": "(",
    "open twins": "1 mile (",
    "hedges": "more than ",
    "ratios": "3 times the ",
    "times": "times ",
    "percentages": "1% ",
    "compass": "north of ",
    "bare compass": "north ",
    "fractions": "½",
    "no-break spaces": "7\u00a0",
    "zero width": "\u200b",
    "digits and zero width": "7\u200b",
    "bidi": "\u202e7 km",
    "surrogates": "\ud800 7 km ",
    "nul": "\0",
    "exponents": "1e999 km ",
    "dotted capital i": "İ 5 km ",
    "kanji": "七百",
    "glued scripts": "距離は700キロ",
    "prose": "The train ran 435 miles in 20 hours at about 22 mph, they said.\n",
}
SIZE = 100_000


def filled(unit: str, size: int = SIZE) -> str:
    """Return a text of a size, made of one piece."""
    return (unit * (size // len(unit) + 1))[:size]


@pytest.mark.parametrize("name", sorted(UNITS))
def test_hostile_text(name: str) -> None:
    """100,000 characters of anything take a few seconds at most and give finite figures."""
    text = filled(UNITS[name])
    found: list[Quantity] = []
    decoys: list[Decoy] = []

    def read() -> None:
        found[:], decoys[:] = find_quantities(text)

    assert within(read, 8)
    for each in found[:500]:
        assert math.isfinite(each.value_si)
        assert text[each.span.start : each.span.end] == each.text
    assert len(decoys) <= 20_000


@pytest.mark.parametrize("name", ["digits", "prose", "one word", "markup", "figures", "dashes"])
def test_time_grows_with_length(name: str) -> None:
    """Ten times the text takes about ten times as long; a quadratic step would take a hundred."""
    small, large = filled(UNITS[name], SIZE // 4), filled(UNITS[name], 10 * SIZE // 4)
    assert growth(lambda: find_quantities(small), lambda: find_quantities(large), most=25) < 25


@given(st.text(alphabet="17,.-/ ½aAm()kmhour%n:\n'", min_size=4, max_size=60))
@settings(deadline=None, max_examples=40)
def test_no_pattern_runs_away(piece: str) -> None:
    """Four times a repeated piece takes about four times as long, whatever the piece."""
    once, more = filled(piece, 4_000), filled(piece, 16_000)
    assert growth(lambda: find_quantities(once), lambda: find_quantities(more), most=10) < 10


@pytest.mark.parametrize("count", [16, 50, 400, 5_000, 100_000])
def test_endless_numbers_are_refused(count: int) -> None:
    """A number longer than any figure is set aside with its reason, however long."""
    found, decoys = find_quantities("9" * count + " km and 5 km")
    assert [each.text for each in found if each.value < 1e15] == ["5 km"]
    if count > 21:
        assert [each.text for each in found] == ["5 km"]
        assert decoys[0].reason == "too long to be a figure"


def test_words_cannot_reach_infinity() -> None:
    """A chain of millions never gives an infinite figure."""
    found, _ = find_quantities("nine " + "billion " * 5_000 + "miles")
    assert all(math.isfinite(each.value_si) for each in found)


@pytest.mark.slow
def test_ten_megabytes_of_prose() -> None:
    """A shelf of novels is read in bounded time, every figure in its place."""
    text = filled(UNITS["prose"], 10_000_000)
    found: list[Quantity] = []

    def read() -> None:
        found[:] = find_quantities(text)[0]

    assert within(read, 90)
    assert len(found) > 400_000
    assert text[found[-1].span.start : found[-1].span.end] == found[-1].text


_PIECES = (
    *"⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁①½¾'\"′″±×^-–—:/.,()°%$ ",
    *("x", "e", "\u200b", "\ud800", "٣", "४", "㎞", "5", "10", "12", "2019", "1,234", "0.5"),
    *(" km", " m", " h", " s", " ft", " in ", " May ", " half ", " a ", " and ", " to ", " per "),
    *(" hundred ", " twice ", " times ", " as ", "Mach ", " between ", " or so", " plus or minus "),
)


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(_PIECES), min_size=2, max_size=12).map("".join))
def test_odd_signs_break_nothing(text: str) -> None:
    """Raised and lowered digits, marks and half-words give spans of the text, never an error."""
    for language in ("en", "de", "fr", "ja", "ko", "zh"):
        found, aside = find_quantities(text, language=language)
        for each in (*found, *aside):
            assert text[each.span.start : each.span.end] == each.text


@pytest.mark.parametrize(
    "text",
    [
        "It is 90 km to Ulm and another 30 to Kiel, where they slept.",
        "It is 900 km to Ulm by rail, 950 by the Cape; by road it is 1,040, they say.",
        "The boat takes four hours to Hull; to Kiel, eleven by the canal and 13 by the sound.",
        "From 7.30 on it was 20 minutes late; in Bonn 35, and in Ulm an hour and 5 or more.",
    ],
)
def test_a_text_that_breaks_off_is_read_as_far_as_it_goes(text: str) -> None:
    """A teaser is cut anywhere; what rules look for behind its last word is not there."""
    for end in range(len(text)):
        found, _ = find_quantities(text[:end])
        assert all(each.span.end <= end for each in found)
