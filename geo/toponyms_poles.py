"""Which pole "the Pole" is: the one named before, else the one whose lands and people are named.

In: the text of an article. Out: "South Pole", "North Pole" or None.
Pure: reads nothing. Linear.
"""

from __future__ import annotations

from geo.lazy import lazy_pattern

__all__ = ["POLES", "pole_of"]

POLES = ("South Pole", "North Pole")
"""The names of the two, as the gazetteer has them."""

_SOUTHERN = lazy_pattern(
    r"\b(?:Antarctica|Antarctic|Amundsen|Scott|Shackleton|McMurdo|Beardmore|Ross (?:Sea|Island)"
    r"|Ice Shelf|Weddell|Cape Evans|Hut Point|Framheim|Patriot Hills|Hercules Inlet|Union Glacier"
    r"|Polheim|Berkner Island|Ronne|Leverett Glacier|Reedy Glacier|Axel Heiberg|Vostok Station"
    r"|Rothera|Halley|Neumayer|Novolazarevskaya|Punta Arenas|penguins?|southernmost|Terra Nova)\b"
)
_NORTHERN = lazy_pattern(
    r"\b(?:Arctic|Peary|Henson|Nansen|Greenland|Svalbard|Spitsbergen|Ellesmere|Franz Josef"
    r"|Barneo|Cape Columbia|Ward Hunt|Resolute|Qaanaaq|Thule|Cape Sheridan|Cape Chelyuskin"
    r"|Norge|Nobile|Kings Bay|Ny-[ÅA]lesund|Longyearbyen|Beaufort Sea|Chukchi Sea|Barrow"
    r"|Severnaya Zemlya|polar bears?|northernmost|Inuit|Inughuit)\b"
)


def pole_of(text: str) -> str | None:
    """Return the pole that a text is about.

    Parameters
    ----------
    text
        The article.

    Returns
    -------
    str or None
        None where it names nothing of either, or as much of both.

    Examples
    --------
    >>> pole_of("Scott's party left Cape Evans for the Pole.")
    'South Pole'
    """
    south = len({each.group() for each in _SOUTHERN.finditer(text)})
    north = len({each.group() for each in _NORTHERN.finditer(text)})
    if south == north:
        return None
    return POLES[0] if south > north else POLES[1]
