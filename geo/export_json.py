"""The JSON contract as text: same input, same bytes; safe to print and to embed.

In: reports, measurements, places. Out: JSON text.
Characters that a terminal or a script block could take for more than text are written as
escapes, which every JSON reader turns back. Pure: reads nothing.
Source: RFC 8259 for the escapes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from geo.errors import ExportError
from geo.export_dict import place_to_dict, to_dict
from geo.export_measure import MeasuredJourney, measure_to_dict
from geo.model import Collection, Report, Resolution

__all__ = ["json_line", "json_text", "measure_to_json", "place_to_json", "to_json"]

# "<" opens a tag in a script block; the others cannot be seen, turn a line round, or are no
# UTF-8. All of them stand inside strings only, so escaping the text is enough.
_ESCAPED = re.compile(
    "[<\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]"
)


def to_json(report: Report | Collection) -> str:
    """Return a report or a collection as JSON text.

    Parameters
    ----------
    report
        What was found in one article or in several.

    Returns
    -------
    str
        Indented JSON with a line break at its end, keys in the order of the contract.

    Raises
    ------
    ExportError
        If a figure is infinite or not a number.
    """
    return json_text(to_dict(report))


def measure_to_json(
    measured: MeasuredJourney,
    *,
    hours: float | None = None,
    explained: Sequence[Mapping[str, object]] = (),
) -> str:
    """Return what was measured between places as JSON text.

    Parameters
    ----------
    measured
        What `geo.measure_between` returned.
    hours
        Time taken, for the implied speed.
    explained
        Its routes explained, as `geo.itinerary_to_dict` gives them.

    Returns
    -------
    str
        Indented JSON.
    """
    return json_text(
        measure_to_dict(
            measured.stops,
            measured.routes,
            measured.measurements,
            hours=hours,
            via=measured.via,
            explained=explained,
        )
    )


def place_to_json(resolution: Resolution) -> str:
    """Return what a name was taken for as JSON text.

    Parameters
    ----------
    resolution
        What `geo.find_place` returned.

    Returns
    -------
    str
        Indented JSON: ``name``, ``place`` or null, ``why`` and ``candidates``, best first.
    """
    place = resolution.place
    return json_text(
        {
            "schema": 1,
            "name": resolution.toponym.name,
            "place": None if place is None else place_to_dict(place),
            "why": resolution.why,
            "candidates": [
                {
                    **place_to_dict(each),
                    "kind": each.kind,
                    "admin1": each.admin1,
                    "population": each.population,
                }
                for each in resolution.candidates
            ],
        }
    )


def json_text(value: object) -> str:
    """Return any JSON value as indented text.

    Parameters
    ----------
    value
        Dictionaries, lists, text, finite numbers.

    Returns
    -------
    str
        JSON with a line break at its end.

    Raises
    ------
    ExportError
        If a number is infinite or not a number.
    """
    return _encode(value, indent=1) + "\n"


def json_line(value: object) -> str:
    """Return any JSON value as one line, for JSON Lines and script blocks.

    Parameters
    ----------
    value
        Dictionaries, lists, text, finite numbers.

    Returns
    -------
    str
        JSON without a line break.

    Raises
    ------
    ExportError
        If a number is infinite or not a number.
    """
    return _encode(value, indent=None)


def _encode(value: object, *, indent: int | None) -> str:
    separators = (",", ": ") if indent else (",", ":")
    try:
        text = json.dumps(
            value, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators
        )
    except ValueError as error:
        raise ExportError(f"A figure cannot be written to JSON ({error}).") from error
    return _ESCAPED.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
