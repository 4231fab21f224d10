"""What a figure is about: ends, way of travelling, reading, trip, who says so, and how surely.

In: a sentence, the position of a figure in it, and the journeys of the article.
Out: an `Attachment` with the steps that led to it.
Pure: reads nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from geo.adrift import FROM_THE_SPOT
from geo.cues import COMPASS, words
from geo.ends import Relative
from geo.manner import MIXED, is_return, way_of, year_of
from geo.mode_near import mode_at, told_behind
from geo.mode_words import MODE_WORDS
from geo.model import Claim, Mode, Quantity, Reading, Span, Toponym
from geo.outlying import is_afloat, is_put_on_the_map, is_timed, lies_there
from geo.partners import find_partners
from geo.scene import Passage
from geo.subject import towards
from geo.units import Dimension, to_si
from geo.unridden import is_adrift
from geo.view import Found, View

__all__ = ["NO_MORE", "Attachment", "View", "attach", "claim_of"]

NO_MORE = "; no more of its ends is told"
"""How the step ends of a rule that leaves an end open on purpose: "the first 90 km"."""

_READING_OF = {
    Mode.RAIL: Reading.RAIL,
    Mode.ROAD: Reading.ROAD,
    Mode.SEA: Reading.SEA,
    Mode.AIR: Reading.AIR,
}
_AFLOAT_UNITS = frozenset({"nm", "kn"})
_AFLOAT_MPS = to_si(80, "kn")  # hydrofoils and speedboats stay below; aircraft tell knots too
# how far off a place lies is told by no such way where the text does not say so of it
_NO_YARDSTICK = frozenset({Mode.AIR, Mode.DOGSLED, Mode.SWIM})
# who goes by these goes along a road
_ON_ROADS = frozenset({Mode.FOOT, Mode.BICYCLE, Mode.HORSE, Mode.DOGSLED})
_ON_LAND = _ON_ROADS | {Mode.RAIL, Mode.ROAD}
_ON_THE_ROAD = "“on the road”"
_BINDS = " binds it to no way of travelling"
_FARTHER = words("farther further away")
_STRONG, _NEAR = 3, 6
_TAKE_UP = words("it they he she those these some this one")
_POINTING, _OUTINGS = words("the that"), words("trip journey crossing voyage ride")
_QUOTES = frozenset("\"“‘'")
_FAIR = 2


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
    mode, mode_step = _mode(view, position, found, way, way_step)
    reading: Reading | None
    if way == "geodesic":
        reading = Reading.GEODESIC
    elif way in ("road", "rail", "sea", "air"):
        reading = Reading(way)
    elif found.relative is not None and found.relative.bearing_deg is not None and way is None:
        reading = Reading.GEODESIC  # but "a walk of 8 km north of Ulm" is no straight line
    elif found.relative is not None:
        reading = None
    else:
        reading = _READING_OF.get(mode) if mode is not None else None
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


def _is_no_ships(quantity: Quantity) -> bool:
    """Return whether a speed in knots is one of the air."""
    return quantity.unit == "kn" and quantity.value_si > _AFLOAT_MPS


def _placed(view: View, position: int, relative: Relative | None) -> Toponym | None:
    """Return the spot that a distance and compass words give: "900 miles north of Ulm"."""
    quantity = view.passage.figure(position)
    if relative is None or relative.bearing_deg is None or quantity is None:
        return None
    if quantity.dimension is not Dimension.LENGTH:
        return None
    return replace(relative.toponym, offset_m=quantity.value_si, bearing_deg=relative.bearing_deg)


def _mode(
    view: View, position: int, found: Found, way: str | None, way_step: str
) -> tuple[Mode | None, str]:
    if way == "geodesic":
        return None, ""
    if way is MIXED:
        return None, ""
    if way is not None and way_step.startswith(_ON_THE_ROAD) and view.scene.mode in _ON_ROADS:
        return view.scene.mode, f"on the road, where the article is about {view.scene.mode}"
    if way is not None and way_step.startswith(_ON_THE_ROAD):
        # "the funeral train was four days on the road": under way, by whatever goes
        ridden = mode_at(view.passage, position, least=_STRONG)
        if ridden is not None and ridden is not Mode.ROAD:
            return ridden, f"this sentence speaks of {ridden}"
    if way is not None:
        return Mode(way), f"the words say {way}"
    quantity = view.passage.figure(position)
    if quantity is not None and _is_no_ships(quantity):
        return Mode.AIR, "no ship is so fast, which binds it to the air"
    after = view.passage.lows[position + 1 : position + 4]
    apart = after[:1] == ("apart",) or after == ("from", "each", "other")
    apart = apart and not any(0 < each[0] - position <= _NEAR for each in view.passage.modes)
    # "By the canal the two ports are 400 miles apart": that is a way, and no line drawn
    apart = apart and view.passage.word(0) != "by"
    length = quantity is not None and quantity.dimension is Dimension.LENGTH
    if length and (found.likened or apart):
        bound = found.likened or view.scene.mode in _NO_YARDSTICK or view.scene.mode is Mode.SEA
        return None, f"a distance given for comparison{_BINDS if bound else ''}"
    if is_adrift(view.passage, position, _last_of_paragraph(view)):
        return None, f"nobody travels in it{_BINDS}"
    if length and (told_there := _of_a_spot(view, position, found)) is not None:
        return told_there
    timed = length and is_timed(view.passage, position)
    if found.lying:
        told = mode_at(view.passage, position, least=_STRONG)
        if (
            told is None
            and not timed
            and (
                view.scene.mode in (*_NO_YARDSTICK, Mode.SEA)
                or found.step == FROM_THE_SPOT
                or _points(view, position)
            )
        ):
            return None, f"where a place lies{_BINDS}"
        return told, f"this sentence speaks of {told}" if told is not None else ""
    scene_mode = view.scene.mode
    here = mode_at(view.passage, position, least=_STRONG)
    if found.relative is not None and length:
        ride = MODE_WORDS.get(view.passage.word(position + 1), (None, 0))
        if ride[0] is not None and ride[1] >= _STRONG:
            return ride[0], f"“{view.passage.word(position + 1)}” says {ride[0]}"
        if not timed and _only_lies(view, position, found):
            return None, f"where a place lies{_BINDS}"
        if scene_mode is Mode.SEA and here in _ON_LAND and found.relative.bearing_deg is None:
            return here, f"this sentence speaks of {here}"
        if scene_mode in (Mode.SEA, Mode.ROAD) and (
            scene_mode is Mode.SEA or found.relative.bearing_deg is None
        ):
            return scene_mode, f"the article is about travel by {scene_mode}"
        if quantity is not None and quantity.unit in _AFLOAT_UNITS and scene_mode is None:
            return Mode.SEA, "told in nautical miles or knots"
        told = told_behind(view.passage, position)
        if told is not None:
            return told, f"this sentence speaks of {told}"
        bound = found.relative.bearing_deg is not None and here is None and not timed
        return None, f"where a place lies{_BINDS}" if bound else ""
    aside = length and here is None and not timed and scene_mode is not Mode.SEA
    if aside and _points(view, position):
        return None, f"where a place lies{_BINDS}"
    if here is not None and found.mode not in (None, here) and _is_aside(view, position, here):
        here = None
    if quantity is not None and quantity.unit in _AFLOAT_UNITS and here in _ON_LAND:
        return Mode.SEA, "told in nautical miles or knots"
    if here is not None:
        return here, f"this sentence speaks of {here}"
    afloat = any(
        each.unit in _AFLOAT_UNITS and not _is_no_ships(each) for each in view.passage.quantities
    )
    if afloat and Mode.AIR not in (scene_mode, found.mode):
        return Mode.SEA, "told in nautical miles or knots"
    vehicle = _taken_up(view, found)
    if vehicle is not None:
        return vehicle, f"it is what the sentence before speaks of, {vehicle}"
    if found.mode is Mode.ROAD and scene_mode in _ON_ROADS:
        return scene_mode, f"the article is about travel by {scene_mode}, on that road"
    if found.mode is not None:
        return found.mode, f"the journey is by {found.mode}"
    here = mode_at(view.passage, position)
    if here is not None:
        return here, f"this sentence speaks of {here}"
    before = view.scene.mode_before(view.passage.index)
    if before is not None:
        return before, f"the sentence before speaks of {before}"
    if scene_mode is not None:
        return scene_mode, f"the article is about travel by {scene_mode}"
    return None, ""


def _of_a_spot(view: View, position: int, found: Found) -> tuple[Mode | None, str] | None:
    """Return the mode of a distance that tells where something is; None where it tells a way."""
    passage = view.passage
    quantity = passage.figure(position)
    told = {view.scene.mode, found.mode, *(mode for _, mode, _ in passage.modes)}
    if quantity is not None and quantity.unit == "nm" and Mode.AIR not in told:
        return Mode.SEA, "told in nautical miles, which binds it to the sea"
    flown = Mode.AIR in (view.scene.mode, found.mode)
    if is_put_on_the_map(passage, position, flown=flown):
        return None, f"where a place lies{_BINDS}"
    if found.relative is None or (found.origin is not None and found.destination is not None):
        return None
    off = found.relative.word == "off" and not lies_there(passage, position)
    if off or (found.relative.bearing_deg is not None and is_afloat(view.scene, passage)):
        return Mode.SEA, "a spot in the water, which binds it to the sea"
    return None


def _taken_up(view: View, found: Found) -> Mode | None:
    """Return the vehicle of the sentence before that a pronoun takes up: "Those need an hour"."""
    first, then = view.passage.word(0), view.passage.word(1)
    if first in _QUOTES:
        first, then = then, view.passage.word(2)
    if first == "it" and (not found.local or found.mode is None):
        return view.scene.mode_before(view.passage.index, least=_FAIR)
    if first in _TAKE_UP or (first in _POINTING and then in _OUTINGS):
        return view.scene.mode_before(view.passage.index)
    return None


def _last_of_paragraph(view: View) -> Passage | None:
    """Return the sentence before in the same paragraph."""
    index = view.passage.index
    last = view.scene.passages[index - 1] if index else None
    if last is None or last.sentence.paragraph != view.passage.sentence.paragraph:
        return None
    return last


def _only_lies(view: View, position: int, found: Found) -> bool:
    """Return whether a figure tells how far off a place lies, and its text how nobody goes there.

    A story of flights says "Ulm is 90 km from Kiel" of the map; at sea what lies there may be a
    ship, and only what has a name of its own is a place.
    """
    if found.relative is None or found.relative.word == "to":
        return False
    if mode_at(view.passage, position) is not None:
        return False
    if view.scene.mode is Mode.SEA:
        quantity = view.passage.items[position].quantity
        afloat = quantity is not None and quantity.unit in _AFLOAT_UNITS
        return found.origin is not None and found.destination is not None and not afloat
    return view.scene.mode in _NO_YARDSTICK


def _points(view: View, position: int) -> bool:
    """Return whether compass words follow a figure: "85 km to the north", "300 km farther east"."""
    mine = view.passage.figure(position)
    if mine is None or mine.unit in _AFLOAT_UNITS:
        return False
    at = towards(view, position)
    if view.passage.word(at) in _FARTHER:
        at += 1
    item = view.passage.items[at] if at < len(view.passage.items) else None
    if item is None:
        return False
    return item.low in COMPASS or (item.quantity is not None and item.quantity.unit == "deg")


def _is_aside(view: View, position: int, mode: Mode) -> bool:
    """Return whether only an afterthought speaks of a mode: "…, and were flown home"."""
    at = [each for each, found, weight in view.passage.modes if found is mode and weight >= _FAIR]
    if not at:
        return False
    return all(each > position and view.passage.parted(position, each) for each in at)


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
