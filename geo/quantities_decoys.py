"""Numbers without a unit of travel, each set aside by a rule with a name.

In: a `Scan` and a number. Out: what the number is instead: a price, a score, a model.
Figures that do have a unit but measure no journey are the business of `geo.claims`.
Pure. Patterns are matched at one place and bounded.
"""

from __future__ import annotations

import re

from geo.languages import words
from geo.lazy import lazy_pattern
from geo.quantities_numbers import Number
from geo.quantities_text import Scan

__all__ = ["decoy_reason"]

_MONEY = re.compile(r"[$€£¥₽₩₹฿¢]")
_MONEY_WORD = re.compile(
    r" ?(?:(?:us |canadian |australian )?dollars?|cents|euros?|pounds?(?: sterling)?|pence|rubles?|"
    r"roubles?|yuan|rmb|won|yen|rupees?|francs?|usd|eur|gbp|kronor|kroner|pesos?|baht)\b"
)
_MASS = re.compile(
    r"[ -]?(?:kg|kgs|g|t|lb|lbs|oz|kilos?|kilogram(?:me)?s?|tons?|tonnes?|ounces?|grams?|"
    r"barrels?|lit(?:re|er)s?|gallons?|pints?|watts?|kw|mw|gw|volts?|kv|horsepower|hp|"
    r"bytes?|mb|gb|tb|hz|mhz|ghz|decibels?|pixels?|calories|pounds)\b"
)
_ROADS = words("route routes highway interstate road rte hwy exit junction motorway autobahn")
_NAMES = words(
    "flight boeing airbus platform gate track no number nos room page chapter article "
    "area apollo section line class type mark model version windows gale unit bus train "
    "stage group division grade level phase part act volume level size figure table "
    "resolution order square channel ward district zone sector car pier"
)
_AGE_BEFORE = words("aged age turned turns")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![a-z])")
_STREET = lazy_pattern(
    r" (?:[A-Z][a-z]{1,20} ){1,3}(?:Street|Road|Avenue|Lane|Square|Drive|Place|Boulevard|Way|Row)\b"
)
_TEMPERATURE = re.compile(r" ?(?:°|º|degrees?) ?(?:c|f|celsius|fahrenheit|centigrade)?(?![a-z])")
_PEOPLE = lazy_pattern(
    r"(?:m|k|bn)? (?:[a-z]{3,14} ){0,2}(?:people|inhabitants|residents|passengers|men|women|"
    r"children|troops|soldiers|workers|students|citizens|refugees|migrants|souls|population|tourists|visitors)\b"
)
_SETTLED = words(
    "city town village island port capital suburb settlement country nation region county state "
    "district community population peninsula republic parish hamlet"
)
_OLDEST = 120
_BEHIND_AGE = (",", ".", ";", ")")
_SCORE = lazy_pattern(r"-[0-9]{1,3}(?![0-9])")


def decoy_reason(scan: Scan, index: int, number: Number) -> str:
    """Return the name of the rule that sets a number without a unit aside.

    Parameters
    ----------
    scan
        The text.
    index
        Index of its first word.
    number
        The number.

    Returns
    -------
    str
        A few words: "price", "road number", "score".
    """
    if number.refused:
        return number.refused
    before, after = scan.gaps[index], scan.gaps[number.next]
    word = scan.words[index - 1]
    if word == "per" and scan.lexicon.language.code == "en":
        return "what a rate is counted by"
    if (
        _MONEY.search(before[-3:])
        or _MONEY.match(after[:2].strip())
        or _MONEY_WORD.match(scan.low, number.end)
    ):
        return "price"
    if after.lstrip(" ").startswith("%") or scan.words[number.next] in ("percent", "per"):
        return "percentage"
    if _TEMPERATURE.match(scan.low, number.end):
        return "temperature or angle"
    if _MASS.match(scan.low, number.end):
        return "weight, volume or power"
    if number.words:
        return "number without a unit"
    if after == "" and _ORDINAL.match(scan.low, number.end):
        return "ordinal"
    if before in ("", "-") and index and word:
        if word.isdecimal():
            return "score, range or code"
        return "model or name"
    if _PEOPLE.match(scan.low, number.end):
        return "people"
    if after == "" and scan.words[number.next][:1].isalpha():
        return "model or name"
    if word in _ROADS:
        return "road number"
    if word in _AGE_BEFORE:
        return "age"
    if word in _NAMES and scan.spaced(index):
        return "number of a thing"
    if _STREET.match(scan.raw, number.end):
        return "address"
    if _SCORE.match(scan.low, number.end):
        return "score, range or code"
    if word == "of" and scan.words[index - 2] in _SETTLED and scan.spaced(index):
        return "population"
    told = before == ", " and after[:1] in _BEHIND_AGE and number.value <= _OLDEST
    if told and scan.words[index].isdecimal() and scan.shown(index - 1)[:1].isupper():
        return "age"
    if (
        len(scan.words[index]) == 4
        and scan.words[index].isdecimal()
        and (1000 <= number.value <= 2200)
    ):
        return "year"
    return "number without a unit"
