"""How much the words around a name speak for a place.

In: a name found in a sentence. Out: a weight; `ACCEPT` and above is a place.
Pure: reads nothing.
The weights are ranks in tenths, set by hand on the sentences of tests/tables/toponyms.csv
and the ten practice stories: a rule stands there with each case that it decides.
"""

from __future__ import annotations

from dataclasses import dataclass

from geo.toponyms_abroad import BARE_KINDS, goes_on, is_foreign_form
from geo.toponyms_common import ARTICLED, COMMON, EAST_ASIAN_SURNAMES, GIVEN_NAMES
from geo.toponyms_doubts import is_illness, is_name_joint, is_no_name
from geo.toponyms_marks import Mark
from geo.toponyms_match import LISTED, TABLE, Match, Scene
from geo.toponyms_names import COUNTRIES, DEMONYMS, STATES
from geo.toponyms_rivers import is_crossed, stands_alone
from geo.toponyms_tokens import Token, joined, lies_so_far
from geo.toponyms_words import (
    AT_HOME,
    CITY_BEFORE,
    CONNECTORS,
    DAYS,
    DIRECTIONS,
    INTO,
    LINKING,
    LOCATIVE,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    QUARTERS,
    SAILS,
    SAYING,
    SPOT_HEADS,
    TITLES,
    TOWN_OFFICES,
    words,
)

__all__ = ["ACCEPT", "Candidate", "weigh"]

ACCEPT = 1.0
"""Weight from which a name counts as a place."""

_NEVER = DAYS | words(
    "war cars trans",
    "arab arabs cornish balkan roman romans breton bretons gazan gazans uighur uighurs tutsi",
    "west east north south northeast northwest southeast southwest jewish catholic orthodox",
    "hauptbahnhof bahnhof the_city the_island pier",
    "naval hamas hezbollah taliban isis isil fatah opec asean brexit nato samsung red_cross",
    "god lord english internet christmas easter islam covid congress parliament senate twitter",
    "la le les el los las un une il der die das en de du des al da do",
    "el_nino el_niño la_nina la_niña notre_dame wake_forest vanderbilt motor_city said wawa",
    "facebook google i a the mr mrs ms dr sir president no yes st us un eu santa_claus",
)
# sights and stations have an article: "the Opera House", "the Gare de l'Est"
_SIGHTS = words(
    "gate tower palace castle house monument memorial wharf garden gardens basilica mosque arch"
    " cathedral abbey column statue gare hotel docks pyramids temple cosmodrome terminal"
)
_CODES = frozenset(("JFK", "LAX"))  # airports that print calls by their code
_ORGANISATION_FIRST = words(
    "transport highways sport sports air radio network historic visit football cricket rugby",
    "tennis athletics swimming cycling natural health nhs telecom hockey basketball team",
    "greenpeace oxfam statistics motorsport volleyball netball infrastructure heritage creative",
    "skills union",
)
# "her husband Perth": a name right after a kinsman is his
_KIN = words(
    "husband wife son sons daughter daughters brother brothers sister sisters mother father",
    "nephew niece cousin fiance fiancee fiancé fiancée friend neighbor neighbour colleague",
    "grandson granddaughter grandfather grandmother stepson stepdaughter widow named nicknamed",
)
# "residents of Sandwich": only a place has them
_PEOPLE_OF = words(
    "residents people citizens natives native voters inhabitants streets outskirts suburbs skies",
    "villagers shores banks trustees mayor gates population",
)
_RANKING, _METROPOLIS, _A_TOWN = 900_000, 10_000_000, 50_000
_KINDS = words(
    "town village city suburb hamlet seat port resort township borough settlement capital"
)
_IN_AREAS = words("city town village port harbor harbour airport station beach borough township")
_EMPLOYED = words("work works worked working drives drove writes wrote reports")
# "the Durham train" goes there, "the Salloum crossing" lies there; a "Delta flight" is an airline's
_RIDES = words("train trains flight flights ferry bus sleeper steamer tram crossing checkpoint")
_PARTS = words(
    "lower upper old inner outer new great little mid prime president u.s us neighboring",
    "neighbouring nearby",
)
_BEING = words(
    "is was has had will are were lies stands sits remains became and or could may would does did"
    " also itself too alone still now already once"
)


