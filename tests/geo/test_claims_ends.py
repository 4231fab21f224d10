"""Which places are the ends of a figure: rows of `tests/tables/claims_ends.csv`."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from claim_cases import Row, got, read, rows

from geo.attach import Attachment
from geo.capitals import CAPITALS
from geo.ends import Relative
from geo.model import Mode, Reading, Span, Toponym
from geo.toponyms_names import COUNTRIES

_KINDS = ("distance", "duration", "average_speed", "top_speed", "elapsed", "length", "direction")


@pytest.mark.parametrize("row", rows("claims_ends.csv"), ids=lambda row: row.case)
def test_a_figure_has_the_ends_of_its_row(row: Row) -> None:
    """Each figure has the kind, value, unit, ends and mode that the row gives, and no more."""
    assert got(row, *_KINDS) == row.expected


def test_every_capital_is_of_a_country_that_texts_can_name() -> None:
    """A country under another name than that of the names' table would never be found."""
    known = set(COUNTRIES.values()) | {"Czechia"}
    assert set(CAPITALS) <= known
    assert CAPITALS["Chad"] == "N'Djamena"
    assert len(CAPITALS) > 150


def test_the_ends_of_the_story_are_marked_as_guessed() -> None:
    """Where no words tie a figure to its two places, the claim says so."""
    text = "The bus to Ulm takes three hours. Kiel has two stations."
    row = Row("", text, ("Ulm", "Kiel"), "")
    claims, _ = read(row)
    assert [each.guessed for each in claims] == [True]


def test_all_but_the_ends_stays_where_a_figure_has_none() -> None:
    """A field that is added later is carried over as well: each is said by its name."""
    ulm, kiel, york = (
        Toponym(name=name, span=Span(start=at, end=at + 4))
        for at, name in enumerate(("Ulm", "Kiel", "York"))
    )
    full = Attachment(
        origin=ulm,
        destination=kiel,
        via=(york,),
        mode=Mode.RAIL,
        reading=Reading.RAIL,
        trip="trip 1",
        return_trip=True,
        guessed=True,
        relative=Relative("of", ulm, position=4, bearing_deg=90.0, start=3, end=5),
        subject=kiel,
        compared_with=york,
        local=True,
        start=7,
        steps=("a step",),
    )
    blank = Attachment()
    for field in fields(Attachment):
        assert getattr(full, field.name) != getattr(blank, field.name), field.name
    assert full.without_ends() == replace(full, origin=None, destination=None, via=())
    assert full.without_ends(york) == replace(full, origin=None, destination=york, via=())
