"""Legs told in a row: each starts where the one before it ends."""

from __future__ import annotations

import pytest
from claim_cases import ends_of

NAMES = ("Paris", "Madrid", "Bordeaux", "Vitoria", "Cairo", "Harare", "Khartoum", "Nairobi",
         "Oslo", "Bergen", "Hamar", "Leeds", "Sheffield", "London", "Dover", "Quito", "Cuenca",
         "Loja", "Algiers", "Tunis", "Oran", "Bari", "Split")  # fmt: skip

ROWS = [
    ("They rode from Paris to Madrid in parts: 580 km to Bordeaux, 340 km to Vitoria and"
     " 350 km to Madrid.", ["Paris>Bordeaux", "Bordeaux>Vitoria", "Vitoria>Madrid"]),
    ("They flew from Cairo to Harare in legs: 1,600 km to Khartoum, 1,930 km on to Nairobi, and"
     " 1,950 km to Harare.", ["Cairo>Khartoum", "Khartoum>Nairobi", "Nairobi>Harare"]),
    ("From Hamar it is 130 km to Oslo, then 400 km over the mountains to Bergen.",
     ["Hamar>Oslo", "Oslo>Bergen"]),
    ("She rode from Leeds to Dover: 60 km to Sheffield, 270 km from there to London and 125 km"
     " to Dover.", ["Leeds>Sheffield", "Sheffield>London", "London>Dover"]),
    ("The lorry from Tunis to Oran needs 11 hours to Algiers and five hours to Oran.",
     ["Tunis>Algiers", "Algiers>Oran"]),
    ("The bus leaves Quito at noon and takes eight hours to Cuenca, then four hours to Loja.",
     ["Quito>Cuenca", "Cuenca>Loja"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ends"), ROWS)
def test_a_leg_starts_where_the_last_ends(text: str, ends: list[str]) -> None:
    """Where words say that it goes on, or the last leads where the journey ends."""
    assert ends_of(text, NAMES) == ends


def test_two_ways_from_one_place_are_no_row() -> None:
    """Of where the story stands "it is 300 km to X and 400 km to Y" is told."""
    text = "From Hamar it is 130 km to Oslo and 440 km to Bergen."
    assert ends_of(text, NAMES)[1] != "Oslo>Bergen"
