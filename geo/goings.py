"""Words of travel that move nobody: "the album comes out", "is set to close", "at a stretch".

In: a sentence. Out: those of its verbs and nouns of travel that may be meant so.
Pure: reads nothing. Looks a word or two to either side of each.
Method: verbs of going stand in many idioms, told by the particle or the noun right behind them,
and a few are nouns behind an article; a word that stands once in another sense is kept.
"""

from __future__ import annotations

from types import MappingProxyType

from geo.cues import (
    ANAPHORS,
    BE,
    DETERMINERS,
    HEDGING,
    JOURNEY_NOUNS,
    OF_TRAVEL,
    TRAVEL_VERBS,
    words,
)
from geo.mode_words import MODE_WORDS
from geo.scene import Passage
from geo.units import Dimension

__all__ = ["is_of_any_thing", "journeys_in", "moves_in"]

_COME, _GO = words("come comes came coming"), words("go goes went gone going")
_RUN, _SET = words("run runs ran running"), words("set")
_CARRY, _PULL = words("carry carries carried carrying"), words("pull pulls pulled")
_REACH = words("reach reaches reached reaching")
_NOUNS = words("land head heads board row cover cycle stop return drift")
# verb | what stands right behind it and makes an idiom of it
_IDIOMS = (
    (_COME, "true|of age|to light|to power|to terms|to an end|into force|into effect|up with"),
    (_COME, "out on|out next"),
    (_GO, "wrong|bankrupt|bust|dark|live|viral|hungry|silent|unpaid|unpunished"),
    (_GO, "to court|to trial|to sleep|to war|to press|to the polls|to work|on strike|on trial"),
    (_GO, "into production|into effect|into force|into labour|into liquidation|hand in hand"),
    (_GO, "up by|down by|ahead with"),
    (_RUN, "up a|up debts|for office|for parliament|for president|for mayor"),
    (_RUN, "a company|a business|a shop|a farm|a firm|the risk|the company|the firm|on batteries"),
    (_CARRY, "out|on with|a sentence|a fine|a penalty|a risk"),
    (_PULL, "out of the talks|out of the deal|down the"),
    (_REACH, "agreement|an agreement|a deal|a verdict|a settlement|a compromise|a decision"),
    (_REACH, "a ruling|maturity|boiling|its peak|their peak|a peak|the age|retirement"),
    (words("walk walks walked walking"), "off the job|free"),
    (words("leave leaves left leaving"), "school|office|power|open|alone|hospital|prison|behind"),
    (words("return returned"), "a verdict|to work|to normal|to power|to office"),
    (words("land landed"), "a job|a role|a contract|a deal|a part"),
    (words("climb climbed descended"), "by"),
)
# each verb with what follows it in its idioms
_BEHIND = MappingProxyType(
    {
        verb: tuple(
            f"{tail} " for verbs, tails in _IDIOMS if verb in verbs for tail in tails.split("|")
        )
        for verb in frozenset().union(*(verbs for verbs, _ in _IDIOMS))
    }
)
_CLIMB = words("climb climbed descended")
_SETS_OFF = words("off out sail down forth foot ashore course for from about")
_OWNS = DETERMINERS | words("a an of no this every each dry farm new school in")
_LEFT_OVER = words("hand side wing half foot leg arm eye ear lung bank")
_IN_PHRASES = ("of course", "at a stretch", "on stage")
_ANY, _ARTICLES = words("each every any"), words("a an")
_PAPERS = words(
    "permit stamp visa licence license passport form test session lesson hearing trial procedure"
    " dose operation batch loaf cake splice stitch repair weld"
)
_HEDGES = HEDGING | words("only than another")
_OPENS_CLAUSE = words(". , ; : ( and but while as when because — –")
_TRAVELLING = (
    OF_TRAVEL
    | ANAPHORS
    | words(
        "from to letter letters parcel message wave box herd party man woman men women people who"
        " would will group one ones local express mail porter caravan mule horse camel dog bird"
    )
)
_PERSONS = ("er", "ers", "man", "men", "ist", "ists")
_SMALL = words("mm cm m in ft yd")
_CLOSING = {each.split(" ")[-1]: each for each in _IN_PHRASES}
_PHRASE = 3


def moves_in(passage: Passage) -> set[str]:
    """Return the verbs of travel of a sentence that stand in no idiom of another sense.

    Parameters
    ----------
    passage
        The sentence.

    Returns
    -------
    set of str
        Empty for "the record comes out in six weeks" and "he is set to leave school".
    """
    return {
        low
        for at, low in enumerate(passage.lows)
        if low in TRAVEL_VERBS and not _moves_nobody(passage, at, low)
    }


def journeys_in(passage: Passage) -> set[str]:
    """Return the nouns of travel of a sentence that stand in no phrase of another sense.

    Parameters
    ----------
    passage
        The sentence.

    Returns
    -------
    set of str
        Empty for "they work 18 hours at a stretch".
    """
    return {
        low
        for at, low in enumerate(passage.lows)
        if low in JOURNEY_NOUNS
        and (low not in _CLOSING or not passage.before(at + 1, _PHRASE).endswith(_CLOSING[low]))
    }


def is_of_any_thing(passage: Passage, position: int) -> bool:
    """Return whether "each splice takes", "a permit needs" tells of any thing of a kind.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the time stands among its items, with its verb before it.

    Returns
    -------
    bool
        False where the subject is a vehicle, a way, somebody, or goes from or to somewhere.
    """
    verb = passage.back_over(position, _HEDGES)
    opens = verb
    while opens and passage.word(opens - 1) not in _OPENS_CLAUSE:
        opens -= 1
    subject = passage.lows[opens + 1 : verb]
    papers = passage.word(opens) in _ARTICLES and not _PAPERS.isdisjoint(subject)
    if not papers and passage.word(opens) not in _ANY:
        return False
    if not subject or any(item.kind != "word" for item in passage.items[opens:verb]):
        return False
    if any(low in MODE_WORDS or low in _TRAVELLING for low in subject):
        return False
    return not any(low.endswith(_PERSONS) for low in subject)


def _moves_nobody(passage: Passage, at: int, low: str) -> bool:
    """Return whether a verb of travel is a noun here, or moves nobody with what follows it."""
    one, last = passage.word(at + 1), passage.word(at - 1)
    if low in _SET:
        return one not in _SETS_OFF
    if low == "left" and (one in _LEFT_OVER or last in BE or passage.figure(at - 1) is not None):
        return True
    if low in _NOUNS and last in _OWNS:
        return True
    if one in ("up", "down") and (low in _GO or low in _CLIMB) and _is_amount(passage, at + 2):
        return True
    if (one, passage.word(at + 2)) == ("out", "in") and low in _COME:
        return passage.figure(at + 3) is not None  # "the album comes out in six weeks"
    tails = _BEHIND.get(low)
    return tails is not None and f"{passage.after(at, _PHRASE)} ".startswith(tails)


def _is_amount(passage: Passage, at: int) -> bool:
    """Return whether "goes down 24 metres", "went up eightfold" goes on with no way."""
    figure = passage.figure(at)
    if figure is None:
        return passage.word(at).endswith("fold")
    return figure.unit in _SMALL or figure.dimension is Dimension.RATIO
