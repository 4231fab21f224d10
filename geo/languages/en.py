"""English, in full: the words of figures in British and American print."""

from __future__ import annotations

from geo.languages import Language, numbered, words

__all__ = ["LANGUAGE"]

_ONES = tuple(
    numbered(
        "zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, "
        "thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen"
    )
)
_TENS = tuple(numbered("twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety"))
_PARTS = {
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "ninth": 9,
    "twelfth": 12,
    "fifteenth": 15,
    "sixteenth": 16,
    "twentieth": 20,
    "fiftieth": 50,
    "hundredth": 100,
    "thousandth": 1000,
}
_HOUR = "per hour|an hour|a hour|each hour|every hour|hourly"
_DAY = "per day|a day|each day|every day|daily"


def _rates(heads: str, tails: str) -> str:
    """Return every head followed by every tail: miles an hour, mile per hour."""
    return "|".join(f"{head} {tail}" for head in heads.split("|") for tail in tails.split("|"))


def _squares(lengths: str) -> str:
    """Return every length squared: square mile, sq km, metres squared."""
    return _rates(_SQUARE, lengths) + "|" + _rates(lengths, "squared|sq")


_KM = "km|㎞|kms|kilometre|kilometres|kilometer|kilometers"
_MI, _FT = "mi|mile|miles", "ft|foot|feet"
_FOOTERS = "footer|footers"  # a 15-footer
_M = "m|metre|metres|meter|meters"
_NM = "nautical mile|nautical miles|naut mi|nmi|sea mile|sea miles|n mile|n miles"
_SQUARE = "sq|square"

_COMPASS = {
    "north": 0.0,
    "northeast": 45.0,
    "east": 90.0,
    "southeast": 135.0,
    "south": 180.0,
    "southwest": 225.0,
    "west": 270.0,
    "northwest": 315.0,
}

