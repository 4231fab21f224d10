"""SVG to PNG, without a browser.

In: an SVG document. Out: bytes. Uses the fonts of the machine and names the families that
carry Korean, Chinese, Cyrillic and Arabic; where none of them is installed, letters without
a font come out as boxes, so install fonts-noto-cjk or its like.
"""

from __future__ import annotations

from typing import cast

__all__ = ["to_png"]


def to_png(svg: str, *, width: int) -> bytes:
    """Return an SVG document as a PNG.

    Parameters
    ----------
    svg
        The document.
    width
        Pixels; the height follows.

    Returns
    -------
    bytes
        A PNG file.
    """
    import resvg_py

    return cast(
        "bytes",
        bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, sans_serif_family="Noto Sans")),
    )
