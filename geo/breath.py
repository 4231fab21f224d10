"""Figures told in one breath, or reckoned from one another, are of one journey.

In: the claims of an article with the ends that words and the whole story gave them. Out: the
same claims, some with the ends of the figure beside them.
Pure: reads nothing.
Method: between "is 1,110 km" and "and takes 18 hours" only words of a small table stand, and no
name; whichever of the two has its ends more surely has them for both. A mean that is a distance
over a time of one journey, to a few parts of a hundred, was reckoned from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from geo.apposed import STANDING_BEFORE
from geo.attach import NO_MORE
from geo.cues import DETERMINERS, words
from geo.model import Claim, Toponym
from geo.scene import Passage, Scene
from geo.stretches import sentence_at
from geo.weighing import how_sure
from geo.weighing_weights import WITH_ENDS

__all__ = ["in_one_breath"]

_GLUE = words(
    "and in takes took take taking needs needed need a an the ride of or it about some roughly just"
    " under over at average averages averaged averaging which is was that this journey drive trip"
    " flight walk sail crossing matter around almost nearly covers covered covering on lasts lasted"
    " with for has to be done by works out means makes , more less than : time pace rate mean"
    " gives give gave giving made making comes came come works meaning equals rather nearly only"
)
# "That is 17 miles a day", "Her average was": a mean of what was told right before
_REFERS = words("that this average averaged averages mean means")
_SUBJECTS = words(
    "he she they we her his their its all overall thus so not quite close good spread"
)
_OPENING = 10
_TIES = words("and in takes took take needs needed or at a an for which with averaging covers")
_TO, _WAYS = words("from to"), words("away off road rail train car bus sea air plane boat ferry")
# "two hours to Ulm and three more to Kiel" goes on from Ulm
_ONWARD = words("more further another then on onward onwards again there beyond left thence ;")
_JOINED = words("and or ,")
_SPREAD = 9
_LONGEST, _BOTH = 10, 2
_BEHIND = 3  # characters between a distance and its compass words
# "300 km north of there": it lies from what was named before
_TO_THE = re.compile(r"(?: \([^()]{1,30}\))?,? to the ")
_THERE = re.compile(r"\s{1,3}(?:there|here|it|them|us|this|that|him|her)\b", re.IGNORECASE)
_BOUND, _PAIRED, _WHOLE, _CARRIED = 0.95, 1.0, 0.8, 0.7
_PART, _GUESSED, _NONE = 0.5, 0.4, 0.3
_NEAR = 6  # sentences before a mean in which its figures may stand
_OFF = 0.025
_MOST, _SOON = 12, 3  # figures before and behind a mean that are looked at; bounds the work


def in_one_breath(claims: Sequence[Claim], *, scene: Scene) -> tuple[Claim, ...]:
    """Return claims, those told or reckoned together with the same ends.

    Parameters
    ----------
    claims
        In the order of the text.
    scene
        The article.

    Returns
    -------
    tuple of Claim
        In the same order; a figure that gives a position keeps its ends, and so does one that
        nothing ties to another.
    """
    found = list(claims)
    at = [sentence_at(scene.article, each.span) for each in found]
    told = [number for number, each in enumerate(found) if _may_share(each)]
    for one, other in pairwise(told):
        if at[one] < 0:
            continue
        if at[one] == at[other]:
            beside = _side_by_side(scene.passages[at[one]], found[one], found[other])
            if beside is not found[other]:
                found[other] = beside
                continue
        if found[one].kind == found[other].kind:
            continue
        a, b = found[one], found[other]
        if at[one] != at[other]:
            whole = len(a.end_names) == _BOTH and at[other] - at[one] == 1
            if whole and _refers_back(scene.passages[at[other]], b):
                found[other] = _like(b, a, f"reckoned from “{a.quantity.text}”")
        elif not _is_aside(a, b) and _are_tied(scene.passages[at[one]], a, b):
            whole = len(a.end_names) == _BOTH
            reckoned = whole and b.kind == "average_speed" and b.end_names < a.end_names
            if reckoned or _sureness(a) >= _sureness(b):
                found[other] = _like(b, a, f"in one breath with “{a.quantity.text}”")
            else:
                found[one] = _like(a, b, f"in one breath with “{b.quantity.text}”")
    for place, number in enumerate(told):
        if found[number].kind == "average_speed" and at[number] >= 0:
            window = told[max(0, place - _MOST) : place + _SOON]
            near = [found[each] for each in window if 0 <= at[number] - at[each] <= _NEAR]
            found[number] = _of_its_figures(found[number], near)
    for number, each in enumerate(found):
        if each.kind != "direction" or not number:
            continue
        if not each.end_names:
            found[number] = _as_its_distance(each, found[number - 1], scene)
        else:
            found[number] = _to_that_side(each, found[number - 1], scene)
    return tuple(found)


def _refers_back(passage: Passage, mean: Claim) -> bool:
    """Return whether a sentence opens with a mean of the figures right before: "That is 9 km/h"."""
    at = passage.at(mean.span)
    if mean.kind != "average_speed" or not 0 < at <= _OPENING:
        return False
    before = passage.lows[:at]
    return not _REFERS.isdisjoint(before) and all(
        each in _GLUE or each in _SUBJECTS for each in before
    )


def _as_its_distance(direction: Claim, far: Claim, scene: Scene) -> Claim:
    """Return "north of it" in "1,250 km north of it" with the ends of that distance."""
    behind = 0 <= direction.span.start - far.span.end <= _BEHIND
    if far.kind != "distance" or not behind or len(far.end_names) < _BOTH:
        return direction
    told = _like(direction, far, f"in one breath with “{far.quantity.text}”")
    base, subject = told.origin, told.destination
    ahead = base and subject and base.span.end <= direction.span.start < subject.span.start
    if ahead and not _THERE.match(scene.article.text, direction.span.end):
        # "at Lyon, 300 km north of the finish in Nice": what follows is what it lies from
        told = replace(told, origin=subject, destination=base)
    # which of two weighed ends is the start was not told
    return replace(told, guessed=told.guessed or how_sure(far) is not None)


def _to_that_side(direction: Claim, far: Claim, scene: Scene) -> Claim:
    """Return "to the north" in "Ulm, 360 km to the north" with the two ends of that distance."""
    between = scene.article.text[far.span.end : direction.span.start]
    goal = direction.destination
    if far.kind != "distance" or len(far.end_names) < _BOTH or not _TO_THE.fullmatch(between):
        return direction
    at = sentence_at(scene.article, far.span)
    before = scene.article.text[scene.article.sentences[at].span.start : far.span.start]
    here = [each for each in far.ends if each.name in before]
    goal = here[0] if len(here) == 1 else goal  # who is told of lies there
    if goal is None or goal.name not in far.end_names:
        return direction
    if direction.destination == goal and direction.end_names == far.end_names:
        return direction
    told = _like(direction, far, f"in one breath with “{far.quantity.text}”")
    ends = (far.origin, far.destination)
    base = next((each for each in ends if each is not None and each.name != goal.name), None)
    return replace(told, origin=base, destination=goal, guessed=True)


def _may_share(claim: Claim) -> bool:
    return claim.kind in WITH_ENDS and not claim.beside and claim.subject is None


def _are_tied(passage: Passage, a: Claim, b: Claim) -> bool:
    """Return whether only glue stands between two figures: "is 90 km and takes an hour"."""
    first, last = passage.at(a.span), passage.at(b.span)
    if first < 0 or last <= first + 1:
        return False
    if passage.lows[last + 1 : last + 3] == ("from", "there"):
        return False  # "40 km in two days and 60 from there to Ulm"
    at = _behind_its_words(passage, first + 1)
    between = passage.lows[at:last]
    if not between or len(between) > _LONGEST or _TIES.isdisjoint(between):
        return False
    return all(each in _GLUE for each in between)


def _is_aside(a: Claim, b: Claim) -> bool:
    """Return whether "from Hull to Ulm, 90 km from Kiel, in two hours" says where Ulm lies.

    Or each has two ends of its own: "Hull to Ulm is 90 km, with an hour from Kiel to Bonn".
    """
    if len(a.ends) == len(b.ends) == _BOTH and a.end_names.isdisjoint(b.end_names):
        before = all(each.span.end <= a.span.start for each in a.ends)
        if before and all(each.span.start >= b.span.end for each in b.ends):
            return True
    return _sureness(b) == _PAIRED and any(step.endswith(STANDING_BEFORE) for step in a.steps)


def _side_by_side(passage: Passage, a: Claim, b: Claim) -> Claim:
    """Return the second of "an hour to Ulm and two to Kiel", counted from where the first is."""
    first, last = passage.at(a.span), passage.at(b.span)
    if first < 0 or last <= first or last - first > _SPREAD:
        return b
    placed = any(step.endswith(STANDING_BEFORE) for step in b.steps)
    if placed and b.destination is not None and a.span < b.destination.span:
        return b  # "in Ulm, 90 km from Kiel, and in Hull, 40 km from York"
    mine, its = _end_behind(passage, last), _end_behind(passage, first)
    if mine is None or its is None or passage.word(first + 1) != passage.word(last + 1):
        return b
    between = passage.lows[first + 1 : last]
    near = (*between, *passage.lows[last + 1 : last + 1 + _SPREAD])
    if not _JOINED.intersection(between) or not _ONWARD.isdisjoint(near):
        return b
    other = [each for each in a.ends if each.name not in (its.name, mine.name)]
    if len(a.ends) < _BOTH or len(other) != 1 or {other[0].name, mine.name} == b.end_names:
        return b
    start, end = (mine, other[0]) if passage.word(last + 1) == "from" else (other[0], mine)
    step = f"side by side with “{a.quantity.text}”"
    return replace(
        b, origin=start, destination=end, via=(), guessed=a.guessed, steps=(*b.steps, step)
    )


def _end_behind(passage: Passage, position: int) -> Toponym | None:
    """Return the place that a figure is told to or from, right behind it."""
    if passage.word(position + 1) not in _TO:
        return None
    at = position + 3 if passage.word(position + 2) in DETERMINERS else position + 2
    return passage.items[at].toponym if at < len(passage.items) else None


def _behind_its_words(passage: Passage, at: int) -> int:
    """Return the position behind "(90 miles)", "from Ulm", "by rail", "away" after a figure."""
    if passage.word(at) == "(" and passage.word(at + 2) == ")":
        at += 3
    if passage.word(at) == "by" and passage.word(at + 1) in _WAYS:
        at += 2
    if passage.word(at) in _TO:
        name = at + 2 if passage.word(at + 1) in DETERMINERS else at + 1
        if name < len(passage.items) and passage.items[name].kind == "name":
            at = name + 1
    if passage.word(at) == "by" and passage.word(at + 1) in _WAYS:
        at += 2
    return at + 1 if passage.word(at) in _WAYS else at


def _sureness(claim: Claim) -> float:
    """Return how surely a figure has its ends."""
    weighed = how_sure(claim)
    if weighed is not None:
        return weighed
    ends = len(claim.ends)
    if any(step.endswith(NO_MORE) for step in claim.steps):
        return _BOUND
    if ends < _BOTH:
        return _PART if ends else _NONE
    if claim.guessed:
        return _GUESSED
    paired = any(step.startswith("from one place to the other") for step in claim.steps)
    carried = any(step.startswith("the journey last spoken of") for step in claim.steps)
    return _PAIRED if paired else _CARRIED if carried else _WHOLE


def _like(claim: Claim, other: Claim, why: str) -> Claim:
    """Return a claim with the ends of another, where it has not got them already."""
    if claim.end_names == other.end_names:
        return claim
    return replace(
        claim,
        origin=other.origin,
        destination=other.destination,
        via=other.via,
        guessed=other.guessed,
        steps=(*claim.steps, why),
    )


def _of_its_figures(mean: Claim, near: Sequence[Claim]) -> Claim:
    """Return a mean with the ends of the one journey whose way over its time makes it."""
    if mean.quantity.vague or mean.quantity.value_si <= 0:
        return mean
    made = list(_making(mean, near))
    journeys = {each.end_names for each in made}
    if len(journeys) != 1 or len(made[0].end_names) < _BOTH:
        return mean
    text = made[0].quantity.text
    return _like(mean, made[0], f"reckoned from “{text}” and the time it took")


def _making(mean: Claim, near: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the distances that make a mean over a time of the same ends."""
    times = [each for each in near if each.kind == "duration" and each.quantity.value_si > 0]
    for far in near:
        if far.kind != "distance":
            continue
        for time in times:
            made = far.quantity.value_si / time.quantity.value_si
            if far.end_names == time.end_names and abs(made / mean.quantity.value_si - 1) <= _OFF:
                yield far
                break
