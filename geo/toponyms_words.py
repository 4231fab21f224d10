"""Words around names: what makes a capital word a place, a person or an organisation.

Pure tables, written for this project: function words, titles and headwords of newspaper
English. Lower case; an underscore stands for a space.
"""

from __future__ import annotations

__all__ = [
    "AT_HOME",
    "CITY_BEFORE",
    "CONNECTORS",
    "DAYS",
    "DIRECTIONS",
    "HOLDING",
    "INTO",
    "LAND_WORDS",
    "LISTED_JOINTS",
    "LINKING",
    "LOCATIVE",
    "OPENERS",
    "ORGANISATION_HEADS",
    "PLACE_HEADS",
    "PLACE_HEADS_BEFORE",
    "QUARTERS",
    "SAILS",
    "SAYING",
    "SPOT_HEADS",
    "TITLES",
    "TOWN_OFFICES",
    "WILLING",
    "words",
]


def words(*lines: str) -> frozenset[str]:
    """Return the words of some lines; an underscore stands for a space.

    Parameters
    ----------
    *lines
        Words with spaces between them.

    Returns
    -------
    frozenset of str
        Each word once.

    Examples
    --------
    >>> sorted(words("space_center bay", "bay"))
    ['bay', 'space center']
    """
    return frozenset(word.replace("_", " ") for line in lines for word in line.split())


INTO = words(
    "in at near from to toward towards between through via around across outside inside into",
    "leaving left reached reach reaches reaching leave leaves visit visited visiting visits off",
    "fled flee flees fleeing overran retook recaptured shelled besieged invaded",
    "throughout nach aus zwischen bis vers desde hasta hacia",
)
"""Words before a name that make it a place: few persons stand after them."""

LINKING = words(
    "link links linked linking connect connects connected connecting join joins joined joining"
)
"""Words before the first of two names that a way joins: "linking Ulm with Bonn"."""

LOCATIVE = (
    INTO
    | LINKING
    | words(
        "bombed attacked captured seized toured evacuated stormed struck occupied hit",
        "beyond within entering entered enter above over past along aboard arrived arriving arrive",
        "headed heading bound of for on von bei über durch ab à de depuis entre jusqu'à en dans a",
    )
)
"""These, and words before a name that make it a place only more likely."""

TOWN_OFFICES = words(
    "mayor councilman councilwoman councilmember councillor cllr alderman mp mps police sheriff",
    "selectman supervisor freeholder prosecutor clerk coroner constable fire schools",
    "lga taluka taluk tehsil mandal woreda upazila thana barangay",
)
"""What is called by its town: "Vinton Mayor Don Davis", "Dover MP", "Sinnar tehsil"."""

SAILS = words(
    "sank sailed steamed foundered docked anchored capsized sails steams torpedoed surfaced"
    " berthed surrendered splashed"
)
"""What ships do, and rivers do not."""

QUARTERS = words("north south east west")
DIRECTIONS = words(
    "north south east west northeast northwest southeast southwest north-east north-west",
    "south-east south-west northern southern eastern western central northeastern northwestern",
    "southeastern southwestern downtown upstate mainland rural coastal suburban greater",
)
"""Words of direction: lower case before a name or capital as part of it."""

HOLDING = words("in on near at off by beside into")
"""What leads from a town to the land, the water or the mountain that it lies on."""

LAND_WORDS = words(
    "the northern southern eastern western central north south east west upper lower border",
    "frontier coast shore shores bank banks foot tip edge mouth slopes side island isle of with",
)
"""What stands between: "on the west coast of Norway", "near the border with China"."""

CITY_BEFORE = words(
    "city town village port capital suburb borough hamlet island state province region county",
    "district municipality resort area community neighborhood neighbourhood republic territory",
    "kingdom archipelago peninsula isle coast",
)
"""Kinds of place that stand before a name with "of": "the city of Vladivostok"."""

