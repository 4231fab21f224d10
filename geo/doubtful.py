"""Figures of which rules are not sure, and how likely they are of a journey.

In: a figure, its sentence, and why a rule set it aside, if one did. Out: whether it is taken for
travel.
Touches: a packaged table of weights, fitted to stories by `geo.data.fit_doubtful`.
Method: log-linear. A rule sees one word that speaks against travel, or finds none that speaks
for it; what stands around most figures says more than that: "from Lublin four
hours and five minutes" has no word of travel, and is of nothing else. So it is with a time that
no rule sets aside: "the road to Ulm was shut for three hours" has a road and is of no journey.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from geo.attach import View
from geo.cues import ASKING, HEDGING, JOURNEY_NOUNS, TRAVEL_VERBS, words
from geo.delays import is_delay
from geo.items import Item
from geo.model import Quantity
from geo.scene import Passage
from geo.setaside import why_set_aside
from geo.since import why_elapsed
from geo.times import travel_weight
from geo.underway import is_under_way
from geo.units import LONG_TIMES, Dimension
from geo.weighing_weights import odds_of, say_sure, score_of, weights_of

__all__ = [
    "LEAST",
    "LEAST_AMONG_TRAVEL",
    "LET_PASS",
    "LIKELY",
    "LIKELY_AMONG_OTHERS",
    "Times",
    "cues_of",
    "odds",
    "tells_itself",
    "times_of",
    "uncertain",
    "why_none",
    "why_travel",
]

LEAST = 0.9
"""How likely a figure must be: on stories left out, most taken against a rule are then right even
where a story is full of figures that are of no journey."""

LEAST_AMONG_TRAVEL = 0.8
"""How likely it must be in a story whose other times are nearly all of travel: on stories left
out, 97 of 100 taken between this and `LEAST` are right there, and five of six elsewhere."""

_MOST_ASIDE = 0.5
_FEW_ASIDE = 0.35  # share of the other times of a story that rules set aside

LIKELY = 0.4
"""How likely a time that rules let pass must be of travel: on stories left out, of those below it
nine are of none to each one that is of a journey, where a story is full of such figures."""

LIKELY_AMONG_OTHERS = 0.6
"""How likely it must be in a story of which at least half the times are set aside: on stories
left out, eleven of 16 between the two are of no journey there, and half elsewhere."""

LET_PASS = "let pass"
"""What stands for a reason where rules have none against a figure."""

_DIMENSIONS = frozenset((Dimension.TIME, Dimension.LENGTH, Dimension.SPEED))
_STANDS_FOR = ("name", "figure")
_ABOUT = 8  # items on either side that may say what a figure is of
_NEXT = 3  # of these so many by where they stand
_MANY = 2
_TABLE = "doubtful_weights.csv"
_WEIGHS = 8  # beyond that, words of travel are no surer
_LONG = LONG_TIMES | {"wk"}
_LASTED = words("in last lasts lasted")
_TO_GET = ("to get", "to reach", "to cross", "to cover", "to travel")
_GOING = words(
    "walked sailed rode drove drifted marched cycled rowed flew travelled traveled paddled skied"
    " hiked trekked swam went came ran crossed tramped trudged wandered"
)
_THEN = words(", then on there back alone away again northwards southwards eastwards westwards")
_SUBJECT, _REACH, _BREAKS = 5, 14, words("; : . but and while")
# what leads to most times that are of no journey
_LEADS = words("for within of lasted lasts lasting stayed stays stay spent spend")
_LOOSE = HEDGING | words("only the another further whole full good")


class Times(NamedTuple):
    """How many times of a story rules set aside, and how many they take for a journey's."""

    aside: int
    travel: int

    def least_for(self, quantity: Quantity) -> float:
        """Return how likely a figure that is set aside must be of travel.

        Parameters
        ----------
        quantity
            A figure; it does not count among the other times.

        Returns
        -------
        float
            `LEAST` where the story has no two times of a journey: one tells nothing of it.
        """
        others = self.aside - (quantity.dimension is Dimension.TIME)
        few = self.travel >= _MANY and others < _FEW_ASIDE * (others + self.travel)
        return LEAST_AMONG_TRAVEL if few else LEAST

    @property
    def likely(self) -> float:
        """How likely a time that rules let pass must be of travel."""
        among_others = self.aside >= max(_MANY, _MOST_ASIDE * (self.aside + self.travel))
        return LIKELY_AMONG_OTHERS if among_others else LIKELY


