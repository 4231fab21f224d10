"""The map panel with its furniture: what the page shows at once and the picture is built on.

In: a report and its marks. Out: SVG. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from maps.furniture import corner_boxes, draw_inset, draw_scale
from maps.marks import Mark
from maps.panel import Units, draw_panel
from maps.projection import Frame, frame_of
from maps.style import COLOURS
from maps.view import View

__all__ = ["Plate", "draw_plate", "picture_rules"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """SVG elements, and the frame that projects them."""

    markup: str
    frame: Frame


def draw_plate(marks: Sequence[Mark], view: View, *, units: Units, preset: str) -> Plate:
    """Return the map panel of a view.

    Parameters
    ----------
    marks
        As the layers gave them.
    view
        What must be seen.
    units
        Which figures are written.
    preset
        An explainer has a scale bar, a locator has none; both have an inset.

    Returns
    -------
    Plate
        The panel.
    """
    frame = frame_of(view)
    inset = draw_inset(marks, view, frame=frame)
    scale = draw_scale(frame, units=units) if preset != "locator" else ""
    panel = draw_panel(marks, frame, units=units, taken=corner_boxes(frame, inset=inset))
    return Plate(markup=panel + scale + inset, frame=frame)


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
