"""German: number words are written in one piece, so they are spelled out here by rule."""

from __future__ import annotations

from geo.languages import Language, Travel, numbered, words

__all__ = ["LANGUAGE"]

_ONES = tuple(
    numbered(
        "null, ein, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, "
        "zwölf, dreizehn, "
        "vierzehn, fünfzehn, sechzehn, siebzehn, achtzehn, neunzehn"
    )
)
_TENS = tuple(numbered("zwanzig, dreißig, vierzig, fünfzig, sechzig, siebzig, achtzig, neunzig"))


def _below_thousand() -> dict[str, float]:
    """Return every number word below a thousand: zweihundertfünfundzwanzig."""
    small = {word: float(value) for value, word in enumerate(_ONES)}
    for place, ten in enumerate(_TENS):
        small[ten] = 20.0 + 10 * place
        for value in range(1, 10):
            small[f"{_ONES[value]}und{ten}"] = small[ten] + value
    large = {}
    for value in range(1, 10):
        for head in (_ONES[value] + "hundert", *(("hundert",) if value == 1 else ())):
            large[head] = 100.0 * value
            for word, rest in small.items():
                if rest:
                    large[head + word] = 100.0 * value + rest
    return {**small, **large}


_SMALL = _below_thousand()
_CARDINALS = {
    **_SMALL,
    **{f"{word}tausend": 1000 * value for word, value in _SMALL.items() if value},
    **{
        f"{_ONES[value]}tausend{_ONES[rest]}hundert": 1000.0 * value + 100 * rest
        for value in range(1, 10)
        for rest in range(1, 10)
    },
    **dict.fromkeys(("eine", "einen", "einer", "einem", "eins"), 1.0),
    "zwo": 2.0,
    "dreissig": 30.0,
    "anderthalb": 1.5,
    **{f"{_ONES[value]}einhalb": value + 0.5 for value in range(1, 13)},
    **{f"{_ONES[value]}dreiviertel": value + 0.75 for value in range(1, 13)},
    **{f"{_ONES[value]}einviertel": value + 0.25 for value in range(1, 13)},
}
_KM = "km|kilometer|kilometern|kilometers"
# 465 Bahnkilometer
_WAYS = "bahn schienen strecken straßen autobahn fahr flug luftlinien fuß wander rad fluss see"
_WAY_KM = "|".join(f"{way}kilometer{end}" for way in _WAYS.split() for end in ("", "n"))
_HOUR = ("pro stunde", "in der stunde", "je stunde", "die stunde")
_SQUARE = "quadrat"

_TIMES_TAIL = (
    r" (?:so [a-zäöüß]{2,12}(?: wie)?|"
    r"(?!(?:wied|üb|unt|hint|imm|ab|od|d|jed|dies|ein|sein|ihr|uns|kein|vorh|vorüb)er\b)"
    r"[a-zäöüß]{2,12}er\b|(?:die|der) [a-zäöüß]{3,16})"
)

