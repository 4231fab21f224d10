"""Finding claims takes time in proportion to the text, whatever the text."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from effort import growth

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
    "arrivals": "she was in Ulm by noon and ",
    "both": "between the two towns Ulm lies. Kiel does not. ",
    "beside": "at Ulm, an hour from Kiel, and ",
    "further on": "To Ulm it is 20 km. Kiel, 40 km further on, is far. ",
    "nines": "9",
    "one word": "a",
    "spaces": " ",
    "markup": '<a href="x">',
    "quotes": '"said ',
}
_SIZE = 10_000
# four times the text takes four times as long, and sixteen times where a step is quadratic
_TIMES, _MOST = 4, 9.0


def _reading(text: str) -> Callable[[], object]:
    article = make_article(text)
    names = tuple(
        Toponym(name=match.group(), span=Span(start=match.start(), end=match.end()))
        for match in re.finditer(r"Ulm|Kiel|Hof|Bonn", text)
    )
    return lambda: find_claims(article, toponyms=names)


@pytest.mark.parametrize("name", _PIECES)
def test_time_grows_as_the_text_does(name: str) -> None:
    """Four times the text never takes nine times as long: a quadratic step would show."""
    piece = _PIECES[name]
    short = (piece * (_SIZE // len(piece) + 1))[:_SIZE]
    assert growth(_reading(short), _reading(short * _TIMES), most=_MOST) < _MOST
