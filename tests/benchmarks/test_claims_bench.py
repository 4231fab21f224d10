"""Stories of two kilobytes read a second: figures alone, and figures with their claims.

One story is as news is, six figures among names and talk; in the other every second line has
one. Their sentences are cut and their names found before: no place is looked up. The column
of operations a second is that of stories a second. The peer is `quantulum3` where it is
installed, else the plain pattern list, and ratios are asserted: a busy machine slows both.
"""

from __future__ import annotations

import importlib.util
import re
import time
from collections.abc import Callable

import pytest
from effort import growth

from geo.article import make_article
from geo.claims import find_claims
from geo.model import Article, Quantity, Toponym
from geo.places import prominence, whereabouts
from geo.quantities import find_quantities
from geo.toponyms import find_toponyms

NEWS = (
    "LEIPZIG — The last sleeper of the season left for Zagreb on Friday evening with every berth "
    "taken and, for the first time in years, a crowd on the platform to see it off.\n\n"
    "Railway staff handed out paper lanterns as the doors closed. Some of the passengers had "
    "travelled from Hamburg to be on board, others live round the corner and had never been inside "
    "a couchette before. “My grandmother took this train to the sea every summer,” said Petra "
    "Lindner, a retired teacher who had brought her whole choir along. “We thought that somebody "
    "ought to sing for it.”\n\n"
    "The journey to Zagreb takes 16 hours, most of them spent behind closed curtains in Austria. "
    "It used to be quicker: until the timetable was changed in 2011 the carriages were handed over "
    "at Salzburg, and nobody had to wait for the engine from Villach. The operator says that the "
    "route of about 1,050 kilometres has lost money since the war in Ukraine made electricity "
    "dearer, and that there are not enough carriages left to run it well.\n\n"
    "Local politicians disagree. The mayor called the decision short-sighted, pointing out that "
    "the coach which is to replace the service needs two hours longer and does not stop at Graz. "
    "A petition was handed to the ministry in Berlin last month, and an answer is expected before "
    "the end of the year. Critics of the line reply that most of those who sign petitions have a "
    "car at the door and seldom use the train themselves.\n\n"
    "On board, little of the dispute was heard. The dining car ran out of soup before Munich, a "
    "violin was found, and towards midnight somebody opened a window to feel the air of the "
    "mountains. The guard, who has worked on the line since he left school, walked from one end of "
    "the train to the other and shook hands with everybody who was still awake. He lives 30 "
    "kilometres from the border and will drive a tram from now on. “It is a good job,” he said, "
    "“but nobody takes a tram to the sea.”\n"
)
_TALK = NEWS[NEWS.index("Local politicians") :]
DENSE = (
    "Two cyclists from Ghent reached Istanbul on 14 May after 38 days and 3,120 kilometres. They "
    "rode 82 kilometres a day on average and rested for five days in all. The 410 miles from Ghent "
    "to Basel took them a week; the 96 kilometres over the pass to Chur took 11 hours alone. From "
    "Venice they followed the coast to Split, 640 km in eight days, at about 14 km/h.\n\n"
    "The flight home lasts three hours and 20 minutes and covers 2,180 km. “By car it is 28 "
    "hours,” said one of them, “and by coach more than 40.” The train from Istanbul to Sofia is "
    "due at 9.40 p.m. and arrives 90 minutes late on most days; it seldom does more than 70 "
    "km/h.\n\n"
    "Edirne lies 240 km northwest of Istanbul. From there to the border it is 20 kilometres, twice "
    "as far as the signs say. Between Plovdiv and Sofia, 145 km apart, the road climbs for 50 km "
    "and the bus needs two and a half hours. In 2016 a rider from Graz made the journey in 25 "
    "days, a third less than theirs, at up to 61 km/h on the way down.\n\n" + _TALK
)
_PATTERNS = tuple(
    re.compile(rf"(\d[\d,.]*)[ -]?(?:{units})\b", re.IGNORECASE)
    for units in (
        "miles?|km|kilomet(?:re|er)s?|met(?:re|er)s?|m|ft|feet",
        "hours?|h|minutes?|days?|weeks?|months?|years?",
        "mph|km/h|kph|knots?",
        "square (?:miles|kilomet(?:re|er)s)|acres?|hectares?",
    )
)
_Read = tuple[Article, tuple[Toponym, ...]]


def prepared(story: str) -> _Read:
    """Return a story with its sentences cut and its names found."""
    article = make_article(story)
    return article, find_toponyms(article, known=prominence, whereabouts=whereabouts)


def figures_of(article: Article) -> tuple[Quantity, ...]:
    """Read the figures of a story."""
    return find_quantities(article.text, language=article.language)[0]


def claims_of(article: Article, names: tuple[Toponym, ...]) -> int:
    """Read the figures of a story and what it claims; return how many claims there are."""
    return len(find_claims(article, toponyms=names, quantities=figures_of(article))[0])


def often(read: Callable[[], object], times: int) -> Callable[[], None]:
    """Return a work that reads some times."""

    def work() -> None:
        for _ in range(times):
            read()

    return work


def plain(text: str) -> int:
    """Return how many numbers stand before unit words: what a person would write first."""
    return sum(len(pattern.findall(text)) for pattern in _PATTERNS)


def test_stories_are_what_they_are_said_to_be() -> None:
    """Both have two kilobytes; one has as many figures as news has, the other five times that."""
    for story, least, most in ((NEWS, 5, 8), (DENSE, 25, 40)):
        article, names = prepared(story)
        assert 1800 < len(story) < 2200
        assert least <= len(figures_of(article)) <= most
        assert len(names) > 10
        assert claims_of(article, names) >= least - 2


@pytest.mark.parametrize(("story", "most"), [(NEWS, 60.0), (DENSE, 130.0)], ids=["news", "dense"])
def test_claims_within_reach_of_a_plain_pattern_list(story: str, most: float) -> None:
    """Figures with ends, modes and reasons cost no more than so many times four patterns."""
    article, names = prepared(story)
    ours = often(lambda: claims_of(article, names), 30)
    assert growth(often(lambda: plain(story), 30), ours, most=most) < most


def test_claims_are_read_faster_than_quantulum3_reads_figures() -> None:
    """The best extractor that can be installed is at least ten times slower, without claims."""
    if importlib.util.find_spec("quantulum3") is None:
        pytest.skip("quantulum3 is not installed")
    parser = pytest.importorskip("quantulum3.parser")
    parser.parse(NEWS[:60])  # what it loads at first is not counted
    article, names = prepared(NEWS)
    ours = often(lambda: claims_of(article, names), 10)
    assert growth(lambda: parser.parse(NEWS), ours, most=1) < 1


@pytest.mark.benchmark(timer=time.process_time, group="stories a second (OPS)")
@pytest.mark.parametrize("story", [NEWS, DENSE], ids=["news", "dense"])
def test_rate_of_figures(benchmark: pytest.FixtureRequest, story: str) -> None:
    """Stories a second, figures alone."""
    article = make_article(story)
    assert len(benchmark(figures_of, article)) >= 5  # type: ignore[operator]


@pytest.mark.benchmark(timer=time.process_time, group="stories a second (OPS)")
@pytest.mark.parametrize("story", [NEWS, DENSE], ids=["news", "dense"])
def test_rate_of_figures_and_claims(benchmark: pytest.FixtureRequest, story: str) -> None:
    """Stories a second, figures and claims."""
    article, names = prepared(story)
    assert benchmark(claims_of, article, names) >= 3  # type: ignore[operator]
