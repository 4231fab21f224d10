"""What the tags of a line say: which lines are taken, and what is kept of each.

In: words of a file, such as ``gauge=1435;1520``. Out: a `Sort`, the same for many lines.
Pure: reads nothing, writes nothing.
Words are OpenStreetMap's; the ``F``, ``T`` and ``B`` of `oneway` are those of Geofabrik's
shapefiles, which call the class ``fclass``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["CLASS_KEY", "JOIN", "ROLES", "Sort", "is_wanted", "read_sort", "reads_backwards"]

# what a column of a file may stand for
ROLES = ("class", "service", "usage", "gauge", "electrified", "oneway", "junction")
CLASS_KEY = {"rail": "railway", "road": "highway"}

_ROADS = ("motorway", "trunk", "primary", "secondary", "tertiary", "unclassified")
_CLASSES = {
    "rail": frozenset({"rail", "narrow_gauge"}),
    "road": frozenset(f"{name}{link}" for name in _ROADS for link in ("", "_link")),
}
# tracks beside the line: on them trains are put aside, not sent to another town
_ASIDE = frozenset({"yard", "spur", "siding", "crossover"})
_USAGES = frozenset({"main", "branch", "industrial", "military", "tourism", "freight", "test"})
_ONWARD = frozenset({"yes", "true", "1", "f", "forward"})
_BACKWARD = frozenset({"-1", "reverse", "t", "backward"})
_NO = frozenset({"no", "false", "0", "b"})
_GAUGE = re.compile(r"\d{3,4}(?:\.\d{1,6})?")
_MOST_RAILS = 4  # gauges that share one track


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Sort:
    """What is kept of the tags of a line; lines of one sort may be joined into one.

    `gauges_mm` are those that run on it, empty where the file does not say; `electrified` is
    yes, no or unknown (empty); on a `one_way` line traffic runs in the order of its points.
    """

    kind: str = ""
    usage: str = ""
    gauges_mm: tuple[int, ...] = ()
    electrified: str = ""
    one_way: bool = False


JOIN = Sort(kind="join")  # a gap that was closed


def is_wanted(tags: Mapping[str, str], *, mode: str, include: frozenset[str] = frozenset()) -> bool:
    """Return whether a line belongs to a network.

    Parameters
    ----------
    tags
        By role; without a class every line belongs.
    mode
        ``"rail"`` or ``"road"``.
    include
        Classes and services taken beside the usual ones, such as ``"siding"``.

    Returns
    -------
    bool
        False for yards, spurs, sidings and crossovers of a railway.

    Examples
    --------
    >>> is_wanted({"class": "rail", "service": "yard"}, mode="rail")
    False
    >>> is_wanted({"class": "rail", "service": "yard"}, mode="rail", include=frozenset({"yard"}))
    True
    """
    if "class" in tags and tags["class"] not in _CLASSES[mode] | include:
        return False
    return mode == "road" or tags.get("service") not in _ASIDE - include


def read_sort(tags: Mapping[str, str], *, mode: str) -> Sort:
    """Return what is kept of the tags of a line.

    Parameters
    ----------
    tags
        By role.
    mode
        ``"rail"`` or ``"road"``.

    Returns
    -------
    Sort
        Words that are not known are left out.

    Examples
    --------
    >>> read_sort({"gauge": "1435;1520", "electrified": "contact_line"}, mode="rail")
    Sort(kind='', usage='', gauges_mm=(1435, 1520), electrified='yes', one_way=False)
    >>> read_sort({"class": "motorway"}, mode="road").one_way
    True
    """
    kind, usage = tags.get("class", ""), tags.get("usage", "").lower()
    if mode == "road":
        return Sort(kind=kind, one_way=_one_way(tags))
    current = tags.get("electrified", "").lower()
    found = (int(float(each)) for each in _GAUGE.findall(tags.get("gauge", "")[:100]))
    gauges = dict.fromkeys(each for each in found if each)
    return Sort(
        kind=kind,
        usage=usage if usage in _USAGES else "",
        gauges_mm=tuple(gauges)[:_MOST_RAILS],
        electrified="" if not current else "no" if current in _NO else "yes",
    )


def reads_backwards(tags: Mapping[str, str]) -> bool:
    """Return whether traffic runs against the order of a line's points.

    Parameters
    ----------
    tags
        By role.

    Returns
    -------
    bool
        True for a one-way road drawn against its direction.

    Examples
    --------
    >>> reads_backwards({"oneway": "-1"})
    True
    """
    return tags.get("oneway", "").lower() in _BACKWARD


def _one_way(tags: Mapping[str, str]) -> bool:
    said = tags.get("oneway", "").lower()
    if said in _ONWARD or said in _BACKWARD:
        return True
    # OpenStreetMap leaves the tag out where the thing itself is one-way
    implied = tags.get("class") == "motorway" or tags.get("junction") == "roundabout"
    return implied and said not in _NO
