"""The family of checks: its promises, its rule of decision, its explanations and comparisons."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hand_cases import LAW, Story, length, place, rows
from hypothesis import given
from hypothesis import strategies as st

import geo.checks
from geo.checks import Check, Compare, Explain, Relate, compare_articles, decide, judge
from geo.family import members
from geo.model import Across, Article, Hedge, Mode, Outcome, Reading, Report, Span, Toponym, Verdict
from geo.settings import Settings
from geo.tolerances import PACE, READINGS, allowed

EXPLANATIONS = rows("check_explanations")
PROMISES = {"CHECK": Check, "RELATE": Relate, "COMPARE": Compare, "EXPLAIN": Explain}


@pytest.mark.parametrize("constant", sorted(PROMISES))
def test_every_member_keeps_its_promise(constant: str) -> None:
    """A member bears the name of its file and has the method of its promise."""
    found = members("geo.checks", constant)
    assert found
    names = {path.stem for path in Path(geo.checks.__file__).parent.glob("[a-z]*.py")}
    for each in found:
        assert isinstance(each, PROMISES[constant])
        assert each.name in names


def test_every_file_of_the_family_is_a_member() -> None:
    """No file lies in the folder that nothing finds."""
    files = {path.stem for path in Path(geo.checks.__file__).parent.glob("[a-z]*.py")}
    found = {
        each.name  # type: ignore[attr-defined]
        for constant in PROMISES
        for each in members("geo.checks", constant)
    }
    assert files == found


def _case() -> Story:
    story = Story("It is 100 km.")
    story.claim("distance", story.quantity("100 km", 100, "km"))
    return story


def _opinion(outcome: Outcome, weight: int, why: str) -> Verdict:
    return Verdict(claim="c1", check="test", outcome=outcome, why=why, weight=weight)


OPINIONS = (
    _opinion(Outcome.CONSISTENT, 1, "plausible"),
    _opinion(Outcome.INCONSISTENT, 2, "the sums do not fit"),
    _opinion(Outcome.CONSISTENT, 3, "the route fits"),
    _opinion(Outcome.UNCHECKED, 0, "cannot tell"),
)


def test_the_heaviest_opinion_decides_whatever_the_order() -> None:
    """A bound reading outweighs arithmetic, arithmetic plausibility; all others are told."""
    (case,) = _case().cases()
    for order in permutations(OPINIONS):
        found = decide(case, order)
        assert (found.outcome, found.why) == (Outcome.CONSISTENT, "the route fits")
        assert found.evidence == ("the sums do not fit", "plausible")


def test_at_equal_weight_a_contradiction_is_not_hidden() -> None:
    """Two figures may agree with one another and both be off."""
    (case,) = _case().cases()
    pair = (
        _opinion(Outcome.CONSISTENT, 2, "fits"),
        _opinion(Outcome.INCONSISTENT, 2, "does not fit"),
    )
    assert decide(case, pair).outcome is Outcome.INCONSISTENT
    assert decide(case, tuple(reversed(pair))).outcome is Outcome.INCONSISTENT


def test_what_could_not_be_checked_weighs_nothing() -> None:
    """A "we cannot tell" is the last word only where it is the only one."""
    (case,) = _case().cases()
    assert decide(case, (OPINIONS[3], OPINIONS[0])).outcome is Outcome.CONSISTENT
    assert decide(case, (OPINIONS[3],)).outcome is Outcome.UNCHECKED


def test_a_measured_miss_outweighs_two_printings_that_agree() -> None:
    """800 miles are 1,287 km, which says nothing of a way of 1,050 km by our network."""
    outcomes = []
    for measured in (True, False):
        story = Story("From Here to There it is 800 miles (1,287 km).")
        story.places = {"Here": place("Here", 10, 50), "There": place("There", 20, 55)}
        lengths = (length(Reading.GEODESIC, 688), length(Reading.RAIL, 1050)) if measured else ()
        journey = story.journey("Here", "There", mode=Mode.RAIL, lengths=lengths)
        twin = story.quantity("1,287 km", 1287, "km")
        key = story.claim(
            "distance",
            story.quantity("800 miles", 800, "mi", twin=twin),
            journey=journey,
            origin="Here",
            destination="There",
            mode=Mode.RAIL,
        )
        outcomes.append(story.judged()[0][key].outcome)
    assert outcomes == [Outcome.UNCHECKED, Outcome.CONSISTENT]


def test_no_opinion_is_unchecked_with_its_reason() -> None:
    """A figure without places says that the text names none."""
    deciding, opinions, relations = judge(_case().cases(), Settings())
    assert [each.outcome for each in deciding] == [Outcome.UNCHECKED]
    assert "between which two places" in deciding[0].why
    assert (opinions, relations) == ((), ())


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("area", "no area"),
        ("elapsed", "both dates"),
        ("top_speed", "no average is known"),
        ("time", "alone cannot be checked"),
        ("altitude", "Nothing in the text"),
    ],
)
def test_each_kind_says_why_it_could_not_be_checked(kind: str, words: str) -> None:
    """A stranger's kind of claim is unchecked, never an error."""
    story = Story("It is 100 km.")
    story.claim(kind, story.quantity("100 km", 100, "km"))
    assert words in story.judged()[0]["c1"].why