def times_of(ruled: Iterable[tuple[View, Sequence[str | None]]]) -> Times:
    """Return how many times of a story rules set aside, and how many of a journey they let pass.

    Parameters
    ----------
    ruled
        Each sentence, and why each of its figures is set aside, if it is.

    Returns
    -------
    Times
        Those between two events are of neither.
    """
    aside = travel = 0
    for view, reasons in ruled:
        for each, reason in zip(view.passage.quantities, reasons, strict=True):
            if each.dimension is Dimension.TIME:
                aside += reason is not None
                travel += reason is None and why_elapsed(view, each) is None
    return Times(aside, travel)


def why_travel(view: View, quantity: Quantity, reason: str, times: Times) -> str | None:
    """Return why a figure is of a journey though a rule has set it aside.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    quantity
        One of its figures.
    reason
        Why it was set aside.
    times
        What rules make of the times of the story.

    Returns
    -------
    str or None
        For the reader; None where it is left aside, and that is what is no time, length or
        speed, or stands in a language other than English.
    """
    if quantity.dimension not in _DIMENSIONS or view.passage.foreign is not None:
        return None
    if not view.tells_of_a_journey:
        return None  # a text that tells of no journey has no figure of one
    weights = weights_of(_TABLE)
    # most reasons hold nearly always: then nothing more is asked
    if weights.get(f"why {_kind(reason)}", 0.0) <= 0.0:
        return None
    likely = odds(score_of(cues_of(view, quantity, reason), weights))
    # a headline is short, and the times of the story below are not beside it
    if likely < (LEAST if view.passage.headline else times.least_for(quantity)):
        return None
    return f"of travel by what stands around it, {say_sure(likely)}, though {reason}"


def why_none(view: View, quantity: Quantity, times: Times) -> str | None:
    """Return why a time is of no journey though no rule has set it aside.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    quantity
        One of its figures.
    times
        What rules make of the times of the story.

    Returns
    -------
    str or None
        For the reader; None where it is kept. Only times are asked of which many are of none:
        long ones, those of headlines and those that "for" and the like lead to; and of these
        only such as lie between no two events.
    """
    passage = view.passage
    if quantity.dimension is not Dimension.TIME or passage.foreign is not None:
        return None
    position = passage.at(quantity.span)
    if not (quantity.unit in _LONG or passage.headline or _is_led(passage, position)):
        return None
    if is_delay(passage, position) or why_elapsed(view, quantity) is not None:
        return None
    if _is_on_the_way(passage, position):
        return None
    likely = odds(score_of(cues_of(view, quantity, LET_PASS), weights_of(_TABLE)))
    if likely >= times.likely or is_under_way(view, position):
        return None
    return f"of no journey by what stands around it, {say_sure(1 - likely)}"


def _is_on_the_way(passage: Passage, position: int) -> bool:
    """Return whether "took 73 years to get from", "For 14 days they walked" can be of no stay."""
    if passage.word(position - 1) in ASKING and passage.after(position, 2) in _TO_GET:
        return True
    if passage.word(position - 1) != "for":
        return False
    paced = passage.figure(position - 2)
    if paced is not None and paced.dimension is Dimension.SPEED:
        return True  # "kept a speed of nine knots for 21 hours"
    at = position - 2
    while passage.word(at) in _THEN:
        at -= 1
    if at < position - 2 and passage.word(at) in _GOING:
        return True  # "they walked on, for nine hours"
    opens = position == 1
    return opens and not _GOING.isdisjoint(passage.near(position, 0, _SUBJECT))


