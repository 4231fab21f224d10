"""Layers: each turns a report into marks.

To add one, add a file here that defines `LAYER`. Members do not know one another; what
several need stands in `maps.marks`, `maps.view` and `maps.chainage`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, cast

import geo
from maps.marks import Dot, Line, Mark
from maps.text import folded

__all__ = ["PRESETS", "Layer", "draw_layers", "layers_of"]

# which layers a preset shows, bottom first: a locator says where, an explainer says whether
PRESETS: dict[str, tuple[str, ...]] = {
    "explainer": (
        "base",
        "routes",
        "timeline",
        "stations",
        "borders",
        "places",
        "verdicts",
    ),
    "locator": ("base", "routes", "places"),
}


class Layer(Protocol):
    """The promise of a layer."""

    @property
    def name(self) -> str:
        """Return the word it is known by: the name of its file."""

    @property
    def title(self) -> str:
        """Return what a reader sees in the layer control."""

    def draw(self, report: geo.Report) -> Iterator[Mark]:
        """Yield marks, bottom first, in an order that depends on the report alone.

        Parameters
        ----------
        report
            What was found in one article.

        Yields
        ------
        Mark
            Lon, lat unrolled about the middle of the view.
        """


def layers_of(preset: str) -> tuple[Layer, ...]:
    """Return the layers of a preset, bottom first; a stranger's own come last.

    Parameters
    ----------
    preset
        A key of `PRESETS`.

    Returns
    -------
    tuple of Layer
        The members found, in drawing order.

    Raises
    ------
    OptionError
        If no preset has that name.
    """
    if preset not in PRESETS:
        raise geo.OptionError(
            f"{preset!r} is no preset; known are {', '.join(PRESETS)}.", known=tuple(PRESETS)
        )
    wanted = PRESETS[preset]
    found = {layer.name: layer for layer in _members()}
    own = [name for name in found if not any(name in names for names in PRESETS.values())]
    return tuple(found[name] for name in (*wanted, *own) if name in found)


def draw_layers(report: geo.Report, *, preset: str = "explainer") -> tuple[Mark, ...]:
    """Return the marks of all layers of a preset.

    Parameters
    ----------
    report
        What was found in one article.
    preset
        A key of `PRESETS`.

    Returns
    -------
    tuple
        Marks, bottom first.
    """
    marks = [mark for layer in layers_of(preset) for mark in layer.draw(report)]
    if preset == "locator":
        marks = [mark for mark in marks if not _is_aside(mark)]
    # a town that a stop, a mention or a station names already is not named twice
    named = {
        folded(mark.name.removesuffix(" station"))
        for mark in marks
        if isinstance(mark, Dot) and mark.layer != "towns"
    }
    return tuple(
        mark
        for mark in marks
        if not (isinstance(mark, Dot) and mark.layer == "towns" and folded(mark.name) in named)
    )


def _is_aside(mark: Mark) -> bool:
    """Return whether a line is there to compare: a locator shows the way to follow alone."""
    return isinstance(mark, Line) and bool(mark.title) and mark.quiet


def _members() -> tuple[Layer, ...]:
    return cast("tuple[Layer, ...]", geo.members("maps.layers", "LAYER"))
