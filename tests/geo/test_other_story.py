"""A story of something else than travel asks plainer words of a time."""

from __future__ import annotations

import geo

_TRIAL = (
    "BERN - The trial opened. The judge, a woman of 61, spoke. The accused wept. A guard yawned."
    " The lights failed. A witness lives in Thun, a two-hour drive from Bern. Last year's"
    " break took 37 days. A child sang. The clerk coughed. Nobody clapped. The usher slept."
    " The press wrote. The court rose."
)


def _durations(text: str) -> list[str]:
    """Return the times of travel that are found in a text."""
    article = geo.check_article(text)
    claims = geo.to_dict(article)["articles"][0]["claims"]
    return [text[each["start"] : each["end"]] for each in claims if each["kind"] == "duration"]


def test_a_verb_of_taking_is_not_enough_in_a_story_of_a_trial() -> None:
    """That a break took 37 days is no journey, though one was spoken of just before."""
    assert _durations(_TRIAL) == ["two-hour"]


def test_the_same_sentence_may_be_a_journey_in_a_story_of_one() -> None:
    """The twin: with a bus, a road and places beside it the time is read."""
    text = _TRIAL.replace("A guard yawned", "The bus from Bern to Thun was late").replace(
        "A child sang", "The bus takes 40 minutes from Bern to Thun"
    )
    assert "40 minutes" in _durations(text)
