"""Reading figures keeps its distance from a plain pattern list, measured in the same run.

The peer is what a person would write first: four patterns over the text. `quantulum3` joins
where it is installed. Ratios, not times, are asserted: a busy machine slows both.
"""

from __future__ import annotations

import importlib.util
import math
import re
import time
from collections.abc import Callable

import pytest

from geo.quantities import find_quantities

STORY = (
    "The night train left the capital on Monday at 9.55 p.m. and was due at the border after "
    "20 hours. It is 1,180 kilometres (733 miles) by the posts along the line, and the carriages, "
    "armoured and heavy, were never built to do more than 60 km/h. Passengers brought food for "
    "two days. The road is about three times as long, the guards said, and in winter it is shut. "
    "Nobody on board could say when the next one would run; there had been 14 of them since 2019, "
    "and each had been late. At the bridge the wheels are changed, because the rails beyond it lie "
    "89 mm further apart, which takes an hour and a half on a good day.\n\n"
) * 3
_PATTERNS = tuple(
    re.compile(rf"(\d[\d,.]*)[ -]?(?:{units})\b", re.IGNORECASE)
    for units in (
        "miles?|km|kilomet(?:re|er)s?|met(?:re|er)s?|m|ft|feet",
        "hours?|h|minutes?|days?|weeks?|months?|years?",
        "mph|km/h|kph|knots?",
        "square (?:miles|kilomet(?:re|er)s)|acres?|hectares?",
    )
)


def plain(text: str) -> list[float]:
    """Return the numbers before unit words: the peer."""
    return [
        float(found.rstrip(".,").replace(",", ""))
        for pattern in _PATTERNS
        for found in pattern.findall(text)
    ]


def seconds(read: Callable[[str], object], runs: int = 7) -> float:
    """Return the least processor time of reading the story."""
    least = math.inf
    for _ in range(runs):
        start = time.process_time()
        for _ in range(10):
            read(STORY)
        least = min(least, (time.process_time() - start) / 10)
    return least


def test_within_reach_of_a_plain_pattern_list() -> None:
    """A grammar with spans, hedges, ranges and reasons costs at most 40 times four patterns."""
    assert 2000 > len(STORY) > 1500
    ours, peer = seconds(find_quantities), seconds(plain)
    found, _ = find_quantities(STORY)
    assert len({each.text for each in found}) > len(set(plain(STORY)))
    assert ours < 40 * peer, f"{1 / ours:.0f} stories/s against {1 / peer:.0f}"


def test_faster_than_quantulum3() -> None:
    """The best extractor that can be installed is at least ten times slower."""
    if importlib.util.find_spec("quantulum3") is None:
        pytest.skip("quantulum3 is not installed")
    parser = pytest.importorskip("quantulum3.parser")
    ours = seconds(find_quantities)
    start = time.process_time()
    parser.parse(STORY[:600])
    assert 10 * ours < time.process_time() - start


def test_story_rate(benchmark: pytest.FixtureRequest) -> None:
    """A story of two kilobytes is read in well under ten milliseconds even on a busy machine."""
    found, _ = benchmark(find_quantities, STORY)  # type: ignore[operator]
    assert len(found) == 3 * 10
