"""The words of the map: names of places, figures at ticks, verdicts on their legs.

In: marks and the frame they are projected by. Out: markup a layer, placed so that no word
covers another. A verdict is a callout: its sign and its words stand together where there is
room, and a leader line ends on the leg it concerns. Pure.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from shapely import get_coordinates

import geo
from maps.figures import in_both_units
from maps.labels import Box, Placed, Wanted, place_labels, text_width
from maps.marks import Badge, Dot, Label, Line, Mark, Phrase, Tick
from maps.projection import Frame
from maps.style import SIGNS
from maps.svg import element, simplified
from maps.symbols import badge_use
from maps.text import markup, shorten, slug

__all__ = ["RADII", "Sheet", "Units", "draw_words", "phrase_markup", "spoken"]

RADII = {"stop": 5.0, "mention": 3.4, "town": 2.0, "station": 2.8}
_WAYMARK_R = 9.0
_LONGEST_NAME = 34
_SIZES = {"stop": 15.0, "mention": 12.0, "town": 11.5, "station": 11.5, "country": 15.0}
_LINE_HEIGHT = 1.2
# how much wider bold letters run
_BOLD, _BOLD_STYLES = 1.1, ("t-stop", "t-said", "t-tick")
_SIGN_R = 8.0
_SIGN_ROOM = 21.0
# on a sheet for small screens only the story is written, large enough to be read at half size
_SMALL = 1.75
_SMALL_RANK = 3
# what a reader must ask for makes room for what is there at first
_OFF_RANK = 100
# with more stops than these a name stands only where it covers nothing
_FEW_STOPS = 8
# of more verdicts than these (on a small sheet) those that fit are a point on their leg
_FEW_BADGES = (16, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """Which figures are written: metric, imperial, or both for a style sheet to choose from."""

    systems: tuple[int, ...] = (0, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """How words are set: the frame, the units, the corners taken, the layers off at first.

    `small` sets fewer words, and larger, for a screen on which the picture shrinks to half.
    """

    frame: Frame
    units: Units
    taken: tuple[Box, ...] = ()
    off: frozenset[str] = frozenset()
    small: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """One line of a label: its class, its size, and its words in each system."""

    style: str
    size: float
    words: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The lines of one label, where they want to stand, and the badge they belong to."""

    layer: str
    lines: tuple[_Text, ...]
    want: Wanted
    badge: Badge | None = None


def phrase_markup(phrase: Phrase, *, units: Units) -> str:
    """Return a phrase as markup for a text element.

    Parameters
    ----------
    phrase
        Words and amounts.
    units
        Which figures are written.

    Returns
    -------
    str
        Escaped; each amount in a `tspan` a system where both are written.
    """
    found = []
    for part in phrase:
        if isinstance(part, str):
            found.append(markup(part))
            continue
        pair = in_both_units(part)
        if len(units.systems) == 1 or pair[0] == pair[1]:
            found.append(markup(pair[units.systems[0]]))
        else:
            found += [
                element("tspan", markup(pair[system]), class_="km"[system])
                for system in units.systems
            ]
    return "".join(found)


def spoken(phrase: Phrase, *, units: Units) -> str:
    """Return a phrase for a title, which a style sheet cannot switch: both units in it.

    Parameters
    ----------
    phrase
        Words and amounts.
    units
        Which figures are written.

    Returns
    -------
    str
        Text, not escaped.
    """
    found = []
    for part in phrase:
        pair = (part, part) if isinstance(part, str) else in_both_units(part)
        shown = [pair[system] for system in units.systems]
        found.append(shown[0] if len(set(shown)) == 1 else f"{shown[0]} ({shown[1]})")
    return "".join(found)


