"""Italian: number words are written in one piece, so those below a thousand are spelled out."""

from __future__ import annotations

from geo.languages import Language, Travel, numbered, words

__all__ = ["LANGUAGE"]

_ONES = tuple(
    numbered(
        "zero, uno, due, tre, quattro, cinque, sei, sette, otto, nove, dieci, undici, dodici, "
        "tredici, quattordici, quindici, sedici, diciassette, diciotto, diciannove"
    )
)
_TENS = tuple(numbered("venti, trenta, quaranta, cinquanta, sessanta, settanta, ottanta, novanta"))


def _below_thousand() -> dict[str, float]:
    """Return every number word below a thousand: duecentocinquanta, ventotto."""
    small = {word: float(value) for value, word in enumerate(_ONES)}
    for place, ten in enumerate(_TENS):
        small[ten] = 20.0 + 10 * place
        for value in range(1, 10):
            # venti + uno, otto: the vowel of the ten falls
            stem = ten[:-1] if value in (1, 8) else ten
            small[stem + _ONES[value]] = small[ten] + value
    large = {}
    for value in range(1, 10):
        head = ("" if value == 1 else _ONES[value]) + "cento"
        large[head] = 100.0 * value
        for word, rest in small.items():
            if rest:
                large[head + word] = 100.0 * value + rest
    return {**small, **large}


_SMALL = _below_thousand()
_TENS_OF = {
    "decina": 10.0,
    "dozzina": 12.0,
    "quindicina": 15.0,
    "ventina": 20.0,
    "trentina": 30.0,
    "quarantina": 40.0,
    "cinquantina": 50.0,
    "sessantina": 60.0,
    "centinaio": 100.0,
    "migliaio": 1000.0,
}
_KM = ("km", "chilometro", "chilometri")