def test_no_claim_no_verdict() -> None:
    """An article without figures gives three empty answers."""
    assert judge((), Settings()) == ((), (), ())


def _explained(row: dict[str, str]) -> tuple[Verdict, str]:
    beside = row["beside"].split()
    figure = f"{row['value']} {row['unit']}"
    story = Story(f"From Here to There it is {figure}, not {' km or '.join(beside)} km.")
    story.places = {
        "Here": place("Here", 10, 50),
        "There": place("There", 20, 55),
        "Far": place("Far", 30, 60),
    }
    mode = Mode(row["mode"])
    lengths = [length(Reading.GEODESIC, float(row["geodesic_km"]))]
    if row["route_km"]:
        lengths.append(length(Reading.RAIL, float(row["route_km"]), method="posted"))
    journey = story.journey("Here", "There", mode=mode, lengths=tuple(lengths))
    story.journey("Far", "There", mode=mode, lengths=(length(Reading.RAIL, 2000),))
    quantity = story.quantity(figure, float(row["value"]), row["unit"])
    ends = {"origin": "Here", "destination": "There", "mode": mode, "journey": journey}
    key = story.claim("distance", quantity, **ends)  # type: ignore[arg-type]
    for each in beside:
        story.claim("distance", story.quantity(f"{each} km", float(each), "km"))
    return story.judged()[0][key], row["starts"]


@pytest.mark.parametrize("row", EXPLANATIONS, ids=[row["case"] for row in EXPLANATIONS])
def test_a_figure_that_fails_is_explained_by_the_simplest_derivation(row: dict[str, str]) -> None:
    """Only what fits tightly, only the simplest that does, always worded as a possibility."""
    found, starts = _explained(row)
    assert found.outcome is not Outcome.CONSISTENT
    if not starts:
        assert found.explanations == ()
        return
    assert found.explanations[0].startswith(starts)
    assert all("may" in line for line in found.explanations)


def test_a_figure_that_stands_is_not_explained() -> None:
    """Nothing needs to be made up for what agrees."""
    found, _ = _explained({**EXPLANATIONS[0], "value": "736"})
    assert (found.outcome, found.explanations) == (Outcome.CONSISTENT, ())


def _ratio(value: float, *, rail: tuple[float, float], line: tuple[float, float]) -> Verdict:
    story = Story("From Here to There it is 1000 km; to Far it is so many times the distance.")
    story.places = {
        "Here": place("Here", 10, 50),
        "There": place("There", 20, 55),
        "Far": place("Far", 30, 60),
    }
    pairs = zip(rail, line, strict=True)
    near, far = (
        (length(Reading.GEODESIC, b), length(Reading.RAIL, a, method="posted")) for a, b in pairs
    )
    first = story.journey("Here", "There", mode=Mode.RAIL, lengths=near)
    second = story.journey("Here", "Far", mode=Mode.RAIL, lengths=far)
    base = story.claim("distance", story.quantity("1000 km", 1000, "km"), journey=first)
    key = story.claim(
        "ratio", story.quantity("so many times", value, "x"), journey=second, base=base
    )
    return story.judged()[0][key]


@pytest.mark.parametrize(
    ("value", "outcome"),
    [
        (2, Outcome.CONSISTENT),
        (3, Outcome.CONSISTENT),
        (2.5, Outcome.INCONSISTENT),
        (4, Outcome.INCONSISTENT),
    ],
)
def test_a_ratio_is_taken_like_for_like(value: float, outcome: Outcome) -> None:
    """Rail 2,000 to 1,000 is 2, straight 2,100 to 700 is 3; what lies between is neither."""
    found = _ratio(value, rail=(1000, 2000), line=(700, 2100))
    assert found.outcome is outcome


