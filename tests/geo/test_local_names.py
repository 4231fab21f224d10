"""Names in the script of the country, against what the places call themselves."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import geo
import geo.data.build as build
from geo.data.build_local_names import local_name
from geo.model import Place
from geo.places import lookup

KNOWN = {
    "Pyongyang": "평양",
    "Seoul": "서울",
    "Vladivostok": "Владивосток",
    "Khabarovsk": "Хабаровск",
    "Ussuriysk": "Уссурийск",
    "Moscow": "Москва",
    "Saint Petersburg": "Санкт-Петербург",
    "Perm": "Пермь",
    "Kyiv": "Київ",
    "Kharkiv": "Харків",
    "Minsk": "Мінск",
    "Athens": "Αθήνα",
    "Thessaloniki": "Θεσσαλονίκη",
    "Cairo": "القاهرة",
    "Baghdad": "بغداد",
    "Damascus": "دمشق",
    "Tehran": "تهران",
    "Isfahan": "اصفهان",
    "Haifa": "חיפה",
    "Tbilisi": "თბილისი",
    "Yerevan": "Երևան",
    "Beijing": "北京",
    "Harbin": "哈尔滨",
    "Osaka": "大阪",
    "Nagoya": "名古屋",
    # the two holy cities by their full names, with the article and the dots of the ending
    "Makkah": "مكة المكرمة",
    "Madinah": "المدينة المنورة",
    "Jeddah": "جدة",
    "Alexandria": "الإسكندرية",
    "Casablanca": "الدار البيضاء",
    "Karagandy": "Қарағанды",
    "Mumbai": "मुंबई",
    "New Delhi": "नई दिल्ली",
    # landmarks and stations
    "Vostochny Cosmodrome": "Космодром Восточный",
    "Tokyo Station": "東京駅",
    "Khasan": "Хасан",
    "Belogorsk station": "Белогорск",
}


@pytest.mark.parametrize(("name", "local"), sorted(KNOWN.items()))
def test_what_a_town_calls_itself(name, local):
    """The name is the one on the town's own signs."""
    place = geo.find_place(name).place
    assert place is not None
    assert geo.local_name_of(place) == local


@pytest.mark.parametrize("name", ["Paris", "London", "Hanoi"])
def test_latin_letters_need_no_second_name(name):
    """Where the country writes in Latin letters there is none."""
    place = geo.find_place(name).place
    assert place is not None
    assert geo.local_name_of(place) == ""


def test_no_arabic_name_ends_as_another_language_writes_it():
    """In Arab lands an ending without its dots is a slip, and the article is not left away."""
    assert local_name("Unaizah", "SA", ["عنيزه", "Unaizah"]) == ""
    assert local_name("Al Kharj", "SA", ["خرج", "Al Kharj"]) == ""
    assert local_name("Al Kharj", "SA", ["الخرج", "Al Kharj"]) == "الخرج"


def test_a_place_that_carries_its_name_keeps_it():
    """What the place says of itself comes first; an unknown place has none."""
    place = Place(name="A", lon=1.0, lat=2.0, country="RU", source="mine", local_name="Б")
    assert geo.local_name_of(place) == "Б"
    assert geo.local_name_of(Place(name="A", lon=1.0, lat=2.0, country="RU", source="mine")) == ""


def test_each_hand_made_name_says_where_it_is_from() -> None:
    """A row names its source; what it calls GeoNames' is in the table of that place's names."""
    path = Path(build.__file__).parent / "local_names.csv"
    with path.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert [row["name"] for row in rows if not row["source"]] == []
    claimed = [row for row in rows if row["source"] == "GeoNames alternate name"]
    assert len(claimed) > 0.6 * len(rows)
    # names of one letter are not looked up by: they would be found in every second line
    unknown = [
        row["name"]
        for row in claimed
        if len(row["local_name"]) > 1
        and row["geonameid"] not in {each.place.source_id for each in lookup(row["local_name"])}
    ]
    assert unknown == []