LANGUAGE = Language(
    code="it",
    name="Italian",
    lands=words("IT SM"),
    units={
        "mm": "mm|millimetro|millimetri",
        "cm": "cm|centimetro|centimetri",
        "m": "m|metro|metri",
        "km": "|".join(_KM),
        "mi": "miglio|miglia",
        "nm": "miglio nautico|miglia nautiche|miglia marine",
        "ft": "piede|piedi",
        "ly": "anno luce|anni luce",
        "s": "s|sec|secondo|secondi",
        "min": "min|minuto|minuti",
        "h": "h|ora|ore",
        "d": "giorno|giorni|giornata|giornate",
        "wk": "settimana|settimane",
        "mo": "mese|mesi",
        "y": "anno|anni",
        "century": "secolo|secoli",
        "km/h": "km/h|kmh|"
        + "|".join(
            f"{unit} {tail}" for unit in _KM for tail in ("all ora", "l ora", "orari", "orario")
        ),
        "mph": "mph|miglia all ora|miglia orarie",
        "kn": "nodo|nodi",
        "m/s": "m/s|metri al secondo",
        "km/d": "km/giorno|" + "|".join(f"{unit} al giorno" for unit in _KM),
        "m2": "m²|mq|metro quadrato|metri quadrati|metro quadro|metri quadri",
        "km2": "km²|kmq|chilometro quadrato|chilometri quadrati|chilometri quadri",
        "ha": "ha|ettaro|ettari",
        "pitch": "campi da calcio|campi di calcio",
    },
    cardinals={
        **_SMALL,
        **{f"{word}mila": 1000 * value for word, value in _SMALL.items() if value > 1},
        "un": 1.0,
        "una": 1.0,
    },
    multipliers={
        "mille": 1e3,
        "mila": 1e3,
        "milione": 1e6,
        "milioni": 1e6,
        "miliardi": 1e9,
        **_TENS_OF,
    },
    fractions={"mezzo": 0.5, "mezza": 0.5, "mezz": 0.5, "quarto": 0.25, "quarti": 0.25},
    vague={
        "alcuni": (2, 9),
        "alcune": (2, 9),
        "diversi": (3, 9),
        "diverse": (3, 9),
        "decine": (20, 100),
        "centinaia": (100, 1000),
        "migliaia": (1000, 10_000),
    },
    ones=words("un una uno l"),
    joiners=words("e"),
    links=words("i le gli"),
    between=words("tra fra"),
    to=words("a alle ai"),
    either=words("o"),
    before={
        "circa": "about",
        "quasi": "nearly",
        "intorno a": "about",
        "intorno ai": "about",
        "poco più di": "just over",
        "poco meno di": "just under",
        "più di": "over",
        "oltre": "over",
        "almeno": "at least",
        "meno di": "under",
        "al massimo": "up to",
        "fino a": "up to",
        "non più di": "up to",
    },
    after={"circa": "about", "o più": "at least"},
    compass={
        "a nord di": 0.0,
        "a nord est di": 45.0,
        "a est di": 90.0,
        "a sud est di": 135.0,
        "a sud di": 180.0,
        "a sud ovest di": 225.0,
        "a ovest di": 270.0,
        "a nord ovest di": 315.0,
    },
    leading={"mach": "mach"},
    sides=words("per"),
    times=words("volte"),
    times_tail=r" (?:la |il |più |meno |tanto |quanto |maggiore|superiore)[a-zàèéìòù]{0,14}",
    ratios={"il doppio": 2.0, "il triplo": 3.0, "la metà": 0.5},
    ratio_tail=r" (?:della |del |dell'|di )[a-zàèéìòù]{2,14}",
    months=numbered(
        "gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, "
        "novembre, dicembre",
        start=1,
    ),
    weekdays=numbered("lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica"),
    decimal=",",
    common=words(
        "il lo la i gli le di del della dei che e un una in con per non è si da dal dalla al alla "
        "sono ha più anche come ma se nel nella questo dopo ore due fra a treno viaggio ha suo sua"
    ),
    joined_tens=True,
    elides=True,
    share_tail=r" (?:del|della|dell'|dello) ?(?:percorso|cammino|tragitto|distanza|viaggio|tempo|"
    r"strada|durata|superficie|lunghezza|velocità|tappa)\b",
    points=words("virgola"),
    split_metres=True,
    rounds=words("decina ventina trentina quarantina cinquantina centinaio"),
    travel=Travel(
        start=words("collega da dal dalla di"),
        goal=words("con a ad fino verso al alla"),
        left=words("lasciat lasciò _partit salpat decollat"),
        reached=words("raggiun arrivat approdat _toccat sbarcat atterrat"),
        between=words("tra fra"),
        placed_at=words("a"),
        straight=words("linea_d_aria linea_retta"),
        each=words("_ogni"),
        mean=words("media"),
        top=words("massim punta record fino_a"),
        journey=words("viaggio tragitto percor distanza volo traversata rotta cammin marcia tappa"),
        takes=words("dura durat impieg ci_vogliono"),
        events=words(
            "riunione incontro colloqui negoziat discorso conferenza partita guerra prigione "
            "carcere processo visita vertice cerimonia intervista sciopero mostra festival "
            "concerto _film soggiorno attesa ritardo dibattito _lavori"
        ),
        sizes=words(
            "altezza altitudine profond larghezza gittata portata raggio _vento raffic "
            "tempesta diametro apertura_alare"
        ),
        centres=words("epicentro"),
        storms=words("uragano tifone"),
        things=words("_ponte tunnel galleria canale _muro diga gasdotto frontiera viadotto"),
        priced=words("prezzo _costo_ _costi_ _costano_ _caro_ _cara_ tariffa biglietto"),
        compared=words(
            "lung lontan veloc distanza durata grande superficie cort lent vicin tragitto "
            "strada dimension viaggio estes tempo"
        ),
        modes={
            "rail": words("_treno_ _treni_ ferrovi"),
            "road": words("auto_ automobile autobus autostrada camion in_auto"),
            "air": words("aereo _volo_ _voli_ aere"),
            "sea": words("nave catamarano aliscafo traghetto barca veliero"),
            "bicycle": words("bicicletta ciclis"),
            "foot": words("a_piedi cammin"),
        },
    ),
)
