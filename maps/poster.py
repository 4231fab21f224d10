"""The map as a picture on its own: title, panel, legend, figures and sources on one sheet.

In: a report and its marks. Out: one SVG document. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import geo
from maps.captions import describe_map, heading_of
from maps.credits import legal_lines
from maps.figures import plain, split_figures
from maps.furniture import Entry, legend_of
from maps.labels import text_width
from maps.lead import lead_of
from maps.lettering import Units, phrase_markup
from maps.marks import Mark, Phrase
from maps.plate import draw_plate, picture_rules
from maps.shown import marks_in_print
from maps.style import SIGNS
from maps.svg import element
from maps.symbols import badge_shape, key_sample
from maps.text import markup, shorten
from maps.view import view_of
from maps.wording import rows, title_of

__all__ = ["draw_poster"]

_WIDTH = 720.0
_EDGE = 14.0
_MOST_ROWS = 7
_MOST_WAYS = 16
# the widest font of the list, DejaVu Sans, against `text_width`: measured in a browser on seven
# lines of our pictures .99 to 1.05, in bold 1.11 to 1.17
_REGULAR, _BOLD = 1.06, 1.18
_LEADING = 17.0
_FIRST = ("inconsistent", "consistent", "unchecked")


def draw_poster(
    report: geo.Report,
    marks: Sequence[Mark],
    *,
    preset: str,
    units: Units,
    notes: Sequence[str] = (),
) -> str:
    """Return the whole picture as an SVG document.

    Parameters
    ----------
    report
        What was found in one article.
    marks
        As the layers gave them.
    preset
        A locator has panel, legend and sources only.
    units
        Which figures are written.
    notes
        What else a reader must know, after the sources.

    Returns
    -------
    str
        An ``svg`` element, colours written in.
    """
    view = view_of(report)
    drawn_marks = marks_in_print(marks)
    parts: list[str] = []
    y = 0.0
    title = heading_of(report) if preset == "locator" else title_of(report)
    for line in _wrapped(shorten(title, 160), size=20.0, wider=_BOLD):
        y += 27.0
        parts.append(element("text", markup(line), class_="t-title", x=_EDGE, y=y))
    lead = "" if preset == "locator" else _in_system(lead_of(report), units.systems[0])
    for line in _wrapped(shorten(lead, 240), size=14.5, wider=_BOLD):
        y += 20.0
        parts.append(element("text", markup(line), class_="t-lead", x=_EDGE, y=y))
    y += 12.0
    if view is None:
        y += 24.0
        words = "No place of this article could be found on the map."
        parts.append(element("text", words, class_="t-key", x=_EDGE, y=y))
        y += 12.0
    else:
        plate = draw_plate(drawn_marks, view, units=units)
        parts.append(
            element(
                "svg",
                plate.markup,
                y=y,
                width=plate.frame.width,
                height=plate.frame.height,
                viewBox=f"0 0 {plate.frame.width:.0f} {plate.frame.height:.0f}",
            )
        )
        y += plate.frame.height
    rest: list[Callable[[float], Iterator[tuple[str, float]]]] = [
        lambda top: _legend(_short(legend_of(drawn_marks)), top + 8.0, units=units)
    ]
    if preset != "locator":
        rest.append(lambda top: _figures(report, top + 4.0))
    rest.append(lambda top: _sources(report, top + 6.0, notes=notes))
    for section in rest:
        drawn = list(section(y))
        parts += [each for each, _ in drawn]
        y = drawn[-1][1] if drawn else y
    return _document("".join(parts), report, marks, height=y + 12.0, units=units)


def _in_system(lead: str, system: int) -> str:
    """Return a finding in one system of units; what it quotes stays as it was printed."""
    quoted, mark, rest = lead.rpartition("”")
    return (
        quoted
        + mark
        + "".join(each if isinstance(each, str) else each[system] for each in split_figures(rest))
    )


def _document(
    content: str, report: geo.Report, marks: Sequence[Mark], *, height: float, units: Units
) -> str:
    system = units.systems[0]
    told = " ".join(plain(sentence, system=system) for sentence in describe_map(report, marks))
    inner = (
        element("title", markup(shorten(f"Map: {heading_of(report)}", 300)), id="map-title")
        + element("desc", markup(shorten(told, 4000)), id="map-desc")
        + element("style", markup(picture_rules(0)))
        + element("rect", class_="paper", width=_WIDTH, height=height)
        + content
    )
    return element(
        "svg",
        inner,
        xmlns="http://www.w3.org/2000/svg",
        class_="map-svg",
        width=_WIDTH,
        height=height,
        viewBox=f"0 0 {_WIDTH:.0f} {height:.0f}",
        role="img",
        aria_labelledby="map-title map-desc",
    )


def _short(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return a legend that fits a sheet: of many ways one of each kind, without its length."""
    if sum(entry.kind == "line" for entry in entries) <= _MOST_WAYS:
        return tuple(entries)
    kinds = {entry.style: entry for entry in reversed(entries) if entry.kind == "line"}
    ways = [
        replace(entry, words=(str(entry.words[0]).rstrip(": "),), ends="")
        for entry in reversed(kinds.values())
    ]
    return (*ways, *(entry for entry in entries if entry.kind != "line"))


