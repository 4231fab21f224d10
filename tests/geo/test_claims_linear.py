"""Finding claims takes time in proportion to the text, whatever the text."""

from __future__ import annotations

import re
import time

import pytest

from geo.article import make_article
from geo.claims import find_claims
from geo.model import Span, Toponym

_PIECES = {
    "journeys": "The train from Ulm to Kiel took 9 hours for 900 km. ",
    "table": "5 km 6 km 7 km 8 h 9 h ",
    "ends": "from Ulm to Kiel from Hof to Bonn ",
    "starts": "to Ulm from ",
    "capitals": "From Aa To Bb ",
    "dashes": "Ulm-Kiel-",
    "nines": "9",
    "one word": "a",
    "spaces": " ",
    "markup": '<a href="x">',
    "quotes": '"said ',
}
_SIZE = 10_000
# twice the text may take twice the time, and as much again for a busy machine
_MOST = 5.0


def _seconds(text: str) -> float:
    article = make_article(text)
    names = tuple(
        Toponym(name=match.group(), span=Span(start=match.start(), end=match.end()))
        for match in re.finditer(r"Ulm|Kiel|Hof|Bonn", text)
    )
    find_claims(article, toponyms=names)
    taken = []
    for _ in range(2):
        start = time.process_time()
        find_claims(article, toponyms=names)
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.mark.parametrize("name", _PIECES)
def test_twice_the_text_takes_about_twice_as_long(name: str) -> None:
    """Never more than five times as long: a quadratic step on 20,000 characters would show."""
    piece = _PIECES[name]
    short = (piece * (_SIZE // len(piece) + 1))[:_SIZE]
    once, twice = _seconds(short), _seconds(short * 2)
    assert twice <= max(_MOST * once, 0.2)
