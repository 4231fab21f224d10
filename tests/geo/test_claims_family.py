"""What holds for claims of every kind: ids, spans, order, steps, who says so and how surely."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from claim_cases import Row, read, rows, toponyms
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.article import make_article
from geo.attach import Attachment, View, claim_of
from geo.claims import ClaimKind, find_claims
from geo.family import members
from geo.model import Claim, Modality, Mode, Reading, Span
from geo.quantities import find_quantities

_TEXT = (
    "The 2019 train trip from Pyongyang to Vladivostok, a journey of 435 miles, took about 20"
    " hours, for an average of about 22 mph. The trip to the Vostochny Cosmodrome is about three"
    " times the distance."
)
_PLACES = ("Pyongyang", "Vladivostok", "Vostochny Cosmodrome")


def _claims(text: str, *places: str) -> tuple[Claim, ...]:
    return read(Row("", text, places, ""))[0]


def test_every_kind_has_its_own_file_and_name() -> None:
    """The name of a member is the name of its file, and there are twelve."""
    names = [kind.name for kind in members("geo.claims", "KIND")]  # type: ignore[attr-defined]
    assert names == [
        "area",
        "area_ratio",
        "average_speed",
        "date",
        "direction",
        "distance",
        "duration",
        "elapsed",
        "length",
        "ratio",
        "time",
        "top_speed",
    ]


def test_ids_follow_the_text_and_spans_point_into_it() -> None:
    """c1, c2 … in order; the text between the ends of a span is the quote."""
    article = make_article(_TEXT)
    claims, _ = find_claims(article, toponyms=toponyms(article, _PLACES))
    assert [claim.id for claim in claims] == [f"c{n}" for n in range(1, len(claims) + 1)]
    assert [claim.span for claim in claims] == sorted(claim.span for claim in claims)
    assert [article.text[c.span.start : c.span.end] for c in claims] == [c.quote for c in claims]
    assert all(claim.steps for claim in claims)


def test_the_founding_sentence_is_read_whole() -> None:
    """Distance, time and mean of one journey, and the ratio with the distance it multiplies."""
    claims = [claim for claim in _claims(_TEXT, *_PLACES) if claim.kind != "date"]
    assert [(claim.kind, claim.quantity.value) for claim in claims] == [
        ("distance", 435.0),
        ("duration", 20.0),
        ("average_speed", 22.0),
        ("ratio", 3.0),
    ]
    assert {claim.origin.name for claim in claims if claim.origin} == {"Pyongyang"}
    assert [claim.trip for claim in claims[:3]] == ["2019"] * 3
    assert claims[3].base == claims[0].id
    assert claims[3].destination is not None
    assert claims[3].destination.name == "Vostochny Cosmodrome"


@pytest.mark.parametrize(
    ("words", "reading"),
    [
        ("by road", Reading.ROAD),
        ("by rail", Reading.RAIL),
        ("by sea", Reading.SEA),
        ("by air", Reading.AIR),
        ("as the crow flies", Reading.GEODESIC),
        ("in a straight line", Reading.GEODESIC),
    ],
)
def test_words_bind_a_distance_to_one_reading(words: str, reading: Reading) -> None:
    """What stands beside the figure decides, whatever the rest of the text speaks of."""
    (claim,) = _claims(f"The bus left Ulm. From Ulm to Kiel it is 900 km {words}.", "Ulm", "Kiel")
    assert claim.reading is reading


def test_a_direction_without_a_way_of_travelling_is_a_straight_line() -> None:
    """Miles north of a place, and no word of road or rail."""
    distance, direction = _claims("Ambo is 60 miles north of Jimma.", "Ambo", "Jimma")
    assert (distance.reading, direction.quantity.value) == (Reading.GEODESIC, 0.0)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The train from Ulm to Kiel takes nine hours.", Modality.STATED),
        ("The train from Ulm to Kiel could take nine hours.", Modality.POSSIBLE),
        ("The train from Ulm to Kiel was to have taken nine hours.", Modality.PLANNED),
        ("The train from Ulm to Kiel will take nine hours.", Modality.PLANNED),
        ("The train from Ulm to Kiel never took nine hours.", Modality.NEGATED),
        ("A man who does not like trains has walked nine hours from Ulm to Kiel.", Modality.STATED),
        ("The train from Ulm to Kiel never needs more than nine hours.", Modality.STATED),
    ],
)
def test_how_surely_a_figure_is_put(text: str, modality: Modality) -> None:
    """Could, will and never are not did."""
    (claim,) = _claims(text, "Ulm", "Kiel")
    assert claim.modality is modality


def test_who_says_so() -> None:
    """The words of the text that name a source, and none where nobody is named."""
    (one,) = _claims(
        "According to the operator, the train from Ulm to Kiel takes nine hours.", "Ulm", "Kiel"
    )
    (other,) = _claims("The train from Ulm to Kiel takes nine hours.", "Ulm", "Kiel")
    assert (one.attribution, other.attribution) == ("the operator", None)


def test_there_and_back_is_marked() -> None:
    """A figure that counts both ways says so; the same figure without the words does not."""
    (both,) = _claims("By car it is 1,800 km from Ulm to Kiel and back.", "Ulm", "Kiel")
    (one,) = _claims("By car it is 900 km from Ulm to Kiel.", "Ulm", "Kiel")
    assert (both.return_trip, one.return_trip) == (True, False)


def test_the_time_of_the_return_journey_is_of_the_way_back() -> None:
    """A return trip of 1,800 km is both ways; the return trip that took nine hours is one."""
    text = "From Ulm to Kiel it was ten hours; the return journey took nine hours."
    claims = _claims(text, "Ulm", "Kiel")
    (both,) = _claims("The return trip of 1,800 km from Ulm to Kiel is dear.", "Ulm", "Kiel")
    assert [claim.return_trip for claim in claims] == [False, False]
    assert both.return_trip


def test_a_way_until_somebody_is_back_is_both_ways() -> None:
    """The figure counts the way there and back where it runs until the return."""
    text = "The coach from Hull to Ulm was on the road for 3,000 km until it was back."
    (claim,) = _claims(text, "Hull", "Ulm")
    assert claim.return_trip


def test_twins_that_agree_are_one_claim_and_twins_that_do_not_are_two() -> None:
    """435 miles are 700 km; they are not 800."""
    agree = _claims("The train from Ulm to Kiel ran 435 miles (700 km).", "Ulm", "Kiel")
    differ = _claims("The train from Ulm to Kiel ran 435 miles (800 km).", "Ulm", "Kiel")
    assert [claim.quantity.unit for claim in agree] == ["mi"]
    assert [claim.quantity.unit for claim in differ] == ["mi", "km"]


class _Louder:
    """A stranger's kind: every distance again, under its own name."""

    name = "louder"

    def find(self, view: View) -> Iterator[Claim]:
        """Yield each length."""
        for quantity in view.passage.quantities:
            yield claim_of(self.name, quantity, Attachment(), "a test")


