"""Words that betray how a journey is made.

In: nothing. Out: tables from a word, in lower case, to a mode.
Pure: reads nothing.
Source: a traveller's English, gathered by hand; the named trains are those that the press of
several countries calls by name without saying that they are trains.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from types import MappingProxyType

from geo.model import Mode

__all__ = ["MODE_NAMES", "MODE_WORDS", "TWOFOLD"]

# Which way of travelling a word betrays. 3: says it outright; 2: a vehicle or a place of
# that trade; 1: may be said of others too ("ran", "crossing", "port").
_MODES: tuple[tuple[Mode, int, str], ...] = (
    (
        Mode.RAIL,
        3,
        "train trains rail railway railways railroad railroads railwayman locomotive locomotives"
        " tgv ave eurostar shinkansen maglev sleeper sleepers amtrak thalys icepresso"
        " trans-siberian trans-mongolian nozomi hikari renfe sncf sapsan nightjet railjet"
        " frecciarossa vande-bharat shatabdi rajdhani railbus draisine monorail monorails"
        " funicular funiculars streetcar streetcars railcars tramline tramlines tramcar tramcars"
        " s-bahn u-bahn talgo talgos pendolino handcar handcars skytrain intercities railwaymen"
        " boxcar boxcars lastochka acela duronto couchette couchettes footplate loco locos"
        " railmotor sleeping-car dining-car night-train engine-driver tren gautrain metros"
        " trainset trainsets boat-train boat-trains interrail interrailer interrailers",
    ),
    (
        Mode.RAIL,
        2,
        "carriage carriages express metro tram trams tramway subway bullet intercity platform"
        " wagon wagons high-speed standard-gauge metre-gauge narrow-gauge broad-gauge gauge"
        " railcar shuttle-train railcard signalman signalmen expresses eurocity rails pullman"
        " commuter sidings railhead derailed cogwheel steam-hauled",
    ),
    (Mode.RAIL, 1, "station stations stationmaster stationmasters track line tracks halts"),
    (
        Mode.ROAD,
        3,
        "drive drives drove driven driving driver drivers truck trucks lorry lorries trucker"
        " truckers motorist motorists bus buses minibus coach coaches taxi taxis van vans"
        " motorbike motorbikes motorcycle motorcycles motorcyclist road-trip hitchhiked"
        " hitchhiking hitchhiker convoy suv rickshaw tuk-tuk campervan motorhome mercedes"
        " automobile automobiles behind-the-wheel tesla greyhound flixbus lorry-driver hatchback"
        " minivan pickup four-wheel-drive motorcade motorcades limousine limousines jeep jeeps"
        " moped mopeds cab cabs trolleybus trolleybuses minibuses rickshaws scooter scooters"
        " tractor tractors matatu matatus ambulance ambulances hitched hitch-hiked hitch-hiking"
        " hitch-hiker hitch-hikers hitchhikers postbus postbuses marshrutka marshrutkas jeepney"
        " jeepneys colectivo colectivos low-loader pick-up pick-ups pickups haulier hauliers"
        " motorcyclists campervans minicab minicabs microbus roadster vespa trabant"
        " hearse hearses kombi kombis bakkie bakkies ute utes hgv hgvs tro-tro tro-tros dolmus"
        " dolmuş 4x4 4x4s charabanc charabancs omnibus omnibuses motor-car motor-cars motorcar"
        " motorcars stagecoach stagecoaches stage-coach stage-coaches post-chaise semi-trailer"
        " semi-trailers road-train road-trains hitchhike hitchhikes auto-rickshaw auto-rickshaws"
        " songthaew songthaews bemo bemos dala-dala dala-dalas limo limos kenworth uber ubers"
        " bused bussed busing bussing"
        " diligence diligences toyota volkswagen renault peugeot citroën fiat bmw volvo nissan"
        " hyundai",
    ),
    (
        Mode.ROAD,
        2,
        "motorway motorways highway highways interstate interstates freeway autobahn road roads"
        " speedometer odometer petrol garage tarmac traffic car cars toll tolls wheel rally"
        " asphalt expressway expressways turnpike parkway trans-canada carriageway tailback"
        " tailbacks roadworks"
        " autobahns autostrada autoroute chauffeur sedan lada skoda chevrolet cadillac bugatti"
        " porsche ferrari tar tarred trailer trailers vehicles paved unpaved scania",
    ),
    (
        Mode.AIR,
        3,
        "fly flies flew flown flying flight flights plane planes aeroplane airplane aircraft"
        " airliner airliners jet jets jumbo airline airlines helicopter helicopters pilot pilots"
        " concorde boeing airbus balloon balloonist glider airship nonstop non-stop solo-flight"
        " biplane seaplane airborne westbound-flight drone zeppelin cockpit co-pilot aviator"
        " aviatrix airmail turboprop gliding paraglider airships zeppelins drones gliders"
        " paragliders jetliner jetliners floatplane floatplanes balloonists aviators aeroplanes"
        " airplanes biplanes seaplanes sailplane sailplanes microlight microlights gyrocopter"
        " autogyro hang-glider hang-gliders airlifted airlift spitfire spitfires cessna cessnas"
        " superjumbo turboprops chopper choppers overflew fliers airmen airman monoplane"
        " propeller-driven atr atrs bomber bombers hercules stratocruiser sikorsky alouette"
        " dirigible dirigibles blimp blimps quadcopter quadcopters ultralight ultralights"
        " paramotor ballooning ballooned rotorcraft a320 a330 a350 a380 c-17 c-130 b-52",
    ),
    (
        Mode.AIR,
        2,
        "airport airports runway airspace airfield take-off takeoff touchdown touched stewardess"
        " boarding skies hangar squadron supersonic airways airstrip airstrips aloft airlifts"
        " refuelled refueled refuelling refueling antonov ilyushin tupolev gulfstream learjet"
        " dreamliner beechcraft fokker dornier junkers catalina embraer hop hops mach qantas"
        " aeroflot lufthansa ryanair easyjet klm avianca finnair icelandair etihad aerodrome"
        " aerodromes caravelle taxiing taxied",
    ),
    (
        Mode.AIR,
        2,
        "missile missiles rocket rockets capsule spacecraft warhead warheads projectile"
        " projectiles scud scuds booster boosters icbm cosmonaut cosmonauts astronaut astronauts"
        " spaceship",
    ),
    # cyclists and sailors have headwinds too
    (Mode.AIR, 1, "landed landing landings crew wing wings headwind glided cruised"),
    (
        Mode.AIR,
        2,
        "bird birds godwit godwits albatross albatrosses tern terns migration osprey ospreys"
        " stork storks",
    ),
    (Mode.AIR, 1, "pigeon pigeons cuckoo geese shearwater petrel falcon swallows curlew"),
    (
        Mode.SEA,
        3,
        "ship ships boat boats ferry ferries sail sails sailed sailing sailor sailors vessel"
        " vessels yacht yachts yachtsman yachtswoman catamaran trimaran liner freighter tanker"
        " tankers voyage voyages steamer steamers seafarers lifeboat trawler warship frigate"
        " submarine submersible icebreaker containership schooner raft kayak kayaked kayaking"
        " paddle paddles paddled paddling paddler paddlers canoes kayaker kayakers canoe rowed"
        " rower rowers rowing hovercraft catamarans clipper paddle-steamer hydrofoil mayflower"
        " titanic cruise-ship lugger submarines freighters icebreakers trawlers liners kayaks"
        " rafts steamship steamships sloop sloops dhow dhows tugboat tugboats dinghy dinghies"
        " ketch whaler whalers houseboat houseboats hovercrafts hydrofoils schooners warships"
        " speedboat speedboats motorboat motorboats paddleboard paddleboarder jetfoil u-boat"
        " u-boats steamboat steamboats rowboat rowboats sailboat sailboats pirogue pirogues skiff"
        " skiffs galleon galleons barque windjammer destroyer destroyers battleship battleships"
        " supertanker lifeboats oars oarsmen oarsman pedalo longship coracle whaleboat gunboat"
        " gunboats frigates sternwheeler dugout dugouts felucca feluccas pinasse pinasses"
        " outrigger outriggers vaporetto hms uss rms hmas hmcs minesweeper minesweepers corvette"
        " corvettes cruiser cruisers flagship panamax bulker bulkers brigantine caravel mailboat"
        " mailboats rafting canoeist canoeists ro-ro windsurfer windsurfed ferryboat ferryboats"
        " canoed canoeing sculled sculling punting punted sampan sampans banca bancas bangka"
        " bangkas proa proas longboat longboats yawl yawls barquentine vaporetti trireme yachting"
        " yachtsmen yachtswomen windsurfing kitesurfer kitesurfed kitesurfing",
    ),
    (
        Mode.SEA,
        2,
        "knots drifted drifting adrift docked moored anchor anchored shipping coastguard maritime"
        " captain cruise cruises skipper stern bow seamen quay berth swell tug tugs towed steamed"
        " coaster shipped ashore embarked cutter rudder doldrums afloat brig skippers skippered"
        " helmsman dismasted capsized starboard lifejacket coastguards",
    ),
    (
        Mode.SEA,
        1,
        "port harbour harbor dock docks ocean sea seas atlantic pacific strait offshore"
        " lighthouse wreck wrecks passage locks pier tow",
    ),
    (Mode.SWIM, 3, "swam swim swims swimmer swimmers swimming swum"),
    (
        Mode.RIVER,
        3,
        "barge barges riverboat riverboats narrowboat upriver downriver upstream downstream"
        " river-cruise paddlesteamer narrowboats",
    ),
    (
        Mode.FOOT,
        3,
        "walk walks walked walking walker walkers hike hikes hiked hiking hiker hikers trek treks"
        " trekked trekking march marched marching marathon marathons runner runners foot pilgrim"
        " pilgrims pilgrimage pedestrian jogged jogging ultramarathon backpacker trudged rambler"
        " ramblers pacer on-foot strolled fell-runner skied skiing skis ski skier skiers marchers"
        " marcher ultra-runner ultra-runners ultrarunner jogger joggers tramped plodded snowshoes"
        " snowshoed man-hauled man-hauling manhauled manhauling pulk pulks thru-hiker backpackers"
        " ultramarathons half-marathon torchbearer torchbearers torch-bearer torch-bearers"
        " spartathlon vasaloppet trudge trudging trudges stroll hillwalkers footrace strode"
        " barefoot ambled sauntered trekker trekkers thru-hike thru-hiking thru-hiked backpacking"
        " backpacked jog jogs tramping tramper trampers strolling hillwalker hillwalking rambling"
        " snowshoeing marathoner marathoners",
    ),
    (
        Mode.FOOT,
        2,
        "baton wheelbarrow footsore rucksack rucksacks hoof herd herds drover drovers",
    ),
    (
        Mode.FOOT,
        1,
        "boots footpath blisters trail ran running run torch wolf wolves lynx ewe vixen moose elk"
        " tortoise wolverine reindeer",
    ),
    (Mode.BICYCLE, 1, "rider riders saddle tandem"),
    (
        Mode.BICYCLE,
        3,
        "cycle cycles cycled cycling cyclist cyclists bicycle bicycles bike bikes biking biked"
        " pedalled pedalling pedaled peloton vuelta giro tour-de-france velodrome e-bike e-bikes"
        " velomobile recumbent penny-farthing penny-farthings pedelec pedelecs bicyclist"
        " bicyclists tricycle unicycle unicyclist velocipede velocipedes two-wheeler freewheeled"
        " bikepacking bikepacker bikepackers handcycle handcyclist tandems tricycles trike trikes",
    ),
    (
        Mode.BICYCLE,
        2,
        "pedals puncture punctures punctured handlebars cobbles ridden-out panniers handlebar"
        " derailleur",
    ),
    (
        Mode.HORSE,
        3,
        "horse horses horseback mule mules camel camels donkey pony ponies cavalry wagon-train"
        " caravan-of-camels horseman horsemen horsewoman donkeys mare mares stallion oxen bullocks"
        " yak yaks llama llamas muleteer muleteers sleigh sleighs ox-wagon ox-wagons ox-cart"
        " ox-carts bullock camel-driver camel-drivers",
    ),
    (Mode.HORSE, 2, "caravan caravans galloped trotted hooves"),
    (
        Mode.DOGSLED,
        3,
        "dogsled dogsleds musher mushers mushing huskies husky dog-team dog-teams dog-sledge"
        " iditarod finnmarksløpet femundløpet malamutes sled-dog sled-dogs dog-driver dog-drivers",
    ),
    # one dog is a pet, or a lady's: teams draw sledges
    (Mode.DOGSLED, 2, "dogs sled sleds sledge sledges"),
)
MODE_WORDS = MappingProxyType(
    {word: (mode, weight) for mode, weight, words in reversed(_MODES) for word in words.split()}
)
"""Word → (mode, weight): how a journey is made, judged by the words around it."""

# Proper names of two words or more, as items of a sentence in lower case.
MODE_NAMES = MappingProxyType(
    {
        ("indian", "pacific"): Mode.RAIL,
        ("the", "ghan"): Mode.RAIL,
        ("by", "charter"): Mode.AIR,
        **dict.fromkeys(
            itertools.product(("a", "the"), ("737", "747", "757", "767", "777", "787")), Mode.AIR
        ),
        ("flying", "cat"): Mode.SEA,
        ("flying", "dolphin"): Mode.SEA,
        **dict.fromkeys(
            itertools.product(("homing", "racing", "carrier"), ("pigeon", "pigeons")), Mode.AIR
        ),
        ("the", "hoof"): Mode.FOOT,
        **dict.fromkeys(itertools.product(("sled", "sledge"), ("driver", "drivers")), Mode.DOGSLED),
        ("rocky", "mountaineer"): Mode.RAIL,
        ("california", "zephyr"): Mode.RAIL,
        ("empire", "builder"): Mode.RAIL,
        ("coast", "starlight"): Mode.RAIL,
        ("southwest", "chief"): Mode.RAIL,
        ("sunset", "limited"): Mode.RAIL,
        ("blue", "train"): Mode.RAIL,
        ("flying", "scotsman"): Mode.RAIL,
        ("flying", "hamburger"): Mode.RAIL,
        ("flying", "yankee"): Mode.RAIL,
        ("flying", "kipper"): Mode.RAIL,
        ("vande", "bharat"): Mode.RAIL,
        ("alfa", "pendular"): Mode.RAIL,
        ("the", "rossiya"): Mode.RAIL,
        ("rovos", "rail"): Mode.RAIL,
        ("steam", "engine"): Mode.RAIL,
        ("by", "diesel"): Mode.RAIL,
        ("a", "freight"): Mode.RAIL,
        ("freight", "train"): Mode.RAIL,
        ("motor", "car"): Mode.ROAD,
        ("motor", "cars"): Mode.ROAD,
        ("mail", "coach"): Mode.ROAD,
        ("mail", "coaches"): Mode.ROAD,
        ("stage", "coach"): Mode.ROAD,
        ("stage", "coaches"): Mode.ROAD,
        ("took", "off"): Mode.AIR,
        ("taking", "off"): Mode.AIR,
        ("super", "puma"): Mode.AIR,
        ("black", "hawk"): Mode.AIR,
        ("dash", "8"): Mode.AIR,
        ("pan", "am"): Mode.AIR,
        ("air", "france"): Mode.AIR,
        ("air", "india"): Mode.AIR,
        ("air", "china"): Mode.AIR,
        ("air", "canada"): Mode.AIR,
        ("air", "greenland"): Mode.AIR,
        ("bulk", "carrier"): Mode.SEA,
        ("car", "carrier"): Mode.SEA,
        ("container", "carrier"): Mode.SEA,
        ("steam", "launch"): Mode.SEA,
        ("branch", "line"): Mode.RAIL,
        ("main", "line"): Mode.RAIL,
        ("sled", "dogs"): Mode.DOGSLED,
        ("mail", "plane"): Mode.AIR,
        ("mail", "boat"): Mode.SEA,
        ("mail", "ship"): Mode.SEA,
        ("cable", "car"): None,
        ("cable", "cars"): None,
        ("rail", "replacement"): Mode.ROAD,
        ("air", "ambulance"): Mode.AIR,
        ("air", "taxi"): Mode.AIR,
        ("flying", "doctor"): Mode.AIR,
        ("flying", "doctors"): Mode.AIR,
        ("ski", "plane"): Mode.AIR,
        ("twin", "otter"): Mode.AIR,
        ("water", "taxi"): Mode.SEA,
        ("water", "bus"): Mode.SEA,
        ("landing", "craft"): Mode.SEA,
        ("aircraft", "carrier"): Mode.SEA,
        ("fire", "engine"): Mode.ROAD,
        ("fire", "engines"): Mode.ROAD,
        ("low", "loader"): Mode.ROAD,
        ("land", "rover"): Mode.ROAD,
        ("land", "rovers"): Mode.ROAD,
        ("land", "cruiser"): Mode.ROAD,
        ("land", "cruisers"): Mode.ROAD,
        ("quad", "bike"): Mode.ROAD,
        ("quad", "bikes"): Mode.ROAD,
        ("dirt", "bike"): Mode.ROAD,
        ("olympic", "flame"): Mode.FOOT,
        ("olympic", "torch"): Mode.FOOT,
        ("torch", "relay"): Mode.FOOT,
        **dict.fromkeys(itertools.product(("their", "men's"), ("shoulders",)), Mode.FOOT),
        ("tour", "de"): Mode.BICYCLE,
        ("yellow", "jersey"): Mode.BICYCLE,
        ("time", "trial"): Mode.BICYCLE,
        **dict.fromkeys(
            itertools.product(
                ("sleeping", "dining", "buffet", "restaurant", "baggage", "observation"),
                ("car", "cars"),
            ),
            Mode.RAIL,
        ),
        **dict.fromkeys(
            itertools.product(
                ("train", "engine", "locomotive", "tram"), ("driver", "drivers", "driver's")
            ),
            Mode.RAIL,
        ),
        **dict.fromkeys(
            itertools.product(
                ("mule", "camel", "pack", "baggage", "ox", "wagon"), ("train", "trains")
            ),
            Mode.HORSE,
        ),
        ("pony", "express"): Mode.HORSE,
        ("by", "rider"): Mode.HORSE,
        ("horse", "carriage"): Mode.HORSE,
        ("camel", "caravan"): Mode.HORSE,
        ("ox", "wagon"): Mode.HORSE,
        ("ox", "cart"): Mode.HORSE,
        ("road", "train"): Mode.ROAD,
        ("road", "trains"): Mode.ROAD,
        ("by", "land"): Mode.ROAD,
        ("flying", "boat"): Mode.AIR,
        ("flying", "boats"): Mode.AIR,
        ("dog", "team"): Mode.DOGSLED,
        ("dog", "teams"): Mode.DOGSLED,
        ("dog", "sled"): Mode.DOGSLED,
        ("dog", "sleds"): Mode.DOGSLED,
        ("dog", "sledge"): Mode.DOGSLED,
        ("dog", "race"): Mode.DOGSLED,
        ("dog", "driver"): Mode.DOGSLED,
        ("dog", "drivers"): Mode.DOGSLED,
        ("yukon", "quest"): Mode.DOGSLED,
        ("single", "track"): Mode.RAIL,
        ("double", "track"): Mode.RAIL,
    }
)
"""Names that say the mode where none of their words does, or where one of them lies."""

# A coach is a bus, that of a train a carriage, and trains have drivers, berths and pilgrims; a
# captain flies a plane; a barge goes to sea behind a ship; a musher drives; aeroplanes and boats
# are pedalled, and men who walk drag sledges.
TWOFOLD: Mapping[str, frozenset[Mode]] = MappingProxyType(
    {
        word: frozenset(instead)
        for words, instead in (
            ("coach coaches driver drivers berth pilgrim pilgrims pilgrimage", {Mode.RAIL}),
            ("drove drive drives driven driving", {Mode.DOGSLED}),
            ("trail", {Mode.DOGSLED}),
            ("freighter freighters", {Mode.AIR}),
            ("tanker tankers", {Mode.ROAD, Mode.AIR}),
            ("captain", {Mode.AIR, Mode.FOOT, Mode.DOGSLED}),
            ("cruise cruises bow", {Mode.AIR}),
            ("barge barges upstream downstream", {Mode.SEA}),
            ("pedal pedals pedalled pedalling pedaled", {Mode.AIR, Mode.SEA}),
            ("sled sleds sledge sledges", {Mode.FOOT, Mode.HORSE}),
            ("rider riders saddle", {Mode.HORSE, Mode.ROAD}),
            ("wagon wagons carriage carriages", {Mode.HORSE}),
            ("caravan caravans", {Mode.ROAD, Mode.FOOT, Mode.AIR}),
            ("convoy", {Mode.SEA, Mode.RIVER}),
            ("trailer trailers", {Mode.BICYCLE, Mode.FOOT}),
            ("herd herds drover drovers hoof", {Mode.RAIL}),
            ("crew landed landing landings hop hops", {Mode.SEA}),
            ("ran run running", {Mode.DOGSLED, Mode.RAIL}),
        )
        for word in words.split()
    }
)
"""What a word betrays instead where the text as a whole speaks of that mode."""
