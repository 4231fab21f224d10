"""The JSON contract: keys, values, order and bytes."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from strategies import (
    HOSTILE,
    PYONGYANG,
    TEXT,
    VLADIVOSTOK,
    founding_collection,
    founding_report,
    hostile_report,
    measured,
)

import geo
from geo.errors import ExportError
from geo.model import Claim, Hedge, Quantity, Reading, Report, Span

GOLDEN = Path(__file__).parent.parent / "golden"


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    """The contract as a JSON schema, written by hand from DESIGN."""
    text = (GOLDEN / "report.schema.json").read_text("utf-8")
    return Draft202012Validator(json.loads(text))


def one_claim(quantity: Quantity, kind: str = "distance") -> Report:
    """A report with one claim and nothing else."""
    claim = Claim(id="c1", kind=kind, quantity=quantity, quote=quantity.text)
    return replace(founding_report(), claims=(claim,), verdicts=(), measurements=(), journeys=())


def quantity(value: float, unit: str, **rest: object) -> Quantity:
    """A figure somewhere in a text."""
    return Quantity(value=value, unit=unit, span=Span(start=0, end=1), text="…", **rest)  # type: ignore[arg-type]


def only_claim(report: Report) -> dict[str, object]:
    """The one claim of a report as the contract has it."""
    return geo.to_dict(report)["articles"][0]["claims"][0]  # type: ignore[index]


def test_a_report_follows_the_schema(schema: Draft202012Validator) -> None:
    """Every key is there, none is added, each value is of its kind."""
    schema.validate(json.loads(geo.to_json(founding_report())))
    schema.validate(json.loads(geo.to_json(founding_collection())))


def test_the_schema_can_fail(schema: Draft202012Validator) -> None:
    """A missing key and a verdict of another word are both refused."""
    whole = json.loads(geo.to_json(founding_report()))
    del whole["articles"][0]["claims"][0]["explanations"]
    whole["articles"][0]["claims"][1]["verdict"] = "false"
    assert len(list(schema.iter_errors(whole))) == 2


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_as_it_was(schema: Draft202012Validator, text: str) -> None:
    """JSON carries any string, escaped where UTF-8 or a script block could not."""
    written = geo.to_json(hostile_report(text))
    read = json.loads(written.encode("utf-8"))
    article = read["articles"][0]
    assert article["title"] == text
    assert article["places"][0]["name"] == text
    assert article["claims"][0]["why"] == text
    assert "<" not in written
    schema.validate(read)


def test_the_report_in_json_has_not_moved() -> None:
    """The founding report is written as in the golden file."""
    assert geo.to_json(founding_collection()) == (GOLDEN / "founding.json").read_text("utf-8")


def test_spans_point_into_the_text_as_given() -> None:
    """`start` and `end` of claims and mentions cut out their own words."""
    article = geo.to_dict(founding_report())["articles"][0]  # type: ignore[index]
    for claim in article["claims"]:
        assert TEXT[claim["start"] : claim["end"]] == claim["text"]
    cut = {TEXT[a:b] for place in article["places"] for a, b in place["mentions"]}
    assert cut == {"Pyongyang", "Vladivostok", "Vostochny"}


def test_a_place_stands_once_with_all_its_mentions() -> None:
    """Vladivostok is named twice and listed once."""
    places = geo.to_dict(founding_report())["articles"][0]["places"]  # type: ignore[index]
    assert [place["name"] for place in places] == [
        "Pyongyang",
        "Vladivostok",
        "Vostochny Cosmodrome",
    ]
    assert [len(place["mentions"]) for place in places] == [1, 2, 1]


def test_mentions_are_names_not_adjectives_or_stand_ins() -> None:
    """Adjectives and "the town" lead to places; only names are mentions, ends stay known."""
    text = (
        "KHASAN, Russia — A Japanese reporter left Khasan on foot. She walked 30 km from "
        "the town to Kraskino. Moscow said nothing."
    )
    article = geo.to_dict(geo.check_article(text))["articles"][0]  # type: ignore[index]
    cut = {p["name"]: [text[a:b] for a, b in p["mentions"]] for p in article["places"]}
    assert cut == {
        "Khasan": ["KHASAN", "Khasan"],
        "Russia": ["Russia"],
        "Kraskino": ["Kraskino"],
        "Moscow": ["Moscow"],
    }
    (claim,) = [each for each in article["claims"] if each["text"] == "30 km"]
    assert (claim["from"]["name"], claim["to"]["name"]) == ("Khasan", "Kraskino")


def test_a_figure_keeps_its_unit_and_gets_si() -> None:
    """435 miles are 700,064.64 m: 435 × 1,609.344."""
    claim = only_claim(founding_report())
    assert (claim["value"], claim["unit"], claim["value_si"]) == (435, "mi", 700064.64)


def test_speeds_are_told_in_the_unit_of_the_claim() -> None:
    """Beside 22 mph the rail speed is 36.8 mph: 1,185 km / 20 h / 1.609344."""
    claims = geo.to_dict(founding_report())["articles"][0]["claims"]  # type: ignore[index]
    (speed,) = claims[2]["measured"]
    assert (speed["reading"], speed["unit"]) == ("rail", "mph")
    assert speed["value"] == pytest.approx(59.25 / 1.609344, rel=1e-5)


def test_a_figure_of_another_kind_is_not_held_against_a_claim() -> None:
    """A duration has no distance among what was measured for it."""
    report = founding_report()
    distances = report.measurements_of("c1")
    crossed = replace(report, measurements=(*report.measurements, ("c2", distances)))
    claims = geo.to_dict(crossed)["articles"][0]["claims"]  # type: ignore[index]
    assert claims[1]["kind"] == "duration"
    assert claims[1]["measured"] == []


def test_what_only_a_check_worked_out_is_listed() -> None:
    """A figure that a verdict found stands among the measured, once."""
    report = replace(founding_report(), measurements=())
    claims = geo.to_dict(report)["articles"][0]["claims"]  # type: ignore[index]
    assert [each["value"] for each in claims[0]["measured"]] == [1185]


@pytest.mark.parametrize(
    ("value", "value_to", "written"),
    [
        (date(2019, 4, 25), None, "2019-04-25"),
        (date(2019, 4, 1), date(2019, 4, 30), "2019-04"),
        (date(2019, 1, 1), date(2019, 12, 31), "2019"),
        (date(2019, 4, 25), date(2019, 4, 27), "2019-04-25/2019-04-27"),
        (date(2020, 2, 1), date(2020, 2, 29), "2020-02"),
        (date(1930, 1, 1), date(1939, 12, 31), "1930s"),
        (date(4, 6, 17), None, "--06-17"),
        (date(4, 6, 1), date(4, 6, 30), "--06"),
    ],
)
def test_dates_are_iso(value: date, value_to: date | None, written: str) -> None:
    """A day, a month, a year and a stretch of days each have their ISO 8601 form."""
    figure = quantity(
        value.toordinal(), "date", value_to=value_to.toordinal() if value_to else None
    )
    claim = only_claim(one_claim(figure, "date"))
    assert (claim["value"], claim["value_si"]) == (written, None)


@pytest.mark.parametrize(("text", "written"), [("Sunday", "Sun"), ("the 7th", "---07")])
def test_a_weekday_alone_is_its_name(text: str, written: str) -> None:
    """The seventh day of year 1 is a Sunday, or the seventh of a month: the words tell."""
    figure = replace(quantity(7, "date"), text=text)
    assert only_claim(one_claim(figure, "date"))["value"] == written


@pytest.mark.parametrize(
    ("minutes", "written"), [(1385, "23:05"), (5 * 1440 + 1385, "Sat 23:05"), (0, "00:00")]
)
def test_clock_times_are_hours_and_minutes(minutes: int, written: str) -> None:
    """Five days of 1,440 minutes after Monday is Saturday."""
    claim = only_claim(one_claim(quantity(minutes, "clock"), "time"))
    assert (claim["value"], claim["value_si"]) == (written, None)


def test_a_range_has_its_middle() -> None:
    """20 to 22 hours count as 21."""
    claim = only_claim(one_claim(quantity(20, "h", value_to=22, hedge=Hedge.RANGE), "duration"))
    assert (claim["value"], claim["value_si"], claim["hedge"]) == (21, 75600, "range")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_no_figure_that_is_none_is_written(value: float) -> None:
    """Infinity and not-a-number are refused: JSON has no word for them."""
    with pytest.raises(ExportError, match="finite"):
        geo.to_json(one_claim(quantity(value, "km")))


def test_a_day_outside_the_calendar_is_refused() -> None:
    """There is no day number 0."""
    with pytest.raises(ExportError, match="calendar"):
        geo.to_json(one_claim(quantity(0, "date"), "date"))


def test_no_number_from_elsewhere_slips_through() -> None:
    """`json_text` refuses what `to_dict` never gives."""
    with pytest.raises(ExportError, match="JSON"):
        geo.json_text({"a": float("nan")})


def test_an_end_that_no_gazetteer_knows_keeps_its_name() -> None:
    """Its point is null; only an end that the text does not give is null altogether."""
    claim = only_claim(replace(founding_report(), places=()))
    assert claim["from"] == {"name": "Pyongyang", "lon": None, "lat": None}
    assert claim["to"] == {"name": "Vladivostok", "lon": None, "lat": None}
    assert only_claim(one_claim(quantity(20, "h"), "duration"))["from"] is None


def test_the_bytes_do_not_depend_on_the_hash_seed() -> None:
    """Two interpreters with other hash seeds write the same file."""
    script = "from strategies import *; import geo; print(geo.to_json(founding_collection()))"
    tests = Path(__file__).parent.parent
    out = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": f"{tests}:{tests.parent}"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "77")
    }
    assert len(out) == 1


def test_measured_journeys_have_circuity_and_speed() -> None:
    """1,185 / 688.8 = 1.72; 1,185 km in 20 hours is 59.25 km/h, 36.82 mph."""
    report = founding_report()
    routes = report.routes_of("j1")
    answer = geo.measure_to_dict(
        (PYONGYANG, VLADIVOSTOK), routes, report.measurements_of("c1"), hours=20
    )
    straight, rail = answer["readings"]  # type: ignore[misc]
    assert [place["name"] for place in answer["stops"]] == ["Pyongyang", "Vladivostok"]  # type: ignore[attr-defined]
    assert (straight["reading"], straight["circuity"]) == ("geodesic", 1)
    assert (rail["low"], rail["value"], rail["high"], rail["unit"]) == (1173, 1185, 1197, "km")
    assert rail["circuity"] == pytest.approx(1185 / 688.8, abs=0.001)
    assert (rail["countries"], rail["gauges_mm"]) == (["KP", "RU"], [1435, 1520])
    assert answer["speed"] == {"hours": 20, "kmh": 59.25, "mph": 36.82}


def test_a_speed_given_tells_its_hours() -> None:
    """1,185 km at 59.25 km/h take 20 hours."""
    report = founding_report()
    speed = measured(
        "average_speed", "km/h", low=58, value=59.25, high=60, reading=Reading.RAIL, source="x"
    )
    answer = geo.measure_to_dict((PYONGYANG, VLADIVOSTOK), (), report.measurements_of("c1"), speed)
    assert answer["speed"] == {"hours": 20, "kmh": 59.25, "mph": 36.82}


def test_no_time_no_speed() -> None:
    """Without hours there is no speed, and no reading without a distance."""
    assert geo.measure_to_dict((PYONGYANG, VLADIVOSTOK), (), ()) == {
        "schema": 1,
        "stops": [
            {
                "name": "Pyongyang",
                "lon": 125.7359,
                "lat": 39.0047,
                "country": "KP",
                "source": "stations",
            },
            {
                "name": "Vladivostok",
                "lon": 131.8819,
                "lat": 43.1112,
                "country": "RU",
                "source": "stations",
            },
        ],
        "readings": [],
        "speed": None,
    }


def test_claimreview_says_only_what_is_known() -> None:
    """Five figures were checked; none has an author, an address or a day of review."""
    graph = geo.to_claimreview(founding_report())["@graph"]
    assert len(graph) == 5  # type: ignore[arg-type]
    for review in graph:  # type: ignore[attr-defined]
        assert set(review) == {"@type", "claimReviewed", "reviewRating", "itemReviewed"}
        assert len(review["claimReviewed"]) < 75
        rating = review["reviewRating"]
        assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
    words = graph[0]["claimReviewed"]  # type: ignore[index]
    assert words == "Pyongyang–Vladivostok: 435 miles (distance)"
    assert "inconsistent" not in words


def test_claimreview_takes_what_it_is_given() -> None:
    """Address, publisher and day stand in each review once they are known."""
    answer = geo.to_claimreview(
        founding_report(), url="https://a.example/x", author="A", reviewed=date(2024, 1, 2)
    )
    review = answer["@graph"][0]  # type: ignore[index]
    assert review["url"] == "https://a.example/x"
    assert review["author"] == {"@type": "Organization", "name": "A"}
    assert review["datePublished"] == "2024-01-02"


def test_a_long_claim_is_cut_below_75_characters() -> None:
    """A name of ten thousand characters leaves room for nothing, yet the limit holds."""
    for review in geo.to_claimreview(hostile_report("n" * 10_000))["@graph"]:  # type: ignore[attr-defined]
        assert len(review["claimReviewed"]) < 75


def test_every_founding_sheet_follows_the_schema(schema: Draft202012Validator) -> None:
    """The whole way from text to JSON, on the five stories retold: contract and spans hold."""
    sheets = [geo.read_sheet(path) for path in geo.list_seed_sheets()]
    assert len(sheets) == 5
    for sheet in sheets:
        report = geo.check_article(sheet.article)
        schema.validate(json.loads(geo.to_json(report)))
        for claim in geo.to_dict(report)["articles"][0]["claims"]:  # type: ignore[index]
            assert sheet.article.text[claim["start"] : claim["end"]] == claim["text"]


def test_every_practice_article_follows_the_schema(
    schema: Draft202012Validator, shared: Path
) -> None:
    """The ten practice stories too; `start` and `end` are indices into the file's text."""
    paths = sorted((shared / "articles" / "dev").glob("*.txt"))
    assert len(paths) == 10
    for path in paths:
        article = geo.read_article(path, settings=geo.Settings())
        whole = json.loads(geo.to_json(geo.check_article(article)))
        schema.validate(whole)
        text = path.read_bytes().decode("utf-8")
        for claim in whole["articles"][0]["claims"]:
            assert text[claim["start"] : claim["end"]] == claim["text"]


def test_travel_by_river_is_by_water_in_the_file() -> None:
    """The list of modes that the file promises has one word for ships and riverboats."""
    claim = one_claim(quantity(900, "km"))
    river = replace(claim, claims=(replace(claim.claims[0], mode=geo.Mode.RIVER),))
    assert only_claim(river)["mode"] == "sea"


def test_a_speed_over_a_time_without_a_lower_end_is_left_out() -> None:
    """Over "up to two days" a way gives a speed with no upper end, which no file can hold."""
    report = replace(founding_report(), measurements=())
    first = report.verdicts[0]
    assert first.found is not None
    endless = replace(first, found=replace(first.found, high=float("inf")))
    whole = replace(report, verdicts=(endless, *report.verdicts[1:]), opinions=())
    claims = geo.to_dict(whole)["articles"][0]["claims"]  # type: ignore[index]
    assert claims[0]["measured"] == []
