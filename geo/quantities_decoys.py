"""Numbers that are no figures of travel, each set aside by a rule with a name.

Two stages. `decoy_reason` names what a number without a unit is: a price, a score, a model.
`set_aside` looks at figures that do have a unit and says what they are about when that is no
journey: a meeting, an age, a depth, a supply of air. Its cues are a table, `CUES`.
Pure. Patterns are matched at one place and bounded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from geo.model import Decoy, Quantity
from geo.quantities_numbers import Number
from geo.quantities_text import Scan, fold
from geo.units import Dimension

__all__ = ["CUES", "Cue", "decoy_reason", "set_aside"]

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
_ROADS = frozenset(
    [
        "route",
        "routes",
        "highway",
        "interstate",
        "road",
        "rte",
        "hwy",
        "exit",
        "junction",
        "motorway",
        "autobahn",
    ]
)
_NAMES = frozenset(
    [
        "flight",
        "boeing",
        "airbus",
        "platform",
        "gate",
        "track",
        "no",
        "number",
        "nos",
        "room",
        "page",
        "chapter",
        "article",
        "area",
        "apollo",
        "section",
        "line",
        "class",
        "type",
        "mark",
        "model",
        "version",
        "windows",
        "gale",
        "unit",
        "bus",
        "train",
        "stage",
        "group",
        "division",
        "grade",
        "level",
        "phase",
        "part",
        "act",
        "volume",
        "level",
        "size",
        "figure",
        "table",
        "resolution",
        "order",
        "square",
        "channel",
        "ward",
        "district",
        "zone",
        "sector",
        "car",
        "pier",
    ]
)
_AGE_BEFORE = frozenset({"aged", "age", "turned", "turns"})
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![a-z])")
_STREET = re.compile(
    r" (?:[A-Z][a-z]{1,20} ){1,3}(?:Street|Road|Avenue|Lane|Square|Drive|Place|Boulevard|Way|Row)\b"
)
_TEMPERATURE = re.compile(r" ?(?:°|º|degrees?) ?(?:c|f|celsius|fahrenheit|centigrade)?(?![a-z])")
_PEOPLE = re.compile(
    r" (?:[a-z]{3,14} ){0,2}(?:people|inhabitants|residents|passengers|men|women|children|troops|"
    r"soldiers|workers|students|citizens|refugees|migrants|souls|population|tourists|visitors)\b"
)
_SCORE = re.compile(r"-[0-9]{1,3}(?![0-9])")


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
    if number.words:
        return "number without a unit"
    if after == "" and _ORDINAL.match(scan.low, number.end):
        return "ordinal"
    if before in ("", "-") and index and word:
        if word.isdigit():
            return "score, range or code"
        return "model or name"
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
    if _PEOPLE.match(scan.low, number.end):
        return "people"
    if (
        len(scan.words[index]) == 4
        and scan.words[index].isdigit()
        and (1000 <= number.value <= 2200)
    ):
        return "year"
    return "number without a unit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words near a figure that say what it is about.

    `before` and `after` are patterns over the folded text in lower case that must end or
    start at the figure; either may be empty. `reason` is what the figure then is.
    """

    dimension: Dimension
    reason: str
    before: str = ""
    after: str = ""


_DET = r"(?:(?:the|their|his|her|its|our|an?|this|that|each|every) )?"
_ADJ = r"(?:[a-z-]{2,16} ){0,3}"
_TALKS = (
    r"(?:meetings?|talks|interviews?|speech|speeches|slots?|session|sessions|conversations?|calls?|"
    r"phone calls?|press conference|conference|negotiations?|summit|dinner|lunch|breakfast|"
    r"banquet|ceremony|ceremonies|debate|discussion|discussions|broadcast|address|hearing|"
    r"appointment|presentation|performance|concert|film|movie|documentary|show|episode|video|"
    r"match|game|half|halftime|interval|lesson|class|lecture|standing ovation|ovation|"
    r"monologue|audience|reception|parade|rally|visit)"
)
_TERM = (
    r"(?:sentences?|term|terms|contracts?|deals?|plans?|lease|ban|bans|agreement|treaty|warranty|"
    r"loan|bond|mortgage|programme|program|project|study|survey|history|career|reign|rule|war|"
    r"conflict|occupation|truce|ceasefire|moratorium|high|low|record|anniversary|jubilee|"
    r"period|window|deadline|warning|notice|strike|siege|drought|curfew|quarantine|"
    r"isolation|lockdown|forecast|guarantee|licence|license|visa|pass|old|olds|veteran|hiatus)"
)
_THING = (
    r"(?:submersible|vessel|ships?|boats?|yacht|sub|submarine|trawler|barge|tanker|ferry|"
    r"statue|tower|building|skyscraper|wall|fence|pole|mast|ladder|screen|pool|table|"
    r"container|trailer|truck|lorry|bus|limousine|carriages?|wagon|car|plane|aircraft|jet|"
    r"drone|missile|rocket|tree|snake|shark|whale|crocodile|cable|rope|bridge|dam|platform|"
    r"waves?|swell|surge|putt|penalty|strike|shot|jumper|dash|butterfly|freestyle|hurdles|"
    r"pitch|field goal|touchdown|lens|gun|cannon|shell|round|calibre|caliber|gauge|track gauge)"
)

