"""The ends of figures that words leave open are those that the whole story makes most likely."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from effort import growth

import geo
from geo.article import make_article
from geo.claims import read_claims
from geo.model import Claim, Mode, Place, Resolution
from geo.scene import Passage
from geo.toponyms import find_toponyms
from geo.weighing import near_ends, sets_of, stages, weigh_ends
from geo.weighing_belief import After, Belief, believed
from geo.weighing_end import end_cues
from geo.weighing_ends import count_cues, ends_cues
from geo.weighing_paces import pace_of
from geo.weighing_spots import Key, find_spots
from geo.weighing_stage import Stage, rule_of
from geo.weighing_told import Tellings
from geo.weighing_weights import best_of
from geo.weighing_words import how_far, sorts_near, words_beside, words_near

LEON = Place(name="León", lon=-5.57, lat=42.6, country="ES", source="test")
VIGO = Place(name="Vigo", lon=-8.72, lat=42.24, country="ES", source="test")
BURGOS = Place(name="Burgos", lon=-3.7, lat=42.34, country="ES", source="test")
TRAIN = (
    "The night train from Burgos to Vigo will run again in June. "
    "It takes nine hours. A kiosk in León sells coffee. "
)


def weighed(text: str, *places: Place) -> tuple[Claim, ...]:
    """Return the claims of a text, its names resolved to the places given."""
    article = make_article(text)
    known = {each.name: each for each in places}
    toponyms = find_toponyms(article, known=lambda name: 5.0 if name in known else 0.0)
    claims, _, scene, trips = read_claims(article, toponyms=toponyms)
    resolutions = [
        Resolution(toponym=each, place=known.get(each.name), candidates=(), why="test")
        for each in toponyms
    ]
    return weigh_ends(claims, scene=scene, trips=trips, resolutions=resolutions)


def ends(claim: Claim) -> set[str]:
    """Return the names of the ends of a claim."""
    return {each.name for each in (claim.origin, claim.destination) if each is not None}


def journeys_of(text: str) -> dict[str, set[str]]:
    """Return the ends of each figure of a text by its words."""
    report = geo.check_article(text)
    return {each.quantity.text: ends(each) for each in report.claims}


def test_plain_words_are_left_alone() -> None:
    """A figure between two names of its own sentence keeps them, and the steps say nothing new."""
    (claim,) = weighed("From Burgos to Vigo the train covers 560 km.", BURGOS, VIGO)
    assert ends(claim) == {"Burgos", "Vigo"}
    assert not any("weighed" in each for each in claim.steps)


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        (
            "The ferry from Gdansk to Karlskrona was late again on Friday. In Karlskrona we were "
            "met by rain. The crossing had taken 13 hours, and nobody had slept.",
            "13 hours",
            {"Gdansk", "Karlskrona"},
        ),
        (
            "Nairobi and Mombasa have been joined by a new railway since 2017. Trains call at "
            "Voi, near the park. End to end it is 472 km.",
            "472 km",
            {"Nairobi", "Mombasa"},
        ),
        (
            "She set out from Turin in April. By July she was in Naples, thin and brown. All in "
            "all she had walked 900 km.",
            "900 km",
            {"Turin", "Naples"},
        ),
        (
            "A convoy left Dushanbe on Monday with flour for Khorog. The drivers know the road "
            "well. They need 16 hours when the passes are dry.",
            "16 hours",
            {"Dushanbe", "Khorog"},
        ),
        (
            "Anna lives in Kiel. A bus takes her to Hamburg or to Bremen in two hours.",
            "two hours",
            {"Kiel", "Bremen"},
        ),
        (
            "The world's longest bus journey begins in Lima. For five days and 6,200 "
            "kilometres the coach of Expreso Internacional Ormeño used to rattle over the "
            "Andes and through the Amazon to Rio de Janeiro, 102 hours at the wheel shared by"
            " four drivers. The company gave it up in 2020. Its rival now is a planned "
            "railway across the continent, from the port of Chancay, 75 kilometres north of "
            "Lima, to Ilhéus on the Atlantic. At 4,500 kilometres it would cost $80 billion. "
            "Container ships take 35 days from Brazil to China round the Cape; from Chancay "
            "it is 23.",
            "35 days",
            {"Brazil", "China"},
        ),
        (
            "From London he drove to Oxford, 90 km, and Bristol, 190 km.",
            "190 km",
            {"London", "Bristol"},
        ),
        (
            "From London he drove on to Oxford, 90 km, and Bristol, 120 km.",
            "120 km",
            {"Oxford", "Bristol"},
        ),
    ],
)
def test_the_journey_of_the_story(text: str, figure: str, expected: set[str]) -> None:
    """A figure whose sentence names no ends has those of the journey that the story tells."""
    assert journeys_of(text)[figure] == expected


def test_a_change_is_told_with_its_likelihood() -> None:
    """Where the ends are others than words gave, a step says so and how sure it is."""
    claims = [claim for row in stories()[:12] for claim in geo.check_article(row["text"]).claims]
    told = [
        (claim, step)
        for claim in claims
        for step in claim.steps
        if step.startswith("weighed against the other places of the story: ")
    ]
    assert told
    for claim, step in told:
        assert step.endswith("% sure")
        assert claim.origin is None or claim.origin != claim.destination


def test_no_more_than_two_ends() -> None:
    """The sets of ends are all of no, one or two places."""
    assert sets_of(("a", "b", "c")) == (
        (),
        ("a",),
        ("b",),
        ("c",),
        ("a", "b"),
        ("a", "c"),
        ("b", "c"),
    )


@pytest.mark.parametrize(("doubt", "names"), [(0.1, {"Burgos", "León"}), (0.3, {"Burgos", "Vigo"})])
def test_what_words_tell_outright_gives_way_only_when_hardly_likely(
    monkeypatch: pytest.MonkeyPatch, doubt: float, names: set[str]
) -> None:
    """Told "from Burgos to Vigo" beside a figure stands while it has one chance in five."""

    def odds(
        stage: Stage, keys: Sequence[Key], _last: Belief | None
    ) -> dict[tuple[Key, ...], float]:
        of = stage.spots.of
        told = {each: of[each].mentions[0].toponym.name for each in keys}
        rest = tuple(key for key, name in told.items() if name in ("Burgos", "León"))
        return {tuple(stage.told): doubt, rest: 1 - doubt}

    monkeypatch.setattr("geo.weighing._odds", odds)
    text = "The train from Burgos to Vigo takes nine hours. A kiosk in León sells coffee."
    assert ends(weighed(text, BURGOS, VIGO, LEON)[0]) == names


@pytest.mark.parametrize(
    ("of_it", "names"), [(0.2, {"Burgos", "León"}), (0.05, {"Burgos", "Vigo"})]
)
def test_a_time_behind_a_distance_is_of_that_way(
    monkeypatch: pytest.MonkeyPatch, of_it: float, names: set[str]
) -> None:
    """Where nothing else is likely, and that way not hardly so."""

    def odds(
        stage: Stage, keys: Sequence[Key], _last: Belief | None
    ) -> dict[tuple[Key, ...], float]:
        of = {stage.spots.of[each].mentions[0].toponym.name: each for each in keys}
        way, other = (of["Burgos"], of["León"]), (of["Burgos"], of["Vigo"])
        if stage.letter == "L":
            return {way: 1.0}
        return {(): 0.5 - of_it, other: 0.5, way: of_it}

    monkeypatch.setattr("geo.weighing._odds", odds)
    text = "The bus from Burgos to León covers 180 km and calls at Vigo. The trip takes two hours."
    assert ends(weighed(text, BURGOS, VIGO, LEON)[1]) == names


def test_two_late_places_are_no_pair() -> None:
    """Of many places those that are likelier come first, and the last are ends with these only."""
    keys = tuple(map(str, range(18)))
    sets = sets_of(keys)
    assert ("5", "17") in sets
    assert ("8", "9") in sets
    assert ("9", "10") not in sets
    assert len(sets) == 1 + 18 + 45 + 8 * 6


def test_that_answer_is_taken_which_is_worth_most() -> None:
    """Pairs that share a place are half right for each other; what words gave has a small lead."""
    shared = {(): 0.4, ("Ulm", "Bonn"): 0.32, ("Ulm", "Kiel"): 0.28}
    assert best_of(shared, given=None) == ("Ulm", "Bonn")
    assert best_of(shared, given=("Ulm", "Kiel")) == ("Ulm", "Kiel")
    alone = {(): 0.7, ("Ulm", "Bonn"): 0.2, ("Oslo", "Kiel"): 0.1}
    assert best_of(alone, given=None) == ()
    sure = {(): 0.05, ("rail",): 0.75, ("road",): 0.2}
    assert best_of(sure, given=("road",)) == ("rail",)


@pytest.mark.parametrize(
    ("steps", "rule"),
    [
        (("from one place to the other in this sentence",), "a pair"),
        (("measured from Ulm, Kiel standing before it",), "a measure from the name before"),
        (("measured of Ulm, Kiel being the subject",), "a measure of the subject"),
        (("with the distance before it, measured from Ulm",), "with the distance"),
        (("time spent at stops; no more of its ends is told",), "a stop"),
        (("from a place without a name; no more of its ends is told",), "a nameless end"),
        (("a share of the way; no more of its ends is told",), "a part"),
        (("the last part; no more of its ends is told",), "an open end"),
        (("something else",), "another"),
    ],
)
def test_rules_of_the_ends_have_names(steps: tuple[str, ...], rule: str) -> None:
    """By which rule words gave a figure its ends is told from its steps."""
    (claim,) = weighed("From Burgos to Vigo the train covers 560 km.", BURGOS, VIGO)
    assert rule_of(replace(claim, origin=None, steps=steps)) == rule


def test_both_ends_told_on_purpose_are_no_open_end() -> None:
    """A rule that tells both ends and says that there is no more leaves nothing open."""
    (claim,) = weighed("From Burgos to Vigo the train covers 560 km.", BURGOS, VIGO)
    step = "the rest of the way, from Burgos; no more of its ends is told"
    assert rule_of(replace(claim, steps=(step,))) == "both on purpose"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The stretch without a bend is 90 km long.", {"a part", "being"}),
        ("The bus was 20 minutes late.", {"a margin", "being"}),
        ("The tug needs two days for the whole way.", {"taking", "all of it"}),
        ("They ate for two hours.", set()),
    ],
)
def test_words_of_one_sense_have_one_name(text: str, expected: set[str]) -> None:
    """What stands near a figure is told by the sorts of its words, whichever words they are."""
    passage, position = figure_in(text)
    assert expected <= set(sorts_near(passage, position))
    assert bool(expected) == bool(sorts_near(passage, position))


def test_what_stands_right_beside_a_distance() -> None:
    """What is "90 km away" lies so far off; who "walked 90 km" has gone so far."""
    assert set(how_far(*figure_in("The pier is 90 km away."))) == {"after is", "then away"}
    assert how_far(*figure_in("She walked 90 km alone.")) == ()


def test_words_around_a_figure_are_told_by_their_side() -> None:
    """What stands before a figure and what stands behind it are different cues, names are alike."""
    text = "Of these, 40 km lie in Burgos and 12 km do not."
    passage, position = figure_in(text, "Burgos")
    found = words_beside(passage, position, "L")
    assert {"of before", "these before", "lie behind", "do behind"} <= {*found}
    assert {"right after ,", "right after these ,", "then lie", "then lie in"} <= {*found}
    assert {"L right after ,", "L, then lie"} <= {*found}
    assert not any("burgos" in each or "12" in each for each in found)
    assert len(found) == len({*found})


def test_names_and_figures_beside_a_figure_go_by_their_kind() -> None:
    """Right beside a figure stands a name, a figure or nothing, whichever name it is."""
    passage, position = figure_in("From Burgos 40 km", "Burgos")
    found = words_beside(passage, position, "L")
    assert {"right after a name", "right after from a name", "then nothing"} <= {*found}


def figure_in(text: str, *names: str) -> tuple[Passage, int]:
    """Return the first sentence of a text with its names, and the item of its first figure."""
    article = make_article(text)
    toponyms = find_toponyms(article, known=lambda name: 5.0) if names else ()
    _, _, scene, _ = read_claims(article, toponyms=toponyms)
    passage = scene.passages[0]
    kinds = [each.kind for each in passage.items]
    return passage, kinds.index("figure")


@pytest.mark.parametrize(
    ("mode", "pace_kmh", "expected"),
    [
        (Mode.FOOT, 5, "a fair pace"),
        (Mode.FOOT, 60, "too fast"),  # a walker at the speed of a car
        (Mode.RAIL, 120, "a fair pace"),
        (Mode.RAIL, 900, "too fast"),  # an airliner's
        (Mode.AIR, 40, "too slow"),  # a bicycle race's
        (Mode.AIR, 850, "a fair pace"),
        (Mode.SEA, 35, "a fair pace"),
        (None, 5000, "too fast"),
    ],
)
def test_paces(mode: Mode | None, pace_kmh: float, expected: str) -> None:
    """A way of travelling has its paces, wide enough for a figure that is wrong by half."""
    assert pace_of(mode, pace_kmh) == expected


def test_two_places_of_another_figure() -> None:
    """Two places that already have a figure of the kind have no second one of another size."""
    pair, other = frozenset({"Burgos", "Vigo"}), frozenset({"Burgos", "León"})
    tellings = Tellings()
    tellings.take(pair, letter="L", mode=Mode.RAIL, size=560e3, guessed=False)
    tellings.take(other, letter="L", mode=Mode.RAIL, size=180e3, guessed=True)
    tellings.take(frozenset({"Vigo"}), letter="L", mode=Mode.RAIL, size=1.0, guessed=False)

    def names(ends: frozenset[str], size: float, mode: Mode = Mode.RAIL) -> set[str]:
        cues = tellings.cues(ends, told=frozenset(), letter="L", mode=mode, size=size)
        return {name for name, _ in cues}

    assert names(pair, 180e3) == {
        "pair told of other figures",
        "pair told of another L",
        "pair surely told of another L",
    }
    assert names(pair, 570e3) == {"pair told of other figures"}
    assert names(pair, 180e3, Mode.ROAD) == {"pair told of other figures"}
    assert names(other, 560e3) == {"pair told of other figures", "pair told of another L"}
    assert names(frozenset({"León", "Vigo"}), 560e3) == set()


def test_the_figure_before_speaks_for_its_own_ends_as_surely_as_it_has_them() -> None:
    """What is likely there is a cue here, as strong as it is likely; a first figure has none."""
    odds = {(): 0.1, ("Ulm",): 0.2, ("Ulm", "Bonn"): 0.695, ("Ulm", "Kiel"): 0.005}
    last = believed(odds, index=3, letter="L")
    assert last.share == pytest.approx({"Ulm": 0.895, "Bonn": 0.695})

    def cues(ends: tuple[str, ...], index: int = 4) -> dict[str, float]:
        return dict(After(last, index=index, letter="T").cues(ends))

    assert cues(("Bonn", "Ulm"))["2 ends as before, back 1"] == pytest.approx(0.695)
    assert cues(("Ulm", "Bonn"), 3)["2 ends as before, T after L here"] == pytest.approx(0.695)
    assert cues(("Ulm",))["1 ends as before, T after L"] == pytest.approx(0.2)
    assert cues(("Ulm",))["1 ends, of those before, T after L"] == pytest.approx(0.895)
    assert cues(()) == {}
    assert {*cues(("Bonn", "Rome"), 9)} == {
        "2 ends, of those before, back",
        "2 ends, of those before, T after L",
        "2 ends, of those before, T after L back",
    }
    assert cues(("Rome",)) == {}
    assert [*After(None, index=0, letter="L").cues(("Ulm",))] == []


@pytest.mark.parametrize(("drawn", "names"), [(30.0, {"Burgos", "León"}), (0.0, set())])
def test_what_was_weighed_before_is_a_cue(
    monkeypatch: pytest.MonkeyPatch, drawn: float, names: set[str]
) -> None:
    """A figure takes the ends of the one before as these were weighed, not as words gave them."""
    weights = {
        "2 ends L": 5.0,
        "here": 5.0,
        "0 ends T": 9.0,
        "2 ends as before, T after L back 1": drawn,
    }
    monkeypatch.setattr("geo.weighing.weights_of", lambda _: weights)
    text = "The bus from Burgos to León covers 180 km. The trip takes two hours."
    distance, time = weighed(text, BURGOS, LEON)
    assert ends(distance) == {"Burgos", "León"}
    assert ends(time) == names


def test_other_languages_and_kinds_are_left_alone() -> None:
    """What the weights were not fitted on is not weighed: other languages, areas, dates."""
    article = make_article("Der Zug von Ulm nach Bonn braucht 4 Stunden.", language="de")
    toponyms = find_toponyms(article, known=lambda name: 5.0)
    claims, _, scene, trips = read_claims(article, toponyms=toponyms)
    assert weigh_ends(claims, scene=scene, trips=trips, resolutions=()) == claims


def test_every_cue_of_the_table_can_be_met() -> None:
    """Each weight belongs to a cue that the stories it was fitted on hold."""
    text = (files("geo.data") / "ends_weights.csv").read_text("utf-8")
    weights = {row["cue"]: float(row["weight"]) for row in csv.DictReader(text.splitlines())}
    assert len(weights) > 100
    assert all(-6 < each < 6 for each in weights.values())
    met: set[str] = set()
    for row in stories()[::8]:
        met |= cues_of(row["text"])
    of_words = {each for each in weights if "straight lines" not in each and "km/h" not in each}
    assert len(of_words & met) > 0.8 * len(of_words)


def stories() -> list[dict[str, Any]]:
    """Return the stories that the weights were fitted on."""
    lines = (files("geo.data") / "stories.jsonl").read_text("utf-8").splitlines()
    return [json.loads(each) for each in lines]


def cues_of(text: str) -> set[str]:
    """Return the cues that the figures of a text meet."""
    article = make_article(text)
    toponyms = find_toponyms(article, known=lambda name: 5.0)
    claims, _, scene, trips = read_claims(article, toponyms=toponyms)
    spots = find_spots(scene, trips, claims=claims, resolutions=())
    met: set[str] = set()
    last: Belief | None = None
    for stage in stages(claims, scene=scene, trips=trips, spots=spots):
        if stage.position < 0:
            continue
        keys = near_ends(stage)
        after = After(last, index=stage.index, letter=stage.letter)
        met |= {name for each in sets_of(keys) for name, _ in after.cues(each)}
        odds = dict.fromkeys(sets_of(keys), 0.1)
        last = believed(odds, index=stage.index, letter=stage.letter)
        met |= {name for key in keys for name, _ in end_cues(stage, spots.of[key])}
        met |= {name for each in sets_of(keys) for name, _ in ends_cues(stage, each)}
        met |= {name for count in range(3) for name, _ in count_cues(stage, count)}
    return met


def test_a_cue_counts_once() -> None:
    """No cue of one place or one set of ends is given twice: its weight would count double."""
    article = make_article(TRAIN)
    toponyms = find_toponyms(article, known=lambda name: 5.0)
    claims, _, scene, trips = read_claims(article, toponyms=toponyms)
    spots = find_spots(scene, trips, claims=claims, resolutions=())
    seen = 0
    for stage in stages(claims, scene=scene, trips=trips, spots=spots):
        for key in near_ends(stage):
            names = [name for name, _ in end_cues(stage, spots.of[key])]
            assert len(names) == len(set(names))
            seen += 1
        for each in sets_of(near_ends(stage)):
            names = [name for name, _ in (*ends_cues(stage, each), *count_cues(stage, len(each)))]
            assert len(names) == len(set(names))
    assert seen >= 3


def test_weighed_ends_beat_those_of_words_alone() -> None:
    """On stories as they were first read, weighing finds more true ends and fewer false ones."""
    fit_weights = pytest.importorskip("geo.data.fit_weights", reason="needs scipy (extra dev)")
    first_read = [row for row in stories() if "first_read" in row and "weight" not in row]
    figures = fit_weights.ends_samples(first_read[::3])
    text = (files("geo.data") / "ends_weights.csv").read_text("utf-8")
    weights = {row["cue"]: float(row["weight"]) for row in csv.DictReader(text.splitlines())}
    words, weighing = fit_weights.scored(figures, None), fit_weights.scored(figures, weights)
    assert len(figures) > 60
    assert weighing[2] > words[2] + 0.1


def test_figures_in_a_row_know_what_is_believed_of_the_one_before() -> None:
    """Only those of one story, and only figures with ends: a mode has nothing before it."""
    fit_weights = pytest.importorskip("geo.data.fit_weights", reason="needs scipy (extra dev)")
    sample = fit_weights.Sample(
        story="0",
        sets=((), ("Ulm", "Bonn")),
        cues=({"nothing": 1.0}, {"something": 1.0}),
        right=(0, 2),
        told=None,
        given=None,
        wanted=2,
        index=4,
        letter="L",
    )
    figures = [replace(sample, story=str(number // 2)) for number in range(60)]
    first, second = fit_weights.in_a_row(figures)[:2]
    assert first == sample
    nothing, pair = second.cues
    assert nothing == {"nothing": 1}
    assert pair["something"] == 1
    assert 0.5 < pair["2 ends as before, L after L here"] < 1
    modes = [replace(each, letter="") for each in figures]
    assert fit_weights.in_a_row(modes) == modes
    assert fit_weights.scored(figures, fit_weights.fit(fit_weights.in_a_row(figures)))[2] == 1


def test_linear_in_a_gazetteer_in_prose() -> None:
    """A text of many places and figures takes time in step with its length."""

    def work(times: int) -> Any:
        text = " ".join(
            f"From Burgos{n} the bus takes {n % 20 + 2} hours to Vigo{n}." for n in range(times)
        )
        article = make_article(text)
        toponyms = find_toponyms(article, known=lambda name: 5.0)
        claims, _, scene, trips = read_claims(article, toponyms=toponyms)
        return lambda: weigh_ends(claims, scene=scene, trips=trips, resolutions=())

    assert growth(work(120), work(60), most=4) < 4


def test_an_end_is_a_name_of_the_text() -> None:
    """An end that is taken is a name as the text has it, with its own span."""
    taken = [
        end
        for claim in weighed(TRAIN, BURGOS, VIGO, LEON)
        for end in (claim.origin, claim.destination)
        if end is not None
    ]
    assert {each.name for each in taken} == {"Burgos", "Vigo"}
    assert all(TRAIN[each.span.start : each.span.end] == each.name for each in taken)


def test_where_a_place_lies_is_bound_to_no_way() -> None:
    """In a story of flights a distance between two towns is of the map, whatever else flies."""
    text = (
        "The airline flies from Tokyo to Los Angeles in ten hours. The plane is full. "
        "Seoul is 1,160 km from Tokyo. The flight back takes eleven hours."
    )
    modes = {each.quantity.text: each.mode for each in geo.check_article(text).claims}
    assert modes == {"ten hours": "air", "1,160 km": None, "eleven hours": "air"}


def test_the_margin_of_another_has_no_ends() -> None:
    """Nobody travels between two places in the time that one came in after another."""
    text = (
        "Anna Berg cycled from Lyon to Turin in 14 hours. Her rival came in 41 minutes after her. "
        "The bus from Turin was ten minutes late."
    )
    assert journeys_of(text) == {
        "14 hours": {"Lyon", "Turin"},
        "41 minutes": set(),
        "ten minutes": set(),
    }


def test_a_town_of_a_state_lies_so_far_from_the_start() -> None:
    """The state behind the name of a town is no end of what is told of the town."""
    text = (
        "The train left Denver for Chicago at dawn. "
        "In Lincoln, Nebraska, 483 miles from the start, people climbed on roofs."
    )
    assert journeys_of(text) == {"483 miles": {"Denver", "Lincoln"}}


def test_faster_than_a_rival_is_no_time_on_the_way_but_faster_than_before_is_of_it() -> None:
    """Two days that one was faster than another have no ends, though the sentence has two."""
    text = "She cycled from Lima to Cusco in six days, two days faster than {}."
    assert journeys_of(text.format("the men's champion"))["two days"] == set()
    assert journeys_of(text.format("a year ago"))["two days"] == {"Lima", "Cusco"}


def test_words_near_a_figure_are_words() -> None:
    """Names, figures and marks near a figure are none of its words, and each word comes once."""
    article = make_article("The ferry, the old ferry, needs 13 hours from Gdansk to Karlskrona.")
    toponyms = find_toponyms(article, known=lambda _: 5.0)
    claims, _, scene, _ = read_claims(article, toponyms=toponyms)
    passage = scene.passages[0]
    position = passage.at(claims[0].span)
    assert words_near(passage, position) == ("the", "old", "ferry", "needs", "from", "to")


def test_a_place_that_no_list_has_is_a_place_of_the_story() -> None:
    """A name that only its words show to be a place may be an end, whatever its role."""
    article = make_article("The village of Kogatende was cut off. From Burgos it is 40 km.")
    toponyms = find_toponyms(article, known=lambda name: 5.0 if name == "Burgos" else 0.0)
    claims, _, scene, trips = read_claims(article, toponyms=toponyms)
    spots = find_spots(scene, trips, claims=claims, resolutions=())
    assert {"burgos", "kogatende"} <= spots.of.keys()