LANGUAGE = Language(
    code="de",
    name="German",
    lands=words("DE AT CH LI"),
    units={
        "mm": "mm|millimeter|millimetern",
        "cm": "cm|zentimeter|zentimetern",
        "m": "m|meter|metern|meters",
        "km": f"{_KM}|{_WAY_KM}",
        "mi": "meile|meilen",
        "nm": "seemeile|seemeilen|sm|nautische meilen",
        "ft": "fuß|fuss",
        "verst": "werst",
        "ly": "lichtjahr|lichtjahre|lichtjahren",
        "s": "s|sek|sekunde|sekunden|sekündige|sekündigen",
        "min": "min|minute|minuten|minütige|minütigen|minütiger|minütiges",
        "h": "h|std|stunde|stunden|stündige|stündigen|stündiger|stündiges",
        "d": "tag|tage|tagen|tages|tägige|tägigen|tägiger|tägiges",
        "wk": "woche|wochen|wöchige|wöchigen",
        "mo": "monat|monate|monaten|monats|monatige|monatigen",
        "y": "jahr|jahre|jahren|jahres|jährige|jährigen|jähriger|jähriges|jährig",
        "decade": "jahrzehnt|jahrzehnte|jahrzehnten",
        "century": "jahrhundert|jahrhunderte|jahrhunderten",
        "km/h": "km/h|km/std|km/stunde|kilometer/stunde|kmh|stundenkilometer|stundenkilometern|"
        + "|".join(f"{unit} {tail}" for unit in _KM.split("|") for tail in _HOUR),
        "mph": "mph|"
        + "|".join(f"{unit} {tail}" for unit in ("meile", "meilen") for tail in _HOUR),
        "kn": "kn|knoten",
        "m/s": "m/s|meter pro sekunde|metern pro sekunde",
        "km/d": "km/tag|"
        + "|".join(
            f"{unit} {tail}" for unit in _KM.split("|") for tail in ("pro tag", "am tag", "täglich")
        ),
        "m2": f"m²|qm|{_SQUARE}meter|{_SQUARE}metern",
        "km2": f"km²|qkm|{_SQUARE}kilometer|{_SQUARE}kilometern",
        "mi2": f"{_SQUARE}meile|{_SQUARE}meilen",
        "ha": "ha|hektar",
        "pitch": "fußballfeld|fußballfelder|fußballfeldern|fußballplätze",
    },
    cardinals=_CARDINALS,
    multipliers={
        "hundert": 1e2,
        "tausend": 1e3,
        "million": 1e6,
        "millionen": 1e6,
        "mio": 1e6,
        "milliarde": 1e9,
        "milliarden": 1e9,
        "mrd": 1e9,
        "dutzend": 12.0,
    },
    fractions={
        "halb": 0.5,
        "halbe": 0.5,
        "halben": 0.5,
        "halber": 0.5,
        "halbes": 0.5,
        "viertel": 0.25,
        "drittel": 1 / 3,
        "dreiviertel": 0.75,
        "hälfte": 0.5,
        "fünftel": 0.2,
        "zehntel": 0.1,
    },
    vague={
        "einige": (3, 9),
        "einigen": (3, 9),
        "mehrere": (3, 9),
        "mehreren": (3, 9),
        "wenige": (2, 5),
        "wenigen": (2, 5),
        "paar": (2, 5),
        "dutzende": (24, 100),
        "hunderte": (100, 1000),
        "hunderten": (100, 1000),
        "tausende": (1000, 10_000),
        "tausenden": (1000, 10_000),
    },
    ones=words("ein eine einen einer einem eines"),
    figures={
        "viertelstunde": (0.25, "h"),
        "dreiviertelstunde": (0.75, "h"),
        "halbjahr": (0.5, "y"),
        "vierteljahr": (0.25, "y"),
        **{
            f"{head}{stem}{ending}": (value, unit)
            for head, value in (
                *_SMALL.items(),
                ("anderthalb", 1.5),
                ("zweieinhalb", 2.5),
                ("halb", 0.5),
            )
            if 0 < value < 100
            for stem, unit in (
                ("stündig", "h"),
                ("tägig", "d"),
                ("minütig", "min"),
                ("wöchig", "wk"),
                ("monatig", "mo"),
                ("jährig", "y"),
            )
            for ending in ("e", "en", "er", "es", "em", "")
        },
    },
    dotted=words("mio mrd"),
    joiners=words("und"),
    fillers=words("lange langen volle vollen ganze ganzen weitere weiteren gut knapp"),
    between=words("zwischen"),
    to=words("bis"),
    either=words("oder"),
    before={
        "etwa": "about",
        "rund": "about",
        "ungefähr": "about",
        "circa": "about",
        "ca": "about",
        "zirka": "about",
        "um die": "about",
        "gegen": "about",
        "an die": "nearly",
        "schätzungsweise": "estimated",
        "fast": "nearly",
        "beinahe": "nearly",
        "nahezu": "nearly",
        "knapp": "just under",
        "knappe": "just under",
        "gut": "just over",
        "gute": "just over",
        "über": "over",
        "mehr als": "over",
        "länger als": "over",
        "weiter als": "over",
        "mindestens": "at least",
        "wenigstens": "at least",
        "unter": "under",
        "weniger als": "under",
        "innerhalb von": "under",
        "höchstens": "up to",
        "maximal": "up to",
        "bis zu": "up to",
        "nicht mehr als": "up to",
    },
    after={"oder mehr": "at least", "oder so": "or so", "oder weniger": "up to"},
    compass={
        "nördlich": 0.0,
        "nordöstlich": 45.0,
        "östlich": 90.0,
        "südöstlich": 135.0,
        "südlich": 180.0,
        "südwestlich": 225.0,
        "westlich": 270.0,
        "nordwestlich": 315.0,
    },
    leading={"tempo": "km/h", "mach": "mach"},
    sides=words("mal"),
    times=words("mal"),
    times_tail=_TIMES_TAIL,
    ratios={
        "doppelt": 2.0,
        "doppelte": 2.0,
        **{
            f"{word}{tail}": value
            for word, value in (
                ("zwei", 2.0),
                ("drei", 3.0),
                ("vier", 4.0),
                ("fünf", 5.0),
                ("sechs", 6.0),
                ("sieben", 7.0),
                ("acht", 8.0),
                ("neun", 9.0),
                ("zehn", 10.0),
                ("hundert", 100.0),
                ("anderthalb", 1.5),
            )
            for tail in ("mal", "fache", "fachen")
        },
    },
    # dreimal länger, die doppelte Strecke; but "dreimal täglich", "zweimal über den Fluss"
    ratio_tail=rf"(?<=mal){_TIMES_TAIL}|(?<!mal) (?:so [a-zäöüß]{{2,12}}(?: wie)?|"
    r"(?:der |die )?[a-zäöüß]{4,16})",
    months=numbered(
        "januar jänner, februar, märz, april, mai, juni, juli, august, september, oktober, "
        "november, dezember",
        start=1,
    ),
    weekdays=numbered(
        "montag, dienstag, mittwoch, donnerstag, freitag, samstag sonnabend, sonntag"
    ),
    decimal=",",
    common=words(
        "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine "
        "als auch es "
        "an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen "
        "so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei"
    ),
    dotted_days=True,
    capital_nouns=True,
    share_tail=r" (?:der|des|dieser|dieses|seiner|ihrer) (?:gesamten |ganzen |geplanten )?(?:"
    r"strecke|weges?|wegs|distanz|entfernung|fahrt|fahrzeit|reise|reisezeit|flugzeit|zeit|fläche|länge|"
    r"geschwindigkeit|tour|route|etappe)\b|"
    r" so (?:groß|lang|weit|breit|hoch|tief|schnell)[a-z]{0,2} wie\b|"
    r" (?:der|des|von(?: den)?)(?= [0-9][0-9.,]{0,9} (?:km|kilometer|stunden|hektar))",
    share_more=r" (?:länger|weiter|schneller|größer|mehr (?:zeit|weg|strecke))\b",
    share_less=r" (?:kürzer|langsamer|kleiner|näher|weniger (?:zeit|weg|strecke))\b",
    points=words("komma"),
    split_metres=True,
    travel=Travel(
        start=words("von aus ab vom"),
        goal=words("erreicht erreichen erreichte richtung mit nach bis zu zum"),
        left_last=words("ab aus auf ab_und aus_und auf_und"),
        reached_last=words("an ein an_und ein_und"),
        left=words("verließ verlass verläss startete_in starteten_in brach_in _aus_dem_hafen_von"),
        reached=words("erreich landete_ landeten_ _kam_in _kamen_in ankunft_in"),
        left_after=words(
            "abgefahren abgereist aufgebrochen abgeflogen gestartet losgefahren losgelaufen "
            "_aus_und_ abgelegt ausgelaufen abfuhr aufbrach ablegte auslief verlassen"
        ),
        reached_after=words(
            "angekommen eingetroffen gelandet eingelaufen angelangt ankam ankommt eintraf "
            "eintrifft einlief angelegt"
        ),
        between=words("zwischen"),
        linking=words("trenn verbind"),
        within=words("der_stadt_ der_hauptstadt_ dem_hafen_ der_insel_ dem_dorf_"),
        longest=words("längste"),
        led=r"\b(?:ins|in d(?:as|ie|en)|nach|zu[mr]|ans) [^,;.]{1,32} entfernte[nrs]? (?:\w+ )?$",
        straight=words("luftlinie gerader_linie"),
        each=words("_jede _jeder _jedes _alle"),
        lies=words("liegt_ liegt ist_nur ist_von"),
        daily=words("_am_tag_ _pro_tag_ _je_tag_ _täglich_ tagesschnitt"),
        mean=words("durchschnitt im_mittel im_schnitt _schnitt_von"),
        top=words("höchst spitzen maximal bis_zu"),
        journey=words(
            "fahrt fahrzeit _reise anreise rückreise rundreise zugreise bahnreise "
            "abreise strecke "
            "_weg_ _weges flug_ flugs flugzeit flugdauer direktflug route unterwegs _tour etappe "
            "marsch gelaufen gewandert geradelt zurückgelegt legte legt_ erreicht gefahren fuhr "
            "gereist"
        ),
        takes=words(
            "in_anspruch bewältig einplanen einrechnen unterwegs dauer brauch benötig braucht "
            "rechnen_mit rechnet_mit ließ_er_sich ließ_sie_sich ließen_sie_sich nimmt_sich "
            "nahm_sich sind_es"
        ),
        stages=words("etappe teilstück tagesmarsch _an_einem_tag _an_diesem_tag"),
        thence=words("_von_dort_ _von_da_ _von_hier_"),
        back=words(
            "_zurück_ging _zurück_fuhr _zurück_flog _zurück_nahm _zurück_brauch _zurück_dauert "
            "rückfahrt rückweg rückreise rückflug heimweg heimreise heimfahrt"
        ),
        both_ways=words("und_zurück hin_und_zurück hin-_und_rück hin_und_rück"),
        by=words(
            "verlängert mehrweg umweg_von _um_ verspätung_von verspätung_betr spart_ sparen "
            "gewinnt einsparung"
        ),
        less=words(
            "schneller langsamer früher _später kürzer länger _eher verspätung "
            "_zu_spät nach_plan "
            "vorsprung"
        ),
        besides=words("_mit_ inklusive einschließlich samt"),
        waits=words(
            "verlier vollsperrung _stau_ _staus_ _halt_ _halte_ zwischenstopp zwischenhalt "
            "_aufladen ladezeit ladestopp geladen tankstopp reparatur repariert regnete "
            "schneite _schicht stromausfall festgehalten _fest_ steckte rast_ mittagspause "
            "übernachtung verlor verloren wiederaufbau probefahrt grenzkontroll abfertig "
            "sicherheitskontroll umstieg umsteigen umsteigezeit gesperrt sperrung lag_still "
            "_warte abwart abgewartet _schlief schlafen geschlafen ausgeruht rastete _pause_ "
            "vorsprung rückstand aufenthalt"
        ),
        events=words(
            "verhandelt ermittlung stromausfall großbrand löscharbeit _suche_ suchaktion "
            "abstimmung parteitag _treffen gespräch verhandlung sitzung _rede_ konferenz _spiel "
            "krieg _haft_ untersuchungshaft haftstrafe prozess besuch gipfel zeremonie interview "
            "operation streik ausstellung festival konzert _film aufenthalt pause _warte "
            "verspätung debatte _feier_ bauarbeit bauzeit vorstellung vorlesung unterricht"
        ),
        sizes=words(
            "_stau_ rauchsäule sichtbar zu_sehen höhe tiefe breit reichweite umkreis radius "
            "_wind_ _winde _windes windgeschw windstärk windböe windstoß gegenwind "
            "rückenwind böe "
            "_sturm sturmtief durchmesser spannweite spurweite meeresspiegel tempolimit "
            "geschwindigkeitsbegrenz erlaubt"
        ),
        centres=words("epizentrum beben_lag"),
        storms=words("orkan hurrikan taifun"),
        things=words("brücke tunnel kanal mauer damm pipeline kabel zaun landebahn grenze küste"),
        priced=words(
            "_teuer_ _teurer _billig_ _billiger_ preis_ preise_ _kosten_ _kostet "
            "gekostet _ticket "
            "passagierzahl _einwohner"
        ),
        compared=words(
            "lang länge länger weit weiter schnell entfern strecke dauer groß größer "
            "größe fläche "
            "distanz kürzer klein näher fern reise fahrt _weg zeit tempo"
        ),
        ways=words("straße"),
        modes={
            "rail": words(
                "lokführer waggon schlafwagen bahnreisende _gleis s-bahn zugverbindung "
                "intercity-express _zug_ _zuge_ _zuges_ _züge zugfahrt zugreise bahnreise "
                "güterzug sonderzug nachtzug schnellzug nahverkehrszug regionalzug panzerzug "
                "railjet intercity eurocity regionalexpress bahnkilometer schienenkilometer "
                "schienenweg fahrplan eisenbahn _bahn_ bahnfahrt bahnstrecke bahnlinie "
                "straßenbahn _schiene_ _schienen_ _ice_ _tgv_ _lok_ lokomotiv frecciarossa "
                "eurostar thalys shinkansen transsib zugfahrt"
            ),
            "road": words(
                "chauffeur taxi e-auto elektroauto _auto_ _autos_ autofahr _wagen_ _pkw lastwagen "
                "_bus_ _busse bussen reisebus fernbus linienbus autobahn mietwagen wohnmobil "
                "motorrad lkw straßenkilometer auf_der_straße über_die_straße maut busunternehm "
                "busbetreiber busverbind busfahr busreise autokolonne landstraße"
            ),
            "air": words(
                "_pilot_ _piloten_ _pilotin_ fluggesellschaft flugpassagier cockpit jumbo _flug_ "
                "_fluges_ _flugs_ _flüge _flugzeug flugzeug flugzeit flugdauer linienflug "
                "direktflug rückflug hinflug nachtflug inlandsflug langstreckenflug flugstund "
                "_flog_ _geflogen _flieg überflieg _jet_ _jets_ _maschine_ airbus boeing"
            ),
            "sea": words(
                "reederei kreuzfahrt segler_ passagierschiff tragflügel ruderboot kajak seeweg "
                "überfahrt dampfer katamaran schiff fähre segel boot frachter tanker jacht _yacht"
            ),
            "bicycle": words(
                "rennrad radreise radtour pedal fahrrad radfahr radler _rad_ radelte geradelt"
            ),
            "foot": words(
                "pilger bergsteiger fußmarsch spaziergang marathon läufer zu_fuß wander marsch"
            ),
        },
    ),
)
