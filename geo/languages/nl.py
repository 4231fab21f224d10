"""Dutch: number words are written in one piece; decimals take a comma."""

from __future__ import annotations

from geo.languages import Language, Travel, numbered, words

__all__ = ["LANGUAGE"]

_ONES = tuple(
    numbered(
        "nul, een, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf, dertien, "
        "veertien, vijftien, zestien, zeventien, achttien, negentien"
    )
)
_TENS = tuple(numbered("twintig, dertig, veertig, vijftig, zestig, zeventig, tachtig, negentig"))


def _below_thousand() -> dict[str, float]:
    """Return every number word below a thousand: tweehonderdvijftig, vijfentwintig."""
    small = {word: float(value) for value, word in enumerate(_ONES)}
    for place, ten in enumerate(_TENS):
        small[ten] = 20.0 + 10 * place
        for value in range(1, 10):
            link = "ën" if _ONES[value].endswith("e") else "en"
            small[_ONES[value] + link + ten] = small[ten] + value
    large = {}
    for value in range(1, 10):
        head = ("" if value == 1 else _ONES[value]) + "honderd"
        large[head] = 100.0 * value
        for word, rest in small.items():
            if rest:
                large[head + word] = 100.0 * value + rest
    return {**small, **large}


_SMALL = _below_thousand()
_KM = ("km", "kilometer", "kilometers")