PLACE_HEADS = words(
    "river lake mountain mountains island islands isle bay sea ocean gulf strait straits",
    "peninsula valley county province region oblast krai district prefecture state city town",
    "village township borough parish airport station port harbor harbour cosmodrome spaceport",
    "beach canyon desert forest falls canal pass creek heights hills hill springs junction",
    "republic territory territories coast plateau basin delta fjord glacier volcano archipelago",
    "reservoir dam bridge tunnel highway street avenue road boulevard square park governorate",
    "emirate canton municipality area metro peak ridge sound cape point grove center_city",
    "international_airport national_park space_center space_centre railway_station",
)
"""Kinds of place that stand after a name."""

SPOT_HEADS = words(
    "hut rock lighthouse mine ranch inlet atoll reef icefield gorge lagoon crater rapids",
)
"""Kinds of spot that belong to a name with a capital only: Monte Rosa Hut, Bass Rock."""

PLACE_HEADS_BEFORE = words(
    "mount mt mt. lake cape port fort ft ft. saint st st. sainte ste san santa los las el la",
    "new north south east west upper lower great little old isle river gulf bay strait sea camp",
    "point rio villa puerto monte sierra costa le al bad ust kota tel ain beit ras wadi",
)
"""First words of names of places, lower case with or without a full stop."""

ORGANISATION_HEADS = words(
    "university college institute institution school academy post times journal bank airlines",
    "airways air fc united wanderers rovers athletic ministry agency commission committee",
    "council court church hospital museum company corp inc ltd llc plc group foundation",
    "association society party army navy guard guards press news radio television tv herald",
    "tribune gazette chronicle globe guardian telegraph examiner observer courier inquirer",
    "star-tribune bulletin dispatch sentinel ledger register reporter union league federation",
    "department office bureau authority board service services center centre laboratory",
    "laboratories technologies systems partners holdings industries motors motor energy oil",
    "petroleum insurance capital securities investments studios records pictures theatre",
    "theater orchestra philharmonic symphony ballet opera hotel inn resort casino club",
    "cathedral mosque synagogue temple fund trust network alliance coalition movement front",
    "brigade corps force forces command division regiment police railway railways railroad",
    "express line lines magazine review standard echo mail today daily weekly international",
    "constitution exchange stadium arena ground cup championship championships open marathon",
    "olympics games festival treaty agreement accord accords act summit conference convention",
    "protocol declaration war battle prize award awards series bowl derby stakes program",
    "programme project mission operation organization organisation administration assembly",
    "parliament senate congress cabinet government foods brewing brewery free_press yankees",
    "mets giants jets cowboys lakers bulls bears packers dodgers angels braves eagles sox cubs",
    "tigers lions rams raiders broncos chiefs patriots steelers ravens bengals dolphins saints",
    "falcons panthers vikings celtics knicks nets warriors rockets spurs heat hornets pistons",
    "pacers bucks wolves hawks jazz suns kings blazers clippers grizzlies bruins rangers flyers",
    "penguins capitals hurricanes devils islanders sabres senators canadiens canucks flames",
    "redskins commanders texans titans jaguars seahawks buccaneers cardinals chargers nationals",
    "orioles mariners marlins rays royals twins padres phillies pirates brewers astros reds",
    "indians guardians thunder timberwolves pelicans raptors cavaliers nuggets avalanche sharks",
    "ducks predators lightning kraken roughriders stampeders argonauts volunteers gators hokies",
    "cyclones hawkeyes badgers gophers hoosiers boilermakers cornhuskers jayhawks rebels aggies",
    "razorbacks seminoles cemetery health healthcare fair polytechnic conservancy",
    "oilers wildcats bulldogs huskies longhorns sooners buckeyes",
)
"""Last words of names of organisations, teams, newspapers and events."""

