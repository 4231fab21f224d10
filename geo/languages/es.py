"""Spanish: numbers join tens and ones by "y"; decimals take a comma, in America a point."""

from __future__ import annotations

from geo.languages import Language, Travel, numbered, words

__all__ = ["LANGUAGE"]

_KM = "km|kilómetro|kilómetros|kilometro|kilometros"
_HOUR = ("por hora", "la hora")


def _rates(heads: str, tails: tuple[str, ...]) -> str:
    return "|".join(f"{head} {tail}" for head in heads.split("|") for tail in tails)


LANGUAGE = Language(
    code="es",
    name="Spanish",
    units={
        "mm": "mm|milímetro|milímetros",
        "cm": "cm|centímetro|centímetros",
        "m": "m|metro|metros",
        "km": _KM,
        "mi": "milla|millas",
        "nm": "milla náutica|millas náuticas|millas marinas",
        "ft": "pie|pies",
        "league": "legua|leguas",
        "ly": "año luz|años luz",
        "s": "s|seg|segundo|segundos",
        "min": "min|minuto|minutos",
        "h": "h|hs|hora|horas",
        "d": "día|días|dia|dias|jornada|jornadas",
        "wk": "semana|semanas",
        "mo": "mes|meses",
        "y": "año|años",
        "decade": "década|décadas",
        "century": "siglo|siglos",
        "km/h": "km/h|kmh|kph|km/hora|kilómetros/hora|" + _rates(_KM, _HOUR),
        "mph": "mph|" + _rates("milla|millas", _HOUR),
        "kn": "nudo|nudos",
        "m/s": "m/s|metros por segundo",
        "km/d": "km/día|" + _rates(_KM, ("por día", "al día", "diarios")),
        "m2": "m²|m2|metro cuadrado|metros cuadrados",
        "km2": "km²|km2|kilómetro cuadrado|kilómetros cuadrados",
        "ha": "ha|hectárea|hectáreas",
        "pitch": "campos de fútbol|canchas de fútbol",
    },
    cardinals={
        **{
            word: float(value)
            for word, value in numbered(
                "cero, un uno una, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, "
                "doce, trece, catorce, quince, dieciséis, diecisiete, dieciocho, diecinueve, "
                "veinte, veintiún veintiuno veintiuna, veintidós, veintitrés, veinticuatro, "
                "veinticinco, veintiséis, veintisiete, veintiocho, veintinueve"
            ).items()
        },
        **{
            word: 30.0 + 10 * place
            for word, place in numbered(
                "treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa"
            ).items()
        },
        "cien": 100.0,
        "ciento": 100.0,
        **{
            word: 200.0 + 100 * place
            for word, place in numbered(
                "doscientos doscientas, trescientos trescientas, cuatrocientos cuatrocientas, "
                "quinientos quinientas, seiscientos seiscientas, setecientos setecientas, "
                "ochocientos ochocientas, novecientos novecientas"
            ).items()
        },
    },
    multipliers={
        "mil": 1e3,
        "millón": 1e6,
        "millones": 1e6,
        "decena": 10.0,
        "docena": 12.0,
        "quincena": 15.0,
        "veintena": 20.0,
        "treintena": 30.0,
        "cincuentena": 50.0,
        "centenar": 100.0,
        "millar": 1000.0,
    },
    fractions={
        "medio": 0.5,
        "media": 0.5,
        "cuarto": 0.25,
        "cuartos": 0.25,
        "tercio": 1 / 3,
        "tercios": 1 / 3,
        "mitad": 0.5,
        "quinto": 0.2,
        "décimo": 0.1,
    },
    vague={
        "varios": (3, 9),
        "varias": (3, 9),
        "algunos": (2, 9),
        "algunas": (2, 9),
        "pocos": (2, 5),
        "par": (2, 3),
        "pocas": (2, 5),
        "decenas": (20, 100),
        "cientos": (100, 1000),
        "centenares": (100, 1000),
        "miles": (1000, 10_000),
    },
    ones=words("un una"),
    joiners=words("y"),
    fillers=words("largas largos buenas buenos otros otras"),
    between=words("entre"),
    to=words("a hasta"),
    either=words("o u"),
    before={
        "unos": "some",
        "unas": "some",
        "aproximadamente": "about",
        "alrededor de": "about",
        "cerca de": "nearly",
        "en torno a": "about",
        "aproximado de": "about",
        "casi": "nearly",
        "poco menos de": "just under",
        "poco más de": "just over",
        "más de": "over",
        "mas de": "over",
        "superior a": "over",
        "al menos": "at least",
        "por lo menos": "at least",
        "como mínimo": "at least",
        "menos de": "under",
        "hasta": "up to",
        "como máximo": "up to",
        "no más de": "up to",
    },
    after={"aproximadamente": "about", "o más": "at least", "o menos": "up to"},
    compass={
        "al norte de": 0.0,
        "al noreste de": 45.0,
        "al nordeste de": 45.0,
        "al este de": 90.0,
        "al sureste de": 135.0,
        "al sudeste de": 135.0,
        "al sur de": 180.0,
        "al suroeste de": 225.0,
        "al sudoeste de": 225.0,
        "al oeste de": 270.0,
        "al noroeste de": 315.0,
    },
    times=words("veces"),
    times_tail=r" (?:la |el |más |menos |tan |su |mayor|menor)[a-záéíóúñ]{0,14}",
    ratios={"el doble": 2.0, "el triple": 3.0, "la mitad": 0.5},
    ratio_tail=r" (?:de (?:la |el |su )?|del |que )[a-záéíóúñ]{2,14}",
    months=numbered(
        "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre setiembre, octubre, "
        "noviembre, diciembre",
        start=1,
    ),
    weekdays=numbered("lunes, martes, miércoles, jueves, viernes, sábado, domingo"),
    decimal=",",
    common=words(
        "el la los las de del y en un una es que por con para se no lo su al como más pero sus le "
        "ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde desde "
        "todo nos durante fue era han son a tren viaje está tiene mide"
    ),
    joined_tens=True,
    share_tail=r" (?:del|de la|de su|de este|de esta) (?:camino|trayecto|recorrido|distancia|viaje|"
    r"tiempo|ruta|duración|superficie|longitud|velocidad|etapa)\b",
    share_more=r" más (?:rápid[oa]|larg[oa]|lejos|grande|extens[oa])s?\b",
    share_less=r" (?:más (?:cort[oa]|lent[oa]|pequeñ[oa]|cerca)|menos (?:larg[oa]|lejos))s?\b",
    points=words("coma punto"),
    rounds=words("decena veintena treintena cincuentena centenar"),
    split_metres=True,
    travel=Travel(
        start=words("une conecta enlaza desde de del"),
        goal=words("con a hasta hacia al"),
        between=words("entre"),
        straight=words("línea_recta vuelo_de_pájaro"),
        each=words("_cada"),
        mean=words("media promedio"),
        top=words("máxim maxim punta récord alcanz hasta"),
        journey=words(
            "viaje trayecto recor ruta distancia vuelo travesía camino caminó caminaron "
            "marcha cruce navega itinerario"
        ),
        takes=words("dura tard duró durac demor"),
        events=words(
            "reunión encuentro conversacion negociacion discurso conferencia partido guerra "
            "prisión cárcel juicio visita cumbre ceremonia entrevista huelga exposición "
            "festival concierto película estancia espera retraso debate _obras"
        ),
        sizes=words(
            "altura altitud profund ancho anchura alcance un_radio _viento _vientos ráfaga "
            "tormenta diámetro envergadura nivel_del_mar"
        ),
        storms=words("huracán ciclón tifón"),
        things=words("puente túnel canal _muro presa oleoducto gasoducto valla frontera viaducto"),
        compared=words(
            "larg lejos rápid distancia durac grande superficie corto lent cerca trayecto "
            "ruta tamaño viaje extens velocidad tiempo"
        ),
        modes={
            "rail": words("_tren_ _trenes_ _ave_ ferrocarril ferroviar"),
            "road": words("coche autobús carretera camión automóvil"),
            "air": words("avión vuelo aére"),
            "sea": words("barco catamarán transbordador _ferri ferry buque velero"),
            "bicycle": words("bicicleta ciclis"),
            "foot": words("de_marcha a_pie camin"),
        },
    ),
)
