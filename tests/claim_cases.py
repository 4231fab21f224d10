"""One row of a claims table: a text, its places, and the claims that must come out.

Names are given by the row and not looked up, so that a row tests the reading alone.
A claim is written ``kind|value|unit|from>to|mode``; empty ends and mode mean that there
are none. Several are parted by a semicolon; ``-`` is no claim at all.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from geo.article import make_article
from geo.claims import find_claims
from geo.model import Article, Claim, Decoy, Span, Toponym
from geo.toponyms_standins import find_standins

TABLES = Path(__file__).parent / "tables"


@dataclass(frozen=True)
class Row:
    """One line of a table."""

    case: str
    text: str
    places: tuple[str, ...]
    expected: str


def rows(name: str) -> list[Row]:
    """Return the rows of a table."""
    with (TABLES / name).open(encoding="utf-8", newline="") as handle:
        return [
            Row(
                line["case"],
                line["text"].replace("\\n", "\n"),
                tuple(each for each in line["places"].split("|") if each),
                line["expected"],
            )
            for line in csv.DictReader(handle)
        ]


def toponyms(article: Article, names: tuple[str, ...]) -> tuple[Toponym, ...]:
    """Return each occurrence of the names; one with an asterisk is the dateline."""
    found = []
    for each in names:
        name, dateline = each.rstrip("*"), each.endswith("*")
        for match in re.finditer(rf"\b{re.escape(name)}\b", article.text):
            role = "dateline" if dateline and match.start() == 0 else "place"
            span = Span(start=match.start(), end=match.end())
            found.append(Toponym(name=name, span=span, role=role))
    return tuple(sorted(found, key=lambda each: each.span))


def ends_of(text: str, names: tuple[str, ...]) -> list[str]:
    """Return the ends of each distance and duration of a text, as "Hull>Ulm"."""
    article = make_article(text)
    return [
        ">".join(end.name if end is not None else "" for end in (each.origin, each.destination))
        for each in find_claims(article, toponyms=toponyms(article, names))[0]
        if each.kind in ("distance", "duration")
    ]


def read(row: Row) -> tuple[tuple[Claim, ...], tuple[Decoy, ...]]:
    """Return what is found in the text of a row."""
    article = make_article(row.text)
    names = find_standins(article, toponyms(article, row.places))
    return find_claims(article, toponyms=names)


def written(claims: tuple[Claim, ...]) -> Iterator[str]:
    """Yield each claim the way a table writes it; dates and times only if they are asked for."""
    for claim in claims:
        quantity = claim.quantity
        value = quantity.value
        if quantity.value_to is not None and quantity.unit not in ("date", "clock"):
            value = (quantity.value + quantity.value_to) / 2
        ends = ""
        if claim.origin or claim.destination:
            ends = ">".join(each.name if each else "" for each in (claim.origin, claim.destination))
        mode = claim.mode.value if claim.mode else ""
        yield f"{claim.kind}|{value:g}|{quantity.unit}|{ends}|{mode}"


def got(row: Row, *kinds: str) -> str:
    """Return the claims of a row as its table writes them."""
    claims, _ = read(row)
    wanted = tuple(each for each in claims if not kinds or each.kind in kinds)
    return ";".join(written(wanted)) or "-"
