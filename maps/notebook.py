"""A report in a notebook: HTML on screen, a picture in Word and LaTeX, text elsewhere.

In: a report. Out: an object that Jupyter shows. There is no SVG in the bundle: LaTeX export
would then need Inkscape. ``%load_ext maps.notebook`` makes every report of a notebook show
itself so. Pure but for the styles of the page.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Protocol

import geo
from maps.embed import srcdoc_snippet
from maps.picture import render_picture
from maps.report_text import render_text

__all__ = ["Shown", "load_ipython_extension", "show"]

Bundle = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A report that shows itself in a notebook; `preset` says how much of it."""

    report: geo.Report
    preset: str = "explainer"

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> Bundle:
        """Return the forms a front end or an exporter may choose from."""
        makers: dict[str, Callable[[], str]] = {
            "text/html": lambda: srcdoc_snippet(self.report, preset=self.preset),
            "image/png": lambda: _png(self.report, self.preset),
            "text/plain": lambda: render_text(self.report),
        }
        return {
            kind: make()
            for kind, make in makers.items()
            if (not include or kind in include) and kind not in (exclude or ())
        }


class _Formatter(Protocol):
    def for_type(self, kind: type, function: Callable[..., Bundle]) -> object:
        """Use a function for values of a type."""


def show(report: geo.Report, *, preset: str = "explainer") -> Shown:
    """Return a report as something a notebook shows.

    Parameters
    ----------
    report
        What was found in one article.
    preset
        How much it tells: ``"explainer"`` or ``"locator"``.

    Returns
    -------
    Shown
        Displayed as HTML with the map, as PNG in Word and LaTeX exports, as text elsewhere.
    """
    return Shown(report=report, preset=preset)


def load_ipython_extension(shell: object) -> None:
    """Make every report show itself; called by ``%load_ext maps.notebook``.

    Parameters
    ----------
    shell
        The IPython shell.
    """
    formatter: _Formatter = shell.display_formatter.mimebundle_formatter  # type: ignore[attr-defined]
    formatter.for_type(geo.Report, _bundle)


def _bundle(
    report: geo.Report,
    include: Collection[str] | None = None,
    exclude: Collection[str] | None = None,
) -> Bundle:
    return show(report)._repr_mimebundle_(include, exclude)


def _png(report: geo.Report, preset: str) -> str:
    return b64encode(render_picture(report, form="png", preset=preset)).decode()
