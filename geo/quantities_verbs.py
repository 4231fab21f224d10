"""Verbs that ask for a figure: "takes ten", "does it in nine", "may do 30", "had to cover 84".

In: a `Scan`, a bare number and the last figures read. Out: the figure whose unit is meant, or
None. Pure. Each rule looks a bounded way back and ahead.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.languages import words
from geo.quantities_bases import (
    ANY,
    DETERMINERS,
    LENGTH,
    PACES,
    SPEED,
    TIME,
    WAYS,
    Bare,
    clause_before,
    ends_clause,
    find_base,
)
from geo.quantities_figure import Figure
from geo.quantities_text import Scan, Tag
from geo.units import Dimension, unit_of

__all__ = ["bested", "covered", "done", "sped", "taken"]

_MOST_SENTENCES = 2
_ROUND = 8
_NEAR = 12  # words from years of work to a number of the same
_TAKES = words(
    "takes took take taking taken needs needed need requires required require wants want wanted"
)
_LASTS = words("lasts lasted last stayed stays stay")
_LINKS = words("of at in on by for to from with")
_WHOM = words("me us him her them you it one")
_WAY_NOUNS = words("road railway line route track path tunnel canal detour")
_PERSONS = words("i we you he she they who")
_SEATED = words("seats seat berths carry carries carried carrying passengers aboard capacity holds")
_DO = words(
    "back come comes came drives do does did done doing make makes made making cover covers"
    " covered run runs ran finish finishes finished manage manages managed reach reaches reached"
    " arrive arrives arrived there home complete completes completed swim swam row rowed drive"
    " drove cycle cycled cross crosses crossed fly flies flew sail sails sailed walk walks walked"
    " driven flown ridden swum run got brought brings ride rides rode went goes trip"
)
_ENDS = words("turned stopped halt ended died quit gave abandoned collapsed failed")
_AWAY = words(
    "going out up away underway travelled traveled sailed flew drifted lasted rowed aloft"
)
_FRONTED = words("at after in within")
_WHO = words("it he she they")
_TO_ONE = words("became become becomes into")
_TRIPS = words(
    "drive ride trip walk journey flight sail crossing voyage march hike trek run passage matter"
)
_BESTS = words(
    "best worst record average mean median maximum minimum limit target norm longest shortest"
    " fastest slowest furthest farthest least most"
)
_IT, _WHEN = words("it that this"), words("on at by with if when and but he she they")
_MEANS = words("average mean speed speeds pace")
_STOOD = words("stood stands stand standing remains remained")
_BEING = words("is was being been of remains remained")
_LIMIT = words("limit limits maximum")
_SPEEDS = words(
    "do does did doing touched touches touching hit hits hitting averaged averages averaging"
    " exceed exceeds exceeded exceeding clocked permitted allowed allows allow"
    " reach reached reaches managed manages made makes topped sustained holds"
)
_GETS = words("gets get got")
_GETTERS = words(
    "ones empties lorries trucks coaches cars trains buses vans rigs vehicles planes boats ships"
    " lorry truck coach car train bus van rig vehicle one caravans motorcycles trams"
)
_AT = words("at to")
_AT_VERBS = words(
    "run runs ran running go goes going went drive drives drove driving fly flies flew travel"
    " travels travelled traveled settle settles settled limited held restricted kept slowed slow"
    " slows dropped drops fell falls down up accelerated accelerate cut reduced raised capped"
    " cruise cruises cruised cruising continue continued continues stays stayed"
)
_STEADY = words("steady permitted usual mere allowed legal maximum stately leisurely constant")
_HELD = words("held limited restricted slowed capped kept")
_COVERS = words(
    "cover covers covered covering walked ran rowed sailed rode swam flew drove cycled marched"
    " hiked paddled logged skied travelled traveled gone went managed manages manage completed"
    " averaged trekked ridden walk row ride march did measures measured"
)
_WHILE = words("on by before at and between from over")
_DID = words("done covered made behind")
_DIFFERS = words("difference saving detour gap")
_SAYS = words("says said say shows showed gives gave")
_PAPERS = words(
    "timetable schedule brochure guidebook plotter odometer computer signpost app"
    " tracker satnav gps logbook milometer"
)
_PROMISES = words("promises promised claims claimed advertises advertised guarantees guaranteed")
_LIE = words("is are was were lie lies lay only just stands stood be s but just")


def taken(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the time that "takes ten", "took us 14" or "needed the family nine" goes on from.

    Parameters
    ----------
    scan
        The text.
    bare
        The number.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Figure or None
        The figure; None where there is no such cue.
    """
    at = bare.at
    if _is_on_paper(scan, at):
        return find_base(scan, bare.index, recent, WAYS, _MOST_SENTENCES)
    if scan.words[at] in _WHOM:
        at -= 1
    else:
        for back in range(2, min(5, at)):
            between = scan.words[at - back + 1 : at + 1]
            led = between[0] in DETERMINERS and _LINKS.isdisjoint(between)
            if scan.words[at - back] in _TAKES and led:
                at -= back
                break
    if scan.words[at] not in _TAKES | _LASTS or not scan.spaced(bare.index):
        return None
    subject = scan.words[at - 1] if scan.joined(at) else ""
    if bare.small and subject in _PERSONS:
        return None  # "they took two"
    measured = scan.words[bare.nxt + 1] == "the" and scan.tags[bare.nxt + 2] & Tag.DIGITS
    if not bare.stopped and scan.words[bare.nxt] == "for" and not measured:
        return None  # "it took three for them", but "needs three for the 435 km"
    if not bare.stopped and scan.words[bare.nxt] in ("from", "of", "off", "up"):
        return None
    if not _SEATED.isdisjoint(_sentence_round(scan, at)):
        return None
    if not bare.stopped and scan.words[bare.nxt] == "that":
        return None
    if _is_years_of_work(scan, bare, recent[-1]):
        return recent[-1]
    base = find_base(scan, bare.index, recent, TIME, _MOST_SENTENCES, over=bare.stopped)
    if base is None and not _WAY_NOUNS.isdisjoint(scan.words[max(0, at - 8) : at]):
        return find_base(scan, bare.index, recent, LENGTH, 1)
    return base


