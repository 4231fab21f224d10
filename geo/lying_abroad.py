"""Figures of another language that say where something lies: "Luxor liegt 670 km südlich der …".

In: a `View` and the position of a length. Out: what was `Found`: from where it is measured, and
the place that lies there, if it has a name.
Pure: reads nothing but the tables of `geo.languages`.
Method: words of the compass beside a length make it a position. What they name is the base, and
where they name none ("de la capitale", "от города") the place told of before is. What is told to
lie there stands before the figure at the head of its sentence, or right before it behind a comma.
An epicentre has no name: the way from it leads to no other place of the story. Without words of
the compass it takes a name aside ("Marignane, à 27 km de Marseille") or none at all ("l'accident
s'est produit à 50 km de Lyon").
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from geo.foreign import mark_modes
from geo.languages import Travel, find_language
from geo.model import Toponym
from geo.role_pairs import Role
from geo.roles_abroad import tells_land
from geo.stems import CLAUSE, DIGIT, clause_before, first, last, plain
from geo.trips import same_name
from geo.units import Dimension
from geo.view import Found, View
from geo.wide import is_wide

__all__ = ["lying_abroad"]

_BEHIND, _BEFORE = 4, 12  # letters between the figure and the words of the compass
_BASE, _LEAST_PAIR = 24, 2  # letters of " par la route de ", names of a pair
_CLOSING = frozenset(",.;:)")
_LEAST = 3  # "de", "от", "of": a word that governs the base ends a phrase
_SIGNS = "\u1100"  # from here on, words run together
_ASIDE = re.compile(r"[,(]\s*[^,;:.()]{0,28}$")  # "Cebú, unos"
_OPENS = re.compile(r"[^\w]*(?:\w{1,6}\s)?$")  # "In ", "El "


def lying_abroad(view: View, position: int) -> Found | None:
    """Read "Tambacounda, à 462 km à l'est de la capitale": from the capital to Tambacounda.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None in English, for other figures, and where no base is known.
    """
    cues, passage = view.passage.foreign, view.passage
    mine = passage.figure(position)
    if cues is None or mine is None or mine.dimension is not Dimension.LENGTH:
        return None
    text, offset = passage.text, passage.sentence.span.start
    start, end = mine.span.start - offset, mine.span.end - offset
    bearing = _bearing_at(view, text, start, end)
    names = [each for each in view.roles if each.toponym.span != mine.span]
    centre = last(cues.centres, plain(text[:start])) >= 0 and not _leaves(text, start, cues)
    if bearing is None and not centre:
        return _lies_so_far(names, text, offset, start, end, cues)
    if bearing is None:
        base = _only_one(names, text, offset, start, end)
        return None if base is None else _lies(base, None)
    base = _base_of(names, offset, bearing, start)
    if base is None and _goes(names, text, offset, start, end):
        return None
    subject = None if centre else _subject_of(names, base, text, offset, start)
    if subject is None and base is not None:
        subject = _subject_behind(names, base, text, offset, cues)
    base = base or _told_before(view, position, subject)
    if base is None or (subject is not None and same_name(base.name, subject.name)):
        return None
    return _lies(base, subject)


def _lies_so_far(
    names: list[Role], text: str, offset: int, start: int, end: int, cues: Travel
) -> Found | None:
    """Read "Marignane, à 27 km de Marseille" and "吐鲁番距乌鲁木齐约180公里": from Y to X.

    And from Y alone where nothing with a name lies there: "l'accident s'est produit à 50 km d'Y".
    """
    told = [each for each in names if each.toponym.span.end - offset <= start]
    base = _base_behind(names, text, offset, end)
    if base is not None:
        # not "Partis de Lyon, à 30 km de Vienne ils sont tombés en panne"
        aside = told and (told[-1].role != "from" or text[base.span.end - offset :][:1] in _CLOSING)
        if aside and _ASIDE.match(text, told[-1].toponym.span.end - offset, start):
            subject = told[-2 if tells_land(told, text, offset) else -1].toponym
            if same_name(base.name, subject.name):
                return None
            found = _lies(base, subject)
            ways = mark_modes(cues, text[end : base.span.start - offset])  # "par la route de"
            mode = next((each for _, each, _ in ways), None)
            return found if mode is None else replace(found, mode=mode, lying=False)
        return _lies(base, None) if _happens(names, text, offset, start, cues) else None
    if len(told) < _LEAST_PAIR or told[-1].role != "from" or told[-2].role == "from":
        return None
    near, subject = told[-1].toponym, told[-2].toponym
    glued = text[subject.span.end - offset : near.span.start - offset] in cues.start
    return _lies(near, subject) if glued and start - (near.span.end - offset) <= _BEHIND else None


def _base_behind(names: list[Role], text: str, offset: int, end: int) -> Toponym | None:
    """Return Y of "à 27 km de Y" and "à 170 km par la route de Y"."""
    behind = next((each for each in names if each.toponym.span.start - offset >= end), None)
    if behind is None or behind.role != "from":
        return None
    gap = text[end : behind.toponym.span.start - offset]
    return None if len(gap) > _BASE or CLAUSE.search(gap) or DIGIT.search(gap) else behind.toponym


def _happens(names: list[Role], text: str, offset: int, start: int, cues: Travel) -> bool:
    """Return whether a figure tells where something happened, and of no place that lies there."""
    before = clause_before(text, start, _BEFORE)
    if any(each.replace("_", " ").strip() in text[:start].lower() for each in cues.lies):
        return False
    ahead = {each.role for each in names if each.toponym.span.end - offset <= start}
    # "Le TER Lyon-Genève a été stoppé à 15 km de Genève": the way is told, and this no part of it
    alone = all(each.role == "from" for each in names) or ahead == {"from", "to"}
    return alone and any(f" {each} " in before for each in cues.placed_at)


def _goes(names: list[Role], text: str, offset: int, start: int, end: int) -> bool:
    """Return whether the clause of a figure goes on to a goal."""
    high = _clause_at(text, start, end)[1]
    return any(
        each.role == "to" and end <= each.toponym.span.start - offset < high for each in names
    )


def _leaves(text: str, start: int, cues: Travel) -> bool:
    """Return whether the clause of a figure names no epicentre, but a vehicle or a way."""
    low, high = _clause_at(text, start, start)
    clause, before = plain(text[low:high]), plain(text[low:start])
    return last(cues.centres, before) < 0 and (
        first(cues.journey, clause) < len(clause) or any(mark_modes(cues, clause))
    )


def _clause_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the clause of a figure begins and ends."""
    low = max((each.end() for each in CLAUSE.finditer(text, 0, start)), default=0)
    after = CLAUSE.search(text, end)
    return low, after.start() if after is not None else len(text)


