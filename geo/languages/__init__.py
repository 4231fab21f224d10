"""Languages: the words that the grammar of figures needs, one table a language.

A member is one file that defines `LANGUAGE`; `find_language` finds it by its code. A table
holds words only: how they combine is in `geo.quantities`, the same for all.
In: nothing. Out: `Language`, and the language of a text by its commonest words and script.
Pure: reads nothing but the tables beside it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from geo.family import members
from geo.travel_words import Travel

__all__ = [
    "Language",
    "Travel",
    "detect_language",
    "find_language",
    "languages",
    "numbered",
    "words",
]

_SAMPLE_CHARS = 5_000  # enough words to tell a language; keeps a novel cheap
_LONG = 500  # from here on words with a comma behind them need not be counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The words of one language, all in lower case.

    Attributes
    ----------
    code, name
        ISO 639-1 code and English name.
    lands
        Codes of the countries whose print is in it: of towns of one name theirs is meant.
    units
        Key of `geo.units.UNITS` → phrases, separated by ``|``.
    cardinals
        Words that add up: one, twenty.
    multipliers
        Words that multiply what stands before: hundred, million.
    fractions
        Parts of one: half, quarter.
    vague
        Words for a number nobody counted, with the least and most taken for it.
    ones
        Articles that stand for one before a unit: a, an.
    joiners
        Words inside a number or between parts of a compound: and.
    fillers
        Adjectives that may stand between number and unit: full, long.
    between, to, either
        Words of ranges: between 20 and 22; 20 to 22; 20 or 22.
    before, after
        Hedge phrases before and after a figure → word of `geo.quantities_hedges`.
    speed_before
        Words that make a length a speed: per hour ("h") or per second ("s").
    leading
        Words that make a speed of the number after them: Mach 2, Tempo 160.
    sides
        Words between the two sides of a thing (25 mal 40 Meter).
    halves
        Words that add a half to the number before them (个半).
    dotted
        Abbreviations of multipliers, which a full stop may part from the unit (тыс.).
    compass
        Phrases of direction → degrees.
    times
        Words after a number that make it a ratio; `times_tail` says what must follow
        (a pattern; empty: nothing). `ratios` are phrases that are ratios as they stand.
    cues
        Words at which a comparison of sizes may start: size, area.
    nights, night_travel
        Words for a night on the way, and the words beside them that make it one.
    clock, day
        Patterns of a clock time and of a date in digits, for languages that write them with
        words of their own; groups hour, minute, half and year, month, day. `afternoon` are
        the words that put twelve hours on top.
    months, weekdays
        Names → number, January 1, Monday 0.
    decimal
        The decimal mark of the language.
    glued
        Whether words are written without spaces between them.
    links
        Words that may stand between a hedge, or a word of speed, and the number.
    figures
        Words that are figures as they stand (zweistündige, двухдневный) → number and unit.
    clock_after
        Words before a time of day that would otherwise be a duration (à 14 h 30).
    hours
        Pairs of patterns: what stands right before and behind a whole number of hours that
        is one of the day (a las | 19 horas); a group ``minute`` behind it may add minutes.
    syllabic
        Whether its signs are syllables or words (Hangul, kana, Han): units are then cut out
        of runs of them.
    bare_minutes, bare_tenths
        Whether a number without a unit goes on from hours (2 h 30) or from metres (一米八).
    dotted_days
        Whether a full stop makes an ordinal of a day (25. April).
    joined_tens
        Whether a joiner stands between tens and ones (treinta y cinco).
    vague_scales
        Whether its vague words multiply too (полторы сотни).
    elides
        Whether an apostrophe may join a unit to the word before (cent'anni, d'hectares).
    capital_nouns
        Whether every noun has a capital, so that a capital tells no name.
    share_tail, share_near
        What a part is a part of, to make it a ratio: a pattern of what follows it (Hälfte der
        Strecke), and one of what stands around it in a language without spaces.
    share_more, share_less
        Patterns of what makes a part one that is added or taken away (un tercio más rápido).
    more
        Signs before a number of times that add one to it (多两倍).
    parts
        The two words between a whole and its part (三分之一).
    points
        Words for the decimal mark (zwei Komma fünf).
    rounds
        Number words that say "about" by themselves (une vingtaine).
    inverted, inverted_after
        Unit words that make a number behind them a loose one (часа два), and words that may
        follow it.
    lone, lone_after
        Unit words that stand for one of the unit without a number, and the words before them
        that make it so (около суток).
    stays
        Words for the nights of a journey that its days follow (2박 3일).
    split_metres
        Whether a comma or the letter itself parts metres from centimetres (1 m 80).
    scores
        Whether a small number before twenty multiplies it (quatre-vingts).
    common
        Its commonest words, to tell it from others; `script` a pattern of its letters, and
        of those whose script is there the highest `script_rank` is taken (kana before Han).
    travel
        What tells a journey; None for English, whose grammar is `geo.claims` itself.
    """

    code: str
    name: str
    units: Mapping[str, str]
    lands: frozenset[str] = frozenset()
    cardinals: Mapping[str, float] = field(default_factory=dict)
    multipliers: Mapping[str, float] = field(default_factory=dict)
    fractions: Mapping[str, float] = field(default_factory=dict)
    vague: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    ones: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()
    before: Mapping[str, str] = field(default_factory=dict)
    after: Mapping[str, str] = field(default_factory=dict)
    speed_before: Mapping[str, str] = field(default_factory=dict)
    leading: Mapping[str, str] = field(default_factory=dict)
    sides: frozenset[str] = frozenset()
    halves: frozenset[str] = frozenset()
    dotted: frozenset[str] = frozenset()
    compass: Mapping[str, float] = field(default_factory=dict)
    times: frozenset[str] = frozenset()
    times_tail: str = ""
    ratios: Mapping[str, float] = field(default_factory=dict)
    ratio_tail: str = ""
    cues: frozenset[str] = frozenset()
    nights: frozenset[str] = frozenset()
    night_travel: frozenset[str] = frozenset()
    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    clock: str = ""
    day: str = ""
    afternoon: frozenset[str] = frozenset()
    decimal: str = "."
    glued: bool = False
    figures: Mapping[str, tuple[float, str]] = field(default_factory=dict)
    clock_after: frozenset[str] = frozenset()
    hours: tuple[tuple[str, str], ...] = ()
    links: frozenset[str] = frozenset()
    syllabic: bool = False
    bare_minutes: bool = False
    bare_tenths: bool = False
    dotted_days: bool = False
    joined_tens: bool = False
    vague_scales: bool = False
    elides: bool = False
    capital_nouns: bool = False
    share_tail: str = ""
    share_near: str = ""
    share_more: str = ""
    share_less: str = ""
    more: str = ""
    parts: tuple[str, ...] = ()
    points: frozenset[str] = frozenset()
    rounds: frozenset[str] = frozenset()
    inverted: frozenset[str] = frozenset()
    inverted_after: frozenset[str] = frozenset()
    lone: frozenset[str] = frozenset()
    lone_after: frozenset[str] = frozenset()
    stays: frozenset[str] = frozenset()
    split_metres: bool = False
    scores: bool = False
    common: frozenset[str] = frozenset()
    script: str = ""
    script_rank: int = 0
    travel: Travel | None = None


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set: for tables.

    Parameters
    ----------
    text
        Words parted by white space.

    Returns
    -------
    frozenset
        The words.

    Examples
    --------
    >>> sorted(words("an a"))
    ['a', 'an']
    """
    return frozenset(text.split())


def numbered(text: str, *, start: int = 0) -> dict[str, int]:
    """Return words with their numbers: for tables of months, weekdays and small numbers.

    Parameters
    ----------
    text
        Groups of words parted by commas; all words of a group get the same number.
    start
        Number of the first group.

    Returns
    -------
    dict
        Word → number.

    Examples
    --------
    >>> numbered("january jan, february feb", start=1)
    {'january': 1, 'jan': 1, 'february': 2, 'feb': 2}
    """
    return {
        word: number
        for number, group in enumerate(text.split(","), start=start)
        for word in group.split()
    }


@cache
def languages() -> Mapping[str, Language]:
    """Return every language by its code, in order of the codes.

    Returns
    -------
    Mapping
        ISO 639-1 code to table.
    """
    found = [each for each in members("geo.languages", "LANGUAGE") if isinstance(each, Language)]
    return MappingProxyType({each.code: each for each in sorted(found, key=lambda each: each.code)})


def find_language(code: str) -> Language:
    """Return the table of a language; English where there is none.

    Parameters
    ----------
    code
        ISO 639-1 code, with or without a region ("pt-BR").

    Returns
    -------
    Language
        Its words.

    Examples
    --------
    >>> find_language("de").name
    'German'
    """
    known = languages()
    return known.get(code[:2].lower(), known["en"])


def detect_language(text: str) -> str:
    """Return the code of the language a text is most likely written in.

    Kana, Hangul and Cyrillic decide by themselves, Han alone means Chinese; between
    languages in Latin letters the share of their commonest words decides. English where
    nothing speaks for another.

    Parameters
    ----------
    text
        Any text; the first 5,000 characters are looked at.

    Returns
    -------
    str
        ISO 639-1 code of one of `languages()`.

    Examples
    --------
    >>> detect_language("Der Zug fuhr nach Wladiwostok und kam nicht an.")
    'de'
    """
    sample = text[:_SAMPLE_CHARS]
    by_script = _by_script()
    # each letter once: most texts have none of another script, but dashes and quotation marks
    signs = "" if sample.isascii() else "".join(filter(str.isalpha, set(sample)))
    if not signs.isascii() and any(re.search(each.script, signs) for each in by_script):
        letters = max(1, sum(map(str.isalpha, sample)))
        for language in by_script:
            # a tenth: names and quotations in another script stay below it in print
            if len(re.findall(language.script, sample)) > 0.1 * letters:
                return language.code
    low = sample.lower()
    names = _names(sample) if len(low) <= _LONG else frozenset()
    seen = set(low.split() if len(low) > _LONG else re.findall(r"[^\W\d_]{1,30}", low))
    telling = _telling_words()
    votes = dict.fromkeys((each.code for each in languages().values() if not each.script), 0)
    for word in telling.keys() & seen:
        for code in telling[word]:
            votes[code] += word not in names or code in _capitals()
    most = max(votes.values(), default=0)
    return "en" if votes.get("en", 0) == most else min(votes, key=lambda each: -votes[each])


def _names(sample: str) -> frozenset[str]:
    """Return the words of a short text that have a capital wherever they stand: "Las" Vegas."""
    if sample.isupper():
        return frozenset()
    # not what opens a sentence, nor what a mark parts from the word before
    capital = {each.lower() for each in re.findall(r"(?<=[\w,] )[^\W\d_]{1,30}", sample)}
    small = set(re.findall(r"\b[^\W\d_A-Z][^\W\d_]{0,30}", sample))
    return frozenset(capital - small)


@cache
def _capitals() -> frozenset[str]:
    """Return the languages whose print gives other words than names a capital, headlines too."""
    return frozenset(("en", *(each.code for each in languages().values() if each.capital_nouns)))


@cache
def _telling_words() -> Mapping[str, tuple[str, ...]]:
    """Return words, common ones and those of figures, with the Latin languages that have them."""
    telling: dict[str, tuple[str, ...]] = {}
    for each in languages().values():
        for word in frozenset() if each.script else each.common | _figure_words(each):
            telling[word] = (*telling.get(word, ()), each.code)
    return MappingProxyType(telling)


@cache
def _by_script() -> tuple[Language, ...]:
    """Return the languages that letters of their own tell, those that decide first in front."""
    found = (each for each in languages().values() if each.script)
    return tuple(sorted(found, key=lambda each: (-each.script_rank, each.code)))


def _figure_words(table: Language) -> frozenset[str]:
    """Return the words of units, numbers and hedges of a language."""
    phrases = [*table.before, *table.after]
    for each in table.units.values():
        phrases += each.split("|")
    found = {word for phrase in phrases for word in re.findall(r"[^\W\d_]{2,30}", phrase)}
    found.update(table.cardinals, table.multipliers, table.vague, table.fractions, table.ratios)
    return frozenset(word for word in found if len(word) > 1)
