"""Colour, dash, width and symbol, by reading, verdict and kind of mark.

In: a word such as ``"rail"`` or ``"inconsistent"``. Out: frozen values.
Pure: reads nothing. Every colour has a light and a dark form; tests hold contrast and
colour-blind distance in numbers, and no two lines share both colour and pattern.
Source: hues after Okabe and Ito, "Color Universal Design" (2008), darkened until each
stands 3:1 against land and sea.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

__all__ = ["COLOURS", "LINES", "SIGNS", "LineStyle", "Sign", "colour_rules", "line_style"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStyle:
    """How one kind of line is drawn, so that it is known without its colour.

    `dash` and `over_dash` are SVG dash arrays; empty is solid. `over` is a second stroke on
    the first: the sleepers of a railway, the white middle of a road. `pattern` says it in
    words, for the legend and for screen readers.
    """

    name: str
    colour: str
    width: float
    pattern: str
    dash: str = ""
    over: str = ""
    over_width: float = 0.0
    over_dash: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """What a verdict looks like: a word, a symbol, a shape and a colour."""

    word: str
    symbol: str
    shape: str
    colour: str


# name → (light, dark)
COLOURS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "page": ("#ffffff", "#14181c"),
        "ink": ("#1b2126", "#eceff1"),
        "soft": ("#4d565e", "#b4bec6"),
        "rule": ("#c9cfd4", "#3b444c"),
        "panel": ("#f4f6f7", "#1d2329"),
        "sea": ("#dfeaf0", "#0e1a22"),
        "water-ink": ("#3a6076", "#8fb7ca"),
        "land": ("#faf8f3", "#262b2f"),
        "coast": ("#9db1bd", "#4b5c67"),
        "border": ("#8f8578", "#8b8f8c"),
        "halo": ("#fdfcfa", "#1c2125"),
        "accent": ("#0b57a4", "#8cc4ff"),
        "rail": ("#00569e", "#6db9ff"),
        "road": ("#b03a00", "#ffa066"),
        "geodesic": ("#3d3d3d", "#dcdcdc"),
        "sea-route": ("#00685c", "#4fd3c0"),
        "air": ("#8a2a84", "#f0a0e8"),
        "consistent": ("#00694a", "#63e6c8"),
        "inconsistent": ("#a3230f", "#ff8b78"),
        "unchecked": ("#55595e", "#c2c8ce"),
        "sign-ink": ("#ffffff", "#101418"),
    }
)

LINES: Mapping[str, LineStyle] = MappingProxyType(
    {
        style.name: style
        for style in (
            LineStyle(
                name="rail",
                colour="rail",
                width=2.6,
                pattern="solid line with cross-ties",
                over="rail",
                over_width=7.0,
                over_dash="1.6 8",
            ),
            LineStyle(
                name="road",
                colour="road",
                width=4.6,
                pattern="double line",
                over="halo",
                over_width=1.8,
            ),
            LineStyle(
                name="geodesic",
                colour="geodesic",
                width=2.0,
                pattern="long dashes",
                dash="10 6",
            ),
            LineStyle(
                name="sea",
                colour="sea-route",
                width=3.4,
                pattern="dots",
                dash="0.1 7",
            ),
            LineStyle(
                name="air",
                colour="air",
                width=2.2,
                pattern="dash and dot",
                dash="9 5 1 5",
            ),
        )
    }
)

SIGNS: Mapping[str, Sign] = MappingProxyType(
    {
        "consistent": Sign(word="fits", symbol="✓", shape="circle", colour="consistent"),
        "inconsistent": Sign(
            word="does not fit", symbol="✗", shape="square", colour="inconsistent"
        ),
        "unchecked": Sign(word="not checked", symbol="?", shape="diamond", colour="unchecked"),
    }
)


def line_style(reading: str) -> LineStyle:
    """Return how the route of a reading is drawn.

    Parameters
    ----------
    reading
        A value of `geo.Reading`, such as ``"rail"``.

    Returns
    -------
    LineStyle
        Its style; that of the straight line for a reading without one of its own.

    Examples
    --------
    >>> line_style("road").pattern
    'double line'
    """
    return LINES.get(reading, LINES["geodesic"])


def colour_rules(*, theme: int) -> str:
    """Return the palette as CSS custom properties.

    Parameters
    ----------
    theme
        0 for light, 1 for dark.

    Returns
    -------
    str
        Declarations such as ``--land:#faf8f3;``, in a fixed order.

    Examples
    --------
    >>> colour_rules(theme=0).split(";")[0]
    '--page:#ffffff'
    """
    return "".join(f"--{name}:{pair[theme]};" for name, pair in COLOURS.items())
