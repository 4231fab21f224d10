"""The form of a sheet: which keys it may have, and what each must hold.

In: a table read from TOML, with its text for the line numbers. Out: a `Form`.
Pure: reads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import PurePath
from typing import NoReturn, TypeVar

from geo.errors import SheetError
from geo.model import Decoy, Hedge, Mode, Outcome, Place, Reading, Span
from geo.units import UNITS

__all__ = ["Figure", "Form", "read_form"]

_E = TypeVar("_E", bound=StrEnum)
_TOP = frozenset(
    (
        *("schema", "source", "title", "publisher", "published", "language", "text", "article"),
        *("figures", "decoys", "places"),
    )
)
_FIGURE = frozenset(
    (
        *("text", "nth", "kind", "value", "value_to", "unit", "hedge", "from", "to", "mode"),
        *("reading", "trip", "subject", "compared_with", "verdict", "also", "why", "ignore"),
        *("rekind",),
    )
)
_DECOY = frozenset(("text", "nth", "reason"))
_PLACE = frozenset(("name", "lat", "lon", "country", "kind", "radius_m"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure of a story.

    `span` points into the story, None in a sidecar. `nth` is the time that the text stands in
    the article. `also` are verdicts that count as right beside `verdict`. `ignore` says that it
    is no travel figure, `rekind` that `kind` is to replace the kind that was read.
    """

    text: str
    nth: int = 1
    span: Span | None = None
    kind: str | None = None
    value: float | str | None = None
    value_to: float | None = None
    unit: str | None = None
    hedge: Hedge = Hedge.EXACT
    origin: str | None = None
    destination: str | None = None
    mode: Mode | None = None
    reading: Reading | None = None
    trip: str | None = None
    subject: str | None = None
    compared_with: str | None = None
    verdict: Outcome | None = None
    also: tuple[Outcome, ...] = ()
    why: str = ""
    ignore: bool = False
    rekind: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A sheet as written, checked."""

    text: str
    source: str | None
    title: str | None
    publisher: str | None
    published: date | None
    language: str | None
    figures: tuple[Figure, ...]
    decoys: tuple[Decoy, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One table of a sheet with what is needed to point at a mistake in it."""

    name: str
    number: int
    rows: Mapping[str, object]
    text: str
    path: str

    def fail(self, key: str, message: str) -> NoReturn:
        line = _line_of(self.text, self.name, self.number, key)
        raise SheetError(f"{self.path}, line {line}: {message}", path=self.path, line=line)

    def check(self, known: frozenset[str]) -> None:
        for key in self.rows:
            if key not in known:
                self.fail(key, f"unknown key {key!r}; known are {', '.join(sorted(known))}.")

    def word(self, key: str) -> str | None:
        value = self.rows.get(key)
        if value is not None and not isinstance(value, str):
            self.fail(key, f"{key} must be a text in quotes.")
        return value or None

    def needed(self, key: str) -> str:
        value = self.word(key)
        if value is None:
            self.fail(key, f"{key} is missing; add it.")
        return value

    def number_of(self, key: str) -> float | None:
        value = self.rows.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            self.fail(key, f"{key} must be a number.")
        if value != value or abs(value) == float("inf"):
            self.fail(key, f"{key} must be a finite number.")
        return float(value)

    def flag(self, key: str) -> bool:
        value = self.rows.get(key, False)
        if not isinstance(value, bool):
            self.fail(key, f"{key} must be true or false.")
        return value


def read_form(table: Mapping[str, object], *, text: str, path: str) -> Form:
    """Return a sheet, checked.

    Parameters
    ----------
    table
        What TOML gave.
    text
        The text of the file, for line numbers.
    path
        Its name.

    Returns
    -------
    Form
        Every key known, every value of its kind.

    Raises
    ------
    SheetError
        At the first thing that is not so; it names the line and what would be right.
    """
    top = _Part(name="", number=0, rows=table, text=text, path=path)
    top.check(_TOP)
    published = table.get("published")
    if published is not None and not isinstance(published, date):
        top.fail("published", "published must be a date such as 2023-09-12, without quotes.")
    story = (top.word("text") or "").strip("\n")
    figures, decoys = _parts(top, "figures"), _parts(top, "decoys")
    return Form(
        text=story,
        source=top.word("source"),
        title=top.word("title"),
        publisher=top.word("publisher"),
        published=published,
        language=top.word("language"),
        figures=(
            *(_figure(each, story) for each in figures),
            *(_ignored(each) for each in decoys if not story),
        ),
        decoys=tuple(_decoy(each, story) for each in decoys if story),
        places=tuple(_place(each) for each in _parts(top, "places")),
    )


