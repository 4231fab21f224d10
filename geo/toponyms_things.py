"""Things known by their place under their noun alone: "the mine" for the mine at Kumtor.

In: a text and its places. Out: stand-ins for those places.
Pure: reads nothing. Linear: a name is looked at only in a text that has such a noun in a place.
Method: who has told of "the mine at Kumtor", "the Vostok base", "Lake Chad" or "Bilma, an oasis"
and goes on "from the mine", "to the base", "west of the lake", "as far as the oasis" means the
place told before; of two mines the last one. A noun that brings in a place or a clause of its own
("the mine at Arlit", "the fjord where she was born") stands for no other. Lake City is no lake.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from geo.lazy import lazy_pattern
from geo.model import Span, Toponym

__all__ = ["find_things"]

# what has one place, which is told by a name once and then by the noun: no towns and islands
# (`geo.toponyms_standins`), and nothing that a town has many of, as streets and shops
_NOUNS = (
    r"(?:mine|quarry|colliery|oilfield|gasfield|oil field|gas field|pit|refinery|smelter|steelworks"
    r"|plant|dam|reservoir|lagoon|atoll|fjord|fiord|bay|valley|oasis|pass|monastery|abbey|convent"
    r"|lighthouse|fort|fortress|mission|shrine|sanctuary|base|camp|glacier|crater|volcano|falls"
    r"|waterfall|observatory|shipyard|depot|junction|viaduct|bridge|tunnel|hospital|clinic"
    r"|prison|ranch|farm|plantation|estate|reserve|park|reef|plateau|pasture|launch site|launch pad"
    r"|spring|salt pans?|salt flats?|ruins|temple|airfield|airstrip|border post|frontier post|lake"
    r"|loch|strait|canal|cape|crossing)s?"
)
_HINT = lazy_pattern(rf"\b[Tt]he {_NOUNS}\b")
# "from the mine", "between the port and the mine", "left the base", "as far as the pass", "90 km
# east of the lake"
_STANDIN = lazy_pattern(
    r"\b(?:[Ff]rom|to|[Bb]etween|towards?|[Uu]ntil|till|as far as|left|into"
    r"|reach(?:es|ed|ing)?|leav(?:es?|ing)|[Bb]etween [^.;:]{1,40} and"
    r"|[Ff]rom [^.;:,]{1,40} and|(?:north|south|east|west) of)\s{1,3}"
    rf"(?P<words>the\s{{1,3}}(?P<noun>{_NOUNS}))(?![\w'’-])"
    r"(?!\s{1,3}(?:of|at|in|on|near|where|which|that|below|above|beyond|behind|outside|called|named"
    r"|road|gate|gates|workers?|owners?|staff|manager|company|site)\b)"
    r"(?!,?\s{1,3}(?:the\s{1,3})?[A-Z])"
)
# "The pass is 165 km from": what a clause opens with and a length is told of
_SUBJECT = lazy_pattern(
    r"(?:^|[.!?;,]['\"’”]?\s{1,3}|\n|\b(?:and|but|while)\s)"
    rf"(?P<words>[Tt]he\s{{1,3}}(?P<noun>{_NOUNS}))"
    r"\s(?:is|was|lies|lay|stands|stood)\s(?:about |some |only |just |nearly |almost )?(?=\d)"
)
# "the old mine at Kumtor", "a lagoon near Fakarava", but "Karakul lake in the Pamirs"
_AT = re.compile(
    rf"(?P<owner>\b(?!(?:The|An?|This|That) )[A-Z][\w'’-]+ )?\b(?P<noun>{_NOUNS})\s{{1,3}}"
    r"(?:at|of|in|on|near|outside|above|below|called|named)\s{1,3}"
    r"(?:the\s{1,3})?$"
)
# "the Kumtor mine", "Kumtor gold mine", "Bilma, an oasis", "Kumtor, the mine"
_NEXT = re.compile(rf"(?:['’]s)?\s{{1,3}}(?:[a-z][\w-]{{2,14}}\s{{1,3}})?(?P<noun>{_NOUNS})\b")
_APPOSED = re.compile(
    rf"(?:,| is| was)\s{{1,3}}(?:the|an?|its|their)\s{{1,3}}(?:[a-z][\w-]{{2,14}}\s{{1,3}}){{0,2}}"
    rf"(?P<noun>{_NOUNS})\b"
)
_IS_NOUN = re.compile(_NOUNS)
_LED = frozenset(("Lake", "Loch", "Cape"))  # Fort Worth is a city
_REACH = 40


def find_things(
    text: str, places: Sequence[Toponym], is_settled: Callable[[str], bool] | None = None
) -> Iterator[Toponym]:
    """Yield the nouns that stand for the place of a thing told before.

    Parameters
    ----------
    text
        The article.
    places
        Its places, in text order.
    is_settled
        Says whether a name is that of a town, such as Lake City; without it none is.

    Yields
    ------
    Toponym
        With `refers_to`; none where no such thing was told of a place.

    Examples
    --------
    >>> text = "The mine at Arlit is deep. From the mine to Cotonou it is 2,000 km."
    >>> name = Toponym(name="Arlit", span=Span(start=12, end=17))
    >>> [(each.name, each.refers_to) for each in find_things(text, [name])]
    [('the mine', 'Arlit')]
    """
    if not places or not _HINT.search(text):
        return
    told: dict[str, list[tuple[int, Toponym]]] | None = None
    for match in chain(_STANDIN.finditer(text), _SUBJECT.finditer(text)):
        if told is None:
            told = _by_noun(text, places, is_settled)
        things = told.get(_one(match["noun"]), [])
        before = bisect_left(things, match.start("words"), key=_where)
        if before:
            meant = things[before - 1][1]
            span = Span(start=match.start("words"), end=match.end("words"))
            yield Toponym(
                name=" ".join(match["words"].split()),
                span=span,
                refers_to=meant.meant,
            )


def _by_noun(
    text: str, places: Sequence[Toponym], is_settled: Callable[[str], bool] | None
) -> dict[str, list[tuple[int, Toponym]]]:
    """Return for each noun where things of that name are told of, and their places, in order."""
    told: dict[str, list[tuple[int, Toponym]]] = {}
    for place in places:
        headed = is_settled is None or not is_settled(place.name)
        for at, noun, thing in _things_of(text, place, headed=headed):
            told.setdefault(noun, []).append((at, thing))
    for things in told.values():
        things.sort(key=_where)
    return told


def _where(thing: tuple[int, Toponym]) -> int:
    return thing[0]


def _things_of(text: str, place: Toponym, *, headed: bool) -> Iterator[tuple[int, str, Toponym]]:
    """Yield where a text tells of a thing at a place, its noun and the place."""
    start, end = place.span.start, place.span.end
    for word in _heads(place.name) if headed else ():
        yield end, _one(word), place
    before = _AT.search(text[max(0, start - _REACH) : start])
    if before is not None and before["owner"] is None:
        yield start, _one(before["noun"]), place
    for pattern in (_NEXT, _APPOSED):
        after = pattern.match(text, end, end + _REACH)
        if after is not None:
            yield after.end(), _one(after["noun"]), place


def _heads(name: str) -> tuple[str, ...]:
    """Return what a name says that its thing is: "Lake Chad", "Furka Pass"."""
    first, *rest = name.split()
    led = (first,) if first in _LED and rest else ()
    return (*led, *(each for each in rest[-1:] if _IS_NOUN.fullmatch(each.lower())))


def _one(noun: str) -> str:
    """Return a noun in the singular, in lower case: "mines" and "mine" are one thing."""
    return " ".join(noun.lower().split()).removesuffix("s")
