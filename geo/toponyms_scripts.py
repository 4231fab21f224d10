"""Names of places in other scripts: Cyrillic with its cases, Hangul, kanji and hanzi.

In: an article, and a look-up in the gazetteer. Out: toponyms under their dictionary form.
Pure: reads nothing. Linear: at most a dozen look-ups at a place, some more where its name has
a hyphen.
Source: the case endings of Russian nouns and adjectives and the particles of Korean and
Japanese, after the usual school grammars.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from geo.foreign import find_foreign
from geo.lazy import lazy_pattern
from geo.model import Article, Span, Toponym

__all__ = ["find_in_scripts"]

_FIRST = "\u0400"  # the first letter of the first of these scripts
_CYRILLIC = lazy_pattern(
    r"[А-ЯЁІЇЄ][а-яёіїє]{1,30}(?:-[А-ЯЁа-яё][а-яё]{0,30}){0,3}"
    # "До Усть-Неры": a capital may stand before the name
    r"(?:[ \u00a0][А-ЯЁ][а-яё]{1,30}(?:-[А-ЯЁа-яё][а-яё]{0,30}){0,3}){0,2}"
    # "Приморский край", "Амурской области", "Чёрное море": the kind is in small letters
    r"(?:[ \u00a0](?:кра[йяюе]м?|област(?:ь|и|ью)|мор(?:е|я|ю|ем)|океан(?:а|у|е|ом)?))?"
    r"|\b[А-ЯЁ]{2,5}\b"
)
_LEADING = lazy_pattern(
    r"(?:^|[\s(«„])(?:в|во|из|от|до|через|на|под|за|к|ко|по|у|между|близ|около|город\w{0,3}|г\.|"
    r"порт\w{0,3}|станци\w{1,3}|космодром\w{0,3})[\s\u00a0«„]{1,3}\Z",
    re.IGNORECASE,
)
_HANGUL = lazy_pattern(r"[\uac00-\ud7af]{2,20}")
_HAN = lazy_pattern(r"[\u3400-\u9fff\u30a0-\u30ff々]{2,200}")
# ending as printed → endings of the dictionary form
_CASES = (
    ("ого", ("ый", "ий", "ое")),
    ("его", ("ий", "ее")),
    ("ых", ("ые",)),
    ("их", ("ие",)),
    ("ов", ("ы", "")),
    ("ому", ("ый", "ий", "ое")),
    ("ой", ("ая", "а")),
    ("ом", ("", "о", "ий", "ый")),
    ("ем", ("", "е", "ь", "й")),
    ("ах", ("ы", "а")),
    ("ами", ("ы", "а")),
    ("ью", ("ь",)),
    ("ии", ("ия",)),
    ("ию", ("ия",)),
    ("ией", ("ия",)),
    ("ей", ("я",)),
    ("а", ("",)),
    ("у", ("", "а")),
    ("е", ("", "а", "о", "й", "я")),
    ("и", ("ь", "а", "я", "")),
    ("ы", ("а", "")),
    ("я", ("ь", "й", "е")),
    ("ю", ("ь", "я", "й", "е")),
)
_PARTICLES = (
    *("에서는", "에서", "으로부터", "로부터", "까지는", "까지", "으로", "에게", "부터", "처럼"),
    *(
        "역에서",
        "역까지",
        "행",
        "발",
        "은",
        "는",
        "이",
        "가",
        "을",
        "를",
        "의",
        "에",
        "로",
        "와",
        "과",
        "도",
    ),
)
_KOREAN_HEADS = ("시", "역", "공항", "항", "도", "군", "주", "구")
_HAN_BEFORE = "はがもら―—–〜～飞飛赴达達从從自由到至往去在于於抵赴经經离離距和与與及、，,（(「《の"
_HAN_AFTER = (
    "―—–〜～约約到至行以和与與及的、，,。间間出开開"
    "市省县縣州站駅からへまでにでのとはがを）)」》の発着需起飞飛坐"
)
_KOREAN_SIDES, _LEAST_SIDED, _SIDED = "동서남북신", 3, 20_000  # 동대구역
# of one syllable only cities, by a particle of ways
_KOREAN_WAY, _SYLLABLE = ("에서", "까지", "행", "발"), 100_000
_ARRIVING = ("抵达", "抵達", "到达", "到達")
_HAN_LONGEST = 7  # 布宜诺斯艾利斯
_LEAST_STEM = 2  # Уф-а, Чит-а
_FAR_BETTER = 10  # times as well known as the place that is spelt like the case
# kana spells other countries' names out: サンクトペテルブルク
_KANA = lazy_pattern(r"[\u30a1-\u30fa\u30fc]{2,16}")
_KANA_SIGNS = frozenset(map(chr, (*range(0x30A1, 0x30FB), 0x30FC)))
# towns that a word of two signs stands for (パリ, not バス), and that a word may begin with
_SHORT_KANA, _LEAST_SHORT, _LEAST_JOINED = 2, 20_000, 500_000


def find_in_scripts(article: Article, ask: Callable[[str], int]) -> list[Toponym]:
    """Return the places that an article names in Cyrillic, Hangul, kanji or hanzi.

    Parameters
    ----------
    article
        The article.
    ask
        Returns 0 for a name no gazetteer has.

    Returns
    -------
    list of Toponym
        In text order; `name` is the form the gazetteer has.

    Examples
    --------
    >>> from geo.article import make_article
    >>> article = make_article("Поезд идёт из Пхеньяна во Владивосток 20 часов.")
    >>> [t.name for t in find_in_scripts(article, {"Пхеньян", "Владивосток"}.__contains__)]
    ['Пхеньян', 'Владивосток']
    """
    text = article.text
    if text.isascii() or not any(each >= _FIRST and each.isalpha() for each in set(text)):
        return []
    found: list[Toponym] = []
    cues = find_foreign(article.language)
    within = tuple(filter(str.isalpha, cues.within)) if cues is not None else ()
    for sentence in article.sentences:
        text, offset = sentence.text, sentence.span.start
        for start, end, name in _spans(text, ask, within):
            span = Span(start=offset + start, end=offset + end)
            found.append(Toponym(name=name, span=span))
    return found


def _spans(
    text: str, ask: Callable[[str], int], within: tuple[str, ...]
) -> Iterator[tuple[int, int, str]]:
    for match in _CYRILLIC.finditer(text):
        yield from _cyrillic(match, text, ask)
    for match in _HANGUL.finditer(text):
        name = _korean(match[0], ask)
        if name:
            start = match.start() + match[0].index(name)
            yield start, start + len(name), name
    for match in _HAN.finditer(text):
        yield from _han(match, text, ask, within)


def _cyrillic(
    match: re.Match[str], text: str, ask: Callable[[str], int]
) -> Iterator[tuple[int, int, str]]:
    """Yield the longest names in a run of capital Cyrillic words."""
    words = [(each.start(), each.end()) for each in re.finditer(r"[^ \u00a0]+", match[0])]
    index = 0
    while index < len(words):
        for last in range(len(words), index, -1):
            start, end = words[index][0], words[last - 1][1]
            form = _dictionary_form(match[0][start:end], ask)
            single = last == index + 1
            if form and single and len(words) > 1 and not _led(text, match.start() + start):
                continue  # "Владимир Путин": part of a longer name that is no place
            if form and not (index == 0 and single and _opens(text, match.start(), form, ask)):
                yield match.start() + start, match.start() + end, form
                index = last
                break
        else:
            index += 1


def _led(text: str, start: int) -> bool:
    """Return whether a preposition or a kind of place stands before a name."""
    return bool(_LEADING.search(text[max(0, start - 16) : start]))


def _opens(text: str, start: int, form: str, ask: Callable[[str], int]) -> bool:
    """Return whether a word has its capital only from opening the sentence."""
    return start == 0 and ask(form) != 1 and ask(form) < 15_000


def _dictionary_form(name: str, ask: Callable[[str], int]) -> str | None:
    """Return a name in the nominative, as far as the gazetteer bears it out."""
    if len(name) < 3:
        return None
    known = ask(name)
    if known:
        # "Осаки" is a village too, but print means the city whose case it is
        cases = [each for each in _endings(name) if len(each) > 2 and " " not in name]
        better = max(cases, key=ask, default=name)
        return better if ask(better) > _FAR_BETTER * known else name
    head, _, last = name.rpartition(" ")
    heads = [head, *_bases(head)] if head else [""]
    for first in heads:
        for base in (last, *_bases(last)):
            form = f"{first} {base}".strip()
            if len(base) > 2 and ask(form):
                return form
    return None


def _bases(word: str) -> Iterator[str]:
    """Yield what a word may be in the nominative; "Ростова-на-Дону" ends in its first part."""
    first, hyphen, rest = word.partition("-")
    if hyphen:
        for head in _endings(first):
            yield f"{head}-{rest}"
            if "-" not in rest:
                yield from (f"{head}-{last}" for last in _endings(rest))
    yield from _endings(word)


def _endings(word: str) -> Iterator[str]:
    for ending, nominatives in _CASES:
        if word.endswith(ending) and len(word) > len(ending) + _LEAST_STEM - 1:
            for nominative in nominatives:
                yield word[: len(word) - len(ending)] + nominative


def _korean(word: str, ask: Callable[[str], int]) -> str | None:
    """Return the place a Korean word names once its particle is off."""
    for stem in _korean_stems(word):
        if len(stem) > 1 and ask(stem):
            return stem
        if len(stem) == 1 and word.endswith(_KOREAN_WAY) and ask(stem) >= _SYLLABLE:
            return stem  # 빈에서 프라하까지: Vienna
        for head in _KOREAN_HEADS:
            if stem.endswith(head) and len(stem) > len(head) + 1 and ask(stem[: -len(head)]):
                return stem[: -len(head)]
        if stem[:1] in _KOREAN_SIDES and len(stem) > _LEAST_SIDED and stem.endswith("역"):
            town = stem[1:].removesuffix("역")
            if ask(town) >= _SIDED:
                return town
    return None


def _korean_stems(word: str) -> Iterator[str]:
    """Yield a Korean word, and what is left of it without one particle or two: 까지의."""
    yield word
    shorter = [word[: -len(each)] for each in _PARTICLES if word.endswith(each)]
    yield from shorter
    for stem in shorter:
        yield from (stem[: -len(each)] for each in _PARTICLES if stem.endswith(each))


def _han(
    match: re.Match[str], text: str, ask: Callable[[str], int], within: tuple[str, ...]
) -> Iterator[tuple[int, int, str]]:
    """Yield names in a run of characters where a particle or mark stands beside them."""
    run, index = match[0], 0
    while index < len(run) - 1:
        if index and run[index - 1 : index + 1] in _ARRIVING:
            index += 1  # 抵达拉萨: Lhasa, and no 达拉
            continue
        before = run[index - 1] if index else text[match.start() - 1 : match.start()]
        led = not before or before in _HAN_BEFORE or run.endswith(within, 0, index)
        kana = _KANA.match(run, index)
        longest = max(_HAN_LONGEST, len(kana[0]) if kana else 0)
        for length in range(min(longest, len(run) - index), 1, -1):
            name = run[index : index + length]
            place = match.start() + index + length
            after = text[place : place + 1]
            beside = led or not after or after in _HAN_AFTER
            if beside and "・" not in (name[0], name[-1]) and _stands(run, index, length, ask):
                yield match.start() + index, place, name
                index += length
                break
        else:
            index += 1


def _stands(run: str, index: int, length: int, ask: Callable[[str], int]) -> bool:
    """Return whether a gazetteer has a name, and no longer word of kana has cut it out.

    ビルスク is no town in ノボシビルスク, バス no town at all; ベルリンマラソン is run in Berlin.
    """
    name = run[index : index + length]
    people = ask(name)
    if not people or not _KANA_SIGNS.issuperset(name):
        return bool(people)
    if run[index - 1 : index] in _KANA_SIGNS:
        return False
    goes_on = run[index + length : index + length + 1] in _KANA_SIGNS
    return people >= max(_LEAST_JOINED * goes_on, _LEAST_SHORT * (length == _SHORT_KANA))
