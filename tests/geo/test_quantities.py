"""Figures are read as print writes them, and other numbers are left alone.

The tables hold sentences of our own. `expected` lists the figures in order, as
``value[..high] unit [hedge] [vague] [twin value unit]``, parted by `` ; ``; in `text`, ``↵``
is a line feed and ``⏎`` a carriage return.
"""

from __future__ import annotations

import csv
import math
import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.languages import detect_language
from geo.model import Quantity
from geo.quantities import find_quantities
from geo.quantities_moments import clock_text, date_text

TABLES = Path(__file__).parent.parent / "tables"


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table, its signs for line breaks replaced."""
    with (TABLES / name).open(encoding="utf-8", newline="") as lines:
        found = list(csv.DictReader(lines))
    for row in found:
        row["text"] = row["text"].replace("⏎", "\r").replace("↵", "\n")
    return found


def shown(quantity: Quantity) -> str:
    """Return a quantity in the form of the tables."""
    if quantity.unit == "date":
        parts = [date_text(quantity), "date"]
    elif quantity.unit == "clock":
        parts = [clock_text(quantity), "clock"]
    else:
        value = (
            f"{quantity.value:.10g}" if quantity.value > 1e6 else f"{round(quantity.value, 6):.10g}"
        )
        if quantity.value_to is not None:
            value += f"..{quantity.value_to:.10g}"
        parts = [value, quantity.unit]
    if quantity.hedge != "exact" and not (quantity.vague and quantity.unit not in ("clock",)):
        parts.append(str(quantity.hedge))
    if quantity.vague:
        parts.append("vague")
    if quantity.twin is not None:
        twin = f"{quantity.twin.value:g}"
        if quantity.twin.value_to is not None:
            twin += f"..{quantity.twin.value_to:g}"
        parts += ["twin", twin, quantity.twin.unit]
    return " ".join(parts)


def listed(text: str, language: str | None = None) -> str:
    """Return the figures of a text in the form of the tables."""
    return " ; ".join(shown(each) for each in find_quantities(text, language=language)[0])


@pytest.mark.parametrize("row", rows("quantities_en.csv"), ids=lambda row: row["case"])
def test_english_forms(row: dict[str, str]) -> None:
    """Each form of English print is read with its value, unit and hedge."""
    assert listed(row["text"]) == row["expected"]


@pytest.mark.parametrize("row", rows("decoys.csv"), ids=lambda row: row["case"])
def test_decoys(row: dict[str, str]) -> None:
    """Other numbers are no figures of travel; what was set aside has the rule's name."""
    found, decoys = find_quantities(row["text"])
    assert [each.text for each in found if each.unit not in ("date", "clock", "deg")] == []
    if row["decoy"]:
        assert (row["decoy"], row["reason"]) in [(each.text, each.reason) for each in decoys]


@pytest.mark.parametrize("row", rows("quantities_other.csv"), ids=lambda row: row["case"])
def test_other_languages(row: dict[str, str]) -> None:
    """The same grammar reads the figures of other languages with their own words."""
    assert listed(row["text"], row["language"]) == row["expected"]


@pytest.mark.parametrize("row", rows("quantities_other.csv"), ids=lambda row: row["case"])
def test_other_languages_are_told(row: dict[str, str]) -> None:
    """Not given its language, a sentence that could be of no other is read the same."""
    if detect_language(row["text"]) != row["language"]:
        pytest.skip("a phrase that could be of several languages")
    assert listed(row["text"]) == row["expected"]


_UNITS = {
    "km": " km",
    "mi": " miles",
    "nm": " nautical miles",
    "h": " hours",
    "min": " minutes",
    "d": " days",
    "km/h": " km/h",
    "mph": "mph",
    "kn": " knots",
    "km2": " sq km",
    "acre": "-acre",
}


@settings(deadline=None)
@given(
    value=st.integers(min_value=2, max_value=999_999),
    unit=st.sampled_from(sorted(_UNITS)),
    comma=st.sampled_from([",", ""]),
    lead=st.sampled_from(["", "It was ", "Zürich — ", "(", "\u200b", "“"]),
    trail=st.sampled_from(["", ".", " away", ")", "\n\nThen 5 men left."]),
)
def test_formatted_then_read(value: int, unit: str, comma: str, lead: str, trail: str) -> None:
    """A figure as print formats it is read back unchanged, and its span holds it."""
    figure = f"{value:,}".replace(",", comma) + _UNITS[unit]
    text = lead + figure + trail
    (found,) = find_quantities(text)[0]
    assert (found.value, found.unit) == (value, unit)
    assert text[found.span.start : found.span.end] == found.text == figure


@settings(deadline=None)
@given(hours=st.integers(min_value=2, max_value=99), minutes=st.integers(min_value=1, max_value=59))
def test_compounds_add_up(hours: int, minutes: int) -> None:
    """Hours and minutes are one figure, in hours."""
    (found,) = find_quantities(f"It took {hours} hours and {minutes} minutes.")[0]
    assert found.unit == "h"
    assert found.value == pytest.approx(hours + minutes / 60)


