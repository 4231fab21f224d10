"""Sheets (TOML): a story with its figures and what to expect of each; a person's corrections.

In: a path. Out: a `Sheet`; or claims and places with the corrections of a sheet applied.
Touches: the disk, through the store.
A seed sheet in `seeds/` and a sidecar beside an article (`article.milepost.toml`) have the
same form. It is explained in `seeds/000_why_vostochny.toml` and checked in `geo.sheets_form`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path

from geo.article import make_article
from geo.errors import SheetError
from geo.model import (
    Article,
    Claim,
    Decoy,
    Outcome,
    Place,
    Reading,
    Resolution,
    Span,
    Toponym,
)
from geo.sheets_form import Figure, Form, read_form
from geo.store import read_bytes

__all__ = ["Figure", "Sheet", "apply_sidecar", "list_seed_sheets", "read_sheet"]

_LONGEST = 5_000_000
_SHORTEST = 3
_NO_LONGER = r"(?!\w|/[^\W\d_])"  # "90 km" is no part of "90 km/h"
_MOST_FIGURES = 5_000  # each is looked for among the claims
# a reader of TOML takes the square of the parts of a dotted key; no key of a sheet has two
_DEEP_KEY = re.compile(
    r"""(?:^|[\[{,])[ \t]{0,9}(?:["']?[\w-]{1,99}["']?[ \t]{0,9}\.[ \t]{0,9}){20}""", re.MULTILINE
)
_FOLDERS = (Path(__file__).parents[1] / "seeds", Path(__file__).parent / "data" / "seeds")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a sheet says.

    `article` is the story of a seed sheet, empty in a sidecar. `figures` are those of the
    story in the order of the sheet, `decoys` the numbers that are none (a sidecar has them
    among its figures, to be ignored), `places` where a name is to be taken for a point.
    """

    path: str
    article: Article
    figures: tuple[Figure, ...] = ()
    decoys: tuple[Decoy, ...] = ()
    places: tuple[Place, ...] = ()


def read_sheet(path: str | Path) -> Sheet:
    """Return a sheet read from a file.

    Parameters
    ----------
    path
        A TOML file.

    Returns
    -------
    Sheet
        Checked: every key is known, every figure stands in the story.

    Raises
    ------
    SheetError
        If the file cannot be read or is not of the form; carries the line.

    Examples
    --------
    >>> sheet = read_sheet(list_seed_sheets()[0])
    >>> [(figure.text, figure.verdict.value) for figure in sheet.figures][:1]
    [('900 miles', 'consistent')]
    """
    name = str(path)
    text = _read_text(name)
    if _DEEP_KEY.search(text):
        raise SheetError(f"{name} nests its keys too deep for a sheet; mend it.", path=name)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SheetError(
            f"{name} is not TOML: {error}. Mend that line.", path=name, line=_line_in(str(error))
        ) from None
    except RecursionError:
        raise SheetError(
            f"{name} nests its values too deep for a sheet; mend it.", path=name
        ) from None
    form = read_form(table, text=text, path=name)
    if len(form.figures) > _MOST_FIGURES:
        raise SheetError(
            f"{name} has more than {_MOST_FIGURES:,} figures; no article has so many.", path=name
        )
    return Sheet(
        path=name,
        article=_article(form, name),
        figures=form.figures,
        decoys=form.decoys,
        places=form.places,
    )


def list_seed_sheets() -> tuple[Path, ...]:
    """Return the founding sheets, in order.

    Returns
    -------
    tuple of Path
        Those of the `seeds` folder of a checkout, or those that came with the package.
    """
    for folder in _FOLDERS:
        found = tuple(sorted(folder.glob("*.toml"))) if folder.is_dir() else ()
        if found:
            return found
    return ()


def apply_sidecar(
    claims: Sequence[Claim], resolutions: Sequence[Resolution], *, sheet: Sheet, text: str = ""
) -> tuple[tuple[Claim, ...], tuple[Resolution, ...], tuple[str, ...]]:
    """Return claims and places as a person corrected them, and what was done.

    Parameters
    ----------
    claims
        As read.
    resolutions
        As geocoded.
    sheet
        The corrections.
    text
        That of the article, in which `nth` counts; without it `nth` counts the figures read, as
        it does where the words stand in no such place of the text.

    Returns
    -------
    claims : tuple of Claim
        Corrected ones say so in `steps`; those marked ``ignore`` are gone, as decoys are.
    resolutions : tuple of Resolution
        With the places of the sheet, and one for each end that it adds.
    notes : tuple of str
        One sentence a correction, also for those that met no figure.
    """
    places = [_placed(each, sheet) for each in resolutions]
    kept: list[Claim] = []
    notes: list[str] = [_place_note(place, sheet) for place in sheet.places]
    used: set[int] = set()
    seen: dict[str, int] = {}
    spots = _spots(claims, sheet, text)
    for claim in claims:
        said = _plain(claim.quantity.text)
        seen[said] = seen.get(said, 0) + 1
        figure = _figure_for(claim, seen[said], sheet, spots)
        if figure is None:
            kept.append(claim)
            continue
        used.add(id(figure))
        if figure.ignore:
            reason = f": {figure.why.rstrip('.')}" if figure.why else ""
            notes.append(f"“{claim.quantity.text}” is set aside as {_file(sheet)} says{reason}.")
            continue
        kept.append(_corrected(claim, figure, places, sheet))
        notes.append(f"“{claim.quantity.text}” is read as {_file(sheet)} says: {_what(figure)}.")
    for figure in sheet.figures:
        if id(figure) not in used:
            notes.append(
                f"{_file(sheet)} speaks of “{figure.text}”, but no such figure was read; "
                "it changes nothing."
            )
    return tuple(kept), tuple(places), tuple(notes)


def _read_text(name: str) -> str:
    """Return the text of a sheet."""
    try:
        return read_bytes(name, _LONGEST).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SheetError(f"{name} is not UTF-8; save it as UTF-8.", path=name) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SheetError(f"{name} cannot be read: {reason}.", path=name) from None


def _line_in(message: str) -> int | None:
    """Return the line that a TOML message names."""
    _, found, rest = message.partition("line ")
    digits = rest.split(",")[0]
    return int(digits) if found and digits.isdigit() else None


def _article(form: Form, name: str) -> Article:
    return make_article(
        form.text,
        source=form.source or name,
        title=form.title,
        published=form.published if isinstance(form.published, date) else None,
        publisher=form.publisher,
        language=form.language,
    )


def _file(sheet: Sheet) -> str:
    """Return the name of a sheet without its folders: those are nobody else's concern."""
    return Path(sheet.path).name


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())


def _spots(claims: Sequence[Claim], sheet: Sheet, text: str) -> dict[int, Span]:
    """Return where the figures of a sheet stand in a text, by their ids, if one was read there."""
    spots: dict[int, Span] = {}
    for figure in sheet.figures:
        words = r"\s+".join(re.escape(each) for each in figure.text.split())
        found = (
            re.finditer(rf"(?<![\w.,]){words}{_NO_LONGER}", text) if text and words else iter(())
        )
        spot = next(islice(found, figure.nth - 1, None), None)
        if spot is not None and any(_meet(spot.start(), spot.end(), each) for each in claims):
            spots[id(figure)] = Span(start=spot.start(), end=spot.end())
    return spots


def _meet(start: int, end: int, claim: Claim) -> bool:
    return claim.span.start < end and start < claim.span.end


def _figure_for(claim: Claim, nth: int, sheet: Sheet, spots: Mapping[int, Span]) -> Figure | None:
    """Return the figure of the sheet that means a claim: it stands there, or has its words."""
    said = _plain(claim.quantity.text)
    of_kind = [each for each in sheet.figures if each.kind in (None, claim.kind) or each.rekind]
    for figure in of_kind:
        spot = spots.get(id(figure))
        if spot is not None and _meet(spot.start, spot.end, claim):
            return figure
    fitting = [each for each in of_kind if each.nth == nth and id(each) not in spots]
    for figure in fitting:
        if _plain(figure.text) == said:
            return figure
    for figure in fitting:
        meant = _plain(figure.text)
        if _holds(meant, said) or _holds(said, meant):
            return figure
    return None


def _holds(longer: str, words: str) -> bool:
    """Return whether words stand in longer ones as words: "2 hours" is no part of "12 hours"."""
    at = longer.find(words) if _SHORTEST <= len(words) < len(longer) else -1
    before, after = longer[max(0, at - 1) : at], longer[at + len(words) :][:2]
    parted = re.match(_NO_LONGER, after) is not None
    return at >= 0 and not (before.isalnum() or before in tuple(".,")) and parted


def _corrected(claim: Claim, figure: Figure, places: list[Resolution], sheet: Sheet) -> Claim:
    """Return a claim with what a figure of the sheet says of it."""
    changed = replace(
        claim,
        origin=_end(figure.origin, claim, places, sheet) or claim.origin,
        destination=_end(figure.destination, claim, places, sheet) or claim.destination,
        subject=_end(figure.subject, claim, places, sheet) or claim.subject,
        compared_with=_end(figure.compared_with, claim, places, sheet) or claim.compared_with,
        mode=figure.mode or claim.mode,
        reading=figure.reading or claim.reading,
        trip=figure.trip or claim.trip,
        kind=figure.kind or claim.kind,
    )
    if changed == claim:
        return claim
    return replace(changed, steps=(*claim.steps, f"corrected in {_file(sheet)}: {_what(figure)}"))


def _end(name: str | None, claim: Claim, places: list[Resolution], sheet: Sheet) -> Toponym | None:
    """Return the toponym of a name: one of the text, or a new one for a place of the sheet."""
    if name is None:
        return None
    for each in places:
        toponym = each.toponym
        if _plain(name) in (_plain(toponym.name), _plain(toponym.meant)):
            return toponym
    place = next((each for each in sheet.places if _plain(each.name) == _plain(name)), None)
    toponym = Toponym(name=name, span=Span(start=claim.span.start, end=claim.span.end))
    if place is not None:
        places.append(_given(toponym, place, sheet))
    return toponym


def _placed(resolution: Resolution, sheet: Sheet) -> Resolution:
    """Return a resolution with the point that the sheet gives its name."""
    toponym = resolution.toponym
    for place in sheet.places:
        if _plain(place.name) in (_plain(toponym.name), _plain(toponym.refers_to or "")):
            return _given(toponym, place, sheet)
    return resolution


def _given(toponym: Toponym, place: Place, sheet: Sheet) -> Resolution:
    return Resolution(
        toponym=toponym, place=place, candidates=(place,), why=f"given in {_file(sheet)}"
    )


def _place_note(place: Place, sheet: Sheet) -> str:
    return f"{place.name} is taken for {place.lat:g}, {place.lon:g} as {_file(sheet)} says."


def _what(figure: Figure) -> str:
    """Return in words what a figure of a sheet lays down."""
    parts = []
    if figure.origin or figure.destination:
        parts.append(f"{figure.origin or '…'} to {figure.destination or '…'}")
    for word in (figure.mode, figure.reading, figure.trip, figure.subject):
        if word and str(word) not in parts:
            parts.append(str(word.value if isinstance(word, (Reading, Outcome)) else word))
    if figure.compared_with:
        parts.append(f"compared with {figure.compared_with}")
    return ", ".join(parts) or "as it stands"
