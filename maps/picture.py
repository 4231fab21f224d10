"""The printed map as a file: SVG, and PNG and PDF made from it without a browser.

In: a report. Out: bytes, the same for the same report and the same fonts. PNG and PDF use
the fonts of the machine; `maps.raster` says what happens where one lacks a script.
"""

from __future__ import annotations

import geo
from maps.layers import draw_layers
from maps.lettering import Units
from maps.poster import draw_poster
from maps.raster import to_pdf, to_png
from maps.wording import title_of

__all__ = ["render_picture"]

_LEAST_PX, _MOST_PX = 100, 20_000


def render_picture(
    report: geo.Report,
    *,
    form: str = "svg",
    width: int = 1440,
    preset: str = "explainer",
    units: str = "metric",
) -> bytes:
    """Return the printed map of a report.

    Parameters
    ----------
    report
        What was found in one article.
    form
        ``"svg"``, ``"png"`` or ``"pdf"``.
    width
        Of the PNG, pixels; the others have no pixels.
    preset
        ``"explainer"`` or ``"locator"``.
    units
        ``"metric"`` or ``"imperial"``: which figures stand on the map.

    Returns
    -------
    bytes
        A whole file.

    Raises
    ------
    OptionError
        If the form, the preset or the units are none of these, or the width is not between
        100 and 20,000.
    """
    if form not in ("svg", "png", "pdf"):
        raise geo.OptionError(f"{form!r} is no picture form; known are svg, png, pdf.")
    if units not in ("metric", "imperial"):
        raise geo.OptionError(f"{units!r} are no units; known are metric, imperial.")
    if not _LEAST_PX <= width <= _MOST_PX:
        raise geo.OptionError(
            f"A picture {width} pixels wide cannot be made; take {_LEAST_PX} to {_MOST_PX:,}."
        )
    system = Units(systems=(0 if units == "metric" else 1,))
    drawn = draw_poster(report, draw_layers(report, preset=preset), preset=preset, units=system)
    if form == "svg":
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{drawn}\n'.encode()
    if form == "pdf":
        return to_pdf(drawn, title=title_of(report))
    return to_png(drawn, width=width)
