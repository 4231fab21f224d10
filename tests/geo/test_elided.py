"""Numbers that take their unit from the figure before."""

from __future__ import annotations

import re

import pytest

from geo.article import make_article
from geo.elided import find_elided
from geo.model import Hedge, Quantity
from geo.quantities import find_quantities

# read as a figure by itself, or by what the sentence before says
_BARE = re.compile(r"[\d,]+|three and a half|six")


def _elided(text: str) -> tuple[Quantity, ...]:
    article = make_article(text)
    found, aside = find_quantities(text)
    bare = [each for each in aside if each.reason == "number without a unit"]
    more = tuple(each for each in found if _BARE.fullmatch(each.text))
    last: Quantity | None = None
    for sentence in article.sentences:
        mine = [
            each for each in found if sentence.span.start <= each.span.start < sentence.span.end
        ]
        numbers = [
            each for each in bare if sentence.span.start <= each.span.start < sentence.span.end
        ]
        earlier = [each for each in found if each.span.end <= sentence.span.start]
        more += find_elided(sentence, mine, numbers, before=last, earlier=earlier)
        last = mine[-1] if mine else None
    return tuple(sorted(more, key=lambda each: each.span))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("By train it takes 40 hours; by car it was 30.", 30.0, "h"),
        ("It says five days. With the current the boat does it in three and a half.", 3.5, "d"),
        ("The ferry takes nine hours, or 14 with a call at Lerwick.", 14.0, "h"),
        ("The jet takes just under 12 hours out and 14 on the way back.", 14.0, "h"),
        ("Four hours later it was in Kiel. The old express had required six.", 6.0, "h"),
        ("A ship that used to take 26 days now takes 36, said a broker.", 36.0, "d"),
        (
            "By the canal the way is 8,300 nautical miles. Round the cape it is 11,800.",
            11800.0,
            "nm",
        ),
        ("Trains may do 140 km/h; goods trains are held to 100.", 100.0, "km/h"),
        ("She covered 27,455 miles. The direct course would have been 24,500.", 24500.0, "mi"),
    ],
)
def test_a_number_goes_on_from_the_figure_before(text: str, value: float, unit: str) -> None:
    """A verb leads to it, nothing follows that it counts, and the size is alike."""
    (found,) = _elided(text)
    assert (found.value, found.unit) == (value, unit)
    assert text[found.span.start : found.span.end] == found.text


@pytest.mark.parametrize(
    "text",
    [
        "It ran 55 miles. The driver is 48.",
        "By train it takes 40 hours, and he is 39.",
        "The bus covered 300 km and carried 200 to 250 sheep.",
        "It covered 300 km and was 4.",
        "It covered 300 km and was 2,900.",
        "The number is 30.",
    ],
)
def test_a_number_of_something_else_stays_alone(text: str) -> None:
    """Ages, counts, and numbers of another size."""
    assert _elided(text) == ()


def test_its_own_hedge_counts_and_not_that_of_the_figure_before() -> None:
    """Where the first figure is over 40 hours, the second is 30 all the same."""
    (exact,) = _elided("By train it takes over 40 hours; by car it was 30.")
    (about,) = _elided("By train it takes 40 hours; by car it was about 30.")
    assert (exact.hedge, about.hedge) == (Hedge.EXACT, Hedge.ABOUT)
