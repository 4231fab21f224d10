"""Lengths of what nobody travels: shots and races, things and views; articles of no journey.

In: a sentence and one of its figures. Out: what it is said of, or None.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from geo.cues import ASKING, DETERMINERS, HEDGING, JOURNEY_NOUNS, OF_TRAVEL, WEAPONS, WHO, words
from geo.model import Quantity
from geo.scene import Passage
from geo.signs import is_back
from geo.units import Dimension
from geo.view import View

__all__ = ["is_unplaced", "tells_of_none", "why_no_way"]

_SUBJECT = 12  # words before a verb among which its subject is
_PERCEIVED = words(
    "felt heard seen visible audible noticed smelt smelled spotted hear hears sees smell smells"
)
_PERCEIVES = words("felt heard saw hear see smelt noticed")  # "people 300 km away heard it"
_RADIO = words("last radio contact")  # "when it was last heard from it was 400 km off the coast"
_SHOT_FAR = WEAPONS | {"artillery"}
_AIMED = words("hit hits strike strikes target targets range ranges fire fires reach shoot")
_RACES = words(
    "half-marathon parkrun triathlon decathlon hurdles steeplechase derby"
    " jockey jockeys horse horses colt filly steeplechaser racecourse pentathlon duathlon"
)
_MOUNTS, _RACING = words("horse horses"), words("race races racing raced stakes winner won course")
_FUN_RUNS = ("fun run", "park run", "charity run", "charity walk", "half marathon", "city marathon")
_STANDS = words(
    "wall fence pipeline pipelines cable beach river border island lake tunnel ditch trench dyke"
    " dike levee hedge queue reef ridge coastline strip runway peninsula province park estate"
)
_EXTENDS = words("for stretches extends measures measured")
_EXTENDING = words("runs ran stretches stretched extends extended measures measured")
_SHORES = words("coast shoreline seaboard")
_NETWORK = words(
    "lanes fencing borders wiring sewers streets roadway hedges railing railings kerb pavement tape"
    " bunting"
)
_RISES = words("rose rises rising climbed climbs shot reached")
_PLUMES = words("cloud clouds smoke ash dust plume flames column fire")
_ROSE = words("rose rises risen rising soared soars ascended climbed")
_GROWN = words("grown grew grow lengthened stretched swollen")
_ROADS, _WAY_REACH = words("road railway route line way path track trail highway"), 6
_EARTH = words("earth globe planet moon")
_EXTREMES = words("narrowest widest deepest highest longest shallowest thickest tallest broadest")
_A_LIFE_M = 10_000_000.0  # what is less on the clock may be one journey
_ON_THE_CLOCK = (
    *("on the clock", "on its clock", "on her clock"),
    *("on the odometer", "on the meter", "on its meter"),
)
_PUT, _PUT_REACH = words("put puts putting added clocked"), 4  # "has put 18,000 miles on the clock"
_THE_LONGEST = ("longest of them", "longest of which", "longest of these")
_LONGEST, _LONGEST_REACH = words("longest biggest largest heaviest"), 6
_MOVERS = words("train trains ship ships tanker vessel ferry yacht aircraft plane bus convoy truck")
_TRACKS = words("route routes line lines journey trip ride run service way railway road crossing")
_ORBITERS = words("circles circle circled orbits orbit orbited satellite station spacecraft")
_MASTS = words("mast masts antenna transmitter transmitters")
_FLAMES = words("fire fires flames lava wildfire blaze flood floodwater slick tornado front")
_FLAMES_REACH = 8
_BLASTS = words("explosion explosions blast blasts bomb shockwave detonation quake")
_SEAS = words("seas swell swells waves wave breakers tides surge")
_ZONES = words("zone zones cordon perimeter radius queue tailback jam backlog")
_HAS = words("has have had holds hold held are is boasts contains contain stores store kept")
_OF_WAYS = OF_TRAVEL | words("between from to away ahead left remaining road roads")
_JOURNEYS = words(
    "journey journeys trip trips voyage voyages ride rides drive drives flight flights crossing"
    " crossings route routes trek hike walk walks march passage haul tour tours expedition"
    " pilgrimage odyssey cruise swim distance leg legs detour commute travel travels travelled"
    " travelling traveled traveling way there away stop stops stopover halt halts train bus ferry"
    " slowest fastest quickest crossed crosses"
)
_WAYS = _JOURNEYS | words(
    "road roads railway railroad line track trail path highway motorway canal river tunnel bridge"
    " gap from between off apart north south east west northeast southeast northwest southwest"
    " offshore inland upstream downstream further farther ahead behind far near nearest through"
    " along past via back remaining covered covers cover went ran made marathon race stage stages"
)
_BETWEEN = words("between from to train trains ship ships convoy")
_HEDGING = words("about some over nearly almost around under whole full total further good mere")
_ARTICLES = words("a an the this that its their")
_BE = words("is was are were")
_MAY_BE_A_WAY = (
    JOURNEY_NOUNS
    | _WAYS
    | words(
        "it that this which they all whole each one first second third last other half desert ice"
    )
)
_PRONOUNS = words("it that this they he she we i you these those there")
_LINES = words("line lines file column")
_IN_LINE = words("waited waits waiting queued queuing queueing stood standing backed parked")
# "the oil leaked over 12 km of pasture"
_SPOILT = words(
    "leaked spilled spilt scattered strewn spread burned burnt polluted fouled contaminated"
    " flooded damaged destroyed blackened coated covered buried ruined devastated tore ripped"
)
_LANDS = words(
    "pasture pastures farmland farmlands fields field land forest woodland beach beaches coast"
    " shore shoreline grassland vineyards orchards crops moor moorland heath scrub bush countryside"
)
_NUMBERS = words("two three four five six seven eight nine ten eleven twelve")
_RAILS, _SYSTEMS = (
    words("track tracks rails line lines"),
    words("network networks system systems metro subway underground tramway railway railways"),
)
# "Kiel has 90 km of railway", but "the train has 90 km of track to go"
_OWNS, _OF_WHAT = words("has have had boasts owns"), 5
_LEADING = words("between from to left before ahead front")
_PERFECT, _FRONTS = words("had has have"), words("front fronts")
_OUTSIDE = words("outside queue queues jam shops")
_ROUND_THE_EARTH_M = 40_075_017.0  # the equator, WGS 84
_LONGEST_M = 200_000_000.0  # "31,500 miles since Lae": a tour of months comes to so much
_HEAVENS = words("asteroid comet planet meteor star stars galaxy telescope sun mars jupiter venus")
# what is told of one journey though it is longer than the way round the Earth
_FAR_TRIPS = words(
    "journey journeys voyage voyages trip trips flight flights flew flown mission missions orbit"
    " orbits orbiting orbiter space spacecraft shuttle capsule probe moon lunar crew travelled"
    " traveled travels walked cycled rode sailed rowed covered expedition odyssey lap laps distance"
    " gone logged yacht boat trimaran catamaran keel wake sailor skipper solo circumnavigation race"
)
_GETS = words("get cross reach cover traverse drive walk sail fly ride row cycle travel")
_ASTRONOMY = words("ly pc")


def why_no_way(passage: Passage, position: int) -> str | None:
    """Return what a length is said of that nobody travels: a shot, a race, a view, a field.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    str or None
        None for "the village lies 40 km away".
    """
    for rule in (_why_too_far, _why_raced, _why_so_much, _why_aloft, _why_sized):
        reason = rule(passage, position)
        if reason is not None:
            return reason
    return None


def _why_too_far(passage: Passage, position: int) -> str | None:
    """Return whether a length is one of stars, of a life on the road, or of what is heard."""
    quantity = passage.items[position].quantity
    if quantity is not None and (
        quantity.unit in _ASTRONOMY
        or (
            quantity.value_si > _ROUND_THE_EARTH_M
            and not any(each.unit == "d" for each in passage.quantities)
            and (
                passage.words & _HEAVENS
                or (_is_too_long(quantity) and passage.words.isdisjoint(_FAR_TRIPS))
            )
        )
    ):
        return "further than any journey"
    perceived = passage.near(position, 4, 0) & _PERCEIVED and not passage.words & _RADIO
    perceived = perceived and not _is_beside_a_name(passage, position)
    perceived = perceived or passage.word(position + 2) in _PERCEIVES
    if passage.word(position + 1) in ("away", "off") and perceived:
        return "how far something was felt, heard or seen"
    far = quantity is not None and quantity.value_si >= _A_LIFE_M
    put = not passage.near(position, _PUT_REACH, 0).isdisjoint(_PUT)
    if far and passage.after(position, 3).startswith(_ON_THE_CLOCK) and not put:
        return "how far a vehicle has run in its life"
    last = passage.word(position - 1)
    lasting = last == "lasts" or (last == "last" and passage.word(position - 2) not in DETERMINERS)
    if lasting and not passage.words & _JOURNEYS:
        return "how long a thing lasts that goes nowhere"
    return None


def _is_too_long(quantity: Quantity) -> bool:
    """Return whether no tour of months is so long; a number without its unit need not be one."""
    told = any(each.isalpha() for each in quantity.text)
    return quantity.value_si > (_LONGEST_M if told else _ROUND_THE_EARTH_M)


def _is_beside_a_name(passage: Passage, position: int) -> bool:
    """Return whether "can be seen from Ulm, 12 km away" tells where a place lies."""
    at = position - 2
    return passage.word(position - 1) == "," and at >= 0 and passage.items[at].kind == "name"


def _why_raced(passage: Passage, position: int) -> str | None:
    """Return whether a length is that of a shot or a race."""
    if passage.words & _SHOT_FAR:
        near = passage.near(position, 8, 3)
        if near & _SHOT_FAR and near & _AIMED:
            return "the range of a weapon or a vehicle"
    quantity = passage.items[position].quantity
    if quantity is not None and quantity.unit == "furlong":
        return "the length of a race"
    raced = passage.words & _RACES
    if raced <= _MOUNTS and passage.words.isdisjoint(_RACING):
        raced = frozenset()  # riders change horses on a long way too
    if not passage.toponyms and (raced or _is_fun_run(passage, position)):
        return "the length of a race"
    return None


def _why_so_much(passage: Passage, position: int) -> str | None:
    """Return whether a length is so much of a network or of a queue."""
    one, two = passage.word(position + 1), passage.word(position + 2)
    if one == "of" and _LEADING.isdisjoint(passage.near(position, 0, _OF_WHAT)):
        at = passage.back_over(position, HEDGING)
        has = passage.word(at) in _OWNS and passage.word(at - 1) not in WHO
        laid = (has and passage.near(position, 0, 3) & (_RAILS | _SYSTEMS)) or (
            two in _RAILS and passage.near(position, _SUBJECT, 0) & _SYSTEMS
        )
        if laid or passage.near(position, 0, 3) & _NETWORK:
            return "so much of a network or a coast, not a way"
    line = (one == "-" and two == "long") or (one in ("of", "long") and two == "line")
    if (line and passage.words & _OUTSIDE) or passage.before(position, 3) == "backed up for":
        return "the size of a thing that moves"
    if one == "long" and passage.near(position, 3, 0) & _LINES and passage.words & _IN_LINE:
        return "the size of a thing that moves"
    if one == "of" and two in _LANDS and passage.near(position, _SUBJECT, 0) & _SPOILT:
        return "so much of a network or a coast, not a way"
    return None


def _why_sized(passage: Passage, position: int) -> str | None:
    """Return whether a length is the size of a thing."""
    one, two = passage.word(position + 1), passage.word(position + 2)
    if one == "at" and two in ("its", "their") and passage.word(position + 3) in _EXTREMES:
        return "the size of a thing"
    if passage.before(position, 3) in _THE_LONGEST:
        return "the size of a thing"
    longest = passage.word(position - 1) == "at" and one == ","
    if longest and _is_longest_thing(passage, position):
        return "the size of a thing that moves"
    if _is_side(passage, position) or _is_extent(passage, position):
        return "the size of a thing"
    return None


def _why_aloft(passage: Passage, position: int) -> str | None:
    """Return whether a length is a height or a reach: of smoke, a blast, a zone, an orbit."""
    last, before = passage.word(position - 1), passage.near(position, 6, 0)
    if last == "to" and passage.word(position - 2) in _ROSE:
        return "how high or how much, not a way"
    if last == "to" and before & _GROWN and before & _MOVERS:
        return "the size of a thing that moves"
    if last == "to" and before & _RISES and passage.words & _PLUMES:
        return "how high or how much, not a way"
    if last == "at" and before & _EARTH and passage.words & _ORBITERS:
        return "a height, depth or width"
    if last == "within" and (passage.words & _BLASTS or _is_near_a_mast(passage, position)):
        return "the size of a zone"
    at = passage.back_over(position, HEDGING)
    if passage.word(at) == "of" and passage.word(at - 1) in _SEAS:
        return "a height, depth or width"
    if last == "of" and passage.word(position - 2) in _ZONES | _FRONTS:
        return "the size of a zone"
    return None


def _is_near_a_mast(passage: Passage, position: int) -> bool:
    """Return whether "within 20 km of the mast" or "the fire came to within" tells a reach."""
    if passage.word(position + 1) != "of":
        return False
    of = passage.near(position + 1, 0, 3)
    return bool(of & _MASTS or passage.near(position, _FLAMES_REACH, 0) & _FLAMES)


def _is_longest_thing(passage: Passage, position: int) -> bool:
    """Return whether "the ore train is, at 2.5 km, among the longest" tells a size."""
    if passage.near(position, 0, _LONGEST_REACH).isdisjoint(_LONGEST):
        return False
    before = passage.near(position, _SUBJECT, 0)
    return bool(before & _MOVERS) and before.isdisjoint(_TRACKS)


def is_unplaced(passage: Passage, position: int) -> bool:
    """Return whether a length is so much of a thing, and nothing speaks of a way.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True for "the archive has 12 km of shelves"; False where a place, a vehicle, a journey
        or a verb of moving is there, or "from", "between".
    """
    if passage.foreign is not None or passage.headline or passage.toponyms or passage.modes:
        return False
    if passage.words & _OF_WAYS:
        return False
    return passage.word(position + 1) == "of" and bool(passage.near(position, 5, 0) & _HAS)


def tells_of_none(view: View, position: int) -> bool:
    """Return whether neither an article nor the sentence of a figure tells of a journey.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        False where the article names a journey or is about a way of travelling, and where the
        sentence has a vehicle, a name or a word for a journey.
    """
    passage = view.passage
    if view.trips.main is not None or view.scene.mode is not None or passage.foreign is not None:
        return False
    if passage.modes or view.ends or is_back(passage, position):
        return False
    quantity = passage.items[position].quantity
    if quantity is not None and quantity.dimension is Dimension.LENGTH:
        if passage.toponyms or passage.word(0) in _PRONOUNS or passage.word(position + 1) == "to":
            return False
        return passage.words.isdisjoint(_WAYS)
    if passage.word(position - 1) in ASKING and any(
        each.dimension is Dimension.LENGTH for each in passage.quantities
    ):
        return False  # "it is 63 km long and takes an hour"
    if passage.word(position + 1) == "to" and passage.word(position + 2) in _GETS:
        return False  # "it took two days to get across the desert"
    return passage.words.isdisjoint(_JOURNEYS)


def _is_fun_run(passage: Passage, position: int) -> bool:
    """Return whether a race for all stands around a length."""
    around = f"{passage.before(position, 8)} {passage.after(position, 4)}"
    return any(each in around for each in _FUN_RUNS)


def _is_side(passage: Passage, position: int) -> bool:
    """Return whether a length is one of two sides: "30 km by 8 km"."""
    for by, other in ((position + 1, position + 2), (position - 1, position - 2)):
        if passage.word(by) in ("by", "x") and 0 <= other < len(passage.items):
            figure = passage.items[other].quantity
            if figure is not None and figure.dimension is Dimension.LENGTH:
                return True
    bare = passage.word(position + 2)
    if passage.word(position + 1) != "by" or not (bare in _NUMBERS or bare.isdecimal()):
        return False
    went = passage.back_over(position, HEDGING)
    if passage.word(went) in OF_TRAVEL and passage.word(went - 1) in _PERFECT:
        return False  # "it had covered 90 km by ten": by that hour
    return not passage.word(position + 3).isalpha()  # "19 km by two,"


def _is_extent(passage: Passage, position: int) -> bool:
    """Return whether something that stays put is so long: "the wall runs for 19 km"."""
    if passage.word(position + 1) == "long" and passage.near(position, 4, 0) & _SHORES:
        return passage.words.isdisjoint(("between", "from", "along"))
    if passage.word(position + 1) == "long" and passage.word(position - 1) in _BE:
        led = passage.word(position + 2) in ("from", "between")  # "164 km long from sea to sea"
        return not led and _is_plain_thing(passage, position - 2)
    if passage.word(position + 1) == "long" and _is_told_of(passage, position - 1):
        return _is_plain_thing(passage, position - 1)
    if passage.word(position - 1) not in _EXTENDS:
        return False
    before = passage.near(position, 6, 0)
    return bool(before & _EXTENDING and before & _STANDS)


def _is_told_of(passage: Passage, at: int) -> bool:
    """Return whether a word is the noun that a length follows: "hoses 3 km long"."""
    word = passage.word(at)
    if word in _ARTICLES and _MAY_BE_A_WAY & set(passage.lows[at + 3 : at + 5]):
        return False  # "A 472 km long railway"
    if not word.isalpha() or word in _HEDGING or word.endswith("ly"):
        return False
    return at == 0 or passage.word(at - 1) in _ARTICLES


def _is_plain_thing(passage: Passage, subject: int) -> bool:
    """Return whether what "is 25 km long" is no way: a fault, a cable, but not a stretch."""
    if subject < 0 or passage.items[subject].kind != "word":
        return False
    if {passage.word(subject), passage.word(subject - 1)} & _MAY_BE_A_WAY:
        return False
    if passage.near(subject, _WAY_REACH, 0) & _ROADS or passage.word(1) in _ROADS:
        return False  # "the road round its head is 360 km long"
    return not passage.near(subject, _SUBJECT, 0) & _BETWEEN