LANGUAGE = Language(
    code="en",
    name="English",
    units={
        "angstrom": "å|angstrom|angstroms|ångström|ångströms|ångstrom|ångstroms",
        "nanometre": "nanometre|nanometres|nanometer|nanometers",
        "um": "μm|micron|microns|micrometre|micrometres|micrometer|micrometers",
        "mm": "mm|millimetre|millimetres|millimeter|millimeters",
        "cm": "cm|㎝|cms|centimetre|centimetres|centimeter|centimeters",
        "m": _M,
        "km": _KM + "|klick|klicks",
        "mil": "mils",
        "in": "inch|inches|in",
        "ft": f"{_FT}|{_FOOTERS}",
        "yd": "yd|yds|yard|yards",
        "mi": _MI + "|statute mile|statute miles",
        "nm": _NM + "|nm",
        "fathom": "fathom|fathoms",
        "rod": "rods",
        "chain": "chain|chains",
        "furlong": "furlong|furlongs",
        "cable": "cable|cables",
        "verst": "verst|versts|verstas",
        "li": "li",
        "league": "league|leagues",
        "au": "astronomical unit|astronomical units|au",
        "ly": "light year|light years|lightyear|lightyears|ly",
        "pc": "pc|parsec|parsecs",
        "kiloparsec": "kpc|kiloparsec|kiloparsecs",
        "megaparsec": "mpc|megaparsec|megaparsecs",
        "decimetre": "dm|decimetre|decimetres|decimeter|decimeters",
        "picometre": "picometre|picometres|picometer|picometers",
        "femtometre": "fm|femtometre|femtometres|femtometer|femtometers",
        "femtosecond": "fs|femtosecond|femtoseconds",
        "picosecond": "ps|picosecond|picoseconds",
        "ns": "ns|nanosecond|nanoseconds",
        "us": "μs|microsecond|microseconds",
        "ms": "ms|msec|msecs|millisecond|milliseconds",
        "s": "s|sec|secs|second|seconds",
        "min": "min|mins|minute|minutes",
        "h": "h|hr|hrs|hour|hours",
        "d": "d|day|days|nights",
        "wk": "wk|wks|week|weeks",
        "fortnight": "fortnight|fortnights",
        "mo": "month|months",
        "y": "yr|yrs|year|years",
        "decade": "decade|decades",
        "century": "century|centuries",
        "thousand years": "kyr|kyrs",
        "million years": "myr|myrs|ma",
        "billion years": "gyr|gyrs|ga",
        "millennium": "millennium|millennia|millenniums",
        "m/s": "m/s|m/sec|mps|" + _rates(_M, "per second|a second"),
        "km/s": "km/s|km/sec|" + _rates(_KM, "per second|a second"),
        "ft/s": "ft/s|ft/sec|fps|" + _rates(_FT, "per second|a second"),
        "mi/s": "mi/s|" + _rates(_MI, "per second|a second"),
        "km/h": "km/h|km p/h|km p h|km ph|kms ph|km/hr|km/hour|kmh|kph|kmph|km h|kms/h|k p h|"
        + _rates(_KM, _HOUR),
        "mph": "mph|mi/h|mi/hr|miles/hour|miles/h|m p h|" + _rates(_MI, _HOUR),
        "kn": "kn|knot|knots|kts|kt|" + _rates(_NM, _HOUR),
        "km/d": "km/d|km/day|" + _rates(_KM, _DAY),
        "mi/d": "mi/d|miles/day|" + _rates(_MI, _DAY),
        "mach": "mach",
        "mm2": "mm²|mm2|" + _rates(_SQUARE, "mm|millimetres|millimeters"),
        "cm2": "cm²|cm2|" + _rates(_SQUARE, "cm|centimetres|centimeters"),
        "m2": "m²|㎡|m2|sqm|" + _squares(_M),
        "km2": "km²|㎢|km2|sqkm|" + _squares(_KM),
        "ft2": "ft²|ft2|sqft|" + _squares(_FT),
        "in2": "in²|" + _rates(_SQUARE, "in|inch|inches"),
        "yd2": "yd²|yd2|" + _rates(_SQUARE, "yd|yds|yard|yards"),
        "mi2": "mi²|mi2|" + _squares(_MI),
        "ha": "ha|hectare|hectares",
        "dunam": "dunam|dunams|dunum|dunums",
        "acre": "acre|acres",
        "pitch": "|".join(
            f"{sport} {ground}"
            for sport in ("football", "soccer", "rugby")
            for ground in ("pitch", "pitches", "field", "fields")
        ),
    },
    cardinals={
        **{word: float(value) for value, word in enumerate(_ONES)},
        **{word: 20.0 + 10 * place for place, word in enumerate(_TENS)},
        "threescore": 60.0,
        "fourscore": 80.0,
    },
    multipliers={
        "hundred": 1e2,
        "thousand": 1e3,
        "million": 1e6,
        "billion": 1e9,
        "trillion": 1e12,
        "dozen": 12.0,
        "score": 20.0,
        "lakh": 1e5,
        "crore": 1e7,
        "mn": 1e6,
        "bn": 1e9,
        "tn": 1e12,
        "k": 1e3,
        "m": 1e6,
    },
    fractions={
        "half": 0.5,
        "halves": 0.5,
        "quarter": 0.25,
        "quarters": 0.25,
        "third": 1 / 3,
        "thirds": 1 / 3,
        **{f"{part}{end}": 1 / count for part, count in _PARTS.items() for end in ("", "s")},
        "millionth": 1e-6,
        "millionths": 1e-6,
        "eighth": 0.125,
        "eighths": 0.125,
        "tenth": 0.1,
        "tenths": 0.1,
    },
    vague={
        "couple": (2, 3),
        "few": (2, 5),
        "several": (3, 9),
        "handful": (3, 9),
        "dozens": (24, 100),
        "scores": (40, 100),
        "tens": (20, 100),
        "hundreds": (100, 1000),
        "thousands": (1000, 10_000),
        "millions": (1e6, 1e7),
        "billions": (1e9, 1e10),
    },
    ones=words("a an"),
    joiners=words("and"),
    fillers=words(
        "long full whole more extra additional further straight consecutive solid good "
        "short gruelling grueling bumpy exhausting hot statute road rail track air route "
        "other calendar working business uninterrupted nonstop continuous entire lonely "
        "weary different separate remaining hard flying flight earth lunar man person "
        "vertical horizontal linear some river trail canal"
    ),
    between=words("between"),
    to=words("to till until through"),
    either=words("or"),
    before={
        "about": "about",
        "around": "about",
        "roughly": "about",
        "approximately": "about",
        "approx": "about",
        "circa": "about",
        "ca": "about",
        "c": "about",
        "some": "some",
        "an estimated": "estimated",
        "estimated": "estimated",
        "estimated at": "estimated",
        "reported": "reported",
        "reportedly": "reported",
        "said to be": "reported",
        "said to lie": "reported",
        "something like": "about",
        "somewhere around": "about",
        "in the region of": "about",
        "on the order of": "about",
        "in the neighborhood of": "about",
        "in the neighbourhood of": "about",
        "more or less": "about",
        "give or take": "about",
        "maybe": "about",
        "perhaps": "about",
        "probably": "about",
        "an average of": "average",
        "on average": "average",
        "close to": "close to",
        "near": "close to",
        "near to": "close to",
        "nearly": "nearly",
        "almost": "nearly",
        "not quite": "nearly",
        "just under": "just under",
        "just below": "just under",
        "just short of": "just under",
        "a little under": "just under",
        "slightly under": "just under",
        "slightly less than": "just under",
        "a little less than": "just under",
        "a bit less than": "just under",
        "a bit under": "just under",
        "just shy of": "just under",
        "shy of": "just under",
        "the best part of": "best part",
        "the better part of": "best part",
        "best part of": "best part",
        "better part of": "best part",
        "getting on for": "nearly",
        "over": "over",
        "more than": "over",
        "better than": "over",
        "above": "over",
        "upwards of": "over",
        "upward of": "over",
        "in excess of": "over",
        "exceeding": "over",
        "exceeds": "over",
        "exceeded": "over",
        "well over": "well over",
        "far more than": "well over",
        "well above": "well over",
        "much more than": "well over",
        "north of": "over",
        "longer than": "over",
        "farther than": "over",
        "further than": "over",
        "greater than": "over",
        "faster than": "over",
        "larger than": "over",
        "bigger than": "over",
        "higher than": "over",
        "just over": "just over",
        "just above": "just over",
        "a little over": "just over",
        "slightly over": "just over",
        "slightly more than": "just over",
        "a little more than": "just over",
        "a bit over": "just over",
        "a bit more than": "just over",
        "just more than": "just over",
        "little more than": "just over",
        "at least": "at least",
        "no less than": "at least",
        "no fewer than": "at least",
        "not less than": "at least",
        "a minimum of": "at least",
        "minimum of": "at least",
        "under": "under",
        "sub": "under",
        "less than": "under",
        "fewer than": "under",
        "below": "under",
        "within": "under",
        "inside": "under",
        "shorter than": "under",
        "smaller than": "under",
        "slower than": "under",
        "well under": "well under",
        "far less than": "well under",
        "well below": "well under",
        "no more than": "up to",
        "not more than": "up to",
        "no longer than": "up to",
        "no further than": "up to",
        "no farther than": "up to",
        "up to": "up to",
        "at most": "up to",
        "a maximum of": "up to",
        "maximum of": "up to",
        "as little as": "at least",
        "as few as": "at least",
        "as much as": "up to",
        "as many as": "up to",
        "as far as": "up to",
        "as long as": "up to",
        "as fast as": "up to",
        "speeds of up to": "up to",
    },
    after={
        "or so": "or so",
        "or thereabouts": "about",
        "or more": "at least",
        "or longer": "at least",
        "or over": "at least",
        "or better": "at least",
        "and more": "at least",
        "or less": "up to",
        "or fewer": "up to",
        "give or take": "about",
        "more or less": "about",
        "at least": "at least",
        "at most": "up to",
        "at the most": "up to",
        "at the very least": "at least",
        "at the least": "at least",
        "maximum": "up to",
        "max": "up to",
        "minimum": "at least",
        "tops": "up to",
        "plus": "at least",
        "odd": "odd",
        "ish": "about",
    },
    compass={
        **_COMPASS,
        **{
            f"{first} {second}": _COMPASS[first + second]
            for first in ("north", "south")
            for second in ("east", "west")
        },
        "north north east": 22.5,
        "east north east": 67.5,
        "east south east": 112.5,
        "south south east": 157.5,
        "south south west": 202.5,
        "west south west": 247.5,
        "west north west": 292.5,
        "north north west": 337.5,
    },
    links=words("a an the only just another that this its his her their what"),
    points=words("point"),
    leading={"mach": "mach"},
    times=words("times fold"),
    ratios={
        **dict.fromkeys(("twice", "double"), 2.0),
        **dict.fromkeys(("thrice", "triple", "treble"), 3.0),
        "quadruple": 4.0,
        "half again": 1.5,
        **{
            f"{word}fold": float(value)
            for value, word in enumerate(_ONES)
            if 2 <= value <= 12 or value == 20
        },
        "hundredfold": 100.0,
    },
    cues=words("size same area big large comparable equal similar equivalent"),
    nights=words("overnight"),
    night_travel=words(
        "train trains bus buses coach ferry ferries sleeper journey journeys trip ride "
        "drive flight flights voyage crossing stop travel travelled traveled travelling "
        "drove rode sailed flew walked marched ran"
    ),
    months=numbered(
        "january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, "
        "september sep sept, october oct, november nov, december dec",
        start=1,
    ),
    weekdays=numbered("monday, tuesday, wednesday, thursday, friday, saturday, sunday"),
    common=words(
        "the of and to in a is that it was for on are with as he be by at have this from or "
        "had not but what all were when we there can an your which their said if will"
    ),
)
