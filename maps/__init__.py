"""Draws what geo found: maps, pages, pictures and reports.

The front door. Names are loaded when first used; only `draw_map` loads folium.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from maps.embed import iframe_snippet, render_fragment
    from maps.leaflet import draw_map
    from maps.notebook import show
    from maps.page import render_page, render_static_page
    from maps.picture import render_picture
    from maps.report import render, write_map, write_reports

_ROOM_OF = {
    "draw_map": "leaflet",
    "iframe_snippet": "embed",
    "render": "report",
    "render_fragment": "embed",
    "render_page": "page",
    "render_picture": "picture",
    "render_static_page": "page",
    "show": "notebook",
    "write_map": "report",
    "write_reports": "report",
}

__all__ = [
    "draw_map",
    "iframe_snippet",
    "render",
    "render_fragment",
    "render_page",
    "render_picture",
    "render_static_page",
    "show",
    "write_map",
    "write_reports",
]


def __getattr__(name: str) -> object:
    """Return an exported name, loading its room when it is first asked for."""
    if name not in _ROOM_OF:
        raise AttributeError(f"module 'maps' has no attribute {name!r}")
    found = getattr(import_module(f"maps.{_ROOM_OF[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """Return the exported names, for tab completion."""
    return list(__all__)
