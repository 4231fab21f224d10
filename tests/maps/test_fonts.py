"""Letters without a font: never boxes in silence."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from strategies import founding_report

import geo
import maps
from maps import picture
from maps.fonts import missing_letters, scripts_of

# places in Unicode that no font fills, and one that any has
NOBODYS = "\U0010abcd\U0010fffd"


def test_a_letter_that_no_font_has_is_missing():
    """What is nobody's has no drawing; an A has one, and blanks are not asked for."""
    assert missing_letters(f"A {NOBODYS}\n") == frozenset(NOBODYS)


def test_nothing_is_missing_of_nothing():
    """Empty text and blanks lack no letter."""
    assert missing_letters("") == missing_letters(" \n\u200f") == frozenset()


def test_scripts_are_named():
    """As Unicode names them, each once."""
    assert scripts_of("평양я") == ("Cyrillic", "Hangul")
    assert scripts_of("北京") == ("CJK",)


@pytest.fixture
def drawn_svg(monkeypatch):
    """What is handed to the rasteriser, where this machine lacks some letters."""
    handed: list[str] = []
    monkeypatch.setattr(picture, "to_png", lambda svg, *, width: handed.append(svg) or b"")

    def drawn(missing: str) -> str:
        monkeypatch.setattr(picture, "missing_letters", lambda _: frozenset(missing))
        maps.render_picture(founding_report(), form="png")
        root = ET.fromstring(handed[-1])
        return " ".join(
            "".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text")
        )

    return drawn


def test_a_name_without_a_font_is_left_out_and_said_so(drawn_svg):
    """Without Hangul the Latin name stands alone and the picture says why."""
    text = drawn_svg("평")
    assert "평" not in text
    assert "Pyongyang" in text
    assert "Владивосток" in text
    assert "no font for Hangul" in text


def test_with_all_fonts_nothing_is_said(drawn_svg):
    """The twin: where every letter has a font both names stand, without a remark."""
    text = drawn_svg("")
    assert "평양" in text
    assert "no font" not in text


def test_without_any_font_there_is_an_error(monkeypatch):
    """A sheet without a word is no map: the error names what to install."""
    monkeypatch.setattr(picture, "missing_letters", lambda _: frozenset("A"))
    with pytest.raises(geo.OptionError, match="fonts-noto-core"):
        maps.render_picture(founding_report(), form="png")
