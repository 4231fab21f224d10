"""Words that say how a figure is meant: who travels, where from, and what is no journey.

In: nothing. Out: tables from a word, in lower case, to what it signals.
Pure: reads nothing.
Source: the words are a traveller's English, gathered by hand; each table says what
question it answers. A word stands in a table for one reason only, given above the row.
"""

from __future__ import annotations

from types import MappingProxyType

from geo.languages import numbered, words

__all__ = [
    "ABOUT",
    "ANAPHORS",
    "ARRIVE",
    "ASKING",
    "AVERAGE_WORDS",
    "BE",
    "BY_RIVER",
    "CLAUSE_ENDS",
    "CLAUSE_MARKS",
    "COMPASS",
    "CONCEDING",
    "CONTRASTS",
    "COUNTS",
    "DEPART",
    "DETERMINERS",
    "GENERIC_PLACES",
    "GERUNDS",
    "HEDGING",
    "JOURNEY_NOUNS",
    "LINKS",
    "MISHAPS",
    "MONTHS",
    "NATURE",
    "NEEDING",
    "OF_TRAVEL",
    "PASS",
    "REMAINING",
    "SEERS",
    "SHALL",
    "SHORES",
    "SPAN_WORDS",
    "SPENDING",
    "STOPS",
    "STORMS",
    "SUPERLATIVES",
    "TAKES",
    "THAN",
    "THESE",
    "THINGS",
    "TIMEPIECES",
    "TOP_WORDS",
    "TRAVEL_VERBS",
    "WEAPONS",
    "WHO",
    "WHOM",
    "WHOSE",
    "WINDS",
    "words",
]


CLAUSE_MARKS = frozenset(",;:—–()")
"""Marks that part one clause from the next."""

CLAUSE_ENDS = frozenset({"", ".", ",", ";"})
"""What stands where a clause has ended; nothing does behind the last word."""

ABOUT = words("about almost around just nearly over some")
"""Words that loosen the figure behind them: "some 90 km"."""

THAN = words("less more than under")
"""Words that put the figure behind them on one side: "more than 90 km"."""

HEDGING = ABOUT | THAN | words("at least up to")
"""All of these, and two phrases: "at least 90 km", "up to 90 km"."""

JOURNEY_NOUNS = words(
    "journey journeys trip trips voyage voyages ride rides drive flight flights crossing crossings"
    " route routes run runs leg legs stage stages trek hike walk march passage haul tour service"
    " commute expedition pilgrimage odyssey cruise sail hop transit way distance ferry train"
    " line road stretch section track marathon race relay swim traverse round circuit record mark"
    " time schedule timetable itinerary travel detour diversion shuttle connection link bus"
    " tow drive-time trail path highway motorway railway corridor course charity-ride delivery"
)
"""Nouns that stand for a journey or the way it takes."""

# "The journey took nine hours": the words after "the", "its", "that" that point back.
ANAPHORS = words(
    "journey trip voyage ride drive flight crossing route run trek hike walk march passage haul"
    " tour service expedition pilgrimage odyssey cruise distance train ferry bus plane aircraft"
    " trains flights buses ferries trips journeys"
    " ship boat line record course trail way swim relay race caravan convoy riders walkers"
)

TRAVEL_VERBS = words(
    "travel travels travelled traveled travelling traveling go goes went gone going ride rides"
    " rode ridden riding cover covers covered covering run runs ran running cross crosses crossed"
    " crossing drive drives drove driven driving fly flies flew flown flying sail sails sailed"
    " sailing walk walks walked walking hike hiked hiking march marched marching cycle cycled"
    " cycling row rowed rowing swim swam swum swimming pedal pedalled pedalling trek trekked"
    " trekking head heads headed heading leave leaves left leaving depart departs departed"
    " departing set arrive arrives arrived arriving reach reaches reached reaching land landed"
    " landing return returned returning carry carries carried carrying haul hauled ply plies"
    " connect connects link links commute paddled paddling skied ran shuttle traverse traversed"
    " trudged come comes came coming pull pulled pulls rolled rolls"
    " stopped stop halt board boarded complete completed completing finish finished"
    " drifted drift steamed steam cruise cruised flown transit transited transiting descend"
    " descended climb climbed chugged shaved"
)
"""Verbs of moving from one place to another."""

