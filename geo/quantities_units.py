"""Units after a number, and the hedges around a figure, looked up in the language's table.

In: a `Scan` and an index. Out: what stands there, with the index after it, or None.
Pure; every look-ahead is as long as the longest phrase of the table.
"""

from __future__ import annotations

from geo.languages import words as words_of
from geo.quantities_namesakes import AMBIGUOUS, METRE_AFTER, NAMING, by_context
from geo.quantities_rates import compose
from geo.quantities_text import Scan, Tag

__all__ = ["find_hedge_after", "find_hedge_before", "read_unit"]

_ADDED = frozenset({"a", "an", "another", "the", "any", "some"})
_ABBREVIATED = words_of("sq naut n m k p mi")
# letters that are units only right after a number in digits
_LETTERS = frozenset(
    {
        "m",
        "h",
        "s",
        "d",
        "in",
        "c",
        "li",
        "ha",
        "min",
        "mi",
        "nm",
        "kn",
        "kt",
        "t",
        "au",
        "ms",
        "ns",
        "fm",
        "fs",
        "ps",
        "pc",
        "ma",
        "ga",
    }
)
_INCH_AFTER = words_of("wide long deep high tall thick diameter by x apart across")
# who and what "4 m" counts in millions, never in metres
_COUNTED = words_of(
    "users subscribers customers people passengers viewers readers visitors tourists migrants "
    "refugees workers employees voters residents inhabitants citizens members listeners players "
    "followers messages posts downloads jobs copies units vehicles cars homes households "
    "families children pupils students patients deaths shares barrels dollars pounds euros "
    "tonnes tons"
)
_BEFORE_SIGNS = {
    "~": "about",
    "≈": "about",
    "∼": "about",
    "<": "under",
    ">": "over",
    "≥": "at least",
    "≤": "up to",
    "±": "about",
}
_RUNS = words_of("run runs race races runner runners walk course fun")
_RAN = words_of("ran run runs running jog jogged jogging walked walk cycled swam rowed hiked")
_FUEL = words_of("gallon litre liter charge tank kwh kilowatt kilogram kg")
_ALONG = words_of(
    "race races raced contested held fought course stage stages leg legs spread strung scattered "
    "distributed dotted averaged averaging"
)
_LONGEST_SECONDS = 2
_CASED = words_of("nm ms ns fm fs ps")
# what is so long though its letter stands glued to the number: "a 10m boat", "waves of 9m"
_SIZED = words_of(
    "boat yacht pool wall fence tower mast tree statue cable rope ladder cliff dive climb swell "
    "wave waves drop gap span stretch radius crane ship vessel sloop schooner catamaran crater "
    "tunnel bridge platform board jump telescope antenna dish shaft hole trench fall deep-water "
    "leap leaps vault throw lead header strike fall exclusion perimeter track stride putt "
    "ridge face whale shark crocodile snake python seas"
)
_SIZED_REACH = 3
_NO_PART = METRE_AFTER | words_of("euro dollar pound rupee yen loss profit deal fine bid user")
_RACED = words_of(
    "50 60 80 100 110 200 300 400 600 800 1000 1,000 1500 1,500 3000 3,000 5000 5,000 10000 10,000"
)
_RACERS = words_of(
    "champion champions record record-holder title gold silver bronze medal medallist medalist "
    "mark runner runners sprinter sprinters swimmer event events specialist heat heats semi semis "
    "semifinal semifinals winner time personal track trials"
)
_SIZED_BEFORE = words_of(
    "wave waves depth depths height heights length width distance altitude swell swells seas "
    "snow drifts radius wingspan surge tide visibility diameter thickness elevation walls"
)
_HOURS = words_of("h hr hrs hours")
_STARS, _STAR_REACH = words_of("star stars galaxy galaxies nebula dwarf supernova parallax"), 9
_HERE = words_of("earth sun")
_AGES = {"ma": "Ma", "ga": "Ga"}  # millions and thousand millions of years
_DOTTED = words_of("approx c ca circa max min")


