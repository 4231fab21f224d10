"""Contrast and colour-blind distance in numbers, and lines that differ without colour."""

from __future__ import annotations

from itertools import combinations

import pytest

from maps.style import COLOURS, LINES, SIGNS, colour_rules

THEMES = (0, 1)

# Machado, Oliveira, Fernandes (2009), severity 1.0, linear RGB
DEFICIENCIES = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> tuple[float, ...]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return tuple(p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, 1.4.3."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lab(rgb: tuple[float, ...]) -> tuple[float, float, float]:
    """CIE Lab of linear sRGB, D65."""
    red, green, blue = rgb
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
    )
    x, y, z = (v ** (1 / 3) if v > 216 / 24389 else (24389 / 27 * v + 16) / 116 for v in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: str, other: str, kind: str) -> float:
    """CIE76 distance of two colours as a colour-blind reader sees them."""
    seen = []
    for colour in (one, other):
        rgb = linear(colour)
        turned = tuple(
            min(max(sum(m * v for m, v in zip(row, rgb, strict=True)), 0.0), 1.0)
            for row in DEFICIENCIES[kind]
        )
        seen.append(lab(turned))
    return sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5


def test_the_ruler_measures_right():
    """Black on white is 21:1; folium's named red and green fall together for deuteranopes."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert difference("#d63e2a", "#72b026", "deutan") < 30
    assert difference("#000000", "#ffffff", "deutan") == pytest.approx(100, abs=0.1)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("line", sorted(LINES))
def test_lines_stand_out_from_land_and_sea(line, theme):
    """Every route is at least 3:1 against what it may cross (WCAG 1.4.11)."""
    colour = COLOURS[LINES[line].colour][theme]
    assert contrast(colour, COLOURS["land"][theme]) >= 3
    assert contrast(colour, COLOURS["sea"][theme]) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ink", ["ink", "soft", "accent", *sorted(SIGNS)])
def test_words_can_be_read(ink, theme):
    """Text is at least 4.5:1 on the page, on panels and on the map."""
    for ground in ("page", "panel", "land", "sea"):
        assert contrast(COLOURS[ink][theme], COLOURS[ground][theme]) >= 4.5, ground


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sign", sorted(SIGNS))
def test_signs_can_be_read(sign, theme):
    """The drawing in a badge is at least 4.5:1 on its shape."""
    assert contrast(COLOURS["sign-ink"][theme], COLOURS[SIGNS[sign].colour][theme]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", sorted(DEFICIENCIES))
def test_rail_road_and_straight_line_differ_for_the_colour_blind(kind, theme):
    """The three lines of a journey keep a distance of 20 in every kind of colour blindness."""
    names = ("rail", "road", "geodesic")
    for one, other in combinations(names, 2):
        pair = (COLOURS[LINES[one].colour][theme], COLOURS[LINES[other].colour][theme])
        assert difference(*pair, kind) >= 20, (one, other)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", sorted(DEFICIENCIES))
def test_fits_and_does_not_fit_differ_for_the_colour_blind(kind, theme):
    """The two verdicts keep a distance of 15, beside their shape, symbol and word."""
    pair = (COLOURS["consistent"][theme], COLOURS["inconsistent"][theme])
    assert difference(*pair, kind) >= 15


def test_no_line_needs_its_colour():
    """No two lines share a pattern, nor the words for it."""
    patterns = [(s.dash, s.over_dash, s.over_width) for s in LINES.values()]
    assert len(set(patterns)) == len(patterns)
    assert len({style.pattern for style in LINES.values()}) == len(LINES)


def test_no_sign_needs_its_colour():
    """Each verdict has its own word, symbol and shape."""
    for field in ("word", "symbol", "shape"):
        assert len({getattr(sign, field) for sign in SIGNS.values()}) == len(SIGNS)


def test_every_colour_is_told_in_both_themes():
    """Both sets of style rules name every colour once."""
    for theme in THEMES:
        assert colour_rules(theme=theme).count("--") == len(COLOURS)