_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_ONES += " sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def in_words(number: int) -> str:
    """Return a number below a million in English words."""
    if number < 20:
        return _ONES.split()[number - 1]
    if number < 100:
        ten, one = divmod(number, 10)
        return _TENS.split()[ten - 2] + (f"-{in_words(one)}" if one else "")
    if number < 1000:
        hundred, rest = divmod(number, 100)
        return f"{in_words(hundred)} hundred" + (f" and {in_words(rest)}" if rest else "")
    thousand, rest = divmod(number, 1000)
    link = " and " if 0 < rest < 100 else " "
    return f"{in_words(thousand)} thousand" + (f"{link}{in_words(rest)}" if rest else "")


@settings(deadline=None)
@given(number=st.integers(min_value=2, max_value=999_999))
def test_numbers_in_words(number: int) -> None:
    """Every number below a million is read from its words."""
    (found,) = find_quantities(f"They went {in_words(number)} miles.")[0]
    assert (found.value, found.unit) == (number, "mi")


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    """Whatever the text, each span lies in it and quotes it, in order and apart."""
    for language in ("en", "ru", "ja", "ko", "fr"):
        found, decoys = find_quantities(text, offset=7, language=language)
        for each in (*found, *decoys):
            assert text[each.span.start - 7 : each.span.end - 7] == each.text != ""
        spans = sorted(each.span for each in (*found, *decoys))
        for before, after in pairwise(spans):
            assert before.end <= after.start


_PIECES = re.findall(
    r"\S+",
    "7 20 1,000 1.5 ½ one twenty hundred half a an and of to or - – ( ) , . / % km mile miles "
    "hour hours h m in days an hour times twice the distance about more than north of May June "
    "17 2019 p.m. : ' degrees speedometer read square knots Mach overnight train few dozens odd",
)


@settings(deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=25))
def test_any_mixture_is_read(words: list[str]) -> None:
    """Any mixture of the words of figures gives finite figures, in order and apart."""
    text = " ".join(words)
    found, decoys = find_quantities(text)
    for each in found:
        assert math.isfinite(each.value_si)
    spans = sorted(each.span for each in (*found, *decoys))
    for before, after in pairwise(spans):
        assert before.end <= after.start


def test_offset_moves_every_span() -> None:
    """Reading a part of an article gives the spans of the article."""
    text = "A day later. It was 435 miles (700\u200b km) or 20 hours, on Route 5."
    whole, part = find_quantities(text), find_quantities(text[13:], offset=13)
    assert [each.span for each in whole[0][1:]] == [each.span for each in part[0]]
    assert [each.span for each in whole[1]] == [each.span for each in part[1]]


def test_long_text_reads_as_its_parts() -> None:
    """A text longer than a block gives the same figures as its paragraphs alone."""
    line = "The train ran 435 miles (700 km) in 20 hours and 5 minutes.\n"
    text = line * 4000
    found = find_quantities(text)[0]
    assert len(found) == 2 * 4000
    assert {(each.text, each.value) for each in found} == {
        ("435 miles (700 km)", 435.0),
        ("20 hours and 5 minutes", 20 + 5 / 60),
    }
    assert all(text[each.span.start : each.span.end] == each.text for each in found)


def test_publication_gives_the_year() -> None:
    """A day without a year is the nearest one; a weekday the last one before."""
    from datetime import date

    text = "On Tuesday he recalled Aug. 11 and the 3rd; in December it ends."
    found = find_quantities(text, published=date(2023, 9, 13))[0]
    assert [date_text(each) for each in found] == [
        "2023-09-12",
        "2023-08-11",
        "2023-09-03",
        "2022-12",
    ]
    assert all(each.vague for each in found)


def test_same_under_any_hash_seed() -> None:
    """The order of sets does not show: two processes with other seeds say the same."""
    program = (
        "from geo.quantities import find_quantities as f\n"
        "t='Some 900 miles (1,450 km) or 20–22 hours on 25 April 2019; ７００\\u00a0km, "
        "twice the time, c. 5 km² of $5m.'\n"
        "print(f(t), f('около 700 км за 20 часов', language='ru'))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(outputs) == 1


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("It is 960 kilo-\nmetres by rail.", "960 kilo-\nmetres", 960, "km"),
        ("It took nine ho-\r\nurs.", "nine ho-\r\nurs", 9, "h"),
        ("Der Weg ist 40 Kilo-\n   meter lang.", "40 Kilo-\n   meter", 40, "km"),
    ],
)
def test_a_unit_cut_at_the_end_of_a_line(text: str, quote: str, value: int, unit: str) -> None:
    """The halves are one word, and the span holds both with the hyphen between."""
    language = detect_language(text)
    found = [each for each in find_quantities(text, language=language)[0] if each.unit == unit]
    assert [(each.text, each.value) for each in found] == [(quote, value)]
    assert [text[each.span.start : each.span.end] for each in found] == [quote]


def test_a_hyphen_at_the_end_of_a_line_joins_no_other_words() -> None:
    """A compound that is broken behind its hyphen is still two words."""
    found, _ = find_quantities("a 20-\nkilometre walk and a two-\nhour drive")
    assert [(each.value, each.unit) for each in found] == [(20, "km"), (2, "h")]