def _parts(top: _Part, name: str) -> list[_Part]:
    rows = top.rows.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        top.fail(name, f"{name} must be written as [[{name}]] tables.")
    return [
        _Part(name=name, number=number, rows=row, text=top.text, path=top.path)
        for number, row in enumerate(rows)
    ]


def _figure(part: _Part, story: str) -> Figure:
    part.check(_FIGURE)
    text, nth = part.needed("text"), _nth(part)
    unit = part.word("unit")
    if unit is not None and unit not in UNITS:
        part.fail("unit", f"{unit!r} is no unit; known are {', '.join(UNITS)}.")
    value = part.rows.get("value")
    also = part.rows.get("also", [])
    if not isinstance(also, list):
        part.fail("also", "also must be a list of verdicts.")
    return Figure(
        text=text,
        nth=nth,
        span=_span(part, text, nth, story),
        kind=part.word("kind"),
        value=value if isinstance(value, str) else part.number_of("value"),
        value_to=part.number_of("value_to"),
        unit=unit,
        hedge=_one_of(part, "hedge", Hedge) or Hedge.EXACT,
        origin=part.word("from"),
        destination=part.word("to"),
        mode=_one_of(part, "mode", Mode),
        reading=_one_of(part, "reading", Reading),
        trip=part.word("trip"),
        subject=part.word("subject"),
        compared_with=part.word("compared_with"),
        verdict=_one_of(part, "verdict", Outcome),
        also=tuple(_as_outcome(part, each) for each in also),
        why=part.word("why") or "",
        ignore=part.flag("ignore"),
        rekind=part.flag("rekind"),
    )


def _decoy(part: _Part, story: str) -> Decoy:
    part.check(_DECOY)
    text, nth = part.needed("text"), _nth(part)
    span = _span(part, text, nth, story) or Span(start=0, end=0)
    return Decoy(text=text, span=span, reason=part.word("reason") or "set aside by hand")


def _ignored(part: _Part) -> Figure:
    """Return a decoy of a sidecar: a figure to be ignored, the nth with its words."""
    part.check(_DECOY)
    return Figure(
        text=part.needed("text"), nth=_nth(part), why=part.word("reason") or "", ignore=True
    )


def _place(part: _Part) -> Place:
    part.check(_PLACE)
    name, lat, lon = part.needed("name"), part.number_of("lat"), part.number_of("lon")
    if lat is None or not -90 <= lat <= 90:
        part.fail("lat", "lat must be a number from -90 to 90.")
    if lon is None or not -180 <= lon <= 180:
        part.fail("lon", "lon must be a number from -180 to 180.")
    return Place(
        name=name,
        lon=lon,
        lat=lat,
        country=part.word("country") or "",
        source=PurePath(part.path).name,
        kind=part.word("kind") or "point",
        radius_m=part.number_of("radius_m") or 1_000.0,
    )


def _nth(part: _Part) -> int:
    value = part.rows.get("nth", 1)
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        part.fail("nth", "nth must be a whole number from 1.")
    return value


def _span(part: _Part, text: str, nth: int, story: str) -> Span | None:
    """Return where a text stands in the story for the nth time."""
    if not story:
        return None
    start = -1
    for _ in range(nth):
        start = story.find(text, start + 1)
        if start < 0:
            part.fail("text", f"{text!r} does not stand in the text {nth} time(s).")
    return Span(start=start, end=start + len(text))


def _one_of(part: _Part, key: str, kind: type[_E]) -> _E | None:
    word = part.word(key)
    if word is None:
        return None
    try:
        return kind(word)
    except ValueError:
        words = ", ".join(each.value for each in kind)
        part.fail(key, f"{key} may be {words}; not {word!r}.")


def _as_outcome(part: _Part, word: object) -> Outcome:
    try:
        return Outcome(str(word))
    except ValueError:
        part.fail("also", f"also may hold {', '.join(each.value for each in Outcome)}.")


def _line_of(text: str, name: str, number: int, key: str) -> int:
    """Return the line on which a key of a table stands, or that of the table."""
    lines, seen, start = text.splitlines(), -1, 0
    if name:
        for index, line in enumerate(lines):
            if line.strip() == f"[[{name}]]":
                seen += 1
                if seen == number:
                    start = index
                    break
    pattern = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")
    for index in range(start, len(lines)):
        if index > start and lines[index].startswith("[["):
            break
        if pattern.match(lines[index]):
            return index + 1
    return start + 1
