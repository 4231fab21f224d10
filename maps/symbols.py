"""The small drawings of the map, as SVG: drawn, not set in a font that may lack them.

In: a kind and a point in pixels. Out: markup. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from maps.marks import Badge, Dot, Mark
from maps.style import SIGNS, line_style
from maps.svg import element

__all__ = [
    "badge_symbol",
    "badge_use",
    "badge_shape",
    "dot_shape",
    "key_sample",
    "shapes_of",
    "vehicle_of",
    "vehicle_shapes",
    "waymark_symbols",
    "waymark_use",
]

_STROKES = {
    "consistent": "M-4.2.4l3 3.2 5.6-6.6",
    "inconsistent": "M-3.4-3.4l6.8 6.8M3.4-3.4l-6.8 6.8",
    "unchecked": "M-2.6-2.2a2.6 2.4 0 1 1 3.6 2.4c-.8.4-1 .9-1 1.7M0 4.6v.1",
}
_BADGE_R = 9.0
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
# what moves along the way: a body and what is seen against it, about ten pixels each way
_VEHICLES = {
    "rail": (
        ("hull", "M-9-3a4 4 0 0 1 4-4h10a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4h-10a4 4 0 0 1-4-4z"),
        ("window", "M-6-3.5h4.5v4h-4.5zM1.5-3.5h4.5v4h-4.5z"),
    ),
    "road": (
        ("hull", "M-11 5v-5l3-1.5 3-5.5h8l4 5.5 4 1.5v5z"),
        ("window", "M-4.2-5.2h3.4v3.4h-5.2zM1-5.2h1.4l2.4 3.4h-3.8z"),
        (
            "wheel",
            "M-8.4 5a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0zM3.6 5a2.4 2.4 0 1 0 4.8 0"
            "a2.4 2.4 0 1 0-4.8 0z",
        ),
    ),
    "sea": (
        ("hull", "M-11 1h22l-4 7h-14zM-6 0v-4.5h9v4.5zM-2-5.5v-4h3v4z"),
        ("window", "M-4-3h2v2h-2zM-1-3h2v2h-2z"),
    ),
    "air": (
        (
            "hull",
            "M0-11c1.5 0 2 1.7 2 3v3.6l8.5 5.4v2.3l-8.5-2.7v4.6l2.6 2v1.7l-4.6-1.2-4.6 1.2"
            "v-1.7l2.6-2v-4.6l-8.5 2.7v-2.3l8.5-5.4v-3.6c0-1.3.5-3 2-3z",
        ),
    ),
    "foot": (
        (
            "hull",
            "M-1.4-8.4a2.4 2.4 0 1 1 4.8 0a2.4 2.4 0 1 1-4.8 0zM-1.5-5h3.4l2.6 3.4 2.5.7"
            "-.6 2-3.4-1-.9-1.1-.4 3 2.5 3 1 5.4-2.2.4-1-4.6-2.8-3.1-1.4 4.2-3.2 4.2-1.8-1.4 2.9"
            "-3.9 1.5-6.9-1.5 1.2-.8 2.9-2-.6 1.2-4z",
        ),
    ),
    "bicycle": (
        (
            "wheel",
            "M-11 3a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0zM2.2 3a4.4 4.4 0 1 0 8.8 0"
            "a4.4 4.4 0 1 0-8.8 0z",
        ),
        ("frame", "M-6.6 3l3-7h6.4l3.8 7M-3.6-4l3.4 7h-6.4M2.8-4L-.2 3M2-7.5h2.6L2.8-4M-5.4-4h3.4"),
    ),
    "other": (("hull", "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0z"),),
}
_CARRIED_AS = {"geodesic": "other", "river": "sea"}


def vehicle_of(mode: str) -> str:
    """Return what stands for a mode on the map.

    Parameters
    ----------
    mode
        A value of `geo.Mode`, or the reading of a journey without one.

    Returns
    -------
    str
        A key of `vehicle_shapes`; ``"other"``, a disc, for a mode without a drawing.

    Examples
    --------
    >>> vehicle_of("rail"), vehicle_of("river"), vehicle_of("dogsled")
    ('rail', 'sea', 'other')
    """
    kind = _CARRIED_AS.get(mode, mode)
    return kind if kind in _VEHICLES else "other"


def vehicle_shapes(kinds: Iterable[str]) -> dict[str, list[list[str]]]:
    """Return the drawings of what moves along the ways.

    Parameters
    ----------
    kinds
        As `vehicle_of` gives them.

    Returns
    -------
    dict
        Kind → pairs of class and path data, about the middle.
    """
    return {kind: [list(part) for part in _VEHICLES[kind]] for kind in sorted(set(kinds))}


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
        18 pixels wide: circle with a tick, square with a cross, or diamond with a question mark.
    """
    sign = SIGNS[outcome]
    return element(
        "g",
        element("path", class_=f"badge {sign.colour}", d=_SHAPES[sign.shape])
        + element("path", class_="badge-ink", d=_STROKES[outcome]),
        transform=f"translate({x:.1f} {y:.1f})",
    )


