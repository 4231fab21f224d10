"""Figures told in one breath, or reckoned from one another, have the same ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from geo.article import make_article
from geo.breath import in_one_breath
from geo.claims import read_claims
from geo.model import Claim
from geo.pipeline import check_article
from geo.toponyms import find_toponyms

_PLACES = ("Ulm", "Kiel", "Hull")


def shared(text: str, *, lost: str) -> dict[str, set[str]]:
    """Return the ends of each figure of a text, those of one lost and then told by the others."""
    article = make_article(text)
    toponyms = find_toponyms(article, known=lambda name: 5.0 if name in _PLACES else 0.0)
    claims, _, scene, _ = read_claims(article, toponyms=toponyms)
    torn = [
        replace(each, origin=None, destination=None) if lost in each.quantity.text else each
        for each in claims
    ]
    assert any(lost in each.quantity.text for each in claims)
    return {each.quantity.text: _ends(each) for each in in_one_breath(torn, scene=scene)}


def _ends(claim: Claim) -> set[str]:
    return {each.name for each in (claim.origin, claim.destination) if each is not None}


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("From Ulm to Kiel it is 740 km and takes nine hours.", "nine"),
        ("From Ulm to Kiel it is 740 km and takes nine hours.", "740"),
        ("From Ulm to Kiel they took nine days. That is rather more than 80 km a day.", "80"),
        ("From Ulm to Kiel it is 740 km. Her average was 82 km/h.", "82"),
        ("From Ulm to Kiel it was 740 km and the time nine days, which gives 82 km a day.", "82"),
        ("The port of Ulm is 740 km from Kiel by rail, a ride of nine hours.", "nine"),
        ("The train from Ulm to Kiel covers 740 km (460 miles) in nine hours.", "nine"),
        ("The bus from Ulm to Kiel needs nine hours, at an average of 82 km/h.", "82"),
    ],
)
def test_one_breath_has_one_journey(text: str, lost: str) -> None:
    """A way and its time, told with nothing but glue between them, are of the same two places."""
    ends = shared(text, lost=lost)
    assert set(map(frozenset, ends.values())) == {frozenset({"Ulm", "Kiel"})}


@pytest.mark.parametrize(
    "text",
    [
        "From Ulm to Kiel it is 740 km; a boat round the coast needs nine hours.",
        "From Ulm to Kiel it is 740 km. It took nine hours.",
        "From Ulm to Kiel it is 740 km, while the pilot of a plane is there in nine hours.",
    ],
)
def test_what_another_clause_tells_is_left_alone(text: str) -> None:
    """Words of their own, or the end of a sentence, part two figures."""
    ends = shared(text, lost="nine")
    assert ends["nine hours"] == set()


def test_a_mean_is_of_the_journey_it_is_reckoned_from() -> None:
    """740 km in ten hours are 74 km/h, whatever was told between; 90 km/h come from elsewhere."""
    text = (
        "The train from Ulm to Kiel runs 740 km. From Ulm to Kiel it takes ten hours. "
        "In Hull it rained. The average is {} km/h."
    )
    assert shared(text.format(74), lost="74 km")["74 km/h"] == {"Ulm", "Kiel"}
    assert shared(text.format(90), lost="90 km")["90 km/h"] == set()


def test_compass_words_behind_a_distance_have_its_ends() -> None:
    """However the place they count from is called: "it", "there"."""
    text = "The tower stands in Ulm. Kiel is 640 km north of there."
    far, compass = check_article(text).claims
    assert (far.kind, compass.kind) == ("distance", "direction")
    assert _ends(compass) == _ends(far) == {"Ulm", "Kiel"}


def test_a_mean_of_other_things_keeps_its_own() -> None:
    """A sentence that names who else was so fast is not reckoned from the one before."""
    text = "From Ulm to Kiel they took nine hours. Trains in Japan average 240 km/h."
    assert not shared(text, lost="240")["240 km/h"]


@pytest.mark.parametrize(
    ("text", "lost", "ends"),
    [
        ("Buses from Ulm take 18 hours to Kiel and ten to Hull.", "ten", {"Ulm", "Hull"}),
        ("Ulm is 90 km from Kiel and two hours from Hull.", "two", {"Ulm", "Hull"}),
        ("Buses from Ulm take 18 hours to Kiel, then ten hours to Hull.", "ten", set()),
    ],
)
def test_figures_side_by_side_are_counted_from_one_place(
    text: str, lost: str, ends: set[str]
) -> None:
    """What is so far to one town and so far to the next begins where the first does."""
    found = shared(text, lost=lost)
    assert next(those for figure, those in found.items() if figure.startswith(lost)) == ends


def test_a_distance_of_another_journey_takes_its_time_with_it() -> None:
    """The journey last spoken of gives way where the distance told with a time cannot be its."""
    text = (
        "The train between New Delhi and Varanasi covers 759 km in eight hours. With 130 km/h all"
        " the way from Kanpur to Prayagraj, 194 km, they would save 25 minutes. A bullet train"
        " would need two hours and 40 minutes for the 813-km corridor."
    )
    ends = {each.quantity.text: _ends(each) for each in check_article(text).claims}
    assert ends["two hours and 40 minutes"] == ends["813-km"] == {"New Delhi", "Varanasi"}
