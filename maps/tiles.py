"""Tile services by name, for those who ask for one.

In: a name such as ``"OpenStreetMap.Mapnik"``. Out: address, attribution and the hosts a
page must be allowed to load pictures from. Nothing is requested here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import geo
from maps.text import shorten

__all__ = ["Tiles", "find_tiles"]

_MOST_LISTED = 30
_HOST = re.compile(r"https?://([^/]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiles:
    """A tile service: `url` in Leaflet's form, `hosts` as a content policy wants them."""

    name: str
    url: str
    attribution: str
    max_zoom: int
    subdomains: str
    hosts: tuple[str, ...]


def find_tiles(name: str) -> Tiles:
    """Return the tile service of a name.

    Parameters
    ----------
    name
        As xyzservices lists it, in any case; dots, spaces and hyphens do not count.

    Returns
    -------
    Tiles
        One that needs no key.

    Raises
    ------
    OptionError
        If no service has that name, or it needs a key; the known ones are listed.

    Examples
    --------
    >>> find_tiles("openstreetmap mapnik").hosts
    ('https://tile.openstreetmap.org',)
    """
    import xyzservices
    import xyzservices.providers

    catalogue = xyzservices.providers.flatten()
    free = sorted(each for each, service in catalogue.items() if not service.requires_token())
    try:
        found: Any = xyzservices.providers.query_name(name)
    except ValueError:
        raise geo.OptionError(_unknown(name, free), known=tuple(free)) from None
    if found.requires_token():
        raise geo.OptionError(
            f"{found.name} needs a key, which a page would give away. "
            f"Without one: {_listed(free)}.",
            known=tuple(free),
        )
    # Leaflet knows {s} {z} {x} {y} {r}; the rest is filled in here
    url = str(found.url)
    for key, value in found.items():
        if key not in ("x", "y", "z", "s", "r"):
            url = url.replace(f"{{{key}}}", str(value))
    subdomains = "".join(found.get("subdomains", "abc"))
    host = _HOST.match(url)
    hosts = [] if host is None else [host.group(1)]
    if hosts and "{s}" in hosts[0]:
        hosts = [hosts[0].replace("{s}", letter) for letter in subdomains]
    return Tiles(
        name=str(found.name),
        url=url,
        attribution=str(found.attribution),
        max_zoom=int(found.get("max_zoom", 19)),
        subdomains=subdomains,
        hosts=tuple(f"https://{each}" for each in hosts),
    )


def _listed(known: Sequence[str]) -> str:
    """Return names by family, a family of hundreds as a count."""
    families: dict[str, list[str]] = {}
    for name in known:
        family, _, member = name.partition(".")
        families.setdefault(family, []).append(member)
    return "; ".join(
        family
        if members == [""]
        else f"{family}.* ({len(members)} layers)"
        if len(members) > _MOST_LISTED
        else f"{family}.{' '.join(members)}"
        for family, members in families.items()
    )


def _unknown(name: str, known: list[str]) -> str:
    near = get_close_matches(name.lower(), [each.lower() for each in known], n=3, cutoff=0.5)
    meant = [each for each in known if each.lower() in near]
    hint = f" Did you mean {' or '.join(meant)}?" if meant else ""
    shown = shorten(name, 60)
    return f"No tile service {shown!r} is known.{hint} Known without a key: {_listed(known)}."
