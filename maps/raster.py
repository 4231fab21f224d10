"""SVG to PNG, without a browser.

In: an SVG document. Out: bytes. Uses the fonts of the machine; `maps.fonts` tells which
letters they lack.
"""

from __future__ import annotations

import json

import geo

__all__ = ["to_pdf", "to_png"]


# one sheet as large as the picture
_PAGE = """
#let facts = json(bytes(sys.inputs.facts))
#set document(title: facts.title, date: none)
#set page(width: 720pt, height: auto, margin: 0pt)
#image(bytes(facts.svg), format: "svg", width: 720pt)
"""


def to_pdf(svg: str, *, title: str) -> bytes:
    """Return an SVG document as a PDF of one page: lines stay lines, words stay words.

    Parameters
    ----------
    svg
        The document; its width is taken as 720 points.
    title
        Of the PDF, as text.

    Returns
    -------
    bytes
        A PDF file, without a date, so that the same picture gives the same bytes.

    Raises
    ------
    OptionError
        If the package typst is not installed; it comes with the extra ``pdf``.
    """
    try:
        import typst
    except ImportError:
        raise geo.OptionError(
            "A PDF needs the package typst, which a plain install leaves out: pip install "
            "'milepost[pdf]'. Without it, write .svg or .png, or print the page from a browser.",
            known=("svg", "png"),
        ) from None
    # the drawing goes in as data and the title as a JSON string: nothing of it is Typst code
    facts = json.dumps({"title": title, "svg": svg})
    return bytes(typst.compile(_PAGE.encode(), sys_inputs={"facts": facts}))


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

    drawn = resvg_py.svg_to_bytes(svg_string=svg, width=width, sans_serif_family="Noto Sans")
    return bytes(drawn)