# not frozen, though nothing changes one: articles have hundreds, and so they are made faster
@dataclass(slots=True, kw_only=True)
class Candidate:
    """A name that may be a place, with what was seen around it."""

    name: str
    span_start: int
    span_end: int
    size: int
    weight: float
    within: str | None
    before: tuple[str, ...]
    after: str
    possessive: bool
    dateline: bool
    first: bool
    far_east_end: int = 0
    owner: bool = False


def weigh(
    scene: Scene,
    match: Match,
    *,
    within: str | None,
    previous: Candidate | None,
    surnames: set[str],
) -> Candidate:
    """Return a name with its weight.

    Parameters
    ----------
    scene
        The sentence.
    match
        The name and its words.
    within
        The container that follows it.
    previous
        The last name accepted in the sentence.
    surnames
        Surnames met in the article, and makes of rockets.

    Returns
    -------
    Candidate
        With the weight and the words on both sides, lower case.
    """
    name, start, end, size = match.name, match.start, match.end, match.size
    tokens = scene.tokens
    before = tuple(each.low for each in tokens[max(0, start - 3) : start])
    after = tokens[end].low if end < len(tokens) else ""
    in_dateline = end <= scene.dateline
    weight = _prior(size, end - start) + _around(scene, start, end, before, after)
    if within:
        weight += 2.5
    if in_dateline:
        weight += 3.0
    if previous is not None:
        weight += _company(tokens, start, previous)
    weight -= _doubt(
        scene,
        start,
        end,
        name=name,
        size=size,
        surnames=surnames,
        before=before,
        previous=previous,
    )
    span_end = tokens[end - 1].end
    if name.endswith("'s") and tokens[end - 1].possessive:
        span_end += 2
    wide = name in COUNTRIES or name in STATES
    if size >= 0 and _takes_head(tokens, end, wide=wide):
        span_end = tokens[end].end
        name = f"{name} {tokens[end].text}"
    return Candidate(
        name=name,
        span_start=tokens[start].start,
        span_end=span_end,
        size=size,
        weight=weight,
        within=within,
        before=before,
        after=after,
        possessive=tokens[end - 1].possessive,
        dateline=in_dateline,
        first=tokens[start].first,
        far_east_end=_far_east(tokens, end, name),
        owner=before[-1:] == ("of",) and scene.marks[start - 2] is Mark.ORGANISATION and wide,
    )


def _far_east(tokens: list[Token], end: int, name: str) -> int:
    """Return where "Russia's far east" ends, 0 if it is not that: a region of its own."""
    if name not in ("Russia", "Russian") or end + 1 >= len(tokens):
        return 0
    far_east = (tokens[end].low, tokens[end + 1].low) == ("far", "east")
    return tokens[end + 1].end if far_east else 0


def _takes_head(tokens: list[Token], end: int, *, wide: bool) -> bool:
    """Return whether the word after a name is the kind of place it is: "Amur region".

    "The Louisiana town of Alexandria" names a state and a town in it.
    """
    if wide and end < len(tokens) and tokens[end].low in _IN_AREAS:
        return False
    return (
        end < len(tokens)
        and tokens[end].low in PLACE_HEADS
        and tokens[end].low not in ("highway", "road")
        and tokens[end].text.islower()
        and tokens[end - 1].low not in PLACE_HEADS
        and joined(tokens, end - 1, end + 1)
    )


def _prior(size: int, words: int) -> float:
    """Return what a name weighs by itself."""
    if size < 0:
        return 3.0
    more = 0.8 if words > 1 else 0.0
    steps = ((10_000_000, 3.0), (1_000_000, 2.2), (100_000, 1.7), (15_000, 1.2), (1_000, 0.8))
    if size == 1:
        return 1.2 + more
    return next((weight for least, weight in steps if size >= least), 0.4) + more