def draw_words(
    marks: Sequence[Mark], spots: Sequence[tuple[Dot, tuple[float, float]]], sheet: Sheet
) -> Iterator[tuple[str, str]]:
    """Yield badges and words, none upon another.

    Parameters
    ----------
    marks
        As the layers gave them.
    spots
        The dots in view and their pixels.
    sheet
        How words are set.

    Yields
    ------
    tuple of str
        A layer and markup of it.
    """
    found, boxes = [], list(sheet.taken)
    badges = [mark for mark in marks if isinstance(mark, Badge)]
    many = len(badges) > (_FEW_BADGES[1] if sheet.small else _FEW_BADGES[0])
    for badge in badges:
        x, y = sheet.frame.point(badge.lon, badge.lat)
        boxes.append(Box(left=x - 4, top=y - 4, right=x + 4, bottom=y + 4))
        callout = _callout(badge, x, y, sheet)
        if many and badge.outcome is geo.Outcome.CONSISTENT:
            yield badge.layer, _badge(callout, None, sheet)
        else:
            found.append(callout)
    crowd = sum(dot.rank == 0 for dot, _ in spots) > _FEW_STOPS
    for dot, (x, y) in spots:
        radius = RADII.get(dot.style, _WAYMARK_R) + 1
        if dot.layer not in sheet.off:
            boxes.append(Box(left=x - radius, top=y - radius, right=x + radius, bottom=y + radius))
        lines = _dot_lines(dot, sheet)
        # on a small screen the dot of a stop is drawn larger
        clear = radius + (7.0 if sheet.small and dot.style == "stop" else 2.0)
        if lines:
            must = dot.rank == 0 and not crowd
            found.append(_wanted(dot.layer, lines, x, y, rank=dot.rank, clear=clear, must=must))
    if not sheet.small:
        found += list(_further(marks, sheet))
    found = [each for each in found if not sheet.small or each.want.rank <= _SMALL_RANK]
    placed = place_labels(
        [_ranked(each, sheet.off) for each in found],
        taken=boxes,
        lines=list(_way_points(marks, sheet)),
        width=sheet.frame.width,
        height=sheet.frame.height,
    )
    for words, place in zip(found, placed, strict=True):
        if words.badge is not None:
            yield words.layer, _badge(words, place, sheet)
        elif place is not None:
            shown = replace(words, lines=words.lines[:1]) if place.form else words
            yield words.layer, "".join(_written(shown, place, units=sheet.units))


def _further(marks: Sequence[Mark], sheet: Sheet) -> Iterator[_Words]:
    """Yield figures at ticks, and names of countries and waters."""
    for mark in marks:
        if isinstance(mark, Tick):
            x, y = sheet.frame.point(mark.lon, mark.lat)
            size = 10.5 if mark.style == "km" else 11.0
            line = _Text(style=f"t-tick t-{mark.style}", size=size, words=mark.text)
            rank = 7 if mark.style == "km" else 4
            yield _wanted(mark.layer, (line,), x, y, rank=rank, clear=9)
        elif isinstance(mark, Label):
            x, y = sheet.frame.point(mark.lon, mark.lat)
            line = _Text(style=mark.style, size=_SIZES["country"], words=(mark.text,))
            yield _wanted(mark.layer, (line,), x, y, rank=mark.rank, clear=0, centred=True)


def _ranked(words: _Words, off: Collection[str]) -> Wanted:
    want = words.want
    if words.layer not in off:
        return want
    return Wanted(
        x=want.x,
        y=want.y,
        width=want.width,
        height=want.height,
        rank=want.rank + _OFF_RANK,
        clear=want.clear,
    )


def _wanted(
    layer: str,
    lines: tuple[_Text, ...],
    x: float,
    y: float,
    *,
    rank: int,
    clear: float,
    must: bool = False,
    centred: bool = False,
) -> _Words:
    width, height = _size(lines)
    return _Words(
        layer=layer,
        lines=lines,
        want=Wanted(
            x=x,
            y=y,
            width=width,
            height=height,
            rank=rank,
            clear=clear,
            must=must,
            centred=centred,
            # among many stops a name stands without the local one
            shorter=(_size(lines[:1]),) if rank == 0 and len(lines) > 1 else (),
        ),
    )


def _size(lines: Sequence[_Text]) -> tuple[float, float]:
    return max(_width(line) for line in lines) + 2, sum(line.size * _LINE_HEIGHT for line in lines)


def _callout(badge: Badge, x: float, y: float, sheet: Sheet) -> _Words:
    colour = SIGNS[badge.outcome.value].colour
    grown = _SMALL if sheet.small else 1.0
    lines = (
        _Text(style=f"t-said {colour}", size=12.5 * grown, words=(shorten(badge.said, 28),)),
        _Text(
            style=f"t-word {colour}",
            size=11.5 * grown,
            words=(SIGNS[badge.outcome.value].word,),
        ),
    )
    room = _SIGN_ROOM * grown
    sign = 2 * _SIGN_R * grown
    return _Words(
        layer=badge.layer,
        lines=lines,
        badge=badge,
        want=Wanted(
            x=x,
            y=y,
            width=max(_width(line) for line in lines) + room + 2,
            height=sum(line.size * _LINE_HEIGHT for line in lines) + 2,
            # what does not fit is the story
            rank=1 if badge.outcome.value == "inconsistent" else 2,
            clear=11.0,
            must=True,
            callout=True,
            # the figure and its sign; the sign alone, which the legend explains
            shorter=((_width(lines[0]) + room + 2, max(lines[0].size * 1.3, sign)), (sign, sign)),
        ),
    )


