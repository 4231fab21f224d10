"""Years between moments that the text dates: "begun in 1959 and opened after 20 years".

In: a sentence and one of its times. Out: whether it lies between two dated moments.
Pure: reads nothing. Looks at the sentence and the one before it.
Method: a turn of phrase that counts from one moment to another ("after", "for", "in", "took",
"late"), and a year in print beside it from which the count can be checked. Without a year the
same words tell of a career or of a lease, which nobody can check.
"""

from __future__ import annotations

from geo.cues import ABOUT, JOURNEY_NOUNS, OF_TRAVEL, THAN, TRAVEL_VERBS, words
from geo.hearsay import year_of
from geo.model import Quantity
from geo.scene import Passage
from geo.units import LONG_TIMES, YEARS, Dimension
from geo.view import View

__all__ = ["is_between_dates", "is_building_time", "is_first_for", "is_since_repair"]

_LONG = LONG_TIMES | {"wk"}
_DAYS, _CLAUSE = words("d wk"), 6
_HEDGING = (
    ABOUT
    | THAN
    | words("a little roughly only exactly barely well up to full whole not quite rather")
)
# "retired after 30 years" counts a working life, "is to be run for 30 years" a plan
_LIVES = words(
    "retire retires retired retiring retirement sentenced jailed prison jail married aged lease"
    " taught nursed contract career warranty concession guarantee mortgage loan loans users"
    " lives live"
)
_PLANS = words("will would should must may might could shall can")
_IS_TO = ("is to ", "are to ", "was to ", "were to ", "meant to ", "due to ", "expected to ")
_TAKEN = words("took taken")
_BUILT = words(
    "work works built build building builders construction dug digging drilled drill drilling laid"
    " bored begun started workers engineers project ready tunnellers miners restored restoring"
)
_PERFECT = words("had has have been was were is")
_FIRST = words("first")
_ON_THE_WAY = TRAVEL_VERBS | words(
    "drifted drifting drift adrift sea afloat road wandered under aboard way"
)
_PERSONS = words("he she who born i we you mr mrs ms his her man woman boy girl pilot captain")
_SOON = 3
_FINISHED = words(
    "finished completed built done ready opened dug bored laid restored rebuilt reached"
)
_LABOUR = words("work works construction building digging repairs labour labor toil")
_COUNTED_BACK = words("ago earlier before")
_MENDED = words(
    "built renewed restored renovated repaired replaced overhauled fitted installed mended painted"
    " dug bought refurbished serviced inspected done married born divorced widowed diagnosed"
)
_PUBLIC = words(
    "line lines railway railroad bridge tunnel canal track motorway highway airport station"
    " service port harbour"
)
_WRITINGS = words("report inquiry investigation book study film design novel")
_OPENING = 3
_STRIVING = words(
    "effort efforts waiting talks planning work negotiations isolation silence war enmity dispute"
    " separation absence hostility delay delays construction promises debate boycott"
)
# verbs of getting somewhere that are none of travel by themselves
_GETS = words(
    "do make manage pass circle round complete finish row sail walk ride drive fly cycle swim run"
    " reach cross cover go come return hike march ski paddle drift circumnavigate be"
)
_LIES = words("lie lies lay lain passed elapsed went")
_NOW = words("has have 've 's")
_HABITS = words(
    "lasts last lives live grows grow serves serve holds hold keeps keep works work stay stays"
)
_STARTS = ("", ".", ",", ";", ":", "—", "–", "and", "but", "that", "then")
_REACH = 10
_SHUT = words("closed shut blocked stuck suspended halted grounded stopped impassable")
_NEVER = words("not never no hardly")
# "the first train for 19 years", "had not seen a ship for two": who comes
_CAME = JOURNEY_NOUNS | words(
    "train trains ship plane flight flights passenger passengers visit meeting summit visitors"
    " guests crossings trips boat boats journeys"
)
_UNDER = words("on in at under beneath below")
_DEEP = words("bottom seabed seafloor mud silt ice sand depths lakebed")