class _Longer:
    """A stranger's kind with a span of one word more."""

    name = "longer"

    def find(self, view: View) -> Iterator[Claim]:
        """Yield each figure with what follows it."""
        for quantity in view.passage.quantities:
            span = Span(start=quantity.span.start, end=quantity.span.end + 3)
            yield claim_of(self.name, replace(quantity, span=span), Attachment(), "a test")


@pytest.mark.parametrize(
    ("kinds", "winner"),
    [((_Louder(), _Longer()), "longer"), ((_Louder(), _Louder()), "louder")],
)
def test_the_longer_span_wins_and_then_the_order(kinds: tuple[ClaimKind, ...], winner: str) -> None:
    """Two kinds never claim one figure twice."""
    article = make_article("The train from Ulm to Kiel runs 900 km every day.")
    claims, _ = find_claims(article, toponyms=(), kinds=kinds)
    assert [claim.kind for claim in claims] == [winner]


def test_quantities_may_be_given() -> None:
    """What the caller found is used instead of what the text says."""
    article = make_article("The train from Ulm to Kiel runs 900 km.")
    found, _ = find_quantities(article.text)
    altered = tuple(replace(each, value=1.0) for each in found)
    claims, _ = find_claims(article, toponyms=(), quantities=altered)
    assert [claim.quantity.value for claim in claims] == [1.0]