LANGUAGE = Language(
    code="nl",
    name="Dutch",
    lands=words("NL BE SR"),
    units={
        "mm": "mm|millimeter|millimeters",
        "cm": "cm|centimeter|centimeters",
        "m": "m|meter|meters",
        "km": "|".join(_KM),
        "mi": "mijl|mijlen",
        "nm": "zeemijl|zeemijlen",
        "ft": "voet",
        "ly": "lichtjaar|lichtjaren",
        "s": "s|seconde|seconden",
        "min": "min|minuut|minuten",
        "h": "u|uur|uren",
        "quarter of an hour": "kwartier|kwartieren",
        "d": "dag|dagen",
        "wk": "week|weken",
        "mo": "maand|maanden",
        "y": "jaar|jaren",
        "century": "eeuw|eeuwen",
        "km/h": "km/u|km/h|"
        + "|".join(f"{unit} {tail}" for unit in _KM for tail in ("per uur", "in het uur")),
        "mph": "mijl per uur",
        "kn": "knoop|knopen",
        "m/s": "m/s|meter per seconde",
        "km/d": "|".join(f"{unit} per dag" for unit in _KM),
        "m2": "m²|vierkante meter",
        "km2": "km²|vierkante kilometer|vierkante kilometers",
        "ha": "ha|hectare",
        "pitch": "voetbalvelden|voetbalveld",
    },
    cardinals={
        **_SMALL,
        **{f"{word}duizend": 1000 * value for word, value in _SMALL.items() if value > 1},
        "één": 1.0,
        "een": 1.0,
        "anderhalf": 1.5,
        "anderhalve": 1.5,
        **{
            f"{word}{link}{half}": value + 0.5
            for value, word in enumerate(_ONES[:13])
            if value > 1
            for link in (("ën",) if word.endswith("e") else ("en", "ën"))
            for half in ("half", "halve")
        },
    },
    multipliers={"duizend": 1e3, "miljoen": 1e6, "miljard": 1e9, "dozijn": 12.0},
    fractions={"half": 0.5, "halve": 0.5, "kwart": 0.25},
    vague={
        "enkele": (2, 9),
        "verscheidene": (3, 9),
        "paar": (2, 5),
        "tientallen": (20, 100),
        "honderden": (100, 1000),
        "duizenden": (1000, 10_000),
    },
    ones=words("een"),
    links=words("de"),
    joiners=words("en"),
    between=words("tussen"),
    to=words("tot"),
    either=words("of à"),
    before={
        "ongeveer": "about",
        "circa": "about",
        "zo n": "about",
        "rond": "about",
        "bijna": "nearly",
        "ruim": "just over",
        "krap": "just under",
        "meer dan": "over",
        "minstens": "at least",
        "ten minste": "at least",
        "minder dan": "under",
        "hooguit": "up to",
        "maximaal": "up to",
        "tot": "up to",
    },
    after={"of meer": "at least", "of zo": "or so"},
    compass={
        "ten noorden van": 0.0,
        "ten noordoosten van": 45.0,
        "ten oosten van": 90.0,
        "ten zuidoosten van": 135.0,
        "ten zuiden van": 180.0,
        "ten zuidwesten van": 225.0,
        "ten westen van": 270.0,
        "ten noordwesten van": 315.0,
    },
    figures={
        f"{head}{stem}": (value, unit)
        for head, value in _SMALL.items()
        if 0 < value < 100
        for stem, unit in (("daagse", "d"), ("urige", "h"))
    },
    # "om 3 uur te sparen" is no time of day
    hours=(
        (
            r"\bom ",
            r" ?(?:uur|u)\b(?! (?:reizen|rijden|vliegen|varen|lopen|wachten)\b)"
            r"(?! (?:(?!om\b)\w+ ){0,6}te "
            r"(?:(?:be)?sparen|winnen|vermijden|voorkomen|overbruggen))",
        ),
    ),
    leading={"mach": "mach"},
    sides=words("bij"),
    times=words("keer maal"),
    times_tail=r" (?:zo [a-z]{2,12}|[a-z]{3,12}er\b|de [a-z]{3,14}|het [a-z]{3,14})",
    ratios={"twee keer": 2.0, "dubbel": 2.0, "dubbele": 2.0, "driemaal": 3.0, "tweemaal": 2.0},
    ratio_tail=r" (?:zo [a-z]{2,12}|[a-z]{3,12}er\b|(?:de )?[a-z]{4,14})",
    months=numbered(
        "januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, "
        "november, december",
        start=1,
    ),
    weekdays=numbered("maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag"),
    decimal=",",
    common=words(
        "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij nog "
        "uit naar door over ze hij die dit deze werd heeft had kan geen wordt tot trein reis"
    ),
    share_tail=r" van (?:de|het) (?:weg|afstand|reis|route|tijd|rit|tocht|traject|oppervlakte|"
    r"lengte|snelheid|etappe)\b",
    points=words("komma"),
    split_metres=True,
    travel=Travel(
        start=words("van vanuit uit vanaf"),
        goal=words("naar tot"),
        reached_last=words("aan aan_en"),
        left=words("verliet vertrok_uit vertrok_in opgestegen"),
        reached=words("bereikt bereikte _kwam_ _kwamen_ landde"),
        reached_after=words("aangekomen geland gearriveerd"),
        between=words("tussen"),
        straight=words("hemelsbreed vogelvlucht rechte_lijn"),
        each=words("_elke _elk _iedere _ieder _om_de"),
        mean=words("gemiddeld"),
        top=words("maxim topsnelheid tot_"),
        journey=words(
            "_reis treinreis reistijd _rit_ treinrit autorit busrit tocht afstand _vlucht "
            "route traject overtocht onderweg aflegde legde"
        ),
        takes=words("duur nodig"),
        by=words("bespaar bespar"),
        less=words("_te_sparen _te_besparen _te_winnen"),
        events=words(
            "vergadering ontmoeting gesprek onderhandeling toespraak conferentie wedstrijd "
            "oorlog gevangenis proces bezoek _top_ ceremonie interview staking "
            "tentoonstelling festival concert _film verblijf wacht vertraging debat "
            "werkzaamheden"
        ),
        sizes=words(
            "hoogte diepte _breed bereik straal _wind storm diameter spoorwijdte zeeniveau"
        ),
        centres=words("epicentrum"),
        storms=words("orkaan tyfoon"),
        things=words("_brug tunnel kanaal _muur dijk grens pijpleiding"),
        priced=words("_duur_ duurder prijs_ prijzen_ _kost_ _kosten_ kaartje"),
        compared=words(
            "lang ver_ verder snel afstand duur groot groter oppervlakte kort klein dichtbij "
            "route reis snelheid tijd"
        ),
        modes={
            "rail": words("trein spoor"),
            "road": words("auto_ vrachtwagen bus_ snelweg met_de_auto"),
            "air": words("vliegtuig vlucht"),
            "sea": words("schip veerboot zeil"),
            "bicycle": words("fiets"),
            "foot": words("te_voet wandel"),
        },
    ),
)
