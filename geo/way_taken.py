"""Which way of travelling a figure is of, and why.

In: a sentence, the position of a figure in it, the ends that were `Found` for it and the yardstick
that words beside it bind it to. Out: a `Mode`, or None, and the step that led to it.
Pure: reads nothing. What stands beside the figure comes before its sentence, that before the
journey, the sentence before and the story.
"""

from __future__ import annotations

from geo.adrift import FROM_THE_SPOT
from geo.cues import COMPASS, CONCEDING, words
from geo.ends import Relative
from geo.manner import MIXED
from geo.mode_near import mode_at, told_behind
from geo.mode_words import MODE_WORDS
from geo.model import Mode, Quantity
from geo.outlying import is_afloat, is_put_on_the_map, is_timed, lies_there
from geo.scene import Passage
from geo.subject import towards
from geo.units import Dimension, to_si
from geo.unridden import is_adrift
from geo.view import Found, View
from geo.vocabulary import ON_LAND, OWN_STRENGTH

__all__ = ["mode_of_figure"]

_AFLOAT_UNITS = frozenset({"nm", "kn"})
_AFLOAT_MPS = to_si(80, "kn")  # hydrofoils and speedboats stay below; aircraft tell knots too
# how far off a place lies is told by no such way where the text does not say so of it
_NO_YARDSTICK = frozenset({Mode.AIR, Mode.DOGSLED, Mode.SWIM})
_ON_THE_ROAD = "“on the road”"
_BINDS = " binds it to no way of travelling"
_FARTHER = words("farther further away")
_STRONG, _NEAR = 3, 6
_TAKE_UP = words("it they he she those these some this one")
_POINTING, _OUTINGS = words("the that"), words("trip journey crossing voyage ride")
_QUOTES = frozenset("\"“‘'")
_FAIR = 2
_LIES = f"where a place lies{_BINDS}"
_ADRIFT = f"nobody travels in it{_BINDS}"
_AFLOAT = "told in nautical miles or knots"

_Told = tuple[Mode | None, str]


def mode_of_figure(
    view: View, position: int, found: Found, way: str | None, way_step: str
) -> tuple[Mode | None, str]:
    """Return the way of travelling that a figure is of.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.
    found
        Its ends, as far as they are known.
    way, way_step
        As `geo.manner.way_of` gives them.

    Returns
    -------
    tuple
        The mode, None where none is told, and the step that says why; empty where nothing does.
    """
    if way is not None:
        return _by_words(view, position, way, way_step)
    quantity = view.passage.figure(position)
    if quantity is not None and _is_no_ships(quantity):
        return Mode.AIR, "no ship is so fast, which binds it to the air"
    if quantity is not None and quantity.dimension is Dimension.LENGTH:
        return _of_a_length(view, position, found, quantity)
    if is_adrift(view.passage, position, view.last_of_paragraph):
        return None, _ADRIFT
    if found.lying:
        return _lying(view, position, found, timed=False)
    here = mode_at(view.passage, position, least=_STRONG)
    return _travelled(view, position, found, here)


def _by_words(view: View, position: int, way: str, way_step: str) -> _Told:
    """Return the mode that words beside a figure bind it to."""
    if way in ("geodesic", MIXED):
        return None, ""
    if way_step.startswith(_ON_THE_ROAD):
        if view.scene.mode in OWN_STRENGTH:
            return view.scene.mode, f"on the road, where the article is about {view.scene.mode}"
        # "the funeral train was four days on the road": under way, by whatever goes
        ridden = mode_at(view.passage, position, least=_STRONG)
        if ridden is not None and ridden is not Mode.ROAD:
            return ridden, f"this sentence speaks of {ridden}"
    return Mode(way), f"the words say {way}"


def _of_a_length(view: View, position: int, found: Found, quantity: Quantity) -> _Told:
    """Return the mode of a distance, which may only tell where something is."""
    passage, scene_mode = view.passage, view.scene.mode
    if found.likened or _is_apart(passage, position):
        bound = found.likened or scene_mode in _NO_YARDSTICK or scene_mode is Mode.SEA
        bound = bound or not CONCEDING.isdisjoint(passage.lows[:position])
        return None, f"a distance given for comparison{_BINDS if bound else ''}"
    if is_adrift(passage, position, view.last_of_paragraph):
        return None, _ADRIFT
    told = _of_a_spot(view, position, found, quantity)
    if told is not None:
        return told
    timed = is_timed(passage, position)
    if found.lying:
        return _lying(view, position, found, timed=timed)
    if found.relative is not None:
        return _counted_from(view, position, found, found.relative, timed=timed)
    here = mode_at(passage, position, least=_STRONG)
    aside = here is None and not timed and scene_mode is not Mode.SEA
    if aside and _points(view, position):
        return None, _LIES
    return _travelled(view, position, found, here)


