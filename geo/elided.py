"""Figures whose unit stands with the one before: "it takes 26 hours by train; by car it was 30".

In: a sentence, its quantities and the numbers without a unit. Out: quantities for those
numbers that plainly go on from a figure before them.
Pure: reads nothing.
Method: a number counts only where a verb or a comparison leads to it, nothing follows that
it could count, and it is of the size of the figure it goes on from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from geo.cues import words
from geo.model import Decoy, Hedge, Quantity, Sentence, Span
from geo.units import Dimension

__all__ = ["find_elided"]

_MEASURED = frozenset({Dimension.LENGTH, Dimension.TIME, Dimension.SPEED})
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3}){0,2}(?:\.\d{1,2})?|\d{1,4}(?:\.\d{1,2})?")
_LEADS = words(
    "was is be been made makes does did do took takes take needs needed gives gave averaged"
    " elsewhere reach reaches reached hit hits exceeds exceeded only instead nearly almost about"
    " around now"
)
_FOLLOWS = words(
    "as in to by is was and but from on at if when with or there via through round around over"
)
_WAYS = words("course way route distance trip journey crossing flight ride drive")
_TAKES = words("takes took take needs needed")
_HELD = frozenset({("held", "to"), ("limited", "to"), ("restricted", "to"), ("kept", "to")})
_AGAINST = frozenset({("instead", "of"), ("rather", "than")})
_DOING = frozenset(
    [
        *((verb, "it", "in") for verb in ("makes", "made", "does", "did", "do", "done")),
        *((verb, "back", "in") for verb in ("come", "comes", "came", "go", "get", "return")),
    ]
)
_PERSON = words("he she who whom mr mrs ms dr i aged age")
_WORD = re.compile(r"[^\W\d_]{1,40}")
_NEXT = re.compile(r"\s{0,3}(?:(?P<word>[^\W\d_]{1,40})|(?P<mark>[^\w\s])|$)")
_LEAST, _MOST = 0.4, 2.5
_LEAST_SPELT = 0.15
_STOP = re.compile(r"\s{0,3}(?:$|[.,;:)!?”\"—–]|(?:because|when|if|but|and|as|or|before|by)\b)")
_WHOLE = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen", "twenty"),
)
_VALUES = {word: float(value) for value, word in enumerate(_WHOLE, 1)}
_PARTS = {"": 0.0, "a half": 0.5, "a quarter": 0.25, "three quarters": 0.75}
_SPELT = re.compile(
    r"\b(?:takes?|took|taken|taking|needs?|needed|requires?|required"
    r"|(?:does|did|do|done|made|drives?|drove|covers?|covered|manages?|managed)"
    r" (?:it|that|the (?:trip|journey|run|same|way|distance)|the [\d,]{1,7} (?:km|miles)) in"
    r"|(?:was|is|be|been) done in)"
    r"\s{1,3}(?:(?:a little |little |just |well )?(?:more than|less than|under|over|about|almost"
    r"|nearly)\s{1,3})?"
    rf"(?P<number>(?P<whole>{'|'.join(sorted(_WHOLE, key=len, reverse=True))})"
    r"(?:\s{1,3}and\s{1,3}(?P<part>a half|a quarter|three quarters))?)\b",
    re.IGNORECASE,
)
_WINDOW = 60


def find_elided(
    sentence: Sentence,
    quantities: Sequence[Quantity],
    numbers: Iterable[Decoy],
    *,
    before: Quantity | None = None,
    earlier: Sequence[Quantity] = (),
) -> tuple[Quantity, ...]:
    """Return the numbers of a sentence that take their unit from a figure before them.

    Parameters
    ----------
    sentence
        The sentence.
    quantities
        Its figures, in order.
    numbers
        Its numbers without a unit, in order.
    before
        The last figure of the sentence before, which only "it is" can go on from.
    earlier
        The figures of the two sentences before, which "does it in three and a half" goes on from.

    Returns
    -------
    tuple of Quantity
        In the order of the text.
    """
    found: list[Quantity] = []
    for number in numbers:
        if _NUMBER.fullmatch(number.text) is None:
            continue
        start = number.span.start - sentence.span.start
        lead = [
            each.lower() for each in _WORD.findall(sentence.text[max(0, start - _WINDOW) : start])
        ]
        after = start + len(number.text)
        led = _is_led(lead) and _stands_alone(sentence.text, after)
        usual = _USUAL.match(sentence.text, after) is not None
        counted = _OF_A_WAY.match(sentence.text, after) is not None and lead[-1:] == ["the"]
        left = _TO_GO.match(sentence.text, after) is not None and lead[-1:] == ["with"]
        by_way = _BY_WAY.match(sentence.text, after) is not None and lead[-1:] == ["and"]
        led = led or by_way or usual or counted or left or tuple(lead[-2:]) in _WE_DID
        value = float(number.text.replace(",", ""))
        led = led or _is_gapped(sentence, number, quantities)
        if not led and not _goes_back(lead, sentence.text, after):
            continue
        least = _LEAST_SPELT if counted or left else _LEAST
        ahead = [
            each
            for each in reversed([*quantities, *found])
            if each.span.end <= number.span.start and each.dimension in _MEASURED and not each.vague
        ]
        base = next(
            (each for each in ahead if least <= value / max(each.value, 1e-9) <= _MOST),
            ahead[0]
            if ahead
            else _last_time(earlier)
            if usual
            else before
            if _goes_on(lead, before)
            else None,
        )
        if base is None or not least <= value / max(base.value, 1e-9) <= _MOST:
            continue
        hedge = Hedge.ABOUT if lead[-1] in ("about", "around") else Hedge.EXACT
        found.append(
            replace(
                base,
                value=value,
                value_to=None,
                span=number.span,
                text=number.text,
                hedge=hedge,
                hedge_text=lead[-1] if hedge is Hedge.ABOUT else "",
                twin=None,
                vague=False,
            )
        )
    found += _spelt(sentence, [*earlier, *quantities], taken=(*quantities, *found))
    return tuple(sorted(found, key=lambda each: each.span))


def _is_gapped(sentence: Sentence, number: Decoy, quantities: Sequence[Quantity]) -> bool:
    """Return whether a figure's verb is meant again: "the boat took 45 minutes, the ferry 55"."""
    start = number.span.start - sentence.span.start
    if _CLOSED.match(sentence.text, start + len(number.text)) is None:
        return False
    last = next((each for each in reversed(quantities) if each.span.end <= number.span.start), None)
    if last is None or last.dimension is not Dimension.TIME:
        return False
    end = last.span.end - sentence.span.start
    verb = _WORD.findall(sentence.text[max(0, last.span.start - sentence.span.start - 20) : end])
    between = sentence.text[end:start]
    return bool(_TAKES & {each.lower() for each in verb}) and _GAP.fullmatch(between) is not None