def _around(scene: Scene, start: int, end: int, before: tuple[str, ...], after: str) -> float:
    """Return what the words on both sides add."""
    tokens = scene.tokens
    weight = _listed(tokens, start)
    last = before[-1] if before else ""
    if last in ("a", "an", "the") and after in AT_HOME and end < len(tokens):
        weight += 2.0 if last != "the" else 1.0
    elif last == "the" and after in _RIDES and end < len(tokens):
        weight += 1.0
    elif after in TOWN_OFFICES and joined(tokens, end - 1, end + 1):
        weight += 0.8
    if last in ("r", "d", "i") and tokens[start].gap == "-" and tokens[start - 1].upper is False:
        weight += 2.0 if len(tokens[start - 1].text) == 1 else 0.0
    if start and scene.marks[start - 1] is Mark.ADDRESS and tokens[start].gap.strip() == ",":
        weight += 1.2
    tight = start > 0 and not tokens[start - 1].possessive and "." not in tokens[start].gap
    if tight and (last in INTO or before[-2:] == ("far", "as")):
        weight += 1.2
    elif (tight and last in LOCATIVE) or is_crossed(tokens, start, end):
        weight += 0.4
    if len(before) > 1 and last == "of":
        if before[-2] in CITY_BEFORE or before[-2] in _PEOPLE_OF:
            weight += 2.0
        elif before[-2] in DIRECTIONS:
            weight += 1.5
    elif last in DIRECTIONS or last in CITY_BEFORE:
        weight += 0.8
    if _is_described(tokens, end) or lies_so_far(tokens, end):
        weight += 1.2
    if after in PLACE_HEADS and end < len(tokens) and tokens[end].text.islower():
        weight += 1.0
    if after == "based" and "-" in tokens[end].gap:
        weight += 1.5
    if tokens[end - 1].possessive:
        weight += 0.2
    return weight


def _is_described(tokens: list[Token], end: int) -> bool:
    """Return whether a comma and a kind of place follow: "Troy, the county seat", "Troy, where"."""
    if end + 1 >= len(tokens) or tokens[end].gap.strip() != "," or tokens[end].capital:
        return False
    if tokens[end].low not in ("a", "an", "the"):
        return tokens[end].low == "where"
    kinds = tokens[end + 1 : end + 4]
    return any(each.low in _KINDS and each.gap == " " for each in kinds)


def _listed(tokens: list[Token], start: int) -> float:
    """Return what a name gains behind an unknown one: "in Sindhupalchok and Gorkha"."""
    if start < 3 or tokens[start - 1].low != "and" or not tokens[start - 2].capital:
        return 0.0
    plain = tokens[start - 3].low in INTO and tokens[start - 2].low not in COMMON
    return 0.8 if plain and joined(tokens, start - 3, start + 1) else 0.0


def _company(tokens: list[Token], start: int, previous: Candidate) -> float:
    """Return what a place just before adds: "Norway, Maine", "Boston and Halifax"."""
    between = tokens[start - 1].end <= previous.span_end if start else False
    if between and tokens[start].gap.strip() == ",":
        return 2.0 if previous.within else 0.8
    joint = (
        start > 1
        and (
            tokens[start - 1].low in ("and", "or", "to", "und", "et", "y")
            # "linking Ulm with Bonn"
            or (tokens[start - 1].low == "with" and not LINKING.isdisjoint(previous.before[-1:]))
        )
    )
    return 1.0 if joint and tokens[start - 2].end <= previous.span_end else 0.0