def _sentence_round(scan: Scan, at: int) -> Sequence[str]:
    """Return the words near a verb, as far as its sentence goes."""
    first = last = at
    while first > max(0, at - _ROUND) and "." not in scan.gaps[first]:
        first -= 1
    while last < min(scan.count, at + _ROUND) and "." not in scan.gaps[last + 1]:
        last += 1
    return scan.words[first : last + 1]


def _is_on_paper(scan: Scan, at: int) -> bool:
    """Return whether "the timetable now says" leads to a number."""
    return scan.words[at] in _SAYS and not _PAPERS.isdisjoint(scan.words[max(0, at - 7) : at])


def _is_years_of_work(scan: Scan, bare: Bare, last: Figure) -> bool:
    """Return whether "seven years of work. It took 16" goes on in years, and no age stands between.

    Elsewhere years are ages and dates as often as times, and lend no number their unit.
    """
    if last.unit != "y" or last.vague or not bare.stopped:
        return False
    if scan.words[last.next] == "old" or scan.gaps[last.next] == "-":
        return False
    ends = sum("." in scan.gaps[at] for at in range(last.next, bare.index))
    return bare.index - last.next <= _NEAR and ends <= 1


def done(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the time that "does it in nine" goes on from, or the way of "stopped after 290".

    Parameters
    ----------
    scan
        The text.
    bare
        The number.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Figure or None
        The figure; None where there is no such cue.
    """
    clause = clause_before(scan, bare.at - 1)
    does_it = scan.words[bare.at - 1] in _IT or scan.shown(bare.at - 1)[:1].isupper()
    does_it = does_it and scan.words[bare.nxt] in _WHEN
    if scan.words[bare.at] == "in" and not _DO.isdisjoint(clause) and (bare.stopped or does_it):
        return find_base(scan, bare.index, recent, TIME, 1)
    if _is_in_after_a_way(scan, bare, recent[-1]):
        return find_base(scan, bare.index, recent, TIME, 1)
    if scan.words[bare.at] == "after" and bare.stopped:
        if not _ENDS.isdisjoint(clause):
            return find_base(scan, bare.index, recent, WAYS)
        if not _DO.isdisjoint(clause) or clause[-1] in ("up", "in"):
            base = find_base(scan, bare.index, recent, TIME)
            if base is not None and scan.words[base.index - 1] == "after":
                return base
    if scan.words[bare.at] == "for" and bare.stopped and not _AWAY.isdisjoint(clause):
        return find_base(scan, bare.index, recent, TIME, 1)
    turned = scan.words[bare.at - 3] in _TO_ONE and scan.words[bare.at - 2] in ("a", "an")
    if scan.words[bare.at] == "of" and turned and bare.stopped:
        return find_base(scan, bare.index, recent, WAYS)  # "became an odyssey of 200"
    if scan.words[bare.at] == "of" and scan.words[bare.at - 1] in _TRIPS and bare.stopped:
        one = scan.words[bare.at - 2] in ("a", "an") or scan.words[bare.at - 3] in ("a", "an")
        return find_base(scan, bare.index, recent, TIME) if one else None  # "now a drive of two"
    if scan.words[bare.at] == "for" and scan.words[bare.nxt : bare.nxt + 2] == ["of", "them"]:
        base = find_base(scan, bare.index, recent, TIME, 1)  # "For five of them he was adrift"
        return base if base is not None and bare.number.value < base.value else None
    if scan.words[bare.at] in _FRONTED and scan.words[bare.nxt] in _WHO and not bare.stopped:
        return _fronted(scan, bare, recent)
    ended = bare.stopped or scan.words[bare.nxt] == "and"
    if scan.words[bare.at] == "of" and scan.words[bare.at - 1] == "one" and ended:
        verb = scan.words[bare.at - 2]  # "became one of three"
        return find_base(scan, bare.index, recent, TIME) if verb in _TO_ONE else None
    return None


def _is_in_after_a_way(scan: Scan, bare: Bare, way: Figure) -> bool:
    """Return whether "crossed it, 600 miles, in three" leads from a way to its time."""
    led = scan.words[bare.at] == "in" and bare.stopped and bare.at == way.next
    return led and scan.gaps[bare.at] == ", " and unit_of(way.unit).dimension is Dimension.LENGTH


def _fronted(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the figure of "at 90 km/h …; at 120 it" and "in 12 days …; after 30 she"."""
    dimensions = SPEED if scan.words[bare.at] == "at" else TIME
    base = find_base(scan, bare.index, recent, dimensions)
    opens = scan.gaps[bare.at].strip(" ") in (",", ";", ":") or scan.words[bare.at - 1] == "but"
    if base is None or not opens:
        return None
    alike = {"at"} if dimensions is SPEED else _FRONTED - {"at"}
    return base if scan.words[base.index - 1] in alike else None


def bested(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return what "her best was 120" or "the limit for coaches is 100" goes on from.

    Parameters
    ----------
    scan
        The text.
    bare
        The number.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Figure or None
        The figure; None where there is no such cue.
    """
    if scan.words[bare.at] == "of" and scan.words[bare.at - 1] in _DIFFERS and bare.stopped:
        return find_base(scan, bare.index, recent, ANY)  # "a difference of 8,000"
    lead = bare.index - 1  # "an average of" is a hedge, and left behind by then
    if scan.words[lead] == "of" and scan.words[lead - 1] in _MEANS:
        pace = find_base(scan, bare.index, recent, SPEED, _MOST_SENTENCES)
        if pace is not None:
            return pace  # "touched 176 km/h … the 411 km, an average of 133"
        return find_base(scan, bare.index, recent, ANY, 1)
    stood = scan.words[bare.at] == "at" and scan.words[bare.at - 1] in _STOOD
    if scan.words[bare.at] not in _BEING and not stood:
        return None
    had = scan.words[bare.at] == "been" and scan.words[bare.at - 1] in ("had", "has", "have")
    if scan.words[bare.at - 1 - had] in _BESTS:
        return find_base(scan, bare.index, recent, ANY, _MOST_SENTENCES)
    if scan.words[bare.at] == "at" and not _BESTS.isdisjoint(clause_before(scan, bare.at, 6)):
        return find_base(scan, bare.index, recent, ANY, 1)
    if not _LIMIT.isdisjoint(clause_before(scan, bare.at, 6)):
        return find_base(scan, bare.index, recent, SPEED, 1)
    return None


def sped(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the speed that "may do 30", "empties get 60" or "settled at 140" goes on from.

    Parameters
    ----------
    scan
        The text.
    bare
        The number.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Figure or None
        The figure; None where there is no such cue.
    """
    at = bare.at
    word, before = scan.words[at], scan.words[at - 1]
    if scan.words[bare.nxt] in ("is", "are", "was", "were") and not bare.stopped:
        denied = scan.words[bare.nxt + 1] == "not"
        lawful = scan.words[bare.nxt + 1 + denied] in ("allowed", "permitted", "legal")
        return find_base(scan, bare.index, recent, SPEED, 1) if lawful else None
    if word == "at" and before in ("and", "but"):
        base = find_base(scan, bare.index, recent, SPEED)
        return base if base and scan.words[base.index - 1] == "at" else None
    if word in _STEADY and scan.words[at - 2] == "at" and before in DETERMINERS:
        return find_base(scan, bare.index, recent, SPEED, 1)
    fits = (
        word in _SPEEDS
        or (word in _GETS and before in _GETTERS)
        or (word in _AT and before in _AT_VERBS)
    )
    if not fits or bare.small:
        return None
    held = before in _HELD and word in _AT
    sentences = _MOST_SENTENCES if before == "may" or held else 1
    return find_base(scan, bare.index, recent, SPEED, sentences)


def covered(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the length that "had to cover 84", "are 380 apart" or "80 to go" goes on from.

    Parameters
    ----------
    scan
        The text.
    bare
        The number.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Figure or None
        The figure; None where there is no such cue.
    """
    word, follow = scan.words[bare.at], scan.words[bare.nxt]
    if not bare.stopped:
        off = follow == "off" and ends_clause(scan, bare.nxt + 1)
        if off and word in _LIE:
            return find_base(scan, bare.index, recent, LENGTH, 1)
        if follow in ("apart", "away") and word in _LIE:
            return find_base(scan, bare.index, recent, WAYS, 1)
        if (
            follow == "to"
            and scan.words[bare.nxt + 1] == "go"
            and word in ("with", "another", "and")
        ):
            return find_base(scan, bare.index, recent, WAYS, 1)
        more = follow == "of" and word in _DID
        if not more and (follow not in _WHILE or word not in _COVERS):
            return None
    if word in _DID and not bare.stopped and follow == "of":
        them = scan.words[bare.nxt + 1] == "them"  # "she had done 130 of them"
        return find_base(scan, bare.index, recent, LENGTH, 1) if them else None
    if word in _PROMISES and not bare.small:
        return find_base(scan, bare.index, recent, LENGTH)
    if word in _COVERS and not bare.small:
        return find_base(scan, bare.index, recent, PACES, 1)
    return None
