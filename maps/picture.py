"""The printed map as a file: SVG, and PNG and PDF made from it without a browser.

In: a report. Out: bytes, the same for the same report and the same fonts. PNG and PDF use
the fonts of the machine: where they lack a script, local names in it are left out and the
picture says so; where there is none at all, that is an error.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import geo
from maps.fonts import missing_letters, scripts_of
from maps.layers import draw_layers
from maps.lettering import Units
from maps.marks import Dot, Mark
from maps.poster import draw_poster
from maps.printed import as_printed
from maps.raster import to_pdf, to_png
from maps.wording import title_of

__all__ = ["render_picture"]

_TAG = re.compile(r"<style>.*?</style>|<[^>]{0,20000}>", re.DOTALL)
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
        If the form, the preset or the units are none of these, the width is not between 100
        and 20,000, or a PNG or PDF is asked for where no font is installed.
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
    report = as_printed(report)
    marks = draw_layers(report, preset=preset)
    drawn = draw_poster(report, marks, preset=preset, units=system)
    if form == "svg":
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{drawn}\n'.encode()
    missing = missing_letters(unescape(_TAG.sub("", drawn)))
    if "A" in missing:
        raise geo.OptionError(
            f"No font was found on this machine, and a {form} needs one: install fonts-noto-core "
            "or fonts-dejavu, or write .svg or .html.",
            known=("svg", "html"),
        )
    if missing:
        drawn = draw_poster(
            report,
            [_in_known_letters(mark, missing) for mark in marks],
            preset=preset,
            units=system,
            notes=(_told(missing),),
        )
    if form == "pdf":
        return to_pdf(drawn, title=title_of(report))
    return to_png(drawn, width=width)


def _in_known_letters(mark: Mark, missing: frozenset[str]) -> Mark:
    """Return a mark whose second name is left out where it would be boxes."""
    if isinstance(mark, Dot) and not missing.isdisjoint(mark.local_name):
        return replace(mark, local_name="")
    return mark


def _told(missing: frozenset[str]) -> str:
    return (
        f"The machine that drew this has no font for {', '.join(scripts_of(missing))}: names in it "
        "are left out, other words in it may stand as boxes."
    )