def read_unit(scan: Scan, index: int, *, digits: bool) -> tuple[str, float, int] | None:
    """Return the unit that starts at a word.

    Parameters
    ----------
    scan
        The text.
    index
        Index of the word after a number.
    digits
        Whether that number ends in digits.

    Returns
    -------
    tuple or None
        Key of the unit, how many of it, index after it; None where no unit stands.
    """
    words = scan.words
    if index >= scan.count:
        return None
    longest = scan.lexicon.unit_heads.get(words[index])
    if longest is None:
        return None
    if (
        words[index] == "k"
        and digits
        and not scan.gaps[index]
        and (words[index + 1] in _RUNS or words[index - 2] in _RAN)
    ):
        return "km", 1.0, index + 1  # a 10k run
    if words[index] == "m" and digits:
        if _is_racecourse(scan, index):
            return "mi", 1.0, index + 1
        if words[index + 2] == "s" and _are_minutes(scan, index):
            return "min", 1.0, index + 1
    parts = scan.lexicon.language.parts
    if (
        parts
        and (words[index], words[index + 1]) == parts
        and scan.tags[index + 2] & (Tag.DIGITS | Tag.NUMBER)
    ):
        return None  # 三分之一: a third
    units = scan.lexicon.units
    phrase = words[index]
    best = None
    for count in range(1, longest + 1):
        last = index + count - 1
        if count > 1:
            if last >= scan.count:
                break
            gap = scan.gaps[last]
            if gap.strip() == "/":
                phrase += "/"
            elif scan.joined(last):
                phrase += " " if gap else ""
            elif gap == "'" or (gap == "." and words[last - 1] == "km"):
                phrase += " "  # à l'heure, km.p.h.
            elif gap in (".", ". ", ".-") and (
                words[last - 1] in _ABBREVIATED or words[last - 1] in scan.lexicon.language.dotted
            ):
                phrase += " "
            else:
                break
            phrase += words[last]
        found = units.get(phrase) or ("/" in phrase and units.get(phrase.replace("/", " per ")))
        if found:
            best = (*found, last + 1)
    if best is None or (best[2] == index + 1 and not _letter_fits(scan, index, digits=digits)):
        return None
    nxt = best[2]
    if words[nxt] in ("per", "to") and not _FUEL.isdisjoint(words[nxt + 1 : nxt + 3]):
        return None  # "20 miles per gallon", "30 miles to the gallon"
    if best[0] in AMBIGUOUS or words[index] in NAMING:
        best = by_context(scan, index, best)
    return None if best is None else compose(scan, best)


def _is_racecourse(scan: Scan, index: int) -> bool:
    """Return whether a letter is miles, as horses run them: "2m 4f", "1m2f"."""
    return (
        scan.words[index + 2] in ("f", "fur", "furlongs")
        and scan.words[index + 1].isdecimal()
        and scan.gaps[index + 1] in ("", " ")
        and scan.gaps[index + 2] in ("", " ")
    )


def _are_minutes(scan: Scan, index: int) -> bool:
    """Return whether a letter is minutes, as seconds follow: "2m30s", "2m 30s"."""
    seconds, _, part = scan.words[index + 1].partition(".")
    return (
        seconds.isdecimal()
        and (part.isdecimal() or not part)
        and len(seconds) <= _LONGEST_SECONDS
        and scan.gaps[index + 1] in ("", " ")
        and scan.gaps[index + 2] == ""
    )


def _letter_fits(scan: Scan, index: int, *, digits: bool) -> bool:
    """Return whether a short unit is one here: "20 m", but not "I'm", "in 5 in all"."""
    word = scan.words[index]
    if word not in _LETTERS:
        return True
    gap, after = scan.gaps[index], scan.gaps[index + 1]
    shown = scan.shown(index)
    if word == "li":
        return shown == "li"
    if not digits or gap not in ("", " ", "-"):
        return False
    if word in _CASED:
        return shown == word or shown == "NM"  # "30 Nm" is a torque, "98 FM" a station
    if word in _AGES:
        return shown == _AGES[word] and gap == " "
    if word == "pc":  # ten pc is a tenth in Delhi and London
        near = scan.words[max(0, index - _STAR_REACH) : index + _STAR_REACH]
        return not (_STARS.isdisjoint(near) and _HERE.isdisjoint(scan.words[index + 2 : index + 4]))
    if word == "au":
        return not scan.words[index + 1].startswith("pair")
    if word == "in":
        if scan.words[index + 1] in _INCH_AFTER:
            return True
        if after == ". " and scan.shown(index + 1)[:1].islower():
            return True  # a 10 in. pan
        return gap == "" or gap == "-" or (after[:1] in (".", ",", ")") and after[:2] != ". ")
    if word in ("s", "d"):
        # "the 1930s", "747s" and "3D" are no seconds and days
        spaced = gap == " " or not scan.words[index - 1].isdecimal()
        if word == "d" and scan.words[index + 2] in _HOURS:
            spaced = scan.words[index + 1].isdecimal() and scan.gaps[index + 1] in ("", " ")
        return shown == word and (spaced or (word == "s" and scan.words[index + 1] == "long"))
    if word == "m":
        if scan.words[index + 1] == "strong" and after == "-":
            return False  # a 300m-strong audience
        if shown != "m":
            return False
        follower = scan.words[index + 1]
        if after == " " and follower in _COUNTED:
            return False  # "4 m users" are four million
        if gap or not after.startswith(" ") or follower in METRE_AFTER or after.strip() != "":
            return True
        return _is_sized(scan, index)
    return not (word == "h" and shown != "h" and gap)


