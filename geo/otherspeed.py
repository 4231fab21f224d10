"""Speeds of what does not travel: weather, balls, machines, shots, and what is only allowed.

In: a sentence and one of its speeds. Out: what moves so fast, or None where it may be a vehicle.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from geo.bounds import why_working_speed
from geo.cues import HEDGING, STORMS, TRAVEL_VERBS, WHO, WHOM, WINDS, words
from geo.lettering import is_capitalised
from geo.scene import Passage
from geo.units import PER_DAY

__all__ = ["ANIMALS", "is_before_the_wind", "is_of_any_vehicle", "why_other_speed"]

_ALLOWED = "a speed allowed or fined, and not travelled at"

_WEATHER = (
    WINDS
    | STORMS
    | words("gusted gusting storms tornado tornadoes squall squalls blizzard")
    | words("bora mistral sirocco foehn föhn meltemi levanter harmattan khamsin tramontana zonda")
    | words("pampero")
)
# a wind that carries or hinders a vehicle is part of its journey
_BESIDE_WIND = words(
    "tailwind tailwinds headwind headwinds crosswind crosswinds jet-stream stream flight flights"
    " plane jet aircraft airliner airship balloon glider ship yacht crew sailing sailed flew"
    " ground"
)
_BALLS = words(
    "ball balls pitch pitched pitcher pitches fastball fastballs serve serves served server"
    " bowled bowler bowlers yorker delivery deliveries bouncer shot shots puck smash forehand"
    " backhand volley shuttlecock free-kick innings threw throws spin"
)
_SHOTS = words("bullet bullets shell shells muzzle projectile projectiles arrow arrows pellet")
_MACHINES = words(
    "elevator elevators escalator escalators conveyor blade blades turbine"
    " turbines rotor rotors drill treadmill carousel rollercoaster roller-coaster"
    " printer winch"
)
# "a bee flies at": what all of a kind do; none that carries riders or is followed on its way, as
# whales, storks and wolves are
_ANIMALS = words(
    "bee bees wasp wasps locust locusts moth moths dragonfly falcon falcons hawk bat bats squid"
    " penguin penguins tuna fox foxes lynx cheetah cheetahs lion lions tiger tigers hare hares"
    " rabbit rabbits deer moose elk antelope antelopes gazelle gazelles zebra zebras giraffe"
    " giraffes ostrich ostriches emu emus kangaroo kangaroos boar boars hippo hippos rhino"
    " rhinos elephant elephants crocodile crocodiles snake snakes snail snails tortoise"
    " tortoises mosquito mosquitoes cattle cow cows buffalo calf"
)
ANIMALS = _ANIMALS | words(
    "wolf wolves bear bears whale whales dolphin dolphins orca orcas shark sharks turtle turtles"
    " stork storks pigeon pigeons swift swifts goose geese swan swans bird birds dog dogs camel"
    " camels horse horses reindeer caribou bison wildebeest tiger leopard leopards jaguar cat cats"
    " hyena hyenas dromedary dromedaries greyhound greyhounds whippet coyote coyotes jackal"
)
"""Who runs faster than anyone on two legs, or swims or flies."""
_OF_ITS_KIND = words(
    "can fly flies swim swims run runs charge charges dive dives leap leaps sprint"
)
_PASSED, _PASSED_REACH = words("past by towards toward on into near chased reached"), 2
_SPRINTS = words("run sprint charge gallop")
_BY_THE_SECOND = words("m/s ft/s m/min")
_VERTICAL = words(
    "sink sinks sank sinking climb climbs climbed climbing rise rises rose rising descend descends"
    " descended falls fell lifted lifts"
)
_HEAVENS = words("comet asteroid meteorite meteoroid fireball bolide galaxy")
_LIFTS = words("lift lifts hoist")  # "got a lift" is another
_WINDS = (
    WINDS
    | STORMS
    | words("breezes headwind headwinds crosswind crosswinds squall squalls storms")
    | words("current currents tide tides")
)
_HEDGES = HEDGING - {"at"}  # "with the wind at 14 knots" tells where the wind stood
_EASES = words("drop drops dropped fall falls fell fallen ease eases eased abate abated rise rises")
_EASES |= words("rose risen freshened slackened")
_EASING = HEDGING | _EASES | words("to below above had has have would will down again from")
_FINED = words(
    "fined fines camera cameras speed-camera licence banned ticketed magistrates"
    " caught built-up flashed"
)
_LIMITED = words("train trains line track railway rail locomotive express ferry ship bus coach")
# one that goes, and not whoever drives on a road: it may not do more, and does no more
_ONE = words(
    "it she sledge sledges sled sleds lorry truck car van convoy tractor boat barge tanker yacht"
    " plane aircraft airship balloon vehicle rig transporter load tram camper wagon hovercraft"
)
_NATURE = words(
    "lava glacier avalanche landslide mudslide flood floodwater tsunami wildfire flames"
)
_FACED = words("against with despite")  # "flew at 45 km/h with gusts of 50"
_CAUGHT = words("caught clocked timed measured recorded")
_REACH, _BEHIND = 9, 3
# "the wind reached 90 km/h" is its own, "the storm was moving at 15 km/h" the way it goes
_GOING = TRAVEL_VERBS - words("reach reaches reached reaching") | words(
    "moving moved moves advancing advanced drifting drifted"
    " cruise cruises cruised managed manages logged"
)
_CLOSE, _CREW = 6, WHO - {"it"}
_QUICKER = words("faster slower quicker")
# what flows and blows goes so fast itself where it is the subject: "the current ran at"
_FLOWS = _WINDS | words("sandstorm sandstorms stream river water torrent")
_BLOWN = _WINDS | words("sandstorm sandstorms sand dust snow ash")
_BLOWING = words("blow blows blew blowing run runs ran running flow flows flowed")
_BESIDE_IT = words(", which that for and")
_TOOK = words("took takes carried carries bore swept pushed")  # ", carried them to Ulm"
_INTO = words("with against in into before by down on up of across through past")
_RUNS = words("stood is was ran runs run flows flowed blew blows blowing had has reached doing")
_DRIFTS, _STREAMS = words("moves moved"), words("current currents stream tide tides river")
_OPENS = words("the a an strong its this that")
_MAY = ("one may do", "one may go", "one may drive", "you may do", "you may go", "you may drive")
_BRAKES = words("brake brakes braked braking stop stops stopped")
_ANY, _WHICH = words("a an any"), words("that which")
# what a vehicle thought of does: "a ship that steams at", "a car doing"
_GOES = words("steams does makes runs goes sails travels averages keeps drives flies moves can")
_DOING = words("steaming doing making going sailing travelling traveling driving running keeping")
_ANY_REACH, _NOUN_REACH, _TOLD_ON = 7, 4, 4
_LED = words("from to between")
_WOULD, _FLEETS = "would", words("trains ships ferries buses coaches boats planes lorries trucks")


def why_other_speed(passage: Passage, position: int) -> str | None:
    """Return what a speed is said of, where that is no vehicle.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    str or None
        None for "the train ran at 60 mph", and for a tailwind of so much.
    """
    near = passage.near(position, _REACH, _BEHIND)
    if passage.word(position + 1) in _QUICKER:
        return "a difference between two speeds"
    if _is_of_weather(passage, position) and not passage.words & _BESIDE_WIND:
        return "the speed of wind or weather"
    if _is_of_wind(passage, position) or _flows(passage, position) or _is_blown(passage, position):
        return "the speed of wind or weather"
    if near & _BALLS:
        return "the speed of a ball"
    if near & _SHOTS:
        return "the speed of a shot"
    if near & _MACHINES and not near & _LIMITED:
        return "the speed of a machine that goes nowhere"
    # what one is fined for nobody here has travelled at; a limit is what is travelled at
    driven = _is_clocked(passage, position)
    if near & _FINED and not (driven or passage.words & _LIMITED or near & _ONE):
        return _ALLOWED
    if "limit" in passage.near(position, 3, 0) and passage.words & _FINED:
        return _ALLOWED
    if passage.before(passage.back_over(position, HEDGING) + 1, 3) in _MAY:
        return _ALLOWED
    if passage.word(passage.back_over(position, HEDGING)) == "from" and near & _BRAKES:
        return "how fast a machine was before it braked"
    quantity = passage.figure(position)
    if quantity is not None and quantity.unit in _BY_THE_SECOND and near & _VERTICAL:
        return "how fast something grows, falls or drifts"
    if quantity is not None and quantity.unit == "m/s":
        if near & _LIFTS or passage.word(1) in _LIFTS:
            return "the speed of a machine that goes nowhere"
        if near & WINDS and not _is_driven(passage, position):
            return "the speed of wind or weather"  # nobody's way is told so: "comes down at 40 m/s"
    if near & ANIMALS and _is_of_its_kind(passage, position):
        return "the speed of an animal"
    if near & _HEAVENS and _subject_at(passage, position, _HEAVENS) >= 0:
        return "the speed of what goes by in the sky"
    if near & _NATURE and not near & _LIMITED:
        return "the speed of earth or water"
    return why_working_speed(passage, position)


def _is_driven(passage: Passage, position: int) -> bool:
    """Return whether "it drifted in the wind from Ulm to Kiel at" tells how fast somebody went."""
    if is_before_the_wind(passage, position):
        return True
    wind = next((n for n in range(position - 1, 0, -1) if passage.word(n) in WINDS), 0)
    return _is_led_into(passage, wind) and not _GOING.isdisjoint(passage.lows[:wind])


def _is_clocked(passage: Passage, position: int) -> bool:
    """Return whether "A camera caught him at" leads to a speed, which he did drive at."""
    at = passage.back_over(position, _HEDGES)
    caught = passage.word(at - 1) in WHOM and passage.word(at - 2) in _CAUGHT
    return passage.word(at) == "at" and caught


def _is_of_its_kind(passage: Passage, position: int) -> bool:
    """Return whether "bees fly at" or "wolves can run at" tells what all do, not where one went."""
    lows = passage.lows[max(0, position - _REACH) : position]
    able = lows.index("can") if "can" in lows[1:-1] else 0
    if able and lows[able - 1] in ANIMALS and lows[able + 1] in _SPRINTS:
        return True
    animal = _subject_at(passage, position, _ANIMALS)
    return animal >= 0 and passage.word(animal + 1) in _OF_ITS_KIND


def _subject_at(passage: Passage, position: int, nouns: Set[str]) -> int:
    """Return where the last of some nouns stands before a speed, -1 where it is a name.

    "Trains from Ulm to Buffalo run at", "the Comet flew at" tell of no animal and no star; nor does
    what flies past a comet.
    """
    for at in range(position - 1, max(-1, position - 1 - _REACH), -1):
        if passage.word(at) in nouns:
            passed = _PASSED.isdisjoint(passage.lows[max(0, at - _PASSED_REACH) : at])
            return at if passed and not is_capitalised(passage, at) else -1
    return -1


def _is_of_wind(passage: Passage, position: int) -> bool:
    """Return whether "a wind of up to" leads to a speed, whatever flies or sails in it."""
    at = passage.back_over(position, HEDGING)
    straight = passage.back_over(position, _HEDGES)
    if _is_easing(passage, position):
        return True
    if passage.word(straight) in _WINDS and straight < position - 1:
        return True  # "winds over 35 mph ground it", but "with the wind at 14 knots"
    return passage.word(at) == "of" and passage.word(at - 1) in _WINDS


def _is_easing(passage: Passage, position: int) -> bool:
    """Return whether "the wind to drop below" leads to a speed, "with the wind dropped to" not."""
    at = passage.back_over(position, _EASING)
    if passage.word(at) not in _WINDS or _is_led_into(passage, at):
        return False
    return not _EASES.isdisjoint(passage.lows[at + 1 : position])


def _flows(passage: Passage, position: int) -> bool:
    """Return whether "the current off the point ran at" leads to a speed: its own clause opens so.

    What it flows with may still go: "with the current the raft made 3 knots".
    """
    at = passage.back_over(position, HEDGING)
    verb = at - (passage.word(at) in ("at", ","))
    if passage.word(verb) not in _RUNS | _DRIFTS and passage.word(at) not in ("at", "of"):
        return False
    first = verb
    while first > 0 and passage.word(first - 1) not in (",", ";", ":", "and", "but", "while"):
        first -= 1
    head = [low for low in passage.lows[first : first + _BEHIND] if low not in _OPENS]
    if not head or head[0] not in _FLOWS:
        return False
    if passage.word(verb) in _DRIFTS and head[0] in _STREAMS:
        return True  # "the current moves at", but "the storm moves at" tells the way it goes
    return passage.word(verb) in _RUNS or verb == first + 2  # "a current of", "the wind at"


def _is_blown(passage: Passage, position: int) -> bool:
    """Return whether "sand blew for 14 hours, at up to", "the wind, at" leads to a speed.

    "They sailed with the wind, at 6 knots" tells how fast they did.
    """
    at = passage.back_over(position, _HEDGES)
    if passage.word(at) != "at" or passage.word(position + 2) in _TOOK:
        return False
    at, blows = at - 1, False
    first = max(0, at - _REACH)
    while at > first:
        low = passage.word(at)
        blows = blows or low in _BLOWING
        if low not in _BESIDE_IT and low not in _BLOWING and passage.figure(at) is None:
            break
        at -= 1
    if passage.word(at) not in _BLOWN:
        return False
    parted = passage.word(at + 1) == "," and passage.word(at) in _WINDS
    return blows or (parted and not _is_led_into(passage, at))


def _is_led_into(passage: Passage, at: int) -> bool:
    """Return whether "against", or "against the", leads to a word."""
    before = passage.word(at - 1)
    return before in _INTO or (before in _OPENS and passage.word(at - 2) in _INTO)


def is_of_any_vehicle(passage: Passage, position: int) -> bool:
    """Return whether a speed is that of a vehicle thought of: "for a ship that steams at 18 knots".

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        False where the words behind it tell from where to where.
    """
    if passage.word(position + 1) in _ANY and _WOULD in passage.lows[position + 2 : position + 5]:
        return True  # "at 160 km/h a train would do it in an hour"
    if passage.word(position + 1) == _WOULD and passage.word(position - 1) == "at":
        return passage.word(position - 2) in _FLEETS  # "trains at 320 km/h would take"
    if not _LED.isdisjoint(passage.lows[position + 1 : position + 1 + _TOLD_ON]):
        return False
    first = max(0, position - _ANY_REACH)
    for at in range(position - 1, first, -1):
        low = passage.lows[at]
        relative = low in _WHICH and passage.word(at + 1) in _GOES
        if relative or (low in _DOING and passage.items[at - 1].kind == "word"):
            return not _ANY.isdisjoint(passage.lows[max(0, at - _NOUN_REACH) : at])
    return False


def is_before_the_wind(passage: Passage, position: int) -> bool:
    """Return whether a vessel "drifted before the trade wind at two knots".

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        False where nothing moves before the wind.
    """
    lows = passage.lows[max(0, position - _REACH) : position]
    at = max((n for n, low in enumerate(lows) if low in _WEATHER), default=-1)
    led = at > 0 and "before" in lows[max(0, at - _BEHIND) : at]
    return led and not _GOING.isdisjoint(passage.lows[:position])


def _is_in_the_wind(passage: Passage, position: int) -> bool:
    """Return whether "720 miles against the wind, at" tells how fast somebody went in it."""
    at = passage.back_over(position, _HEDGES | words("an average of mean"))
    if passage.word(at) != "at" or passage.word(at - 1) != ",":
        return False
    return passage.word(at - 2) in _WEATHER and _is_led_into(passage, at - 2)


def _is_of_weather(passage: Passage, position: int) -> bool:
    """Return whether the wind itself goes so fast: "winds of 60 mph", not "into the wind at 60"."""
    quantity = passage.items[position].quantity
    if quantity is not None and quantity.unit in PER_DAY:
        return False
    if passage.near(position, 0, 2) & _WEATHER and _FACED.isdisjoint(passage.near(position, 0, 2)):
        return True
    before = passage.lows[max(0, position - _CLOSE) : position]
    at = max((n for n, low in enumerate(before) if low in _WEATHER), default=-1)
    if is_before_the_wind(passage, position) or _is_in_the_wind(passage, position):
        return False
    led = _is_led_into(passage, position - len(before) + at)
    if led and any(one == "," and two in _CREW for one, two in pairwise(before[at:])):
        return False  # "with the wind falling, she made"
    return at >= 0 and _GOING.isdisjoint(before[at:]) and "them" not in before[at:]