GERUNDS = TRAVEL_VERBS | words(
    "backpacking battling being bumping canoeing circling circumnavigating climbing crawling"
    " criss-crossing drifting during evening exploring following getting hauling hitchhiking"
    " hitching jogging kayaking looking making morning motoring moving plodding pulling"
    " pushing queueing queuing rattling roaming rounding searching skating skiing sledging"
    " slogging standing steaming struggling touring trudging trying waiting wandering"
    " zigzagging"
)
"""What somebody does on the way: “two days travelling” is of a journey, “two days reading” not."""

OF_TRAVEL = JOURNEY_NOUNS | TRAVEL_VERBS
"""Both: words that make a sentence one of travel."""

TAKES = words(
    "take takes took taken taking last lasts lasted lasting need needs needed spend spends spent"
    " occupied occupies require requires required cut cuts cutting shorten shortened reduce reduced"
    " knock knocked shave save saves saved saving want wants allow add adds added cost costs allows"
    " scheduled clocked timed time times elapsed does did do done doing put puts"
    " averaging average averaged within"
)
"""Verbs that lead from a journey to its duration: "takes", "lasted", "wants"."""

NEEDING = words("need needed needs take takes took")
ASKING = NEEDING | words("required requires")
"""Verbs of what anything asks of time: "takes", "needs"."""

SPENDING = words("spend spends spending spent")
SEERS = words("one you we they people")
"""Who sees or hears so far: "on a clear day one sees 90 km"."""

SHALL = words("to will shall ll")
"""Words before a verb of what has not come about yet: "she will be there in an hour"."""

WHOSE = words("its her his their the my our")
"""Words that say whose something is, or that it is the known one: "its", "the"."""

# A journey begins where these stand: "left X", "sailed from X", "boarded in X".
DEPART = words(
    "from left leave leaves leaving depart departs departed departing departure departures out"
    " since boarded board boarding start starts started starting began begin begins beginning"
    " embarked embark originates originating originated setting sets posted mailed shipped released"
)
# A journey ends where these stand: "reached X", "arrived in X", "docked at X".
ARRIVE = words(
    "to into towards toward until till reach reaches reached reaching arrive arrives arrived"
    " arriving arrival bound landed landing land lands docked docking finish finishes finished"
    " finishing end ends ended ending terminates terminating stopped stop disembarked"
    " disembark moored anchored destination pulled pulls rolled entered entering docks tied touched"
    " ashore expected"
)
# On the way and not its end: "via X", "through X".
PASS = words("via through past")

STOPS = words(
    "stop stops stoppages halt halts refuelling refueling wait waited waiting layover stopover"
    " pause pauses breaks changeover pit-stop stuck stranded tent camp kept lies lay moored stay"
)
"""Words for time spent on the way without moving."""

BE = words("be is are was were been")
WHO = words("i we he she it they")
WHOM = words("me us him her it them")
THESE = words("it them this that these those which")
"""Words that point back at what was told: "90 km of it", "three of these"."""
DETERMINERS = words("the this that its their his her our my your these those same whole entire")

# "900 km by road, though they are 500 km apart": the other side of it.
CONCEDING = words("although though yet but while whereas")
# "90 km, while the bus takes": a figure on one side is not of what stands on the other.
CONTRASTS = words("while whereas but although than against compared beats beat mark record unlike")
# "the remaining 90 km": of a journey told before, from wherever it had come.
REMAINING = words("remaining rest last final onward further remainder")
# "the first link between X and Y", of which a country may have more.
LINKS = words("link links connection service flight route")
SUPERLATIVES = words("first only longest shortest busiest fastest")

