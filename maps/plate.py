"""The map panel with its furniture: what the page shows at once and the picture is built on.

In: a report and its marks. Out: SVG. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from maps.furniture import draw_inset, draw_scale, scale_box
from maps.lettering import Sheet, Units
from maps.marks import Mark
from maps.panel import draw_panel
from maps.projection import Frame, frame_of
from maps.shown import layers_off
from maps.style import COLOURS
from maps.view import View

__all__ = ["Plate", "draw_plate", "picture_rules"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """SVG elements, and the frame that projects them."""

    markup: str
    frame: Frame


def draw_plate(
    marks: Sequence[Mark],
    view: View,
    *,
    units: Units,
    keys: Mapping[str, str] | None = None,
    small: bool = False,
) -> Plate:
    """Return the map panel of a view.

    Parameters
    ----------
    marks
        As the layers gave them.
    view
        What must be seen.
    units
        Which figures are written.
    keys
        Layer → class of its group, where a style sheet switches layers.
    small
        Whether words for a small screen stand beside those for a large one.

    Returns
    -------
    Plate
        The panel, with scale bar and inset.
    """
    frame = frame_of(view)
    inset, corner = draw_inset(marks, view, frame=frame)
    sheet = Sheet(
        frame=frame,
        units=units,
        taken=(scale_box(frame), *(() if corner is None else (corner,))),
        off=layers_off(marks) if keys else frozenset(),
    )
    panel = draw_panel(
        marks, sheet, keys=keys or {}, small=replace(sheet, small=True) if small else None
    )
    return Plate(markup=panel + draw_scale(frame, units=units) + inset, frame=frame)


@cache
def picture_rules(theme: int | None = None) -> str:
    """Return the style rules of the map.

    Parameters
    ----------
    theme
        0 for light and 1 for dark: colours written in, for a file; None leaves them custom
        properties, for a page.

    Returns
    -------
    str
        CSS.
    """
    rules = files("maps").joinpath("assets/picture.css").read_text(encoding="utf-8")
    if theme is None:
        return rules
    # the longest names first, so that --sea does not eat --sea-route
    for name in sorted(COLOURS, key=len, reverse=True):
        rules = rules.replace(f"var(--{name})", COLOURS[name][theme])
    return rules
