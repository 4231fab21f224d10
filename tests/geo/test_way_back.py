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
        ("She needed six hours out and four hours back.", "four hours", "York>Hull"),
        ("Coming back took her four hours.", "four hours", "York>Hull"),
        ("The drive took six hours.", "six hours", "Hull>York"),
        ("There and back it took six hours.", "six hours", "Hull>York"),
        ("On the way back from York to Hull it took six hours.", "six hours", "York>Hull"),
    ],
)
def test_the_way_back_begins_where_the_way_out_ended(text: str, figure: str, ends: str) -> None:
    """What counts both ways, or names its own ends, stays as it is."""
    assert _ends_of(_OUT + text, figure) == ends


def _ends_of(text: str, figure: str) -> str:
    found = {
        each.quantity.text: ">".join(
            end.name if end is not None else "" for end in (each.origin, each.destination)
        )
        for each in check_article(text).claims
    }
    return found[figure]


@pytest.mark.parametrize(
    ("text", "figure", "ends"),
    [
        (
            "Die Gruppe fuhr mit dem Bus von Ulm nach Bregenz. Der Rückweg mit dem Zug dauerte "
            "zwei Stunden.",
            "zwei Stunden",
            "Bregenz>Ulm",
        ),
        ("他骑自行车从成都到拉萨。返程坐火车，用了三十六个小时。", "三十六个小时", "拉萨>成都"),
        ("彼は東京から京都まで歩いた。帰りは新幹線で2時間15分だった。", "2時間15分", "京都>東京"),
        (
            "Viajó de Lima a Cusco en autobús. De regreso, el avión tardó una hora.",
            "una hora",
            "Cusco>Lima",
        ),
        (
            "Die Fahrt von Wien nach Graz und zurück dauert fünf Stunden.",
            "fünf Stunden",
            "Wien>Graz",
        ),
    ],
)
def test_so_it_does_in_other_languages(text: str, figure: str, ends: str) -> None:
    """By the words of the way back in the table of the language."""
    assert _ends_of(text, figure) == ends