def is_between_dates(view: View, quantity: Quantity) -> bool:
    """Return whether years lie between two events, one of which the text dates.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    quantity
        A time of it.

    Returns
    -------
    bool
        True for "Work started in 1959 and the road was opened after 20 years".
    """
    passage = view.passage
    if passage.foreign is not None:
        return False
    position = passage.at(quantity.span)
    in_all = passage.lows[position + 1 : position + 3] == ("in", "all")
    if in_all and "since" in passage.near(position, _REACH, 0):
        return quantity.unit in _LONG and not passage.near(position, _REACH, 0) & _ON_THE_WAY
    if quantity.unit in _LONG and _is_since_the_day(passage, position):
        return True
    if _is_of_a_closure(passage, position) or _is_said_again(passage, position):
        return True
    if quantity.unit in _LONG and _is_of_lying(passage, position):
        return True
    if quantity.unit in _LONG and _is_of_work(view, position):
        return True
    if quantity.unit in YEARS and _it_has_been(passage, position):
        return True
    if quantity.unit in _DAYS:
        return _had_been_for_days(passage, position)
    if quantity.unit not in YEARS:
        return False
    if passage.word(position + 1) in _LIES and passage.word(position + 2) == "between":
        return True
    if passage.after(position, 4) == "is a long time":
        return _is_dated(view)
    if passage.words & _LIVES or not _is_dated(view):
        return False
    at = _lead(passage, position)
    lead = passage.word(at)
    if passage.word(position + 1) == "late":
        return True
    if passage.word(position + 1) == "old":
        return year_of(passage) is not None and _is_of_no_person(passage, at)
    if lead in _TAKEN:
        return _is_of_building(view) or _is_to_do(passage, position)
    if lead == "after" and passage.word(position + 1) == "of":
        return passage.word(position + 2) in _STRIVING
    if lead == "after":
        return passage.word(at - 1) in _STARTS and passage.word(position + 1) in (",", ".", "at")
    if lead == "for":
        before = passage.near(at, _REACH, 0)
        planned = before & _PLANS or any(each in passage.before(at, _REACH) for each in _IS_TO)
        # from a Sunday no years are counted; what "has lasted for" so many counts from now
        counted = _has_year(view) and _HABITS.isdisjoint(before)
        counted = counted and (before.isdisjoint(_NOW) or year_of(passage) is not None)
        return counted and not planned and not passage.near(at, _SOON + 1, 0) & _ON_THE_WAY
    if lead == "in":
        if passage.word(position + 1) == "," and passage.near(at, _REACH, 0) & _FIRST:
            return True
        if passage.near(at, _SOON + 1, 0) & _FINISHED and _is_of_building(view):
            return True
        return at == 0 and bool(passage.near(position, 0, 6) & _PERFECT)
    return False


def is_building_time(view: View, quantity: Quantity) -> bool:
    """Return whether years were taken by work: "It took 17 years, and now it is ready".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    quantity
        A time of it.

    Returns
    -------
    bool
        False where somebody is said to have taken them: "it took them five years".
    """
    passage = view.passage
    if quantity.unit not in YEARS or passage.foreign is not None:
        return False
    lead = passage.word(_lead(passage, passage.at(quantity.span)))
    written = not _WRITINGS.isdisjoint(passage.lows[:_OPENING]) and not passage.modes
    return lead in _TAKEN and (written or _is_of_building(view))


def is_since_repair(passage: Passage, position: int) -> bool:
    """Return whether "The roof was renewed three years ago" tells when a thing was last mended.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        False for what people travel by: "the line was rebuilt three years ago".
    """
    if passage.word(position + 1) not in _COUNTED_BACK:
        return False
    mended = passage.word(_lead(passage, position)) in _MENDED
    return mended and passage.clause(position).isdisjoint(_PUBLIC | OF_TRAVEL)


def is_first_for(passage: Passage, position: int) -> bool:
    """Return whether "the first train for 19 years", "had not seen a ship for two" leads to a time.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        False where nobody and nothing comes: "the first meal in three days".
    """
    at = _lead(passage, position)
    if passage.word(at) not in ("for", "in"):
        return False
    lows = passage.lows[max(0, at - _CLAUSE) : at]
    if "seen" in lows and not _NEVER.isdisjoint(lows):
        return not _CAME.isdisjoint(lows[lows.index("seen") + 1 :])
    if "first" not in lows:
        return False
    return not _CAME.isdisjoint(lows[lows.index("first") + 1 :])