def _is_apart(passage: Passage, position: int) -> bool:
    """Return whether "400 miles apart" tells of no way: no vehicle follows, nor is one led by."""
    after = passage.lows[position + 1 : position + 4]
    if after[:1] != ("apart",) and after != ("from", "each", "other"):
        return False
    if any(0 < each[0] - position <= _NEAR for each in passage.modes):
        return False
    # "By the canal the two ports are 400 miles apart": that is a way, and no line drawn
    return passage.word(0) != "by"


def _lying(view: View, position: int, found: Found, *, timed: bool) -> _Told:
    """Return the mode of a figure that tells where something lies."""
    if view.passage.foreign is not None:
        return None, _LIES  # the ship of the sentence stopped there, and did not come that way
    told = mode_at(view.passage, position, least=_STRONG)
    if told is not None:
        return told, f"this sentence speaks of {told}"
    on_the_map = (
        view.scene.mode in (*_NO_YARDSTICK, Mode.SEA)
        or found.step == FROM_THE_SPOT
        or _points(view, position)
    )
    return (None, _LIES) if on_the_map and not timed else (None, "")


def _counted_from(
    view: View, position: int, found: Found, relative: Relative, *, timed: bool
) -> _Told:
    """Return the mode of a distance that is counted from a place: "90 km north of Ulm"."""
    passage, scene_mode = view.passage, view.scene.mode
    behind = passage.word(position + 1)
    ride, weight = MODE_WORDS.get(behind, (None, 0))
    if ride is not None and weight >= _STRONG:
        return ride, f"“{behind}” says {ride}"
    if not timed and _only_lies(view, position, found):
        return None, _LIES
    here = mode_at(passage, position, least=_STRONG)
    plain = relative.bearing_deg is None
    if scene_mode is Mode.SEA and here in ON_LAND and plain:
        return here, f"this sentence speaks of {here}"
    if scene_mode is Mode.SEA or (scene_mode is Mode.ROAD and plain):
        return scene_mode, f"the article is about travel by {scene_mode}"
    quantity = passage.figure(position)
    if quantity is not None and quantity.unit in _AFLOAT_UNITS and scene_mode is None:
        return Mode.SEA, _AFLOAT
    told = told_behind(passage, position)
    if told is not None:
        return told, f"this sentence speaks of {told}"
    return None, "" if plain or here is not None or timed else _LIES


def _travelled(view: View, position: int, found: Found, here: Mode | None) -> _Told:
    """Return the mode of a figure of a way: by its sentence (`here`), its journey, the story."""
    passage, scene_mode = view.passage, view.scene.mode
    if here is not None and found.mode not in (None, here) and _is_aside(view, position, here):
        here = None
    quantity = passage.figure(position)
    if quantity is not None and quantity.unit in _AFLOAT_UNITS and here in ON_LAND:
        return Mode.SEA, _AFLOAT
    if here is not None:
        return here, f"this sentence speaks of {here}"
    afloat = any(
        each.unit in _AFLOAT_UNITS and not _is_no_ships(each) for each in passage.quantities
    )
    if afloat and Mode.AIR not in (scene_mode, found.mode):
        return Mode.SEA, _AFLOAT
    vehicle = _taken_up(view, found)
    if vehicle is not None:
        return vehicle, f"it is what the sentence before speaks of, {vehicle}"
    if found.mode is Mode.ROAD and scene_mode in OWN_STRENGTH:
        return scene_mode, f"the article is about travel by {scene_mode}, on that road"
    if found.mode is not None:
        return found.mode, f"the journey is by {found.mode}"
    here = mode_at(passage, position)
    if here is not None:
        return here, f"this sentence speaks of {here}"
    before = view.scene.mode_before(passage.index)
    if before is not None:
        return before, f"the sentence before speaks of {before}"
    if scene_mode is not None:
        return scene_mode, f"the article is about travel by {scene_mode}"
    return None, ""


def _is_no_ships(quantity: Quantity) -> bool:
    """Return whether a speed in knots is one of the air."""
    return quantity.unit == "kn" and quantity.value_si > _AFLOAT_MPS


def _of_a_spot(view: View, position: int, found: Found, quantity: Quantity) -> _Told | None:
    """Return the mode of a distance that tells where something is; None where it tells a way."""
    passage = view.passage
    told = {view.scene.mode, found.mode, *(mode for _, mode, _ in passage.modes)}
    if quantity.unit == "nm" and Mode.AIR not in told:
        return Mode.SEA, "told in nautical miles, which binds it to the sea"
    flown = Mode.AIR in (view.scene.mode, found.mode)
    if is_put_on_the_map(passage, position, flown=flown):
        return None, _LIES
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
