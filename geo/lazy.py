"""Patterns that are compiled when they are first asked.

In: a regular expression. Out: what stands for its pattern.
Pure: reads nothing. A run meets few of the turns of phrase that the grammar knows, and a pattern
takes as long to compile as some thousand words take to read.
"""

from __future__ import annotations

import re
from typing import Any, cast

__all__ = ["lazy_pattern"]


class _Lazy:
    """Stands for a pattern, and is compiled when one of its methods is first looked up."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._told = pattern, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._told), name)
        setattr(self, name, found)  # the next look-up finds it without coming here
        return found


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""Return what does as a compiled pattern does, and is compiled when it is first used.

    Parameters
    ----------
    pattern
        A regular expression; where it is wrong, its first use says so.
    flags
        Those of `re.compile`.

    Returns
    -------
    re.Pattern
        Its methods and attributes.

    Examples
    --------
    >>> lazy_pattern(r"\d+ miles").search("it is 435 miles away").group()
    '435 miles'
    """
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
