"""Figures in kilometres and in miles, so that one switch turns every number on a page.

In: amounts in SI, or a sentence with figures in it. Out: pairs of text, metric first.
Pure: reads nothing. Factors come from `geo` alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

import geo
from maps.marks import Amount, Phrase

__all__ = ["Pair", "in_both_units", "plain", "split_figures"]

Pair = tuple[str, str]

_NUMBER = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,3})?|\d{1,9}(?:\.\d{1,3})?"
_UNITS = {
    "km/h": r"km/h kph kilometres?\san\shour kilometers?\san\shour",
    "mph": r"mph miles?\san\shour miles?\sper\shour",
    "km2": r"km² km2 square\skilometres? square\skilometers?",
    "mi2": r"mi² mi2 square\smiles?",
    "km/d": r"km/d kilometres?\sa\sday kilometers?\sa\sday km\sa\sday",
    "mi/d": r"mi/d miles?\sa\sday",
    "km": r"km kilometres? kilometers?",
    "mi": r"mi miles?",
}
_UNIT_OF = [(re.compile(rf"(?:{words.replace(' ', '|')})"), unit) for unit, words in _UNITS.items()]
_UNIT_WORDS = "|".join(words.replace(" ", "|") for words in _UNITS.values())
_FIGURE = (
    rf"(?:{_NUMBER})(?:(?: ?– ?|-| to | and )(?:{_NUMBER}))?[ \u00a0\u202f-]?(?:{_UNIT_WORDS})"
)
_FIND = re.compile(rf"(?<![\w.,])({_FIGURE})(?: ?\(({_FIGURE})\))?(?!\w)")
_PARTS = re.compile(rf"({_NUMBER})(?:( ?– ?|-| to | and )({_NUMBER}))?([ \u00a0\u202f-]?)(.+)")
_TWIN = {"km": "mi", "km/h": "mph", "km2": "mi2", "km/d": "mi/d"}
_TWIN |= {imperial: metric for metric, imperial in _TWIN.items()}
_SHOWN = {
    "km": "km",
    "mi": "mi",
    "km/h": "km/h",
    "mph": "mph",
    "km2": "km²",
    "mi2": "mi²",
    "km/d": "km a day",
    "mi/d": "mi a day",
    "m": "m",
    "ft": "ft",
}
_METRIC = frozenset({"km", "km/h", "km2", "km/d"})
_PAIR_OF = {
    "length": ("km", "mi"),
    "speed": ("km/h", "mph"),
    "area": ("km2", "mi2"),
}
_SHORT_M = 1000.0
# four days and more are no longer told in hours
_HOURS_AS_DAYS, _ROUND_DAYS, _WHOLE_DAYS = 96, 48, 10


def in_both_units(amount: Amount) -> Pair:
    """Return an amount as metric and as imperial text.

    Parameters
    ----------
    amount
        A figure of ours, SI.

    Returns
    -------
    tuple of str
        Metric, imperial; the same text twice where the unit is not switched.

    Examples
    --------
    >>> in_both_units(Amount(value=1_185_000, dimension=geo.Dimension.LENGTH))
    ('1,185 km', '736 mi')
    >>> in_both_units(Amount(value=72_300, dimension=geo.Dimension.TIME))
    ('20 h 5 min', '20 h 5 min')
    """
    kind = amount.dimension.value
    if kind == "time":
        text = _duration(amount.value)
        return text, text
    if kind not in _PAIR_OF:
        text = _number(amount.value)
        return text, text
    metric, imperial = _PAIR_OF[kind]
    if kind == "length" and amount.value_to is None and 0 < amount.value < _SHORT_M:
        metric, imperial = "m", "ft"
    return _in_unit(amount, metric), _in_unit(amount, imperial)


def plain(phrase: Phrase, *, system: int = 0) -> str:
    """Return a phrase as text in one system of units.

    Parameters
    ----------
    phrase
        Words and amounts.
    system
        0 metric, 1 imperial.

    Returns
    -------
    str
        The words, with the amounts in their place.

    Examples
    --------
    >>> plain(("by rail ", Amount(value=1_185_000, dimension=geo.Dimension.LENGTH)), system=1)
    'by rail 736 mi'
    """
    return "".join(
        part if isinstance(part, str) else in_both_units(part)[system] for part in phrase
    )


def split_figures(text: str, *, said: Collection[str] = ()) -> tuple[str | Pair, ...]:
    """Return a sentence cut into words and figures, each figure in both units.

    A figure that already carries its twin, as in "435 miles (700 km)", becomes one pair.

    Parameters
    ----------
    text
        A sentence of ours.
    said
        Figures as the article prints them: these are never changed, only explained.

    Returns
    -------
    tuple
        Strings as they stand, and (metric, imperial) pairs; joined they give the sentence.

    Examples
    --------
    >>> split_figures("It is 435 miles by air.")
    ('It is ', ('700 km', '435 miles'), ' by air.')
    >>> split_figures("rail is 1,185 km (736 mi)")
    ('rail is ', ('1,185 km', '736 mi'))
    >>> split_figures("it says 435 miles", said={"435 miles"})
    ('it says ', ('435 miles (700 km)', '435 miles'))
    """
    return tuple(_cut(text, said))


def _cut(text: str, said: Collection[str]) -> Iterator[str | Pair]:
    at = 0
    for found in _FIND.finditer(text):
        pair = _pair_of(found, said)
        if pair is None:
            continue
        if found.start() > at:
            yield text[at : found.start()]
        yield pair
        at = found.end()
    if at < len(text):
        yield text[at:]


def _pair_of(found: re.Match[str], said: Collection[str]) -> Pair | None:
    first, second = found.group(1), found.group(2)
    unit = _unit_in(first)
    if second and _TWIN[unit] != _unit_in(second):
        return None
    other = second or _converted(first, unit)
    if first in said:
        other = f"{first} ({other})"
    return (first, other) if unit in _METRIC else (other, first)


def _unit_in(figure: str) -> str:
    parts = _PARTS.fullmatch(figure)
    word = parts.group(5) if parts else figure
    return next(unit for pattern, unit in _UNIT_OF if pattern.fullmatch(word))


def _converted(figure: str, unit: str) -> str:
    parts = _PARTS.fullmatch(figure)
    if parts is None:
        return figure
    twin = _TWIN[unit]
    low, join, high = parts.group(1), parts.group(2) or "", parts.group(3)
    ends = [_turned(low, unit, twin)] + ([_turned(high, unit, twin)] if high else [])
    return f"{join.join(ends)} {_SHOWN[twin]}"


def _turned(digits: str, unit: str, twin: str) -> str:
    value = geo.convert(float(digits.replace(",", "")), source=unit, target=twin)
    places = min(len(digits.partition(".")[2]), 1)
    return f"{value:,.{places}f}" if places or value >= 10 else _number(value)


def _in_unit(amount: Amount, unit: str) -> str:
    ends = [amount.value] if amount.value_to is None else [amount.value, amount.value_to]
    shown = [_number(geo.from_si(end, unit)) for end in ends]
    if len(shown) == 2 and shown[0] == shown[1]:
        shown = shown[:1]
    return f"{'–'.join(shown)} {_SHOWN[unit]}"


def _number(value: float) -> str:
    """Write a number with no more digits than a reader can use."""
    if abs(value) >= 10 or value == round(value):
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 1 else f"{value:.2g}"


def _duration(seconds: float) -> str:
    minutes = round(geo.from_si(seconds, "min"))
    hours, rest = divmod(minutes, 60)
    if hours >= _HOURS_AS_DAYS or (hours >= _ROUND_DAYS and hours % 24 == rest == 0):
        days, hours = divmod(hours, 24)
        if days >= _WHOLE_DAYS:
            days, hours = days + (hours >= 12), 0
        return f"{days:,} days {hours} h" if hours else f"{days:,} days"
    if hours == 0:
        return f"{rest} min"
    return f"{hours:,} h {rest} min" if rest else f"{hours:,} h"