# Nouns and adjectives between a preposition and the name it governs:
# "from the ice-free harbour of Seward", "in the Russian port of Vladivostok".
GENERIC_PLACES = words(
    "the a an its his her their our city town village port harbour harbor capital airport station"
    " terminal terminus island isle coast coastal resort hamlet suburb district region province"
    " state county border seaport ferry northern southern eastern western north south east west"
    " central downtown nearby neighbouring neighboring old new historic ancient international"
    " russian chinese french german italian spanish british english scottish welsh irish indian"
    " japanese korean american canadian mexican brazilian norwegian swedish finnish danish dutch"
    " belgian swiss austrian polish turkish egyptian australian of outskirts edge centre center"
    " heart mouth shore shores gates suburbs tip end foot base river settlement outpost city's"
    " country's main far distant tiny small little big great busy sleepy frozen remote ice free"
    " what is now present-day then near mainland coal mining market naval army lighthouse"
    " spaceport cosmodrome camp headland cape bay both oasis monastery farm ranch"
    " mine reef atoll volcano mount peak pass lake"
)

# Compass words as bearings, degrees clockwise from north.
COMPASS = MappingProxyType(
    {
        "north": 0.0,
        "north-northeast": 22.5,
        "east-northeast": 67.5,
        "east-southeast": 112.5,
        "south-southeast": 157.5,
        "south-southwest": 202.5,
        "west-southwest": 247.5,
        "west-northwest": 292.5,
        "north-northwest": 337.5,
        "northeast": 45.0,
        "north-east": 45.0,
        "east": 90.0,
        "southeast": 135.0,
        "south-east": 135.0,
        "south": 180.0,
        "southwest": 225.0,
        "south-west": 225.0,
        "west": 270.0,
        "northwest": 315.0,
        "north-west": 315.0,
        "northward": 0.0,
        "eastward": 90.0,
        "southward": 180.0,
        "westward": 270.0,
    }
)

SHORES = words("coast coasts shore shores")
BY_RIVER = words("upstream downstream upriver downriver")
TIMEPIECES = words("clock clocks watch watches")
WEAPONS = words("missile missiles rocket rockets gun guns howitzer drone drones shells")

MONTHS = words(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sept sep oct nov dec"
)

COUNTS = MappingProxyType(
    numbered(
        "one a an, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve,"
        " thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty",
        start=1,
    )
)
"""Small numbers as words, where a rule looks for a number that stands in a fixed phrase."""

# A mean says so; a peak says so too. The nearer word decides.
AVERAGE_WORDS = words("average averages averaged averaging mean overall commercial")
TOP_WORDS = words(
    "top maximum max peak peaks peaked fastest highest quickest limit limits limited reach"
    " reaches reached reaching hit hits hitting touch touches touched touching exceed exceeds"
    " exceeded exceeding up capable record doing clocked cruising cruise cruises burst tops"
    " topped topping moment point surpassed maximum-speed"
)
# "kept a pace of 5 km/h": the speed of a whole walk.
SPAN_WORDS = words(
    "pace paces plodding plodded gallop gallops galloped trot trotted crawl crawls crawled"
    " crept inched trundles trundled ambling steady"
)
WINDS = words("wind winds gust gusts gale gales breeze")
STORMS = words("storm hurricane cyclone typhoon")
"""Weather that goes its own way, and carries nobody."""

# What moves by itself and goes nowhere: its speed is no vehicle's.
NATURE = (
    WINDS
    | STORMS
    | words("jet-stream stream current currents sound light tide tides")
    | words("headwind headwinds tailwind tailwinds")
)
# what is in the water or on the road for a time and does not travel there
THINGS = words(
    "body bodies corpse smell ash smoke dust show film sensor sensors law machine milk clip clips"
    " fire programme exhibition cargo luggage oil wreck wreckage debris exhibit"
)
# what happens to a traveller, from which a time is counted: "14 hours after it had plunged"
MISHAPS = words(
    "plunged crashed collided capsized sank lost stolen missing derailed collapsed exploded struck"
    " overturned vanished disappeared alerted sighted seized distress collision explosion crash"
)