def _spelt(
    sentence: Sentence, figures: Sequence[Quantity], *, taken: Sequence[Quantity]
) -> list[Quantity]:
    """Return numbers in words that go on from a time: "the boat does it in three and a half"."""
    found: list[Quantity] = []
    if not any(each.dimension is Dimension.TIME for each in figures):
        return found
    for match in _SPELT.finditer(sentence.text):
        start = sentence.span.start + match.start("number")
        end = sentence.span.start + match.end("number")
        if any(start < each.span.end and each.span.start < end for each in taken):
            continue
        if not _ends_here(sentence.text, match.end("number")):
            continue
        base = next(
            (
                each
                for each in reversed(figures)
                if each.span.end <= start and each.dimension is Dimension.TIME and not each.vague
            ),
            None,
        )
        value = _VALUES[match.group("whole").lower()] + _PARTS[(match.group("part") or "").lower()]
        if base is None or not _LEAST_SPELT <= value / max(base.value, 1e-9) <= _MOST:
            continue
        found.append(
            replace(
                base,
                value=value,
                value_to=None,
                span=Span(start=start, end=end),
                text=match.group("number"),
                hedge=Hedge.EXACT,
                hedge_text="",
                twin=None,
                vague=False,
            )
        )
    return found


def _ends_here(text: str, end: int) -> bool:
    """Return whether a clause ends after a number in words: nothing it could count follows."""
    return _STOP.match(text, end) is not None


