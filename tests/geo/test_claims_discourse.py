"""Which journey a figure of a story is of: rows of `tests/tables/claims_discourse.csv`.

A row has a short story, its places, and figures with their ends, written ``figure=from>to`` and
parted by semicolons; figures that it does not name are not looked at.
"""

from __future__ import annotations

import pytest
from claim_cases import Row, read, rows

_ROWS = rows("claims_discourse.csv")


def _ends(row: Row) -> dict[str, str]:
    """Return the ends of each figure of a story, by the words of the figure."""
    claims, _ = read(row)
    return {
        each.quantity.text: f"{each.origin.name if each.origin else ''}"
        f">{each.destination.name if each.destination else ''}"
        for each in claims
    }


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row.case)
def test_a_figure_is_of_the_journey_that_a_reader_takes_it_for(row: Row) -> None:
    """Each figure that a row names has the ends that the row gives."""
    wanted = dict(each.split("=", 1) for each in row.expected.split(";"))
    ends = _ends(row)
    assert {figure: ends.get(figure) for figure in wanted} == wanted


def test_the_table_has_stories_enough() -> None:
    """Fewer would not tell a rule from a chance."""
    assert len(_ROWS) >= 60
    assert len({row.case for row in _ROWS}) == len(_ROWS)
