"""Names that lie somewhere, whether a gazetteer holds them or not: "Quernbek lies 25 miles north".

In: a text and where words of direction stand in it. Out: where such names stand.
Pure: reads nothing. Linear: the pattern is asked where a length is counted from somewhere, and
looks a hundred characters back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from geo.cues import words
from geo.toponyms_common import COMMON, GIVEN_NAMES

__all__ = ["lying_names"]

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐİŞĞ][\w'’-]{1,30}"
_NAME = rf"(?P<name>(?!(?:The|An?) ){_CAPITAL}(?: (?:of |de |la |el |los |the )?{_CAPITAL}){{0,3}})"
_AFTER_A_LENGTH = re.compile(
    r"(?:\b|\d)(?:miles?|mi|kilomet(?:er|re)s?|kms?|leagues?|versts?)(?: \([^()]{2,30}\))?"
    r"(?: due| by [a-z]{2,5})? $"
)
# how a unit ends, and "due", "by road": looked at before any pattern is asked
_UNIT_ENDS = frozenset(
    f"{each} "
    for each in (
        *(
            "les",
            "ile",
            "res",
            "tre",
            "ers",
            "ter",
            " km",
            "kms",
            " mi",
            "ues",
            "gue",
            "sts",
            "rst",
        ),
        *("km)", "es)", "mi)", "due", "oad", "ail", "sea", "air", "bus", "car"),
        *(f"{digit}km" for digit in range(10)),
    )
)
_OF = re.compile(r"(?:from|[a-z-]{4,20}(?: [a-z]{4,10})? (?:of|from))\b")
_SITES = (
    r"(?:atoll|island|islet|isle|reef|rock|village|hamlet|town|city|port|settlement|suburb|halt"
    r"|station|stop|junction|siding|base|camp|outpost|mine|mission|farm|ranch|estate|castle|fort"
    r"|monastery|abbey|oasis|lake|pass|summit|peak|hill|mountain|volcano|crater|cape|headland"
    r"|beach|bay|cove|valley|plateau|spaceport|cosmodrome|range|site|centre|center|airfield"
    r"|airport|aerodrome|airstrip|strip|lighthouse|crossing|hut|inn|resort|place|spot|harbour"
    r"|harbor|anchorage|wreck|field|quarry|community|township|municipality|colony|checkpoint"
    r"|(?:border |frontier )?post)"
)
_LOOSE = r"(?:only |just |about |some |nearly |almost |roughly |around |over |a |more than ){0,3}"
# a length: "1,200 nautical miles (2,200 km) ", "seven hundred miles "
_LENGTH = r"[\w.,½¼¾-]{1,16} (?:[\w½¼¾-]{1,16} ){1,5}(?:\([^()]{2,30}\) )?"
_BE = r"(?P<be>lies|lay|is|was|sits|sat|stands|stood)"
# "Quernbek in western Ethiopia is", "Quernbek on the shore of Lake Chad is"
_IN_A_LAND = rf" (?:in|on|near|at) (?:[a-z]{{2,8}} ){{0,5}}{_CAPITAL}(?: {_CAPITAL})?"
_IN_FIGURES = rf"(?=\d){_LENGTH}"
_LYING = re.compile(
    rf"{_NAME}(?: {_SITES})?(?:(?:, (?:which|that)|(?P<land>{_IN_A_LAND}))? {_BE} {_LOOSE}{_LENGTH}"
    rf"|, (?:where|which|whose|an?|the|once|now|home) [^.;:,()]{{3,60}}, (?P<aside>is|lies|lay|was)"
    rf" {_LOOSE}{_LENGTH}"
    rf"|, (?:an?|the|its) (?:[\w'’-]{{1,20}} ){{0,4}}{_SITES}(?: of [\w ,]{{2,24}})?,?"
    rf" {_LOOSE}{_LENGTH}"
    # "Quernbek is a farm on the Bay of Bengal, some"
    rf"| (?P<area>is|was) (?:an?|the) [^.;:,()]{{3,50}}, {_LOOSE}{_LENGTH}"
    rf"|, {_LOOSE}{_IN_FIGURES}"
    rf"|(?P<bare> ){_LOOSE}{_IN_FIGURES})$"
)
_WATERS = re.compile(r"(?:^|\b)(?:Bay|Gulf|Sea|Ocean|Strait|Channel|Lake|River)(?: of\b|$)")
_WORD = re.compile(r"\w")
_LED = re.compile(r"\b(?:in|at|near|of|to|from|for|off|reach(?:ed)?) (?=(\w+))")
_REACH, _NEAR = 150, 50
_ENDS = re.compile(r"[.!?]['\"’”)]{0,2}\s|\n")
# what begins a sentence without an article and lies no less far off
_NO_NAMES = words("help home land water safety nothing everything nobody everybody school rescue")


def lying_names(text: str, leads: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield the names that a length is told of which is counted from somewhere.

    Parameters
    ----------
    text
        The article.
    leads
        Where "from" and compass words stand in it, and perhaps others.

    Yields
    ------
    tuple of int and str
        The first character, and the name: that of "Quernbek, a windy atoll 40 km east of".
    """
    for place in leads:
        if text[place - 4 : place] not in _UNIT_ENDS:
            continue
        if not _OF.match(text, place) or not _AFTER_A_LENGTH.search(
            text, max(0, place - _NEAR), place
        ):
            continue
        start = max(0, place - _REACH)
        start = max([start, *(each.end() for each in _ENDS.finditer(text, start, place))])
        found = _LYING.search(text, start, place)
        if found is not None and _may_lie(
            text, found, first=found.start() == start, pointed=not text.startswith("from", place)
        ):
            yield found.start("name"), found.group("name")


def _may_lie(text: str, found: re.Match[str], *, first: bool, pointed: bool) -> bool:
    """Return whether a capital is that of a place, not of a sentence, a person or a day."""
    name = found.group("name")
    low = name.lower().partition(" ")[0]
    if low in _NO_NAMES or _WATERS.search(name) or name.partition(" ")[0] in GIVEN_NAMES:
        return False
    if found.group("bare"):  # "found the Sea Wolf some 900 miles east of"
        return text.endswith(("the ", "at ", "near ", "off "), 0, found.start("name"))
    if not found.group("be") and text.endswith(("the ", "The "), 0, found.start("name")):
        return False  # "on the edge of the Marches, some 50 miles east of"
    was = {found.group("be"), found.group("area")} & {"was", "sat", "stood"}
    # "Petrenko in western Ukraine is 900 km from" tells of a man
    if was or (first and low in COMMON) or (found["land"] and found["be"] == "is" and not pointed):
        return _is_led_to(text, name)
    return True


def _is_led_to(text: str, name: str) -> bool:
    """Return whether an article says "in" or "to" before a name anywhere."""
    first = re.split(r"\W", name, maxsplit=1)[0]
    ends = (start + len(name) for start in _led_words(text).get(first, ()))
    return any(text.endswith(name, 0, end) and not _WORD.match(text, end) for end in ends)


@lru_cache(maxsize=1)
def _led_words(text: str) -> Mapping[str, Sequence[int]]:
    """Return where words stand that "in" or "to" leads to: one look for all names of a text."""
    found: dict[str, list[int]] = {}
    for each in _LED.finditer(text):
        found.setdefault(each[1], []).append(each.end())
    return found
