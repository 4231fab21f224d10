"""Reports as people and machines take them: on a screen, in a file, as a folder.

In: a report or a collection. Out: text, or files. A page is map and table together
(`maps.page`); this module chooses forms, names files and writes them whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import geo
from maps.folder import name_files, write_folder

__all__ = ["render", "write_map", "write_reports"]

Whole = geo.Report | geo.Collection


def _text(report: Whole) -> str:
    from maps.report_text import render_text

    return render_text(report)


def _markdown(report: Whole) -> str:
    from maps.report_text import render_markdown

    return render_markdown(report)


def _claimreview(report: Whole) -> str:
    return geo.json_text(geo.to_claimreview(report))


# a run writes one form: what the others need is loaded when they are asked for
_FORMS: Mapping[str, Callable[[Whole], str]] = MappingProxyType(
    {
        "text": _text,
        "markdown": _markdown,
        "json": lambda report: geo.to_json(report),
        "csv": lambda report: geo.to_csv(report),
        "claimreview": _claimreview,
    }
)
_FILES: Mapping[str, Callable[[geo.Report, Path], Path]] = MappingProxyType(
    {
        ".csv": lambda report, path: geo.write_csv(report, path),
        ".geojson": lambda report, path: geo.write_geojson(report, path),
        ".gpkg": lambda report, path: geo.write_geopackage(report, path),
        ".gpx": lambda report, path: geo.write_gpx(report, path),
        ".json": lambda report, path: geo.write_json(report, path),
        ".kml": lambda report, path: geo.write_kml(report, path),
        ".parquet": lambda report, path: geo.write_geoparquet(report, path),
    }
)
_PICTURES = ("pdf", "png", "svg")
# wide enough for a column of print at 300 dpi; a wider one is a matter of seconds
_PNG_PX = 960


def render(report: Whole, *, form: str) -> str:
    """Return a report in one of the forms of ``milepost check --format``.

    Parameters
    ----------
    report
        What was found in one article or in several.
    form
        text, markdown, json, csv or claimreview.

    Returns
    -------
    str
        The report, with a line break at its end.

    Raises
    ------
    OptionError
        If there is no such form.
    """
    try:
        write = _FORMS[form]
    except KeyError:
        raise geo.OptionError(
            f"{form!r} is no form; known are {', '.join(sorted(_FORMS))}."
        ) from None
    return write(report)


def write_map(
    report: geo.Report, path: str | Path, *, preset: str = "explainer", tiles: str | None = None
) -> Path:
    """Write the map of one article, in the form that the file's ending names.

    Parameters
    ----------
    report
        What was found in the article.
    path
        File to write: ``.html``, a picture (``.svg``, ``.png``, ``.pdf``) or data
        (``.geojson``, ``.gpkg``, ``.gpx``, ``.kml``, ``.csv``, ``.json``, ``.parquet``).
    preset
        How much a page tells: ``"explainer"`` or ``"locator"``.
    tiles
        Name of a tile service to draw a page on; it then needs a network to be seen.

    Returns
    -------
    Path
        The file written.

    Raises
    ------
    OutputError
        If the ending is unknown or the file cannot be written; a file that was there before
        is left as it was.
    """
    target = Path(path)
    ending = target.suffix.lower()
    if ending in (".html", ".htm"):
        from maps.page import render_page

        page = render_page(report, preset=preset, tiles=tiles)
        return geo.write_whole(target, page.encode())
    if ending[1:] in _PICTURES:
        from maps.picture import render_picture

        return geo.write_whole(target, render_picture(report, form=ending[1:], preset=preset))
    if ending in _FILES:
        return _FILES[ending](report, target)
    known = sorted({".html", *(f".{each}" for each in _PICTURES), *_FILES})
    raise geo.OutputError(
        f"{target.name} has an ending that names no form; use one of {', '.join(known)}.",
        path=str(target),
    )


def write_reports(
    collection: geo.Collection,
    folder: str | Path,
    *,
    preset: str = "explainer",
    tiles: str | None = None,
) -> Path:
    """Write a folder of reports: an index, and a page with its data files an article.

    Parameters
    ----------
    collection
        The reports.
    folder
        Where they go; made if it is not there. Other files in it are left alone.
    preset
        How much a page tells.
    tiles
        Name of a tile service to draw the maps on.

    Returns
    -------
    Path
        The index.

    Raises
    ------
    OutputError
        If something cannot be written; what stood there before is whole.
    """
    return write_folder(folder, _files(collection, preset=preset, tiles=tiles)) / "index.html"


def _files(
    collection: geo.Collection, *, preset: str, tiles: str | None
) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the folder, the index last: it points to all the others."""
    from maps.page import render_page
    from maps.picture import render_picture
    from maps.raster import to_png
    from maps.report_index import render_index

    names = name_files(collection.reports)
    for report, name in zip(collection.reports, names, strict=True):
        yield f"{name}.html", render_page(report, preset=preset, tiles=tiles).encode()
        yield f"{name}.md", _markdown(report).encode()
        yield f"{name}.json", geo.to_json(report).encode()
        beside = f"files/{name}"
        yield f"{beside}.csv", geo.to_csv(report).encode()
        yield f"{beside}.geojson", geo.to_geojson(report).encode()
        yield f"{beside}.gpx", geo.to_gpx(report).encode()
        yield f"{beside}.kml", geo.to_kml(report).encode()
        yield f"{beside}.claimreview.json", _claimreview(report).encode()
        drawn = render_picture(report, form="svg", preset=preset)
        yield f"{beside}.svg", drawn
        yield f"{beside}.png", to_png(drawn.decode(), width=_PNG_PX)
    yield "report.md", _markdown(collection).encode()
    yield "report.json", geo.to_json(collection).encode()
    yield "report.csv", geo.to_csv(collection).encode()
    yield "index.html", render_index(collection, names).encode()
