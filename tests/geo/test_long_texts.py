"""A shelf of books, a table without end: what one figure takes does not grow with the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from effort import growth

import geo.pipeline
from geo.article import make_article
from geo.export import to_dict
from geo.geocode_ranks import Group, Weighed
from geo.geocode_strays import find_strays
from geo.model import Case, Place, Report, Span, Toponym
from geo.pipeline import check_article
from geo.places import Candidate
from geo.toponyms_marks import Mark
from geo.toponyms_match import Scene
from geo.toponyms_standins import find_standins
from geo.toponyms_tokens import find_tokens
from geo.toponyms_unlisted import find_unlisted_names
from geo.unlisted import find_unlisted
from geo.unlisted_abroad import find_unlisted_abroad

# four times the text takes four times as long, and sixteen times where a step is quadratic
_TIMES, _MOST = 4, 9.0

Work = Callable[[], object]


def named(text: str, name: str, *, role: str = "place") -> tuple[Toponym, ...]:
    """Return a toponym wherever a name stands in a text."""
    found, start = [], text.find(name)
    while start >= 0:
        span = Span(start=start, end=start + len(name))
        found.append(Toponym(name=name, span=span, role=role))
        start = text.find(name, span.end)
    return tuple(found)


def lying(count: int) -> Work:
    """Look for names that lie somewhere: each may be a man, whom nobody goes "to"."""
    text = "".join(f"Quernbek{number} was 40 km from Ulm. " for number in range(count))
    article, names = make_article(text, language="en"), named(text, "Ulm")
    return lambda: find_unlisted(article, names)


def abroad(count: int) -> Work:
    """Look for unknown names beside known ones, in a language that has no capitals."""
    text = "列車は東京から大阪まで五百キロ。" * count
    article = make_article(text, language="ja")
    return lambda: find_unlisted_abroad(article, (*named(text, "東京"), *named(text, "大阪")))


def countries(count: int) -> Work:
    """Look for stand-ins among wide names, of which none opens a dateline."""
    text = "in Russia " * count
    article, names = make_article(text, language="en"), named(text, "Russia")
    return lambda: find_standins(article, names)


def capitals(count: int) -> Work:
    """Look for unknown names in a run of capitals, each of which could begin a name."""
    tokens = find_tokens("Aa " * count, offset=0)
    scene = Scene(
        tokens=tokens,
        marks=[Mark.FREE] * count,
        headline=False,
        dateline=0,
        heads=list(range(count)),
    )
    return lambda: list(find_unlisted_names(scene, set(), set(), lambda _: 0))


def astray(count: int) -> Work:
    """Look for names whose places lie apart from all the others of a country."""
    ulm = Candidate(place=Place(name="Ulm", lon=10.0, lat=48.4, country="DE", source="test"))
    groups = [Group(name=f"Ulm {each}", within=None, candidates=(ulm,)) for each in range(count)]
    weighed = [Weighed(ranked=(ulm,), scores=(1.0,), reasons=((),))] * count
    return lambda: find_strays(groups, weighed)


def told(count: int) -> Work:
    """Tell what was found of many figures."""
    text = "It took two hours from Paris to Lyon."
    report = check_article(text)
    (claim,), (verdict,) = report.claims, report.verdicts
    many: Report = replace(
        report,
        article=replace(report.article, text=text * count),
        claims=tuple(replace(claim, id=f"c{number}") for number in range(count)),
        verdicts=tuple(replace(verdict, claim=f"c{number}") for number in range(count)),
        opinions=tuple(replace(verdict, claim=f"c{number}") for number in range(count)),
        places=tuple(
            replace(each, toponym=replace(each.toponym, span=Span(start=at + 40, end=at + 45)))
            for at in range(count)
            for each in report.places[:1]
        )
        + report.places,
    )
    return lambda: to_dict(many)


@pytest.mark.parametrize(
    ("work", "count"),
    [
        (lying, 800),
        (abroad, 1_000),
        (countries, 6_000),
        (capitals, 500),
        (astray, 800),
        (told, 400),
    ],
    ids=lambda each: getattr(each, "__name__", ""),
)
def test_time_grows_as_the_names_and_figures_do(work: Callable[[int], Work], count: int) -> None:
    """Four times as many never take nine times as long: a quadratic step would show."""
    assert growth(work(count), work(count * _TIMES), most=_MOST) < _MOST


def cases_of(text: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Case, ...]:
    """Return what the checks of a text are given."""
    seen: list[Case] = []
    judge = geo.pipeline.judge

    def watch(cases: tuple[Case, ...], *rest: object) -> object:
        seen.extend(cases)
        return judge(cases, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(geo.pipeline, "judge", watch)
    check_article(text)
    return tuple(seen)


_LEGS = (
    "From Paris to Lyon it is 425 km. From Rome to Naples it is 220 km. "
    "From Madrid to Seville it is 390 km. From Oslo to Bergen it is 470 km. "
    "From Ulm to Munich it is 140 km."
)


def test_a_story_is_looked_at_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every figure has all the others as its neighbours, every name and every journey."""
    for case in cases_of(_LEGS, monkeypatch):
        assert (len(case.neighbours), len(case.places)) == (4, 10)
        assert len(case.journeys) == len(case.companions) == 5


def test_of_a_long_text_a_figure_sees_what_stands_around_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The figures before and behind it, their journeys, the names about it and its own ends."""
    monkeypatch.setattr("geo.surroundings._FIGURES", 1)
    monkeypatch.setattr("geo.surroundings._NAMES", 1)
    cases = cases_of(_LEGS, monkeypatch)
    assert [len(case.neighbours) for case in cases] == [1, 2, 2, 2, 1]
    assert [len(case.journeys) for case in cases] == [2, 3, 3, 3, 2]
    for case in cases:
        assert case.journey in case.journeys
        names = [each.toponym.name for each in case.places]
        assert {each.name for each in case.claim.ends} <= set(names)
        assert len(names) <= 3
        assert [each.toponym.span for each in case.places] == sorted(
            each.toponym.span for each in case.places
        )


def test_what_a_report_holds_is_found_by_its_id() -> None:
    """The first verdict on a claim, its opinions, and what stands at a span of the text."""
    report = check_article(_LEGS)
    for claim in report.claims:
        assert report.verdict_of(claim.id).claim == claim.id
        assert report.opinions_on(claim.id) == tuple(
            each for each in report.opinions if each.claim == claim.id
        )
        for end in claim.ends:
            assert [each.toponym for each in report.named_at(end.span)] == [end]
    assert report.opinions_on("c99") == report.named_at(Span(start=0, end=1)) == ()
