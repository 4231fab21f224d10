"""Words that bear the name of a place and are none: states cut short, rockets, airlines.

In: a word in its sentence. Out: whether it is such a word; and the makes that a text names.
Pure: reads nothing. Linear.
"""

from __future__ import annotations

from geo.toponyms_common import COMMON, GIVEN_NAMES
from geo.toponyms_names import COUNTRIES, DEMONYMS, STATES
from geo.toponyms_tokens import Token, joined
from geo.toponyms_words import INTO, ORGANISATION_HEADS, SAYING, TITLES, words

__all__ = [
    "bare_state",
    "find_borne",
    "is_borne",
    "is_illness",
    "is_name_joint",
    "is_no_name",
    "is_no_person",
]

_BARE_STATES = words("Mass Ind Ore Wash Miss Ill La Del Cal Pa Ala Ark Fla Ga Ky Md")
# "Muqtada al-Sadr", "Marco van Basten": what such a word joins to a name is part of it
_NAME_JOINTS = words("al el ul bin ibn ben abu van von de du di da della dos")
# before the name of a type that has a number: "a Falcon 9"
_ONE, _TYPE_DIGITS = words("a an another"), 3
_SPEED = "Mach"
# airlines that bear the name of a place; "the Emirates" is the country
_AIRLINE, _AIRLINES = "Emirates", words("Emirates Delta Alaska")
_MEETS = words("met married wed divorced")
_FLIES_TO = words("flies fly flew")
_FLOWN = words("jet jets flight flights plane planes aircraft airliner passengers crew pilot")
# named after a river, a valley or a town, and met anywhere: "Marburg fever"
_ILLNESS = words("virus fever disease syndrome encephalitis influenza flu haemorrhagic hemorrhagic")
# behind the name of what flies, which stands for itself from then on: "the Angara rocket"
_FLIES = words("rocket booster launcher spacecraft capsule airliner orbiter lander rover")
# before the name of a ship: "the frigate Adelaide"; navies and surveys call theirs by letters
_SHIPS = words(
    "frigate submarine cruiser carrier battleship destroyer yacht trawler tanker freighter ketch",
    "schooner sloop icebreaker warship corvette brig barque catamaran trimaran steamer steamship",
    "tugboat lifeboat liner dreadnought minelayer cutter galleon minesweeper locomotive shuttle",
    "whaler clipper packet troopship gunboat steamboat riverboat paddle-steamer minehunter trooper",
    "biplane monoplane dirigible blimp ironclad flagship icebreakers sealer collier ship starship",
    "tug airship zeppelin ara uss hms hmas hmcs ins hmnzs mv mfv ss rrs rv usns ms rms",
    "rfa msc uscgc",
)
# "the ferry Stockholm took 18 hours", but "the ferry Split to Ancona"
_FERRY, _DOES = (
    "ferry",
    words("capsized carrying with which struck burned burnt ran operated caught"),
)
# railways and trains that are called for the sea: "by the Coastal Pacific", "Union Pacific"
_TO_SEA = words("coastal indian union canadian missouri cathay")
_LONGEST_SHIP = 3
_WARFARE = words("fire attack attacks strike strikes salvo barrage")

# "the Spirit of Ulm" flies, sails or runs; "the City of Ulm" may be the town
_BORNE = words(
    "spirit pride maid belle empress duchess princess star flower lass monarch rose glory viceroy"
    " city"
)
_ABOARD = words(
    "aboard boarded rode locomotive engine train express steamer liner ship ferry boat yacht"
    " clipper schooner barque streamliner named called christened"
)
# "Dallas, 30, was second", "Houston, the race director, had driven", "Kitchener's men"
_AGE_DIGITS, _LONGEST_CALLING = 2, 5
_PERSONAL = words("men widow wife husband diary diaries biographer ponies memoirs autobiography")
_A = words("a an")
_RUNS = words(
    "runs ran crossed crosses sailed sails steamed left leaves carried carries hauled hauls sank"
    " arrived arrives reached reaches docked flew flies took takes covered covers departed departs"
)
_FERRIES = _SHIPS | {_FERRY}
_FOUND_AT = _RUNS | words("was had from")


