"""Ends, modes and kinds in languages other than English: one table a language.

In: a passage. Out: the roles of its names, the words that betray a mode, and whether words
stand near a figure that make it a mean or the time of a journey.
Pure: reads nothing. A language is added by adding one row to `_TABLES`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from geo.model import Mode, Toponym

__all__ = ["Foreign", "find_foreign", "has_any", "mark_modes", "role_in"]

_BEFORE = 14
_AFTER = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """The cues of one language, in lower case, parted by spaces in the table.

    Attributes
    ----------
    start, goal, between
        Words before a name: from, to, between.
    start_after, goal_after
        What is written after a name instead.
    mean
        Stems of words for an average.
    travel
        Stems of words for a journey and the time it takes.
    modes
        Stem of a word → how a journey is made.
    """

    start: tuple[str, ...] = ()
    goal: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    start_after: tuple[str, ...] = ()
    goal_after: tuple[str, ...] = ()
    mean: tuple[str, ...] = ()
    travel: tuple[str, ...] = ()
    modes: tuple[tuple[str, Mode], ...] = ()


def _row(
    start: str, goal: str, between: str, mean: str, travel: str, modes: str, *, after: bool = False
) -> Foreign:
    words = {
        "start_after" if after else "start": tuple(start.split()),
        "goal_after" if after else "goal": tuple(goal.split()),
    }
    return Foreign(
        **words,
        between=tuple(between.split()),
        mean=tuple(mean.split()),
        travel=tuple(travel.split()),
        modes=tuple(
            (stem, Mode(mode))
            for mode, _, stems in (each.partition(":") for each in modes.split())
            for stem in stems.split("|")
        ),
    )


_TABLES = MappingProxyType(
    {
        "de": _row(
            "von aus ab vom",
            "nach bis zu zum",
            "zwischen",
            "durchschnitt im_mittel im_schnitt",
            "fahrt reise strecke dauer brauch weg flug route unterwegs fahrzeit",
            "rail:zug|züge|bahn|ice|lok road:auto|lkw|bus|straße|autobahn air:flug|flieg|jet"
            " sea:schiff|fähre|segel|boot bicycle:fahrrad|radfahr|radler foot:zu_fuß|wander|marsch",
        ),
        "fr": _row(
            "de depuis d' du",
            "à vers jusqu'à jusqu'au au pour",
            "entre",
            "moyenne",
            "trajet voyage route dure duré durée parcour distance vol traversée liaison mettre met",
            "rail:train|tgv|ferroviaire|rail road:voiture|autocar|camion|autoroute|par_la_route"
            " air:avion|vol_|aérien sea:bateau|ferry|navire|voilier bicycle:vélo|cyclis"
            " foot:à_pied|marche",
        ),
        "es": _row(
            "desde de del",
            "a hasta hacia al",
            "entre",
            "media promedio",
            "viaje trayecto recor dura tarda ruta distancia vuelo travesía camino",
            "rail:tren|ferrocarril|ferroviar road:coche|autobús|carretera|camión|automóvil"
            " air:avión|vuelo|aére sea:barco|ferry|buque|velero bicycle:bicicleta|ciclis"
            " foot:a_pie|camin",
        ),
        "it": _row(
            "da dal dalla di",
            "a ad fino verso al alla",
            "tra fra",
            "media",
            "viaggio tragitto percor dura durat impiega distanza volo traversata rotta",
            "rail:treno|ferrovi road:auto_|automobile|autobus|autostrada|camion|in_auto"
            " air:aereo|volo|aere sea:nave|traghetto|barca|veliero bicycle:bicicletta|ciclis"
            " foot:a_piedi|cammin",
        ),
        "nl": _row(
            "van vanuit uit vanaf",
            "naar tot",
            "tussen",
            "gemiddeld",
            "reis rit tocht afstand duur vlucht route traject overtocht onderweg",
            "rail:trein|spoor road:auto_|vrachtwagen|bus_|snelweg|met_de_auto air:vliegtuig|vlucht"
            " sea:schip|veerboot|zeil bicycle:fiets foot:te_voet|wandel",
        ),
        "pl": _row(
            "z ze od",
            "do na",
            "między pomiędzy",
            "średni",
            "podróż tras drog odległoś trwa lot rejs przejazd jedzie jecha",
            "rail:pociąg|kolej road:samoch|autobus|ciężarów|autostrad air:samolot|lotnicz"
            " sea:statek|statk|prom_|promem|jacht bicycle:rower foot:pieszo|marsz",
        ),
        "pt": _row(
            "de desde da do",
            "a até para ao",
            "entre",
            "média",
            "viagem trajeto percor dura demor distância voo travessia rota percurso",
            "rail:comboio|trem_|ferrov road:carro|autocarro|ônibus|camião|caminhão|estrada"
            " air:avião|voo|aére sea:navio|barco|balsa|veleiro bicycle:bicicleta|ciclis"
            " foot:a_pé|caminh",
        ),
        "ru": _row(
            "из от с со",
            "в во до на к",
            "между",
            "средн",
            "поезд путь пути дорог рейс маршрут занима длил поездк расстоян перелёт перелет пробег",
            "rail:поезд|железн|рельс|локомотив road:автомоб|машин|автобус|грузовик|шоссе"
            " air:самолёт|самолет|рейс|перелёт|перелет|авиа sea:судн|кораб|паром|теплоход|яхт"
            " bicycle:велосипед foot:пешк",
        ),
        "ko": _row(
            "에서 부터",
            "까지 으로 로",
            "",
            "평균",
            "걸리 걸렸 걸린 거리 여행 이동 여정 소요 운행",
            "rail:열차|기차|철도|ktx road:자동차|버스|도로|승용차 air:비행|항공"
            " sea:여객선|선박|페리 bicycle:자전거 foot:도보|걸어",
            after=True,
        ),
        "ja": _row(
            "から",
            "まで へ",
            "",
            "平均",
            "かか 距離 旅 所要 走行 移動 行程 片道",
            "rail:列車|鉄道|電車|新幹線 road:自動車|車で|バス|道路 air:飛行機|航空|便で"
            " sea:船|フェリー bicycle:自転車 foot:徒歩|歩い",
            after=True,
        ),
        "zh": _row(
            "从 從 自 由",
            "到 至 往 抵达",
            "",
            "平均",
            "距离 距離 用时 耗时 需 历时 行程 全程 路程 行驶 旅",
            "rail:火车|列车|铁路|高铁|火車|列車|鐵路 road:汽车|公路|驾车|开车|大巴"
            " air:飞机|航班|飞行 sea:船|轮渡 bicycle:自行车|骑行 foot:步行|徒步",
        ),
    }
)


def find_foreign(language: str) -> Foreign | None:
    """Return the cues of a language; None for English and those without a table.

    Parameters
    ----------
    language
        ISO 639-1 code, with or without a region.

    Returns
    -------
    Foreign or None
        Its cues.

    Examples
    --------
    >>> find_foreign("de").start[0], find_foreign("en")
    ('von', None)
    """
    return _TABLES.get(language[:2].lower())


def role_in(cues: Foreign, text: str, base: int, toponym: Toponym) -> str:
    """Return what a name is to a journey: "from", "to", "between" or "in".

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.
    base
        Where the sentence starts in the article.
    toponym
        The name, with its span in the article.

    Returns
    -------
    str
        Judged by the word before the name, or by what is written after it.
    """
    start, end = toponym.span.start - base, toponym.span.end - base
    before = text[max(0, start - _BEFORE) : start].lower().replace("’", "'")
    after = text[end : end + _AFTER].lower()
    last = before.split()[-1] if before.split() else ""
    whole = before[-1:].isspace() or before[-1:] == "'"
    for words, role in ((cues.start, "from"), (cues.goal, "to"), (cues.between, "between")):
        if (whole and last in words) or any(
            not each.isascii() and len(each) <= 2 and before.endswith(each) and not whole
            for each in words
        ):
            return role
    stripped = after.lstrip()
    if any(stripped.startswith(each) for each in cues.start_after):
        return "from"
    if any(stripped.startswith(each) for each in cues.goal_after):
        return "to"
    return "in"


def has_any(stems: tuple[str, ...], text: str) -> bool:
    """Return whether a text holds one of some stems; an underscore stands for a space.

    Parameters
    ----------
    stems
        Beginnings of words, in lower case.
    text
        In lower case.

    Returns
    -------
    bool
        False for no stems.
    """
    return any(each.replace("_", " ") in text for each in stems)


def mark_modes(cues: Foreign, text: str) -> Iterator[tuple[int, Mode]]:
    """Yield where a sentence betrays how a journey is made.

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.

    Yields
    ------
    tuple of int and Mode
        Offset into the sentence, and the mode.
    """
    lower = text.lower()
    for stem, mode in cues.modes:
        at = lower.find(stem.replace("_", " "))
        if at >= 0:
            yield at, mode
