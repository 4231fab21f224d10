"""Reports as GPX and KML.

In: a report or a collection. Out: XML text in UTF-8; every word of an article is text in it.
Pure but for the list of packaged data, whose credits go into the file.
Source: GPX 1.1 schema (topografix.com), KML 2.2 (OGC 07-147r2).
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from geo.export_credits import credit_lines, tables_of
from geo.export_lines import line_of, wrapped
from geo.export_rows import Row, claim_rows, place_rows, route_rows
from geo.export_text import number, plain_text
from geo.model import Collection, Report, Route
from geo.units import from_si

__all__ = ["to_gpx", "to_kml"]

_GPX = "http://www.topografix.com/GPX/1/1"
_OURS = "urn:milepost:route:1"
_KML = "http://www.opengis.net/kml/2.2"

# aabbggrr, Okabe-Ito: readable by the colour-blind; width tells them apart as well
_LINES = (
    ("rail", "ffb27200", "4"),
    ("road", "ff005ed5", "3"),
    ("sea", "ff739e00", "3"),
    ("air", "ffe9b456", "2"),
    ("geodesic", "ff5a5a5a", "1"),
)


def to_gpx(report: Report | Collection) -> str:
    """Return places and stations as waypoints and each route as a GPX route.

    Parameters
    ----------
    report
        What was found in one article or in several.

    Returns
    -------
    str
        GPX 1.1; length, interval, reading and source stand in each route's extensions. A
        route over the 180th meridian comes in parts.
    """
    root = Element(
        "gpx", {"xmlns": _GPX, "xmlns:milepost": _OURS, "version": "1.1", "creator": "Milepost"}
    )
    metadata = SubElement(root, "metadata")
    _text(metadata, "name", _title(report))
    _text(metadata, "desc", "; ".join(credit_lines(tables_of(report))))
    reports = _reports(report)
    for one in reports:
        for row in place_rows(one):
            if isinstance(row.geometry, Point):
                point = _point(root, "wpt", lon=row.geometry.x, lat=row.geometry.y)
                _text(point, "name", str(row.cells["name"]))
                _text(point, "type", str(row.cells["kind"]))
    for one in reports:
        for mark in _waymarks(one):
            point = _point(root, "wpt", lon=mark[0], lat=mark[1])
            _text(point, "name", mark[2])
            _text(point, "desc", mark[4])
            _text(point, "type", mark[3])
    for one in reports:
        for journey in one.journeys:
            for route in one.routes_of(journey.id):
                _gpx_route(root, route)
    return _document(root)


def to_kml(report: Report | Collection) -> str:
    """Return places, routes and claims as KML folders.

    Parameters
    ----------
    report
        What was found in one article or in several.

    Returns
    -------
    str
        KML 2.2; the columns of each feature stand in its extended data.
    """
    root = Element("kml", {"xmlns": _KML})
    document = SubElement(root, "Document")
    _text(document, "name", _title(report))
    _text(document, "description", escape("; ".join(credit_lines(tables_of(report)))))
    for name, colour, width in _LINES:
        style = SubElement(document, "Style", {"id": name})
        line = SubElement(style, "LineStyle")
        _text(line, "color", colour)
        _text(line, "width", width)
    parts = (("Places", place_rows), ("Routes", route_rows), ("Claims", claim_rows))
    for one in _reports(report):
        for title, part in parts:
            folder = SubElement(document, "Folder")
            _text(folder, "name", f"{title}: {plain_text(one.article.title or one.article.source)}")
            for row in part(one):
                _placemark(folder, row)
    return _document(root)


def _reports(report: Report | Collection) -> tuple[Report, ...]:
    return report.reports if isinstance(report, Collection) else (report,)


def _title(report: Report | Collection) -> str:
    names = [plain_text(each.article.title or each.article.source) for each in _reports(report)]
    return "; ".join(names) or "Milepost"


def _waymarks(report: Report) -> Iterator[tuple[float, float, str, str, str]]:
    """Yield what the routes pass: lon, lat, name, kind, and where along the route."""
    seen = set()
    for _, routes in report.routes:
        for mark in (each for route in routes for each in route.waymarks):
            key = (mark.kind, mark.name, mark.lon, mark.lat)
            if key not in seen:
                seen.add(key)
                at = f"km {from_si(mark.at_m, 'km'):,.0f}"
                detail = f"{at}, {plain_text(mark.detail)}" if mark.detail else at
                yield wrapped(mark.lon), mark.lat, plain_text(mark.name), mark.kind, detail


def _gpx_route(root: Element, route: Route) -> None:
    ends = plain_text("–".join(each.name for each in route.stops))
    name = f"{ends} ({route.reading})" + (f", {plain_text(route.name)}" if route.name else "")
    parts = _parts(line_of(route))
    for index, part in enumerate(parts, start=1):
        element = SubElement(root, "rte")
        several = f" ({index} of {len(parts)})" if len(parts) > 1 else ""
        _text(element, "name", name + several)
        _text(element, "desc", plain_text(route.why))
        _text(element, "src", plain_text(route.source))
        extensions = SubElement(element, "extensions")
        facts = (
            ("reading", route.reading.value),
            ("length_km", _km(route.length_m)),
            ("low_km", _km(route.low_m)),
            ("high_km", _km(route.high_m)),
            ("countries", " ".join(route.countries)),
            *(("gauge_mm", str(each)) for each in route.gauges_mm),
            ("flags", plain_text(" ".join(route.flags))),
        )
        for fact, value in facts:
            _text(extensions, f"milepost:{fact}", value)
        for lon, lat in part:
            _point(element, "rtept", lon=lon, lat=lat)


def _km(length_m: float) -> str:
    return str(number(from_si(length_m, "km"), digits=6))


def _point(parent: Element, tag: str, *, lon: float, lat: float) -> Element:
    # GPX wants longitudes below 180
    wrapped = -180.0 if lon == 180 and tag == "wpt" else min(lon, 179.9999999)
    return SubElement(
        parent,
        tag,
        {"lat": str(number(round(lat, 7))), "lon": str(number(round(wrapped, 7)))},
    )


def _placemark(folder: Element, row: Row) -> None:
    placemark = SubElement(folder, "Placemark")
    cells = {name: str(value) for name, value in row.cells.items() if value not in (None, "")}
    name = cells.get("text") if row.cells["feature"] == "claim" else cells.get("name")
    _text(placemark, "name", name or cells.get("name", ""))
    told = [cells[each] for each in ("name", "verdict", "length_km", "why") if each in cells]
    # viewers take a description for HTML, hence the second escape
    _text(placemark, "description", escape(" · ".join(told)))
    if cells.get("reading"):
        _text(placemark, "styleUrl", f"#{cells['reading']}")
    extended = SubElement(placemark, "ExtendedData")
    for key, value in cells.items():
        data = SubElement(extended, "Data", {"name": key})
        _text(data, "value", value)
    if row.geometry is not None:
        _kml_geometry(placemark, row.geometry)


def _kml_geometry(placemark: Element, geometry: BaseGeometry) -> None:
    if isinstance(geometry, Point):
        point = SubElement(placemark, "Point")
        _text(point, "coordinates", _pair(geometry.x, geometry.y))
        return
    parts = _parts(geometry)
    parent = placemark
    if len(parts) > 1:
        parent = SubElement(placemark, "MultiGeometry")
    for part in parts:
        line = SubElement(parent, "LineString")
        _text(line, "tessellate", "1")
        _text(line, "coordinates", " ".join(_pair(lon, lat) for lon, lat in part))


def _pair(lon: float, lat: float) -> str:
    return f"{number(round(lon, 7))},{number(round(lat, 7))}"


def _parts(geometry: BaseGeometry | None) -> list[list[tuple[float, float]]]:
    if geometry is None:
        return []
    lines = getattr(geometry, "geoms", [geometry])
    return [[(float(lon), float(lat)) for lon, lat in line.coords] for line in lines]


def _text(parent: Element, tag: str, text: str) -> None:
    if text:
        SubElement(parent, tag).text = text


def _document(root: Element) -> str:
    indent(root, space=" ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"
