"""Names behind words of place that no gazetteer has: "in Ballimaran", "the road to Fizi".

In: the words of a sentence, and what was found in it. Out: toponyms of role "unlisted".
Pure: reads nothing. Linear.
A name after "in" or "near" is a place more often than not; after "at", "from" and "to" stand
as many firms and persons, so these are left to the reading of claims (`geo.unlisted`), unless
what goes before or behind tells a place: "a post at Chodwan in Zhob", "Kibaale district". So
does a list of places that a name stands in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from geo.model import Span, Toponym
from geo.toponyms_common import COMMON, GIVEN_NAMES
from geo.toponyms_marks import Mark
from geo.toponyms_match import Scene, in_tables, name_of
from geo.toponyms_names import DEMONYMS
from geo.toponyms_rivers import is_banked
from geo.toponyms_tokens import Token, joined
from geo.toponyms_words import CITY_BEFORE, DAYS, INTO, ORGANISATION_HEADS, TITLES, words

__all__ = ["find_unlisted_names"]

_PLACING = words("in near outside off towards toward beyond via")
# and behind these the words that tell a place from a firm or a person
_LED = {
    "to": words(
        "road way ferry train bus trip route highway track path flight drove walked flew hiked",
        "sailed returned travelled traveled rode fled marched line boats bus buses trains flights",
        "moved",
    ),
    "from": words(
        "man woman boy girl farmer couple family resident residents fisherman fishermen witness",
        "driver teenager pensioner student students pupil villager villagers miles kilometres",
        "kilometers km away road ferry train bus drove walked flew fled evacuated travelled",
        "traveled boats volunteers families nurse teacher trader traders fishermen miner miners",
        "farmers pupils patient patients crews brigades firefighters herder herders",
    ),
    "of": words(
        "north south east west northeast northwest southeast southwest north-east north-west",
        "south-east south-west outskirts villagers way upstream downstream",
    ),
    "at": words(
        "landed crash accident plant station junction camp bridge mine dam cliffs docked moored",
        "arrived anchored quarry lighthouse mill factory prison farm cabin church cottage post",
        "outpost checkpoint clinic mosque beach harbour harbor weir crossing roundabout temple",
    ),
    "through": words(
        "road way route passed passes pass drove went go goes walked ran runs flows flowed",
        "travelled traveled path buses trains",
    ),
    **dict.fromkeys(
        ("above", "below"),
        words(
            "cloud clouds sky skies hill hills hillside slope slopes mountain mountains peak ridge",
            "cliff cliffs crag crags moor moors fields pastures forest woods valley pass glacier",
            "dam weir hut cabin camp chapel castle fort village hamlet road path track miles mile",
            "km kilometres kilometers metres meters feet ft flew flying hovered circled crashed",
            "smoke fog mist",
        ),
    ),
}
# the kind of place behind a name, in small letters
_KINDS = words(
    "district subdistrict sub-district sub-county island islet commune municipality governorate",
    "township panchayat prefecture oblast barrio kebele woreda upazila tehsil",
)
_ANY = words("a an another any no every each")
_LYING = words("in near")
_JOINTS, _LISTING = words("and or"), INTO - words("to from")
# a clause does not go on with these behind a name that does something: "in Ulm and Zalando sold"
_AFTER_LIST = words(
    "in on at to from by were are have with after where as and but for during late early when",
    "while that which districts counties islands provinces regions villages",
)
_LONGEST, _SHORTEST, _LONGEST_LIST = 3, 4, 40
# languages, faiths, works, houses of parliament and parts of a text, which one is "in" as well
_NO_PLACE = words(
    "latin sanskrit esperanto yiddish hebrew swahili gaelic hindi urdu tamil punjabi mandarin",
    "cantonese farsi pashto quechua braille parliament congress knesset bundestag duma dáil",
    "cabinet chapter section article appendix figure table volume part phase group division",
    "league class grade round level zone christ jesus allah judaism buddhism hinduism",
    "christianity christendom catholicism wikipedia linux python java photoshop excel unix",
    "instagram youtube tiktok windows premiership championship serie bundesliga liga nascar",
)


def find_unlisted_names(
    scene: Scene, taken: set[int], places: set[int], ask: Callable[[str], int]
) -> Iterator[Toponym]:
    """Yield the unknown names of a sentence that stand where places stand.

    Parameters
    ----------
    scene
        The sentence.
    taken
        Where the names begin that were found in the article.
    places
        Where those begin and end that are places.
    ask
        Returns 0 for a name no gazetteer has.

    Yields
    ------
    Toponym
        With the role "unlisted".
    """
    tokens = scene.tokens
    if scene.headline:
        return
    found, end = set(places), 0
    for index in range(1, len(tokens)):
        if not tokens[index].capital or tokens[index].start in taken:
            continue
        if index >= end:  # else it belongs to the run of the word before
            end = index + 1
            while end < len(tokens) and tokens[end].capital and joined(tokens, end - 1, end + 1):
                end += 1
        if not (
            is_banked(tokens, index, index + 1)
            or _placed(scene, index)
            or _is_told(tokens, index, end, found)
            or _is_listed(tokens, index, end, found)
        ):
            continue
        name = name_of(tokens, index, end)
        if _may_name(scene, index, end) and not ask(name):
            span = Span(start=tokens[index].start, end=tokens[end - 1].end)
            found |= {span.start, span.end}
            yield Toponym(name=name, span=span, role="unlisted")


def _is_told(tokens: list[Token], start: int, end: int, places: set[int]) -> bool:
    """Return whether the words behind a name tell its kind or where it lies."""
    if end >= len(tokens) or tokens[start - 1].capital:
        return False
    nxt = tokens[end]
    if nxt.low in _KINDS and nxt.text.islower() and nxt.gap == " ":
        return tokens[start - 1].low not in _ANY  # "a Mennonite township"
    led = tokens[start - 1].low == "at" and tokens[start].gap == " "
    lying = nxt.low in _LYING and nxt.gap in (" ", ", ") and end + 1 < len(tokens)
    return led and lying and tokens[end + 1].start in places


def _is_listed(tokens: list[Token], start: int, end: int, places: set[int]) -> bool:
    """Return whether a name stands in a list of places: "Ulm, Kibaale and Bonn"."""
    before = start - 1
    if tokens[before].low in _JOINTS:
        before -= 1
    elif tokens[start].gap != ", ":
        return False
    if before < 0 or tokens[before].end not in places:
        return False
    if before < start - 1:
        return _closes_list(tokens, before, end)
    after = end
    if after == len(tokens):
        return False
    if tokens[after].low in _JOINTS:
        after += 1
    elif tokens[after].gap != ", ":
        return False
    if after < len(tokens) and tokens[after].low in INTO and after > end:
        after += 1
    return after < len(tokens) and tokens[after].start in places


def _closes_list(tokens: list[Token], last: int, end: int) -> bool:
    """Return whether the name behind "and" is the last of a list that a preposition leads."""
    start = last
    while start > max(0, last - _LONGEST_LIST) and (
        tokens[start].capital or tokens[start].low in _JOINTS
    ):
        start -= 1
    if tokens[start].low not in _LISTING:
        return False
    if end == len(tokens):
        return True
    nxt = tokens[end]
    if nxt.low == tokens[start].low:  # "One was in Ulm and Petrovsky in Bonn", but "in Malawi"
        stops = range(end + 2, min(end + 4, len(tokens) + 1))
        return any(in_tables(name_of(tokens, end + 1, stop)) for stop in stops)
    return nxt.gap[:1] in (",", ".", ";", ")") or nxt.low in _AFTER_LIST


def _placed(scene: Scene, index: int) -> bool:
    """Return whether a preposition of place stands right before a word."""
    tokens = scene.tokens
    before = tokens[index - 1]
    if tokens[index].gap != " " or (before.capital and not before.first):
        return False
    town = before.low == "of" and index > 1 and tokens[index - 2].low in CITY_BEFORE
    led = index > 1 and tokens[index - 2].low in _LED.get(before.low, ())
    return before.low in _PLACING or town or led


def _may_name(scene: Scene, start: int, end: int) -> bool:
    """Return whether words can be the name of a place at all."""
    tokens = scene.tokens
    if end - start > _LONGEST or len(tokens[start].text) < _SHORTEST:
        return False
    for index in range(start, end):
        token = tokens[index]
        known = token.low in COMMON or token.low in _NO_PLACE or token.low in DAYS
        body = token.low in ORGANISATION_HEADS or token.low in TITLES
        if known or body or token.upper or token.text in DEMONYMS:
            return False
        if scene.marks[index] is not Mark.FREE or token.text in GIVEN_NAMES:
            return False
    if end < len(tokens) and tokens[end].text[:1].isdigit() and tokens[end].gap == " ":
        return False  # "off Interstate 75"
    return not tokens[end - 1].possessive and tokens[end - 1].text.isalpha()
