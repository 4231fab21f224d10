"""Reading figures keeps its distance from a plain pattern list, measured in the same run.

The peer is what a person would write first: four patterns over the text. `quantulum3` joins
where it is installed. Ratios, not times, are asserted: a busy machine slows both.
"""

from __future__ import annotations

import csv
import importlib.util
import math
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from effort import growth

from geo.article import make_article
from geo.claims import find_claims
from geo.quantities import find_quantities
from geo.units import to_si

STORY = (
    "The night train left the capital on Monday at 9.55 p.m. and was due at the border after "
    "20 hours. It is 1,180 kilometres (733 miles) by the posts along the line, and the carriages, "
    "armoured and heavy, were never built to do more than 60 km/h. Passengers brought food for "
    "two days. The road is about three times as long, the guards said, and in winter it is shut. "
    "Nobody on board could say when the next one would run; there had been 14 of them since 2019, "
    "and each had been late. At the bridge the wheels are changed, because the rails beyond it lie "
    "89 mm further apart, which takes an hour and a half on a good day.\n\n"
) * 3
TABLE = Path(__file__).parent.parent / "tables" / "quantities_si.csv"
_KINDS = {
    "[length]": "length",
    "[time]": "time",
    "[length] / [time]": "speed",
    "[length] ** 2": "area",
}
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


def often(read: Callable[[str], object], times: int) -> Callable[[], None]:
    """Return a work that reads the story some times."""

    def work() -> None:
        for _ in range(times):
            read(STORY)

    return work


def test_within_reach_of_a_plain_pattern_list() -> None:
    """A grammar with spans, hedges, ranges and reasons costs at most 40 times four patterns."""
    assert 2000 > len(STORY) > 1500
    found, _ = find_quantities(STORY)
    assert len({each.text for each in found}) > len(set(plain(STORY)))
    assert growth(often(plain, 200), often(find_quantities, 200), most=40) < 40


def test_faster_than_quantulum3() -> None:
    """The best extractor that can be installed is at least ten times slower."""
    if importlib.util.find_spec("quantulum3") is None:
        pytest.skip("quantulum3 is not installed")
    parser = pytest.importorskip("quantulum3.parser")
    parser.parse(STORY[:60])  # what it loads at first is not counted
    ours = often(find_quantities, 10)
    assert growth(lambda: parser.parse(STORY[:600]), ours, most=1) < 1


def wanted() -> list[tuple[str, list[list[tuple[str, float]]]]]:
    """Return the English sentences of the table, each figure with the sizes that count as it.

    Either end of a range, its middle and a twin all count; ratios and what nobody counted
    are left out, since the peer has neither.
    """
    rows = []
    with TABLE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["language"] != "en":
                continue
            figures = []
            for each in filter(None, row["expected"].split(" ; ")):
                sizes = []
                for kind, amount in (one.split(" ") for one in each.split(" = ")):
                    if kind != "ratio" and amount != "some":
                        low, _, high = amount.partition("..")
                        ends = float(low), float(high or low)
                        sizes += [(kind, size) for size in (*ends, sum(ends) / 2)]
                figures.append(sizes)
            if all(figures):
                rows.append((row["text"], figures))
    return rows


def ours(text: str) -> list[tuple[str, float]]:
    """Return our figures as kinds and sizes: the middle of a range."""
    return [
        (str(each.dimension), (each.value_si if each.value_to is None else _middle(each)))
        for each in find_quantities(text, language="en")[0]
        if each.dimension in _KINDS.values()
    ]


def _middle(quantity: object) -> float:
    low = to_si(quantity.value, quantity.unit)  # type: ignore[attr-defined]
    return (low + to_si(quantity.value_to, quantity.unit)) / 2  # type: ignore[attr-defined]


def f1(read: Callable[[str], list[tuple[str, float]]]) -> float:
    """Return the F1 of a reader over the sentences, sizes compared to half a percent."""
    right = wrong = missing = 0
    for text, figures in wanted():
        left = list(figures)
        for kind, size in read(text):
            hit = [each for each in left if _is_one_of(kind, size, each)]
            again = any(_is_one_of(kind, size, each) for each in figures)
            if hit:
                left.remove(hit[0])
            else:
                wrong += not again
        right += len(figures) - len(left)
        missing += len(left)
    return 2 * right / (2 * right + wrong + missing)


def _is_one_of(kind: str, size: float, sizes: list[tuple[str, float]]) -> bool:
    return any(kind == each and math.isclose(size, one, rel_tol=0.005) for each, one in sizes)


@pytest.mark.filterwarnings("ignore")
def test_reads_more_than_quantulum3() -> None:
    """Over the sentences of our table the best extractor that can be installed falls behind."""
    if importlib.util.find_spec("quantulum3") is None:
        pytest.skip("quantulum3 is not installed")
    parser = pytest.importorskip("quantulum3.parser")
    pint = pytest.importorskip("pint")
    registry = pint.UnitRegistry()

    def peer(text: str) -> list[tuple[str, float]]:
        found = []
        for each in parser.parse(text):
            name = each.unit.name.replace(" per ", "/").replace(" ", "_")
            try:
                size = (each.value * registry(name)).to_base_units()
            except (pint.PintError, AttributeError):
                continue  # a unit that the registry lacks is none of ours
            if str(size.dimensionality) in _KINDS:
                found.append((_KINDS[str(size.dimensionality)], float(size.magnitude)))
        return found

    mine, theirs = f1(ours), f1(peer)
    assert mine > 0.97
    assert mine > theirs + 0.2, f"F1 {mine:.3f} against {theirs:.3f}"


def test_claims_of_a_story(benchmark: pytest.FixtureRequest) -> None:
    """Figures and claims of a story of two kilobytes, its sentences cut and no place looked up."""
    article = make_article(STORY)

    def read() -> int:
        figures, _ = find_quantities(STORY, language="en")
        return len(find_claims(article, toponyms=(), quantities=figures)[0])

    assert benchmark(read) > 10  # type: ignore[operator]


def test_story_rate(benchmark: pytest.FixtureRequest) -> None:
    """A story of two kilobytes is read in well under ten milliseconds even on a busy machine."""
    found, _ = benchmark(find_quantities, STORY)  # type: ignore[operator]
    assert len(found) == 3 * 10