def badge_symbol(outcome: str) -> str:
    """Return the sign of a verdict to be defined once and used by `badge_use`.

    Parameters
    ----------
    outcome
        A value of `geo.Outcome`.

    Returns
    -------
    str
        A group with an id.
    """
    sign = SIGNS[outcome]
    return element(
        "g",
        element("path", class_=f"badge {sign.colour}", d=_SHAPES[sign.shape])
        + element("path", class_="badge-ink", d=_STROKES[outcome]),
        id=f"b-{outcome}",
    )


def badge_use(outcome: str, *, x: float, y: float, size: float) -> str:
    """Return the sign of a verdict about a point, as defined by `badge_symbol`.

    Parameters
    ----------
    outcome
        A value of `geo.Outcome`.
    x, y
        Its middle, pixels.
    size
        Half its width, pixels.

    Returns
    -------
    str
        A reference.
    """
    moved = f"translate({x:.0f} {y:.0f})scale({size / _BADGE_R:.2f})"
    return element("use", href=f"#b-{outcome}", transform=moved)


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
    return element("g", _waymark(style), transform=f"translate({x:.1f} {y:.1f})")


def _waymark(style: str) -> str:
    return element("circle", class_="waymark", r=9) + element(
        "path", class_="waymark-ink", d=_WAYMARKS[style], transform="scale(.8)"
    )


def waymark_symbols(styles: Iterable[str]) -> str:
    """Return the drawings of waymarks to be defined once and used by `waymark_use`.

    Parameters
    ----------
    styles
        As `maps.marks.Dot` has them; those of plain dots are passed over.

    Returns
    -------
    str
        Groups with an id.
    """
    kinds = sorted(set(styles) & _WAYMARKS.keys())
    return "".join(element("g", _waymark(kind), id=f"w-{kind}") for kind in kinds)


def waymark_use(style: str, *, x: float, y: float) -> str:
    """Return the drawing of a waymark about a point, as defined by `waymark_symbols`.

    Parameters
    ----------
    style
        As `maps.marks.Dot` has it.
    x, y
        Its middle, pixels.

    Returns
    -------
    str
        A reference.
    """
    return element("use", href=f"#w-{style}", x=round(x, 1), y=round(y, 1))


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


def key_sample(kind: str, style: str) -> str:
    """Return what stands before a line of a legend, 44 pixels wide and 14 high.

    Parameters
    ----------
    kind
        What is drawn: a line, a sketch, a tick, a badge, else a dot.
    style
        How it is drawn: a key of `maps.style.LINES` or of the other sorts of marks.

    Returns
    -------
    str
        Markup to stand in an ``svg``.
    """
    if kind == "line":
        return _line_sample(style)
    if kind == "sketch":
        return _sketch_sample(style)
    if kind == "tick":
        return element("path", class_=f"tick-{style}", d="M22 0V14")
    if kind == "badge":
        return badge_shape(style, x=22.0, y=7.0)
    return dot_shape(style, x=22.0, y=7.0, radius=3.0)


def _sketch_sample(style: str) -> str:
    """Return a stretch of a route whose course is not known, for a legend.

    Parameters
    ----------
    style
        A key of `maps.style.LINES`.

    Returns
    -------
    str
        A path about y = 7, in the colour of the way.
    """
    kind = line_style(style)
    return element(
        "path",
        class_=f"route s-{kind.colour} thin",
        d="M1 7H44",
        stroke_width=kind.width * 0.6,
        stroke_dasharray="3 4",
    )


def _line_sample(style: str) -> str:
    """Return a stretch of a route style, as paths about y = 7."""
    kind = line_style(style)
    data = "M1 7H44"
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
