"""Lists of places and parts of a way are read as such, and judged no harder than meant."""

from __future__ import annotations

import geo

_LIST = "Timetables tell how long trains need from {}: Milan three hours, Paris four hours."


def _told(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return each duration with its ends."""
    return [
        (
            claim.quantity.text,
            claim.origin.name if claim.origin else None,
            claim.destination.name if claim.destination else None,
        )
        for claim in geo.check_article(text).claims
        if claim.kind == "duration"
    ]


def test_a_line_of_a_list_leads_from_the_start_of_the_list_to_its_place() -> None:
    """The start is named before the list, the end right before the time."""
    assert _told(_LIST.format("Zurich")) == [
        ("three hours", "Zurich", "Milan"),
        ("four hours", "Zurich", "Paris"),
    ]


def test_a_list_in_a_text_of_no_journey_is_none() -> None:
    """Shows last a while in several towns, too."""
    text = "The opera varies. Its length was measured: Verona four hours, Parma three hours."
    assert _told(text) == []


def test_the_parts_of_a_way_do_not_count_as_all_of_it() -> None:
    """400 km of a way in one country are not the impossible length of the whole."""
    text = (
        "From Mombasa to Kampala the railway measures 1,150 km, of which 750 km run through Kenya"
        " and 400 through Uganda."
    )
    report = geo.check_article(text)
    assert [report.verdict_of(claim.id).outcome for claim in report.claims][1:] == [
        geo.Outcome.UNCHECKED,
        geo.Outcome.UNCHECKED,
    ]


def test_a_text_that_prints_the_speed_of_a_missile_is_held_to_no_aircraft() -> None:
    """Two minutes from Kaliningrad to Berlin are impossible only where aircraft fly it."""
    fast = "The missile came down at 13,000 km/h. "
    flown = "The flight from Kaliningrad to Berlin took two minutes and 35 seconds."
    for text, outcome in ((fast + flown, geo.Outcome.UNCHECKED), (flown, geo.Outcome.INCONSISTENT)):
        report = geo.check_article(text)
        told = next(each for each in report.claims if each.kind == "duration")
        assert report.verdict_of(told.id).outcome is outcome