def test_a_mode_nobody_names_is_none() -> None:
    """No vehicle, no road, no verb that betrays one."""
    (claim,) = _claims("From Ulm to Kiel it is 900 km.", "Ulm", "Kiel")
    assert claim.mode is None
    (claim,) = _claims("From Ulm to Kiel it is 900 km on horseback.", "Ulm", "Kiel")
    assert claim.mode is Mode.HORSE


def test_an_empty_text_and_a_text_without_figures_have_no_claims() -> None:
    """Nothing in, nothing out, and no error."""
    for text in ("", "\n\n", "Nothing to see.", "\x00\ud800‮"):
        assert find_claims(make_article(text), toponyms=()) == ((), ())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(rows("claims_distance.csv")), min_size=1, max_size=4))
def test_paragraphs_together_keep_every_figure(chosen: list[Row]) -> None:
    """However texts are strung together, spans stay in order, apart and inside the text."""
    article = make_article("\n\n".join(row.text for row in chosen))
    names = tuple(sorted({name.rstrip("*") for row in chosen for name in row.places}))
    claims, decoys = find_claims(article, toponyms=toponyms(article, names))
    spans = [claim.span for claim in claims]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(article.text[c.span.start : c.span.end] == c.quote for c in claims)
    assert not {decoy.span for decoy in decoys} & set(spans)
    again, _ = find_claims(article, toponyms=toponyms(article, names))
    assert again == claims


def test_a_quantity_of_one_text_does_not_leak_into_the_next() -> None:
    """Two calls know nothing of one another."""
    first = _claims("The bus from Ulm to Kiel ran 900 km.", "Ulm", "Kiel")
    _claims("The ship sailed from Hull to York, 90 miles.", "Hull", "York")
    assert _claims("The bus from Ulm to Kiel ran 900 km.", "Ulm", "Kiel") == first
    assert [each.quantity.text for each in first] == ["900 km"]


def test_the_steps_tell_size_doubt_and_source() -> None:
    """First how the figure was taken, last how surely it is put, how it counts and who says so."""
    row = Row(
        "steps",
        "According to the firm, the train from Ulm to Kiel could cover nearly 900 km there and"
        " back.",
        ("Ulm", "Kiel"),
        "",
    )
    ((claim,), _) = read(row)
    assert claim.steps[0] == "“900 km” is 900 km at most, and not much less"
    assert claim.steps[-3:] == (
        "it is put as possible",
        "it counts the way there and back",
        "its source: the firm",
    )


@pytest.mark.parametrize(
    ("text", "both_ways"),
    [
        ("They rode from Ulm to Kiel, 450 km, and back again at once, 900 km.", [False, True]),
        ("They rode from Ulm to Kiel, turned round and rode home, 900 km in all.", [True]),
        ("The train from Ulm to Kiel took 12 hours, but back in 1990 it took 24.", [False] * 2),
        ("They rode from Ulm to Hull and Kiel and went home, 900 km in all.", [False]),
        ("The coach from Ulm to Kiel took 5 hours, on the way back home it took 10.", [False] * 2),
        ("The train from Ulm to Kiel takes 4 hours, the bus 8 hours; both go back.", [False] * 2),
        ("From Ulm to Kiel she rode, turned back and flew home in an hour, in all 90.", [False]),
    ],
)
def test_a_figure_counts_both_ways_by_the_words_for_the_way_back(
    text: str, both_ways: list[bool]
) -> None:
    """A figure that is twice another, or sums up a way to one place and home, is of both ways."""
    claims = [each for each in _claims(text, "Ulm", "Kiel", "Hull") if each.kind != "date"]
    assert [each.return_trip for each in claims] == both_ways
