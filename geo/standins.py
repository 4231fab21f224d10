"""Stand-ins as claims read them: "the city" under the name of the city.

In: the names of an article. Out: the same, each stand-in named as the place it means.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from geo.model import Toponym

__all__ = ["with_standins"]

_OPENERS = ("the ", "this ", "that ", "our ", "us", "here")


def with_standins(names: Iterable[Toponym]) -> tuple[Toponym, ...]:
    """Return names, those that stand for another under its name.

    Parameters
    ----------
    names
        Those of an article, of any role; `geo.toponyms_standins` finds the stand-ins.

    Returns
    -------
    tuple of Toponym
        In the same order; a station in the city that owns it keeps its own name.

    Examples
    --------
    >>> from geo.model import Span
    >>> name = Toponym(name="the town", span=Span(start=49, end=57), refers_to="Abéché")
    >>> [each.name for each in with_standins([name])]
    ['Abéché']
    """
    return tuple(
        replace(each, name=each.refers_to)
        if each.refers_to is not None and each.role == "place" and _stands(each.name)
        else each
        for each in names
    )


def _stands(name: str) -> bool:
    return name.lower().startswith(_OPENERS)
