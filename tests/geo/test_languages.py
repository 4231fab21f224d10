"""Each language table is complete, by itself, and leads only to what the grammar knows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import geo
from geo.languages import detect_language, find_language, languages
from geo.quantities_text import ALIASES, read_text
from geo.units import UNITS

SAMPLES = {
    "en": "The train left the capital in the morning and was late when it came to the border.",
    "de": "Der Zug verließ die Hauptstadt am Morgen und kam mit einer Stunde Verspätung an.",
    "fr": "Le train a quitté la capitale le matin et il est arrivé en retard à la frontière.",
    "es": "El tren salió de la capital por la mañana y llegó con retraso a la frontera.",
    "ru": "Поезд вышел из столицы утром и прибыл на границу с опозданием.",
    "ko": "열차는 아침에 수도를 떠나 국경에 늦게 도착했다.",
    "ja": "列車は朝に首都を出て、国境に遅れて着いた。",
    "zh": "列车早晨离开首都，晚点到达边境。",
}


@pytest.mark.parametrize("code", sorted(SAMPLES))
def test_language_is_detected(code: str) -> None:
    """A sentence of each language is known for what it is."""
    assert detect_language(SAMPLES[code]) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Los Alamos to Las Cruces: 270 miles", "en"),
        ("Los autobuses a Las Cruces van sin parar", "es"),
        ("TREN PARADO EN LA VÍA DESDE LAS DOS", "es"),
        ("Zwölf Stunden Stau vor Wien", "de"),
    ],
)
def test_capitals_within_names_do_not_decide(text: str, code: str) -> None:
    """Of Las Vegas "Las" is no Spanish; German nouns and lines in capitals count."""
    assert detect_language(text) == code


def test_names_in_another_script_do_not_decide() -> None:
    """An English article that quotes Russian and Korean names is English."""
    text = SAMPLES["en"] * 3 + " Владивосток (블라디보스토크) is the end of the line."
    assert detect_language(text) == "en"


def test_nothing_is_english() -> None:
    """A text without a word is taken for English."""
    assert detect_language("") == "en"
    assert detect_language("12 34 !!") == "en"


def test_texts_read_together_have_each_its_own_language() -> None:
    """Several texts in one call are read as each alone would be."""
    texts = [SAMPLES["de"], SAMPLES["fr"]]
    read = [each.article.language for each in geo.check_articles(texts).reports]
    assert read == [geo.check_article(each).article.language for each in texts] == ["de", "fr"]


def test_unknown_language_falls_back() -> None:
    """A language without a table is read as English; a region is ignored."""
    assert find_language("xx").code == "en"
    assert find_language("de-AT").code == "de"


def test_a_language_is_one_table() -> None:
    """No other module asks for a language by its code, English and how to tell it apart aside."""
    asked = re.compile(r"(?:language|code)(?:\.code)? (?:==|!=|in) [(\[{]?\"(?!en\"|\")")
    room = Path(geo.__file__).parent
    modules = [each for each in room.rglob("*.py") if "languages" not in each.parts]
    assert asked.search('if language.code == "de":')
    assert [each.name for each in modules if asked.search(each.read_text("utf-8"))] == []


@pytest.mark.parametrize("code", sorted(languages()))
def test_tables_name_known_units(code: str) -> None:
    """Each unit of a table is a unit of ours, and each phrase leads to one unit only."""
    table = find_language(code)
    seen: dict[str, str] = {}
    for unit, phrases in table.units.items():
        assert unit in UNITS or unit in ALIASES
        for phrase in phrases.split("|"):
            assert phrase == phrase.lower().strip() != ""
            assert seen.setdefault(phrase, unit) == unit, phrase


@pytest.mark.parametrize("code", sorted(languages()))
def test_unit_words_survive_the_cut(code: str) -> None:
    """Each unit phrase, behind a number, is cut into words that lead back to its unit."""
    table = find_language(code)
    for unit, phrases in table.units.items():
        for phrase in phrases.split("|"):
            words = read_text(f"7 {phrase}", language=code).words
            assert any(word in read_text("", language=code).lexicon.unit_heads for word in words), (
                unit,
                phrase,
            )