def is_no_name(tokens: list[Token], start: int, name: str) -> bool:
    """Return whether a word is a state without its stop, a ministry, an airline or a unit.

    Parameters
    ----------
    tokens
        The words of a sentence.
    start
        The word.
    name
        As a gazetteer writes it.

    Returns
    -------
    bool
        True in "they died at Mass", "I've seen it", "Commerce Secretary", "Emirates flies".
    """
    token = tokens[start]
    if name in _BARE_STATES and token.gap.strip() != ",":
        return True
    if token.text[:2] in ("I'", "I’"):
        return True
    if token.low == "pacific" and start and token.gap == " " and tokens[start - 1].low in _TO_SEA:
        return True
    after = tokens[start + 1].low if start + 1 < len(tokens) else ""
    before = tokens[start - 1].text if start else ""
    if name == _SPEED and (after[:1].isdigit() or before[:1].isdigit()):
        return True  # "at Mach 2", "0.85 Mach"
    if name == _AIRLINE and (start == 0 or tokens[start - 1].low != "the"):
        return True
    if name in _AIRLINES and (after in _FLOWN or (after in _FLIES_TO and start == 0)):
        return True
    if after.isdecimal() and len(after) <= _TYPE_DIGITS and start and tokens[start - 1].low in _ONE:
        return tokens[start + 1].gap == " "  # "a Falcon 9 rose"
    if start > 1 and tokens[start - 1].low in _MEETS and tokens[start - 2].capital:
        return token.gap == " "  # "where Stanley met Livingstone"
    return token.low in COMMON and after in ("secretary", "minister", "ministry")


def bare_state(tokens: list[Token], end: int, name: str) -> str | None:
    """Return the state that a short form without its stop stands for, behind a comma.

    Parameters
    ----------
    tokens
        The words of a sentence.
    end
        The word after the short form.
    name
        The short form: "Ore" in "Salem, Ore".

    Returns
    -------
    str or None
        None for "north of Ulm, La Vega": the word begins a longer name.
    """
    if end < len(tokens) and tokens[end].capital and tokens[end].gap == " ":
        return None
    return STATES.get(f"{name}.")


def is_illness(tokens: list[Token], end: int) -> bool:
    """Return whether the word behind a name makes it a disease: "Marburg fever".

    Parameters
    ----------
    tokens
        The words of a sentence.
    end
        The word after the name.

    Returns
    -------
    bool
        True wherever the illness is met.
    """
    return end < len(tokens) and tokens[end].low in _ILLNESS and tokens[end].gap == " "


def is_name_joint(tokens: list[Token], start: int) -> bool:
    """Return whether a word stands behind a capital word and a joint of names.

    Parameters
    ----------
    tokens
        The words of a sentence.
    start
        The word, the third at least.

    Returns
    -------
    bool
        True for "Basten" in "Marco van Basten".
    """
    joint, first = tokens[start - 1], tokens[start - 2]
    return (
        joint.low in _NAME_JOINTS
        and not joint.capital
        and first.capital
        and not first.first
        and joined(tokens, start - 2, start + 1)
    )


def is_no_person(tokens: list[Token], start: int, end: int) -> bool:
    """Return whether three words or more may be a town's name: "Buon Ma Thuot".

    Parameters
    ----------
    tokens
        The words of a sentence.
    start, end
        Where the name starts and ends.

    Returns
    -------
    bool
        False where it opens with a given name, a title or a common word, has a title before it
        or, unless a preposition leads to it, somebody's saying behind it, and where more capital
        words follow.
    """
    first, before = tokens[start], tokens[start - 1].low if start else ""
    after = tokens[end] if end < len(tokens) else None
    if first.text in GIVEN_NAMES or first.low in TITLES or first.low in COMMON or before in TITLES:
        return False
    if any(each.low in ORGANISATION_HEADS for each in tokens[start:end]):
        return False
    if not joined(tokens, start, end):
        return False
    if after is None or (after.low in SAYING and before not in INTO):
        return after is None
    return not (after.capital and after.gap == " ")


