"""A figure of the way back has the start of the way out as its end."""

from __future__ import annotations

import pytest

from geo.pipeline import check_article

_OUT = "A vet drove from Hull to York in a storm. "


@pytest.mark.parametrize(
    ("text", "figure", "ends"),
    [
        ("For the way back she took four hours.", "four hours", "York>Hull"),
        ("Her return took four hours.", "four hours", "York>Hull"),
        ("Homeward, it took four hours.", "four hours", "York>Hull"),
        ("Then she drove home again in four hours.", "four hours", "York>Hull"),
        ("The drive took six hours, the drive back four hours.", "four hours", "York>Hull"),
        ("She needed six hours from Hull to York and four hours back.", "four hours", "York>Hull"),
        ("The ferry to Ulm took three days there and five days back.", "five days", "Ulm>Hull"),
        ("Coming back took her four hours.", "four hours", "York>Hull"),
        ("The drive took six hours.", "six hours", "Hull>York"),
        ("There and back it took six hours.", "six hours", "Hull>York"),
        ("On the way back from York to Hull it took six hours.", "six hours", "York>Hull"),
    ],
)
def test_the_way_back_begins_where_the_way_out_ended(text: str, figure: str, ends: str) -> None:
    """What counts both ways, or names its own ends, stays as it is."""
    found = {
        each.quantity.text: ">".join(
            end.name if end is not None else "" for end in (each.origin, each.destination)
        )
        for each in check_article(_OUT + text).claims
    }
    assert found[figure] == ends
