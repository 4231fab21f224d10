"""Words that govern the names after them, and words that keep a preposition from doing so.

In: nothing. Out: tables from a word, in lower case, to the role it gives a name.
Pure: reads nothing.
Source: a traveller's English, gathered by hand; the line above a table says what it answers.
"""

from __future__ import annotations

from types import MappingProxyType

from geo.cues import ANAPHORS, JOURNEY_NOUNS, PASS, TRAVEL_VERBS, words
from geo.mode_words import MODE_WORDS
from geo.model import Toponym

__all__ = [
    "BREAKERS",
    "FOR_BOUND",
    "GOVERNORS",
    "HOUSES",
    "LEADING",
    "PASSING",
    "PEOPLE",
    "SEAWARDS",
    "TO_NOWHERE",
    "is_sea",
]

# "to" after these does not lead anywhere: "according to Moscow".
TO_NOWHERE = words(
    "according thanks due similar close closer nearer near next compared relative belong"
    " belongs belonged owed owes prior known tribute threat akin equivalent equal loyal"
    " related important added adjacent opposed alternative answer visitors visitor referring"
    " refers gift help aid sanctions exports ambassador envoy back-up attached unique limited"
    " message listened talks talk spoke speaking said say says told explained subject tied"
    " devoted dedicated accustomed"
)
# "for" leads somewhere only after these: "sailed for Halifax", "the train for Madrid".
FOR_BOUND = words(
    "left leave leaves leaving sail sails sailed sailing bound depart departs departed"
    " departing head heads headed heading set setting off out embarked made make makes making"
    " train trains flight flights ferry ferries ticket tickets bus buses plane boat steamed"
    " road destined boarded took weighed departure posted mailed shipped sent dispatched loaded"
    " consigned addressed"
)
# "from" after these tells where people come from, not where a journey starts.
PEOPLE = words(
    "man men woman women friend friends people tourist tourists worker workers student students"
    " team teams company companies engineer engineers farmer farmers teacher couple family"
    " immigrants migrants visitors scientists researchers expert experts someone delegation"
    " official officials reporters brothers sisters artist singer tea wine bottled old year-old"
    " boy girl driver pilot runner rider sailor swimmer nurse doctor postman farmer rower rowers"
    " sailors yachtsman yachtsmen yachtswoman skipper skippers cyclist cyclists hiker hikers"
    " climber climbers skier skiers paddler paddlers balloonist balloonists explorer explorers"
    " fisherman fishermen adventurer adventurers walker walkers swimmers runners pensioner"
    " nurses teachers doctors soldiers policemen firemen postmen girls boys twins cousins builders"
    " bakers dentists retirees veterans schoolboys schoolgirls lecturers lawyers plumbers"
    " pensioners grandmother grandfather father mother castaway castaways mountaineer"
    " mountaineers oceanographer professor lecturer carpenter fireman schoolboy schoolgirl"
)
# Buildings that a town holds: with both named, the town is what a map can find.
HOUSES = words(
    "hotel garage museum stadium square park palace cathedral pier tower hall university house"
    " theatre theater embassy zoo castle school hospital inn church campus arena market river"
)
_OUTRIGHT = 3
# Words of travel that lead to a preposition: "the flight to", "the 7.40 departure from".
LEADING = (
    TRAVEL_VERBS
    | JOURNEY_NOUNS
    | ANAPHORS
    | words("departure departures arrival arrivals got gets")
    | {word for word, (_, weight) in MODE_WORDS.items() if weight >= _OUTRIGHT}
)
# Words that govern a name by themselves, and what they make of it.
GOVERNORS = MappingProxyType(
    {
        "since": "from",
        **dict.fromkeys(("left", "leave", "leaves", "leaving", "departed", "departs"), "from"),
        **dict.fromkeys(("into", "towards", "toward", "until", "till"), "to"),
        **dict.fromkeys(("reach", "reaches", "reached", "reaching", "entered"), "to"),
        **dict.fromkeys(("climbed", "climbs", "summited", "scaled", "ascended"), "to"),
        **dict.fromkeys(PASS, "via"),
        **dict.fromkeys(("under", "beneath", "underneath"), "via"),
    }
)
BREAKERS = frozenset({"who", "which", "whose", "while", "because", "although", "but", "when"})
_HALTS = ("stop", "stopover", "change", "layover")
PASSING = frozenset(
    {
        *(("by", "way"), ("as", "far"), ("far", "as"), ("calls", "at"), ("call", "at")),
        *((halt, at) for halt in _HALTS for at in ("at", "in", "on")),
    }
)
# "to the Caspian Sea": seas are where a way leads after these, and after no others
SEAWARDS = words(
    "to reached reaches reach towards via across through past under round over around by"
)
_SEAS = frozenset(
    {
        *("Atlantic", "Pacific", "Baltic", "Caribbean", "Mediterranean", "Arctic", "Caspian"),
        *("Adriatic", "Aegean", "Antarctic", "Bosphorus", "Bosporus", "Dardanelles"),
        *("Sea", "Ocean", "Strait", "Straits", "Channel"),
    }
)
_SEA_WORDS = (" Sea", " Ocean", " Strait", " Straits", " Channel", " Pacific", " Atlantic")


def is_sea(toponym: Toponym) -> bool:
    """Return whether a name is a sea, which a way crosses and where none begins or ends.

    Parameters
    ----------
    toponym
        A name of the article.

    Returns
    -------
    bool
        False for lakes, rivers and bays, which have towns on them called so.
    """
    name = toponym.name
    return name in _SEAS or name.endswith(_SEA_WORDS)
