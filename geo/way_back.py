"""Figures of the way back: "for the way back he took eight days", "homeward, 23".

In: the claims of an article with the ends that words and the whole story gave them, the article
as a scene, its journeys. Out: the claims, those of the way back with start and end changed round.
Pure: reads nothing. Looks back over the claims before.
Method: the way out is the direction in which the story told the journey first. Words right before
a figure or behind it say that it is of the way back; what counts there and back stays as it is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from geo.lazy import lazy_pattern
from geo.model import Claim
from geo.scene import Passage, Scene
from geo.stems import last, plain
from geo.stretches import sentence_at
from geo.trips import Trips, same_name
from geo.weighing_weights import WITH_ENDS

__all__ = ["with_ways_back"]

_CUES = frozenset({"back", "home", "homeward", "homewards", "return", "inbound"})
_RIDES = (
    r"(?:way|journey|trip|ride|drive|flight|voyage|run|passage|crossing|trek|walk|train|bus|boat"
    r"|march|stage|haul)"
)
_WENT = (
    r"(?:go|goes|went|gone|come|comes|came|ride|rides|rode|fly|flies|flew|flown|sail|sails|sailed"
    r"|drive|drives|drove|driven|walk|walks|walked|get|gets|got|cycled|rowed|swam|marched|taken"
    r"|brought|travelled|was|is|were|carried|coming|going|riding|flying|sailing|driving|walking"
    r"|cycling|rowing|getting)"
)
# "the way back", "his return", "homeward", "rode home again"
_BEFORE = lazy_pattern(
    rf"\b(?:{_RIDES} (?:back|home)|(?:the|his|her|its|their|my|our) return(?: {_RIDES})?"
    rf"|homewards?|inbound|{_WENT} (?:back|home)(?: home| again)?|back home)\b"
)
# "nine hours back", "on the way home"; "back in Ulm" tells where
_BEHIND = lazy_pattern(
    rf"(?:back|home|homewards?|(?:on|for) the {_RIDES} (?:back|home)"
    r"|on (?:his|her|its|their) return)\b(?! (?:to|in|at|on|from)\b)"
)
# what counts both ways, or was said of the way out
_BOTH = lazy_pattern(
    r"\b(?:there|round|out|both|and back|outwards?|outbound|return (?:fare|ticket)s?)\b"
)
_THERE = frozenset({"there", "out"})
_REACH, _AFTER = 12, 5  # items
_CHARS_ABROAD = 80
_CHARS = 12  # "there and "


def with_ways_back(claims: Sequence[Claim], *, scene: Scene, trips: Trips) -> tuple[Claim, ...]:
    """Return claims, those of a way back from the end of the journey to its start.

    Parameters
    ----------
    claims
        In the order of the text.
    scene
        The article.
    trips
        Its journeys.

    Returns
    -------
    tuple of Claim
        In the same order.
    """
    return tuple(_turned(claims, at, scene, trips) for at in range(len(claims)))


def _turned(claims: Sequence[Claim], number: int, scene: Scene, trips: Trips) -> Claim:
    """Return a claim from the end of the way out to its start, if it is of the way back."""
    claim = claims[number]
    origin, destination = claim.origin, claim.destination
    if claim.kind not in WITH_ENDS or origin is None or destination is None or claim.return_trip:
        return claim
    index = sentence_at(scene.article, claim.span)
    if index < 0:
        return claim
    passage = scene.passages[index]
    if passage.foreign is None and passage.words.isdisjoint(_CUES):
        return claim
    position = passage.at(claim.span)
    find_back = _back_at if passage.foreign is None else _back_abroad
    at = find_back(passage, position) if position >= 0 else -1
    if at < 0:
        return claim
    if number and passage.word(position + 1) == "back":
        there = claims[number - 1]
        told = passage.at(there.span)
        if there.kind == claim.kind and told >= 0 and passage.word(told + 1) in _THERE:
            return _back_from(claim, there)  # "three days there and five back"
    for role in trips.roles[index]:
        if role.role == "to" and same_name(role.toponym.name, origin.name):
            continue  # "on the way back it was nine hours to Hull", where the way out began
        if role.position > at and role.role in ("from", "to", "between", "via"):
            return claim  # it says itself from where to where
    if passage.foreign is not None and passage.foreign.start_after:
        beside = [e for e in trips.roles[index] if e.role in ("from", "to") and e.position < at]
        since = beside[-1].position if len(beside) > 1 else at
        if not any(item.quantity for item in passage.items[since:at]) and since < at:
            return claim  # 부산에서 서울까지 돌아오는: the names stand before it
    out = _way_out(claim, claims[:number], trips)
    if out is None or not same_name(out, origin.name):
        return claim
    return replace(
        claim,
        origin=destination,
        destination=origin,
        via=claim.via[::-1],
        steps=(*claim.steps, f"the way back, from {destination.name}"),
    )


def _back_from(claim: Claim, there: Claim) -> Claim:
    """Return a claim from where the way there ends to where it begins, if both are known."""
    start, end = there.destination, there.origin
    if start is None or end is None:
        return claim
    step = f"the way back, from {start.name}"
    return replace(
        claim, origin=start, destination=end, via=there.via[::-1], steps=(*claim.steps, step)
    )


def _back_abroad(passage: Passage, position: int) -> int:
    """Return where the words for the way back begin in another language; -1 without any."""
    cues, base = passage.foreign, passage.sentence.span.start
    if cues is None:
        return -1
    start = passage.span(position).start - base
    before = plain(passage.text[max(0, start - _CHARS_ABROAD) : start])
    at = last(cues.back, before)
    if at < 0 or last(cues.both_ways, before) >= 0:
        return -1
    begins = max(0, start - _CHARS_ABROAD) + at + base
    return max(0, bisect_right(passage.begins, begins) - 1)


def _back_at(passage: Passage, position: int) -> int:
    """Return where the words for the way back begin; -1 where there are none near a figure."""
    low = max(0, position - _REACH)
    for at in range(position - 1, low - 1, -1):
        if passage.lows[at] == ";":
            low = at + 1
            break
    before = " ".join(passage.lows[low:position])
    told = [each.start() for each in _BEFORE.finditer(before)]
    if told and not _BOTH.search(before[max(0, told[-1] - _CHARS) :]):
        starts = accumulate((len(each) + 1 for each in passage.lows[low:position]), initial=0)
        return low + bisect_right([*starts], told[-1]) - 1
    behind = " ".join(passage.lows[position + 1 : position + 1 + _AFTER])
    return position if _BEHIND.match(behind) else -1


def _way_out(claim: Claim, before: Sequence[Claim], trips: Trips) -> str | None:
    """Return where the journey between the ends of a claim began when it was told first."""
    names = [each.name for each in claim.ends]
    told = [(each.origin, each.destination) for each in trips.trips]
    told += [(each.origin, each.destination) for each in before]
    for one, other in told:
        if one is None or other is None:
            continue
        if all(any(same_name(end.name, each) for each in names) for end in (one, other)):
            return one.name
    return None
