"""The options that several commands share, and the words they take.

Pure: types for typer, and a look at the words before it takes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

__all__ = [
    "Articles",
    "Avoid",
    "Batch",
    "BatchOutput",
    "Careful",
    "Form",
    "Gauge",
    "Hours",
    "Language",
    "ModeName",
    "OneArticle",
    "Online",
    "Output",
    "Plain",
    "Preset",
    "Strict",
    "Style",
    "TextFile",
    "Tiles",
    "Via",
    "with_points",
]

# a point south of the equator begins like an option
_SOUTHERN = re.compile(r"-[\d.]+,\s*-?[\d.]+")


class Form(StrEnum):
    """How `check` prints its verdicts."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"
    CLAIMREVIEW = "claimreview"


class Plain(StrEnum):
    """How `measure`, `place` and `about` print."""

    TEXT = "text"
    JSON = "json"


class Preset(StrEnum):
    """How much a map tells."""

    EXPLAINER = "explainer"
    LOCATOR = "locator"


Articles = Annotated[
    list[str], typer.Argument(metavar="ARTICLE…", help="Files to read; - reads standard input.")
]
OneArticle = Annotated[
    str, typer.Argument(metavar="ARTICLE", help="File to read; - reads standard input.")
]
Online = Annotated[
    bool, typer.Option("--online", help="Allow look-ups and downloads over the network.")
]
Language = Annotated[
    str | None, typer.Option("--language", help="Language of the article; detected if not given.")
]
Strict = Annotated[
    bool, typer.Option("--strict", help="Exit 1 also when a figure could not be checked.")
]
Careful = Annotated[
    bool,
    typer.Option("--careful", help="Read pages by trafilatura: pip install 'milepost[careful]'."),
]
TextFile = Annotated[
    Path | None,
    typer.Option("--text", help="Also write the text of the article: start and end count in it."),
]
Output = Annotated[Path, typer.Option("-o", "--output", help="Where to write.")]
Tiles = Annotated[
    str | None,
    typer.Option("--tiles", help="Name of a tile service to draw on; needs a network to view."),
]
Style = Annotated[Preset, typer.Option("--preset", help="How much the map tells.")]
Via = Annotated[list[str] | None, typer.Option("--via", help="A place or named corridor to pass.")]
Avoid = Annotated[
    list[str] | None, typer.Option("--avoid", help="A country code not to be crossed.")
]
ModeName = Annotated[
    str | None, typer.Option("--mode", help="rail, road, sea or air; all if not given.")
]
Gauge = Annotated[int | None, typer.Option("--gauge", help="Rail gauge to keep to, in mm.")]
Hours = Annotated[float | None, typer.Option("--hours", help="Time taken, for the implied speed.")]
Batch = Annotated[
    Path | None, typer.Option("--batch", help="CSV with columns from,to (and from_lat … mode).")
]
BatchOutput = Annotated[
    Path | None, typer.Option("-o", "--output", help="Where to write the batch's answer.")
]


def with_points(words: Iterable[str]) -> list[str]:
    """Return the words of a command line, the points in it told from options.

    Parameters
    ----------
    words
        As they were typed.

    Returns
    -------
    list of str
        A space before "-33.9,18.4", which the gazetteers pass over.

    Examples
    --------
    >>> with_points(["measure", "-33.9,18.4", "Paris", "--hours", "-3"])
    ['measure', ' -33.9,18.4', 'Paris', '--hours', '-3']
    """
    return [f" {each}" if _SOUTHERN.fullmatch(each) else each for each in words]
