"""The other end of a way, where no gazetteer holds it, in languages other than English."""

from __future__ import annotations

import pytest

from geo.article import make_article
from geo.model import Outcome, Span, Toponym
from geo.pipeline import check_article
from geo.unlisted import UNLISTED
from geo.unlisted_abroad import find_unlisted_abroad

CASES = [
    ("de", "Die Fähre von Qwexdorf nach Rostock fährt.", "Rostock", ["Qwexdorf"]),
    ("de", "Die Fähre von Rostock nach Qwexdorf fährt.", "Rostock", ["Qwexdorf"]),
    ("de", "Rostock liegt nach Ansicht von Peter Müller am Meer.", "Rostock", []),
    ("fr", "Le bac relie tout. De Qwexville à Calais il met une heure.", "Calais", ["Qwexville"]),
    ("fr", "À Calais pour Marie, tout va bien.", "Calais", []),
    ("ru", "Автобус из Кваксова в Омск ушёл.", "Омск", ["Кваксова"]),
    ("ko", "가나다에서 제주까지 간다.", "제주", ["가나다"]),
    ("ko", "제주에서 가나다까지 간다.", "제주", ["가나다"]),
    ("ja", "甲乙から札幌まで走る。", "札幌", ["甲乙"]),
    ("zh", "从甲乙到海口，坐船。", "海口", ["甲乙"]),
    ("zh", "从海口到甲乙，坐船。", "海口", ["甲乙"]),
    ("en", "The ferry from Qwexham to Hull sails.", "Hull", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "known", "names"), CASES)
def test_a_known_end_tells_the_unknown_one(
    language: str, text: str, known: str, names: list[str]
) -> None:
    """Only what stands where the other end of a way would is taken for one."""
    at = text.index(known)
    top = Toponym(name=known, span=Span(start=at, end=at + len(known)))
    found = find_unlisted_abroad(make_article(text, language=language), [top])
    assert [(each.name, each.role) for each in found] == [(name, UNLISTED) for name in names]


def test_a_figure_of_an_unknown_village_is_not_judged_by_another_journey() -> None:
    """목포 to 제주 is 170 km; what is told of a port no gazetteer has is left open."""
    found = check_article(
        "목포에서 제주까지 배로 170㎞다. 가나다에서 제주까지는 60㎞뿐이어서 배로 금방 건넌다."
    )
    assert [each.verdict for each in found.claims][-1] is Outcome.UNCHECKED


@pytest.mark.parametrize(
    "text",
    [
        "Der Nachtzug von Wien nach Paris fährt wieder. Er hatte im Mittel 38 Minuten Verspätung.",
        "Le train relie Paris à Lyon. La grève l'a retardé de 30 minutes.",
        "Поезд из Москвы в Казань опоздал на 40 минут.",
        "从北京到上海的列车晚点50分钟。",
        "서울에서 부산까지 가는 열차가 20분 지연됐다.",
        "東京から大阪までの列車は15分遅れた。",
        "El tren de Madrid a Sevilla llegó con 40 minutos de retraso.",
    ],
)
def test_a_delay_is_never_the_time_of_the_journey(text: str) -> None:
    """A late train is not one that runs at the speed of an aeroplane."""
    assert all(each.verdict is not Outcome.INCONSISTENT for each in check_article(text).claims)
