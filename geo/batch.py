"""Many pairs at once: a CSV of places in, the same rows with a measurement out.

In: text with the columns ``from,to`` and, where known,
``from_lat,from_lon,to_lat,to_lon,mode``. Out: the rows as they were, with
``reading,low_km,value_km,high_km,flags,source`` added on the right.
Touches: packaged data through the stages. A row that cannot be measured keeps its place, says
why in ``flags`` and never stops the others.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterator, Sequence
from pathlib import Path

from geo.borders import country_at
from geo.errors import ArticleError, MilepostError
from geo.geocode import find_place
from geo.measure import measure_journey
from geo.model import Measurement, Mode, Place, Reading
from geo.networks import Network
from geo.settings import Settings
from geo.store import read_bytes
from geo.vocabulary import READING_OF

__all__ = ["ADDED", "measure_batch", "measure_rows"]

ADDED = ("reading", "low_km", "value_km", "high_km", "flags", "source")
# a million pairs; more is a job for a program, not for one answer held in memory
_MOST_BYTES = 200_000_000


def measure_batch(
    path: str | Path,
    *,
    networks: Sequence[Network] | None = None,
    settings: Settings | None = None,
) -> str:
    """Return the CSV of a file with a measurement added to each row.

    Parameters
    ----------
    path
        A CSV file in UTF-8 with a header.
    networks
        Networks to measure on; the packaged and the user's own where not given.
    settings
        Choices of the run.

    Returns
    -------
    str
        CSV text with the columns of `ADDED` on the right.

    Raises
    ------
    ArticleError
        If the file cannot be read, or lacks the columns it needs.
    """
    try:
        text = read_bytes(path, _MOST_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ArticleError(f"{path} is not in UTF-8; save it as CSV UTF-8.") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ArticleError(f"{path} cannot be read: {reason.lower()}; check the path.") from error
    except ValueError as error:
        raise ArticleError(str(error)) from error
    return measure_rows(text, networks=networks, settings=settings, name=str(path))


def measure_rows(
    text: str,
    *,
    networks: Sequence[Network] | None = None,
    settings: Settings | None = None,
    name: str = "the table",
) -> str:
    """Return CSV text with a measurement added to each row.

    Parameters
    ----------
    text
        CSV with a header that names ``from`` and ``to``, or their coordinates.
    networks, settings
        As for `measure_batch`.
    name
        What to call the table in an error.

    Returns
    -------
    str
        CSV text.

    Raises
    ------
    ArticleError
        If there is no header with the columns needed.
    """
    rows = csv.reader(io.StringIO(text, newline=""))
    try:
        header = next(rows, [])
        named, pointed = {"from", "to"}, {"from_lat", "from_lon", "to_lat", "to_lon"}
        if not named <= set(header) and not pointed <= set(header):
            raise ArticleError(
                f"{name} needs the columns from and to, or from_lat, from_lon, to_lat, to_lon;"
                f" its first line has {', '.join(header[:8]) or 'nothing'}."
            )
        answer = io.StringIO(newline="")
        writer = csv.writer(answer, lineterminator="\n")
        writer.writerow([*header, *ADDED])
        settings = settings or Settings()
        for row in rows:
            if any(cell.strip() for cell in row):
                cells = dict(zip(header, row, strict=False))
                padded = [*row[: len(header)], *[""] * (len(header) - len(row))]
                writer.writerow([*padded, *_measured(cells, networks, settings)])
    except csv.Error as error:
        raise ArticleError(f"{name} is no CSV table: {error}.") from error
    return answer.getvalue()


def _measured(
    cells: dict[str, str], networks: Sequence[Network] | None, settings: Settings
) -> tuple[str, ...]:
    """Return the cells to add to one row."""
    word = (cells.get("mode") or "rail").strip().lower() or "rail"
    if word not in {each.value for each in Mode}:
        return word, "", "", "", f"unknown_mode: {word}", ""
    mode = Mode(word)
    try:
        origin = _end(cells, "from", near=None, settings=settings)
        destination = _end(cells, "to", near=origin, settings=settings)
    except (MilepostError, ValueError) as error:
        return word, "", "", "", f"no_place: {error}", ""
    reading = READING_OF.get(mode, Reading.ROAD)
    if (origin.lon, origin.lat) == (destination.lon, destination.lat):
        return reading.value, "", "", "", "same_place: both ends are one place", ""
    _, found = measure_journey(
        (origin, destination),
        networks=networks,
        mode=Mode(reading.value),
        settings=settings,
    )
    best = next(_of_reading(found, reading), None)
    if best is None:
        missing = [flag for each in found for flag in each.flags]
        return reading.value, "", "", "", "; ".join(missing) or "no_route", ""
    return (
        reading.value,
        *(f"{value / 1000:.1f}" for value in (best.low, best.value, best.high)),
        "; ".join(best.flags),
        best.source,
    )


def _of_reading(found: Sequence[Measurement], reading: Reading) -> Iterator[Measurement]:
    return (each for each in found if each.name == "distance" and each.reading is reading)


def _end(cells: dict[str, str], side: str, *, near: Place | None, settings: Settings) -> Place:
    """Return the place at one end of a row: its coordinates where given, else its name."""
    name = cells.get(side, "").strip()
    lat, lon = (cells.get(f"{side}_{axis}", "").strip() for axis in ("lat", "lon"))
    if lat and lon:
        point = _degrees(lat), _degrees(lon)
        if not (abs(point[0]) <= 90 and abs(point[1]) <= 180):
            raise ValueError(f"{lat},{lon} is no latitude and longitude")
        return Place(
            name=name or f"{lat},{lon}",
            lon=point[1],
            lat=point[0],
            country=country_at(point[1], point[0]),
            source="given",
            kind="point",
            radius_m=0.0,
        )
    if not name:
        raise ValueError(f"the cell {side} of this row is empty")
    found = find_place(name, near=near, settings=settings).place
    if found is None:
        raise ValueError(f"{name} is not known")
    return found


def _degrees(cell: str) -> float:
    """Return what a cell says, which is no number where it says none."""
    try:
        return float(cell)
    except ValueError:
        return math.nan
