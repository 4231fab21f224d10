"""Spanish: numbers join tens and ones by "y"; decimals take a comma, in America a point."""

from __future__ import annotations

from geo.languages import Language, Travel, numbered, words

__all__ = ["LANGUAGE"]

_KM = "km|kilómetro|kilómetros|kilometro|kilometros"
_HOUR = ("por hora", "la hora")


def _rates(heads: str, tails: tuple[str, ...]) -> str:
    return "|".join(f"{head} {tail}" for head in heads.split("|") for tail in tails)


_HOURS = r" ?(?:horas|hs|hrs|h)\b"
_DAY = (
    r"(?:de la (?:mañana|tarde|noche|madrugada)"
    r"|del (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|día|[0-9]))"
)
_SERVICES = (
    "partir|antes|después|cerca|alrededor|tren|autobús|bus|vuelo|avión|barco|ferry|servicio|"
    "salida|circulan?|operan?|funcionan?"
)
# not "pasó de las 12 horas a las 9 horas", "frente a las 9 horas"
_AT = (
    r"^(?!(?s:.*)\b(?:pas|redu[cj]|baj|acort|rebaj)\w* de las )(?s:.*)"
    r"(?<!frente )(?<!respecto )\ba las "
)
_NO_WAY = r"(?! (?:del?|que|siguientes|posteriores)\b)"

