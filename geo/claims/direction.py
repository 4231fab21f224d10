"""Which way one place lies from another: "north of Vladivostok", "275 km to the north".

In: a sentence. Out: claims of kind ``direction``, degrees clockwise from north.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.adrift import FROM_THE_SPOT
from geo.attach import Attachment, View, attach, claim_of
from geo.cues import COMPASS, words
from geo.lie import lies_from, name_before
from geo.model import Claim, Quantity, Span, Toponym
from geo.scene import Passage
from geo.trips import same_name
from geo.units import Dimension

__all__ = ["KIND"]

_BE, _APPOSED = frozenset({"is", "was", "lies", "lay", "sits", "stands"}), 12
_ENDS = words(
    ", . ; : ) and but or where as from meanwhile before by on in at when while after until over"
    " with into across again"
) | {""}
_LIES, _LIES_REACH = frozenset({"lies", "lie", "lay"}), 16
_OFF, _FAR, _ASIDE = words("off away distant"), words("far well"), 8
_BESIDE = 10  # "südwestlich der Stadt Bonn", "남서쪽으로 약 280km"

_DUE_REACH = 9  # words


class _Direction:
    name = "direction"
    dimensions = frozenset({Dimension.LENGTH, Dimension.ANGLE})

    def find(self, view: View) -> Iterator[Claim]:
        """Yield the compass words between a distance or a place and the name they count from."""
        used: set[int] = set()
        for quantity in view.passage.quantities:
            if quantity.dimension is not Dimension.LENGTH:
                continue
            found = attach(view, quantity.span)
            relative = found.relative
            if relative is not None and relative.bearing_deg is not None:
                used.add(relative.start)
                yield self._claim(
                    view,
                    Span(start=relative.start, end=relative.end),
                    relative.bearing_deg,
                    Attachment(
                        origin=found.origin, destination=found.destination, steps=found.steps
                    ),
                )
                continue
            position = view.passage.at(quantity.span)
            due = _due_at(view.passage, position)
            if due > 0:
                yield self._claim(
                    view,
                    view.passage.span(due),
                    COMPASS[view.passage.lows[due]],
                    # without "from X" the two ends are open
                    Attachment(
                        origin=found.origin, destination=found.destination, steps=found.steps
                    )
                    if "from" in view.passage.lows[position:due]
                    else Attachment(),
                )
                continue
            off = view.passage.word(position + 1) in _OFF
            named = relative is None or relative.start == relative.end  # "Hull, 9 km away"
            if view.passage.after(position + off, 2) == "to the" and named:
                yield from self._to_the(view, position, position + off + 3, found)
            elif named and (aside := _aside_at(view.passage, position)) > 0:
                far = view.passage.word(aside - 3) in _FAR
                yield from self._to_the(view, aside - 2 - far, aside, found)
            elif relative is None and not view.passage.words.isdisjoint(_LIES):
                at = _lies_to_the(view.passage, position)
                if at > 0:
                    yield from self._to_the(view, position, at, found)
        abroad = view.passage.foreign is not None
        for quantity in view.passage.quantities:
            if quantity.unit == "deg" and quantity.span.start not in used:
                yield from (self._abroad if abroad else self._of_a_place)(view, quantity)

    def _to_the(self, view: View, position: int, at: int, found: Attachment) -> Iterator[Claim]:
        """Yield "Luganville, 275 km to the north": from the other end of that distance.

        An atoll that no list has lies there all the same: the ends are then open.
        """
        item = view.passage.items[at] if at < len(view.passage.items) else None
        if item is None or item.low not in COMPASS:
            return
        goal = name_before(view, position) or found.destination
        if view.passage.word(at + 1) not in _ENDS and goal is None:
            return  # "to the west end"
        if view.passage.word(at + 1) == "of":
            return
        if any(step.startswith(FROM_THE_SPOT) for step in found.steps):
            yield self._claim(
                view,
                view.passage.span(at),
                COMPASS[item.low],
                Attachment(destination=found.destination, steps=found.steps),
            )
            return
        told = [each for each in (found.origin, found.destination) if each and not found.guessed]
        base = goal.name if goal is not None else ""
        # "they sailed for Ulm. Bonn lies 275 km to the north": of where they got to, surely not
        third = bool(base) and not any(same_name(each.name, base) for each in told)
        ends = [
            *(reversed(told) if third else told),
            *([view.trips.here] if view.trips.here else []),
        ]
        start = next((each for each in ends if not same_name(each.name, base)), None)
        yield self._claim(
            view,
            view.passage.span(at),
            COMPASS[item.low],
            Attachment(
                origin=start,
                destination=goal,
                guessed=third and start in told,
                steps=found.steps,
            ),
        )

    def _of_a_place(self, view: View, quantity: Quantity) -> Iterator[Claim]:
        """Yield "Hull, south of York", where no distance is given."""
        position = view.passage.at(quantity.span)
        lie = lies_from(view, position)
        if lie is None:
            yield from self._loosely(view, position, quantity)
            return
        yield claim_of(
            self.name,
            quantity,
            Attachment(origin=lie.base, destination=lie.subject),
            "compass words between two names",
        )

    def _loosely(self, view: View, position: int, quantity: Quantity) -> Iterator[Claim]:
        """Yield "540 km south-west of us" and "Hull, the port there, is south of York".

        What follows may be no name, and an apposition may part the other name from its verb.
        """
        passage = view.passage
        if not quantity.text.lower().endswith(("of", "from")) or position < 1:
            return
        figure = passage.items[position - 1].quantity
        if figure is not None and figure.dimension is Dimension.LENGTH:
            yield claim_of(self.name, quantity, Attachment(), "compass words behind a distance")
            return
        after = passage.items[position + 1] if position + 1 < len(passage.items) else None
        base = after.toponym if after is not None else None
        if base is None or base.role != "place" or passage.word(position - 1) not in _BE:
            return
        subject = _before_apposition(view, position - 1)
        if subject is not None and not same_name(subject.name, base.name):
            found = Attachment(origin=base, destination=subject)
            yield claim_of(self.name, quantity, found, "compass words between two names")

    def _abroad(self, view: View, quantity: Quantity) -> Iterator[Claim]:
        """Yield "27 Kilometer südwestlich von Berlin": compass words by a length and a name."""
        span = quantity.span
        measured = any(
            each.dimension is Dimension.LENGTH and _gap(each.span, span) <= _BESIDE
            for each in view.passage.quantities
        )
        names = [each for each in view.passage.toponyms if each.role == "place"]
        goals = {each.toponym.span for each in view.roles if each.role == "to"}
        close = [each for each in names if _gap(each.span, span) <= _BESIDE]
        near = [each for each in close if each.span not in goals]  # "südlich bis München"
        inside = any(each.span.start < span.end and span.start < each.span.end for each in close)
        if not (measured and near) or inside:
            return
        # what follows is meant sooner: "Köln, 27 Kilometer nördlich von Bonn"
        base = max(near, key=lambda each: each.span.start)
        others = [each for each in names if not same_name(each.name, base.name)]
        yield claim_of(
            self.name,
            quantity,
            Attachment(origin=base, destination=others[0] if len(others) == 1 else None),
            "compass words beside a length and a name",
        )

    def _claim(self, view: View, span: Span, bearing: float, found: Attachment) -> Claim:
        base = view.passage.sentence.span.start
        text = view.passage.text[span.start - base : span.end - base]
        return claim_of(
            self.name,
            Quantity(value=bearing, unit="deg", span=span, text=text),
            found,
            "compass words before a name",
        )


def _before_apposition(view: View, verb: int) -> Toponym | None:
    """Return the name before "…, a port on the lake, lies": before the comma that opens it."""
    passage = view.passage
    if passage.word(verb - 1) != ",":
        return None
    for at in range(verb - 2, max(0, verb - _APPOSED), -1):
        if passage.word(at) == ",":
            return name_before(view, at)
    return None


def _lies_to_the(passage: Passage, position: int) -> int:
    """Return where the compass word of "…, and lies to the north-east" behind a figure stands."""
    for at in range(position + 1, min(position + _LIES_REACH, len(passage.items) - 3)):
        if passage.word(at) in _LIES and passage.after(at, 2) == "to the":
            return at + 3
    return -1


def _aside_at(passage: Passage, position: int) -> int:
    """Return where the compass word of "Perth, far to the west, is 1,600 km off" stands, or -1."""
    for at in range(position - 1, max(2, position - _ASIDE), -1):
        if passage.word(at) in _BE and passage.word(at - 1) == ",":
            told = passage.word(at - 2) in COMPASS and passage.before(at - 2, 2) == "to the"
            return at - 2 if told else -1
    return -1


def _gap(one: Span, other: Span) -> int:
    """Return how many characters part two spans."""
    return max(one.start - other.end, other.start - one.end)


def _due_at(passage: Passage, position: int) -> int:
    """Return where the compass word stands in "290 miles from York, due east"; 0 if none."""
    lows = passage.lows[position + 1 : position + 1 + _DUE_REACH]
    at = position + 1 + lows.index("due") + 1 if "due" in lows else 0
    if not 0 < at < len(passage.lows) or passage.lows[at] not in COMPASS:
        return 0
    return at if passage.items[at + 1 : at + 2] and passage.items[at + 1].kind == "mark" else 0


KIND = _Direction()
