"""Claims in other languages: rows of `tests/tables/claims_languages.csv`."""

from __future__ import annotations

import csv
import re

import pytest
from claim_cases import TABLES, written

from geo.article import make_article
from geo.claims import find_claims
from geo.foreign import find_foreign
from geo.languages import languages
from geo.model import Span, Toponym

with (TABLES / "claims_languages.csv").open(encoding="utf-8", newline="") as _handle:
    _ROWS = list(csv.DictReader(_handle))


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["case"])
def test_a_text_of_another_language_gives_the_claims_of_its_row(row: dict[str, str]) -> None:
    """Kind, value, unit, ends and mode, by the table of that language."""
    article = make_article(row["text"], language=row["language"])
    names = tuple(
        Toponym(name=name, span=Span(start=match.start(), end=match.end()))
        for name in filter(None, row["places"].split("|"))
        for match in re.finditer(re.escape(name), article.text)
    )
    claims, _ = find_claims(article, toponyms=names)
    assert (";".join(written(claims)) or "-") == row["expected"]


def test_every_language_of_figures_has_its_cues() -> None:
    """A language whose figures are read has a row of cues, English apart, and a test row."""
    others = set(languages()) - {"en"}
    assert {code for code in others if find_foreign(code) is None} == set()
    assert others == {row["language"] for row in _ROWS}