def _legend(entries: Sequence[Entry], top: float, *, units: Units) -> Iterator[tuple[str, float]]:
    y = top
    for entry in entries:
        if entry.kind == "badge":
            continue
        y += _LEADING if entry.kind != "dot" else _LEADING + 2.0
        sample = key_sample(entry.kind, entry.style)
        told = (f"{entry.ends}, ", *_lowered(entry.words)) if entry.ends else entry.words
        words = phrase_markup(told, units=units)
        yield (
            element("g", sample, transform=f"translate({_EDGE:.0f} {y - 11:.0f})")
            + element("text", words, class_="t-key", x=_EDGE + 56, y=y),
            y,
        )


def _lowered(phrase: Phrase) -> Phrase:
    """Return a phrase fit to stand after a comma."""
    first = phrase[0] if phrase else ""
    if not isinstance(first, str) or not first:
        return phrase
    return (first[0].lower() + first[1:], *phrase[1:])


def _figures(report: geo.Report, top: float) -> Iterator[tuple[str, float]]:
    y = top
    # a date alone is no figure of the map; the report lists it
    told = [row for row in rows(report) if not row.aside]
    shown = sorted(told, key=lambda row: (_FIRST.index(row.outcome.value), row.number))
    for row in shown[:_MOST_ROWS]:
        head = f"“{shorten(row.said, 40)}” {SIGNS[row.outcome.value].word}. "
        lines = _wrapped(shorten(head + row.why, 430), size=12.5, indent=30.0)
        for index, line in enumerate(lines):
            y += _LEADING
            sign = badge_shape(row.outcome.value, x=_EDGE + 10, y=y - 4) if index == 0 else ""
            text = element("text", markup(line), class_="t-key", x=_EDGE + 30, y=y)
            yield sign + text, y
        y += 4.0
    left = len(shown) - _MOST_ROWS
    if left > 0:
        y += _LEADING
        words = f"and {left} more figure{'s' if left > 1 else ''} in the report"
        yield element("text", words, class_="t-note", x=_EDGE + 30, y=y), y


def _sources(
    report: geo.Report, top: float, *, notes: Sequence[str]
) -> Iterator[tuple[str, float]]:
    y = top
    told = "; ".join(legal_lines(report))
    for words in (f"Sources: {told}", *notes):
        for line in _wrapped(shorten(words, 1_200), size=11.0):
            y += 14.0
            yield element("text", markup(line), class_="t-note", x=_EDGE, y=y), y


def _wrapped(words: str, *, size: float, indent: float = 0.0, wider: float = _REGULAR) -> list[str]:
    """Return words broken into lines that fit the sheet in whatever font the reader has."""
    room = (_WIDTH - 2 * _EDGE - indent) / wider
    lines: list[str] = []
    line = ""
    for word in words.split():
        longer = f"{line} {word}" if line else word
        if line and text_width(longer, size=size) > room:
            lines.append(line)
            line = word
        else:
            line = longer
        while text_width(line, size=size) > room:
            cut = max(int(len(line) * room / text_width(line, size=size)) - 1, 1)
            lines.append(line[:cut])
            line = line[cut:]
    return [*lines, line] if line else lines
