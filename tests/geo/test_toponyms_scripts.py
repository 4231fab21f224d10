"""Names of foreign places in Korean, Chinese, Japanese and Russian print."""

from __future__ import annotations

import csv

import pytest
from claim_cases import TABLES

from geo.article import make_article
from geo.geocode import find_place
from geo.places import prominence
from geo.toponyms import find_toponyms

with (TABLES / "exonyms.csv").open(encoding="utf-8", newline="") as _handle:
    _ROWS = list(csv.DictReader(_handle))

FAR_DEG = 3.0  # an atlas gives the middle of a land or of a sea as it likes


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["name"])
def test_a_place_is_found_under_its_names_abroad(row: dict[str, str]) -> None:
    """Each name leads to the point that an atlas gives for the place."""
    for name in row["other names"].split():
        place = find_place(name.replace("_", " ")).place
        assert place.lat == pytest.approx(float(row["lat"]), abs=FAR_DEG)
        assert place.lon == pytest.approx(float(row["lon"]), abs=FAR_DEG)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Паром идёт через Чёрное море из Сочи в Стамбул.", ["Чёрное море", "Сочи", "Стамбул"]),
        ("Они дошли до Каспийского моря.", ["Каспийское море"]),
        ("Самолёт упал в Тихом океане.", ["Тихий океан"]),
        ("오사카에서 나고야까지 열차로 간다.", ["오사카", "나고야"]),
        ("从罗马到维也纳坐火车。", ["罗马", "维也纳"]),
        ("从广州到桂林以南的阳朔。", ["广州", "桂林", "阳朔"]),
        ("大连位于沈阳以南。", ["大连", "沈阳"]),
        ("До Усть-Неры он ехал неделю.", ["Усть-Нера"]),
        ("Рейс Москва-Сочи отменён.", ["Москва", "Сочи"]),
        ("Поезд Тюмень — Омск вышел.", ["Тюмень", "Омск"]),
        ("他近日抵达拉萨。", ["拉萨"]),
        ("飞机从昆明飞成都。", ["昆明", "成都"]),
        ("从荆州到曲阜。", ["荆州", "曲阜"]),
        ("오늘 인천발 부산행 열차가 떠났다.", ["인천", "부산"]),
        ("오늘 버스가 동대구역까지 갔다.", ["대구"]),
        ("列車は東京―名古屋間を走る。", ["東京", "名古屋"]),
        ("モンバサ行きのバスはナイロビを出た。", ["モンバサ", "ナイロビ"]),
        ("개썰매 경주에서 그는 앵커리지까지 갔다.", ["앵커리지"]),
        ("ロンドンからバリンジャービルまで行く。", ["ロンドン"]),
        ("从布宜诺斯艾利斯到门多萨。", ["布宜诺斯艾利斯", "门多萨"]),
        ("От Токио до Осаки поездом.", ["Токио", "Осака"]),
        ("Самолёт вылетел из Севильи над Севильей.", ["Севилья", "Севилья"]),
        ("От Сочи до Анапы едут.", ["Сочи", "Анапа"]),
        ("빈에서 프라하까지 열차로 간다.", ["빈", "프라하"]),
        ("フランクフルトからジュネーブまで列車で行く。", ["フランクフルト", "ジュネーブ"]),
    ],
)
def test_names_abroad_are_found_in_a_sentence(text: str, names: list[str]) -> None:
    """A name is told from the particles and cases around it."""
    language = {"오": "ko", "빈": "ko", "从": "zh", "大": "zh", "他": "zh", "飞": "zh"}.get(
        text[0], "ja"
    )
    article = make_article(text, language="ru" if text[0] in "ДОПРС" else language)
    found = find_toponyms(article, known=prominence)
    assert [each.name for each in found] == names
