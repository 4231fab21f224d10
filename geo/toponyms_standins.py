"""Words that stand for a place of the article: "the city", "the Chadian capital", "the port".

In: an article and its names. Out: the names, stand-ins among them with the places they mean.
Pure: reads nothing. Linear: each noun is looked at once, with a few words to either side.
Method: "the capital" of a people is their capital, and without one that of the country which the
dateline lies in. "The port" is the place that the text calls a port, else that of the dateline,
else the last one named; "the town" rather one that the paragraph just came to, if the dateline
is heard of no more. All must suit the words (`geo.toponyms_fitting`), and none stands beside
them: "Trondheim, 495 km from the capital" lies that far from another place. A spaceport is meant
by "the cosmodrome" only (`geo.toponyms_sites`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.capitals import ALSO, CAPITALS
from geo.capitals_regions import SEATS_OF
from geo.lazy import lazy_pattern
from geo.model import Article, Span, Toponym
from geo.toponyms_beside import (
    governed,
    is_beside,
    is_called,
    is_facility,
    is_subject,
    is_yardstick,
)
from geo.toponyms_fitting import Fitting, state_of
from geo.toponyms_names import COUNTRIES, SEATS
from geo.toponyms_poles import POLES, pole_of
from geo.toponyms_sites import find_sites, with_stations
from geo.toponyms_things import find_things
from geo.toponyms_words import words
from geo.wide import is_wide

__all__ = ["find_standins"]

_NOUN = re.compile(
    r"\b(?:capital|city|town|port|village|island|resort|airport|station|platform|terminal|us|here"
    r"|islands|harbou?r|settlement|hamlet|other one|Pole|Cape|Strait|Isle|former|latter)\b"
)
# where one changes from one way to another: the place spoken of, never that of the dateline
_CHANGES = words("station platform terminal")
_SETTLED = words("city town village settlement hamlet")
_ISLANDS = words("island islands")
# "the one harbour", "those of the islands", "the van into town", "the next island"
_OTHERS = words(
    "one of the other into to from in at by next nearest neighbouring neighboring small smaller"
)
_CITY = 250_000  # what takes "the city" from that of the dateline
_SMALL = 20_000  # below this a place is called no city, unless a journey has just led there
# "7 km from the harbour to the launch site" lies within one place, or near it
_FACILITIES = words("harbour harbor airport station platform terminal")
_TO_THING = lazy_pattern(r"\s{1,3}to the [a-z]")
_RAIL = words("railway train bus coach central main old new next last first metro same")
# the words before the noun: at most three adjectives after an article
_LEAD = lazy_pattern(
    r"(?:^|(?<=[\s(“\"]))(?P<the>[Tt]he|[Tt]his|[Oo]ur|[Tt]hat|[Tt]h[eo]se)\s{1,3}"
    r"(?P<adjectives>(?:[\w'’-]{2,20}\s{1,3}){0,2})$"
)
_NO_PLACE_OF = words(
    "of council hall centre center official officials authority authorities police gains area"
    " district region government governor mayor limits library museum workers residents people side"
    " walls manager operator crane master front wall staff shuttle bus buses buildings where"
)
# "the airport at Pafos", "half of the town stayed up": another place, and its people
_AT_NAME = lazy_pattern(r"\s{1,3}(?:at|in|near)\s{1,3}(?:the\s{1,3})?[A-Z]")
_PEOPLE = lazy_pattern(r"\b(?:half|most|much|part|parts|rest|all|many|some|one|quarter) of\s{1,3}$")
_UP_TO_HERE = lazy_pattern(r"\b(?:of|arrived|arrives|landed|docked|from)\s{1,3}$")
_FROM_US = lazy_pattern(r"(?:from|of)\s{1,3}$")
_NEXT = lazy_pattern(r"\s{0,3}(?P<word>[a-z'’-]{1,20}|[^\w\s])?")
_APPOSED = lazy_pattern(r",?\s{1,3}(?:city\s{1,3})?")
_COUNTRY = lazy_pattern(r"\s{1,3}of\s{1,3}(?=[A-Z])")
_TWO = (0, 1)
# "the state capital" is that of where the story is
_LOCAL, _SPOKEN_OF = words("state provincial regional territorial"), 40
_OF_THE_AREA = lazy_pattern(r"\s{1,3}of the (?:province|state|region|territory)\b")
# with a capital: a word of the whole name told before, "the Cape" for Cape Canaveral
_SHORTENED = frozenset({"Cape", "Strait", "Isle"})
_BACK = 60
_LEAVING = ("from", "left", "leaving", "leaves", "out of")
_LEADING, _IN_MIND = 10, 12  # characters before a name, and names kept in mind
_COUNTED = lazy_pattern(r"\d of $")
_QUALIFIED = lazy_pattern(
    r"\w{3} \w{6}\s(?!(?:is|was|has|had|to|and|by|lies|lay|in|at|an?|the|it|he|she|they|with)\b)\w"
)
_KNOWN_CAPITALS = frozenset(CAPITALS.values()) | SEATS


def find_standins(
    article: Article, toponyms: Sequence[Toponym], fitting: Fitting | None = None
) -> list[Toponym]:
    """Return toponyms with the stand-ins of an article put among them.

    Parameters
    ----------
    article
        The article; only English ones have stand-ins.
    toponyms
        The names found, in text order.
    fitting
        What a gazetteer says of them; without it any name may be a town.

    Returns
    -------
    list of Toponym
        In text order; a stand-in has `refers_to`, the name it means. None overlaps a name; an
        adjective inside one ("the Chadian capital") gives way to it.

    Examples
    --------
    >>> from geo.article import make_article
    >>> article = make_article("Abéché lies far east. From there it is 900 km to the town.")
    >>> name = Toponym(name="Abéché", span=Span(start=0, end=6))
    >>> [(each.name, each.refers_to) for each in find_standins(article, [name])]
    [('Abéché', None), ('the town', 'Abéché')]
    """
    own = sorted(with_stations(article.text, toponyms), key=lambda each: each.span)
    english = article.language in ("", "en")
    everywhere = [each for each in toponyms if each.role in ("place", "dateline")]
    # the name that opens the dateline: "SINGAPORE —", not Norway in "BODØ, Norway —"
    head = next((each for each in everywhere if each.role == "dateline"), None)
    places = [each for each in everywhere if not is_wide(each) or each is head]
    fitting = fitting or Fitting()
    found: list[Toponym] = []
    if english:
        found += _read(article, own, everywhere, places, fitting)
        found += find_sites(article.text, places)
        found += find_things(article.text, places, fitting.is_settled)
    kept: list[Toponym] = []
    for each in sorted([*own, *found], key=lambda each: (each.span.start, -each.span.end)):
        if not kept or each.span.start >= kept[-1].span.end:
            kept.append(each)
        elif each in found and kept[-1].role == "demonym":
            kept[-1] = each
    return kept


def _read(
    article: Article,
    own: Sequence[Toponym],
    everywhere: Sequence[Toponym],
    places: Sequence[Toponym],
    fitting: Fitting,
) -> Iterator[Toponym]:
    """Yield the stand-ins of a text that mean one of its places, or a capital."""
    text = article.text
    starts = [each.span.start for each in places]
    own_starts = [each.span.start for each in own]
    here = next((each for each in places if each.role == "dateline"), None)
    if here is None:
        here = next((each for each in places[:3] if _opens_in_capitals(text, each)), None)
    again = here is not None and any(
        each.name.casefold() == here.name.casefold() for each in places if each is not here
    )
    all_starts = [each.span.start for each in everywhere]
    for match in _NOUN.finditer(text):
        noun = match.group()
        if noun in ("us", "here"):
            led = _FROM_US if noun == "us" else _UP_TO_HERE
            if here is not None and led.search(text, max(0, match.start() - 12), match.start()):
                yield _as(here, text, match.start(), match.end())
            continue
        lead = _LEAD.search(text[max(0, match.start() - _BACK) : match.start()])
        if lead is None:
            continue
        start = max(0, match.start() - _BACK) + lead.start("the")
        adjectives = lead.group("adjectives").split()
        if noun in _CHANGES and not _RAIL.issuperset(adjectives):
            continue  # "the space station", "the police station"
        if _is_named_next(text, match.end(), own, own_starts):
            continue  # "the capital, Sucre": the name is there to be read
        before = places[: bisect_left(starts, start)]
        if noun in _ISLANDS:
            before = everywhere[: bisect_left(all_starts, start)]
        if noun == "capital":
            state = _state(text, match.end(), adjectives, own, own_starts)
            if not _LOCAL.isdisjoint(adjectives) or _OF_THE_AREA.match(text, match.end()):
                state = fitting.seat_by({each.name for each in places[-_SPOKEN_OF:]})
            if state is not None:
                yield _capital_of(state, before, text, start, match.end())
                continue
        placed = (
            noun == "Pole" or noun in _SHORTENED or governed(text, start) or is_subject(text, start)
        )
        if not placed:
            continue
        after = _NEXT.match(text, match.end())
        word = after.group("word") if after is not None else None
        if word is not None and word in _NO_PLACE_OF:
            continue  # "the city council"
        if (
            not _OTHERS.isdisjoint(adjectives)
            or (noun in _FACILITIES and _TO_THING.match(text, match.end()))
            or _AT_NAME.match(text, match.end())
            or _PEOPLE.search(text[max(0, start - 16) : start])
        ):
            continue
        if "same" in adjectives and text.endswith("from ", 0, start):
            # "Others sailed from the same port": not from the one where the first came in
            left = [each for each in before[-_IN_MIND:] if _is_left(text, each.span.start)]
            before = left or before
        meant = _meant(text, noun, adjectives, before, here, start, fitting, again)
        if meant is not None:
            yield _as(meant, text, start, match.end())


def _is_left(text: str, start: int) -> bool:
    """Return whether words of leaving lead to a name: "towed out of Callao"."""
    return text[max(0, start - _LEADING) : start].rstrip().endswith(_LEAVING)


def _is_named_next(text: str, end: int, own: Sequence[Toponym], own_starts: Sequence[int]) -> bool:
    """Return whether the place is named right after its words: "the port city of Mombasa"."""
    gap = _APPOSED.match(text, end)
    if gap is None:
        return False
    at = bisect_left(own_starts, gap.end())
    return at < len(own) and own_starts[at] == gap.end() and own[at].role in ("place", "dateline")


def _opens_in_capitals(text: str, toponym: Toponym) -> bool:
    """Return whether a name opens a line in capitals and a mark follows: "BODØ — From"."""
    span = toponym.span
    printed = text[span.start : span.end]
    opens = span.start == 0 or text[span.start - 1] == "\n"
    return opens and printed.isupper() and text[span.end : span.end + 2].strip()[:1] in "—–-:,("


def _as(meant: Toponym, text: str, start: int, end: int) -> Toponym:
    """Return the words of a stand-in as a name that refers to another."""
    return Toponym(
        name=" ".join(text[start:end].split()),
        span=Span(start=start, end=end),
        refers_to=meant.meant,
    )


def _state(
    text: str,
    end: int,
    adjectives: Sequence[str],
    own: Sequence[Toponym],
    own_starts: Sequence[int],
) -> str | None:
    """Return the area whose capital is meant: "the Chadian capital", "the capital of Bavaria"."""
    told = " ".join(adjectives).removesuffix("'s").removesuffix("’s")
    if told in SEATS_OF:
        return told  # that of South Australia is not the Australian one
    state = state_of(adjectives)
    if state is not None:
        return state
    of = _COUNTRY.match(text, end)
    if of is None:
        return None
    at = bisect_left(own_starts, of.end())
    if at < len(own) and own[at].span.start == of.end():
        name = own[at].name
        return COUNTRIES.get(name) or (name if name in SEATS_OF else None)
    return None


def _capital_of(state: str, before: Sequence[Toponym], text: str, start: int, end: int) -> Toponym:
    """Return the capital of a country or another area as a name at a span."""
    seat = SEATS_OF.get(state)
    area, name = seat if seat is not None else (state, CAPITALS.get(state))
    names = (name, *ALSO.get(name or "", ()))
    known = next((each for each in reversed(before) if each.name in names), None)
    meant = known or Toponym(name=name or state, span=Span(start=start, end=end))
    standin = _as(meant, text, start, end)
    # Georgetown is the capital of Guyana, and a city of Malaysia
    return replace(standin, within=area) if known is None and name is not None else standin


def _meant(
    text: str,
    noun: str,
    adjectives: Sequence[str],
    before: Sequence[Toponym],
    here: Toponym | None,
    start: int,
    fitting: Fitting,
    again: bool,
) -> Toponym | None:
    """Return the place that the words mean; None where none fits."""
    if noun in ("former", "latter"):
        if _COUNTED.search(text, max(0, start - _BACK), start) or _QUALIFIED.match(text, start):
            return None  # "47 of the latter", "the former House"
        two = [each.name for each in before[-2:]]
        if len(set(two)) < len(_TWO) or adjectives:
            return None
        return before[-2] if noun == "former" else before[-1]
    if noun == "Pole":
        poles = [each for each in before if each.name in POLES]
        pole = None if adjectives or poles else pole_of(text)
        if pole is not None:
            return Toponym(name=pole, span=Span(start=start, end=start + 1))
        return poles[-1] if poles and not adjectives else None
    if noun in _SHORTENED:
        whole = [each for each in before if noun in each.name.split()]
        return whole[-1] if whole and not adjectives else None
    near = [each for each in before[-12:] if not is_beside(text, each, start)]
    if noun in _SETTLED:
        near = [each for each in near if not is_facility(text, each)]
    if noun.startswith("other"):
        last = before[-1].name if before else None
        return next((each for each in reversed(before) if each.name != last), None)
    if noun == "capital" and not adjectives:
        return _capital_meant(text, before, near, here, start, fitting)
    state = state_of(adjectives)
    told = state is not None or any(
        each[:1].isupper() and each.endswith("an") for each in adjectives
    )
    if noun == "town" and "old" in adjectives:
        noun = "city"  # a part of any
    near = [each for each in near if fitting.suits(each, noun, state)]
    called = [each for each in near if is_called(text, each, noun)]
    if called or noun in _ISLANDS:
        return called[-1] if called else near[-1] if near else None
    near = [each for each in near if not is_yardstick(text, each)] or near
    if here is not None and text[start : start + 5].lower().startswith(("this ", "our ")):
        return here
    if here is None and noun == "city" and not told and near:
        return _city_among(text, near, fitting)
    if here is None or is_beside(text, here, start) or noun in _CHANGES or noun == "capital":
        return near[-1] if near else None
    since = [
        each
        for each in near
        if each.name.casefold() != here.name.casefold()
        and (told or "\n" not in text[each.span.end : start])
        and (noun != "city" or told or fitting.size(each.name) >= _CITY)
    ]
    if fitting.suits(here, noun, state) and (
        not since
        or (not told and (again or noun not in _SETTLED))
        or fitting.countries(here) < min(2, fitting.countries(since[-1]))
    ):
        return here
    return since[-1] if since else near[-1] if near else None


def _city_among(text: str, near: Sequence[Toponym], fitting: Fitting) -> Toponym:
    """Return the city of some places: the last not small, or where a journey led last."""
    last = near[-1]
    if text.endswith(("to ", "reached "), 0, last.span.start):
        return last
    cities = [each for each in near if fitting.size(each.meant) >= _SMALL]
    return cities[-1] if cities else last


def _capital_meant(
    text: str,
    before: Sequence[Toponym],
    near: Sequence[Toponym],
    here: Toponym | None,
    start: int,
    fitting: Fitting,
) -> Toponym | None:
    """Return the capital that is meant without saying of what: mostly that of the dateline."""
    name = fitting.capital_by(here, text) if here is not None else None
    title = here.name.title() if here is not None else ""
    seats = [each for each in near if each.name in _KNOWN_CAPITALS]
    if here is not None and here.within and name != title and (name or here.within in SEATS_OF):
        # "TRIPOLI, Lebanon", "LONDON, Ontario": a namesake of the capital of another country
        seats = [each for each in seats if each.name != title]
    elif here is not None and title in _KNOWN_CAPITALS:
        return here if not is_beside(text, here, start) else None
    if here is not None and name is not None and (name in text or not seats):
        return Toponym(name=name, span=here.span)
    if seats:
        return seats[-1]
    return near[-1] if here is None and near and not before[len(near) :] else None