LANGUAGE = Language(
    code="es",
    name="Spanish",
    lands=words("ES MX GT SV HN NI CR PA CU DO PR CO VE EC PE BO CL AR UY PY GQ"),
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
        "km/d": "km/día|" + _rates(_KM, ("por día", "al día", "diarios", "por jornada")),
        "m2": "m²|m2|metro cuadrado|metros cuadrados",
        "km2": "km²|km2|kilómetro cuadrado|kilómetros cuadrados",
        "ha": "ha|hectárea|hectáreas",
        "pitch": "campos de fútbol|canchas de fútbol",
    },
    cardinals={
        **{
            word: float(value)
            for word, value in numbered(
                "cero, un uno una, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, "
                "diez, once, "
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
    hours=(
        (r"\b(?:a|hasta|desde|hacia|sobre|de|entre|para) las ", _HOURS + rf"(?= {_DAY})"),
        (rf"\b(?:hasta|desde|hacia|sobre|entre|para|(?:{_SERVICES}) de) las ", _HOURS + _NO_WAY),
        (_AT, r"(?<=[0-9])" + _HOURS + _NO_WAY),
        # "y a las tres horas llegó" is three hours later
        (_AT + r"(?<=\w a las )(?<!\by a las )", _HOURS + _NO_WAY),
    ),
    leading={"mach": "mach"},
    sides=words("por"),
    times=words("veces"),
    times_tail=r" (?:la |el |más |menos |tan |su |mayor|menor)[a-záéíóúñ]{0,14}",
    ratios={"el doble": 2.0, "el triple": 3.0, "la mitad": 0.5},
    ratio_tail=r" (?:de (?:la |el |su )?|del |que )[a-záéíóúñ]{2,14}",
    months=numbered(
        "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre "
        "setiembre, octubre, "
        "noviembre, diciembre",
        start=1,
    ),
    weekdays=numbered("lunes, martes, miércoles, jueves, viernes, sábado, domingo"),
    decimal=",",
    common=words(
        "el la los las de del y en un una es que por con para se no lo su al como más "
        "pero sus le "
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
        start=words("desde de del"),
        goal=words("con a hasta hacia al"),
        left=words(
            "_dejó_ _dejaron_ abandonó abandonaron salió salieron zarp despeg partió partieron"
        ),
        reached=words("alcanzó alcanzaron llegó llegaron aterriz atrac entró entraron arrib"),
        between=words("entre"),
        linking=words("separa une_ unen_ unió unía unir conect enlaz"),
        within=words("la_ciudad_de_ la_capital_ la_localidad_de_ la_isla_de_"),
        near=words("cerca_de_ lejos_de_ alrededor_de_ afueras_de_ frente_a_ inmediaciones_de_"),
        longest=words("más_largo más_larga"),
        placed_at=words("a"),
        straight=words("línea_recta vuelo_de_pájaro"),
        each=words("_cada"),
        lies=words("está_a queda_a se_encuentra_a se_halla_a dista_"),
        daily=words("_al_día _por_día _cada_día diari"),
        mean=words("media promedio"),
        top=words("máxim maxim punta récord alcanz hasta"),
        journey=words(
            "viaje trayecto recor ruta distancia vuelo travesía camino caminó caminaron marcha "
            "cruce navega itinerario"
        ),
        takes=words(
            "lleva llevó invierte emplea empleó _toma_ tomó necesit insum consum requier _pasa_ "
            "dura tard duró durac demor cubr complet tras_"
        ),
        stages=words("etapa _tramo_ _ese_día _aquel_día"),
        thence=words("_de_allí_ _desde_allí_ _de_ahí_ _desde_ahí_"),
        back=words("_de_vuelta _de_regreso _el_regreso_en _regresó_en _volvió_en viaje_de_vuelta"),
        both_ways=words("y_vuelta y_regreso y_de_vuelta ida_y_vuelta ida_y_regreso"),
        by=words(
            "alarga rodeo_de desvío_de ahorra ahorro retraso retrasó demora_de _gana_ acorta_en "
            "reduce_en"
        ),
        less=words(
            "_más_rápid _más_lent _más_tarde _más_que _menos_que _más_cort _más_larg _más__ "
            "_menos_de_lo _de_retraso _de_demora _antes_ _tarde_"
        ),
        besides=words("_con_ incluid incluyendo"),
        waits=words(
            "cortad atasco embotellamiento _cola_ _colas_ _parada_ _paradas_ avería reparar "
            "reparación recarga _lluvia llovió nev_ perder perdió pierden perdieron retenido "
            "descanso almuerzo apagón paro_ migración aduana facturación embarque trámites "
            "_escala_de transbordo_de cerrad cierre bloquead _espera_ esperar esperó esperaron "
            "aguardar durmió _dormí dormir descans ventaja _detenido _detenida _varado _varada"
        ),
        events=words(
            "sesión incendio apagón corte_de_luz persecución rodaje pleno búsqueda investigación "
            "reunión encuentro conversacion negociacion discurso conferencia partido guerra "
            "prisión cárcel juicio visita cumbre ceremonia entrevista huelga exposición festival "
            "concierto película estancia espera retraso debate _obras"
        ),
        sizes=words(
            "atasco embotellamiento _se_veía visible altura altitud profund _ancho_ "
            "anchura alcance "
            "un_radio _viento _vientos ráfaga tormenta diámetro envergadura nivel_del_mar "
            "límite_de_velocidad velocidad_limit"
        ),
        centres=words("epicentro"),
        storms=words("huracán ciclón tifón"),
        things=words("puente túnel canal _muro presa oleoducto gasoducto valla frontera viaducto"),
        priced=words("_caro_ _cara_ precio cuesta costar costó tarifa boleto _pasajes_ habitantes"),
        compared=words(
            "larg lejos rápid distancia durac grande superficie corto lent cerca trayecto ruta "
            "tamaño viaje extens velocidad tiempo"
        ),
        ways=words("carretera _ruta_"),
        modes={
            "rail": words(
                "maquinista vagón ferrocarriles coche_cama cercanías talgo alvia _tren_ _trenes_ "
                "_ave_ ferrocarril ferroviar alta_velocidad _renfe_ _vía_férrea "
                "_línea_férrea _vías_férreas"
            ),
            "road": words(
                "automovilist conductores camioner chofer _buses_ _bus_ furgoneta peaje taxi "
                "tráiler motocicl _moto_ _auto_ _autos_ caravana _coche_ _coches_ autobús "
                "autobuses _por_carretera camión camiones automóvil autopista autovía autocar "
                "_micro_ _micros_ ómnibus _en_colectivo _por_ruta_ conductor camiones_de "
                "todoterreno patrulla"
            ),
            "air": words(
                "aeronave aterriz despeg helicóptero avioneta avión _aviones _vuelo _vuela aére "
                "aerol airbus boeing"
            ),
            "sea": words(
                "_en_crucero _un_crucero _cruceros lancha regata _yate goleta pesquero kayak "
                "navío carguero barco catamarán transbordador _ferri ferry buque velero naviera "
                "marítim"
            ),
            "bicycle": words("pedal _bici_ cicloturis bicicleta ciclis"),
            "foot": words(
                "_corredores_ maratón romería mochiler andando marcha_a_pie de_marcha _a_pie "
                "caminata caminando caminó caminar caminante anduvo peregrin senderis"
            ),
        },
    ),
)