def tells_itself(view: View, quantity: Quantity) -> bool:
    """Return whether a number without a unit is of a journey, whatever the figure before it is of.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    quantity
        A time or a length that takes its unit from a figure before.

    Returns
    -------
    bool
        True for "food for ten days, but the march took 16": its own verb and its own journey.
    """
    passage = view.passage
    position = passage.at(quantity.span)
    if passage.word(passage.back_over(position, _LOOSE)) not in ASKING | _LASTED:
        return False
    first = position
    while first > max(0, position - _REACH) and passage.word(first - 1) not in _BREAKS:
        first -= 1
    if not (JOURNEY_NOUNS | _GOING).isdisjoint(passage.lows[first : position - 1]):
        return True
    ways = (each.quantity for each in passage.items[first:position])
    return any(each is not None and each.dimension is Dimension.LENGTH for each in ways) or any(
        first <= at < position for at, _, _ in passage.modes
    )


def _is_led(passage: Passage, position: int) -> bool:
    """Return whether "for", "within" or the like leads to a figure."""
    return passage.word(passage.back_over(position, _LOOSE)) in _LEADS


def uncertain(view: View) -> Iterator[tuple[Quantity, str]]:
    """Yield the figures of a sentence that may be of travel or not, with what rules say of them.

    Parameters
    ----------
    view
        The sentence and what surrounds it.

    Yields
    ------
    tuple
        A figure that is set aside, and why; or a time that is let pass.
    """
    for each in view.passage.quantities:
        if each.dimension in _DIMENSIONS and view.passage.at(each.span) >= 0:
            reason = why_set_aside(view, each)
            if reason is not None:
                yield each, reason
            elif each.dimension is Dimension.TIME and why_elapsed(view, each) is None:
                yield each, LET_PASS


def odds(score: float) -> float:
    """Return how likely a figure of a score is of travel, 0 to 1.

    Parameters
    ----------
    score
        The sum of its weights.

    Returns
    -------
    float
        One half where nothing speaks for it or against.
    """
    return odds_of({True: score, False: 0.0})[True]


def cues_of(view: View, quantity: Quantity, reason: str) -> Iterator[tuple[str, float]]:
    """Yield what speaks for a figure and against it.

    Parameters
    ----------
    view, quantity, reason
        As for `why_travel`.

    Yields
    ------
    tuple
        Name and strength of a cue.
    """
    passage = view.passage
    position = passage.at(quantity.span)
    why = _kind(reason)
    yield "any", 1.0
    yield f"why {why}", 1.0
    yield f"unit {quantity.unit}", 1.0
    yield f"why {why} in {quantity.unit}", 1.0
    if sum(map(str.isspace, quantity.text)) > _MANY:
        yield "of two units", 1.0
    if passage.headline or passage.index == 0:
        yield "a headline", 1.0
    yield f"names {min(_MANY, len(passage.toponyms))}", 1.0
    yield f"figures {min(_MANY, len(passage.quantities) - 1)}", 1.0
    yield f"travels {view.scene.mode is not None}", 1.0
    if quantity.dimension is Dimension.TIME:
        yield f"weighs {max(-_WEIGHS, min(_WEIGHS, travel_weight(view, position)))}", 1.0
        clause = passage.clause(position)
        yield f"moves {not clause.isdisjoint(TRAVEL_VERBS)}", 1.0
        yield f"a journey {not clause.isdisjoint(JOURNEY_NOUNS)}", 1.0
    before = _row(passage.items[max(0, position - _ABOUT) : position][::-1])
    after = _row(passage.items[position + 1 : position + 1 + _ABOUT])
    for side, items in (("before", before), ("after", after)):
        for step, item in enumerate(items[:_NEXT], 1):
            yield f"{side} {step} {item}", 1.0
        yield f"{side} {items[0]} {items[1]}", 1.0
        for item in dict.fromkeys(items):
            if item != ".":
                yield f"{side} {item}", 1.0
    yield f"about {before[0]} {after[0]}", 1.0


def _kind(reason: str) -> str:
    """Return a reason without the word of the sentence that it names."""
    return reason.split(" (“")[0]


def _row(items: Sequence[Item]) -> list[str]:
    """Return words and marks, or what stands for a name or a figure; stops beyond the ends."""
    row = [each.low if each.kind not in _STANDS_FOR else f"<{each.kind}>" for each in items]
    return row + ["."] * (_ABOUT - len(row))