def _had_been_for_days(passage: Passage, position: int) -> bool:
    """Return whether something had been so for days by a date that the sentence gives."""
    at = _lead(passage, position)
    before = passage.near(at, _CLAUSE, 0)
    had_been = "been" in before and not before.isdisjoint(("had", "has", "have"))
    still = before.isdisjoint(_ON_THE_WAY) and "on" not in before
    return passage.word(at) == "for" and had_been and still and year_of(passage) is not None


def _is_of_a_closure(passage: Passage, position: int) -> bool:
    """Return whether "closed for six days, from 23 to 29 March" has both dates beside it."""
    at = position + 1 + (passage.word(position + 1) == ",")
    day = passage.items[at + 1].quantity if at + 1 < len(passage.items) else None
    if passage.word(at) != "from" or day is None or day.unit != "date" or day.value_to is None:
        return False
    return not passage.near(position, _CLAUSE, 0).isdisjoint(_SHUT)


def _is_said_again(passage: Passage, position: int) -> bool:
    """Return whether "ten months later, or 314 days to be exact," counts once more."""
    at = position - 2 - (passage.word(position - 2) == ",")
    if passage.word(position - 1) != "or" or passage.word(at) not in ("later", "ago", "earlier"):
        return False
    first = passage.items[at - 1].quantity if at > 0 else None
    return first is not None and first.dimension is Dimension.TIME


def _is_of_lying(passage: Passage, position: int) -> bool:
    """Return whether "After six years on the bottom of the lake the ferry was raised" counts."""
    at = _lead(passage, position)
    leads = passage.word(at) in ("after", "for") and passage.word(at - 1) in _STARTS
    under = passage.word(position + 1) in _UNDER
    return leads and under and not passage.near(position + 1, 0, 3).isdisjoint(_DEEP)


def _is_since_the_day(passage: Passage, position: int) -> bool:
    """Return whether "had served 21 months from the day when" counts from a moment."""
    return passage.after(position, 3) in ("from the day", "since the day")


def _it_has_been(passage: Passage, position: int) -> bool:
    """Return whether "In fact it had been 40 years" counts from what was told."""
    at = _lead(passage, position)
    been = passage.before(at + 1, 3) in ("it had been", "it has been", "it's been")
    return been and passage.word(position + 1) in ("", ".", ",", ";", "since")


def _is_of_work(view: View, position: int) -> bool:
    """Return whether "it took 16 months of work before trains ran" is told with a date."""
    passage = view.passage
    if passage.word(_lead(passage, position)) not in _TAKEN:
        return False
    work = passage.word(position + 1) == "of" and passage.word(position + 2) in _LABOUR
    return work and _is_dated(view)


def _is_to_do(passage: Passage, position: int) -> bool:
    """Return whether "it took three years to prepare the next" leads to no way of going."""
    verb = passage.word(position + 2)
    if passage.word(position + 1) != "to" or verb in TRAVEL_VERBS or verb in _GETS:
        return False
    get_over = verb == "get" and passage.word(position + 3) == "over"
    return get_over or (verb != "get" and verb.isalpha())


def _is_of_no_person(passage: Passage, at: int) -> bool:
    """Return whether "was 50 years old" is said of a service or a patent, and of nobody."""
    verb = next((each for each in range(at, max(-1, at - _SOON), -1) if _is_be(passage, each)), -1)
    return verb > 0 and passage.words.isdisjoint(_PERSONS)


def _is_be(passage: Passage, at: int) -> bool:
    return passage.word(at) in _PERFECT


def _lead(passage: Passage, position: int) -> int:
    """Return where the word before a figure and its hedges stands."""
    at = position - 1
    while at >= 0 and passage.word(at) in _HEDGING:
        at -= 1
    return at


def _is_of_building(view: View) -> bool:
    """Return whether this sentence or the one before it speaks of building something."""
    return any(each.words & _BUILT for each in (view.passage, *view.lately(1)))


def _is_dated(view: View) -> bool:
    """Return whether a sentence names a day, or it or the one before it a year."""
    return any(each.unit == "date" for each in view.passage.quantities) or _has_year(view)


def _has_year(view: View) -> bool:
    """Return whether a sentence or the one before it has a year in four digits."""
    return any(each is not None and year_of(each) is not None for each in (view.passage, view.last))