def _width(line: _Text) -> float:
    bold = _BOLD if line.style.startswith(_BOLD_STYLES) else 1.0
    return bold * max(
        text_width(
            "".join(p if isinstance(p, str) else in_both_units(p)[system] for p in line.words),
            size=line.size,
        )
        for system in (0, 1)
    )


def _dot_lines(dot: Dot, sheet: Sheet) -> tuple[_Text, ...]:
    style = dot.style if dot.style in _SIZES else "waymark"
    grown = _SMALL if sheet.small else 1.0
    size = _SIZES.get(dot.style, 12.0) * grown
    if not dot.name:
        return ()
    lines = [_Text(style=f"t-{style}", size=size, words=(shorten(dot.name, _LONGEST_NAME),))]
    if dot.local_name:
        local = shorten(dot.local_name, _LONGEST_NAME)
        lines.append(_Text(style="t-local", size=12.5 * grown, words=(local,)))
    return tuple(lines)


def _way_points(marks: Sequence[Mark], sheet: Sheet) -> Iterator[tuple[float, float]]:
    """Yield points every few pixels along the routes that are there at first."""
    for line in marks:
        if not isinstance(line, Line) or not line.title or line.layer in sheet.off:
            continue
        for part in getattr(line.shape, "geoms", (line.shape,)):
            coords = get_coordinates(part)
            all_x, all_y = sheet.frame.project(coords[:, 0], coords[:, 1])
            xs, ys = simplified(all_x, all_y, tolerance=2.0).T
            for i in range(len(xs) - 1):
                ax, ay, bx, by = float(xs[i]), float(ys[i]), float(xs[i + 1]), float(ys[i + 1])
                pieces = min(max(int(math.hypot(bx - ax, by - ay) / 6), 1), 200)
                for step in range(pieces):
                    share = step / pieces
                    yield ax + (bx - ax) * share, ay + (by - ay) * share


def _badge(words: _Words, place: Placed | None, sheet: Sheet) -> str:
    """Return a verdict: a point on the leg, a leader line, its sign and its words."""
    badge, want = words.badge, words.want
    if badge is None:
        return ""
    sign = SIGNS[badge.outcome.value]
    # the words of the small sheet are a copy: they need no second title
    drawn = "" if sheet.small else element("title", markup(spoken(badge.title, units=sheet.units)))
    if place is not None and place.leader is not None:
        x, y = place.leader
        drawn += element(
            "path",
            class_=f"leader l-{sign.colour}",
            d=f"M{want.x:.0f} {want.y:.0f}L{x:.0f} {y:.0f}",
        )
    drawn += element("circle", class_=f"spot {sign.colour}", cx=want.x, cy=want.y, r=3.6)
    if place is not None:
        grown = _SMALL if sheet.small else 1.0
        height = want.shorter[place.form - 1][1] if place.form else want.height
        middle = place.top + height / 2
        drawn += badge_use(
            badge.outcome.value,
            x=place.left + (_SIGN_R + 1) * grown,
            y=middle,
            size=_SIGN_R * grown,
        )
        left = place.left + _SIGN_ROOM * grown
        shown = words.lines[: len(words.lines) - place.form]
        text = sum(line.size * _LINE_HEIGHT for line in shown)
        shifted = Placed(left=left, top=middle - text / 2 - 1.0, anchor="start")
        drawn += "".join(_written(replace(words, lines=shown), shifted, units=sheet.units))
    return element("a", drawn, href=f"#claim-{slug(badge.claim)}")


def _written(words: _Words, place: Placed, *, units: Units) -> Iterator[str]:
    top = place.top
    width = words.want.shorter[place.form - 1][0] if place.form else words.want.width
    x = {
        "start": place.left,
        "end": place.left + width,
        "middle": place.left + width / 2,
    }[place.anchor]
    for line in words.lines:
        top += line.size * _LINE_HEIGHT
        yield element(
            "text",
            phrase_markup(line.words, units=units),
            class_=line.style,
            x=round(x),
            y=round(top - line.size * 0.28),
            text_anchor=None if place.anchor == "start" else place.anchor,
        )
