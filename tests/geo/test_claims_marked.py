"""Which figures of a sentence are claims, and of which kind: `tests/tables/claims_marked.txt`.

One short text a line, written by hand, each claim marked as ``{figure|kind}``; whatever else is
counted there is none. Dates and clock times are left unmarked.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import geo

TABLE = Path(__file__).parent.parent / "tables" / "claims_marked.txt"
_MARK = re.compile(r"\{([^|{}]{1,60})\|(\w{1,20})\}")
_MOMENTS = {"date", "time"}


def _rows() -> list[str]:
    return TABLE.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", _rows())
def test_the_claims_of_a_text_are_those_marked(line: str) -> None:
    """Each has its kind, and starts where its figure or the word that loosens it does."""
    text = _MARK.sub(r"\1", line)
    wanted = [(match[1], match[2]) for match in _MARK.finditer(line)]
    claims = [each for each in geo.check_article(text).claims if each.kind not in _MOMENTS]
    assert [each.kind for each in claims] == [kind for _, kind in wanted]
    for claim, (figure, _) in zip(claims, wanted, strict=True):
        assert text[claim.span.start : claim.span.end] in figure or figure in claim.quantity.text