def _is_sized(scan: Scan, index: int) -> bool:
    """Return whether a glued "m" before a plain word is a metre: "a 10m wooden fence"."""
    words, follower = scan.words, scan.words[index + 1]
    if follower in _SIZED or not _SIZED_BEFORE.isdisjoint(words[max(0, index - 7) : index]):
        return True
    if words[index - 1] in _RACED:
        return follower in _RACERS  # the 1,500m champion
    if words[index - 3 : index - 6 : -2] == ["m", "m"] and words[index - 2] in ("and", "or"):
        return True  # depths of 10m, 20m and 30m were tried
    if words[index - 2] not in ("a", "an", "the"):
        return False
    for at in range(index + 2, index + 2 + _SIZED_REACH):
        if words[at - 1] in _NO_PART or scan.gaps[at] not in (" ", "-"):
            return False
        if words[at] in _SIZED:
            return True  # a 1.8m USB-C cable
    return False


def find_hedge_before(scan: Scan, index: int) -> tuple[str, str] | None:
    """Return the hedge that ends right before a word.

    Parameters
    ----------
    scan
        The text.
    index
        Index of the first word of a figure.

    Returns
    -------
    tuple or None
        Word of the hedge table, and the text as folded; None where there is none.
    """
    gap = scan.gaps[index]
    if gap and gap != " ":
        sign = _BEFORE_SIGNS.get(gap.rstrip(" ")[-1:])
        if sign is not None:
            return sign, gap.strip()
    table = scan.lexicon.before
    at = index
    for _ in range(3):
        last = scan.words[at - 1]
        most = scan.lexicon.before_tails.get(last, 0)
        # asked first, since most words before a figure are no hedge
        if not most and last not in scan.lexicon.language.links:
            return None
        if not (at > 0 and _close(scan, at)):
            return None
        for count in range(min(most, at), 0, -1):
            first = at - count
            word = table.get(" ".join(scan.words[first:at]))
            if word is None:
                continue
            if all(_close(scan, each) for each in range(first + 1, at)):
                if scan.words[first] == "over" and _is_along(scan, first):
                    return None
                return word, scan.raw[scan.start(first) : scan.ends[at - 1]]
        if last not in scan.lexicon.language.links:
            return None
        at -= 1
    return None


def _is_along(scan: Scan, index: int) -> bool:
    """Return whether "over" leads along a way: "averaged 23 km/h over 180 km"."""
    before = scan.words[index - 1]
    if not scan.spaced(index):
        return False
    measured = scan.tags[index - 1] & Tag.UNIT and (
        scan.tags[index - 2] & (Tag.DIGITS | Tag.NUMBER)
        or len(before) > 2
        or scan.gaps[index - 1] == "/"
    )
    return bool(measured) or before in _ALONG


def _close(scan: Scan, index: int) -> bool:
    """Return whether a word follows the one before with nothing that parts them."""
    return scan.joined(index) or (scan.gaps[index] == ". " and scan.words[index - 1] in _DOTTED)


def find_hedge_after(scan: Scan, index: int) -> tuple[str, str, int] | None:
    """Return the hedge that starts right at a word.

    Parameters
    ----------
    scan
        The text.
    index
        Index of the word after a figure.

    Returns
    -------
    tuple or None
        Word of the hedge table, the text as folded, the index after it; None if none.
    """
    words = scan.words
    if "+" in scan.gaps[index][:2]:
        return "at least", "+", index
    longest = scan.lexicon.after_heads.get(words[index])
    if longest is None or not (scan.joined(index) or scan.gaps[index] in (", ", " (")):
        return None
    table = scan.lexicon.after
    for count in range(longest, 0, -1):
        last = index + count - 1
        if last >= scan.count:
            continue
        word = table.get(" ".join(words[index : last + 1]))
        if word is not None and all(scan.joined(each) for each in range(index + 1, last + 1)):
            if words[index] == "plus" and _adds_something(scan, index + 1):
                continue
            return word, scan.raw[scan.start(index) : scan.ends[last]], last + 1
    return None


def _adds_something(scan: Scan, index: int) -> bool:
    """Return whether "14 days plus two", "an hour plus the halts" goes on with what is added."""
    if index >= scan.count or not scan.joined(index):
        return False
    return bool(scan.tags[index] & (Tag.DIGITS | Tag.NUMBER)) or scan.words[index] in _ADDED
