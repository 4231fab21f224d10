"""Persons, organisations and addresses: the capital words that are not places.

In: the tokens of a sentence. Out: a mark a token, and the surnames met.
Pure: reads nothing. Linear: each token starts at most one look-ahead of six words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from geo.toponyms_civic import owner_end, until_state
from geo.toponyms_common import COMMON, EAST_ASIAN_SURNAMES, GIVEN_NAMES
from geo.toponyms_doubts import is_borne, is_no_person
from geo.toponyms_names import COUNTRIES, DEMONYMS, REGIONS, SEATS, STATES
from geo.toponyms_tokens import Token, joined
from geo.toponyms_words import (
    AT_HOME,
    CONNECTORS,
    DAYS,
    INTO,
    OPENERS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    PLACE_HEADS_BEFORE,
    SAYING,
    TITLES,
    words,
)

__all__ = ["Mark", "find_surnames", "mark_tokens"]

_ADDRESS_HEADS = words(
    "street st road rd avenue ave boulevard blvd drive lane court place terrace",
)
# roads that are no places unless a gazetteer has them, as the Karakoram Highway and Federal Way
_ROADS = words("highway freeway expressway turnpike parkway motorway way")
_ORGANISATION_BEFORE = words(
    "university college institute bank department ministry museum church bishop archdiocese",
    "diocese school academy society association bureau federation league council court",
    "chamber house secretary minister ambassador embassy consulate duke duchess earl lord",
    "battle treaty siege declaration lords board times voice",
)

_BEFORE_PLACE = words(
    "college university hotel radio hilton fc real sporting",
)


_STATE_SCHOOLS = frozenset(STATES) - {"New York", "Washington"} | {"Penn", "Boise", "Fresno"}
_TITLED_TOWNS = words("prince king queen princess sultan")
_SITES = words("airport airfield spaceport cosmodrome")
_BODIES_OF = words("society university league bank institute museum association federation council")
_ALSO_TOWNS = words("ground center centre union mission news")
_ARTICLES = OPENERS | {"the"}
_JOINTS = CONNECTORS | words("for and")
_CLUBS = {
    "City": words(
        "Manchester Leicester Hull Norwich Stoke Cardiff Swansea Bristol Birmingham Coventry",
        "Bradford Exeter Lincoln",
    ),
    "Town": words(
        "Huddersfield Ipswich Swindon Luton Northampton Shrewsbury Mansfield Grimsby Cheltenham",
        "Crawley Harrogate Fleetwood",
    ),
    "County": words("Derby Notts Stockport Newport Ross"),
}
_PARTIES = frozenset(("D", "I", "R"))  # "Keith Ripp, R-Lodi": a party and a town
_DASHES = (" — ", " – ")  # behind a dateline
_CERTAIN_HEADS = frozenset(("County", "Township", "Parish", "Borough"))
_SHIPS = words("uss hms ss mv mfv rms usns hmas hmcs")
_BUILT = words("base house castle bridge terminal")  # "Andrews Air Force Base"


class Mark(Enum):
    """What a token is taken for before any look into a gazetteer."""

    FREE = "free"
    PERSON = "person"
    ORGANISATION = "organisation"
    ADDRESS = "address"
    OWNER = "the place whose public body this is"


def mark_tokens(
    tokens: list[Token], heads: Sequence[int], *, is_place: Callable[[str], bool]
) -> list[Mark]:
    """Return what each token is taken for.

    Parameters
    ----------
    tokens
        The words of one sentence.
    heads
        The positions of those with a capital.
    is_place
        Says whether a name of several words is a place: "San Jose" is no person.

    Returns
    -------
    list of Mark
        One a token; FREE for all that may still be a place.
    """
    marks = [Mark.FREE] * len(tokens)
    end = 0
    for index in heads:
        if index >= end and marks[index] is Mark.FREE:
            end = _run_end(tokens, index)
            _mark_run(tokens, index, end, marks, is_place)
    return marks


def find_surnames(tokens: list[Token], marks: list[Mark]) -> set[str]:
    """Return the words that an article may later use alone for a person it has named.

    Parameters
    ----------
    tokens
        The words of one sentence.
    marks
        Their marks.

    Returns
    -------
    set of str
        Surnames, and the first word of names that put the surname first.
    """
    found: set[str] = set()
    if Mark.PERSON not in marks:
        return found
    for index, mark in enumerate(marks):
        if mark is not Mark.PERSON:
            continue
        last = index + 1 == len(marks) or marks[index + 1] is not Mark.PERSON
        opens = index == 0 or marks[index - 1] is not Mark.PERSON
        text = tokens[index].text
        if last or (opens and text in EAST_ASIAN_SURNAMES):
            found.add(text)
    return found


def _run_end(tokens: list[Token], start: int) -> int:
    """Return the end of the run of capital words that starts here, at most 12 long."""
    end = start + 1
    while end < len(tokens) and end - start < 12 and joined(tokens, end - 1, end + 1):
        if tokens[end].capital:
            end += 1
        elif tokens[end].low == "the" and _is_reached(tokens, end - 1):
            break  # "from Ulm to Bonn the Rhine Express takes", unlike Ivan the Terrible
        elif (
            tokens[end].low in _JOINTS
            and end + 1 < len(tokens)
            and tokens[end + 1].capital
            and joined(tokens, end, end + 2)
        ):
            end += 2
        elif (
            tokens[end].low == "of"
            and end + 2 < len(tokens)
            and tokens[end + 1].low == "the"
            and tokens[end + 2].capital
            and joined(tokens, end, end + 3)
        ):
            end += 3
        else:
            break
    return end


def _is_reached(tokens: list[Token], index: int) -> bool:
    """Return whether a preposition of place leads to a name that is no given name."""
    return index > 0 and tokens[index - 1].low in INTO and tokens[index].text not in GIVEN_NAMES


def _mark_run(
    tokens: list[Token],
    start: int,
    end: int,
    marks: list[Mark],
    is_place: Callable[[str], bool],
) -> None:
    """Mark one run of capital words."""
    index = start
    opens = tokens[start].low in COMMON and (tokens[start].first or tokens[start].gap in _DASHES)
    opens = opens and not (tokens[start].upper and tokens[start].low in _TITLED_TOWNS)
    if opens and end - start > 1 and tokens[start].low not in _BEFORE_PLACE:
        lake = tokens[start : min(end, start + 3)]
        # "Salt Lake City Council" opens with its place
        whole = " ".join(each.text for each in lake)
        if len(lake) < 3 or tokens[start].low in _ARTICLES or not is_place(whole):
            index = start + 1
    while index < end:
        if not tokens[index].capital:
            index += 1
            continue
        stop = min(end, index + 6)
        known = _long_place(tokens, index, end, is_place)
        if known:
            index = known
            continue
        person = _person_end(tokens, index, stop, is_place)
        if person > index:
            marks[index:person] = [Mark.PERSON] * (person - index)
            index = person
            continue
        kind, last = _body(tokens, index, end, is_place)
        if last > index:
            marks[index:last] = [kind] * (last - index)
            if kind is Mark.ORGANISATION:
                owner = owner_end(tokens, index, last, is_place)
                marks[index:owner] = [Mark.OWNER] * (owner - index)
            index = last
            continue
        index += 1


def _long_place(tokens: list[Token], index: int, end: int, is_place: Callable[[str], bool]) -> int:
    """Return the end of a place of three words or more that starts here, 0 if there is none.

    "San Luis Potosí" holds a given name, and "from Prince Albert to Regina" a title.
    """
    for last in (index + 4, index + 3):
        if last <= end and all(each.capital for each in tokens[index:last]):
            name = " ".join(each.text for each in tokens[index:last])
            opens = tokens[index].low in PLACE_HEADS_BEFORE
            # "North York Moors National Park Authority" is no moor
            body = any(each.low in ORGANISATION_HEADS for each in tokens[last:end])
            own = tokens[last - 1].low in _BUILT or is_no_person(tokens, index, last)
            if ((opens and not body) or own) and is_place(name):
                return last
    titled = index + 1 < end and tokens[index].low in _TITLED_TOWNS
    if titled and (tokens[index - 1].low in INTO if index else tokens[0].upper):
        two = f"{tokens[index].text} {tokens[index + 1].text}"
        return index + 2 if is_place(two) else 0
    return 0


def _person_end(tokens: list[Token], index: int, stop: int, is_place: Callable[[str], bool]) -> int:
    """Return where a person's name that starts here ends; `index` if none does."""
    token = tokens[index]
    if not token.capital or (token.text in COUNTRIES and token.text not in GIVEN_NAMES):
        return index
    if index + 1 < stop and (
        (token.text in _PARTIES and tokens[index + 1].gap == "-")
        or tokens[index + 1].text in _CERTAIN_HEADS
    ):
        return index
    if token.low in _SHIPS and index + 1 < stop:
        return stop
    before = tokens[index - 1] if index else None
    titled = (
        before is not None
        and before.low in TITLES
        and not before.possessive
        and joined(tokens, index - 1, index + 1)
    )
    end = index + 1
    while end < stop and end - index < 4 and _continues(tokens, end):
        end += 1
    if _is_head(tokens, end - 1) and end - index > 1:
        return index
    if end < len(tokens) and (tokens[end].low in _SITES or tokens[end].text == "County"):
        return index
    last = tokens[end - 1].text
    if end - index == 2 and before is not None and before.low in INTO and _contains(last):
        return index
    name = " ".join(each.text for each in tokens[index:end])
    if (
        titled
        and token.low not in TITLES
        and token.low not in COMMON
        and token.text not in DEMONYMS
    ):
        return end
    if end - index < 2 or token.possessive:
        return index
    # "South Africa's Thabo Mbeki", though a township bears the name
    named_so = token.text in GIVEN_NAMES and before is not None and before.possessive
    if is_place(name) and not named_so:
        return index
    # a headline's "Dallas Shooting" is no person
    if tokens[index + 1].low in AT_HOME and is_place(token.text):
        return index
    two = f"{token.text} {tokens[index + 1].text}"
    if token.text in EAST_ASIAN_SURNAMES and token.text not in GIVEN_NAMES:
        return end if not is_place(two) else index
    if token.text in GIVEN_NAMES:
        near = before is not None and before.low in INTO
        return (
            index
            if is_place(two)
            and not named_so
            and (near or (end - index == 2 and not _speaks(tokens, end)))
            else end
        )
    if _speaks(tokens, end) and not is_place(two) and token.text not in DEMONYMS:
        return end if token.low not in COMMON else index
    return index


