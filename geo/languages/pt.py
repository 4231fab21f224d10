"""Portuguese: numbers join by "e"; decimals take a comma."""

from __future__ import annotations

from geo.languages import Language, Travel, numbered, words

__all__ = ["LANGUAGE"]

_KM = ("km", "quilómetro", "quilómetros", "quilômetro", "quilômetros")

_SERVICES = (
    "comboio|trem|autocarro|ônibus|avião|voo|barco|ferry|partida|circulam?|operam?|funcionam?"
)

LANGUAGE = Language(
    code="pt",
    name="Portuguese",
    lands=words("PT BR AO MZ CV GW ST TL"),
    units={
        "mm": "mm|milímetros",
        "cm": "cm|centímetros",
        "m": "m|metro|metros",
        "km": "|".join(_KM),
        "mi": "milha|milhas",
        "nm": "milha náutica|milhas náuticas",
        "ft": "pé|pés",
        "league": "légua|léguas",
        "ly": "ano luz|anos luz",
        "s": "s|segundo|segundos",
        "min": "min|minuto|minutos",
        "h": "h|hora|horas",
        "d": "dia|dias",
        "wk": "semana|semanas",
        "mo": "mês|meses",
        "y": "ano|anos",
        "century": "século|séculos",
        "km/h": "km/h|kmh|"
        + "|".join(f"{unit} {tail}" for unit in _KM for tail in ("por hora", "à hora")),
        "mph": "mph|milhas por hora",
        "kn": "nó|nós",
        "m/s": "m/s|metros por segundo",
        "km/d": "km/dia|" + "|".join(f"{unit} por dia" for unit in _KM),
        "m2": "m²|metro quadrado|metros quadrados",
        "km2": "km²|" + "|".join(f"{unit} quadrados" for unit in _KM),
        "ha": "ha|hectare|hectares",
        "pitch": "campos de futebol",
    },
    cardinals={
        **{
            word: float(value)
            for word, value in numbered(
                "zero, um uma, dois duas, três, quatro, cinco, seis, sete, oito, nove, dez, onze, "
                "doze, treze, catorze quatorze, quinze, dezasseis dezesseis, dezassete dezessete, "
                "dezoito, dezanove dezenove"
            ).items()
        },
        **{
            word: 20.0 + 10 * place
            for word, place in numbered(
                "vinte, trinta, quarenta, cinquenta, sessenta, setenta, oitenta, noventa"
            ).items()
        },
        "cem": 100.0,
        "cento": 100.0,
        **{
            word: 200.0 + 100 * place
            for word, place in numbered(
                "duzentos duzentas, trezentos trezentas, quatrocentos quatrocentas, "
                "quinhentos quinhentas, seiscentos seiscentas, setecentos setecentas, "
                "oitocentos oitocentas, novecentos novecentas"
            ).items()
        },
    },
    multipliers={
        "mil": 1e3,
        "milhão": 1e6,
        "milhões": 1e6,
        "bilhão": 1e9,
        "bilhões": 1e9,
        "dezena": 10.0,
        "dúzia": 12.0,
        "vintena": 20.0,
        "centena": 100.0,
        "milhar": 1000.0,
    },
    fractions={"meio": 0.5, "meia": 0.5, "quarto": 0.25, "quartos": 0.25},
    vague={
        "vários": (3, 9),
        "várias": (3, 9),
        "alguns": (2, 9),
        "algumas": (2, 9),
        "dezenas": (20, 100),
        "centenas": (100, 1000),
        "milhares": (1000, 10_000),
    },
    ones=words("um uma"),
    joiners=words("e"),
    between=words("entre"),
    to=words("a até"),
    either=words("ou"),
    before={
        "cerca de": "about",
        "aproximadamente": "about",
        "por volta de": "about",
        "uns": "some",
        "umas": "some",
        "quase": "nearly",
        "pouco mais de": "just over",
        "pouco menos de": "just under",
        "mais de": "over",
        "pelo menos": "at least",
        "menos de": "under",
        "até": "up to",
        "no máximo": "up to",
    },
    after={"ou mais": "at least", "ou menos": "up to"},
    compass={
        "a norte de": 0.0,
        "ao norte de": 0.0,
        "a nordeste de": 45.0,
        "a leste de": 90.0,
        "a sudeste de": 135.0,
        "a sul de": 180.0,
        "ao sul de": 180.0,
        "a sudoeste de": 225.0,
        "a oeste de": 270.0,
        "a noroeste de": 315.0,
    },
    hours=(
        (r"\bdas ", r" ?(?:horas?|h)\b(?= (?:da (?:manhã|tarde|noite|madrugada)|d[eo] \w+-feira))"),
        (
            rf"\b(?:às|pelas|até as|(?:partir|antes|depois|volta|cerca|{_SERVICES}) das) ",
            r" ?(?:horas?|h)\b(?! (?:de|que|seguintes)\b)",
        ),
    ),
    leading={"mach": "mach"},
    sides=words("por"),
    times=words("vezes"),
    times_tail=r" (?:a |o |mais |menos |tão |maior|menor|superior)[a-zãõáéíóúçê]{0,14}",
    ratios={"o dobro": 2.0, "o triplo": 3.0, "a metade": 0.5, "metade": 0.5},
    ratio_tail=r" (?:da |do |de )[a-zãõáéíóúçê]{2,14}",
    months=numbered(
        "janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, "
        "novembro, dezembro",
        start=1,
    ),
    weekdays=numbered("sábado, domingo", start=5),
    decimal=",",
    common=words(
        "o a os as de do da dos das em no na e um uma é que não para com por se ao à mais foi são "
        "como mas ou seu sua pelo pela até depois entre também tem fica viagem comboio"
    ),
    joined_tens=True,
    share_tail=r" (?:do|da) (?:caminho|trajeto|trajecto|percurso|distância|viagem|tempo|rota|"
    r"duração|superfície|área|comprimento|velocidade|etapa)\b",
    points=words("vírgula"),
    split_metres=True,
    travel=Travel(
        start=words("de desde da do"),
        goal=words("a até para ao"),
        left=words("deixou deixaram zarpou partiu saiu saíram partiram decolou descolou"),
        reached=words("alcanç ating chegou chegaram pousou atracou aterrou entrou_em"),
        between=words("entre"),
        placed_at=words("a"),
        straight=words("linha_reta linha_recta"),
        each=words("_cada"),
        mean=words("média"),
        top=words("máxim recorde até"),
        journey=words(
            "viagem trajeto trajecto percor distância voo travessia rota percurso caminh "
            "marcha etapa"
        ),
        takes=words("dura demor leva levou"),
        events=words(
            "reunião encontro negociaç discurso conferência _jogo guerra prisão julgamento "
            "visita cimeira cúpula cerimônia cerimónia entrevista greve exposição festival "
            "concerto filme estadia espera atraso debate _obras"
        ),
        sizes=words(
            "altura altitude profund largura alcance um_raio _vento _ventos rajada tempestade "
            "diâmetro envergadura"
        ),
        centres=words("epicentro"),
        storms=words("furacão ciclone tufão"),
        things=words("_ponte túnel canal _muro barragem gasoduto fronteira viaduto"),
        priced=words("preço _custa _caro_ _cara_ tarifa bilhete"),
        compared=words(
            "long longe rápid distância dura grande superfície área curt lent perto trajeto "
            "rota tamanho viagem velocidade tempo"
        ),
        modes={
            "rail": words("comboio trem_ ferrov"),
            "road": words("carro autocarro ônibus camião caminhão estrada"),
            "air": words("avião voo aére"),
            "sea": words("navio catamarã barco balsa veleiro"),
            "bicycle": words("bicicleta ciclis"),
            "foot": words("a_pé caminh"),
        },
    ),
)
