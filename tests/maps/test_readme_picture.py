"""The picture that the README shows: drawn by the tool from three figures, on today's tables.

Run with MILEPOST_GOLDEN=write to draw it anew, and look at it before it is committed.
"""

from __future__ import annotations

import os
import struct
from functools import cache
from pathlib import Path

import geo
import maps

PICTURE = Path(__file__).parent.parent / "golden" / "founding.png"
WIDTH = 840
STORY = (
    "Kim Jong Un’s train covers the 435 miles from Pyongyang to Vladivostok in around 20 hours, "
    "an average of about 22 mph."
)


@cache
def readme_report() -> geo.Report:
    article = geo.make_article(STORY, title="A slow train to Vladivostok")
    return geo.check_articles([article]).reports[0]


def test_the_picture_of_the_readme_tells_the_founding_case():
    """Two figures fail, one stands, the way is named; the file is a picture of that width."""
    drawn = maps.render_picture(readme_report()).decode()
    assert drawn.count(">does not fit<") >= 2
    assert drawn.count(">fits<") >= 1
    for words in ("A slow train to Vladivostok", "by rail", "Vladivostok", "평양"):
        assert words in drawn
    if os.environ.get("MILEPOST_GOLDEN") == "write":
        PICTURE.write_bytes(maps.render_picture(readme_report(), form="png", width=WIDTH))
    head = PICTURE.read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    assert struct.unpack(">I", head[16:20]) == (WIDTH,)