def test_twice_the_time_is_held_against_two_printed_times() -> None:
    """Ten hours to five is twice, not three times; beside a third time there is no telling."""
    outcomes = []
    for words, value, third in (
        ("twice the time", 2, ""),
        ("three times the time", 3, ""),
        ("three times the time", 3, "The bus takes 12 hours. "),
    ):
        story = Story(f"{third}One takes 5 hours and the other 10 hours, or {words}.")
        if third:
            story.claim("duration", story.quantity("12 hours", 12, "h"))
        story.claim("duration", story.quantity("5 hours", 5, "h"))
        story.claim("duration", story.quantity("10 hours", 10, "h"))
        key = story.claim("ratio", story.quantity(words, value, "x"))
        outcomes.append(story.judged()[0][key].outcome)
    assert outcomes == [Outcome.CONSISTENT, Outcome.INCONSISTENT, Outcome.UNCHECKED]


def test_an_area_is_held_against_the_gazetteer() -> None:
    """10 % is agreement, a third is another outline, a multiple is wrong."""
    outcomes = []
    for km2 in (560, 660, 1430):
        story = Story(f"Here covers {km2} square kilometres.")
        story.places = {"Here": place("Here", 128, 52, area_m2=551.5e6)}
        figure = f"{km2} square kilometres"
        story.claim("area", story.quantity(figure, km2, "km2"), subject="Here")
        outcomes.append(story.judged()[0]["c1"].outcome)
    assert outcomes == [Outcome.CONSISTENT, Outcome.UNCHECKED, Outcome.INCONSISTENT]


def _told(value: float, unit: str, source: str, *, mode: Mode | None = None) -> Report:
    figure = f"{value:g} {unit}"
    story = Story(f"From Here to There it is {figure}.", source=source)
    story.places = {"Here": place("Here", 10, 50), "There": place("There", 20, 55)}
    journey = story.journey("Here", "There")
    ends = {"origin": "Here", "destination": "There", "journey": journey, "mode": mode}
    story.claim("distance", story.quantity(figure, value, unit), **ends)  # type: ignore[arg-type]
    cases = story.cases()
    return Report(
        article=Article(text=story.text, sentences=(), source=source),
        claims=tuple(story.claims),
        places=cases[0].places,
        journeys=tuple(story.journeys),
    )


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ((900, "mi", Mode.ROAD), (900, "mi", None), ["qualifier_dropped"]),
        ((900, "mi", None), (900, "mi", None), ["same_figure"]),
        ((900, "mi", None), (1448, "km", None), ["same_figure"]),
        ((900, "mi", None), (900, "km", None), ["changed_unit"]),
        ((900, "mi", None), (628, "mi", None), ["contradiction"]),
        ((900, "mi", Mode.ROAD), (628, "mi", None), []),
    ],
)
def test_two_articles_on_one_way_are_compared(
    first: tuple[float, str, Mode | None],
    second: tuple[float, str, Mode | None],
    kinds: list[str],
) -> None:
    """A dropped word, a changed unit and a contradiction each have their name."""
    a = _told(first[0], first[1], "a", mode=first[2])
    b = _told(second[0], second[1], "b", mode=second[2])
    found: tuple[Across, ...] = compare_articles([a, b])
    assert [each.kind for each in found] == kinds
    assert all(set(each.claims) == {"a#c1", "b#c1"} for each in found)


def test_distances_by_two_ways_do_not_contradict_one_another() -> None:
    """Round the cape and through the canal are two distances; by one way they must agree."""

    def by_way(report: Report, name: str) -> Report:
        way = Toponym(name=name, span=Span(start=0, end=4))
        return replace(report, claims=tuple(replace(each, via=(way,)) for each in report.claims))

    long, short = _told(900, "mi", "a"), _told(628, "mi", "b")
    assert tuple(compare_articles([by_way(long, "Cape"), by_way(short, "Canal")])) == ()
    (found,) = compare_articles([by_way(long, "Cape"), by_way(short, "Cape")])
    assert found.kind == "contradiction"


@LAW
@given(value=st.floats(1, 1e6), hedge=st.sampled_from(list(Hedge)))
def test_a_figure_allows_itself(value: float, hedge: Hedge) -> None:
    """Whatever the hedge, the printed value is among those it allows."""
    story = Story("It is 1 km.")
    quantity = story.quantity("1 km", value, "km", hedge=hedge)
    for tolerance in READINGS.values():
        found = allowed(quantity, tolerance=tolerance)
        assert found.low <= value * 1000 <= found.high


def test_usual_speeds_lie_below_the_limit() -> None:
    """No row of the table of speeds contradicts itself."""
    for each in PACE.values():
        assert 0 < each.usual_low < each.usual_high <= each.limit