def _last_time(figures: Sequence[Quantity]) -> Quantity | None:
    """Return the last time among the figures of the sentences before."""
    return next(
        (each for each in reversed(figures) if each.dimension is Dimension.TIME and not each.vague),
        None,
    )


def _goes_on(lead: Sequence[str], before: Quantity | None) -> bool:
    """Return whether a number goes on from the sentence before: "the bus takes 50"."""
    if before is None:
        return False
    takes = before.dimension is Dimension.TIME and lead[-1:] and lead[-1] in _TAKES
    if before.dimension is Dimension.SPEED and tuple(lead[-2:]) in _RUN_AT:
        return True
    return takes or "it" in lead[-3:] or not _WAYS.isdisjoint(lead[-6:])


# "24 were not unusual": said of the time before
_USUAL = re.compile(
    r"\s{1,3}(?:is|are|was|were)(?: not)? (?:unusual|usual|normal|enough|common|the rule)\b"
)
# "of a loop of 1,554 km, the 473 from Ulm to Kiel": a part of the figure before
_OF_A_WAY = re.compile(r"\s{1,3}(?:from|between|to)\s{1,3}(?:the\s|[A-Z])")
# "290 miles as the crow flies and 350 by motorway"
_BY_WAY = re.compile(
    r"\s{1,3}by (?:road|rail|train|sea|air|car|motorway|highway|bus|boat|ferry|plane|ship|river)\b"
)
_TO_GO = re.compile(r"\s{1,3}(?:to go|left|remaining|still to go)\b")
_WE_DID = frozenset((who, "did") for who in ("we", "they", "he", "she", "i"))
_CLOSED = re.compile(r"\s{0,2}(?:[.;!?]|$)")
# ", the car ferry from Ulm to Kiel ": a vehicle, at most with where it goes
_GAP = re.compile(
    r"(?:,| and|, and|;)\s(?:the|a|by)\s(?:\w{1,12}\s)?"
    r"(?:train|bus|coach|car|ferry|boat|ship|plane|flight|lorry|tram|taxi|helicopter|ice breaker)"
    r"(?:\sfrom\s[\w'’-]{1,30}\sto\s[\w'’-]{1,30})?,?\s"
)
_RUN_AT = frozenset((verb, "at") for verb in ("run", "runs", "ran", "go", "goes", "travel"))
_OTHERWISE = re.compile(r"\s{1,3}(?:with|without|if|when|by way of|via)\b")
_BACK = re.compile(
    r"\s{1,3}(?:on the way back|on the return|coming back|going back|westbound|eastbound|northbound"
    r"|southbound|the other way|in the other direction|back)\b"
)


def _goes_back(lead: Sequence[str], text: str, end: int) -> bool:
    """Return whether a number is of another way: "and 14 on the way back", "or 14 with a call"."""
    if lead[-1:] == ["or"] and _OTHERWISE.match(text, end) is not None:
        return True
    return bool(lead) and lead[-1] in ("and", "but") and _BACK.match(text, end) is not None


def _is_led(lead: Sequence[str]) -> bool:
    """Return whether a verb or a comparison leads to a number, and no person is meant."""
    if lead and lead[-1] == "against":
        return True  # "11,200 nautical miles, against 6,400 through Suez"
    if tuple(lead[-2:]) in _HELD | _AGAINST | _RUN_AT or tuple(lead[-3:]) in _DOING:
        return True
    if tuple(lead[-6:-4]) == ("it", "took") or tuple(lead[-5:-3]) == ("it", "took"):
        return True  # "it took the Alvarado family 14"
    return bool(lead) and lead[-1] in _LEADS and not set(lead[-4:]) & _PERSON


def _stands_alone(text: str, end: int) -> bool:
    """Return whether nothing follows a number that it could count."""
    match = _NEXT.match(text, end)
    if match is None:
        return False
    if match.group("mark"):
        return match.group("mark") in '.,;:)!?”"—–'
    return match.group("word") is None or match.group("word") in _FOLLOWS