CUES: tuple[Cue, ...] = (
    Cue(
        dimension=Dimension.TIME,
        reason="length of a meeting or an event",
        after=rf"[ -]{_ADJ}{_TALKS}\b",
    ),
    Cue(
        dimension=Dimension.TIME,
        reason="length of a meeting or an event",
        after=rf" (?:in|of|for|into|during) {_DET}{_ADJ}{_TALKS}\b",
    ),
    Cue(
        dimension=Dimension.TIME,
        reason="length of a meeting or an event",
        before=rf"(?:met|spoke|talked|speaking|chatted|interviewed|{_TALKS}) (?:[a-z]{{2,14}} ){{0,4}}"
        r"(?:lasted|lasting|lasts|for|of|took|ran|running)(?: [a-z]{2,14}){0,3} ?",
    ),
    Cue(dimension=Dimension.TIME, reason="age", after=r"[ -]old\b|s? of age\b|'s? old\b"),
    Cue(dimension=Dimension.TIME, reason="age", before=r"\b(?:aged|age of|at the age of) "),
    Cue(
        dimension=Dimension.TIME,
        reason="length of a term or a record",
        after=rf"[ -](?:[a-z]{{2,14}} ){{0,2}}{_TERM}\b|'? (?:in prison|in jail|behind bars|imprisonment)\b",
    ),
    Cue(
        dimension=Dimension.TIME,
        reason="supply",
        before=r"\b(?:air|oxygen|fuel|food|water|power|battery|supplies|supply) (?:left )?(?:for|of|to last)"
        r"(?: [a-z]{2,14}){0,3} ?",
    ),
    Cue(
        dimension=Dimension.TIME,
        reason="supply",
        after=r"'? ?(?:worth )?of (?:[a-z]{2,14} ){0,2}(?:air|oxygen|fuel|food|water|power|battery|supplies)\b",
    ),
    Cue(
        dimension=Dimension.LENGTH,
        reason="size of a thing",
        after=rf"[ -](?:[a-z-]{{2,16}} ){{0,2}}{_THING}\b",
    ),
    Cue(
        dimension=Dimension.LENGTH,
        reason="size of a thing",
        after=r"[ -](?:tall|wide|thick|in diameter|in circumference|in width|across)\b",
    ),
    Cue(
        dimension=Dimension.LENGTH,
        reason="depth or height",
        after=r"[ -](?:deep|down|high|up|underwater|above|below|beneath|under|of water|in depth|in height)\b"
        r"(?! the (?:line|road|track|coast))",
    ),
    Cue(
        dimension=Dimension.LENGTH,
        reason="depth or height",
        before=r"\b(?:depths?|altitudes?|heights?|elevations?) (?:[a-z]{2,14} ){0,2}(?:of|at|to|is|was|from) "
        r"(?:[a-z]{2,14} ){0,3}",
    ),
    Cue(
        dimension=Dimension.RATIO,
        reason="ratio of something other than travel",
        after=r"(?: (?:likely|expensive|popular|dangerous|productive|efficient|deadly|powerful|often))\b",
    ),
)

_COMPILED = tuple(
    (
        cue,
        re.compile(f"(?:{cue.before})$") if cue.before else None,
        re.compile(cue.after) if cue.after else None,
    )
    for cue in CUES
)
_DEEP = re.compile(r"\b(?:at|to|below|under|from)(?: [a-z]{2,14}){0,2} $")
_MONEY_OF = re.compile(
    r"\b(?:price|prices|cost|costs|salary|salaries|income|wage|wages|number|population|amount|rate|"
    r"size of the economy|budget|revenue|profit|sales|value|gdp|output|power|weight|population)\b"
)
_REACH = 60


def set_aside(
    text: str, quantities: Sequence[Quantity], *, offset: int = 0
) -> tuple[tuple[Quantity, ...], tuple[Decoy, ...]]:
    """Return the figures that may be of travel, and those whose neighbours say otherwise.

    Parameters
    ----------
    text
        The text the figures were found in.
    quantities
        What `find_quantities` found in it.
    offset
        Where the text stands in its article.

    Returns
    -------
    tuple
        The figures kept, in order; the others as decoys with the reason.
    """
    kept: list[Quantity] = []
    decoys: list[Decoy] = []
    for quantity in quantities:
        reason = _about(text, quantity, offset)
        if reason:
            decoys.append(Decoy(text=quantity.text, span=quantity.span, reason=reason))
        else:
            kept.append(quantity)
    return tuple(kept), tuple(decoys)


def _about(text: str, quantity: Quantity, offset: int) -> str:
    """Return what a figure is about if that is no journey; empty if it may be one."""
    dimension = quantity.dimension
    if dimension not in (Dimension.TIME, Dimension.LENGTH, Dimension.RATIO):
        return ""
    start, end = quantity.span.start - offset, quantity.span.end - offset
    before = fold(text[max(0, start - _REACH) : start])[0].lower().replace("\n", " ")
    after = fold(text[end : end + _REACH])[0].lower().replace("\n", " ")
    for cue, left, right in _COMPILED:
        if cue.dimension is dimension and (
            (left is not None and left.search(before)) or (right is not None and right.match(after))
        ):
            return cue.reason
    if quantity.unit == "ft" and quantity.value >= 1000 and _DEEP.search(before):
        return "depth or height"
    if dimension is Dimension.RATIO and _MONEY_OF.search(quantity.text.lower()):
        return "ratio of something other than travel"
    return ""