def _doubt(
    scene: Scene,
    start: int,
    end: int,
    *,
    name: str,
    size: int,
    surnames: set[str],
    before: tuple[str, ...],
    previous: Candidate | None,
) -> float:
    """Return what speaks against a place."""
    tokens = scene.tokens
    low = tokens[start].low
    single = end - start == 1
    articled = before[-1:] == ("the",)
    if size < 0 or size == LISTED:
        plain = articled and single and low in COMMON and name not in ARTICLED
        return 5.0 if plain and size == LISTED else 0.0  # "in the Forest", a parish of Guernsey
    sure = before[-1:] and before[-1] in INTO
    weight = 5.0 if name.lower() in _NEVER and name not in COUNTRIES else 0.0
    if articled and single and low in QUARTERS:
        weight += 5.0  # "trusted by the West"; West, Texas, has no article
    if single and low in COMMON and not (articled and name in ARTICLED):
        town = size >= _A_TOWN and not scene.headline and lies_so_far(tokens, end)
        opens = tokens[start].first and not town  # but "Reading is 45 miles from Ulm"
        weight += 4.0 if opens or scene.headline else 1.0 if sure or town else 2.0
    elif single and tokens[start].first and size < 100_000:
        following = tokens[end].low if end < len(tokens) else ""
        weight += 1.0 if following in SAYING else 0.2 if following in _BEING else 0.5
    if scene.headline and single and size < 100_000:
        weight += 0.8
    if articled and name in STATES and name not in ARTICLED and stands_alone(tokens, end):
        weight += 4.0  # "the Oregon" is a ship
    if articled and single and end < len(tokens) and tokens[end].low in SAILS:
        weight += 4.0  # "the Essex sank"
    if name in surnames:
        weight += 1.0 if sure and before[-1] != "between" else 3.0
    if single and not sure and size < 300_000:
        weight += 1.0 if name in EAST_ASIAN_SURNAMES else 0.8 if name in GIVEN_NAMES else 0.0
    if articled and size < 10_000_000 and name not in ARTICLED:
        at_home = end < len(tokens) and tokens[end].low in _RIDES | AT_HOME
        last = tokens[end - 1].low
        plain = last in PLACE_HEADS or last in SPOT_HEADS or at_home
        plain = plain or (end - start > 1 and (last in _SIGHTS or low in _SIGHTS))
        plain = plain or is_foreign_form(tokens, start, end)
        plain = plain or is_crossed(tokens, start, end)
        # "the Selenga": rivers and ranges, which rank so high, take the article
        weight += 0.0 if plain else 1.0 if size >= _RANKING else 1.5
    if single and tokens[start].upper and len(name) < 6 and name not in _CODES and size < TABLE:
        weight += 0.0 if end <= scene.dateline else 3.0
    if single and low in TITLES and end < len(tokens) and tokens[end].capital:
        weight += 3.0
    if before and before[-1] in TITLES and joined(tokens, start - 1, start + 1):
        weight += 2.0
    if single and not sure and size < 1_000_000 and before[-1:] == ("for",):
        weight += 1.0 if before[-2:-1] and before[-2] in _EMPLOYED else 0.0
    if single and (low in PLACE_HEADS or low in BARE_KINDS) and size < _RANKING:
        # "Area 51", "the Metro", "Port Whatever"
        more = tokens[end : end + 1] and (tokens[end].capital or tokens[end].text[:1].isdigit())
        weight += 2.0 if articled or (more and joined(tokens, start, end + 1)) else 0.0
    if goes_on(tokens, end) and size < _METROPOLIS:
        weight += 3.0
    if single and before and before[-1] in _KIN and tokens[start].gap.strip() in ("", ","):
        weight += 2.0
    if (single and is_no_name(tokens, start, name)) or is_illness(tokens, end):
        weight += 3.0
    if start > 1 and is_name_joint(tokens, start) and name not in COUNTRIES:
        weight += 3.0
    return weight + _neighbours(scene, start, end, name, previous)


def _neighbours(scene: Scene, start: int, end: int, name: str, previous: Candidate | None) -> float:
    """Return what capital words stuck to a name take away: it is part of a longer one."""
    tokens, weight = scene.tokens, 0.0
    if end < len(tokens) and tokens[end].capital and joined(tokens, end - 1, end + 1):
        nxt = tokens[end]
        if nxt.low in ORGANISATION_HEADS:
            weight += 2.5
        elif nxt.low in SAYING or nxt.low in TITLES or "-" in nxt.gap or scene.headline:
            weight += 0.0
        elif nxt.low not in PLACE_HEADS and nxt.low not in _NEVER and nxt.low not in COMMON:
            weight += 2.2 if scene.marks[end] is Mark.FREE else 0.0
    if end < len(tokens) and tokens[end].text[:1].isdigit() and tokens[end].gap == " ":
        # "U.S. 30" is a road
        weight += 5.0 if name in ("U.S.", "US") else 0.5
    if start and tokens[start - 1].capital and joined(tokens, start - 1, start + 1):
        prior = tokens[start - 1]
        if prior.low in _ORGANISATION_FIRST and not scene.headline:
            return weight + 5.0
        plain = prior.low in CONNECTORS or prior.low in DIRECTIONS or prior.text in DEMONYMS
        beside = previous is not None and previous.span_end >= prior.end
        if beside or plain or scene.headline or "-" in tokens[start].gap:
            weight += 0.0
        elif prior.low in COMMON or prior.low in _PARTS:
            weight += 0.0 if prior.first or prior.low in _PARTS else 1.0
        elif scene.marks[start - 1] is Mark.FREE:
            weight += 2.2
        elif scene.marks[start - 1] is Mark.ORGANISATION:
            weight += 0.5
    return weight if name not in COUNTRIES else min(weight, 5.0 if weight >= 5.0 else 1.5)