def _contains(name: str) -> bool:
    """Return whether a name is that of a country or state: "in Austin Texas"."""
    return name in COUNTRIES or name in STATES


def _continues(tokens: list[Token], index: int) -> bool:
    """Return whether a person's name goes on with this word."""
    token = tokens[index]
    return (
        joined(tokens, index - 1, index + 1)
        and token.capital
        and not tokens[index - 1].possessive
        and token.low not in TITLES
        and token.text not in DEMONYMS
        and token.low not in DAYS
    )


def _speaks(tokens: list[Token], index: int) -> bool:
    """Return whether the word at this place makes what stands before it a speaker."""
    return index < len(tokens) and tokens[index].low in SAYING


def _is_head(tokens: list[Token], index: int) -> bool:
    """Return whether a word is the kind in a name: River, Institute, Street."""
    low = tokens[index].low
    return low in PLACE_HEADS or low in ORGANISATION_HEADS or low in _ADDRESS_HEADS


def _body(
    tokens: list[Token], index: int, end: int, is_place: Callable[[str], bool]
) -> tuple[Mark, int]:
    """Return the organisation or address that starts here, and its end."""
    joint = tokens[index + 1].low if index + 2 < end else ""
    if tokens[index].low in _ORGANISATION_BEFORE and joint in ("of", "for"):
        return Mark.ORGANISATION, until_state(tokens, index + 2, min(end, index + 6))
    if joint == "of" and is_borne(tokens, index, end):
        return Mark.ORGANISATION, min(end, index + 5)
    if tokens[index].low in TITLES:
        return Mark.FREE, index
    if index + 1 < end and tokens[index + 1].capital:
        two = f"{tokens[index].text} {tokens[index + 1].text}"
        named_after = tokens[index].low in _BEFORE_PLACE and not is_place(two)
        state = tokens[index].text in _STATE_SCHOOLS and tokens[index + 1].text in ("State", "Tech")
        club = tokens[index].text in _CLUBS.get(tokens[index + 1].text, ())
        # "from Lincoln City" is a town of Oregon
        club = club and not (index and tokens[index - 1].low in INTO and is_place(two))
        if named_after or state or club:
            return Mark.ORGANISATION, index + 2
        if two in SEATS:
            return Mark.FREE, index
    owner = tokens[index].possessive and index + 1 < len(tokens)
    if owner and tokens[index + 1].capital and not _contains(tokens[index].text):
        head = tokens[index + 1].low
        if head in ORGANISATION_HEADS and tokens[index].text not in DEMONYMS:
            return Mark.ORGANISATION, index + 1
    stop = _until_owner(tokens, index, end)
    for last in range(stop - 1, index, -1):
        low = tokens[last].low
        if low in _ADDRESS_HEADS and last + 1 == stop:
            return Mark.ADDRESS, stop
        whole = last > index and all(each.capital for each in tokens[index : last + 1])
        if low in _ROADS and last + 1 == stop and whole:
            name = " ".join(each.text for each in tokens[index : last + 1])
            return (Mark.FREE, index) if is_place(name) else (Mark.ADDRESS, stop)
        if low not in ORGANISATION_HEADS or low in PLACE_HEADS:
            continue
        if last + 1 < end and tokens[last + 1].low in PLACE_HEADS:
            return Mark.FREE, index
        name = " ".join(each.text for each in tokens[index : last + 1])
        two = f"{tokens[last - 1].low} {low}"
        if (is_place(name) and low != "university") or two in PLACE_HEADS:
            return Mark.FREE, index
        if low in _ALSO_TOWNS and is_place(f"{tokens[last - 1].text} {tokens[last].text}"):
            return Mark.FREE, index
        if _place_to_itself(tokens, index, last):
            continue
        goes_on = last + 1 < end and tokens[last + 1].low == "of" and low in _BODIES_OF
        return Mark.ORGANISATION, end if goes_on else last + 1
    return Mark.FREE, index


def _place_to_itself(tokens: list[Token], index: int, last: int) -> bool:
    """Return whether a demonym and a head only say whose it is: "Russian Army"."""
    return last - index == 1 and tokens[index].text in DEMONYMS


def _until_owner(tokens: list[Token], index: int, end: int) -> int:
    """Return where a run stops being one body: after a possessive or before a title."""
    for position in range(index, end):
        if tokens[position].possessive and position + 1 < end:
            nxt = tokens[position + 1]
            if tokens[position].text in COUNTRIES or tokens[position].text in REGIONS:
                return position + 1
            if not nxt.capital:
                return position + 1
        low = tokens[position].low
        if position > index and (low in TITLES or low in ("of", "for")):
            return position
    return end
