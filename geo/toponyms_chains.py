"""Lines named after what they join: "the Delhi–Mumbai Expressway", "a London-New York flight".

In: the text, the names found. Out: the names, those of such a line among them.
Pure: reads nothing. Linear: only words joined by a dash, before a word for a way or the figure of
one, are looked at.
Method: where every part of the chain is a known name, one that of a town of 20,000, and the
whole is none, each is a place, whatever the words around it say: a way needs two ends. Beside a
length a village will do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from geo.lazy import lazy_pattern
from geo.model import Span, Toponym
from geo.stretches import apart_from

__all__ = ["with_chains"]

_DASH = r"\s?[–—]\s?|[-‑]"
_NAME = r"[^\W\d_a-z][\w’'.]{1,24}(?: [^\W\d_a-z][\w’'.]{1,24}){0,2}"
_WAYS = (
    "lines?|railways?|railroads?|rail|roads?|highways?|expressways?|motorways?|freeways?|routes?"
    "|trains?|express|sleepers?|flights?|ferry|ferries|services?|shuttles?|corridors?|sections?"
    "|stretch|legs?|runs?|journeys?|trips?|tracks?|links?|bus|buses|coach|coaches|pipelines?|canals?"
    "|race|rally|walk|ride|drive|voyage|sector|shinkansen|TGV|metro|hsr"
    # "Ulm–Bonn is 390 km by road"
    r"|(?:is|takes|took)(?=\s(?:(?:about|some|just|only)\s)?\d)"
)
# "Stage 2: Geilo–Bergen, 240 km", "Chur–Davos (60 km)": the row of a list
_ROW = r"\s?[:,(|]\s?(?:about |some |ca\. ?)?\d[\d.,]{0,6}[ -]?(?:km|kilomet|mi(?:les?)?)\b"
_TIMED = r"\s?[:,(|]\s?\d{1,2}(?:[.:]\d\d?)?[ -]?(?:hours?|hrs?|h)(?:\b|(?=\d))"
# "high-speed", "night", "new": what may stand between the names and the way
_BETWEEN = r"(?:[A-Za-z]{2,10}(?:-[a-z]{2,10})?\s){0,2}?"
_CHAIN = lazy_pattern(
    rf"(?<![\w-])(?P<chain>{_NAME}(?:(?:{_DASH}){_NAME}){{1,4}}?)"
    rf"(?:\s{_BETWEEN}(?i:{_WAYS})\b|(?={_TIMED})|(?P<row>(?={_ROW})))"
)
# of two villages as many are families: "the Smith-Jones route"
# "the Trans-Australian" is one word
_PREFIXES = frozenset(("Trans", "Pan", "Anglo", "Sino", "Afro", "Indo", "Euro"))
_TOWN, _VILLAGE = 20_000, 1_000
_SPLIT = re.compile(_DASH)
# what opens with a dash is found fast: most articles have no dash before a capital
_HINT = re.compile(r"[-‑–—]\s?[^\W\d_a-z]")


def with_chains(text: str, toponyms: Iterable[Toponym], ask: Callable[[str], int]) -> list[Toponym]:
    """Return the names of a text, both ends of every line named after them included.

    Parameters
    ----------
    text
        The text.
    toponyms
        The names found, none overlapping.
    ask
        Returns 0 for a name no gazetteer has.

    Returns
    -------
    list of Toponym
        In the order of the text; where a name was part of another, longer one, the part stands.
    """
    found = sorted(toponyms, key=lambda each: each.span)
    parts = list(_parts(text, ask)) if _HINT.search(text) else []
    if not parts:
        return found
    return sorted([*apart_from(found, parts), *parts], key=lambda each: each.span)


def _parts(text: str, ask: Callable[[str], int]) -> Iterator[Toponym]:
    """Yield the places of each chain whose parts are all known."""
    for match in _CHAIN.finditer(text):
        chain, at = match["chain"], match.start("chain")
        if ask(chain) or ask(chain.replace("–", "-")) or _SPLIT.split(chain)[0] in _PREFIXES:
            continue
        bounds = [0, *(each for cut in _SPLIT.finditer(chain) for each in cut.span()), len(chain)]
        pieces = list(zip(bounds[::2], bounds[1::2], strict=True))
        names = [
            _known(chain[start:end], ask, first=start == 0, last=end == len(chain))
            for start, end in pieces
        ]
        known = [each for each in names if each is not None]
        in_a_row = match["row"] is not None and "–" in chain  # "Smith-Jones" is a family
        least = _VILLAGE if in_a_row else _TOWN
        if len(known) < len(names) or max(ask(name) for _, name in known) < least:
            continue
        for (offset, name), (start, _) in zip(known, pieces, strict=True):
            begin = at + start + offset
            yield Toponym(name=name, span=Span(start=begin, end=begin + len(name)))


def _known(
    words: str, ask: Callable[[str], int], *, first: bool, last: bool
) -> tuple[int, str] | None:
    """Return the longest known name at the dash, and where it begins.

    Words before the first name ("The", "British") and after the last may be none of it.
    """
    pieces = words.split(" ")
    for size in range(len(pieces), 0, -1):
        if first:
            name = " ".join(pieces[-size:])
            if ask(name):
                return len(words) - len(name), name
        elif last or size == len(pieces):
            name = " ".join(pieces[:size])
            if ask(name):
                return 0, name
    return None