def _lies(base: Toponym, subject: Toponym | None) -> Found:
    """Return the ends of a position: no way of travelling leads along it."""
    what = "what has no name" if subject is None else subject.name
    step = f"{what} lies so far by compass from {base.name}"
    return Found(origin=base, destination=subject, final=subject is None, lying=True, step=step)


@cache
def _compass(language: str) -> re.Pattern[str] | None:
    """Return the words of the compass of a language, without the word that leads to the base."""
    table = find_language(language).compass
    if not table:
        return None
    heads = {phrase.rpartition(" ")[0] for phrase in table if len(phrase.split()[-1]) < _LEAST}
    plain_ones = {phrase for phrase in table if len(phrase.split()[-1]) >= _LEAST}
    glued = {phrase for phrase in table if not phrase.isascii() and " " not in phrase}
    found = sorted({each for each in heads | plain_ones | glued if each}, key=len, reverse=True)
    forms = ((each, re.escape(each).replace(r"\ ", "[ -]")) for each in found)
    return re.compile("|".join(rf"\b{form}\b" if each < _SIGNS else form for each, form in forms))


def _bearing_at(view: View, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the words of the compass beside a figure begin and end, in its clause."""
    pattern = _compass(view.scene.article.language[:2])
    if pattern is None:
        return None
    low = text.lower().replace("’", "'")
    offset = view.passage.sentence.span.start
    for each in view.roles:  # の北京, 东北: letters of a name point nowhere
        name = each.toponym.span.start - offset, each.toponym.span.end - offset
        low = f"{low[: name[0]]}{' ' * (name[1] - name[0])}{low[name[1] :]}"
    found = next(pattern.finditer(low, end, min(len(low), end + 48)), None)
    if found is not None and found.start() - end <= _BEHIND:
        return found.span()
    ahead = [*pattern.finditer(low, max(0, start - 2 * _BEFORE), start)]
    if (
        ahead
        and start - ahead[-1].end() <= _BEFORE
        and not CLAUSE.search(low, ahead[-1].end(), start)
    ):
        return ahead[-1].span()
    return None


def _base_of(
    names: list[Role], offset: int, bearing: tuple[int, int], start: int
) -> Toponym | None:
    """Return the name that the words of the compass govern: "al sur de X", "X以东"."""
    tops = [each.toponym for each in names if each.role != "to"]
    if bearing[0] > start:
        gaps = ((each.span.start - offset - bearing[1], each) for each in tops)
        return next((each for gap, each in gaps if 0 <= gap <= _BEFORE), None)
    # "从北京往东北行驶": who sets out from there lies nowhere
    ahead = (
        (bearing[0] - (each.toponym.span.end - offset), each.toponym)
        for each in reversed(names)
        if each.role != "from" or names[-1].role != "to"
    )
    return next((each for gap, each in ahead if 0 <= gap <= _LEAST), None)


def _subject_of(
    names: list[Role], base: Toponym | None, text: str, offset: int, start: int
) -> Toponym | None:
    """Return what lies there: the name right before the figure, or the one that opens it."""
    told = [
        each
        for each in names
        if each.toponym.span.end - offset <= start
        and (base is None or not same_name(each.toponym.name, base.name))
    ]
    if not told:
        return None
    nearest, first = told[-1].toponym, told[0].toponym
    if _ASIDE.match(text, nearest.span.end - offset, start):
        return nearest
    opens = told[0].role != "from" and _OPENS.match(text, 0, first.span.start - offset)
    return first if opens else None


def _subject_behind(
    names: list[Role], base: Toponym, text: str, offset: int, cues: Travel
) -> Toponym | None:
    """Return X of "27 Kilometer südlich von Ulm liegt X"."""
    lies = tuple(each.replace("_", " ").strip() for each in cues.lies)
    behind = (each.toponym for each in names if each.toponym.span.start > base.span.start)
    name = next(behind, None)
    if name is None or not lies:
        return None
    between = text[base.span.end - offset : name.span.start - offset]
    return name if between.strip().lower().startswith(lies) else None


def _told_before(view: View, position: int, subject: Toponym | None) -> Toponym | None:
    """Return the place that the story stands at: what "the city" and "the capital" mean."""
    here = [each.toponym for each in view.roles if each.position < position]
    known = (
        view.topic,
        *reversed(here),
        view.trips.here,
        view.trip.origin if view.trip is not None else None,
        view.trips.there[view.passage.index],
    )
    return next(
        (
            each
            for each in known
            if each is not None
            and not is_wide(each)
            and (subject is None or not same_name(each.name, subject.name))
        ),
        None,
    )


def _only_one(names: list[Role], text: str, offset: int, start: int, end: int) -> Toponym | None:
    """Return the one name in the clause of a figure about an epicentre."""
    low, high = _clause_at(text, start, end)
    here = [each.toponym for each in names if low <= each.toponym.span.start - offset < high]
    return here[0] if len(here) == 1 else None
