"""What a figure is about: ends, way of travelling, reading, trip, who says so, and how surely.

In: a sentence, the position of a figure in it, and the journeys of the article.
Out: an `Attachment` with the steps that led to it.
Pure: reads nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from geo.ends import Relative
from geo.hearsay import year_of
from geo.manner import is_return, way_of
from geo.mode_near import told_behind
from geo.model import Claim, Mode, Quantity, Reading, Span, Toponym
from geo.partners import find_partners
from geo.units import Dimension
from geo.view import Found, View
from geo.vocabulary import READING_OF
from geo.way_taken import mode_of_figure

__all__ = ["NO_MORE", "Attachment", "View", "attach", "claim_of"]

NO_MORE = "; no more of its ends is told"
"""How the step ends of a rule that leaves an end open on purpose: "the first 90 km"."""


# not frozen, though nothing changes one: it is made for each figure, and so four times as fast
@dataclass(slots=True, kw_only=True)
class Attachment:
    """What a figure is about.

    `relative` is set where it gives a position, not a journey; `local` says that its own
    sentence names the ends, `start` at which item.
    """

    origin: Toponym | None = None
    destination: Toponym | None = None
    via: tuple[Toponym, ...] = ()
    mode: Mode | None = None
    reading: Reading | None = None
    trip: str | None = None
    return_trip: bool = False
    guessed: bool = False
    relative: Relative | None = None
    subject: Toponym | None = None
    compared_with: Toponym | None = None
    local: bool = False
    start: int = -1
    steps: tuple[str, ...] = ()

    def without_ends(self, seen_at: Toponym | None = None) -> Attachment:
        """Return the same without the places between which a figure would lie.

        Parameters
        ----------
        seen_at
            The one place where it was seen, such as that of a delay.

        Returns
        -------
        Attachment
            All else as it was.
        """
        # said field by field: `replace` takes four times as long, and most speeds pass here
        return Attachment(
            destination=seen_at,
            mode=self.mode,
            reading=self.reading,
            trip=self.trip,
            return_trip=self.return_trip,
            guessed=self.guessed,
            relative=self.relative,
            subject=self.subject,
            compared_with=self.compared_with,
            local=self.local,
            start=self.start,
            steps=self.steps,
        )


def attach(view: View, span: Span) -> Attachment:
    """Return what the figure at a span is about.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    span
        Where the figure stands.

    Returns
    -------
    Attachment
        Empty but for its steps where nothing is known.
    """
    position = view.passage.at(span)
    known = view.memo.get(position)
    if isinstance(known, Attachment):
        return known
    way, way_step = way_of(view.passage, position)
    found = _dressed(view, position, find_partners(view, position), way, way_step)
    view.memo[position] = found
    return found


def _dressed(view: View, position: int, found: Found, way: str | None, way_step: str) -> Attachment:
    """Add mode, reading, trip and direction of travel to the ends."""
    passage = view.passage
    mode, mode_step = mode_of_figure(view, position, found, way, way_step)
    reading: Reading | None
    if way == "geodesic":
        reading = Reading.GEODESIC
    elif way in ("road", "rail", "sea", "air"):
        reading = Reading(way)
    elif found.relative is not None and found.relative.bearing_deg is not None and way is None:
        # but "a walk of 8 km north of Ulm", or "8 km north of Ulm on the A9", is no straight line
        along = told_behind(passage, position)
        reading = READING_OF.get(along, Reading.GEODESIC) if along else Reading.GEODESIC
    elif found.relative is not None:
        reading = None
    else:
        reading = READING_OF.get(mode) if mode is not None else None
    ends_step = found.step + NO_MORE if found.final and found.step else found.step
    steps = [step for step in (ends_step, way_step, mode_step) if step]
    return Attachment(
        origin=found.origin,
        destination=found.destination,
        via=found.via,
        mode=mode,
        reading=reading,
        trip=year_of(passage) or found.label,
        return_trip=is_return(passage, position),
        guessed=found.guessed,
        relative=found.relative,
        subject=_placed(view, position, found.relative),
        local=found.local,
        start=found.start,
        steps=tuple(steps),
    )


def _placed(view: View, position: int, relative: Relative | None) -> Toponym | None:
    """Return the spot that a distance and compass words give: "900 miles north of Ulm"."""
    quantity = view.passage.figure(position)
    if relative is None or relative.bearing_deg is None or quantity is None:
        return None
    if quantity.dimension is not Dimension.LENGTH:
        return None
    return replace(relative.toponym, offset_m=quantity.value_si, bearing_deg=relative.bearing_deg)


def claim_of(
    kind: str, quantity: Quantity, found: Attachment, *steps: str, beside: bool = False
) -> Claim:
    """Return a claim about what a figure is attached to; its id is left to the family.

    Parameters
    ----------
    kind
        Name of the kind.
    quantity
        The figure.
    found
        What it is about.
    *steps
        Why it is of this kind.
    beside
        Whether it is a delay, a stop or a difference, and not the time or length of the way.

    Returns
    -------
    Claim
        With the steps given, then those of the attachment.
    """
    return Claim(
        id="",
        kind=kind,
        quantity=quantity,
        quote=quantity.text,
        origin=found.origin,
        destination=found.destination,
        via=found.via,
        mode=found.mode,
        reading=found.reading,
        trip=found.trip,
        return_trip=found.return_trip,
        guessed=found.guessed and (found.origin is not None or found.destination is not None),
        subject=found.subject,
        compared_with=found.compared_with,
        beside=beside,
        steps=(*steps, *found.steps),
    )
