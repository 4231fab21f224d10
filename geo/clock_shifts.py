"""By how much two clocks differ where the text itself says so: "which were an hour ahead".

In: words. Out: minutes, or None.
Pure: reads nothing.
"""

from __future__ import annotations

import re

from geo.cues import COUNTS
from geo.lazy import lazy_pattern

__all__ = ["told_shift"]

_TOLD = lazy_pattern(
    r"\b(?P<count>\d{1,2}|[a-z]{1,9})(?P<half> and a half)? hours?(?: of difference)?,?\s{1,2}"
    r"(?:in time )?(?:(?:ahead|behind|in front|fast|slow|apart|more|less)\b(?! (?:than|of (?:time"
    r"|the (?:clock|schedule|timetable)|schedule|its?|her|his|their)))|between [A-Z])",
    re.IGNORECASE,
)
# Kiribati and Hawaii are a day apart, and no two clocks more than 26 hours.
_MOST_MIN = 1560.0


def told_shift(text: str) -> float | None:
    """Return by how many minutes two clocks differ, whichever is ahead.

    Parameters
    ----------
    text
        The sentences that tell two times of day.

    Returns
    -------
    float or None
        Above zero; None where nothing is told, or two things are.

    Examples
    --------
    >>> told_shift("She landed at 6:43 by the local clocks, which were an hour ahead.")
    60.0
    >>> told_shift("Indian watches showed three and a half hours more.")
    210.0
    """
    found = {
        60.0 * count + (30.0 if each["half"] else 0.0)
        for each in _TOLD.finditer(text)
        if (count := _count(each["count"])) is not None
    }
    found = {each for each in found if 0 < each <= _MOST_MIN}
    return found.pop() if len(found) == 1 else None


def _count(word: str) -> int | None:
    return int(word) if word.isdigit() else COUNTS.get(word.lower())