TITLES = words(
    "mr mrs ms miss dr prof professor president vice-president premier chancellor minister",
    "secretary ambassador king queen prince princess pope cardinal bishop archbishop reverend",
    "rev general gen colonel col major captain capt lieutenant lt sergeant sgt corporal private",
    "admiral marshal commander commissioner chief sheriff officer detective judge justice",
    "attorney senator sen representative rep congressman congresswoman governor gov mayor",
    "councilman councilwoman councillor alderman coach manager director chairman chairwoman",
    "chairperson chair ceo leader spokesman spokeswoman spokesperson lawmaker deputy expert",
    "analyst researcher scientist engineer actor actress singer author writer editor reporter",
    "correspondent photographer journalist lawyer counsel sir lord lady dame baron sheikh",
    "sultan emir imam ayatollah rabbi father sister brother saint-père uncle aunt",
    "superintendent principal dean owner founder guitarist drummer pitcher quarterback",
    "goalkeeper striker midfielder defender driver pilot inspector constable trooper pastor",
    "resident victim suspect counterpart tsar czar emperor empress first_lady co-founder herr",
    "frau monsieur madame señor señora mp mps msp cllr prosecutor treasurer trustee assemblyman",
    "assemblywoman freeholder selectman councilmember supervisor clerk undersheriff magistrate",
    "господин президент министр",
)
"""Words after which a capital word is a person."""

SAYING = words(
    "said says told tells added adds explained explains argued argues wrote writes noted notes",
    "asked replied recalled testified tweeted insisted joked laughed smiled admitted himself",
    "herself who whose",
)
"""Words after a name that make it a speaker."""

WILLING = words(
    "said says announced announces warned warns wants wanted accused accuses denied denies",
    "insists insisted hopes hoped fears feared claims claimed fired launched condemned agreed",
    "agrees rejected rejects refused refuses vowed vows urged urges plans planned sees decided",
    "voted imposed imposes threatened threatens sought seeks expects expected argues believes",
    "responded retaliated pledged summoned expelled recognised recognized backed backs would",
    "could should must may might needs needed",
)
"""Verbs that only a government or a person can be the subject of, and auxiliaries."""

CONNECTORS = words(
    "of the o es ez er de del della di da do dos du des la le les el al upon on sur am an der",
    "aux das dello delle sous",
)
"""Small words inside a name: Rio de Janeiro, Stratford upon Avon, Dar es Salaam."""

LISTED_JOINTS = CONNECTORS | words(
    "los las y en dels nad pod pri ob na im bei auf unter sul sulla nel dei degli aan den van ter",
    "ten din cel lui ash ad ar",
)
"""And inside one that a gazetteer has, as often as they are: Ústí nad Labem, Sils im Domleschg."""

AT_HOME = words(
    "man woman native resident residents couple teen teenager boy girl family mother father",
    "driver firm company school church hospital home business restaurant judge jury court",
    "lawyer suburb plant attack attacks bombing bombings shooting massacre airport office",
    "campus factory refinery mine prison jail marathon earthquake quake neighborhood",
    "neighbourhood district area businessman police mayor councilman council house apartment",
    "store hotel nightclub mosque synagogue stadium barracks branch campus club students voters",
    "police officers firefighters deputies officials lawmakers residents schools taxpayers team",
    "health lga taluka taluk tehsil mandal woreda upazila thana",
)
"""What a place is the home of: a Flint man, the Sendai plant."""

DAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may",
    "june july august september october november december jan feb mar apr jun jul aug sep sept",
    "oct nov dec mon tue tues wed thu thur thurs fri sat sun",
)
"""Days and months."""

OPENERS = words(
    "a an in on at of for from with by as but and or nor if when while since after before to into",
    "our his her its their my your this that these those some all many most few both each every",
    "no not one two three four five six seven eight nine ten another such during under over",
    "against between through about around near like unlike despite because although though until",
    "is are was were has have had do does did he she it they we you i who what where why how",
    "there here then now so also only even just still mr mrs ms dr via per than",
)
"""Words that no name of several words starts with."""
