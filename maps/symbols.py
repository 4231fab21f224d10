"""The small drawings of the map, as SVG: drawn, not set in a font that may lack them.

In: a kind and a point in pixels. Out: markup. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from maps.marks import Badge, Dot, Mark
from maps.style import SIGNS, line_style
from maps.svg import element

__all__ = ["badge_shape", "dot_shape", "line_sample", "shapes_of"]

_STROKES = {
    "consistent": "M-4.2.4l3 3.2 5.6-6.6",
    "inconsistent": "M-3.4-3.4l6.8 6.8M3.4-3.4l-6.8 6.8",
    "unchecked": "M-2.6-2.2a2.6 2.4 0 1 1 3.6 2.4c-.8.4-1 .9-1 1.7M0 4.6v.1",
}
_SHAPES = {
    "circle": "M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0z",
    "square": "M-8.4-8.4h16.8v16.8h-16.8z",
    "diamond": "M0-11l11 11-11 11-11-11z",
}
# a bar across the way, two rails that do not meet, a hull, a bridged gap, a barred way
_WAYMARKS = {
    "border": "M-5.5-5.5h11v11h-11zM-5.5 0h11",
    "gauge_break": "M-7-3h6M-7 3h6M1-5h6M1 5h6",
    "ferry": "M-6 1h12l-2.4 4h-7.2zM0-6v6M0-5l4 3",
    "join": "M-7 0h3M4 0h3M-2 0h.5M1.5 0h.5",
    "closed": "M-5-5l10 10M5-5l-10 10",
}


def badge_shape(outcome: str, *, x: float, y: float) -> str:
    """Return the sign of a verdict about a point.

    Parameters
    ----------
    outcome
        A value of `geo.Outcome`.
    x, y
        Its middle, pixels.

    Returns
    -------
    str
        A group: circle with a tick, square with a cross, or diamond with a question mark.
    """
    sign = SIGNS[outcome]
    return element(
        "g",
        element("path", class_=f"badge {sign.colour}", d=_SHAPES[sign.shape])
        + element("path", class_="badge-ink", d=_STROKES[outcome]),
        transform=f"translate({x:.1f} {y:.1f})",
    )


def dot_shape(style: str, *, x: float, y: float, radius: float) -> str:
    """Return the dot of a place or the drawing of a waymark about a point.

    Parameters
    ----------
    style
        As `maps.marks.Dot` has it.
    x, y
        Its middle, pixels.
    radius
        Of a plain dot, pixels.

    Returns
    -------
    str
        Markup.
    """
    if style not in _WAYMARKS:
        return element("circle", class_=style, cx=x, cy=y, r=radius)
    return element(
        "g",
        element("circle", class_="waymark", r=9)
        + element("path", class_="waymark-ink", d=_WAYMARKS[style], transform="scale(.8)"),
        transform=f"translate({x:.1f} {y:.1f})",
    )


def shapes_of(marks: Sequence[Mark]) -> dict[str, list[list[str]]]:
    """Return the drawings that marks need, for a script to draw them with.

    Parameters
    ----------
    marks
        As the layers gave them.

    Returns
    -------
    dict
        Outcome or kind of waymark → pairs of class and path data; no data is a circle.
    """
    found: dict[str, list[list[str]]] = {}
    for mark in marks:
        if isinstance(mark, Badge):
            sign = SIGNS[mark.outcome.value]
            found[mark.outcome.value] = [
                [f"badge {sign.colour}", _SHAPES[sign.shape]],
                ["badge-ink", _STROKES[mark.outcome.value]],
            ]
        elif isinstance(mark, Dot) and mark.style in _WAYMARKS:
            found[mark.style] = [["waymark", ""], ["waymark-ink", _WAYMARKS[mark.style]]]
    return dict(sorted(found.items()))


def line_sample(style: str, *, width: float = 44.0) -> str:
    """Return a stretch of a route style for a legend, 14 pixels high.

    Parameters
    ----------
    style
        A key of `maps.style.LINES`.
    width
        Pixels.

    Returns
    -------
    str
        Paths about y = 7.
    """
    kind = line_style(style)
    data = f"M1 7H{width:.0f}"
    rounded = " round" if kind.dash.startswith("0.1") else ""
    drawn = element(
        "path",
        class_=f"route s-{kind.colour}{rounded}",
        d=data,
        stroke_width=kind.width,
        stroke_dasharray=kind.dash,
    )
    if kind.over:
        drawn += element(
            "path",
            class_=f"route s-{kind.over}",
            d=data,
            stroke_width=kind.over_width,
            stroke_dasharray=kind.over_dash,
        )
    return drawn