def is_borne(tokens: list[Token], index: int, end: int) -> bool:
    """Return whether a run of names is that of a ship or a train: "the City of Ulm sailed".

    Parameters
    ----------
    tokens
        The words of a sentence.
    index
        Its first word, which "of" follows.
    end
        Where the run ends.

    Returns
    -------
    bool
        True for "the Spirit of Ulm"; a city only where it runs or somebody rides it.
    """
    if tokens[index].low not in _BORNE:
        return False
    if tokens[index].low != "city":
        return index > 0 and tokens[index - 1].low in ("the", *_ABOARD)
    before = {each.low for each in tokens[max(0, index - 2) : index]}
    runs = end < len(tokens) and tokens[end].low in _RUNS
    return not _ABOARD.isdisjoint(before) or (runs and "the" in before)


def find_borne(tokens: list[Token]) -> set[str]:
    """Return the names of rockets, ships and persons, which are no places in the whole text.

    Parameters
    ----------
    tokens
        The words of a sentence.

    Returns
    -------
    set of str
        As written: "Angara" in "the Angara rocket", "San Juan" in "the submarine San Juan",
        "Dallas" in "Dallas, 30, was second".

    Examples
    --------
    >>> from geo.toponyms_tokens import find_tokens
    >>> find_borne(find_tokens("An Angara rocket rose from Plesetsk.", offset=0))
    {'Angara'}
    """
    found = set()
    for index in [place for place, token in enumerate(tokens) if token.low in _FERRIES]:
        name = end = index + 1 + _is_apposed(tokens, index + 1)
        while end < min(len(tokens), name + _LONGEST_SHIP) and tokens[end].capital:
            if end > name and not joined(tokens, end - 1, end + 1):
                break
            end += 1
        if tokens[index].low == _FERRY and not _is_a_ferry(tokens, index, end):
            continue
        if end > name and tokens[name].gap in (" ", " “", ' "'):
            found.add(" ".join(each.text for each in tokens[name:end]))
    for index in [place for place, token in enumerate(tokens) if token.low in _FLIES]:
        token, before = tokens[index], tokens[index - 1]
        if index == 0 or not before.capital or token.gap != " ":
            continue
        after = tokens[index + 1].low if index + 1 < len(tokens) else ""
        if after not in _WARFARE and not before.possessive:
            found.add(before.text)
    for index in [place for place, token in enumerate(tokens[:-2]) if token.low in _A]:
        made = tokens[index + 1]
        if made.capital and tokens[index + 2].low in _FOUND_AT and made.text not in DEMONYMS:
            found.add(made.text)  # "A Hercules flew": one of many is no place
    return found | _persons(tokens)


def _is_a_ferry(tokens: list[Token], index: int, end: int) -> bool:
    """Return whether a ferry with an article does behind its name what ships do."""
    articled = any(each.low in ("the", "a", "an") for each in tokens[max(0, index - 3) : index])
    does = tokens[end].low if end < len(tokens) and tokens[end].gap == " " else ""
    return articled and (does in _FOUND_AT or does in _DOES) and does != "from"


def _is_apposed(tokens: list[Token], at: int) -> bool:
    """Return whether an article opens "the Italia" in "his second ship, the Italia, fell"."""
    shut = any(each.gap.startswith(",") for each in tokens[at + 2 : at + 2 + _LONGEST_SHIP])
    return shut and tokens[at].low == "the" and tokens[at].gap.startswith(",")


def _persons(tokens: list[Token]) -> set[str]:
    """Return the names told by an age, a calling or what is only a person's."""
    found = set()
    for index, token in enumerate(tokens[:-2]):
        if not token.capital or (index and tokens[index - 1].low in INTO):
            continue
        nxt, then = tokens[index + 1], tokens[index + 2]
        if token.possessive:
            person = nxt.low in _PERSONAL and token.text not in COUNTRIES
        elif nxt.gap.strip() != ",":
            person = False
        elif nxt.text.isdigit():
            person = len(nxt.text) == _AGE_DIGITS and then.gap.startswith(",")
        else:
            person = token.first and (nxt.low == "who" or _is_calling(tokens, index + 1))
        if person:
            found.add(token.text)
    return found


def _is_calling(tokens: list[Token], start: int) -> bool:
    """Return whether an article and a calling stand between commas: "the race director"."""
    if tokens[start].low not in ("a", "an", "the"):
        return False
    for index in range(start + 1, min(start + _LONGEST_CALLING, len(tokens) - 1)):
        if tokens[index + 1].gap.startswith(","):
            return tokens[index].low in TITLES and not tokens[index].capital
        if tokens[index + 1].gap != " ":
            return False
    return False
